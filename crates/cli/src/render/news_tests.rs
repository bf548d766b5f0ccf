//! What is told of a story, line by line.

use super::super::pictures::*;
use super::*;

#[test]
fn each_change_is_told_once_and_with_its_time() {
    let story = [denied(), installing(), ready(), shifting(), terminating(), failed()];
    let mut told = Vec::new();
    let mut before: Option<&Picture> = None;
    for picture in &story {
        for news in news(before, picture) {
            let at = news.at.map(|at| (at.millis() / 1000 - 1_700_000_000).to_string()).unwrap_or_default();
            told.push(format!("{at:>5} {}", news.text));
        }
        assert_eq!(news(Some(picture), picture), [], "nothing changed");
        told.push("--".into());
        before = Some(picture);
    }
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn hostile_text_stays_one_line_and_steers_nothing() {
    for news in news(Some(&shifting()), &hostile()) {
        assert!(news.text.chars().all(|c| !c.is_control() && c != '\u{202e}'), "{:?}", news.text);
    }
}
