//! Watching from elsewhere, joined: the webhook, traces and metrics of `serve`.

use std::net::SocketAddr;
use std::sync::Arc;

use anyhow::{Context, Result};
use clap::{Args, ValueEnum};
use control_plane::StoredGroups;
use notices::{Audience, Projector, ProjectorDeps};
use orchestrator::Orchestrator;
use ports::{DeploymentStore, Documents};
use telemetry::{Address, Metrics, Traces, Webhook, WebhookForm, serve_metrics};
use tokio::sync::broadcast::error::RecvError;
use tokio::task::JoinHandle;

/// Who is told of deployments, beside the triggers of their groups.
#[derive(Args, Clone, Debug, Default)]
#[command(next_help_heading = "Watching from elsewhere")]
pub struct WatchingArguments {
    /// Where a message is posted for each thing that happens to a deployment. The address of a chat holds a secret: give
    /// it by the environment
    #[arg(long, env = "CUTOVER_WEBHOOK_URL", hide_env_values = true, value_name = "URL")]
    webhook_url: Option<String>,
    /// What the messages look like
    #[arg(long, env = "CUTOVER_WEBHOOK_FORM", value_enum, default_value_t = Form::Chat)]
    webhook_form: Form,
    /// Address where anybody who can connect reads metrics of deployments in Prometheus' text format; none when not given
    #[arg(long, env = "CUTOVER_METRICS_LISTEN", value_name = "ADDRESS:PORT")]
    metrics_listen: Option<SocketAddr>,
    /// Collector of traces
    #[arg(long, env = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", hide_env_values = true, hide = true)]
    otlp_traces_endpoint: Option<String>,
    /// The same for everything, without `/v1/traces`
    #[arg(long, env = "OTEL_EXPORTER_OTLP_ENDPOINT", hide_env_values = true, hide = true)]
    otlp_endpoint: Option<String>,
    /// Its headers
    #[arg(long, env = "OTEL_EXPORTER_OTLP_HEADERS", hide_env_values = true, hide = true, default_value = "")]
    otlp_headers: String,
    /// What traces call us
    #[arg(long, env = "OTEL_SERVICE_NAME", hide = true, default_value = "cutover")]
    otel_service_name: String,
}

/// See [`WebhookForm`].
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Form {
    /// {"text": …}: Slack, Mattermost, Google Chat and others
    #[default]
    Chat,
    /// {"content": …}: Discord
    Discord,
    /// Everything, for programs
    Full,
}

impl From<Form> for WebhookForm {
    fn from(form: Form) -> Self {
        match form {
            Form::Chat => Self::Chat,
            Form::Discord => Self::Discord,
            Form::Full => Self::Full,
        }
    }
}

/// What it is made of.
pub(crate) struct Parts {
    pub documents: Arc<dyn Documents>,
    pub store: Arc<dyn DeploymentStore>,
    pub endpoint_url: String,
}

/// Everybody who watches.
pub(crate) struct Watching {
    projectors: Vec<Arc<Projector>>,
    tasks: Vec<JoinHandle<()>>,
}

impl Watching {
    /// Opens what was asked for.
    pub async fn open(arguments: &WatchingArguments, parts: &Parts) -> Result<Self> {
        let mut watching = Self { projectors: Vec::new(), tasks: Vec::new() };
        if let Some(url) = &arguments.webhook_url {
            let address = Address::new(url, "").context("--webhook-url")?;
            tracing::info!(to = address.origin(), "deployments are told to a webhook");
            let console_url = format!("{}/console", parts.endpoint_url);
            watching.add(parts, Arc::new(Webhook::new(address, arguments.webhook_form.into(), console_url)?));
        }
        if let Some(endpoint) = arguments.traces_endpoint() {
            let address = Address::new(&endpoint, &arguments.otlp_headers).context("OTEL_EXPORTER_OTLP_ENDPOINT")?;
            tracing::info!(to = address.origin(), "traces of deployments go to a collector");
            watching.add(parts, Arc::new(Traces::new(address, arguments.otel_service_name.clone())?));
        }
        if let Some(address) = arguments.metrics_listen {
            let metrics = Metrics::new(Arc::clone(&parts.store));
            watching.add(parts, metrics.clone());
            let (address, serving) =
                serve_metrics(address, metrics).await.with_context(|| format!("--metrics-listen {address}"))?;
            tracing::info!(%address, "metrics of deployments can be read");
            watching.tasks.push(tokio::spawn(serving));
        }
        Ok(watching)
    }

    fn add(&mut self, parts: &Parts, audience: Arc<dyn Audience>) {
        let documents = Arc::clone(&parts.documents);
        let groups = Arc::new(StoredGroups::new(Arc::clone(&documents)));
        let deps = ProjectorDeps { documents, store: Arc::clone(&parts.store), groups, audience };
        self.projectors.push(Projector::new(deps));
    }

    /// Begins to tell; to be called before the engine drives anything.
    pub async fn start(&mut self, engine: &Orchestrator) -> Result<()> {
        for projector in &self.projectors {
            projector.start().await.context("go on telling of deployments")?;
        }
        let (mut steps, projectors) = (engine.subscribe(), self.projectors.clone());
        self.tasks.push(tokio::spawn(async move {
            loop {
                match steps.recv().await {
                    Ok(step) => projectors.iter().for_each(|projector| projector.wake(&step.deployment_id)),
                    Err(RecvError::Lagged(_)) => projectors.iter().for_each(|projector| projector.wake_all()),
                    Err(RecvError::Closed) => return,
                }
            }
        }));
        Ok(())
    }

    /// Ends telling; what was not told is told by the next start.
    pub async fn shutdown(&self) {
        self.tasks.iter().for_each(JoinHandle::abort);
        for projector in &self.projectors {
            projector.shutdown().await;
        }
    }
}

impl WatchingArguments {
    /// As OpenTelemetry has it: the address for traces is taken as it is, the one for everything gets a path.
    fn traces_endpoint(&self) -> Option<String> {
        let given = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
        let of_all = || given(&self.otlp_endpoint).map(|base| format!("{}/v1/traces", base.trim_end_matches('/')));
        given(&self.otlp_traces_endpoint).or_else(of_all)
    }
}
