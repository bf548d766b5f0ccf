//! The README's pictures, made of the real thing: a deployment in the middle of its canary, one that failed, and the
//! same canary in a terminal.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::browser::DESK;
use crate::judge::{PHONE, Scheme, capture_page, set_scheme, set_size};
use crate::page::Page;
use crate::places::deployment;
use crate::stage::Run;
use crate::stories::failure;
use crate::support::{Hook, Lab, Options, ServerOptions, eventually, soon};
use crate::terminal::Terminal;

const FOLDER: &str = "docs/pictures";
/// A README is loaded by many.
const MOST_BYTES: usize = 200 * 1024;
/// Most pixels of a picture's height: what shows the idea, not all of it.
const DESK_HEIGHT: u32 = 1250;
const PHONE_HEIGHT: u32 = 1100;
const CANARY: &str = "CodeDeployDefault.ECSCanary10Percent5Minutes";
/// Five minutes take a minute: time for all pictures.
const SLOW: ServerOptions = ServerOptions { clock_rate: 5, keep_running: false, tells_points: false };
const FAST: ServerOptions = ServerOptions { clock_rate: 60, keep_running: false, tells_points: false };

/// Makes them all.
pub async fn make(run: &Run) -> Result<()> {
    std::fs::create_dir_all(FOLDER)?;
    canary(run).await?;
    failed(run).await
}

/// The middle of a canary: a page in light, dark and narrow, and a terminal.
async fn canary(run: &Run) -> Result<()> {
    let hook = Some(Hook::Expects("v2"));
    let lab = Lab::new(Options { server: SLOW, config: CANARY, hook, termination_minutes: 5, ..Options::default() })
        .await?;
    let traffic = lab.traffic();
    let page = run.page(&lab.server).await?;
    page.sign_in_as_administrator().await?;
    let id = lab.deploy("v2", &[("GREETING", "hello")]).await?;
    page.goto(&deployment(&id)).await?;
    let terminal = Terminal::cutover(&lab.home, &lab.server.url(), &["watch", &id], (40, 110))?;
    lab.wait_for(&id, "the canary", |facts| facts.green_weight() == 10.0).await?;
    let look = async || Ok((page.production_weights().await? == ["90", "10"]).then_some(()));
    eventually("the canary is drawn", soon(), look).await?;
    // Requests are counted by the minute.
    let look = async || Ok(page.text().await?.contains("p99").then_some(()));
    eventually("requests are counted", soon(), look).await?;
    shoot(&page, "console-deployment-light", Scheme::Light, (DESK.0, DESK_HEIGHT), false).await?;
    shoot(&page, "console-deployment-dark", Scheme::Dark, (DESK.0, DESK_HEIGHT), false).await?;
    shoot(&page, "console-deployment-narrow", Scheme::Light, (PHONE.0, PHONE_HEIGHT), true).await?;
    terminal.wait_for("the canary", |text| text.contains("10 %") || text.contains("10%")).await?;
    let html = lab.home.path().join("watch.html");
    std::fs::write(&html, terminal.page())?;
    drop(terminal);
    let session = run.driver.open().await?;
    session.client.goto(&format!("file://{}", html.display())).await?;
    let size = session
        .client
        .execute(
            "const r = document.querySelector('pre').getBoundingClientRect(); return [r.width, r.height]",
            vec![],
        )
        .await?;
    let clip = json!({"x": 0, "y": 0, "width": size[0], "height": size[1], "scale": 1});
    let bytes = capture_page(&session, clip).await?;
    keep("watch", &bytes)?;
    session.close().await?;
    traffic.stop().await;
    page.close().await
}

/// A hook that failed, with what shows it.
async fn failed(run: &Run) -> Result<()> {
    let lab = Lab::new(Options { server: FAST, ..Options::default() }).await?;
    let page = run.page(&lab.server).await?;
    page.sign_in_as_administrator().await?;
    let id = failure::fail(&lab, "checking the catalogue").await?;
    page.goto(&deployment(&id)).await?;
    page.see("not by \"v3\"").await?;
    page.see("failed and rolled back").await?;
    shoot(&page, "console-failure", Scheme::Light, (DESK.0, 1000), false).await?;
    page.close().await
}

/// One picture of the top of the page.
async fn shoot(page: &Page, name: &str, scheme: Scheme, size: (u32, u32), is_phone: bool) -> Result<()> {
    set_scheme(&page.session, scheme).await?;
    set_size(&page.session, size, is_phone).await?;
    page.script("window.scrollTo(0, 0)", vec![]).await?;
    let clip = json!({"x": 0, "y": 0, "width": size.0, "height": size.1, "scale": 1});
    let bytes = capture_page(&page.session, clip).await?;
    keep(name, &bytes)
}

fn keep(name: &str, bytes: &[u8]) -> Result<()> {
    let path = Path::new(FOLDER).join(format!("{name}.png"));
    ensure!(bytes.len() <= MOST_BYTES, "{}: {} bytes are too many", path.display(), bytes.len());
    std::fs::write(&path, bytes).with_context(|| format!("write {}", path.display()))?;
    println!("{}: {} KiB", path.display(), bytes.len() / 1024);
    Ok(())
}
