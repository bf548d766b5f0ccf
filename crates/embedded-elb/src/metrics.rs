//! The balancer's counters as CloudWatch's `AWS/ApplicationELB` and `AWS/NetworkELB` metrics.
//!
//! Of a network load balancer they are flows and bytes, told by its listeners; the hosts' health is told of both.
//! Promises: every sum only grows, also when the balancer process restarts and its own counters begin again. What was
//! counted before the first look does not count. Leaves out: periods, statistics and alarms.

use std::collections::BTreeMap;

use ports::{BalancerCounters, ListenerCounters, MetricSample, MetricValue, TargetGroupCounters};

use crate::health::HealthView;
use crate::state::State;

const APPLICATION: &str = "AWS/ApplicationELB";
const NETWORK: &str = "AWS/NetworkELB";
/// What dimension values of network load balancers begin with.
const NETWORK_PREFIX: &str = "net/";
const CLASS_METRICS: [(usize, &str); 4] = [
    (1, "HTTPCode_Target_2XX_Count"),
    (2, "HTTPCode_Target_3XX_Count"),
    (3, "HTTPCode_Target_4XX_Count"),
    (4, "HTTPCode_Target_5XX_Count"),
];

/// What a load balancer, or one target group behind it, has done since this process started.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Sums {
    requests: u64,
    classes: [u64; 5],
    connection_errors: u64,
    micros: u64,
    /// Upper bound in microseconds to count.
    buckets: BTreeMap<u64, u64>,
    balancer_errors: u64,
    tls_errors: u64,
    /// Connections, of a network load balancer.
    flows: u64,
    /// Both ways, of a network load balancer.
    bytes: u64,
}

/// Dimension values: the load balancer's, and the target group's for metrics of one group.
type Key = (String, Option<String>);

/// Sums by dimensions, and the counters they were last computed from.
#[derive(Debug, Default)]
pub(crate) struct Traffic {
    sums: BTreeMap<Key, Sums>,
    connections: BTreeMap<String, u64>,
    last: Option<BalancerCounters>,
}

impl Traffic {
    /// Adds what happened since the last look.
    pub fn observe(&mut self, state: &State, counters: BalancerCounters) {
        let Some(last) = self.last.replace(counters.clone()) else { return };
        for now in &counters.target_groups {
            let before = last.target_groups.iter().find(|old| old.target_group == now.target_group);
            self.add_group(state, now, &delta(before, now));
        }
        self.connections.clear();
        for now in &counters.listeners {
            let before = last.listeners.iter().find(|old| old.listener == now.listener);
            self.add_listener(state, before, now);
        }
    }

    fn add_group(&mut self, state: &State, now: &TargetGroupCounters, more: &Sums) {
        let arn = types::TargetGroupArn::new(&*now.target_group);
        for balancer in state.load_balancers_using(&arn) {
            let balancer = dimension(balancer.as_str());
            self.sums.entry((balancer.clone(), Some(dimension(arn.as_str())))).or_default().add(more);
            self.sums.entry((balancer, None)).or_default().add(more);
        }
    }

    fn add_listener(&mut self, state: &State, before: Option<&ListenerCounters>, now: &ListenerCounters) {
        let Some(listener) = state.listeners.get(&types::ListenerArn::new(&*now.listener)) else { return };
        let balancer = dimension(listener.load_balancer.as_str());
        *self.connections.entry(balancer.clone()).or_default() += now.connections;
        let more = |of: fn(&ListenerCounters) -> u64| grown(before.map_or(0, of), of(now));
        let sums = self.sums.entry((balancer, None)).or_default();
        sums.balancer_errors += more(|counters| counters.balancer_errors);
        sums.tls_errors += more(|counters| counters.tls_errors);
        if listener.protocol.is_network() {
            sums.flows += more(|counters| counters.requests);
            sums.bytes += more(|counters| counters.received_bytes) + more(|counters| counters.sent_bytes);
        }
    }

    /// All metrics of what exists now.
    pub fn samples(&self, state: &State, health: &HealthView) -> Vec<MetricSample> {
        let mut samples = Vec::new();
        for ((balancer, group), sums) in &self.sums {
            push_sums(&mut samples, balancer, group.as_deref(), sums);
        }
        for (balancer, connections) in &self.connections {
            let name = if namespace(balancer) == NETWORK { "ActiveFlowCount" } else { "ActiveConnectionCount" };
            samples.push(sample(name, balancer, None, "Count", gauge(*connections)));
        }
        for group in state.target_groups.values() {
            let (healthy, unhealthy) = health.host_counts(group);
            for balancer in state.load_balancers_using(&group.arn) {
                let (balancer, group) = (dimension(balancer.as_str()), dimension(group.arn.as_str()));
                let count = |name, count| {
                    sample(name, &balancer, Some(&group), "Count", MetricValue::Gauge(f64::from(count)))
                };
                samples.push(count("HealthyHostCount", healthy));
                samples.push(count("UnHealthyHostCount", unhealthy));
            }
        }
        samples
    }
}

impl Sums {
    fn add(&mut self, more: &Self) {
        self.requests += more.requests;
        for (sum, class) in self.classes.iter_mut().zip(more.classes) {
            *sum += class;
        }
        self.connection_errors += more.connection_errors;
        self.micros += more.micros;
        for (bound, count) in &more.buckets {
            *self.buckets.entry(*bound).or_default() += count;
        }
    }
}

/// The growth of a counter; a smaller value means that the balancer began again.
fn grown(before: u64, now: u64) -> u64 {
    if now >= before { now - before } else { now }
}

fn delta(before: Option<&TargetGroupCounters>, now: &TargetGroupCounters) -> Sums {
    // One counter that went back means that all began again.
    let before = before.filter(|old| old.requests <= now.requests).cloned().unwrap_or_default();
    let mut sums = Sums {
        requests: grown(before.requests, now.requests),
        connection_errors: grown(before.connection_errors, now.connection_errors),
        micros: grown(before.response_time_micros_sum, now.response_time_micros_sum),
        ..Sums::default()
    };
    for (class, sum) in sums.classes.iter_mut().enumerate() {
        *sum = grown(before.status_classes[class], now.status_classes[class]);
    }
    for (bound, count) in &now.response_time_buckets {
        let old = before.response_time_buckets.iter().find(|(old, _)| old == bound).map_or(0, |(_, count)| *count);
        sums.buckets.insert(*bound, grown(old, *count));
    }
    sums
}

fn push_sums(samples: &mut Vec<MetricSample>, balancer: &str, group: Option<&str>, sums: &Sums) {
    if namespace(balancer) == NETWORK {
        // Of its groups AWS tells the hosts' health alone.
        if group.is_none() {
            let mut sum =
                |name, unit, value| samples.push(sample(name, balancer, None, unit, MetricValue::Counter(value)));
            sum("NewFlowCount", "Count", sums.flows);
            sum("ProcessedBytes", "Bytes", sums.bytes);
            sum("ClientTLSNegotiationErrorCount", "Count", sums.tls_errors);
        }
        return;
    }
    let mut count = |name, value| samples.push(sample(name, balancer, group, "Count", MetricValue::Counter(value)));
    count("RequestCount", sums.requests);
    for (class, name) in CLASS_METRICS {
        count(name, sums.classes[class]);
    }
    count("TargetConnectionErrorCount", sums.connection_errors);
    if group.is_none() {
        count("HTTPCode_ELB_5XX_Count", sums.balancer_errors);
        count("ClientTLSNegotiationErrorCount", sums.tls_errors);
    }
    let value = MetricValue::Distribution {
        sum: seconds(sums.micros),
        count: sums.buckets.values().sum(),
        buckets: sums.buckets.iter().map(|(bound, count)| (seconds(*bound), *count)).collect(),
    };
    samples.push(sample("TargetResponseTime", balancer, group, "Seconds", value));
}

fn sample(
    metric_name: &'static str,
    balancer: &str,
    group: Option<&str>,
    unit: &'static str,
    value: MetricValue,
) -> MetricSample {
    let mut dimensions = vec![("LoadBalancer", balancer.to_string())];
    dimensions.extend(group.map(|group| ("TargetGroup", group.to_string())));
    MetricSample { namespace: namespace(balancer), metric_name, dimensions, unit, value }
}

/// By the dimension value of a load balancer.
fn namespace(balancer: &str) -> &'static str {
    if balancer.starts_with(NETWORK_PREFIX) { NETWORK } else { APPLICATION }
}

#[allow(clippy::cast_precision_loss, reason = "a count of microseconds below 2^53 is 285 years")]
fn seconds(micros: u64) -> f64 {
    micros as f64 / 1e6
}

#[allow(clippy::cast_precision_loss, reason = "open connections are far below 2^53")]
fn gauge(value: u64) -> MetricValue {
    MetricValue::Gauge(value as f64)
}

/// CloudWatch's dimension value of an ARN: `app/NAME/ID`, `net/NAME/ID` or `targetgroup/NAME/ID`.
fn dimension(arn: &str) -> String {
    let resource = types::arn_resource(arn, "elasticloadbalancing").unwrap_or(arn);
    resource.strip_prefix("loadbalancer/").unwrap_or(resource).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_restarted_balancer_does_not_take_counts_back() {
        let counters = |requests| TargetGroupCounters { requests, ..TargetGroupCounters::default() };
        assert_eq!(delta(Some(&counters(10)), &counters(15)).requests, 5);
        assert_eq!(delta(Some(&counters(10)), &counters(3)).requests, 3);
    }

    #[test]
    fn dimensions_are_the_resource_part_as_cloudwatch_writes_it() {
        let arn = |resource: &str| types::Scope::development("us-east-1").arn("elasticloadbalancing", resource);
        assert_eq!(dimension(&arn("loadbalancer/app/web/0123456789abcdef")), "app/web/0123456789abcdef");
        assert_eq!(dimension(&arn("targetgroup/blue/0123456789abcdef")), "targetgroup/blue/0123456789abcdef");
    }
}
