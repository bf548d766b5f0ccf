//! The balancer as the process it is in the product: signals and sudden death.

use std::path::Path;
use std::sync::{Mutex, mpsc};

use crate::support::backend::{Backend, Reply};
use crate::support::client::{Client, get};
use crate::support::process::Process;
use crate::support::tables::simple;
use crate::support::{Running, free_address, wait_for};

/// Puts a table into the directory, as an earlier life would have left it.
fn prepare(dir: &Path, table: &ports::RoutingTable) {
    Running::with_table(dir, table).stop(0);
}

fn wait_serving(address: std::net::SocketAddr) {
    wait_for("the process serves", || Client::try_connect(address).ok()?.get("/").ok());
}

#[test]
fn a_hang_up_and_an_interrupt_do_not_end_the_traffic_and_sigterm_drains() {
    let (release, wait) = mpsc::channel::<()>();
    let wait = Mutex::new(wait);
    let backend = Backend::with(move |request, _| {
        if request.path == "/slow" {
            wait.lock().unwrap().recv().unwrap();
        }
        Reply::Ok(b"a".to_vec())
    });
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    prepare(dir.path(), &simple(address, &[backend.address]));
    let mut process = Process::start(dir.path());
    wait_serving(address);
    process.signal("-HUP");
    process.signal("-INT");
    let hits = backend.hits();
    let mut busy = Client::connect(address);
    busy.send(b"GET /slow HTTP/1.1\r\nHost: a\r\n\r\n");
    wait_for("the request is at the target", || (backend.hits() == hits + 1).then_some(()));
    process.signal("-TERM");
    wait_for("nothing new is accepted", || Client::try_connect(address).is_err().then_some(()));
    release.send(()).unwrap();
    assert_eq!(busy.read_answer(false).unwrap().text(), "a");
    assert!(process.0.wait().unwrap().success());
}

#[test]
fn a_killed_balancer_serves_its_table_again_as_soon_as_it_is_started() {
    let backend = Backend::named("a");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    prepare(dir.path(), &simple(address, &[backend.address]));
    for _ in 0..5 {
        let process = Process::start(dir.path());
        wait_serving(address);
        process.signal("-KILL");
    }
    let _process = Process::start(dir.path());
    wait_serving(address);
    assert_eq!(get(address, "/").text(), "a");
}
