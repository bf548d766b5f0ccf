//! Clients of the network listener: connections that say some lines and hear each one's sum.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::time::{sleep, timeout};

use super::crew::Common;
use super::draw::Draw;
use super::http1::ANSWER_LIMIT;
use super::judge::Kind;
use super::message::{Shape, Sum};

/// One connection after the other; each line counts as a request.
pub async fn run(common: Common, mut draw: Draw) {
    while common.goes_on() {
        if let Err(error) = talk(&common, &mut draw).await {
            common.judge.failed(Kind::Tcp, &format!("{error:#}"));
            sleep(Duration::from_millis(10)).await;
        }
    }
}

async fn talk(common: &Common, draw: &mut Draw) -> Result<()> {
    let stream = timeout(ANSWER_LIMIT, TcpStream::connect(common.address)).await.context("connect")??;
    stream.set_nodelay(true)?;
    let mut stream = BufReader::new(stream);
    let pause = Duration::from_millis(draw.below(200));
    for _ in 0..=draw.below(10) {
        let said = format!("{:x}\n", draw.next());
        stream.write_all(said.as_bytes()).await.context("send")?;
        let mut heard = String::new();
        let count = timeout(ANSWER_LIMIT, stream.read_line(&mut heard)).await.context("no answer")??;
        ensure!(count > 0, "the connection ended");
        let sum = format!("{:016x} ", Sum::default().add(said.as_bytes()).value());
        ensure!(heard.starts_with(&sum), "said {said:?}, heard {heard:?}");
        common.judge.answered(Kind::Tcp, Shape::Get);
        sleep(pause).await;
    }
    Ok(())
}
