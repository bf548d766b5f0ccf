//! The thread that writes.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::sync::{Arc, Weak, atomic::Ordering::Relaxed};
use std::time::{Duration, Instant};

use super::LogsShared;
use super::files::{LogFile, MAX_FILE_BYTES};
use crate::{clock, lock};

/// How old a line becomes before it is written.
const FLUSH_INTERVAL: Duration = Duration::from_secs(1);

/// What the thread is told.
pub(super) enum Message {
    /// Whole lines.
    Batch { file: Arc<str>, text: Vec<u8>, lines: u64 },
    /// There is a log now.
    Wake,
    /// Write what is there and end.
    Finish,
}

/// The thread's own things.
pub(super) struct Writer {
    directory: PathBuf,
    shared: Arc<LogsShared>,
    inbox: Receiver<Message>,
    files: HashMap<Arc<str>, LogFile>,
    /// The last write failed, and that was said.
    is_failing: bool,
}

impl Writer {
    pub(super) fn new(directory: PathBuf, shared: Arc<LogsShared>, inbox: Receiver<Message>) -> Self {
        Self { directory, shared, inbox, files: HashMap::new(), is_failing: false }
    }

    pub(super) fn run(mut self) {
        let mut next_flush = Instant::now() + FLUSH_INTERVAL;
        loop {
            let message = if self.has_logs() {
                self.inbox.recv_timeout(next_flush.saturating_duration_since(Instant::now()))
            } else {
                self.files.clear();
                self.inbox.recv().map_err(|_| RecvTimeoutError::Disconnected)
            };
            match message {
                Ok(Message::Batch { file, text, lines }) => self.write(&file, &text, lines),
                Ok(Message::Wake) | Err(RecvTimeoutError::Timeout) => {}
                Ok(Message::Finish) | Err(RecvTimeoutError::Disconnected) => {
                    self.flush();
                    return;
                }
            }
            if Instant::now() >= next_flush {
                self.flush();
                clock::follow_wall_clock();
                next_flush = Instant::now() + FLUSH_INTERVAL;
            }
        }
    }

    fn has_logs(&self) -> bool {
        lock(&self.shared.logs).iter().any(|log| log.strong_count() > 0)
    }

    /// Writes what the workers have.
    fn flush(&mut self) {
        let logs: Vec<_> = lock(&self.shared.logs).iter().filter_map(Weak::upgrade).collect();
        for log in &logs {
            for (text, lines) in log.take_pending() {
                self.write(&log.file_name, &text, lines);
            }
        }
        self.files.retain(|name, _| logs.iter().any(|log| log.file_name == *name));
    }

    fn write(&mut self, name: &Arc<str>, text: &[u8], lines: u64) {
        let new = || LogFile::new(&self.directory, name, MAX_FILE_BYTES);
        let file = self.files.entry(Arc::clone(name)).or_insert_with(new);
        match file.append(text) {
            Ok(()) => {
                self.shared.written.fetch_add(lines, Relaxed);
                self.is_failing = false;
            }
            Err(error) => {
                self.shared.dropped.fetch_add(lines, Relaxed);
                if !std::mem::replace(&mut self.is_failing, true) {
                    tracing::error!(%error, file = %name, "the access log cannot be written; its lines are dropped");
                }
            }
        }
    }
}
