//! Which permissions calls need (spec: permissions reference with its footnotes; reliability.md 2.1, H4, H7).
// A helper that panics is a failing test.
#![allow(clippy::unwrap_used)]

use authorization::{
    CallFacts, Caller, CredentialStore, DeploymentGroups, Directory, GroupName, Requirement, UserRecord, authorize,
    request_keys, required,
};
use serde_json::{Value, json};
use types::{Scope, Timestamp};

/// One deployment of web/blue; the group's configuration is `Ten`.
struct Known;

impl DeploymentGroups for Known {
    fn group_of(&self, deployment_id: &str) -> Option<GroupName> {
        (deployment_id == "d-ABCDEFGHI").then(|| GroupName { application: "web".into(), group: "blue".into() })
    }
    fn deployment_config_of(&self, group: &GroupName) -> Option<String> {
        (group.application == "web").then(|| "Ten".into())
    }
    fn role_arn(&self, role_name: &str) -> Option<String> {
        (role_name == "deep").then(|| "arn:aws:iam::000000000000:role/service/deep".into())
    }
    fn user_arn(&self, user_name: &str) -> Option<String> {
        (user_name == "deep").then(|| "arn:aws:iam::000000000000:user/team/deep".into())
    }
}

fn scope() -> Scope {
    Scope::development("us-east-1")
}

fn needs(service: &str, operation: &str, input: Value) -> Requirement {
    required(service, operation, &input, &scope(), &Known)
}

/// `action resource` of each permission, without the installation's prefix.
fn listed(service: &str, operation: &str, input: Value) -> Vec<String> {
    let prefix = format!("arn:aws:{service}:us-east-1:000000000000:");
    let requirement = needs(service, operation, input);
    requirement.permissions().iter().map(|p| format!("{} {}", p.action, p.resource.replace(&prefix, ""))).collect()
}

fn caller(statements: Value) -> Caller {
    let document = json!({"Version": "2012-10-17", "Statement": statements}).to_string();
    let user = UserRecord {
        name: "ann".into(),
        path: "/".into(),
        id: "AIDA1".into(),
        inline: [("p".to_owned(), document)].into(),
        ..UserRecord::default()
    };
    let key = authorization::AccessKeyRecord {
        access_key_id: "AKIA1".into(),
        secret_access_key: authorization::SecretText::new("s"),
        user: Some("ann".into()),
        active: true,
        created_at: Timestamp::from_millis(0),
    };
    let store = CredentialStore { users: vec![user], access_keys: vec![key], ..CredentialStore::default() };
    let directory = Directory::build(scope(), store);
    assert_eq!(directory.faults(), []);
    directory.caller("AKIA1", Timestamp::from_millis(0)).unwrap()
}

fn facts() -> CallFacts {
    CallFacts {
        source_ip: "127.0.0.1".into(),
        now_epoch_seconds: 1_780_272_000,
        secure_transport: false,
        region: "us-east-1".into(),
        user_agent: None,
    }
}

fn may(statements: &Value, service: &str, operation: &str, input: Value) -> Result<(), String> {
    let caller = caller(statements.clone());
    let mut context = caller.context(&facts());
    for (key, values) in request_keys(&input) {
        context.set(&key, values);
    }
    authorize(&caller, &context, &needs(service, operation, input)).map_err(|denied| denied.to_string())
}

#[test]
fn applications_groups_and_configs_are_named_in_their_documented_forms() {
    let app = json!({"applicationName": "web", "deploymentGroupName": "blue"});
    assert_eq!(listed("codedeploy", "GetApplication", app.clone()), ["codedeploy:GetApplication application:web"]);
    assert_eq!(
        listed("codedeploy", "GetDeploymentGroup", app.clone()),
        ["codedeploy:GetDeploymentGroup deploymentgroup:web/blue"]
    );
    assert_eq!(
        listed("codedeploy", "DeleteDeploymentConfig", json!({"deploymentConfigName": "Ten"})),
        ["codedeploy:DeleteDeploymentConfig deploymentconfig:Ten"]
    );
    assert_eq!(
        listed(
            "codedeploy",
            "BatchGetDeploymentGroups",
            json!({"applicationName": "a", "deploymentGroupNames": ["b", "c"]})
        ),
        [
            "codedeploy:BatchGetDeploymentGroups deploymentgroup:a/b",
            "codedeploy:BatchGetDeploymentGroups deploymentgroup:a/c"
        ]
    );
    assert_eq!(listed("codedeploy", "ListDeployments", app), ["codedeploy:ListDeployments deploymentgroup:web/blue"]);
    assert_eq!(listed("codedeploy", "ListDeployments", json!({})), ["codedeploy:ListDeployments *"]);
}

#[test]
fn operations_on_a_deployment_are_about_its_group() {
    for operation in [
        "GetDeployment",
        "StopDeployment",
        "ContinueDeployment",
        "GetDeploymentTarget",
        "ListDeploymentTargets",
        "BatchGetDeploymentTargets",
        "SkipWaitTimeForInstanceTermination",
        "PutLifecycleEventHookExecutionStatus",
    ] {
        let of = |id: &str| listed("codedeploy", operation, json!({"deploymentId": id}));
        assert_eq!(of("d-ABCDEFGHI"), [format!("codedeploy:{operation} deploymentgroup:web/blue")]);
        assert_eq!(
            of("d-000000000"),
            [format!("codedeploy:{operation} deploymentgroup:*/*")],
            "unknown: every group"
        );
    }
    let batch = json!({"deploymentIds": ["d-ABCDEFGHI", "d-ABCDEFGHI", "d-000000000"]});
    assert_eq!(
        listed("codedeploy", "BatchGetDeployments", batch),
        [
            "codedeploy:BatchGetDeployments deploymentgroup:*/*",
            "codedeploy:BatchGetDeployments deploymentgroup:web/blue"
        ]
    );
}

#[test]
fn create_deployment_needs_its_config_and_one_of_the_revision_permissions() {
    let input = json!({"applicationName": "web", "deploymentGroupName": "blue"});
    let grant = |action: &str, resource: &str| {
        json!({"Effect": "Allow", "Action": format!("codedeploy:{action}"),
            "Resource": format!("arn:aws:codedeploy:us-east-1:000000000000:{resource}")})
    };
    let create = grant("CreateDeployment", "deploymentgroup:web/blue");
    let config = grant("GetDeploymentConfig", "deploymentconfig:Ten");
    let may = |statements: Value, input: &Value| may(&statements, "codedeploy", "CreateDeployment", input.clone());
    for revision in ["GetApplicationRevision", "RegisterApplicationRevision"] {
        let revision = grant(revision, "application:web");
        assert_eq!(may(json!([create, config, revision]), &input), Ok(()));
        assert!(may(json!([create, revision]), &input).unwrap_err().contains("codedeploy:GetDeploymentConfig"));
        assert!(may(json!([config, revision]), &input).unwrap_err().contains("codedeploy:CreateDeployment"));
    }
    assert!(may(json!([create, config]), &input).unwrap_err().contains("RegisterApplicationRevision"));
    let deny = json!({"Effect": "Deny", "Action": "codedeploy:RegisterApplicationRevision", "Resource": "*"});
    let get = grant("GetApplicationRevision", "application:web");
    assert_eq!(may(json!([create, config, get, deny]), &input), Ok(()), "one of the two is enough");
}

#[test]
fn create_deployment_asks_for_the_config_it_would_use() {
    let config = |input: Value| listed("codedeploy", "CreateDeployment", input)[1].clone();
    let named = json!({"applicationName": "web", "deploymentGroupName": "blue", "deploymentConfigName": "Own"});
    assert_eq!(config(named), "codedeploy:GetDeploymentConfig deploymentconfig:Own");
    let groups = json!({"applicationName": "web", "deploymentGroupName": "blue"});
    assert_eq!(config(groups), "codedeploy:GetDeploymentConfig deploymentconfig:Ten");
    let unknown = json!({"applicationName": "x", "deploymentGroupName": "y"});
    assert_eq!(config(unknown), "codedeploy:GetDeploymentConfig deploymentconfig:CodeDeployDefault.ECSAllAtOnce");
}

#[test]
fn overriding_alarms_needs_the_permission_to_update_the_group() {
    let with = |alarms: Value| {
        let input =
            json!({"applicationName": "web", "deploymentGroupName": "blue", "overrideAlarmConfiguration": alarms});
        listed("codedeploy", "CreateDeployment", input)
            .join("\n")
            .contains("codedeploy:UpdateDeploymentGroup deploymentgroup:web/blue")
    };
    assert!(with(json!({"enabled": false})) && with(json!({})) && !with(Value::Null));
}

#[test]
fn a_rename_needs_both_names() {
    assert_eq!(
        listed("codedeploy", "UpdateApplication", json!({"applicationName": "web", "newApplicationName": "shop"})),
        ["codedeploy:UpdateApplication application:web", "codedeploy:UpdateApplication application:shop"]
    );
    let group =
        json!({"applicationName": "web", "currentDeploymentGroupName": "blue", "newDeploymentGroupName": "red"});
    assert_eq!(
        listed("codedeploy", "UpdateDeploymentGroup", group),
        [
            "codedeploy:UpdateDeploymentGroup deploymentgroup:web/blue",
            "codedeploy:UpdateDeploymentGroup deploymentgroup:web/red"
        ]
    );
}

#[test]
fn a_groups_service_role_must_be_passed_to_codedeploy_and_to_nobody_else() {
    let role = "arn:aws:iam::000000000000:role/deployer";
    let create = json!({"applicationName": "web", "deploymentGroupName": "blue", "serviceRoleArn": role});
    let update = json!({"applicationName": "web", "currentDeploymentGroupName": "blue", "serviceRoleArn": role});
    let groups = json!({"Effect": "Allow", "Action": "codedeploy:*", "Resource": "*"});
    let pass = |service: &str| {
        json!({"Effect": "Allow", "Action": "iam:PassRole", "Resource": role,
            "Condition": {"StringEquals": {"iam:PassedToService": service}}})
    };
    for (operation, input) in [("CreateDeploymentGroup", create), ("UpdateDeploymentGroup", update)] {
        let may = |statements: Value| may(&statements, "codedeploy", operation, input.clone());
        assert_eq!(may(json!([groups, pass("codedeploy.amazonaws.com")])), Ok(()));
        assert!(may(json!([groups, pass("ecs-tasks.amazonaws.com")])).unwrap_err().contains("iam:PassRole"));
        assert!(may(json!([groups])).unwrap_err().contains("iam:PassRole"));
    }
    let without = json!({"applicationName": "web", "currentDeploymentGroupName": "blue"});
    assert_eq!(may(&json!([groups]), "codedeploy", "UpdateDeploymentGroup", without), Ok(()));
}

#[test]
fn an_arn_of_another_account_or_region_is_judged_as_ours() {
    let deny = json!([{"Effect": "Allow", "Action": "*", "Resource": "*"},
        {"Effect": "Deny", "Action": "*", "Resource": "arn:aws:codedeploy:us-east-1:000000000000:application:secret"}]);
    for arn in [
        "arn:aws:codedeploy:us-east-1:000000000000:application:secret",
        "arn:aws-cn:codedeploy:eu-west-1:999999999999:application:secret",
    ] {
        assert!(may(&deny, "codedeploy", "TagResource", json!({"ResourceArn": arn})).is_err(), "{arn}");
    }
    let narrow = json!([{"Effect": "Allow", "Action": "*", "Resource": "arn:aws:codedeploy:*:*:application:web"}]);
    assert!(may(&narrow, "codedeploy", "TagResource", json!({"ResourceArn": "junk"})).is_err(), "no ARN: everything");
}

#[test]
fn an_unknown_operation_is_allowed_only_by_a_policy_for_everything() {
    assert_eq!(
        listed("codedeploy", "NewOperation", json!({"applicationName": "web"})),
        ["codedeploy:NewOperation *"]
    );
    assert_eq!(listed("nosuch", "Op", json!({})), ["nosuch:Op *"]);
}

#[test]
fn a_list_too_long_to_look_at_needs_a_permission_on_everything() {
    let names: Vec<String> = (0..1_001).map(|n| format!("app{n}")).collect();
    assert_eq!(
        listed("codedeploy", "BatchGetApplications", json!({"applicationNames": names})),
        ["codedeploy:BatchGetApplications *"]
    );
}

#[test]
fn ecs_resources_are_inside_the_cluster_the_request_names() {
    let service = json!({"cluster": "prod", "service": "arn:aws:ecs:us-east-1:000000000000:service/prod/web"});
    assert_eq!(listed("ecs", "UpdateService", service), ["ecs:UpdateService service/prod/web"]);
    assert_eq!(listed("ecs", "DeleteService", json!({"service": "web"})), ["ecs:DeleteService service/default/web"]);
    assert_eq!(
        listed("ecs", "UpdateTaskSet", json!({"cluster": "prod", "service": "web", "taskSet": "ecs-svc/123"})),
        ["ecs:UpdateTaskSet task-set/prod/web/ecs-svc/123"]
    );
    let arn = "arn:aws:ecs:us-east-1:000000000000:task-set/prod/web/ecs-svc/123";
    assert_eq!(
        listed("ecs", "DeleteTaskSet", json!({"cluster": "prod", "service": "web", "taskSet": arn})),
        ["ecs:DeleteTaskSet task-set/prod/web/ecs-svc/123"]
    );
    assert_eq!(listed("ecs", "DescribeClusters", json!({})), ["ecs:DescribeClusters cluster/default"]);
    assert_eq!(listed("ecs", "StopTask", json!({"cluster": "prod", "task": "abc"})), ["ecs:StopTask task/prod/abc"]);
    let roles = json!({"family": "app", "taskRoleArn": "arn:aws:iam::000000000000:role/t", "executionRoleArn": "arn:aws:iam::000000000000:role/e"});
    assert_eq!(
        listed("ecs", "RegisterTaskDefinition", roles),
        [
            "ecs:RegisterTaskDefinition task-definition/app:*",
            "iam:PassRole arn:aws:iam::000000000000:role/t",
            "iam:PassRole arn:aws:iam::000000000000:role/e"
        ]
    );
    let run = json!({"taskDefinition": "app:7", "overrides": {"taskRoleArn": "arn:aws:iam::000000000000:role/t"}});
    assert_eq!(
        listed("ecs", "RunTask", run),
        ["ecs:RunTask task-definition/app:7", "iam:PassRole arn:aws:iam::000000000000:role/t"]
    );
}

#[test]
fn an_ecs_cluster_condition_sees_the_cluster() {
    let statements = json!([{"Effect": "Allow", "Action": "ecs:ListTasks", "Resource": "*", "Condition":
        {"ArnEquals": {"ecs:cluster": "arn:aws:ecs:us-east-1:000000000000:cluster/prod"}}}]);
    assert_eq!(may(&statements, "ecs", "ListTasks", json!({"cluster": "prod"})), Ok(()));
    assert!(may(&statements, "ecs", "ListTasks", json!({"cluster": "test"})).is_err());
}

#[test]
fn s3_and_lambda_have_action_names_of_their_own() {
    let only = |service: &str, operation: &str, input: Value| listed(service, operation, input).remove(0);
    assert_eq!(only("s3", "ListObjectsV2", json!({"Bucket": "b"})), "s3:ListBucket arn:aws:s3:::b");
    assert_eq!(only("s3", "HeadObject", json!({"Bucket": "b", "Key": "k/x"})), "s3:GetObject arn:aws:s3:::b/k/x");
    assert_eq!(only("s3", "ListBuckets", json!({})), "s3:ListAllMyBuckets *");
    assert_eq!(
        only("s3", "GetObject", json!({"Bucket": "b", "Key": "k", "VersionId": "v"})),
        "s3:GetObjectVersion arn:aws:s3:::b/k"
    );
    let many = json!({"Bucket": "b", "Delete": {"Objects": [{"Key": "x"}, {"Key": "y", "VersionId": "1"}]}});
    assert_eq!(
        listed("s3", "DeleteObjects", many),
        ["s3:DeleteObject arn:aws:s3:::b/x", "s3:DeleteObjectVersion arn:aws:s3:::b/y"]
    );
    for name in
        ["hook", "function:hook", "000000000000:function:hook", "arn:aws:lambda:us-east-1:000000000000:function:hook"]
    {
        assert_eq!(
            only("lambda", "Invoke", json!({"FunctionName": name})),
            "lambda:InvokeFunction function:hook",
            "{name}"
        );
    }
    assert_eq!(
        only("lambda", "Invoke", json!({"FunctionName": "hook", "Qualifier": "1"})),
        "lambda:InvokeFunction function:hook:1"
    );
    assert_eq!(
        only("lambda", "Invoke", json!({"FunctionName": "hook:live"})),
        "lambda:InvokeFunction function:hook:live"
    );
    assert_eq!(
        only("lambda", "UpdateAlias", json!({"FunctionName": "hook", "Name": "live"})),
        "lambda:UpdateAlias function:hook"
    );
    let code = json!({"FunctionName": "f", "Role": "arn:aws:iam::000000000000:role/r", "Code": {"S3Bucket": "b", "S3Key": "k"}});
    assert_eq!(
        listed("lambda", "CreateFunction", code),
        [
            "lambda:CreateFunction function:f",
            "iam:PassRole arn:aws:iam::000000000000:role/r",
            "s3:GetObject arn:aws:s3:::b/k"
        ]
    );
}

#[test]
fn the_other_services_name_what_the_request_names() {
    assert_eq!(
        needs("monitoring", "SetAlarmState", json!({"AlarmName": "5xx"})).resources(),
        ["arn:aws:cloudwatch:us-east-1:000000000000:alarm:5xx"]
    );
    assert_eq!(needs("monitoring", "PutMetricData", json!({})).permissions()[0].action, "cloudwatch:PutMetricData");
    let listener = "arn:aws:elasticloadbalancing:eu-west-1:1:listener/app/x/1/2";
    assert_eq!(
        listed("elasticloadbalancing", "ModifyListener", json!({"ListenerArn": listener})),
        ["elasticloadbalancing:ModifyListener listener/app/x/1/2"]
    );
    assert_eq!(listed("elasticloadbalancing", "DescribeRules", json!({})), ["elasticloadbalancing:DescribeRules *"]);
    assert_eq!(
        needs("iam", "DeleteRole", json!({"RoleName": "deep"})).resources(),
        ["arn:aws:iam::000000000000:role/service/deep"],
        "the path a role really has"
    );
    assert_eq!(listed("ec2", "DeleteVpc", json!({"VpcId": "vpc-1"})), ["ec2:DeleteVpc vpc/vpc-1"]);
    assert_eq!(listed("sqs", "SendMessage", json!({"QueueUrl": "http://h/000000000000/q"})), ["sqs:SendMessage q"]);
    assert_eq!(listed("sns", "Publish", json!({"TopicArn": "arn:aws:sns:x:y:t"})), ["sns:Publish t"]);
    assert_eq!(listed("events", "PutRule", json!({"Name": "r"})), ["events:PutRule rule/r"]);
    let of_hook = json!({"logGroupName": "/aws/lambda/hook", "logStreamName": "s"});
    let stream = "log-group:/aws/lambda/hook:log-stream:";
    assert_eq!(listed("logs", "GetLogEvents", of_hook.clone()), [format!("logs:GetLogEvents {stream}s")]);
    assert_eq!(listed("logs", "FilterLogEvents", of_hook), [format!("logs:FilterLogEvents {stream}")]);
    let by_arn = json!({"logGroupIdentifier": "arn:aws:logs:eu-west-1:1:log-group:/aws/lambda/hook:*"});
    assert_eq!(listed("logs", "DescribeLogStreams", by_arn), [format!("logs:DescribeLogStreams {stream}")]);
    assert_eq!(
        listed("logs", "DescribeLogGroups", json!({"logGroupNamePrefix": "/aws/"})),
        ["logs:DescribeLogGroups log-group:/aws/:log-stream:"]
    );
    let certificate = json!({"CertificateArn": "arn:aws:acm:eu-west-1:1:certificate/1"});
    assert_eq!(listed("acm", "DeleteCertificate", certificate.clone()), ["acm:DeleteCertificate certificate/1"]);
    assert_eq!(listed("acm", "ImportCertificate", certificate), ["acm:ImportCertificate certificate/1"]);
    assert_eq!(listed("acm", "ImportCertificate", json!({})), ["acm:ImportCertificate certificate/*"]);
    assert_eq!(
        listed("elasticloadbalancing", "AddListenerCertificates", json!({"ListenerArn": listener})),
        ["elasticloadbalancing:AddListenerCertificates listener/app/x/1/2"]
    );
}

#[test]
fn operations_on_users_and_policies_name_them_with_their_paths() {
    let iam = |operation: &str, input: Value| {
        let requirement = needs("iam", operation, input);
        let [resource] = requirement.resources().try_into().unwrap();
        resource.replace("arn:aws:iam::000000000000:", "")
    };
    assert_eq!(iam("CreateUser", json!({"UserName": "ann", "Path": "/ci/"})), "user/ci/ann");
    assert_eq!(iam("CreateAccessKey", json!({"UserName": "deep"})), "user/team/deep", "the path a user really has");
    assert_eq!(iam("PutUserPolicy", json!({"UserName": "new"})), "user/new");
    assert_eq!(iam("DeleteAccessKey", json!({})), "user/*", "a user nobody named is any");
    assert_eq!(iam("CreatePolicy", json!({"PolicyName": "p"})), "policy/p");
    let arn = "arn:aws:iam::aws:policy/AdministratorAccess";
    assert_eq!(iam("GetPolicy", json!({"PolicyArn": arn})), arn);
    let attach = needs("iam", "AttachUserPolicy", json!({"UserName": "ann", "PolicyArn": arn}));
    assert_eq!(attach.permissions()[0].keys, [("iam:PolicyARN".to_string(), vec![arn.to_string()])]);
}

#[test]
fn everybody_may_ask_who_they_are() {
    let deny = json!([{"Effect": "Deny", "Action": "*", "Resource": "*"}]);
    assert_eq!(may(&deny, "sts", "GetCallerIdentity", json!({})), Ok(()));
}

#[test]
fn tags_of_a_request_are_condition_keys() {
    let statements = json!([{"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {
        "StringEquals": {"aws:RequestTag/team": "blue"}, "ForAllValues:StringEquals": {"aws:TagKeys": ["team"]}}}]);
    let create = |tags: Value| {
        may(&statements, "codedeploy", "CreateApplication", json!({"applicationName": "a", "tags": tags}))
    };
    assert_eq!(create(json!([{"Key": "team", "Value": "blue"}])), Ok(()));
    assert!(create(json!([{"Key": "team", "Value": "red"}])).is_err());
    assert!(create(json!([{"Key": "team", "Value": "blue"}, {"Key": "x", "Value": ""}])).is_err());
    assert!(create(json!([])).is_err());
}

#[test]
fn a_refusal_reads_like_awss() {
    let implicit = may(
        &json!([{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]),
        "codedeploy",
        "GetApplication",
        json!({"applicationName": "web"}),
    );
    assert_eq!(
        implicit.unwrap_err(),
        "User: arn:aws:iam::000000000000:user/ann is not authorized to perform: codedeploy:GetApplication on resource: \
         arn:aws:codedeploy:us-east-1:000000000000:application:web because no identity-based policy allows the \
         codedeploy:GetApplication action"
    );
    let explicit =
        may(&json!([{"Effect": "Deny", "Action": "*", "Resource": "*"}]), "codedeploy", "ListDeployments", json!({}));
    assert!(explicit.unwrap_err().ends_with("on resource: * with an explicit deny in an identity-based policy"));
}
