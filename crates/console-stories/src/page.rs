//! A person in front of the console: goes somewhere, reads, fills in, presses. Everything is found by what a person, or
//! their screen reader, finds it by: label, visible text, role.
//!
//! Promises: waiting is for facts, with a deadline; a live page may exchange an element between finding and pressing it,
//! so both are tried again together.

use std::collections::BTreeSet;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use fantoccini::Locator;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use serde_json::{Value, json};

use crate::browser::Session;
use crate::judge::Judge;
use crate::places;
use crate::support::{eventually, soon};

/// Key codes of WebDriver.
pub const TAB: char = '\u{e004}';
/// The same.
pub const ENTER: char = '\u{e007}';

/// An open page of a console.
pub struct Page {
    /// The browser it is in.
    pub session: Session,
    /// `http://ADDRESS` of the server.
    pub base: String,
    /// What is thought of pages.
    pub judge: Judge,
    /// What this story's browser is expected to complain about: parts of texts.
    pub expected_complaints: BTreeSet<&'static str>,
}

impl Page {
    /// A fresh browser, nowhere yet.
    pub fn new(session: Session, base: String, judge: Judge) -> Self {
        Self { session, base, judge, expected_complaints: BTreeSet::new() }
    }

    /// Goes to a path.
    pub async fn goto(&self, path: &str) -> Result<()> {
        self.session.client.goto(&format!("{}{path}", self.base)).await.with_context(|| format!("go to {path}"))
    }

    /// Where it is: the path with its query.
    pub async fn place(&self) -> Result<String> {
        let url = self.session.client.current_url().await?;
        // Ids have dashes, which an address may write either way.
        Ok(url.as_str().strip_prefix(&self.base).unwrap_or(url.as_str()).replace("%2D", "-"))
    }

    /// The text that can be seen, white space as one space.
    pub async fn text(&self) -> Result<String> {
        self.text_in("body").await
    }

    /// The text that can be seen in the first element of a CSS selector.
    pub async fn text_in(&self, selector: &str) -> Result<String> {
        let script = "const e = document.querySelector(arguments[0]); return e ? e.innerText : ''";
        let text = self.script(script, vec![json!(selector)]).await?;
        Ok(text.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Waits until this text can be seen; large and small letters are the same, as styles may change them.
    pub async fn see(&self, wanted: &str) -> Result<()> {
        self.see_within(wanted, soon()).await
    }

    /// The same with another limit.
    pub async fn see_within(&self, wanted: &str, limit: Duration) -> Result<()> {
        let small = wanted.to_lowercase();
        let look = async || {
            let text = self.text().await?;
            ensure!(text.to_lowercase().contains(&small), "{}", excerpt(&text));
            Ok(Some(()))
        };
        eventually(&format!("{wanted:?} on {}", self.place().await?), limit, look).await
    }

    /// Signs in by the form.
    pub async fn sign_in(&self, key: &str, secret: &str) -> Result<()> {
        self.goto("/console").await?;
        self.fill("access key id", key).await?;
        self.fill("secret access key", secret).await?;
        self.press("sign in").await
    }

    /// Signs in with the development key and waits until it is in.
    pub async fn sign_in_as_administrator(&self) -> Result<()> {
        self.sign_in("test", "test").await?;
        self.see("sign out").await
    }

    /// Writes into the field of this label.
    pub async fn fill(&self, label: &str, text: &str) -> Result<()> {
        let try_once = async || {
            let field = self.session.client.find(Locator::XPath(&field(label))).await?;
            field.clear().await?;
            field.send_keys(text).await?;
            Ok(Some(()))
        };
        eventually(&format!("a field {label:?}"), soon(), try_once).await
    }

    /// Presses the button of this name, once it can be pressed; where it asks whether that is meant, it is.
    pub async fn press(&self, name: &str) -> Result<()> {
        let try_once = async || {
            let found = self.session.client.find(Locator::XPath(&button(name))).await?;
            ensure!(self.refusal(name).await?.is_none(), "it is greyed");
            let asks = found.attr("data-confirm").await?.is_some();
            found.click().await?;
            Ok(Some(asks))
        };
        let asks = eventually(&format!("press {name:?} on {}", self.place().await?), soon(), try_once).await?;
        if asks { self.confirm().await } else { Ok(()) }
    }

    /// Says yes to the dialog that asks whether a grave action is meant.
    async fn confirm(&self) -> Result<()> {
        let try_once = async || {
            self.session.client.find(Locator::Css(places::CONFIRM)).await?.click().await?;
            Ok(Some(()))
        };
        eventually(&format!("a dialog to confirm on {}", self.place().await?), soon(), try_once).await
    }

    /// Follows the link of this text.
    pub async fn follow(&self, text: &str) -> Result<()> {
        let try_once = async || {
            self.session.client.find(Locator::XPath(&link(text))).await?.click().await?;
            Ok(Some(()))
        };
        eventually(&format!("follow {text:?} on {}", self.place().await?), soon(), try_once).await
    }

    /// Why the button of this name is greyed; none when it can be pressed. The reason is what assistive programs read
    /// out with it.
    pub async fn refusal(&self, name: &str) -> Result<Option<String>> {
        let script = "
            const b = document.evaluate(arguments[0], document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue;
            if (!b) return null;
            if (!b.disabled && b.getAttribute('aria-disabled') !== 'true') return false;
            const ids = (b.getAttribute('aria-describedby') || '').split(/\\s+/).filter(Boolean);
            return ids.map(id => document.getElementById(id)).filter(Boolean).map(e => e.innerText).join(' ');";
        match self.script(script, vec![json!(button(name))]).await? {
            Value::Bool(false) => Ok(None),
            Value::String(reason) => Ok(Some(reason)),
            _ => bail!("no button {name:?}"),
        }
    }

    /// Presses a key, wherever the focus is.
    pub async fn key(&self, value: char) -> Result<()> {
        let keys =
            KeyActions::new("keyboard".to_string()).then(KeyAction::Down { value }).then(KeyAction::Up { value });
        Ok(self.session.client.perform_actions(keys).await?)
    }

    /// Types a text, wherever the focus is.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        for letter in text.chars() {
            self.key(letter).await?;
        }
        Ok(())
    }

    /// Presses Tab until the focus is on what an XPath names, at most as often as there could be things to focus.
    pub async fn tab_to(&self, what: &str, xpath: &str) -> Result<()> {
        let script = "
            const r = document.evaluate(arguments[0], document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
            for (let i = 0; i < r.snapshotLength; i++) if (r.snapshotItem(i) === document.activeElement) return true;
            return false;";
        for _ in 0..150 {
            if self.script(script, vec![json!(xpath)]).await? == true {
                return self.expect_visible_focus(what).await;
            }
            self.key(TAB).await?;
        }
        bail!("Tab never comes to {what} on {}", self.place().await?)
    }

    /// Where the focus is must be seen.
    async fn expect_visible_focus(&self, what: &str) -> Result<()> {
        let script = "
            const s = getComputedStyle(document.activeElement);
            return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none';";
        ensure!(self.script(script, vec![]).await? == true, "the focus on {what} cannot be seen");
        Ok(())
    }

    /// Runs a script in the page; a tool's script, not bound by the page's policy.
    pub async fn script(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.session.client.execute(script, arguments).await?)
    }

    /// The shares of production as they are drawn: original, then replacement; empty before they are.
    pub async fn production_weights(&self) -> Result<Vec<String>> {
        let found = self.script(places::PRODUCTION_WEIGHTS, vec![]).await?;
        Ok(found.as_array().into_iter().flatten().filter_map(|it| it.as_str().map(str::to_string)).collect())
    }

    /// Whether no text of others became an element or ran.
    pub async fn has_no_script_of_others(&self) -> Result<bool> {
        let script = "return window.__xss === undefined && document.querySelectorAll('[data-xss]').length === 0";
        Ok(self.script(script, vec![]).await? == true)
    }

    /// Leaves a mark that only this very document has: a reload loses it.
    pub async fn mark_document(&self) -> Result<()> {
        self.script("window.sameDocument = true", vec![]).await.map(|_| ())
    }

    /// Fails when the page was loaded anew since.
    pub async fn expect_same_document(&self) -> Result<()> {
        ensure!(
            self.script("return window.sameDocument === true", vec![]).await? == true,
            "the page was loaded anew"
        );
        Ok(())
    }

    /// Fails when the browser complained about anything that was not expected.
    pub async fn expect_no_complaint(&self) -> Result<()> {
        let complaints = self.session.complaints().await?;
        let is_expected = |text: &String| self.expected_complaints.iter().any(|part| text.contains(part));
        let left: Vec<_> = complaints.into_iter().filter(|text| !is_expected(text)).collect();
        ensure!(left.is_empty(), "on {} the browser complained: {left:#?}", self.place().await?);
        Ok(())
    }

    /// Judges what is seen now: complaints, accessibility, width; and takes its pictures.
    pub async fn judge(&self, name: &str) -> Result<()> {
        self.expect_no_complaint().await?;
        self.judge.look(&self.session, name).await.with_context(|| format!("the page {name}"))?;
        self.expect_no_complaint().await
    }

    /// Ends the browser; nothing it complained about is left unsaid.
    pub async fn close(self) -> Result<()> {
        self.expect_no_complaint().await?;
        self.session.close().await
    }
}

/// Small letters only, in XPath 1.0.
fn small(of: &str) -> String {
    format!("translate(normalize-space({of}), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')")
}

/// A field by its label.
pub fn field(label: &str) -> String {
    let is_labelled = format!("contains({}, '{}')", small("."), label.to_lowercase());
    format!(
        "//*[@id = //label[{is_labelled}]/@for] | //label[{is_labelled}]//*[self::input or self::textarea or self::select]"
    )
}

/// A button by its name: the whole text.
pub fn button(name: &str) -> String {
    let name = name.to_lowercase();
    format!("//button[{} = '{name}'] | //input[@type = 'submit' and {} = '{name}']", small("."), small("@value"))
}

/// A link by a part of its text.
pub fn link(text: &str) -> String {
    format!("//a[contains({}, '{}')]", small("."), text.to_lowercase())
}

/// The beginning of a page's text.
fn excerpt(text: &str) -> String {
    let short: String = text.chars().take(3000).collect();
    format!("the page says: {short}")
}
