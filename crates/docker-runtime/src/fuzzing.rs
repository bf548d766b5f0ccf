//! What fuzzing reaches of this crate beyond its public items; built with the feature `fuzzing` only.

use bollard::models::{ContainerInspectResponse, ContainerSummary};
use ports::{ContainerHealth, ContainerState};

/// What an engine's answer to an inspection tells; nothing when it is none.
pub fn inspected(answer: &[u8]) -> Option<(ContainerState, Vec<u16>)> {
    let inspected: ContainerInspectResponse = serde_json::from_slice(answer).ok()?;
    let detail = crate::look::detail(&inspected);
    Some((detail.state, detail.host_ports))
}

/// What an entry of an engine's list tells of health; nothing when it is none.
pub fn listed(answer: &[u8]) -> Option<ContainerHealth> {
    let summary: ContainerSummary = serde_json::from_slice(answer).ok()?;
    Some(crate::look::health(&summary))
}
