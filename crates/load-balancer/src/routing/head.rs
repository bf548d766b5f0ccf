//! What routing reads of a request's head.

use http::request::Parts;
use http1::RequestHead;

/// A head, whoever parsed it.
pub(crate) trait HeadView {
    fn method(&self) -> &str;
    /// Without the query.
    fn path(&self) -> &str;
    fn query(&self) -> Option<&str>;
    /// `host[:port]` that the request is for: an absolute target wins over the field (RFC 9112, 3.2.2).
    fn host(&self) -> Option<&str>;
    /// Whether some value of the fields of this name, in lower case, is what is looked for.
    fn any_value(&self, name: &str, is_it: &mut dyn FnMut(&[u8]) -> bool) -> bool;
}

impl HeadView for RequestHead {
    fn method(&self) -> &str {
        self.method()
    }

    fn path(&self) -> &str {
        self.path()
    }

    fn query(&self) -> Option<&str> {
        self.query()
    }

    fn host(&self) -> Option<&str> {
        self.host()
    }

    fn any_value(&self, name: &str, is_it: &mut dyn FnMut(&[u8]) -> bool) -> bool {
        self.values_named(name).any(is_it)
    }
}

impl HeadView for Parts {
    fn method(&self) -> &str {
        self.method.as_str()
    }

    fn path(&self) -> &str {
        self.uri.path()
    }

    fn query(&self) -> Option<&str> {
        self.uri.query()
    }

    fn host(&self) -> Option<&str> {
        match self.uri.authority() {
            Some(authority) => Some(authority.as_str()),
            None => self.headers.get(http::header::HOST)?.to_str().ok(),
        }
    }

    fn any_value(&self, name: &str, is_it: &mut dyn FnMut(&[u8]) -> bool) -> bool {
        self.headers.get_all(name).iter().any(|value| is_it(value.as_bytes()))
    }
}

/// Where a request comes from and where it arrived.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RequestOrigin {
    /// The client's own address; never what a header says.
    pub(crate) client: std::net::SocketAddr,
    /// The listener's address.
    pub(crate) listener: std::net::SocketAddr,
    /// Whether the listener speaks TLS.
    pub(crate) is_tls: bool,
}
