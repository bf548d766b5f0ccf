//! The language of stories. One line, one thing that happens:
//!
//! ```text
//! given canary 10 5          what the story starts from (see given.rs)
//! run until Shift            an ordinary run up to this phase, lifecycle event or status
//! run                        … to the end
//! started                    the orchestrator takes it up
//! ok | fails | reads 40      the oldest outstanding effect comes back
//! refused                    … refused for good, as opposed to given up for now
//! misfit | stale 7           … with something it was not asked for; for an effect nobody waits for
//! healthy 1/3 | steady | unsteady | down | gone        a look at the replacement
//! running 0/3                … where target health is unknown
//! alarm NAME… | alarms ok | alarms unreadable          a look at the alarms
//! answer AfterInstall Succeeded                        a hook calls back
//! stop | stop rollback | stop no-rollback              StopDeployment
//! continue ready | continue termination                ContinueDeployment
//! +30s                       time passes
//! tick                       DeadlineReached now
//! wait                       time passes to the next deadline, which is reached
//! rollback                   the story goes on with the rollback deployment
//! countdown                  what users are told to wait for
//! ```

use std::time::Duration;

use deployment::*;
use types::*;

use super::given::Given;
use super::world::{World, health};
use super::write;

/// Tells a story from its first line to its last.
pub fn tell(story: &str) -> World {
    let lines = story.lines().map(str::trim).filter(|line| !line.is_empty());
    let (givens, script): (Vec<&str>, Vec<&str>) = lines.partition(|line| line.starts_with("given "));
    let mut given = Given::default();
    for line in &givens {
        given.line(line.trim_start_matches("given "));
    }
    let mut world = World::new(given);
    for line in givens {
        world.transcript.push_str(&format!("{line}\n"));
    }
    for line in script {
        world.transcript.push_str(&format!("> {line}\n"));
        play(&mut world, line);
    }
    world.assert_replay();
    let summary = write::summary(&world.deployment);
    world.transcript.push_str(&summary);
    world
}

fn play(world: &mut World, line: &str) {
    let words: Vec<&str> = line.split_whitespace().collect();
    match words[0] {
        "run" => run(world, words.get(2).copied()),
        "started" => world.happen(Event::Started),
        "ok" => end_oldest(world, |world, effect| Ok(world.output(effect))),
        "fails" => end_oldest(world, |_, _| Err(refused())),
        "refused" => {
            let (number, _) = world.oldest_outstanding().expect("an effect is outstanding");
            world.happen(Event::EffectRefused { number, failure: refused() });
        }
        "routed" => {
            let (number, _) = world.oldest_outstanding().expect("an effect is outstanding");
            let code = ErrorCode::ElasticLoadBalancingInvalid;
            let failure = Failure { code, message: "a route leads to the task set".to_owned() };
            world.happen(Event::EffectRefused { number, failure });
        }
        "misfit" => end_oldest(world, |_, effect| {
            Ok(if matches!(effect, Effect::ShiftTraffic { .. }) {
                EffectOutput::Done
            } else {
                EffectOutput::TrafficSet(WeightPercent::ZERO)
            })
        }),
        "reads" => {
            let weight = WeightPercent::new(words[1].parse().unwrap());
            end_oldest(world, |_, _| Ok(EffectOutput::TrafficSet(weight)));
        }
        "stale" => {
            let number = EffectNumber(words[1].parse().unwrap());
            world.happen(Event::EffectEnded { number, result: Ok(EffectOutput::Done) });
        }
        "healthy" | "running" | "steady" | "unsteady" | "down" | "gone" => {
            world.happen(Event::ReplacementObserved(look(&words)))
        }
        "alarm" => {
            let active = words[1..].iter().map(|name| AlarmName::from(*name)).collect();
            world.happen(Event::AlarmsObserved(AlarmReading { active, unreadable: false }));
        }
        "alarms" => {
            let unreadable = words[1] == "unreadable";
            world.happen(Event::AlarmsObserved(AlarmReading { active: vec![], unreadable }));
        }
        "answer" => world.command(Command::AnswerHook {
            execution_id: HookExecutionId::new(format!("id-{}", words[1])),
            succeeded: words[2] == "Succeeded",
        }),
        "stop" => world.command(Command::Stop {
            rollback: words.get(1).map(|word| match *word {
                "rollback" => true,
                "no-rollback" => false,
                other => panic!("stop {other}?"),
            }),
        }),
        "continue" => world.command(Command::Continue {
            wait: if words[1] == "ready" { WaitType::Ready } else { WaitType::Termination },
        }),
        "tick" => world.happen(Event::DeadlineReached),
        "wait" => {
            world.now = world.deployment.next_deadline().expect("something to wait for").max(world.now);
            world.happen(Event::DeadlineReached);
        }
        "rollback" => {
            let ended = write::summary(&world.deployment);
            world.follow_rollback();
            let created = write::created(world.deployment.plan());
            world.transcript.push_str(&format!("{}\n{}", ended.trim_start(), created));
        }
        "countdown" => {
            let text = write::countdown(world.deployment.countdown());
            world.transcript.push_str(&text);
        }
        word => world.pass(duration(word)),
    }
}

/// An ordinary run, written down as one line.
fn run(world: &mut World, goal: Option<&str>) {
    world.run_until(|deployment| match goal {
        None => deployment.is_terminal(),
        Some(goal) => is_at(deployment, goal),
    });
    let place = write::place(&world.deployment, world.now);
    world.transcript.push_str(&place);
}

fn is_at(deployment: &Deployment, goal: &str) -> bool {
    let at_event = deployment.current_event().is_some_and(|event| event.as_str() == goal);
    // A number is a weight of production traffic that has been read back.
    let at_weight = goal.strip_suffix('%').and_then(|text| text.parse().ok());
    at_event
        || deployment.phase_name() == goal
        || deployment.status().as_str() == goal
        || at_weight.is_some_and(|weight: u8| deployment.weights().replacement.get() == weight)
}

fn end_oldest(world: &mut World, result: impl Fn(&World, &Effect) -> Result<EffectOutput, Failure>) {
    let (number, effect) = world.oldest_outstanding().expect("an effect is outstanding");
    let result = result(world, &effect);
    world.happen(Event::EffectEnded { number, result });
}

pub fn refused() -> Failure {
    Failure { code: ErrorCode::EcsUpdateError, message: "refused by the platform".into() }
}

fn look(words: &[&str]) -> TaskSetHealth {
    match words[0] {
        "healthy" => {
            let (healthy, desired) = words[1].split_once('/').unwrap();
            health(healthy.parse().unwrap(), desired.parse().unwrap())
        }
        "running" => {
            let (running, desired) = words[1].split_once('/').unwrap();
            let running_count = running.parse().unwrap();
            let look = health(running_count, desired.parse().unwrap());
            TaskSetHealth { running_count, healthy_count: None, ..look }
        }
        "steady" => health(3, 3),
        "unsteady" => TaskSetHealth { steady: false, pending_count: 1, ..health(3, 3) },
        "down" => health(0, 3),
        "gone" => TaskSetHealth { gone: true, steady: false, running_count: 0, ..health(0, 3) },
        other => panic!("nobody looks {other}"),
    }
}

fn duration(word: &str) -> Duration {
    let text = word.strip_prefix('+').unwrap_or_else(|| panic!("a story has no line {word:?}"));
    match text.strip_suffix("ms") {
        Some(millis) => Duration::from_millis(millis.parse().unwrap()),
        None => Duration::from_secs(text.strip_suffix('s').expect("+30s").parse().unwrap()),
    }
}
