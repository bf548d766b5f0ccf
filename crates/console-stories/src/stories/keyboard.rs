//! No mouse: signing in and continuing a deployment by Tab, letters and Enter alone.

use anyhow::{Result, ensure};

use crate::page::{ENTER, button, field, link};
use crate::places;
use crate::stage::{Run, wait_for_people};
use crate::support::{Lab, Options, ServerOptions, eventually, soon};

const SLOW: ServerOptions = ServerOptions { clock_rate: 20, keep_running: false, tells_points: false };

/// From the sign-in form to a deployment that goes on.
pub async fn only(run: &Run) -> Result<()> {
    let lab = Lab::new(Options { server: SLOW, ..Options::default() }).await?;
    wait_for_people(&lab, 600).await?;
    let id = lab.deploy("v2", &[]).await?;
    lab.wait_for(&id, "it is ready", |facts| facts.status == "Ready").await?;
    let page = run.page(&lab.server).await?;
    page.goto(places::CONSOLE).await?;
    page.see("sign in").await?;
    page.tab_to("the key's field", &field("access key id")).await?;
    page.type_text("test").await?;
    page.tab_to("the secret's field", &field("secret access key")).await?;
    page.type_text("test").await?;
    page.key(ENTER).await?;
    page.see("lab-app").await?;
    for name in ["lab-app", "lab-group", id.as_str()] {
        page.see(name).await?;
        page.tab_to(name, &link(name)).await?;
        page.key(ENTER).await?;
    }
    page.see("waits for").await?;
    ensure!(page.place().await?.starts_with(&places::deployment(&id)), "at {}", page.place().await?);
    let look = async || Ok(page.refusal("continue").await?.is_none().then_some(()));
    eventually("continue can be pressed", soon(), look).await?;
    page.tab_to("the button", &button("continue")).await?;
    page.key(ENTER).await?;
    let ended = lab.wait_until_ended(&id).await?;
    ensure!(ended.status == "Succeeded", "{ended:?}");
    page.see("succeeded").await?;
    page.close().await
}
