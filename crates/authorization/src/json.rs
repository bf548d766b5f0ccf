//! JSON that refuses what two readers could understand differently.
//!
//! Holds: a tree that keeps members in the order of the text and refuses a member given twice, so that
//! `{"Effect": "Deny", "Effect": "Allow"}` has no meaning here rather than the last one. Leaves out: numbers as
//! numbers; policies only ever compare their text.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// One JSON value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Json {
    /// `null`.
    Null,
    /// Text, or the text of a number or boolean (`is_text` tells them apart).
    Scalar { text: String, is_text: bool },
    /// Items.
    List(Vec<Json>),
    /// Members, each name once.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// What to call it in an error.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Json::Null => "null",
            Json::Scalar { is_text: true, .. } => "a string",
            Json::Scalar { is_text: false, .. } => "a number or boolean",
            Json::List(_) => "a list",
            Json::Object(_) => "an object",
        }
    }

    /// The text of a string.
    pub(crate) fn as_text(&self) -> Option<&str> {
        match self {
            Json::Scalar { text, is_text: true } => Some(text),
            _ => None,
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Scalar { text: value.to_string(), is_text: false })
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Scalar { text: value.to_string(), is_text: false })
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Scalar { text: value.to_string(), is_text: false })
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Scalar { text: value.to_string(), is_text: false })
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Scalar { text: value.to_owned(), is_text: true })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Json, A::Error> {
        let mut object = Vec::new();
        let mut seen = std::collections::BTreeSet::new();
        while let Some((name, value)) = members.next_entry::<String, Json>()? {
            if !seen.insert(name.clone()) {
                return Err(A::Error::custom(format!("the member \"{name}\" is given twice")));
            }
            object.push((name, value));
        }
        Ok(Json::Object(object))
    }
}
