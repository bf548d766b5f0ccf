//! Node.js handlers; run where `node` is installed.
#![allow(clippy::unwrap_used, reason = "a panic in a test is a failing test")]

mod support;

use std::io::Write;

use embedded_lambda::Lambda;
use serde_json::json;
use support::{Answer, Fixture, call, create_request, invoke};

/// False, with a note, on a host without Node.js.
fn node_is_here() -> bool {
    let here = std::process::Command::new("node").arg("--version").output().is_ok();
    if !here {
        let _ = writeln!(std::io::stderr(), "skipped: there is no `node` in PATH");
    }
    here
}

async fn function(lambda: &Lambda, name: &str, file: &str, code: &str) {
    let request = create_request(name, "nodejs22.x", "index.handler", &[(file, code)]);
    call(lambda, "CreateFunction", request).await.unwrap();
}

async fn run(lambda: &Lambda, file: &str, code: &str) -> Answer {
    let name = format!("f{}", support::context().request_id);
    function(lambda, &name, file, code).await;
    invoke(lambda, &name, json!({ "n": 20 })).await
}

#[tokio::test]
async fn commonjs_and_es_modules_answer_in_each_of_lambdas_ways() {
    if !node_is_here() {
        return;
    }
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    for (file, code) in [
        ("index.js", "exports.handler = async (event) => event.n + 1;"),
        ("index.mjs", "export const handler = async (event) => event.n + 1;"),
        ("index.cjs", "module.exports.handler = async (event) => event.n + 1;"),
        (
            "index.js",
            "exports.handler = (event, context, callback) => setTimeout(() => callback(null, event.n + 1), 5);",
        ),
        ("index.js", "exports.handler = (event, context) => { context.succeed(event.n + 1); };"),
        (
            "index.js",
            "exports.handler = (event, context, callback) => { context.callbackWaitsForEmptyEventLoop = false; \
             setInterval(() => {}, 1e6); callback(null, event.n + 1); };",
        ),
    ] {
        let answer = run(&lambda, file, code).await;
        assert_eq!((answer.error, answer.payload), (None, json!(21)), "{code}");
    }
}

#[tokio::test]
async fn commonjs_and_es_modules_find_what_the_host_offers_in_node_path() {
    if !node_is_here() {
        return;
    }
    let host = tempfile::tempdir().unwrap();
    let modules = host.path().join("node_modules");
    let package = modules.join("@aws-sdk/client-made-up");
    std::fs::create_dir_all(&package).unwrap();
    std::fs::write(
        package.join("package.json"),
        r#"{"type": "module", "exports": {"import": "./es.js", "require": "./cjs.cjs"}}"#,
    )
    .unwrap();
    std::fs::write(package.join("es.js"), "export const add = (n) => n + 1;").unwrap();
    std::fs::write(package.join("cjs.cjs"), "exports.add = (n) => n + 1;").unwrap();
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    for (name, file, code) in [
        (
            "import",
            "index.mjs",
            "import { add } from '@aws-sdk/client-made-up'; export const handler = async (event) => add(event.n);",
        ),
        (
            "require",
            "index.js",
            "const { add } = require('@aws-sdk/client-made-up'); exports.handler = async (event) => add(event.n);",
        ),
        (
            "import-later",
            "index.js",
            "exports.handler = async (event) => (await import('@aws-sdk/client-made-up')).add(event.n);",
        ),
    ] {
        let mut request = create_request(name, "nodejs22.x", "index.handler", &[(file, code)]);
        request["Environment"] = json!({ "Variables": { "NODE_PATH": modules } });
        call(&lambda, "CreateFunction", request).await.unwrap();
        let answer = invoke(&lambda, name, json!({ "n": 20 })).await;
        assert_eq!((answer.error, answer.payload), (None, json!(21)), "{name}: {}", answer.log);
    }
}

#[tokio::test]
async fn version_2_of_the_sdk_is_told_the_endpoint_before_a_client_is_made() {
    if !node_is_here() {
        return;
    }
    let host = tempfile::tempdir().unwrap();
    let package = host.path().join("aws-sdk");
    std::fs::create_dir_all(package.join("clients")).unwrap();
    let global = "const config = { update(more) { Object.assign(config, more); } }; exports.config = config;";
    std::fs::write(package.join("global.js"), global).unwrap();
    let client = "const { config } = require('../global'); module.exports = class { where = config.endpoint; };";
    std::fs::write(package.join("clients/codedeploy.js"), client).unwrap();
    let all = "exports.config = require('./global').config; exports.CodeDeploy = require('./clients/codedeploy');";
    std::fs::write(package.join("index.js"), all).unwrap();
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    for (name, code) in [
        (
            "all",
            "const AWS = require('aws-sdk'); const client = new AWS.CodeDeploy(); exports.handler = async () => client.where;",
        ),
        (
            "one",
            "const CodeDeploy = require('aws-sdk/clients/codedeploy'); exports.handler = async () => new CodeDeploy().where;",
        ),
        (
            "own",
            "const AWS = require('aws-sdk'); AWS.config.update({ endpoint: 'http://own' }); require('aws-sdk'); \
             exports.handler = async () => new AWS.CodeDeploy().where;",
        ),
    ] {
        let mut request = create_request(name, "nodejs16.x", "index.handler", &[("index.js", code)]);
        request["Environment"] =
            json!({ "Variables": { "NODE_PATH": host.path(), "AWS_ENDPOINT_URL": "http://here" } });
        call(&lambda, "CreateFunction", request).await.unwrap();
        let answer = invoke(&lambda, name, json!({})).await;
        let expected = if name == "own" { "http://own" } else { "http://here" };
        assert_eq!((answer.error, answer.payload), (None, json!(expected)), "{name}: {}", answer.log);
    }
}

#[tokio::test]
async fn a_handlers_error_is_answered_with_type_and_trace() {
    if !node_is_here() {
        return;
    }
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    for (code, kind, text) in [
        ("exports.handler = async () => { throw new RangeError('no good'); };", "RangeError", "no good"),
        ("exports.handler = (e, c, callback) => callback(new Error('no good'));", "Error", "no good"),
        ("exports.handler = (e, c, callback) => callback('no good');", "string", "no good"),
        ("exports.other = 1;", "Runtime.HandlerNotFound", "index.handler is undefined or not exported"),
        ("require('no-such-module');", "Runtime.ImportModuleError", "no-such-module"),
        ("exports.handler = (", "Runtime.UserCodeSyntaxError", ""),
        (
            "exports.handler = async () => { setTimeout(() => { throw new Error('late'); }, 1); await new Promise(() => {}); };",
            "Error",
            "late",
        ),
    ] {
        let answer = run(&lambda, "index.js", code).await;
        assert_eq!(answer.error.as_deref(), Some("Unhandled"), "{code}");
        assert_eq!(answer.payload["errorType"], kind, "{code}: {}", answer.payload);
        assert!(answer.payload["errorMessage"].as_str().unwrap().contains(text), "{code}: {}", answer.payload);
        assert!(answer.payload["trace"].is_array(), "{code}");
    }
}

#[tokio::test]
async fn console_lines_bear_time_request_id_and_level() {
    if !node_is_here() {
        return;
    }
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    let code = "exports.handler = async (e, context) => { console.log('a %s', 'b'); console.error('c'); return context.awsRequestId; };";
    let answer = run(&lambda, "index.js", code).await;
    let id = answer.payload.as_str().unwrap().to_string();
    let lines: Vec<&str> = answer.log.lines().collect();
    assert!(lines[1].ends_with(&format!("Z\t{id}\tINFO\ta b")), "{}", answer.log);
    assert!(lines[2].ends_with(&format!("Z\t{id}\tERROR\tc")), "{}", answer.log);
}

#[tokio::test]
async fn an_environment_is_reused() {
    if !node_is_here() {
        return;
    }
    let fixture = Fixture::new();
    let lambda = fixture.open().await;
    function(&lambda, "count", "index.js", "let n = 0; exports.handler = async () => ++n;").await;
    for n in 1..4 {
        assert_eq!(invoke(&lambda, "count", json!({})).await.payload, json!(n));
    }
}
