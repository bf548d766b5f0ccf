//! What a story starts from: the plan and the platform, changed line by line from an ordinary one.

use appspec::{AppSpec, TargetService};
use deployment::*;
use types::*;

pub const BLUE_GROUP: &str = "arn:tg/blue";
pub const GREEN_GROUP: &str = "arn:tg/green";
pub const BLUE_SET: &str = "ecs-svc/blue";
pub const GREEN_SET: &str = "ecs-svc/green";

/// See the module.
#[derive(Clone, Debug)]
pub struct Given {
    pub plan: Plan,
    pub app_spec: AppSpec,
    pub platform: PlatformSnapshot,
}

impl Default for Given {
    /// AllAtOnce, no test listener, no hooks, no alarms, no waits, no rollback.
    fn default() -> Self {
        Self { plan: plan(), app_spec: app_spec(), platform: platform() }
    }
}

impl Given {
    /// Applies one `given` line.
    pub fn line(&mut self, line: &str) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let number = |at: usize| words[at].parse::<u32>().unwrap();
        let percent = |at: usize| words[at].parse::<u8>().unwrap();
        match words[0] {
            "all-at-once" => self.standard().routing = TrafficRouting::AllAtOnce,
            "canary" => {
                self.standard().routing = TrafficRouting::Canary { percent: percent(1), interval_minutes: number(2) }
            }
            "linear" => {
                self.standard().routing = TrafficRouting::Linear { percent: percent(1), interval_minutes: number(2) }
            }
            "test-listener" => self.add_test_listener(words.get(1).copied().unwrap_or("on-blue")),
            "ready" => {
                let action = if words[1] == "stop" { ReadyAction::Stop } else { ReadyAction::Continue };
                self.standard().ready = ReadyOption { action_on_timeout: action, wait_minutes: number(2) };
            }
            "terminate" => self.standard().termination = TerminationOption::Terminate { wait_minutes: number(1) },
            "keep-alive" => self.standard().termination = TerminationOption::KeepAlive,
            "rollback" => {
                self.standard().auto_rollback = AutoRollback {
                    on_failure: words.contains(&"failure"),
                    on_stop_on_alarm: words.contains(&"alarm"),
                    on_stop_on_request: words.contains(&"request"),
                }
            }
            "alarms" => {
                let names = words[1..].iter().filter(|word| **word != "ignore-unreadable");
                self.standard().alarms = AlarmOption {
                    names: names.map(|name| AlarmName::from(*name)).collect(),
                    ignore_poll_failure: words.contains(&"ignore-unreadable"),
                };
            }
            "hook" => {
                let event: HookEvent = words[1].parse().unwrap();
                self.app_spec.hooks.insert(event, FunctionName::new(format!("check-{event}")));
            }
            "previous-revision" => self.plan.previous_revision = Some(revision("previous.yaml")),
            "no-revision" => self.plan.revision = None,
            "no-execution-ids" => self.standard().hook_execution_ids.clear(),
            "desired" => self.platform.desired_count = number(1),
            "task-set" => self.add_task_set(&words[1..]),
            "primary-in" => self.platform.task_sets[0].target_group = Some(words[1].into()),
            "no-primary" => self.platform.task_sets[0].status = TaskSetStatus::Active,
            "production-rule" => {
                let rule = rule(&words[1..]);
                self.platform.production.rules.retain(|known| known.rule != rule.rule);
                self.platform.production.rules.push(rule);
            }
            "test-rule" => {
                let rule = rule(&words[1..]);
                let test = self.platform.test.as_mut().expect("a test listener first");
                test.rules.retain(|known| known.rule != rule.rule);
                test.rules.push(rule);
            }
            "same-group-twice" => self.platform.target_groups = [BLUE_GROUP.into(), BLUE_GROUP.into()],
            "swapped" => self.swap(),
            other => panic!("a story cannot start from {other:?}"),
        }
    }

    pub fn standard(&mut self) -> &mut StandardPlan {
        match &mut self.plan.kind {
            PlanKind::Standard(standard) => standard,
            PlanKind::Rollback(_) => panic!("a story starts from an ordinary deployment"),
        }
    }

    fn add_test_listener(&mut self, start: &str) {
        let forward = match start {
            "on-blue" => "default=blue:1",
            "on-green" => "default=green:1",
            "elsewhere" => "default=arn:tg/other:1",
            _ => panic!("a test listener is on-blue, on-green or elsewhere"),
        };
        self.standard().test_listener = Some("arn:listener/test".into());
        let rules = vec![rule(&[&format!("test-{forward}")])];
        self.platform.test = Some(ListenerSnapshot { listener: "arn:listener/test".into(), rules });
    }

    fn add_task_set(&mut self, words: &[&str]) {
        let status = match words[1] {
            "active" => TaskSetStatus::Active,
            "draining" => TaskSetStatus::Draining,
            other => panic!("no task set is {other}"),
        };
        self.platform.task_sets.push(TaskSetSnapshot {
            id: words[0].into(),
            status,
            target_group: Some(GREEN_GROUP.into()),
            external_id: None,
        });
    }

    /// The platform as a successful deployment leaves it: green is live.
    fn swap(&mut self) {
        self.platform.task_sets[0].id = GREEN_SET.into();
        self.platform.task_sets[0].target_group = Some(GREEN_GROUP.into());
        let production = rule(&["production-default=green:100,blue:0"]);
        self.platform.production.rules = vec![production];
        if let Some(test) = &mut self.platform.test {
            test.rules = vec![rule(&["test-default=green:100,blue:0"])];
        }
    }
}

/// `name=group:weight,group:weight`; `blue` and `green` are the pair.
fn rule(words: &[&str]) -> RuleSnapshot {
    let (name, forward) = words[0].split_once('=').expect("name=group:weight");
    let forward = forward.split(',').map(|member| {
        let (group, weight) = member.rsplit_once(':').expect("group:weight");
        let group = match group {
            "blue" => BLUE_GROUP,
            "green" => GREEN_GROUP,
            other => other,
        };
        (TargetGroupArn::from(group), weight.parse().unwrap())
    });
    RuleSnapshot { rule: RuleArn::new(format!("arn:rule/{name}")), forward: forward.collect() }
}

fn plan() -> Plan {
    let ids = HookEvent::ALL.into_iter().map(|event| (event, HookExecutionId::new(format!("id-{event}"))));
    Plan {
        deployment_id: "d-NEW000001".into(),
        application: "shop".into(),
        group: "web".into(),
        config: "CodeDeployDefault.ECSCanary10Percent5Minutes".into(),
        created_at: Timestamp::from_millis(0),
        service: ServiceRef { cluster: "main".into(), service: "web".into() },
        description: None,
        revision: Some(revision("appspec.yaml")),
        previous_revision: None,
        kind: PlanKind::Standard(StandardPlan {
            routing: TrafficRouting::AllAtOnce,
            target_groups: ["blue".into(), "green".into()],
            production_listener: "arn:listener/production".into(),
            test_listener: None,
            ready: ReadyOption { action_on_timeout: ReadyAction::Continue, wait_minutes: 0 },
            termination: TerminationOption::Terminate { wait_minutes: 0 },
            auto_rollback: AutoRollback::default(),
            alarms: AlarmOption::default(),
            hook_execution_ids: ids.collect(),
            rollback_deployment_id: "d-BACK00001".into(),
            service_role_arn: "arn:role/deploy".into(),
        }),
    }
}

fn revision(key: &str) -> Revision {
    Revision::S3 {
        bucket: "releases".into(),
        key: key.into(),
        bundle_type: "YAML".into(),
        version: None,
        e_tag: None,
    }
}

fn app_spec() -> AppSpec {
    AppSpec {
        target: TargetService {
            task_definition: "web:7".into(),
            container_name: "app".into(),
            container_port: 80,
            platform_version: None,
            network: None,
            capacity_providers: Vec::new(),
        },
        hooks: Default::default(),
    }
}

fn platform() -> PlatformSnapshot {
    PlatformSnapshot {
        task_sets: vec![TaskSetSnapshot {
            id: BLUE_SET.into(),
            status: TaskSetStatus::Primary,
            target_group: Some(BLUE_GROUP.into()),
            external_id: None,
        }],
        target_groups: [BLUE_GROUP.into(), GREEN_GROUP.into()],
        production: ListenerSnapshot {
            listener: "arn:listener/production".into(),
            rules: vec![rule(&["production-default=blue:1"])],
        },
        test: None,
        task_definition: "arn:task-definition/web:7".into(),
        desired_count: 3,
        service_arn: "arn:service/main/web".into(),
    }
}
