//! The generator on small models, and the committed result against the models.

use super::generate;
use super::names::field;

#[test]
fn field_names_follow_the_models_words() {
    for (model, rust) in [
        ("applicationName", "application_name"),
        ("VpcId", "vpc_id"),
        ("TargetGroupARN", "target_group_arn"),
        ("s3Location", "s3_location"),
        ("identifer", "identifer"),
        ("type", "type_"),
        ("SSECustomerKeyMD5", "sse_customer_key_md5"),
    ] {
        assert_eq!(field(model), rust);
    }
}

const SMALL: &str = r#"{
  "metadata": {"apiVersion": "2020-01-01", "endpointPrefix": "small", "protocols": ["json"], "serviceId": "Small",
               "jsonVersion": "1.1", "targetPrefix": "Small_20200101"},
  "operations": {"Walk": {"http": {"method": "POST", "requestUri": "/"}, "input": {"shape": "Tree"},
                          "errors": [{"shape": "Fallen"}]}},
  "shapes": {
    "Fallen": {"type": "structure", "exception": true, "error": {"httpStatusCode": 404}, "members": {}},
    "Text": {"type": "string", "min": 1, "max": 3, "enum": ["a", "b"]},
    "Tree": {"type": "structure", "required": ["leaf"],
             "members": {"leaf": {"shape": "Text"}, "left": {"shape": "Tree"}, "rest": {"shape": "Trees"}}},
    "Trees": {"type": "list", "member": {"shape": "Tree"}}
  }
}"#;

#[test]
fn a_structure_within_itself_is_boxed_and_lists_are_not() {
    let text = generate("small", SMALL).unwrap();
    assert!(text.contains("pub left: Option<Box<Tree>>,"), "{text}");
    assert!(text.contains("pub rest: Option<Vec<Tree>>,"), "{text}");
}

#[test]
fn constraints_and_error_statuses_reach_the_tables() {
    let text = generate("small", SMALL).unwrap();
    assert!(
        text.contains(r#"name: "Text", kind: Kind::String, min: Some(1), max: Some(3), enum_values: TEXT"#),
        "{text}"
    );
    assert!(text.contains(r#"ErrorModel { code: "Fallen", status: 404, sender: true }"#), "{text}");
    assert!(text.contains(r#"MemberModel::new("leaf", 1).required()"#), "{text}");
}

#[test]
fn a_model_with_a_dangling_reference_is_refused() {
    let broken = SMALL.replace("\"shape\": \"Trees\"", "\"shape\": \"Forest\"");
    let error = generate("small", &broken).unwrap_err();
    assert_eq!(error.to_string(), "shape Forest is missing");
}

#[test]
fn the_committed_shapes_are_current() {
    super::run(&super::Arguments { check: true }).unwrap();
}
