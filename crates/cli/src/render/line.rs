//! Text whose parts have a meaning; a terminal turns meaning into colour.

use std::fmt;

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

    /// Adds a part. Control characters, which could move the cursor, become `?`: texts come from outside.
    #[must_use]
    pub fn with(mut self, style: Style, text: impl AsRef<str>) -> Self {
        let text = text.as_ref().chars().map(|c| if c.is_control() { '?' } else { c }).collect();
        self.0.push(Span { text, style });
        self
    }

    /// Adds a part without special meaning.
    #[must_use]
    pub fn plain(self, text: impl AsRef<str>) -> Self {
        self.with(Style::Plain, text)
    }

    /// The line cut to `width` characters.
    #[must_use]
    pub fn cut(mut self, width: usize) -> Self {
        let mut left = width;
        for span in &mut self.0 {
            let length = span.text.chars().count();
            if length > left {
                span.text = span.text.chars().take(left).collect();
            }
            left = left.saturating_sub(length);
        }
        self.0.retain(|span| !span.text.is_empty());
        self
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text: String = self.0.iter().map(|span| span.text.as_str()).collect();
        f.write_str(text.trim_end())
    }
}

/// Breaks a text at blanks into lines of at most `width` characters; longer words are cut.
pub(crate) fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(10);
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let mut word: Vec<char> = word.chars().collect();
        loop {
            let last = lines.last_mut().expect("there is always a line");
            let used = last.chars().count();
            let gap = usize::from(used > 0);
            if used + gap + word.len() <= width {
                last.push_str(&" ".repeat(gap));
                last.extend(word);
                break;
            }
            if used == 0 {
                last.extend(word.drain(..width));
            }
            lines.push(String::new());
        }
    }
    lines
}
