//! AppSpec files for the ECS platform: parse, check, print (spec section 3).
//!
//! Holds: the checked [`AppSpec`], [`parse`] from YAML or JSON text, [`print_yaml`] back to text. Promises: no I/O,
//! clock or randomness (`no_std`); any text is answered in bounded time and memory (reliability.md 2.1); every fault
//! found is named with line, column, field and remedy. Leaves out: whether the task definition, container or functions
//! exist (the control plane and the engine ask the platform).
#![no_std]

extern crate alloc;
#[cfg(test)]
extern crate std;

mod check;
mod error;
mod node;
mod print;
mod properties;
mod read;

pub use error::{Errors, Problem};
pub use print::print_yaml;

use alloc::{collections::BTreeMap, string::String, vec::Vec};
use serde::{Deserialize, Serialize};
use types::{ContainerName, FunctionName, HookEvent};

/// A checked AppSpec.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AppSpec {
    /// The one resource.
    pub target: TargetService,
    /// Hook functions by lifecycle event.
    pub hooks: BTreeMap<HookEvent, FunctionName>,
}

/// Properties of the `AWS::ECS::Service` resource (spec 3.1).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TargetService {
    /// Task definition as written: full ARN, or family:revision.
    pub task_definition: String,
    /// Container that receives traffic.
    pub container_name: ContainerName,
    /// Its port.
    pub container_port: u16,
    /// `PlatformVersion`, inherited from the original task set when absent.
    pub platform_version: Option<String>,
    /// `AwsvpcConfiguration`, the service's own when absent.
    pub network: Option<AwsvpcConfiguration>,
    /// `CapacityProviderStrategy`, empty when absent.
    pub capacity_providers: Vec<CapacityProvider>,
}

/// `AwsvpcConfiguration`: all three or none (spec 3.1).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AwsvpcConfiguration {
    /// Subnet ids.
    pub subnets: Vec<String>,
    /// Security group ids.
    pub security_groups: Vec<String>,
    /// `AssignPublicIp` is ENABLED.
    pub assign_public_ip: bool,
}

/// One item of `CapacityProviderStrategy`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CapacityProvider {
    /// `CapacityProvider`
    pub name: String,
    /// `Base`, default 0.
    pub base: u32,
    /// `Weight`, default 0.
    pub weight: u32,
}

/// Parses and checks YAML or JSON text. JSON is read as the subset of YAML it is; keys are matched without case and
/// unknown keys are ignored (spec 3.1, 3.3).
///
/// # Errors
/// Every fault found, in the order of the text; a fault of syntax or a broken limit ends the search.
pub fn parse(text: &str) -> Result<AppSpec, Errors> {
    check::app_spec(read::read(text)?, check::TaskDefinitionRule::Required)
}

/// Like [`parse`], for an AppSpec whose task definition is filled in later (spec 3.6 step 5): whatever stands under
/// `TaskDefinition` is not looked at, and the field comes out empty.
///
/// # Errors
/// As [`parse`], without those of `TaskDefinition`.
pub fn parse_template(text: &str) -> Result<AppSpec, Errors> {
    check::app_spec(read::read(text)?, check::TaskDefinitionRule::FilledInLater)
}
