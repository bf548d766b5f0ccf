//! Chromium without a window, driven through chromedriver: started here, ended here, by their own processes' ids.
//!
//! Leaves out: what is done on a page (`page`) and what is thought of it (`judge`).

use std::net::SocketAddr;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, ChildStdout, Command};

use crate::raw;
use crate::support::{Home, MARK};

/// What chromedriver says before its port.
const READY: &str = "was started successfully on port ";
const START_LIMIT: Duration = Duration::from_secs(60);
/// Width and height of the window of a desk, in pixels.
pub const DESK: (u32, u32) = (1280, 900);

/// A running chromedriver. The home goes last: it ends what is left of the browsers.
pub struct Driver {
    _process: Child,
    _output: BufReader<ChildStdout>,
    address: SocketAddr,
    home: Home,
}

impl Driver {
    /// Starts it on a port the system chooses.
    pub async fn start() -> Result<Self> {
        let home = Home::new()?;
        let mut process = Command::new("chromedriver")
            .args(["--port=0", "--log-level=SEVERE"])
            .env(MARK, home.path())
            // Both write settings and crash reports where they find a home.
            .env("HOME", home.path())
            .env("TMPDIR", home.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .context("start chromedriver: scripts/install-chromium.sh installs it")?;
        let mut output = BufReader::new(process.stdout.take().context("chromedriver has no output")?);
        let port =
            tokio::time::timeout(START_LIMIT, read_port(&mut output)).await.context("chromedriver is silent")??;
        Ok(Self { _process: process, _output: output, address: SocketAddr::from(([127, 0, 0, 1], port)), home })
    }

    /// A browser of its own: no cookie, nothing cached.
    pub async fn open(&self) -> Result<Session> {
        let profile = self.home.path().join(format!("profile-{}", rand_name()?));
        let browser = ["chromium", "chromium-browser"].iter().find_map(|name| which(name));
        let browser = browser.context("no Chromium: scripts/install-chromium.sh installs it")?;
        let (width, height) = DESK;
        let arguments = [
            "--headless=new".to_string(),
            // Tests may run as root, in containers with little shared memory and without a graphics card.
            "--no-sandbox".to_string(),
            "--disable-dev-shm-usage".to_string(),
            "--disable-gpu".to_string(),
            "--hide-scrollbars".to_string(),
            "--force-color-profile=srgb".to_string(),
            "--no-first-run".to_string(),
            "--no-proxy-server".to_string(),
            "--disable-background-networking".to_string(),
            "--disable-component-update".to_string(),
            "--disable-sync".to_string(),
            // Nothing but this machine is ever asked.
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1".to_string(),
            format!("--window-size={width},{height}"),
            format!("--user-data-dir={}", profile.display()),
        ];
        let capabilities: Capabilities = serde_json::from_value(json!({
            "browserName": "chrome",
            "goog:chromeOptions": {"binary": browser, "args": arguments},
            "goog:loggingPrefs": {"browser": "ALL"},
            // A dialog that a page opens stays, to be found.
            "unhandledPromptBehavior": "ignore",
            "timeouts": {"script": 60_000, "pageLoad": 60_000, "implicit": 0},
        }))?;
        let url = format!("http://{}", self.address);
        let client = ClientBuilder::new(HttpConnector::new()).capabilities(capabilities).connect(&url).await;
        let client = client.context("open a browser")?;
        let id = client.session_id().await?.context("the session has no id")?;
        let session = Session { client, address: self.address, id };
        let size = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        session.devtools("Emulation.setDeviceMetricsOverride", size).await?;
        Ok(session)
    }
}

async fn read_port(output: &mut BufReader<ChildStdout>) -> Result<u16> {
    let mut line = String::new();
    loop {
        line.clear();
        ensure!(output.read_line(&mut line).await? > 0, "chromedriver ended before it listened");
        if let Some((_, port)) = line.trim().trim_end_matches('.').split_once(READY) {
            return Ok(port.parse()?);
        }
    }
}

/// Where a program of this name is.
fn which(name: &str) -> Option<String> {
    let path = std::env::var_os("PATH")?;
    let found = std::env::split_paths(&path).map(|folder| folder.join(name)).find(|path| path.is_file())?;
    Some(found.to_string_lossy().into_owned())
}

fn rand_name() -> Result<String> {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes).map_err(|error| anyhow::anyhow!("{error}"))?;
    Ok(hex::encode(bytes))
}

/// An open browser.
pub struct Session {
    /// WebDriver's commands.
    pub client: Client,
    address: SocketAddr,
    id: String,
}

impl Session {
    /// A command of the browser's developer tools, which WebDriver hands on.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Result<Value> {
        self.post("goog/cdp/execute", json!({"cmd": command, "params": parameters})).await
    }

    /// What the browser had to complain about since the last call.
    pub async fn complaints(&self) -> Result<Vec<String>> {
        let log = self.post("se/log", json!({"type": "browser"})).await?;
        let is_serious = |entry: &&Value| entry["level"] == "SEVERE" || entry["source"] == "security";
        let text = |entry: &Value| entry["message"].as_str().unwrap_or_default().to_string();
        Ok(log.as_array().into_iter().flatten().filter(is_serious).map(text).collect())
    }

    /// Ends the browser.
    pub async fn close(self) -> Result<()> {
        self.client.close().await.context("close the browser")
    }

    async fn post(&self, path: &str, body: Value) -> Result<Value> {
        let path = format!("/session/{}/{path}", self.id);
        let answer = raw::Request::new("POST", &path).json(&body).send(self.address).await?;
        let mut document: Value = serde_json::from_str(&answer.body).context("chromedriver's answer")?;
        if answer.status != 200 {
            bail!("{path}: {}", document["value"]["message"]);
        }
        Ok(document["value"].take())
    }
}
