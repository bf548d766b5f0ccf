//! The live view without a terminal: what is on the screen, and what keys do.

use super::*;
use crate::render::pictures::{all, failed, hostile, installing, ready, shifting, terminating};

const SMALL: (usize, usize) = (80, 24);
const LARGE: (usize, usize) = (200, 50);

fn screen_of(picture: &Picture) -> Screen {
    let mut screen = Screen::default();
    screen.take(picture);
    screen
}

fn shown(screen: &mut Screen, size: (usize, usize)) -> String {
    let now = screen.now(Duration::ZERO);
    let lines = screen.compose(size, now);
    assert!(lines.len() <= size.1, "{} lines", lines.len());
    for line in &lines {
        assert!(line.width() <= size.0, "{} columns: {line}", line.width());
        let text: String = line.0.iter().map(|span| span.text.as_str()).collect();
        assert!(text.chars().all(|c| !c.is_control()), "{text:?}");
    }
    lines.iter().map(|line| format!("{line}\n")).collect()
}

fn press(screen: &mut Screen, code: KeyCode) -> Wish {
    screen.press(KeyEvent::new(code, KeyModifiers::NONE), SMALL)
}

fn key(screen: &mut Screen, key: char) -> Wish {
    press(screen, KeyCode::Char(key))
}

#[test]
fn every_picture_fits_every_screen_in_every_mode() {
    for (name, picture) in all() {
        for size in [(20, 6), (40, 10), SMALL, (100, 30), LARGE] {
            let mut screen = screen_of(&picture);
            assert!(shown(&mut screen, size).lines().count() <= size.1, "{name}");
            for code in [
                KeyCode::Down,
                KeyCode::Char('l'),
                KeyCode::Char('l'),
                KeyCode::Char('?'),
                KeyCode::Esc,
                KeyCode::Char('c'),
                KeyCode::End,
            ] {
                press(&mut screen, code);
                shown(&mut screen, size);
            }
        }
    }
}

#[test]
fn screens_at_80_by_24() {
    insta::assert_snapshot!("ready_80x24", shown(&mut screen_of(&ready()), SMALL));
    insta::assert_snapshot!("shifting_80x24", shown(&mut screen_of(&shifting()), SMALL));
}

#[test]
fn screens_at_200_by_50() {
    insta::assert_snapshot!("failed_200x50", shown(&mut screen_of(&failed()), LARGE));
    insta::assert_snapshot!("terminating_200x50", shown(&mut screen_of(&terminating()), LARGE));
}

#[test]
fn an_action_is_done_only_after_y() {
    let mut screen = screen_of(&ready());
    assert_eq!(key(&mut screen, 'c'), Wish::Nothing);
    let text = shown(&mut screen, SMALL);
    assert!(text.contains("Continue? This is what Continue does") && text.contains("y do it"), "{text}");
    assert_eq!(key(&mut screen, 'n'), Wish::Nothing);
    assert!(shown(&mut screen, SMALL).contains("nothing was done"));
    assert_eq!(key(&mut screen, 'y'), Wish::Nothing, "nothing is asked any more");
    key(&mut screen, 'r');
    assert_eq!(key(&mut screen, 'y'), Wish::Act(ActionKind::StopAndRollBack));
    for other in [KeyCode::Enter, KeyCode::Esc, KeyCode::Char('q')] {
        key(&mut screen, 's');
        assert_eq!(press(&mut screen, other), Wish::Nothing, "{other:?} is no yes");
    }
}

#[test]
fn what_is_not_allowed_says_why_and_is_not_asked() {
    let mut screen = screen_of(&shifting());
    key(&mut screen, 'c');
    assert!(shown(&mut screen, SMALL).contains("continue is not possible: It does not wait to be continued."));
    assert_eq!(key(&mut screen, 'y'), Wish::Nothing);
}

#[test]
fn a_question_goes_when_the_action_is_not_possible_any_more() {
    let mut screen = screen_of(&ready());
    key(&mut screen, 'c');
    screen.take(&shifting());
    assert_eq!(key(&mut screen, 'y'), Wish::Nothing);
}

#[test]
fn quitting_is_one_key_and_escape_leaves_an_overlay_first() {
    let mut screen = screen_of(&shifting());
    assert_eq!(key(&mut screen, 'q'), Wish::Quit);
    let ctrl_c = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL);
    assert_eq!(screen.press(ctrl_c, SMALL), Wish::Quit);
    key(&mut screen, '?');
    let help = shown(&mut screen, LARGE);
    assert!(help.contains("keys") && help.contains("not now: It does not wait to be continued."), "{help}");
    assert_eq!(press(&mut screen, KeyCode::Esc), Wish::Nothing);
    assert_eq!(press(&mut screen, KeyCode::Esc), Wish::Quit);
}

#[test]
fn the_selection_scrolls_the_tree_and_survives_new_pictures() {
    let mut screen = screen_of(&shifting());
    let before = shown(&mut screen, SMALL);
    assert!(before.contains("↓") && !before.contains("127.0.0.1:30013"), "{before}");
    press(&mut screen, KeyCode::End);
    let end = shown(&mut screen, SMALL);
    assert!(end.contains("↑") && end.contains("›✓ alarm web-slow"), "{end}");
    press(&mut screen, KeyCode::Up);
    let selected = screen.selected.clone();
    assert!(shown(&mut screen, SMALL).lines().any(|line| line.contains('›') && line.contains("127.0.0.1:30013")));
    screen.take(&terminating());
    assert_eq!(screen.selected, selected);
    assert!(shown(&mut screen, SMALL).lines().any(|line| line.contains('›') && line.contains("127.0.0.1:30013")));
    press(&mut screen, KeyCode::Home);
    assert!(shown(&mut screen, SMALL).lines().any(|line| line.contains('›') && line.contains("BeforeInstall")));
}

#[test]
fn logs_of_the_selected_line_are_shown_whole_and_harmless() {
    let mut screen = screen_of(&shifting());
    key(&mut screen, 'l');
    assert!(shown(&mut screen, SMALL).contains("select a line first"));
    screen.selected = Some(Item::Event("AfterInstall".into()));
    key(&mut screen, 'l');
    let text = shown(&mut screen, SMALL);
    assert!(
        text.contains("what the function CodeDeployHook_check-web wrote") && text.contains("all checks passed"),
        "{text}"
    );
    key(&mut screen, 'l');
    assert!(shown(&mut screen, SMALL).contains("production "));
    let mut screen = screen_of(&hostile());
    screen.selected = Some(Item::Event("AfterInstall".into()));
    key(&mut screen, 'l');
    let text = shown(&mut screen, SMALL);
    assert!(text.contains("^[[2J^[[31mred<U+009B>1m^M^Jnext<U+202E>line^@^H<U+200B>"), "{text}");
}

#[test]
fn an_endpoint_that_is_away_is_told_and_the_picture_stays() {
    let mut screen = screen_of(&installing());
    screen.trouble("no answer from http://127.0.0.1:1");
    let text = shown(&mut screen, SMALL);
    assert!(
        text.contains("no answer from") && text.contains("trying again") && text.contains("d-ABCDEFGHI"),
        "{text}"
    );
    screen.take(&installing());
    assert!(!shown(&mut screen, SMALL).contains("no answer"));
}

#[test]
fn between_two_looks_the_engines_clock_goes_on_at_its_rate() {
    let mut picture = shifting();
    picture.timeline.rate_milli = 60_000;
    let screen = screen_of(&picture);
    let begin = screen.now(Duration::ZERO).unwrap();
    assert_eq!(screen.now(Duration::from_millis(500)).unwrap().since(begin), Duration::from_secs(30));
}
