//! Containers outlive the control plane and nobody's death loses their end.

mod support;

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use ports::{ContainerState, TaskRuntime};
use support::{Fixture, alive, key, script};

#[tokio::test]
async fn a_reopened_runtime_finds_running_and_ended_containers_again() {
    let fixture = Fixture::new();
    let first = fixture.open();
    let text = format!("while [ ! -e {} ]; do sleep 0.02; done; exit 9", fixture.file("go"));
    first.start(&script("runs", &text)).await.unwrap();
    first.start(&script("ended", "exit 4")).await.unwrap();
    support::running(&first, "runs").await;
    support::stopped(&first, "ended").await;
    drop(first);

    let second = fixture.open();
    assert!(matches!(support::state(&second, "runs").await, ContainerState::Running { .. }));
    assert_eq!(support::end_of(&second, "ended").await.0, Some(4));
    std::fs::write(fixture.file("go"), "").unwrap();
    assert_eq!(support::end_of(&second, "runs").await.0, Some(9));
}

#[tokio::test]
async fn a_control_plane_killed_with_sigkill_loses_neither_the_container_nor_its_exit_code() {
    let fixture = Fixture::new();
    let mut owner = Command::new(env!("CARGO_BIN_EXE_task-shim-test"))
        .arg("own")
        .arg(fixture.dir())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = String::new();
    BufReader::new(owner.stdout.take().unwrap()).read_line(&mut said).unwrap();
    assert_eq!(said, "started\n");
    owner.kill().unwrap();
    owner.wait().unwrap();

    let runtime = fixture.open();
    support::reaches(&runtime, "survivor", |state| matches!(state, ContainerState::Running { .. })).await;
    drop(runtime);
    // It ends while no control plane runs.
    std::fs::write(fixture.dir().join("release"), "").unwrap();
    fixture.contains("containers/survivor.main/status.json", "\"exit_code\": 7").await;
    let runtime = fixture.open();
    assert_eq!(support::end_of(&runtime, "survivor").await, (Some(7), None));
}

#[tokio::test]
async fn a_container_asked_for_by_a_control_plane_that_died_at_once_is_started_by_the_next() {
    let fixture = Fixture::new();
    drop(fixture.open());
    // What a crash between writing the specification and starting the shim leaves behind.
    let template = fixture.open();
    template.start(&script("t1", "exit 6")).await.unwrap();
    support::stopped(&template, "t1").await;
    drop(template);
    std::fs::remove_file(fixture.dir().join("containers/t1.main/status.json")).unwrap();
    std::fs::create_dir(fixture.dir().join("containers/half.made")).unwrap();

    let runtime = fixture.open();
    assert_eq!(support::end_of(&runtime, "t1").await.0, Some(6));
    assert_eq!(runtime.list().await.unwrap().len(), 1);
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_container_whose_shim_was_killed_is_ended_and_reported_without_an_exit_code() {
    let fixture = Fixture::new();
    let runtime = fixture.open();
    let text = format!("(exec sleep 600) & echo $! > {}; exec sleep 600", fixture.file("child"));
    runtime.start(&script("t1", &text)).await.unwrap();
    let program = support::running(&runtime, "t1").await;
    let child = support::number_in(&fixture, "child").await;
    let shim = support::parent_of(program);
    kill(Pid::from_raw(shim), Signal::SIGKILL).unwrap();
    let (code, reason) = support::end_of(&runtime, "t1").await;
    assert_eq!(code, None);
    assert!(reason.unwrap().contains("was killed"));
    assert!(!alive(program) && !alive(child));
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_shim_killed_while_no_control_plane_ran_is_noticed_by_the_next() {
    let fixture = Fixture::new();
    let first = fixture.open();
    first.start(&script("t1", "exec sleep 600")).await.unwrap();
    let program = support::running(&first, "t1").await;
    let shim = support::parent_of(program);
    drop(first);
    kill(Pid::from_raw(shim), Signal::SIGKILL).unwrap();
    support::until("the shim is gone", || !alive(shim)).await;
    let second = fixture.open();
    assert_eq!(support::end_of(&second, "t1").await.0, None);
    assert!(!alive(program));
}

#[tokio::test]
async fn a_stop_reaches_a_survivor_of_an_earlier_control_plane() {
    let fixture = Fixture::new();
    let first = fixture.open();
    first.start(&script("t1", "trap 'exit 2' TERM; while :; do sleep 0.02; done")).await.unwrap();
    support::running(&first, "t1").await;
    drop(first);
    let second = fixture.open();
    second.stop(&key("t1")).await.unwrap();
    assert!(matches!(support::end_of(&second, "t1").await.0, Some(2 | 143)));
}
