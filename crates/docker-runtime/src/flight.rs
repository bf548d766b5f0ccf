//! A container on its way from asked for to started: the part of a start that takes long.
//!
//! Promises: whatever step an earlier try (or an earlier control plane) got to is found by label and not repeated; an
//! engine that is away is waited for; a container that is no longer wanted is not started, or stopped at once.

use std::sync::Arc;
use std::time::Duration;

use bollard::errors::Error;
use ports::{ContainerKey, ContainerSpec};
use tokio::sync::watch;

use crate::engine::{NameOwner, is_away, is_status, words};
use crate::look::cannot_start;
use crate::runtime::Inner;

/// Between two tries while the engine is away.
const AGAIN: Duration = Duration::from_secs(1);

/// How often, and how long in between, a name is looked at that is taken by a container that cannot be seen.
const NAME_TRIES: u32 = 200;
const NAME_PAUSE: Duration = Duration::from_millis(50);

/// How a try ended.
enum Outcome {
    /// It runs, or has run.
    Started,
    /// It was asked to stop before it was started; nothing is left of it.
    Unwanted,
    /// It cannot be started; the reason for people.
    Refused(String),
}

/// Flies one container. Without a specification it was made by an earlier control plane and only has to be started.
pub(crate) async fn fly(
    inner: Arc<Inner>,
    key: ContainerKey,
    spec: Option<ContainerSpec>,
    mut unwanted: watch::Receiver<bool>,
) {
    let failure = loop {
        match attempt(&inner, &key, spec.as_ref(), &mut unwanted).await {
            Ok(Outcome::Started) => break None,
            Ok(Outcome::Unwanted) => break Some(cannot_start("it was asked to stop before it was started")),
            Ok(Outcome::Refused(reason)) => break Some(reason),
            Err(error) => {
                tracing::warn!(task = %key.task, error = %words(&error), "the container engine is away; trying again");
                if *unwanted.borrow() {
                    break Some(cannot_start(&words(&error)));
                }
                let _ = tokio::time::timeout(AGAIN, unwanted.changed()).await;
            }
        }
    };
    if inner.land(&key, failure) {
        inner.stop_until_done(&key).await;
    }
}

/// One try; an error means that the engine was away.
async fn attempt(
    inner: &Inner,
    key: &ContainerKey,
    spec: Option<&ContainerSpec>,
    unwanted: &mut watch::Receiver<bool>,
) -> Result<Outcome, Error> {
    let id = match inner.engine.find(key).await {
        Ok(Some(found)) if found.is_created() => found.id,
        Ok(Some(_)) => return Ok(Outcome::Started),
        Ok(None) => {
            let Some(spec) = spec else { return Ok(Outcome::Refused(cannot_start("it was removed"))) };
            match make(inner, spec, unwanted).await? {
                Made::Container(id) => id,
                Made::Nothing(outcome) => return Ok(outcome),
            }
        }
        Err(error) => return refused("CannotStartContainerError", error),
    };
    if *unwanted.borrow() {
        return match inner.engine.remove(&id).await {
            Err(error) if is_away(&error) => Err(error),
            _ => Ok(Outcome::Unwanted),
        };
    }
    if spec.is_none()
        && let Some(network) = inner.engine.network_joined_by(&id).await?
        && let Err(error) = inner.engine.start(&network).await
    {
        return refused("CannotStartContainerError", error);
    }
    match inner.engine.start(&id).await {
        Ok(()) => Ok(Outcome::Started),
        Err(error) => refused("CannotStartContainerError", error),
    }
}

enum Made {
    Container(String),
    Nothing(Outcome),
}

/// Fetches the image when it is missing and makes the container.
async fn make(inner: &Inner, spec: &ContainerSpec, unwanted: &mut watch::Receiver<bool>) -> Result<Made, Error> {
    let present = match inner.engine.has_image(&spec.image).await {
        Ok(present) => present,
        Err(error) => return refused("CannotPullContainerError", error).map(Made::Nothing),
    };
    if !present {
        tracing::info!(image = %spec.image, "pulling an image");
        let pulled = tokio::select! {
            pulled = inner.engine.pull(&spec.image) => pulled,
            _ = unwanted.wait_for(|unwanted| *unwanted) => return Ok(Made::Nothing(Outcome::Unwanted)),
        };
        if let Err(error) = pulled {
            return refused("CannotPullContainerError", error).map(Made::Nothing);
        }
    }
    match create(inner, spec).await {
        Ok(id) => Ok(Made::Container(id)),
        Err(error) => refused("CannotCreateContainerError", error).map(Made::Nothing),
    }
}

/// Makes the container, unless one of its name is this very container, whose creation was answered to nobody. A
/// stranger's container of that name is left alone.
async fn create(inner: &Inner, spec: &ContainerSpec) -> Result<String, Error> {
    let network = match &spec.shared_network {
        Some(ports) => Some(inner.ensure_network(&spec.key.task, ports).await?),
        None => None,
    };
    let network = network.as_deref();
    for _ in 0..NAME_TRIES {
        let conflict = match inner.engine.create(spec, network, true).await {
            Err(error) if is_status(&error, 409) => error,
            made_or_not => return made_or_not,
        };
        match inner.engine.owner_of_name(&spec.key).await? {
            NameOwner::ThisKey(id) => return Ok(id),
            NameOwner::Stranger => return inner.engine.create(spec, network, false).await,
            // Still being made, by an earlier try: the name is taken before the container can be seen.
            NameOwner::Nobody => tracing::debug!(error = %words(&conflict), "a container is still being made"),
        }
        tokio::time::sleep(NAME_PAUSE).await;
    }
    inner.engine.create(spec, network, true).await
}

/// The engine's refusal is final; its absence is not.
fn refused(kind: &str, error: Error) -> Result<Outcome, Error> {
    if is_away(&error) { Err(error) } else { Ok(Outcome::Refused(format!("{kind}: {}", words(&error)))) }
}
