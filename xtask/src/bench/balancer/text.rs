//! The figures as tables: for the terminal and for the page.

use std::fmt::Write;

use super::figures::{Measure, Outcome};

/// One job with all its figures, for the terminal.
pub fn outcome(outcome: &Outcome) -> String {
    let mut text = format!("\n{}, {}\n", outcome.job.title, workers(outcome.workers));
    for figures in &outcome.figures {
        let mut line = format!("  {:<8}", figures.proxy.name());
        match &figures.problem {
            Some(problem) => line += &format!(" not measured: {problem}"),
            None => {
                for measure in Measure::ALL {
                    line += &format!("  {} {}", measure.title(), figures.series(measure).text(measure.digits()));
                }
                line += &format!("  failed {}", figures.failed);
            }
        }
        text += &line;
        text.push('\n');
    }
    for measure in Measure::ALL {
        if let Some((peer, ratios)) = outcome.ratio(measure) {
            let _ = writeln!(text, "  Cutover/{:<8} {:<20} {}", peer.name(), measure.title(), ratios.text(3));
        }
    }
    text
}

/// Only the ratios of all jobs, for the terminal.
pub fn ratios(outcomes: &[Outcome]) -> String {
    let mut text =
        String::from("\nCutover / the better of HAProxy and nginx: median of the rounds (lowest–highest)\n");
    for outcome in outcomes {
        let _ = write!(text, "  {:<28} {:<9}", outcome.job.title, workers(outcome.workers));
        for measure in [Measure::CpuMicros, Measure::P99Micros, Measure::MemoryMib, Measure::RequestsPerSecond] {
            let ratio = outcome.ratio(measure).map_or("–".to_owned(), |(_, ratios)| ratios.text(2));
            let _ = write!(text, "  {} {ratio}", measure.title());
        }
        text.push('\n');
    }
    text
}

/// What was not measured and why.
pub fn left_out(outcomes: &[Outcome]) -> Vec<String> {
    let mut lines = Vec::new();
    for outcome in outcomes {
        for figures in &outcome.figures {
            if let Some(problem) = &figures.problem {
                let (job, proxy) = (outcome.job.name, figures.proxy.name());
                lines.push(format!("{proxy}, {job}, {}: {problem}", workers(outcome.workers)));
            }
        }
    }
    lines
}

/// The section of the page.
pub fn page(heading: &str, outcomes: &[Outcome], left_out: &[String]) -> String {
    let mut text = format!("{heading}\n\n");
    text += "Cutover divided by the better of HAProxy (H) and nginx (n): median of the rounds (lowest–highest).\n\n";
    text += "| job | workers | CPU per request | p99 | memory | requests/s | failed |\n";
    text += "| --- | ---: | --- | --- | --- | --- | ---: |\n";
    for outcome in outcomes {
        let _ = write!(text, "| {} | {} |", outcome.job.title, outcome.workers);
        for measure in [Measure::CpuMicros, Measure::P99Micros, Measure::MemoryMib, Measure::RequestsPerSecond] {
            let ratio = outcome.ratio(measure).map_or("not measured".to_owned(), |(peer, ratios)| {
                format!("{} {}", ratios.text(2), peer.name().chars().next().unwrap_or('?'))
            });
            let _ = write!(text, " {ratio} |");
        }
        let failed: Vec<String> = outcome.figures.iter().map(|figures| figures.failed.to_string()).collect();
        let _ = writeln!(text, " {} |", failed.join(" / "));
    }
    text += "\nFailed requests are those of Cutover / HAProxy / nginx. The figures behind the ratios:\n\n";
    text += "| job | workers | proxy | CPU µs per request | requests/s | p50 µs | p99 µs | memory MiB |\n";
    text += "| --- | ---: | --- | --- | --- | --- | --- | --- |\n";
    for outcome in outcomes {
        for figures in outcome.figures.iter().filter(|figures| figures.problem.is_none()) {
            let _ = write!(text, "| {} | {} | {} |", outcome.job.title, outcome.workers, figures.proxy.name());
            for measure in Measure::ALL {
                let _ = write!(text, " {} |", figures.series(measure).text(measure.digits()));
            }
            text.push('\n');
        }
    }
    if !left_out.is_empty() {
        let _ = write!(text, "\nNot measured:\n\n- {}\n", left_out.join("\n- "));
    }
    text
}

fn workers(count: usize) -> String {
    if count == 1 { "1 worker".to_owned() } else { format!("{count} workers") }
}
