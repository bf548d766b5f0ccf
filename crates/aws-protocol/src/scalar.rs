//! Scalars as text (forms, XML, headers, URI labels) and the error of a member that cannot be read.
//!
//! Promises: a scalar written by [`to_text`] is read back equal by [`from_text`].

use serde_json::{Number, Value};
use time::OffsetDateTime;
use time::format_description::BorrowedFormatItem;
use time::format_description::well_known::Rfc3339;
use time::macros::format_description;

use crate::error::ApiError;
use crate::model::{Kind, ShapeModel, TimestampFormat};
use crate::values::{Blob, EpochSeconds};

/// Nested structures, lists and maps deeper than this are refused, in every protocol.
pub const MAX_DEPTH: usize = 32;

/// A member whose text or type is not what its shape says; grows its path while it travels up.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Malformed {
    path: String,
    text: String,
}

impl Malformed {
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self { path: String::new(), text: text.into() }
    }

    /// The same error, seen from the structure that holds the member.
    pub(crate) fn within(mut self, member: &str) -> Self {
        let joint = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = format!("{member}{joint}{}", self.path);
        self
    }
}

impl From<Malformed> for ApiError {
    fn from(malformed: Malformed) -> Self {
        if malformed.path.is_empty() {
            return Self::serialization(malformed.text);
        }
        Self::serialization(format!("{}: {}", malformed.path, malformed.text))
    }
}

/// Fails when `depth` is beyond [`MAX_DEPTH`].
pub(crate) fn check_depth(depth: usize) -> Result<(), Malformed> {
    if depth > MAX_DEPTH { Err(Malformed::new(format!("nested deeper than {MAX_DEPTH} levels"))) } else { Ok(()) }
}

/// Reads the text of a scalar into its document form.
pub(crate) fn from_text(shape: &ShapeModel, text: &str) -> Result<Value, Malformed> {
    match shape.kind {
        Kind::String => Ok(Value::String(text.to_string())),
        Kind::Boolean => match text {
            "true" | "True" => Ok(Value::Bool(true)),
            "false" | "False" => Ok(Value::Bool(false)),
            _ => Err(Malformed::new(format!("expected true or false, found {}", shown(text)))),
        },
        Kind::Integer | Kind::Long => whole_from_text(shape.kind, text),
        Kind::Float | Kind::Double => text
            .parse::<f64>()
            .ok()
            .and_then(Number::from_f64)
            .map(Value::Number)
            .ok_or_else(|| Malformed::new(format!("expected a number, found {}", shown(text)))),
        Kind::Timestamp => timestamp_from_text(text),
        Kind::Blob => match Blob::from_base64(text) {
            Some(_) => Ok(Value::String(text.to_string())),
            None => Err(Malformed::new("expected base64 text")),
        },
        Kind::Structure | Kind::Document | Kind::List | Kind::Map => {
            Err(Malformed::new(format!("expected members, found {}", shown(text))))
        }
    }
}

fn whole_from_text(kind: Kind, text: &str) -> Result<Value, Malformed> {
    let whole = text
        .trim()
        .parse::<i64>()
        .map_err(|_| Malformed::new(format!("expected a whole number, found {}", shown(text))))?;
    check_range(kind, whole)?;
    Ok(Value::from(whole))
}

/// A 32-bit shape holds 32 bits.
pub(crate) fn check_range(kind: Kind, whole: i64) -> Result<(), Malformed> {
    if kind == Kind::Integer && i32::try_from(whole).is_err() {
        return Err(Malformed::new(format!("{whole} does not fit a 32-bit integer")));
    }
    Ok(())
}

fn timestamp_from_text(text: &str) -> Result<Value, Malformed> {
    // Rust reads `inf` and `NaN` as numbers too; they are no times.
    let seconds = if let Some(number) = text.parse::<f64>().ok().filter(|number| number.is_finite()) {
        number
    } else if let Ok(time) = OffsetDateTime::parse(text, &Rfc3339) {
        seconds_of(time)
    } else if let Ok(time) = time::PrimitiveDateTime::parse(text, HTTP_DATE) {
        seconds_of(time.assume_utc())
    } else {
        return Err(Malformed::new(format!("expected a date and time, found {}", shown(text))));
    };
    serde_json::to_value(EpochSeconds(seconds)).map_err(|error| Malformed::new(error.to_string()))
}

fn seconds_of(time: OffsetDateTime) -> f64 {
    let millis = time.unix_timestamp_nanos() / 1_000_000;
    EpochSeconds::from_millis(i64::try_from(millis).unwrap_or(i64::MAX)).0
}

const HTTP_DATE: &[BorrowedFormatItem<'_>] =
    format_description!("[weekday repr:short], [day] [month repr:short] [year] [hour]:[minute]:[second] GMT");

/// Writes a scalar of a document as text; nothing for `null` and for values that are not scalars.
pub(crate) fn to_text(shape: &ShapeModel, format: TimestampFormat, value: &Value) -> Option<String> {
    match (shape.kind, value) {
        (Kind::Timestamp, Value::Number(number)) => Some(timestamp_to_text(format, EpochSeconds(number.as_f64()?))),
        (_, Value::String(text)) => Some(text.clone()),
        (_, Value::Bool(bit)) => Some(bit.to_string()),
        (_, Value::Number(number)) => Some(number.to_string()),
        _ => None,
    }
}

/// Writes a point in time. Times outside the years 0..9999 are written as their number of seconds.
pub(crate) fn timestamp_to_text(format: TimestampFormat, time: EpochSeconds) -> String {
    let millis = time.to_millis();
    let Ok(date) = OffsetDateTime::from_unix_timestamp_nanos(i128::from(millis) * 1_000_000) else {
        return (millis / 1000).to_string();
    };
    let written = match format {
        TimestampFormat::EpochSeconds => return time.0.to_string(),
        TimestampFormat::HttpDate => date.format(HTTP_DATE),
        TimestampFormat::Iso8601 => date.format(if millis % 1000 == 0 { ISO } else { ISO_MILLIS }),
    };
    written.unwrap_or_else(|_| (millis / 1000).to_string())
}

const ISO: &[BorrowedFormatItem<'_>] = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]Z");
const ISO_MILLIS: &[BorrowedFormatItem<'_>] =
    format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:3]Z");

/// A value as quoted in an error text: short, without control characters.
pub(crate) fn shown(text: &str) -> String {
    let short: String = text.chars().take(40).map(|c| if c.is_control() { '?' } else { c }).collect();
    if text.chars().count() > 40 { format!("'{short}...'") } else { format!("'{short}'") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(kind: Kind) -> ShapeModel {
        ShapeModel { kind, ..ShapeModel::PLAIN }
    }

    #[test]
    fn times_are_read_in_each_of_their_three_forms() {
        for text in
            ["2023-11-14T22:13:20Z", "Tue, 14 Nov 2023 22:13:20 GMT", "1700000000", "2023-11-14T23:13:20+01:00"]
        {
            assert_eq!(from_text(&shape(Kind::Timestamp), text).unwrap(), 1_700_000_000, "{text}");
        }
        for text in ["yesterday", "inf", "-inf", "NaN", "infinity", "1e999"] {
            assert!(from_text(&shape(Kind::Timestamp), text).is_err(), "{text}");
        }
    }

    #[test]
    fn times_are_written_with_milliseconds_only_when_there_are_any() {
        let time = EpochSeconds(1_700_000_000.0);
        assert_eq!(timestamp_to_text(TimestampFormat::Iso8601, time), "2023-11-14T22:13:20Z");
        assert_eq!(timestamp_to_text(TimestampFormat::HttpDate, time), "Tue, 14 Nov 2023 22:13:20 GMT");
        let time = EpochSeconds(1_700_000_000.25);
        assert_eq!(timestamp_to_text(TimestampFormat::Iso8601, time), "2023-11-14T22:13:20.250Z");
    }

    #[test]
    fn a_number_that_does_not_fit_its_shape_is_refused() {
        assert!(from_text(&shape(Kind::Integer), "2147483648").is_err());
        assert_eq!(from_text(&shape(Kind::Long), "2147483648").unwrap(), 2_147_483_648_i64);
        assert!(from_text(&shape(Kind::Integer), "8o").is_err());
        assert!(from_text(&shape(Kind::Boolean), "yes").is_err());
    }

    #[test]
    fn errors_name_the_member_and_quote_little() {
        let error =
            Malformed::new(format!("found {}", shown(&"x".repeat(1000)))).within("b").within("[3]").within("a");
        assert_eq!(ApiError::from(error).message, format!("a[3].b: found '{}...'", "x".repeat(40)));
    }
}
