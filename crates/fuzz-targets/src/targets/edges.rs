//! Whole connections, and the answers of others: callers of the endpoint, processes of functions, services that the
//! command line asks, the container engine, the kernel.

use api_server::{Keys, Limits, Options};
use aws_api::ALL;
use aws_protocol::sigv4::{Signer, sign};
use aws_protocol::{Protocol, Route, Wire, encode_response};
use http::{HeaderMap, HeaderName, HeaderValue};
use ports::ContainerState;
use types::Scope;

use super::signature::parts_of;
use super::{records, services, text};
use crate::http1::{self, Message};
use crate::tell;

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime")
}

/// What comes back is one answer by the letter for each request, at most.
fn are_answers(written: &[u8], sent: &[u8]) -> Vec<Message> {
    // A request takes more bytes than its method, its target and its version.
    let most = sent.len() / 8 + 1;
    let heads = sent.windows(5).any(|bytes| bytes.eq_ignore_ascii_case(b"HEAD "));
    let methods = vec![if heads { "HEAD" } else { "GET" }.to_string(); most];
    let read = http1::answers(written, &methods);
    if !heads {
        assert_eq!(read.fault, None, "{:?}", String::from_utf8_lossy(written));
        assert_eq!(read.unfinished, None, "{:?}", String::from_utf8_lossy(written));
    }
    read.messages
}

/// Bytes of a caller's whole connection to the endpoint. Nobody has signed them, so nothing is carried out.
pub(super) fn endpoint(input: &[u8]) {
    runtime().block_on(records::in_scratch(|dir| async move {
        let (used, writes) = services::for_endpoint(&dir).await;
        let before = writes();
        let written = api_server::fuzzing::connection(options(), used, input).await;
        for answer in are_answers(&written, input) {
            tell(&letters(answer.status()));
            assert!(
                answer.status() < 500 || answer.status() == 501,
                "{} {:?}",
                answer.line,
                String::from_utf8_lossy(&answer.body)
            );
            let is_page = answer.status() == 200 && answer.body == b"ok\n";
            assert!(
                answer.status() >= 400 || answer.status() == 100 || is_page || answer.body.is_empty(),
                "{answer:?}"
            );
        }
        assert_eq!(writes(), before, "nobody signed this, and something was written");
    }));
}

/// A request that is signed here and now: answered or refused, and never by an internal error.
pub(super) fn signed(input: &[u8]) {
    let Some((mut head, body)) = parts_of(input) else { return };
    for name in [
        "authorization",
        "x-amz-date",
        "x-amz-content-sha256",
        "x-amz-security-token",
        "transfer-encoding",
        "content-length",
        "connection",
        "expect",
        "upgrade",
    ] {
        head.headers.remove(name);
    }
    if !head.headers.contains_key("host") || head.uri.authority().is_some() || head.uri.path() == "*" {
        return;
    }
    let Ok(route) = aws_protocol::route(ALL, &head, body) else { return tell("no route") };
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default().as_secs();
    let signer = Signer {
        access_key_id: "test",
        secret_access_key: "test",
        session_token: None,
        region: "us-east-1",
        service: route.service.signing_name,
        now_epoch_seconds: i64::try_from(now).unwrap_or_default(),
    };
    if sign(&mut head, body, &signer).is_err() {
        return;
    }
    let mut sent = format!("{} {} HTTP/1.1\r\n", head.method, head.uri).into_bytes();
    for (name, value) in &head.headers {
        sent.extend_from_slice(format!("{name}: ").as_bytes());
        sent.extend_from_slice(value.as_bytes());
        sent.extend_from_slice(b"\r\n");
    }
    sent.extend_from_slice(format!("content-length: {}\r\n\r\n", body.len()).as_bytes());
    sent.extend_from_slice(body);
    tell(route.operation.name);
    runtime().block_on(records::in_scratch(|dir| async move {
        let (used, _) = services::for_endpoint(&dir).await;
        let written = api_server::fuzzing::connection(options(), used, &sent).await;
        let text = String::from_utf8_lossy(&written);
        let status = text.get(9..12).unwrap_or_default();
        tell(&letters(status.parse().unwrap_or_default()));
        assert!(!status.starts_with('5') || status == "501", "{text}");
    }));
}

fn options() -> Options {
    let scope = Scope::development("us-east-1");
    let limits = Limits { kept_answers: 16, ..Limits::default() };
    let listen = std::net::SocketAddr::from(([127, 0, 0, 1], 0));
    Options { limits, ..Options::new(listen, Keys::development(&scope), scope) }
}

/// A status in letters, since digits do not count as new.
fn letters(status: u16) -> String {
    status.to_string().bytes().map(|digit| char::from(digit - b'0' + b'a')).collect()
}

/// Bytes of a function's process to its Runtime API.
pub(super) fn runtime_api(input: &[u8]) {
    let (written, outcomes) = runtime().block_on(embedded_lambda::fuzzing::runtime_api(input, "current"));
    let answers = are_answers(&written, input);
    answers.iter().for_each(|answer| tell(&letters(answer.status())));
    assert!(outcomes.ended <= 1, "one invocation has one end: {outcomes:?}");
    assert!(outcomes.ended == 0 || input.windows(7).any(|bytes| bytes == b"current"), "it was never named");
}

/// A service's answer to the command line: `service operation status` on the first line, headers up to an empty one, a
/// body. What is read is what the service would have to write for it.
pub(super) fn cli_answer(input: &[u8]) {
    let end = input.windows(2).position(|two| two == b"\n\n").unwrap_or(input.len());
    let Some(head) = text(&input[..end]) else { return };
    let body = input.get(end + 2..).unwrap_or_default();
    let mut lines = head.lines();
    let mut words = lines.next().unwrap_or_default().split(' ');
    let (Some(service), Some(operation), Some(status)) = (words.next(), words.next(), words.next()) else { return };
    let Some(service) = ALL.iter().find(|model| model.name == service).copied() else { return };
    let (Some(operation), Ok(status)) = (service.operation(operation), status.parse()) else { return };
    let mut headers = HeaderMap::new();
    for line in lines.take(16) {
        let Some((name, value)) = line.split_once(':') else { continue };
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value.trim())) {
            headers.append(name, value);
        }
    }
    let read = aws_client::fuzzing::answer(service, operation, status, headers, bytes::Bytes::copy_from_slice(body));
    let document = match read {
        Ok(document) => document,
        Err(error) => return tell(&error.to_string()),
    };
    tell("read");
    // JSON is taken as it stands; XML by the model, so what it made can be written and read again.
    let wire = match service.protocols[0] {
        Protocol::Query => Wire::Query,
        Protocol::RestXml => Wire::RestXml,
        _ => return,
    };
    let Ok(written) = encode_response(&Route { service, operation, wire }, "r", &document) else { return };
    let (head, body) = written.into_parts();
    let again = aws_client::fuzzing::answer(service, operation, head.status.as_u16(), head.headers, body);
    assert!(again.is_ok(), "what the service writes is read: {again:?}");
}

/// The container engine's answers.
pub(super) fn docker(input: &[u8]) {
    if let Some((state, ports)) = docker_runtime::fuzzing::inspected(input) {
        tell(match state {
            ContainerState::Pending => "pending",
            ContainerState::Running { .. } => "running",
            ContainerState::Stopped { .. } => "stopped",
        });
        assert!(ports.len() <= input.len(), "no more ports than were named");
    }
    if let Some(health) = docker_runtime::fuzzing::listed(input) {
        tell(&format!("{health:?}"));
    }
}

/// The kernel's line about a process, whose name anybody may choose.
pub(super) fn proc_stat(input: &[u8]) {
    let Some(text) = text(input) else { return };
    let Some((parent, start)) = task_runtime::fuzzing::stat(text) else { return tell("none") };
    tell("read");
    // A name cannot change what stands behind it.
    let behind = text.rsplit_once(')').map(|(_, behind)| behind).unwrap_or_default();
    assert_eq!(task_runtime::fuzzing::stat(&format!("1 (x) y) S 1 (z){behind}")), Some((parent, start)), "{text:?}");
}
