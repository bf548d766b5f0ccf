//! Identifiers drawn from the operating system's randomness.

use ports::Ids;
use types::{DeploymentId, HookExecutionId};

/// Draws every identifier anew from the operating system; nothing is guessable from what was drawn before.
#[derive(Clone, Copy, Debug, Default)]
pub struct OsIds;

/// Bytes of randomness in a hook execution id: 256 bits, twice what invariant C1 asks for.
const HOOK_EXECUTION_ID_BYTES: usize = 32;

impl Ids for OsIds {
    fn deployment_id(&self) -> DeploymentId {
        DeploymentId::new(format!("d-{}", characters(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 9)))
    }

    fn hook_execution_id(&self) -> HookExecutionId {
        HookExecutionId::new(hex::encode(random::<HOOK_EXECUTION_ID_BYTES>()))
    }

    fn uuid(&self) -> String {
        let mut bytes = random::<16>();
        bytes[6] = bytes[6] & 0x0F | 0x40; // version 4
        bytes[8] = bytes[8] & 0x3F | 0x80; // RFC 9562 variant
        let text = hex::encode(bytes);
        [&text[..8], &text[8..12], &text[12..16], &text[16..20], &text[20..]].join("-")
    }

    fn hex(&self, length: usize) -> String {
        characters(b"0123456789abcdef", length)
    }

    fn digits(&self, length: usize) -> String {
        characters(b"0123456789", length)
    }
}

/// `length` characters of the alphabet, each as likely as any other: bytes past the last whole multiple of the
/// alphabet are thrown away.
fn characters(alphabet: &[u8], length: usize) -> String {
    let fair = 256 - 256 % alphabet.len();
    let mut text = String::with_capacity(length);
    while text.len() < length {
        for byte in random::<64>().map(usize::from) {
            if byte < fair && text.len() < length {
                text.push(char::from(alphabet[byte % alphabet.len()]));
            }
        }
    }
    text
}

fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    // Without randomness no id is unguessable, and a guessable one must never leave this process.
    getrandom::fill(&mut bytes).expect("the operating system gives randomness");
    bytes
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn is_of(text: &str, alphabet: &str) -> bool {
        text.chars().all(|character| alphabet.contains(character))
    }

    #[test]
    fn ids_have_their_documented_forms() {
        let id = OsIds.deployment_id();
        let rest = id.as_str().strip_prefix("d-").unwrap();
        assert!(rest.len() == 9 && is_of(rest, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"), "{id}");
        let execution = OsIds.hook_execution_id();
        assert!(execution.as_str().len() == 64 && is_of(execution.as_str(), "0123456789abcdef"), "{execution}");
        assert!(OsIds.hex(7).len() == 7 && is_of(&OsIds.hex(300), "0123456789abcdef"));
        assert!(OsIds.digits(19).len() == 19 && is_of(&OsIds.digits(19), "0123456789"));
        assert_eq!(OsIds.digits(0), "");
        let uuid = OsIds.uuid();
        let lengths: Vec<usize> = uuid.split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12], "{uuid}");
        assert!(uuid[14..].starts_with('4') && "89ab".contains(&uuid[19..20]), "{uuid}");
    }

    #[test]
    fn no_two_of_ten_thousand_execution_ids_are_equal() {
        let ids: BTreeSet<_> = (0..10_000).map(|_| OsIds.hook_execution_id()).collect();
        assert_eq!(ids.len(), 10_000);
    }

    #[test]
    fn every_digit_is_about_as_likely() {
        let text = OsIds.digits(100_000);
        for digit in "0123456789".chars() {
            let count = text.matches(digit).count();
            // Ten standard deviations of a fair draw are about 950.
            assert!(count.abs_diff(10_000) < 950, "{digit}: {count}");
        }
    }
}
