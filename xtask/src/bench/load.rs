//! What drives the proxies: wrk for HTTP/1.1, h2load for HTTP/2, and connections that do nothing.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use anyhow::{Context, bail, ensure};

use super::tls::Tls;

/// Streams of one HTTP/2 connection.
pub const STREAMS: u32 = 4;

/// How long one answer may take on a connection that was idle.
const ANSWER_LIMIT: Duration = Duration::from_secs(5);

/// Who sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Client {
    /// HTTP/1.1, every connection sends its next request when it has its answer.
    Wrk,
    /// HTTP/2, a quarter of the connections with [`STREAMS`] requests at a time.
    H2load,
}

/// One run of a client.
pub struct Run<'a> {
    pub client: Client,
    pub url: String,
    pub connections: u32,
    pub seconds: u32,
    pub tls: &'a Tls,
    pub scratch: &'a Path,
}

/// What a client saw.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Seen {
    pub requests: f64,
    pub requests_per_second: f64,
    pub p50_micros: f64,
    pub p99_micros: f64,
    pub failed: u64,
}

impl Run<'_> {
    /// Runs the client to its end; `look` is called once while it is at full load.
    pub fn run(&self, look: impl FnOnce() -> anyhow::Result<()>) -> anyhow::Result<Seen> {
        let log = self.scratch.join("h2load.log");
        let mut command = match self.client {
            Client::Wrk => self.wrk(),
            Client::H2load => self.h2load(&log),
        };
        command.env("OPENSSL_CONF", &self.tls.client_configuration);
        let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
        let child = child.with_context(|| format!("start {:?}", command.get_program()))?;
        std::thread::sleep(Duration::from_secs(u64::from(self.seconds)).mul_f64(0.8));
        let looked = look();
        let output = child.wait_with_output()?;
        looked?;
        match self.client {
            Client::Wrk => seen_by_wrk(&text_of(output)?),
            Client::H2load => seen_by_h2load(&text_of(output)?, &log),
        }
    }

    fn wrk(&self) -> Command {
        let mut command = Command::new("wrk");
        command
            .args(["--threads", "1", "--latency"])
            .args(["--connections", &self.connections.to_string(), "--duration", &format!("{}s", self.seconds)])
            .arg(&self.url);
        command
    }

    fn h2load(&self, log: &PathBuf) -> Command {
        // It appends.
        let _ = std::fs::remove_file(log);
        let mut command = Command::new("h2load");
        let connections = self.connections.div_ceil(STREAMS);
        command
            .args(["--threads", "1", "--clients", &connections.to_string()])
            .args(["--max-concurrent-streams", &STREAMS.to_string(), "--duration", &self.seconds.to_string()])
            .arg("--log-file")
            .arg(log)
            .arg(&self.url);
        command
    }
}

fn text_of(output: Output) -> anyhow::Result<String> {
    let text = String::from_utf8(output.stdout)?;
    ensure!(output.status.success(), "the client failed: {text}{}", String::from_utf8_lossy(&output.stderr));
    Ok(text)
}

/// The word with this index in the first line that has the label.
fn word<'a>(text: &'a str, label: &str, index: usize) -> anyhow::Result<&'a str> {
    let line = text.lines().find(|line| line.contains(label));
    line.and_then(|line| line.split_whitespace().nth(index)).with_context(|| format!("no {label} in: {text}"))
}

fn seen_by_wrk(text: &str) -> anyhow::Result<Seen> {
    let mut failed = 0;
    // "Socket errors: connect 0, read 1, write 0, timeout 0"
    if let Some(line) = text.lines().find(|line| line.contains("Socket errors:")) {
        failed += line.split([' ', ',']).filter_map(|word| word.parse::<u64>().ok()).sum::<u64>();
    }
    // "Non-2xx or 3xx responses: 7"
    if let Some(line) = text.lines().find(|line| line.contains("Non-2xx")) {
        failed += line.rsplit(' ').next().context("no number")?.parse::<u64>()?;
    }
    Ok(Seen {
        requests: word(text, "requests in", 0)?.parse()?,
        requests_per_second: word(text, "Requests/sec:", 1)?.parse()?,
        p50_micros: micros(word(text, " 50%", 1)?)?,
        p99_micros: micros(word(text, " 99%", 1)?)?,
        failed,
    })
}

fn seen_by_h2load(text: &str, log: &Path) -> anyhow::Result<Seen> {
    let line =
        text.lines().find(|line| line.starts_with("requests:")).with_context(|| format!("no end in: {text}"))?;
    let count = |name: &str| -> anyhow::Result<u64> {
        let part = line.trim_start_matches("requests:").split(',').find(|part| part.ends_with(name));
        let number = part.and_then(|part| part.split_whitespace().next()).with_context(|| format!("no {name}"))?;
        Ok(number.parse()?)
    };
    // Start, status, microseconds.
    let text_of_log = std::fs::read_to_string(log).unwrap_or_default();
    let times = text_of_log.lines().filter_map(|line| line.rsplit('\t').next()?.parse::<u32>().ok());
    let mut times: Vec<u32> = times.collect();
    times.sort_unstable();
    let percentile = |percent: usize| -> anyhow::Result<f64> {
        Ok(f64::from(*times.get(times.len() * percent / 100).context("h2load logged no request")?))
    };
    Ok(Seen {
        requests: f64::from(u32::try_from(count(" done")?)?),
        requests_per_second: word(text, "finished in", 3)?.parse()?,
        p50_micros: percentile(50)?,
        p99_micros: percentile(99)?,
        // Holds those that errored, timed out or had another status.
        failed: count(" failed")?,
    })
}

/// `812.00us`, `1.30ms`, `2.00s`.
fn micros(text: &str) -> anyhow::Result<f64> {
    for (unit, factor) in [("us", 1.0), ("ms", 1_000.0), ("s", 1_000_000.0)] {
        if let Some(number) = text.strip_suffix(unit) {
            return Ok(number.parse::<f64>()? * factor);
        }
    }
    bail!("{text:?} is not a duration")
}

/// Connections that were served once and wait for their next request.
pub struct Idle(Vec<TcpStream>);

impl Idle {
    /// Opens them, one request each.
    pub fn open(server: SocketAddr, count: u32) -> anyhow::Result<Self> {
        let mut streams = Vec::new();
        for _ in 0..count {
            let mut stream = TcpStream::connect(server).context("connect")?;
            stream.set_read_timeout(Some(ANSWER_LIMIT))?;
            ensure!(is_answered(&mut stream), "a new connection is not served");
            streams.push(stream);
        }
        Ok(Self(streams))
    }

    /// Asks once more on each; how many are not answered.
    pub fn lost(mut self) -> u64 {
        self.0.iter_mut().map(|stream| u64::from(!is_answered(stream))).sum()
    }
}

/// One request for the tiny body on a connection.
fn is_answered(stream: &mut TcpStream) -> bool {
    let mut answer = Vec::new();
    let mut part = [0; 1024];
    if stream.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").is_err() {
        return false;
    }
    while !answer.ends_with(b"\r\n\r\nok") {
        match stream.read(&mut part) {
            Ok(length @ 1..) => answer.extend_from_slice(&part[..length]),
            _ => return false,
        }
    }
    answer.starts_with(b"HTTP/1.1 200")
}

#[cfg(test)]
mod tests {
    use super::{Seen, micros, seen_by_h2load, seen_by_wrk};

    const WRK: &str = "  1 threads and 16 connections
    Latency    98.00us  12.00us   1.20ms   90.00%
  Latency Distribution
     50%  102.00us
     75%  120.00us
     99%    1.92ms
  312757 requests in 2.00s, 44.44MB read
";

    #[test]
    fn durations_of_wrk_are_read_in_their_units() {
        assert_eq!(micros("812.00us").unwrap(), 812.0);
        assert_eq!(micros("1.30ms").unwrap(), 1_300.0);
        assert_eq!(micros("2.00s").unwrap(), 2_000_000.0);
        assert!(micros("fast").is_err());
    }

    #[test]
    fn what_wrk_says_is_read_with_its_errors() {
        let end = "Requests/sec: 156336.84\n";
        let seen = seen_by_wrk(&format!("{WRK}{end}")).unwrap();
        let wanted = Seen {
            requests: 312_757.0,
            requests_per_second: 156_336.84,
            p50_micros: 102.0,
            p99_micros: 1_920.0,
            failed: 0,
        };
        assert_eq!(seen, wanted);
        let errors = "  Socket errors: connect 1, read 2, write 3, timeout 4\n  Non-2xx or 3xx responses: 20\n";
        assert_eq!(seen_by_wrk(&format!("{WRK}{errors}{end}")).unwrap().failed, 30);
    }

    #[test]
    fn what_h2load_says_is_read_with_its_errors_and_the_times_of_its_log() {
        let log = tempfile::NamedTempFile::new().unwrap();
        let lines: String = (1..=100).map(|micros| format!("1795455926529365\t200\t{micros}\n")).collect();
        std::fs::write(log.path(), lines).unwrap();
        let text = "finished in 2.00s, 191260.50 req/s, 12.40MB/s\n\
            requests: 100 total, 164 started, 100 done, 97 succeeded, 3 failed, 2 errored, 1 timeout\n";
        let seen = seen_by_h2load(text, log.path()).unwrap();
        let wanted =
            Seen { requests: 100.0, requests_per_second: 191_260.5, p50_micros: 51.0, p99_micros: 100.0, failed: 3 };
        assert_eq!(seen, wanted);
    }
}
