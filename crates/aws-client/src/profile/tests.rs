//! Profiles in files of a temporary directory.

use tempfile::TempDir;

use super::*;
use crate::{Connection, Endpoint};

/// A home directory with both files.
fn home(credentials: &str, config: &str) -> TempDir {
    let home = tempfile::tempdir().unwrap();
    std::fs::create_dir(home.path().join(".aws")).unwrap();
    std::fs::write(home.path().join(".aws/credentials"), credentials).unwrap();
    std::fs::write(home.path().join(".aws/config"), config).unwrap();
    home
}

fn resolve(home: &TempDir, endpoint: Option<&str>, more: &[(&str, &str)]) -> Result<Connection, ClientError> {
    let find = |name: &str| {
        let given = more.iter().find(|(n, _)| *n == name).map(|(_, value)| value.to_string());
        given.or_else(|| (name == "HOME").then(|| home.path().display().to_string()))
    };
    Connection::resolve(endpoint, None, find)
}

const CREDENTIALS: &str = "# mine
[default]
aws_access_key_id = DEFAULT
aws_secret_access_key = s0

[ops]
aws_access_key_id=OPS
aws_secret_access_key = a=b+c/d
aws_session_token = token
";
const CONFIG: &str = "[default]
region = us-west-2
[profile ops]
region = eu-central-1
s3 =
  addressing_style = path
";

#[test]
fn a_named_profile_gives_key_token_and_region() {
    let home = home(CREDENTIALS, CONFIG);
    let connection = resolve(&home, None, &[("AWS_PROFILE", "ops")]).unwrap();
    let key = Credentials {
        access_key_id: "OPS".into(),
        secret_access_key: "a=b+c/d".into(),
        session_token: Some("token".into()),
    };
    assert_eq!(connection.credentials, key);
    assert_eq!(connection.region, "eu-central-1");
}

#[test]
fn a_key_in_variables_and_a_region_in_variables_win_over_the_profile() {
    let home = home(CREDENTIALS, CONFIG);
    let variables = [
        ("AWS_PROFILE", "ops"),
        ("AWS_ACCESS_KEY_ID", "V"),
        ("AWS_SECRET_ACCESS_KEY", "S"),
        ("AWS_REGION", "eu-west-1"),
    ];
    let connection = resolve(&home, None, &variables).unwrap();
    assert_eq!((connection.credentials.access_key_id.as_str(), connection.region.as_str()), ("V", "eu-west-1"));
    assert_eq!(connection.credentials.session_token, None);
}

#[test]
fn the_default_profile_is_for_other_machines_and_this_one_keeps_its_development_key() {
    let home = home(CREDENTIALS, CONFIG);
    assert_eq!(resolve(&home, None, &[]).unwrap().credentials, Credentials::development());
    let connection = resolve(&home, Some("https://cutover.example"), &[]).unwrap();
    assert_eq!((connection.credentials.access_key_id.as_str(), connection.region.as_str()), ("DEFAULT", "us-west-2"));
}

#[test]
fn aws_itself_takes_the_profiles_region_and_never_guesses_one() {
    let home = home(CREDENTIALS, CONFIG);
    let connection = resolve(&home, Some("aws"), &[("AWS_PROFILE", "ops")]).unwrap();
    assert_eq!((connection.endpoint, connection.region.as_str()), (Endpoint::Aws, "eu-central-1"));
    let variables = [("AWS_ACCESS_KEY_ID", "V"), ("AWS_SECRET_ACCESS_KEY", "S"), ("AWS_CONFIG_FILE", "/nowhere")];
    let error = resolve(&home, Some("aws"), &variables).unwrap_err().to_string();
    assert!(error.contains("AWS_REGION"), "{error}");
}

#[test]
fn a_profiles_endpoint_is_used_unless_another_is_given() {
    let home = home(CREDENTIALS, "[profile ops]\nendpoint_url = http://localhost:9\n");
    let endpoint = |argument, more: &[_]| resolve(&home, argument, more).unwrap().endpoint;
    assert_eq!(endpoint(None, &[("AWS_PROFILE", "ops")]), Endpoint::Url("http://localhost:9".into()));
    let given = endpoint(Some("http://localhost:8"), &[("AWS_PROFILE", "ops")]);
    assert_eq!(given, Endpoint::Url("http://localhost:8".into()));
}

#[test]
fn a_profile_that_gets_its_key_elsewhere_names_the_command_that_helps() {
    let elsewhere = [
        "role_arn = arn:aws:iam::1:role/r\nsource_profile = default",
        "sso_session = corp",
        "credential_process = /bin/key",
        "region = eu-west-1",
        "aws_access_key_id = A",
        "aws_access_key_id = A\naws_secret_access_key = S\nrole_arn = arn:aws:iam::1:role/r",
    ];
    for settings in elsewhere {
        let home = home("", &format!("[profile p]\n{settings}\n"));
        let error = resolve(&home, None, &[("AWS_PROFILE", "p")]).unwrap_err().to_string();
        assert!(error.contains("aws configure export-credentials --profile p --format env"), "{settings}: {error}");
    }
}

#[test]
fn a_profile_or_file_that_is_not_there_or_not_sound_is_named() {
    let home = home("[a\nx", "");
    let error = resolve(&home, None, &[("AWS_PROFILE", "a")]).unwrap_err().to_string();
    assert!(error.contains("credentials: line 1"), "{error}");
    let variables = [("AWS_PROFILE", "gone"), ("AWS_SHARED_CREDENTIALS_FILE", "~/nothing")];
    let error = resolve(&home, None, &variables).unwrap_err().to_string();
    assert!(error.contains("gone") && error.contains("AWS_PROFILE"), "{error}");
}

#[test]
fn other_files_are_read_when_they_are_named() {
    let home = home("", "");
    std::fs::write(home.path().join("keys"), CREDENTIALS).unwrap();
    let variables = [("AWS_PROFILE", "ops"), ("AWS_SHARED_CREDENTIALS_FILE", "~/keys")];
    assert_eq!(resolve(&home, None, &variables).unwrap().credentials.access_key_id, "OPS");
}
