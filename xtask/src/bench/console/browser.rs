//! As much of a browser as a page needs: a cookie, pages with what they name, event streams.

use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::time::Duration;

use anyhow::{Context, ensure};

/// No answer takes longer.
const LIMIT: Duration = Duration::from_secs(30);
/// Between two looks at whether a view is to be closed.
const LOOK_INTERVAL: Duration = Duration::from_millis(200);

/// Somebody who is signed in.
pub struct Browser {
    address: SocketAddr,
    cookie: String,
}

/// A page.
pub struct Opened {
    pub bytes: usize,
    /// Address of its event stream.
    pub stream: Option<String>,
    /// Style sheets, scripts, pictures.
    pub assets: Vec<String>,
}

impl Browser {
    /// With the development key.
    pub fn sign_in(address: SocketAddr) -> anyhow::Result<Self> {
        let body = "to=&access_key_id=test&secret_access_key=test";
        let head = format!(
            "POST /console/sign-in HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/x-www-form-urlencoded\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        );
        let answer = ask(address, &head)?;
        let line = answer.lines().find(|line| line.to_ascii_lowercase().starts_with("set-cookie:"));
        let cookie = line.and_then(|line| line.split_once(':')?.1.split(';').next());
        let cookie = cookie.with_context(|| format!("no cookie in {answer}"))?.trim().to_owned();
        Ok(Self { address, cookie })
    }

    fn head(&self, path: &str) -> String {
        format!(
            "GET {path} HTTP/1.1\r\nHost: {}\r\nCookie: {}\r\nConnection: close\r\n\r\n",
            self.address, self.cookie
        )
    }

    /// Loads a page.
    pub fn open(&self, path: &str) -> anyhow::Result<Opened> {
        let answer = ask(self.address, &self.head(path))?;
        ensure!(answer.starts_with("HTTP/1.1 200 "), "{path}: {}", answer.lines().next().unwrap_or_default());
        let body = answer.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        let stream = attribute(body, "data-live");
        let named = ["src=\"", "href=\""].iter().flat_map(|name| body.split(name).skip(1));
        let assets =
            named.filter_map(|rest| rest.split('"').next()).filter(|path| path.starts_with("/console/assets/"));
        let mut assets: Vec<String> = assets.map(str::to_owned).collect();
        assets.sort();
        assets.dedup();
        Ok(Opened { bytes: body.len(), stream, assets })
    }

    /// Reads an event stream until it is over; answers how many events came.
    pub fn watch(&self, stream: &str, is_over: &AtomicBool) -> anyhow::Result<usize> {
        let mut socket = TcpStream::connect(self.address)?;
        socket.set_read_timeout(Some(LOOK_INTERVAL))?;
        socket.write_all(self.head(stream).as_bytes())?;
        let (mut part, mut events, mut is_begun) = ([0_u8; 16 * 1024], 0, false);
        while !is_over.load(Relaxed) {
            match socket.read(&mut part) {
                Ok(0) => break,
                Ok(count) => {
                    let text = String::from_utf8_lossy(&part[..count]);
                    ensure!(is_begun || text.starts_with("HTTP/1.1 200 "), "{stream}: {text}");
                    is_begun = true;
                    events += text.matches("event: ").count();
                }
                Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(events)
    }
}

/// Sends a request and reads until the end.
fn ask(address: SocketAddr, request: &str) -> anyhow::Result<String> {
    let mut socket = TcpStream::connect(address)?;
    socket.set_read_timeout(Some(LIMIT))?;
    socket.write_all(request.as_bytes())?;
    let mut answer = Vec::new();
    socket.read_to_end(&mut answer)?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

/// The value of the first attribute of this name.
fn attribute(html: &str, name: &str) -> Option<String> {
    let rest = html.split_once(&format!("{name}=\""))?.1;
    Some(rest.split('"').next()?.replace("&#38;", "&").replace("&amp;", "&"))
}

#[cfg(test)]
mod tests {
    use super::attribute;

    #[test]
    fn an_attribute_is_read_as_a_browser_reads_it() {
        let html = r#"<body data-live="/console/live?page=a&#38;has=1.2" data-now="1">"#;
        assert_eq!(attribute(html, "data-live").as_deref(), Some("/console/live?page=a&has=1.2"));
        assert_eq!(attribute(html, "data-csrf"), None);
    }
}
