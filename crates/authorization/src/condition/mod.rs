//! Conditions: operator, key, values.
//!
//! Keys are ANDed, values of one key ORed. An absent key fails a condition, except that a negated operator holds
//! (nothing is there that could match), that `…IfExists` holds, that `Null` asks for just that, and that
//! `ForAllValues` holds for no values at all. An empty text under a set qualifier counts as no value.

mod compare;

use crate::context::RequestContext;
use crate::dates;
use crate::pattern::{Flavour, Match, Pattern};

use self::compare::{Decimal, IpRange};

/// One operator applied to one key.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Condition {
    pub operator: Operator,
    /// As written; compared without regard to case.
    pub key: String,
    pub operands: Vec<Operand>,
}

/// An operator with its qualifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Operator {
    set: SetQualifier,
    test: Test,
    negated: bool,
    if_exists: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SetQualifier {
    None,
    ForAllValues,
    ForAnyValue,
}

/// How one value is compared with one operand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Test {
    Equals,
    EqualsIgnoreCase,
    Like,
    Arn,
    Bool,
    Ip,
    Numeric(Order),
    Date(Order),
    Null,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    Same,
    Less,
    LessOrSame,
    Greater,
    GreaterOrSame,
}

impl Order {
    fn holds(self, found: std::cmp::Ordering) -> bool {
        match self {
            Order::Same => found.is_eq(),
            Order::Less => found.is_lt(),
            Order::LessOrSame => found.is_le(),
            Order::Greater => found.is_gt(),
            Order::GreaterOrSame => found.is_ge(),
        }
    }
}

/// A value of the policy, read once.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Operand {
    Pattern(Pattern),
    Number(Decimal),
    Millis(i64),
    Bool(bool),
    Range(IpRange),
}

impl Operator {
    /// Reads a name such as `ForAnyValue:StringLikeIfExists`.
    pub(crate) fn parse(name: &str) -> Option<Self> {
        let (set, rest) = match name.split_once(':') {
            Some(("ForAllValues", rest)) => (SetQualifier::ForAllValues, rest),
            Some(("ForAnyValue", rest)) => (SetQualifier::ForAnyValue, rest),
            Some(_) => return None,
            None => (SetQualifier::None, name),
        };
        let (rest, if_exists) = match rest.strip_suffix("IfExists") {
            Some(rest) => (rest, true),
            None => (rest, false),
        };
        let (test, negated) = test_named(rest)?;
        // Null asks whether the key is there; neither qualifier makes sense with it.
        if test == Test::Null && (if_exists || set != SetQualifier::None) {
            return None;
        }
        Some(Self { set, test, negated, if_exists })
    }

    /// Reads a value of the policy; nothing when the operator cannot use it.
    pub(crate) fn operand(self, text: &str, variables: bool) -> Option<Operand> {
        match self.test {
            Test::Equals | Test::EqualsIgnoreCase | Test::Like | Test::Arn => {
                Pattern::parse(text, variables).ok().map(Operand::Pattern)
            }
            Test::Bool | Test::Null => boolean(text).map(Operand::Bool),
            Test::Ip => IpRange::parse(text).map(Operand::Range),
            Test::Numeric(_) => Decimal::parse(text).map(Operand::Number),
            Test::Date(_) => dates::parse_millis(text).map(Operand::Millis),
        }
    }

    /// What [`Operator::operand`] expects, for errors.
    pub(crate) fn operand_noun(self) -> &'static str {
        match self.test {
            Test::Equals | Test::EqualsIgnoreCase | Test::Like | Test::Arn => "text with well-formed variables",
            Test::Bool | Test::Null => "true or false",
            Test::Ip => "an IP address or CIDR range",
            Test::Numeric(_) => "a decimal number",
            Test::Date(_) => "an ISO 8601 date or epoch seconds",
        }
    }
}

fn test_named(name: &str) -> Option<(Test, bool)> {
    Some(match name {
        "StringEquals" | "BinaryEquals" => (Test::Equals, false),
        "StringNotEquals" => (Test::Equals, true),
        "StringEqualsIgnoreCase" => (Test::EqualsIgnoreCase, false),
        "StringNotEqualsIgnoreCase" => (Test::EqualsIgnoreCase, true),
        "StringLike" => (Test::Like, false),
        "StringNotLike" => (Test::Like, true),
        "ArnEquals" | "ArnLike" => (Test::Arn, false),
        "ArnNotEquals" | "ArnNotLike" => (Test::Arn, true),
        "Bool" => (Test::Bool, false),
        "IpAddress" => (Test::Ip, false),
        "NotIpAddress" => (Test::Ip, true),
        "Null" => (Test::Null, false),
        _ => {
            let (of, order): (fn(Order) -> Test, &str) = match name.strip_prefix("Numeric") {
                Some(order) => (Test::Numeric, order),
                None => (Test::Date, name.strip_prefix("Date")?),
            };
            match order {
                "Equals" => (of(Order::Same), false),
                "NotEquals" => (of(Order::Same), true),
                "LessThan" => (of(Order::Less), false),
                "LessThanEquals" => (of(Order::LessOrSame), false),
                "GreaterThan" => (of(Order::Greater), false),
                "GreaterThanEquals" => (of(Order::GreaterOrSame), false),
                _ => return None,
            }
        }
    })
}

fn boolean(text: &str) -> Option<bool> {
    match text {
        _ if text.eq_ignore_ascii_case("true") => Some(true),
        _ if text.eq_ignore_ascii_case("false") => Some(false),
        _ => None,
    }
}

impl Condition {
    /// Whether the request meets it. With `unknown_holds`, a negated comparison with a variable that has no value
    /// counts as met: right for statements that deny, wrong for those that allow.
    pub(crate) fn holds(&self, context: &RequestContext, unknown_holds: bool) -> bool {
        let Operator { set, test, negated, if_exists } = self.operator;
        let values = context.values(&self.key);
        if test == Test::Null {
            return self.operands.contains(&Operand::Bool(values.is_none_or(<[String]>::is_empty)));
        }
        let one = |value: &String| match self.matches_any_operand(value, context) {
            Match::Yes => !negated,
            Match::No => negated,
            Match::Unknown => negated && unknown_holds,
        };
        let mut found = values.unwrap_or_default().iter().filter(|v| set == SetQualifier::None || !v.is_empty());
        match set {
            SetQualifier::ForAllValues => found.all(one),
            SetQualifier::ForAnyValue => found.any(one),
            SetQualifier::None if values.is_none_or(<[String]>::is_empty) => negated || if_exists,
            // Many values under an operator for one: positive when any matches, negated when none does.
            SetQualifier::None if negated => found.all(one),
            SetQualifier::None => found.any(one),
        }
    }

    fn matches_any_operand(&self, value: &str, context: &RequestContext) -> Match {
        let mut outcome = Match::No;
        for operand in &self.operands {
            match self.operator.test.matches(value, operand, context) {
                Match::Yes => return Match::Yes,
                Match::Unknown => outcome = Match::Unknown,
                Match::No => {}
            }
        }
        outcome
    }
}

impl Test {
    fn matches(self, value: &str, operand: &Operand, context: &RequestContext) -> Match {
        let matched = match (self, operand) {
            (Test::Like, Operand::Pattern(pattern)) => return pattern.matches(value, Flavour::Text, context),
            (Test::Arn, Operand::Pattern(pattern)) => return pattern.matches_arn_components(value, context),
            (Test::Equals | Test::EqualsIgnoreCase, Operand::Pattern(pattern)) => match pattern.literal(context) {
                None => return Match::Unknown,
                Some(text) if self == Test::Equals => text == value,
                Some(text) => text.eq_ignore_ascii_case(value),
            },
            (Test::Bool, Operand::Bool(expected)) => boolean(value) == Some(*expected),
            (Test::Ip, Operand::Range(range)) => range.contains(value),
            (Test::Numeric(order), Operand::Number(bound)) => {
                Decimal::parse(value).is_some_and(|number| order.holds(number.cmp(bound)))
            }
            (Test::Date(order), Operand::Millis(bound)) => {
                dates::parse_millis(value).is_some_and(|millis| order.holds(millis.cmp(bound)))
            }
            _ => false,
        };
        Match::of(matched)
    }
}
