//! The terminal while a deployment is watched: keys come in, whole screens go out, and it is left as it was found.

use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Once};
use std::thread::JoinHandle;
use std::time::Duration;

use crossterm::event::{Event, KeyEvent, KeyEventKind};
use crossterm::{QueueableCommand, cursor, event, terminal};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use crate::render::Line;
use crate::terminal::coloured;

/// How long the reader of keys looks before it asks whether it is still wanted.
const KEY_PATIENCE: Duration = Duration::from_millis(50);

/// Whether the terminal is ours at this moment; for the hook of panics.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// What a person did.
#[derive(Clone, Copy, Debug)]
pub(super) enum Input {
    Key(KeyEvent),
    Resized,
}

/// A terminal that was taken over. Dropping it gives it back.
pub(super) struct Console {
    input: UnboundedReceiver<Input>,
    is_over: Arc<AtomicBool>,
    reader: Option<JoinHandle<()>>,
    last: Vec<u8>,
    colours: bool,
    ascii: bool,
}

impl Console {
    /// Takes the process's terminal: no echo, keys at once, a screen of its own.
    pub(super) fn take(colours: bool, ascii: bool) -> std::io::Result<Self> {
        give_back_on_panic();
        TAKEN.store(true, Ordering::SeqCst);
        let taken = || -> std::io::Result<()> {
            terminal::enable_raw_mode()?;
            let mut out = std::io::stdout();
            out.queue(terminal::EnterAlternateScreen)?.queue(cursor::Hide)?.flush()
        };
        if let Err(error) = taken() {
            give_back();
            return Err(error);
        }
        let (sender, input) = unbounded_channel();
        let is_over = Arc::new(AtomicBool::new(false));
        let stop = Arc::clone(&is_over);
        let reader = std::thread::spawn(move || read_keys(&sender, &stop));
        Ok(Self { input, is_over, reader: Some(reader), last: Vec::new(), colours, ascii })
    }

    /// The next key; nothing when the terminal is gone.
    pub(super) async fn input(&mut self) -> Option<Input> {
        self.input.recv().await
    }

    /// Draws a screen; nothing is sent when it looks as before.
    pub(super) fn draw(&mut self, out: &mut dyn Write, lines: &[Line]) -> std::io::Result<()> {
        let mut screen = Vec::new();
        screen.queue(terminal::BeginSynchronizedUpdate)?;
        for (row, line) in lines.iter().enumerate() {
            screen.queue(cursor::MoveTo(0, u16::try_from(row).unwrap_or(u16::MAX)))?;
            let line = if self.ascii { line.clone().ascii() } else { line.clone() };
            screen.write_all(if self.colours { coloured(&line) } else { line.to_string() }.as_bytes())?;
            screen.queue(terminal::Clear(terminal::ClearType::UntilNewLine))?;
        }
        // On a full screen there is nothing below, and going there would end on the last line.
        if lines.len() < crate::terminal::size().1 {
            screen.queue(cursor::MoveTo(0, u16::try_from(lines.len()).unwrap_or(u16::MAX)))?;
            screen.queue(terminal::Clear(terminal::ClearType::FromCursorDown))?;
        }
        screen.queue(terminal::EndSynchronizedUpdate)?;
        if screen == self.last {
            return Ok(());
        }
        out.write_all(&screen)?;
        self.last = screen;
        out.flush()
    }

    /// The next drawing is sent whole, whatever is there.
    pub(super) fn forget(&mut self) {
        self.last.clear();
    }
}

impl Drop for Console {
    fn drop(&mut self) {
        self.is_over.store(true, Ordering::SeqCst);
        if let Some(reader) = self.reader.take() {
            // It has nothing to tell; what is typed from now on belongs to the shell.
            let _ = reader.join();
        }
        give_back();
    }
}

/// Gives the terminal back, once.
fn give_back() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut out = std::io::stdout();
    // There is nobody to tell when the terminal itself is gone.
    let _ = out.queue(terminal::EndSynchronizedUpdate);
    let _ = out.queue(terminal::LeaveAlternateScreen);
    let _ = out.queue(cursor::Show);
    let _ = out.flush();
    let _ = terminal::disable_raw_mode();
}

/// A panic's message is to be read, and the shell to be usable.
fn give_back_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            give_back();
            before(panic);
        }));
    });
}

fn read_keys(sender: &UnboundedSender<Input>, is_over: &AtomicBool) {
    while !is_over.load(Ordering::SeqCst) {
        match event::poll(KEY_PATIENCE) {
            Ok(false) => continue,
            Ok(true) => {}
            Err(_) => return,
        }
        let input = match event::read() {
            Ok(Event::Key(key)) if key.kind != KeyEventKind::Release => Input::Key(key),
            Ok(Event::Resize(..)) => Input::Resized,
            Ok(_) => continue,
            Err(_) => return,
        };
        if sender.send(input).is_err() {
            return;
        }
    }
}
