//! Sends something to an address outside, by HTTP or HTTPS.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Request, Uri, header};
use http_body_util::{BodyExt, Full, Limited};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use ports::NoticeError;

/// Until a receiver has answered.
const LIMIT: Duration = Duration::from_secs(10);

/// What is read of its answer.
const MAX_ANSWER_BYTES: usize = 64 * 1024;

/// Where to send to, with the headers that let us. Both may hold secrets, so neither is shown.
#[derive(Clone)]
pub struct Address {
    uri: Uri,
    headers: Vec<(HeaderName, HeaderValue)>,
}

/// An address that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum AddressError {
    /// Not `http://HOST…` or `https://HOST…`.
    #[error("it must be a whole http:// or https:// address")]
    NotAnAddress,
    /// Not `NAME=VALUE,NAME=VALUE`.
    #[error("headers must be given as NAME=VALUE,NAME=VALUE")]
    NotHeaders,
    /// The system's certificates cannot be read.
    #[error("the system's certificates cannot be read: {0}")]
    Certificates(std::io::Error),
}

impl Address {
    /// From a whole address, and headers as OpenTelemetry's settings have them (`NAME=VALUE,…`).
    ///
    /// # Errors
    /// [`AddressError`]; it never repeats what was given.
    pub fn new(address: &str, headers: &str) -> Result<Self, AddressError> {
        let uri: Uri = address.parse().map_err(|_| AddressError::NotAnAddress)?;
        if !matches!(uri.scheme_str(), Some("http" | "https")) || uri.host().is_none_or(str::is_empty) {
            return Err(AddressError::NotAnAddress);
        }
        let pairs = headers.split(',').map(str::trim).filter(|pair| !pair.is_empty());
        let headers = pairs.map(header_of).collect::<Option<_>>().ok_or(AddressError::NotHeaders)?;
        Ok(Self { uri, headers })
    }

    /// What may be told of it.
    pub fn origin(&self) -> String {
        format!("{}://{}", self.uri.scheme_str().unwrap_or_default(), self.uri.host().unwrap_or_default())
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Address({}/…)", self.origin())
    }
}

fn header_of(pair: &str) -> Option<(HeaderName, HeaderValue)> {
    let (name, value) = pair.split_once('=')?;
    let mut value = HeaderValue::from_str(value.trim()).ok()?;
    value.set_sensitive(true);
    Some((HeaderName::try_from(name.trim()).ok()?, value))
}

/// Sends to one address; connections are kept.
pub(crate) struct Poster {
    address: Address,
    client: Client<HttpsConnector<HttpConnector>, Full<Bytes>>,
}

impl Poster {
    pub fn new(address: Address) -> Result<Self, AddressError> {
        let connector = HttpsConnectorBuilder::new().with_native_roots().map_err(AddressError::Certificates)?;
        let connector = connector.https_or_http().enable_http1().build();
        Ok(Self { address, client: Client::builder(TokioExecutor::new()).build(connector) })
    }

    /// Sends; what a repeat cannot help is [`NoticeError::Refused`].
    pub async fn post(&self, content_type: &'static str, body: Vec<u8>) -> Result<(), NoticeError> {
        let to = self.address.origin();
        let mut request = Request::post(self.address.uri.clone())
            .header(header::CONTENT_TYPE, content_type)
            .header(header::USER_AGENT, concat!("cutover/", env!("CARGO_PKG_VERSION")));
        if let Some(headers) = request.headers_mut() {
            headers.extend(self.address.headers.iter().cloned());
        }
        let request = request.body(Full::new(body.into()));
        let request = request.map_err(|error| NoticeError::Refused(error.to_string()))?;
        let sent = tokio::time::timeout(LIMIT, self.client.request(request)).await;
        let answer = sent
            .map_err(|_| NoticeError::Unavailable(format!("{to} did not answer within {} seconds", LIMIT.as_secs())))?
            // Its words may hold the whole address.
            .map_err(|_| NoticeError::Unavailable(format!("{to} cannot be reached")))?;
        let status = answer.status();
        // Read to its end, so that the connection can be used again.
        let _ = tokio::time::timeout(LIMIT, Limited::new(answer.into_body(), MAX_ANSWER_BYTES).collect()).await;
        match status.as_u16() {
            200..=299 => Ok(()),
            408 | 425 | 429 | 500..=599 => Err(NoticeError::Unavailable(format!("{to} answered {status}"))),
            _ => Err(NoticeError::Refused(format!("{to} answered {status}"))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_shows_neither_its_path_nor_its_headers() {
        let address = Address::new("https://user:word@chat.example/T0/secret", "authorization=Bearer abc").unwrap();
        let shown = format!("{address:?} {}", address.origin());
        assert!(!shown.contains("secret") && !shown.contains("abc") && !shown.contains("word"), "{shown}");
        assert_eq!(address.headers.len(), 1);
    }

    #[test]
    fn what_is_no_address_is_refused_without_being_repeated() {
        for wrong in ["chat.example/secret", "ftp://chat.example/secret", "https:///secret", ""] {
            let error = Address::new(wrong, "").unwrap_err().to_string();
            assert!(error.contains("whole http:// or https://") && !error.contains("secret"), "{wrong}: {error}");
        }
        assert!(matches!(Address::new("http://a/", "no header"), Err(AddressError::NotHeaders)));
    }
}
