//! Scalars that JSON has no type for: points in time and bytes.
//!
//! Promises: inside a [document](crate::AwsService) a point in time is a number of seconds and bytes are base64
//! text, in every protocol; the codecs translate at the edge.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A point in time as seconds since 1970, fractions allowed; a JSON number.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Deserialize)]
#[serde(transparent)]
pub struct EpochSeconds(pub f64);

impl EpochSeconds {
    /// From milliseconds since 1970.
    pub fn from_millis(millis: i64) -> Self {
        // Exact up to the year 287396: an f64 holds 53 bits.
        #[allow(clippy::cast_precision_loss)]
        Self(millis as f64 / 1000.0)
    }

    /// Milliseconds since 1970, rounded; values out of range are clamped.
    pub fn to_millis(self) -> i64 {
        // `as` clamps and turns NaN into 0, which is what is wanted here.
        #[allow(clippy::cast_possible_truncation)]
        let millis = (self.0 * 1000.0).round() as i64;
        millis
    }
}

impl Serialize for EpochSeconds {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let millis = self.to_millis();
        if millis % 1000 == 0 { serializer.serialize_i64(millis / 1000) } else { serializer.serialize_f64(self.0) }
    }
}

/// Bytes; base64 text in JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Blob(pub Vec<u8>);

impl Blob {
    /// The base64 text of the bytes.
    pub fn to_base64(&self) -> String {
        STANDARD.encode(&self.0)
    }

    /// The bytes behind base64 text, or nothing when it is not base64.
    pub fn from_base64(text: &str) -> Option<Self> {
        STANDARD.decode(text).ok().map(Self)
    }
}

impl From<Vec<u8>> for Blob {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl Serialize for Blob {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_base64())
    }
}

impl<'de> Deserialize<'de> for Blob {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::from_base64(&text).ok_or_else(|| de::Error::custom("not base64"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_seconds_are_written_without_a_fraction_and_millis_survive() {
        assert_eq!(serde_json::to_string(&EpochSeconds(1_700_000_000.0)).unwrap(), "1700000000");
        let precise = EpochSeconds::from_millis(1_700_000_000_123);
        assert_eq!(serde_json::to_string(&precise).unwrap(), "1700000000.123");
        assert_eq!(precise.to_millis(), 1_700_000_000_123);
        assert_eq!(serde_json::from_str::<EpochSeconds>("5").unwrap(), EpochSeconds(5.0));
    }

    #[test]
    fn bytes_travel_as_base64_text() {
        let blob = Blob(vec![0, 255, 1]);
        assert_eq!(serde_json::to_string(&blob).unwrap(), "\"AP8B\"");
        assert_eq!(serde_json::from_str::<Blob>("\"AP8B\"").unwrap(), blob);
        assert!(serde_json::from_str::<Blob>("\"%\"").is_err());
    }
}
