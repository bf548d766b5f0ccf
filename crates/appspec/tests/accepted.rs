//! The forms real clients send are read, and printing is the inverse of reading.

use std::collections::BTreeMap;

use appspec::{AppSpec, AwsvpcConfiguration, CapacityProvider, TargetService, parse, parse_template, print_yaml};
use proptest::prelude::*;
use types::{ContainerName, FunctionName, HookEvent};

const ARN: &str = "arn:aws:ecs:us-east-1:111122223333:task-definition/app:7";

fn minimal() -> AppSpec {
    AppSpec {
        target: TargetService {
            task_definition: ARN.into(),
            container_name: ContainerName::new("web"),
            container_port: 80,
            platform_version: None,
            network: None,
            capacity_providers: Vec::new(),
        },
        hooks: BTreeMap::new(),
    }
}

fn full() -> AppSpec {
    let mut spec = minimal();
    spec.target.platform_version = Some("LATEST".into());
    spec.target.network = Some(AwsvpcConfiguration {
        subnets: vec!["subnet-1".into(), "subnet-2".into()],
        security_groups: vec!["sg-1".into()],
        assign_public_ip: true,
    });
    spec.target.capacity_providers = vec![
        CapacityProvider { name: "FARGATE".into(), base: 1, weight: 0 },
        CapacityProvider { name: "FARGATE_SPOT".into(), base: 0, weight: 3 },
    ];
    spec.hooks = HookEvent::ALL.into_iter().map(|event| (event, FunctionName::new(format!("on-{event}")))).collect();
    spec
}

#[test]
fn the_documented_yaml_with_every_field_is_read() {
    let text = format!(
        "version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: {ARN}
        LoadBalancerInfo:
          ContainerName: \"web\"
          ContainerPort: 80
        # Optional properties
        PlatformVersion: \"LATEST\"
        NetworkConfiguration:
          AwsvpcConfiguration:
            Subnets: [\"subnet-1\",\"subnet-2\"]
            SecurityGroups: [\"sg-1\"]
            AssignPublicIp: \"ENABLED\"
        CapacityProviderStrategy:
          - Base: 1
            CapacityProvider: \"FARGATE\"
            Weight: 0
          - CapacityProvider: \"FARGATE_SPOT\"
            Weight: \"3\"
Hooks:
  - BeforeInstall: \"on-BeforeInstall\"
  - AfterInstall: \"on-AfterInstall\"
  - AfterAllowTestTraffic: \"on-AfterAllowTestTraffic\"
  - BeforeAllowTraffic: \"on-BeforeAllowTraffic\"
  - AfterAllowTraffic: \"on-AfterAllowTraffic\"
"
    );
    assert_eq!(parse(&text).unwrap(), full());
    assert_eq!(parse(&text.replace('\n', "\r\n")).unwrap(), full());
}

#[test]
fn the_compact_json_of_the_github_action_is_read() {
    let text = format!(
        r#"{{"version":0,"Resources":[{{"TargetService":{{"Type":"AWS::ECS::Service","Properties":{{"TaskDefinition":"{ARN}","LoadBalancerInfo":{{"ContainerName":"web","ContainerPort":80}}}}}}}}]}}"#
    );
    assert_eq!(parse(&text).unwrap(), minimal());
}

#[test]
fn json_indented_with_tabs_and_escaped_slashes_is_read() {
    let arn = ARN.replace('/', "\\/");
    let text = format!(
        "{{\n\t\"version\": \"0.0\",\n\t\"Resources\": [\n\t\t{{\"TargetService\": {{\n\t\t\t\"Type\": \"AWS::ECS::Service\",\n\
         \t\t\t\"Properties\": {{\"TaskDefinition\": \"{arn}\",\n\t\t\t\t\"LoadBalancerInfo\": {{\"ContainerName\": \"web\",\
         \"ContainerPort\": \"80\"}}}}\n\t\t}}}}\n\t],\n\t\"note\": \"\\ud83d\\ude80\"\n}}\n"
    );
    assert_eq!(parse(&text).unwrap(), minimal());
}

#[test]
fn keys_are_matched_without_case_and_unknown_ones_are_ignored() {
    let text = format!(
        "VERSION: \"0.0\"\nmetadata: {{owner: me}}\nresources:\n  - whateverName:\n      type: AWS::ECS::Service\n      \
         notes: [1]\n      properties:\n        taskDefinition: {ARN}\n        loadBalancerInfo: {{containerName: web, \
         CONTAINERPORT: 80, x: y}}\nhooks:\n  - beforeinstall: f\n"
    );
    let mut expected = minimal();
    expected.hooks.insert(HookEvent::BeforeInstall, FunctionName::new("f"));
    assert_eq!(parse(&text).unwrap(), expected);
}

#[test]
fn empty_optional_parts_count_as_absent() {
    let text = print_yaml(&minimal())
        + "        PlatformVersion:\n        NetworkConfiguration: {AwsvpcConfiguration: {}}\n        \
           CapacityProviderStrategy: []\nHooks:\n";
    assert_eq!(parse(&text).unwrap(), minimal());
}

#[test]
fn task_definitions_are_taken_as_arn_or_name_with_or_without_revision() {
    for name in [ARN, "arn:aws-cn:ecs:cn-north-1:1:task-definition/a_b-c", "app:12", "app"] {
        let text = print_yaml(&minimal()).replace(ARN, name);
        assert_eq!(parse(&text).unwrap().target.task_definition, name);
    }
}

#[test]
fn anchors_within_the_limits_are_read() {
    let text = print_yaml(&minimal()).replace("\"web\"", "&name \"web\"") + "Hooks:\n  - BeforeInstall: *name\n";
    assert_eq!(parse(&text).unwrap().hooks[&HookEvent::BeforeInstall].as_str(), "web");
}

#[test]
fn a_template_may_have_any_task_definition_or_none_but_the_rest_is_checked() {
    let text = print_yaml(&full());
    let mut expected = full();
    expected.target.task_definition.clear();
    for task_definition in ["<TASK_DEFINITION>", "null", "[1]", "app:7"] {
        assert_eq!(parse_template(&text.replace(&format!("\"{ARN}\""), task_definition)).unwrap(), expected);
    }
    assert_eq!(parse_template(&text.replace(&format!("        TaskDefinition: \"{ARN}\"\n"), "")).unwrap(), expected);
    assert_eq!(parse_template(&text.replace("ENABLED", "maybe")).unwrap_err().0.len(), 1);
}

#[test]
fn the_place_of_a_fault_is_one_based_and_counts_characters() {
    let text = "version: 0.0\n# ü\n{é: 1, Resources: 5}".replace("version: 0.0\n", "");
    let errors = parse(&text).unwrap_err();
    let resources = errors.0.iter().find(|problem| problem.field == "Resources").unwrap();
    assert_eq!((resources.line, resources.column), (2, 19));
}

#[test]
fn more_than_fifty_problems_are_all_listed_but_shown_in_part() {
    let hooks: String = (0..60).map(|n| format!("  - Wrong{n}: f\n")).collect();
    let errors = parse(&format!("{}Hooks:\n{hooks}", print_yaml(&minimal()))).unwrap_err();
    assert_eq!(errors.0.len(), 60);
    assert!(errors.to_string().ends_with("\nand 10 more problems"));
}

prop_compose! {
    fn word()(text in "[ -~]{0,20}[a-z\"'\\\\:#\\n\\t\u{85}\u{e9}\u{1f600}\u{2028}-][ -~]{0,5}") -> String { text }
}

prop_compose! {
    fn network()(
        subnets in prop::collection::vec(word(), 1..4),
        security_groups in prop::collection::vec(word(), 1..4),
        assign_public_ip: bool,
    ) -> AwsvpcConfiguration {
        AwsvpcConfiguration { subnets, security_groups, assign_public_ip }
    }
}

prop_compose! {
    fn providers()(
        names in prop::collection::vec((word(), 1..1_000_u32), 0..4),
        base in 0..=100_000_u32,
    ) -> Vec<CapacityProvider> {
        let provider = |(index, (name, weight))| CapacityProvider { name, weight, base: if index == 0 { base } else { 0 } };
        names.into_iter().enumerate().map(provider).collect()
    }
}

prop_compose! {
    fn app_spec()(
        task_definition in "(arn:aws:ecs:us-east-1:[0-9]{12}:task-definition/)?[A-Za-z0-9_-]{1,20}(:[1-9][0-9]{0,4})?",
        container_name in word(),
        container_port in 1..=u16::MAX,
        platform_version in prop::option::of(word()),
        network in prop::option::of(network()),
        capacity_providers in providers(),
        hooks in prop::collection::btree_map(prop::sample::select(HookEvent::ALL.to_vec()), word(), 0..5),
    ) -> AppSpec {
        AppSpec {
            target: TargetService {
                task_definition,
                container_name: ContainerName::new(container_name),
                container_port,
                platform_version,
                network,
                capacity_providers,
            },
            hooks: hooks.into_iter().map(|(event, name)| (event, FunctionName::new(name))).collect(),
        }
    }
}

/// Texts that only hold blanks are refused, so they are no AppSpec.
fn has_blank(spec: &AppSpec) -> bool {
    let network = spec.target.network.iter().flat_map(|n| n.subnets.iter().chain(&n.security_groups));
    let providers = spec.target.capacity_providers.iter().map(|provider| &provider.name);
    let mut texts = network.chain(providers).chain(&spec.target.platform_version).map(String::as_str);
    let hooks = spec.hooks.values().map(FunctionName::as_str);
    let mut others = hooks.chain([spec.target.container_name.as_str()]);
    texts.any(|text| text.trim().is_empty()) || others.any(|text| text.trim().is_empty())
}

proptest! {
    #[test]
    fn what_is_printed_is_read_back_equal(spec in app_spec()) {
        prop_assume!(!has_blank(&spec));
        let text = print_yaml(&spec);
        prop_assert_eq!(parse(&text).map_err(|errors| TestCaseError::fail(format!("{errors}\n{text}")))?, spec);
    }

    #[test]
    fn no_text_makes_reading_panic(text in "[ \\n\\t:\\-?&*!|>'\"%@`{}\\[\\],#a-c0-2]{0,200}") {
        let _ = parse(&text);
    }

    #[test]
    fn no_change_of_a_sound_text_makes_reading_panic(at in 0..400_usize, to in any::<char>()) {
        let text: String = print_yaml(&full()).chars().enumerate().map(|(n, c)| if n == at { to } else { c }).collect();
        let _ = parse(&text);
    }
}
