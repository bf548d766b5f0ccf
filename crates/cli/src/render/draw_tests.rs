//! Drawn pictures of many states, as snapshots and by what holds of all of them.

use super::super::pictures::{all, at, shifting};
use super::*;

fn drawn(picture: &Picture, width: usize, detail: Detail) -> Vec<Line> {
    draw(picture, &Canvas { width, now: picture.timeline.now, detail, extra: &[] }).lines()
}

fn text(lines: &[Line]) -> String {
    lines.iter().map(|line| format!("{line}\n")).collect()
}

#[test]
fn no_line_is_wider_than_it_may_be_and_nothing_steers_the_terminal() {
    for (name, picture) in all() {
        for width in [20, 40, 79, 80, 149, 150, 199, 200, 400] {
            for detail in [Detail::Full, Detail::Brief] {
                for line in drawn(&picture, width, detail) {
                    assert!(line.width() <= width, "{name} at {width}: {} columns: {line}", line.width());
                    let shown: String = line.0.iter().map(|span| span.text.as_str()).collect();
                    assert!(shown.chars().all(|c| !c.is_control() && c != '\u{202e}'), "{name} at {width}: {line:?}");
                    assert!(line.ascii().to_string().is_ascii(), "{name} at {width}");
                }
            }
        }
    }
}

#[test]
fn pictures_at_80_columns() {
    for (name, picture) in all() {
        insta::assert_snapshot!(format!("{name}_80"), text(&drawn(&picture, 80, Detail::Full)));
    }
}

#[test]
fn pictures_at_200_columns() {
    for (name, picture) in all() {
        insta::assert_snapshot!(format!("{name}_200"), text(&drawn(&picture, 200, Detail::Full)));
    }
}

#[test]
fn little_room_shows_tasks_and_targets_only_where_something_is_wrong() {
    for (name, picture) in all().into_iter().filter(|(name, _)| ["shifting", "failed"].contains(name)) {
        insta::assert_snapshot!(format!("{name}_brief"), text(&drawn(&picture, 80, Detail::Brief)));
    }
}

#[test]
fn a_countdown_goes_down_and_ends() {
    let at_time = |seconds| {
        let canvas = Canvas { width: 80, now: Some(at(seconds)), ..Canvas::default() };
        text(&draw(&shifting(), &canvas).lines())
    };
    assert!(at_time(120).contains("4m 41s left"), "{}", at_time(120));
    assert!(at_time(121).contains("4m 40s left"));
    assert!(!at_time(500).contains("left"));
}

#[test]
fn states_are_told_by_words_and_signs_not_by_colour_alone() {
    // Two states that differ must differ without their colours.
    let plain = |change: fn(&mut Picture)| {
        let mut picture = shifting();
        change(&mut picture);
        text(&drawn(&picture, 200, Detail::Full))
    };
    let as_it_is = plain(|_| {});
    let changes: [fn(&mut Picture); 6] = [
        |picture| picture.deployment.status = "Ready".into(),
        |picture| picture.events[0].status = "Failed".into(),
        |picture| picture.sides[0].targets[0].state = "unhealthy".into(),
        |picture| picture.sides[0].tasks[0].health = "UNHEALTHY".into(),
        |picture| picture.alarms[0].state = "ALARM".into(),
        |picture| picture.timeline.steps[1].state = deployment_view::StepState::Dropped,
    ];
    for (index, change) in changes.into_iter().enumerate() {
        assert_ne!(plain(change), as_it_is, "change {index}");
    }
}

#[test]
fn extra_lines_stand_below_the_traffic() {
    let extra = [Line::new().plain("requests  v1 41/s")];
    let canvas = Canvas { width: 80, extra: &extra, ..Canvas::default() };
    let text = text(&draw(&shifting(), &canvas).lines());
    let place = |what: &str| text.find(what).unwrap();
    assert!(place("production ") < place("requests  v1") && place("requests  v1") < place("PRIMARY"), "{text}");
}
