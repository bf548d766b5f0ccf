//! ARNs: where a resource lives and how its name is written.

use alloc::{
    format,
    string::{String, ToString},
};
use serde::{Deserialize, Serialize};

/// Partition, region and account: the part every ARN of one installation shares. It comes from the credential
/// and the server's configuration, never from a request's body (invariant H7).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Scope {
    /// `aws` unless configured.
    pub partition: String,
    /// Region, e.g. `us-east-1`.
    pub region: String,
    /// Twelve-digit account id.
    pub account_id: String,
}

impl Scope {
    /// The development profile's scope: `aws`, the given region, account `000000000000`.
    pub fn development(region: &str) -> Self {
        Self { partition: "aws".to_string(), region: region.to_string(), account_id: "000000000000".to_string() }
    }

    /// `arn:<partition>:<service>:<region>:<account>:<resource>`.
    pub fn arn(&self, service: &str, resource: &str) -> String {
        format!("arn:{}:{service}:{}:{}:{resource}", self.partition, self.region, self.account_id)
    }

    /// An ARN of a service without regions (IAM).
    pub fn global_arn(&self, service: &str, resource: &str) -> String {
        format!("arn:{}:{service}::{}:{resource}", self.partition, self.account_id)
    }
}

/// The resource part of an ARN of `service` (everything after the fifth colon), or nothing when `text` is not
/// such an ARN.
pub fn arn_resource<'a>(text: &'a str, service: &str) -> Option<&'a str> {
    let mut parts = text.splitn(6, ':');
    let (arn, _partition, found, _region, _account) =
        (parts.next()?, parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let resource = parts.next()?;
    (arn == "arn" && found == service).then_some(resource)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_resource_part_keeps_its_own_colons_and_slashes() {
        let arn = Scope::development("us-east-1").arn("ecs", "task-definition/app:7");
        assert_eq!(arn, "arn:aws:ecs:us-east-1:000000000000:task-definition/app:7");
        assert_eq!(arn_resource(&arn, "ecs"), Some("task-definition/app:7"));
        assert_eq!(arn_resource(&arn, "lambda"), None);
        assert_eq!(arn_resource("app:7", "ecs"), None);
    }
}
