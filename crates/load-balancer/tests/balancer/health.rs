//! Health states and reasons.

use std::net::TcpListener;

use ports::{HealthCheck, HealthCheckKind, TargetState};

use crate::support::backend::{Backend, Reply, answer};
use crate::support::client::get;
use crate::support::tables::{fixed, forward, group, listener, quick_check, simple, table};
use crate::support::{Running, free_address, wait_for};

fn wait_for_state(running: &Running, backend: std::net::SocketAddr, state: TargetState) -> ports::TargetHealth {
    wait_for(&format!("{backend} is {state:?}"), || running.health_of(backend).filter(|health| health.state == state))
}

#[test]
fn a_target_falls_and_recovers_with_elb_s_reasons() {
    let backend = Backend::named("a");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let running = Running::with_table(dir.path(), &simple(address, &[backend.address]));
    let healthy = wait_for_state(&running, backend.address, TargetState::Healthy);
    assert_eq!((healthy.reason, healthy.description), (None, None));
    backend.set_health_status(500);
    let unhealthy = wait_for_state(&running, backend.address, TargetState::Unhealthy);
    assert_eq!(unhealthy.reason.as_deref(), Some("Target.ResponseCodeMismatch"));
    assert_eq!(unhealthy.description.as_deref(), Some("Health checks failed with these codes: [500]"));
    backend.set_health_status(204);
    wait_for_state(&running, backend.address, TargetState::Healthy);
}

#[test]
fn an_unhealthy_target_gets_no_request_while_another_is_healthy() {
    let (good, bad) = (Backend::named("good"), Backend::named("bad"));
    bad.set_health_status(503);
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let running = Running::with_table(dir.path(), &simple(address, &[good.address, bad.address]));
    wait_for_state(&running, bad.address, TargetState::Unhealthy);
    for _ in 0..20 {
        assert_eq!(get(address, "/").text(), "good");
    }
    assert_eq!(bad.hits(), 0);
}

#[test]
fn a_refused_connection_and_a_silent_target_have_their_own_reasons() {
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let (silent_address, nobody) = (silent.local_addr().unwrap(), free_address());
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = simple(address, &[silent_address, nobody]);
    routes.target_groups[0].health_check.timeout_millis = 20;
    let running = Running::with_table(dir.path(), &routes);
    let refused = wait_for_state(&running, nobody, TargetState::Unhealthy);
    assert_eq!(refused.reason.as_deref(), Some("Target.FailedHealthChecks"));
    let timed_out = wait_for_state(&running, silent_address, TargetState::Unhealthy);
    assert_eq!(timed_out.reason.as_deref(), Some("Target.Timeout"));
    assert_eq!(timed_out.description.as_deref(), Some("Request timed out"));
}

#[test]
fn a_tcp_check_needs_a_connection_only_and_may_have_its_own_port() {
    let accepting = TcpListener::bind("127.0.0.1:0").unwrap();
    let backend = Backend::named("a");
    backend.set_health_status(500);
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = simple(address, &[backend.address]);
    let port = Some(accepting.local_addr().unwrap().port());
    routes.target_groups[0].health_check = HealthCheck { kind: HealthCheckKind::Tcp, port, ..quick_check() };
    let running = Running::with_table(dir.path(), &routes);
    wait_for_state(&running, backend.address, TargetState::Healthy);
    drop(accepting);
    wait_for_state(&running, backend.address, TargetState::Unhealthy);
}

#[test]
fn a_group_of_no_listener_is_unused_and_attaching_it_with_weight_0_starts_its_checks() {
    let (blue, green) = (Backend::named("blue"), Backend::named("green"));
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let groups = || vec![group("blue", &[blue.address]), group("green", &[green.address])];
    let only_blue = table(1, vec![listener(address, forward(&[("blue", 1)]))], groups());
    let running = Running::with_table(dir.path(), &only_blue);
    let unused = wait_for_state(&running, green.address, TargetState::Unused);
    assert_eq!(unused.reason.as_deref(), Some("Target.NotInUse"));
    let both = table(2, vec![listener(address, forward(&[("blue", 1), ("green", 0)]))], groups());
    running.apply(&both).unwrap();
    wait_for_state(&running, green.address, TargetState::Healthy);
    assert_eq!(green.hits(), 0);
    let detached = table(3, vec![listener(address, forward(&[("blue", 1)]))], groups());
    running.apply(&detached).unwrap();
    wait_for_state(&running, green.address, TargetState::Unused);
}

#[test]
fn with_checks_off_a_target_is_unavailable_and_gets_requests() {
    let backend = Backend::named("a");
    backend.set_health_status(500);
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = simple(address, &[backend.address]);
    routes.target_groups[0].health_check.enabled = false;
    let running = Running::with_table(dir.path(), &routes);
    let health = running.health_of(backend.address).unwrap();
    assert_eq!(health.state, TargetState::Unavailable);
    assert_eq!(health.reason.as_deref(), Some("Target.HealthCheckDisabled"));
    assert_eq!(get(address, "/").text(), "a");
}

#[test]
fn with_no_healthy_target_the_drawn_group_fails_open() {
    let (blue, green) = (Backend::named("blue"), Backend::named("green"));
    blue.set_health_status(500);
    green.set_health_status(500);
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let groups = vec![group("blue", &[blue.address]), group("green", &[green.address])];
    let routes = table(1, vec![listener(address, forward(&[("blue", 100), ("green", 0)]))], groups);
    let running = Running::with_table(dir.path(), &routes);
    wait_for_state(&running, blue.address, TargetState::Unhealthy);
    wait_for_state(&running, green.address, TargetState::Unhealthy);
    for _ in 0..20 {
        assert_eq!(get(address, "/").text(), "blue");
    }
}

#[test]
fn a_slow_starter_becomes_healthy_as_soon_as_it_answers_not_an_interval_later() {
    let late = free_address();
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = simple(address, &[late]);
    routes.target_groups[0].health_check.interval_millis = 300_000;
    let running = Running::start(dir.path());
    running.apply(&routes).unwrap();
    let initial = wait_for_state(&running, late, TargetState::Initial);
    assert_eq!(initial.reason.as_deref(), Some("Elb.InitialHealthChecking"));
    let _backend = Backend::on(late, |_, _| Reply::Ok(b"up".to_vec()));
    wait_for_state(&running, late, TargetState::Healthy);
}

#[test]
fn changed_health_check_settings_are_used_at_once() {
    let backend = Backend::with(|request, _| match request.path.as_str() {
        "/ready" => Reply::Raw(answer(299, b"")),
        _ => Reply::Ok(b"a".to_vec()),
    });
    backend.set_health_status(500);
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = simple(address, &[backend.address]);
    let running = Running::with_table(dir.path(), &routes);
    wait_for_state(&running, backend.address, TargetState::Unhealthy);
    routes.generation = 2;
    routes.listeners.push(listener(free_address(), fixed(200, "x")));
    routes.target_groups[0].health_check.kind =
        HealthCheckKind::Http { path: "/ready".into(), matcher: vec![(299, 299)], is_tls: false, is_http2: false };
    running.apply(&routes).unwrap();
    wait_for_state(&running, backend.address, TargetState::Healthy);
}
