//! Refusals and failures as they reach the caller: a code, a text, an HTTP status.
//!
//! Leaves out: how they are written in each protocol (`crate::frame`).

use crate::model::ServiceModel;

/// An error answer. The code is a modelled error's wire code or one of the common codes.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{code}: {message}")]
pub struct ApiError {
    /// Wire code, e.g. `ApplicationDoesNotExistException`.
    pub code: String,
    /// Text for a person: what is wrong and what to do.
    pub message: String,
    /// HTTP status.
    pub status: u16,
    /// Whether the caller is at fault; `false` means the service is.
    pub sender: bool,
}

impl ApiError {
    /// A refusal of the caller's request: status 400.
    pub fn new(code: impl Into<String>, message: impl Into<String>) -> Self {
        Self { code: code.into(), message: message.into(), status: 400, sender: true }
    }

    /// An error with the wire code, status and fault that `model` states for it; 400 when it states none.
    pub fn modelled(model: &ServiceModel, code: &str, message: impl Into<String>) -> Self {
        match model.error(code) {
            Some(error) => Self {
                code: error.code.to_string(),
                message: message.into(),
                status: error.status,
                sender: error.sender,
            },
            None => Self::new(code, message),
        }
    }

    /// A failure of the service itself: `InternalFailure`, status 500. The text must not reveal anything inside.
    pub fn internal(message: impl Into<String>) -> Self {
        Self { code: "InternalFailure".to_string(), message: message.into(), status: 500, sender: false }
    }

    /// A request whose document cannot be read: `SerializationException`, status 400.
    pub fn serialization(message: impl Into<String>) -> Self {
        Self::new("SerializationException", message)
    }

    /// Sets the HTTP status; 500 and above mean the service is at fault.
    pub fn with_status(mut self, status: u16) -> Self {
        self.status = status;
        self.sender = status < 500;
        self
    }
}
