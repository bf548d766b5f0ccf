//! Changes of both documents and deployments, which the store commits one after the other.
//!
//! A renamed or deleted application takes its deployments along. The documents are written first, in one commit with
//! a note of what the deployments still need; then the deployments follow and the note goes. A crash or a failure in
//! between leaves the note, and it is made good before anything else is written. Both changes may be repeated.
//!
//! ```text
//!  documents + note ──commit──▶ decided ──▶ deployments follow ──▶ note removed
//!        │ fails: nothing changed    └─ crash or failure: the note is found by the next writer or start
//! ```

use aws_protocol::ApiError;
use ports::{DocumentWrite, Rename, StoreError};
use serde::{Deserialize, Serialize};
use types::{ApplicationName, DeploymentGroupName};

use crate::CodeDeploy;
use crate::records;
use crate::refuse::unavailable;

pub(crate) const KIND: &str = "codedeploy-pending";
/// One note at a time: writers take turns, and each begins by settling.
pub(crate) const KEY: &str = "deployments";

/// What the deployments of an application or group still need.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) enum Pending {
    RenameApplication { from: String, to: String },
    RenameGroup { application: String, from: String, to: String },
    DeleteApplication { application: String },
    DeleteGroup { application: String, group: String },
}

#[derive(Serialize, Deserialize)]
struct PendingRecord {
    version: u32,
    pending: Pending,
}

impl CodeDeploy {
    /// Writes the documents and lets the deployments follow. An error means that nothing was changed.
    pub(crate) fn write_with_deployments(
        &self,
        mut documents: Vec<DocumentWrite>,
        pending: Pending,
    ) -> Result<(), ApiError> {
        documents.push(records::put(KIND, KEY.into(), &PendingRecord { version: 1, pending })?);
        self.write(documents)?;
        // Decided and durable: what fails from here on is made good later.
        let _ = self.settle();
        Ok(())
    }

    /// Makes good what is half done, if anything is.
    pub(crate) fn settle(&self) -> Result<(), ApiError> {
        let Some(record) = self.find::<PendingRecord>(KIND, KEY)? else { return Ok(()) };
        match crate::waiting_for_the_disk(|| self.follow(&record.pending)) {
            Ok(()) => {}
            Err(error @ StoreError::Unavailable(_)) => return Err(unavailable(&error)),
            // No repeat would help, and the note must not stop all other writes.
            Err(error) => tracing::error!(%error, pending = ?record.pending, "deployments could not follow"),
        }
        self.write(vec![DocumentWrite::Delete { kind: KIND, key: KEY.into() }])
    }

    fn follow(&self, pending: &Pending) -> Result<(), StoreError> {
        let store = &self.deps.store;
        let name = |text: &String| ApplicationName::new(text.clone());
        let group_name = |text: &String| DeploymentGroupName::new(text.clone());
        match pending {
            Pending::RenameApplication { from, to } => {
                store.rename(&Rename::Application { from: name(from), to: name(to) })
            }
            Pending::RenameGroup { application, from, to } => store.rename(&Rename::Group {
                application: name(application),
                from: group_name(from),
                to: group_name(to),
            }),
            Pending::DeleteApplication { application } => store.delete_group(&name(application), None),
            Pending::DeleteGroup { application, group } => {
                store.delete_group(&name(application), Some(&group_name(group)))
            }
        }
    }
}
