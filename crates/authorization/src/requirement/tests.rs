//! Rows of the table (more in `tests/requirements.rs`).

use super::*;

struct Nobody;

impl DeploymentGroups for Nobody {
    fn group_of(&self, _: &str) -> Option<GroupName> {
        None
    }
    fn deployment_config_of(&self, _: &GroupName) -> Option<String> {
        None
    }
}

#[test]
fn every_operation_of_every_model_has_a_row() {
    let mut counted = 0;
    for model in aws_api::ALL {
        for operation in model.operations {
            let (scope, input) = (Scope::development("us-east-1"), Value::Null);
            let asked = Asked { operation: operation.name, action: "", input: &input, scope: &scope, known: &Nobody };
            let found = row(action_prefix(model.signing_name), &asked);
            assert!(found.is_some(), "{}: {} has no row", model.signing_name, operation.name);
            counted += usize::from(model.name == "codedeploy");
        }
    }
    assert_eq!(counted, 47, "operations of CodeDeploy");
}

#[test]
fn a_copy_needs_the_right_to_the_very_object_that_is_read() {
    let scope = Scope::development("us-east-1");
    let asked = |source: &str| {
        let input = serde_json::json!({"Bucket": "b", "Key": "copy", "CopySource": source});
        let requirement = required("s3", "CopyObject", &input, &scope, &Nobody);
        let permissions = requirement.permissions();
        let read = permissions.last().expect("the source is read");
        format!("{} {}", read.action, read.resource)
    };
    for (source, read) in [
        ("b/k", "b/k"),
        ("/b%2Fa%20b", "b/a b"),
        ("b/100%", "b/100%"),
        ("b/%+f", "b/%+f"),
        ("b/%zz%4", "b/%zz%4"),
        ("b/%25zz", "b/%zz"),
    ] {
        assert_eq!(asked(source), format!("s3:GetObject arn:aws:s3:::{read}"), "{source}");
    }
    assert_eq!(asked("b/k?versionId=v"), "s3:GetObjectVersion arn:aws:s3:::b/k");
    assert_eq!(asked("b/%FF"), "s3:GetObject arn:aws:s3:::*", "the service refuses it");
}
