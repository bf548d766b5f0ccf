//! Clients that stay long: downloads and WebSockets, within the deregistration delay and beyond it.
//!
//! What lasts longer than its target is allowed to be ended by the balancer, but not before the delay is over and
//! not by a reset: then it counts apart. Anything else is a failure.

use std::time::Duration;

use futures_util::future::BoxFuture;
use futures_util::{FutureExt, SinkExt, StreamExt};
use tokio::net::TcpStream;
use tokio::time::{Instant, interval, sleep, timeout};
use tokio_tungstenite::tungstenite::error::{Error, ProtocolError};
use tokio_tungstenite::tungstenite::{Message, http::Response};
use tokio_tungstenite::{WebSocketStream, client_async};

use super::app::{TASK_PORT, VERSION};
use super::clients::{Common, Failed, exchange, get};
use super::tally::{Began, Kind};
use super::wire::{Answerer, Broken, Connection};
use crate::draw::Draw;

/// What ends within the delay ends this long after its beginning at the latest.
pub const LONGEST_ORDINARY: Duration = Duration::from_millis(2_500);

/// How long what outlasts the delay would take if it were left alone.
const OUTLASTING: Duration = Duration::from_secs(25);

const DOWNLOAD_BYTES: u64 = 200_000;

/// More than the sockets on the way can hold.
const STALLED_BYTES: u64 = 64 * 1024 * 1024;

/// Between two messages of a WebSocket.
const MESSAGE_INTERVAL: Duration = Duration::from_millis(50);
const ECHO_LIMIT: Duration = Duration::from_secs(10);

/// Downloads that end within the delay.
pub async fn downloads(common: Common, mut draw: Draw) {
    let longest = u64::try_from(LONGEST_ORDINARY.as_millis()).unwrap_or(0);
    while common.goes_on() {
        let request = get(&format!("/download?bytes={DOWNLOAD_BYTES}&millis={}", draw.below(longest)));
        let began = common.tally.begin();
        let outcome = match Connection::open(common.address).await {
            Ok(mut connection) => exchange(&mut connection, &request).await,
            Err(error) => Err(error.into()),
        };
        common.count(Kind::Download, began, outcome);
    }
}

/// Downloads that outlast the delay.
pub async fn long_downloads(common: Common) {
    let request = get(&format!("/download?bytes={DOWNLOAD_BYTES}&millis={}", OUTLASTING.as_millis()));
    let pace = (usize::MAX, Duration::ZERO);
    repeat(&common, Kind::LongDownload, || outlast(common.clone(), request.clone(), pace).boxed()).await;
}

/// Readers so slow that everything between them and the target is full.
pub async fn stalled_readers(common: Common) {
    let request = get(&format!("/download?bytes={STALLED_BYTES}&millis=0"));
    let pace = (102, Duration::from_millis(100));
    repeat(&common, Kind::StalledReader, || outlast(common.clone(), request.clone(), pace).boxed()).await;
}

/// Reads so many bytes at a time with such a pause; once the balancer must have ended it, whatever is left on the way.
async fn outlast(common: Common, request: Vec<u8>, pace: (usize, Duration)) -> Result<Answerer, Failed> {
    let mut connection = Connection::open_narrow(common.address).await?;
    connection.send(&request).await?;
    let head = connection.head().await?;
    let mut missing = head.length;
    while missing > 0 {
        let (bytes, pause) =
            if common.watcher.must_be_cut(head.by.port) { (usize::MAX, Duration::ZERO) } else { pace };
        match connection.some_slowly(missing.min(bytes).min(64 * 1024)).await {
            Ok(count) => missing -= count,
            Err(error) => return Err(Failed { by: head.by, error }),
        }
        sleep(pause).await;
    }
    Ok(head.by)
}

/// WebSockets that say good-bye within the delay.
pub async fn web_sockets(common: Common) {
    while common.goes_on() {
        let began = common.tally.begin();
        let outcome = talk(common.clone(), LONGEST_ORDINARY).await;
        common.count(Kind::WebSocket, began, outcome);
    }
}

/// WebSockets that stay.
pub async fn long_web_sockets(common: Common) {
    repeat(&common, Kind::LongWebSocket, || talk(common.clone(), OUTLASTING).boxed()).await;
}

/// One after the other; at the end of all the last one is given up uncounted.
async fn repeat(common: &Common, kind: Kind, one: impl Fn() -> BoxFuture<'static, Result<Answerer, Failed>>) {
    let mut stop = common.stop.clone();
    while common.goes_on() {
        let began = common.tally.begin();
        tokio::select! {
            outcome = one() => count_or_cut(common, kind, began, outcome),
            _ = stop.wait_for(|stop| *stop) => return,
        }
    }
}

fn count_or_cut(common: &Common, kind: Kind, began: Began, outcome: Result<Answerer, Failed>) {
    match outcome {
        Err(failed)
            if matches!(failed.error, Broken::Ended("in a body")) && common.watcher.may_cut(failed.by.port) =>
        {
            common.tally.cut(kind);
        }
        outcome => common.count(kind, began, outcome),
    }
}

/// Says something, hears it back, and so on.
async fn talk(common: Common, how_long: Duration) -> Result<Answerer, Failed> {
    let stream = Connection::open(common.address).await?.into_stream();
    let asked = timeout(ECHO_LIMIT, client_async("ws://lab/echo", stream)).await;
    let (mut socket, answer) = match asked {
        Ok(Ok(opened)) => opened,
        Ok(Err(error)) => return Err(Broken::Wrong(format!("handshake: {error}")).into()),
        Err(_) => return Err(Broken::Silent("in a handshake").into()),
    };
    let by = answerer(&answer);
    let failed = |error: Error| Failed { by: by.clone(), error: broken(error) };
    let began = Instant::now();
    let mut tick = interval(MESSAGE_INTERVAL);
    let mut number = 0_u64;
    while began.elapsed() + MESSAGE_INTERVAL < how_long {
        tick.tick().await;
        number += 1;
        echo(&mut socket, number).await.map_err(&failed)?;
    }
    socket.close(None).await.map_err(&failed)?;
    match timeout(ECHO_LIMIT, socket.next()).await {
        Ok(None | Some(Ok(Message::Close(_)) | Err(Error::ConnectionClosed))) => Ok(by),
        Ok(Some(Ok(other))) => Err(Failed { by, error: Broken::Wrong(format!("after good-bye: {other}")) }),
        Ok(Some(Err(error))) => Err(failed(error)),
        Err(_) => Err(Failed { by, error: Broken::Silent("after good-bye") }),
    }
}

async fn echo(socket: &mut WebSocketStream<TcpStream>, number: u64) -> Result<(), Error> {
    let said = Message::text(number.to_string());
    socket.send(said.clone()).await?;
    match timeout(ECHO_LIMIT, socket.next()).await {
        Ok(Some(Ok(heard))) if heard == said => Ok(()),
        Ok(Some(Ok(other))) => Err(Error::Io(std::io::Error::other(format!("said {said}, heard {other}")))),
        Ok(Some(Err(error))) => Err(error),
        Ok(None) => Err(Error::ConnectionClosed),
        Err(_) => Err(Error::Io(std::io::ErrorKind::TimedOut.into())),
    }
}

fn answerer(answer: &Response<Option<Vec<u8>>>) -> Answerer {
    let text = |name| answer.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    Answerer { version: text(VERSION).to_owned(), port: text(TASK_PORT).parse().unwrap_or(0) }
}

fn broken(error: Error) -> Broken {
    match error {
        Error::ConnectionClosed | Error::Protocol(ProtocolError::ResetWithoutClosingHandshake) => {
            Broken::Ended("in a body")
        }
        Error::Io(error) => Broken::Socket(error, "in a WebSocket:"),
        other => Broken::Wrong(other.to_string()),
    }
}
