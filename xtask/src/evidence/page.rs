//! The page: a table of goals, the runs behind it, and where failures found are written down.

use std::fmt::Write as _;

use serde_json::Value;

use super::goals::{Figure, Fold, GOALS, Goal};
use super::record::Record;

const OPENING: &str = "\
# Evidence

What has been measured about the promise that a deployment never makes a user's request fail and never gets lost. Made by
`cargo xtask evidence` from the records in `evidence.jsonl`; each tool writes its figures with `--json`, and `cargo xtask
evidence --add FILE` keeps them with date, commit and machine. Nobody edits this page.

No failure in n tries bounds the rate of failures at 3/n with 95 % confidence, under the faults that the tool draws and no
others. Runs are added up over commits: what a run says, it says of its commit. Failures are those of the commit of their
run; what came of them is under \"Failures found\".
";

/// The page's text.
pub fn render(records: &[Record], findings: &str) -> String {
    let mut page = OPENING.to_owned();
    page.push_str("\n| tool | what must hold | wanted | tried in all | failed | since the last failure | at most | last run |\n");
    page.push_str("| --- | --- | --- | --- | ---: | ---: | ---: | --- |\n");
    for goal in GOALS {
        let runs: Vec<&Record> = records.iter().filter(|record| record.command == goal.command).collect();
        goal_row(&mut page, goal, &runs);
    }
    page.push_str(&planted(records));
    page.push_str(&found(findings));
    page.push_str("\n## Runs\n\n| date | commit | tool | figures | note |\n| --- | --- | --- | --- | --- |\n");
    for record in records.iter().rev() {
        let figures: Vec<String> = record.figures.iter().filter_map(|(name, value)| shown(name, value)).collect();
        let (date, commit, tool) = (&record.date, &record.commit, &record.command);
        let _ = writeln!(page, "| {date} | {commit} | {tool} | {} | {} |", figures.join(", "), record.note);
    }
    let mut machines: Vec<&str> = records.iter().map(|record| record.machine.as_str()).collect();
    machines.sort_unstable();
    machines.dedup();
    if !machines.is_empty() {
        let _ = writeln!(page, "\nMachines: {}.", machines.join("; "));
    }
    page
}

fn goal_row(page: &mut String, goal: &Goal, runs: &[&Record]) {
    let (command, what, wanted) = (goal.command, goal.what, goal.wanted);
    let Some(newest) = runs.last() else {
        let _ = writeln!(page, "| `{command}` | {what} | {wanted} | nothing yet | | | | |");
        return;
    };
    let seen: Vec<String> = goal
        .figures
        .iter()
        .filter_map(|figure| Some(format!("{} {}", thousands(folded(figure, runs)?), figure.unit)))
        .collect();
    let failed = |run: &Record| goal.failures.iter().filter_map(|name| run.number(name)).sum::<f64>();
    let in_all: f64 = runs.iter().map(|run| failed(run)).sum();
    let last_failure = runs.iter().rposition(|run| failed(run) > 0.0);
    let since = &runs[last_failure.map_or(0, |place| place + 1)..];
    let n = goal.figures.first().and_then(|figure| folded(figure, since)).unwrap_or(0.0);
    // What is tried one by one, and not drawn, has no rate.
    let is_drawn = goal.figures.first().is_some_and(|figure| figure.fold == Fold::Sum);
    let bound = if is_drawn && n > 0.0 { format!("{:.1e}", 3.0 / n) } else { String::new() };
    let (date, commit) = (&newest.date, &newest.commit);
    let _ = writeln!(
        page,
        "| `{command}` | {what} | {wanted} | {} | {} | {} | {bound} | {date}, {commit} |",
        seen.join(", "),
        thousands(in_all),
        thousands(n)
    );
}

/// A figure over all runs; nothing when no run has it.
fn folded(figure: &Figure, runs: &[&Record]) -> Option<f64> {
    let mut numbers = runs.iter().filter_map(|run| run.number(figure.name)).peekable();
    numbers.peek()?;
    match figure.fold {
        Fold::Sum => Some(numbers.sum()),
        Fold::Last => numbers.last(),
    }
}

/// A number as people read it.
fn thousands(number: f64) -> String {
    let text =
        if number.fract() == 0.0 || number >= 1000.0 { format!("{number:.0}") } else { format!("{number:.1}") };
    let (whole, rest) = text.split_once('.').map_or((text.as_str(), None), |(whole, rest)| (whole, Some(rest)));
    let mut grouped = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    rest.map_or(grouped.clone(), |rest| format!("{grouped}.{rest}"))
}

/// A figure of a run in one line; lists and objects are in the record alone.
fn shown(name: &str, value: &Value) -> Option<String> {
    let name = name.replace('_', " ");
    match value {
        Value::Number(number) => Some(format!("{name} {}", thousands(number.as_f64()?))),
        Value::String(text) if text.len() <= 40 => Some(format!("{name} {text}")),
        Value::Array(list) if list.is_empty() => Some(format!("{name} 0")),
        _ => None,
    }
}

/// The newest table of planted faults.
fn planted(records: &[Record]) -> String {
    let Some(newest) = records.iter().rev().find(|record| record.command == "planted") else { return String::new() };
    let Some(Value::Array(rows)) = newest.figures.get("rows") else { return String::new() };
    let mut text = format!(
        "\n## Planted faults\n\nDeliberate faults in the engine and the seeds until a rule was broken, from several starts; \
         {}, {}.\n\n| fault | as in | seeds | rule |\n| --- | --- | --- | --- |\n",
        newest.date, newest.commit
    );
    for row in rows {
        let cell = |name: &str| match &row[name] {
            Value::Array(list) => list.iter().map(plain).collect::<Vec<_>>().join(", "),
            other => plain(other),
        };
        let _ = writeln!(text, "| {} | {} | {} | {} |", cell("what"), cell("like"), cell("seeds"), cell("rules"));
    }
    text
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// How many failures each section of the findings lists.
fn found(findings: &str) -> String {
    let mut text = String::from(
        "\n## Failures found\n\nEach with its fix and the test that holds it in [simulation-findings.md](simulation-findings.md).\n\n\
         | where | failures |\n| --- | ---: |\n",
    );
    let mut all = 0;
    for section in findings.split("\n## ") {
        let (title, body) = section.split_once('\n').unwrap_or((section, ""));
        let title = title.trim_start_matches("# ");
        let rows = body.lines().filter(|line| is_finding(line)).count();
        if rows > 0 {
            all += rows;
            let _ = writeln!(text, "| {title} | {rows} |");
        }
    }
    let _ = writeln!(text, "| in all | {all} |");
    text
}

/// A row of a table of findings begins with its number.
fn is_finding(line: &str) -> bool {
    let first = line.strip_prefix("| ").and_then(|rest| rest.split(" |").next());
    first.is_some_and(|cell| {
        let number = cell.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) && line.matches(" | ").count() >= 3
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn record(figures: Value) -> Record {
        let Value::Object(figures) = figures else { unreachable!() };
        Record {
            command: "sim".to_owned(),
            date: "2026-01-02".to_owned(),
            commit: "abc".to_owned(),
            machine: "m".to_owned(),
            note: String::new(),
            figures,
        }
    }

    #[test]
    fn runs_add_up_and_no_failure_is_a_bound() {
        let run = |n: u64| record(json!({"schedules": n, "failed": 0, "rate_per_minute_per_core": n}));
        let page = render(&[run(1_000_000), run(2_000_000)], "");
        assert!(page.contains("3,000,000 schedules | 0 | 3,000,000 | 1.0e-6 |"), "{page}");
    }

    #[test]
    fn a_failure_stays_and_the_bound_begins_anew_after_it() {
        let run = |n: u64, failed: u64| record(json!({"schedules": n, "failed": failed}));
        let page = render(&[run(10, 0), run(10, 2)], "");
        assert!(page.contains("20 schedules | 2 | 0 |  |"), "{page}");
        let page = render(&[run(10, 0), run(10, 2), run(30, 0)], "");
        assert!(page.contains("50 schedules | 2 | 30 | 1.0e-1 |"), "{page}");
    }

    #[test]
    fn a_goal_without_a_run_says_so() {
        assert!(render(&[], "").contains("| nothing yet |"));
    }

    #[test]
    fn failures_found_are_counted_by_section() {
        let findings = "# T\n\n| # | a | b | c |\n| --- | --- | --- | --- |\n| 1 | x | y | z |\n| P2 | x | y | z |\n\n## S\n\n\
                        | seeds | fault |\n| 3 | x |\n| F1 | x | y | z |\n";
        let text = found(findings);
        assert!(
            text.contains("| T | 2 |") && text.contains("| S | 1 |") && text.contains("| in all | 3 |"),
            "{text}"
        );
    }
}
