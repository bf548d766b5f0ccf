//! What can go wrong inside the SQLite store, and how callers hear of it.

use ports::{CreateError, StoreError};
use rusqlite::ErrorCode;

/// A failed operation, before it is told to the caller.
#[derive(Debug)]
pub(super) enum Fault {
    /// SQLite refused or failed.
    Sql(rusqlite::Error),
    /// The store refused.
    Refused(CreateError),
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sql(error)
    }
}

impl From<CreateError> for Fault {
    fn from(error: CreateError) -> Self {
        Self::Refused(error)
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        Self::Refused(CreateError::Store(error))
    }
}

impl Fault {
    /// Whether the file can no longer be trusted to take writes: an error of input or output, or a corrupt file.
    /// A full disk is none of these: SQLite has rolled back, and the store goes on when space returns (D4).
    pub(super) fn is_final(&self) -> bool {
        match self {
            Self::Sql(error) => matches!(
                error.sqlite_error_code(),
                Some(ErrorCode::SystemIoFailure | ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase)
            ),
            Self::Refused(_) => false,
        }
    }

    pub(super) fn into_create_error(self) -> CreateError {
        match self {
            Self::Refused(error) => error,
            Self::Sql(error) => CreateError::Store(sql_error(&error)),
        }
    }

    pub(super) fn into_store_error(self) -> StoreError {
        match self.into_create_error() {
            CreateError::Store(error) => error,
            other => StoreError::Conflict(other.to_string()),
        }
    }
}

fn sql_error(error: &rusqlite::Error) -> StoreError {
    match error.sqlite_error_code() {
        Some(ErrorCode::ConstraintViolation) => StoreError::Conflict(error.to_string()),
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => StoreError::Damaged(error.to_string()),
        _ => StoreError::Unavailable(error.to_string()),
    }
}
