//! Clients that stay: with a target by the balancer's cookie, the application's, or their address, and with a group.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::time::{Duration, Instant};

use ports::{Action, RoutingTable, Stickiness, TargetGroup, TargetState};

use crate::support::backend::{Backend, Reply};
use crate::support::client::{Answer, Client};
use crate::support::process::Process;
use crate::support::tables::{forward, group, listener, table};
use crate::support::tcp::{TcpBackend, tcp_group, tcp_listener};
use crate::support::tls;
use crate::support::{Running, free_address, wait_for};

/// Sends back the cookies that it was given, each request on a connection of its own.
#[derive(Clone, Default)]
struct Browser(BTreeMap<String, String>);

impl Browser {
    fn get(&mut self, address: SocketAddr) -> Answer {
        self.get_path(address, "/")
    }

    fn get_path(&mut self, address: SocketAddr, path: &str) -> Answer {
        let pairs: Vec<String> = self.0.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let field = if pairs.is_empty() { String::new() } else { format!("Cookie: {}\r\n", pairs.join("; ")) };
        let answer = Client::connect(address).request("GET", path, &field);
        self.keep(&answer);
        answer
    }

    fn keep(&mut self, answer: &Answer) {
        for line in set_cookies(answer) {
            let (name, value) = line.split(';').next().unwrap().split_once('=').unwrap();
            self.0.insert(name.to_owned(), value.to_owned());
        }
    }

    /// Who answers so many requests.
    fn answers(&mut self, address: SocketAddr, count: usize) -> BTreeSet<String> {
        (0..count).map(|_| self.get(address).text()).collect()
    }
}

fn set_cookies(answer: &Answer) -> Vec<&str> {
    let is_set_cookie = |(name, _): &&(String, String)| name.eq_ignore_ascii_case("set-cookie");
    answer.headers.iter().filter(is_set_cookie).map(|(_, value)| value.as_str()).collect()
}

fn by_duration(seconds: u32) -> Stickiness {
    Stickiness::LoadBalancerCookie { seconds }
}

fn sticky_group(name: &str, targets: &[SocketAddr], stickiness: Stickiness) -> TargetGroup {
    let mut group = group(name, targets);
    group.attributes.stickiness = Some(stickiness);
    group
}

/// Two targets, `a` and `b`, of one group.
struct Pair {
    dir: tempfile::TempDir,
    address: SocketAddr,
    backends: [Backend; 2],
    stickiness: Stickiness,
}

impl Pair {
    fn new(stickiness: Stickiness) -> Self {
        Self::of([Backend::named("a"), Backend::named("b")], stickiness)
    }

    fn of(backends: [Backend; 2], stickiness: Stickiness) -> Self {
        Self { dir: tempfile::tempdir().unwrap(), address: free_address(), backends, stickiness }
    }

    fn table(&self, generation: u64, targets: &[SocketAddr]) -> RoutingTable {
        let group = sticky_group("blue", targets, self.stickiness.clone());
        table(generation, vec![listener(self.address, forward(&[("blue", 1)]))], vec![group])
    }

    fn start(&self) -> Running {
        Running::with_table(self.dir.path(), &self.table(1, &self.backends.each_ref().map(|backend| backend.address)))
    }

    fn backend(&self, name: &str) -> &Backend {
        &self.backends[usize::from(name == "b")]
    }
}

#[test]
fn a_client_with_cookies_stays_with_its_target_and_one_without_does_not() {
    let pair = Pair::new(by_duration(600));
    let _running = pair.start();
    let mut clients: Vec<Browser> = (0..6).map(|_| Browser::default()).collect();
    let firsts: BTreeSet<String> = clients.iter_mut().map(|client| client.get(pair.address).text()).collect();
    assert_eq!(firsts.len(), 2, "the clients are spread");
    for mut client in clients {
        assert_eq!(client.answers(pair.address, 8).len(), 1);
    }
    let without: BTreeSet<String> = (0..8).map(|_| Browser::default().get(pair.address).text()).collect();
    assert_eq!(without.len(), 2);
}

#[test]
fn the_cookies_have_the_names_and_attributes_of_elb_also_inside_tls() {
    let backend = Backend::named("a");
    let (dir, plain, secure) = (tempfile::tempdir().unwrap(), free_address(), free_address());
    let mut forward = forward(&[("blue", 1)]);
    if let Action::Forward(forward) = &mut forward {
        forward.stickiness_seconds = Some(60);
    }
    let mut tls_listener = listener(secure, forward.clone());
    tls_listener.protocol = ports::ListenerProtocol::Https;
    tls_listener.tls = Some(tls::settings(vec![tls::certificate("cert", &["shop.example"])]));
    let groups = vec![sticky_group("blue", &[backend.address], by_duration(60))];
    let routes = table(1, vec![listener(plain, forward), tls_listener], groups);
    let _running = Running::with_table(dir.path(), &routes);

    let shape = |line: &str| -> (String, usize, String) {
        let (pair, attributes) = line.split_once("; ").unwrap();
        let (name, value) = pair.split_once('=').unwrap();
        let (expires, rest) = attributes.split_once("; ").unwrap();
        assert!(expires.starts_with("Expires=") && expires.ends_with(" GMT"), "{line}");
        (name.to_owned(), value.len(), rest.to_owned())
    };
    let expected = |name: &str, rest: &str| (name.to_owned(), 40, rest.to_owned());
    let answer = Client::connect(plain).get("/").unwrap();
    let shapes: Vec<_> = set_cookies(&answer).into_iter().map(shape).collect();
    assert_eq!(
        shapes,
        [
            expected("AWSALBTG", "Path=/"),
            expected("AWSALBTGCORS", "Path=/; SameSite=None"),
            expected("AWSALB", "Path=/"),
            expected("AWSALBCORS", "Path=/; SameSite=None"),
        ]
    );

    let mut client = tls::connect_tls(secure, &tls::any_client(), "shop.example").unwrap();
    client.write_all(b"GET / HTTP/1.1\r\nHost: shop.example\r\nConnection: close\r\n\r\n").unwrap();
    let mut text = Vec::new();
    // The close may come without TLS's own goodbye.
    let _ = client.read_to_end(&mut text);
    let text = String::from_utf8(text).unwrap();
    let lines: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("Set-Cookie: ")).collect();
    let rests: Vec<String> = lines.into_iter().map(|line| shape(line).2).collect();
    let other_sites = "Path=/; SameSite=None; Secure";
    assert_eq!(rests, ["Path=/", other_sites, "Path=/", other_sites]);
}

#[test]
fn a_client_whose_target_fails_is_bound_to_another_one_and_stays_there() {
    let pair = Pair::new(by_duration(600));
    let running = pair.start();
    let mut client = Browser::default();
    let first = client.get(pair.address).text();
    let failing = pair.backend(&first);
    failing.set_health_status(500);
    let is = |state: TargetState| running.health_of(failing.address).is_some_and(|health| health.state == state);
    wait_for("the target is unhealthy", || is(TargetState::Unhealthy).then_some(()));
    let second = client.answers(pair.address, 4);
    assert!(second.len() == 1 && !second.contains(&first), "{second:?}");
    failing.set_health_status(200);
    wait_for("the target is healthy again", || is(TargetState::Healthy).then_some(()));
    assert_eq!(client.answers(pair.address, 8), second);
}

#[test]
fn a_client_whose_target_dies_or_leaves_is_answered_by_another_one() {
    let mut pair = Pair::new(by_duration(600));
    let running = pair.start();
    let mut client = Browser::default();
    let first = client.get(pair.address).text();
    let other = pair.backends.iter().find(|backend| backend.address != pair.backend(&first).address).unwrap().address;
    // Dead, and not yet found to be: the connection is refused and the request goes on.
    pair.backends[usize::from(first == "b")].kill();
    let answer = client.get(pair.address);
    assert_eq!(answer.status, 200);
    assert_ne!(answer.text(), first);
    running.apply(&pair.table(2, &[other])).unwrap();
    assert_eq!(client.answers(pair.address, 4), [answer.text()].into());
}

#[test]
fn a_cookie_that_is_older_than_the_duration_binds_no_more_and_each_answer_renews_it() {
    let pair = Pair::new(by_duration(1));
    let _running = pair.start();
    let mut client = Browser::default();
    let first = client.get(pair.address).text();
    let old = client.clone();
    let mut asked = Instant::now();
    wait_for("the old cookie has expired", || {
        // One that comes back in time stays all along.
        let renewed = std::mem::replace(&mut asked, Instant::now());
        if client.get(pair.address).text() != first {
            // A test that was held up for that long has waited, too.
            assert!(renewed.elapsed() > Duration::from_secs(1), "renewed and yet lost");
            return Some(());
        }
        (old.clone().get(pair.address).text() != first).then_some(())
    });
}

#[test]
fn cookies_are_good_after_a_restart_and_worth_nothing_at_another_balancer() {
    let pair = Pair::new(by_duration(600));
    let running = pair.start();
    let mut client = Browser::default();
    let first = client.get(pair.address).text();
    running.stop(5);
    let running = Running::start(pair.dir.path());
    running.wait_checked();
    assert_eq!(client.answers(pair.address, 8), [first].into());
    let mode = std::fs::metadata(pair.dir.path().join("stickiness.key")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);

    let elsewhere = tempfile::tempdir().unwrap();
    let mut routes = running.table();
    routes.listeners[0].bind = free_address();
    let other = Running::with_table(elsewhere.path(), &routes);
    let address = routes.listeners[0].bind;
    let answers: BTreeSet<String> = (0..8).map(|_| client.clone().get(address).text()).collect();
    assert_eq!(answers.len(), 2);
    other.stop(0);
}

#[test]
fn a_client_stays_when_another_process_takes_over() {
    let pair = Pair::new(by_duration(600));
    let _process = Process::start(pair.dir.path());
    let control = Running::of_another_process(pair.dir.path());
    wait_for("it answers", || control.is_alive().then_some(()));
    control.apply(&pair.table(1, &pair.backends.each_ref().map(|backend| backend.address))).unwrap();
    control.wait_checked();
    let mut client = Browser::default();
    let first = client.get(pair.address).text();
    let _successor = Process::take_over(pair.dir.path(), 5);
    assert_eq!(client.answers(pair.address, 8), [first].into());
}

#[test]
fn a_session_of_the_application_stays_with_its_target_from_when_it_begins() {
    let named = |name: &'static str| {
        Backend::with(move |received, _| {
            let set = if received.path == "/login" { "Set-Cookie: session=77; HttpOnly\r\n" } else { "" };
            let length = name.len();
            Reply::Raw(format!("HTTP/1.1 200 OK\r\n{set}Content-Length: {length}\r\n\r\n{name}").into_bytes())
        })
    };
    let stickiness = Stickiness::ApplicationCookie { name: "session".into(), seconds: 600 };
    let pair = Pair::of([named("a"), named("b")], stickiness);
    let _running = pair.start();
    let mut client = Browser::default();
    assert_eq!(set_cookies(&client.get(pair.address)), Vec::<&str>::new());
    let login = client.get_path(pair.address, "/login");
    assert_eq!(client.0.keys().collect::<Vec<_>>(), ["AWSALBAPP-0", "session"]);
    assert_eq!(client.answers(pair.address, 8), [login.text()].into());
    // Logged out: the application's cookie is gone, and with it the session.
    client.0.remove("session");
    assert_eq!(client.answers(pair.address, 8).len(), 2);
}

#[test]
fn clients_stay_with_their_group_during_a_shift_and_are_all_moved_when_its_weight_is_0() {
    let (blue, green) = (Backend::named("blue"), Backend::named("green"));
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let routes = |generation: u64, weights: [u16; 2]| {
        let mut action = forward(&[("blue", weights[0]), ("green", weights[1])]);
        if let Action::Forward(forward) = &mut action {
            forward.stickiness_seconds = Some(600);
        }
        let groups = vec![group("blue", &[blue.address]), group("green", &[green.address])];
        table(generation, vec![listener(address, action)], groups)
    };
    let running = Running::with_table(dir.path(), &routes(1, [100, 0]));
    let mut old: Vec<Browser> = (0..4).map(|_| Browser::default()).collect();
    for client in &mut old {
        assert_eq!(client.answers(address, 2), ["blue".to_owned()].into());
    }
    running.apply(&routes(2, [1, 999])).unwrap();
    for client in &mut old {
        assert_eq!(client.answers(address, 4), ["blue".to_owned()].into());
    }
    // New clients follow the weights.
    let new = (0..40).filter(|_| Browser::default().get(address).text() == "green").count();
    assert!(new >= 39, "{new} of 40 new clients came to green");
    running.apply(&routes(3, [0, 100])).unwrap();
    for client in &mut old {
        assert_eq!(client.answers(address, 4), ["green".to_owned()].into());
    }
    // A rollback moves them back as surely.
    running.apply(&routes(4, [100, 0])).unwrap();
    for client in &mut old {
        assert_eq!(client.answers(address, 4), ["blue".to_owned()].into());
    }
}

#[test]
fn connections_from_one_address_reach_one_target_of_a_network_group() {
    let backends = [TcpBackend::named("a"), TcpBackend::named("b"), TcpBackend::named("c")];
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut group = tcp_group("blue", &backends.each_ref().map(|backend| backend.address));
    group.attributes.stickiness = Some(Stickiness::SourceIp);
    let routes = table(1, vec![tcp_listener(address, forward(&[("blue", 1)]))], vec![group]);
    let _running = Running::with_table(dir.path(), &routes);
    let ask_from = |client: Ipv4Addr| -> u8 {
        let socket = socket2::Socket::new(socket2::Domain::IPV4, socket2::Type::STREAM, None).unwrap();
        socket.bind(&SocketAddr::from((client, 0)).into()).unwrap();
        socket.connect(&address.into()).unwrap();
        let mut stream = TcpStream::from(socket);
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream.write_all(b"?").unwrap();
        let mut byte = [0];
        stream.read_exact(&mut byte).unwrap();
        byte[0]
    };
    let mut all = BTreeSet::new();
    for last in 1..=20 {
        let client = Ipv4Addr::new(127, 0, 3, last);
        let targets: BTreeSet<u8> = (0..4).map(|_| ask_from(client)).collect();
        assert_eq!(targets.len(), 1, "{client} met {targets:?}");
        all.extend(targets);
    }
    assert_eq!(all.len(), 3, "all targets have clients");
}
