//! Clients of HTTP/2: several requests at once on each connection.
//!
//! A connection that says GOAWAY gets no new request; those on their way must be answered all the same.

use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use bytes::Bytes;
use futures_util::future::join_all;
use h2::client::SendRequest;
use tokio::net::TcpStream;
use tokio::time::{sleep, timeout};

use super::crew::Common;
use super::draw::Draw;
use super::http1::ANSWER_LIMIT;
use super::judge::Kind;
use super::message::{Message, NAME};
use super::tls::Tls;

/// What comes next on a connection.
enum Next {
    Goes,
    /// Nothing: it said goodbye.
    Left,
}

/// Sends requests until told to stop, so many at once.
pub async fn run(common: Common, at_once: usize, tls: Arc<Tls>, mut draw: Draw) {
    while common.goes_on() {
        match open(&common, &tls).await {
            Ok(sender) => {
                let streams = (0..at_once).map(|_| requests(&common, sender.clone(), draw.fork()));
                join_all(streams).await;
                common.judge.told_to_leave.fetch_add(1, Relaxed);
            }
            Err(error) => {
                common.judge.failed(Kind::Http2, &format!("{error:#}"));
                sleep(Duration::from_millis(10)).await;
            }
        }
    }
}

async fn open(common: &Common, tls: &Tls) -> Result<SendRequest<Bytes>> {
    let stream = timeout(ANSWER_LIMIT, TcpStream::connect(common.address)).await.context("connect")??;
    stream.set_nodelay(true)?;
    let stream = timeout(ANSWER_LIMIT, tls.connect(stream)).await.context("handshake")??;
    let (sender, connection) = h2::client::handshake(stream).await.context("HTTP/2")?;
    // How it ended is told by the requests.
    tokio::spawn(connection);
    Ok(sender)
}

/// One after the other on one connection, to its end.
async fn requests(common: &Common, mut sender: SendRequest<Bytes>, mut draw: Draw) {
    while common.goes_on() {
        match request(common, &mut sender, &mut draw).await {
            Ok(Next::Goes) => {}
            Ok(Next::Left) => return,
            Err(error) => {
                common.judge.failed(Kind::Http2, &format!("{error:#}"));
                sleep(Duration::from_millis(10)).await;
                return;
            }
        }
    }
}

async fn request(common: &Common, sender: &mut SendRequest<Bytes>, draw: &mut Draw) -> Result<Next> {
    match std::future::poll_fn(|cx| sender.poll_ready(cx)).await {
        Ok(()) => {}
        Err(error) if said_goodbye(&error) => return Ok(Next::Left),
        Err(error) => bail!("the connection ended without a GOAWAY: {error}"),
    }
    let message = common.message(draw);
    let request = http::Request::builder()
        .method(message.method)
        .uri(format!("https://churn.example{}", message.path))
        .header(NAME, &message.name)
        .body(())?;
    let has_body = !message.body.is_empty();
    let (answer, mut body) = match sender.send_request(request, !has_body) {
        Ok(sent) => sent,
        Err(error) if said_goodbye(&error) => {
            common.judge.told_before.fetch_add(1, Relaxed);
            return Ok(Next::Left);
        }
        Err(error) => bail!("send: {error}"),
    };
    let shape = message.shape;
    let exchange = async {
        if has_body {
            for (index, piece) in message.body.chunks(5_000).enumerate() {
                let is_end = (index + 1) * 5_000 >= message.body.len();
                body.send_data(Bytes::copy_from_slice(piece), is_end).context("send a body")?;
            }
        }
        read(&message, answer.await.context("no answer")?).await
    };
    timeout(ANSWER_LIMIT, exchange).await.with_context(|| format!("no answer in {ANSWER_LIMIT:?}"))??;
    common.judge.answered(Kind::Http2, shape);
    Ok(Next::Goes)
}

async fn read(message: &Message, answer: http::Response<h2::RecvStream>) -> Result<()> {
    let (head, mut stream) = answer.into_parts();
    let mut body = Vec::new();
    while let Some(data) = stream.data().await {
        let data = data.context("in a body")?;
        stream.flow_control().release_capacity(data.len())?;
        body.extend_from_slice(&data);
    }
    ensure!(head.status == 200, "{}: {}", head.status, String::from_utf8_lossy(&body));
    message.check(&body).map_err(anyhow::Error::msg)
}

fn said_goodbye(error: &h2::Error) -> bool {
    error.is_go_away() && error.is_remote() && error.reason() == Some(h2::Reason::NO_ERROR)
}
