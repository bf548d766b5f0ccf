//! The peer: moto's server, installed by pip into `target/bench/moto`.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, bail};

use crate::bench::process::{Server, free_address};

/// Exactly these, so that two runs compare the same programs.
const PACKAGES: [&str; 7] = [
    "moto[server]==5.2.5",
    "Flask==3.1.3",
    "Werkzeug==3.1.9",
    "botocore==1.44.5",
    "boto3==1.44.5",
    "responses==0.26.3",
    "gunicorn==27.0.1",
];

/// What gunicorn serves.
const APPLICATION: &str = "from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
application = DomainDispatcherApplication(create_backend_app)
";

/// How moto is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Form {
    /// `moto_server`, as its documentation recommends: a thread a connection.
    Threads,
    /// Under gunicorn: one worker, because moto's state is in its process, with threads.
    Gunicorn,
}

/// The directory of moto's programs; installs them first when they are not there.
pub fn install(root: &Path) -> anyhow::Result<PathBuf> {
    let home = root.join("target/bench/moto");
    let programs = home.join("bin");
    let done = home.join("installed");
    let wanted = PACKAGES.join("\n");
    if std::fs::read_to_string(&done).is_ok_and(|present| present == wanted) {
        return Ok(programs);
    }
    println!("installing {} into {}", PACKAGES[0], home.display());
    run(Command::new("python3").args(["-m", "venv"]).arg(&home))?;
    run(Command::new(programs.join("pip")).args(["install", "--quiet"]).args(PACKAGES))?;
    std::fs::write(&done, wanted)?;
    Ok(programs)
}

fn run(command: &mut Command) -> anyhow::Result<()> {
    let status = command.status().with_context(|| format!("run {:?}", command.get_program()))?;
    if !status.success() {
        bail!("{:?} failed", command.get_program());
    }
    Ok(())
}

/// Starts moto on a free port of the loopback interface.
pub fn start(programs: &Path, scratch: &Path, form: Form) -> anyhow::Result<Server> {
    let address = free_address()?;
    let mut command = match form {
        Form::Threads => {
            let mut command = Command::new(programs.join("moto_server"));
            command.args(["--host", "127.0.0.1", "--port", &address.port().to_string()]);
            command
        }
        Form::Gunicorn => {
            std::fs::write(scratch.join("moto_application.py"), APPLICATION)?;
            let mut command = Command::new(programs.join("gunicorn"));
            command.args(["--workers", "1", "--threads", "8", "--keep-alive", "75", "--bind", &address.to_string()]);
            command.arg("--chdir").arg(scratch).arg("moto_application:application");
            command
        }
    };
    command.env("AWS_ACCESS_KEY_ID", "test").env("AWS_SECRET_ACCESS_KEY", "test");
    let server = Server::start(command, address, &scratch.join("moto.log"))?;
    Ok(if form == Form::Gunicorn { server.counting_children() } else { server })
}
