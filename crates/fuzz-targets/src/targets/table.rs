//! All targets. `docs/fuzzing.md` is made from this table.

use super::{
    Target, appspec, balancer, edges, forgery, heads, names, policy, protocol, proxy, records, services, signature,
};

const fn target(name: &'static str, run: fn(&[u8]), cost: u64, reads: &'static str, holds: &'static str) -> Target {
    Target { name, run, cost, reads, holds }
}

const CALLS: &str = "An answer or a refusal, never an internal error; a refused call has written nothing; the answer \
    can be written on the wire; a service starts again on what was written";

/// All targets.
pub const TARGETS: &[Target] = &[
    target(
        "appspec",
        appspec::any,
        4,
        "AppSpec files and String revisions (`appspec`)",
        "Printed and read again it is the same; printing is stable; it is a template too; a refusal names a fault",
    ),
    target(
        "appspec-json",
        appspec::json,
        4,
        "AppSpec files in JSON (`appspec`)",
        "The same however it is laid out, and the same when another writer puts it into YAML's block style",
    ),
    target(
        "aws-json",
        protocol::json,
        2,
        "Bodies of AWS JSON (`aws-protocol`)",
        "Written in JSON and in CBOR and read again, the document is the same; refusals are short and can be written",
    ),
    target(
        "aws-cbor",
        protocol::cbor,
        2,
        "Bodies of RPC v2 CBOR (`aws-protocol`)",
        "As `aws-json`; and ciborium, another reader, finds everything in it that ours read",
    ),
    target("aws-query", protocol::query, 2, "Forms of the Query protocol (`aws-protocol`)", "As `aws-json`"),
    target("aws-ec2", protocol::ec2, 1, "Forms in EC2's dialect (`aws-protocol`)", "Refusals can be written"),
    target(
        "aws-rest-json",
        protocol::rest_json,
        1,
        "Bodies of REST JSON (`aws-protocol`)",
        "Written and read again it is the same",
    ),
    target("aws-rest-xml", protocol::rest_xml, 1, "Bodies of REST XML (`aws-protocol`)", "Refusals can be written"),
    target(
        "http-request",
        protocol::request,
        1,
        "Whole requests: route, URI, query, headers, body (`aws-protocol`)",
        "As the protocol that the request chooses",
    ),
    target(
        "sigv4-header",
        signature::header,
        2,
        "`Authorization` headers (`aws-protocol`)",
        "What our signer signed verifies; with another body or host it does not; outside bytes never verify",
    ),
    target(
        "sigv4-presigned",
        signature::presigned,
        2,
        "Presigned URLs (`aws-protocol`)",
        "One that verifies holds its own signature",
    ),
    target(
        "sigv4-chunked",
        signature::chunked,
        4,
        "Bodies in `aws-chunked` with unsigned trailers (`aws-protocol`)",
        "What is read has the declared length and is no longer than what was sent",
    ),
    target(
        "sigv4-sdk",
        forgery::request,
        8,
        "Requests signed by Amazon's `aws-sigv4` (`aws-protocol`)",
        "They verify; with one bit of method, URI, a header or the body turned they do not",
    ),
    target(
        "sigv4-signed-chunks",
        forgery::chunks,
        8,
        "Bodies whose every chunk and trailer is signed (`aws-protocol`)",
        "They verify and join to the same bytes; changed by a bit, a byte or cut they are refused or say the same",
    ),
    target(
        "endpoint",
        edges::endpoint,
        80,
        "A caller's whole connection, nothing signed (`api-server`)",
        "One answer by the letter a request; no 5xx; nothing is carried out and nothing written",
    ),
    target(
        "endpoint-signed",
        edges::signed,
        80,
        "A request signed here and now, over a connection to real services",
        "Answered or refused, never an internal error",
    ),
    target("gzip", records::gzip, 20, "Compressed bodies (`api-server`)", "Never longer than the limit"),
    target(
        "lambda-zip",
        records::zip,
        4,
        "Code packages (`embedded-lambda`)",
        "Nothing outside the target, no links, no more bytes than the limit",
    ),
    target(
        "function-names",
        names::function,
        1,
        "Names and ARNs of functions (`embedded-lambda`)",
        "Safe as a file's name; written as an ARN it is the same",
    ),
    target(
        "lambda-runtime-api",
        edges::runtime_api,
        4,
        "A function's process to its Runtime API, hook answers included \
        (`embedded-lambda`)",
        "One answer by the letter a request; one invocation has one end, by its own id only",
    ),
    target(
        "iam-policy",
        policy::policy,
        1,
        "Policy documents with conditions and CIDRs (`authorization`)",
        "Bounded; a pure function; given twice it says the same",
    ),
    target(
        "iam-wildcard",
        policy::wildcard,
        1,
        "Wildcards in policies (`authorization`)",
        "The same as a table that knows no shortcuts",
    ),
    target(
        "iam-decision",
        policy::decision,
        4,
        "Policy documents and requests (`authorization`)",
        "Decided like by the independent model of the evaluator's tests",
    ),
    target(
        "event-pattern",
        policy::event_pattern,
        1,
        "EventBridge patterns and events (`embedded-notify`)",
        "The same however the pattern is laid out",
    ),
    target(
        "subscriber-url",
        names::endpoint,
        1,
        "URLs of http subscribers (`embedded-notify`)",
        "An address that is understood is a loopback one; host and path are one line each",
    ),
    target(
        "balancer-table",
        balancer::table,
        2,
        "`PUT /table` and the table on disk (`load-balancer`)",
        "Written and read again it is the same; a table that is taken routes",
    ),
    target(
        "balancer-request",
        balancer::request,
        4,
        "Heads of requests to the routing (`load-balancer`)",
        "No more answers than requests; nothing of this hop goes on",
    ),
    target(
        "http1-request",
        heads::request,
        2,
        "Requests one behind the other, heads and bodies (`http1`)",
        "What is taken and written anew is the same for a second reader by the letter; the pieces it came in do not matter",
    ),
    target("http1-response", heads::response, 2, "A target's answer, head and body (`http1`)", "As `http1-request`"),
    target(
        "http1-body",
        heads::body_framing,
        1,
        "Bodies by length, in chunks, until the end (`http1`)",
        "The same payload, end and refusal in whatever pieces; never a byte past the end",
    ),
    target(
        "proxy-client",
        proxy::client,
        40,
        "A client's whole connection through the proxy loop (`load-balancer`)",
        "The target gets requests by the letter of RFC 9112, in order, and none that was not sent; the next user is served",
    ),
    target(
        "proxy-target",
        proxy::target,
        40,
        "A target's answers through the proxy loop (`load-balancer`)",
        "One answer by the letter a request; no POST is sent twice; the next user never gets what was said before it asked",
    ),
    target(
        "health-matcher",
        balancer::matcher,
        1,
        "Matchers of health checks (`embedded-elb`)",
        "Ranges within 200-499; written and read again they are the same",
    ),
    target(
        "rule-conditions",
        balancer::conditions,
        1,
        "Conditions of rules (`embedded-elb`)",
        "One to five conditions",
    ),
    target("ecs-names", names::ecs, 1, "Names and ARNs of ECS (`embedded-ecs`)", "Written as an ARN it is the same"),
    target(
        "page-token",
        names::page_token,
        1,
        "Page tokens (`aws-protocol`)",
        "Ours open, for their own query alone; no others do",
    ),
    target(
        "calls-s3",
        services::s3,
        40,
        "Ranges, conditions, copy sources, listing and continuation tokens, parts",
        CALLS,
    ),
    target(
        "calls-cloudwatch",
        services::cloudwatch,
        20,
        "Alarms' settings, statistics, times, metric data, tokens",
        CALLS,
    ),
    target("calls-acm", services::acm, 20, "Certificates, chains and keys to import, tags, tokens", CALLS),
    target("calls-ec2", services::ec2, 20, "CIDRs, addresses, filters, tokens", CALLS),
    target("calls-iam", services::iam, 20, "Policy and trust documents, ARNs, paths, markers", CALLS),
    target("calls-sts", services::sts, 20, "Roles to assume, session policies", CALLS),
    target(
        "calls-sns",
        services::sns,
        20,
        "Topics' and subscriptions' attributes, filter policies, confirmation tokens",
        CALLS,
    ),
    target("calls-sqs", services::sqs, 20, "Queues' attributes, redrive policies, receipt handles, batches", CALLS),
    target("calls-events", services::events, 20, "Rules, targets, input transformers, events", CALLS),
    target(
        "calls-elb",
        services::elb,
        20,
        "Load balancers, target groups, actions, attributes, markers; what is taken is a \
        table that the balancer takes",
        CALLS,
    ),
    target(
        "calls-codedeploy",
        services::codedeploy,
        20,
        "Groups, configurations, revisions, times, tokens, tags, hook answers",
        CALLS,
    ),
    target(
        "store-records",
        records::store,
        2,
        "The store's records of plans, events and states (`store`)",
        "What is read is written, and that is stable",
    ),
    target(
        "task-files",
        records::task_files,
        4,
        "The files between control plane and task shim (`task-runtime`)",
        "-",
    ),
    target(
        "audit-log",
        records::audit_log,
        4,
        "The audit log as a file (`api-server`)",
        "One that verifies has a record a line",
    ),
    target(
        "audit-chain",
        records::audit_chain,
        4,
        "Entries of the audit log (`authorization`)",
        "What was chained verifies, and with one bit turned it does not",
    ),
    target(
        "cli-answer",
        edges::cli_answer,
        2,
        "Services' answers to the command line: JSON, XML, refusals (`cli`)",
        "What was read can be written by the service and is read again",
    ),
    target(
        "docker-answer",
        edges::docker,
        2,
        "A container engine's answers (`docker-runtime`)",
        "No more ports than were named",
    ),
    target(
        "proc-stat",
        edges::proc_stat,
        1,
        "The kernel's line about a process, whose name anybody chooses (`task-runtime`)",
        "The name cannot change what stands behind it",
    ),
];

/// Where bytes come in and no target feeds them, and why.
pub const LEFT_OUT: &[(&str, &str)] = &[
    (
        "Answers to health checks (`load-balancer/src/health.rs`)",
        "hyper reads them, as it does in `proxy-target`; only the \
        status is used",
    ),
    (
        "Answers of http subscribers (`embedded-notify/src/delivery/post.rs`)",
        "hyper reads them; only the status is used",
    ),
    (
        "Control client of the balancer (`load-balancer/src/client.rs`)",
        "the other end is our own process behind a socket of \
        the same user; serde reads its answers",
    ),
    (
        "ECS and Lambda calls (`embedded-ecs`, `embedded-lambda`)",
        "their wire forms are fed by the protocol targets and their \
        names by `ecs-names` and `function-names`; what their operations do with values is left to their own tests",
    ),
    ("`PORT`, `APP_*` of the demonstration (`cutover/src/demo`)", "set by ourselves, and refused with a message"),
    ("Command line and environment (`cli`, `cutover`)", "given by the person who runs it; clap reads them"),
    ("SQLite files (`store`)", "SQLite reads them; what stands in their rows is fed by `store-records`"),
];
