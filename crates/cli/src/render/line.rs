//! Text whose parts have a meaning; a terminal turns meaning into colour.

use std::fmt;

use super::text::{cut, visible, width};

/// What a part of a line means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Nothing special.
    Plain,
    /// Of little weight.
    Dim,
    /// A heading or a name.
    Strong,
    /// Went well.
    Good,
    /// Went wrong.
    Bad,
    /// Under way.
    Busy,
    /// The original task set.
    Blue,
    /// The replacement task set.
    Green,
}

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Its text, without line breaks and control characters.
    pub text: String,
    /// Its meaning.
    pub style: Style,
}

/// One line. Its display form is the plain text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line(pub Vec<Span>);

impl Line {
    /// An empty line.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a part. Control characters, which could move the cursor, are written out: texts come from outside.
    #[must_use]
    pub fn with(mut self, style: Style, text: impl AsRef<str>) -> Self {
        self.0.push(Span { text: visible(text.as_ref()), style });
        self
    }

    /// Adds a part without special meaning.
    #[must_use]
    pub fn plain(self, text: impl AsRef<str>) -> Self {
        self.with(Style::Plain, text)
    }

    /// Adds the parts of another line.
    #[must_use]
    pub fn then(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// Columns it takes.
    pub fn width(&self) -> usize {
        self.0.iter().map(|span| width(&span.text)).sum()
    }

    /// The line in at most `columns`; a line that is cut ends with `…`.
    #[must_use]
    pub fn cut(mut self, columns: usize) -> Self {
        if self.width() <= columns {
            return self;
        }
        let mut left = columns;
        let mut spans = Vec::new();
        for mut span in self.0.drain(..) {
            let wide = width(&span.text);
            if wide < left {
                left -= wide;
                spans.push(span);
                continue;
            }
            // One column more than there is, so that the mark of the cut is set.
            span.text = cut(&format!("{}  ", span.text), left);
            spans.push(span);
            break;
        }
        Self(spans.into_iter().filter(|span| !span.text.is_empty()).collect())
    }

    /// The line filled with blanks up to `columns`.
    #[must_use]
    pub fn padded(self, columns: usize) -> Self {
        let missing = columns.saturating_sub(self.width());
        if missing == 0 { self } else { self.plain(" ".repeat(missing)) }
    }

    /// The line in ASCII, for terminals and logs that know nothing else: our own signs become their likes, other
    /// characters `?`, all in as many columns.
    #[must_use]
    pub fn ascii(mut self) -> Self {
        for span in &mut self.0 {
            span.text = span.text.chars().flat_map(ascii).collect();
        }
        self
    }
}

/// What stands for a character, as wide as it is.
fn ascii(c: char) -> impl Iterator<Item = char> {
    let like = match c {
        c if c.is_ascii() => c,
        '✓' => '+',
        '✗' | '×' => 'x',
        '▸' | '›' | '→' => '>',
        '·' | '•' => '.',
        '■' | '█' => '#',
        '░' => ':',
        '├' | '│' => '|',
        '└' => '`',
        '─' => '-',
        '…' => '~',
        '●' => '*',
        '○' => 'o',
        'λ' => 'f',
        '↑' => '^',
        '↓' => 'v',
        '‖' => '=',
        '≥' => '>',
        '≤' => '<',
        _ => '?',
    };
    std::iter::repeat_n(like, width(c.encode_utf8(&mut [0; 4])).max(1))
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text: String = self.0.iter().map(|span| span.text.as_str()).collect();
        f.write_str(text.trim_end())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_line_is_marked_also_where_parts_meet() {
        let line = || Line::new().plain("abc").with(Style::Bad, "def");
        let cut = |columns| line().cut(columns).to_string();
        assert_eq!([cut(6), cut(5), cut(4), cut(3), cut(1)], ["abcdef", "abcd…", "abc…", "ab…", "…"]);
        assert_eq!(line().padded(8).width(), 8);
    }

    #[test]
    fn ascii_keeps_every_column() {
        let line = Line::new().plain("├ ✓ 漢 ü…");
        assert_eq!(line.clone().ascii().to_string(), "| + ?? ?~");
        assert_eq!(line.width(), line.ascii().width());
    }
}
