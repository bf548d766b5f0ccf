//! The rounds of calls of one look.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use aws_api::codedeploy::RevisionLocation;
use futures_util::future::{OptionFuture, join, join_all, join3, join4, join5};
use types::Timestamp;

use super::Look;
use super::known::AppSpecFacts;
use crate::gather::cloudwatch::{self, Curve};
use crate::gather::logs::{self, short};
use crate::gather::{codedeploy, ecs, elbv2, permissions};
use crate::plan::functions;
use crate::work::{self, Settings, time};
use crate::{Refusal, RefusalKind, Sample, ServiceName, Traffic};

/// Tasks whose last lines are read in one look.
const TASK_LOGS: usize = 6;
/// A function may write for a moment after it has answered.
const AFTER_ANSWER: Duration = Duration::from_secs(10);
/// How much of the curves after a deployment's end is shown.
const AFTER_END: Duration = Duration::from_secs(120);
/// Longest stretch over which traffic is measured on an accelerated clock.
const LONGEST_PERIOD_MINUTES: i64 = 5;

impl Look<'_> {
    /// Settings, target, service, tasks, listeners, target groups.
    pub(super) async fn read_what_belongs_to_it(&mut self) {
        let (api, here) = (self.api, self.here);
        let info = self.material.info.clone();
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let (id, application, group_name) =
            (text(&info.deployment_id), text(&info.application_name), text(&info.deployment_group_name));
        let config = text(&info.deployment_config_name);
        let target_id = self.known.target_id.clone();
        let name = target_id.as_deref().and_then(|id| id.split_once(':'));
        let name = name.map(|(cluster, service)| ServiceName { cluster: cluster.into(), service: service.into() });

        let target: OptionFuture<_> = target_id.as_ref().map(|target| codedeploy::target(api, &id, target)).into();
        let known_group = self.known.group.settings(here);
        let group: OptionFuture<_> =
            known_group.is_none().then(|| codedeploy::group(api, &application, &group_name)).into();
        let wants_config = work::built_in_routing(&config).is_none() && self.known.routing.is_none();
        let routing: OptionFuture<_> = wants_config.then(|| codedeploy::config(api, &config)).into();
        let location = info.revision.as_ref().filter(|_| self.known.app_spec.is_none());
        let location = location.filter(|location| location.s3_location.is_none());
        let revision: OptionFuture<_> =
            location.map(|location| codedeploy::revision(api, &application, location)).into();
        let service: OptionFuture<_> = name.as_ref().map(|name| ecs::service(api, name)).into();
        let tasks: OptionFuture<_> = name.as_ref().map(|name| ecs::tasks(api, name)).into();
        let of_deployment = join4(target, group, routing, revision);
        let ((target, group, routing, revision), (service, tasks)) = join(of_deployment, join(service, tasks)).await;

        let material = &mut self.material;
        material.target = target.and_then(|target| material.noted(work::material::TARGET, target)).flatten();
        material.group = match group {
            None => known_group,
            Some(answer) => material.noted("the deployment group", answer),
        };
        if let Some(group) = &material.group {
            self.known.group.put(here, group.clone());
        }
        if let Some(answer) = routing {
            self.known.routing = material.noted("the deployment configuration", answer);
        }
        material.routing = self.known.routing.flatten();
        material.service = service.and_then(|service| material.noted("the ECS service", service)).flatten();
        material.tasks = tasks.and_then(|tasks| material.noted("the service's tasks", tasks)).unwrap_or_default();
        if let Some(answer) = revision {
            let found = material.noted("the AppSpec", answer);
            self.known.app_spec = found.as_ref().and_then(app_spec);
        }
        if let Some(facts) = &self.known.app_spec {
            self.material.hooks = Some(facts.hooks.clone());
            self.material.app_spec_definition = Some(facts.task_definition.clone());
        }
    }

    fn settings(&self) -> Settings {
        Settings::of(&self.material.info, self.material.group.as_ref(), self.material.routing)
    }

    /// Listeners, target groups, task definitions, alarms, what the key may do.
    pub(super) async fn read_what_that_names(&mut self) {
        let (api, here, settings) = (self.api, self.here, self.settings());
        let listeners: Vec<_> = [&settings.production_listener, &settings.test_listener]
            .into_iter()
            .filter(|arn| !arn.is_empty())
            .cloned()
            .collect();
        let near = listeners.first().cloned();
        let listeners: OptionFuture<_> = (!listeners.is_empty()).then(|| elbv2::listeners(api, listeners)).into();
        let groups = settings.target_groups.clone();
        let wants_groups = !groups.is_empty() && self.known.target_groups.is_empty();
        let target_groups: OptionFuture<_> = wants_groups.then(|| elbv2::target_groups(api, groups)).into();
        let wanted = self.wanted_definitions();
        let definitions = join_all(wanted.iter().map(|arn| ecs::definition(api, arn)));
        let is_watching = !settings.alarms.is_empty();
        let alarms: OptionFuture<_> = is_watching.then(|| cloudwatch::alarms(api, settings.alarms.clone())).into();
        let info = self.material.info.clone();
        let known_denied = self.known.denied.settings(here);
        let denied: OptionFuture<_> = near
            .filter(|_| known_denied.is_none())
            .map(|near| async move {
                let (application, group) = (info.application_name, info.deployment_group_name);
                permissions::denied(api, &application.unwrap_or_default(), &group.unwrap_or_default(), &near).await
            })
            .into();
        let (listeners, target_groups, definitions, alarms, denied) =
            join5(listeners, target_groups, definitions, alarms, denied).await;

        let material = &mut self.material;
        material.listeners = listeners.and_then(|answer| material.noted("the listeners", answer)).unwrap_or_default();
        if let Some(answer) = target_groups {
            self.known.target_groups = material.noted("the target groups", answer).unwrap_or_default();
        }
        material.target_groups.clone_from(&self.known.target_groups);
        for (arn, answer) in wanted.into_iter().zip(definitions) {
            if let Some(definition) = material.noted("the task definitions", answer) {
                self.known.definitions.insert(arn, definition);
            }
        }
        material.definitions.clone_from(&self.known.definitions);
        material.alarms = alarms.and_then(|answer| material.noted("the alarms", answer)).unwrap_or_default();
        if let Some(denied) = denied {
            self.known.denied.put(here, denied);
        }
        material.denied = self.known.denied.settings(here).unwrap_or_default();
        self.read_behind_the_listeners().await;
    }

    fn wanted_definitions(&self) -> Vec<String> {
        let sets = self.material.target.iter().flat_map(|target| target.task_sets_info.iter().flatten());
        let of_sets = sets.enumerate().filter_map(|(index, set)| {
            self.material.definition_of(set.identifer.as_deref().unwrap_or_default(), index > 0)
        });
        let all: BTreeSet<_> = of_sets.collect();
        all.into_iter().filter(|arn| !self.known.definitions.contains_key(arn)).collect()
    }

    /// Load balancers, rules of listeners whose default action leads elsewhere, the health of targets.
    async fn read_behind_the_listeners(&mut self) {
        let api = self.api;
        let elsewhere: Vec<String> = self
            .material
            .listeners
            .iter()
            .filter(|listener| {
                let actions = listener.default_actions.as_deref().unwrap_or_default();
                work::places::shares(actions, &self.material).is_none()
            })
            .filter_map(|listener| listener.listener_arn.clone())
            .collect();
        let rules = join_all(elsewhere.iter().map(|arn| elbv2::rules(api, arn)));
        let balancers: BTreeSet<_> =
            self.material.listeners.iter().filter_map(|listener| listener.load_balancer_arn.clone()).collect();
        let balancers = Some(balancers).filter(|all| !all.is_empty() && self.known.load_balancers.is_empty());
        let balancers: OptionFuture<_> =
            balancers.map(|arns| elbv2::load_balancers(api, arns.into_iter().collect())).into();
        let groups: Vec<_> =
            self.material.target_groups.iter().filter_map(|group| group.target_group_arn.clone()).collect();
        let health = join_all(groups.iter().map(|arn| elbv2::health(api, arn)));
        let (rules, balancers, health) = join3(rules, balancers, health).await;

        let material = &mut self.material;
        for (arn, answer) in elsewhere.into_iter().zip(rules) {
            if let Some(rules) = material.noted("the listeners' rules", answer) {
                material.rules.insert(arn, rules);
            }
        }
        if let Some(answer) = balancers {
            self.known.load_balancers = material.noted("the load balancer", answer).unwrap_or_default();
        }
        material.load_balancers.clone_from(&self.known.load_balancers);
        for (arn, answer) in groups.into_iter().zip(health) {
            if let Some(health) = material.noted("the health of targets", answer) {
                material.health.insert(arn, health);
            }
        }
    }

    /// Metrics, hooks' and tasks' output, failed requests.
    pub(super) async fn read_what_was_measured_and_written(&mut self) {
        let known = self.known.measured.measured(self.here).filter(|_| !work::has_ended(&self.material.info));
        match known {
            Some((traffic, samples)) => {
                (self.material.traffic, self.material.alarm_samples) = (traffic, samples);
            }
            None => self.measure().await,
        }
        self.read_hooks().await;
        self.read_tasks().await;
        self.read_failed_requests().await;
    }

    /// Traffic of both groups now, and the alarms' curves up to now or, of an ended deployment, up to its end: what ended
    /// it is wanted as it was then.
    async fn measure(&mut self) {
        let end = time(self.material.info.complete_time).map(|end| end.plus(AFTER_END)).or(self.now);
        let (traffic, curves) = join(self.traffic(), self.curves(end)).await;
        let (traffic, curves) = (
            self.material.noted("what was measured", traffic).unwrap_or_default(),
            self.material.noted("the alarms' curves", curves).unwrap_or_default(),
        );
        (self.material.traffic, self.material.alarm_samples) = (traffic.clone(), curves.clone());
        self.known.measured.put(self.here, (traffic, curves));
    }

    async fn traffic(&self) -> Result<BTreeMap<String, Traffic>, Refusal> {
        let Some(now) = self.now else { return Ok(BTreeMap::new()) };
        // A minute of a clock that runs faster is soon over, so a little more of it is measured.
        let period = 60 * i64::from(self.rate_milli / 1_000).clamp(1, LONGEST_PERIOD_MINUTES);
        let mut balancers = self.material.load_balancers.iter().filter_map(|one| one.load_balancer_arn.as_ref());
        let Some(balancer) = balancers.next() else { return Ok(BTreeMap::new()) };
        let groups = self.material.target_groups.iter().filter_map(|group| group.target_group_arn.as_ref());
        let groups: Vec<(&String, [Curve; 4])> =
            groups.filter_map(|group| Some((group, cloudwatch::of_target_group(group, balancer, period)?))).collect();
        let curves: Vec<Curve> = groups.iter().flat_map(|(_, curves)| curves.clone()).collect();
        let start = Timestamp::from_millis(now.millis() - 2 * period * 1_000);
        let samples = cloudwatch::curves(self.api, &curves, start, now.plus(Duration::from_secs(1))).await?;
        let pick = |((group, _), samples): ((&String, _), &[Vec<Sample>])| {
            Some((group.clone(), traffic(samples, now, period, self.rate_milli)?))
        };
        Ok(groups.into_iter().zip(samples.chunks(4)).filter_map(pick).collect())
    }

    async fn curves(&self, end: Option<Timestamp>) -> Result<BTreeMap<String, Vec<Sample>>, Refusal> {
        let Some(end) = end else { return Ok(BTreeMap::new()) };
        let alarms = self.material.alarms.iter();
        let alarms: Vec<(String, Curve)> =
            alarms.filter_map(|alarm| Some((alarm.alarm_name.clone()?, cloudwatch::of_alarm(alarm)?))).collect();
        let (names, curves): (Vec<_>, Vec<_>) = alarms.into_iter().unzip();
        let span = curves.iter().map(cloudwatch::alarm_span_seconds).max().unwrap_or_default();
        let start = Timestamp::from_millis(end.millis().saturating_sub(span.saturating_mul(1_000)));
        let samples = cloudwatch::curves(self.api, &curves, start, end).await?;
        Ok(names.into_iter().zip(samples).collect())
    }

    /// Of each event that has called a function: what that wrote from then on.
    async fn read_hooks(&mut self) {
        let (api, now) = (self.api, self.now);
        let events = self.material.target.iter().flat_map(|target| target.lifecycle_events.iter().flatten());
        let wanted: Vec<_> = events
            .filter_map(|event| {
                let name = event.lifecycle_event_name.clone()?;
                // Of an AppSpec that is not read the functions that failed are named all the same.
                let of_failure = || event.diagnostics.as_ref()?.script_name.clone().filter(|name| !name.is_empty());
                let hooks = self.material.hooks.as_ref();
                let function = hooks.and_then(|hooks| hooks.get(&name).cloned()).or_else(of_failure)?;
                let (start, end) = (time(event.start_time)?, time(event.end_time));
                (!self.known.event_logs.contains_key(&name)).then_some((name, function, start, end))
            })
            .collect();
        let answers = join_all(wanted.iter().map(|(_, function, start, end)| {
            logs::of_function(api, function, *start, end.map(|end| end.plus(AFTER_ANSWER)))
        }))
        .await;
        let has_ended = work::has_ended(&self.material.info);
        for ((name, _, _, end), answer) in wanted.into_iter().zip(answers) {
            let Some(lines) = self.material.noted("what the functions wrote", answer) else { continue };
            let is_over = end.is_some_and(|end| has_ended || now.is_some_and(|now| now > end.plus(AFTER_ANSWER)));
            self.material.event_logs.insert(name.clone(), lines.clone());
            if is_over {
                self.known.event_logs.insert(name, lines);
            }
        }
        for (name, lines) in &self.known.event_logs {
            self.material.event_logs.entry(name.clone()).or_insert_with(|| lines.clone());
        }
    }

    /// The last lines of tasks: those that have ended once, those that run every few seconds, some in each look.
    async fn read_tasks(&mut self) {
        let (api, here) = (self.api, self.here);
        let sets = self.material.target.iter().flat_map(|target| target.task_sets_info.iter().flatten());
        let sets: BTreeSet<_> = sets.filter_map(|set| set.identifer.clone()).collect();
        let of_sets = self.material.tasks.iter().filter(|task| {
            let id = short(task.task_arn.as_deref().unwrap_or_default());
            task.started_by.as_ref().is_some_and(|set| sets.contains(set)) && !self.known.fresh_task_log(id, here)
        });
        let mut wanted: Vec<_> = of_sets
            .filter_map(|task| {
                let definition = self.known.definitions.get(task.task_definition_arn.as_deref()?)?;
                Some((task, definition))
            })
            .collect();
        let last_read = |id: &str| self.known.task_logs.get(id).map(|(at, _)| *at);
        wanted.sort_by_key(|(task, _)| {
            let id = short(task.task_arn.as_deref().unwrap_or_default());
            (task.stopped_at.is_none(), last_read(id), id)
        });
        wanted.truncate(TASK_LOGS);
        let answers = join_all(wanted.iter().map(|(task, definition)| logs::of_task(api, task, definition))).await;
        let ids: Vec<(String, bool)> = wanted
            .iter()
            .map(|(task, _)| {
                (short(task.task_arn.as_deref().unwrap_or_default()).to_owned(), task.stopped_at.is_some())
            })
            .collect();
        for ((id, is_over), answer) in ids.into_iter().zip(answers) {
            let Some(lines) = self.material.noted("what the tasks wrote", answer) else { continue };
            if is_over {
                self.known.finished_tasks.insert(id.clone());
            }
            self.known.task_logs.insert(id, (here, lines));
        }
        let all = self.known.task_logs.iter().map(|(id, (_, lines))| (id.clone(), lines.clone()));
        self.material.task_logs = all.collect();
    }

    /// Of a deployment that has failed: requests that failed while the replacement was to serve.
    async fn read_failed_requests(&mut self) {
        let info = &self.material.info;
        let code = info.error_information.as_ref().and_then(|error| error.code.as_deref());
        if !work::has_ended(info) || code.is_none_or(|code| code == "MANUAL_STOP") {
            return;
        }
        let events = self.material.target.iter().flat_map(|target| target.lifecycle_events.iter().flatten());
        let traffic = ["AllowTestTraffic", "AllowTraffic"];
        let begun = events
            .filter(|event| event.lifecycle_event_name.as_deref().is_some_and(|name| traffic.contains(&name)))
            .find_map(|event| time(event.start_time));
        let balancer = self.material.load_balancers.first().and_then(|one| one.load_balancer_name.clone());
        let (Some(begun), Some(balancer)) = (begun, balancer) else { return };
        let answer = logs::failed_requests(self.api, &balancer, begun, time(info.complete_time)).await;
        // AWS keeps no such group; whoever may not read it misses little.
        match answer {
            Err(refusal) if refusal.kind != RefusalKind::Denied => {}
            answer => {
                self.material.failed_requests =
                    self.material.noted("requests that failed", answer).unwrap_or_default();
            }
        }
    }
}

fn app_spec(revision: &RevisionLocation) -> Option<AppSpecFacts> {
    let spec = appspec::parse(codedeploy::content(revision)?).ok()?;
    Some(AppSpecFacts { hooks: functions(&spec), task_definition: spec.target.task_definition })
}

/// From sums of requests and errors, median and 99th percentile; none when nothing was measured. Counted are the last
/// whole period and the one under way; AWS tells of that only later, and then it does not count.
fn traffic(samples: &[Vec<Sample>], now: Timestamp, period_seconds: i64, rate_milli: u32) -> Option<Traffic> {
    let [requests, errors, median, slow] = samples else { return None };
    let period = period_seconds.saturating_mul(1_000).max(1);
    let under_way = Timestamp::from_millis(now.millis().div_euclid(period).saturating_mul(period));
    let first = Timestamp::from_millis(under_way.millis() - period);
    let sum = |samples: &[Sample]| -> f64 {
        samples.iter().filter(|sample| sample.at >= first).fold(0.0, |sum, sample| sum + sample.value)
    };
    let is_told = requests.last().is_some_and(|sample| sample.at >= under_way);
    let seconds = if is_told { now.since(first) } else { under_way.since(first) }.as_secs_f64();
    let total = sum(requests);
    let millis = |samples: &[Sample]| samples.last().map(|sample| sample.value * 1_000.0);
    (total > 0.0).then(|| Traffic {
        requests_per_second: total / seconds * f64::from(rate_milli) / 1_000.0,
        error_percent: (sum(errors) / total * 100.0).min(100.0),
        p50_millis: millis(median),
        p99_millis: millis(slow),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64, value: f64) -> Sample {
        Sample { at: Timestamp::from_millis(seconds * 1_000), value }
    }

    #[test]
    fn requests_a_second_are_those_of_the_last_period_and_the_one_under_way() {
        let samples = [
            vec![at(0, 999.0), at(60, 600.0), at(120, 300.0)],
            vec![at(60, 9.0)],
            vec![at(120, 0.02)],
            vec![at(120, 0.3)],
        ];
        let found = traffic(&samples, Timestamp::from_millis(150_000), 60, 1_000).unwrap();
        assert_eq!(found.requests_per_second, 10.0);
        assert_eq!(found.error_percent, 1.0);
        assert_eq!((found.p50_millis, found.p99_millis), (Some(20.0), Some(300.0)));
    }

    #[test]
    fn a_fast_clock_s_minute_is_a_second_of_ours() {
        let samples = [vec![at(3_600, 600.0)], Vec::new(), Vec::new(), Vec::new()];
        let found = traffic(&samples, Timestamp::from_millis(7_200_000), 3_600, 60_000).unwrap();
        assert_eq!(found.requests_per_second, 10.0);
        assert_eq!(traffic(&[Vec::new(), Vec::new(), Vec::new(), Vec::new()], Timestamp::default(), 60, 1_000), None);
    }
}
