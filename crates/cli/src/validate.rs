//! `appspec validate`: every fault of AppSpec files, without any endpoint. Also reads files for `deploy`.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use serde_json::{Value, json};

use crate::args::ValidateArgs;
use crate::exit::{Exit, Failure};
use crate::io::Io;
use crate::summary;

/// More than any file the commands take; enough to let the reader of the content say what is too much.
const MAX_FILE_BYTES: u64 = 4 * 1024 * 1024;

/// Checks every file; one that is not sound does not hide the next.
pub(crate) fn run(args: &ValidateArgs, io: &mut Io<'_>) -> Result<Exit, Failure> {
    let mut files = Vec::new();
    let mut all_sound = true;
    for path in &args.files {
        let file = path.display().to_string();
        let outcome = read_text(path)
            .and_then(|text| appspec::parse(&text).map_err(|errors| Failure::AppSpec(file.clone(), errors)));
        all_sound &= outcome.is_ok();
        match &outcome {
            Ok(_) if !args.output.json => io.line(&format!("{file}: ok"))?,
            Err(failure) if !args.output.json => io.line(&failure.to_string())?,
            _ => {}
        }
        files.push(to_json(&file, &outcome));
    }
    if args.output.json {
        io.json(&json!({"valid": all_sound, "files": files}))?;
    }
    Ok(if all_sound { Exit::Succeeded } else { Exit::Invalid })
}

fn to_json(file: &str, outcome: &Result<appspec::AppSpec, Failure>) -> Value {
    match outcome {
        Ok(_) => json!({"file": file, "valid": true, "problems": []}),
        Err(Failure::AppSpec(_, errors)) => {
            json!({"file": file, "valid": false, "problems": summary::problems(file, errors)})
        }
        Err(failure) => json!({"file": file, "valid": false, "problems": [], "error": failure.to_string()}),
    }
}

/// Reads a text file of bounded size.
pub(crate) fn read_text(path: &Path) -> Result<String, Failure> {
    let refuse = |why: String| Failure::Invalid(format!("{}: {why}", path.display()));
    let file = File::open(path).map_err(|error| refuse(error.to_string()))?;
    let mut bytes = Vec::new();
    file.take(MAX_FILE_BYTES).read_to_end(&mut bytes).map_err(|error| refuse(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        refuse(format!("byte {} is not UTF-8; save the file as UTF-8 text", at + 1))
    })
}
