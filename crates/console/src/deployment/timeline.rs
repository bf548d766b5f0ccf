//! Past and planned steps on one axis of time.
//!
//! The axis is not to scale: a span is drawn as long as the square root of its time, so that a canary of five minutes
//! can still be seen beside a wait of two days. The mark of now moves in steps of half a per cent, so that a page on
//! which nothing happens is not sent again every second.

use std::time::Duration;

use askama::Template;
use deployment_view::{Picture, Step, StepState, Timeline};

use super::figure::per_cent;
use super::head::is_terminal;
use super::text::{Mark, When, duration, shown, some_text};

/// Steps of the mark of now, in thousandths of the width.
const NOW_STEP: i64 = 5;
/// The narrowest bar, in thousandths of the width.
const NARROWEST: i64 = 8;

/// The steps.
#[derive(Template)]
#[template(path = "deployment/timeline.html")]
pub(super) struct Steps {
    rows: Vec<Row>,
    start: Option<When>,
    end: Option<When>,
    end_is_expected: bool,
    now: Option<String>,
}

struct Row {
    what: String,
    event: Option<String>,
    class: &'static str,
    word: &'static str,
    mark: Mark,
    at: Option<When>,
    until: Option<When>,
    took: Option<String>,
    lasts: Option<String>,
    bar: Option<Span>,
    /// What the countdown leads to.
    due: Option<Due>,
}

struct Span {
    x: String,
    width: String,
}

struct Due {
    word: &'static str,
    at: When,
}

impl Steps {
    /// Of this picture.
    pub(super) fn new(picture: &Picture) -> Self {
        let timeline = &picture.timeline;
        let axis = Axis::new(timeline);
        let has_ended = is_terminal(&picture.deployment.status);
        let now = timeline.now.filter(|_| !has_ended);
        let end = timeline.expected_end.filter(|_| !has_ended).or(picture.deployment.completed);
        Self {
            rows: timeline.steps.iter().map(|step| row(step, axis.as_ref())).collect(),
            start: axis.as_ref().and_then(|axis| When::new(types::Timestamp::from_millis(axis.start()))),
            end: When::maybe(end),
            end_is_expected: !has_ended,
            now: axis.as_ref().zip(now).map(|(axis, now)| {
                let place = axis.place(now.millis());
                per_cent((place - place % NOW_STEP).clamp(0, 1_000))
            }),
        }
    }
}

fn row(step: &Step, axis: Option<&Axis>) -> Row {
    let (word, class, symbol) = match step.state {
        StepState::Past => ("done", "past", "✓"),
        StepState::Failed => ("failed", "failed", "✗"),
        StepState::Present => ("now", "present", "▶"),
        StepState::Planned => ("planned", "planned", "○"),
        StepState::Dropped => ("will not come", "dropped", "–"),
    };
    let color = match step.state {
        StepState::Past => "good",
        StepState::Failed => "bad",
        StepState::Present => "busy",
        StepState::Planned | StepState::Dropped => "quiet",
    };
    let is_over = matches!(step.state, StepState::Past | StepState::Failed);
    Row {
        what: shown(&step.what),
        event: some_text(&step.event).filter(|event| *event != step.what),
        class,
        word,
        mark: Mark { symbol, class: color },
        at: When::maybe(step.at),
        until: When::maybe(step.until).filter(|_| step.until != step.at),
        took: step.at.zip(step.until).filter(|_| is_over).map(|(at, until)| duration(until.since(at))),
        lasts: lasts(step).filter(|_| !is_over && step.state != StepState::Dropped),
        bar: axis.zip(step.at).map(|(axis, at)| axis.span(at.millis(), step.until.map(|until| until.millis()))),
        due: due(step),
    }
}

/// How long a step that is not over lasts, as far as its ends do not say so.
fn lasts(step: &Step) -> Option<String> {
    let words = |seconds: u64| match seconds {
        0..60 => format!("{seconds} s"),
        _ => duration(Duration::from_secs(seconds)),
    };
    let is_fixed = step.at.is_some() && step.until.is_some();
    let lasts =
        step.lasts_seconds.filter(|seconds| !is_fixed && *seconds > 0).map(|it| format!("lasts {}", words(it)));
    lasts.or_else(|| step.at_most_seconds.map(|it| format!("at most {}", words(it))))
}

fn due(step: &Step) -> Option<Due> {
    match step.state {
        StepState::Planned => When::maybe(step.at).map(|at| Due { word: "begins", at }),
        StepState::Present => When::maybe(step.until).map(|at| Due { word: "ends", at }),
        StepState::Past | StepState::Failed | StepState::Dropped => None,
    }
}

/// The axis: moments that bound steps, each with its place in thousandths of the width.
struct Axis {
    places: Vec<(i64, f64)>,
}

impl Axis {
    /// Nothing while no step has a time.
    fn new(timeline: &Timeline) -> Option<Self> {
        let of_steps = timeline.steps.iter().filter(|step| step.state != StepState::Dropped);
        let times = of_steps.flat_map(|step| [step.at, step.until]).chain([timeline.expected_end]).flatten();
        let mut moments: Vec<i64> = times.map(types::Timestamp::millis).collect();
        moments.sort_unstable();
        moments.dedup();
        let (first, last) = (*moments.first()?, *moments.last()?);
        moments.extend(beyond(first, last, timeline.now.map(types::Timestamp::millis)));
        let lengths: Vec<f64> = moments.windows(2).map(|pair| span_length(pair[0], pair[1])).collect();
        let all: f64 = lengths.iter().sum::<f64>().max(1.0);
        let mut reached = 0.0;
        let mut places = vec![(first, 0.0)];
        for (moment, length) in moments.iter().skip(1).zip(&lengths) {
            reached += length;
            places.push((*moment, reached / all * 1_000.0));
        }
        Some(Self { places })
    }

    fn start(&self) -> i64 {
        self.places.first().map_or(0, |(moment, _)| *moment)
    }

    /// The place of a moment, in thousandths of the width.
    fn place(&self, moment: i64) -> i64 {
        let after = self.places.partition_point(|(known, _)| *known <= moment);
        let Some((from, left)) = after.checked_sub(1).and_then(|n| self.places.get(n)).copied() else { return 0 };
        let Some((to, right)) = self.places.get(after).copied() else { return rounded(left) };
        let part = moment.saturating_sub(from) as f64 / to.saturating_sub(from).max(1) as f64;
        rounded(left + (right - left) * part)
    }

    /// The bar from one moment to another; without an end it reaches to the end of the axis.
    fn span(&self, at: i64, until: Option<i64>) -> Span {
        let from = self.place(at).min(1_000 - NARROWEST);
        let to = until.map_or(1_000, |until| self.place(until));
        Span { x: per_cent(from), width: per_cent((to - from).clamp(NARROWEST, 1_000)) }
    }
}

/// Where the axis ends when what goes on now has no known end: steps that double, so that it is seldom drawn anew.
fn beyond(first: i64, last: i64, now: Option<i64>) -> Option<i64> {
    let now = now.filter(|now| *now > last)?;
    let mut length: i64 = 10_000;
    while first.saturating_add(length) <= now && length < i64::MAX / 4 {
        length *= 2;
    }
    Some(first.saturating_add(length))
}

fn span_length(from: i64, to: i64) -> f64 {
    (to.saturating_sub(from) as f64).max(0.0).sqrt()
}

/// Nearest whole thousandth; places are within 0 to 1,000.
#[expect(clippy::cast_possible_truncation, reason = "clamped to 0..=1000 right before")]
fn rounded(place: f64) -> i64 {
    place.clamp(0.0, 1_000.0).round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;
    use types::Timestamp;

    fn step(state: StepState, at: i64, until: Option<i64>) -> Step {
        let until = until.map(Timestamp::from_millis);
        Step { state, at: Some(Timestamp::from_millis(at)), until, ..Step::default() }
    }

    fn axis(now: i64, steps: Vec<Step>) -> Axis {
        let now = Some(Timestamp::from_millis(now));
        Axis::new(&Timeline { now, steps, ..Timeline::default() }).unwrap()
    }

    #[test]
    fn later_is_further_right_and_the_ends_are_the_edges() {
        let axis = axis(
            0,
            vec![step(StepState::Past, 0, Some(30_000)), step(StepState::Planned, 30_000, Some(172_800_000))],
        );
        let places: Vec<i64> = [0, 10_000, 30_000, 60_000_000, 172_800_000].map(|ms| axis.place(ms)).into();
        assert!(places.is_sorted_by(|a, b| a < b), "{places:?}");
        assert_eq!((places[0], places[4]), (0, 1_000));
        assert_eq!((axis.place(-5), axis.place(i64::MAX)), (0, 1_000));
    }

    #[test]
    fn a_wait_without_an_end_lengthens_the_axis_in_few_steps() {
        let ends: Vec<i64> = (1..=3_600)
            .map(|second| axis(second * 1_000, vec![step(StepState::Present, 0, None)]).places.last().unwrap().0)
            .collect();
        let mut distinct = ends.clone();
        distinct.dedup();
        assert!(distinct.len() <= 10, "{distinct:?}");
        assert!(ends.iter().zip(1..).all(|(end, second)| *end > second * 1_000));
    }

    #[test]
    fn an_absurd_time_ends_the_axis_and_not_the_process() {
        let axis = axis(i64::MAX, vec![step(StepState::Present, i64::MIN, None), step(StepState::Planned, 0, None)]);
        assert!((0..=1_000).contains(&axis.place(0)));
    }
}
