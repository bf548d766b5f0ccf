//! Signing in and out with an access key.

use std::net::SocketAddr;
use std::sync::Arc;

use askama::Template;
use aws_api::sts::{self, GetCallerIdentityRequest, GetCallerIdentityResponse};
use aws_client::Credentials;
use axum::body::Body;
use axum::extract::{Query, State};
use axum::{Extension, Form};
use deployment_view::{Refusal, RefusalKind};
use http::{HeaderValue, Response, StatusCode, header};
use serde::Deserialize;
use zeroize::Zeroize;

use crate::address::Address;
use crate::answer::{frame, html, see_other};
use crate::console::Shared;
use crate::guard::COOKIE;
use crate::page::Fragment;
use crate::routes::{Peer, SessionId, SignedIn};
use crate::session::{LONGEST, Who};

/// Where it is.
pub(crate) const PATH: &str = "/console/sign-in";

/// The form.
#[derive(Template)]
#[template(path = "sign-in.html")]
struct SignInForm<'a> {
    region: &'a str,
    is_development: bool,
    access_key_id: &'a str,
    to: &'a str,
    problem: &'a str,
}

/// What the form sends.
#[derive(Deserialize)]
pub(crate) struct Sent {
    #[serde(default)]
    access_key_id: String,
    #[serde(default)]
    secret_access_key: String,
    #[serde(default)]
    session_token: String,
    #[serde(default)]
    to: String,
}

impl Drop for Sent {
    fn drop(&mut self) {
        self.secret_access_key.zeroize();
        self.session_token.zeroize();
    }
}

/// Where to go afterwards.
#[derive(Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    to: String,
}

/// Shows the form.
pub(crate) async fn show(
    State(shared): State<Arc<Shared>>,
    signed_in: Option<Extension<SignedIn>>,
    Query(asked): Query<Asked>,
) -> Response<Body> {
    if signed_in.is_some() {
        return see_other(destination(&asked.to));
    }
    form(&shared, StatusCode::OK, "", &asked.to, "")
}

fn form(shared: &Shared, status: StatusCode, access_key_id: &str, to: &str, problem: &str) -> Response<Body> {
    let settings = &shared.settings;
    let (region, is_development) = (settings.region.as_str(), settings.is_development);
    let template = SignInForm { region, is_development, access_key_id, to, problem };
    html(status, &frame("Sign in", None, &[Fragment::of("sign-in", &template)]))
}

/// An address of the console, whatever was asked for.
fn destination(to: &str) -> &str {
    Address::parse(to).filter(|address| address.text() != PATH).map_or("/console/", |_| to)
}

/// Asks STS who the key is, and begins a session.
pub(crate) async fn submit(
    State(shared): State<Arc<Shared>>,
    Extension(Peer(peer)): Extension<Peer>,
    Form(sent): Form<Sent>,
) -> Response<Body> {
    if let Err(rest) = shared.pace.begin(peer.ip()) {
        let seconds = rest.as_secs().max(1);
        let problem = format!("Too many attempts have failed. Try again in {seconds} seconds.");
        let mut answer = form(&shared, StatusCode::TOO_MANY_REQUESTS, &sent.access_key_id, &sent.to, &problem);
        answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        return answer;
    }
    match begin(&shared, &sent, peer).await {
        Ok(id) => {
            let mut answer = see_other(destination(&sent.to));
            set_cookie(&mut answer, &id, LONGEST.as_secs(), shared.settings.is_https);
            answer
        }
        Err(refusal) => {
            let (status, problem) = match refusal.kind {
                RefusalKind::Unreachable => {
                    (StatusCode::BAD_GATEWAY, format!("The key could not be checked: {refusal}"))
                }
                _ => (StatusCode::FORBIDDEN, format!("This key was refused. {}", refusal.message)),
            };
            form(&shared, status, &sent.access_key_id, &sent.to, &problem)
        }
    }
}

async fn begin(shared: &Shared, sent: &Sent, peer: SocketAddr) -> Result<String, Refusal> {
    let session_token = Some(sent.session_token.trim().to_owned()).filter(|token| !token.is_empty());
    let credentials = Credentials {
        access_key_id: sent.access_key_id.trim().to_owned(),
        secret_access_key: sent.secret_access_key.trim().to_owned(),
        session_token,
    };
    let known = async {
        let api = shared.door.open(credentials)?;
        let input = GetCallerIdentityRequest::default();
        let who: GetCallerIdentityResponse = api.call(&sts::MODEL, "GetCallerIdentity", &input).await?;
        Ok::<_, Refusal>((api, who))
    };
    let known = known.await;
    let nobody_could_tell = known.as_ref().is_err_and(|refusal| refusal.kind == RefusalKind::Unreachable);
    if known.is_ok() || nobody_could_tell {
        shared.pace.take_back(peer.ip());
    }
    let (api, who) = known?;
    let who = Who { access_key_id: sent.access_key_id.trim().to_owned(), arn: who.arn.unwrap_or_default() };
    Ok(shared.sessions.begin(who, api))
}

/// Ends the session.
pub(crate) async fn out(State(shared): State<Arc<Shared>>, id: Option<Extension<SessionId>>) -> Response<Body> {
    if let Some(Extension(SessionId(id))) = id {
        shared.sessions.end(&id);
    }
    let mut answer = see_other(PATH);
    set_cookie(&mut answer, "", 0, shared.settings.is_https);
    answer
}

fn set_cookie(answer: &mut Response<Body>, id: &str, seconds: u64, is_https: bool) {
    let secure = if is_https { "; Secure" } else { "" };
    let cookie = format!("{COOKIE}={id}; Path=/console; Max-Age={seconds}; HttpOnly; SameSite=Strict{secure}");
    if let Ok(cookie) = HeaderValue::try_from(cookie) {
        answer.headers_mut().insert(header::SET_COOKIE, cookie);
    }
}
