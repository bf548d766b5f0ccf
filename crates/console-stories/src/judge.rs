//! What is thought of a page: can everybody use it, does it fit a phone, and pictures for people to look at.
//!
//! Promises: a page is judged in light and dark (colours differ) and at the width of a phone; a finding that axe calls
//! serious or critical fails the story, others are told. Leaves the page as it was found: on a desk, in light.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result, ensure};
use base64::Engine;
use serde_json::{Value, json};

use crate::browser::{DESK, Session};

/// Width and height of a phone's window.
pub const PHONE: (u32, u32) = (390, 844);
/// Taller pictures are cut.
const MAX_HEIGHT: f64 = 6000.0;

/// Judges pages of one run.
#[derive(Clone)]
pub struct Judge {
    axe: Arc<str>,
    pictures: PathBuf,
    told: Arc<Mutex<Told>>,
}

/// What is told at the end of a run.
#[derive(Default)]
pub struct Told {
    /// Names of the pages that were judged.
    pub pages: Vec<String>,
    /// Findings that are not serious.
    pub lesser: Vec<String>,
}

/// A colour scheme that the system asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    Light,
    Dark,
}

impl Judge {
    /// With axe's source, and a folder for pictures.
    pub fn new(axe: String, pictures: PathBuf) -> Self {
        Self { axe: axe.into(), pictures, told: Arc::default() }
    }

    /// What is to be told so far.
    pub fn told(&self) -> Told {
        std::mem::take(&mut *self.told.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Judges what is seen now under a name, which is that of its pictures too.
    pub async fn look(&self, session: &Session, name: &str) -> Result<()> {
        let mut findings = Vec::new();
        for scheme in [Scheme::Light, Scheme::Dark] {
            set_scheme(session, scheme).await?;
            let suffix = if scheme == Scheme::Light { "light" } else { "dark" };
            self.picture(session, &format!("{name}-{suffix}")).await?;
            findings.extend(self.accessibility(session, &format!("{name}, {suffix}")).await?);
        }
        set_scheme(session, Scheme::Light).await?;
        set_size(session, PHONE, true).await?;
        self.picture(session, &format!("{name}-narrow")).await?;
        findings.extend(self.accessibility(session, &format!("{name}, narrow")).await?);
        let too_wide = too_wide(session).await?;
        set_size(session, DESK, false).await?;
        self.told.lock().unwrap_or_else(PoisonError::into_inner).pages.push(name.to_string());
        ensure!(findings.is_empty(), "not everybody can use it:\n{}", findings.join("\n"));
        ensure!(too_wide.is_empty(), "on a phone it must be moved sideways, because of {too_wide:?}");
        Ok(())
    }

    /// Serious findings of axe; lesser ones are noted.
    async fn accessibility(&self, session: &Session, what: &str) -> Result<Vec<String>> {
        let is_there = session.client.execute("return typeof window.axe", vec![]).await?;
        if is_there != "object" {
            session.client.execute(&self.axe, vec![]).await.context("load axe")?;
        }
        let script = "
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations'], preload: false})
                .then(r => done(r.violations.map(v => ({id: v.id, impact: v.impact, help: v.help,
                    nodes: v.nodes.slice(0, 5).map(n => n.target.join(' ') + ': ' + n.html.slice(0, 160) + ' '
                        + (n.any[0] ? n.any[0].message : n.all[0] ? n.all[0].message : n.none[0] ? n.none[0].message : ''))}))),
                    e => done(String(e)));";
        let found = session.client.execute_async(script, vec![]).await?;
        let found = found.as_array().with_context(|| format!("axe says {found}"))?;
        let mut serious = Vec::new();
        for finding in found {
            let text = format!("{what}: {}", finding_text(finding));
            if finding["impact"] == "serious" || finding["impact"] == "critical" {
                serious.push(text);
            } else {
                self.told.lock().unwrap_or_else(PoisonError::into_inner).lesser.push(text);
            }
        }
        Ok(serious)
    }

    /// Keeps a picture of the whole page.
    async fn picture(&self, session: &Session, name: &str) -> Result<()> {
        std::fs::create_dir_all(&self.pictures)?;
        let bytes = whole_page(session).await?;
        std::fs::write(self.pictures.join(format!("{name}.png")), bytes).context("keep a picture")
    }
}

fn finding_text(finding: &Value) -> String {
    let text = |name: &str| finding[name].as_str().unwrap_or_default();
    let nodes: Vec<_> = finding["nodes"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    format!("{} ({}): {}\n    {}", text("id"), text("impact"), text("help"), nodes.join("\n    "))
}

/// Elements that reach out of the window to the right, the outermost first; none when the page fits.
async fn too_wide(session: &Session) -> Result<Vec<String>> {
    let script = "
        const width = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= width) return [];
        return [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > width + 1)
            .slice(0, 8).map(e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '')
                + (e.getAttribute('class') ? '.' + e.getAttribute('class') : ''));";
    let found = session.client.execute(script, vec![]).await?;
    Ok(found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_string).collect())
}

/// A picture of the whole page, however tall.
async fn whole_page(session: &Session) -> Result<Vec<u8>> {
    let sizes = session.devtools("Page.getLayoutMetrics", json!({})).await?;
    let side = |name: &str| sizes["cssContentSize"][name].as_f64().unwrap_or(1.0);
    let height = side("height").min(MAX_HEIGHT);
    capture_page(session, json!({"x": 0, "y": 0, "width": side("width"), "height": height, "scale": 1})).await
}

/// A picture of a part of the page: `x`, `y`, `width` and `height` in its pixels, and how often each is `scale`d.
pub async fn capture_page(session: &Session, clip: Value) -> Result<Vec<u8>> {
    let parameters = json!({"format": "png", "captureBeyondViewport": true, "clip": clip});
    let answer = session.devtools("Page.captureScreenshot", parameters).await?;
    let text = answer["data"].as_str().context("no picture")?;
    Ok(base64::engine::general_purpose::STANDARD.decode(text)?)
}

/// Lets the page believe that the system is set so.
pub async fn set_scheme(session: &Session, scheme: Scheme) -> Result<()> {
    let value = if scheme == Scheme::Light { "light" } else { "dark" };
    // What moves is judged at rest.
    let features = json!([{"name": "prefers-color-scheme", "value": value}, {"name": "prefers-reduced-motion", "value": "reduce"}]);
    session.devtools("Emulation.setEmulatedMedia", json!({"features": features})).await.map(|_| ())
}

/// Another size of the window.
pub async fn set_size(session: &Session, (width, height): (u32, u32), is_phone: bool) -> Result<()> {
    let size = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": is_phone});
    session.devtools("Emulation.setDeviceMetricsOverride", size).await.map(|_| ())
}
