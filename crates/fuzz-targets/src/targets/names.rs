//! Short texts that name things: references, URLs, tokens.

use aws_protocol::PageTokens;

use super::text;
use crate::tell;

/// References to clusters, services, tasks, task sets and task definitions.
pub(super) fn ecs(input: &[u8]) {
    let Some(text) = text(input) else { return };
    tell(text.get(..24).unwrap_or("short"));
    embedded_ecs::fuzzing::references_are_stable(text);
}

/// Names of functions: what is understood is safe as a file's name.
pub(super) fn function(input: &[u8]) {
    let Some(text) = text(input) else { return };
    let Some((name, qualifier)) = embedded_lambda::fuzzing::function_name(text) else { return tell("refused") };
    tell(if qualifier.is_some() { "qualified" } else { "bare" });
    assert!(!name.is_empty() && !name.contains(['/', '.', '\0', ':']), "{name:?}");
    let written = qualifier.iter().fold(format!("function:{name}"), |all, last| format!("{all}:{last}"));
    assert_eq!(embedded_lambda::fuzzing::function_name(&written), Some((name, qualifier)), "{written:?}");
}

/// URLs of subscribers: an address that is understood is a loopback one or a name.
pub(super) fn endpoint(input: &[u8]) {
    let Some(text) = text(input) else { return };
    match embedded_notify::fuzzing::endpoint(text) {
        Ok((host, _, path)) => {
            tell("read");
            assert!(!host.is_empty() && path.starts_with('/'), "{host:?} {path:?}");
            assert!(!host.contains(['\r', '\n', ' ']) && !path.contains(['\r', '\n', ' ']), "one line each");
            if let Ok(address) = host.parse::<std::net::IpAddr>() {
                assert!(address.to_canonical().is_loopback(), "{address}");
            }
        }
        Err(why) => tell(&why),
    }
}

/// Page tokens: ours open, all others do not.
pub(super) fn page_token(input: &[u8]) {
    let Some(text) = text(input) else { return };
    let tokens = PageTokens::new([7; 32]);
    assert!(tokens.open("ListDeployments", "app=a", text).is_err(), "not ours");
    let token = tokens.issue("ListDeployments", "app=a", text);
    if token.len() <= 4096 {
        tell("short");
        assert_eq!(tokens.open("ListDeployments", "app=a", &token).as_deref(), Ok(text));
        assert!(tokens.open("ListDeployments", "app=b", &token).is_err(), "of another query");
    }
}
