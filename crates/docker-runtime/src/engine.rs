//! The few questions and orders the engine gets, and how its refusals are told from its absence.

use std::collections::HashMap;
use std::path::PathBuf;
use std::time::Duration;

use bollard::Docker;
use bollard::container::LogOutput;
use bollard::errors::Error;
use bollard::models::{ContainerCreateBody, ContainerInspectResponse, ContainerSummary, ContainerSummaryStateEnum};
use bollard::query_parameters::{
    CreateContainerOptionsBuilder, CreateImageOptionsBuilder, EventsOptionsBuilder, ListContainersOptionsBuilder,
    LogsOptionsBuilder, RemoveContainerOptionsBuilder,
};
use futures_util::{Stream, StreamExt, TryStreamExt};
use ports::{ContainerKey, ContainerSpec, RuntimeError};
use types::TaskId;

use crate::mapping;

/// Longest wait for an ordinary answer.
const ANSWER: Duration = Duration::from_secs(60);

/// Longest wait for the end of a container: the longest stop timeout there is (120 s), and then some.
const END: Duration = Duration::from_secs(180);

/// Container events that can change a state or a health. Health checks themselves (`exec_*`) are no news.
const EVENTS: [&str; 7] = ["start", "die", "destroy", "pause", "unpause", "oom", "health_status"];

/// The engine, seen by one owner.
#[derive(Clone)]
pub(crate) struct Engine {
    docker: Docker,
    identity: String,
}

impl Engine {
    /// Connects and agrees on a version; fails when no engine answers.
    pub async fn connect(socket: Option<PathBuf>, identity: String) -> Result<Self, Error> {
        let docker = match socket {
            Some(path) => {
                let path = path.to_string_lossy().into_owned();
                Docker::connect_with_socket(&path, ANSWER.as_secs(), bollard::API_DEFAULT_VERSION)?
            }
            None => Docker::connect_with_unix_defaults()?.with_timeout(ANSWER),
        };
        Ok(Self { docker: docker.negotiate_version().await?, identity })
    }

    /// All containers of this owner, or those of one key.
    pub async fn list(&self, key: Option<&ContainerKey>) -> Result<Vec<ContainerSummary>, Error> {
        self.list_by(&mapping::filters(&self.identity, key)).await
    }

    async fn list_by(&self, filters: &HashMap<String, Vec<String>>) -> Result<Vec<ContainerSummary>, Error> {
        let options = ListContainersOptionsBuilder::default().all(true).filters(filters).build();
        self.docker.list_containers(Some(options)).await
    }

    /// The container of a key, by its labels. Of several (never made by us) one that runs is meant.
    pub async fn find(&self, key: &ContainerKey) -> Result<Option<Found>, Error> {
        let found = self.list(Some(key)).await?.into_iter().filter_map(|one| {
            let state = one.state.unwrap_or(ContainerSummaryStateEnum::EMPTY);
            Some(Found { id: one.id?, state })
        });
        Ok(found.max_by_key(Found::is_alive))
    }

    /// Everything about a container; nothing when it has gone.
    pub async fn inspect(&self, id: &str) -> Result<Option<ContainerInspectResponse>, Error> {
        unless_gone(self.docker.inspect_container(id, None).await)
    }

    /// Whether an image is here.
    pub async fn has_image(&self, image: &str) -> Result<bool, Error> {
        Ok(unless_gone(self.docker.inspect_image(image).await)?.is_some())
    }

    /// Fetches an image from its registry.
    pub async fn pull(&self, image: &str) -> Result<(), Error> {
        let (name, tag) = mapping::pull_reference(image);
        let options = CreateImageOptionsBuilder::default().from_image(&name).tag(&tag).build();
        self.docker.create_image(Some(options), None, None).try_for_each(|_| async { Ok(()) }).await
    }

    /// Makes an image of a root file system.
    pub async fn import(&self, image: &str, archive: Vec<u8>) -> Result<(), Error> {
        let options = CreateImageOptionsBuilder::default().from_src("-").repo(image).build();
        let body = bollard::body_full(archive.into());
        self.docker.create_image(Some(options), Some(body), None).try_for_each(|_| async { Ok(()) }).await
    }

    /// The processor its containers run on, in the engine's word, e.g. `amd64`.
    pub async fn architecture(&self) -> Result<String, Error> {
        Ok(self.docker.version().await?.arch.unwrap_or_default())
    }

    /// Makes a container, in the network of the container `network` if there is one; `named` false lets the engine
    /// choose its name.
    pub async fn create(&self, spec: &ContainerSpec, network: Option<&str>, named: bool) -> Result<String, Error> {
        let name = named.then(|| mapping::name(&self.identity, &spec.key));
        self.create_container(name.as_deref(), mapping::create_body(&self.identity, spec, network)).await
    }

    /// Makes a container.
    pub async fn create_container(&self, name: Option<&str>, body: ContainerCreateBody) -> Result<String, Error> {
        let mut options = CreateContainerOptionsBuilder::default();
        if let Some(name) = name {
            options = options.name(name);
        }
        Ok(self.docker.create_container(Some(options.build()), body).await?.id)
    }

    /// The container that holds a task's network.
    pub async fn network_of(&self, task: &TaskId) -> Result<Option<ContainerSummary>, Error> {
        Ok(self.list_by(&mapping::network_filters(&self.identity, task)).await?.into_iter().next())
    }

    /// The containers of a task, ended ones included.
    pub async fn containers_of(&self, task: &TaskId) -> Result<Vec<ContainerSummary>, Error> {
        self.list_by(&mapping::task_filters(&self.identity, task)).await
    }

    /// The id of the container whose network a container joins.
    pub async fn network_joined_by(&self, id: &str) -> Result<Option<String>, Error> {
        let mode = self.inspect(id).await?.and_then(|found| found.host_config).and_then(|host| host.network_mode);
        Ok(mode.and_then(|mode| mode.strip_prefix("container:").map(str::to_owned)))
    }

    /// Whose containers these are.
    pub fn identity(&self) -> &str {
        &self.identity
    }

    /// Who has the name that a key's container would get.
    pub async fn owner_of_name(&self, key: &ContainerKey) -> Result<NameOwner, Error> {
        let Some(found) = self.inspect(&mapping::name(&self.identity, key)).await? else {
            return Ok(NameOwner::Nobody);
        };
        let labels = found.config.and_then(|config| config.labels).unwrap_or_default();
        let is_this =
            mapping::labels(&self.identity, key).iter().all(|(name, value)| labels.get(name) == Some(value));
        Ok(found.id.filter(|_| is_this).map_or(NameOwner::Stranger, NameOwner::ThisKey))
    }

    /// Starts a container; one that runs already stays as it is.
    pub async fn start(&self, id: &str) -> Result<(), Error> {
        self.docker.start_container(id, None).await
    }

    /// SIGTERM, and SIGKILL after the container's own stop timeout; returns when it has ended.
    pub async fn stop(&self, id: &str) -> Result<(), Error> {
        let patient = self.docker.clone().with_timeout(END);
        unless_gone(patient.stop_container(id, None).await).map(|_| ())
    }

    /// Removes an ended container and its anonymous volumes.
    pub async fn remove(&self, id: &str) -> Result<(), Error> {
        let options = RemoveContainerOptionsBuilder::default().v(true).build();
        unless_gone(self.docker.remove_container(id, Some(options)).await).map(|_| ())
    }

    /// Removes a container, running or not.
    pub async fn remove_by_force(&self, id: &str) -> Result<(), Error> {
        let options = RemoveContainerOptionsBuilder::default().v(true).force(true).build();
        unless_gone(self.docker.remove_container(id, Some(options)).await).map(|_| ())
    }

    /// Last lines of a container's output, oldest first.
    pub async fn log_tail(&self, id: &str, lines: usize) -> Result<Vec<String>, Error> {
        let options = LogsOptionsBuilder::default().stdout(true).stderr(true).tail(&lines.to_string()).build();
        let parts: Vec<LogOutput> = self.docker.logs(id, Some(options)).try_collect().await?;
        let bytes: Vec<u8> = parts.into_iter().flat_map(LogOutput::into_bytes).collect();
        let text = String::from_utf8_lossy(&bytes);
        let all: Vec<&str> = text.lines().collect();
        Ok(all[all.len().saturating_sub(lines)..].iter().map(|line| (*line).to_owned()).collect())
    }

    /// A container's output since a second of 1970, or only its last lines, a time before each.
    pub fn output(
        &self,
        id: &str,
        since_seconds: i32,
        tail: Option<usize>,
    ) -> impl Stream<Item = Result<LogOutput, Error>> + use<> {
        let options = LogsOptionsBuilder::default().stdout(true).stderr(true).timestamps(true).since(since_seconds);
        let tail = tail.map_or_else(|| "all".to_owned(), |lines| lines.to_string());
        self.docker.logs(id, Some(options.tail(&tail).build()))
    }

    /// Ids of containers of this owner as something happens to them; ends when the engine does.
    pub fn events(&self) -> impl Stream<Item = Result<Option<String>, Error>> + use<> {
        let mut filters = mapping::filters(&self.identity, None);
        filters.insert("type".to_owned(), vec!["container".to_owned()]);
        filters.insert("event".to_owned(), EVENTS.map(str::to_owned).to_vec());
        let options = EventsOptionsBuilder::default().filters(&filters).build();
        self.docker.events(Some(options)).map(|event| Ok(event?.actor.and_then(|actor| actor.id)))
    }
}

/// Whose container has a name.
pub(crate) enum NameOwner {
    /// The container of the key that was asked for, by its labels.
    ThisKey(String),
    /// Another container.
    Stranger,
    /// No container that can be seen.
    Nobody,
}

/// A container as a list entry.
pub(crate) struct Found {
    pub id: String,
    pub state: ContainerSummaryStateEnum,
}

impl Found {
    /// Made and not started.
    pub fn is_created(&self) -> bool {
        matches!(self.state, ContainerSummaryStateEnum::CREATED | ContainerSummaryStateEnum::EMPTY)
    }

    /// Started and not ended.
    pub fn is_alive(&self) -> bool {
        is_alive(self.state)
    }
}

/// Started and not ended.
pub(crate) fn is_alive(state: ContainerSummaryStateEnum) -> bool {
    use ContainerSummaryStateEnum as State;
    matches!(state, State::RUNNING | State::PAUSED | State::RESTARTING | State::STOPPING)
}

/// Whether the engine did not answer at all: then nothing is known, and asking again later may work.
pub(crate) fn is_away(error: &Error) -> bool {
    matches!(
        error,
        Error::RequestTimeoutError
            | Error::IOError { .. }
            | Error::HyperResponseError { .. }
            | Error::HyperLegacyError { .. }
            | Error::SocketNotFoundError(_)
    )
}

/// Whether the engine refused with this HTTP status.
pub(crate) fn is_status(error: &Error, status: u16) -> bool {
    matches!(error, Error::DockerResponseServerError { status_code, .. } if *status_code == status)
}

/// The engine's own words, without the client's around them.
pub(crate) fn words(error: &Error) -> String {
    match error {
        Error::DockerResponseServerError { message, .. } => message.trim().to_owned(),
        Error::DockerStreamError { error } => error.trim().to_owned(),
        other => other.to_string(),
    }
}

/// As the contract's error.
pub(crate) fn failure(error: &Error) -> RuntimeError {
    RuntimeError::Io(format!("the container engine: {}", words(error)))
}

fn unless_gone<T>(answer: Result<T, Error>) -> Result<Option<T>, Error> {
    match answer {
        Ok(value) => Ok(Some(value)),
        Err(error) if is_status(&error, 404) => Ok(None),
        Err(error) => Err(error),
    }
}
