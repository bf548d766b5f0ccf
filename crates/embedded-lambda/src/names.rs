//! Function names as callers write them: bare, partial ARN or full ARN, with or without a qualifier.

/// The qualifier of what can be changed; every function has it.
pub(crate) const LATEST: &str = "$LATEST";

/// A function as named by a caller.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) name: String,
    pub(crate) qualifier: Option<String>,
}

/// Reads `name`, `name:qualifier`, `123456789012:function:name`, `function:name` or
/// `arn:aws:lambda:region:account:function:name[:qualifier]`; nothing when it is none of them.
pub(crate) fn parse(text: &str) -> Option<Named> {
    let resource = types::arn_resource(text, "lambda").unwrap_or(text);
    let mut parts: Vec<&str> = resource.split(':').collect();
    if let Some(position) = parts.iter().position(|part| *part == "function") {
        let before = &parts[..position];
        // Region and account may stand before, nothing else may.
        if before.len() > 2 || (text.starts_with("arn:") && position != 0) {
            return None;
        }
        parts.drain(..=position);
    } else if text.starts_with("arn:") {
        return None;
    }
    let (name, qualifier) = match parts.as_slice() {
        [name] => (*name, None),
        [name, qualifier] => (*name, Some((*qualifier).to_string())),
        _ => return None,
    };
    is_name(name).then(|| Named { name: name.to_string(), qualifier })
}

/// Whether a qualifier is the number of a published version; any other is `$LATEST` or an alias.
pub(crate) fn is_number(qualifier: &str) -> bool {
    !qualifier.is_empty() && qualifier.bytes().all(|byte| byte.is_ascii_digit())
}

/// 1..=64 of letters, digits, `-` and `_`: also safe as a file name.
pub(crate) fn is_name(text: &str) -> bool {
    (1..=64).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_documented_form_of_a_function_name_is_understood() {
        for text in [
            "Hook_1",
            "function:Hook_1",
            "123456789012:function:Hook_1",
            "us-east-1:123456789012:function:Hook_1",
            "arn:aws:lambda:us-east-1:123456789012:function:Hook_1",
        ] {
            assert_eq!(parse(text), Some(Named { name: "Hook_1".into(), qualifier: None }), "{text}");
            let qualified = format!("{text}:$LATEST");
            assert_eq!(parse(&qualified).unwrap().qualifier.as_deref(), Some("$LATEST"), "{qualified}");
        }
    }

    #[test]
    fn anything_else_is_no_function_name() {
        for text in ["", "a b", "../x", "a:b:c", "arn:aws:s3:::bucket", "arn:aws:lambda:us-east-1:1:layer:x", "a/b"] {
            assert_eq!(parse(text), None, "{text}");
        }
        assert_eq!(parse(&"x".repeat(65)), None);
    }
}
