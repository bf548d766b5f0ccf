//! Calls as steps: what they do to the files below one directory, and what they say on sockets.

use std::collections::HashMap;
use std::io::BufRead;

use crate::trace::{Call, Moment, TraceError, calls, path_of, string_of};

/// Where a write goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// At this byte.
    At(usize),
    /// At the end of the file, wherever that is.
    End,
}

/// What happened. Paths are below the watched directory and relative to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// A file was opened for creation: it is there now, whether it was before or not.
    Create(String),
    /// A file's length was set, in bytes.
    Resize(String, usize),
    /// Bytes were written.
    Write(String, Place, Vec<u8>),
    /// A directory was made.
    MakeDirectory(String),
    /// A file or directory got another name, in place of what had that name.
    Rename(String, String),
    /// A file or directory lost its name.
    Remove(String),
    /// A thread began to sync a file or directory: what was written up to here is covered.
    SyncBegins(u32, String),
    /// The sync a thread had begun succeeded.
    SyncEnds(u32),
    /// Bytes were about to be sent on a socket, of this name.
    Sent(String, Vec<u8>),
    /// Bytes were received on a socket.
    Received(String, Vec<u8>),
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Line of the trace.
    pub line: usize,
    /// What happened.
    pub action: Action,
}

/// Reads what `strace -f -y -xx` wrote and keeps what concerns files below `root`, an absolute path, and sockets.
///
/// # Errors
/// The trace cannot be read, has strings that were cut short, or has a call on those files that is not modelled.
pub fn read_trace(trace: impl BufRead, root: &str) -> Result<Vec<Step>, TraceError> {
    let mut reader = Reader {
        root: format!("{}/", root.trim_end_matches('/')),
        steps: vec![],
        open: HashMap::new(),
        cwd: HashMap::new(),
    };
    calls(trace, |call| reader.take(call))?;
    Ok(reader.steps)
}

struct Reader {
    /// With a slash at its end.
    root: String,
    steps: Vec<Step>,
    /// How each file was opened last: where the next write without a place of its own goes.
    open: HashMap<String, Place>,
    /// Directory each thread works in, as far as its calls have shown it.
    cwd: HashMap<u32, String>,
}

impl Reader {
    fn push(&mut self, call: &Call<'_>, action: Action) {
        self.steps.push(Step { line: call.line, action });
    }

    /// Path below the root; `Some("")` is the root itself.
    fn below(&self, path: &str) -> Option<String> {
        match path.strip_prefix(&self.root) {
            Some(below) => Some(below.trim_end_matches('/').to_string()),
            None => (path == self.root.trim_end_matches('/')).then(String::new),
        }
    }

    /// A file argument that is a descriptor.
    fn descriptor(&self, argument: &str) -> Option<String> {
        self.below(&path_of(argument)?)
    }

    /// A path argument, relative to a directory's descriptor when one is given, else to where the thread works.
    fn path(&self, call: &Call<'_>, directory: Option<&str>, argument: &str) -> Option<String> {
        let path = string_of(argument);
        let path = path.strip_prefix("./").unwrap_or(&path);
        if path.starts_with('/') {
            return self.below(path);
        }
        let directory = match directory {
            Some(directory) => path_of(directory)?,
            None => self.cwd.get(&call.thread)?.clone(),
        };
        self.below(&format!("{directory}/{path}"))
    }

    fn take(&mut self, call: &Call<'_>) -> Result<(), TraceError> {
        if call.names_its_directory()
            && let Some(directory) = call.arguments().first().and_then(|argument| path_of(argument))
        {
            self.cwd.insert(call.thread, directory);
        }
        match call.name {
            "write" | "writev" | "pwrite64" | "pwritev" | "sendto" | "sendmsg" => self.write(call),
            "recvfrom" | "recvmsg" | "read" | "readv" => self.receive(call),
            "fsync" | "fdatasync" => self.sync(call),
            // A hint, and no promise that anything is durable.
            "sync_file_range" | "close" | "fcntl" | "dup" | "dup2" | "dup3" => Ok(()),
            // Everything else counts when it has succeeded.
            _ if call.moment == Moment::Begins || call.returned().is_none() => Ok(()),
            "open" | "openat" | "creat" => self.open(call),
            _ => self.change(call),
        }
    }

    fn open(&mut self, call: &Call<'_>) -> Result<(), TraceError> {
        let arguments = call.arguments();
        let flags = match call.name {
            "open" => arguments.get(1),
            "openat" => arguments.get(2),
            _ => Some(&"O_WRONLY|O_CREAT|O_TRUNC"),
        };
        let has = |flag: &str| flags.is_some_and(|flags| flags.split('|').any(|one| one == flag));
        let Some(path) = call.returned_path().and_then(|path| self.below(&path)) else { return Ok(()) };
        if !has("O_WRONLY") && !has("O_RDWR") {
            return Ok(());
        }
        if ["O_SYNC", "O_DSYNC", "__O_SYNC", "O_TMPFILE", "O_DIRECT"].into_iter().any(has) {
            return Err(call.error("this way to open a file is not modelled"));
        }
        if has("O_CREAT") {
            self.push(call, Action::Create(path.clone()));
        }
        if has("O_TRUNC") {
            self.push(call, Action::Resize(path.clone(), 0));
        }
        self.open.insert(path, if has("O_APPEND") { Place::End } else { Place::At(0) });
        Ok(())
    }

    fn write(&mut self, call: &Call<'_>) -> Result<(), TraceError> {
        let arguments = call.arguments();
        let Some(target) = arguments.first().and_then(|argument| path_of(argument)) else { return Ok(()) };
        if target.starts_with("socket:") {
            // Once it has begun, the other side may have it.
            if call.moment != Moment::Ends {
                let bytes = call.bytes()?;
                self.push(call, Action::Sent(target, bytes));
            }
            return Ok(());
        }
        let Some(path) = self.below(&target) else { return Ok(()) };
        let Some(written) = call.returned() else { return Ok(()) };
        if call.moment == Moment::Begins {
            return Ok(());
        }
        let mut bytes = call.bytes()?;
        bytes.truncate(written);
        let place = if call.name.starts_with('p') {
            let at = arguments.last().and_then(|at| at.parse().ok());
            Place::At(at.ok_or_else(|| call.error("no offset"))?)
        } else {
            let place = self.open.entry(path.clone()).or_insert(Place::End);
            let now = *place;
            if let Place::At(at) = place {
                *at += bytes.len();
            }
            now
        };
        self.push(call, Action::Write(path, place, bytes));
        Ok(())
    }

    fn receive(&mut self, call: &Call<'_>) -> Result<(), TraceError> {
        let arguments = call.arguments();
        let Some(target) = arguments.first().and_then(|argument| path_of(argument)) else { return Ok(()) };
        let Some(count) = call.returned().filter(|count| *count > 0 && target.starts_with("socket:")) else {
            return Ok(());
        };
        let mut bytes = call.bytes()?;
        bytes.truncate(count);
        self.push(call, Action::Received(target, bytes));
        Ok(())
    }

    fn sync(&mut self, call: &Call<'_>) -> Result<(), TraceError> {
        let Some(path) = call.arguments().first().and_then(|argument| self.descriptor(argument)) else {
            return Ok(());
        };
        if call.moment != Moment::Ends {
            self.push(call, Action::SyncBegins(call.thread, path));
        }
        if call.moment != Moment::Begins && call.returned() == Some(0) {
            self.push(call, Action::SyncEnds(call.thread));
        }
        Ok(())
    }

    fn change(&mut self, call: &Call<'_>) -> Result<(), TraceError> {
        let arguments = call.arguments();
        let at = |index: usize| arguments.get(index).copied().unwrap_or_default();
        match call.name {
            "lseek" => {
                let Some(path) = self.descriptor(at(0)) else { return Ok(()) };
                if let (Some(Place::At(place)), Some(now)) = (self.open.get_mut(&path), call.returned()) {
                    *place = now;
                }
            }
            "ftruncate" | "truncate" => {
                let path =
                    if call.name == "truncate" { self.path(call, None, at(0)) } else { self.descriptor(at(0)) };
                let length = at(1).parse().map_err(|_| call.error("no length"))?;
                path.map(|path| self.push(call, Action::Resize(path, length))).unwrap_or_default();
            }
            "mkdir" | "mkdirat" => {
                let path = if call.name == "mkdir" {
                    self.path(call, None, at(0))
                } else {
                    self.path(call, Some(at(0)), at(1))
                };
                path.map(|path| self.push(call, Action::MakeDirectory(path))).unwrap_or_default();
            }
            "unlink" | "rmdir" => {
                self.path(call, None, at(0)).map(|path| self.push(call, Action::Remove(path))).unwrap_or_default();
            }
            "unlinkat" => {
                self.path(call, Some(at(0)), at(1))
                    .map(|path| self.push(call, Action::Remove(path)))
                    .unwrap_or_default();
            }
            "rename" | "renameat" | "renameat2" => {
                let is_plain = call.name == "rename";
                let from = if is_plain { self.path(call, None, at(0)) } else { self.path(call, Some(at(0)), at(1)) };
                let to = if is_plain { self.path(call, None, at(1)) } else { self.path(call, Some(at(2)), at(3)) };
                match (from, to) {
                    (Some(from), Some(to)) => {
                        if let Some(place) = self.open.remove(&from) {
                            self.open.insert(to.clone(), place);
                        }
                        self.push(call, Action::Rename(from, to));
                    }
                    (None, None) => {}
                    _ => return Err(call.error("it leads into or out of the directory")),
                }
            }
            "mmap" => {
                let is_shared_for_writing = at(2).contains("PROT_WRITE") && at(3).contains("MAP_SHARED");
                if is_shared_for_writing && self.descriptor(at(4)).is_some() {
                    return Err(call.error("writes to mapped memory are not modelled"));
                }
            }
            "fallocate" | "copy_file_range" | "sendfile" | "link" | "linkat" | "symlink" | "symlinkat"
            | "pwritev2" => {
                let concerned = |argument: &&str| {
                    self.descriptor(argument).is_some() || self.path(call, None, argument).is_some()
                };
                if arguments.iter().any(concerned) {
                    return Err(call.error("this call is not modelled"));
                }
            }
            _ => {}
        }
        Ok(())
    }
}
