//! One invocation and its result, in Lambda's words.

use bytes::Bytes;
use serde_json::json;

/// What a function is called with.
#[derive(Clone, Debug)]
pub(crate) struct Invocation {
    pub(crate) request_id: String,
    pub(crate) payload: Bytes,
    /// JSON text from the caller's `X-Amz-Client-Context`.
    pub(crate) client_context: Option<String>,
    /// The version or alias the caller named.
    pub(crate) qualifier: Option<String>,
}

impl Invocation {
    /// The function as the caller named it, for `invoked_function_arn`.
    pub(crate) fn function_arn(&self, arn: &str) -> String {
        match &self.qualifier {
            Some(qualifier) => format!("{arn}:{qualifier}"),
            None => arn.to_string(),
        }
    }
}

/// What came of it.
#[derive(Clone, Debug)]
pub(crate) struct Outcome {
    /// The function's answer, or the error document.
    pub(crate) payload: Bytes,
    /// Whether the payload is an error document (`FunctionError: Unhandled`).
    pub(crate) failed: bool,
    /// End of the log.
    pub(crate) log_tail: Vec<u8>,
}

/// Why an invocation has no answer of the function.
#[derive(Clone, Debug)]
pub(crate) enum Fault {
    /// The function reported an error; its document.
    Reported(Bytes),
    /// Its time was up.
    TimedOut { timeout_seconds: u32 },
    /// The process ended without answering.
    Exited(std::process::ExitStatus),
    /// There is nothing that could be started.
    NoEntrypoint(String),
    /// The answer was too large.
    ResponseTooLarge { limit_bytes: usize },
    /// The service itself failed.
    Service(String),
}

impl Fault {
    /// The error document the caller gets.
    pub(crate) fn document(&self, request_id: &str) -> Bytes {
        let (kind, text) = match self {
            Self::Reported(document) => return document.clone(),
            Self::TimedOut { timeout_seconds } => {
                ("Sandbox.Timedout", format!("Task timed out after {timeout_seconds}.00 seconds"))
            }
            Self::Exited(status) => ("Runtime.ExitError", exit_text(*status)),
            Self::NoEntrypoint(text) => ("Runtime.InvalidEntrypoint", text.clone()),
            Self::ResponseTooLarge { limit_bytes } => (
                "Function.ResponseSizeTooLarge",
                format!("Response payload size exceeded maximum allowed payload size ({limit_bytes} bytes)."),
            ),
            Self::Service(text) => ("Sandbox.Failure", text.clone()),
        };
        let message = format!("RequestId: {request_id} Error: {text}");
        Bytes::from(json!({ "errorType": kind, "errorMessage": message }).to_string())
    }

    /// The line of the log, for faults the function could not log itself.
    pub(crate) fn log_line(&self, request_id: &str) -> Option<String> {
        match self {
            Self::Reported(_) => None,
            Self::TimedOut { timeout_seconds } => {
                Some(format!("{request_id} Task timed out after {timeout_seconds}.00 seconds"))
            }
            Self::Exited(status) => Some(format!("RequestId: {request_id} Error: {}", exit_text(*status))),
            Self::NoEntrypoint(text) | Self::Service(text) => Some(format!("RequestId: {request_id} Error: {text}")),
            Self::ResponseTooLarge { .. } => Some(format!("RequestId: {request_id} Error: response too large")),
        }
    }
}

fn exit_text(status: std::process::ExitStatus) -> String {
    use std::os::unix::process::ExitStatusExt;
    match (status.code(), status.signal().map(nix::sys::signal::Signal::try_from)) {
        (Some(0), _) => "Runtime exited without providing a reason".to_string(),
        (Some(code), _) => format!("Runtime exited with error: exit status {code}"),
        (None, Some(Ok(signal))) => format!("Runtime exited with error: signal: {signal}"),
        _ => "Runtime exited with error".to_string(),
    }
}
