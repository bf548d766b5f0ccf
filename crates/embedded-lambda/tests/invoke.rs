//! Functions as real processes: Python handlers and own runtimes.

mod support;

use ports::{LogRange, LogSource};
use serde_json::{Value, json};
use support::{Fixture, alive, call, create_python, create_request, invoke, refusal, until};

#[tokio::test]
async fn a_python_handler_answers_and_its_log_has_lambdas_lines() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    let code = r#"
import logging
logging.getLogger().setLevel(logging.INFO)
print("loading")
def handler(event, context):
    print("hello", event["name"])
    logging.info("logged")
    left = context.get_remaining_time_in_millis()
    return {"name": event["name"], "id": context.aws_request_id, "arn": context.invoked_function_arn,
            "in_time": 0 < left <= 30000}
"#;
    create_python(&lambda, "hook", code).await;
    let answer = invoke(&lambda, "hook", json!({ "name": "blue" })).await;
    assert_eq!(answer.error, None, "{}", answer.payload);
    let id = answer.payload["id"].as_str().unwrap().to_string();
    assert_eq!(answer.payload["name"], "blue");
    assert_eq!(answer.payload["arn"], "arn:aws:lambda:us-east-1:000000000000:function:hook");
    assert_eq!(answer.payload["in_time"], true);
    let lines: Vec<&str> = answer.log.lines().collect();
    assert_eq!(lines[..3], ["loading", &format!("START RequestId: {id} Version: $LATEST"), "hello blue"]);
    assert!(lines[3].starts_with("[INFO]\t") && lines[3].ends_with(&format!("Z\t{id}\tlogged")), "{}", lines[3]);
    assert_eq!(lines[4], format!("END RequestId: {id}"));
    assert!(lines[5].starts_with(&format!("REPORT RequestId: {id}\tDuration: ")), "{}", lines[5]);
    assert!(lines[5].contains("Memory Size: 128 MB") && lines[5].contains("Init Duration: "), "{}", lines[5]);
    assert_eq!(lambda.logs("hook"), [(id, answer.log.clone())]);

    let groups = lambda.groups("/aws/").await.unwrap();
    assert_eq!(groups.iter().map(|group| group.name.as_str()).collect::<Vec<_>>(), ["/aws/lambda/hook"]);
    let stream = lambda.streams("/aws/lambda/hook").await.unwrap().remove(0);
    let read = async |range| lambda.read("/aws/lambda/hook", &stream.name, &range).await.unwrap().unwrap().lines;
    let all = read(LogRange::default()).await;
    assert_eq!(all.iter().map(|line| line.text.as_str()).collect::<Vec<_>>(), lines);
    assert!(all.is_sorted_by_key(|line| line.at_millis) && all[0].at_millis > 1_700_000_000_000);
    let first = all[0].at_millis;
    assert!(read(LogRange { until_millis: first, ..LogRange::default() }).await.is_empty());
    assert!(lambda.read("/aws/lambda/hook", "other", &LogRange::default()).await.unwrap().is_none());
}

#[tokio::test]
async fn the_environment_is_lambdas_with_the_functions_variables_and_nothing_of_the_server() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    lambda.set_endpoint_url("http://127.0.0.1:4566");
    let code = "import os\ndef handler(event, context):\n    return dict(os.environ)\n";
    let mut request = create_request("hook", "python3.12", "app.handler", &[("app.py", code)]);
    request["Environment"] = json!({ "Variables": { "STAGE": "test" } });
    call(&lambda, "CreateFunction", request).await.unwrap();
    let all = invoke(&lambda, "hook", json!({})).await.payload;
    for (name, value) in [
        ("STAGE", "test"),
        ("AWS_ENDPOINT_URL", "http://127.0.0.1:4566"),
        ("AWS_REGION", "us-east-1"),
        ("AWS_DEFAULT_REGION", "us-east-1"),
        ("AWS_ACCESS_KEY_ID", "test"),
        ("AWS_SECRET_ACCESS_KEY", "test"),
        ("AWS_LAMBDA_FUNCTION_NAME", "hook"),
        ("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
        ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128"),
        ("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/hook"),
        ("AWS_EXECUTION_ENV", "AWS_Lambda_python3.12"),
        ("_HANDLER", "app.handler"),
        ("TZ", ":UTC"),
    ] {
        assert_eq!(all[name], value, "{name}");
    }
    let stream = all["AWS_LAMBDA_LOG_STREAM_NAME"].as_str().unwrap();
    assert!(stream.contains("/[$LATEST]"), "{stream}");
    let streams = lambda.streams("/aws/lambda/hook").await.unwrap();
    assert_eq!(streams[0].name, stream, "it can be read where the function is told");
    assert!(all["LAMBDA_TASK_ROOT"].as_str().unwrap().contains("/functions/hook/"));
    assert!(all.get("CARGO_MANIFEST_DIR").is_none());
}

#[tokio::test]
async fn a_handlers_error_is_answered_with_type_and_trace_and_the_process_lives_on() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    let code = "import os\ndef handler(event, context):\n    if event.get('fail'):\n        raise ValueError('no good')\n    return os.getpid()\n";
    create_python(&lambda, "hook", code).await;
    let before = invoke(&lambda, "hook", json!({})).await.payload;
    let failed = invoke(&lambda, "hook", json!({ "fail": true })).await;
    assert_eq!(failed.error.as_deref(), Some("Unhandled"));
    assert_eq!(failed.payload["errorType"], "ValueError");
    assert_eq!(failed.payload["errorMessage"], "no good");
    assert!(failed.payload["stackTrace"][0].as_str().unwrap().contains("in handler"));
    assert!(failed.log.contains("[ERROR] ValueError: no good\nTraceback"), "{}", failed.log);
    assert_eq!(invoke(&lambda, "hook", json!({})).await.payload, before);
}

#[tokio::test]
async fn a_handler_that_cannot_be_loaded_is_an_error_that_names_it() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    for (name, handler, code, kind, text) in [
        ("a", "app.absent", "", "Runtime.HandlerNotFound", "Handler 'absent' missing on module 'app'"),
        ("b", "other.handler", "", "Runtime.ImportModuleError", "Unable to import module 'other'"),
        ("c", "app.handler", "def (", "Runtime.UserCodeSyntaxError", "Syntax error in module 'app'"),
        ("d", "nodot", "", "Runtime.MalformedHandlerName", "module.function"),
        ("e", "app.handler", "raise KeyError('x')", "KeyError", "'x'"),
    ] {
        let request = create_request(name, "python3.12", handler, &[("app.py", code)]);
        call(&lambda, "CreateFunction", request).await.unwrap();
        let answer = invoke(&lambda, name, json!({})).await;
        assert_eq!(answer.error.as_deref(), Some("Unhandled"));
        assert_eq!(answer.payload["errorType"], kind);
        assert!(answer.payload["errorMessage"].as_str().unwrap().contains(text), "{}", answer.payload);
        assert!(answer.log.contains("END RequestId"), "{}", answer.log);
    }
}

#[tokio::test]
async fn a_function_that_takes_too_long_is_ended_with_everything_it_started() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    let code = "import subprocess, sys, time\ndef handler(event, context):\n    child = subprocess.Popen(['sleep', '600'])\n    print('child', child.pid)\n    time.sleep(600)\n";
    let mut request = create_request("hook", "python3.12", "app.handler", &[("app.py", code)]);
    request["Timeout"] = json!(1);
    call(&lambda, "CreateFunction", request).await.unwrap();
    let answer = invoke(&lambda, "hook", json!({})).await;
    assert_eq!(answer.error.as_deref(), Some("Unhandled"));
    assert_eq!(answer.payload["errorType"], "Sandbox.Timedout");
    assert!(answer.payload["errorMessage"].as_str().unwrap().ends_with("Task timed out after 1.00 seconds"));
    assert!(answer.log.contains("Task timed out after 1.00 seconds"), "{}", answer.log);
    let line = answer.log.lines().find_map(|line| line.strip_prefix("child ")).unwrap();
    let child: i64 = line.parse().unwrap();
    until("the child is gone", || !alive(child)).await;
}

#[tokio::test]
async fn a_process_that_ends_without_an_answer_is_an_error_and_the_next_invocation_gets_a_new_one() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    let code = "import os, signal\ndef handler(event, context):\n    print('last words')\n    if event['how'] == 'exit':\n        os._exit(3)\n    if event['how'] == 'signal':\n        os.kill(os.getpid(), signal.SIGKILL)\n    return 'fine'\n";
    create_python(&lambda, "hook", code).await;
    let answer = invoke(&lambda, "hook", json!({ "how": "exit" })).await;
    assert_eq!(answer.payload["errorType"], "Runtime.ExitError");
    let text = answer.payload["errorMessage"].as_str().unwrap();
    assert!(text.ends_with("Runtime exited with error: exit status 3"), "{text}");
    assert!(answer.log.contains("last words\n"), "{}", answer.log);
    let answer = invoke(&lambda, "hook", json!({ "how": "signal" })).await;
    assert!(answer.payload["errorMessage"].as_str().unwrap().ends_with("signal: SIGKILL"), "{}", answer.payload);
    assert_eq!(invoke(&lambda, "hook", json!({ "how": "answer" })).await.payload, "fine");
}

#[tokio::test]
async fn a_process_that_ends_between_two_invocations_costs_no_invocation() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    // It ends a moment after each answer, instead of asking for the next invocation.
    let bootstrap = r#"#!/usr/bin/env python3
import os, time, urllib.request
base = "http://" + os.environ["AWS_LAMBDA_RUNTIME_API"] + "/2018-06-01/runtime/invocation/"
with urllib.request.urlopen(base + "next") as answer:
    id = answer.headers["Lambda-Runtime-Aws-Request-Id"]
urllib.request.urlopen(urllib.request.Request(base + id + "/response", str(os.getpid()).encode(), method="POST"))
time.sleep(0.05)
"#;
    let request = create_request("once", "provided.al2023", "any", &[("bootstrap", bootstrap)]);
    call(&lambda, "CreateFunction", request).await.unwrap();
    let mut pids = Vec::new();
    for _ in 0..4 {
        let answer = invoke(&lambda, "once", json!({})).await;
        assert_eq!(answer.error, None, "{}", answer.payload);
        pids.push(answer.payload.as_i64().unwrap());
    }
    pids.dedup();
    assert_eq!(pids.len(), 4);
}

#[tokio::test]
async fn an_environment_is_reused_and_replaced_after_an_update() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    let code = "import os\ncount = 0\ndef handler(event, context):\n    global count\n    count += 1\n    return [os.getpid(), count]\n";
    create_python(&lambda, "hook", code).await;
    let first = invoke(&lambda, "hook", json!({})).await;
    let second = invoke(&lambda, "hook", json!({})).await;
    assert_eq!(first.payload[0], second.payload[0]);
    assert_eq!(second.payload[1], 2);
    assert!(first.log.contains("Init Duration") && !second.log.contains("Init Duration"));
    call(&lambda, "UpdateFunctionConfiguration", json!({ "FunctionName": "hook", "Timeout": 20 })).await.unwrap();
    let pid = first.payload[0].as_i64().unwrap();
    until("the old environment is gone", || !alive(pid)).await;
    assert_eq!(invoke(&lambda, "hook", json!({})).await.payload[1], 1);
}

#[tokio::test]
async fn concurrent_invocations_run_in_environments_of_their_own_up_to_the_limit() {
    let fixture = Fixture::new();
    let mut options = fixture.options();
    options.environments_per_function = 2;
    let lambda = fixture.open_with(options).await;
    // Each waits until both have come: only concurrent ones can answer.
    let code = format!(
        "import os, time\ndef handler(event, context):\n    open(os.path.join({:?}, event['me']), 'w').close()\n    while not all(os.path.exists(os.path.join({:?}, name)) for name in ('a', 'b')):\n        time.sleep(0.01)\n    while not os.path.exists({:?}):\n        time.sleep(0.01)\n    return os.getpid()\n",
        fixture.file(""),
        fixture.file(""),
        fixture.file("go"),
    );
    create_python(&lambda, "hook", &code).await;
    let start = |me: &'static str| {
        let lambda = lambda.clone();
        tokio::spawn(async move { invoke(&lambda, "hook", json!({ "me": me })).await.payload })
    };
    let (a, b) = (start("a"), start("b"));
    let (path_a, path_b) = (fixture.file("a"), fixture.file("b"));
    until("both run", || std::path::Path::new(&path_a).exists() && std::path::Path::new(&path_b).exists()).await;
    let (code, status, _) = refusal(&lambda, "Invoke", json!({ "FunctionName": "hook" })).await;
    assert_eq!((code.as_str(), status), ("TooManyRequestsException", 429));
    std::fs::write(fixture.file("go"), "").unwrap();
    assert_ne!(a.await.unwrap(), b.await.unwrap());
}

#[tokio::test]
async fn a_package_with_its_own_bootstrap_speaks_the_runtime_api() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    let bootstrap = r#"#!/usr/bin/env python3
import json, os, urllib.request, urllib.error
base = "http://" + os.environ["AWS_LAMBDA_RUNTIME_API"] + "/2018-06-01/runtime/invocation/"
def post(path, body):
    try:
        return urllib.request.urlopen(urllib.request.Request(base + path, body, method="POST")).status
    except urllib.error.HTTPError as error:
        return error.code
while True:
    with urllib.request.urlopen(base + "next") as answer:
        request, headers = json.load(answer), answer.headers
    id = headers["Lambda-Runtime-Aws-Request-Id"]
    wrong = post("another-id/response", b"{}")
    if request.get("fail"):
        post(id + "/error", json.dumps({"errorType": "Own", "errorMessage": "asked for"}).encode())
    else:
        post(id + "/response", json.dumps({"wrong": wrong, "deadline": headers["Lambda-Runtime-Deadline-Ms"]}).encode())
        print("again:", post(id + "/response", b"\"second\""), flush=True)
"#;
    let request = create_request("own", "provided.al2023", "any", &[("bootstrap", bootstrap)]);
    call(&lambda, "CreateFunction", request).await.unwrap();
    let answer = invoke(&lambda, "own", json!({})).await;
    assert_eq!(answer.payload["wrong"], 400);
    assert!(answer.payload["deadline"].as_str().unwrap().parse::<i64>().is_ok());
    let failed = invoke(&lambda, "own", json!({ "fail": true })).await;
    assert_eq!(failed.payload, json!({ "errorType": "Own", "errorMessage": "asked for" }));
    assert!(failed.log.contains("again: 400"), "an invocation was answered twice: {}", failed.log);
}

#[tokio::test]
async fn what_is_missing_to_run_a_function_is_said_when_it_is_invoked() {
    let fixture = Fixture::new();
    let mut options = fixture.options();
    options.python = "no-such-python".into();
    options.node = "no-such-node".into();
    let lambda = fixture.open_with(options).await;
    for (name, runtime, files, wanted) in [
        ("a", "python3.13", &[("app.py", "")], "install Python 3"),
        ("b", "nodejs22.x", &[("app.js", "")], "install Node.js"),
        ("c", "provided.al2023", &[("other", "")], "an executable file named bootstrap"),
        ("d", "provided.al2023", &[("bootstrap", "#!/no/such/interpreter\n")], "interpreter"),
    ] {
        call(&lambda, "CreateFunction", create_request(name, runtime, "app.handler", files)).await.unwrap();
        let answer = invoke(&lambda, name, json!({})).await;
        assert_eq!(answer.payload["errorType"], "Runtime.InvalidEntrypoint");
        assert!(answer.payload["errorMessage"].as_str().unwrap().contains(wanted), "{}", answer.payload);
    }
}

#[tokio::test]
async fn an_answer_beyond_six_megabytes_is_an_error() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    create_python(&lambda, "hook", "def handler(event, context):\n    return 'x' * (7 * 1024 * 1024)\n").await;
    let answer = invoke(&lambda, "hook", json!({})).await;
    assert_eq!(answer.payload["errorType"], "Function.ResponseSizeTooLarge");
}

#[tokio::test]
async fn an_idle_environment_and_the_shutdown_leave_no_process() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    create_python(&lambda, "hook", "import os\ndef handler(event, context):\n    return os.getpid()\n").await;
    let idle = invoke(&lambda, "hook", json!({})).await.payload.as_i64().unwrap();
    assert!(alive(idle));
    lambda.shutdown().await;
    until("the idle process is gone", || !alive(idle)).await;
    assert_eq!(refusal(&lambda, "Invoke", json!({ "FunctionName": "hook" })).await.0, "ServiceException");
    assert_eq!(std::fs::read_dir(fixture.dir.path().join("processes")).unwrap().count(), 0);
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_process_left_by_a_control_plane_that_was_killed_is_ended_by_the_next() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    create_python(&lambda, "hook", "import os\ndef handler(event, context):\n    return os.getpid()\n").await;
    let pid = invoke(&lambda, "hook", json!({})).await.payload.as_i64().unwrap();
    // Nothing is dropped, as in a process that was killed.
    std::mem::forget(lambda);
    assert!(alive(pid));
    let lambda = fixture.open().await;
    assert!(!alive(pid));
    assert_ne!(invoke(&lambda, "hook", json!({})).await.payload, json!(pid));
}

#[tokio::test]
async fn a_client_context_reaches_the_handler() {
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    create_python(&lambda, "hook", "def handler(event, context):\n    return context.client_context\n").await;
    let client = aws_protocol::Blob(br#"{"custom":{"a":"b"}}"#.to_vec()).to_base64();
    let output = call(&lambda, "Invoke", json!({ "FunctionName": "hook", "ClientContext": client })).await.unwrap();
    let payload = aws_protocol::Blob::from_base64(output["Payload"].as_str().unwrap()).unwrap().0;
    let payload: Value = serde_json::from_slice(&payload).unwrap();
    assert_eq!(payload, json!({ "custom": { "a": "b" } }));
    assert!(output.get("LogResult").is_none());
}
