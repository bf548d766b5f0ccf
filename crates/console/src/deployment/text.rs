//! Words, times and numbers as the page writes them.
//!
//! Promises: the same input gives the same bytes, whatever the hour; a text that a stranger wrote cannot hide or reorder
//! what stands around it. Leaves out: escaping for HTML, which the templates do for every text.

use std::fmt::Write as _;
use std::time::Duration;

use askama::Template;
use askama::filters::HtmlSafe;
use deployment_view::{Label, LogLine};
use time::OffsetDateTime;
use types::Timestamp;

/// Lines of one log that are shown; the newest ones.
pub const LOG_LINES: usize = 200;
/// Characters of one text that are shown.
pub const TEXT_CHARS: usize = 2_000;

/// A text of outside as it is shown: control characters and those that reorder or hide text become visible, and no more
/// than [`TEXT_CHARS`] characters are kept. Tabs and line ends stay.
pub fn shown(text: &str) -> String {
    let mut out = String::with_capacity(text.len().min(TEXT_CHARS));
    for (count, c) in text.chars().enumerate() {
        if count == TEXT_CHARS {
            let left = text.chars().count() - TEXT_CHARS;
            // Writing to a String does not fail.
            let _ = write!(out, " … ({left} more characters)");
            break;
        }
        match c {
            '\t' | '\n' => out.push(c),
            '\u{0}'..='\u{1f}' => out.push(char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}')),
            '\u{7f}' => out.push('\u{2421}'),
            _ if is_deceptive(c) => {
                let _ = write!(out, "⟨U+{:04X}⟩", u32::from(c));
            }
            _ => out.push(c),
        }
    }
    out
}

/// Characters that are not seen themselves but change how others are: C1 controls, marks and overrides of direction,
/// separators of lines, invisible spaces, tags, and what XML and HTML forbid. The joiners U+200C and U+200D stay: whole
/// scripts are written with them.
fn is_deceptive(c: char) -> bool {
    matches!(c,
        '\u{80}'..='\u{9f}'
        | '\u{ad}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'
        | '\u{200e}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{fffe}'..='\u{ffff}'
        | '\u{e0000}'..='\u{e007f}')
}

/// The text, or nothing when it is empty.
pub fn some_text(text: &str) -> Option<String> {
    (!text.trim().is_empty()).then(|| shown(text))
}

/// The text with one full stop at its end, so that sentences of outside can follow each other.
pub fn sentence(text: &str) -> String {
    let text = shown(text.trim());
    let ends = text.ends_with(['.', '!', '?', ':']) || text.is_empty();
    if ends { text } else { format!("{text}.") }
}

/// A moment of the engine's clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    /// Milliseconds since the epoch.
    pub millis: i64,
    /// RFC 3339 in UTC.
    pub iso: String,
    /// Date and time of day in UTC, for who reads without the script that writes it in their own time zone.
    pub text: String,
    /// Time of day in UTC with milliseconds, for lines of a log.
    pub clock: String,
}

/// A moment as an element whose words the script keeps up.
#[derive(Template)]
#[template(
    source = r#"<time datetime="{{ when.iso }}" data-at="{{ when.millis }}" data-tick="{{ tick }}">{{ text }}</time>"#,
    ext = "html"
)]
pub struct Ticking<'a> {
    when: &'a When,
    tick: &'static str,
    text: &'a str,
}

impl HtmlSafe for Ticking<'_> {}

impl When {
    /// Nothing for a time that no calendar holds.
    pub fn new(at: Timestamp) -> Option<Self> {
        let date = OffsetDateTime::from_unix_timestamp_nanos(i128::from(at.millis()) * 1_000_000).ok()?;
        let (year, month, day) = (date.year(), u8::from(date.month()), date.day());
        let (hour, minute, second, milli) = (date.hour(), date.minute(), date.second(), date.millisecond());
        Some(Self {
            millis: at.millis(),
            iso: format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{milli:03}Z"),
            text: format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02} UTC"),
            clock: format!("{hour:02}:{minute:02}:{second:02}.{milli:03}"),
        })
    }

    /// Nothing for none.
    pub fn maybe(at: Option<Timestamp>) -> Option<Self> {
        at.and_then(Self::new)
    }

    /// Date and time of day.
    pub fn local(&self) -> Ticking<'_> {
        Ticking { when: self, tick: "local", text: &self.text }
    }

    /// Time of day.
    pub fn time_of_day(&self) -> Ticking<'_> {
        Ticking { when: self, tick: "clock", text: &self.clock }
    }

    /// A countdown, `in 2 min 5 s` or `now`. Without the script it is empty: the moment itself stands beside it.
    pub fn countdown(&self) -> Ticking<'_> {
        Ticking { when: self, tick: "in", text: "" }
    }

    /// How long it has gone on.
    pub fn lasting(&self) -> Ticking<'_> {
        Ticking { when: self, tick: "lasting", text: "" }
    }
}

/// A length of time in at most two units, e.g. `2 min 5 s`; below ten seconds with a tenth.
pub fn duration(length: Duration) -> String {
    let (seconds, tenths) = (length.as_secs(), length.subsec_millis() / 100);
    let two = |big: u64, big_unit: &str, small: u64, small_unit: &str| match small {
        0 => format!("{big} {big_unit}"),
        _ => format!("{big} {big_unit} {small} {small_unit}"),
    };
    match seconds {
        0..10 => format!("{seconds}.{tenths} s"),
        10..60 => format!("{seconds} s"),
        60..3_600 => two(seconds / 60, "min", seconds % 60, "s"),
        3_600..86_400 => two(seconds / 3_600, "h", seconds % 3_600 / 60, "min"),
        _ => two(seconds / 86_400, "d", seconds % 86_400 / 3_600, "h"),
    }
}

/// A number with as many digits as say something: three, or all of a whole one.
pub fn number(value: f64) -> String {
    let size = value.abs();
    let text = match size {
        _ if !value.is_finite() => return "–".into(),
        _ if size >= 100.0 || value == value.trunc() => format!("{value:.0}"),
        _ if size >= 10.0 => format!("{value:.1}"),
        _ => format!("{value:.2}"),
    };
    // No `-0`.
    if text.trim_start_matches(['-', '0', '.']).is_empty() { "0".into() } else { text }
}

/// How a status is drawn: a shape beside the word, so that colour is never alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The shape.
    pub symbol: &'static str,
    /// CSS class: `good`, `bad`, `busy`, `hold`, `quiet`.
    pub class: &'static str,
}

/// The mark of any status word of deployments, events, task sets, tasks, targets and alarms.
pub fn mark(status: &str) -> Mark {
    let (symbol, class) = match status {
        "Succeeded" | "HEALTHY" | "healthy" | "OK" => ("✓", "good"),
        "Failed" | "UNHEALTHY" | "unhealthy" | "ALARM" => ("✗", "bad"),
        "InProgress" | "RUNNING" | "PRIMARY" => ("▶", "busy"),
        "ACTIVE" | "PENDING" | "PROVISIONING" | "ACTIVATING" | "initial" => ("◔", "busy"),
        "Ready" | "DRAINING" | "draining" | "DEACTIVATING" | "STOPPING" | "DEPROVISIONING" => ("◑", "hold"),
        "Stopped" | "STOPPED" => ("■", "hold"),
        "Skipped" => ("–", "quiet"),
        _ => ("○", "quiet"),
    };
    Mark { symbol, class }
}

/// A status word in words: CodeDeploy's `InProgress` is two.
pub fn status_word(status: &str) -> String {
    match status {
        "InProgress" => "In progress".into(),
        "" => "not known".into(),
        other => shown(other),
    }
}

/// What a side is called: its colour and its part.
pub fn side_name(label: Label) -> &'static str {
    match label {
        Label::Original => "Blue (original)",
        Label::Replacement => "Green (replacement)",
    }
}

/// The word of a side for class names.
pub fn side_class(label: Label) -> &'static str {
    match label {
        Label::Original => "original",
        Label::Replacement => "replacement",
    }
}

/// A text as part of an element's id: letters, digits and dashes, not longer than 64.
pub fn slug(text: &str) -> String {
    text.chars().take(64).map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect()
}

/// A text as one segment of a URL's path.
pub fn segment(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
}

/// The end of what a program wrote, collapsible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Log {
    /// Id of its element, the same at every look so that what was unfolded stays so.
    pub id: String,
    /// What it is.
    pub title: String,
    /// Whether it is unfolded at first.
    pub is_open: bool,
    /// How many lines before these are not shown.
    pub left_out: usize,
    /// The newest lines.
    pub lines: Vec<Line>,
}

/// A line of a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// When.
    pub at: Option<When>,
    /// What.
    pub text: String,
}

impl Log {
    /// Nothing without lines.
    pub fn new(id: String, title: String, is_open: bool, lines: &[LogLine]) -> Option<Self> {
        let left_out = lines.len().saturating_sub(LOG_LINES);
        let lines = lines.get(left_out..).unwrap_or_default();
        let line = |line: &LogLine| Line { at: When::maybe(line.at), text: shown(&line.text) };
        (!lines.is_empty()).then(|| Self { id, title, is_open, left_out, lines: lines.iter().map(line).collect() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_hides_or_reorders_text_is_made_visible_and_the_rest_is_left_as_it_is() {
        assert_eq!(shown("a\u{202e}b\u{1b}[31m\0\r"), "a⟨U+202E⟩b␛[31m␀␍");
        assert_eq!(shown("\u{2066}\u{200b}\u{e0041}\u{85}\u{2028}"), "⟨U+2066⟩⟨U+200B⟩⟨U+E0041⟩⟨U+0085⟩⟨U+2028⟩");
        let kept = "tab\there\nएक 👨‍👩‍👧 <b>&amp;";
        assert_eq!(shown(kept), kept);
    }

    #[test]
    fn a_long_text_is_cut_and_says_how_much_is_missing() {
        let text = shown(&"é".repeat(TEXT_CHARS + 7));
        assert!(text.ends_with("é … (7 more characters)"));
        assert_eq!(shown(&"é".repeat(TEXT_CHARS)).chars().count(), TEXT_CHARS);
    }

    #[test]
    fn a_log_keeps_its_newest_lines_and_counts_the_others() {
        let lines: Vec<LogLine> =
            (0..LOG_LINES + 3).map(|n| LogLine { at: None, text: format!("line {n}") }).collect();
        let log = Log::new("x".into(), "t".into(), false, &lines).unwrap();
        assert_eq!((log.left_out, log.lines.len()), (3, LOG_LINES));
        assert_eq!(log.lines[0].text, "line 3");
        assert_eq!(Log::new("x".into(), "t".into(), false, &[]), None);
    }

    #[test]
    fn numbers_have_three_digits_and_never_a_lone_minus_zero() {
        let all = [0.0, -0.001, 0.126, 5.0, 12.34, 456.7, 12_345.6, f64::NAN].map(number);
        assert_eq!(all, ["0", "0", "0.13", "5", "12.3", "457", "12346", "–"]);
    }

    #[test]
    fn durations_have_two_units() {
        let all = [0, 9_990, 10_000, 60_000, 125_900, 3_600_000, 7_380_000, 90_000_000]
            .map(|millis| duration(Duration::from_millis(millis)));
        assert_eq!(all, ["0.0 s", "9.9 s", "10 s", "1 min", "2 min 5 s", "1 h", "2 h 3 min", "1 d 1 h"]);
    }

    #[test]
    fn a_time_of_no_calendar_is_nothing() {
        assert_eq!(When::new(Timestamp::from_millis(i64::MAX)), None);
        assert_eq!(When::new(Timestamp::from_millis(1_500)).unwrap().iso, "1970-01-01T00:00:01.500Z");
    }
}
