//! Calls of the embedded services on records in memory: what stands in their documents (ranges, tokens, times, CIDRs,
//! ARNs, policies, patterns) meets the code that reads it. A call is answered or refused, never "internal error"; one
//! that was refused has written nothing; every answer can be written on the wire; and the records that a sequence of
//! calls left are read again by a service that starts on them.

mod platform;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use aws_protocol::{AwsService, CallContext, Route, Wire, decode_request, encode_response};
use http::Request;
use ports::{DocumentWrite, Documents, StoreError};
use serde_json::{Value, json};
use store::MemoryStore;
use types::Scope;

use super::text;
use crate::tell;

/// Calls of one input.
const MAX_CALLS: usize = 6;

/// Documents in memory that count what is written.
#[derive(Default)]
struct Counted {
    memory: Arc<MemoryStore>,
    writes: AtomicU64,
}

impl Documents for Counted {
    fn get(&self, kind: &'static str, key: &str) -> Result<Option<Value>, StoreError> {
        self.memory.get(kind, key)
    }

    fn list(&self, kind: &'static str) -> Result<Vec<(String, Value)>, StoreError> {
        self.memory.list(kind)
    }

    fn write(&self, batch: Vec<DocumentWrite>) -> Result<(), StoreError> {
        self.writes.fetch_add(1, Ordering::Relaxed);
        self.memory.write(batch)
    }
}

/// S3.
pub(super) fn s3(input: &[u8]) {
    run("s3", input);
}

/// CloudWatch.
pub(super) fn cloudwatch(input: &[u8]) {
    run("cloudwatch", input);
}

/// ACM.
pub(super) fn acm(input: &[u8]) {
    run("acm", input);
}

/// EC2's networks.
pub(super) fn ec2(input: &[u8]) {
    run("ec2", input);
}

/// IAM.
pub(super) fn iam(input: &[u8]) {
    run("iam", input);
}

/// STS.
pub(super) fn sts(input: &[u8]) {
    run("sts", input);
}

/// SNS.
pub(super) fn sns(input: &[u8]) {
    run("sns", input);
}

/// SQS.
pub(super) fn sqs(input: &[u8]) {
    run("sqs", input);
}

/// EventBridge.
pub(super) fn events(input: &[u8]) {
    run("events", input);
}

/// ELB.
pub(super) fn elb(input: &[u8]) {
    run("elbv2", input);
}

/// CodeDeploy.
pub(super) fn codedeploy(input: &[u8]) {
    run("codedeploy", input);
}

/// The services by the names of their models, on these documents.
async fn service(name: &str, documents: &Arc<Counted>, dir: &Path) -> Arc<dyn AwsService> {
    let opened = platform::open(name, Arc::clone(documents) as Arc<dyn Documents>, &documents.memory, dir).await;
    opened.unwrap_or_else(|error| panic!("{name} does not start on its own records: {error}"))
}

/// Some services for an endpoint, and how often they have written.
pub(super) async fn for_endpoint(dir: &Path) -> (Vec<Arc<dyn AwsService>>, impl Fn() -> u64) {
    let documents = Arc::new(Counted::default());
    let mut used = Vec::new();
    for name in ["codedeploy", "s3", "cloudwatch", "ec2", "iam", "sns", "sqs"] {
        used.push(service(name, &documents, dir).await);
    }
    (used, move || documents.writes.load(Ordering::Relaxed))
}

/// Lines of `Operation {document}`.
fn run(name: &str, input: &[u8]) {
    let Some(text) = text(input) else { return };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime");
    runtime.block_on(super::records::in_scratch(|dir| async move {
        let documents = Arc::new(Counted::default());
        let used = service(name, &documents, &dir).await;
        for line in text.lines().take(MAX_CALLS) {
            let (operation, document) = line.split_once(' ').unwrap_or((line, "{}"));
            let Some(operation) = used.model().operation(operation) else { continue };
            // No model leads it over the wire in this form; the document is checked against its shapes all the same.
            let route = Route { service: used.model(), operation, wire: Wire::Json11 };
            let head = Request::post("/").body(()).expect("a request of constants").into_parts().0;
            let mut document = match decode_request(&route, &head, document.as_bytes()) {
                Ok(document) => document,
                Err(error) => {
                    tell(&error.message);
                    continue;
                }
            };
            if operation.name == "ReceiveMessage" {
                // Long polls wait by design.
                document["WaitTimeSeconds"] = json!(0);
            }
            let before = documents.writes.load(Ordering::Relaxed);
            match used.call(&context(), operation, document.clone()).await {
                Ok(answer) => {
                    tell(operation.name);
                    is_written(used.as_ref(), operation, &answer, &document);
                }
                Err(error) => {
                    tell(&error.code);
                    tell(&error.message);
                    assert!(error.status < 500 || error.status == 501, "{line}: {error}");
                    let written = documents.writes.load(Ordering::Relaxed) - before;
                    assert_eq!(written, 0, "{line} is refused ({error}) and has written");
                }
            }
        }
        drop(used);
        let _ = service(name, &documents, &dir).await;
    }));
}

fn is_written(
    service: &dyn AwsService,
    operation: &'static aws_protocol::OperationModel,
    answer: &Value,
    document: &Value,
) {
    let protocol = service.model().protocols[0];
    let wire = match protocol {
        aws_protocol::Protocol::Json => Wire::Json11,
        aws_protocol::Protocol::Query => Wire::Query,
        aws_protocol::Protocol::Ec2 => Wire::Ec2,
        aws_protocol::Protocol::RestJson => Wire::RestJson,
        aws_protocol::Protocol::RestXml => Wire::RestXml,
        _ => Wire::RpcV2Cbor,
    };
    let route = Route { service: service.model(), operation, wire };
    if let Err(error) = encode_response(&route, "r", answer) {
        panic!("{} {document}: {answer} cannot be written: {error}", operation.name);
    }
}

fn context() -> CallContext {
    CallContext {
        scope: Scope::development("us-east-1"),
        principal: "arn:aws:iam::000000000000:user/test".to_string(),
        access_key_id: "test".to_string(),
        request_id: "request".to_string(),
        source_ip: "127.0.0.1".to_string(),
        endpoint_url: "http://127.0.0.1:4566".to_string(),
    }
}
