//! `events`: lifecycle events with their times; and `wait`, which ends at one of them.

use serde_json::{Value, json};
use types::{LifecycleEventName, Timestamp};

use crate::args::{EventsArgs, Until, WaitArgs};
use crate::exit::{Exit, Failure};
use crate::follow::Reader;
use crate::io::Io;
use crate::list::style;
use crate::poll::{self, Polled};
use crate::render::{DeploymentView, EventView, Line, Style, changes, duration_text};
use crate::session::Session;
use crate::table::{Fit, Table};
use crate::text::{clock_text, date_text};
use crate::{select, summary};

/// Shows the events, or each change as it comes.
pub(crate) async fn events(args: &EventsArgs, io: &mut Io<'_>) -> Result<Exit, Failure> {
    let session = Session::open(&args.common, io)?;
    let id = select::one_deployment(&session, &args.deployment).await?;
    let json = args.common.json;
    if args.follow {
        let polled = poll::until(&session, &id, None, io, |before, view, io| {
            if !json {
                news(before, view).iter().try_for_each(|line| io.styled(line))?;
            }
            Ok(false)
        })
        .await?;
        if json {
            io.json(&polled.to_json(&id))?;
        } else if matches!(polled, Polled::Interrupted) {
            io.hint(&format!("{id} goes on; look again: cutover events {id} --follow"))?;
        }
        return Ok(polled.exit());
    }
    let view = Reader::default().view(&session.client, &id).await?;
    if json {
        io.json(&to_json(&view))?;
        return Ok(Exit::Succeeded);
    }
    let created = view.created.map(date_text).unwrap_or_default();
    io.line(&format!("{id}  {} / {}  {}  since {created}", view.application, view.group, view.status))?;
    if view.events.is_empty() {
        io.line("no lifecycle events yet")?;
        return Ok(Exit::Succeeded);
    }
    let columns = [
        ("EVENT", Fit::Whole),
        ("STATUS", Fit::Whole),
        ("START", Fit::Whole),
        ("END", Fit::Whole),
        ("TOOK", Fit::Right),
    ];
    let mut table = Table::new(&[&columns[..], &[("", Fit::Cut)]].concat());
    for event in &view.events {
        let clock = |time: Option<Timestamp>| (Style::Dim, time.map(clock_text).unwrap_or_default());
        table.row(vec![
            (Style::Strong, event.name.clone()),
            (style(&event.status), event.status.clone()),
            clock(event.start),
            clock(event.end),
            (Style::Plain, took(event).unwrap_or_default()),
            (Style::Plain, event.diagnostics.clone().unwrap_or_default()),
        ]);
    }
    table.lines(io.width()).iter().try_for_each(|line| io.styled(line))?;
    Ok(Exit::Succeeded)
}

fn took(event: &EventView) -> Option<String> {
    event.start.zip(event.end).map(|(start, end)| duration_text(end.since(start)))
}

fn to_json(view: &DeploymentView) -> Value {
    let whole = summary::deployment(view);
    json!({"deployment_id": view.id, "status": view.status, "lifecycle_events": whole["lifecycle_events"]})
}

/// Events that changed, a line each; the deployment's own status at its ends.
fn news(before: Option<&DeploymentView>, view: &DeploymentView) -> Vec<Line> {
    let mut lines = Vec::new();
    let status_changed = before.is_none_or(|before| before.status != view.status);
    let own = |at: Option<Timestamp>, note: &str| {
        Line::new()
            .with(Style::Dim, format!("{:<10}  ", at.map(clock_text).unwrap_or_default()))
            .with(Style::Strong, format!("{:<21}  ", view.id))
            .with(style(&view.status), format!("{}{note}", view.status))
    };
    if status_changed && !view.is_terminal() {
        lines.push(own(before.is_none().then_some(view.created).flatten(), ""));
    }
    for event in &view.events {
        let known = before.and_then(|before| before.event(&event.name));
        if event.status == "Pending" || known.is_some_and(|known| known.status == event.status) {
            continue;
        }
        let took = took(event).map(|took| format!(" after {took}")).unwrap_or_default();
        let at = event.end.or(event.start).map(clock_text).unwrap_or_default();
        lines.push(
            Line::new()
                .with(Style::Dim, format!("{at:<10}  "))
                .plain(format!("{:<21}  ", event.name))
                .with(style(&event.status), &event.status)
                .plain(took),
        );
        if let Some(text) = &event.diagnostics {
            lines.push(Line::new().plain(format!("{:<10}  {:<21}  ", "", "")).with(Style::Bad, text));
        }
    }
    if status_changed && view.is_terminal() {
        let error = view.error.as_ref().map(|(code, message)| format!(": {code}: {message}"));
        lines.push(own(view.completed, &error.unwrap_or_default()));
    }
    lines
}

/// Waits for a point of a deployment.
pub(crate) async fn wait(args: &WaitArgs, io: &mut Io<'_>) -> Result<Exit, Failure> {
    let session = Session::open(&args.common, io)?;
    let id = select::one_deployment(&session, &args.deployment).await?;
    let json = args.common.json;
    let polled = poll::until(&session, &id, Some(args.timeout), io, |before, view, io| {
        if !json {
            changes(before, view).iter().try_for_each(|line| io.line(line))?;
        }
        Ok(is_reached(args.until, view))
    })
    .await?;
    let what = words(args.until);
    match &polled {
        _ if json => {}
        Polled::Reached(view) => io.line(&format!("{}: {what}", view.id))?,
        Polled::Ended(..) if args.until == Until::Ended => {}
        Polled::Ended(view, _) => io.hint(&format!("{} ended as {} before: {what}", view.id, view.status))?,
        Polled::TimedOut(view) => {
            let seconds = args.timeout.as_secs();
            io.hint(&format!("{} goes on; not within {seconds} s: {what}", view.id))?;
        }
        Polled::Interrupted => io.hint(&format!("{id} goes on."))?,
    }
    if json {
        io.json(&polled.to_json(&id))?;
    }
    Ok(polled.exit())
}

/// An end of its own is told by the deployment's status, so `Ended` is never reached but ended at.
fn is_reached(until: Until, view: &DeploymentView) -> bool {
    let status_of = |name: LifecycleEventName| view.event(name.as_str()).map_or("", |event| event.status.as_str());
    match until {
        Until::Event(name) => status_of(name) == "Succeeded",
        // What has begun to shift has been continued.
        Until::Ready => {
            view.status == "Ready"
                || matches!(status_of(LifecycleEventName::AllowTraffic), "InProgress" | "Succeeded")
        }
        Until::Traffic(percent) => view.green_weight() >= percent,
        Until::Ended => false,
    }
}

fn words(until: Until) -> String {
    match until {
        Until::Event(name) => format!("{name} has succeeded"),
        Until::Ready => "it waits to be continued, or has been".into(),
        Until::Traffic(percent) => format!("{percent} % of production traffic is on the replacement"),
        Until::Ended => "it has ended".into(),
    }
}
