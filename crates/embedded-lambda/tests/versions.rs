//! Published versions and aliases: what stays as it was, what a name means now, and what is refused.
#![allow(clippy::unwrap_used, reason = "a panic in a test is a failing test")]

mod support;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use embedded_lambda::Lambda;
use ports::FunctionInvoker;
use serde_json::{Value, json};
use support::{Fixture, call, create_python, package, refusal, until};
use types::FunctionName;

const ARN: &str = "arn:aws:lambda:us-east-1:000000000000:function:hook";

/// A handler that tells its own text, its version and the name it was called by.
fn code(text: &str) -> String {
    format!(
        "def handler(event, context):\n    return ['{text}', context.function_version, context.invoked_function_arn]\n"
    )
}

async fn update_code(lambda: &Lambda, text: &str) {
    let zip = package(&[("app.py", &code(text))]);
    call(lambda, "UpdateFunctionCode", json!({ "FunctionName": "hook", "ZipFile": zip })).await.unwrap();
}

async fn publish(lambda: &Lambda) -> Value {
    call(lambda, "PublishVersion", json!({ "FunctionName": "hook" })).await.unwrap()
}

async fn point(lambda: &Lambda, operation: &str, version: &str) -> Value {
    let alias = json!({ "FunctionName": "hook", "Name": "live", "FunctionVersion": version });
    call(lambda, operation, alias).await.unwrap()
}

/// What an invocation answers, with the version it says it executed.
async fn invoke(lambda: &Lambda, input: Value) -> (Value, String) {
    let output = call(lambda, "Invoke", input).await.unwrap();
    let payload = STANDARD.decode(output["Payload"].as_str().unwrap()).unwrap();
    (serde_json::from_slice(&payload).unwrap(), output["ExecutedVersion"].as_str().unwrap().to_string())
}

#[tokio::test]
async fn a_published_version_stays_as_it_was_and_survives_a_reopening() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    create_python(&lambda, "hook", &code("one")).await;
    let first = publish(&lambda).await;
    assert_eq!((first["Version"].as_str(), first["FunctionArn"].as_str()), (Some("1"), Some(&*format!("{ARN}:1"))));
    // Two updates: after the second, nothing but the version refers to the first package.
    for text in ["two", "three"] {
        update_code(&lambda, text).await;
    }
    call(&lambda, "UpdateFunctionConfiguration", json!({ "FunctionName": "hook", "Timeout": 7 })).await.unwrap();
    lambda.shutdown().await;
    let lambda = fixture.open().await;
    for input in [json!({ "FunctionName": "hook", "Qualifier": "1" }), json!({ "FunctionName": format!("{ARN}:1") })]
    {
        let found = call(&lambda, "GetFunctionConfiguration", input.clone()).await.unwrap();
        assert_eq!(found, first, "{input}");
        let (answer, executed) = invoke(&lambda, input).await;
        assert_eq!((answer, executed.as_str()), (json!(["one", "1", format!("{ARN}:1")]), "1"));
    }
    let (answer, executed) = invoke(&lambda, json!({ "FunctionName": "hook" })).await;
    assert_eq!((answer, executed.as_str()), (json!(["three", "$LATEST", ARN]), "$LATEST"));
    lambda.shutdown().await;
}

#[tokio::test]
async fn publishing_twice_without_a_change_gives_the_same_version() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    create_python(&lambda, "hook", &code("one")).await;
    let described = json!({ "FunctionName": "hook", "Description": "the first" });
    let first = call(&lambda, "PublishVersion", described).await.unwrap();
    assert_eq!(first["Description"], "the first");
    assert_eq!(publish(&lambda).await, first);
    // The same package again is no change either.
    update_code(&lambda, "one").await;
    assert_eq!(publish(&lambda).await, first);
    call(&lambda, "UpdateFunctionConfiguration", json!({ "FunctionName": "hook", "Timeout": 7 })).await.unwrap();
    assert_eq!(publish(&lambda).await["Version"], "2");
    let zip = package(&[("app.py", "def handler(event, context):\n    return 3\n")]);
    let update = json!({ "FunctionName": "hook", "ZipFile": zip, "Publish": true });
    let third = call(&lambda, "UpdateFunctionCode", update).await.unwrap();
    assert_eq!((&third["Version"], &third["FunctionArn"]), (&json!("3"), &json!(format!("{ARN}:3"))));
    // A number is not given twice.
    call(&lambda, "DeleteFunction", json!({ "FunctionName": "hook:3" })).await.unwrap();
    assert_eq!(publish(&lambda).await["Version"], "4");
    let mut listed = Vec::new();
    let mut marker = Value::Null;
    for _ in 0..4 {
        let page = json!({ "FunctionName": "hook", "MaxItems": 1, "Marker": marker });
        let page = call(&lambda, "ListVersionsByFunction", page).await.unwrap();
        listed.push(page["Versions"][0]["Version"].clone());
        marker = page["NextMarker"].clone();
    }
    assert_eq!((json!(listed), marker), (json!(["$LATEST", "1", "2", "4"]), Value::Null));
}

#[tokio::test]
async fn a_function_may_be_created_with_its_first_version() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    let mut request =
        support::create_request("hook", "python3.12", "app.handler", &[("app.py", code("one").as_str())]);
    request["Publish"] = json!(true);
    request["Tags"] = json!({ "team": "a" });
    let created = call(&lambda, "CreateFunction", request).await.unwrap();
    assert_eq!((&created["Version"], &created["FunctionArn"]), (&json!("1"), &json!(format!("{ARN}:1"))));
    let found = call(&lambda, "GetFunction", json!({ "FunctionName": "hook" })).await.unwrap();
    assert_eq!((&found["Configuration"]["Version"], &found["Tags"]), (&json!("$LATEST"), &json!({ "team": "a" })));
    let all = call(&lambda, "ListFunctions", json!({ "FunctionVersion": "ALL" })).await.unwrap();
    let arns: Vec<_> = all["Functions"].as_array().unwrap().iter().map(|one| one["FunctionArn"].clone()).collect();
    assert_eq!(json!(arns), json!([format!("{ARN}:$LATEST"), format!("{ARN}:1")]));
}

#[tokio::test]
async fn an_alias_means_the_version_it_points_to_now() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    create_python(&lambda, "hook", &code("one")).await;
    publish(&lambda).await;
    update_code(&lambda, "two").await;
    publish(&lambda).await;
    let made = point(&lambda, "CreateAlias", "1").await;
    assert_eq!(made["AliasArn"], format!("{ARN}:live"));
    let live = json!({ "FunctionName": "hook", "Name": "live" });
    assert_eq!(call(&lambda, "GetAlias", live.clone()).await.unwrap(), made);
    let (answer, executed) = invoke(&lambda, json!({ "FunctionName": "hook:live" })).await;
    assert_eq!((answer, executed.as_str()), (json!(["one", "1", format!("{ARN}:live")]), "1"));
    let moved = point(&lambda, "UpdateAlias", "2").await;
    assert_ne!(moved["RevisionId"], made["RevisionId"]);
    let (answer, executed) = invoke(&lambda, json!({ "FunctionName": "hook", "Qualifier": "live" })).await;
    assert_eq!((answer, executed.as_str()), (json!(["two", "2", format!("{ARN}:live")]), "2"));
    let found = call(&lambda, "GetFunction", json!({ "FunctionName": "hook:live" })).await.unwrap();
    assert_eq!(found["Configuration"]["Version"], "2");
    assert_eq!(found["Configuration"]["FunctionArn"], format!("{ARN}:live"));
    let of = |version: &str| json!({ "FunctionName": "hook", "FunctionVersion": version });
    let listed = call(&lambda, "ListAliases", of("2")).await.unwrap();
    assert_eq!(listed, json!({ "Aliases": [moved] }));
    assert_eq!(call(&lambda, "ListAliases", of("1")).await.unwrap(), json!({ "Aliases": [] }));
    for _ in 0..2 {
        call(&lambda, "DeleteAlias", live.clone()).await.unwrap();
    }
    assert_eq!(refusal(&lambda, "GetAlias", live).await.0, "ResourceNotFoundException");
    lambda.shutdown().await;
}

#[tokio::test]
async fn what_versions_and_aliases_cannot_be_is_refused_with_the_reason() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    create_python(&lambda, "hook", &code("one")).await;
    publish(&lambda).await;
    point(&lambda, "CreateAlias", "1").await;
    let (invalid, missing, conflict, stale) = (
        ("InvalidParameterValueException", 400),
        ("ResourceNotFoundException", 404),
        ("ResourceConflictException", 409),
        ("PreconditionFailedException", 412),
    );
    let alias =
        |name: &str, version: &str| json!({ "FunctionName": "hook", "Name": name, "FunctionVersion": version });
    let weights = json!({
        "FunctionName": "hook", "Name": "live", "RoutingConfig": { "AdditionalVersionWeights": { "1": 0.5 } }
    });
    for (operation, input, wanted, words) in [
        ("CreateAlias", alias("live", "1"), conflict, "Alias already exists: arn:aws:lambda:"),
        ("CreateAlias", alias("next", "9"), missing, "function:hook:9"),
        ("CreateAlias", alias("next", "live"), missing, "function:hook:live"),
        ("UpdateAlias", alias("live", "9"), missing, "function:hook:9"),
        ("UpdateAlias", alias("none", "1"), missing, "Cannot find alias arn"),
        ("UpdateAlias", weights, invalid, "point the alias to one version"),
        ("UpdateAlias", json!({ "FunctionName": "hook", "Name": "live", "RevisionId": "x" }), stale, "Revision Id"),
        ("PublishVersion", json!({ "FunctionName": "hook", "RevisionId": "x" }), stale, "Revision Id"),
        (
            "PublishVersion",
            json!({ "FunctionName": "hook", "CodeSha256": "x" }),
            invalid,
            "CodeSHA256 (x) is different",
        ),
        ("PublishVersion", json!({ "FunctionName": "other" }), missing, "function:other"),
        ("UpdateFunctionConfiguration", json!({ "FunctionName": "hook:1", "Timeout": 4 }), invalid, "never changes"),
        (
            "UpdateFunctionConfiguration",
            json!({ "FunctionName": "hook:live", "Timeout": 4 }),
            invalid,
            "never changes",
        ),
        ("DeleteFunction", json!({ "FunctionName": "hook", "Qualifier": "1" }), conflict, "live"),
        ("DeleteFunction", json!({ "FunctionName": "hook:live" }), invalid, "DeleteAlias"),
        ("DeleteFunction", json!({ "FunctionName": "hook:$LATEST" }), invalid, "$LATEST"),
        ("Invoke", json!({ "FunctionName": "hook:1", "Qualifier": "live" }), invalid, "does not match"),
        ("Invoke", json!({ "FunctionName": "hook:none" }), missing, "function:hook:none"),
    ] {
        let (code, status, text) = refusal(&lambda, operation, input.clone()).await;
        assert_eq!((code.as_str(), status), wanted, "{operation} {input}: {text}");
        assert!(text.contains(words), "{operation} {input}: {text}");
    }
    // With its function everything goes: a new one of that name has neither versions nor aliases.
    call(&lambda, "DeleteFunction", json!({ "FunctionName": "hook" })).await.unwrap();
    create_python(&lambda, "hook", &code("two")).await;
    for name in ["hook:1", "hook:live"] {
        assert_eq!(refusal(&lambda, "GetFunction", json!({ "FunctionName": name })).await.1, 404, "{name}");
    }
}

#[tokio::test]
async fn a_hook_is_invoked_by_every_form_of_its_name() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    let file = fixture.file("called");
    let code = format!(
        "def handler(event, context):\n    open('{file}', 'a').write(context.function_version + ' ' + \
         context.invoked_function_arn.split(':function:')[1] + '\\n')\n"
    );
    create_python(&lambda, "hook", &code).await;
    publish(&lambda).await;
    point(&lambda, "CreateAlias", "1").await;
    lambda.start();
    let forms = [
        ("hook", "$LATEST hook"),
        ("hook:1", "1 hook:1"),
        ("hook:live", "1 hook:live"),
        ("function:hook:live", "1 hook:live"),
        ("000000000000:function:hook:1", "1 hook:1"),
        (ARN, "$LATEST hook"),
        (&format!("{ARN}:live"), "1 hook:live"),
    ];
    for (number, (form, seen)) in forms.into_iter().enumerate() {
        let name = FunctionName::new(form);
        lambda.invoke_event(&name, &format!("key-{number}"), "{}".to_string()).await.unwrap();
        until(form, || fixture.lines("called").len() > number).await;
        assert_eq!(fixture.lines("called")[number], seen, "{form}");
    }
    for form in ["hook:2", "hook:none", &format!("{ARN}:2")] {
        let refused = lambda.invoke_event(&FunctionName::new(form), "key", "{}".to_string()).await;
        assert!(format!("{:?}", refused.unwrap_err()).contains("does not exist"), "{form}");
    }
    lambda.shutdown().await;
}

#[tokio::test]
async fn versions_in_turn_keep_their_processes_and_never_have_more_than_slots() {
    let fixture = Fixture::new();
    let mut options = fixture.options();
    options.environments_per_function = 2;
    let lambda = fixture.open_with(options).await;
    let own_pid =
        |text: &str| format!("import os\ndef handler(event, context):\n    '{text}'\n    return os.getpid()\n");
    create_python(&lambda, "hook", &own_pid("one")).await;
    publish(&lambda).await;
    let mut seen = Vec::new();
    for name in ["hook", "hook:1", "hook", "hook:1"] {
        seen.push(invoke(&lambda, json!({ "FunctionName": name })).await.0.as_i64().unwrap());
    }
    assert_eq!((seen[0], seen[1]), (seen[2], seen[3]), "a warm process is used again: {seen:?}");
    assert_ne!(seen[0], seen[1], "each version has processes of its own");
    call(&lambda, "UpdateFunctionConfiguration", json!({ "FunctionName": "hook", "Timeout": 7 })).await.unwrap();
    publish(&lambda).await;
    for name in ["hook", "hook:2"] {
        seen.push(invoke(&lambda, json!({ "FunctionName": name })).await.0.as_i64().unwrap());
    }
    seen.sort_unstable();
    seen.dedup();
    let count = || seen.iter().filter(|pid| support::alive(**pid)).count();
    until("at most as many processes as slots", || count() <= 2).await;
    lambda.shutdown().await;
}
