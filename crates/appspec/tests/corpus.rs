//! Malformed and odd texts, each with the exact answer, kept as one snapshot.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

/// A sound AppSpec to cut pieces from.
const GOOD: &str = "version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: \"arn:aws:ecs:us-east-1:111122223333:task-definition/app:7\"
        LoadBalancerInfo:
          ContainerName: web
          ContainerPort: 80
Hooks:
  - BeforeInstall: check
";

fn with(from: &str, to: &str) -> String {
    assert!(GOOD.contains(from), "{from}");
    GOOD.replace(from, to)
}

/// `GOOD` with more lines under `Properties`.
fn property(lines: &str) -> String {
    with("Hooks:\n", &format!("{lines}\nHooks:\n"))
}

fn cases() -> Vec<(&'static str, String)> {
    let mut cases = syntax_cases();
    cases.extend(limit_cases());
    cases.extend(document_cases());
    cases.extend(property_cases());
    cases.extend(hook_cases());
    cases
}

fn syntax_cases() -> Vec<(&'static str, String)> {
    let utf16: String = GOOD.chars().flat_map(|c| [c, '\0']).collect();
    vec![
        ("empty text", String::new()),
        ("blank text", " \n\n".into()),
        ("only a comment", "# nothing here\n".into()),
        ("a plain word", "hello".into()),
        ("a list at the top", "- version: 0.0\n".into()),
        ("a NUL", with("web", "w\0b")),
        ("UTF-16 read as UTF-8", utf16),
        ("a byte order mark", format!("\u{feff}{GOOD}")),
        ("an escape character", with("web", "w\u{1b}[31mb")),
        ("a tab as indentation", with("      Type", "\tType")),
        ("an unclosed quote", with("/app:7\"", "/app:7")),
        ("an unclosed JSON object", "{\"version\": 0.0, \"Resources\": [".into()),
        ("JSON with a stray comma and colon", "{\"version\": 0.0,, : }".into()),
        ("wrong indentation", with("      Properties:", "   Properties:")),
        ("two colons in a line", with("ContainerName: web", "ContainerName: web: app")),
        ("two documents", format!("{GOOD}---\n{GOOD}")),
        ("a list as a key", format!("? [a, b]\n: c\n{GOOD}")),
        ("XML", "<AppSpec/>".into()),
        ("HTML error page", "<html>\n<body>404: not found</body>\n</html>".into()),
    ]
}

fn limit_cases() -> Vec<(&'static str, String)> {
    let levels = |n: usize| format!("{}{}", "[".repeat(n), "]".repeat(n));
    let laughs = "a: &a [x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b]\n\
                  d: [*c, *c, *c, *c]\n";
    let wide = format!("a: &a [{}]\nb: [*a, *a, *a]\n", "x, ".repeat(1_500));
    vec![
        ("more than 64 KiB", format!("{GOOD}# {}", "x".repeat(65_536))),
        ("seventeen levels", levels(17)),
        ("thirty thousand levels", levels(30_000)),
        ("unclosed brackets", "[".repeat(60_000)),
        ("unclosed braces", "{".repeat(60_000)),
        ("block lists in a line", "- ".repeat(30_000)),
        ("keys in a line", "? ".repeat(30_000)),
        ("2,001 values", format!("[{}]", "1,".repeat(2_001))),
        ("a billion laughs", laughs.into()),
        ("aliases of a long list", wide),
        ("seventeen aliases", format!("a: &a x\nb: [{}]\n", "*a, ".repeat(17))),
        ("a cycle", "a: &a [x, *a]\n".into()),
        ("a cycle through a map", "&a\nself: *a\n".into()),
        ("depth through aliases", format!("a: &a {}\nb: [[[[[[[[*a]]]]]]]]\n", levels(10))),
        ("an alias of nothing", "a: *nowhere\n".into()),
        ("a merge key", "a: &a {x: 1}\nb:\n  <<: *a\n".into()),
        ("an unknown tag", with(" web", " !Ref web")),
        ("a language tag", with(" web", " !!python/object:os.system web")),
        ("a tag of the wrong kind", with("ContainerPort: 80", "ContainerPort: !!map 80")),
    ]
}

fn document_cases() -> Vec<(&'static str, String)> {
    vec![
        ("an empty map", "{}".into()),
        ("everything wrong at once", "version: 2\nResources:\n- a: {Type: x}\nHooks: {BeforeInstall: f}\n".into()),
        ("a version of another platform", with("0.0", "0.1")),
        ("a version without value", with(" 0.0", "")),
        ("a version as a list", with(" 0.0", " [0.0]")),
        ("a duplicate key", format!("version: 0.0\n{GOOD}")),
        ("a duplicate key in other case", format!("VERSION: 0.0\n{GOOD}")),
        ("a duplicate key deep down", with("ContainerPort: 80", "ContainerPort: 80\n          containerport: 81")),
        ("resources as a map", "version: 0.0\nResources:\n  TargetService: {Type: AWS::ECS::Service}\n".into()),
        ("no resource", "version: 0.0\nResources: []\n".into()),
        ("two resources", with("Hooks:", "  - Second:\n      Type: AWS::ECS::Service\nHooks:")),
        ("a resource without a name", "version: 0.0\nResources: [AWS::ECS::Service]\n".into()),
        ("two names in a resource", with("  - TargetService:", "  - Other: {}\n    TargetService:")),
        ("a Lambda function", with("AWS::ECS::Service", "AWS::Lambda::Function")),
        ("no type", with("      Type: AWS::ECS::Service\n", "")),
        ("no properties", "version: 0.0\nResources: [{Web: {Type: 'AWS::ECS::Service'}}]\n".into()),
        ("an AppSpec for servers", "version: 0.0\nos: linux\nfiles:\n  - source: /\n    destination: /srv\n".into()),
    ]
}

fn property_cases() -> Vec<(&'static str, String)> {
    let arn = "\"arn:aws:ecs:us-east-1:111122223333:task-definition/app:7\"";
    let network = "        NetworkConfiguration:\n          AwsvpcConfiguration:\n";
    vec![
        ("a placeholder as task definition", with(arn, "<TASK_DEFINITION>")),
        ("a function's ARN as task definition", with(arn, "arn:aws:lambda:us-east-1:111122223333:function:f")),
        ("a null task definition", with(arn, "null")),
        ("a revision of zero", with(arn, "app:0")),
        (
            "no load balancer info",
            "version: 0\nresources: [{a: {type: 'AWS::ECS::Service', properties: {taskDefinition: a}}}]".into(),
        ),
        ("a container name that is a number", with(" web", " 8080")),
        ("a container name that is blank", with(" web", " \"  \"")),
        ("a port of zero", with(" 80", " 0")),
        ("a port too high", with(" 80", " 65536")),
        ("a negative port", with(" 80", " -80")),
        ("a port with a sign", with(" 80", " +80")),
        ("a port in words", with(" 80", " http")),
        ("a port as a list", with(" 80", " [80]")),
        ("a platform version that is a number", property("        PlatformVersion: 1.4")),
        ("a network in part", property(&format!("{network}            Subnets: [subnet-1]"))),
        (
            "a network with empty lists",
            property(&format!(
                "{network}            Subnets: []\n            SecurityGroups: ['']\n            AssignPublicIp: yes"
            )),
        ),
        (
            "two bases and no weight",
            property(
                "        CapacityProviderStrategy:\n          - {CapacityProvider: a, Base: 1}\n          - \
                 {CapacityProvider: b, Base: 2}",
            ),
        ),
        ("a capacity provider without a name", property("        CapacityProviderStrategy: [{Weight: 1, Base: x}]")),
    ]
}

fn hook_cases() -> Vec<(&'static str, String)> {
    let hook = "  - BeforeInstall: check";
    vec![
        ("hooks as a map", with("  - BeforeInstall", "  BeforeInstall")),
        ("an event that takes no hook", with("BeforeInstall", "AllowTraffic")),
        ("an unknown event", with("BeforeInstall", "BeforeEverything")),
        ("a hook without function", with(" check", "")),
        ("a hook with an empty function", with(" check", " ''")),
        ("a hook with two functions", with(" check", " [a, b]")),
        ("two events in one item", with(hook, &format!("{hook}\n    AfterInstall: check"))),
        ("an event given twice", with(hook, &format!("{hook}\n  - beforeInstall: other"))),
        ("a hook that is a word", with(hook, "  - check")),
        ("a hook of the server platform", with(hook, "  - BeforeInstall: [{location: run.sh, timeout: 300}]")),
    ]
}

#[test]
fn every_bad_text_gets_its_place_its_field_and_a_remedy() {
    let mut answers = String::new();
    for (name, text) in cases() {
        let errors = match appspec::parse(&text) {
            Ok(spec) => panic!("{name} was accepted: {spec:?}"),
            Err(errors) => errors,
        };
        assert!(!errors.0.is_empty(), "{name}");
        for problem in &errors.0 {
            let lines = text.lines().count().max(1) + 1;
            assert!((1..=lines).contains(&problem.line) && problem.column >= 1, "{name}: {problem}");
            assert!(!problem.message.is_empty() && !problem.remedy.is_empty(), "{name}: {problem}");
            assert!(!problem.to_string().contains(|c: char| c.is_control()), "{name}: {problem:?}");
        }
        writeln!(answers, "## {name}\n{errors}\n").unwrap();
    }
    assert!(cases().len() >= 40);
    insta::assert_snapshot!(answers);
}

#[test]
fn any_text_is_answered_in_bounded_time() {
    let mut texts: Vec<_> = cases().into_iter().map(|(_, text)| text).collect();
    let pieces = [
        "[", "{", "- ", "? ", ": ", "a: ", "&a ", "*a ", "!t ", "'", "\"", "|\n", ">\n ", "#", "\n", "\t", "{a: ",
        "[a, ", "a\n\n", "%",
    ];
    texts.extend(pieces.iter().map(|piece| piece.repeat(65_536 / piece.len())));
    texts.extend(pieces.iter().map(|piece| format!("a: {}", piece.repeat(65_000 / piece.len()))));
    for text in texts {
        let start = Instant::now();
        let _ = appspec::parse(&text);
        let took = start.elapsed();
        // 50 ms optimised; this build is not, and shares the machine.
        assert!(took < Duration::from_secs(2), "{took:?} for {:?}…", text.chars().take(20).collect::<String>());
    }
}
