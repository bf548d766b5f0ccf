//! Filter patterns for unstructured text: terms, phrases, what must not occur, and alternatives.
//!
//! As CloudWatch reads them: all plain terms must occur, no term after `-` may, and of terms after `?` one must, unless
//! there are others. A term with anything but letters, digits and `_` stands in quotes. Upper and lower case differ.

/// Terms of a pattern; more are refused.
const MAX_TERMS: usize = 64;

/// A pattern that a line's text is matched with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilterPattern {
    required: Vec<String>,
    excluded: Vec<String>,
    alternatives: Vec<String>,
}

impl FilterPattern {
    /// Reads a pattern; an empty one matches everything.
    ///
    /// # Errors
    /// What is wrong with it, for people; also for patterns of kinds that are not read here.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        if text.starts_with('{') || text.starts_with('[') {
            return Err(
                "Patterns for JSON and for space-delimited text are not supported here; use terms.".to_owned()
            );
        }
        if text.starts_with('%') {
            return Err("Regular expressions are not supported here; use terms.".to_owned());
        }
        let mut pattern = Self::default();
        let mut rest = text;
        for _ in 0..=MAX_TERMS {
            rest = rest.trim_start();
            let Some(first) = rest.chars().next() else { return Ok(pattern) };
            let terms = match first {
                '-' => &mut pattern.excluded,
                '?' => &mut pattern.alternatives,
                _ => &mut pattern.required,
            };
            if matches!(first, '-' | '?') {
                rest = &rest[1..];
            }
            let (term, after) = read_term(rest)?;
            terms.push(term);
            rest = after;
        }
        Err(format!("A filter pattern has at most {MAX_TERMS} terms here."))
    }

    /// Whether a text matches.
    pub fn matches(&self, text: &str) -> bool {
        let has = |term: &String| text.contains(term.as_str());
        if self.excluded.iter().any(has) || !self.required.iter().all(has) {
            return false;
        }
        let is_alternative = self.required.is_empty() && self.excluded.is_empty() && !self.alternatives.is_empty();
        !is_alternative || self.alternatives.iter().any(has)
    }
}

/// A term and what stands behind it.
fn read_term(text: &str) -> Result<(String, &str), String> {
    if let Some(quoted) = text.strip_prefix('"') {
        let mut term = String::new();
        let mut characters = quoted.char_indices();
        while let Some((at, character)) = characters.next() {
            match character {
                '"' if term.is_empty() => return Err("Invalid filter pattern: a term is empty.".to_owned()),
                '"' => return Ok((term, &quoted[at + 1..])),
                '\\' => term.extend(characters.next().map(|(_, character)| character)),
                _ => term.push(character),
            }
        }
        return Err("Invalid filter pattern: a quote is not closed.".to_owned());
    }
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    let (term, after) = text.split_at(end);
    if term.is_empty() || term.chars().any(|character| !character.is_alphanumeric() && character != '_') {
        return Err(format!("Invalid character(s) in term '{term}'"));
    }
    Ok((term.to_owned(), after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_found_as_cloudwatch_finds_them() {
        for (pattern, text, expected) in [
            ("", "anything", true),
            ("ERROR", "[ERROR 400] BAD", true),
            ("ERROR", "error", false),
            ("ERROR BAD", "[ERROR 400] BAD", true),
            ("ERROR GOOD", "[ERROR 400] BAD", false),
            ("ERROR -BAD", "[ERROR 400] BAD", false),
            ("-BAD", "GOOD", true),
            ("?ERROR ?WARN", "WARN: low", true),
            ("?ERROR ?WARN", "INFO", false),
            ("?ERROR INFO", "INFO", true),
            ("\"d-AB12: failed\"", "hook of d-AB12: failed", true),
            ("-\"not found\"", "404 not found", false),
            ("\"say \\\"hi\\\"\"", "say \"hi\"", true),
        ] {
            assert_eq!(FilterPattern::parse(pattern).unwrap().matches(text), expected, "{pattern} in {text}");
        }
    }

    #[test]
    fn what_is_not_read_is_refused_in_words() {
        for (pattern, words) in [
            ("{ $.a = 1 }", "JSON"),
            ("[a, b]", "space-delimited"),
            ("%a.*%", "Regular"),
            ("a-b", "term 'a-b'"),
            ("\"open", "not closed"),
            ("\"\"", "empty"),
            ("?", "term ''"),
        ] {
            let refused = FilterPattern::parse(pattern).unwrap_err();
            assert!(refused.contains(words), "{pattern}: {refused}");
        }
        assert!(FilterPattern::parse(&"a ".repeat(MAX_TERMS)).is_ok());
        assert!(FilterPattern::parse(&"a ".repeat(MAX_TERMS + 1)).is_err());
    }
}
