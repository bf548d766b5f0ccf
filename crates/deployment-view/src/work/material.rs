//! What was read: the answers of the API, each there or not.

use std::collections::BTreeMap;

use aws_api::codedeploy::{DeploymentGroupInfo, DeploymentInfo, ECSTarget};
use types::TrafficRouting;

use crate::{ActionKind, Missing};

/// Everything that was read of one deployment.
#[derive(Clone, Debug, Default)]
pub(crate) struct Material {
    pub info: DeploymentInfo,
    pub target: Option<ECSTarget>,
    pub group: Option<DeploymentGroupInfo>,
    /// The schedule of a configuration of the user's own; built-in ones are known.
    pub routing: Option<TrafficRouting>,
    /// Function of each lifecycle event that calls one; none while the AppSpec cannot be read.
    pub hooks: Option<BTreeMap<String, String>>,
    /// Why the key may not do something.
    pub denied: Vec<(ActionKind, String)>,
    pub missing: Vec<Missing>,
}
