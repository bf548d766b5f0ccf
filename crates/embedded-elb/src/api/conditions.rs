//! Conditions of rules, in both of AWS's forms: `Values` and the `*Config` structures.

use std::net::IpAddr;

use aws_api::elbv2 as api;
use aws_protocol::ApiError;

use crate::errors::{invalid, required, unsupported};
use crate::records::Condition;

/// Condition values a rule can hold in all (ELB's quota).
pub(crate) const MAX_VALUES: usize = 5;
const MAX_PATTERN: usize = 128;
const MAX_HEADER_NAME: usize = 40;

/// Reads a rule's conditions.
pub(crate) fn parse(conditions: Option<Vec<api::RuleCondition>>) -> Result<Vec<Condition>, ApiError> {
    let conditions = required(conditions, "Conditions")?;
    if conditions.is_empty() {
        return Err(invalid("A rule must have a condition."));
    }
    let conditions = conditions.into_iter().map(parse_condition).collect::<Result<Vec<_>, _>>()?;
    if conditions.iter().map(count).sum::<usize>() > MAX_VALUES {
        return Err(invalid(format!("A rule can have at most {MAX_VALUES} condition values.")));
    }
    let singles = |wanted: fn(&Condition) -> bool| conditions.iter().filter(|found| wanted(found)).count();
    let repeated = [
        singles(|found| matches!(found, Condition::Path(_))),
        singles(|found| matches!(found, Condition::Host(_))),
        singles(|found| matches!(found, Condition::Method(_))),
    ];
    if repeated.iter().any(|number| *number > 1) {
        return Err(invalid(
            "A rule can have one condition each of path-pattern, host-header and http-request-method.",
        ));
    }
    Ok(conditions)
}

fn parse_condition(condition: api::RuleCondition) -> Result<Condition, ApiError> {
    if condition.regex_values.is_some() {
        return Err(unsupported("A condition with a regular expression"));
    }
    let field = required(condition.field, "Field")?;
    let parsed = match field.as_str() {
        "path-pattern" => {
            let config = condition.path_pattern_config;
            let regex = config.as_ref().is_some_and(|config| config.regex_values.is_some());
            Condition::Path(values(condition.values, config.and_then(|config| config.values), regex)?)
        }
        "host-header" => {
            let config = condition.host_header_config;
            let regex = config.as_ref().is_some_and(|config| config.regex_values.is_some());
            Condition::Host(values(condition.values, config.and_then(|config| config.values), regex)?)
        }
        "http-header" => parse_header(required(condition.http_header_config, "HttpHeaderConfig")?)?,
        "http-request-method" => {
            let config = condition.http_request_method_config.and_then(|config| config.values);
            parse_methods(values(condition.values, config, false)?)?
        }
        "query-string" => parse_query(required(condition.query_string_config, "QueryStringConfig")?)?,
        "source-ip" => {
            let config = condition.source_ip_config.and_then(|config| config.values);
            parse_networks(values(condition.values, config, false)?)?
        }
        other => return Err(invalid(format!("The condition field {other} is not known."))),
    };
    Ok(parsed)
}

/// The patterns of either form; both at once is a contradiction.
fn values(plain: Option<Vec<String>>, config: Option<Vec<String>>, regex: bool) -> Result<Vec<String>, ApiError> {
    if regex {
        return Err(unsupported("A condition with a regular expression"));
    }
    let plain = plain.filter(|values| !values.is_empty());
    let found = match (plain, config) {
        (Some(plain), Some(config)) if plain != config => {
            return Err(invalid("A condition gives its values twice, and differently."));
        }
        (Some(found), _) | (None, Some(found)) => found,
        (None, None) => Vec::new(),
    };
    check_patterns(&found)?;
    Ok(found)
}

fn check_patterns(values: &[String]) -> Result<(), ApiError> {
    if values.is_empty() {
        return Err(invalid("A condition must have a value."));
    }
    if values.iter().any(|value| value.is_empty() || value.chars().count() > MAX_PATTERN) {
        return Err(invalid(format!("A condition value must have 1 to {MAX_PATTERN} characters.")));
    }
    Ok(())
}

fn parse_header(config: api::HttpHeaderConditionConfig) -> Result<Condition, ApiError> {
    let name = required(config.http_header_name, "HttpHeaderName")?;
    if name.is_empty() || name.len() > MAX_HEADER_NAME {
        return Err(invalid(format!("HttpHeaderName must have 1 to {MAX_HEADER_NAME} characters.")));
    }
    if name.eq_ignore_ascii_case("host") {
        return Err(invalid("Use a host-header condition for the Host header."));
    }
    let values = values(None, config.values, config.regex_values.is_some())?;
    Ok(Condition::Header { name, values })
}

fn parse_methods(values: Vec<String>) -> Result<Condition, ApiError> {
    let is_method = |value: &String| {
        value.len() <= 40 && value.chars().all(|found| found.is_ascii_uppercase() || matches!(found, '-' | '_'))
    };
    if values.iter().all(is_method) {
        Ok(Condition::Method(values))
    } else {
        Err(invalid("A request method has at most 40 of A-Z, hyphen and underscore."))
    }
}

fn parse_networks(values: Vec<String>) -> Result<Condition, ApiError> {
    match values.iter().find(|value| !is_network(value)) {
        None => Ok(Condition::SourceIp(values)),
        Some(value) => {
            Err(invalid(format!("The source-ip value '{value}' must be a CIDR block, such as 10.0.0.0/8.")))
        }
    }
}

/// An address, a slash and a number of bits; bits of the host may be set.
fn is_network(text: &str) -> bool {
    let Some((address, bits)) = text.split_once('/') else { return false };
    let Some(bits) = bits.parse::<u32>().ok().filter(|parsed| parsed.to_string() == bits) else { return false };
    match address.parse::<IpAddr>() {
        Ok(IpAddr::V4(_)) => bits <= 32,
        Ok(IpAddr::V6(_)) => bits <= 128,
        Err(_) => false,
    }
}

fn parse_query(config: api::QueryStringConditionConfig) -> Result<Condition, ApiError> {
    let pairs = config.values.unwrap_or_default();
    let pairs = pairs.into_iter().map(|pair| Ok((pair.key, required(pair.value, "Value")?)));
    let pairs = pairs.collect::<Result<Vec<_>, ApiError>>()?;
    let values: Vec<_> = pairs.iter().map(|(_, value)| value.clone()).collect();
    check_patterns(&values)?;
    Ok(Condition::Query(pairs))
}

fn count(condition: &Condition) -> usize {
    match condition {
        Condition::Path(values)
        | Condition::Host(values)
        | Condition::Method(values)
        | Condition::SourceIp(values) => values.len(),
        Condition::Header { values, .. } => values.len(),
        Condition::Query(pairs) => pairs.len(),
    }
}

/// A condition as AWS writes it: path and host in both forms, the others in their own structure.
pub(crate) fn print(condition: &Condition) -> api::RuleCondition {
    let empty = api::RuleCondition::default();
    match condition {
        Condition::Path(values) => api::RuleCondition {
            field: Some("path-pattern".to_string()),
            values: Some(values.clone()),
            path_pattern_config: Some(api::PathPatternConditionConfig {
                values: Some(values.clone()),
                regex_values: None,
            }),
            ..empty
        },
        Condition::Host(values) => api::RuleCondition {
            field: Some("host-header".to_string()),
            values: Some(values.clone()),
            host_header_config: Some(api::HostHeaderConditionConfig {
                values: Some(values.clone()),
                regex_values: None,
            }),
            ..empty
        },
        Condition::Header { name, values } => api::RuleCondition {
            field: Some("http-header".to_string()),
            http_header_config: Some(api::HttpHeaderConditionConfig {
                http_header_name: Some(name.clone()),
                values: Some(values.clone()),
                regex_values: None,
            }),
            ..empty
        },
        Condition::Method(values) => api::RuleCondition {
            field: Some("http-request-method".to_string()),
            http_request_method_config: Some(api::HttpRequestMethodConditionConfig { values: Some(values.clone()) }),
            ..empty
        },
        Condition::SourceIp(values) => api::RuleCondition {
            field: Some("source-ip".to_string()),
            source_ip_config: Some(api::SourceIpConditionConfig { values: Some(values.clone()) }),
            ..empty
        },
        Condition::Query(pairs) => {
            let pairs = pairs
                .iter()
                .map(|(key, value)| api::QueryStringKeyValuePair { key: key.clone(), value: Some(value.clone()) });
            api::RuleCondition {
                field: Some("query-string".to_string()),
                query_string_config: Some(api::QueryStringConditionConfig { values: Some(pairs.collect()) }),
                ..empty
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(values: &[&str]) -> api::RuleCondition {
        let values = values.iter().map(ToString::to_string).collect();
        api::RuleCondition { field: Some("path-pattern".to_string()), values: Some(values), ..Default::default() }
    }

    #[test]
    fn both_forms_of_a_path_condition_read_back_as_both() {
        let parsed = parse(Some(vec![path(&["/api/*"])])).unwrap();
        let printed = print(&parsed[0]);
        assert_eq!(printed.values, Some(vec!["/api/*".to_string()]));
        assert_eq!(printed.path_pattern_config.clone().unwrap().values, printed.values);
        assert_eq!(parse(Some(vec![printed])).unwrap(), parsed);
    }

    #[test]
    fn too_many_values_and_repeated_fields_are_refused() {
        assert!(parse(Some(vec![path(&["/1", "/2", "/3", "/4", "/5", "/6"])])).is_err());
        assert!(parse(Some(vec![path(&["/1"]), path(&["/2"])])).is_err());
        assert!(parse(Some(Vec::new())).is_err());
        assert!(parse(None).is_err());
    }

    #[test]
    fn what_the_balancer_cannot_match_is_refused_by_name() {
        let regex = api::PathPatternConditionConfig { regex_values: Some(vec!["a+".to_string()]), values: None };
        let condition = api::RuleCondition {
            field: Some("path-pattern".to_string()),
            path_pattern_config: Some(regex),
            ..Default::default()
        };
        assert!(parse(Some(vec![condition])).unwrap_err().message.contains("regular expression"));
        let condition = api::RuleCondition { regex_values: Some(vec!["a+".to_string()]), ..path(&["/a"]) };
        assert!(parse(Some(vec![condition])).unwrap_err().message.contains("regular expression"));
    }

    #[test]
    fn source_addresses_are_networks() {
        let source = |value: &str| api::RuleCondition {
            field: Some("source-ip".to_string()),
            source_ip_config: Some(api::SourceIpConditionConfig { values: Some(vec![value.to_string()]) }),
            ..Default::default()
        };
        for right in ["10.0.0.0/8", "10.0.0.1/8", "0.0.0.0/0", "127.0.0.1/32", "2001:db8::/32", "::/0", "::1/128"] {
            let parsed = parse(Some(vec![source(right)])).unwrap();
            assert_eq!(parse(Some(vec![print(&parsed[0])])).unwrap(), parsed);
        }
        for wrong in ["10.0.0.1", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/+8", "10.0.0.0/08", "::/129", "a/8", "/8"] {
            assert!(parse(Some(vec![source(wrong)])).is_err(), "{wrong}");
        }
    }
}
