// Made by `cargo xtask codegen` from models/elbv2.json; edits here are lost.

use std::collections::BTreeMap;

use aws_protocol::{
    Blob, EpochSeconds, ErrorModel, Kind, Location, MemberModel, OperationModel, Protocol, ServiceModel, ShapeId,
    ShapeModel, TimestampFormat,
};
use serde::{Deserialize, Serialize};

/// Structure `Action` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Action {
    /// `AuthenticateCognitoConfig`
    #[serde(rename = "AuthenticateCognitoConfig", skip_serializing_if = "Option::is_none")]
    pub authenticate_cognito_config: Option<AuthenticateCognitoActionConfig>,
    /// `AuthenticateOidcConfig`
    #[serde(rename = "AuthenticateOidcConfig", skip_serializing_if = "Option::is_none")]
    pub authenticate_oidc_config: Option<AuthenticateOidcActionConfig>,
    /// `FixedResponseConfig`
    #[serde(rename = "FixedResponseConfig", skip_serializing_if = "Option::is_none")]
    pub fixed_response_config: Option<FixedResponseActionConfig>,
    /// `ForwardConfig`
    #[serde(rename = "ForwardConfig", skip_serializing_if = "Option::is_none")]
    pub forward_config: Option<ForwardActionConfig>,
    /// `JwtValidationConfig`
    #[serde(rename = "JwtValidationConfig", skip_serializing_if = "Option::is_none")]
    pub jwt_validation_config: Option<JwtValidationActionConfig>,
    /// `Order`
    #[serde(rename = "Order", skip_serializing_if = "Option::is_none")]
    pub order: Option<i64>,
    /// `RedirectConfig`
    #[serde(rename = "RedirectConfig", skip_serializing_if = "Option::is_none")]
    pub redirect_config: Option<RedirectActionConfig>,
    /// `TargetGroupArn`
    #[serde(rename = "TargetGroupArn", skip_serializing_if = "Option::is_none")]
    pub target_group_arn: Option<String>,
    /// `Type`
    #[serde(rename = "Type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
}

/// Values of enum `ActionTypeEnum`.
pub const ACTION_TYPE_ENUM: &[&str] = &["forward", "authenticate-oidc", "authenticate-cognito", "redirect", "fixed-response", "jwt-validation"];

/// Structure `AddListenerCertificatesInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AddListenerCertificatesInput {
    /// `Certificates`
    #[serde(rename = "Certificates", skip_serializing_if = "Option::is_none")]
    pub certificates: Option<Vec<Certificate>>,
    /// `ListenerArn`
    #[serde(rename = "ListenerArn", skip_serializing_if = "Option::is_none")]
    pub listener_arn: Option<String>,
}

/// Structure `AddListenerCertificatesOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AddListenerCertificatesOutput {
    /// `Certificates`
    #[serde(rename = "Certificates", skip_serializing_if = "Option::is_none")]
    pub certificates: Option<Vec<Certificate>>,
}

/// Structure `AddTagsInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AddTagsInput {
    /// `ResourceArns`
    #[serde(rename = "ResourceArns", skip_serializing_if = "Option::is_none")]
    pub resource_arns: Option<Vec<String>>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

/// Structure `AddTagsOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AddTagsOutput {}

/// Structure `AdministrativeOverride` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AdministrativeOverride {
    /// `Description`
    #[serde(rename = "Description", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `Reason`
    #[serde(rename = "Reason", skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// `State`
    #[serde(rename = "State", skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
}

/// Values of enum `AdvertiseTrustStoreCaNamesEnum`.
pub const ADVERTISE_TRUST_STORE_CA_NAMES_ENUM: &[&str] = &["on", "off"];

/// Structure `AnomalyDetection` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AnomalyDetection {
    /// `MitigationInEffect`
    #[serde(rename = "MitigationInEffect", skip_serializing_if = "Option::is_none")]
    pub mitigation_in_effect: Option<String>,
    /// `Result`
    #[serde(rename = "Result", skip_serializing_if = "Option::is_none")]
    pub result: Option<String>,
}

/// Values of enum `AnomalyResultEnum`.
pub const ANOMALY_RESULT_ENUM: &[&str] = &["anomalous", "normal"];

/// Values of enum `AuthenticateCognitoActionConditionalBehaviorEnum`.
pub const AUTHENTICATE_COGNITO_ACTION_CONDITIONAL_BEHAVIOR_ENUM: &[&str] = &["deny", "allow", "authenticate"];

/// Structure `AuthenticateCognitoActionConfig` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AuthenticateCognitoActionConfig {
    /// `AuthenticationRequestExtraParams`
    #[serde(rename = "AuthenticationRequestExtraParams", skip_serializing_if = "Option::is_none")]
    pub authentication_request_extra_params: Option<BTreeMap<String, String>>,
    /// `OnUnauthenticatedRequest`
    #[serde(rename = "OnUnauthenticatedRequest", skip_serializing_if = "Option::is_none")]
    pub on_unauthenticated_request: Option<String>,
    /// `Scope`
    #[serde(rename = "Scope", skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// `SessionCookieName`
    #[serde(rename = "SessionCookieName", skip_serializing_if = "Option::is_none")]
    pub session_cookie_name: Option<String>,
    /// `SessionTimeout`
    #[serde(rename = "SessionTimeout", skip_serializing_if = "Option::is_none")]
    pub session_timeout: Option<i64>,
    /// `UserPoolArn`
    #[serde(rename = "UserPoolArn", skip_serializing_if = "Option::is_none")]
    pub user_pool_arn: Option<String>,
    /// `UserPoolClientId`
    #[serde(rename = "UserPoolClientId", skip_serializing_if = "Option::is_none")]
    pub user_pool_client_id: Option<String>,
    /// `UserPoolDomain`
    #[serde(rename = "UserPoolDomain", skip_serializing_if = "Option::is_none")]
    pub user_pool_domain: Option<String>,
}

/// Values of enum `AuthenticateOidcActionConditionalBehaviorEnum`.
pub const AUTHENTICATE_OIDC_ACTION_CONDITIONAL_BEHAVIOR_ENUM: &[&str] = &["deny", "allow", "authenticate"];

/// Structure `AuthenticateOidcActionConfig` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AuthenticateOidcActionConfig {
    /// `AuthenticationRequestExtraParams`
    #[serde(rename = "AuthenticationRequestExtraParams", skip_serializing_if = "Option::is_none")]
    pub authentication_request_extra_params: Option<BTreeMap<String, String>>,
    /// `AuthorizationEndpoint`
    #[serde(rename = "AuthorizationEndpoint", skip_serializing_if = "Option::is_none")]
    pub authorization_endpoint: Option<String>,
    /// `ClientId`
    #[serde(rename = "ClientId", skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
    /// `ClientSecret`
    #[serde(rename = "ClientSecret", skip_serializing_if = "Option::is_none")]
    pub client_secret: Option<String>,
    /// `Issuer`
    #[serde(rename = "Issuer", skip_serializing_if = "Option::is_none")]
    pub issuer: Option<String>,
    /// `OnUnauthenticatedRequest`
    #[serde(rename = "OnUnauthenticatedRequest", skip_serializing_if = "Option::is_none")]
    pub on_unauthenticated_request: Option<String>,
    /// `Scope`
    #[serde(rename = "Scope", skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// `SessionCookieName`
    #[serde(rename = "SessionCookieName", skip_serializing_if = "Option::is_none")]
    pub session_cookie_name: Option<String>,
    /// `SessionTimeout`
    #[serde(rename = "SessionTimeout", skip_serializing_if = "Option::is_none")]
    pub session_timeout: Option<i64>,
    /// `TokenEndpoint`
    #[serde(rename = "TokenEndpoint", skip_serializing_if = "Option::is_none")]
    pub token_endpoint: Option<String>,
    /// `UseExistingClientSecret`
    #[serde(rename = "UseExistingClientSecret", skip_serializing_if = "Option::is_none")]
    pub use_existing_client_secret: Option<bool>,
    /// `UserInfoEndpoint`
    #[serde(rename = "UserInfoEndpoint", skip_serializing_if = "Option::is_none")]
    pub user_info_endpoint: Option<String>,
}

/// Structure `AvailabilityZone` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AvailabilityZone {
    /// `LoadBalancerAddresses`
    #[serde(rename = "LoadBalancerAddresses", skip_serializing_if = "Option::is_none")]
    pub load_balancer_addresses: Option<Vec<LoadBalancerAddress>>,
    /// `OutpostId`
    #[serde(rename = "OutpostId", skip_serializing_if = "Option::is_none")]
    pub outpost_id: Option<String>,
    /// `SourceNatIpv6Prefixes`
    #[serde(rename = "SourceNatIpv6Prefixes", skip_serializing_if = "Option::is_none")]
    pub source_nat_ipv6_prefixes: Option<Vec<String>>,
    /// `SubnetId`
    #[serde(rename = "SubnetId", skip_serializing_if = "Option::is_none")]
    pub subnet_id: Option<String>,
    /// `ZoneName`
    #[serde(rename = "ZoneName", skip_serializing_if = "Option::is_none")]
    pub zone_name: Option<String>,
}

/// Values of enum `CapacityReservationStateEnum`.
pub const CAPACITY_RESERVATION_STATE_ENUM: &[&str] = &["provisioned", "pending", "rebalancing", "failed"];

/// Structure `CapacityReservationStatus` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CapacityReservationStatus {
    /// `Code`
    #[serde(rename = "Code", skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// `Reason`
    #[serde(rename = "Reason", skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// Structure `Certificate` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Certificate {
    /// `CertificateArn`
    #[serde(rename = "CertificateArn", skip_serializing_if = "Option::is_none")]
    pub certificate_arn: Option<String>,
    /// `IsDefault`
    #[serde(rename = "IsDefault", skip_serializing_if = "Option::is_none")]
    pub is_default: Option<bool>,
}

/// Structure `Cipher` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Cipher {
    /// `Name`
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `Priority`
    #[serde(rename = "Priority", skip_serializing_if = "Option::is_none")]
    pub priority: Option<i64>,
}

/// Structure `CreateListenerInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateListenerInput {
    /// `AlpnPolicy`
    #[serde(rename = "AlpnPolicy", skip_serializing_if = "Option::is_none")]
    pub alpn_policy: Option<Vec<String>>,
    /// `Certificates`
    #[serde(rename = "Certificates", skip_serializing_if = "Option::is_none")]
    pub certificates: Option<Vec<Certificate>>,
    /// `DefaultActions`
    #[serde(rename = "DefaultActions", skip_serializing_if = "Option::is_none")]
    pub default_actions: Option<Vec<Action>>,
    /// `LoadBalancerArn`
    #[serde(rename = "LoadBalancerArn", skip_serializing_if = "Option::is_none")]
    pub load_balancer_arn: Option<String>,
    /// `MutualAuthentication`
    #[serde(rename = "MutualAuthentication", skip_serializing_if = "Option::is_none")]
    pub mutual_authentication: Option<MutualAuthenticationAttributes>,
    /// `Port`
    #[serde(rename = "Port", skip_serializing_if = "Option::is_none")]
    pub port: Option<i64>,
    /// `Protocol`
    #[serde(rename = "Protocol", skip_serializing_if = "Option::is_none")]
    pub protocol: Option<String>,
    /// `SslPolicy`
    #[serde(rename = "SslPolicy", skip_serializing_if = "Option::is_none")]
    pub ssl_policy: Option<String>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

/// Structure `CreateListenerOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateListenerOutput {
    /// `Listeners`
    #[serde(rename = "Listeners", skip_serializing_if = "Option::is_none")]
    pub listeners: Option<Vec<Listener>>,
}

/// Structure `CreateLoadBalancerInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateLoadBalancerInput {
    /// `CustomerOwnedIpv4Pool`
    #[serde(rename = "CustomerOwnedIpv4Pool", skip_serializing_if = "Option::is_none")]
    pub customer_owned_ipv4_pool: Option<String>,
    /// `EnablePrefixForIpv6SourceNat`
    #[serde(rename = "EnablePrefixForIpv6SourceNat", skip_serializing_if = "Option::is_none")]
    pub enable_prefix_for_ipv6_source_nat: Option<String>,
    /// `IpAddressType`
    #[serde(rename = "IpAddressType", skip_serializing_if = "Option::is_none")]
    pub ip_address_type: Option<String>,
    /// `IpamPools`
    #[serde(rename = "IpamPools", skip_serializing_if = "Option::is_none")]
    pub ipam_pools: Option<IpamPools>,
    /// `Name`
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `Scheme`
    #[serde(rename = "Scheme", skip_serializing_if = "Option::is_none")]
    pub scheme: Option<String>,
    /// `SecurityGroups`
    #[serde(rename = "SecurityGroups", skip_serializing_if = "Option::is_none")]
    pub security_groups: Option<Vec<String>>,
    /// `SubnetMappings`
    #[serde(rename = "SubnetMappings", skip_serializing_if = "Option::is_none")]
    pub subnet_mappings: Option<Vec<SubnetMapping>>,
    /// `Subnets`
    #[serde(rename = "Subnets", skip_serializing_if = "Option::is_none")]
    pub subnets: Option<Vec<String>>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
    /// `Type`
    #[serde(rename = "Type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
}

/// Structure `CreateLoadBalancerOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateLoadBalancerOutput {
    /// `LoadBalancers`
    #[serde(rename = "LoadBalancers", skip_serializing_if = "Option::is_none")]
    pub load_balancers: Option<Vec<LoadBalancer>>,
}

/// Structure `CreateRuleInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateRuleInput {
    /// `Actions`
    #[serde(rename = "Actions", skip_serializing_if = "Option::is_none")]
    pub actions: Option<Vec<Action>>,
    /// `Conditions`
    #[serde(rename = "Conditions", skip_serializing_if = "Option::is_none")]
    pub conditions: Option<Vec<RuleCondition>>,
    /// `ListenerArn`
    #[serde(rename = "ListenerArn", skip_serializing_if = "Option::is_none")]
    pub listener_arn: Option<String>,
    /// `Priority`
    #[serde(rename = "Priority", skip_serializing_if = "Option::is_none")]
    pub priority: Option<i64>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
    /// `Transforms`
    #[serde(rename = "Transforms", skip_serializing_if = "Option::is_none")]
    pub transforms: Option<Vec<RuleTransform>>,
}

/// Structure `CreateRuleOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateRuleOutput {
    /// `Rules`
    #[serde(rename = "Rules", skip_serializing_if = "Option::is_none")]
    pub rules: Option<Vec<Rule>>,
}

/// Structure `CreateTargetGroupInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateTargetGroupInput {
    /// `HealthCheckEnabled`
    #[serde(rename = "HealthCheckEnabled", skip_serializing_if = "Option::is_none")]
    pub health_check_enabled: Option<bool>,
    /// `HealthCheckIntervalSeconds`
    #[serde(rename = "HealthCheckIntervalSeconds", skip_serializing_if = "Option::is_none")]
    pub health_check_interval_seconds: Option<i64>,
    /// `HealthCheckPath`
    #[serde(rename = "HealthCheckPath", skip_serializing_if = "Option::is_none")]
    pub health_check_path: Option<String>,
    /// `HealthCheckPort`
    #[serde(rename = "HealthCheckPort", skip_serializing_if = "Option::is_none")]
    pub health_check_port: Option<String>,
    /// `HealthCheckProtocol`
    #[serde(rename = "HealthCheckProtocol", skip_serializing_if = "Option::is_none")]
    pub health_check_protocol: Option<String>,
    /// `HealthCheckTimeoutSeconds`
    #[serde(rename = "HealthCheckTimeoutSeconds", skip_serializing_if = "Option::is_none")]
    pub health_check_timeout_seconds: Option<i64>,
    /// `HealthyThresholdCount`
    #[serde(rename = "HealthyThresholdCount", skip_serializing_if = "Option::is_none")]
    pub healthy_threshold_count: Option<i64>,
    /// `IpAddressType`
    #[serde(rename = "IpAddressType", skip_serializing_if = "Option::is_none")]
    pub ip_address_type: Option<String>,
    /// `Matcher`
    #[serde(rename = "Matcher", skip_serializing_if = "Option::is_none")]
    pub matcher: Option<Matcher>,
    /// `Name`
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `Port`
    #[serde(rename = "Port", skip_serializing_if = "Option::is_none")]
    pub port: Option<i64>,
    /// `Protocol`
    #[serde(rename = "Protocol", skip_serializing_if = "Option::is_none")]
    pub protocol: Option<String>,
    /// `ProtocolVersion`
    #[serde(rename = "ProtocolVersion", skip_serializing_if = "Option::is_none")]
    pub protocol_version: Option<String>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
    /// `TargetControlPort`
    #[serde(rename = "TargetControlPort", skip_serializing_if = "Option::is_none")]
    pub target_control_port: Option<i64>,
    /// `TargetType`
    #[serde(rename = "TargetType", skip_serializing_if = "Option::is_none")]
    pub target_type: Option<String>,
    /// `UnhealthyThresholdCount`
    #[serde(rename = "UnhealthyThresholdCount", skip_serializing_if = "Option::is_none")]
    pub unhealthy_threshold_count: Option<i64>,
    /// `VpcId`
    #[serde(rename = "VpcId", skip_serializing_if = "Option::is_none")]
    pub vpc_id: Option<String>,
}

/// Structure `CreateTargetGroupOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateTargetGroupOutput {
    /// `TargetGroups`
    #[serde(rename = "TargetGroups", skip_serializing_if = "Option::is_none")]
    pub target_groups: Option<Vec<TargetGroup>>,
}

/// Structure `DeleteListenerInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteListenerInput {
    /// `ListenerArn`
    #[serde(rename = "ListenerArn", skip_serializing_if = "Option::is_none")]
    pub listener_arn: Option<String>,
}

/// Structure `DeleteListenerOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteListenerOutput {}

/// Structure `DeleteLoadBalancerInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteLoadBalancerInput {
    /// `LoadBalancerArn`
    #[serde(rename = "LoadBalancerArn", skip_serializing_if = "Option::is_none")]
    pub load_balancer_arn: Option<String>,
}

/// Structure `DeleteLoadBalancerOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteLoadBalancerOutput {}

/// Structure `DeleteRuleInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteRuleInput {
    /// `RuleArn`
    #[serde(rename = "RuleArn", skip_serializing_if = "Option::is_none")]
    pub rule_arn: Option<String>,
}

/// Structure `DeleteRuleOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteRuleOutput {}

/// Structure `DeleteTargetGroupInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteTargetGroupInput {
    /// `TargetGroupArn`
    #[serde(rename = "TargetGroupArn", skip_serializing_if = "Option::is_none")]
    pub target_group_arn: Option<String>,
}

/// Structure `DeleteTargetGroupOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteTargetGroupOutput {}

/// Structure `DeregisterTargetsInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeregisterTargetsInput {
    /// `TargetGroupArn`
    #[serde(rename = "TargetGroupArn", skip_serializing_if = "Option::is_none")]
    pub target_group_arn: Option<String>,
    /// `Targets`
    #[serde(rename = "Targets", skip_serializing_if = "Option::is_none")]
    pub targets: Option<Vec<TargetDescription>>,
}

/// Structure `DeregisterTargetsOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeregisterTargetsOutput {}

/// Structure `DescribeAccountLimitsInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeAccountLimitsInput {
    /// `Marker`
    #[serde(rename = "Marker", skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    /// `PageSize`
    #[serde(rename = "PageSize", skip_serializing_if = "Option::is_none")]
    pub page_size: Option<i64>,
}

/// Structure `DescribeAccountLimitsOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeAccountLimitsOutput {
    /// `Limits`
    #[serde(rename = "Limits", skip_serializing_if = "Option::is_none")]
    pub limits: Option<Vec<Limit>>,
    /// `NextMarker`
    #[serde(rename = "NextMarker", skip_serializing_if = "Option::is_none")]
    pub next_marker: Option<String>,
}

/// Structure `DescribeCapacityReservationInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeCapacityReservationInput {
    /// `LoadBalancerArn`
    #[serde(rename = "LoadBalancerArn", skip_serializing_if = "Option::is_none")]
    pub load_balancer_arn: Option<String>,
}

/// Structure `DescribeCapacityReservationOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeCapacityReservationOutput {
    /// `CapacityReservationState`
    #[serde(rename = "CapacityReservationState", skip_serializing_if = "Option::is_none")]
    pub capacity_reservation_state: Option<Vec<ZonalCapacityReservationState>>,
    /// `DecreaseRequestsRemaining`
    #[serde(rename = "DecreaseRequestsRemaining", skip_serializing_if = "Option::is_none")]
    pub decrease_requests_remaining: Option<i64>,
    /// `LastModifiedTime`
    #[serde(rename = "LastModifiedTime", skip_serializing_if = "Option::is_none")]
    pub last_modified_time: Option<EpochSeconds>,
    /// `MinimumLoadBalancerCapacity`
    #[serde(rename = "MinimumLoadBalancerCapacity", skip_serializing_if = "Option::is_none")]
    pub minimum_load_balancer_capacity: Option<MinimumLoadBalancerCapacity>,
}

/// Structure `DescribeListenerAttributesInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeListenerAttributesInput {
    /// `ListenerArn`
    #[serde(rename = "ListenerArn", skip_serializing_if = "Option::is_none")]
    pub listener_arn: Option<String>,
}

/// Structure `DescribeListenerAttributesOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeListenerAttributesOutput {
    /// `Attributes`
    #[serde(rename = "Attributes", skip_serializing_if = "Option::is_none")]
    pub attributes: Option<Vec<ListenerAttribute>>,
}

/// Structure `DescribeListenerCertificatesInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeListenerCertificatesInput {
    /// `ListenerArn`
    #[serde(rename = "ListenerArn", skip_serializing_if = "Option::is_none")]
    pub listener_arn: Option<String>,
    /// `Marker`
    #[serde(rename = "Marker", skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    /// `PageSize`
    #[serde(rename = "PageSize", skip_serializing_if = "Option::is_none")]
    pub page_size: Option<i64>,
}

/// Structure `DescribeListenerCertificatesOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeListenerCertificatesOutput {
    /// `Certificates`
    #[serde(rename = "Certificates", skip_serializing_if = "Option::is_none")]
    pub certificates: Option<Vec<Certificate>>,
    /// `NextMarker`
    #[serde(rename = "NextMarker", skip_serializing_if = "Option::is_none")]
    pub next_marker: Option<String>,
}

/// Structure `DescribeListenersInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeListenersInput {
    /// `ListenerArns`
    #[serde(rename = "ListenerArns", skip_serializing_if = "Option::is_none")]
    pub listener_arns: Option<Vec<String>>,
    /// `LoadBalancerArn`
    #[serde(rename = "LoadBalancerArn", skip_serializing_if = "Option::is_none")]
    pub load_balancer_arn: Option<String>,
    /// `Marker`
    #[serde(rename = "Marker", skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    /// `PageSize`
    #[serde(rename = "PageSize", skip_serializing_if = "Option::is_none")]
    pub page_size: Option<i64>,
}

/// Structure `DescribeListenersOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeListenersOutput {
    /// `Listeners`
    #[serde(rename = "Listeners", skip_serializing_if = "Option::is_none")]
    pub listeners: Option<Vec<Listener>>,
    /// `NextMarker`
    #[serde(rename = "NextMarker", skip_serializing_if = "Option::is_none")]
    pub next_marker: Option<String>,
}

/// Structure `DescribeLoadBalancerAttributesInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeLoadBalancerAttributesInput {
    /// `LoadBalancerArn`
    #[serde(rename = "LoadBalancerArn", skip_serializing_if = "Option::is_none")]
    pub load_balancer_arn: Option<String>,
}

/// Structure `DescribeLoadBalancerAttributesOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeLoadBalancerAttributesOutput {
    /// `Attributes`
    #[serde(rename = "Attributes", skip_serializing_if = "Option::is_none")]
    pub attributes: Option<Vec<LoadBalancerAttribute>>,
}

/// Structure `DescribeLoadBalancersInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeLoadBalancersInput {
    /// `LoadBalancerArns`
    #[serde(rename = "LoadBalancerArns", skip_serializing_if = "Option::is_none")]
    pub load_balancer_arns: Option<Vec<String>>,
    /// `Marker`
    #[serde(rename = "Marker", skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    /// `Names`
    #[serde(rename = "Names", skip_serializing_if = "Option::is_none")]
    pub names: Option<Vec<String>>,
    /// `PageSize`
    #[serde(rename = "PageSize", skip_serializing_if = "Option::is_none")]
    pub page_size: Option<i64>,
}

/// Structure `DescribeLoadBalancersOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeLoadBalancersOutput {
    /// `LoadBalancers`
    #[serde(rename = "LoadBalancers", skip_serializing_if = "Option::is_none")]
    pub load_balancers: Option<Vec<LoadBalancer>>,
    /// `NextMarker`
    #[serde(rename = "NextMarker", skip_serializing_if = "Option::is_none")]
    pub next_marker: Option<String>,
}

/// Structure `DescribeRulesInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeRulesInput {
    /// `ListenerArn`
    #[serde(rename = "ListenerArn", skip_serializing_if = "Option::is_none")]
    pub listener_arn: Option<String>,
    /// `Marker`
    #[serde(rename = "Marker", skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    /// `PageSize`
    #[serde(rename = "PageSize", skip_serializing_if = "Option::is_none")]
    pub page_size: Option<i64>,
    /// `RuleArns`
    #[serde(rename = "RuleArns", skip_serializing_if = "Option::is_none")]
    pub rule_arns: Option<Vec<String>>,
}

/// Structure `DescribeRulesOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeRulesOutput {
    /// `NextMarker`
    #[serde(rename = "NextMarker", skip_serializing_if = "Option::is_none")]
    pub next_marker: Option<String>,
    /// `Rules`
    #[serde(rename = "Rules", skip_serializing_if = "Option::is_none")]
    pub rules: Option<Vec<Rule>>,
}

/// Structure `DescribeSSLPoliciesInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeSSLPoliciesInput {
    /// `LoadBalancerType`
    #[serde(rename = "LoadBalancerType", skip_serializing_if = "Option::is_none")]
    pub load_balancer_type: Option<String>,
    /// `Marker`
    #[serde(rename = "Marker", skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    /// `Names`
    #[serde(rename = "Names", skip_serializing_if = "Option::is_none")]
    pub names: Option<Vec<String>>,
    /// `PageSize`
    #[serde(rename = "PageSize", skip_serializing_if = "Option::is_none")]
    pub page_size: Option<i64>,
}

/// Structure `DescribeSSLPoliciesOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeSSLPoliciesOutput {
    /// `NextMarker`
    #[serde(rename = "NextMarker", skip_serializing_if = "Option::is_none")]
    pub next_marker: Option<String>,
    /// `SslPolicies`
    #[serde(rename = "SslPolicies", skip_serializing_if = "Option::is_none")]
    pub ssl_policies: Option<Vec<SslPolicy>>,
}

/// Structure `DescribeTagsInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeTagsInput {
    /// `ResourceArns`
    #[serde(rename = "ResourceArns", skip_serializing_if = "Option::is_none")]
    pub resource_arns: Option<Vec<String>>,
}

/// Structure `DescribeTagsOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeTagsOutput {
    /// `TagDescriptions`
    #[serde(rename = "TagDescriptions", skip_serializing_if = "Option::is_none")]
    pub tag_descriptions: Option<Vec<TagDescription>>,
}

/// Structure `DescribeTargetGroupAttributesInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeTargetGroupAttributesInput {
    /// `TargetGroupArn`
    #[serde(rename = "TargetGroupArn", skip_serializing_if = "Option::is_none")]
    pub target_group_arn: Option<String>,
}

/// Structure `DescribeTargetGroupAttributesOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeTargetGroupAttributesOutput {
    /// `Attributes`
    #[serde(rename = "Attributes", skip_serializing_if = "Option::is_none")]
    pub attributes: Option<Vec<TargetGroupAttribute>>,
}

/// Structure `DescribeTargetGroupsInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeTargetGroupsInput {
    /// `LoadBalancerArn`
    #[serde(rename = "LoadBalancerArn", skip_serializing_if = "Option::is_none")]
    pub load_balancer_arn: Option<String>,
    /// `Marker`
    #[serde(rename = "Marker", skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    /// `Names`
    #[serde(rename = "Names", skip_serializing_if = "Option::is_none")]
    pub names: Option<Vec<String>>,
    /// `PageSize`
    #[serde(rename = "PageSize", skip_serializing_if = "Option::is_none")]
    pub page_size: Option<i64>,
    /// `TargetGroupArns`
    #[serde(rename = "TargetGroupArns", skip_serializing_if = "Option::is_none")]
    pub target_group_arns: Option<Vec<String>>,
}

/// Structure `DescribeTargetGroupsOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeTargetGroupsOutput {
    /// `NextMarker`
    #[serde(rename = "NextMarker", skip_serializing_if = "Option::is_none")]
    pub next_marker: Option<String>,
    /// `TargetGroups`
    #[serde(rename = "TargetGroups", skip_serializing_if = "Option::is_none")]
    pub target_groups: Option<Vec<TargetGroup>>,
}

/// Structure `DescribeTargetHealthInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeTargetHealthInput {
    /// `Include`
    #[serde(rename = "Include", skip_serializing_if = "Option::is_none")]
    pub include: Option<Vec<String>>,
    /// `TargetGroupArn`
    #[serde(rename = "TargetGroupArn", skip_serializing_if = "Option::is_none")]
    pub target_group_arn: Option<String>,
    /// `Targets`
    #[serde(rename = "Targets", skip_serializing_if = "Option::is_none")]
    pub targets: Option<Vec<TargetDescription>>,
}

/// Values of enum `DescribeTargetHealthInputIncludeEnum`.
pub const DESCRIBE_TARGET_HEALTH_INPUT_INCLUDE_ENUM: &[&str] = &["AnomalyDetection", "All"];

/// Structure `DescribeTargetHealthOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeTargetHealthOutput {
    /// `TargetHealthDescriptions`
    #[serde(rename = "TargetHealthDescriptions", skip_serializing_if = "Option::is_none")]
    pub target_health_descriptions: Option<Vec<TargetHealthDescription>>,
}

/// Structure `DescribeTrustStoresInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeTrustStoresInput {
    /// `Marker`
    #[serde(rename = "Marker", skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    /// `Names`
    #[serde(rename = "Names", skip_serializing_if = "Option::is_none")]
    pub names: Option<Vec<String>>,
    /// `PageSize`
    #[serde(rename = "PageSize", skip_serializing_if = "Option::is_none")]
    pub page_size: Option<i64>,
    /// `TrustStoreArns`
    #[serde(rename = "TrustStoreArns", skip_serializing_if = "Option::is_none")]
    pub trust_store_arns: Option<Vec<String>>,
}

/// Structure `DescribeTrustStoresOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeTrustStoresOutput {
    /// `NextMarker`
    #[serde(rename = "NextMarker", skip_serializing_if = "Option::is_none")]
    pub next_marker: Option<String>,
    /// `TrustStores`
    #[serde(rename = "TrustStores", skip_serializing_if = "Option::is_none")]
    pub trust_stores: Option<Vec<TrustStore>>,
}

/// Values of enum `EnablePrefixForIpv6SourceNatEnum`.
pub const ENABLE_PREFIX_FOR_IPV6_SOURCE_NAT_ENUM: &[&str] = &["on", "off"];

/// Values of enum `EnforceSecurityGroupInboundRulesOnPrivateLinkTrafficEnum`.
pub const ENFORCE_SECURITY_GROUP_INBOUND_RULES_ON_PRIVATE_LINK_TRAFFIC_ENUM: &[&str] = &["on", "off"];

/// Structure `FixedResponseActionConfig` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FixedResponseActionConfig {
    /// `ContentType`
    #[serde(rename = "ContentType", skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// `MessageBody`
    #[serde(rename = "MessageBody", skip_serializing_if = "Option::is_none")]
    pub message_body: Option<String>,
    /// `StatusCode`
    #[serde(rename = "StatusCode", skip_serializing_if = "Option::is_none")]
    pub status_code: Option<String>,
}

/// Structure `ForwardActionConfig` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ForwardActionConfig {
    /// `TargetGroupStickinessConfig`
    #[serde(rename = "TargetGroupStickinessConfig", skip_serializing_if = "Option::is_none")]
    pub target_group_stickiness_config: Option<TargetGroupStickinessConfig>,
    /// `TargetGroups`
    #[serde(rename = "TargetGroups", skip_serializing_if = "Option::is_none")]
    pub target_groups: Option<Vec<TargetGroupTuple>>,
}

/// Structure `HostHeaderConditionConfig` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct HostHeaderConditionConfig {
    /// `RegexValues`
    #[serde(rename = "RegexValues", skip_serializing_if = "Option::is_none")]
    pub regex_values: Option<Vec<String>>,
    /// `Values`
    #[serde(rename = "Values", skip_serializing_if = "Option::is_none")]
    pub values: Option<Vec<String>>,
}

/// Structure `HostHeaderRewriteConfig` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct HostHeaderRewriteConfig {
    /// `Rewrites`
    #[serde(rename = "Rewrites", skip_serializing_if = "Option::is_none")]
    pub rewrites: Option<Vec<RewriteConfig>>,
}

/// Structure `HttpHeaderConditionConfig` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct HttpHeaderConditionConfig {
    /// `HttpHeaderName`
    #[serde(rename = "HttpHeaderName", skip_serializing_if = "Option::is_none")]
    pub http_header_name: Option<String>,
    /// `RegexValues`
    #[serde(rename = "RegexValues", skip_serializing_if = "Option::is_none")]
    pub regex_values: Option<Vec<String>>,
    /// `Values`
    #[serde(rename = "Values", skip_serializing_if = "Option::is_none")]
    pub values: Option<Vec<String>>,
}

/// Structure `HttpRequestMethodConditionConfig` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct HttpRequestMethodConditionConfig {
    /// `Values`
    #[serde(rename = "Values", skip_serializing_if = "Option::is_none")]
    pub values: Option<Vec<String>>,
}

/// Values of enum `IpAddressType`.
pub const IP_ADDRESS_TYPE: &[&str] = &["ipv4", "dualstack", "dualstack-without-public-ipv4"];

/// Structure `IpamPools` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct IpamPools {
    /// `Ipv4IpamPoolId`
    #[serde(rename = "Ipv4IpamPoolId", skip_serializing_if = "Option::is_none")]
    pub ipv4_ipam_pool_id: Option<String>,
}

/// Structure `JwtValidationActionAdditionalClaim` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct JwtValidationActionAdditionalClaim {
    /// `Format`
    #[serde(rename = "Format", skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
    /// `Name`
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `Values`
    #[serde(rename = "Values", skip_serializing_if = "Option::is_none")]
    pub values: Option<Vec<String>>,
}

/// Values of enum `JwtValidationActionAdditionalClaimFormatEnum`.
pub const JWT_VALIDATION_ACTION_ADDITIONAL_CLAIM_FORMAT_ENUM: &[&str] = &["single-string", "string-array", "space-separated-values"];

/// Structure `JwtValidationActionConfig` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct JwtValidationActionConfig {
    /// `AdditionalClaims`
    #[serde(rename = "AdditionalClaims", skip_serializing_if = "Option::is_none")]
    pub additional_claims: Option<Vec<JwtValidationActionAdditionalClaim>>,
    /// `Issuer`
    #[serde(rename = "Issuer", skip_serializing_if = "Option::is_none")]
    pub issuer: Option<String>,
    /// `JwksEndpoint`
    #[serde(rename = "JwksEndpoint", skip_serializing_if = "Option::is_none")]
    pub jwks_endpoint: Option<String>,
}

/// Structure `Limit` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Limit {
    /// `Max`
    #[serde(rename = "Max", skip_serializing_if = "Option::is_none")]
    pub max: Option<String>,
    /// `Name`
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// Structure `Listener` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Listener {
    /// `AlpnPolicy`
    #[serde(rename = "AlpnPolicy", skip_serializing_if = "Option::is_none")]
    pub alpn_policy: Option<Vec<String>>,
    /// `Certificates`
    #[serde(rename = "Certificates", skip_serializing_if = "Option::is_none")]
    pub certificates: Option<Vec<Certificate>>,
    /// `DefaultActions`
    #[serde(rename = "DefaultActions", skip_serializing_if = "Option::is_none")]
    pub default_actions: Option<Vec<Action>>,
    /// `ListenerArn`
    #[serde(rename = "ListenerArn", skip_serializing_if = "Option::is_none")]
    pub listener_arn: Option<String>,
    /// `LoadBalancerArn`
    #[serde(rename = "LoadBalancerArn", skip_serializing_if = "Option::is_none")]
    pub load_balancer_arn: Option<String>,
    /// `MutualAuthentication`
    #[serde(rename = "MutualAuthentication", skip_serializing_if = "Option::is_none")]
    pub mutual_authentication: Option<MutualAuthenticationAttributes>,
    /// `Port`
    #[serde(rename = "Port", skip_serializing_if = "Option::is_none")]
    pub port: Option<i64>,
    /// `Protocol`
    #[serde(rename = "Protocol", skip_serializing_if = "Option::is_none")]
    pub protocol: Option<String>,
    /// `SslPolicy`
    #[serde(rename = "SslPolicy", skip_serializing_if = "Option::is_none")]
    pub ssl_policy: Option<String>,
}

/// Structure `ListenerAttribute` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListenerAttribute {
    /// `Key`
    #[serde(rename = "Key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `Value`
    #[serde(rename = "Value", skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// Structure `LoadBalancer` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LoadBalancer {
    /// `AvailabilityZones`
    #[serde(rename = "AvailabilityZones", skip_serializing_if = "Option::is_none")]
    pub availability_zones: Option<Vec<AvailabilityZone>>,
    /// `CanonicalHostedZoneId`
    #[serde(rename = "CanonicalHostedZoneId", skip_serializing_if = "Option::is_none")]
    pub canonical_hosted_zone_id: Option<String>,
    /// `CreatedTime`
    #[serde(rename = "CreatedTime", skip_serializing_if = "Option::is_none")]
    pub created_time: Option<EpochSeconds>,
    /// `CustomerOwnedIpv4Pool`
    #[serde(rename = "CustomerOwnedIpv4Pool", skip_serializing_if = "Option::is_none")]
    pub customer_owned_ipv4_pool: Option<String>,
    /// `DNSName`
    #[serde(rename = "DNSName", skip_serializing_if = "Option::is_none")]
    pub dns_name: Option<String>,
    /// `EnablePrefixForIpv6SourceNat`
    #[serde(rename = "EnablePrefixForIpv6SourceNat", skip_serializing_if = "Option::is_none")]
    pub enable_prefix_for_ipv6_source_nat: Option<String>,
    /// `EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic`
    #[serde(rename = "EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic", skip_serializing_if = "Option::is_none")]
    pub enforce_security_group_inbound_rules_on_private_link_traffic: Option<String>,
    /// `IpAddressType`
    #[serde(rename = "IpAddressType", skip_serializing_if = "Option::is_none")]
    pub ip_address_type: Option<String>,
    /// `IpamPools`
    #[serde(rename = "IpamPools", skip_serializing_if = "Option::is_none")]
    pub ipam_pools: Option<IpamPools>,
    /// `LoadBalancerArn`
    #[serde(rename = "LoadBalancerArn", skip_serializing_if = "Option::is_none")]
    pub load_balancer_arn: Option<String>,
    /// `LoadBalancerName`
    #[serde(rename = "LoadBalancerName", skip_serializing_if = "Option::is_none")]
    pub load_balancer_name: Option<String>,
    /// `Scheme`
    #[serde(rename = "Scheme", skip_serializing_if = "Option::is_none")]
    pub scheme: Option<String>,
    /// `SecurityGroups`
    #[serde(rename = "SecurityGroups", skip_serializing_if = "Option::is_none")]
    pub security_groups: Option<Vec<String>>,
    /// `State`
    #[serde(rename = "State", skip_serializing_if = "Option::is_none")]
    pub state: Option<LoadBalancerState>,
    /// `Type`
    #[serde(rename = "Type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// `VpcId`
    #[serde(rename = "VpcId", skip_serializing_if = "Option::is_none")]
    pub vpc_id: Option<String>,
}

/// Structure `LoadBalancerAddress` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LoadBalancerAddress {
    /// `AllocationId`
    #[serde(rename = "AllocationId", skip_serializing_if = "Option::is_none")]
    pub allocation_id: Option<String>,
    /// `IPv6Address`
    #[serde(rename = "IPv6Address", skip_serializing_if = "Option::is_none")]
    pub i_pv6_address: Option<String>,
    /// `IpAddress`
    #[serde(rename = "IpAddress", skip_serializing_if = "Option::is_none")]
    pub ip_address: Option<String>,
    /// `PrivateIPv4Address`
    #[serde(rename = "PrivateIPv4Address", skip_serializing_if = "Option::is_none")]
    pub private_i_pv4_address: Option<String>,
}

/// Structure `LoadBalancerAttribute` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LoadBalancerAttribute {
    /// `Key`
    #[serde(rename = "Key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `Value`
    #[serde(rename = "Value", skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// Values of enum `LoadBalancerSchemeEnum`.
pub const LOAD_BALANCER_SCHEME_ENUM: &[&str] = &["internet-facing", "internal"];

/// Structure `LoadBalancerState` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LoadBalancerState {
    /// `Code`
    #[serde(rename = "Code", skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// `Reason`
    #[serde(rename = "Reason", skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// Values of enum `LoadBalancerStateEnum`.
pub const LOAD_BALANCER_STATE_ENUM: &[&str] = &["active", "provisioning", "active_impaired", "failed"];

/// Values of enum `LoadBalancerTypeEnum`.
pub const LOAD_BALANCER_TYPE_ENUM: &[&str] = &["application", "network", "gateway"];

/// Structure `Matcher` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Matcher {
    /// `GrpcCode`
    #[serde(rename = "GrpcCode", skip_serializing_if = "Option::is_none")]
    pub grpc_code: Option<String>,
    /// `HttpCode`
    #[serde(rename = "HttpCode", skip_serializing_if = "Option::is_none")]
    pub http_code: Option<String>,
}

/// Structure `MinimumLoadBalancerCapacity` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MinimumLoadBalancerCapacity {
    /// `CapacityUnits`
    #[serde(rename = "CapacityUnits", skip_serializing_if = "Option::is_none")]
    pub capacity_units: Option<i64>,
}

/// Values of enum `MitigationInEffectEnum`.
pub const MITIGATION_IN_EFFECT_ENUM: &[&str] = &["yes", "no"];

/// Structure `ModifyListenerAttributesInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyListenerAttributesInput {
    /// `Attributes`
    #[serde(rename = "Attributes", skip_serializing_if = "Option::is_none")]
    pub attributes: Option<Vec<ListenerAttribute>>,
    /// `ListenerArn`
    #[serde(rename = "ListenerArn", skip_serializing_if = "Option::is_none")]
    pub listener_arn: Option<String>,
}

/// Structure `ModifyListenerAttributesOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyListenerAttributesOutput {
    /// `Attributes`
    #[serde(rename = "Attributes", skip_serializing_if = "Option::is_none")]
    pub attributes: Option<Vec<ListenerAttribute>>,
}

/// Structure `ModifyListenerInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyListenerInput {
    /// `AlpnPolicy`
    #[serde(rename = "AlpnPolicy", skip_serializing_if = "Option::is_none")]
    pub alpn_policy: Option<Vec<String>>,
    /// `Certificates`
    #[serde(rename = "Certificates", skip_serializing_if = "Option::is_none")]
    pub certificates: Option<Vec<Certificate>>,
    /// `DefaultActions`
    #[serde(rename = "DefaultActions", skip_serializing_if = "Option::is_none")]
    pub default_actions: Option<Vec<Action>>,
    /// `ListenerArn`
    #[serde(rename = "ListenerArn", skip_serializing_if = "Option::is_none")]
    pub listener_arn: Option<String>,
    /// `MutualAuthentication`
    #[serde(rename = "MutualAuthentication", skip_serializing_if = "Option::is_none")]
    pub mutual_authentication: Option<MutualAuthenticationAttributes>,
    /// `Port`
    #[serde(rename = "Port", skip_serializing_if = "Option::is_none")]
    pub port: Option<i64>,
    /// `Protocol`
    #[serde(rename = "Protocol", skip_serializing_if = "Option::is_none")]
    pub protocol: Option<String>,
    /// `SslPolicy`
    #[serde(rename = "SslPolicy", skip_serializing_if = "Option::is_none")]
    pub ssl_policy: Option<String>,
}

/// Structure `ModifyListenerOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyListenerOutput {
    /// `Listeners`
    #[serde(rename = "Listeners", skip_serializing_if = "Option::is_none")]
    pub listeners: Option<Vec<Listener>>,
}

/// Structure `ModifyLoadBalancerAttributesInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyLoadBalancerAttributesInput {
    /// `Attributes`
    #[serde(rename = "Attributes", skip_serializing_if = "Option::is_none")]
    pub attributes: Option<Vec<LoadBalancerAttribute>>,
    /// `LoadBalancerArn`
    #[serde(rename = "LoadBalancerArn", skip_serializing_if = "Option::is_none")]
    pub load_balancer_arn: Option<String>,
}

/// Structure `ModifyLoadBalancerAttributesOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyLoadBalancerAttributesOutput {
    /// `Attributes`
    #[serde(rename = "Attributes", skip_serializing_if = "Option::is_none")]
    pub attributes: Option<Vec<LoadBalancerAttribute>>,
}

/// Structure `ModifyRuleInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyRuleInput {
    /// `Actions`
    #[serde(rename = "Actions", skip_serializing_if = "Option::is_none")]
    pub actions: Option<Vec<Action>>,
    /// `Conditions`
    #[serde(rename = "Conditions", skip_serializing_if = "Option::is_none")]
    pub conditions: Option<Vec<RuleCondition>>,
    /// `ResetTransforms`
    #[serde(rename = "ResetTransforms", skip_serializing_if = "Option::is_none")]
    pub reset_transforms: Option<bool>,
    /// `RuleArn`
    #[serde(rename = "RuleArn", skip_serializing_if = "Option::is_none")]
    pub rule_arn: Option<String>,
    /// `Transforms`
    #[serde(rename = "Transforms", skip_serializing_if = "Option::is_none")]
    pub transforms: Option<Vec<RuleTransform>>,
}

/// Structure `ModifyRuleOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyRuleOutput {
    /// `Rules`
    #[serde(rename = "Rules", skip_serializing_if = "Option::is_none")]
    pub rules: Option<Vec<Rule>>,
}

/// Structure `ModifyTargetGroupAttributesInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyTargetGroupAttributesInput {
    /// `Attributes`
    #[serde(rename = "Attributes", skip_serializing_if = "Option::is_none")]
    pub attributes: Option<Vec<TargetGroupAttribute>>,
    /// `TargetGroupArn`
    #[serde(rename = "TargetGroupArn", skip_serializing_if = "Option::is_none")]
    pub target_group_arn: Option<String>,
}

/// Structure `ModifyTargetGroupAttributesOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyTargetGroupAttributesOutput {
    /// `Attributes`
    #[serde(rename = "Attributes", skip_serializing_if = "Option::is_none")]
    pub attributes: Option<Vec<TargetGroupAttribute>>,
}

/// Structure `ModifyTargetGroupInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyTargetGroupInput {
    /// `HealthCheckEnabled`
    #[serde(rename = "HealthCheckEnabled", skip_serializing_if = "Option::is_none")]
    pub health_check_enabled: Option<bool>,
    /// `HealthCheckIntervalSeconds`
    #[serde(rename = "HealthCheckIntervalSeconds", skip_serializing_if = "Option::is_none")]
    pub health_check_interval_seconds: Option<i64>,
    /// `HealthCheckPath`
    #[serde(rename = "HealthCheckPath", skip_serializing_if = "Option::is_none")]
    pub health_check_path: Option<String>,
    /// `HealthCheckPort`
    #[serde(rename = "HealthCheckPort", skip_serializing_if = "Option::is_none")]
    pub health_check_port: Option<String>,
    /// `HealthCheckProtocol`
    #[serde(rename = "HealthCheckProtocol", skip_serializing_if = "Option::is_none")]
    pub health_check_protocol: Option<String>,
    /// `HealthCheckTimeoutSeconds`
    #[serde(rename = "HealthCheckTimeoutSeconds", skip_serializing_if = "Option::is_none")]
    pub health_check_timeout_seconds: Option<i64>,
    /// `HealthyThresholdCount`
    #[serde(rename = "HealthyThresholdCount", skip_serializing_if = "Option::is_none")]
    pub healthy_threshold_count: Option<i64>,
    /// `Matcher`
    #[serde(rename = "Matcher", skip_serializing_if = "Option::is_none")]
    pub matcher: Option<Matcher>,
    /// `TargetGroupArn`
    #[serde(rename = "TargetGroupArn", skip_serializing_if = "Option::is_none")]
    pub target_group_arn: Option<String>,
    /// `UnhealthyThresholdCount`
    #[serde(rename = "UnhealthyThresholdCount", skip_serializing_if = "Option::is_none")]
    pub unhealthy_threshold_count: Option<i64>,
}

/// Structure `ModifyTargetGroupOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyTargetGroupOutput {
    /// `TargetGroups`
    #[serde(rename = "TargetGroups", skip_serializing_if = "Option::is_none")]
    pub target_groups: Option<Vec<TargetGroup>>,
}

/// Structure `MutualAuthenticationAttributes` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MutualAuthenticationAttributes {
    /// `AdvertiseTrustStoreCaNames`
    #[serde(rename = "AdvertiseTrustStoreCaNames", skip_serializing_if = "Option::is_none")]
    pub advertise_trust_store_ca_names: Option<String>,
    /// `IgnoreClientCertificateExpiry`
    #[serde(rename = "IgnoreClientCertificateExpiry", skip_serializing_if = "Option::is_none")]
    pub ignore_client_certificate_expiry: Option<bool>,
    /// `Mode`
    #[serde(rename = "Mode", skip_serializing_if = "Option::is_none")]
    pub mode: Option<String>,
    /// `TrustStoreArn`
    #[serde(rename = "TrustStoreArn", skip_serializing_if = "Option::is_none")]
    pub trust_store_arn: Option<String>,
    /// `TrustStoreAssociationStatus`
    #[serde(rename = "TrustStoreAssociationStatus", skip_serializing_if = "Option::is_none")]
    pub trust_store_association_status: Option<String>,
}

/// Structure `PathPatternConditionConfig` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PathPatternConditionConfig {
    /// `RegexValues`
    #[serde(rename = "RegexValues", skip_serializing_if = "Option::is_none")]
    pub regex_values: Option<Vec<String>>,
    /// `Values`
    #[serde(rename = "Values", skip_serializing_if = "Option::is_none")]
    pub values: Option<Vec<String>>,
}

/// Values of enum `ProtocolEnum`.
pub const PROTOCOL_ENUM: &[&str] = &["HTTP", "HTTPS", "TCP", "TLS", "UDP", "TCP_UDP", "GENEVE", "QUIC", "TCP_QUIC"];

/// Structure `QueryStringConditionConfig` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct QueryStringConditionConfig {
    /// `Values`
    #[serde(rename = "Values", skip_serializing_if = "Option::is_none")]
    pub values: Option<Vec<QueryStringKeyValuePair>>,
}

/// Structure `QueryStringKeyValuePair` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct QueryStringKeyValuePair {
    /// `Key`
    #[serde(rename = "Key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `Value`
    #[serde(rename = "Value", skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// Structure `RedirectActionConfig` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RedirectActionConfig {
    /// `Host`
    #[serde(rename = "Host", skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    /// `Path`
    #[serde(rename = "Path", skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// `Port`
    #[serde(rename = "Port", skip_serializing_if = "Option::is_none")]
    pub port: Option<String>,
    /// `Protocol`
    #[serde(rename = "Protocol", skip_serializing_if = "Option::is_none")]
    pub protocol: Option<String>,
    /// `Query`
    #[serde(rename = "Query", skip_serializing_if = "Option::is_none")]
    pub query: Option<String>,
    /// `StatusCode`
    #[serde(rename = "StatusCode", skip_serializing_if = "Option::is_none")]
    pub status_code: Option<String>,
}

/// Values of enum `RedirectActionStatusCodeEnum`.
pub const REDIRECT_ACTION_STATUS_CODE_ENUM: &[&str] = &["HTTP_301", "HTTP_302"];

/// Structure `RegisterTargetsInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RegisterTargetsInput {
    /// `TargetGroupArn`
    #[serde(rename = "TargetGroupArn", skip_serializing_if = "Option::is_none")]
    pub target_group_arn: Option<String>,
    /// `Targets`
    #[serde(rename = "Targets", skip_serializing_if = "Option::is_none")]
    pub targets: Option<Vec<TargetDescription>>,
}

/// Structure `RegisterTargetsOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RegisterTargetsOutput {}

/// Structure `RemoveListenerCertificatesInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RemoveListenerCertificatesInput {
    /// `Certificates`
    #[serde(rename = "Certificates", skip_serializing_if = "Option::is_none")]
    pub certificates: Option<Vec<Certificate>>,
    /// `ListenerArn`
    #[serde(rename = "ListenerArn", skip_serializing_if = "Option::is_none")]
    pub listener_arn: Option<String>,
}

/// Structure `RemoveListenerCertificatesOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RemoveListenerCertificatesOutput {}

/// Structure `RemoveTagsInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RemoveTagsInput {
    /// `ResourceArns`
    #[serde(rename = "ResourceArns", skip_serializing_if = "Option::is_none")]
    pub resource_arns: Option<Vec<String>>,
    /// `TagKeys`
    #[serde(rename = "TagKeys", skip_serializing_if = "Option::is_none")]
    pub tag_keys: Option<Vec<String>>,
}

/// Structure `RemoveTagsOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RemoveTagsOutput {}

/// Structure `RewriteConfig` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RewriteConfig {
    /// `Regex`
    #[serde(rename = "Regex", skip_serializing_if = "Option::is_none")]
    pub regex: Option<String>,
    /// `Replace`
    #[serde(rename = "Replace", skip_serializing_if = "Option::is_none")]
    pub replace: Option<String>,
}

/// Structure `Rule` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Rule {
    /// `Actions`
    #[serde(rename = "Actions", skip_serializing_if = "Option::is_none")]
    pub actions: Option<Vec<Action>>,
    /// `Conditions`
    #[serde(rename = "Conditions", skip_serializing_if = "Option::is_none")]
    pub conditions: Option<Vec<RuleCondition>>,
    /// `IsDefault`
    #[serde(rename = "IsDefault", skip_serializing_if = "Option::is_none")]
    pub is_default: Option<bool>,
    /// `Priority`
    #[serde(rename = "Priority", skip_serializing_if = "Option::is_none")]
    pub priority: Option<String>,
    /// `RuleArn`
    #[serde(rename = "RuleArn", skip_serializing_if = "Option::is_none")]
    pub rule_arn: Option<String>,
    /// `Transforms`
    #[serde(rename = "Transforms", skip_serializing_if = "Option::is_none")]
    pub transforms: Option<Vec<RuleTransform>>,
}

/// Structure `RuleCondition` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RuleCondition {
    /// `Field`
    #[serde(rename = "Field", skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// `HostHeaderConfig`
    #[serde(rename = "HostHeaderConfig", skip_serializing_if = "Option::is_none")]
    pub host_header_config: Option<HostHeaderConditionConfig>,
    /// `HttpHeaderConfig`
    #[serde(rename = "HttpHeaderConfig", skip_serializing_if = "Option::is_none")]
    pub http_header_config: Option<HttpHeaderConditionConfig>,
    /// `HttpRequestMethodConfig`
    #[serde(rename = "HttpRequestMethodConfig", skip_serializing_if = "Option::is_none")]
    pub http_request_method_config: Option<HttpRequestMethodConditionConfig>,
    /// `PathPatternConfig`
    #[serde(rename = "PathPatternConfig", skip_serializing_if = "Option::is_none")]
    pub path_pattern_config: Option<PathPatternConditionConfig>,
    /// `QueryStringConfig`
    #[serde(rename = "QueryStringConfig", skip_serializing_if = "Option::is_none")]
    pub query_string_config: Option<QueryStringConditionConfig>,
    /// `RegexValues`
    #[serde(rename = "RegexValues", skip_serializing_if = "Option::is_none")]
    pub regex_values: Option<Vec<String>>,
    /// `SourceIpConfig`
    #[serde(rename = "SourceIpConfig", skip_serializing_if = "Option::is_none")]
    pub source_ip_config: Option<SourceIpConditionConfig>,
    /// `Values`
    #[serde(rename = "Values", skip_serializing_if = "Option::is_none")]
    pub values: Option<Vec<String>>,
}

/// Structure `RulePriorityPair` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RulePriorityPair {
    /// `Priority`
    #[serde(rename = "Priority", skip_serializing_if = "Option::is_none")]
    pub priority: Option<i64>,
    /// `RuleArn`
    #[serde(rename = "RuleArn", skip_serializing_if = "Option::is_none")]
    pub rule_arn: Option<String>,
}

/// Structure `RuleTransform` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RuleTransform {
    /// `HostHeaderRewriteConfig`
    #[serde(rename = "HostHeaderRewriteConfig", skip_serializing_if = "Option::is_none")]
    pub host_header_rewrite_config: Option<HostHeaderRewriteConfig>,
    /// `Type`
    #[serde(rename = "Type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// `UrlRewriteConfig`
    #[serde(rename = "UrlRewriteConfig", skip_serializing_if = "Option::is_none")]
    pub url_rewrite_config: Option<UrlRewriteConfig>,
}

/// Structure `SetIpAddressTypeInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SetIpAddressTypeInput {
    /// `IpAddressType`
    #[serde(rename = "IpAddressType", skip_serializing_if = "Option::is_none")]
    pub ip_address_type: Option<String>,
    /// `LoadBalancerArn`
    #[serde(rename = "LoadBalancerArn", skip_serializing_if = "Option::is_none")]
    pub load_balancer_arn: Option<String>,
}

/// Structure `SetIpAddressTypeOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SetIpAddressTypeOutput {
    /// `IpAddressType`
    #[serde(rename = "IpAddressType", skip_serializing_if = "Option::is_none")]
    pub ip_address_type: Option<String>,
}

/// Structure `SetRulePrioritiesInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SetRulePrioritiesInput {
    /// `RulePriorities`
    #[serde(rename = "RulePriorities", skip_serializing_if = "Option::is_none")]
    pub rule_priorities: Option<Vec<RulePriorityPair>>,
}

/// Structure `SetRulePrioritiesOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SetRulePrioritiesOutput {
    /// `Rules`
    #[serde(rename = "Rules", skip_serializing_if = "Option::is_none")]
    pub rules: Option<Vec<Rule>>,
}

/// Structure `SetSecurityGroupsInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SetSecurityGroupsInput {
    /// `EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic`
    #[serde(rename = "EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic", skip_serializing_if = "Option::is_none")]
    pub enforce_security_group_inbound_rules_on_private_link_traffic: Option<String>,
    /// `LoadBalancerArn`
    #[serde(rename = "LoadBalancerArn", skip_serializing_if = "Option::is_none")]
    pub load_balancer_arn: Option<String>,
    /// `SecurityGroups`
    #[serde(rename = "SecurityGroups", skip_serializing_if = "Option::is_none")]
    pub security_groups: Option<Vec<String>>,
}

/// Structure `SetSecurityGroupsOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SetSecurityGroupsOutput {
    /// `EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic`
    #[serde(rename = "EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic", skip_serializing_if = "Option::is_none")]
    pub enforce_security_group_inbound_rules_on_private_link_traffic: Option<String>,
    /// `SecurityGroupIds`
    #[serde(rename = "SecurityGroupIds", skip_serializing_if = "Option::is_none")]
    pub security_group_ids: Option<Vec<String>>,
}

/// Structure `SetSubnetsInput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SetSubnetsInput {
    /// `EnablePrefixForIpv6SourceNat`
    #[serde(rename = "EnablePrefixForIpv6SourceNat", skip_serializing_if = "Option::is_none")]
    pub enable_prefix_for_ipv6_source_nat: Option<String>,
    /// `IpAddressType`
    #[serde(rename = "IpAddressType", skip_serializing_if = "Option::is_none")]
    pub ip_address_type: Option<String>,
    /// `LoadBalancerArn`
    #[serde(rename = "LoadBalancerArn", skip_serializing_if = "Option::is_none")]
    pub load_balancer_arn: Option<String>,
    /// `SubnetMappings`
    #[serde(rename = "SubnetMappings", skip_serializing_if = "Option::is_none")]
    pub subnet_mappings: Option<Vec<SubnetMapping>>,
    /// `Subnets`
    #[serde(rename = "Subnets", skip_serializing_if = "Option::is_none")]
    pub subnets: Option<Vec<String>>,
}

/// Structure `SetSubnetsOutput` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SetSubnetsOutput {
    /// `AvailabilityZones`
    #[serde(rename = "AvailabilityZones", skip_serializing_if = "Option::is_none")]
    pub availability_zones: Option<Vec<AvailabilityZone>>,
    /// `EnablePrefixForIpv6SourceNat`
    #[serde(rename = "EnablePrefixForIpv6SourceNat", skip_serializing_if = "Option::is_none")]
    pub enable_prefix_for_ipv6_source_nat: Option<String>,
    /// `IpAddressType`
    #[serde(rename = "IpAddressType", skip_serializing_if = "Option::is_none")]
    pub ip_address_type: Option<String>,
}

/// Structure `SourceIpConditionConfig` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SourceIpConditionConfig {
    /// `Values`
    #[serde(rename = "Values", skip_serializing_if = "Option::is_none")]
    pub values: Option<Vec<String>>,
}

/// Structure `SslPolicy` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SslPolicy {
    /// `Ciphers`
    #[serde(rename = "Ciphers", skip_serializing_if = "Option::is_none")]
    pub ciphers: Option<Vec<Cipher>>,
    /// `Name`
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `SslProtocols`
    #[serde(rename = "SslProtocols", skip_serializing_if = "Option::is_none")]
    pub ssl_protocols: Option<Vec<String>>,
    /// `SupportedLoadBalancerTypes`
    #[serde(rename = "SupportedLoadBalancerTypes", skip_serializing_if = "Option::is_none")]
    pub supported_load_balancer_types: Option<Vec<String>>,
}

/// Structure `SubnetMapping` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SubnetMapping {
    /// `AllocationId`
    #[serde(rename = "AllocationId", skip_serializing_if = "Option::is_none")]
    pub allocation_id: Option<String>,
    /// `IPv6Address`
    #[serde(rename = "IPv6Address", skip_serializing_if = "Option::is_none")]
    pub i_pv6_address: Option<String>,
    /// `PrivateIPv4Address`
    #[serde(rename = "PrivateIPv4Address", skip_serializing_if = "Option::is_none")]
    pub private_i_pv4_address: Option<String>,
    /// `SourceNatIpv6Prefix`
    #[serde(rename = "SourceNatIpv6Prefix", skip_serializing_if = "Option::is_none")]
    pub source_nat_ipv6_prefix: Option<String>,
    /// `SubnetId`
    #[serde(rename = "SubnetId", skip_serializing_if = "Option::is_none")]
    pub subnet_id: Option<String>,
}

/// Structure `Tag` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Tag {
    /// `Key`
    #[serde(rename = "Key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `Value`
    #[serde(rename = "Value", skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// Structure `TagDescription` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TagDescription {
    /// `ResourceArn`
    #[serde(rename = "ResourceArn", skip_serializing_if = "Option::is_none")]
    pub resource_arn: Option<String>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

/// Values of enum `TargetAdministrativeOverrideReasonEnum`.
pub const TARGET_ADMINISTRATIVE_OVERRIDE_REASON_ENUM: &[&str] = &["AdministrativeOverride.Unknown", "AdministrativeOverride.NoOverride", "AdministrativeOverride.ZonalShiftActive", "AdministrativeOverride.ZonalShiftDelegatedToDns"];

/// Values of enum `TargetAdministrativeOverrideStateEnum`.
pub const TARGET_ADMINISTRATIVE_OVERRIDE_STATE_ENUM: &[&str] = &["unknown", "no_override", "zonal_shift_active", "zonal_shift_delegated_to_dns"];

/// Structure `TargetDescription` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TargetDescription {
    /// `AvailabilityZone`
    #[serde(rename = "AvailabilityZone", skip_serializing_if = "Option::is_none")]
    pub availability_zone: Option<String>,
    /// `Id`
    #[serde(rename = "Id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `Port`
    #[serde(rename = "Port", skip_serializing_if = "Option::is_none")]
    pub port: Option<i64>,
    /// `QuicServerId`
    #[serde(rename = "QuicServerId", skip_serializing_if = "Option::is_none")]
    pub quic_server_id: Option<String>,
}

/// Structure `TargetGroup` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TargetGroup {
    /// `HealthCheckEnabled`
    #[serde(rename = "HealthCheckEnabled", skip_serializing_if = "Option::is_none")]
    pub health_check_enabled: Option<bool>,
    /// `HealthCheckIntervalSeconds`
    #[serde(rename = "HealthCheckIntervalSeconds", skip_serializing_if = "Option::is_none")]
    pub health_check_interval_seconds: Option<i64>,
    /// `HealthCheckPath`
    #[serde(rename = "HealthCheckPath", skip_serializing_if = "Option::is_none")]
    pub health_check_path: Option<String>,
    /// `HealthCheckPort`
    #[serde(rename = "HealthCheckPort", skip_serializing_if = "Option::is_none")]
    pub health_check_port: Option<String>,
    /// `HealthCheckProtocol`
    #[serde(rename = "HealthCheckProtocol", skip_serializing_if = "Option::is_none")]
    pub health_check_protocol: Option<String>,
    /// `HealthCheckTimeoutSeconds`
    #[serde(rename = "HealthCheckTimeoutSeconds", skip_serializing_if = "Option::is_none")]
    pub health_check_timeout_seconds: Option<i64>,
    /// `HealthyThresholdCount`
    #[serde(rename = "HealthyThresholdCount", skip_serializing_if = "Option::is_none")]
    pub healthy_threshold_count: Option<i64>,
    /// `IpAddressType`
    #[serde(rename = "IpAddressType", skip_serializing_if = "Option::is_none")]
    pub ip_address_type: Option<String>,
    /// `LoadBalancerArns`
    #[serde(rename = "LoadBalancerArns", skip_serializing_if = "Option::is_none")]
    pub load_balancer_arns: Option<Vec<String>>,
    /// `Matcher`
    #[serde(rename = "Matcher", skip_serializing_if = "Option::is_none")]
    pub matcher: Option<Matcher>,
    /// `Port`
    #[serde(rename = "Port", skip_serializing_if = "Option::is_none")]
    pub port: Option<i64>,
    /// `Protocol`
    #[serde(rename = "Protocol", skip_serializing_if = "Option::is_none")]
    pub protocol: Option<String>,
    /// `ProtocolVersion`
    #[serde(rename = "ProtocolVersion", skip_serializing_if = "Option::is_none")]
    pub protocol_version: Option<String>,
    /// `TargetControlPort`
    #[serde(rename = "TargetControlPort", skip_serializing_if = "Option::is_none")]
    pub target_control_port: Option<i64>,
    /// `TargetGroupArn`
    #[serde(rename = "TargetGroupArn", skip_serializing_if = "Option::is_none")]
    pub target_group_arn: Option<String>,
    /// `TargetGroupName`
    #[serde(rename = "TargetGroupName", skip_serializing_if = "Option::is_none")]
    pub target_group_name: Option<String>,
    /// `TargetType`
    #[serde(rename = "TargetType", skip_serializing_if = "Option::is_none")]
    pub target_type: Option<String>,
    /// `UnhealthyThresholdCount`
    #[serde(rename = "UnhealthyThresholdCount", skip_serializing_if = "Option::is_none")]
    pub unhealthy_threshold_count: Option<i64>,
    /// `VpcId`
    #[serde(rename = "VpcId", skip_serializing_if = "Option::is_none")]
    pub vpc_id: Option<String>,
}

/// Structure `TargetGroupAttribute` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TargetGroupAttribute {
    /// `Key`
    #[serde(rename = "Key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `Value`
    #[serde(rename = "Value", skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// Values of enum `TargetGroupIpAddressTypeEnum`.
pub const TARGET_GROUP_IP_ADDRESS_TYPE_ENUM: &[&str] = &["ipv4", "ipv6"];

/// Structure `TargetGroupStickinessConfig` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TargetGroupStickinessConfig {
    /// `DurationSeconds`
    #[serde(rename = "DurationSeconds", skip_serializing_if = "Option::is_none")]
    pub duration_seconds: Option<i64>,
    /// `Enabled`
    #[serde(rename = "Enabled", skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
}

/// Structure `TargetGroupTuple` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TargetGroupTuple {
    /// `TargetGroupArn`
    #[serde(rename = "TargetGroupArn", skip_serializing_if = "Option::is_none")]
    pub target_group_arn: Option<String>,
    /// `Weight`
    #[serde(rename = "Weight", skip_serializing_if = "Option::is_none")]
    pub weight: Option<i64>,
}

/// Structure `TargetHealth` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TargetHealth {
    /// `Description`
    #[serde(rename = "Description", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `Reason`
    #[serde(rename = "Reason", skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// `State`
    #[serde(rename = "State", skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
}

/// Structure `TargetHealthDescription` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TargetHealthDescription {
    /// `AdministrativeOverride`
    #[serde(rename = "AdministrativeOverride", skip_serializing_if = "Option::is_none")]
    pub administrative_override: Option<AdministrativeOverride>,
    /// `AnomalyDetection`
    #[serde(rename = "AnomalyDetection", skip_serializing_if = "Option::is_none")]
    pub anomaly_detection: Option<AnomalyDetection>,
    /// `HealthCheckPort`
    #[serde(rename = "HealthCheckPort", skip_serializing_if = "Option::is_none")]
    pub health_check_port: Option<String>,
    /// `Target`
    #[serde(rename = "Target", skip_serializing_if = "Option::is_none")]
    pub target: Option<TargetDescription>,
    /// `TargetHealth`
    #[serde(rename = "TargetHealth", skip_serializing_if = "Option::is_none")]
    pub target_health: Option<TargetHealth>,
}

/// Values of enum `TargetHealthReasonEnum`.
pub const TARGET_HEALTH_REASON_ENUM: &[&str] = &["Elb.RegistrationInProgress", "Elb.InitialHealthChecking", "Target.ResponseCodeMismatch", "Target.Timeout", "Target.FailedHealthChecks", "Target.NotRegistered", "Target.NotInUse", "Target.DeregistrationInProgress", "Target.InvalidState", "Target.IpUnusable", "Target.HealthCheckDisabled", "Elb.InternalError"];

/// Values of enum `TargetHealthStateEnum`.
pub const TARGET_HEALTH_STATE_ENUM: &[&str] = &["initial", "healthy", "unhealthy", "unhealthy.draining", "unused", "draining", "unavailable"];

/// Values of enum `TargetTypeEnum`.
pub const TARGET_TYPE_ENUM: &[&str] = &["instance", "ip", "lambda", "alb"];

/// Values of enum `TransformTypeEnum`.
pub const TRANSFORM_TYPE_ENUM: &[&str] = &["host-header-rewrite", "url-rewrite"];

/// Structure `TrustStore` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TrustStore {
    /// `Name`
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `NumberOfCaCertificates`
    #[serde(rename = "NumberOfCaCertificates", skip_serializing_if = "Option::is_none")]
    pub number_of_ca_certificates: Option<i64>,
    /// `Status`
    #[serde(rename = "Status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `TotalRevokedEntries`
    #[serde(rename = "TotalRevokedEntries", skip_serializing_if = "Option::is_none")]
    pub total_revoked_entries: Option<i64>,
    /// `TrustStoreArn`
    #[serde(rename = "TrustStoreArn", skip_serializing_if = "Option::is_none")]
    pub trust_store_arn: Option<String>,
}

/// Values of enum `TrustStoreAssociationStatusEnum`.
pub const TRUST_STORE_ASSOCIATION_STATUS_ENUM: &[&str] = &["active", "removed"];

/// Values of enum `TrustStoreStatus`.
pub const TRUST_STORE_STATUS: &[&str] = &["ACTIVE", "CREATING"];

/// Structure `UrlRewriteConfig` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UrlRewriteConfig {
    /// `Rewrites`
    #[serde(rename = "Rewrites", skip_serializing_if = "Option::is_none")]
    pub rewrites: Option<Vec<RewriteConfig>>,
}

/// Structure `ZonalCapacityReservationState` of Elastic Load Balancing v2.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ZonalCapacityReservationState {
    /// `AvailabilityZone`
    #[serde(rename = "AvailabilityZone", skip_serializing_if = "Option::is_none")]
    pub availability_zone: Option<String>,
    /// `EffectiveCapacityUnits`
    #[serde(rename = "EffectiveCapacityUnits", skip_serializing_if = "Option::is_none")]
    pub effective_capacity_units: Option<f64>,
    /// `State`
    #[serde(rename = "State", skip_serializing_if = "Option::is_none")]
    pub state: Option<CapacityReservationStatus>,
}

/// Tables of Elastic Load Balancing v2 2015-12-01.
pub static MODEL: ServiceModel = ServiceModel {
    name: "elbv2",
    service_id: "Elastic Load Balancing v2",
    api_version: "2015-12-01",
    signing_name: "elasticloadbalancing",
    target_prefix: None,
    json_version: None,
    xml_namespace: Some("http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/"),
    protocols: &[Protocol::Query],
    query_compatible: false,
    operations: OPERATIONS,
    shapes: SHAPES,
};

static OPERATIONS: &[OperationModel] = &[
    OperationModel { name: "AddListenerCertificates", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(5)), input_root: None, output: Some(ShapeId(6)), result_wrapper: Some("AddListenerCertificatesResult"), errors: &[ShapeId(174), ShapeId(326), ShapeId(55)] },
    OperationModel { name: "AddTags", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(7)), input_root: None, output: Some(ShapeId(8)), result_wrapper: Some("AddTagsResult"), errors: &[ShapeId(116), ShapeId(331), ShapeId(187), ShapeId(311), ShapeId(174), ShapeId(252), ShapeId(343)] },
    OperationModel { name: "CreateListener", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(61)), input_root: None, output: Some(ShapeId(62)), result_wrapper: Some("CreateListenerResult"), errors: &[ShapeId(114), ShapeId(327), ShapeId(326), ShapeId(187), ShapeId(311), ShapeId(302), ShapeId(142), ShapeId(141), ShapeId(259), ShapeId(55), ShapeId(347), ShapeId(329), ShapeId(333), ShapeId(325), ShapeId(143), ShapeId(334), ShapeId(0), ShapeId(331), ShapeId(343), ShapeId(344)] },
    OperationModel { name: "CreateLoadBalancer", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(63)), input_root: None, output: Some(ShapeId(64)), result_wrapper: Some("CreateLoadBalancerResult"), errors: &[ShapeId(115), ShapeId(328), ShapeId(142), ShapeId(285), ShapeId(146), ShapeId(145), ShapeId(144), ShapeId(331), ShapeId(116), ShapeId(244), ShapeId(12), ShapeId(44), ShapeId(214)] },
    OperationModel { name: "CreateRule", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(65)), input_root: None, output: Some(ShapeId(66)), result_wrapper: Some("CreateRuleResult"), errors: &[ShapeId(220), ShapeId(332), ShapeId(330), ShapeId(302), ShapeId(141), ShapeId(174), ShapeId(311), ShapeId(142), ShapeId(329), ShapeId(333), ShapeId(347), ShapeId(325), ShapeId(143), ShapeId(334), ShapeId(331)] },
    OperationModel { name: "CreateTargetGroup", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(67)), input_root: None, output: Some(ShapeId(68)), result_wrapper: Some("CreateTargetGroupResult"), errors: &[ShapeId(117), ShapeId(332), ShapeId(142), ShapeId(331)] },
    OperationModel { name: "DeleteListener", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(74)), input_root: None, output: Some(ShapeId(75)), result_wrapper: Some("DeleteListenerResult"), errors: &[ShapeId(174), ShapeId(244)] },
    OperationModel { name: "DeleteLoadBalancer", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(76)), input_root: None, output: Some(ShapeId(77)), result_wrapper: Some("DeleteLoadBalancerResult"), errors: &[ShapeId(187), ShapeId(214), ShapeId(244)] },
    OperationModel { name: "DeleteRule", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(78)), input_root: None, output: Some(ShapeId(79)), result_wrapper: Some("DeleteRuleResult"), errors: &[ShapeId(252), ShapeId(214)] },
    OperationModel { name: "DeleteTargetGroup", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(80)), input_root: None, output: Some(ShapeId(81)), result_wrapper: Some("DeleteTargetGroupResult"), errors: &[ShapeId(244)] },
    OperationModel { name: "DeregisterTargets", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(82)), input_root: None, output: Some(ShapeId(83)), result_wrapper: Some("DeregisterTargetsResult"), errors: &[ShapeId(311), ShapeId(147)] },
    OperationModel { name: "DescribeAccountLimits", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(84)), input_root: None, output: Some(ShapeId(85)), result_wrapper: Some("DescribeAccountLimitsResult"), errors: &[] },
    OperationModel { name: "DescribeCapacityReservation", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(86)), input_root: None, output: Some(ShapeId(87)), result_wrapper: Some("DescribeCapacityReservationResult"), errors: &[ShapeId(187)] },
    OperationModel { name: "DescribeListenerAttributes", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(88)), input_root: None, output: Some(ShapeId(89)), result_wrapper: Some("DescribeListenerAttributesResult"), errors: &[ShapeId(174)] },
    OperationModel { name: "DescribeListenerCertificates", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(90)), input_root: None, output: Some(ShapeId(91)), result_wrapper: Some("DescribeListenerCertificatesResult"), errors: &[ShapeId(174)] },
    OperationModel { name: "DescribeListeners", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(92)), input_root: None, output: Some(ShapeId(93)), result_wrapper: Some("DescribeListenersResult"), errors: &[ShapeId(174), ShapeId(187), ShapeId(347)] },
    OperationModel { name: "DescribeLoadBalancerAttributes", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(94)), input_root: None, output: Some(ShapeId(95)), result_wrapper: Some("DescribeLoadBalancerAttributesResult"), errors: &[ShapeId(187)] },
    OperationModel { name: "DescribeLoadBalancers", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(96)), input_root: None, output: Some(ShapeId(97)), result_wrapper: Some("DescribeLoadBalancersResult"), errors: &[ShapeId(187)] },
    OperationModel { name: "DescribeRules", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(98)), input_root: None, output: Some(ShapeId(99)), result_wrapper: Some("DescribeRulesResult"), errors: &[ShapeId(174), ShapeId(252), ShapeId(347)] },
    OperationModel { name: "DescribeSSLPolicies", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(100)), input_root: None, output: Some(ShapeId(101)), result_wrapper: Some("DescribeSSLPoliciesResult"), errors: &[ShapeId(259)] },
    OperationModel { name: "DescribeTags", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(102)), input_root: None, output: Some(ShapeId(103)), result_wrapper: Some("DescribeTagsResult"), errors: &[ShapeId(187), ShapeId(311), ShapeId(174), ShapeId(252), ShapeId(343)] },
    OperationModel { name: "DescribeTargetGroupAttributes", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(104)), input_root: None, output: Some(ShapeId(105)), result_wrapper: Some("DescribeTargetGroupAttributesResult"), errors: &[ShapeId(311)] },
    OperationModel { name: "DescribeTargetGroups", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(106)), input_root: None, output: Some(ShapeId(107)), result_wrapper: Some("DescribeTargetGroupsResult"), errors: &[ShapeId(187), ShapeId(311)] },
    OperationModel { name: "DescribeTargetHealth", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(108)), input_root: None, output: Some(ShapeId(110)), result_wrapper: Some("DescribeTargetHealthResult"), errors: &[ShapeId(147), ShapeId(311), ShapeId(132)] },
    OperationModel { name: "DescribeTrustStores", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(111)), input_root: None, output: Some(ShapeId(112)), result_wrapper: Some("DescribeTrustStoresResult"), errors: &[ShapeId(343)] },
    OperationModel { name: "ModifyListener", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(201)), input_root: None, output: Some(ShapeId(202)), result_wrapper: Some("ModifyListenerResult"), errors: &[ShapeId(114), ShapeId(327), ShapeId(326), ShapeId(174), ShapeId(311), ShapeId(302), ShapeId(141), ShapeId(259), ShapeId(55), ShapeId(142), ShapeId(347), ShapeId(329), ShapeId(333), ShapeId(325), ShapeId(143), ShapeId(334), ShapeId(0), ShapeId(343), ShapeId(344)] },
    OperationModel { name: "ModifyListenerAttributes", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(199)), input_root: None, output: Some(ShapeId(200)), result_wrapper: Some("ModifyListenerAttributesResult"), errors: &[ShapeId(174), ShapeId(142)] },
    OperationModel { name: "ModifyLoadBalancerAttributes", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(203)), input_root: None, output: Some(ShapeId(204)), result_wrapper: Some("ModifyLoadBalancerAttributesResult"), errors: &[ShapeId(187), ShapeId(142)] },
    OperationModel { name: "ModifyRule", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(205)), input_root: None, output: Some(ShapeId(206)), result_wrapper: Some("ModifyRuleResult"), errors: &[ShapeId(302), ShapeId(141), ShapeId(252), ShapeId(214), ShapeId(329), ShapeId(333), ShapeId(311), ShapeId(347), ShapeId(325), ShapeId(143), ShapeId(334)] },
    OperationModel { name: "ModifyTargetGroup", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(209)), input_root: None, output: Some(ShapeId(210)), result_wrapper: Some("ModifyTargetGroupResult"), errors: &[ShapeId(311), ShapeId(142)] },
    OperationModel { name: "ModifyTargetGroupAttributes", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(207)), input_root: None, output: Some(ShapeId(208)), result_wrapper: Some("ModifyTargetGroupAttributesResult"), errors: &[ShapeId(311), ShapeId(142)] },
    OperationModel { name: "RegisterTargets", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(235)), input_root: None, output: Some(ShapeId(236)), result_wrapper: Some("RegisterTargetsResult"), errors: &[ShapeId(311), ShapeId(333), ShapeId(147), ShapeId(329)] },
    OperationModel { name: "RemoveListenerCertificates", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(237)), input_root: None, output: Some(ShapeId(238)), result_wrapper: Some("RemoveListenerCertificatesResult"), errors: &[ShapeId(174), ShapeId(214)] },
    OperationModel { name: "RemoveTags", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(239)), input_root: None, output: Some(ShapeId(240)), result_wrapper: Some("RemoveTagsResult"), errors: &[ShapeId(187), ShapeId(311), ShapeId(174), ShapeId(252), ShapeId(331), ShapeId(343)] },
    OperationModel { name: "SetIpAddressType", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(262)), input_root: None, output: Some(ShapeId(263)), result_wrapper: Some("SetIpAddressTypeResult"), errors: &[ShapeId(187), ShapeId(142), ShapeId(146)] },
    OperationModel { name: "SetRulePriorities", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(264)), input_root: None, output: Some(ShapeId(265)), result_wrapper: Some("SetRulePrioritiesResult"), errors: &[ShapeId(252), ShapeId(220), ShapeId(214)] },
    OperationModel { name: "SetSecurityGroups", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(266)), input_root: None, output: Some(ShapeId(267)), result_wrapper: Some("SetSecurityGroupsResult"), errors: &[ShapeId(187), ShapeId(142), ShapeId(145)] },
    OperationModel { name: "SetSubnets", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(268)), input_root: None, output: Some(ShapeId(269)), result_wrapper: Some("SetSubnetsResult"), errors: &[ShapeId(187), ShapeId(142), ShapeId(285), ShapeId(146), ShapeId(12), ShapeId(44), ShapeId(47)] },
];

static SHAPES: &[ShapeModel] = &[
    ShapeModel { name: "ALPNPolicyNotSupportedException", kind: Kind::Structure, error: Some(ErrorModel { code: "ALPNPolicyNotFound", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "Action", kind: Kind::Structure, members: &[
        MemberModel::new("AuthenticateCognitoConfig", 21),
        MemberModel::new("AuthenticateOidcConfig", 35),
        MemberModel::new("FixedResponseConfig", 121),
        MemberModel::new("ForwardConfig", 125),
        MemberModel::new("JwtValidationConfig", 159),
        MemberModel::new("Order", 2),
        MemberModel::new("RedirectConfig", 228),
        MemberModel::new("TargetGroupArn", 300),
        MemberModel::new("Type", 3).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ActionOrder", kind: Kind::Integer, min: Some(1), max: Some(50000), ..ShapeModel::PLAIN },
    ShapeModel { name: "ActionTypeEnum", kind: Kind::String, enum_values: ACTION_TYPE_ENUM, ..ShapeModel::PLAIN },
    ShapeModel { name: "Actions", kind: Kind::List, members: &[
        MemberModel::new("member", 1),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AddListenerCertificatesInput", kind: Kind::Structure, members: &[
        MemberModel::new("Certificates", 54).required(),
        MemberModel::new("ListenerArn", 168).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AddListenerCertificatesOutput", kind: Kind::Structure, members: &[
        MemberModel::new("Certificates", 54),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AddTagsInput", kind: Kind::Structure, members: &[
        MemberModel::new("ResourceArns", 243).required(),
        MemberModel::new("Tags", 292).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AddTagsOutput", kind: Kind::Structure, ..ShapeModel::PLAIN },
    ShapeModel { name: "AdministrativeOverride", kind: Kind::Structure, members: &[
        MemberModel::new("Description", 113),
        MemberModel::new("Reason", 294),
        MemberModel::new("State", 295),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AdvertiseTrustStoreCaNamesEnum", kind: Kind::String, enum_values: ADVERTISE_TRUST_STORE_CA_NAMES_ENUM, ..ShapeModel::PLAIN },
    ShapeModel { name: "AllocationId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "AllocationIdNotFoundException", kind: Kind::Structure, error: Some(ErrorModel { code: "AllocationIdNotFound", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "AlpnPolicyName", kind: Kind::List, members: &[
        MemberModel::new("member", 14),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AlpnPolicyValue", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "AnomalyDetection", kind: Kind::Structure, members: &[
        MemberModel::new("MitigationInEffect", 197),
        MemberModel::new("Result", 16),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AnomalyResultEnum", kind: Kind::String, enum_values: ANOMALY_RESULT_ENUM, ..ShapeModel::PLAIN },
    ShapeModel { name: "AuthenticateCognitoActionAuthenticationRequestExtraParams", kind: Kind::Map, members: &[
        MemberModel::new("key", 18),
        MemberModel::new("value", 19),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AuthenticateCognitoActionAuthenticationRequestParamName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "AuthenticateCognitoActionAuthenticationRequestParamValue", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "AuthenticateCognitoActionConditionalBehaviorEnum", kind: Kind::String, enum_values: AUTHENTICATE_COGNITO_ACTION_CONDITIONAL_BEHAVIOR_ENUM, ..ShapeModel::PLAIN },
    ShapeModel { name: "AuthenticateCognitoActionConfig", kind: Kind::Structure, members: &[
        MemberModel::new("AuthenticationRequestExtraParams", 17),
        MemberModel::new("OnUnauthenticatedRequest", 20),
        MemberModel::new("Scope", 22),
        MemberModel::new("SessionCookieName", 23),
        MemberModel::new("SessionTimeout", 24),
        MemberModel::new("UserPoolArn", 25).required(),
        MemberModel::new("UserPoolClientId", 26).required(),
        MemberModel::new("UserPoolDomain", 27).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AuthenticateCognitoActionScope", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "AuthenticateCognitoActionSessionCookieName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "AuthenticateCognitoActionSessionTimeout", kind: Kind::Long, ..ShapeModel::PLAIN },
    ShapeModel { name: "AuthenticateCognitoActionUserPoolArn", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "AuthenticateCognitoActionUserPoolClientId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "AuthenticateCognitoActionUserPoolDomain", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "AuthenticateOidcActionAuthenticationRequestExtraParams", kind: Kind::Map, members: &[
        MemberModel::new("key", 29),
        MemberModel::new("value", 30),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AuthenticateOidcActionAuthenticationRequestParamName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "AuthenticateOidcActionAuthenticationRequestParamValue", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "AuthenticateOidcActionAuthorizationEndpoint", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "AuthenticateOidcActionClientId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "AuthenticateOidcActionClientSecret", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "AuthenticateOidcActionConditionalBehaviorEnum", kind: Kind::String, enum_values: AUTHENTICATE_OIDC_ACTION_CONDITIONAL_BEHAVIOR_ENUM, ..ShapeModel::PLAIN },
    ShapeModel { name: "AuthenticateOidcActionConfig", kind: Kind::Structure, members: &[
        MemberModel::new("AuthenticationRequestExtraParams", 28),
        MemberModel::new("AuthorizationEndpoint", 31).required(),
        MemberModel::new("ClientId", 32).required(),
        MemberModel::new("ClientSecret", 33),
        MemberModel::new("Issuer", 36).required(),
        MemberModel::new("OnUnauthenticatedRequest", 34),
        MemberModel::new("Scope", 37),
        MemberModel::new("SessionCookieName", 38),
        MemberModel::new("SessionTimeout", 39),
        MemberModel::new("TokenEndpoint", 40).required(),
        MemberModel::new("UseExistingClientSecret", 41),
        MemberModel::new("UserInfoEndpoint", 42).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AuthenticateOidcActionIssuer", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "AuthenticateOidcActionScope", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "AuthenticateOidcActionSessionCookieName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "AuthenticateOidcActionSessionTimeout", kind: Kind::Long, ..ShapeModel::PLAIN },
    ShapeModel { name: "AuthenticateOidcActionTokenEndpoint", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "AuthenticateOidcActionUseExistingClientSecret", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "AuthenticateOidcActionUserInfoEndpoint", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "AvailabilityZone", kind: Kind::Structure, members: &[
        MemberModel::new("LoadBalancerAddresses", 178),
        MemberModel::new("OutpostId", 215),
        MemberModel::new("SourceNatIpv6Prefixes", 272),
        MemberModel::new("SubnetId", 282),
        MemberModel::new("ZoneName", 352),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AvailabilityZoneNotSupportedException", kind: Kind::Structure, error: Some(ErrorModel { code: "AvailabilityZoneNotSupported", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "AvailabilityZones", kind: Kind::List, members: &[
        MemberModel::new("member", 43),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CanonicalHostedZoneId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "CapacityReservationPendingException", kind: Kind::Structure, error: Some(ErrorModel { code: "CapacityReservationPending", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "CapacityReservationStateEnum", kind: Kind::String, enum_values: CAPACITY_RESERVATION_STATE_ENUM, ..ShapeModel::PLAIN },
    ShapeModel { name: "CapacityReservationStatus", kind: Kind::Structure, members: &[
        MemberModel::new("Code", 48),
        MemberModel::new("Reason", 279),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CapacityUnits", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "CapacityUnitsDouble", kind: Kind::Double, ..ShapeModel::PLAIN },
    ShapeModel { name: "Certificate", kind: Kind::Structure, members: &[
        MemberModel::new("CertificateArn", 53),
        MemberModel::new("IsDefault", 73),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CertificateArn", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "CertificateList", kind: Kind::List, members: &[
        MemberModel::new("member", 52),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CertificateNotFoundException", kind: Kind::Structure, error: Some(ErrorModel { code: "CertificateNotFound", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "Cipher", kind: Kind::Structure, members: &[
        MemberModel::new("Name", 57),
        MemberModel::new("Priority", 58),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CipherName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "CipherPriority", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "Ciphers", kind: Kind::List, members: &[
        MemberModel::new("member", 56),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ConditionFieldName", kind: Kind::String, max: Some(64), ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateListenerInput", kind: Kind::Structure, members: &[
        MemberModel::new("AlpnPolicy", 13),
        MemberModel::new("Certificates", 54),
        MemberModel::new("DefaultActions", 4).required(),
        MemberModel::new("LoadBalancerArn", 179).required(),
        MemberModel::new("MutualAuthentication", 211),
        MemberModel::new("Port", 219),
        MemberModel::new("Protocol", 222),
        MemberModel::new("SslPolicy", 275),
        MemberModel::new("Tags", 292),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateListenerOutput", kind: Kind::Structure, members: &[
        MemberModel::new("Listeners", 175),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateLoadBalancerInput", kind: Kind::Structure, members: &[
        MemberModel::new("CustomerOwnedIpv4Pool", 70),
        MemberModel::new("EnablePrefixForIpv6SourceNat", 118),
        MemberModel::new("IpAddressType", 149),
        MemberModel::new("IpamPools", 151),
        MemberModel::new("Name", 185).required(),
        MemberModel::new("Scheme", 188),
        MemberModel::new("SecurityGroups", 261),
        MemberModel::new("SubnetMappings", 284),
        MemberModel::new("Subnets", 286),
        MemberModel::new("Tags", 292),
        MemberModel::new("Type", 191),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateLoadBalancerOutput", kind: Kind::Structure, members: &[
        MemberModel::new("LoadBalancers", 192),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateRuleInput", kind: Kind::Structure, members: &[
        MemberModel::new("Actions", 4).required(),
        MemberModel::new("Conditions", 251).required(),
        MemberModel::new("ListenerArn", 168).required(),
        MemberModel::new("Priority", 253).required(),
        MemberModel::new("Tags", 292),
        MemberModel::new("Transforms", 257),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateRuleOutput", kind: Kind::Structure, members: &[
        MemberModel::new("Rules", 258),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateTargetGroupInput", kind: Kind::Structure, members: &[
        MemberModel::new("HealthCheckEnabled", 127),
        MemberModel::new("HealthCheckIntervalSeconds", 128),
        MemberModel::new("HealthCheckPath", 217),
        MemberModel::new("HealthCheckPort", 129),
        MemberModel::new("HealthCheckProtocol", 222),
        MemberModel::new("HealthCheckTimeoutSeconds", 131),
        MemberModel::new("HealthyThresholdCount", 130),
        MemberModel::new("IpAddressType", 307),
        MemberModel::new("Matcher", 194),
        MemberModel::new("Name", 309).required(),
        MemberModel::new("Port", 219),
        MemberModel::new("Protocol", 222),
        MemberModel::new("ProtocolVersion", 223),
        MemberModel::new("Tags", 292),
        MemberModel::new("TargetControlPort", 296),
        MemberModel::new("TargetType", 324),
        MemberModel::new("UnhealthyThresholdCount", 130),
        MemberModel::new("VpcId", 349),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateTargetGroupOutput", kind: Kind::Structure, members: &[
        MemberModel::new("TargetGroups", 317),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreatedTime", kind: Kind::Timestamp, ..ShapeModel::PLAIN },
    ShapeModel { name: "CustomerOwnedIpv4Pool", kind: Kind::String, max: Some(256), pattern: Some("^(ipv4pool-coip-)[a-zA-Z0-9]+$"), ..ShapeModel::PLAIN },
    ShapeModel { name: "DNSName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "DecreaseRequestsRemaining", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "Default", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteListenerInput", kind: Kind::Structure, members: &[
        MemberModel::new("ListenerArn", 168).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteListenerOutput", kind: Kind::Structure, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteLoadBalancerInput", kind: Kind::Structure, members: &[
        MemberModel::new("LoadBalancerArn", 179).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteLoadBalancerOutput", kind: Kind::Structure, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteRuleInput", kind: Kind::Structure, members: &[
        MemberModel::new("RuleArn", 248).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteRuleOutput", kind: Kind::Structure, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteTargetGroupInput", kind: Kind::Structure, members: &[
        MemberModel::new("TargetGroupArn", 300).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteTargetGroupOutput", kind: Kind::Structure, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeregisterTargetsInput", kind: Kind::Structure, members: &[
        MemberModel::new("TargetGroupArn", 300).required(),
        MemberModel::new("Targets", 298).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeregisterTargetsOutput", kind: Kind::Structure, ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeAccountLimitsInput", kind: Kind::Structure, members: &[
        MemberModel::new("Marker", 193),
        MemberModel::new("PageSize", 216),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeAccountLimitsOutput", kind: Kind::Structure, members: &[
        MemberModel::new("Limits", 164),
        MemberModel::new("NextMarker", 193),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeCapacityReservationInput", kind: Kind::Structure, members: &[
        MemberModel::new("LoadBalancerArn", 179).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeCapacityReservationOutput", kind: Kind::Structure, members: &[
        MemberModel::new("CapacityReservationState", 351),
        MemberModel::new("DecreaseRequestsRemaining", 72),
        MemberModel::new("LastModifiedTime", 162),
        MemberModel::new("MinimumLoadBalancerCapacity", 196),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeListenerAttributesInput", kind: Kind::Structure, members: &[
        MemberModel::new("ListenerArn", 168).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeListenerAttributesOutput", kind: Kind::Structure, members: &[
        MemberModel::new("Attributes", 173),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeListenerCertificatesInput", kind: Kind::Structure, members: &[
        MemberModel::new("ListenerArn", 168).required(),
        MemberModel::new("Marker", 193),
        MemberModel::new("PageSize", 216),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeListenerCertificatesOutput", kind: Kind::Structure, members: &[
        MemberModel::new("Certificates", 54),
        MemberModel::new("NextMarker", 193),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeListenersInput", kind: Kind::Structure, members: &[
        MemberModel::new("ListenerArns", 169),
        MemberModel::new("LoadBalancerArn", 179),
        MemberModel::new("Marker", 193),
        MemberModel::new("PageSize", 216),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeListenersOutput", kind: Kind::Structure, members: &[
        MemberModel::new("Listeners", 175),
        MemberModel::new("NextMarker", 193),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeLoadBalancerAttributesInput", kind: Kind::Structure, members: &[
        MemberModel::new("LoadBalancerArn", 179).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeLoadBalancerAttributesOutput", kind: Kind::Structure, members: &[
        MemberModel::new("Attributes", 184),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeLoadBalancersInput", kind: Kind::Structure, members: &[
        MemberModel::new("LoadBalancerArns", 180),
        MemberModel::new("Marker", 193),
        MemberModel::new("Names", 186),
        MemberModel::new("PageSize", 216),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeLoadBalancersOutput", kind: Kind::Structure, members: &[
        MemberModel::new("LoadBalancers", 192),
        MemberModel::new("NextMarker", 193),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeRulesInput", kind: Kind::Structure, members: &[
        MemberModel::new("ListenerArn", 168),
        MemberModel::new("Marker", 193),
        MemberModel::new("PageSize", 216),
        MemberModel::new("RuleArns", 249),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeRulesOutput", kind: Kind::Structure, members: &[
        MemberModel::new("NextMarker", 193),
        MemberModel::new("Rules", 258),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeSSLPoliciesInput", kind: Kind::Structure, members: &[
        MemberModel::new("LoadBalancerType", 191),
        MemberModel::new("Marker", 193),
        MemberModel::new("Names", 276),
        MemberModel::new("PageSize", 216),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeSSLPoliciesOutput", kind: Kind::Structure, members: &[
        MemberModel::new("NextMarker", 193),
        MemberModel::new("SslPolicies", 273),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeTagsInput", kind: Kind::Structure, members: &[
        MemberModel::new("ResourceArns", 243).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeTagsOutput", kind: Kind::Structure, members: &[
        MemberModel::new("TagDescriptions", 289),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeTargetGroupAttributesInput", kind: Kind::Structure, members: &[
        MemberModel::new("TargetGroupArn", 300).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeTargetGroupAttributesOutput", kind: Kind::Structure, members: &[
        MemberModel::new("Attributes", 306),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeTargetGroupsInput", kind: Kind::Structure, members: &[
        MemberModel::new("LoadBalancerArn", 179),
        MemberModel::new("Marker", 193),
        MemberModel::new("Names", 310),
        MemberModel::new("PageSize", 216),
        MemberModel::new("TargetGroupArns", 301),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeTargetGroupsOutput", kind: Kind::Structure, members: &[
        MemberModel::new("NextMarker", 193),
        MemberModel::new("TargetGroups", 317),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeTargetHealthInput", kind: Kind::Structure, members: &[
        MemberModel::new("Include", 165),
        MemberModel::new("TargetGroupArn", 300).required(),
        MemberModel::new("Targets", 298),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeTargetHealthInputIncludeEnum", kind: Kind::String, enum_values: DESCRIBE_TARGET_HEALTH_INPUT_INCLUDE_ENUM, ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeTargetHealthOutput", kind: Kind::Structure, members: &[
        MemberModel::new("TargetHealthDescriptions", 320),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeTrustStoresInput", kind: Kind::Structure, members: &[
        MemberModel::new("Marker", 193),
        MemberModel::new("Names", 342),
        MemberModel::new("PageSize", 216),
        MemberModel::new("TrustStoreArns", 339),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeTrustStoresOutput", kind: Kind::Structure, members: &[
        MemberModel::new("NextMarker", 193),
        MemberModel::new("TrustStores", 346),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Description", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "DuplicateListenerException", kind: Kind::Structure, error: Some(ErrorModel { code: "DuplicateListener", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "DuplicateLoadBalancerNameException", kind: Kind::Structure, error: Some(ErrorModel { code: "DuplicateLoadBalancerName", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "DuplicateTagKeysException", kind: Kind::Structure, error: Some(ErrorModel { code: "DuplicateTagKeys", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "DuplicateTargetGroupNameException", kind: Kind::Structure, error: Some(ErrorModel { code: "DuplicateTargetGroupName", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "EnablePrefixForIpv6SourceNatEnum", kind: Kind::String, enum_values: ENABLE_PREFIX_FOR_IPV6_SOURCE_NAT_ENUM, ..ShapeModel::PLAIN },
    ShapeModel { name: "EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "EnforceSecurityGroupInboundRulesOnPrivateLinkTrafficEnum", kind: Kind::String, enum_values: ENFORCE_SECURITY_GROUP_INBOUND_RULES_ON_PRIVATE_LINK_TRAFFIC_ENUM, ..ShapeModel::PLAIN },
    ShapeModel { name: "FixedResponseActionConfig", kind: Kind::Structure, members: &[
        MemberModel::new("ContentType", 122),
        MemberModel::new("MessageBody", 123),
        MemberModel::new("StatusCode", 124).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "FixedResponseActionContentType", kind: Kind::String, min: Some(0), max: Some(32), ..ShapeModel::PLAIN },
    ShapeModel { name: "FixedResponseActionMessage", kind: Kind::String, min: Some(0), max: Some(1024), ..ShapeModel::PLAIN },
    ShapeModel { name: "FixedResponseActionStatusCode", kind: Kind::String, pattern: Some("^(2|4|5)\\d\\d$"), ..ShapeModel::PLAIN },
    ShapeModel { name: "ForwardActionConfig", kind: Kind::Structure, members: &[
        MemberModel::new("TargetGroupStickinessConfig", 312),
        MemberModel::new("TargetGroups", 308),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GrpcCode", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "HealthCheckEnabled", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "HealthCheckIntervalSeconds", kind: Kind::Integer, min: Some(5), max: Some(300), ..ShapeModel::PLAIN },
    ShapeModel { name: "HealthCheckPort", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "HealthCheckThresholdCount", kind: Kind::Integer, min: Some(2), max: Some(10), ..ShapeModel::PLAIN },
    ShapeModel { name: "HealthCheckTimeoutSeconds", kind: Kind::Integer, min: Some(2), max: Some(120), ..ShapeModel::PLAIN },
    ShapeModel { name: "HealthUnavailableException", kind: Kind::Structure, error: Some(ErrorModel { code: "HealthUnavailable", status: 500, sender: false }), ..ShapeModel::PLAIN },
    ShapeModel { name: "HostHeaderConditionConfig", kind: Kind::Structure, members: &[
        MemberModel::new("RegexValues", 166),
        MemberModel::new("Values", 166),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "HostHeaderRewriteConfig", kind: Kind::Structure, members: &[
        MemberModel::new("Rewrites", 246),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "HttpCode", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "HttpHeaderConditionConfig", kind: Kind::Structure, members: &[
        MemberModel::new("HttpHeaderName", 137),
        MemberModel::new("RegexValues", 166),
        MemberModel::new("Values", 166),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "HttpHeaderConditionName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "HttpRequestMethodConditionConfig", kind: Kind::Structure, members: &[
        MemberModel::new("Values", 166),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "IPv6Address", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "IgnoreClientCertificateExpiry", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "IncompatibleProtocolsException", kind: Kind::Structure, error: Some(ErrorModel { code: "IncompatibleProtocols", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidConfigurationRequestException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidConfigurationRequest", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidLoadBalancerActionException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidLoadBalancerAction", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidSchemeException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidScheme", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidSecurityGroupException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidSecurityGroup", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidSubnetException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidSubnet", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidTargetException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidTarget", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "IpAddress", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "IpAddressType", kind: Kind::String, enum_values: IP_ADDRESS_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "IpamPoolId", kind: Kind::String, max: Some(1000), pattern: Some("^(ipam-pool-)[a-zA-Z0-9]+$"), ..ShapeModel::PLAIN },
    ShapeModel { name: "IpamPools", kind: Kind::Structure, members: &[
        MemberModel::new("Ipv4IpamPoolId", 150),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "IsDefault", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "JwtValidationActionAdditionalClaim", kind: Kind::Structure, members: &[
        MemberModel::new("Format", 154).required(),
        MemberModel::new("Name", 155).required(),
        MemberModel::new("Values", 157).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "JwtValidationActionAdditionalClaimFormatEnum", kind: Kind::String, enum_values: JWT_VALIDATION_ACTION_ADDITIONAL_CLAIM_FORMAT_ENUM, ..ShapeModel::PLAIN },
    ShapeModel { name: "JwtValidationActionAdditionalClaimName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "JwtValidationActionAdditionalClaimValue", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "JwtValidationActionAdditionalClaimValues", kind: Kind::List, members: &[
        MemberModel::new("member", 156),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "JwtValidationActionAdditionalClaims", kind: Kind::List, members: &[
        MemberModel::new("member", 153),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "JwtValidationActionConfig", kind: Kind::Structure, members: &[
        MemberModel::new("AdditionalClaims", 158),
        MemberModel::new("Issuer", 160).required(),
        MemberModel::new("JwksEndpoint", 161).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "JwtValidationActionIssuer", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "JwtValidationActionJwksEndpoint", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "LastModifiedTime", kind: Kind::Timestamp, ..ShapeModel::PLAIN },
    ShapeModel { name: "Limit", kind: Kind::Structure, members: &[
        MemberModel::new("Max", 195),
        MemberModel::new("Name", 212),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Limits", kind: Kind::List, members: &[
        MemberModel::new("member", 163),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListOfDescribeTargetHealthIncludeOptions", kind: Kind::List, members: &[
        MemberModel::new("member", 109),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListOfString", kind: Kind::List, members: &[
        MemberModel::new("member", 281),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Listener", kind: Kind::Structure, members: &[
        MemberModel::new("AlpnPolicy", 13),
        MemberModel::new("Certificates", 54),
        MemberModel::new("DefaultActions", 4),
        MemberModel::new("ListenerArn", 168),
        MemberModel::new("LoadBalancerArn", 179),
        MemberModel::new("MutualAuthentication", 211),
        MemberModel::new("Port", 219),
        MemberModel::new("Protocol", 222),
        MemberModel::new("SslPolicy", 275),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListenerArn", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ListenerArns", kind: Kind::List, members: &[
        MemberModel::new("member", 168),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListenerAttribute", kind: Kind::Structure, members: &[
        MemberModel::new("Key", 171),
        MemberModel::new("Value", 172),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListenerAttributeKey", kind: Kind::String, max: Some(256), pattern: Some("^[a-zA-Z0-9._]+$"), ..ShapeModel::PLAIN },
    ShapeModel { name: "ListenerAttributeValue", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ListenerAttributes", kind: Kind::List, members: &[
        MemberModel::new("member", 170),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListenerNotFoundException", kind: Kind::Structure, error: Some(ErrorModel { code: "ListenerNotFound", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "Listeners", kind: Kind::List, members: &[
        MemberModel::new("member", 167),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LoadBalancer", kind: Kind::Structure, members: &[
        MemberModel::new("AvailabilityZones", 45),
        MemberModel::new("CanonicalHostedZoneId", 46),
        MemberModel::new("CreatedTime", 69),
        MemberModel::new("CustomerOwnedIpv4Pool", 70),
        MemberModel::new("DNSName", 71),
        MemberModel::new("EnablePrefixForIpv6SourceNat", 118),
        MemberModel::new("EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic", 119),
        MemberModel::new("IpAddressType", 149),
        MemberModel::new("IpamPools", 151),
        MemberModel::new("LoadBalancerArn", 179),
        MemberModel::new("LoadBalancerName", 185),
        MemberModel::new("Scheme", 188),
        MemberModel::new("SecurityGroups", 261),
        MemberModel::new("State", 189),
        MemberModel::new("Type", 191),
        MemberModel::new("VpcId", 349),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LoadBalancerAddress", kind: Kind::Structure, members: &[
        MemberModel::new("AllocationId", 11),
        MemberModel::new("IPv6Address", 139),
        MemberModel::new("IpAddress", 148),
        MemberModel::new("PrivateIPv4Address", 221),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LoadBalancerAddresses", kind: Kind::List, members: &[
        MemberModel::new("member", 177),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LoadBalancerArn", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "LoadBalancerArns", kind: Kind::List, members: &[
        MemberModel::new("member", 179),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LoadBalancerAttribute", kind: Kind::Structure, members: &[
        MemberModel::new("Key", 182),
        MemberModel::new("Value", 183),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LoadBalancerAttributeKey", kind: Kind::String, max: Some(256), pattern: Some("^[a-zA-Z0-9._]+$"), ..ShapeModel::PLAIN },
    ShapeModel { name: "LoadBalancerAttributeValue", kind: Kind::String, max: Some(1024), ..ShapeModel::PLAIN },
    ShapeModel { name: "LoadBalancerAttributes", kind: Kind::List, max: Some(20), members: &[
        MemberModel::new("member", 181),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LoadBalancerName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "LoadBalancerNames", kind: Kind::List, members: &[
        MemberModel::new("member", 185),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LoadBalancerNotFoundException", kind: Kind::Structure, error: Some(ErrorModel { code: "LoadBalancerNotFound", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "LoadBalancerSchemeEnum", kind: Kind::String, enum_values: LOAD_BALANCER_SCHEME_ENUM, ..ShapeModel::PLAIN },
    ShapeModel { name: "LoadBalancerState", kind: Kind::Structure, members: &[
        MemberModel::new("Code", 190),
        MemberModel::new("Reason", 279),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LoadBalancerStateEnum", kind: Kind::String, enum_values: LOAD_BALANCER_STATE_ENUM, ..ShapeModel::PLAIN },
    ShapeModel { name: "LoadBalancerTypeEnum", kind: Kind::String, enum_values: LOAD_BALANCER_TYPE_ENUM, ..ShapeModel::PLAIN },
    ShapeModel { name: "LoadBalancers", kind: Kind::List, members: &[
        MemberModel::new("member", 176),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Marker", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "Matcher", kind: Kind::Structure, members: &[
        MemberModel::new("GrpcCode", 126),
        MemberModel::new("HttpCode", 135),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Max", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "MinimumLoadBalancerCapacity", kind: Kind::Structure, members: &[
        MemberModel::new("CapacityUnits", 50),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MitigationInEffectEnum", kind: Kind::String, enum_values: MITIGATION_IN_EFFECT_ENUM, ..ShapeModel::PLAIN },
    ShapeModel { name: "Mode", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ModifyListenerAttributesInput", kind: Kind::Structure, members: &[
        MemberModel::new("Attributes", 173).required(),
        MemberModel::new("ListenerArn", 168).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ModifyListenerAttributesOutput", kind: Kind::Structure, members: &[
        MemberModel::new("Attributes", 173),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ModifyListenerInput", kind: Kind::Structure, members: &[
        MemberModel::new("AlpnPolicy", 13),
        MemberModel::new("Certificates", 54),
        MemberModel::new("DefaultActions", 4),
        MemberModel::new("ListenerArn", 168).required(),
        MemberModel::new("MutualAuthentication", 211),
        MemberModel::new("Port", 219),
        MemberModel::new("Protocol", 222),
        MemberModel::new("SslPolicy", 275),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ModifyListenerOutput", kind: Kind::Structure, members: &[
        MemberModel::new("Listeners", 175),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ModifyLoadBalancerAttributesInput", kind: Kind::Structure, members: &[
        MemberModel::new("Attributes", 184).required(),
        MemberModel::new("LoadBalancerArn", 179).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ModifyLoadBalancerAttributesOutput", kind: Kind::Structure, members: &[
        MemberModel::new("Attributes", 184),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ModifyRuleInput", kind: Kind::Structure, members: &[
        MemberModel::new("Actions", 4),
        MemberModel::new("Conditions", 251),
        MemberModel::new("ResetTransforms", 241),
        MemberModel::new("RuleArn", 248).required(),
        MemberModel::new("Transforms", 257),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ModifyRuleOutput", kind: Kind::Structure, members: &[
        MemberModel::new("Rules", 258),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ModifyTargetGroupAttributesInput", kind: Kind::Structure, members: &[
        MemberModel::new("Attributes", 306).required(),
        MemberModel::new("TargetGroupArn", 300).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ModifyTargetGroupAttributesOutput", kind: Kind::Structure, members: &[
        MemberModel::new("Attributes", 306),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ModifyTargetGroupInput", kind: Kind::Structure, members: &[
        MemberModel::new("HealthCheckEnabled", 127),
        MemberModel::new("HealthCheckIntervalSeconds", 128),
        MemberModel::new("HealthCheckPath", 217),
        MemberModel::new("HealthCheckPort", 129),
        MemberModel::new("HealthCheckProtocol", 222),
        MemberModel::new("HealthCheckTimeoutSeconds", 131),
        MemberModel::new("HealthyThresholdCount", 130),
        MemberModel::new("Matcher", 194),
        MemberModel::new("TargetGroupArn", 300).required(),
        MemberModel::new("UnhealthyThresholdCount", 130),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ModifyTargetGroupOutput", kind: Kind::Structure, members: &[
        MemberModel::new("TargetGroups", 317),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MutualAuthenticationAttributes", kind: Kind::Structure, members: &[
        MemberModel::new("AdvertiseTrustStoreCaNames", 10),
        MemberModel::new("IgnoreClientCertificateExpiry", 140),
        MemberModel::new("Mode", 198),
        MemberModel::new("TrustStoreArn", 338),
        MemberModel::new("TrustStoreAssociationStatus", 340),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Name", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "NumberOfCaCertificates", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "OperationNotPermittedException", kind: Kind::Structure, error: Some(ErrorModel { code: "OperationNotPermitted", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "OutpostId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "PageSize", kind: Kind::Integer, min: Some(1), max: Some(400), ..ShapeModel::PLAIN },
    ShapeModel { name: "Path", kind: Kind::String, min: Some(1), max: Some(1024), ..ShapeModel::PLAIN },
    ShapeModel { name: "PathPatternConditionConfig", kind: Kind::Structure, members: &[
        MemberModel::new("RegexValues", 166),
        MemberModel::new("Values", 166),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Port", kind: Kind::Integer, min: Some(1), max: Some(65535), ..ShapeModel::PLAIN },
    ShapeModel { name: "PriorityInUseException", kind: Kind::Structure, error: Some(ErrorModel { code: "PriorityInUse", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "PrivateIPv4Address", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ProtocolEnum", kind: Kind::String, enum_values: PROTOCOL_ENUM, ..ShapeModel::PLAIN },
    ShapeModel { name: "ProtocolVersion", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "QueryStringConditionConfig", kind: Kind::Structure, members: &[
        MemberModel::new("Values", 226),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "QueryStringKeyValuePair", kind: Kind::Structure, members: &[
        MemberModel::new("Key", 281),
        MemberModel::new("Value", 281),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "QueryStringKeyValuePairList", kind: Kind::List, members: &[
        MemberModel::new("member", 225),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "QuicServerId", kind: Kind::String, min: Some(1), max: Some(256), ..ShapeModel::PLAIN },
    ShapeModel { name: "RedirectActionConfig", kind: Kind::Structure, members: &[
        MemberModel::new("Host", 229),
        MemberModel::new("Path", 230),
        MemberModel::new("Port", 231),
        MemberModel::new("Protocol", 232),
        MemberModel::new("Query", 233),
        MemberModel::new("StatusCode", 234).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RedirectActionHost", kind: Kind::String, min: Some(1), max: Some(128), ..ShapeModel::PLAIN },
    ShapeModel { name: "RedirectActionPath", kind: Kind::String, min: Some(1), max: Some(128), ..ShapeModel::PLAIN },
    ShapeModel { name: "RedirectActionPort", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "RedirectActionProtocol", kind: Kind::String, pattern: Some("^(HTTPS?|#\\{protocol\\})$"), ..ShapeModel::PLAIN },
    ShapeModel { name: "RedirectActionQuery", kind: Kind::String, min: Some(0), max: Some(128), ..ShapeModel::PLAIN },
    ShapeModel { name: "RedirectActionStatusCodeEnum", kind: Kind::String, enum_values: REDIRECT_ACTION_STATUS_CODE_ENUM, ..ShapeModel::PLAIN },
    ShapeModel { name: "RegisterTargetsInput", kind: Kind::Structure, members: &[
        MemberModel::new("TargetGroupArn", 300).required(),
        MemberModel::new("Targets", 298).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RegisterTargetsOutput", kind: Kind::Structure, ..ShapeModel::PLAIN },
    ShapeModel { name: "RemoveListenerCertificatesInput", kind: Kind::Structure, members: &[
        MemberModel::new("Certificates", 54).required(),
        MemberModel::new("ListenerArn", 168).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RemoveListenerCertificatesOutput", kind: Kind::Structure, ..ShapeModel::PLAIN },
    ShapeModel { name: "RemoveTagsInput", kind: Kind::Structure, members: &[
        MemberModel::new("ResourceArns", 243).required(),
        MemberModel::new("TagKeys", 291).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RemoveTagsOutput", kind: Kind::Structure, ..ShapeModel::PLAIN },
    ShapeModel { name: "ResetTransforms", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceArn", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceArns", kind: Kind::List, members: &[
        MemberModel::new("member", 242),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceInUseException", kind: Kind::Structure, error: Some(ErrorModel { code: "ResourceInUse", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "RewriteConfig", kind: Kind::Structure, members: &[
        MemberModel::new("Regex", 281).required(),
        MemberModel::new("Replace", 281).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RewriteConfigList", kind: Kind::List, members: &[
        MemberModel::new("member", 245),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Rule", kind: Kind::Structure, members: &[
        MemberModel::new("Actions", 4),
        MemberModel::new("Conditions", 251),
        MemberModel::new("IsDefault", 152),
        MemberModel::new("Priority", 280),
        MemberModel::new("RuleArn", 248),
        MemberModel::new("Transforms", 257),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RuleArn", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "RuleArns", kind: Kind::List, members: &[
        MemberModel::new("member", 248),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RuleCondition", kind: Kind::Structure, members: &[
        MemberModel::new("Field", 60),
        MemberModel::new("HostHeaderConfig", 133),
        MemberModel::new("HttpHeaderConfig", 136),
        MemberModel::new("HttpRequestMethodConfig", 138),
        MemberModel::new("PathPatternConfig", 218),
        MemberModel::new("QueryStringConfig", 224),
        MemberModel::new("RegexValues", 166),
        MemberModel::new("SourceIpConfig", 270),
        MemberModel::new("Values", 166),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RuleConditionList", kind: Kind::List, members: &[
        MemberModel::new("member", 250),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RuleNotFoundException", kind: Kind::Structure, error: Some(ErrorModel { code: "RuleNotFound", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "RulePriority", kind: Kind::Integer, min: Some(1), max: Some(50000), ..ShapeModel::PLAIN },
    ShapeModel { name: "RulePriorityList", kind: Kind::List, members: &[
        MemberModel::new("member", 255),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RulePriorityPair", kind: Kind::Structure, members: &[
        MemberModel::new("Priority", 253),
        MemberModel::new("RuleArn", 248),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RuleTransform", kind: Kind::Structure, members: &[
        MemberModel::new("HostHeaderRewriteConfig", 134),
        MemberModel::new("Type", 336).required(),
        MemberModel::new("UrlRewriteConfig", 348),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RuleTransformList", kind: Kind::List, members: &[
        MemberModel::new("member", 256),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Rules", kind: Kind::List, members: &[
        MemberModel::new("member", 247),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SSLPolicyNotFoundException", kind: Kind::Structure, error: Some(ErrorModel { code: "SSLPolicyNotFound", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "SecurityGroupId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "SecurityGroups", kind: Kind::List, members: &[
        MemberModel::new("member", 260),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SetIpAddressTypeInput", kind: Kind::Structure, members: &[
        MemberModel::new("IpAddressType", 149).required(),
        MemberModel::new("LoadBalancerArn", 179).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SetIpAddressTypeOutput", kind: Kind::Structure, members: &[
        MemberModel::new("IpAddressType", 149),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SetRulePrioritiesInput", kind: Kind::Structure, members: &[
        MemberModel::new("RulePriorities", 254).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SetRulePrioritiesOutput", kind: Kind::Structure, members: &[
        MemberModel::new("Rules", 258),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SetSecurityGroupsInput", kind: Kind::Structure, members: &[
        MemberModel::new("EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic", 120),
        MemberModel::new("LoadBalancerArn", 179).required(),
        MemberModel::new("SecurityGroups", 261).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SetSecurityGroupsOutput", kind: Kind::Structure, members: &[
        MemberModel::new("EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic", 120),
        MemberModel::new("SecurityGroupIds", 261),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SetSubnetsInput", kind: Kind::Structure, members: &[
        MemberModel::new("EnablePrefixForIpv6SourceNat", 118),
        MemberModel::new("IpAddressType", 149),
        MemberModel::new("LoadBalancerArn", 179).required(),
        MemberModel::new("SubnetMappings", 284),
        MemberModel::new("Subnets", 286),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SetSubnetsOutput", kind: Kind::Structure, members: &[
        MemberModel::new("AvailabilityZones", 45),
        MemberModel::new("EnablePrefixForIpv6SourceNat", 118),
        MemberModel::new("IpAddressType", 149),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SourceIpConditionConfig", kind: Kind::Structure, members: &[
        MemberModel::new("Values", 166),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SourceNatIpv6Prefix", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "SourceNatIpv6Prefixes", kind: Kind::List, members: &[
        MemberModel::new("member", 271),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SslPolicies", kind: Kind::List, members: &[
        MemberModel::new("member", 274),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SslPolicy", kind: Kind::Structure, members: &[
        MemberModel::new("Ciphers", 59),
        MemberModel::new("Name", 275),
        MemberModel::new("SslProtocols", 278),
        MemberModel::new("SupportedLoadBalancerTypes", 166),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SslPolicyName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "SslPolicyNames", kind: Kind::List, members: &[
        MemberModel::new("member", 275),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SslProtocol", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "SslProtocols", kind: Kind::List, members: &[
        MemberModel::new("member", 277),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "StateReason", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "String", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "StringValue", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "SubnetId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "SubnetMapping", kind: Kind::Structure, members: &[
        MemberModel::new("AllocationId", 11),
        MemberModel::new("IPv6Address", 139),
        MemberModel::new("PrivateIPv4Address", 221),
        MemberModel::new("SourceNatIpv6Prefix", 271),
        MemberModel::new("SubnetId", 282),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SubnetMappings", kind: Kind::List, members: &[
        MemberModel::new("member", 283),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "SubnetNotFoundException", kind: Kind::Structure, error: Some(ErrorModel { code: "SubnetNotFound", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "Subnets", kind: Kind::List, members: &[
        MemberModel::new("member", 282),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Tag", kind: Kind::Structure, members: &[
        MemberModel::new("Key", 290).required(),
        MemberModel::new("Value", 293),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagDescription", kind: Kind::Structure, members: &[
        MemberModel::new("ResourceArn", 242),
        MemberModel::new("Tags", 292),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagDescriptions", kind: Kind::List, members: &[
        MemberModel::new("member", 288),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagKey", kind: Kind::String, min: Some(1), max: Some(128), pattern: Some("^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$"), ..ShapeModel::PLAIN },
    ShapeModel { name: "TagKeys", kind: Kind::List, members: &[
        MemberModel::new("member", 290),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagList", kind: Kind::List, min: Some(1), members: &[
        MemberModel::new("member", 287),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagValue", kind: Kind::String, min: Some(0), max: Some(256), pattern: Some("^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$"), ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetAdministrativeOverrideReasonEnum", kind: Kind::String, enum_values: TARGET_ADMINISTRATIVE_OVERRIDE_REASON_ENUM, ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetAdministrativeOverrideStateEnum", kind: Kind::String, enum_values: TARGET_ADMINISTRATIVE_OVERRIDE_STATE_ENUM, ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetControlPort", kind: Kind::Integer, min: Some(1), max: Some(65535), ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetDescription", kind: Kind::Structure, members: &[
        MemberModel::new("AvailabilityZone", 352),
        MemberModel::new("Id", 323).required(),
        MemberModel::new("Port", 219),
        MemberModel::new("QuicServerId", 227),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetDescriptions", kind: Kind::List, members: &[
        MemberModel::new("member", 297),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetGroup", kind: Kind::Structure, members: &[
        MemberModel::new("HealthCheckEnabled", 127),
        MemberModel::new("HealthCheckIntervalSeconds", 128),
        MemberModel::new("HealthCheckPath", 217),
        MemberModel::new("HealthCheckPort", 129),
        MemberModel::new("HealthCheckProtocol", 222),
        MemberModel::new("HealthCheckTimeoutSeconds", 131),
        MemberModel::new("HealthyThresholdCount", 130),
        MemberModel::new("IpAddressType", 307),
        MemberModel::new("LoadBalancerArns", 180),
        MemberModel::new("Matcher", 194),
        MemberModel::new("Port", 219),
        MemberModel::new("Protocol", 222),
        MemberModel::new("ProtocolVersion", 223),
        MemberModel::new("TargetControlPort", 296),
        MemberModel::new("TargetGroupArn", 300),
        MemberModel::new("TargetGroupName", 309),
        MemberModel::new("TargetType", 324),
        MemberModel::new("UnhealthyThresholdCount", 130),
        MemberModel::new("VpcId", 349),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetGroupArn", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetGroupArns", kind: Kind::List, members: &[
        MemberModel::new("member", 300),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetGroupAssociationLimitException", kind: Kind::Structure, error: Some(ErrorModel { code: "TargetGroupAssociationLimit", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetGroupAttribute", kind: Kind::Structure, members: &[
        MemberModel::new("Key", 304),
        MemberModel::new("Value", 305),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetGroupAttributeKey", kind: Kind::String, max: Some(256), pattern: Some("^[a-zA-Z0-9._]+$"), ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetGroupAttributeValue", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetGroupAttributes", kind: Kind::List, members: &[
        MemberModel::new("member", 303),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetGroupIpAddressTypeEnum", kind: Kind::String, enum_values: TARGET_GROUP_IP_ADDRESS_TYPE_ENUM, ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetGroupList", kind: Kind::List, members: &[
        MemberModel::new("member", 315),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetGroupName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetGroupNames", kind: Kind::List, members: &[
        MemberModel::new("member", 309),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetGroupNotFoundException", kind: Kind::Structure, error: Some(ErrorModel { code: "TargetGroupNotFound", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetGroupStickinessConfig", kind: Kind::Structure, members: &[
        MemberModel::new("DurationSeconds", 313),
        MemberModel::new("Enabled", 314),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetGroupStickinessDurationSeconds", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetGroupStickinessEnabled", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetGroupTuple", kind: Kind::Structure, members: &[
        MemberModel::new("TargetGroupArn", 300),
        MemberModel::new("Weight", 316),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetGroupWeight", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetGroups", kind: Kind::List, members: &[
        MemberModel::new("member", 299),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetHealth", kind: Kind::Structure, members: &[
        MemberModel::new("Description", 113),
        MemberModel::new("Reason", 321),
        MemberModel::new("State", 322),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetHealthDescription", kind: Kind::Structure, members: &[
        MemberModel::new("AdministrativeOverride", 9),
        MemberModel::new("AnomalyDetection", 15),
        MemberModel::new("HealthCheckPort", 129),
        MemberModel::new("Target", 297),
        MemberModel::new("TargetHealth", 318),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetHealthDescriptions", kind: Kind::List, members: &[
        MemberModel::new("member", 319),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetHealthReasonEnum", kind: Kind::String, enum_values: TARGET_HEALTH_REASON_ENUM, ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetHealthStateEnum", kind: Kind::String, enum_values: TARGET_HEALTH_STATE_ENUM, ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "TargetTypeEnum", kind: Kind::String, enum_values: TARGET_TYPE_ENUM, ..ShapeModel::PLAIN },
    ShapeModel { name: "TooManyActionsException", kind: Kind::Structure, error: Some(ErrorModel { code: "TooManyActions", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "TooManyCertificatesException", kind: Kind::Structure, error: Some(ErrorModel { code: "TooManyCertificates", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "TooManyListenersException", kind: Kind::Structure, error: Some(ErrorModel { code: "TooManyListeners", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "TooManyLoadBalancersException", kind: Kind::Structure, error: Some(ErrorModel { code: "TooManyLoadBalancers", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "TooManyRegistrationsForTargetIdException", kind: Kind::Structure, error: Some(ErrorModel { code: "TooManyRegistrationsForTargetId", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "TooManyRulesException", kind: Kind::Structure, error: Some(ErrorModel { code: "TooManyRules", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "TooManyTagsException", kind: Kind::Structure, error: Some(ErrorModel { code: "TooManyTags", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "TooManyTargetGroupsException", kind: Kind::Structure, error: Some(ErrorModel { code: "TooManyTargetGroups", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "TooManyTargetsException", kind: Kind::Structure, error: Some(ErrorModel { code: "TooManyTargets", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "TooManyUniqueTargetGroupsPerLoadBalancerException", kind: Kind::Structure, error: Some(ErrorModel { code: "TooManyUniqueTargetGroupsPerLoadBalancer", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "TotalRevokedEntries", kind: Kind::Long, ..ShapeModel::PLAIN },
    ShapeModel { name: "TransformTypeEnum", kind: Kind::String, enum_values: TRANSFORM_TYPE_ENUM, ..ShapeModel::PLAIN },
    ShapeModel { name: "TrustStore", kind: Kind::Structure, members: &[
        MemberModel::new("Name", 341),
        MemberModel::new("NumberOfCaCertificates", 213),
        MemberModel::new("Status", 345),
        MemberModel::new("TotalRevokedEntries", 335),
        MemberModel::new("TrustStoreArn", 338),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TrustStoreArn", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "TrustStoreArns", kind: Kind::List, members: &[
        MemberModel::new("member", 338),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TrustStoreAssociationStatusEnum", kind: Kind::String, enum_values: TRUST_STORE_ASSOCIATION_STATUS_ENUM, ..ShapeModel::PLAIN },
    ShapeModel { name: "TrustStoreName", kind: Kind::String, min: Some(1), max: Some(32), pattern: Some("^([a-zA-Z0-9]+-)*[a-zA-Z0-9]+$"), ..ShapeModel::PLAIN },
    ShapeModel { name: "TrustStoreNames", kind: Kind::List, members: &[
        MemberModel::new("member", 341),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TrustStoreNotFoundException", kind: Kind::Structure, error: Some(ErrorModel { code: "TrustStoreNotFound", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "TrustStoreNotReadyException", kind: Kind::Structure, error: Some(ErrorModel { code: "TrustStoreNotReady", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "TrustStoreStatus", kind: Kind::String, enum_values: TRUST_STORE_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "TrustStores", kind: Kind::List, members: &[
        MemberModel::new("member", 337),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UnsupportedProtocolException", kind: Kind::Structure, error: Some(ErrorModel { code: "UnsupportedProtocol", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "UrlRewriteConfig", kind: Kind::Structure, members: &[
        MemberModel::new("Rewrites", 246),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "VpcId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ZonalCapacityReservationState", kind: Kind::Structure, members: &[
        MemberModel::new("AvailabilityZone", 352),
        MemberModel::new("EffectiveCapacityUnits", 51),
        MemberModel::new("State", 49),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ZonalCapacityReservationStates", kind: Kind::List, members: &[
        MemberModel::new("member", 350),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ZoneName", kind: Kind::String, ..ShapeModel::PLAIN },
];
