//! A program in a pseudo-terminal, and what its screen shows.

use std::io::{Read, Write};
use std::num::NonZero;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use crate::support::BINARY;

/// How often the screen is looked at.
const LOOK_INTERVAL: Duration = Duration::from_millis(10);
/// Lines that are kept above the screen.
const SCROLLBACK: usize = 500;

/// The terminal and the program in it.
pub struct Terminal {
    screen: Arc<Mutex<vt100::Parser>>,
    /// Everything the program wrote.
    bytes: Arc<Mutex<Vec<u8>>>,
    keyboard: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    /// How the terminal treated lines before.
    found: String,
}

impl Terminal {
    /// Starts `cutover` with these arguments in a terminal of this size.
    pub fn start(arguments: &[&str], (columns, rows): (u16, u16), variables: &[(&str, &str)]) -> Result<Self> {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size)?;
        let mut command = CommandBuilder::new(BINARY);
        command.args(arguments);
        command.env("TERM", "xterm-256color");
        command.env_remove("NO_COLOR");
        for (name, value) in variables {
            command.env(name, value);
        }
        let found = line_discipline(pair.master.as_ref())?;
        let child = pair.slave.spawn_command(command)?;
        drop(pair.slave);
        let parser = vt100::Parser::new(cells(rows)?, cells(columns)?, SCROLLBACK);
        let (screen, bytes) = (Arc::new(Mutex::new(parser)), Arc::new(Mutex::new(Vec::new())));
        let mut output = pair.master.try_clone_reader()?;
        let (shown, kept) = (Arc::clone(&screen), Arc::clone(&bytes));
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(read @ 1..) = output.read(&mut buffer) {
                shown.lock().unwrap_or_else(PoisonError::into_inner).process(&buffer[..read]);
                kept.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(&buffer[..read]);
            }
        });
        let keyboard = pair.master.take_writer()?;
        Ok(Self { screen, bytes, keyboard, child, master: pair.master, found })
    }

    /// What is on the screen now.
    pub fn contents(&self) -> String {
        self.look(|screen| screen.contents())
    }

    /// Looks at the screen.
    pub fn look<T>(&self, see: impl FnOnce(&vt100::Screen) -> T) -> T {
        see(self.screen.lock().unwrap_or_else(PoisonError::into_inner).screen())
    }

    /// Everything that was written so far.
    pub fn written(&self) -> String {
        String::from_utf8_lossy(&self.bytes.lock().unwrap_or_else(PoisonError::into_inner)).into_owned()
    }

    /// Types.
    pub fn press(&mut self, keys: &str) -> Result<()> {
        self.keyboard.write_all(keys.as_bytes())?;
        Ok(self.keyboard.flush()?)
    }

    /// Makes the terminal another size.
    pub fn resize(&self, columns: u16, rows: u16) -> Result<()> {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        self.screen
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .screen_mut()
            .set_size(cells(rows)?, cells(columns)?);
        self.master.resize(size)
    }

    /// Waits until the screen shows it.
    pub async fn wait_for(&mut self, what: &str, holds: impl Fn(&str) -> bool) -> Result<String> {
        let deadline = Instant::now() + Duration::from_secs(60);
        loop {
            let contents = self.contents();
            if holds(&contents) {
                return Ok(contents);
            }
            if let Some(status) = self.child.try_wait()? {
                // What it wrote last may still be on its way.
                tokio::time::sleep(LOOK_INTERVAL * 10).await;
                let contents = self.contents();
                ensure!(holds(&contents), "{what}: it ended with {status} and shows:\n{contents}");
                return Ok(contents);
            }
            if Instant::now() > deadline {
                bail!("{what}: not seen; the screen shows:\n{contents}");
            }
            tokio::time::sleep(LOOK_INTERVAL).await;
        }
    }

    /// Waits until the program has ended; answers its exit code.
    pub async fn wait_until_ended(&mut self) -> Result<u32> {
        let deadline = Instant::now() + Duration::from_secs(60);
        loop {
            if let Some(status) = self.child.try_wait()? {
                return Ok(status.exit_code());
            }
            ensure!(Instant::now() < deadline, "it does not end; the screen shows:\n{}", self.contents());
            tokio::time::sleep(LOOK_INTERVAL).await;
        }
    }

    /// Fails unless the terminal is as a shell wants it: its own screen, a cursor, echo and line editing.
    pub fn expect_restored(&self) -> Result<()> {
        self.look(|screen| {
            ensure!(!screen.alternate_screen(), "the alternate screen is left on");
            ensure!(!screen.hide_cursor(), "the cursor is left hidden");
            Ok(())
        })?;
        let now = line_discipline(self.master.as_ref())?;
        ensure!(now == self.found, "the terminal is left as {now}, and was found as {}", self.found);
        Ok(())
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // It has ended already unless a test failed.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// How the terminal treats lines: echo, line editing, signals.
fn line_discipline(master: &dyn MasterPty) -> Result<String> {
    let settings = master.get_termios().context("no line discipline")?;
    Ok(format!("{:?} {:?} {:?}", settings.local_flags, settings.input_flags, settings.output_flags))
}

fn cells(number: u16) -> Result<NonZero<u16>> {
    NonZero::new(number).context("a terminal without cells")
}
