//! The balancer alone, for measurements: `balancer DIR [WORKERS] [--take-over DRAIN_SECONDS]`.

use std::process::ExitCode;
use std::time::Duration;

/// As in the product, so that the figures are the product's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match options() {
        Ok(options) => match load_balancer::serve(options) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => complain(&format!("{error}: {:?}", std::error::Error::source(&error))),
        },
        Err(text) => complain(text),
    }
}

fn options() -> Result<load_balancer::Options, &'static str> {
    let mut arguments = std::env::args().skip(1);
    let dir = arguments.next().ok_or("usage: balancer DIR [WORKERS] [--take-over DRAIN_SECONDS]")?;
    let mut options = load_balancer::Options::new(dir);
    while let Some(argument) = arguments.next() {
        if argument == "--take-over" {
            options.takes_over = true;
            let seconds = arguments.next().and_then(|text| text.parse().ok()).ok_or("DRAIN_SECONDS is a number")?;
            options.hand_over_drain = Duration::from_secs(seconds);
        } else {
            options.workers = argument.parse().map_err(|_| "WORKERS is a number")?;
        }
    }
    Ok(options)
}

#[allow(clippy::print_stderr, reason = "a command line tells its user what is wrong")]
fn complain(text: &str) -> ExitCode {
    eprintln!("{text}");
    ExitCode::FAILURE
}
