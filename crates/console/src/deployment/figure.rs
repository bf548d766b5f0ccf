//! The one picture: users, listeners, weights, task sets and their tasks, with what each side measures.
//!
//! Boxes are HTML and stand in columns as wide as the window allows; the arrows between them are one SVG whose ends are
//! given in per cent of its width, so that they meet the boxes at any width and no text is scaled. A table says the same.

use askama::Template;
use deployment_view::{GroupWeight, Label, Listener, Picture, Route, Side, Task, Traffic};

use super::text::{Mark, mark, number, shown, side_class, side_name, some_text, status_word};

/// Tasks of a side that get a mark of their own; the others are counted.
const TASK_MARKS: usize = 12;

/// Users to tasks.
#[derive(Template)]
#[template(path = "deployment/picture.html")]
pub(super) struct Figure {
    listeners: Vec<ListenerBox>,
    sides: Vec<SideBox>,
    arrows: Vec<Arrow>,
    bar: Option<Bar>,
    summary: String,
}

struct ListenerBox {
    who: &'static str,
    name: &'static str,
    class: &'static str,
    load_balancer: String,
    url: Option<String>,
    /// Per side, in the order of the sides.
    shares: Vec<String>,
}

struct SideBox {
    name: &'static str,
    class: &'static str,
    task_set: Option<String>,
    status: String,
    mark: Mark,
    task_definition: Option<String>,
    target_group: Option<String>,
    weight: u8,
    tasks: String,
    healthy: String,
    marks: Vec<TaskMark>,
    more: usize,
    traffic: Option<TrafficText>,
}

struct TaskMark {
    mark: Mark,
    id: String,
    word: String,
}

struct TrafficText {
    requests: String,
    errors: String,
    has_errors: bool,
    p50: String,
    p99: String,
}

/// One arrow; places in per cent of the width, widths in pixels.
struct Arrow {
    class: &'static str,
    route: &'static str,
    x1: String,
    x2: String,
    width: String,
    label: String,
    label_x: String,
    label_y: u32,
}

/// How production traffic is split.
struct Bar {
    title: String,
    original: u8,
    replacement: u8,
}

impl Figure {
    /// Of this picture.
    pub(super) fn new(picture: &Picture) -> Self {
        let sides = &picture.sides;
        Self {
            listeners: picture.listeners.iter().map(|it| listener_box(it, sides)).collect(),
            sides: sides.iter().map(side_box).collect(),
            arrows: arrows(&picture.listeners, sides),
            bar: bar(sides),
            summary: summary(sides),
        }
    }
}

fn listener_box(it: &Listener, sides: &[Side]) -> ListenerBox {
    let (who, name, class) = match it.route {
        Route::Production => ("Users", "Production listener", "production"),
        Route::Test => ("Testers", "Test listener", "test"),
    };
    ListenerBox {
        who,
        name,
        class,
        load_balancer: shown(&it.load_balancer),
        url: some_text(&it.url),
        shares: sides.iter().map(|side| format!("{} %", share(&it.weights, side))).collect(),
    }
}

fn share(weights: &[GroupWeight], side: &Side) -> u8 {
    weights.iter().find(|weight| weight.target_group == side.target_group).map_or(0, |weight| weight.percent.min(100))
}

fn side_box(side: &Side) -> SideBox {
    let healthy = side.targets.iter().filter(|target| target.state == "healthy").count();
    let live = || side.tasks.iter().filter(|task| task.status != "STOPPED");
    SideBox {
        name: side_name(side.label),
        class: side_class(side.label),
        task_set: some_text(&side.task_set),
        status: status_word(&side.status),
        mark: mark(&side.status),
        task_definition: some_text(&side.task_definition),
        target_group: some_text(&side.target_group),
        weight: side.weight_percent,
        tasks: tasks_text(side),
        healthy: match side.targets.len() {
            0 => "no targets known".into(),
            all => format!("{healthy} of {all} healthy"),
        },
        marks: live().take(TASK_MARKS).map(task_mark).collect(),
        more: live().count().saturating_sub(TASK_MARKS),
        traffic: side.traffic.as_ref().map(traffic_text),
    }
}

fn tasks_text(side: &Side) -> String {
    let mut text = format!("{} of {} running", side.running, side.desired);
    if side.pending > 0 {
        text.push_str(&format!(", {} starting", side.pending));
    }
    text
}

fn task_mark(task: &Task) -> TaskMark {
    // A task that runs is as good as its health is, where that is known.
    let word = match task.health.as_str() {
        "HEALTHY" | "UNHEALTHY" if task.status == "RUNNING" => &task.health,
        _ => &task.status,
    };
    TaskMark { mark: mark(word), id: shown(&short(&task.id)), word: status_word(word).to_lowercase() }
}

/// The start of a long id: enough to tell tasks apart by eye.
fn short(id: &str) -> String {
    id.chars().take(8).collect()
}

fn traffic_text(traffic: &Traffic) -> TrafficText {
    let millis = |value: Option<f64>| value.map_or_else(|| "–".into(), |value| format!("{} ms", number(value)));
    TrafficText {
        requests: format!("{}/s", number(traffic.requests_per_second)),
        errors: format!("{} %", number(traffic.error_percent)),
        has_errors: traffic.error_percent > 0.0,
        p50: millis(traffic.p50_millis),
        p99: millis(traffic.p99_millis),
    }
}

fn arrows(listeners: &[Listener], sides: &[Side]) -> Vec<Arrow> {
    let mut all = Vec::new();
    for (from, listener) in listeners.iter().enumerate() {
        for (to, side) in sides.iter().enumerate() {
            let percent = share(&listener.weights, side);
            if percent > 0 {
                let places = (middle(from, listeners.len()), middle(to, sides.len()));
                all.push(arrow(listener.route, side.label, percent, places));
            }
        }
    }
    all
}

/// The middle of a column, in thousandths of the width.
fn middle(column: usize, columns: usize) -> i64 {
    let (column, columns) = (i64::try_from(column).unwrap_or(0), i64::try_from(columns).unwrap_or(1).max(1));
    (2 * column + 1) * 1_000 / (2 * columns)
}

fn arrow(route: Route, label: Label, percent: u8, (start, end): (i64, i64)) -> Arrow {
    let (class, aside, label_y) = match route {
        Route::Production => ("production", -25, 42),
        // Lower and to the other side, so that the words of two arrows to one box do not lie on each other.
        Route::Test => ("test", 25, 66),
    };
    let end = end + aside;
    // The word stands on its arrow, at that arrow's place in this height of 96 pixels.
    let label_x = start + (end - start) * i64::from(label_y) / 96;
    Arrow {
        class,
        route: side_class(label),
        x1: per_cent(start),
        x2: per_cent(end),
        width: number(1.0 + f64::from(percent) * 0.09),
        label: format!("{percent} %"),
        label_x: per_cent(label_x),
        label_y,
    }
}

/// Thousandths as per cent.
pub(super) fn per_cent(thousandths: i64) -> String {
    format!("{}.{}%", thousandths / 10, (thousandths % 10).abs())
}

fn bar(sides: &[Side]) -> Option<Bar> {
    let weight =
        |label: Label| sides.iter().find(|side| side.label == label).map(|side| side.weight_percent.min(100));
    let replacement = weight(Label::Replacement);
    let original = weight(Label::Original).or(replacement.map(|percent| 100 - percent))?;
    let replacement = replacement.unwrap_or(100 - original);
    Some(Bar {
        title: format!("Production traffic: {original} % Blue (original), {replacement} % Green (replacement)"),
        original,
        replacement,
    })
}

/// The picture in one sentence, the figure's name for who cannot see it.
fn summary(sides: &[Side]) -> String {
    let part = |side: &Side| {
        format!(
            "{} gets {} % of production traffic, {}",
            side_name(side.label),
            side.weight_percent,
            tasks_text(side)
        )
    };
    match sides {
        [] => "No task set is known yet.".into(),
        sides => format!("{}.", sides.iter().map(part).collect::<Vec<_>>().join("; ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weights(original: u8) -> Vec<GroupWeight> {
        [("blue", original), ("green", 100 - original)]
            .map(|(group, percent)| GroupWeight { target_group: group.into(), percent })
            .into()
    }

    fn sides() -> Vec<Side> {
        let side = |label, group: &str| Side { label, target_group: group.into(), ..Side::default() };
        vec![side(Label::Original, "blue"), side(Label::Replacement, "green")]
    }

    #[test]
    fn an_arrow_is_as_wide_as_its_weight_and_there_is_none_without_weight() {
        let listener = |original| [Listener { weights: weights(original), ..Listener::default() }];
        let widths = |original| -> Vec<String> {
            arrows(&listener(original), &sides()).into_iter().map(|arrow| arrow.width).collect()
        };
        assert_eq!(widths(100), ["10"]);
        assert_eq!(widths(90), ["9.10", "1.90"]);
        assert_eq!(widths(0), ["10"]);
    }

    #[test]
    fn arrows_begin_and_end_at_the_columns_of_their_boxes() {
        let routes = [Route::Production, Route::Test];
        let listeners = routes.map(|route| Listener { route, weights: weights(50), ..Listener::default() });
        let ends: Vec<_> = arrows(&listeners, &sides()).into_iter().map(|arrow| (arrow.x1, arrow.x2)).collect();
        let expected = [("25.0%", "22.5%"), ("25.0%", "72.5%"), ("75.0%", "27.5%"), ("75.0%", "77.5%")];
        assert_eq!(ends, expected.map(|(a, b)| (a.to_owned(), b.to_owned())));
    }

    #[test]
    fn the_bar_adds_up_even_when_only_one_side_is_known() {
        let only = [Side { label: Label::Replacement, weight_percent: 30, ..Side::default() }];
        let bar = bar(&only).unwrap();
        assert_eq!((bar.original, bar.replacement), (70, 30));
        assert!(super::bar(&[]).is_none());
    }
}
