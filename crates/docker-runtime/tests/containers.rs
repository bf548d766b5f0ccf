//! Containers in a real engine: what they are given, how they end, what is left of them.
#![allow(clippy::unwrap_used, reason = "a panic in a test is a failing test")]

mod support;

use std::time::{Duration, Instant};

use ports::{ContainerCheck, ContainerHealth, ContainerSpec, LogEnd, LogRange, PortBinding, TaskRuntime};
use support::{Fixture, OBEDIENT, end, key, reaches, running, script};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// One GET over loopback; tried again until the program inside listens.
async fn get(port: u16) -> String {
    let deadline = Instant::now() + Duration::from_secs(30);
    loop {
        if let Ok(mut stream) = TcpStream::connect(("127.0.0.1", port)).await {
            let mut answer = String::new();
            let asked = stream.write_all(b"GET /it HTTP/1.0\r\n\r\n").await;
            if asked.is_ok() && stream.read_to_string(&mut answer).await.is_ok() && !answer.is_empty() {
                return answer;
            }
        }
        assert!(Instant::now() < deadline, "nobody answers on {port}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_published_port_reaches_the_program_that_listens_on_its_container_port() {
    let Some(fixture) = Fixture::new("published ports") else { return };
    let runtime = fixture.connect().await;
    let host_port = runtime.allocate_port().await.unwrap();
    let text = "echo \"$GREETING from $PWD on $PORT\" > it; exec httpd -f -p $PORT -h .";
    let spec = ContainerSpec {
        ports: vec![PortBinding { container_port: 8080, host_port }],
        environment: [("GREETING".to_owned(), "hello".to_owned())].into(),
        working_directory: Some("/tmp".to_owned()),
        ..script("web", text)
    };
    runtime.start(&spec).await.unwrap();
    reaches(&runtime, "web", running).await;
    let answer = get(host_port).await;
    assert!(answer.contains("200 OK") && answer.contains("hello from /tmp on 8080"), "{answer}");
    let other = runtime.allocate_port().await.unwrap();
    assert_ne!(other, host_port, "a port in use is not handed out");
    fixture.clean().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_exit_code_and_the_output_of_both_streams_are_kept_until_forgotten() {
    let Some(fixture) = Fixture::new("exit codes and logs") else { return };
    let runtime = fixture.connect().await;
    runtime.start(&script("t", "echo one; sleep 0.2; echo two >&2; sleep 0.2; echo three; exit 7")).await.unwrap();
    assert_eq!(end(&runtime, "t").await, (Some(7), None));
    assert_eq!(runtime.log_tail(&key("t"), 10).await.unwrap(), ["one", "two", "three"]);
    assert_eq!(runtime.log_tail(&key("t"), 2).await.unwrap(), ["two", "three"]);
    let newest = LogRange { end: LogEnd::Newest, max_lines: 2, ..LogRange::default() };
    let page = runtime.read_log(&key("t"), &newest).await.unwrap();
    assert_eq!(page.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>(), ["two", "three"]);
    let before = LogRange { to: page.lines[0].from, ..LogRange::default() };
    let page = runtime.read_log(&key("t"), &before).await.unwrap();
    assert_eq!(page.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>(), ["one"]);
    let extent = runtime.log_extent(&key("t")).await.unwrap();
    assert_eq!(extent.first_at_millis, Some(page.lines[0].at_millis));
    runtime.forget(&key("t")).await.unwrap();
    assert!(runtime.list().await.unwrap().is_empty() && fixture.ids().await.is_empty());
    assert_eq!(runtime.log_tail(&key("t"), 1).await.unwrap(), ["three"], "the newest logs outlive their container");
    runtime.forget(&key("t")).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_container_is_asked_to_stop_and_killed_when_it_does_not() {
    let Some(fixture) = Fixture::new("stopping") else { return };
    let runtime = fixture.connect().await;
    runtime.start(&script("obedient", &format!("echo up; {OBEDIENT}"))).await.unwrap();
    runtime.start(&script("stubborn", "trap '' TERM; echo up; while true; do sleep 0.05; done")).await.unwrap();
    for task in ["obedient", "stubborn"] {
        reaches(&runtime, task, running).await;
        // Its trap is set before it speaks.
        while runtime.log_tail(&key(task), 1).await.unwrap().is_empty() {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        assert!(runtime.forget(&key(task)).await.is_err(), "a running container is not forgotten");
        runtime.stop(&key(task)).await.unwrap();
    }
    assert_eq!(end(&runtime, "obedient").await, (Some(3), None));
    assert_eq!(end(&runtime, "stubborn").await.0, Some(137));
    runtime.stop(&key("obedient")).await.unwrap();
    runtime.stop(&key("nobody")).await.unwrap();
    fixture.clean().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_pulled_or_started_is_stopped_with_ecs_reason_and_no_exit_code() {
    let Some(fixture) = Fixture::new("failed starts") else { return };
    let runtime = fixture.connect().await;
    let unknown = ContainerSpec { image: "127.0.0.1:1/none:1".to_owned(), ..script("pull", "true") };
    let nameless = ContainerSpec { image: "Not An Image".to_owned(), ..script("name", "true") };
    let missing = ContainerSpec { entry_point: vec!["/no/such/program".to_owned()], ..script("program", "true") };
    for (spec, wanted) in [
        (unknown, "CannotPullContainerError: "),
        (nameless, "CannotPullContainerError: "),
        (missing, "CannotStartContainerError: "),
    ] {
        runtime.start(&spec).await.unwrap();
        let (exit_code, reason) = end(&runtime, spec.key.task.as_str()).await;
        let reason = reason.unwrap();
        assert!(exit_code.is_none() && reason.starts_with(wanted), "{exit_code:?} {reason}");
        runtime.forget(&spec.key).await.unwrap();
    }
    assert!(runtime.list().await.unwrap().is_empty() && fixture.ids().await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_container_over_its_memory_limit_ends_with_ecs_reason() {
    let Some(fixture) = Fixture::new("memory limit") else { return };
    let runtime = fixture.connect().await;
    let greedy = script("t", "a=xxxxxxxxxxxxxxxx; while true; do a=$a$a; done");
    runtime.start(&ContainerSpec { memory_limit_mib: Some(16), ..greedy }).await.unwrap();
    let (exit_code, reason) = end(&runtime, "t").await;
    assert_eq!(
        (exit_code, reason.as_deref()),
        (Some(137), Some("OutOfMemoryError: Container killed due to memory usage"))
    );
    fixture.clean().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_containers_own_check_makes_it_healthy_and_unhealthy() {
    let Some(fixture) = Fixture::new("health checks") else { return };
    let runtime = fixture.connect().await;
    let check = ContainerCheck {
        command: vec!["CMD-SHELL".to_owned(), "test ! -e /tmp/ill".to_owned()],
        interval_seconds: 1,
        timeout_seconds: 5,
        retries: 2,
        start_period_seconds: 0,
    };
    let text = format!("(sleep 3; touch /tmp/ill) & {OBEDIENT}");
    runtime.start(&ContainerSpec { health_check: Some(check), ..script("checked", &text) }).await.unwrap();
    runtime.start(&script("unchecked", OBEDIENT)).await.unwrap();
    reaches(&runtime, "unchecked", running).await;
    reaches(&runtime, "checked", running).await;
    for wanted in [ContainerHealth::Unknown, ContainerHealth::Healthy, ContainerHealth::Unhealthy] {
        let deadline = Instant::now() + Duration::from_secs(30);
        loop {
            runtime.list().await.unwrap();
            let all = runtime.health().await.unwrap();
            assert!(all.contains(&(key("unchecked"), ContainerHealth::Unknown)), "{all:?}");
            if all.contains(&(key("checked"), wanted)) {
                break;
            }
            assert!(Instant::now() < deadline, "not {wanted:?}: {all:?}");
            let _ = tokio::time::timeout(Duration::from_secs(1), runtime.changed()).await;
        }
    }
    fixture.clean().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn those_who_wait_are_woken_when_a_container_ends() {
    let Some(fixture) = Fixture::new("events") else { return };
    let runtime = fixture.connect().await;
    runtime.start(&script("t", "sleep 1; exit 4")).await.unwrap();
    reaches(&runtime, "t", running).await;
    let deadline = Instant::now() + Duration::from_secs(30);
    // Earlier wake-ups (its start) may still be pending; the one for its end must come without a look in between.
    while support::state(&runtime, "t").await.is_some_and(|state| running(&state)) {
        tokio::time::timeout_at(deadline.into(), runtime.changed()).await.expect("woken by the engine's events");
    }
    assert_eq!(end(&runtime, "t").await.0, Some(4));
    fixture.clean().await;
}
