//! `completion` and `man`: what is made from the one definition of the command line.

use std::fs;
use std::path::Path;

use clap_mangen::Man;
use serde_json::json;

use crate::args::{CompletionArgs, ManArgs};
use crate::exit::{Exit, Failure};
use crate::io::Io;

/// Writes a completion script.
pub(crate) fn completion(
    args: &CompletionArgs,
    mut definition: clap::Command,
    io: &mut Io<'_>,
) -> Result<Exit, Failure> {
    let name = definition.get_name().to_string();
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut definition, name, &mut script);
    if args.output.json {
        let script = String::from_utf8_lossy(&script);
        io.json(&json!({"shell": args.shell.to_string(), "script": script}))?;
    } else {
        io.out.write_all(&script)?;
        io.out.flush()?;
    }
    Ok(Exit::Succeeded)
}

/// Writes one manual page, or those of all commands.
pub(crate) fn man(args: &ManArgs, definition: clap::Command, io: &mut Io<'_>) -> Result<Exit, Failure> {
    // Gives the commands their full names, `cutover groups create`.
    let mut definition = definition.disable_help_subcommand(true);
    definition.build();
    if let Some(directory) = &args.dir {
        return all_pages(directory, &definition, args.output.json, io);
    }
    let mut command = &definition;
    for name in &args.path {
        command = command.find_subcommand(name).ok_or_else(|| {
            let names: Vec<_> = shown(command).map(clap::Command::get_name).collect();
            Failure::Invalid(format!("{} has no command {name:?}; it has: {}", command.get_name(), names.join(", ")))
        })?;
    }
    let page = page(command)?;
    if args.output.json {
        io.json(&json!({"name": page_name(command), "page": String::from_utf8_lossy(&page)}))?;
    } else {
        io.out.write_all(&page)?;
        io.out.flush()?;
    }
    Ok(Exit::Succeeded)
}

fn all_pages(directory: &Path, definition: &clap::Command, json: bool, io: &mut Io<'_>) -> Result<Exit, Failure> {
    let refuse = |path: &Path, error: std::io::Error| Failure::Invalid(format!("{}: {error}", path.display()));
    fs::create_dir_all(directory).map_err(|error| refuse(directory, error))?;
    let mut files = Vec::new();
    let mut commands = vec![definition];
    while let Some(command) = commands.pop() {
        let path = directory.join(page_name(command));
        fs::write(&path, page(command)?).map_err(|error| refuse(&path, error))?;
        files.push(path.display().to_string());
        commands.extend(shown(command));
    }
    files.sort();
    if json {
        io.json(&json!({"files": files}))?;
    } else {
        files.iter().try_for_each(|file| io.line(file))?;
    }
    Ok(Exit::Succeeded)
}

fn shown(command: &clap::Command) -> impl Iterator<Item = &clap::Command> {
    command.get_subcommands().filter(|command| !command.is_hide_set())
}

fn page_name(command: &clap::Command) -> String {
    format!("{}.1", full_name(command))
}

/// `cutover-groups-create`.
fn full_name(command: &clap::Command) -> String {
    command.get_bin_name().unwrap_or(command.get_name()).replace(' ', "-")
}

fn page(command: &clap::Command) -> std::io::Result<Vec<u8>> {
    let mut page = Vec::new();
    Man::new(command.clone()).title(full_name(command)).render(&mut page)?;
    // Examples and exit codes are set in lines already: they are not to be filled.
    let page = String::from_utf8_lossy(&page).replace(".SH EXTRA\n", ".SH \"EXAMPLES AND EXIT CODES\"\n.nf\n");
    Ok(page.into_bytes())
}
