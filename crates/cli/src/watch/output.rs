//! Where a watched deployment is shown: nowhere, as objects, as lines, in place, or on a whole screen with keys.

use std::time::{Duration, Instant};

use deployment_view::{ActionKind, Picture, Refusal};
use serde_json::to_value;

use super::console::{Console, Input};
use super::screen::{Screen, Wish, word};
use super::{Manner, wall_clock};
use crate::client::Client;
use crate::io::Io;
use crate::render::{Canvas, Detail, Line, Style, draw, news};
use crate::terminal::{self, Live};
use crate::text::date_text;

use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// Time between two drawings of the same picture: its countdowns run.
const TICK: Duration = Duration::from_millis(250);

/// What was done, and how it was answered.
type Done = (ActionKind, Result<Option<String>, Refusal>);

/// The way out of the command.
pub(super) struct Output {
    way: Way,
    ascii: bool,
    before: Option<Box<Picture>>,
    taken: Instant,
    done: (UnboundedSender<Done>, UnboundedReceiver<Done>),
    terminate: Signal,
    interrupt: Signal,
}

enum Way {
    Nowhere,
    Objects,
    Lines { noted: String },
    InPlace(Box<Live>),
    Whole { console: Box<Console>, screen: Box<Screen>, kept: Vec<Line> },
}

impl Output {
    pub(super) fn open(manner: Manner, io: &Io<'_>) -> std::io::Result<Self> {
        let way = match manner {
            Manner::Quiet => Way::Nowhere,
            Manner::Objects => Way::Objects,
            Manner::People { ascii, keys } if io.is_terminal && io.reads_keys && keys => Way::Whole {
                console: Box::new(Console::take(io.colours, ascii)?),
                screen: Box::default(),
                kept: Vec::new(),
            },
            Manner::People { .. } if io.is_terminal => Way::InPlace(Box::new(Live::with_colours(io.colours))),
            Manner::People { .. } => Way::Lines { noted: String::new() },
        };
        let ascii = matches!(manner, Manner::People { ascii: true, .. });
        Ok(Self {
            way,
            ascii,
            before: None,
            taken: Instant::now(),
            done: unbounded_channel(),
            terminate: signal(SignalKind::terminate())?,
            interrupt: signal(SignalKind::interrupt())?,
        })
    }

    /// Takes a new picture and shows it.
    pub(super) fn show(&mut self, picture: &Picture, io: &mut Io<'_>) -> std::io::Result<()> {
        self.taken = Instant::now();
        match &mut self.way {
            Way::Nowhere => {}
            Way::Objects => {
                // The time alone is no change.
                let still = |picture: &Picture| {
                    let mut still = picture.clone();
                    still.timeline.now = None;
                    still.timeline.rate_milli = 0;
                    still
                };
                if self.before.as_deref().map(still) != Some(still(picture)) {
                    io.json(&to_value(picture).map_err(std::io::Error::other)?)?;
                }
            }
            Way::Lines { noted } => {
                noted.clear();
                for news in news(self.before.as_deref(), picture) {
                    let line = format!("{}  {}", date_text(news.at.unwrap_or_else(wall_clock)), news.text);
                    io.line(&if self.ascii { Line::new().plain(line).ascii().to_string() } else { line })?;
                }
            }
            Way::InPlace(_) => {}
            Way::Whole { screen, .. } => screen.take(picture),
        }
        self.before = Some(Box::new(picture.clone()));
        self.draw("", io)
    }

    /// Says that the endpoint is away: once in lines, beside the picture otherwise.
    pub(super) fn trouble(&mut self, text: &str, io: &mut Io<'_>) -> std::io::Result<()> {
        match &mut self.way {
            Way::Lines { noted } if noted != text => {
                *noted = text.to_owned();
                io.hint(&format!("{text}; trying again"))
            }
            Way::Whole { screen, .. } => {
                screen.trouble(text);
                self.draw("", io)
            }
            _ => self.draw(&format!("{text}; trying again"), io),
        }
    }

    /// Draws what is redrawn.
    fn draw(&mut self, trouble: &str, io: &mut Io<'_>) -> std::io::Result<()> {
        match &mut self.way {
            Way::InPlace(live) => {
                let Some(picture) = &self.before else { return Ok(()) };
                let mut lines = fitting(picture, terminal::size());
                if !trouble.is_empty() {
                    lines.push(Line::new().with(Style::Bad, trouble));
                }
                if self.ascii {
                    lines = lines.into_iter().map(Line::ascii).collect();
                }
                live.draw(io.out, &lines)
            }
            Way::Whole { console, screen, .. } => {
                let now = screen.now(self.taken.elapsed());
                console.draw(io.out, &screen.compose(terminal::size(), now))
            }
            _ => Ok(()),
        }
    }

    /// Waits for something while keys are heeded and countdowns run; nothing when the person goes.
    pub(super) async fn during<T>(
        &mut self,
        something: impl Future<Output = T>,
        (client, id): (&Client, &str),
        io: &mut Io<'_>,
    ) -> std::io::Result<Option<T>> {
        tokio::pin!(something);
        let mut tick = tokio::time::interval(TICK);
        loop {
            let input = tokio::select! {
                value = &mut something => return Ok(Some(value)),
                _ = self.interrupt.recv() => return Ok(None),
                _ = self.terminate.recv() => return Ok(None),
                Some(done) = self.done.1.recv() => {
                    self.tell(&done);
                    None
                }
                input = next_input(&mut self.way) => match input {
                    Some(input) => Some(input),
                    // The terminal is gone, and the person with it.
                    None => return Ok(None),
                },
                _ = tick.tick() => None,
            };
            if let Some(input) = input
                && self.heed(input, client, id)
            {
                return Ok(None);
            }
            self.draw("", io)?;
        }
    }

    /// Does what a key asks for; whether that was to go.
    fn heed(&mut self, input: Input, client: &Client, id: &str) -> bool {
        let Way::Whole { console, screen, .. } = &mut self.way else { return false };
        let key = match input {
            Input::Key(key) => key,
            Input::Resized => {
                console.forget();
                return false;
            }
        };
        match screen.press(key, terminal::size()) {
            Wish::Nothing => false,
            Wish::Quit => true,
            Wish::Act(kind) => {
                screen.tell(format!("{} …", word(kind)));
                let (client, id, sender) = (client.clone(), id.to_owned(), self.done.0.clone());
                tokio::spawn(async move {
                    let done = deployment_view::act(&client, &id, kind).await;
                    // Nobody listens any more once the watching has ended.
                    let _ = sender.send((kind, done));
                });
                false
            }
        }
    }

    fn tell(&mut self, (kind, done): &Done) {
        let Way::Whole { screen, .. } = &mut self.way else { return };
        screen.tell(match done {
            Ok(None) => format!("{}: accepted", word(*kind)),
            Ok(Some(id)) => format!("{}: accepted, {id}", word(*kind)),
            Err(refusal) => format!("{}: refused: {refusal}", word(*kind)),
        });
    }

    /// One deployment is over; another one follows.
    pub(super) fn next(&mut self, io: &mut Io<'_>) -> std::io::Result<()> {
        match &mut self.way {
            Way::Nowhere | Way::Objects => Ok(()),
            Way::Lines { .. } => io.line(""),
            Way::InPlace(live) => {
                live.finish(io.out)?;
                io.line("")
            }
            Way::Whole { screen, kept, .. } => {
                kept.extend(screen.last(columns(), None));
                kept.push(Line::new());
                Ok(())
            }
        }
    }

    /// Gives the terminal back; the last pictures stay in its scrollback.
    pub(super) fn close(self, io: &mut Io<'_>) -> std::io::Result<()> {
        match self.way {
            Way::InPlace(mut live) => live.finish(io.out),
            Way::Whole { console, screen, mut kept } => {
                kept.extend(screen.last(columns(), screen.now(self.taken.elapsed())));
                drop(console);
                for line in kept {
                    io.styled(&if self.ascii { line.ascii() } else { line })?;
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }
}

async fn next_input(way: &mut Way) -> Option<Input> {
    match way {
        Way::Whole { console, .. } => console.input().await,
        _ => std::future::pending().await,
    }
}

fn columns() -> usize {
    terminal::size().0.saturating_sub(1)
}

/// As much of a picture as the terminal has room for, so that its top is not lost.
fn fitting(picture: &Picture, (columns, rows): (usize, usize)) -> Vec<Line> {
    let lines = |detail| {
        let frame = Canvas { width: columns.saturating_sub(1), now: picture.timeline.now, detail, extra: &[] };
        draw(picture, &frame).lines()
    };
    let full = lines(Detail::Full);
    if full.len() < rows { full } else { lines(Detail::Brief) }
}
