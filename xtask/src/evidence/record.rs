//! One run of one tool: its figures as the tool wrote them, and where and when.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// See the module.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Record {
    /// The tool, as in `cargo xtask TOOL`.
    pub command: String,
    /// Day of the run, as YYYY-MM-DD in UTC.
    pub date: String,
    /// Commit that was measured; ends with `+` when files differed from it.
    pub commit: String,
    /// Processor, number of cores, memory.
    pub machine: String,
    /// What somebody said about it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Everything else the tool wrote.
    pub figures: Map<String, Value>,
}

impl Record {
    /// A record of figures written just now.
    ///
    /// # Errors
    /// The figures are no object with a `command`, or git does not answer.
    pub fn stamped(root: &Path, figures: Value, commit: Option<&str>, note: &str) -> Result<Self> {
        let Value::Object(mut figures) = figures else { anyhow::bail!("the figures are not a JSON object") };
        let command = figures.remove("command").context("the figures name no command")?;
        let command = tool(command.as_str().context("command is not a text")?);
        let date = output(root, "date", &["-u", "+%F"])?;
        let commit = match commit {
            Some(commit) => output(root, "git", &["rev-parse", "--short=12", commit])?,
            None => present_commit(root)?,
        };
        Ok(Self { command, date, commit, machine: machine(), note: note.to_owned(), figures })
    }

    /// A figure as a number; a list counts as its length.
    pub fn number(&self, name: &str) -> Option<f64> {
        match self.figures.get(name)? {
            Value::Number(number) => number.as_f64(),
            Value::Array(list) => u32::try_from(list.len()).ok().map(f64::from),
            _ => None,
        }
    }
}

/// The tool of a command line: `cargo xtask sim --seeds 5` is `sim`.
fn tool(command: &str) -> String {
    let line = command.strip_prefix("cargo xtask ").unwrap_or(command);
    line.split_whitespace().next().unwrap_or_default().to_owned()
}

fn present_commit(root: &Path) -> Result<String> {
    let commit = output(root, "git", &["rev-parse", "--short=12", "HEAD"])?;
    let changed = output(root, "git", &["status", "--porcelain", "--untracked-files=no", "--", "crates"])?;
    Ok(if changed.is_empty() { commit } else { format!("{commit}+") })
}

fn output(root: &Path, program: &str, arguments: &[&str]) -> Result<String> {
    let output = Command::new(program).args(arguments).current_dir(root).output().context(program.to_owned())?;
    ensure!(output.status.success(), "{program}: {}", output.status);
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// What figures of speed depend on.
fn machine() -> String {
    let field = |file: &str, name: &str| {
        let text = std::fs::read_to_string(file).unwrap_or_default();
        let line = text.lines().find(|line| line.starts_with(name)).unwrap_or_default().to_owned();
        line.split_once(':').map_or(String::new(), |(_, value)| value.trim().to_owned())
    };
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let memory_kib: u64 = field("/proc/meminfo", "MemTotal").trim_end_matches(" kB").parse().unwrap_or(0);
    format!("{}, {cores} cores, {} GiB", field("/proc/cpuinfo", "model name"), (memory_kib + 524_288) / 1_048_576)
}

/// Records from their lines.
///
/// # Errors
/// A line is none; says which.
pub fn read(text: &str) -> Result<Vec<Record>> {
    let line = |(number, line)| serde_json::from_str(line).with_context(|| format!("line {}", number + 1));
    text.lines().enumerate().map(line).collect()
}

/// The lines of records.
///
/// # Errors
/// A figure cannot be written.
pub fn write(records: &[Record]) -> Result<String> {
    let lines: Result<Vec<String>, _> = records.iter().map(serde_json::to_string).collect();
    Ok(lines?.into_iter().map(|line| line + "\n").collect())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_record_is_read_as_it_was_written() {
        let root = crate::repository_root();
        let figures = json!({"command": "kill9", "kills": 7, "violations": ["a"]});
        let record = Record::stamped(&root, figures, None, "quiet").unwrap();
        let again = read(&write(&[record]).unwrap()).unwrap();
        assert_eq!((again[0].command.as_str(), again[0].number("kills")), ("kill9", Some(7.0)));
        assert_eq!(again[0].number("violations"), Some(1.0), "a list counts as its length");
        assert!(!again[0].figures.contains_key("command") && again[0].note == "quiet");
    }

    #[test]
    fn the_tool_is_the_first_word_of_the_command() {
        assert_eq!((tool("cargo xtask fuzz --all"), tool("kill9")), ("fuzz".to_owned(), "kill9".to_owned()));
    }

    #[test]
    fn figures_without_a_command_are_refused() {
        let stamped = |figures| Record::stamped(&crate::repository_root(), figures, None, "");
        assert!(stamped(json!({"kills": 7})).is_err() && stamped(json!([1])).is_err());
    }

    #[test]
    fn a_broken_line_is_named() {
        let error = read("{}\n").unwrap_err();
        assert!(error.to_string().contains("line 1"));
    }
}
