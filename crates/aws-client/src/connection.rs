//! Where to call, and as whom.

use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

use crate::ClientError;
use crate::endpoint::{self, Endpoint};
use crate::profile::Profile;

/// Endpoint when nothing is said.
const DEFAULT_ENDPOINT: &str = "http://127.0.0.1:4566";
/// The word that stands for AWS's own endpoints.
const AWS: &str = "aws";
const DEFAULT_REGION: &str = "us-east-1";
const DEFAULT_TIMEOUT: Duration = Duration::from_secs(30);

/// An access key. Its debug form hides the secret.
#[derive(Clone, PartialEq, Eq)]
pub struct Credentials {
    /// Access key id.
    pub access_key_id: String,
    /// Secret access key.
    pub secret_access_key: String,
    /// Token of temporary credentials.
    pub session_token: Option<String>,
}

impl Credentials {
    /// The development profile's key, `test` with secret `test`; good on loopback only.
    pub fn development() -> Self {
        Self { access_key_id: "test".into(), secret_access_key: "test".into(), session_token: None }
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credentials").field("access_key_id", &self.access_key_id).finish_non_exhaustive()
    }
}

/// Where to call, and as whom.
#[derive(Clone, Debug)]
pub struct Connection {
    /// Where the services answer.
    pub endpoint: Endpoint,
    /// Region that requests are signed for.
    pub region: String,
    /// Key that requests are signed with.
    pub credentials: Credentials,
    /// Longest time of one attempt.
    pub timeout: Duration,
    /// A file of certificates (PEM) that servers are checked against by HTTPS, in place of this machine's own.
    pub ca_bundle: Option<PathBuf>,
}

impl Connection {
    /// The development key at an endpoint of this machine, region us-east-1.
    pub fn development(endpoint_url: impl Into<String>) -> Self {
        Self {
            endpoint: Endpoint::Url(endpoint_url.into()),
            region: DEFAULT_REGION.into(),
            credentials: Credentials::development(),
            timeout: DEFAULT_TIMEOUT,
            ca_bundle: None,
        }
    }

    /// Settings as the AWS CLI finds them: arguments first, then variables looked up through `variable`
    /// (`AWS_ENDPOINT_URL`, `AWS_REGION`, `AWS_DEFAULT_REGION`, `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`,
    /// `AWS_SESSION_TOKEN`, `AWS_CA_BUNDLE`), then the profile that `AWS_PROFILE` names, then defaults.
    ///
    /// Two things differ. Without an endpoint the one of this machine is called, and AWS itself when the endpoint is
    /// the word `aws` or `AWS_IGNORE_CONFIGURED_ENDPOINT_URLS` is `true`. On this machine the development key is the
    /// default, and the profile `default` is not asked for one.
    ///
    /// # Errors
    /// [`ClientError::Endpoint`] when the URL is none, half a key is given, none is found for an endpoint that is not on
    /// loopback, the profile has no static key, or no region is given for AWS itself.
    pub fn resolve(
        endpoint_url: Option<&str>,
        region: Option<&str>,
        variable: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, ClientError> {
        let variable = |name: &str| variable(name).filter(|value| !value.is_empty());
        let named = variable("AWS_PROFILE");
        let profile = match &named {
            Some(name) => {
                let missing =
                    || ClientError::Endpoint(format!("there is no profile {name}, which AWS_PROFILE names"));
                Some(Profile::read(name, &variable)?.ok_or_else(missing)?)
            }
            None => None,
        };
        let endpoint = endpoint(endpoint_url, profile.as_ref(), &variable)?;
        let is_here = match &endpoint {
            Endpoint::Url(url) => endpoint::is_loopback(endpoint::parse(url)?.host().unwrap_or_default()),
            Endpoint::Aws => false,
        };
        let profile = if profile.is_some() || is_here { profile } else { Profile::read("default", &variable)? };
        let credentials = credentials(profile.as_ref(), is_here, &endpoint, &variable)?;
        let setting = |name: &str| profile.as_ref().and_then(|profile| profile.setting(name));
        let region = region.map(str::to_string).or_else(|| variable("AWS_REGION"));
        let region = region.or_else(|| variable("AWS_DEFAULT_REGION")).or_else(|| setting("region"));
        let region = match (region, &endpoint) {
            (None, Endpoint::Aws) => {
                return Err(ClientError::Endpoint("AWS has many regions: give one, e.g. by AWS_REGION".into()));
            }
            (region, _) => region.unwrap_or_else(|| DEFAULT_REGION.into()),
        };
        let ca_bundle = variable("AWS_CA_BUNDLE").or_else(|| setting("ca_bundle")).map(PathBuf::from);
        Ok(Self { endpoint, region, credentials, timeout: DEFAULT_TIMEOUT, ca_bundle })
    }
}

fn endpoint(
    argument: Option<&str>,
    profile: Option<&Profile>,
    variable: &dyn Fn(&str) -> Option<String>,
) -> Result<Endpoint, ClientError> {
    let configured = || {
        if variable("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS").is_some_and(|value| value.eq_ignore_ascii_case("true")) {
            return Some(AWS.to_string());
        }
        let setting = || profile.and_then(|profile| profile.setting("endpoint_url"));
        variable("AWS_ENDPOINT_URL").or_else(setting)
    };
    let url = argument.map(str::to_string).or_else(configured).unwrap_or_else(|| DEFAULT_ENDPOINT.into());
    if url == AWS {
        return Ok(Endpoint::Aws);
    }
    endpoint::parse(&url)?;
    Ok(Endpoint::Url(url))
}

fn credentials(
    profile: Option<&Profile>,
    is_here: bool,
    endpoint: &Endpoint,
    variable: &dyn Fn(&str) -> Option<String>,
) -> Result<Credentials, ClientError> {
    match (variable("AWS_ACCESS_KEY_ID"), variable("AWS_SECRET_ACCESS_KEY")) {
        (Some(access_key_id), Some(secret_access_key)) => {
            Ok(Credentials { access_key_id, secret_access_key, session_token: variable("AWS_SESSION_TOKEN") })
        }
        (None, None) => match profile {
            Some(profile) => profile.key(),
            None if is_here => Ok(Credentials::development()),
            None => Err(ClientError::Endpoint(format!(
                "{endpoint} is not on this machine, so a key is needed: set AWS_ACCESS_KEY_ID and \
                 AWS_SECRET_ACCESS_KEY, or AWS_PROFILE"
            ))),
        },
        _ => Err(ClientError::Endpoint(
            "half a key: set both AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or neither".into(),
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolve(endpoint: Option<&str>, variables: &[(&str, &str)]) -> Result<Connection, ClientError> {
        let find = |name: &str| variables.iter().find(|(n, _)| *n == name).map(|(_, value)| value.to_string());
        Connection::resolve(endpoint, None, find)
    }

    fn url(text: &str) -> Endpoint {
        Endpoint::Url(text.into())
    }

    #[test]
    fn without_settings_the_development_key_calls_this_machine() {
        let connection = resolve(None, &[("AWS_REGION", "")]).unwrap();
        assert_eq!(connection.endpoint, url("http://127.0.0.1:4566"));
        assert_eq!(connection.region, "us-east-1");
        assert_eq!(connection.credentials, Credentials::development());
    }

    #[test]
    fn arguments_win_over_variables_and_region_over_default_region() {
        let variables = [
            ("AWS_ENDPOINT_URL", "http://localhost:1"),
            ("AWS_DEFAULT_REGION", "eu-west-1"),
            ("AWS_ACCESS_KEY_ID", "A"),
            ("AWS_SECRET_ACCESS_KEY", "S"),
        ];
        let connection = resolve(None, &variables).unwrap();
        assert_eq!((connection.endpoint, connection.region.as_str()), (url("http://localhost:1"), "eu-west-1"));
        assert_eq!(connection.credentials.access_key_id, "A");
        let connection = resolve(Some("http://localhost:2"), &variables).unwrap();
        assert_eq!(connection.endpoint, url("http://localhost:2"));
    }

    #[test]
    fn the_development_key_is_never_sent_elsewhere() {
        let error = resolve(Some("http://192.0.2.1:4566"), &[]).unwrap_err().to_string();
        assert!(error.contains("AWS_ACCESS_KEY_ID"), "{error}");
        assert!(resolve(Some("http://[::1]:4566"), &[]).is_ok());
        assert!(resolve(Some("https://localhost:4566"), &[]).is_ok());
        assert!(resolve(Some("http://localhost.example:4566"), &[]).is_err());
        assert!(resolve(None, &[("AWS_ACCESS_KEY_ID", "A")]).is_err());
    }

    #[test]
    fn aws_itself_is_called_when_it_is_named_or_configured_endpoints_are_to_be_ignored() {
        let key = [("AWS_ACCESS_KEY_ID", "A"), ("AWS_SECRET_ACCESS_KEY", "S"), ("AWS_REGION", "eu-west-1")];
        assert_eq!(resolve(Some("aws"), &key).unwrap().endpoint, Endpoint::Aws);
        let ignored = ("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true");
        let variables: Vec<_> =
            key.into_iter().chain([ignored, ("AWS_ENDPOINT_URL", "http://localhost:1")]).collect();
        assert_eq!(resolve(None, &variables).unwrap().endpoint, Endpoint::Aws);
        // The development key is not AWS's.
        assert!(resolve(Some("aws"), &[("AWS_REGION", "eu-west-1")]).is_err());
    }

    #[test]
    fn odd_urls_are_refused() {
        for url in ["127.0.0.1:4566", "ftp://127.0.0.1", "http://", "http://a?b=c", "h t"] {
            assert!(resolve(Some(url), &[]).is_err(), "{url}");
        }
    }

    #[test]
    fn the_debug_form_hides_the_secret() {
        let credentials = Credentials { secret_access_key: "hidden".into(), ..Credentials::development() };
        assert!(!format!("{credentials:?}").contains("hidden"));
    }
}
