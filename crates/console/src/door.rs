//! The way to the public API: the server's own endpoint, called with the key of whoever signed in.

use std::sync::Arc;
use std::time::Duration;

use aws_client::{Client, Connection, Credentials};
use deployment_view::{Api, Refusal, RefusalKind};

/// Longest time of one call: a page waits for no more.
const CALL_TIMEOUT: Duration = Duration::from_secs(15);

/// Gives out the API for a key. The key is not checked yet.
pub(crate) trait Door: Send + Sync {
    /// The API as the owner of this key sees it.
    ///
    /// # Errors
    /// The key cannot be used at all.
    fn open(&self, key: Credentials) -> Result<Arc<dyn Api>, Refusal>;
}

/// The endpoint of this server.
pub(crate) struct Endpoint {
    /// Its URL.
    pub(crate) url: String,
    /// The region that calls are signed for.
    pub(crate) region: String,
}

impl Door for Endpoint {
    fn open(&self, credentials: Credentials) -> Result<Arc<dyn Api>, Refusal> {
        let connection = Connection {
            region: self.region.clone(),
            credentials,
            timeout: CALL_TIMEOUT,
            ..Connection::development(&self.url)
        };
        let client = Client::new(connection).map_err(|error| Refusal {
            kind: RefusalKind::Unreachable,
            operation: "connect".into(),
            code: String::new(),
            message: error.to_string(),
        })?;
        Ok(Arc::new(client))
    }
}
