//! A public API that answers from memory, and a browser that keeps its cookie.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use aws_client::Credentials;
use aws_protocol::{EngineReading, ServiceModel};
use axum::body::Body;
use bytes::Bytes;
use deployment_view::{Api, Refusal, RefusalKind};
use http::{Request, Response, StatusCode};
use http_body_util::BodyExt;
use serde_json::{Value, json};

use crate::console::{Console, Settings};
use crate::door::Door;

pub(super) const LISTEN: &str = "127.0.0.1:4566";

/// The API: documents by operation, and what was asked.
#[derive(Default)]
pub(super) struct Fake {
    answers: Mutex<BTreeMap<String, Value>>,
    denied: Mutex<Vec<String>>,
    deployments: Mutex<Vec<Value>>,
    calls: Mutex<Vec<(String, Value)>>,
    engine_clock: Mutex<Option<EngineReading>>,
}

impl Fake {
    /// Answers this operation with this document from now on.
    pub(super) fn set(&self, operation: &str, answer: Value) {
        self.answers.lock().unwrap().insert(operation.into(), answer);
    }

    /// Answers tell this of the engine's clock from now on.
    pub(super) fn tell_clock(&self, reading: EngineReading) {
        *self.engine_clock.lock().unwrap() = Some(reading);
    }

    pub(super) fn deny(&self, operation: &str) {
        self.denied.lock().unwrap().push(operation.into());
    }

    /// The deployments there are, newest first.
    pub(super) fn set_deployments(&self, deployments: Vec<Value>) {
        *self.deployments.lock().unwrap() = deployments;
    }

    pub(super) fn calls(&self, operation: &str) -> usize {
        self.calls.lock().unwrap().iter().filter(|(known, _)| known == operation).count()
    }

    /// Ids that were asked of BatchGetDeployments in all.
    pub(super) fn ids_read(&self) -> usize {
        let calls = self.calls.lock().unwrap();
        let batches = calls.iter().filter(|(known, _)| known == "BatchGetDeployments");
        batches.map(|(_, input)| input["deploymentIds"].as_array().map_or(0, Vec::len)).sum()
    }

    fn list(&self, input: &Value) -> Value {
        let wanted = |it: &Value| {
            let has = |name: &str| input[name].is_null() || input[name] == it[name];
            let statuses = input["includeOnlyStatuses"].as_array();
            has("applicationName")
                && has("deploymentGroupName")
                && statuses.is_none_or(|all| all.contains(&it["status"]))
        };
        let from: usize = input["nextToken"].as_str().map_or(0, |token| token.parse().unwrap());
        let all = self.deployments.lock().unwrap();
        let ids: Vec<&Value> = all.iter().filter(|it| wanted(it)).map(|it| &it["deploymentId"]).collect();
        let page: Vec<&Value> = ids.iter().skip(from).take(100).copied().collect();
        let next = (ids.len() > from + 100).then(|| (from + 100).to_string());
        json!({ "deployments": page, "nextToken": next })
    }

    fn batch(&self, input: &Value) -> Value {
        let asked = input["deploymentIds"].as_array().unwrap();
        assert!(asked.len() <= 100, "more than the service takes");
        let all = self.deployments.lock().unwrap();
        let found: Vec<&Value> = all.iter().filter(|it| asked.contains(&it["deploymentId"])).collect();
        json!({ "deploymentsInfo": found })
    }
}

#[async_trait::async_trait]
impl Api for Fake {
    async fn call_document(&self, _: &'static ServiceModel, operation: &str, input: Value) -> Result<Value, Refusal> {
        self.calls.lock().unwrap().push((operation.into(), input.clone()));
        if self.denied.lock().unwrap().iter().any(|denied| denied == operation) {
            return Err(refusal(
                RefusalKind::Denied,
                operation,
                "User: arn:aws:iam::0:user/reader is not authorized to perform: codedeploy:ListDeployments on resource: *",
            ));
        }
        match operation {
            "ListDeployments" => Ok(self.list(&input)),
            "BatchGetDeployments" => Ok(self.batch(&input)),
            _ => Ok(self.answers.lock().unwrap().get(operation).cloned().unwrap_or(json!({}))),
        }
    }

    fn engine_clock(&self) -> Option<EngineReading> {
        *self.engine_clock.lock().unwrap()
    }
}

pub(super) fn refusal(kind: RefusalKind, operation: &str, message: &str) -> Refusal {
    Refusal { kind, operation: operation.into(), code: "AccessDeniedException".into(), message: message.into() }
}

/// Lets in whoever has the secret `right`, to the one API there is.
struct OneDoor(Arc<Fake>);

/// What a wrong key meets: nothing but a refusal.
struct Closed;

#[async_trait::async_trait]
impl Api for Closed {
    async fn call_document(&self, _: &'static ServiceModel, operation: &str, _: Value) -> Result<Value, Refusal> {
        Err(refusal(RefusalKind::NotSignedIn, operation, "The signature does not match."))
    }
}

impl Door for OneDoor {
    fn open(&self, key: Credentials) -> Result<Arc<dyn Api>, Refusal> {
        if key.secret_access_key != "right" {
            return Ok(Arc::new(Closed));
        }
        Ok(Arc::clone(&self.0) as Arc<dyn Api>)
    }
}

/// A console and its API.
pub(super) fn console() -> (Console, Arc<Fake>) {
    let api = Arc::new(Fake::default());
    api.set("GetCallerIdentity", json!({ "Arn": "arn:aws:iam::000000000000:user/<b>ann</b>", "Account": "0" }));
    let settings = Settings {
        endpoint_url: "http://127.0.0.1:4566".into(),
        listen: LISTEN.parse().unwrap(),
        region: "eu-west-1".into(),
        is_development: true,
        is_https: false,
    };
    (Console::with_door(settings, Arc::new(OneDoor(Arc::clone(&api)))), api)
}

/// An answer that was read to its end.
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) head: http::HeaderMap,
    pub(super) text: String,
}

impl Answer {
    pub(super) fn header(&self, name: &str) -> &str {
        self.head.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

/// A browser at one address.
#[derive(Clone)]
pub(super) struct Browser {
    pub(super) console: Console,
    pub(super) cookie: String,
}

impl Browser {
    pub(super) fn new(console: &Console) -> Self {
        Self { console: console.clone(), cookie: String::new() }
    }

    /// One that has signed in.
    pub(super) async fn signed_in(console: &Console) -> Self {
        let mut browser = Self::new(console);
        let answer = browser.post("/console/sign-in", "access_key_id=AKIA&secret_access_key=right", &[]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        let cookie = answer.header("set-cookie");
        browser.cookie = cookie.split(';').next().unwrap().to_owned();
        browser
    }

    pub(super) async fn send(&self, request: Request<Bytes>) -> Response<Body> {
        let peer: SocketAddr = "127.0.0.1:50000".parse().unwrap();
        self.console.answer(request, peer).await
    }

    pub(super) fn request(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Request<Bytes> {
        let mut request = Request::builder().method(method).uri(path);
        if !headers.iter().any(|(name, _)| *name == "host") {
            request = request.header("host", LISTEN);
        }
        if !self.cookie.is_empty() {
            request = request.header("cookie", &self.cookie);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        request.body(Bytes::copy_from_slice(body.as_bytes())).unwrap()
    }

    pub(super) async fn get(&self, path: &str) -> Answer {
        self.get_with(path, &[]).await
    }

    pub(super) async fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        read(self.send(self.request("GET", path, headers, "")).await).await
    }

    pub(super) async fn post(&self, path: &str, form: &str, headers: &[(&str, &str)]) -> Answer {
        let mut all = vec![("content-type", "application/x-www-form-urlencoded")];
        all.extend(headers);
        read(self.send(self.request("POST", path, &all, form)).await).await
    }

    /// The token of its forms, as a page shows it.
    pub(super) async fn token(&self) -> String {
        let page = self.get("/console/deployments").await.text;
        page.split("name=\"csrf\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    }
}

async fn read(answer: Response<Body>) -> Answer {
    let (head, body) = answer.into_parts();
    let bytes = body.collect().await.unwrap().to_bytes();
    Answer { status: head.status, head: head.headers, text: String::from_utf8(bytes.to_vec()).unwrap() }
}

/// A deployment as BatchGetDeployments tells it.
pub(super) fn deployment(id: &str, application: &str, status: &str) -> Value {
    json!({
        "deploymentId": id, "applicationName": application, "deploymentGroupName": "main", "status": status,
        "creator": "user", "createTime": 1_000.0,
    })
}
