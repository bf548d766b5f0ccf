//! A look at what driving costs by itself: `cargo test -p orchestrator --test overhead -- --ignored --nocapture`.
#![allow(clippy::unwrap_used, reason = "a panic in a test is a failing test")]

mod support;

use std::io::Write;
use std::sync::Arc;
use std::time::{Duration, Instant};

use deployment::*;
use orchestrator::{Options, Orchestrator};
use ports::{DeploymentCommands, DeploymentStore};
use store::SqliteStore;
use support::*;
use types::*;

/// All at once, no waits: whatever time it takes is the engine's, the store's and the looks'.
fn quick_plan() -> Plan {
    let mut plan = plan(1);
    if let PlanKind::Standard(standard) = &mut plan.kind {
        standard.routing = TrafficRouting::AllAtOnce;
        standard.termination = TerminationOption::Terminate { wait_minutes: 0 };
    }
    plan
}

#[tokio::test]
#[ignore = "a measurement, not a check"]
async fn an_all_at_once_deployment_with_hooks_on_sqlite() {
    let dir = tempfile::tempdir().unwrap();
    let store: Arc<dyn DeploymentStore> = Arc::new(SqliteStore::open(&dir.path().join("cutover.db")).unwrap());
    let world = World::new();
    let orchestrator = Orchestrator::new(store.clone(), world.ports(), TokioClock::new(), Options::default());
    let mut steps = orchestrator.subscribe();
    let start = Instant::now();
    orchestrator.create(quick_plan()).await.unwrap();
    let mut answered = 0;
    while !store.load(&deployment_id(1)).unwrap().unwrap().0.is_terminal() {
        for (id, execution_id) in world.invoked().into_iter().skip(answered) {
            let answer = Command::AnswerHook { execution_id, succeeded: true };
            let _ = orchestrator.command(&id, answer).await;
            answered += 1;
        }
        let _ = tokio::time::timeout(Duration::from_millis(5), steps.recv()).await;
    }
    let (_, events) = store.load(&deployment_id(1)).unwrap().unwrap();
    let line = format!("{events} steps, {answered} hooks: {:?}\n", start.elapsed());
    std::io::stdout().write_all(line.as_bytes()).unwrap();
}
