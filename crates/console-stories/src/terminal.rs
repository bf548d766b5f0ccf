//! A program in a terminal, and what its screen shows as a page that can be photographed.

use std::io::Read;
use std::num::NonZeroU16;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result, ensure};
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use vt100::{Color, Parser};

use crate::support::{Home, MARK, binary, eventually, soon};

/// A running program with a terminal of its own; dropping it ends it.
pub struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    parser: Arc<Mutex<Parser>>,
    _master: Box<dyn MasterPty + Send>,
}

impl Terminal {
    /// Starts `cutover` with these arguments in a terminal of this size, for the server at `endpoint`.
    pub fn cutover(home: &Home, endpoint: &str, arguments: &[&str], (rows, cols): (u16, u16)) -> Result<Self> {
        let pair = native_pty_system()
            .openpty(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 })
            .map_err(|error| anyhow::anyhow!("a terminal: {error:#}"))?;
        let mut command = CommandBuilder::new(binary());
        command.args(arguments);
        command.cwd(home.path());
        for (name, value) in [
            ("AWS_ENDPOINT_URL", endpoint),
            ("AWS_ACCESS_KEY_ID", "test"),
            ("AWS_SECRET_ACCESS_KEY", "test"),
            ("AWS_DEFAULT_REGION", "us-east-1"),
            ("TERM", "xterm-256color"),
            ("COLORTERM", "truecolor"),
        ] {
            command.env(name, value);
        }
        command.env(MARK, home.path());
        let child = pair.slave.spawn_command(command).map_err(|error| anyhow::anyhow!("start it: {error:#}"))?;
        let mut reader = pair.master.try_clone_reader().map_err(|error| anyhow::anyhow!("read it: {error:#}"))?;
        let (rows, cols) = NonZeroU16::new(rows).zip(NonZeroU16::new(cols)).context("a terminal has a size")?;
        let parser = Arc::new(Mutex::new(Parser::new(rows, cols, 0)));
        let shared = Arc::clone(&parser);
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            // An error is how the end of a terminal shows.
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                shared.lock().unwrap_or_else(PoisonError::into_inner).process(&bytes[..count]);
            }
        });
        Ok(Self { child, parser, _master: pair.master })
    }

    /// What the screen shows.
    pub fn text(&self) -> String {
        self.parser.lock().unwrap_or_else(PoisonError::into_inner).screen().contents()
    }

    /// Waits until the screen satisfies `holds`.
    pub async fn wait_for(&self, what: &str, holds: impl Fn(&str) -> bool) -> Result<()> {
        let look = async || {
            let text = self.text();
            ensure!(holds(&text), "the screen shows:\n{text}");
            Ok(Some(()))
        };
        eventually(what, soon(), look).await.context("a terminal")
    }

    /// The screen as a page, as wide as its text.
    pub fn page(&self) -> String {
        let parser = self.parser.lock().unwrap_or_else(PoisonError::into_inner);
        let screen = parser.screen();
        let (rows, cols) = screen.size();
        let mut lines: Vec<String> = Vec::new();
        for row in 0..rows.get() {
            let mut line = String::new();
            for col in 0..cols.get() {
                let Some(cell) = screen.cell(row, col) else { continue };
                if cell.is_wide_continuation() {
                    continue;
                }
                let (mut front, mut back) = (colour(cell.fgcolor()), colour(cell.bgcolor()));
                if cell.inverse() {
                    let (was_front, was_back) = (front, back);
                    front = Some(was_back.unwrap_or_else(|| BACK.to_string()));
                    back = Some(was_front.unwrap_or_else(|| FRONT.to_string()));
                }
                let mut style = String::new();
                if let Some(front) = front {
                    style.push_str(&format!("color:{front};"));
                }
                if let Some(back) = back {
                    style.push_str(&format!("background:{back};"));
                }
                style.push_str(if cell.bold() { "font-weight:bold;" } else { "" });
                style.push_str(if cell.dim() { "opacity:.65;" } else { "" });
                style.push_str(if cell.underline() { "text-decoration:underline;" } else { "" });
                let text = if cell.has_contents() { cell.contents() } else { " " };
                let text = text.replace('&', "&amp;").replace('<', "&lt;");
                line.push_str(&if style.is_empty() {
                    text
                } else {
                    format!("<span style=\"{style}\">{text}</span>")
                });
            }
            lines.push(line.trim_end().to_string());
        }
        while lines.last().is_some_and(String::is_empty) {
            lines.pop();
        }
        format!(
            "<!doctype html><meta charset=utf-8><style>body{{margin:0;background:{BACK}}}pre{{display:inline-block;\
             margin:0;padding:14px 18px;color:{FRONT};font:14px/1.3 'DejaVu Sans Mono',monospace}}</style><pre>{}</pre>",
            lines.join("\n")
        )
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

const FRONT: &str = "#d6dbe3";
const BACK: &str = "#15191f";
/// The sixteen colours that programs name.
const PALETTE: [&str; 16] = [
    "#3b4252", "#e5706b", "#7fc77f", "#e0b860", "#6ea8fe", "#c792ea", "#5cc8d0", "#d6dbe3", "#7d8796", "#ff8d87",
    "#9be29b", "#ffd580", "#93c0ff", "#dcb6f5", "#86e1e8", "#ffffff",
];

fn colour(colour: Color) -> Option<String> {
    let cube = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
    match colour {
        Color::Default => None,
        Color::Rgb(red, green, blue) => Some(format!("rgb({red},{green},{blue})")),
        Color::Idx(index @ 0..16) => Some(PALETTE[usize::from(index)].to_string()),
        Color::Idx(index @ 16..232) => {
            let index = index - 16;
            Some(format!("rgb({},{},{})", cube(index / 36), cube(index / 6 % 6), cube(index % 6)))
        }
        Color::Idx(index) => {
            let grey = 8 + 10 * (index - 232);
            Some(format!("rgb({grey},{grey},{grey})"))
        }
    }
}
