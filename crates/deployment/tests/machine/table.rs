//! The transition table: every (phase, event) pair, found by trying every event on every state the stories reach.
//! The table is a snapshot, so a changed rule shows as a changed line; and each edge of it must be part of a story,
//! so that a person can read what it means.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Duration;

use deployment::*;
use types::*;

use crate::harness::{Seen, World, kind_of, tell};
use crate::stories;

/// Phases in the order of a run, events in the order of `event.rs`.
const PHASES: [&str; 12] = [
    "Created",
    "Starting",
    "Hook",
    "Install",
    "TestTraffic",
    "ReadyWait",
    "Shift",
    "TerminationWait",
    "Finish",
    "Ending",
    "RollingBack",
    "Terminal",
];
const EVENTS: [&str; 11] = [
    "Started",
    "StopRequested",
    "ContinueRequested(Ready)",
    "ContinueRequested(Termination)",
    "HookAnswered",
    "EffectEnded(Ok)",
    "EffectEnded(Err)",
    "EffectRefused",
    "ReplacementObserved",
    "AlarmsObserved",
    "DeadlineReached",
];

/// What a pair can lead to: phases, or a reason to ignore it.
type Table = BTreeMap<(String, String), BTreeSet<Edge>>;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Edge {
    To(String),
    Ignored(&'static str),
}

#[test]
fn the_transition_table_is_the_one_in_the_repository() {
    let mut table = told();
    for seen in probes() {
        note(&mut table, &seen);
    }
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("transition_table", print(&table)));
}

#[test]
fn every_edge_of_the_table_is_part_of_a_story() {
    let told = told();
    let mut table = Table::new();
    for seen in probes() {
        note(&mut table, &seen);
    }
    let mut untold = Vec::new();
    for (pair, edges) in table {
        for edge in edges {
            // One rule for all phases, checked before any of them is asked; several stories tell it.
            if edge == Edge::Ignored("the effect is not outstanding") {
                continue;
            }
            // The same as a failure, which stories do tell; the test below holds the two together.
            if pair.1 == "EffectRefused" && pair.0 != "RollingBack" {
                continue;
            }
            let is_told = told.get(&pair).is_some_and(|edges| edges.contains(&edge));
            if !is_told {
                untold.push(format!("{} + {} {edge:?}", pair.0, pair.1));
            }
        }
    }
    assert!(untold.is_empty(), "no story tells of\n{}", untold.join("\n"));
}

#[test]
fn only_a_rollback_tells_a_refusal_from_a_failure() {
    let mut compared = 0;
    for (_, story) in stories::all() {
        for seen in tell(story).seen {
            if seen.before.phase_name() == "RollingBack" {
                continue;
            }
            let outstanding: Vec<EffectNumber> = seen.before.outstanding().map(|(number, _)| number).collect();
            for number in outstanding {
                let failure = Failure { code: ErrorCode::Throttled, message: "probe".into() };
                let ended = Event::EffectEnded { number, result: Err(failure.clone()) };
                let refused = Event::EffectRefused { number, failure };
                assert_eq!(step(seen.before.clone(), refused, seen.at), step(seen.before.clone(), ended, seen.at));
                compared += 1;
            }
        }
    }
    assert!(compared > 100, "only {compared} states with something outstanding");
}

fn told() -> Table {
    let mut table = Table::new();
    for (_, story) in stories::all() {
        for seen in tell(story).seen {
            note(&mut table, &seen);
        }
    }
    table
}

fn note(table: &mut Table, seen: &Seen) {
    let pair = (seen.before.phase_name().to_string(), kind_of(&seen.event).to_string());
    let edge = match seen.ignored {
        Some(reason) => Edge::Ignored(reason),
        None => Edge::To(seen.after.phase_name().to_string()),
    };
    table.entry(pair).or_default().insert(edge);
}

/// Every event tried on every state of every story.
fn probes() -> Vec<Seen> {
    let mut probes = Vec::new();
    for (_, story) in stories::all() {
        let world = tell(story);
        for seen in &world.seen {
            let state = &seen.before;
            for (event, at) in events_for(&world, state, seen.at) {
                let transition = step(state.clone(), event.clone(), at);
                let ignored = transition.ignored;
                probes.push(Seen { before: state.clone(), event, at, after: transition.state, ignored });
            }
        }
    }
    probes
}

fn events_for(world: &World, state: &Deployment, now: Timestamp) -> Vec<(Event, Timestamp)> {
    let look = |healthy, gone| TaskSetHealth {
        steady: healthy == 3,
        desired_count: 3,
        pending_count: 0,
        running_count: 3,
        healthy_count: Some(healthy),
        gone,
    };
    let answer = |id: String, succeeded| Event::HookAnswered { execution_id: HookExecutionId::new(id), succeeded };
    let reading = |active: &[&str], unreadable| {
        let active = active.iter().map(|name| AlarmName::from(*name)).collect();
        Event::AlarmsObserved(AlarmReading { active, unreadable })
    };
    let failure = || Err::<EffectOutput, _>(Failure { code: ErrorCode::Throttled, message: "probe".into() });
    let current = state.current_event().map_or("none", LifecycleEventName::as_str);
    let mut events = vec![
        Event::Started,
        Event::StopRequested { rollback: None },
        Event::StopRequested { rollback: Some(true) },
        Event::StopRequested { rollback: Some(false) },
        Event::ContinueRequested { wait: WaitType::Ready },
        Event::ContinueRequested { wait: WaitType::Termination },
        answer(format!("id-{current}"), true),
        answer(format!("id-{current}"), false),
        answer("stranger".into(), true),
        Event::EffectEnded { number: EffectNumber(9999), result: Ok(EffectOutput::Done) },
        Event::EffectEnded { number: EffectNumber(9999), result: failure() },
        Event::EffectRefused { number: EffectNumber(9999), failure: failure().unwrap_err() },
        Event::ReplacementObserved(look(3, false)),
        Event::ReplacementObserved(look(1, false)),
        Event::ReplacementObserved(look(0, false)),
        Event::ReplacementObserved(look(0, true)),
        reading(&[], false),
        reading(&[], true),
        reading(&["high-5xx"], false),
        Event::DeadlineReached,
    ];
    for (number, effect) in state.outstanding() {
        events.push(Event::EffectEnded { number, result: Ok(world.output(effect)) });
        events.push(Event::EffectEnded { number, result: failure() });
        events.push(Event::EffectRefused { number, failure: failure().unwrap_err() });
    }
    let mut timed: Vec<(Event, Timestamp)> = events.into_iter().map(|event| (event, now)).collect();
    if let Some(deadline) = state.next_deadline() {
        timed.push((Event::DeadlineReached, deadline.max(now)));
        timed.push((Event::DeadlineReached, deadline.max(now).plus(Duration::from_secs(1))));
    }
    timed
}

fn print(table: &Table) -> String {
    let mut text = String::new();
    for phase in PHASES {
        text.push_str(&format!("{phase}\n"));
        for event in EVENTS {
            let edges = table.get(&(phase.to_string(), event.to_string())).cloned().unwrap_or_default();
            let to: Vec<&str> = edges
                .iter()
                .filter_map(|edge| match edge {
                    Edge::To(phase) => Some(phase.as_str()),
                    Edge::Ignored(_) => None,
                })
                .collect();
            if !to.is_empty() {
                text.push_str(&format!("  {event:<32}→ {}\n", to.join(", ")));
            }
            for edge in &edges {
                if let Edge::Ignored(reason) = edge {
                    text.push_str(&format!("  {event:<32}ignored: {reason}\n"));
                }
            }
            assert!(!edges.is_empty(), "{phase} + {event} was never tried");
        }
    }
    text
}
