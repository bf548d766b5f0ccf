//! How a command ends, and why it could not.

use serde_json::{Value, json};

use crate::client::ClientError;
use crate::summary;

/// How a command ended; the number is the process's exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Done, or the deployment succeeded.
    Succeeded,
    /// The deployment failed or was stopped by an alarm, rolled back or not.
    Failed,
    /// The command line or a file is not sound; nothing was changed.
    Invalid,
    /// The endpoint gave no answer or refused a call.
    Unreachable,
    /// The deployment was stopped on request.
    Stopped,
    /// The deployment had not ended in time; it goes on.
    TimedOut,
    /// Ctrl-C; the deployment goes on.
    Interrupted,
}

impl Exit {
    /// The exit code of the process.
    pub const fn code(self) -> u8 {
        match self {
            Self::Succeeded => 0,
            Self::Failed => 1,
            Self::Invalid => 2,
            Self::Unreachable => 3,
            Self::Stopped => 4,
            Self::TimedOut => 5,
            Self::Interrupted => 130,
        }
    }
}

/// Why a command ended early.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// Input that is not sound.
    #[error("{0}")]
    Invalid(String),
    /// An AppSpec that is not sound: file name and all faults.
    #[error("{}", summary::problem_lines(.0, .1))]
    AppSpec(String, appspec::Errors),
    /// A call failed.
    #[error("{0}")]
    Client(#[from] ClientError),
    /// The API's answer rules the command out, e.g. a service that is not ACTIVE.
    #[error("{0}")]
    Refused(String),
    /// The output cannot be written, e.g. a closed pipe.
    #[error("the output cannot be written: {0}")]
    Output(#[from] std::io::Error),
}

impl Failure {
    /// How the command ends with it.
    pub fn exit(&self) -> Exit {
        match self {
            Self::Invalid(_) | Self::AppSpec(..) | Self::Client(ClientError::Endpoint(_)) => Exit::Invalid,
            Self::Client(_) | Self::Refused(_) | Self::Output(_) => Exit::Unreachable,
        }
    }

    /// The object that `--json` prints.
    pub(crate) fn to_json(&self) -> Value {
        let mut object = json!({
            "outcome": "error", "error": self.to_string(), "exit_code": self.exit().code(),
        });
        if let Self::Client(ClientError::Api { code, .. }) = self {
            object["error_code"] = json!(code);
        }
        if let Self::AppSpec(file, errors) = self {
            object["problems"] = summary::problems(file, errors);
        }
        object
    }
}
