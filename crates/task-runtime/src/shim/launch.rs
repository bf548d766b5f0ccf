//! Starting a container's program: command line, environment, directory, pipe for its output.

use std::fs;
use std::io::{self, ErrorKind, PipeReader, PipeWriter};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use nix::unistd::Pid;
use ports::ContainerSpec;

use super::output::Output;
use crate::files::WORK;

/// Inherited from the control plane (through the shim); nothing else is.
pub(super) const INHERITED: [&str; 4] = ["PATH", "HOME", "LANG", "TMPDIR"];

/// Starts the program, or says for people why it cannot be and what to do.
pub(super) fn launch(spec: &ContainerSpec) -> Result<(Pid, Output), String> {
    prepare(spec).map_err(|reason| format!("CannotStartContainerError: {reason}"))
}

fn prepare(spec: &ContainerSpec) -> Result<(Pid, Output), String> {
    let mut words = spec.entry_point.iter().chain(&spec.command);
    let Some(program) = words.next() else {
        return Err(format!(
            "container \"{}\" (image {}) has neither entryPoint nor command. The process runtime runs programs of this \
             host and cannot take them from an image: set entryPoint or command in the task definition",
            spec.key.container, spec.image
        ));
    };
    let directory = working_directory(spec)?;
    let (reader, writer, errors) = pipe().map_err(|error| format!("no pipe for its output: {error}"))?;
    let mut command = Command::new(program);
    command
        .args(words)
        .env_clear()
        .envs(super::inherited_environment())
        .envs(&spec.environment)
        .envs(port_variables(spec))
        .current_dir(&directory)
        .stdin(Stdio::null())
        .stdout(writer)
        .stderr(errors)
        .process_group(0);
    let child = command.spawn().map_err(|error| cannot_run(program, &directory, &error))?;
    let pid = i32::try_from(child.id()).map_err(|_| "its process id is out of range".to_string())?;
    // `command` holds the pipe's write ends; the end of output is seen only when they are closed.
    drop(command);
    Ok((Pid::from_raw(pid), Output::new(Path::new("."), reader)))
}

/// `PORT` is the first binding's host port, `PORT_<containerPort>` each one's. They win over the task
/// definition's own variables: a program that listens elsewhere is not reached.
fn port_variables(spec: &ContainerSpec) -> impl Iterator<Item = (String, String)> + '_ {
    let first = spec.ports.first().map(|binding| ("PORT".to_string(), binding.host_port.to_string()));
    let each =
        spec.ports.iter().map(|binding| (format!("PORT_{}", binding.container_port), binding.host_port.to_string()));
    first.into_iter().chain(each)
}

/// The task definition's directory, relative ones below the container's own; without one, the container's own.
fn working_directory(spec: &ContainerSpec) -> Result<PathBuf, String> {
    let own = std::env::current_dir().map_err(|error| error.to_string())?.join(WORK);
    fs::create_dir_all(&own).map_err(|error| format!("its directory {} cannot be made: {error}", own.display()))?;
    let Some(wanted) = &spec.working_directory else { return Ok(own) };
    let directory = own.join(wanted);
    if directory.is_dir() {
        Ok(directory)
    } else {
        Err(format!(
            "workingDirectory \"{wanted}\" is not a directory on this host: create it or change the task definition"
        ))
    }
}

fn pipe() -> io::Result<(PipeReader, PipeWriter, PipeWriter)> {
    let (reader, writer) = io::pipe()?;
    let errors = writer.try_clone()?;
    Ok((reader, writer, errors))
}

fn cannot_run(program: &str, directory: &Path, error: &io::Error) -> String {
    let remedy = match error.kind() {
        ErrorKind::NotFound if program.contains('/') => format!(
            "there is no such file (or the interpreter its first line names is missing), looked at from {}: correct \
             the path in entryPoint or command",
            directory.display()
        ),
        ErrorKind::NotFound => {
            "no such program in PATH: install it or give its full path in entryPoint or command".into()
        }
        ErrorKind::PermissionDenied => format!("it is not executable for this user: chmod +x {program}"),
        _ => error.to_string(),
    };
    format!("cannot run \"{program}\": {remedy}")
}
