//! Requests that must be refused, service by service: who is not known, and who may not.
//!
//! Holds: cases of authentication that are the same for every service, cases of permission that are, and each
//! service's own of what a call needs besides its own action. Promises: the services are those the program serves, so
//! a new one without cases fails; a refused request has Amazon's status and code, leaves what the service shows and
//! the store's files as they were, and leaves the audit record it should; the same request, made right, is accepted,
//! changes something and is recorded. Leaves out: what refusals of other kinds do (`e2e/refusals.rs`).

#[allow(dead_code, unused_imports, reason = "shared with the other end-to-end tests, which use all of it")]
#[path = "../e2e/support/mod.rs"]
mod support;

mod authentication;
mod permissions;
mod profile;
mod roles;
mod services;
mod subject;
mod wire;
mod world;

use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::support::BINARY;
use crate::world::World;

/// Cases a service must have at the least.
const LEAST: usize = 10;

#[tokio::test]
#[allow(clippy::print_stdout, reason = "the table is what the suite is asked for")]
async fn whoever_is_not_known_or_not_allowed_is_refused_by_every_service_and_changes_nothing() -> Result<()> {
    let mut world = World::new().await?;
    let mut numbers = 1_usize..;
    let mut table = format!("{:24}{:>16}{:>14}{:>8}\n", "service", "authentication", "authorization", "cases");
    for model in aws_api::ALL {
        let subject = services::subject(&world, model).await.with_context(|| format!("prepare {}", model.name))?;
        world.quiet().await?;
        let known = authentication::run(&mut world, &subject, &mut numbers).await;
        let may = permissions::run(&mut world, &subject, &mut numbers).await;
        table.push_str(&format!("{:24}{known:>16}{may:>14}{:>8}\n", model.name, known + may));
        ensure!(known >= LEAST && may >= LEAST, "{} has too few cases:\n{table}", model.name);
    }
    println!("{table}");
    let failures = world.failures.join("\n");
    ensure!(failures.is_empty(), "{} cases went wrong:\n{failures}", world.failures.len());
    world.lab.server.interrupt().await?;
    world.expect_no_secret_on_disk()?;
    let data_dir = world.lab.home.data_dir();
    let verified = Command::new(BINARY).args(["audit", "verify", "--data-dir"]).arg(data_dir).output()?;
    let said = [verified.stdout, verified.stderr].concat();
    ensure!(verified.status.success(), "{}", String::from_utf8_lossy(&said));
    println!("{}", String::from_utf8_lossy(&said));
    Ok(())
}
