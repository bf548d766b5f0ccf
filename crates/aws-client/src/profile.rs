//! The AWS CLI's files: profiles with a static key, a region and an endpoint.
//!
//! Leaves out: every other way a profile may get its key (roles, single sign-on, a command); such a profile is refused
//! with the command that turns it into variables.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::{ClientError, Credentials};

/// Settings that make the AWS CLI get a key elsewhere, even beside a static one.
const ELSEWHERE: [&str; 6] =
    ["role_arn", "web_identity_token_file", "sso_session", "sso_account_id", "sso_start_url", "login_session"];

/// One profile's settings.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Profile {
    name: String,
    /// Of the credentials file; a key there wins over one of the config file.
    credentials: BTreeMap<String, String>,
    config: BTreeMap<String, String>,
}

impl Profile {
    /// Reads a profile from the files that `AWS_SHARED_CREDENTIALS_FILE` and `AWS_CONFIG_FILE` name, or those in
    /// `~/.aws`; nothing when neither file has it.
    pub(crate) fn read(name: &str, variable: &dyn Fn(&str) -> Option<String>) -> Result<Option<Self>, ClientError> {
        let section = |sections: Option<Sections>, title: &str| sections.and_then(|mut all| all.remove(title));
        let credentials = sections(file("AWS_SHARED_CREDENTIALS_FILE", "credentials", variable))?;
        let config = sections(file("AWS_CONFIG_FILE", "config", variable))?;
        let config_title = if name == "default" { name.to_string() } else { format!("profile {name}") };
        let (credentials, config) = (section(credentials, name), section(config, &config_title));
        if credentials.is_none() && config.is_none() {
            return Ok(None);
        }
        let (credentials, config) = (credentials.unwrap_or_default(), config.unwrap_or_default());
        Ok(Some(Self { name: name.to_string(), credentials, config }))
    }

    /// A setting that is no secret, e.g. `region`.
    pub(crate) fn setting(&self, name: &str) -> Option<String> {
        self.config.get(name).or_else(|| self.credentials.get(name)).cloned()
    }

    /// Its static key.
    pub(crate) fn key(&self) -> Result<Credentials, ClientError> {
        if let Some(name) = ELSEWHERE.into_iter().find(|name| self.setting(name).is_some()) {
            return Err(self.no_key(&format!("gets its key by {name}")));
        }
        for file in [&self.credentials, &self.config] {
            let text = |name: &str| file.get(name).filter(|value| !value.is_empty()).cloned();
            match (text("aws_access_key_id"), text("aws_secret_access_key")) {
                (Some(access_key_id), Some(secret_access_key)) => {
                    let session_token = text("aws_session_token");
                    return Ok(Credentials { access_key_id, secret_access_key, session_token });
                }
                (None, None) => {}
                _ => return Err(self.no_key("has half a key")),
            }
        }
        let command = self.setting("credential_process").is_some();
        Err(self.no_key(if command { "gets its key by credential_process" } else { "has no key" }))
    }

    fn no_key(&self, why: &str) -> ClientError {
        let name = &self.name;
        ClientError::Endpoint(format!(
            "the profile {name} {why}; only static keys are read here. This makes variables of it: \
             eval \"$(aws configure export-credentials --profile {name} --format env)\""
        ))
    }
}

type Sections = BTreeMap<String, BTreeMap<String, String>>;

fn file(named_by: &str, usual: &str, variable: &dyn Fn(&str) -> Option<String>) -> Option<PathBuf> {
    let home = || variable("HOME").map(PathBuf::from);
    match variable(named_by) {
        Some(path) => match path.strip_prefix("~/") {
            Some(rest) => home().map(|home| home.join(rest)),
            None => Some(PathBuf::from(path)),
        },
        None => home().map(|home| home.join(".aws").join(usual)),
    }
}

fn sections(path: Option<PathBuf>) -> Result<Option<Sections>, ClientError> {
    let Some(path) = path else { return Ok(None) };
    match std::fs::read_to_string(&path) {
        Ok(text) => parse(&text).map(Some).map_err(|line| unread(&path, &format!("line {line} is no setting"))),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(unread(&path, &error.to_string())),
    }
}

fn unread(path: &Path, why: &str) -> ClientError {
    ClientError::Endpoint(format!("{}: {why}", path.display()))
}

/// Reads sections of `name = value`. Lines that begin with a space go on with the setting before and are left out:
/// none of those read here has any. The error is a line's number.
fn parse(text: &str) -> Result<Sections, usize> {
    let mut sections = Sections::new();
    let mut current: Option<String> = None;
    for (index, line) in text.lines().enumerate() {
        let goes_on = line.starts_with([' ', '\t']);
        let line = line.trim();
        if line.is_empty() || goes_on || line.starts_with(['#', ';']) {
            continue;
        }
        if let Some(title) = line.strip_prefix('[') {
            let (title, _) = title.split_once(']').ok_or(index + 1)?;
            let title = title.split_whitespace().collect::<Vec<_>>().join(" ").replace(['"', '\''], "");
            sections.entry(title.clone()).or_default();
            current = Some(title);
            continue;
        }
        let (name, value) = line.split_once('=').ok_or(index + 1)?;
        let value = value.split(" #").next().unwrap_or(value).trim();
        let section = current.as_ref().and_then(|title| sections.get_mut(title)).ok_or(index + 1)?;
        section.insert(name.trim().to_ascii_lowercase(), value.to_string());
    }
    Ok(sections)
}

#[cfg(test)]
mod tests;
