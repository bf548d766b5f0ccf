//! Text from outside on a screen: what is in it is shown, never obeyed, and its width is known.

use std::fmt::Write;

use unicode_width::UnicodeWidthChar;

/// What stands where a text was cut.
const CUT: char = '…';

/// Columns a text takes on a terminal.
pub(crate) fn width(text: &str) -> usize {
    text.chars().map(|c| c.width().unwrap_or(0)).sum()
}

/// The text with everything that has no width of its own written out: control characters as `^[`, others, such as
/// those that turn the direction of writing, as `<U+202E>`. A terminal does nothing with it but show it.
pub(crate) fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\t' => shown.push_str("    "),
            '\u{0}'..'\u{20}' => {
                shown.push('^');
                shown.push(char::from(u8::try_from(c).unwrap_or(0) + b'@'));
            }
            '\u{7f}' => shown.push_str("^?"),
            c if c.width().is_some_and(|width| width > 0) && !is_steering(c) => shown.push(c),
            // Writing to a text cannot fail.
            c => drop(write!(shown, "<U+{:04X}>", u32::from(c))),
        }
    }
    shown
}

/// Characters that change how others are shown: direction marks, separators of lines, joiners.
fn is_steering(c: char) -> bool {
    matches!(u32::from(c), 0x80..=0x9f | 0xad | 0x61c | 0x180e | 0x200b..=0x200f | 0x2028..=0x202e | 0x2060..=0x206f | 0xfeff | 0xfff9..=0xfffb)
}

/// The text in at most `columns`; what is left out is marked.
pub(crate) fn cut(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = 0;
    for c in text.chars() {
        let wide = c.width().unwrap_or(0);
        if used + wide + 1 > columns {
            break;
        }
        used += wide;
        kept.push(c);
    }
    if columns > 0 {
        kept.push(CUT);
    }
    kept
}

/// The text filled with blanks up to `columns`.
pub(crate) fn pad(text: &str, columns: usize) -> String {
    let mut filled = text.to_owned();
    filled.extend(std::iter::repeat_n(' ', columns.saturating_sub(width(text))));
    filled
}

/// A text, made visible, in pieces of at most `columns`; nothing of it is changed.
pub(crate) fn broken(text: &str, columns: usize) -> Vec<String> {
    let columns = columns.max(2);
    let mut pieces = vec![String::new()];
    let mut used = 0;
    for c in visible(text).chars() {
        let wide = c.width().unwrap_or(0);
        if used + wide > columns {
            pieces.push(String::new());
            used = 0;
        }
        used += wide;
        if let Some(piece) = pieces.last_mut() {
            piece.push(c);
        }
    }
    pieces
}

/// Breaks a text, made visible, at blanks into lines of at most `columns`; longer words are broken.
pub(crate) fn wrap(text: &str, columns: usize) -> Vec<String> {
    let columns = columns.max(10);
    let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut lines = vec![String::new()];
    for word in visible(&text).split(' ') {
        let used = lines.last().map_or(0, |line| width(line));
        let gap = usize::from(used > 0);
        if used + gap + width(word) <= columns {
            if let Some(line) = lines.last_mut() {
                line.push_str(&" ".repeat(gap));
                line.push_str(word);
            }
            continue;
        }
        if used > 0 {
            lines.push(String::new());
        }
        for c in word.chars() {
            let full = lines.last().is_none_or(|line| width(line) + c.width().unwrap_or(0) > columns);
            if full {
                lines.push(String::new());
            }
            if let Some(line) = lines.last_mut() {
                line.push(c);
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_could_steer_a_terminal_is_written_out() {
        assert_eq!(visible("a\u{1b}[2Jb\r\nc\u{7f}\u{0}"), "a^[[2Jb^M^Jc^?^@");
        assert_eq!(visible("\u{9b}31m\u{202e}x\u{200b}e\u{301}"), "<U+009B>31m<U+202E>x<U+200B>e<U+0301>");
        assert_eq!(visible("a\tb Grüße 漢字 🙂"), "a    b Grüße 漢字 🙂");
        for code in 0..=0x11_ffff {
            let Some(c) = char::from_u32(code) else { continue };
            let shown = visible(&c.to_string());
            assert!(shown.chars().all(|c| !c.is_control() && !is_steering(c)), "{code:x}");
            assert!(width(&shown) > 0, "{code:x}");
        }
    }

    #[test]
    fn a_cut_text_says_so_and_never_takes_more_columns() {
        assert_eq!((cut("abc", 3).as_str(), cut("abcd", 3).as_str(), cut("abcd", 0).as_str()), ("abc", "ab…", ""));
        assert_eq!(cut("漢字漢字", 6), "漢字…");
        assert_eq!(width(&cut("漢字漢字", 4)), 3);
    }

    #[test]
    fn a_broken_text_keeps_its_blanks() {
        assert_eq!(broken("   at x\u{1b}", 5), ["   at", " x^["]);
        assert_eq!(broken("", 5), [""]);
    }

    #[test]
    fn long_words_are_broken_and_short_ones_kept_whole() {
        assert_eq!(wrap("one two three", 10), ["one two", "three"]);
        assert_eq!(wrap("0123456789abc d", 10), ["0123456789", "abc d"]);
        assert_eq!(wrap("x 漢字漢字漢字", 10), ["x", "漢字漢字漢", "字"]);
        assert_eq!(wrap("", 10), [""]);
    }
}
