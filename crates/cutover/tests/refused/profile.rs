//! The development profile, whose key everybody knows, is for this machine alone.

use std::process::Command;

use anyhow::{Result, ensure};

use crate::support::{BINARY, Home};

#[test]
fn the_well_known_key_is_never_offered_to_other_machines() -> Result<()> {
    // Documentation addresses (RFC 5737) are no machine's; they must be refused before anything is bound.
    for address in ["0.0.0.0:0", "[::]:0", "192.0.2.1:0", "[::ffff:127.0.0.1]:0"] {
        for by_variable in [false, true] {
            let home = Home::new()?;
            let mut serve = Command::new(BINARY);
            serve.arg("serve").arg("--data-dir").arg(home.data_dir());
            if by_variable {
                serve.env("CUTOVER_LISTEN", address);
            } else {
                serve.args(["--listen", address]);
            }
            let output = serve.output()?;
            let said = String::from_utf8_lossy(&output.stderr);
            ensure!(!output.status.success(), "{address} was served");
            for speaks_of in [address, "development profile", "loopback", "127.0.0.1"] {
                ensure!(said.contains(speaks_of), "{address}: {speaks_of:?} is not spoken of: {said}");
            }
            ensure!(output.stdout.is_empty(), "it said it listens: {output:?}");
            ensure!(!home.data_dir().join("cutover.db").exists(), "{address}: something was begun");
        }
    }
    Ok(())
}
