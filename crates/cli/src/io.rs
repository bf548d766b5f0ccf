//! What a command reads and writes besides the network.

use std::io::{IsTerminal, Write};
use std::time::Duration;

use serde_json::Value;

use crate::args::ColorChoice;
use crate::exit::Failure;
use crate::render::Line;
use crate::terminal;

/// Time between two looks at a deployment.
const POLL_INTERVAL: Duration = Duration::from_millis(700);

/// Looks an environment variable up.
pub type Variables<'a> = Box<dyn Fn(&str) -> Option<String> + 'a>;

/// Output and environment of a command; tests give their own.
pub struct Io<'a> {
    /// Results.
    pub out: &'a mut dyn Write,
    /// Errors and hints.
    pub err: &'a mut dyn Write,
    /// Whether `out` is a terminal that can be redrawn.
    pub is_terminal: bool,
    /// Whether keys can be read: a person sits at the same terminal.
    pub reads_keys: bool,
    /// Whether `out` gets colours; set from `--color` when a command begins.
    pub colours: bool,
    /// Looks an environment variable up.
    pub variable: Variables<'a>,
    /// Time between two looks at a deployment.
    pub poll_interval: Duration,
}

impl<'a> Io<'a> {
    /// The process's environment with these outputs.
    pub fn of_process(out: &'a mut dyn Write, err: &'a mut dyn Write) -> Self {
        // `TERM=dumb` says that the cursor cannot be moved.
        let is_terminal =
            std::io::stdout().is_terminal() && std::env::var_os("TERM").is_none_or(|term| term != "dumb");
        Self {
            out,
            err,
            is_terminal,
            reads_keys: is_terminal && std::io::stdin().is_terminal(),
            colours: is_terminal,
            variable: Box::new(|name| std::env::var(name).ok()),
            poll_interval: POLL_INTERVAL,
        }
    }

    /// Decides about colours: as told, else on a terminal unless `NO_COLOR` is set and not empty.
    pub(crate) fn choose_colours(&mut self, choice: ColorChoice) {
        let is_refused = || (self.variable)("NO_COLOR").is_some_and(|value| !value.is_empty());
        self.colours = match choice {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => self.is_terminal && !is_refused(),
        };
    }

    /// Columns that fit; none when the output is no terminal, so that nothing is cut.
    pub(crate) fn width(&self) -> Option<usize> {
        self.is_terminal.then(|| terminal::size().0.saturating_sub(1))
    }

    /// Writes a line with a meaning, in colours where they are wanted.
    pub(crate) fn styled(&mut self, line: &Line) -> std::io::Result<()> {
        let text = if self.colours { terminal::coloured(line) } else { line.to_string() };
        self.line(text.trim_end())
    }

    /// Writes a line to the output.
    pub(crate) fn line(&mut self, text: &str) -> std::io::Result<()> {
        writeln!(self.out, "{text}")?;
        self.out.flush()
    }

    /// Writes the one JSON object.
    pub(crate) fn json(&mut self, object: &Value) -> std::io::Result<()> {
        self.line(&object.to_string())
    }

    /// Writes a line of advice.
    pub(crate) fn hint(&mut self, text: &str) -> std::io::Result<()> {
        writeln!(self.err, "{text}")?;
        self.err.flush()
    }

    /// Tells a failure.
    pub(crate) fn fail(&mut self, failure: &Failure, json: bool) -> std::io::Result<()> {
        match failure {
            Failure::AppSpec(..) => self.hint(&failure.to_string())?,
            _ => self.hint(&format!("error: {failure}"))?,
        }
        if json { self.json(&failure.to_json()) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_for_terminals_unless_no_color_is_set_and_a_flag_wins() {
        let colours = |is_terminal: bool, no_color: Option<&'static str>, choice: ColorChoice| {
            let (mut out, mut err) = (Vec::new(), Vec::new());
            let mut io = Io::of_process(&mut out, &mut err);
            io.is_terminal = is_terminal;
            io.variable = Box::new(move |name| no_color.filter(|_| name == "NO_COLOR").map(str::to_string));
            io.choose_colours(choice);
            io.colours
        };
        assert!(colours(true, None, ColorChoice::Auto));
        assert!(colours(true, Some(""), ColorChoice::Auto), "empty counts as not set");
        assert!(!colours(true, Some("1"), ColorChoice::Auto));
        assert!(!colours(false, None, ColorChoice::Auto));
        assert!(colours(false, Some("1"), ColorChoice::Always));
        assert!(!colours(true, None, ColorChoice::Never));
    }
}
