//! Counters and health in Prometheus' text format.
//!
//! Names begin with `cutover_balancer_`. Labels are what CloudWatch calls the same things: `load_balancer` is
//! `app/NAME/ID`, the others the last part of an ARN, e.g. `targetgroup/NAME/ID`; `target` is an address, and
//! `registration` tells two tasks apart that had the same one. Promises: every series is told once, a histogram's
//! count is the sum of its buckets, nothing in it is secret. Leaves out: what was forgotten after it left
//! (`counters::kept`); to a reader it looks as after a restart. Written by hand over the counters there are: client
//! libraries want to hold the cells themselves, where each worker here has its own.

use std::collections::HashMap;
use std::fmt::Write;
use std::time::{SystemTime, UNIX_EPOCH};

use ports::{
    Action, BalancerCounters, Listener, ListenerCounters, RoutingTable, TargetCounters, TargetGroupCounters,
    TargetGroupHealth, TargetState,
};

use crate::access_log::LogCounters;
use crate::core::Core;

mod endpoint;

pub(crate) use endpoint::{CONTENT_TYPE, listen_forever};

/// Status classes by index.
const CLASSES: [&str; 5] = ["1xx", "2xx", "3xx", "4xx", "5xx"];

/// ELB's words for states.
const STATES: [(TargetState, &str); 6] = [
    (TargetState::Initial, "initial"),
    (TargetState::Healthy, "healthy"),
    (TargetState::Unhealthy, "unhealthy"),
    (TargetState::Unused, "unused"),
    (TargetState::Draining, "draining"),
    (TargetState::Unavailable, "unavailable"),
];

/// All there is to tell at one moment.
pub(crate) struct Exposition {
    pub(crate) counters: BalancerCounters,
    pub(crate) health: Vec<TargetGroupHealth>,
    pub(crate) table: std::sync::Arc<RoutingTable>,
    pub(crate) access_log: LogCounters,
    pub(crate) workers: usize,
    pub(crate) started: SystemTime,
    load_balancers: HashMap<String, String>,
}

impl Exposition {
    pub(crate) async fn of(core: &Core, workers: usize, started: SystemTime) -> Self {
        let table = core.table();
        Self {
            load_balancers: load_balancers(&table),
            counters: core.counters().await,
            health: core.health(),
            table,
            access_log: core.access_logs.counters(),
            workers,
            started,
        }
    }

    /// As the text format, version 0.0.4, has it.
    pub(crate) fn text(&self) -> String {
        let mut page = Page::default();
        self.write_process(&mut page);
        self.write_listeners(&mut page);
        self.write_groups(&mut page);
        self.write_targets(&mut page);
        page.0
    }

    fn write_process(&self, page: &mut Page) {
        page.family("build_info", Kind::Gauge, "1; the label tells the version of the program.");
        page.sample("build_info", &[("version", env!("CARGO_PKG_VERSION"))], 1);
        page.family("start_time_seconds", Kind::Gauge, "When the process started, in seconds since 1970.");
        let started = self.started.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        page.sample("start_time_seconds", &[], started);
        page.family("workers", Kind::Gauge, "Threads that serve connections.");
        page.sample("workers", &[], self.workers);
        page.family("table_generation", Kind::Gauge, "Generation of the routing table in force.");
        page.sample("table_generation", &[], self.table.generation);
        page.family("access_log_lines_total", Kind::Counter, "Lines of access logs that were written.");
        page.sample("access_log_lines_total", &[], self.access_log.written);
        let help = "Lines of access logs that were dropped because the disk was too slow or failed.";
        page.family("access_log_dropped_lines_total", Kind::Counter, help);
        page.sample("access_log_dropped_lines_total", &[], self.access_log.dropped);
    }

    fn write_listeners(&self, page: &mut Page) {
        type Value = fn(&ListenerCounters) -> u64;
        let families: [(&str, Kind, &str, Value); 6] = [
            (
                "listener_requests_total",
                Kind::Counter,
                "Requests received, or connections of a network listener.",
                |listener| listener.requests,
            ),
            (
                "listener_balancer_errors_total",
                Kind::Counter,
                "Requests that the balancer itself answered with 502, 503 or 504.",
                |listener| listener.balancer_errors,
            ),
            ("listener_connections", Kind::Gauge, "Open client connections.", |listener| listener.connections),
            ("listener_tls_errors_total", Kind::Counter, "TLS handshakes that failed.", |listener| {
                listener.tls_errors
            }),
            (
                "listener_received_bytes_total",
                Kind::Counter,
                "Bytes from clients, counted on network listeners.",
                |listener| listener.received_bytes,
            ),
            (
                "listener_sent_bytes_total",
                Kind::Counter,
                "Bytes to clients, counted on network listeners.",
                |listener| listener.sent_bytes,
            ),
        ];
        for (name, kind, help, value) in families {
            page.family(name, kind, help);
            for listener in &self.counters.listeners {
                page.sample(name, &listener_labels(&listener.listener), value(listener));
            }
        }
        let help = "Requests by rule; those of the default action have an empty rule.";
        page.family("rule_requests_total", Kind::Counter, help);
        for listener in &self.counters.listeners {
            let [load_balancer, name] = listener_labels(&listener.listener);
            for (rule, count) in &listener.rules {
                page.sample("rule_requests_total", &[load_balancer, name, ("rule", resource(rule))], count);
            }
        }
        self.write_weights(page);
    }

    /// The weights in force, which is what a deployment changes.
    fn write_weights(&self, page: &mut Page) {
        let help = "Relative weight of a target group in a forward action; the default action has an empty rule.";
        page.family("target_group_weight", Kind::Gauge, help);
        for listener in &self.table.listeners {
            let [load_balancer, name] = listener_labels(listener.arn.as_str());
            for (rule, action) in actions(listener) {
                let Action::Forward(forward) = action else { continue };
                let mut weights: Vec<(&str, u64)> = Vec::new();
                for group in &forward.groups {
                    let arn = group.target_group.as_str();
                    match weights.iter_mut().find(|(known, _)| *known == arn) {
                        Some((_, weight)) => *weight += u64::from(group.weight),
                        None => weights.push((arn, group.weight.into())),
                    }
                }
                for (group, weight) in weights {
                    let labels = [load_balancer, name, ("rule", resource(rule)), ("target_group", resource(group))];
                    page.sample("target_group_weight", &labels, weight);
                }
            }
        }
    }

    fn write_groups(&self, page: &mut Page) {
        type Value = fn(&TargetGroupCounters) -> u64;
        let families: [(&str, Kind, &str, Value); 4] = [
            (
                "target_group_requests_total",
                Kind::Counter,
                "Requests answered by a target, or connections of a network group.",
                |group| group.requests,
            ),
            ("target_group_connection_errors_total", Kind::Counter, "Connections to targets that failed.", |group| {
                group.connection_errors
            }),
            (
                "target_group_retries_total",
                Kind::Counter,
                "Requests answered by another target after a safe retry.",
                |group| group.retries,
            ),
            ("target_group_in_flight", Kind::Gauge, "Requests in flight.", |group| group.in_flight),
        ];
        for (name, kind, help, value) in families {
            page.family(name, kind, help);
            for group in &self.counters.target_groups {
                page.sample(name, &self.group_labels(&group.target_group), value(group));
            }
        }
        page.family("target_group_responses_total", Kind::Counter, "Answers of targets by status class.");
        for group in &self.counters.target_groups {
            let [load_balancer, name] = self.group_labels(&group.target_group);
            for (class, count) in CLASSES.iter().zip(group.status_classes) {
                page.sample("target_group_responses_total", &[load_balancer, name, ("class", class)], count);
            }
        }
        let help = "When a request last began, in seconds since 1970; 0 for never.";
        page.family("target_group_last_request_timestamp_seconds", Kind::Gauge, help);
        for group in &self.counters.target_groups {
            let labels = self.group_labels(&group.target_group);
            let seconds = Millis(group.last_request_millis);
            page.sample("target_group_last_request_timestamp_seconds", &labels, seconds);
        }
        let help = "From sending a request to a target to the head of its answer.";
        page.family("target_group_response_time_seconds", Kind::Histogram, help);
        for group in &self.counters.target_groups {
            self.write_histogram(page, group);
        }
    }

    fn write_histogram(&self, page: &mut Page, group: &TargetGroupCounters) {
        let [load_balancer, name] = self.group_labels(&group.target_group);
        let mut total = 0;
        for (bound, count) in &group.response_time_buckets {
            total += count;
            let bound = if *bound == u64::MAX { "+Inf".to_owned() } else { Micros(*bound).to_string() };
            let labels = [load_balancer, name, ("le", bound.as_str())];
            page.sample("target_group_response_time_seconds_bucket", &labels, total);
        }
        let labels = [load_balancer, name];
        page.sample("target_group_response_time_seconds_sum", &labels, Micros(group.response_time_micros_sum));
        page.sample("target_group_response_time_seconds_count", &labels, total);
    }

    fn write_targets(&self, page: &mut Page) {
        type Value = fn(&TargetCounters) -> u64;
        let families: [(&str, Kind, &str, Value); 3] = [
            (
                "target_requests_total",
                Kind::Counter,
                "Requests answered by the target, or connections of a network group.",
                |target| target.requests,
            ),
            ("target_connection_errors_total", Kind::Counter, "Connections to the target that failed.", |target| {
                target.connection_errors
            }),
            ("target_in_flight", Kind::Gauge, "Requests in flight to the target.", |target| target.in_flight),
        ];
        for (name, kind, help, value) in families {
            page.family(name, kind, help);
            self.each_target(|group, target| {
                with_target(self.group_labels(group), target, |labels| page.sample(name, labels, value(target)));
            });
        }
        page.family("target_responses_total", Kind::Counter, "Answers of the target by status class.");
        self.each_target(|group, target| {
            with_target(self.group_labels(group), target, |labels| {
                for (class, count) in CLASSES.iter().zip(target.status_classes) {
                    let mut labels = labels.to_vec();
                    labels.push(("class", class));
                    page.sample("target_responses_total", &labels, count);
                }
            });
        });
        page.family("target_state", Kind::Gauge, "1 for the state the target is in, 0 for the others.");
        for group in &self.health {
            let [load_balancer, name] = self.group_labels(group.target_group.as_str());
            for health in &group.targets {
                let address = health.target.address.to_string();
                for (state, word) in STATES {
                    let labels = [
                        load_balancer,
                        name,
                        ("target", address.as_str()),
                        ("registration", health.target.registration.as_str()),
                        ("state", word),
                    ];
                    page.sample("target_state", &labels, u64::from(state == health.state));
                }
            }
        }
    }

    fn each_target<'a>(&'a self, mut tell: impl FnMut(&'a str, &'a TargetCounters)) {
        for group in &self.counters.target_groups {
            for target in &group.targets {
                tell(&group.target_group, target);
            }
        }
    }

    fn group_labels<'a>(&'a self, group: &'a str) -> [(&'static str, &'a str); 2] {
        let name = self.load_balancers.get(group).map_or("", String::as_str);
        [("load_balancer", name), ("target_group", resource(group))]
    }
}

/// By group: its load balancer is the one with a listener that forwards to it.
fn load_balancers(table: &RoutingTable) -> HashMap<String, String> {
    let mut names = HashMap::new();
    for listener in &table.listeners {
        for (_, action) in actions(listener) {
            let Action::Forward(forward) = action else { continue };
            for group in &forward.groups {
                let name = || load_balancer_of(listener.arn.as_str()).to_owned();
                names.entry(group.target_group.to_string()).or_insert_with(name);
            }
        }
    }
    names
}

fn with_target(group: [(&'static str, &str); 2], target: &TargetCounters, tell: impl FnOnce(&[(&str, &str)])) {
    let address = target.target.address.to_string();
    let [load_balancer, name] = group;
    tell(&[load_balancer, name, ("target", &address), ("registration", &target.target.registration)]);
}

/// Rules and default action of a listener, with the ARNs of the rules.
fn actions(listener: &Listener) -> impl Iterator<Item = (&str, &Action)> {
    let rules = listener.rules.iter().map(|rule| (rule.arn.as_str(), &rule.action));
    rules.chain(std::iter::once(("", &listener.default_action)))
}

fn listener_labels(arn: &str) -> [(&'static str, &str); 2] {
    [("load_balancer", load_balancer_of(arn)), ("listener", resource(arn))]
}

/// The resource part of an ARN; all of what is none.
fn resource(arn: &str) -> &str {
    if arn.starts_with("arn:") { arn.splitn(6, ':').nth(5).unwrap_or(arn) } else { arn }
}

/// `app/NAME/ID` of `listener/app/NAME/ID/LISTENER`; nothing of what is no listener's ARN.
fn load_balancer_of(listener: &str) -> &str {
    let path = resource(listener).strip_prefix("listener/");
    path.and_then(|path| path.rsplit_once('/')).map_or("", |(load_balancer, _)| load_balancer)
}

#[derive(Clone, Copy)]
enum Kind {
    Counter,
    Gauge,
    Histogram,
}

/// Text that grows.
#[derive(Default)]
struct Page(String);

impl Page {
    /// Begins a family; its samples follow.
    fn family(&mut self, name: &str, kind: Kind, help: &str) {
        let kind = match kind {
            Kind::Counter => "counter",
            Kind::Gauge => "gauge",
            Kind::Histogram => "histogram",
        };
        // Cannot fail: it is a string.
        let _ = writeln!(self.0, "# HELP cutover_balancer_{name} {help}\n# TYPE cutover_balancer_{name} {kind}");
    }

    fn sample(&mut self, name: &str, labels: &[(&str, &str)], value: impl std::fmt::Display) {
        let _ = write!(self.0, "cutover_balancer_{name}");
        for (index, (name, value)) in labels.iter().enumerate() {
            let _ = write!(self.0, "{}{name}=\"", if index == 0 { '{' } else { ',' });
            for char in value.chars() {
                match char {
                    '\\' => self.0.push_str("\\\\"),
                    '"' => self.0.push_str("\\\""),
                    '\n' => self.0.push_str("\\n"),
                    char => self.0.push(char),
                }
            }
            self.0.push('"');
        }
        if !labels.is_empty() {
            self.0.push('}');
        }
        let _ = writeln!(self.0, " {value}");
    }
}

/// Microseconds, shown as seconds.
struct Micros(u64);

impl std::fmt::Display for Micros {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        seconds(f, self.0, 1_000_000, 6)
    }
}

/// Milliseconds, shown as seconds.
struct Millis(u64);

impl std::fmt::Display for Millis {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        seconds(f, self.0, 1_000, 3)
    }
}

/// An exact decimal: as a float a sum of microseconds would lose digits.
fn seconds(f: &mut std::fmt::Formatter<'_>, value: u64, per_second: u64, digits: usize) -> std::fmt::Result {
    match value % per_second {
        0 => write!(f, "{}", value / per_second),
        rest => {
            let fraction = format!("{rest:0digits$}");
            write!(f, "{}.{}", value / per_second, fraction.trim_end_matches('0'))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_are_exact() {
        for (micros, expected) in [(0, "0"), (500, "0.0005"), (1_000_000, "1"), (12_345_678, "12.345678")] {
            assert_eq!(Micros(micros).to_string(), expected);
        }
        assert_eq!(Micros(9_007_199_254_740_993).to_string(), "9007199254.740993");
        assert_eq!(Millis(1_700_000_000_120).to_string(), "1700000000.12");
    }

    #[test]
    fn labels_are_named_as_cloudwatch_names_dimensions_and_cannot_break_a_line() {
        let arn =
            "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/web/50dc6c495c0c9188/f2f7dc8efc522ab2";
        assert_eq!(
            listener_labels(arn),
            [
                ("load_balancer", "app/web/50dc6c495c0c9188"),
                ("listener", "listener/app/web/50dc6c495c0c9188/f2f7dc8efc522ab2")
            ]
        );
        assert_eq!(listener_labels("web"), [("load_balancer", ""), ("listener", "web")]);
        let mut page = Page::default();
        page.sample("x", &[("a", "b\"\\\nc")], 1);
        assert_eq!(page.0, "cutover_balancer_x{a=\"b\\\"\\\\\\nc\"} 1\n");
    }
}
