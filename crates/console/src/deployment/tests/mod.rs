//! The page of pictures made by hand.

mod markup;
mod pictures;
mod presses;

use deployment_view::{ActionKind, Picture};
use types::Timestamp;

use crate::page::Fragment;

const TOKEN: &str = "token-of-the-session";

fn draw(picture: &Picture) -> Vec<Fragment> {
    super::fragments(picture, TOKEN)
}

/// The content of one fragment.
fn part(picture: &Picture, id: &str) -> String {
    draw(picture).into_iter().find(|fragment| fragment.id == id).unwrap().html
}

/// What a reader reads: no markup, entities resolved, white space collapsed.
fn words(html: &str) -> String {
    let mut text = String::new();
    for piece in html.split('<') {
        text.push_str(piece.split_once('>').map_or(piece, |(_, text)| text));
        text.push(' ');
    }
    let text = text
        .replace("&#60;", "<")
        .replace("&#62;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&#38;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn says(picture: &Picture, id: &str, expected: &[&str]) {
    let words = words(&part(picture, id));
    for text in expected {
        assert!(words.contains(text), "{id} does not say “{text}”: {words}");
    }
}

#[test]
fn a_canary_in_progress_shows_its_wait_its_weights_and_what_comes() {
    let picture = pictures::canary();
    says(
        &picture,
        "deployment-header",
        &["Deployment d-CANARY001", "In progress", "Created by a user", "Expected end"],
    );
    says(
        &picture,
        "deployment-wait",
        &[
            "Waits for the next step, 100 % to the replacement.",
            "Nobody can shorten it",
            "Until",
            "All production traffic",
        ],
    );
    says(
        &picture,
        "deployment-picture",
        &[
            "Production traffic: 90 % Blue (original), 10 % Green (replacement)",
            "Production listener",
            "Test listener",
            "42.4/s",
            "3.25 ms",
            "18 ms",
            "2 of 2 healthy",
        ],
    );
    says(
        &picture,
        "deployment-timeline",
        &["▶ now 10 % to the replacement", "○ planned 100 %", "✓ done Replacement"],
    );
    says(&picture, "deployment-events", &["Install ✓ Succeeded", "25 s", "calls check-web"]);
    says(&picture, "deployment-alarms", &["HTTPCode_Target_5XX_Count >= 5", "newest 4; limit >= 5."]);
    says(&picture, "deployment-revision", &["web image shop:1 shop:2"]);
    assert_eq!(part(&picture, "deployment-missing"), "");
    assert_eq!(part(&picture, "deployment-cause"), "");
}

#[test]
fn the_table_says_of_the_listeners_what_the_arrows_say() {
    let html = part(&pictures::canary(), "deployment-picture");
    let table = words(&html[html.find("<table>").unwrap()..]);
    assert!(table.contains("Production listener http://web-1.elb.localhost:80 90 % 10 %"), "{table}");
    assert!(table.contains("Test listener http://web-1.elb.localhost:80 0 % 100 %"), "{table}");
    let arrows: Vec<&str> = html.lines().filter(|line| line.starts_with("<line class=\"arrow")).collect();
    assert_eq!(arrows.len(), 3, "no arrow without weight: {arrows:?}");
}

#[test]
fn each_moment_has_its_sentence() {
    says(&pictures::ready(), "deployment-wait", &["Waits for somebody to continue it.", "It is stopped."]);
    says(&pictures::succeeded(), "deployment-wait", &["Succeeded: the replacement serves", "Ended at"]);
    says(&pictures::hook_failed(), "deployment-wait", &["✗ Failed."]);
    says(&pictures::rolled_back(), "deployment-wait", &["Failed and rolled back."]);
    says(&pictures::nothing_but_itself(), "deployment-wait", &["What it waits for is not known."]);
}

#[test]
fn a_failure_begins_with_its_cause_and_shows_the_evidence_unfolded() {
    let picture = pictures::hook_failed();
    let order: Vec<_> = draw(&picture).into_iter().map(|fragment| fragment.id).collect();
    assert_eq!(order[..2], ["deployment-header", "deployment-cause"]);
    says(
        &picture,
        "deployment-cause",
        &[
            "check-web reported that AfterAllowTestTraffic failed.",
            "GET /prices gave 500",
            "The exit code of web was 3",
            "HOOK_EXECUTION_FAILURE The hook reported Failed.",
        ],
    );
    let cause = words(&part(&picture, "deployment-cause"));
    let place = |text| cause.find(text).unwrap();
    assert!(place("GET /prices gave 500") < place("The exit code of web was 3"), "most telling first: {cause}");
    let events = part(&picture, "deployment-events");
    assert!(events.contains("-failed\" open=\"open\">"), "{events}");
    says(&picture, "deployment-events", &["ScriptFailed: check-web said Failed", "giving up"]);
    says(&picture, "deployment-tasks", &["Stopped: Essential container in task exited", "exit code 3"]);
}

#[test]
fn rollbacks_are_linked_both_ways() {
    let picture = pictures::rolled_back();
    let link = "<a href=\"/console/deployments/d%2DROLLBACK1\">d-ROLLBACK1</a>";
    assert!(part(&picture, "deployment-header").contains(link));
    let mut rollback = pictures::succeeded();
    rollback.deployment.rollback_of = Some("d-ROLLBACK1".into());
    rollback.deployment.creator = "codeDeployRollback".into();
    assert!(part(&rollback, "deployment-header").contains(link));
    says(&rollback, "deployment-header", &["This is the rollback of", "CodeDeploy, as a rollback"]);
}

#[test]
fn a_button_that_may_not_be_pressed_keeps_its_place_and_its_reason_and_has_no_form() {
    let html = part(&pictures::ready(), "deployment-actions");
    assert_eq!(html.matches("<form").count(), 3);
    assert_eq!(html.matches("<button").count(), 5);
    assert!(html.contains("action=\"/console/deployments/d%2DCANARY001/actions/continue\""), "{html}");
    let refused =
        "<button type=\"button\" id=\"action-redeploy\" aria-disabled=\"true\" aria-describedby=\"why-redeploy\">";
    assert!(html.contains(refused), "{html}");
    assert!(!html.contains(" disabled"), "a disabled button cannot be reached: {html}");
    assert!(words(&html).contains("Not now: The deployment is not in a state for it."));
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_is_there() {
    let picture = pictures::nothing_but_itself();
    says(&picture, "deployment-missing", &["the deployment's target : ListDeploymentTargets: AccessDenied"]);
    says(&picture, "deployment-picture", &["No task set is known yet."]);
    says(&picture, "deployment-header", &["d-CANARY001", "shop"]);
}

#[test]
fn the_same_picture_gives_the_same_bytes_whatever_the_hour() {
    for (name, picture) in pictures::all() {
        assert_eq!(draw(&picture), draw(&picture), "{name}");
    }
    // A second later nothing has happened: the mark of now has its own coarse steps, everything else stands still.
    let picture = pictures::canary();
    let later = |millis: i64| {
        let mut picture = picture.clone();
        picture.timeline.now = Some(Timestamp::from_millis(picture.timeline.now.unwrap().millis() + millis));
        // The estimate of a clock's rate wavers.
        picture.timeline.rate_milli += u32::try_from(millis % 7).unwrap();
        draw(&picture)
    };
    let now = later(0);
    assert_eq!(now, later(1_000));
    let changed = |millis| {
        let changed = now.iter().zip(later(millis)).filter(|(old, new)| *old != new);
        changed.map(|(old, _)| old.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(changed(60_000), ["deployment-timeline"]);
}

#[test]
fn every_fragment_has_its_place_at_every_moment() {
    let ids = |picture: &Picture| draw(picture).into_iter().map(|fragment| fragment.id).collect::<Vec<_>>();
    let first = ids(&pictures::canary());
    for (name, picture) in pictures::all() {
        assert_eq!(ids(&picture), first, "{name}");
    }
}

#[test]
fn every_action_has_a_word_for_when_it_is_done() {
    for action in &pictures::canary().actions {
        let said = super::actions::done(action.kind, Some("d-NEW"));
        assert!(said.ends_with("The new deployment is d-NEW."), "{said}");
    }
    assert_eq!(super::actions::kind("stop"), Some(ActionKind::Stop));
}
