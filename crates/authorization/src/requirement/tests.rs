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
