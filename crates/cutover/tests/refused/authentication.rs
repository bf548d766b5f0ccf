//! Requests that do not prove who sent them: the same cases for every service.

use anyhow::{Context, Result};

use crate::subject::{Fault, Subject};
use crate::wire::{Key, Plain, Sealed, Signing, seal};
use crate::world::World;

/// One way to be refused.
struct Case {
    name: &'static str,
    fault: Fault,
    wrong: fn(&World, &Plain) -> Result<Sealed>,
    /// Whose key takes the same request in; the switched key is switched on first.
    twin: Twin,
}

/// What makes the request right.
#[derive(Clone, Copy)]
enum Twin {
    /// Signed rightly by the able user.
    Able,
    /// Signed by the session with its own token.
    Session,
    /// Signed by the switched key, once it is on.
    Switched,
}

fn signed(world: &World, plain: &Plain, change: impl FnOnce(&mut Signing)) -> Result<Sealed> {
    let mut signing = Signing::by(&world.keys.able);
    change(&mut signing);
    seal(plain, world.address, &signing)
}

fn by(world: &World, plain: &Plain, key: &Key) -> Result<Sealed> {
    seal(plain, world.address, &Signing::by(key))
}

fn with_secret(key: &Key, secret: &str) -> Key {
    Key { secret: secret.into(), ..key.clone() }
}

const CASES: &[Case] = &[
    Case {
        name: "bad signature",
        fault: Fault::Mismatch,
        wrong: |world, plain| by(world, plain, &with_secret(&world.keys.able, "guessed")),
        twin: Twin::Able,
    },
    Case {
        name: "signature in capital letters",
        fault: Fault::Mismatch,
        wrong: |world, plain| {
            let mut sealed = signed(world, plain, |_| ())?;
            let header = sealed.header_mut("authorization").context("authorization")?;
            let (start, signature) = header.split_once("Signature=").context("signature")?;
            *header = format!("{start}Signature={}", signature.to_uppercase());
            Ok(sealed)
        },
        twin: Twin::Able,
    },
    Case {
        name: "changed body",
        fault: Fault::Payload,
        wrong: |world, plain| {
            let mut sealed = signed(world, plain, |_| ())?;
            sealed.body.push(b' ');
            Ok(sealed)
        },
        twin: Twin::Able,
    },
    Case {
        name: "changed header",
        fault: Fault::Mismatch,
        wrong: |world, plain| {
            let plain = plain.clone().with_header("x-amz-user-agent", "one");
            let mut sealed = signed(world, &plain, |_| ())?;
            *sealed.header_mut("x-amz-user-agent").context("the header")? = "two".into();
            Ok(sealed)
        },
        twin: Twin::Able,
    },
    Case {
        name: "changed query",
        fault: Fault::Mismatch,
        wrong: |world, plain| Ok(signed(world, plain, |_| ())?.with_query("x=y")),
        twin: Twin::Able,
    },
    Case {
        name: "stale date",
        fault: Fault::Expired,
        wrong: |world, plain| signed(world, plain, |signing| signing.offset_seconds = -330),
        twin: Twin::Able,
    },
    Case {
        name: "future date",
        fault: Fault::Expired,
        wrong: |world, plain| signed(world, plain, |signing| signing.offset_seconds = 330),
        twin: Twin::Able,
    },
    Case {
        name: "malformed date",
        fault: Fault::NoTime,
        wrong: |world, plain| {
            let mut sealed = signed(world, plain, |_| ())?;
            let time = sealed.header_mut("x-amz-date").context("the time")?;
            *time = format!("{}T12:00:00Z", &time[..8]);
            Ok(sealed)
        },
        twin: Twin::Able,
    },
    Case {
        name: "no date",
        fault: Fault::NoTime,
        wrong: |world, plain| Ok(signed(world, plain, |_| ())?.without_header("x-amz-date")),
        twin: Twin::Able,
    },
    Case {
        name: "another day in the scope",
        fault: Fault::Scope,
        wrong: |world, plain| signed(world, plain, |signing| signing.scope_day_offset = -1),
        twin: Twin::Able,
    },
    Case {
        name: "unsigned host",
        fault: Fault::Unsigned,
        wrong: |world, plain| signed(world, plain, |signing| signing.unsigned = vec!["host"]),
        twin: Twin::Able,
    },
    Case {
        name: "unsigned x-amz-* header",
        fault: Fault::Unsigned,
        wrong: |world, plain| Ok(signed(world, plain, |_| ())?.with_header("x-amz-added", "on the way")),
        twin: Twin::Able,
    },
    Case {
        name: "signed header that is not sent",
        fault: Fault::Incomplete,
        wrong: |world, plain| {
            let plain = plain.clone().with_header("x-amz-user-agent", "one");
            Ok(signed(world, &plain, |_| ())?.without_header("x-amz-user-agent"))
        },
        twin: Twin::Able,
    },
    Case {
        name: "wrong region in scope",
        fault: Fault::Scope,
        wrong: |world, plain| signed(world, plain, |signing| signing.region = "eu-west-1"),
        twin: Twin::Able,
    },
    Case {
        name: "wrong terminator",
        fault: Fault::Incomplete,
        wrong: |world, plain| signed(world, plain, |signing| signing.terminator = "aws5_request"),
        twin: Twin::Able,
    },
    Case {
        name: "unknown algorithm",
        fault: Fault::Incomplete,
        wrong: |world, plain| {
            let mut sealed = signed(world, plain, |_| ())?;
            let header = sealed.header_mut("authorization").context("authorization")?;
            *header = header.replace("AWS4-HMAC-SHA256", "AWS4-HMAC-SHA1");
            Ok(sealed)
        },
        twin: Twin::Able,
    },
    Case {
        name: "no Authorization",
        fault: Fault::Missing,
        wrong: |world, plain| Ok(signed(world, plain, |_| ())?.without_header("authorization")),
        twin: Twin::Able,
    },
    Case {
        name: "header and query both",
        fault: Fault::TwoWays,
        wrong: |world, plain| Ok(signed(world, plain, |_| ())?.with_query("X-Amz-Algorithm=AWS4-HMAC-SHA256")),
        twin: Twin::Able,
    },
    Case {
        name: "body not signed",
        fault: Fault::Incomplete,
        wrong: |world, plain| signed(world, plain, |signing| signing.payload_hash = Some("UNSIGNED-PAYLOAD")),
        twin: Twin::Able,
    },
    Case {
        name: "unknown access key",
        fault: Fault::UnknownKey,
        wrong: |world, plain| by(world, plain, &Key { id: "AKIAUNKNOWN".into(), ..world.keys.able.clone() }),
        twin: Twin::Able,
    },
    Case {
        name: "deactivated key",
        fault: Fault::UnknownKey,
        wrong: |world, plain| by(world, plain, &world.keys.switched),
        twin: Twin::Switched,
    },
    Case {
        name: "key of a deleted user",
        fault: Fault::UnknownKey,
        wrong: |world, plain| by(world, plain, &world.keys.leaver),
        twin: Twin::Able,
    },
    Case {
        name: "temporary key without its token",
        fault: Fault::UnknownKey,
        wrong: |world, plain| by(world, plain, &Key { token: None, ..world.keys.sessions[0].clone() }),
        twin: Twin::Session,
    },
    Case {
        name: "temporary key with another's token",
        fault: Fault::ForeignToken,
        wrong: |world, plain| {
            let token = world.keys.sessions[1].token.clone();
            by(world, plain, &Key { token, ..world.keys.sessions[0].clone() })
        },
        twin: Twin::Session,
    },
    Case {
        name: "lasting key with a token",
        fault: Fault::ForeignToken,
        wrong: |world, plain| {
            let token = world.keys.sessions[0].token.clone();
            by(world, plain, &Key { token, ..world.keys.able.clone() })
        },
        twin: Twin::Able,
    },
    Case {
        name: "unsigned token",
        fault: Fault::Unsigned,
        wrong: |world, plain| {
            let mut signing = Signing::by(&world.keys.sessions[0]);
            signing.unsigned = vec!["x-amz-security-token"];
            seal(plain, world.address, &signing)
        },
        twin: Twin::Session,
    },
    Case {
        name: "session that ended",
        fault: Fault::EndedSession,
        wrong: |world, plain| by(world, plain, &world.keys.ended),
        twin: Twin::Session,
    },
    Case {
        name: "session of a deleted role",
        fault: Fault::UnknownKey,
        wrong: |world, plain| by(world, plain, &world.keys.orphan),
        twin: Twin::Session,
    },
    Case {
        name: "body over the limit",
        fault: Fault::TooLarge,
        wrong: |world, plain| {
            let mut sealed = signed(world, plain, |_| ())?;
            // Code and objects may be larger than other requests.
            let bytes = if matches!(plain.service, "s3" | "lambda") { 96 << 20 } else { 2 << 20 };
            sealed.body.resize(bytes, b' ');
            Ok(sealed)
        },
        twin: Twin::Able,
    },
];

/// Runs all of them; answers how many.
pub async fn run(world: &mut World, subject: &Subject, numbers: &mut std::ops::RangeFrom<usize>) -> usize {
    for case in CASES {
        let plain = (subject.request)(numbers.next().unwrap_or_default());
        let outcome = check(world, subject, case, &plain).await;
        world.judge(subject, case.name, outcome);
    }
    let plain = (subject.request)(numbers.next().unwrap_or_default());
    let outcome = wrong_service(world, subject, &plain).await;
    world.judge(subject, "wrong service in scope", outcome);
    CASES.len() + 1
}

async fn check(world: &mut World, subject: &Subject, case: &Case, plain: &Plain) -> Result<()> {
    let attempt = (case.wrong)(world, plain)?;
    world.refused(subject, &attempt, subject.family.words(case.fault), None).await?;
    let key = match case.twin {
        Twin::Able => world.keys.able.clone(),
        Twin::Session => world.keys.sessions[0].clone(),
        Twin::Switched => {
            world.switch("Active").await?;
            world.keys.switched.clone()
        }
    };
    let right = by(world, plain, &key)?;
    world.accepted(subject, &right).await.context("the same request, rightly signed")?;
    if matches!(case.twin, Twin::Switched) {
        world.switch("Inactive").await?;
    }
    Ok(())
}

/// A scope of another service. Requests of the REST services are routed by it, so theirs names one that cannot take
/// them; the refusal is then of another kind, but a refusal.
async fn wrong_service(world: &mut World, subject: &Subject, plain: &Plain) -> Result<()> {
    let attempt = signed(world, plain, |signing| signing.service = Some("kms"))?;
    let expected = match subject.model.signing_name {
        "s3" | "lambda" => (501, "NotImplemented"),
        _ => subject.family.words(Fault::Scope),
    };
    world.refused(subject, &attempt, expected, None).await?;
    let right = signed(world, plain, |_| ())?;
    world.accepted(subject, &right).await?;
    Ok(())
}
