//! AppSpec files: what is understood is printed and understood the same.

use appspec::{AppSpec, parse, parse_template, print_yaml};

use super::text;
use crate::tell;

/// YAML, or anything.
pub(super) fn any(input: &[u8]) {
    let Some(text) = text(input) else { return };
    match parse(text) {
        Ok(spec) => {
            tell("read");
            is_printed_the_same(&spec);
            let template = parse_template(text).expect("a whole AppSpec is a template too");
            assert_eq!(template.hooks, spec.hooks, "hooks of a template");
        }
        Err(errors) => {
            assert!(!errors.0.is_empty(), "a refusal names a fault");
            errors.0.iter().for_each(|problem| tell(&problem.to_string()));
            let _ = parse_template(text).map(|spec| spec.hooks.len());
        }
    }
}

/// JSON is understood the same however it is laid out.
pub(super) fn json(input: &[u8]) {
    any(input);
    let Some(text) = text(input) else { return };
    let (Ok(spec), Ok(value)) = (parse(text), serde_json::from_str::<serde_json::Value>(text)) else { return };
    let laid_out = serde_json::to_string_pretty(&value).expect("a JSON value can be written");
    tell("json");
    assert_eq!(parse(&laid_out), Ok(spec), "laid out anew: {laid_out}");
}

fn is_printed_the_same(spec: &AppSpec) {
    let printed = print_yaml(spec);
    assert_eq!(parse(&printed).as_ref(), Ok(spec), "printed: {printed}");
    assert_eq!(print_yaml(&parse(&printed).expect("just read")), printed, "printed twice");
}
