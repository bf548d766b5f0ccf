//! What the balancer reads: tables from the control plane, requests from anybody.

use std::net::SocketAddr;
use std::sync::LazyLock;

use aws_api::elbv2::RuleCondition;
use load_balancer::fuzzing::Router;
use ports::RoutingTable;

use super::text;
use crate::tell;

const ROUTES: &str = include_str!("../../corpus/balancer-table/routes.json");

/// `PUT /table`: what is taken is written and taken again, and routes.
pub(super) fn table(input: &[u8]) {
    let table: RoutingTable = match serde_json::from_slice(input) {
        Ok(table) => table,
        Err(error) => return tell(&error.to_string()),
    };
    let written = serde_json::to_vec(&table).expect("a table can be written");
    let read: RoutingTable = serde_json::from_slice(&written).expect("what was written can be read");
    assert_eq!(read, table, "a written table is the same");
    let addresses: Vec<SocketAddr> = table.listeners.iter().map(|listener| listener.bind).collect();
    match Router::new(table) {
        Ok(router) => {
            tell("routes");
            for address in addresses.into_iter().take(2) {
                router.serve(address, b"GET /a?b=c HTTP/1.1\r\nhost: web.example\r\nx-a: b\r\n\r\n");
            }
        }
        Err(why) => tell(&why),
    }
}

/// Bytes on a client's connection.
pub(super) fn request(input: &[u8]) {
    static ROUTER: LazyLock<(Router, SocketAddr)> = LazyLock::new(|| {
        let table: RoutingTable = serde_json::from_str(ROUTES).expect("the corpus has a table");
        let address = table.listeners[0].bind;
        (Router::new(table).expect("a valid table"), address)
    });
    let (router, address) = &*ROUTER;
    let answered = router.serve(*address, input);
    for line in String::from_utf8_lossy(&answered).split("\r\n").filter(|line| line.starts_with("HTTP/1.1 ")) {
        tell(&line[9..12].chars().map(|digit| char::from(digit as u8 - b'0' + b'a')).collect::<String>());
    }
    let requests = answered.windows(9).filter(|bytes| bytes == b"HTTP/1.1 ").count();
    assert!(requests <= input.len() / 8 + 1, "no more answers than requests");
}

/// Health checks' matchers.
pub(super) fn matcher(input: &[u8]) {
    let Some(text) = text(input) else { return };
    let Some(ranges) = embedded_elb::fuzzing::matcher(text) else { return tell("refused") };
    tell(&"r".repeat(ranges.len().min(8)));
    assert!(!ranges.is_empty(), "a matcher names a status");
    assert!(ranges.iter().all(|(low, high)| 200 <= *low && low <= high && *high <= 499), "{ranges:?}");
    let written: Vec<String> = ranges.iter().map(|(low, high)| format!("{low}-{high}")).collect();
    assert_eq!(embedded_elb::fuzzing::matcher(&written.join(",")), Some(ranges), "written and read again");
}

/// Rules' conditions as ELB's API takes them.
pub(super) fn conditions(input: &[u8]) {
    let Ok(given) = serde_json::from_slice::<Vec<RuleCondition>>(input) else { return };
    match embedded_elb::fuzzing::conditions(given) {
        Ok(number) => {
            tell("read");
            assert!((1..=5).contains(&number), "{number} conditions");
        }
        Err(error) => tell(&error.message),
    }
}
