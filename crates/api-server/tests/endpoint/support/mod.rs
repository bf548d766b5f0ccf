//! A server in this process, a service that remembers its calls, and a client of bare sockets.

mod client;
mod request;
mod service;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use api_server::{Keys, Options, Pages, Server};
use aws_protocol::AwsService;
use serde_json::Value;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use types::Scope;

pub use client::{Answer, Client};
pub use request::Request;
pub use service::Recorder;

/// Longer than anything here takes; what is awaited longer is a failure.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// One running server.
pub struct Bench {
    pub address: SocketAddr,
    pub service: Arc<Recorder>,
    pub objects: Arc<Recorder>,
    stop: watch::Sender<bool>,
    served: JoinHandle<()>,
}

impl Bench {
    pub async fn start() -> Self {
        Self::with(|_| {}).await
    }

    /// A server whose options were changed by `change`.
    pub async fn with(change: impl FnOnce(&mut Options)) -> Self {
        Self::with_pages(change, None).await
    }

    /// The same with pages beside the services.
    pub async fn with_pages(change: impl FnOnce(&mut Options), pages: Option<Arc<dyn Pages>>) -> Self {
        let scope = Scope::development("us-east-1");
        let mut options = Options::new(([127, 0, 0, 1], 0).into(), Keys::development(&scope), scope);
        change(&mut options);
        let mut server = Server::bind(options).await.unwrap();
        if let Some(pages) = pages {
            server = server.with_pages(pages);
        }
        let address = server.address();
        assert_eq!(server.endpoint_url(), format!("http://{address}"));
        let service = Arc::new(Recorder::new(&aws_api::codedeploy::MODEL));
        let functions = Arc::new(Recorder::new(&aws_api::lambda::MODEL));
        let networks = Arc::new(Recorder::new(&aws_api::ec2::MODEL));
        let users = Arc::new(Recorder::new(&aws_api::iam::MODEL));
        let objects = Arc::new(Recorder::new(&aws_api::s3::MODEL));
        let services: Vec<Arc<dyn AwsService>> = vec![service.clone(), objects.clone(), functions, networks, users];
        let (stop, stopped) = watch::channel(false);
        let served = tokio::spawn(server.serve(services, stopped));
        Self { address, service, objects, stop, served }
    }

    pub async fn client(&self) -> Client {
        Client::connect(self.address).await
    }

    /// A signed call of CodeDeploy.
    pub fn call(&self, operation: &str, body: Value) -> Request {
        Request::codedeploy(self.address, operation, body.to_string().into_bytes())
    }

    /// Sends one request on a connection of its own.
    pub async fn send(&self, request: &Request) -> Answer {
        self.client().await.exchange(request).await
    }

    pub fn ask_to_stop(&self) {
        self.stop.send(true).unwrap();
    }

    /// Waits until the server has ended.
    pub async fn ended(self) {
        tokio::time::timeout(PATIENCE, self.served).await.expect("the server did not stop").unwrap();
    }
}

/// Polls until a fact holds.
pub async fn until(what: &str, fact: impl Fn() -> bool) {
    let holds = async {
        while !fact() {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    };
    tokio::time::timeout(PATIENCE, holds).await.unwrap_or_else(|_| panic!("did not happen: {what}"));
}
