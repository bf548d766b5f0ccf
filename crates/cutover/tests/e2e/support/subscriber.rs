//! An HTTP subscriber as users write them: it visits the link of the confirmation and notes every notification.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use super::api::text;
use super::wait::{eventually, soon};

/// One POST.
#[derive(Clone, Debug)]
pub struct Post {
    /// Lines of the head, lower case.
    head: String,
    pub body: String,
}

impl Post {
    /// The value of a header.
    pub fn header(&self, name: &str) -> &str {
        let line = self.head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        line.unwrap_or_default()
    }

    pub fn json(&self) -> Result<Value> {
        serde_json::from_str(&self.body).with_context(|| format!("not JSON: {}", self.body))
    }
}

/// A running server; dropping it closes it.
pub struct Subscriber {
    address: SocketAddr,
    posts: Arc<Mutex<Vec<Post>>>,
    server: JoinHandle<()>,
}

impl Subscriber {
    pub async fn start() -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        let posts: Arc<Mutex<Vec<Post>>> = Arc::default();
        let noted = Arc::clone(&posts);
        let server = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                // One after the other, so that the order of arrival is the order noted.
                if let Ok(post) = take(stream).await {
                    noted.lock().unwrap_or_else(PoisonError::into_inner).push(post);
                }
            }
        });
        Ok(Self { address, posts, server })
    }

    pub fn url(&self) -> String {
        format!("http://{}/notices", self.address)
    }

    /// All posts in order of arrival, once there are `count`.
    pub async fn received(&self, count: usize) -> Result<Vec<Post>> {
        let look = async || {
            let posts = self.posts.lock().unwrap_or_else(PoisonError::into_inner).clone();
            ensure!(posts.len() >= count, "{} of {count} posts came", posts.len());
            Ok(Some(posts))
        };
        eventually("posts come", soon(), look).await
    }

    /// Waits for the confirmation and visits its link, unsigned, as a person's browser would.
    pub async fn confirm(&self) -> Result<Post> {
        let asked = self.received(1).await?.remove(0);
        ensure!(asked.header("x-amz-sns-message-type") == "subscriptionconfirmation", "{asked:?}");
        let (status, body) = visit(&text(&asked.json()?, "/SubscribeURL")?).await?;
        ensure!(status == 200 && body.contains("<SubscriptionArn>arn:aws:sns:"), "{status}: {body}");
        Ok(asked)
    }
}

impl Drop for Subscriber {
    fn drop(&mut self) {
        self.server.abort();
    }
}

async fn take(mut stream: TcpStream) -> Result<Post> {
    let (mut head, mut byte) = (Vec::new(), [0]);
    while !head.ends_with(b"\r\n\r\n") {
        stream.read_exact(&mut byte).await?;
        head.push(byte[0]);
    }
    let head = String::from_utf8(head)?.to_ascii_lowercase();
    let mut post = Post { head, body: String::new() };
    let mut body = vec![0; post.header("content-length").parse()?];
    stream.read_exact(&mut body).await?;
    post.body = String::from_utf8(body)?;
    stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n").await?;
    Ok(post)
}

/// GET of a link: status and body.
pub async fn visit(url: &str) -> Result<(u16, String)> {
    let rest = url.strip_prefix("http://").context("a link begins with http://")?;
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let mut stream = TcpStream::connect(host).await.with_context(|| format!("connect to {host}"))?;
    let request = format!("GET /{path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await?;
    let (head, body) = answer.split_once("\r\n\r\n").context("no HTTP answer")?;
    let status = head.split(' ').nth(1).context("no status")?.parse()?;
    Ok((status, body.to_string()))
}
