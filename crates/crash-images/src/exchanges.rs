//! HTTP in a trace: what was asked on a socket, what was answered, and when.

use std::collections::HashMap;

use crate::steps::{Action, Step};

/// One request that a traced process received, and its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchange {
    /// The socket, as the trace calls it.
    pub socket: String,
    /// Index of the step with which the request was complete.
    pub asked: usize,
    /// Index of the step that began to send the answer.
    pub answered: usize,
    /// Request line and headers.
    pub head: String,
    /// The request's body.
    pub body: Vec<u8>,
    /// Status of the answer.
    pub status: u16,
    /// Status line and headers of the answer.
    pub answer_head: String,
    /// The answer's body.
    pub answer: Vec<u8>,
}

impl Exchange {
    /// A header of the request; empty when there is none.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        header(&self.head, name)
    }

    /// A header of the answer; empty when there is none.
    #[must_use]
    pub fn answer_header(&self, name: &str) -> &str {
        header(&self.answer_head, name)
    }
}

/// All exchanges of HTTP/1.1 in which a traced process was the server, in order of their answers. Requests on one
/// connection come one after the other; those that were never answered are left out.
#[must_use]
pub fn exchanges(steps: &[Step]) -> Vec<Exchange> {
    let mut talks: HashMap<&str, Talk> = HashMap::new();
    let mut found = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        match &step.action {
            Action::Received(socket, bytes) => {
                talks.entry(socket).or_default().receive(index, bytes);
            }
            Action::Sent(socket, bytes) => {
                if let Some(talk) = talks.get_mut(socket.as_str()) {
                    found.extend(talk.send(index, socket, bytes));
                }
            }
            _ => {}
        }
    }
    found.sort_by_key(|exchange| exchange.answered);
    found
}

#[derive(Default)]
struct Talk {
    asked: Vec<u8>,
    complete: usize,
    answer: Vec<u8>,
    begun: Option<usize>,
}

impl Talk {
    fn receive(&mut self, index: usize, bytes: &[u8]) {
        self.asked.extend_from_slice(bytes);
        self.complete = index;
    }

    fn send(&mut self, index: usize, socket: &str, bytes: &[u8]) -> Option<Exchange> {
        let (head, body) = message(&self.asked)?;
        self.answer.extend_from_slice(bytes);
        self.begun.get_or_insert(index);
        let (answer_head, answer) = message(&self.answer)?;
        let status = answer_head.split(' ').nth(1)?.parse().ok()?;
        // What a client sends, and `100 Continue`, are no answers.
        if !answer_head.starts_with("HTTP/1.") || status == 100 || head.starts_with("HTTP/1.") {
            *self = Self::default();
            return None;
        }
        let exchange = Exchange {
            socket: socket.to_string(),
            asked: self.complete,
            answered: self.begun?,
            head,
            body,
            status,
            answer_head,
            answer,
        };
        *self = Self::default();
        Some(exchange)
    }
}

/// Head and body of a message that is complete.
fn message(bytes: &[u8]) -> Option<(String, Vec<u8>)> {
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let length: usize = header(&head, "content-length").parse().unwrap_or_default();
    let body = bytes.get(end + 4..end + 4 + length)?;
    Some((head, body.to_vec()))
}

fn header<'a>(head: &'a str, name: &str) -> &'a str {
    let line = head.lines().skip(1).find_map(|line| {
        let (found, value) = line.split_once(':')?;
        found.eq_ignore_ascii_case(name).then(|| value.trim())
    });
    line.unwrap_or_default()
}
