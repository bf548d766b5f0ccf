//! Lines on a terminal: colours, and redrawing in place.

use std::io::Write;

use crossterm::{QueueableCommand, cursor, terminal};

use crate::render::{Line, Span, Style};

/// Size when the terminal does not tell.
const DEFAULT_SIZE: (u16, u16) = (100, 40);

/// Columns and rows of the terminal.
pub fn size() -> (usize, usize) {
    let (columns, rows) = terminal::size().ok().filter(|size| size.0 > 0 && size.1 > 0).unwrap_or(DEFAULT_SIZE);
    (usize::from(columns), usize::from(rows))
}

/// A line with the colours of its parts, whatever the environment says of colours: that is its caller's to heed.
pub fn coloured(line: &Line) -> String {
    line.0.iter().map(paint).collect()
}

fn paint(span: &Span) -> String {
    let text = span.text.as_str();
    let code = match span.style {
        Style::Plain => return text.to_string(),
        Style::Dim => "90",
        Style::Strong => "1",
        Style::Good | Style::Green => "32",
        Style::Bad => "1;31",
        Style::Busy => "33",
        Style::Blue => "34",
    };
    format!("\u{1b}[{code}m{text}\u{1b}[0m")
}

/// A picture that is drawn over itself. Call [`Live::finish`] at the end: it shows the cursor again.
#[derive(Debug, Default)]
pub struct Live {
    drawn: usize,
    hidden: bool,
    is_plain: bool,
}

impl Live {
    /// Nothing drawn yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Nothing drawn yet; with or without colours.
    pub fn with_colours(colours: bool) -> Self {
        Self { is_plain: !colours, ..Self::default() }
    }

    /// Draws the lines in place of the last ones; the top is left out when the terminal is too low.
    ///
    /// # Errors
    /// When the output cannot be written.
    pub fn draw(&mut self, out: &mut dyn Write, lines: &[Line]) -> std::io::Result<()> {
        let (columns, rows) = size();
        let shown = &lines[lines.len().saturating_sub(rows.saturating_sub(1).max(1))..];
        let mut picture = Vec::new();
        if !self.hidden {
            picture.queue(cursor::Hide)?;
            self.hidden = true;
        }
        if let Some(up) = u16::try_from(self.drawn).ok().filter(|up| *up > 0) {
            picture.queue(cursor::MoveUp(up))?;
        }
        picture.queue(cursor::MoveToColumn(0))?;
        for line in shown {
            picture.queue(terminal::Clear(terminal::ClearType::CurrentLine))?;
            let line = line.clone().cut(columns.saturating_sub(1));
            let text = if self.is_plain { line.to_string() } else { coloured(&line) };
            writeln!(picture, "{text}")?;
        }
        picture.queue(terminal::Clear(terminal::ClearType::FromCursorDown))?;
        self.drawn = shown.len();
        // One write a picture, so that nothing flickers.
        out.write_all(&picture)?;
        out.flush()
    }

    /// Leaves the last picture where it is and shows the cursor; the next picture begins below.
    ///
    /// # Errors
    /// When the output cannot be written.
    pub fn finish(&mut self, out: &mut dyn Write) -> std::io::Result<()> {
        self.drawn = 0;
        if std::mem::take(&mut self.hidden) {
            let mut picture = Vec::new();
            picture.queue(cursor::Show)?;
            out.write_all(&picture)?;
        }
        out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_picture_is_drawn_over_the_first() {
        let mut live = Live::new();
        let mut out = Vec::new();
        let lines = [Line::new().plain("one"), Line::new().plain("two")];
        live.draw(&mut out, &lines).unwrap();
        out.clear();
        live.draw(&mut out, &lines[..1]).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert!(text.starts_with("\u{1b}[2A"), "{text:?}");
        assert!(text.contains("one\n") && text.ends_with("\u{1b}[J"), "{text:?}");
    }

    #[test]
    fn the_cursor_comes_back() {
        let mut live = Live::new();
        let mut out = Vec::new();
        live.draw(&mut out, &[]).unwrap();
        live.finish(&mut out).unwrap();
        live.finish(&mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert_eq!((text.matches("\u{1b}[?25l").count(), text.matches("\u{1b}[?25h").count()), (1, 1));
    }
}
