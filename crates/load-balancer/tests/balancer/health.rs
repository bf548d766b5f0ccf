//! Health states and reasons.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use ports::{HealthCheck, HealthCheckKind, ListenerProtocol, RoutingTable, TargetProtocol, TargetState};

use crate::support::backend::{Backend, Reply, answer};
use crate::support::client::get;
use crate::support::http2::{Behaviour, Http2Target, https_target};
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
    let reason = || running.health_of(late).unwrap().reason.unwrap();
    assert!(["Elb.RegistrationInProgress", "Elb.InitialHealthChecking"].contains(&reason().as_str()));
    wait_for("the first check has failed", || (reason() == "Elb.InitialHealthChecking").then_some(()));
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

/// One group with a check of this kind.
fn checked(address: SocketAddr, targets: &[SocketAddr], kind: HealthCheckKind) -> RoutingTable {
    let mut routes = simple(address, targets);
    routes.target_groups[0].health_check.kind = kind;
    routes
}

fn http(is_tls: bool, is_http2: bool) -> HealthCheckKind {
    HealthCheckKind::Http { path: "/health?x=1".into(), matcher: vec![(200, 299)], is_tls, is_http2 }
}

fn grpc(is_tls: bool) -> HealthCheckKind {
    HealthCheckKind::Grpc { path: "/AWS.ALB/healthcheck".into(), matcher: vec![(12, 12)], is_tls }
}

#[test]
fn a_grpc_check_calls_with_an_empty_message_and_takes_the_status_from_trailers_or_a_lone_head() {
    let target = Http2Target::plain(Behaviour::GrpcTrailers(12));
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let running = Running::with_table(dir.path(), &checked(address, &[target.address], grpc(false)));
    wait_for_state(&running, target.address, TargetState::Healthy);
    let check = target.checks().remove(0);
    assert_eq!((check.head.method.as_str(), check.head.uri.path()), ("POST", "/AWS.ALB/healthcheck"));
    assert_eq!(check.head.uri.authority().unwrap().as_str(), target.address.to_string());
    assert_eq!(check.head.headers["content-type"], "application/grpc");
    assert_eq!(check.head.headers["te"], "trailers");
    assert_eq!(check.head.headers["user-agent"], "ELB-HealthChecker/2.0");
    assert_eq!(check.body, [0; 5]);
    target.set(Behaviour::GrpcTrailers(0));
    let unhealthy = wait_for_state(&running, target.address, TargetState::Unhealthy);
    assert_eq!(unhealthy.reason.as_deref(), Some("Target.ResponseCodeMismatch"));
    assert_eq!(unhealthy.description.as_deref(), Some("Health checks failed with these codes: [0]"));
    target.set(Behaviour::GrpcHead(12));
    wait_for_state(&running, target.address, TargetState::Healthy);
}

#[test]
fn an_answer_that_is_no_grpc_fails_a_grpc_check_whatever_its_matcher() {
    let target = Http2Target::plain(Behaviour::Status(404));
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let kind = HealthCheckKind::Grpc { path: "/x".into(), matcher: vec![(0, 99)], is_tls: false };
    let running = Running::with_table(dir.path(), &checked(address, &[target.address], kind));
    let unhealthy = wait_for_state(&running, target.address, TargetState::Unhealthy);
    assert_eq!(unhealthy.reason.as_deref(), Some("Target.FailedHealthChecks"));
    assert!(unhealthy.description.unwrap().contains("not gRPC: HTTP status 404"));
}

#[test]
fn an_http2_check_judges_the_status_with_and_without_tls() {
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let plain = Http2Target::plain(Behaviour::Status(204));
    let running = Running::with_table(dir.path(), &checked(address, &[plain.address], http(false, true)));
    wait_for_state(&running, plain.address, TargetState::Healthy);
    let check = plain.checks().remove(0);
    assert_eq!(
        (check.head.method.as_str(), check.head.uri.path_and_query().unwrap().as_str()),
        ("GET", "/health?x=1")
    );
    plain.set(Behaviour::Status(404));
    let unhealthy = wait_for_state(&running, plain.address, TargetState::Unhealthy);
    assert_eq!(unhealthy.description.as_deref(), Some("Health checks failed with these codes: [404]"));
    let encrypted = Http2Target::tls(Behaviour::Status(200), &["h2", "http/1.1"]);
    let mut routes = checked(address, &[encrypted.address], http(true, true));
    routes.generation = 2;
    running.apply(&routes).unwrap();
    wait_for_state(&running, encrypted.address, TargetState::Healthy);
    assert_eq!(encrypted.checks()[0].head.uri.scheme_str(), Some("https"));
}

#[test]
fn a_target_that_does_not_agree_on_http2_fails_an_http2_check() {
    let without_protocols = Http2Target::tls(Behaviour::Status(200), &[]);
    let with_another = Http2Target::tls(Behaviour::Status(200), &["http/1.1"]);
    let targets = [without_protocols.address, with_another.address];
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let running = Running::with_table(dir.path(), &checked(address, &targets, http(true, true)));
    for target in targets {
        let unhealthy = wait_for_state(&running, target, TargetState::Unhealthy);
        assert_eq!(unhealthy.reason.as_deref(), Some("Target.FailedHealthChecks"));
    }
}

#[test]
fn a_certificate_that_nobody_vouches_for_is_good_enough_for_a_check() {
    let (good, bad) = (https_target(200), https_target(500));
    let grpc_target = Http2Target::tls(Behaviour::GrpcTrailers(12), &["h2"]);
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = checked(address, &[good, bad], http(true, false));
    routes.target_groups.push(group("grpc", &[grpc_target.address]));
    routes.target_groups[1].health_check.kind = grpc(true);
    routes.listeners[0].default_action = forward(&[("blue", 1), ("grpc", 0)]);
    let running = Running::with_table(dir.path(), &routes);
    wait_for_state(&running, good, TargetState::Healthy);
    wait_for_state(&running, grpc_target.address, TargetState::Healthy);
    let unhealthy = wait_for_state(&running, bad, TargetState::Unhealthy);
    assert_eq!(unhealthy.reason.as_deref(), Some("Target.ResponseCodeMismatch"));
}

#[test]
fn what_is_not_tls_fails_a_check_inside_tls_but_a_bare_connection_is_enough_for_tcp() {
    let backend = Backend::named("a");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = checked(address, &[backend.address], http(true, false));
    let running = Running::with_table(dir.path(), &routes);
    let unhealthy = wait_for_state(&running, backend.address, TargetState::Unhealthy);
    assert_eq!(unhealthy.reason.as_deref(), Some("Target.FailedHealthChecks"));
    routes.generation = 2;
    routes.target_groups[0].health_check.kind = HealthCheckKind::Tcp;
    running.apply(&routes).unwrap();
    wait_for_state(&running, backend.address, TargetState::Healthy);
}

#[test]
fn a_network_group_does_not_tell_why_a_check_failed() {
    let backend = Backend::named("a");
    backend.set_health_status(500);
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = simple(address, &[backend.address]);
    routes.listeners[0].protocol = ListenerProtocol::Tcp;
    routes.target_groups[0].protocol = TargetProtocol::Tcp;
    let running = Running::with_table(dir.path(), &routes);
    let unhealthy = wait_for_state(&running, backend.address, TargetState::Unhealthy);
    assert_eq!(unhealthy.reason.as_deref(), Some("Target.FailedHealthChecks"));
    assert_eq!(unhealthy.description.as_deref(), Some("Health checks failed"));
}

/// Sends the beginning of an answer and then the same bytes again and again; tells how many were taken at most.
fn endless(beginning: &'static [u8], part: &'static [u8]) -> (SocketAddr, Arc<Mutex<usize>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let most = Arc::new(Mutex::new(0));
    let for_thread = Arc::clone(&most);
    std::thread::spawn(move || {
        while let Ok((mut stream, _)) = listener.accept() {
            let _ = stream.read(&mut [0; 1024]);
            let _ = stream.write_all(beginning);
            let mut taken = 0;
            while stream.write_all(part).is_ok() {
                taken += part.len();
            }
            let mut most = for_thread.lock().unwrap();
            *most = taken.max(*most);
        }
    });
    (address, most)
}

#[test]
fn an_answer_without_end_fails_the_check_long_before_its_timeout() {
    let (in_head, _) =
        endless(b"HTTP/1.1 200 OK\r\n", b"X: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\r\n");
    let (in_field, taken) = endless(b"HTTP/1.1 200 OK\r\nX: ", &[b'y'; 65_536]);
    let (informational, _) = endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n");
    let grpc_target = Http2Target::plain(Behaviour::Endless);
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let targets = [in_head, in_field, informational];
    let mut routes = checked(address, &targets, http(false, false));
    routes.target_groups.push(group("grpc", &[grpc_target.address]));
    routes.target_groups[1].health_check.kind = grpc(false);
    routes.listeners[0].default_action = forward(&[("blue", 1), ("grpc", 0)]);
    for group in &mut routes.target_groups {
        group.health_check.timeout_millis = 120_000;
    }
    let running = Running::with_table(dir.path(), &routes);
    for target in targets.into_iter().chain([grpc_target.address]) {
        let unhealthy = wait_for_state(&running, target, TargetState::Unhealthy);
        assert_eq!(unhealthy.reason.as_deref(), Some("Target.FailedHealthChecks"), "{target}");
    }
    // What is beyond the bound lay in the system's buffers.
    let taken = wait_for("a connection was ended", || Some(*taken.lock().unwrap()).filter(|taken| *taken > 0));
    assert!(taken < 16 << 20, "{taken} bytes were taken");
}

#[test]
fn a_body_without_end_is_not_read_and_does_not_matter() {
    let (target, _) = endless(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let running = Running::with_table(dir.path(), &checked(address, &[target], http(false, false)));
    wait_for_state(&running, target, TargetState::Healthy);
}

#[test]
fn a_target_that_keeps_silent_inside_a_handshake_times_out_and_holds_up_nobody() {
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let (silent_address, good) = (silent.local_addr().unwrap(), https_target(200));
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = checked(address, &[silent_address, good], http(true, false));
    routes.target_groups[0].health_check.timeout_millis = 300;
    let running = Running::start(dir.path());
    running.apply(&routes).unwrap();
    wait_for_state(&running, good, TargetState::Healthy);
    let timed_out = wait_for_state(&running, silent_address, TargetState::Unhealthy);
    assert_eq!(timed_out.reason.as_deref(), Some("Target.Timeout"));
}

#[test]
fn many_targets_are_not_checked_at_the_same_moment_neither_first_nor_later() {
    const TARGETS: u8 = 200;
    let seen: Arc<Mutex<BTreeMap<SocketAddr, Vec<Instant>>>> = Arc::default();
    let for_backend = Arc::clone(&seen);
    // One server on many addresses of this machine.
    let backend = Backend::on("0.0.0.0:0".parse().unwrap(), move |_, stream| {
        for_backend.lock().unwrap().entry(stream.local_addr().unwrap()).or_default().push(Instant::now());
        Reply::Ok(Vec::new())
    });
    let port = backend.address.port();
    let targets: Vec<SocketAddr> = (0..TARGETS).map(|last| (Ipv4Addr::new(127, 0, 77, last), port).into()).collect();
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let kind =
        HealthCheckKind::Http { path: "/moment".into(), matcher: vec![(200, 200)], is_tls: false, is_http2: false };
    let mut routes = checked(address, &targets, kind);
    routes.target_groups[0].health_check.interval_millis = 1_000;
    let running = Running::start(dir.path());
    running.apply(&routes).unwrap();
    wait_for("each target was checked twice", || {
        let seen = seen.lock().unwrap();
        (seen.len() == usize::from(TARGETS) && seen.values().all(|moments| moments.len() >= 2)).then_some(())
    });
    let spread = |index: usize| {
        let seen = seen.lock().unwrap();
        let mut moments: Vec<_> = seen.values().map(|moments| moments[index]).collect();
        moments.sort();
        // The middle eighty per cent: one late check says nothing.
        moments[moments.len() * 9 / 10] - moments[moments.len() / 10]
    };
    assert!(spread(0) >= Duration::from_millis(50), "first checks within {:?}", spread(0));
    assert!(spread(1) >= Duration::from_millis(250), "second checks within {:?}", spread(1));
}
