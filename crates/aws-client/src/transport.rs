//! Sending: signature, time limit, attempts.

use std::fmt;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use aws_protocol::sigv4::{Signer, sign};
use aws_protocol::{EngineReading, OperationModel, ServiceModel};
use bytes::Bytes;
use http::header::HOST;
use http_body_util::{BodyExt, Full, Limited};
use hyper_rustls::HttpsConnector;
use hyper_util::client::legacy::Client as HttpClient;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;

use crate::answer::{self, Answer};
use crate::connection::Connection;
use crate::encode::Request;
use crate::endpoint::{Endpoint, Place, check_region};
use crate::error::ClientError;
use crate::trust;

/// Attempts of one call in all.
const ATTEMPTS: u32 = 4;
/// Wait after the first failed attempt; doubles each time.
const FIRST_BACKOFF: Duration = Duration::from_millis(100);
/// Longest answer read.
const MAX_ANSWER_BYTES: usize = 16 * 1024 * 1024;

/// Sends requests.
#[derive(Clone)]
pub(crate) struct Transport {
    connection: Connection,
    /// The one place of all services; none when each has its own.
    place: Option<Place>,
    http: HttpClient<HttpsConnector<HttpConnector>, Full<Bytes>>,
    /// The engine's clock as the last answer told it, and when that came.
    engine_clock: Arc<Mutex<Option<(EngineReading, Instant)>>>,
}

impl fmt::Debug for Transport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Transport").field("connection", &self.connection).finish_non_exhaustive()
    }
}

/// Why one attempt failed, and whether the next may bring another outcome.
struct Failure {
    error: ClientError,
    again: bool,
}

impl Transport {
    pub(crate) fn new(connection: Connection) -> Result<Self, ClientError> {
        let place = match &connection.endpoint {
            Endpoint::Url(url) => Some(Place::at(url, &connection.region)?),
            Endpoint::Aws => {
                check_region(&connection.region)?;
                None
            }
        };
        let is_plain = place.as_ref().is_some_and(|place| place.scheme == "http");
        let tls = if is_plain { trust::nobody()? } else { trust::settings(connection.ca_bundle.as_deref())? };
        let mut connector = HttpConnector::new();
        connector.set_nodelay(true);
        connector.set_connect_timeout(Some(connection.timeout));
        connector.enforce_http(false);
        let connector = HttpsConnector::from((connector, tls));
        let http = HttpClient::builder(TokioExecutor::new()).build(connector);
        Ok(Self { connection, place, http, engine_clock: Arc::default() })
    }

    pub(crate) fn connection(&self) -> &Connection {
        &self.connection
    }

    /// The engine's clock now, when the other side tells of one.
    pub(crate) fn engine_clock(&self) -> Option<EngineReading> {
        let (reading, at) = (*self.engine_clock.lock().unwrap_or_else(PoisonError::into_inner))?;
        Some(EngineReading { now_millis: reading.after(at.elapsed()), ..reading })
    }

    fn note_clock(&self, answer: &Answer) {
        let told = answer.header(EngineReading::HEADER).and_then(EngineReading::from_header);
        if let Some(reading) = told {
            *self.engine_clock.lock().unwrap_or_else(PoisonError::into_inner) = Some((reading, Instant::now()));
        }
    }

    /// Sends a request until it is answered for good; every attempt has its own signature and time.
    pub(crate) async fn send(
        &self,
        service: &'static ServiceModel,
        operation: &'static OperationModel,
        request: Request,
    ) -> Result<Answer, ClientError> {
        let place = match &self.place {
            Some(place) => place.clone(),
            None => Place::of_aws(service, &self.connection.region)?,
        };
        let (mut backoff, invocation_id) = (FIRST_BACKOFF, invocation_id());
        for attempt in 1.. {
            match self.attempt(&place, (service, operation), &request, &invocation_id).await {
                Ok(answer) => return Ok(answer),
                Err(failure) if !failure.again || attempt >= ATTEMPTS => return Err(failure.error),
                Err(_) => tokio::time::sleep(backoff).await,
            }
            backoff *= 2;
        }
        unreachable!("the loop ends at the last attempt")
    }

    async fn attempt(
        &self,
        place: &Place,
        (service, operation): (&'static ServiceModel, &'static OperationModel),
        request: &Request,
        invocation_id: &str,
    ) -> Result<Answer, Failure> {
        let signed = self.signed(place, (service, operation), request, invocation_id);
        let signed = signed.map_err(|error| Failure { error, again: false })?;
        let unreachable = |detail| ClientError::Unreachable { endpoint: place.to_string(), detail };
        let reads = reads_only(operation.name);
        let answer = match tokio::time::timeout(self.connection.timeout, self.exchange(signed)).await {
            Ok(Ok(answer)) => answer,
            Ok(Err((detail, never_sent))) => {
                return Err(Failure { error: unreachable(detail), again: never_sent || reads });
            }
            Err(_) => {
                let detail = format!("no answer within {} s", self.connection.timeout.as_secs());
                return Err(Failure { error: unreachable(detail), again: false });
            }
        };
        self.note_clock(&answer);
        match answer::error(service, operation, &answer) {
            Some(error) if error.is_passing() => Err(Failure { error, again: true }),
            _ => Ok(answer),
        }
    }

    fn signed(
        &self,
        place: &Place,
        (service, operation): (&ServiceModel, &OperationModel),
        request: &Request,
        invocation_id: &str,
    ) -> Result<http::Request<Full<Bytes>>, ClientError> {
        let refuse = |detail: String| ClientError::input(service, operation.name, &detail);
        let uri = format!("{place}{}", request.target);
        let mut builder =
            http::Request::builder().method(request.method).uri(uri).header(HOST, place.authority.as_str());
        builder = builder.header("amz-sdk-invocation-id", invocation_id);
        for (name, value) in &request.headers {
            builder = builder.header(name, value);
        }
        let body = Bytes::copy_from_slice(&request.body);
        let (mut head, ()) = builder.body(()).map_err(|error| refuse(error.to_string()))?.into_parts();
        let credentials = &self.connection.credentials;
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        let signer = Signer {
            access_key_id: &credentials.access_key_id,
            secret_access_key: &credentials.secret_access_key,
            session_token: credentials.session_token.as_deref(),
            region: &place.signing_region,
            service: service.signing_name,
            now_epoch_seconds: i64::try_from(now).unwrap_or(i64::MAX),
        };
        sign(&mut head, &body, &signer).map_err(|error| refuse(error.message))?;
        Ok(http::Request::from_parts(head, Full::new(body)))
    }

    /// One exchange; a failure says whether the request surely never reached the other side.
    async fn exchange(&self, request: http::Request<Full<Bytes>>) -> Result<Answer, (String, bool)> {
        let response = self.http.request(request).await.map_err(|error| (chain(&error), error.is_connect()))?;
        let (head, body) = response.into_parts();
        let body = Limited::new(body, MAX_ANSWER_BYTES).collect().await.map_err(|error| (chain(&*error), false))?;
        Ok(Answer { status: head.status.as_u16(), headers: head.headers, body: body.to_bytes() })
    }
}

/// The same in all attempts of a call and in no other call, as SDKs send it: two equal calls within a second sign
/// equally, and only this tells them from a repeat.
fn invocation_id() -> String {
    static CALLS: AtomicU64 = AtomicU64::new(0);
    // A hasher's keys are random in each process.
    let process = RandomState::new().build_hasher().finish();
    let call = CALLS.fetch_add(1, Ordering::Relaxed);
    let started = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_nanos());
    format!("{process:016x}-{started:x}-{call:x}")
}

/// Operations that change nothing may be repeated after a connection broke half way.
fn reads_only(operation: &str) -> bool {
    ["Get", "List", "Describe", "BatchGet", "Head"].iter().any(|verb| operation.starts_with(verb))
}

fn chain(error: &(dyn std::error::Error + 'static)) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text = format!("{text}: {cause}");
        source = cause.source();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_calls_have_the_same_invocation_id() {
        let ids: std::collections::BTreeSet<String> = (0..100).map(|_| invocation_id()).collect();
        assert_eq!(ids.len(), 100);
    }
}
