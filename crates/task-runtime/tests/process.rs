//! Containers as real processes: what a task definition's author sees of the process runtime.

mod support;

use std::time::{Duration, Instant};

use ports::{ContainerState, PortBinding, TaskRuntime};
use support::{Fixture, alive, key, number_in, script, spec};

#[tokio::test]
async fn an_exit_code_is_reported_with_its_times() {
    let fixture = Fixture::new();
    let runtime = fixture.open();
    let before = support::now_millis();
    runtime.start(&script("t1", "exit 3")).await.unwrap();
    match support::stopped(&runtime, "t1").await {
        ContainerState::Stopped { exit_code: Some(3), reason: None, stopped_at_millis } => {
            assert!(stopped_at_millis >= before && stopped_at_millis <= support::now_millis());
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_signal_that_ends_the_program_becomes_128_and_its_number_with_a_reason() {
    let fixture = Fixture::new();
    let runtime = fixture.open();
    runtime.start(&script("t1", "kill -ILL $$")).await.unwrap();
    let (code, reason) = support::end_of(&runtime, "t1").await;
    assert_eq!((code, reason.as_deref()), (Some(132), Some("ended by signal 4 (SIGILL)")));
}

#[tokio::test]
async fn starting_a_known_container_again_changes_nothing() {
    let fixture = Fixture::new();
    let runtime = fixture.open();
    let once = script("t1", &format!("echo run >> {}; exit 0", fixture.file("runs")));
    runtime.start(&once).await.unwrap();
    runtime.start(&once).await.unwrap();
    support::stopped(&runtime, "t1").await;
    runtime.start(&once).await.unwrap();
    assert_eq!(runtime.list().await.unwrap().len(), 1);
    assert_eq!(std::fs::read_to_string(fixture.file("runs")).unwrap(), "run\n");
}

#[tokio::test]
async fn stopping_sends_sigterm_to_the_whole_group_and_the_program_may_end_in_its_own_way() {
    let fixture = Fixture::new();
    let runtime = fixture.open();
    let child = format!(
        "(trap 'echo child > {}; exit 0' TERM; touch {}; while :; do sleep 0.02; done) &",
        fixture.file("child"),
        fixture.file("child-ready")
    );
    let text = format!("{child} trap 'wait; exit 5' TERM; touch {}; wait; wait", fixture.file("ready"));
    runtime.start(&script("t1", &text)).await.unwrap();
    fixture.appears("ready").await;
    fixture.appears("child-ready").await;
    runtime.stop(&key("t1")).await.unwrap();
    let (code, reason) = support::end_of(&runtime, "t1").await;
    assert_eq!((code, reason), (Some(5), None));
    assert_eq!(std::fs::read_to_string(fixture.file("child")).unwrap(), "child\n");
}

#[tokio::test]
async fn a_program_that_ignores_sigterm_is_killed_after_its_stop_timeout_with_its_grandchildren() {
    let fixture = Fixture::new();
    let runtime = fixture.open();
    let text = format!(
        "trap '' TERM; (sh -c 'trap \"\" TERM; echo $$ > {}; while :; do sleep 0.05; done' & wait) & \
         touch {}; while :; do sleep 0.05; done",
        fixture.file("grandchild"),
        fixture.file("ready"),
    );
    runtime.start(&script("t1", &text)).await.unwrap();
    fixture.appears("ready").await;
    let grandchild = number_in(&fixture, "grandchild").await;
    let asked = Instant::now();
    runtime.stop(&key("t1")).await.unwrap();
    let (code, reason) = support::end_of(&runtime, "t1").await;
    assert!(asked.elapsed() >= Duration::from_secs(1), "killed before the stop timeout had passed");
    assert_eq!(code, Some(137));
    assert!(reason.unwrap().contains("within 1 seconds after SIGTERM"));
    assert!(!alive(grandchild));
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn what_the_program_leaves_behind_ends_with_it_even_in_another_session() {
    let fixture = Fixture::new();
    let runtime = fixture.open();
    let text = format!(
        "sh -c 'echo $$ > {0}; exec sleep 600' & setsid sh -c 'echo $$ > {1}; exec sleep 600' & \
         while [ ! -s {0} ] || [ ! -s {1} ]; do sleep 0.02; done; exit 0",
        fixture.file("same-group"),
        fixture.file("own-session"),
    );
    runtime.start(&script("t1", &text)).await.unwrap();
    assert_eq!(support::end_of(&runtime, "t1").await.0, Some(0));
    assert!(!alive(number_in(&fixture, "same-group").await));
    assert!(!alive(number_in(&fixture, "own-session").await));
}

#[tokio::test]
async fn a_stop_asked_right_after_the_start_is_never_lost() {
    let fixture = Fixture::new();
    let runtime = fixture.open();
    for number in 0..8 {
        let task = format!("t{number}");
        runtime.start(&script(&task, "exec sleep 600")).await.unwrap();
        runtime.stop(&key(&task)).await.unwrap();
    }
    for number in 0..8 {
        support::stopped(&runtime, &format!("t{number}")).await;
    }
    runtime.stop(&key("t0")).await.unwrap();
    runtime.stop(&key("unknown")).await.unwrap();
}

#[tokio::test]
async fn a_program_that_cannot_be_run_is_stopped_with_a_reason_that_says_what_to_do() {
    let fixture = Fixture::new();
    let runtime = fixture.open();
    let file = fixture.file("not-executable");
    std::fs::write(&file, "#!/bin/sh\n").unwrap();
    let cases = [
        (vec!["no-such-program-here".to_string()], "no such program in PATH"),
        (vec!["/no/such/file".to_string()], "there is no such file"),
        (vec![file.clone()], "chmod +x"),
        (vec![], "set entryPoint or command"),
    ];
    for (number, (words, expected)) in cases.into_iter().enumerate() {
        let task = format!("t{number}");
        let mut spec = spec(&task);
        spec.command = words;
        runtime.start(&spec).await.unwrap();
        let (code, reason) = support::end_of(&runtime, &task).await;
        let reason = reason.unwrap();
        assert_eq!(code, None);
        assert!(reason.starts_with("CannotStartContainerError: ") && reason.contains(expected), "{reason}");
    }
    let mut elsewhere = script("elsewhere", "pwd");
    elsewhere.working_directory = Some("/no/such/directory".to_string());
    runtime.start(&elsewhere).await.unwrap();
    assert!(support::end_of(&runtime, "elsewhere").await.1.unwrap().contains("workingDirectory"));
}

#[tokio::test]
async fn a_program_sees_its_own_variables_the_four_inherited_ones_and_its_ports() {
    let fixture = Fixture::new();
    let runtime = fixture.open();
    let mut spec = script("t1", "pwd; exec env");
    spec.environment.insert("COLOUR".to_string(), "green".to_string());
    spec.environment.insert("PORT".to_string(), "80".to_string());
    spec.ports = vec![
        PortBinding { container_port: 80, host_port: 20_001 },
        PortBinding { container_port: 9000, host_port: 20_002 },
    ];
    runtime.start(&spec).await.unwrap();
    support::stopped(&runtime, "t1").await;
    let lines = runtime.log_tail(&key("t1"), 100).await.unwrap();
    assert!(lines[0].ends_with("/work"), "{lines:?}");
    for wanted in ["COLOUR=green", "PORT=20001", "PORT_80=20001", "PORT_9000=20002"] {
        assert!(lines.contains(&wanted.to_string()), "{wanted} is missing in {lines:?}");
    }
    let known =
        ["COLOUR", "PORT", "PORT_80", "PORT_9000", "PATH", "HOME", "LANG", "TMPDIR", "PWD", "SHLVL", "_", "OLDPWD"];
    for line in &lines[1..] {
        let name = line.split('=').next().unwrap();
        assert!(known.contains(&name), "{name} was inherited");
    }
}

#[tokio::test]
async fn output_and_errors_are_kept_in_the_order_written_also_after_the_container_was_forgotten() {
    let fixture = Fixture::new();
    let runtime = fixture.open();
    runtime.start(&script("t1", "echo one; echo two >&2; echo three; exit 1")).await.unwrap();
    support::stopped(&runtime, "t1").await;
    assert_eq!(runtime.log_tail(&key("t1"), 2).await.unwrap(), ["two", "three"]);
    runtime.forget(&key("t1")).await.unwrap();
    assert!(runtime.list().await.unwrap().is_empty());
    assert_eq!(std::fs::read_dir(fixture.dir().join("containers")).unwrap().count(), 0);
    assert_eq!(runtime.log_tail(&key("t1"), 2).await.unwrap(), ["two", "three"]);
    runtime.forget(&key("t1")).await.unwrap();
}

#[tokio::test]
async fn a_running_container_is_not_forgotten() {
    let fixture = Fixture::new();
    let runtime = fixture.open();
    runtime.start(&script("t1", "exec sleep 600")).await.unwrap();
    support::running(&runtime, "t1").await;
    assert!(runtime.forget(&key("t1")).await.is_err());
    assert_eq!(runtime.stop_all(Duration::from_secs(20)).await.unwrap(), 0);
}

#[tokio::test]
async fn a_change_of_state_wakes_the_waiting_control_plane_promptly() {
    let fixture = Fixture::new();
    let runtime = fixture.open();
    runtime
        .start(&script("t1", &format!("while [ ! -e {} ]; do sleep 0.01; done", fixture.file("go"))))
        .await
        .unwrap();
    support::running(&runtime, "t1").await;
    std::fs::write(fixture.file("go"), "").unwrap();
    let limit = Duration::from_secs(20);
    while !matches!(support::state(&runtime, "t1").await, ContainerState::Stopped { .. }) {
        tokio::time::timeout(limit, runtime.changed()).await.expect("changed() woke nobody");
    }
}

#[tokio::test]
async fn a_port_stays_taken_while_its_container_lives_also_for_the_next_control_plane() {
    let fixture = Fixture::new();
    let free = {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.local_addr().unwrap().port()
    };
    let options = || {
        let mut options = fixture.options();
        options.ports = free..=free;
        options
    };
    let runtime = task_runtime::ProcessRuntime::open(options()).unwrap();
    let port = runtime.allocate_port().await.unwrap();
    let mut spec = script("t1", "exec sleep 600");
    spec.ports = vec![PortBinding { container_port: 80, host_port: port }];
    runtime.start(&spec).await.unwrap();
    assert!(runtime.allocate_port().await.is_err());
    drop(runtime);
    let runtime = task_runtime::ProcessRuntime::open(options()).unwrap();
    assert!(runtime.allocate_port().await.unwrap_err().to_string().contains("in use"));
    runtime.stop(&key("t1")).await.unwrap();
    support::stopped(&runtime, "t1").await;
    assert_eq!(runtime.allocate_port().await.unwrap(), port);
}
