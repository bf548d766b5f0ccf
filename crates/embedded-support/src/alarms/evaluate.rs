//! From data points to a state: M out of N, and what missing points mean.
//!
//! CloudWatch looks a little further back than N periods. With N real points in that range only they count, newest
//! first; otherwise the gaps are filled as `TreatMissingData` says, as few as possible (CloudWatch's guide,
//! "Configuring how CloudWatch alarms treat missing data").

use super::records::{Rule, StateValue, TreatMissing};

/// Periods looked at beyond the evaluation periods.
const FURTHER_BACK: u32 = 2;

/// Number of periods to hand to [`evaluate`].
pub(crate) fn range(rule: &Rule) -> u32 {
    rule.evaluation_periods + FURTHER_BACK
}

/// The state that follows from the points of [`range`] periods, newest first; nothing when it stays as it is.
pub(crate) fn evaluate(points: &[Option<f64>], rule: &Rule) -> Option<StateValue> {
    let periods = to_usize(rule.evaluation_periods);
    let needed = to_usize(rule.datapoints());
    let breaches = |value: &f64| rule.comparison.breaches(*value, rule.threshold);
    let real: Vec<f64> = points.iter().flatten().copied().take(periods).collect();
    let breaching = real.iter().filter(|value| breaches(value)).count();
    let verdict = |alarm: bool| Some(if alarm { StateValue::Alarm } else { StateValue::Ok });
    if real.len() == periods || breaching >= needed {
        return verdict(breaching >= needed);
    }
    let missing = periods - real.len();
    match rule.treat_missing() {
        TreatMissing::Breaching => verdict(breaching + missing >= needed),
        TreatMissing::NotBreaching => verdict(false),
        TreatMissing::Ignore if breaching < real.len() => verdict(false),
        TreatMissing::Ignore => None,
        TreatMissing::Missing if real.is_empty() => Some(StateValue::InsufficientData),
        TreatMissing::Missing if breaching < real.len() => verdict(false),
        // All that is there breaches. The alarm goes off as soon as the oldest of it is M periods old, and waits until
        // then, so that it is not raised before its time.
        TreatMissing::Missing => {
            let oldest = points.iter().take(periods).rposition(Option::is_some).map_or(0, |index| index + 1);
            (oldest >= needed).then_some(StateValue::Alarm)
        }
    }
}

fn to_usize(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::super::records::Comparison;
    use super::*;

    fn rule(needed: u32, periods: u32, treat: TreatMissing) -> Rule {
        Rule {
            evaluation_periods: periods,
            datapoints_to_alarm: Some(needed),
            comparison: Comparison::Greater,
            threshold: 0.5,
            treat_missing_data: Some(treat),
        }
    }

    /// `0` within, `X` breaching, `-` missing; oldest first, as CloudWatch's guide writes them.
    fn points(text: &str) -> Vec<Option<f64>> {
        let point = |found| match found {
            'X' => Some(1.0),
            '0' => Some(0.0),
            _ => None,
        };
        text.chars().rev().map(point).collect()
    }

    /// States for missing, ignore, breaching, notBreaching; `=` stays.
    fn verdicts(needed: u32, periods: u32, text: &str) -> String {
        let treatments =
            [TreatMissing::Missing, TreatMissing::Ignore, TreatMissing::Breaching, TreatMissing::NotBreaching];
        let verdict = |treat| match evaluate(&points(text), &rule(needed, periods, treat)) {
            Some(StateValue::Alarm) => 'A',
            Some(StateValue::Ok) => 'O',
            Some(StateValue::InsufficientData) => 'I',
            None => '=',
        };
        treatments.into_iter().map(verdict).collect()
    }

    #[test]
    fn three_out_of_three_as_in_cloudwatchs_table() {
        for (text, expected) in [
            ("0-X-X", "OOOO"),
            ("----0", "OOOO"),
            ("-----", "I=AO"),
            ("0XX-X", "AAAA"),
            ("--X--", "A=AO"),
            ("----X", "==AO"),
        ] {
            assert_eq!(verdicts(3, 3, text), expected, "{text}");
        }
    }

    #[test]
    fn two_out_of_three_as_in_cloudwatchs_table() {
        for (text, expected) in [
            ("0-X-X", "AAAA"),
            ("00X0X", "AAAA"),
            ("0-X--", "OOAO"),
            ("----0", "OOAO"),
            ("---X-", "A=AO"),
            ("-----", "I=AO"),
        ] {
            assert_eq!(verdicts(2, 3, text), expected, "{text}");
        }
    }

    #[test]
    fn one_out_of_one_uses_the_newest_real_point() {
        assert_eq!(verdicts(1, 1, "0-X"), "AAAA");
        assert_eq!(verdicts(1, 1, "X-0"), "OOOO");
        assert_eq!(verdicts(1, 1, "X--"), "AAAA");
        assert_eq!(verdicts(1, 1, "---"), "I=AO");
    }

    #[test]
    fn every_comparison_has_its_edge() {
        use Comparison as C;
        let cases = [
            (C::Greater, [false, false, true]),
            (C::GreaterOrEqual, [false, true, true]),
            (C::Less, [true, false, false]),
            (C::LessOrEqual, [true, true, false]),
        ];
        for (comparison, expected) in cases {
            assert_eq!([4.0, 5.0, 6.0].map(|value| comparison.breaches(value, 5.0)), expected, "{comparison:?}");
        }
    }
}
