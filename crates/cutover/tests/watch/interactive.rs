//! In a terminal: the tree, the keys, the end.

use anyhow::{Context, Result, ensure};

use crate::canary_that_waits;
use crate::pty::Terminal;
use crate::support::Lab;

/// From the first look over `c` and `y` to the end.
async fn a_canary_is_continued_by_a_key((columns, rows): (u16, u16)) -> Result<()> {
    let (lab, id) = canary_that_waits().await?;
    let url = lab.server.url();
    let arguments = ["watch", "--endpoint-url", &url];
    let mut terminal = Terminal::start(&arguments, (columns, rows), &[])?;
    let tree = |text: &str| text.contains("Ready") && text.contains("c continue") && text.contains("production ");
    let ready = terminal.wait_for("it waits to be continued", tree).await?;
    for part in [id.as_str(), "lab-app / lab-group", "✓ Install", "original 100%", "waits for", "q quit"] {
        ensure!(ready.contains(part), "{part:?} is not on the screen:\n{ready}");
    }
    if columns >= 200 {
        for part in ["replacement ACTIVE   2 of 2 running", "target group lab-two  2 of 2 healthy", "RUNNING"] {
            ensure!(ready.contains(part), "{part:?} is not on the screen:\n{ready}");
        }
    }
    let is_wrapped = terminal.look(|screen| (0..rows).any(|row| screen.row_wrapped(row)));
    ensure!(!is_wrapped, "a line wraps:\n{ready}");
    ensure!(terminal.look(vt100::Screen::alternate_screen), "it draws into the scrollback");

    terminal.press("t")?;
    terminal.wait_for("why it cannot", |text| text.contains("end the termination wait is not possible")).await?;
    terminal.press("c")?;
    terminal.wait_for("it asks", |text| text.contains("Continue?") && text.contains("y do it")).await?;
    ensure!(lab.facts(&id).await?.status == "Ready", "it went on before the y");
    terminal.press("y")?;
    terminal.wait_for("it shifts", |text| text.contains("InProgress") && text.contains("replacement 10%")).await?;
    let code = terminal.wait_until_ended().await?;
    let last = terminal.wait_for("the last picture stays", |text| text.contains("✓ AfterAllowTraffic")).await?;
    ensure!(code == 0, "exit code {code}:\n{last}");
    terminal.expect_restored()?;
    ensure!(lab.facts(&id).await?.status == "Succeeded");
    Ok(())
}

#[tokio::test]
async fn at_80_columns_a_waiting_canary_is_seen_continued_by_a_key_and_followed_to_its_end() -> Result<()> {
    a_canary_is_continued_by_a_key((80, 24)).await
}

#[tokio::test]
async fn at_200_columns_a_waiting_canary_is_seen_continued_by_a_key_and_followed_to_its_end() -> Result<()> {
    a_canary_is_continued_by_a_key((200, 50)).await
}

async fn leaves_and_the_deployment_goes_on(lab: &Lab, id: &str, keys: &str) -> Result<()> {
    let url = lab.server.url();
    let mut terminal =
        Terminal::start(&["watch", id, "--endpoint-url", &url, "--ascii"], (80, 24), &[("NO_COLOR", "1")])?;
    let seen = terminal.wait_for("the tree", |text| text.contains("q quit") && text.contains("Ready")).await?;
    ensure!(seen.is_ascii(), "{seen}");
    ensure!(!terminal.written().contains("\u{1b}[38;"), "colours in spite of NO_COLOR");
    terminal.resize(100, 40)?;
    let is_larger = |text: &str| text.lines().count() == 40 && text.contains("target group lab-two");
    terminal.wait_for("it uses the larger terminal", is_larger).await?;
    terminal.press(keys)?;
    let code = terminal.wait_until_ended().await?;
    ensure!(code == 130, "exit code {code}");
    terminal.wait_for("it says how to go on", |text| text.contains(&format!("cutover watch {id}"))).await?;
    terminal.expect_restored()?;
    ensure!(lab.facts(id).await?.status == "Ready", "watching changed it");
    Ok(())
}

#[tokio::test]
async fn quitting_and_ctrl_c_leave_the_deployment_and_a_clean_terminal_of_any_size() -> Result<()> {
    let (lab, id) = canary_that_waits().await?;
    lab.wait_for(&id, "it is ready", |facts| facts.status == "Ready").await?;
    for keys in ["q", "\u{3}"] {
        leaves_and_the_deployment_goes_on(&lab, &id, keys).await.with_context(|| format!("{keys:?}"))?;
    }
    Ok(())
}

#[tokio::test]
async fn a_stop_with_rollback_by_key_is_followed_through_the_rollback() -> Result<()> {
    let (lab, id) = canary_that_waits().await?;
    let url = lab.server.url();
    let mut terminal = Terminal::start(&["watch", &id, "--endpoint-url", &url], (120, 40), &[])?;
    terminal.wait_for("the tree", |text| text.contains("Ready") && text.contains("r roll back")).await?;
    terminal.press("r")?;
    terminal.wait_for("it asks", |text| text.contains("Stop and roll back?")).await?;
    terminal.press("y")?;
    let code = terminal.wait_until_ended().await?;
    let facts = lab.facts(&id).await?;
    let rollback = facts.rollback_id.clone().context("no rollback")?;
    terminal.wait_for("both pictures stay", |text| text.contains(&rollback)).await?;
    ensure!(code == 6, "exit code {code}: {}", terminal.contents());
    ensure!(facts.status == "Stopped", "{facts:?}");
    terminal.expect_restored()
}
