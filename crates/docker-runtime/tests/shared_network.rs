//! Containers of one task in a real engine: one `localhost`, one set of published ports, one life.
#![allow(clippy::unwrap_used, reason = "a panic in a test is a failing test")]

mod support;

use std::time::{Duration, Instant};

use ports::{ContainerKey, ContainerSpec, ContainerState, PortBinding, TaskRuntime};
use support::{Fixture, OBEDIENT, script};

/// Serves its own name, under the path of that name, on a port.
fn server(name: &str, port: u16) -> String {
    format!("mkdir -p /tmp/w && cd /tmp/w && echo {name} > {name} && exec httpd -f -p {port} -h .")
}

fn container(name: &str, text: &str, shared: &[PortBinding]) -> ContainerSpec {
    ContainerSpec {
        key: ContainerKey { task: "t".into(), container: name.into() },
        shared_network: Some(shared.to_vec()),
        ..script("t", text)
    }
}

/// What a URL answers to a GET, once somebody listens.
async fn get(port: u16, path: &str) -> String {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let deadline = Instant::now() + Duration::from_secs(30);
    loop {
        if let Ok(mut stream) = tokio::net::TcpStream::connect(("127.0.0.1", port)).await {
            let mut answer = String::new();
            let asked = stream.write_all(format!("GET {path} HTTP/1.0\r\n\r\n").as_bytes()).await;
            if asked.is_ok() && stream.read_to_string(&mut answer).await.is_ok() && answer.contains("200 OK") {
                return answer;
            }
        }
        assert!(Instant::now() < deadline, "nobody answers on {port}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// Waits until every container named has come to this: running, or ended.
async fn all(runtime: &docker_runtime::DockerRuntime, names: &[&str], alive: bool) {
    let deadline = Instant::now() + Duration::from_secs(60);
    loop {
        let states = runtime.list().await.unwrap();
        let fits = |name: &&str| {
            let state = states.iter().find(|(key, _)| key.container.as_str() == *name).map(|(_, state)| state);
            matches!(
                (state, alive),
                (Some(ContainerState::Running { .. }), true) | (Some(ContainerState::Stopped { .. }), false)
            )
        };
        if names.iter().all(fits) {
            return;
        }
        assert!(Instant::now() < deadline, "{names:?} alive {alive}: {states:?}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn containers_of_a_task_share_localhost_and_their_ports_outlive_a_restart_of_the_control_plane() {
    let Some(fixture) = Fixture::new("a shared network") else { return };
    let runtime = fixture.connect().await;
    let mut ports = Vec::new();
    for container_port in [8080, 8081] {
        ports.push(PortBinding { container_port, host_port: runtime.allocate_port().await.unwrap() });
    }
    // Three at once: one network comes of it. The third looks at the other two from inside.
    let look = "exec 2>/dev/null; until wget -q -O /tmp/a http://localhost:8080/one && wget -q -O /tmp/b http://localhost:8081/two; do \
                sleep 0.1; done; cat /tmp/a /tmp/b; exit 0";
    for (name, text) in [("one", &server("one", 8080)), ("two", &server("two", 8081)), ("look", &look.to_owned())] {
        runtime.start(&container(name, text, &ports)).await.unwrap();
    }
    all(&runtime, &["one", "two"], true).await;
    all(&runtime, &["look"], false).await;
    let key = ContainerKey { task: "t".into(), container: "look".into() };
    assert_eq!(runtime.log_tail(&key, 5).await.unwrap(), ["one", "two"]);
    assert!(get(ports[0].host_port, "/one").await.contains("one"));
    assert!(get(ports[1].host_port, "/two").await.contains("two"));
    assert_eq!(runtime.list().await.unwrap().len(), 3, "what holds the network is no container of the task");
    assert_eq!(fixture.ids().await.len(), 4, "and there is one of it");

    drop(runtime);
    let again = fixture.connect().await;
    assert!(get(ports[1].host_port, "/two").await.contains("two"));
    let other = again.allocate_port().await.unwrap();
    assert!(ports.iter().all(|port| port.host_port != other), "a published port is not handed out");

    // A container that comes late joins in.
    again.start(&container("late", "wget -q -O - http://127.0.0.1:8080/one", &ports)).await.unwrap();
    all(&again, &["late"], false).await;
    let late = ContainerKey { task: "t".into(), container: "late".into() };
    assert_eq!(again.log_tail(&late, 5).await.unwrap(), ["one"]);

    for name in ["one", "two"] {
        again.stop(&ContainerKey { task: "t".into(), container: name.into() }).await.unwrap();
    }
    all(&again, &["one", "two"], false).await;
    let deadline = Instant::now() + Duration::from_secs(30);
    while fixture.ids().await.len() > 4 {
        again.list().await.unwrap();
        assert!(Instant::now() < deadline, "the network of an ended task is still there");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    std::net::TcpListener::bind(("127.0.0.1", ports[0].host_port)).expect("its ports are free again");
    fixture.clean().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_network_waits_for_a_container_that_waits_for_another() {
    let Some(fixture) = Fixture::new("a network between two containers") else { return };
    let runtime = fixture.connect().await;
    let ports = [PortBinding { container_port: 8080, host_port: runtime.allocate_port().await.unwrap() }];
    runtime.start(&container("setup", "exit 0", &ports)).await.unwrap();
    all(&runtime, &["setup"], false).await;
    runtime.list().await.unwrap();
    runtime.start(&container("main", OBEDIENT, &ports)).await.unwrap();
    all(&runtime, &["main"], true).await;
    // Past the time after which a task without a running container loses its network.
    tokio::time::sleep(Duration::from_secs(4)).await;
    runtime.list().await.unwrap();
    assert_eq!(fixture.ids().await.len(), 3);
    runtime.tidy().await;
    assert_eq!(fixture.ids().await.len(), 3, "a task that runs keeps its network");
    runtime.stop(&ContainerKey { task: "t".into(), container: "main".into() }).await.unwrap();
    all(&runtime, &["main"], false).await;
    runtime.tidy().await;
    assert_eq!(fixture.ids().await.len(), 2, "at the end of everything it goes at once");
    fixture.clean().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_taken_host_port_fails_the_start_with_a_reason_and_leaves_nothing() {
    let Some(fixture) = Fixture::new("a taken port") else { return };
    let runtime = fixture.connect().await;
    let taken = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let ports = [PortBinding { container_port: 8080, host_port: taken.local_addr().unwrap().port() }];
    runtime.start(&container("main", OBEDIENT, &ports)).await.unwrap();
    all(&runtime, &["main"], false).await;
    let states = runtime.list().await.unwrap();
    let ContainerState::Stopped { exit_code: None, reason: Some(reason), .. } = &states[0].1 else {
        panic!("{states:?}");
    };
    assert!(reason.starts_with("CannotCreateContainerError") && reason.contains("already in use"), "{reason}");
    assert!(fixture.ids().await.is_empty());
}
