//! ELB's patterns: `*` stands for any run of characters, `?` for exactly one.

/// A pattern of a rule condition.
pub(crate) struct Pattern {
    bytes: Box<[u8]>,
    ignores_case: bool,
}

impl Pattern {
    pub(crate) fn new(text: &str, ignores_case: bool) -> Self {
        Self { bytes: text.as_bytes().into(), ignores_case }
    }

    /// Whether the whole text matches. Linear in practice, at worst pattern × text; both are bounded by the head.
    pub(crate) fn matches(&self, text: &[u8]) -> bool {
        let (mut at_pattern, mut at_text) = (0, 0);
        // Where to resume when the text after the last `*` turns out not to match.
        let mut retry: Option<(usize, usize)> = None;
        while at_text < text.len() {
            match self.bytes.get(at_pattern) {
                Some(b'*') => {
                    retry = Some((at_pattern + 1, at_text));
                    at_pattern += 1;
                }
                Some(&byte) if byte == b'?' || self.is_same(byte, text[at_text]) => {
                    at_pattern += 1;
                    at_text += 1;
                }
                _ => {
                    let Some((pattern_after_star, text_at_star)) = retry else { return false };
                    at_pattern = pattern_after_star;
                    at_text = text_at_star + 1;
                    retry = Some((pattern_after_star, at_text));
                }
            }
        }
        self.bytes[at_pattern..].iter().all(|byte| *byte == b'*')
    }

    fn is_same(&self, left: u8, right: u8) -> bool {
        left == right || (self.ignores_case && left.eq_ignore_ascii_case(&right))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pattern: &str, text: &str, expected: bool) {
        assert_eq!(Pattern::new(pattern, false).matches(text.as_bytes()), expected, "{pattern} on {text}");
    }

    #[test]
    fn a_star_takes_any_run_and_a_question_mark_exactly_one_character() {
        check("/img/*", "/img/", true);
        check("/img/*", "/img/a/b", true);
        check("/img/*/pics", "/img/a/b/pics", true);
        check("/img/*/pics", "/img/pics", false);
        check("/a?c", "/abc", true);
        check("/a?c", "/ac", false);
        check("*.example.com", "a.b.example.com", true);
        check("*.example.com", "example.com", false);
        check("*a*b*c", "xxaxxbxxc", true);
        check("*a*b*c", "xxaxxcxxb", false);
        check("**", "", true);
        check("?", "", false);
        check("", "", true);
    }

    #[test]
    fn case_counts_unless_told_otherwise() {
        check("/Path", "/path", false);
        assert!(Pattern::new("WWW.*", true).matches(b"www.Example.com"));
    }
}
