//! Shapes and tables of the AWS services spoken, generated from the published service models.
//!
//! Holds: per service a `generated.rs` (structs, enum values, `MODEL`) made by `cargo xtask codegen` beside a small
//! hand-written module. Promises: names are the model's own, misspellings included; every member is optional, so
//! that a missing one is refused by the service in its own words and never by the decoder. Leaves out: every rule of
//! behaviour, and every operation not listed in `models/operations.txt`.

pub mod acm;
pub mod cloudwatch;
pub mod codedeploy;
pub mod ec2;
pub mod ecs;
pub mod elbv2;
pub mod events;
pub mod iam;
pub mod lambda;
pub mod logs;
pub mod s3;
pub mod sns;
pub mod sqs;
pub mod sts;

use aws_protocol::ServiceModel;

/// Every service's tables, for telling requests apart.
pub static ALL: &[&ServiceModel] = &[
    &codedeploy::MODEL,
    &ecs::MODEL,
    &elbv2::MODEL,
    &lambda::MODEL,
    &sts::MODEL,
    &iam::MODEL,
    &ec2::MODEL,
    &s3::MODEL,
    &cloudwatch::MODEL,
    &sns::MODEL,
    &sqs::MODEL,
    &events::MODEL,
    &acm::MODEL,
    &logs::MODEL,
];
