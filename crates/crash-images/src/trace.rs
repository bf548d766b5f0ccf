//! Lines of `strace -f -y -xx`: joined, split into name, arguments and result.
//!
//! With `-xx` every string and path is written in hexadecimal, so brackets, commas and quotes in a line are always
//! strace's own.

use std::collections::HashMap;
use std::io::BufRead;

/// Why a trace cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TraceError {
    /// The trace cannot be read.
    #[error("the trace cannot be read: {0}")]
    Io(#[from] std::io::Error),
    /// A line is not what strace writes.
    #[error("line {line} of the trace: {why}")]
    Line {
        /// Number of the line, from 1.
        line: usize,
        /// What is wrong with it.
        why: String,
    },
}

/// One moment of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Moment {
    /// The call began and has not ended yet.
    Begins,
    /// The call, which had begun before, has ended.
    Ends,
    /// The call began and ended with nothing in between.
    Whole,
}

/// One call, or its begin.
pub(crate) struct Call<'a> {
    pub(crate) line: usize,
    /// The thread.
    pub(crate) thread: u32,
    pub(crate) name: &'a str,
    pub(crate) moment: Moment,
    arguments: &'a str,
    /// Empty at a begin.
    result: &'a str,
}

impl Call<'_> {
    /// Whether its first argument is the directory the thread works in.
    pub(crate) fn names_its_directory(&self) -> bool {
        self.arguments.starts_with("AT_FDCWD<")
    }

    /// What it returned; none when it failed or has not ended.
    pub(crate) fn returned(&self) -> Option<usize> {
        let digits = self.result.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
        digits.parse().ok()
    }

    /// The path of the descriptor it returned.
    pub(crate) fn returned_path(&self) -> Option<String> {
        self.returned().and_then(|_| path_of(self.result))
    }

    /// Arguments, split at the outermost commas.
    pub(crate) fn arguments(&self) -> Vec<&str> {
        let (mut parts, mut depth, mut begin) = (Vec::new(), 0_usize, 0);
        for (at, byte) in self.arguments.bytes().enumerate() {
            match byte {
                b'[' | b'{' => depth += 1,
                b']' | b'}' => depth = depth.saturating_sub(1),
                b',' if depth == 0 => {
                    parts.push(self.arguments[begin..at].trim());
                    begin = at + 1;
                }
                _ => {}
            }
        }
        parts.push(self.arguments[begin..].trim());
        parts
    }

    /// All bytes of all buffers, in order.
    pub(crate) fn bytes(&self) -> Result<Vec<u8>, TraceError> {
        let mut bytes = Vec::new();
        let mut rest = self.arguments;
        if let Some(vectors) = rest.find("iov_base=") {
            // What comes before is the address of a message.
            rest = &rest[vectors..];
        }
        while let Some(begin) = rest.find('"') {
            let text = &rest[begin + 1..];
            let end = text.find('"').ok_or_else(|| self.error("a string does not end"))?;
            unescape(&text[..end], &mut bytes);
            rest = &text[end + 1..];
            if rest.starts_with("...") {
                return Err(self.error("a string was cut short; trace with a longer -s"));
            }
        }
        Ok(bytes)
    }

    pub(crate) fn error(&self, why: &str) -> TraceError {
        TraceError::Line { line: self.line, why: format!("{}: {why}", self.name) }
    }
}

/// The path strace shows beside a descriptor: `5<PATH>`; none for what has no path.
pub(crate) fn path_of(argument: &str) -> Option<String> {
    let begin = argument.find('<')? + 1;
    let end = begin + argument[begin..].find('>')?;
    // A file without a name any more is no matter of a disk.
    if argument[end..].contains("(deleted)") {
        return None;
    }
    let path = text_of(&argument[begin..end]);
    (!path.ends_with(" (deleted)")).then_some(path)
}

/// A string argument.
pub(crate) fn string_of(argument: &str) -> String {
    text_of(argument.trim_matches('"'))
}

fn text_of(escaped: &str) -> String {
    let mut bytes = Vec::with_capacity(escaped.len() / 4);
    unescape(escaped, &mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

/// `\x41` is one byte, everything else itself.
fn unescape(escaped: &str, bytes: &mut Vec<u8>) {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let mut rest = escaped.as_bytes();
    while let [first, after @ ..] = rest {
        rest = match (first, after) {
            (b'\\', [b'x', high, low, after @ ..]) => {
                bytes.push(digit(*high).unwrap_or_default() << 4 | digit(*low).unwrap_or_default());
                after
            }
            _ => {
                bytes.push(*first);
                after
            }
        };
    }
}

/// Hands each call to `take`, in the order of the trace.
pub(crate) fn calls<E: From<TraceError>>(
    trace: impl BufRead,
    mut take: impl FnMut(&Call<'_>) -> Result<(), E>,
) -> Result<(), E> {
    let mut begun: HashMap<u32, String> = HashMap::new();
    for (index, line) in trace.lines().enumerate() {
        let text = line.map_err(TraceError::from)?;
        let error = |why: &str| TraceError::Line { line: index + 1, why: why.to_string() };
        let (thread, rest) = text.split_once(' ').ok_or_else(|| error("no thread"))?;
        let thread: u32 = thread.parse().map_err(|_| error("no thread; trace with -f"))?;
        let rest = rest.trim_start();
        if rest.starts_with("---") || rest.starts_with("+++") {
            continue;
        }
        let call = |text: &str, moment, take: &mut dyn FnMut(&Call<'_>) -> Result<(), E>| {
            let Some((name, arguments)) = text.split_once('(') else { return Err(error("no call").into()) };
            let (arguments, result) = match arguments.rfind(" = ") {
                Some(at) if moment != Moment::Begins => {
                    let inside = arguments[..at].trim_end();
                    (inside.strip_suffix(')').unwrap_or(inside), &arguments[at + 3..])
                }
                _ => (arguments, ""),
            };
            take(&Call { line: index + 1, thread, name, moment, arguments, result })
        };
        if let Some(begin) = rest.strip_suffix("<unfinished ...>") {
            call(begin.trim_end(), Moment::Begins, &mut take)?;
            begun.insert(thread, begin.to_string());
        } else if rest.starts_with("<... ") {
            let (_, end) = rest.split_once(" resumed>").ok_or_else(|| error("what is resumed?"))?;
            // What was under way when tracing began is not known.
            let Some(begin) = begun.remove(&thread) else { continue };
            call(&(begin + end), Moment::Ends, &mut take)?;
        } else {
            call(rest, Moment::Whole, &mut take)?;
        }
    }
    Ok(())
}
