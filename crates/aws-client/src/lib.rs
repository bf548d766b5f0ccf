//! A client for whatever speaks AWS's protocols: our own endpoint, an emulator, AWS itself.
//!
//! Holds: [`Client`], its [`Connection`] settings and [`ClientError`]. Promises: requests are signed (SigV4), every
//! call ends within a bounded number of attempts and time. Leaves out: streaming, pagination, and any
//! knowledge of a service: the generated tables say how each operation travels.

mod answer;
mod connection;
mod encode;
mod endpoint;
mod error;
mod profile;
mod transport;
mod trust;
mod view;
mod xml;

#[cfg(feature = "fuzzing")]
#[doc(hidden)]
pub mod fuzzing;

pub use connection::{Connection, Credentials};
pub use endpoint::Endpoint;
pub use error::ClientError;

use aws_protocol::ServiceModel;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use transport::Transport;

/// Calls operations of AWS services at one endpoint. Cheap to clone; clones share connections.
#[derive(Clone, Debug)]
pub struct Client {
    transport: Transport,
}

impl Client {
    /// A client for this endpoint, region and key; connects on the first call.
    ///
    /// # Errors
    /// [`ClientError::Endpoint`] when the endpoint is no `http://` or `https://` URL, the region no region, or HTTPS finds
    /// no certificates to trust.
    pub fn new(connection: Connection) -> Result<Self, ClientError> {
        Ok(Self { transport: Transport::new(connection)? })
    }

    /// The endpoint, region and key it uses.
    pub fn connection(&self) -> &Connection {
        self.transport.connection()
    }

    /// Calls `operation` of `service` with a generated input structure (or any value of the same form) and reads the
    /// answer into a generated output structure. Works for AWS JSON, Query, EC2 Query, REST-JSON and REST-XML, except
    /// operations with a structured XML request body.
    ///
    /// ```no_run
    /// # async fn example(client: &aws_client::Client) -> Result<(), aws_client::ClientError> {
    /// use aws_api::ecs::{self, CreateClusterRequest, CreateClusterResponse};
    /// let input = CreateClusterRequest { cluster_name: Some("default".into()), ..Default::default() };
    /// let output: CreateClusterResponse = client.call(&ecs::MODEL, "CreateCluster", &input).await?;
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// See [`ClientError`]. Refused connections, throttling and answers of status 500 and above are tried again, up
    /// to four attempts in all; other broken connections only for operations that read.
    pub async fn call<I: Serialize, O: DeserializeOwned>(
        &self,
        service: &'static ServiceModel,
        operation: &str,
        input: &I,
    ) -> Result<O, ClientError> {
        let document = serde_json::to_value(input)
            .map_err(|error| ClientError::input(service, operation, &error.to_string()))?;
        let output = self.call_document(service, operation, document).await?;
        serde_json::from_value(output)
            .map_err(|error| ClientError::BadAnswer { operation: operation.to_string(), detail: error.to_string() })
    }

    /// Like [`Client::call`], with documents: JSON values of the form of the generated structures.
    ///
    /// # Errors
    /// As [`Client::call`].
    pub async fn call_document(
        &self,
        service: &'static ServiceModel,
        operation: &str,
        input: Value,
    ) -> Result<Value, ClientError> {
        let model = service
            .operation(operation)
            .ok_or_else(|| ClientError::input(service, operation, "the operation is not in the service's tables"))?;
        let request = encode::request(service, model, &input)?;
        let answer = self.transport.send(service, model, request).await?;
        answer::read(service, model, &answer)
    }
}
