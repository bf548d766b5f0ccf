//! How a command ends, and why it could not.

use deployment_view::{Refusal, RefusalKind};
use serde_json::{Value, json};

use crate::client::ClientError;
use crate::summary;

/// How a command ended; the number is the process's exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Done, or the deployment succeeded.
    Succeeded,
    /// The deployment failed or was stopped by an alarm, and was not rolled back.
    Failed,
    /// The command line or a file is not sound; nothing was changed.
    Invalid,
    /// The endpoint gave no answer, or none that can be used.
    Unreachable,
    /// The deployment was stopped on request and not rolled back.
    Stopped,
    /// The deployment had not ended in time; it goes on.
    TimedOut,
    /// The deployment did not succeed, and its rollback did: traffic is where it was before.
    RolledBack,
    /// The key may not do it, or the thing is not in a state for it, or is not there.
    Refused,
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
            Self::RolledBack => 6,
            Self::Refused => 7,
            Self::Interrupted => 130,
        }
    }

    /// The word for it in `--json`, for commands that follow a deployment.
    pub(crate) const fn outcome(self) -> &'static str {
        match self {
            Self::Succeeded => "succeeded",
            Self::Failed => "failed",
            Self::Invalid => "invalid",
            Self::Unreachable => "unreachable",
            Self::Stopped => "stopped",
            Self::TimedOut => "timed_out",
            Self::RolledBack => "rolled_back",
            Self::Refused => "refused",
            Self::Interrupted => "interrupted",
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
    /// A call of a picture or an action failed.
    #[error("{0}")]
    Call(#[from] Refusal),
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
            Self::Invalid(_) | Self::AppSpec(..) => Exit::Invalid,
            Self::Client(ClientError::Endpoint(_) | ClientError::Input { .. }) => Exit::Invalid,
            // A service that says it cannot now, even when asked again, is as good as away.
            Self::Client(error @ ClientError::Api { .. }) if !error.is_passing() => Exit::Refused,
            Self::Refused(_) => Exit::Refused,
            Self::Call(refusal) if refusal.kind != RefusalKind::Unreachable => Exit::Refused,
            Self::Client(_) | Self::Call(_) | Self::Output(_) => Exit::Unreachable,
        }
    }

    /// The object that `--json` prints.
    pub(crate) fn to_json(&self) -> Value {
        let mut object = json!({
            "outcome": self.exit().outcome(), "error": self.to_string(), "exit_code": self.exit().code(),
        });
        if let Self::Client(ClientError::Api { code, .. }) = self {
            object["error_code"] = json!(code);
        }
        if let Self::Call(Refusal { code, .. }) = self
            && !code.is_empty()
        {
            object["error_code"] = json!(code);
        }
        if let Self::AppSpec(file, errors) = self {
            object["problems"] = summary::problems(file, errors);
        }
        object
    }
}
