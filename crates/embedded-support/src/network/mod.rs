//! EC2's networks as plain records: VPCs, subnets, security groups.
//!
//! Promises: a default VPC with two subnets and a default security group exists from the start; what was created reads
//! back. Leaves out: any effect on traffic. Everything listens on loopback addresses, whatever the records say.

mod filters;
mod groups;
mod records;
mod vpcs;

use std::sync::Arc;

use async_trait::async_trait;
use aws_api::ec2::MODEL;
use aws_protocol::{ApiError, AwsService, CallContext, OperationModel, ServiceModel, decode, encode};
use ports::{Documents, Ids, StoreError};
use serde_json::Value;
use types::Scope;

use self::records::{Record, seed};
use crate::shelf::{Shelf, blocking};

/// The default VPC.
pub const DEFAULT_VPC_ID: &str = "vpc-0d1e2f3a4b5c6d7e8";
/// The default VPC's subnets, in the region's first two zones.
pub const DEFAULT_SUBNET_IDS: [&str; 2] = ["subnet-0a1b2c3d4e5f60001", "subnet-0a1b2c3d4e5f60002"];
/// The default VPC's security group.
pub const DEFAULT_SECURITY_GROUP_ID: &str = "sg-0f1e2d3c4b5a69788";

/// What [`Networks::open`] needs.
#[derive(Clone)]
pub struct NetworksDeps {
    /// Where records are kept; kind `ec2-network`.
    pub documents: Arc<dyn Documents>,
    /// Identifiers of new resources.
    pub ids: Arc<dyn Ids>,
    /// Region of the default subnets' zones.
    pub scope: Scope,
}

/// The EC2 service.
pub struct Networks {
    inner: Arc<Inner>,
}

pub(crate) struct Inner {
    records: Shelf<Record>,
    ids: Arc<dyn Ids>,
}

impl Networks {
    /// Reads the records, and makes the default ones when there are none. Blocks.
    ///
    /// # Errors
    ///
    /// The records cannot be read, understood or made.
    pub fn open(deps: NetworksDeps) -> Result<Arc<Self>, StoreError> {
        let records = Shelf::open(deps.documents, "ec2-network")?;
        if records.all().is_empty() {
            let seeded = records.change(|records| {
                records.extend(seed(&deps.scope.region));
                Ok(())
            });
            seeded.map_err(|error| StoreError::Unavailable(error.message))?;
        }
        Ok(Arc::new(Self { inner: Arc::new(Inner { records, ids: deps.ids }) }))
    }
}

#[async_trait]
impl AwsService for Networks {
    fn model(&self) -> &'static ServiceModel {
        &MODEL
    }

    async fn call(
        &self,
        context: &CallContext,
        operation: &'static OperationModel,
        input: Value,
    ) -> Result<Value, ApiError> {
        if input.get("DryRun").and_then(Value::as_bool) == Some(true) {
            let text = "Request would have succeeded, but DryRun flag is set.";
            return Err(ApiError::new("DryRunOperation", text).with_status(412));
        }
        let (inner, scope) = (self.inner.clone(), context.scope.clone());
        blocking(move || inner.answer(&scope, operation.name, input)).await
    }
}

impl Inner {
    fn answer(&self, scope: &Scope, operation: &str, input: Value) -> Result<Value, ApiError> {
        match operation {
            "DescribeVpcs" => encode(&self.describe_vpcs(scope, decode(input)?)?),
            "CreateVpc" => encode(&self.create_vpc(scope, decode(input)?)?),
            "DeleteVpc" => self.delete_vpc(decode(input)?).map(|()| Value::Null),
            "DescribeSubnets" => encode(&self.describe_subnets(scope, decode(input)?)?),
            "CreateSubnet" => encode(&self.create_subnet(scope, decode(input)?)?),
            "DeleteSubnet" => self.delete_subnet(decode(input)?).map(|()| Value::Null),
            "DescribeSecurityGroups" => encode(&self.describe_security_groups(scope, decode(input)?)?),
            "CreateSecurityGroup" => encode(&self.create_security_group(scope, decode(input)?)?),
            "DeleteSecurityGroup" => encode(&self.delete_security_group(decode(input)?)?),
            "AuthorizeSecurityGroupIngress" => encode(&self.authorize_ingress(scope, decode(input)?)?),
            other => Err(ApiError::new("InvalidAction", format!("The action {other} is not available here."))),
        }
    }
}

/// A missing parameter, as EC2 says it.
fn required<T>(value: Option<T>, parameter: &str) -> Result<T, ApiError> {
    value.ok_or_else(|| {
        ApiError::new("MissingParameter", format!("The request must contain the parameter {parameter}"))
    })
}
