//! The operations that keep functions: what a caller reads back and what is refused.

mod support;

use serde_json::json;
use support::{Fixture, call, create_request, package, refusal};

const SCRIPT: &[(&str, &str)] = &[("bootstrap", "#!/bin/sh\n")];

fn hook() -> serde_json::Value {
    create_request("hook", "provided.al2023", "none", SCRIPT)
}

#[tokio::test]
async fn a_created_function_reads_back_as_it_was_asked_for_and_survives_a_reopening() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    let mut request = hook();
    request["Environment"] = json!({ "Variables": { "STAGE": "test" } });
    request["Tags"] = json!({ "team": "a" });
    let created = call(&lambda, "CreateFunction", request).await.unwrap();
    assert_eq!(created["FunctionArn"], "arn:aws:lambda:us-east-1:000000000000:function:hook");
    for (member, value) in [
        ("State", "Active"),
        ("LastUpdateStatus", "Successful"),
        ("Version", "$LATEST"),
        ("PackageType", "Zip"),
        ("LastModified", "2026-01-01T00:00:00.000+0000"),
    ] {
        assert_eq!(created[member], value, "{member}");
    }
    assert_eq!(created["CodeSha256"].as_str().unwrap().len(), 44);
    drop(lambda);
    let lambda = fixture.open().await;
    for name in ["hook", "hook:$LATEST", "arn:aws:lambda:us-east-1:000000000000:function:hook"] {
        let found = call(&lambda, "GetFunction", json!({ "FunctionName": name })).await.unwrap();
        assert_eq!(found["Configuration"], created, "{name}");
        assert_eq!(found["Tags"], json!({ "team": "a" }));
    }
    let found = call(&lambda, "GetFunctionConfiguration", json!({ "FunctionName": "hook" })).await.unwrap();
    assert_eq!(found, created);
    let signing = call(&lambda, "GetFunctionCodeSigningConfig", json!({ "FunctionName": "hook" })).await.unwrap();
    assert_eq!(signing, json!({ "FunctionName": "hook" }));
}

#[tokio::test]
async fn a_function_that_does_not_exist_is_lambdas_404_in_every_operation() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    call(&lambda, "CreateFunction", hook()).await.unwrap();
    let zip = package(SCRIPT);
    for name in ["other", "hook:1", "arn:aws:lambda:eu-west-1:000000000000:function:hook"] {
        for (operation, input) in [
            ("GetFunction", json!({ "FunctionName": name })),
            ("GetFunctionConfiguration", json!({ "FunctionName": name })),
            ("Invoke", json!({ "FunctionName": name })),
            ("DeleteFunction", json!({ "FunctionName": name })),
            ("ListVersionsByFunction", json!({ "FunctionName": name })),
            ("UpdateFunctionCode", json!({ "FunctionName": name, "ZipFile": zip })),
            ("UpdateFunctionConfiguration", json!({ "FunctionName": name, "Timeout": 4 })),
        ] {
            let (code, status, text) = refusal(&lambda, operation, input).await;
            assert_eq!((code.as_str(), status), ("ResourceNotFoundException", 404), "{operation} {name}");
            assert!(text.starts_with("Function not found: arn:aws:lambda:us-east-1:"), "{text}");
        }
    }
}

#[tokio::test]
async fn a_second_function_of_the_same_name_is_a_conflict_and_changes_nothing() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    let created = call(&lambda, "CreateFunction", hook()).await.unwrap();
    let again = create_request("hook", "provided", "none", &[("bootstrap", "#!/bin/sh\nexit 1\n")]);
    let (code, status, text) = refusal(&lambda, "CreateFunction", again).await;
    assert_eq!((code.as_str(), status), ("ResourceConflictException", 409));
    assert_eq!(text, "Function already exist: hook");
    let found = call(&lambda, "GetFunctionConfiguration", json!({ "FunctionName": "hook" })).await.unwrap();
    assert_eq!(found, created);
}

#[tokio::test]
async fn what_cannot_be_kept_or_run_is_refused_with_the_reason() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    let with = |member: &str, value: serde_json::Value| {
        let mut request = hook();
        request[member] = value;
        request
    };
    let parameter = "InvalidParameterValueException";
    for (request, wanted_code, wanted_text) in [
        (with("Runtime", json!("java21")), parameter, "use python3.x"),
        (with("Runtime", json!(null)), parameter, "Runtime and Handler are mandatory"),
        (with("Handler", json!(null)), parameter, "Runtime and Handler are mandatory"),
        (with("Timeout", json!(901)), parameter, "from 1 to 900"),
        (with("MemorySize", json!(64)), parameter, "from 128 to 10240"),
        (with("Code", json!({})), parameter, "Please provide a source for function code."),
        (with("Code", json!({ "ZipFile": "AAAA" })), parameter, "Could not unzip uploaded file."),
        (with("Code", json!({ "S3Bucket": "b-u-c", "S3Key": "k" })), parameter, "upload it with ZipFile"),
        (with("PackageType", json!("Image")), parameter, "upload a zip package"),
        (with("PublishTo", json!("LATEST_PUBLISHED")), parameter, "PublishTo"),
        (with("Layers", json!(["arn:aws:lambda:us-east-1:000000000000:layer:x:1"])), parameter, "Layers"),
        (with("Environment", json!({ "Variables": { "AWS_REGION": "x" } })), parameter, "reserved keys"),
        (with("Environment", json!({ "Variables": { "LONG": "x".repeat(5000) } })), parameter, "4KB limit"),
        (with("Role", json!(null)), "ValidationException", "role"),
    ] {
        let (code, status, text) = refusal(&lambda, "CreateFunction", request).await;
        assert_eq!((code.as_str(), status), (wanted_code, 400), "{text}");
        assert!(text.contains(wanted_text), "{text}");
    }
    assert_eq!(call(&lambda, "ListFunctions", json!({})).await.unwrap(), json!({ "Functions": [] }));
}

#[tokio::test]
async fn packages_beyond_the_storage_limit_are_refused() {
    let fixture = Fixture::new();
    let mut options = fixture.options();
    options.code_storage_bytes = 10;
    let lambda = fixture.open_with(options).await;
    let (code, status, _) = refusal(&lambda, "CreateFunction", hook()).await;
    assert_eq!((code.as_str(), status), ("CodeStorageExceededException", 400));
}

#[tokio::test]
async fn a_package_in_a_bucket_is_read_through_the_reader() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    let zip = aws_protocol::Blob::from_base64(&package(SCRIPT)).unwrap().0;
    lambda.set_object_reader(std::sync::Arc::new(move |bucket, key, version| match (bucket, key, version) {
        ("bucket", "hook.zip", None) => Ok(zip.clone()),
        _ => Err("NoSuchKey".to_string()),
    }));
    let mut request = hook();
    request["Code"] = json!({ "S3Bucket": "bucket", "S3Key": "other.zip" });
    assert!(refusal(&lambda, "CreateFunction", request.clone()).await.2.contains("NoSuchKey"));
    request["Code"] = json!({ "S3Bucket": "bucket", "S3Key": "hook.zip" });
    call(&lambda, "CreateFunction", request).await.unwrap();
}

#[tokio::test]
async fn an_update_gets_a_new_revision_and_one_for_another_revision_is_refused() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    let created = call(&lambda, "CreateFunction", hook()).await.unwrap();
    let update = json!({ "FunctionName": "hook", "Timeout": 7, "RevisionId": created["RevisionId"] });
    let updated = call(&lambda, "UpdateFunctionConfiguration", update.clone()).await.unwrap();
    assert_eq!(updated["Timeout"], 7);
    assert_eq!(updated["Role"], created["Role"]);
    assert_ne!(updated["RevisionId"], created["RevisionId"]);
    let (code, status, _) = refusal(&lambda, "UpdateFunctionConfiguration", update).await;
    assert_eq!((code.as_str(), status), ("PreconditionFailedException", 412));

    let zip = package(&[("bootstrap", "#!/bin/sh\nexit 2\n")]);
    let dry = json!({ "FunctionName": "hook", "ZipFile": zip, "DryRun": true });
    call(&lambda, "UpdateFunctionCode", dry).await.unwrap();
    let found = call(&lambda, "GetFunctionConfiguration", json!({ "FunctionName": "hook" })).await.unwrap();
    assert_eq!(found, updated);
    let code = call(&lambda, "UpdateFunctionCode", json!({ "FunctionName": "hook", "ZipFile": zip })).await.unwrap();
    assert_ne!(code["CodeSha256"], created["CodeSha256"]);
    assert_eq!(code["Timeout"], 7);
}

#[tokio::test]
async fn lists_are_paged_by_name_and_every_function_has_one_version() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    for name in ["c", "a", "b"] {
        call(&lambda, "CreateFunction", create_request(name, "provided", "none", SCRIPT)).await.unwrap();
    }
    let first = call(&lambda, "ListFunctions", json!({ "MaxItems": 2 })).await.unwrap();
    let names: Vec<_> =
        first["Functions"].as_array().unwrap().iter().map(|one| one["FunctionName"].clone()).collect();
    assert_eq!(names, ["a", "b"]);
    let second = call(&lambda, "ListFunctions", json!({ "Marker": first["NextMarker"] })).await.unwrap();
    assert_eq!(second["Functions"][0]["FunctionName"], "c");
    assert!(second.get("NextMarker").is_none());
    let versions = call(&lambda, "ListVersionsByFunction", json!({ "FunctionName": "a" })).await.unwrap();
    assert_eq!(versions["Versions"].as_array().unwrap().len(), 1);
    assert_eq!(versions["Versions"][0]["Version"], "$LATEST");
}

#[tokio::test]
async fn tags_are_added_and_removed_by_arn() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    let arn = call(&lambda, "CreateFunction", hook()).await.unwrap()["FunctionArn"].clone();
    call(&lambda, "TagResource", json!({ "Resource": arn, "Tags": { "a": "1", "b": "2" } })).await.unwrap();
    call(&lambda, "UntagResource", json!({ "Resource": arn, "TagKeys": ["a"] })).await.unwrap();
    let tags = call(&lambda, "ListTags", json!({ "Resource": arn })).await.unwrap();
    assert_eq!(tags, json!({ "Tags": { "b": "2" } }));
}

#[tokio::test]
async fn a_deleted_function_is_gone_with_its_package() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    call(&lambda, "CreateFunction", hook()).await.unwrap();
    let deleted = call(&lambda, "DeleteFunction", json!({ "FunctionName": "hook" })).await.unwrap();
    assert_eq!(deleted, json!({ "StatusCode": 204 }));
    assert_eq!(refusal(&lambda, "GetFunction", json!({ "FunctionName": "hook" })).await.1, 404);
    assert_eq!(std::fs::read_dir(fixture.dir.path().join("functions")).unwrap().count(), 0);
    call(&lambda, "CreateFunction", hook()).await.unwrap();
}

#[tokio::test]
async fn an_invocation_that_cannot_be_meant_is_refused_before_anything_runs() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    call(&lambda, "CreateFunction", hook()).await.unwrap();
    let blob = |text: &str| aws_protocol::Blob(text.as_bytes().to_vec()).to_base64();
    let (code, status, _) =
        refusal(&lambda, "Invoke", json!({ "FunctionName": "hook", "Payload": blob("{not json") })).await;
    assert_eq!((code.as_str(), status), ("InvalidRequestContentException", 400));
    let large = blob(&format!("\"{}\"", "x".repeat(1_048_576)));
    let event = json!({ "FunctionName": "hook", "InvocationType": "Event", "Payload": large });
    let (code, status, _) = refusal(&lambda, "Invoke", event).await;
    assert_eq!((code.as_str(), status), ("RequestTooLargeException", 413));
    let dry = call(&lambda, "Invoke", json!({ "FunctionName": "hook", "InvocationType": "DryRun" })).await.unwrap();
    assert_eq!(dry, json!({ "StatusCode": 204 }));
    assert!(lambda.logs("hook").is_empty());
}
