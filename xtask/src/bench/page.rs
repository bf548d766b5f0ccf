//! Where results are kept: a JSON file for programs, a section of a page for people.

use std::path::Path;
use std::process::Command;

use anyhow::Context;
use serde_json::Value;

/// Writes a result as JSON.
pub fn write_json(file: &Path, value: &Value) -> anyhow::Result<()> {
    let text = serde_json::to_string_pretty(value)? + "\n";
    std::fs::write(file, text).with_context(|| format!("write {}", file.display()))
}

/// Puts a section into a page between `<!-- name -->` and `<!-- end of name -->`; at its end when it has none yet.
pub fn write_section(file: &Path, name: &str, section: &str) -> anyhow::Result<()> {
    let page = std::fs::read_to_string(file).unwrap_or_default();
    std::fs::write(file, with_section(&page, name, section)).with_context(|| format!("write {}", file.display()))
}

fn with_section(page: &str, name: &str, section: &str) -> String {
    let (first, last) = (format!("<!-- {name} -->"), format!("<!-- end of {name} -->"));
    let (before, after) = match (page.split_once(&first), page.split_once(&last)) {
        (Some((before, _)), Some((_, after))) => (before, after),
        _ => (page, "\n"),
    };
    format!("{before}{first}\n{}\n{last}{after}", section.trim_end())
}

/// When, of which commit and on what machine.
pub struct Circumstances {
    pub date: String,
    /// Ends with `+` when the product's files differed from it. Of a program that was named only that is known.
    pub commit: String,
    pub machine: String,
    /// Load average over a minute at the start: what others did on the machine.
    pub load_average: f64,
}

impl Circumstances {
    /// `program` is what was named instead of a build of the checkout.
    pub fn now(program: Option<&Path>) -> anyhow::Result<Self> {
        let changed = output("git", &["status", "--porcelain", "--untracked-files=no", "--", "crates"])?;
        let commit = output("git", &["rev-parse", "--short=12", "HEAD"])?;
        let information = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
        let model = information.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or_default();
        let cores = std::thread::available_parallelism().map_or(0, usize::from);
        Ok(Self {
            date: output("date", &["-u", "+%F %H:%M UTC"])?,
            commit: match program {
                Some(_) => format!("unknown (a program was named; the checkout was at {commit})"),
                None if changed.is_empty() => commit,
                None => commit + "+",
            },
            machine: format!("{}, {cores} cores", model.trim_start_matches(['\t', ' ', ':']).trim()),
            load_average: load_average()?,
        })
    }
}

/// Load average over a minute.
pub fn load_average() -> anyhow::Result<f64> {
    let text = std::fs::read_to_string("/proc/loadavg")?;
    Ok(text.split_whitespace().next().context("empty loadavg")?.parse()?)
}

fn output(program: &str, arguments: &[&str]) -> anyhow::Result<String> {
    let output = Command::new(program).args(arguments).current_dir(crate::repository_root()).output();
    let output = output.with_context(|| program.to_owned())?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::with_section;

    #[test]
    fn a_section_is_replaced_and_the_rest_of_the_page_stays() {
        let page = with_section("# Title\n", "figures", "one\n");
        assert_eq!(page, "# Title\n<!-- figures -->\none\n<!-- end of figures -->\n");
        let page = with_section(&(page + "The end.\n"), "figures", "two");
        assert_eq!(page, "# Title\n<!-- figures -->\ntwo\n<!-- end of figures -->\nThe end.\n");
    }
}
