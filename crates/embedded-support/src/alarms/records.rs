//! What is kept of alarms.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use types::Timestamp;

/// A metric alarm; its record's key is its name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct AlarmRecord {
    pub description: Option<String>,
    pub actions: Actions,
    pub metric: Metric,
    pub statistic: Statistic,
    pub period_seconds: u32,
    pub rule: Rule,
    /// `EvaluateLowSampleCountPercentile`, kept and shown.
    pub low_sample: Option<String>,
    pub configured_at: Timestamp,
    pub state: State,
    pub tags: BTreeMap<String, String>,
    /// Changes of state whose actions and events are not taken yet, oldest first.
    #[serde(default)]
    pub untold: Vec<Transition>,
    /// What happened to it, oldest first.
    #[serde(default)]
    pub history: Vec<HistoryItem>,
}

/// One change of state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Transition {
    pub old: State,
    pub new: State,
}

/// Something that happened to an alarm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct HistoryItem {
    pub at: Timestamp,
    pub kind: HistoryKind,
    pub summary: String,
    /// JSON.
    pub data: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum HistoryKind {
    ConfigurationUpdate,
    StateUpdate,
    Action,
}

impl HistoryKind {
    /// The wire value.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ConfigurationUpdate => "ConfigurationUpdate",
            Self::StateUpdate => "StateUpdate",
            Self::Action => "Action",
        }
    }

    /// From the wire value.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::ConfigurationUpdate, Self::StateUpdate, Self::Action].into_iter().find(|kind| kind.as_str() == text)
    }
}

/// Whom a state notifies, by ARN.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Actions {
    pub enabled: bool,
    pub on_ok: Vec<String>,
    pub on_alarm: Vec<String>,
    pub on_insufficient_data: Vec<String>,
}

/// Which metric is watched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Metric {
    pub namespace: String,
    pub name: String,
    /// As given.
    pub dimensions: Vec<(String, String)>,
    /// Only data of this unit, or of any.
    pub unit: Option<String>,
}

/// How a period's data become one value.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum Statistic {
    SampleCount,
    Average,
    Sum,
    Minimum,
    Maximum,
    /// `p99`, `p99.9`: 0 < p <= 100.
    Percentile(f64),
}

/// When the alarm is in ALARM.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Rule {
    pub evaluation_periods: u32,
    /// As given; all periods when absent.
    pub datapoints_to_alarm: Option<u32>,
    pub comparison: Comparison,
    pub threshold: f64,
    /// As given; `Missing` when absent.
    pub treat_missing_data: Option<TreatMissing>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Comparison {
    GreaterOrEqual,
    Greater,
    Less,
    LessOrEqual,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum TreatMissing {
    Breaching,
    NotBreaching,
    Ignore,
    Missing,
}

/// The alarm's state and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct State {
    pub value: StateValue,
    pub reason: String,
    pub reason_data: Option<String>,
    pub updated_at: Timestamp,
    pub transitioned_at: Timestamp,
    /// Set by SetAlarmState at this time; evaluation leaves it alone for a while.
    pub forced_at: Option<Timestamp>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum StateValue {
    Ok,
    Alarm,
    InsufficientData,
}

impl StateValue {
    /// The wire value.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "OK",
            Self::Alarm => "ALARM",
            Self::InsufficientData => "INSUFFICIENT_DATA",
        }
    }

    /// From the wire value.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Ok, Self::Alarm, Self::InsufficientData].into_iter().find(|value| value.as_str() == text)
    }
}

impl Comparison {
    const ALL: [(Self, &'static str, &'static str); 4] = [
        (Self::GreaterOrEqual, "GreaterThanOrEqualToThreshold", "greater than or equal to"),
        (Self::Greater, "GreaterThanThreshold", "greater than"),
        (Self::Less, "LessThanThreshold", "less than"),
        (Self::LessOrEqual, "LessThanOrEqualToThreshold", "less than or equal to"),
    ];

    /// The wire value and the words of a state reason.
    pub fn texts(self) -> (&'static str, &'static str) {
        let found = Self::ALL.into_iter().find(|(comparison, _, _)| *comparison == self);
        found.map_or(("", ""), |(_, wire, words)| (wire, words))
    }

    /// From the wire value.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, wire, _)| *wire == text).map(|(comparison, _, _)| comparison)
    }

    /// Whether a value breaches the threshold.
    pub fn breaches(self, value: f64, threshold: f64) -> bool {
        match self {
            Self::GreaterOrEqual => value >= threshold,
            Self::Greater => value > threshold,
            Self::Less => value < threshold,
            Self::LessOrEqual => value <= threshold,
        }
    }
}

impl TreatMissing {
    const ALL: [(Self, &'static str); 4] = [
        (Self::Breaching, "breaching"),
        (Self::NotBreaching, "notBreaching"),
        (Self::Ignore, "ignore"),
        (Self::Missing, "missing"),
    ];

    /// The wire value.
    pub fn as_str(self) -> &'static str {
        Self::ALL.into_iter().find(|(treat, _)| *treat == self).map_or("", |(_, wire)| wire)
    }

    /// From the wire value.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, wire)| *wire == text).map(|(treat, _)| treat)
    }
}

impl Statistic {
    const PLAIN: [(Self, &'static str); 5] = [
        (Self::SampleCount, "SampleCount"),
        (Self::Average, "Average"),
        (Self::Sum, "Sum"),
        (Self::Minimum, "Minimum"),
        (Self::Maximum, "Maximum"),
    ];

    /// From `Statistic`.
    pub fn parse(text: &str) -> Option<Self> {
        Self::PLAIN.into_iter().find(|(_, wire)| *wire == text).map(|(statistic, _)| statistic)
    }

    /// From `ExtendedStatistic`: `p0.0` to `p100`.
    pub fn parse_extended(text: &str) -> Option<Self> {
        let percent = text.strip_prefix('p')?;
        if percent.is_empty() || !percent.bytes().all(|found| found.is_ascii_digit() || found == b'.') {
            return None;
        }
        percent.parse().ok().filter(|percent| (0.0..=100.0).contains(percent)).map(Self::Percentile)
    }

    /// `Statistic` and `ExtendedStatistic`; one of them.
    pub fn texts(self) -> (Option<String>, Option<String>) {
        match self {
            Self::Percentile(percent) => (None, Some(format!("p{percent}"))),
            plain => {
                let found = Self::PLAIN.into_iter().find(|(statistic, _)| *statistic == plain);
                (found.map(|(_, wire)| wire.to_string()), None)
            }
        }
    }
}

impl Rule {
    /// `DatapointsToAlarm`, all periods unless given.
    pub fn datapoints(&self) -> u32 {
        self.datapoints_to_alarm.unwrap_or(self.evaluation_periods)
    }

    /// How missing data points count.
    pub fn treat_missing(&self) -> TreatMissing {
        self.treat_missing_data.unwrap_or(TreatMissing::Missing)
    }
}
