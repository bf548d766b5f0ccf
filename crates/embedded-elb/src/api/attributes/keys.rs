//! What an attribute may be set to, and what happens to settings that the balancer cannot follow.
//!
//! Promises: an unknown key is refused; a value out of its range is refused; a value that would need behaviour the
//! balancer does not have is refused by name; only differences from the defaults are stored.

use std::collections::BTreeMap;

use aws_protocol::ApiError;

use crate::errors::{invalid, refuse, required, unsupported};

/// Values by key.
pub(crate) type Attributes = BTreeMap<String, String>;

/// An attribute with its default.
pub(crate) struct Key {
    pub name: &'static str,
    pub default: &'static str,
    values: Values,
}

/// The values of an attribute.
enum Values {
    /// `true` or `false`.
    Flag,
    /// Whole numbers of a range.
    Number(u32, u32),
    /// 0, or a number of a range.
    ZeroOr(u32, u32),
    /// Words; of the second list ELB has them, the balancer has not.
    Words(&'static [&'static str], &'static [&'static str]),
    /// Any text up to a length.
    Text(usize),
    /// The default is all the balancer does; what it is that others would need.
    Fixed(&'static str),
}

impl Key {
    pub const fn flag(name: &'static str, default: &'static str) -> Self {
        Self { name, default, values: Values::Flag }
    }

    pub const fn number(name: &'static str, default: &'static str, low: u32, high: u32) -> Self {
        Self { name, default, values: Values::Number(low, high) }
    }

    pub const fn zero_or(name: &'static str, default: &'static str, low: u32, high: u32) -> Self {
        Self { name, default, values: Values::ZeroOr(low, high) }
    }

    pub const fn words(name: &'static str, default: &'static str, words: &'static [&'static str]) -> Self {
        Self { name, default, values: Values::Words(words, &[]) }
    }

    pub const fn words_but(
        name: &'static str,
        default: &'static str,
        words: &'static [&'static str],
        missing: &'static [&'static str],
    ) -> Self {
        Self { name, default, values: Values::Words(words, missing) }
    }

    pub const fn text(name: &'static str, default: &'static str, longest: usize) -> Self {
        Self { name, default, values: Values::Text(longest) }
    }

    pub const fn fixed(name: &'static str, default: &'static str, what: &'static str) -> Self {
        Self { name, default, values: Values::Fixed(what) }
    }

    fn check(&self, value: &str) -> Result<(), ApiError> {
        let name = self.name;
        let number = || value.parse::<u32>().ok();
        match self.values {
            Values::Flag if !matches!(value, "true" | "false") => {
                Err(invalid(format!("The attribute {name} must be true or false.")))
            }
            Values::Number(low, high) if !number().is_some_and(|number| (low..=high).contains(&number)) => {
                Err(invalid(format!("{name} must be between {low} and {high}.")))
            }
            Values::ZeroOr(low, high)
                if !number().is_some_and(|number| number == 0 || (low..=high).contains(&number)) =>
            {
                Err(invalid(format!("{name} must be 0 or between {low} and {high}.")))
            }
            Values::Words(_, missing) if missing.contains(&value) => {
                Err(unsupported(&format!("The attribute {name}={value}")))
            }
            Values::Words(words, _) if !words.contains(&value) => {
                Err(invalid(format!("The attribute {name} must be one of {}.", words.join(", "))))
            }
            Values::Text(longest) if value.len() > longest => {
                Err(invalid(format!("The attribute {name} has at most {longest} characters.")))
            }
            Values::Fixed(what) if value != self.default => {
                Err(unsupported(&format!("{what} (the attribute {name}={value})")))
            }
            _ => Ok(()),
        }
    }
}

/// Reads wishes; each key must be one of `known`.
pub(crate) fn parse(
    pairs: impl Iterator<Item = (Option<String>, Option<String>)>,
    known: &[Key],
) -> Result<Attributes, ApiError> {
    let mut wishes = Attributes::new();
    for (name, value) in pairs {
        let name = required(name, "Key")?;
        let value = value.unwrap_or_default();
        let Some(key) = known.iter().find(|key| key.name == name) else {
            let text = format!("The attribute key '{name}' is not recognized.");
            return Err(refuse("InvalidConfigurationRequest", text));
        };
        key.check(&value)?;
        wishes.insert(name, value);
    }
    Ok(wishes)
}

/// Applies wishes; what has its default value is not kept.
pub(crate) fn merge(attributes: &mut Attributes, wishes: Attributes, known: &[Key]) {
    attributes.extend(wishes);
    attributes.retain(|name, value| known.iter().any(|key| key.name == name && key.default != value));
}

/// All attributes with their values.
pub(crate) fn all<'a>(known: &'a [Key], attributes: &'a Attributes) -> impl Iterator<Item = (String, String)> + 'a {
    known.iter().map(|key| {
        let value = attributes.get(key.name).map_or(key.default, String::as_str);
        (key.name.to_string(), value.to_string())
    })
}

/// The value of one attribute; its default when it was not set, and nothing for a key that is not known.
pub(crate) fn value<'a>(known: &[Key], attributes: &'a Attributes, name: &str) -> &'a str {
    let default = || known.iter().find(|key| key.name == name).map_or("", |key| key.default);
    attributes.get(name).map_or_else(default, String::as_str)
}

/// The number in one attribute. One that could not be set today, kept from a time when it could, counts as not set.
pub(crate) fn number(known: &[Key], attributes: &Attributes, name: &str) -> u32 {
    let Some(key) = known.iter().find(|key| key.name == name) else { return 0 };
    let set = attributes.get(name).filter(|text| key.check(text).is_ok()).map_or(key.default, String::as_str);
    set.parse().unwrap_or_default()
}

/// Whether one attribute is `true`.
pub(crate) fn is_on(known: &[Key], attributes: &Attributes, name: &str) -> bool {
    value(known, attributes, name) == "true"
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: &[Key] = &[
        Key::flag("on", "false"),
        Key::number("seconds", "60", 1, 100),
        Key::zero_or("start", "0", 30, 900),
        Key::words_but("mode", "a", &["a", "b"], &["c"]),
        Key::fixed("magic", "off", "Magic"),
    ];

    fn one(name: &str, value: &str) -> Result<Attributes, ApiError> {
        parse([(Some(name.to_string()), Some(value.to_string()))].into_iter(), KNOWN)
    }

    #[test]
    fn each_kind_of_value_has_its_range_and_refuses_by_name() {
        for (name, value) in [("on", "true"), ("seconds", "100"), ("start", "0"), ("start", "30"), ("magic", "off")] {
            assert!(one(name, value).is_ok(), "{name}={value}");
        }
        for (name, value, words) in [
            ("on", "yes", "on must be true or false"),
            ("seconds", "0", "seconds must be between 1 and 100"),
            ("seconds", "-1", "seconds"),
            ("start", "29", "start must be 0 or between 30 and 900"),
            ("mode", "c", "mode=c is not supported"),
            ("mode", "d", "one of a, b"),
            ("magic", "on", "Magic"),
            ("colour", "red", "colour"),
        ] {
            let refusal = one(name, value).unwrap_err();
            assert!(refusal.message.contains(words), "{name}={value}: {}", refusal.message);
        }
    }

    #[test]
    fn what_has_its_default_again_is_not_kept() {
        let mut kept = Attributes::new();
        merge(&mut kept, one("seconds", "5").unwrap(), KNOWN);
        assert_eq!(number(KNOWN, &kept, "seconds"), 5);
        kept.insert("seconds".to_string(), "4000".to_string());
        assert_eq!(number(KNOWN, &kept, "seconds"), 60, "kept from a time without a range");
        merge(&mut kept, one("seconds", "60").unwrap(), KNOWN);
        assert!(kept.is_empty() && number(KNOWN, &kept, "seconds") == 60);
    }
}
