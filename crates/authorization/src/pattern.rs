//! Wildcard patterns, with policy variables, matched in bounded time.
//!
//! Promises: work is at most pattern length × text length; a substituted value is plain text, never a wildcard; a
//! variable without a value matches nothing. `*` and `?` are the only wildcards.

use crate::context::RequestContext;

/// Longest pattern after substitution, in characters. Anything longer counts as [`Match::Unknown`].
const MAX_EXPANDED_CHARS: usize = 16_384;

/// Whether a pattern applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Match {
    /// It applies.
    Yes,
    /// It does not.
    No,
    /// A variable has no single value, or the pattern grows beyond all measure: nobody can say. Callers decide
    /// against the request.
    Unknown,
}

impl Match {
    pub(crate) fn of(matched: bool) -> Self {
        if matched { Match::Yes } else { Match::No }
    }
}

/// What a pattern is matched against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flavour {
    /// An action: ASCII case is ignored. (Never Unicode case: the Kelvin sign is not a `k`.)
    Action,
    /// An ARN in `Resource`: in the first five segments a wildcard stays within its segment, save a `*` that ends
    /// the segment; in the resource part it matches everything.
    Arn,
    /// Plain text, case-sensitive.
    Text,
}

/// One element of an expanded pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token {
    Char(char),
    /// Any one character; `true`: also a colon.
    One(bool),
    /// Any run of characters; `true`: also colons.
    Run(bool),
}

/// A piece of pattern text as written.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Char(char),
    One,
    Run,
    /// `${key}` or `${key, 'default'}`.
    Variable {
        key: String,
        default: Option<String>,
    },
}

/// A pattern as written in a policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pattern {
    pieces: Vec<Piece>,
}

impl Pattern {
    /// Reads pattern text. With `variables`, `${…}` stands for a value of the request (policies of version
    /// 2012-10-17), else for itself.
    ///
    /// # Errors
    ///
    /// A variable that is not closed or not named.
    pub(crate) fn parse(text: &str, variables: bool) -> Result<Self, String> {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            if variables && rest.starts_with("${") {
                let end = rest.find('}').ok_or_else(|| format!("the variable in \"{text}\" has no closing brace"))?;
                pieces.push(
                    variable(&rest[2..end])
                        .ok_or_else(|| format!("\"{}\" in \"{text}\" is not a policy variable", &rest[..=end]))?,
                );
                rest = &rest[end + 1..];
                continue;
            }
            pieces.push(match c {
                '*' => Piece::Run,
                '?' => Piece::One,
                _ => Piece::Char(c),
            });
            rest = &rest[c.len_utf8()..];
        }
        Ok(Self { pieces })
    }

    /// Whether it is a lone `*`.
    pub(crate) fn is_everything(&self) -> bool {
        self.pieces == [Piece::Run]
    }

    /// Wildcard match of `text`.
    pub(crate) fn matches(&self, text: &str, flavour: Flavour, context: &RequestContext) -> Match {
        if self.is_everything() {
            return Match::Yes;
        }
        match self.expand(flavour, context) {
            Some(tokens) => Match::of(run(&tokens, text, flavour == Flavour::Action)),
            None => Match::Unknown,
        }
    }

    /// The pattern as plain text, wildcards standing for themselves (`StringEquals`).
    pub(crate) fn literal(&self, context: &RequestContext) -> Option<String> {
        let mut out = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Char(c) => out.push(*c),
                Piece::One => out.push('?'),
                Piece::Run => out.push('*'),
                Piece::Variable { key, default } => out.push_str(value_of(key, default.as_deref(), context)?),
            }
            if out.len() > MAX_EXPANDED_CHARS {
                return None;
            }
        }
        Some(out)
    }

    /// Whether every colon-separated component matches the text's (`ArnLike`); the sixth keeps its colons.
    pub(crate) fn matches_arn_components(&self, text: &str, context: &RequestContext) -> Match {
        let Some(tokens) = self.expand(Flavour::Text, context) else { return Match::Unknown };
        // A lone `*` is every ARN, as in Resource.
        if self.is_everything() {
            return Match::Yes;
        }
        let parts: Vec<&[Token]> = tokens.splitn(6, |token| *token == Token::Char(':')).collect();
        let texts: Vec<&str> = text.splitn(6, ':').collect();
        let same = parts.len() == texts.len() && parts.iter().zip(&texts).all(|(part, text)| run(part, text, false));
        Match::of(same)
    }

    fn expand(&self, flavour: Flavour, context: &RequestContext) -> Option<Vec<Token>> {
        let mut tokens = Vec::with_capacity(self.pieces.len());
        let mut colons = 0;
        for (index, piece) in self.pieces.iter().enumerate() {
            let free = flavour != Flavour::Arn || colons >= 5;
            match piece {
                Piece::Char(c) => {
                    colons += usize::from(*c == ':');
                    tokens.push(Token::Char(*c));
                }
                Piece::One => tokens.push(Token::One(free)),
                Piece::Run => {
                    let ends_segment = matches!(self.pieces.get(index + 1), None | Some(Piece::Char(':')));
                    let free = free || ends_segment;
                    // `**` is `*`: two runs side by side would only be two ways of saying the same.
                    match tokens.last_mut() {
                        Some(Token::Run(before)) => *before |= free,
                        _ => tokens.push(Token::Run(free)),
                    }
                }
                Piece::Variable { key, default } => {
                    tokens.extend(value_of(key, default.as_deref(), context)?.chars().map(Token::Char));
                }
            }
            if tokens.len() > MAX_EXPANDED_CHARS {
                return None;
            }
        }
        Some(tokens)
    }
}

/// Reads what stands between the braces.
fn variable(inner: &str) -> Option<Piece> {
    // `${*}`, `${?}` and `${$}` write the characters themselves.
    if let "*" | "?" | "$" = inner {
        return inner.chars().next().map(Piece::Char);
    }
    let (key, default) = match inner.split_once(',') {
        Some((key, rest)) => (key, Some(rest.trim().strip_prefix('\'')?.strip_suffix('\'')?.to_owned())),
        None => (inner, None),
    };
    let key = key.trim();
    let named = key.contains(':') && !key.contains(['$', '{', '*', '?']);
    named.then(|| Piece::Variable { key: key.to_owned(), default })
}

fn value_of<'a>(key: &str, default: Option<&'a str>, context: &'a RequestContext) -> Option<&'a str> {
    match context.values(key) {
        Some([value]) => Some(value),
        // Many values have no order and so no text.
        Some([_, _, ..]) => None,
        Some([]) | None => default,
    }
}

/// Matches tokens by keeping the set of places the text may have reached.
fn run(tokens: &[Token], text: &str, ignore_case: bool) -> bool {
    // Characters before the first wildcard need no set.
    let plain = tokens.iter().take_while(|token| matches!(token, Token::Char(_))).count();
    let mut rest = text.chars();
    for token in &tokens[..plain] {
        match (token, rest.next()) {
            (Token::Char(expected), Some(c)) if same(*expected, c, ignore_case) => {}
            _ => return false,
        }
    }
    run_wildcards(&tokens[plain..], rest, ignore_case)
}

fn run_wildcards(tokens: &[Token], text: std::str::Chars<'_>, ignore_case: bool) -> bool {
    let mut here = vec![0];
    skip_runs(tokens, &mut here);
    let mut next = Vec::new();
    for c in text {
        next.clear();
        for &place in &here {
            let (reached, taken) = match tokens.get(place) {
                Some(Token::Char(expected)) => (place + 1, same(*expected, c, ignore_case)),
                Some(Token::One(free)) => (place + 1, *free || c != ':'),
                Some(Token::Run(free)) => (place, *free || c != ':'),
                None => (place, false),
            };
            // Places come in order, so a repeated one is the last.
            if taken && next.last() != Some(&reached) {
                next.push(reached);
            }
        }
        if next.is_empty() {
            return false;
        }
        skip_runs(tokens, &mut next);
        std::mem::swap(&mut here, &mut next);
    }
    here.last() == Some(&tokens.len())
}

/// A run may be empty: being before it is being behind it. Keeps the places in order, each once.
fn skip_runs(tokens: &[Token], places: &mut Vec<usize>) {
    let before = places.len();
    for index in 0..before {
        if matches!(tokens.get(places[index]), Some(Token::Run(_))) {
            places.push(places[index] + 1);
        }
    }
    if places.len() > before {
        places.sort_unstable();
        places.dedup();
    }
}

fn same(left: char, right: char, ignore_case: bool) -> bool {
    left == right || (ignore_case && left.eq_ignore_ascii_case(&right))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matches(pattern: &str, text: &str, flavour: Flavour) -> Match {
        let context = RequestContext::new("s:Op", "*").with("aws:username", ["ann*"]).with("aws:TagKeys", ["a", "b"]);
        Pattern::parse(pattern, true).unwrap().matches(text, flavour, &context)
    }

    #[test]
    fn an_action_ignores_ascii_case_and_no_other_case() {
        assert_eq!(matches("codedeploy:get*", "codedeploy:GetDeployment", Flavour::Action), Match::Yes);
        assert_eq!(matches("codedeploy:?etDeployment", "CodeDeploy:GetDeployment", Flavour::Action), Match::Yes);
        let kelvin = "s:Tas\u{212a}";
        assert_eq!(matches("s:Task", kelvin, Flavour::Action), Match::No, "the Kelvin sign is no k");
    }

    #[test]
    fn a_resource_is_case_sensitive() {
        assert_eq!(matches("arn:aws:s3:::Bucket", "arn:aws:s3:::bucket", Flavour::Arn), Match::No);
    }

    #[test]
    fn a_star_inside_an_arn_segment_stays_there_and_one_at_its_end_may_go_on() {
        let arn = "arn:aws:codedeploy:us-east-1:000000000000:application:web";
        assert_eq!(matches("arn:aws:codedeploy:*:000000000000:application:web", arn, Flavour::Arn), Match::Yes);
        assert_eq!(matches("arn:aws:codedeploy:us-*", arn, Flavour::Arn), Match::Yes, "ends its segment");
        assert_eq!(matches("arn:aws:codedeploy:u*n:web", arn, Flavour::Arn), Match::No, "crosses colons");
        assert_eq!(
            matches("arn:aws:codedeploy:us-east-1?000000000000:application:web", arn, Flavour::Arn),
            Match::No
        );
        let task = "arn:aws:ecs:us-east-1:000000000000:task-definition/app:7";
        assert_eq!(matches("arn:aws:ecs:us-east-1:000000000000:task*7", task, Flavour::Arn), Match::Yes);
    }

    #[test]
    fn a_substituted_value_is_never_a_wildcard() {
        assert_eq!(matches("home/${aws:username}", "home/ann*", Flavour::Text), Match::Yes);
        assert_eq!(matches("home/${aws:username}", "home/anna", Flavour::Text), Match::No);
        assert_eq!(matches("home/${AWS:UserName}", "home/ann*", Flavour::Text), Match::Yes, "keys ignore case");
    }

    #[test]
    fn a_variable_without_one_value_matches_nothing_unless_it_has_a_default() {
        assert_eq!(matches("home/${aws:userid}", "home/", Flavour::Text), Match::Unknown);
        assert_eq!(matches("home/${aws:TagKeys}", "home/a", Flavour::Text), Match::Unknown);
        assert_eq!(matches("home/${aws:userid, 'all'}", "home/all", Flavour::Text), Match::Yes);
    }

    #[test]
    fn escaped_wildcards_stand_for_themselves() {
        assert_eq!(matches("a${*}b${?}${$}", "a*b?$", Flavour::Text), Match::Yes);
        assert_eq!(matches("a${*}b", "axb", Flavour::Text), Match::No);
    }

    #[test]
    fn a_variable_must_be_closed_and_named() {
        for text in ["${aws:username", "${}", "${username}", "${aws:user*}", "${aws:username, x}"] {
            assert!(Pattern::parse(text, true).is_err(), "{text}");
        }
        assert!(Pattern::parse("${aws:username", false).is_ok(), "the old version has no variables");
    }

    #[test]
    fn a_hostile_pattern_ends_in_time() {
        let pattern = "*a".repeat(2000);
        assert_eq!(matches(&pattern, &"a".repeat(1500), Flavour::Text), Match::No);
        assert_eq!(matches(&"*".repeat(10_000), &"a".repeat(3000), Flavour::Text), Match::Yes);
    }
}
