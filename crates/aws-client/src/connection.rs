//! Where to call, and as whom.

use std::fmt;
use std::net::IpAddr;
use std::time::Duration;

use crate::ClientError;

/// Endpoint when nothing is said.
pub(crate) const DEFAULT_ENDPOINT: &str = "http://127.0.0.1:4566";
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
    /// URL of the endpoint, `http://host[:port][/prefix]`.
    pub endpoint_url: String,
    /// Region that requests are signed for.
    pub region: String,
    /// Key that requests are signed with.
    pub credentials: Credentials,
    /// Longest time of one attempt.
    pub timeout: Duration,
}

impl Connection {
    /// The development key at an endpoint of this machine, region us-east-1.
    pub fn development(endpoint_url: impl Into<String>) -> Self {
        Self {
            endpoint_url: endpoint_url.into(),
            region: DEFAULT_REGION.into(),
            credentials: Credentials::development(),
            timeout: DEFAULT_TIMEOUT,
        }
    }

    /// Settings as the AWS CLI finds them: arguments first, then `AWS_ENDPOINT_URL`, `AWS_REGION`,
    /// `AWS_DEFAULT_REGION`, `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and `AWS_SESSION_TOKEN` looked up through
    /// `variable`, then defaults. The development key is the default on loopback endpoints only.
    ///
    /// # Errors
    /// [`ClientError::Endpoint`] when the URL is no plain HTTP one, half a key is given, or none is given for an
    /// endpoint that is not on loopback.
    pub fn resolve(
        endpoint_url: Option<&str>,
        region: Option<&str>,
        variable: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, ClientError> {
        let variable = |name: &str| variable(name).filter(|value| !value.is_empty());
        let given = |argument: Option<&str>, name: &str| argument.map(str::to_string).or_else(|| variable(name));
        let endpoint_url = given(endpoint_url, "AWS_ENDPOINT_URL").unwrap_or_else(|| DEFAULT_ENDPOINT.into());
        let uri = parse_endpoint(&endpoint_url)?;
        let credentials = match (variable("AWS_ACCESS_KEY_ID"), variable("AWS_SECRET_ACCESS_KEY")) {
            (Some(access_key_id), Some(secret_access_key)) => {
                Credentials { access_key_id, secret_access_key, session_token: variable("AWS_SESSION_TOKEN") }
            }
            (None, None) if is_loopback(uri.host().unwrap_or_default()) => Credentials::development(),
            (None, None) => {
                return Err(ClientError::Endpoint(format!(
                    "{endpoint_url} is not on this machine, so a key is needed: set AWS_ACCESS_KEY_ID and \
                     AWS_SECRET_ACCESS_KEY"
                )));
            }
            _ => {
                return Err(ClientError::Endpoint(
                    "half a key: set both AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or neither".into(),
                ));
            }
        };
        let region = given(region, "AWS_REGION").or_else(|| variable("AWS_DEFAULT_REGION"));
        Ok(Self {
            endpoint_url,
            region: region.unwrap_or_else(|| DEFAULT_REGION.into()),
            credentials,
            timeout: DEFAULT_TIMEOUT,
        })
    }
}

/// Reads an endpoint URL: scheme `http`, a host, no query.
pub(crate) fn parse_endpoint(url: &str) -> Result<http::Uri, ClientError> {
    let refuse = |why: &str| Err(ClientError::Endpoint(format!("endpoint {url:?}: {why}")));
    let Ok(uri) = url.parse::<http::Uri>() else {
        return refuse("not a URL; write it like http://127.0.0.1:4566");
    };
    match (uri.scheme_str(), uri.host()) {
        (Some("http"), Some(_)) if uri.query().is_none() => Ok(uri),
        (Some("http"), _) => refuse("write it like http://127.0.0.1:4566"),
        (Some("https"), _) => refuse(
            "HTTPS is not spoken by these commands; give a plain http:// endpoint, or use the AWS CLI with this one",
        ),
        _ => refuse("the URL must begin with http://"),
    }
}

fn is_loopback(host: &str) -> bool {
    let host = host.trim_start_matches('[').trim_end_matches(']');
    host.parse::<IpAddr>().map_or(host == "localhost" || host.ends_with(".localhost"), |ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolve(endpoint: Option<&str>, variables: &[(&str, &str)]) -> Result<Connection, ClientError> {
        let find = |name: &str| variables.iter().find(|(n, _)| *n == name).map(|(_, value)| value.to_string());
        Connection::resolve(endpoint, None, find)
    }

    #[test]
    fn without_settings_the_development_key_calls_this_machine() {
        let connection = resolve(None, &[("AWS_REGION", "")]).unwrap();
        assert_eq!(connection.endpoint_url, "http://127.0.0.1:4566");
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
        assert_eq!(
            (connection.endpoint_url.as_str(), connection.region.as_str()),
            ("http://localhost:1", "eu-west-1")
        );
        assert_eq!(connection.credentials.access_key_id, "A");
        let connection = resolve(Some("http://localhost:2"), &variables).unwrap();
        assert_eq!(connection.endpoint_url, "http://localhost:2");
    }

    #[test]
    fn the_development_key_is_never_sent_elsewhere() {
        let error = resolve(Some("http://192.0.2.1:4566"), &[]).unwrap_err().to_string();
        assert!(error.contains("AWS_ACCESS_KEY_ID"), "{error}");
        assert!(resolve(Some("http://[::1]:4566"), &[]).is_ok());
        assert!(resolve(Some("http://localhost.example:4566"), &[]).is_err());
        assert!(resolve(None, &[("AWS_ACCESS_KEY_ID", "A")]).is_err());
    }

    #[test]
    fn https_and_odd_urls_are_refused_with_a_reason() {
        let error = resolve(Some("https://127.0.0.1"), &[]).unwrap_err().to_string();
        assert!(error.contains("HTTPS is not spoken"), "{error}");
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
