//! Callers who are known but may not: the same cases for every service, then each service's own.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::subject::{Dependent, Fault, Subject, allow, deny};
use crate::wire::Plain;
use crate::world::{ACCOUNT, Recorded, World};

/// What the limited user's policy is in a case, and after it.
struct Case {
    name: &'static str,
    refused: Vec<Value>,
    accepted: Vec<Value>,
    explicit: bool,
}

fn cases(action: &str, resource: &str) -> Vec<Case> {
    let whole = || vec![allow(action, resource)];
    let service = action.split(':').next().unwrap_or_default();
    let of = |name, refused, accepted, explicit| Case { name, refused, accepted, explicit };
    let with = |mut statement: Value, condition: Value| {
        statement["Condition"] = condition;
        statement
    };
    let elsewhere = json!({ "IpAddress": { "aws:SourceIp": "203.0.113.0/24" } });
    let here = json!({ "IpAddress": { "aws:SourceIp": "127.0.0.0/8" } });
    let not_here = json!({ "Effect": "Allow", "Action": "*", "NotResource": resource });
    let all_but = json!({ "Effect": "Allow", "NotAction": action, "Resource": "*" });
    vec![
        of("denied action", vec![allow("*", "*"), deny(action, "*")], vec![allow("*", "*")], true),
        of(
            "denied resource",
            vec![allow("*", "*"), deny(&format!("{service}:*"), resource)],
            vec![allow("*", "*"), deny(&format!("{service}:*"), &format!("{resource}-not"))],
            true,
        ),
        of("another resource", vec![allow(action, &format!("{resource}-not"))], whole(), false),
        of("another action", vec![allow(&format!("{service}:Get*"), "*")], whole(), false),
        of("another service", vec![allow("kms:*", "*")], vec![allow(&format!("{service}:*"), resource)], false),
        of("another account", vec![allow(action, &another_account(resource))], whole(), false),
        of(
            "condition not met",
            vec![with(allow(action, "*"), elsewhere)],
            vec![with(allow(action, "*"), here)],
            false,
        ),
        of("left out by NotResource", vec![not_here], whole(), false),
        of("left out by NotAction", vec![all_but], whole(), false),
    ]
}

fn another_account(resource: &str) -> String {
    if resource.contains(ACCOUNT) {
        resource.replace(ACCOUNT, "111111111111")
    } else {
        // S3's ARNs have no account.
        format!("arn:aws:s3:::another-bucket/{resource}")
    }
}

/// Runs all of them; answers how many.
pub async fn run(world: &mut World, subject: &Subject, numbers: &mut std::ops::RangeFrom<usize>) -> usize {
    let mut next = || numbers.next().unwrap_or_default();
    let number = next();
    let outcome = no_policy(world, subject, number).await;
    world.judge(subject, "no policy", outcome);
    let mut count = 1;
    for at in 0..cases("", "").len() {
        let number = next();
        let case = cases(subject.action, &(subject.resource)(number)).swap_remove(at);
        count += 1;
        let outcome = check(world, subject, &case, &(subject.request)(number)).await;
        world.judge(subject, case.name, outcome);
    }
    let number = next();
    let outcome = narrow_session(world, subject, number).await;
    world.judge(subject, "session policy", outcome);
    for case in &subject.dependents {
        let outcome = dependent(world, subject, case).await;
        world.judge(subject, case.name, outcome);
    }
    count + 1 + subject.dependents.len()
}

async fn check(world: &mut World, subject: &Subject, case: &Case, plain: &Plain) -> Result<()> {
    world.allow(&case.refused).await?;
    refused(world, subject, plain, case.explicit).await?;
    world.allow(&case.accepted).await?;
    accepted(world, subject, plain).await
}

async fn no_policy(world: &mut World, subject: &Subject, number: usize) -> Result<()> {
    world.allow_nothing().await?;
    let plain = (subject.request)(number);
    refused(world, subject, &plain, false).await?;
    world.allow(&[allow(subject.action, &(subject.resource)(number))]).await?;
    accepted(world, subject, &plain).await
}

/// A session of a role that may do everything, narrowed by its own policy.
async fn narrow_session(world: &mut World, subject: &Subject, number: usize) -> Result<()> {
    let plain = (subject.request)(number);
    let resource = (subject.resource)(number);
    let narrow = world.session_with_policy(&[allow(subject.action, &format!("{resource}-not"))]).await?;
    let principal = format!("arn:aws:sts::{ACCOUNT}:assumed-role/able-role/narrow");
    let recorded = Recorded { principal: &principal, decision: "implicitly_denied" };
    let attempt = world.sign(&plain, &narrow)?;
    world.refused(subject, &attempt, subject.family.words(Fault::Denied), Some(recorded)).await?;
    let wide = world.session_with_policy(&[allow(subject.action, &resource)]).await?;
    let attempt = world.sign(&plain, &wide)?;
    world.accepted(subject, &attempt).await?;
    Ok(())
}

async fn dependent(world: &mut World, subject: &Subject, case: &Dependent) -> Result<()> {
    allow_all(world, &case.not_enough).await?;
    refused(world, subject, &case.request, case.explicit).await?;
    let enough = [case.not_enough.clone(), case.missing.clone()].concat();
    // What denied is not part of what suffices.
    let enough: Vec<Value> = enough.into_iter().filter(|statement| statement["Effect"] == "Allow").collect();
    allow_all(world, &enough).await?;
    let right = case.right.as_ref().unwrap_or(&case.request);
    let attempt = world.sign(right, &world.keys.limited.clone())?;
    let answer = world.accepted(subject, &attempt).await?;
    if case.deploys {
        let answer: Value = serde_json::from_str(&answer.body)?;
        world.lab.wait_until_ended(answer["deploymentId"].as_str().context("deploymentId")?).await?;
        world.quiet().await?;
    }
    Ok(())
}

async fn allow_all(world: &World, statements: &[Value]) -> Result<()> {
    if statements.is_empty() { world.allow_nothing().await } else { world.allow(statements).await }
}

async fn refused(world: &mut World, subject: &Subject, plain: &Plain, explicit: bool) -> Result<()> {
    let decision = if explicit { "explicitly_denied" } else { "implicitly_denied" };
    let principal = format!("arn:aws:iam::{ACCOUNT}:user/limited");
    let recorded = Recorded { principal: &principal, decision };
    let attempt = world.sign(plain, &world.keys.limited.clone())?;
    let answer = world.refused(subject, &attempt, subject.family.words(Fault::Denied), Some(recorded)).await?;
    anyhow::ensure!(answer.body.contains(&principal), "the refusal does not name the caller: {}", answer.body);
    Ok(())
}

async fn accepted(world: &mut World, subject: &Subject, plain: &Plain) -> Result<()> {
    let attempt = world.sign(plain, &world.keys.limited.clone())?;
    world.accepted(subject, &attempt).await?;
    Ok(())
}
