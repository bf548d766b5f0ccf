//! The balancer alone, for measurements: `balancer DIR [WORKERS]`.

use std::process::ExitCode;

/// As in the product, so that the figures are the product's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(dir) = arguments.next() else {
        return complain("usage: balancer DIR [WORKERS]");
    };
    let mut options = load_balancer::Options::new(dir);
    match arguments.next().map(|text| text.parse()).transpose() {
        Ok(Some(workers)) => options.workers = workers,
        Ok(None) => {}
        Err(_) => return complain("WORKERS is a number"),
    }
    match load_balancer::serve(options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => complain(&error.to_string()),
    }
}

#[allow(clippy::print_stderr, reason = "a command line tells its user what is wrong")]
fn complain(text: &str) -> ExitCode {
    eprintln!("{text}");
    ExitCode::FAILURE
}
