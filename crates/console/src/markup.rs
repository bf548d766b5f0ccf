//! Small pieces that many pages draw the same way.

use std::fmt;

use askama::Template;
use askama::filters::HtmlSafe;
use aws_protocol::EpochSeconds;
use time::OffsetDateTime;
use types::Timestamp;

/// A moment, which the script words anew as time goes by.
#[derive(Template)]
#[template(
    source = r#"<time datetime="{{ iso }}" data-at="{{ millis }}" data-tick="{{ tick }}">{{ text }}</time>"#,
    ext = "html"
)]
pub(crate) struct Moment {
    iso: String,
    text: String,
    millis: i64,
    tick: &'static str,
}

/// How long ago it was; nothing for no time.
pub(crate) fn ago(at: &Option<Timestamp>) -> Perhaps<Moment> {
    moment(*at, "ago")
}

fn moment(at: Option<Timestamp>, tick: &'static str) -> Perhaps<Moment> {
    Perhaps(at.and_then(|at| {
        let date = OffsetDateTime::from_unix_timestamp_nanos(i128::from(at.millis()) * 1_000_000).ok()?;
        let (year, month, day) = (date.year(), u8::from(date.month()), date.day());
        let (hour, minute, second) = (date.hour(), date.minute(), date.second());
        Some(Moment {
            iso: format!(
                "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{:03}Z",
                date.millisecond()
            ),
            text: format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02} UTC"),
            millis: at.millis(),
            tick,
        })
    }))
}

/// A status: a shape and a word, and only then a colour.
#[derive(Template)]
#[template(
    source = r#"<span class="status {{ class }}"><span aria-hidden="true">{{ symbol }} </span>{{ word }}</span>"#,
    ext = "html"
)]
pub(crate) struct Status {
    class: &'static str,
    symbol: &'static str,
    word: String,
}

/// Of a status word of CodeDeploy, ECS, ELB or CloudWatch.
pub(crate) fn status(text: &str) -> Status {
    let mark = crate::deployment::text::mark(text);
    Status { class: mark.class, symbol: mark.symbol, word: crate::deployment::text::status_word(text) }
}

/// Draws what is there.
pub(crate) struct Perhaps<T>(Option<T>);

impl<T: fmt::Display> fmt::Display for Perhaps<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.as_ref().map_or(Ok(()), |it| it.fmt(f))
    }
}

impl<T: askama::FastWritable> askama::FastWritable for Perhaps<T> {
    fn write_into(&self, dest: &mut dyn fmt::Write, values: &dyn askama::Values) -> askama::Result<()> {
        self.0.as_ref().map_or(Ok(()), |it| it.write_into(dest, values))
    }
}

impl<T: HtmlSafe> HtmlSafe for Perhaps<T> {}
impl HtmlSafe for Moment {}
impl HtmlSafe for Status {}

/// A time of an answer.
pub(crate) fn time(at: Option<EpochSeconds>) -> Option<Timestamp> {
    at.map(|at| Timestamp::from_millis(at.to_millis()))
}
