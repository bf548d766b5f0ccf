//! What the tutorial needs beside ECS, ELB and Lambda: objects, alarms, and plain records of identity and network.
//!
//! Holds: [`Objects`] (S3), [`Alarms`] (CloudWatch metrics and metric alarms), [`Roles`] (IAM: users, keys, roles,
//! policies), [`Tokens`] (STS), [`Networks`] (EC2) and [`Certificates`] (ACM), each one [`aws_protocol::AwsService`]. Promises: what was answered is durable (metric data
//! excepted, which lives in memory); objects' contents are checked against their digest when read; alarms are
//! evaluated for real. Leaves out: deciding by policies (the endpoint's), security groups, metric math and composite alarms; each is refused by name or documented at its type.

mod alarms;
mod certificates;
mod network;
mod objects;
mod roles;
mod sealed;
mod shelf;
mod tokens;

pub use alarms::{Alarms, AlarmsDeps};
pub use certificates::{Certificates, CertificatesDeps};
pub use network::{DEFAULT_SECURITY_GROUP_ID, DEFAULT_SUBNET_IDS, DEFAULT_VPC_ID, Networks, NetworksDeps};
pub use objects::{Object, Objects, ObjectsDeps};
pub use roles::{Roles, RolesDeps, WallClock};
pub use tokens::Tokens;
