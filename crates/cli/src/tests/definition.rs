//! Help, completions, manual pages and documentation tell of the same commands, because they come from one definition.

use clap::CommandFactory;

use super::{Cutover, cutover};
use crate::Exit;

/// Full names of all commands, `groups create`.
fn names(command: &clap::Command, above: &str) -> Vec<String> {
    let own = |command: &clap::Command| format!("{above} {}", command.get_name()).trim().to_string();
    let below = command.get_subcommands().filter(|command| command.get_name() != "help");
    below.flat_map(|below| [vec![own(below)], names(below, &own(below))].concat()).collect()
}

#[tokio::test]
async fn completions_of_every_shell_know_every_command() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let said = cutover("", &["completion", shell]).await;
        assert_eq!(said.exit, Exit::Succeeded);
        for name in names(&Cutover::command(), "") {
            let last = name.rsplit(' ').next().unwrap();
            assert!(said.out.contains(last), "{shell} does not know {name}");
        }
        assert!(said.out.contains("deployment-group"), "{shell} does not know the options");
    }
    let json = cutover("", &["completion", "bash", "--json"]).await.json();
    assert!(json["script"].as_str().unwrap().contains("redeploy"));
}

#[tokio::test]
async fn every_command_has_a_manual_page_with_its_options_and_exit_codes() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("man1").display().to_string();
    let said = cutover("", &["man", "--dir", &path, "--json"]).await;
    assert_eq!(said.exit, Exit::Succeeded, "{}", said.err);
    let names = names(&Cutover::command(), "");
    assert!(names.len() > 20, "{names:?}");
    for name in &names {
        let page = format!("{path}/cutover-{}.1", name.replace(' ', "-"));
        let text = std::fs::read_to_string(&page).unwrap_or_else(|error| panic!("{page}: {error}"));
        assert!(text.contains(".SH SYNOPSIS"), "{text}");
        let has_subcommands = names.iter().any(|other| other.starts_with(&format!("{name} ")));
        assert!(has_subcommands || text.contains("EXAMPLES AND EXIT CODES\"\n.nf\n"), "{page}: {text}");
        assert!(has_subcommands || text.contains("Exit codes:"), "{page}");
    }
    let index = std::fs::read_to_string(format!("{path}/cutover.1")).unwrap();
    assert!(names.iter().filter(|name| !name.contains(' ')).all(|name| index.contains(name.as_str())), "{index}");
    assert_eq!(said.json()["files"].as_array().unwrap().len(), names.len() + 1);
}

#[tokio::test]
async fn one_page_is_written_by_the_commands_name_and_an_unknown_one_is_refused_with_the_choices() {
    let said = cutover("", &["man", "groups", "create"]).await;
    assert!(said.out.contains("ready\\-wait") && said.out.contains("cutover\\-groups\\-create"), "{}", said.out);
    let said = cutover("", &["man", "groups", "destroy"]).await;
    assert_eq!(said.exit, Exit::Invalid);
    assert!(said.err.contains("delete"), "{}", said.err);
}

/// The page people read on the web is written by hand, so it is held to the definition.
#[test]
fn the_documentation_tells_of_every_command_and_option() {
    let documentation = include_str!("../../../../docs/cli.md");
    let definition = Cutover::command();
    for name in names(&definition, "") {
        assert!(documentation.contains(&format!("`cutover {name}")), "docs/cli.md does not tell of {name}");
        let command = name.split(' ').fold(&definition, |command, name| command.find_subcommand(name).unwrap());
        for option in command.get_arguments().filter_map(|argument| argument.get_long()) {
            let text = format!("--{option}");
            assert!(documentation.contains(&text), "docs/cli.md does not tell of {text} of {name}");
        }
    }
    for exit in [Exit::Failed, Exit::Invalid, Exit::Unreachable, Exit::Stopped, Exit::TimedOut, Exit::RolledBack] {
        assert!(documentation.contains(&format!("| {} |", exit.code())), "{exit:?}");
        assert!(documentation.contains(&format!("`{}`", exit.outcome())), "{exit:?}");
    }
}
