//! The harnesses, one a reader.

mod appspec;
mod balancer;
mod names;
mod policy;
mod protocol;
mod records;
mod signature;

/// A reader and the harness that feeds it.
pub struct Target {
    /// Also the name of its directories.
    pub name: &'static str,
    /// Feeds one input; panics when a rule is broken.
    pub run: fn(&[u8]),
    /// How many times slower than a cheap one; divides the inputs of a test run.
    pub cost: u64,
}

const fn target(name: &'static str, run: fn(&[u8]), cost: u64) -> Target {
    Target { name, run, cost }
}

/// All targets.
pub const TARGETS: &[Target] = &[
    target("appspec", appspec::any, 4),
    target("appspec-json", appspec::json, 4),
    target("aws-json", protocol::json, 2),
    target("aws-cbor", protocol::cbor, 1),
    target("aws-query", protocol::query, 2),
    target("aws-ec2", protocol::ec2, 1),
    target("aws-rest-json", protocol::rest_json, 1),
    target("aws-rest-xml", protocol::rest_xml, 1),
    target("http-request", protocol::request, 1),
    target("sigv4-header", signature::header, 2),
    target("sigv4-presigned", signature::presigned, 2),
    target("sigv4-chunked", signature::chunked, 4),
    target("gzip", records::gzip, 20),
    target("lambda-zip", records::zip, 4),
    target("store-records", records::store, 2),
    target("task-files", records::task_files, 4),
    target("audit-log", records::audit_log, 4),
    target("audit-chain", records::audit_chain, 4),
    target("iam-policy", policy::policy, 1),
    target("iam-wildcard", policy::wildcard, 1),
    target("event-pattern", policy::event_pattern, 1),
    target("balancer-table", balancer::table, 2),
    target("balancer-request", balancer::request, 4),
    target("health-matcher", balancer::matcher, 1),
    target("rule-conditions", balancer::conditions, 1),
    target("ecs-names", names::ecs, 1),
    target("function-names", names::function, 1),
    target("subscriber-url", names::endpoint, 1),
    target("page-token", names::page_token, 1),
];

/// The input as text; nothing when it is none, since its reader then never sees it.
fn text(input: &[u8]) -> Option<&str> {
    std::str::from_utf8(input).ok()
}
