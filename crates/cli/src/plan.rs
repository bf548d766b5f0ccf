//! `plan`: what a deployment would do and when, before it is begun.
//!
//! Promises: the waits are those of the group and the configuration as they are now; the AppSpec is checked; nothing is
//! changed. Leaves out: working the timeline out (`deployment-view`).

use std::path::PathBuf;

use clap::Args;
use deployment_view::{Step, Timeline};
use serde_json::{Value, json};

use crate::args::{CommonArgs, GroupArgs};
use crate::exit::{Exit, Failure};
use crate::io::Io;
use crate::render::{Line, Style, duration_text};
use crate::select::{self, GroupName, joined};
use crate::session::{Session, items, text};
use crate::validate::read_text;

const PLAN_HELP: &str = "\
Examples:
  What deploying this AppSpec to a service would do, step by step, with the true waits:
    cutover plan --service web --appspec appspec.yaml

  The same with 10 % first:
    cutover plan --service web --config CodeDeployDefault.ECSCanary10Percent5Minutes

  How long it takes at least, for a script:
    cutover plan --service web --json | jq .at_least_seconds

Nothing is changed. Times are on the engine's clock; a step whose length nobody can know, such as a function's answer,
makes the times after it lower bounds (≥).

Exit codes:
  0  done                                  3  no answer from the endpoint
  2  command line or AppSpec not sound     7  refused: no permission, or no such group";

/// Arguments of `plan`.
#[derive(Clone, Debug, Default, Args)]
#[command(after_help = PLAN_HELP)]
pub struct PlanArgs {
    /// Where it would be deployed to.
    #[command(flatten)]
    pub group: GroupArgs,
    /// AppSpec file, YAML or JSON; without it every lifecycle event may call a function
    #[arg(long, value_name = "FILE")]
    pub appspec: Option<PathBuf>,
    /// Deployment configuration [default: the group's]
    #[arg(long, value_name = "NAME")]
    pub config: Option<String>,
    /// Output and connection.
    #[command(flatten)]
    pub common: CommonArgs,
}

/// Tells what would happen.
pub(crate) async fn run(args: &PlanArgs, io: &mut Io<'_>) -> Result<Exit, Failure> {
    let appspec = args.appspec.as_deref().map(read_text).transpose()?;
    if let (Some(text), Some(path)) = (&appspec, &args.appspec) {
        let unsound = |errors| Failure::AppSpec(path.display().to_string(), errors);
        appspec::parse_template(text).map_err(unsound)?;
    }
    let session = Session::open(&args.common, io)?;
    let GroupName { application, group } = select::one_group(&session, &args.group).await?;
    let (config, appspec) = (args.config.as_deref(), appspec.as_deref());
    let timeline = deployment_view::plan(&session.client, &application, &group, appspec, config).await?;
    let named = json!({"applicationName": application, "deploymentGroupName": group});
    let info = session.codedeploy("GetDeploymentGroup", named).await?["deploymentGroupInfo"].take();
    let config = config.unwrap_or_else(|| text(&info, "/deploymentConfigName"));
    if args.common.json {
        io.json(&to_json(&application, &group, config, &timeline, &info))?;
        return Ok(Exit::Succeeded);
    }
    let width = io.width().unwrap_or(120);
    io.styled(
        &Line::new().with(Style::Strong, format!("{application} / {group}")).plain(format!("  {config}")).cut(width),
    )?;
    for line in lines(&timeline) {
        io.styled(&line.cut(width))?;
    }
    io.line("")?;
    for line in stops(&info) {
        io.styled(&line.cut(width))?;
    }
    Ok(Exit::Succeeded)
}

/// When a step begins: seconds after the start, and whether that is a lower bound.
fn starts(steps: &[Step]) -> Vec<(u64, bool)> {
    let mut at = (0_u64, false);
    steps
        .iter()
        .map(|step| {
            let begins = at;
            at = (at.0.saturating_add(step.lasts_seconds.unwrap_or(0)), at.1 || step.lasts_seconds.is_none());
            begins
        })
        .collect()
}

/// How long all of it takes at least, and at most where that is bounded.
fn bounds(steps: &[Step]) -> (u64, Option<u64>) {
    let least = steps.iter().map(|step| step.lasts_seconds.unwrap_or(0)).fold(0, u64::saturating_add);
    let most = steps
        .iter()
        .map(|step| step.lasts_seconds.or(step.at_most_seconds))
        .try_fold(0_u64, |sum, seconds| Some(sum.saturating_add(seconds?)));
    (least, most)
}

fn span(seconds: u64) -> String {
    match seconds {
        0 => "0 s".into(),
        _ => duration_text(std::time::Duration::from_secs(seconds)).replace(".0 s", " s"),
    }
}

fn lines(timeline: &Timeline) -> Vec<Line> {
    let mut lines = vec![Line::new().with(Style::Dim, format!("{:>12}  {:<16}what", "after", "lasts"))];
    for (step, (at, is_bound)) in timeline.steps.iter().zip(starts(&timeline.steps)) {
        let lasts = match (step.lasts_seconds, step.at_most_seconds) {
            (Some(0), _) => "a moment".to_owned(),
            (Some(seconds), _) => span(seconds),
            (None, Some(most)) => format!("at most {}", span(most)),
            (None, None) => "as it takes".to_owned(),
        };
        let sign = if is_bound { "≥ " } else { "" };
        let style = if step.event.is_empty() { Style::Busy } else { Style::Plain };
        lines.push(
            Line::new()
                .plain(format!("{:>12}  ", format!("{sign}{}", span(at))))
                .with(Style::Dim, format!("{lasts:<16}"))
                .with(style, &step.what),
        );
    }
    let (least, most) = bounds(&timeline.steps);
    let most = most.map_or("without a limit".into(), |most| format!("at most {}", span(most)));
    lines.push(Line::new().plain(format!("{:>12}  in all at least {}, {most}", "", span(least))));
    lines
}

/// What ends it early, and what happens then.
fn stops(info: &Value) -> Vec<Line> {
    let mut lines = vec![Line::new().with(Style::Strong, "what could stop it")];
    let mut say = |text: String| lines.push(Line::new().plain(format!("  {text}")));
    say("a function that reports Failed or does not answer within an hour".into());
    say("the replacement's tasks not being healthy within an hour, or dying later".into());
    let alarms = &info["alarmConfiguration"];
    let names: Vec<&str> = items(&alarms["alarms"]).filter_map(|alarm| alarm["name"].as_str()).collect();
    if alarms["enabled"] == true && !names.is_empty() {
        let absent = if alarms["ignorePollAlarmFailure"] == true { "goes on" } else { "stops" };
        say(format!("an alarm: {}; it {absent} when alarms cannot be read", names.join(", ")));
    } else {
        say("no alarm: the group heeds none".into());
    }
    let ready = &info["blueGreenDeploymentConfiguration"]["deploymentReadyOption"];
    if ready["actionOnTimeout"] == "STOP_DEPLOYMENT" {
        say(format!("nobody continuing it within {} min of its ready wait", ready["waitTimeInMinutes"]));
    }
    say("a person: cutover stop, cutover rollback".into());
    let rollback = &info["autoRollbackConfiguration"];
    let events = joined(&rollback["events"]);
    match rollback["enabled"] == true && !events.is_empty() {
        true => say(format!("then it is rolled back by itself ({events})")),
        false => say("then it is not rolled back by itself: the group does not ask for that".into()),
    }
    lines
}

fn to_json(application: &str, group: &str, config: &str, timeline: &Timeline, info: &Value) -> Value {
    let (least, most) = bounds(&timeline.steps);
    let steps: Vec<Value> = timeline
        .steps
        .iter()
        .zip(starts(&timeline.steps))
        .map(|(step, (at, is_bound))| {
            json!({
                "what": step.what, "lifecycle_event": step.event, "after_seconds": at, "is_lower_bound": is_bound,
                "lasts_seconds": step.lasts_seconds, "at_most_seconds": step.at_most_seconds,
            })
        })
        .collect();
    json!({
        "application": application, "deployment_group": group, "deployment_config": config, "steps": steps,
        "at_least_seconds": least, "at_most_seconds": most,
        "alarm_configuration": info["alarmConfiguration"],
        "auto_rollback_configuration": info["autoRollbackConfiguration"],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(what: &str, lasts_seconds: Option<u64>, at_most_seconds: Option<u64>) -> Step {
        Step { what: what.into(), lasts_seconds, at_most_seconds, ..Step::default() }
    }

    #[test]
    fn times_after_a_step_of_unknown_length_are_lower_bounds() {
        let steps = [
            step("a", Some(60), None),
            step("b", None, Some(3600)),
            step("c", Some(300), None),
            step("d", Some(0), None),
        ];
        assert_eq!(starts(&steps), [(0, false), (60, false), (60, true), (360, true)]);
        assert_eq!(bounds(&steps), (360, Some(3960)));
        assert_eq!(bounds(&[step("a", None, None)]), (0, None));
        let timeline = Timeline { steps: steps.to_vec(), ..Timeline::default() };
        let text: Vec<_> = lines(&timeline).iter().map(Line::to_string).collect();
        insta::assert_snapshot!(text.join("\n"));
    }

    #[test]
    fn what_could_stop_it_names_the_alarms_and_says_whether_it_is_rolled_back() {
        let info = json!({
            "alarmConfiguration": {"enabled": true, "alarms": [{"name": "web-slow"}]},
            "autoRollbackConfiguration": {"enabled": true, "events": ["DEPLOYMENT_FAILURE"]},
            "blueGreenDeploymentConfiguration": {
                "deploymentReadyOption": {"actionOnTimeout": "STOP_DEPLOYMENT", "waitTimeInMinutes": 30}},
        });
        let text = |info: &Value| stops(info).iter().map(|line| format!("{line}\n")).collect::<String>();
        let full = text(&info);
        assert!(full.contains("an alarm: web-slow") && full.contains("within 30 min"), "{full}");
        assert!(full.contains("rolled back by itself (DEPLOYMENT_FAILURE)"), "{full}");
        let bare = text(&json!({}));
        assert!(bare.contains("heeds none") && bare.contains("is not rolled back by itself"), "{bare}");
    }
}
