//! Which addresses may be connected to, and what an endpoint's URL says.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use http::Uri;

const MAX_URL: usize = 2048;

/// A network: all addresses that begin with the same bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network {
    address: IpAddr,
    prefix_bits: u8,
}

impl Network {
    /// The addresses whose first `prefix_bits` bits are those of `address`; more bits than an address has mean one
    /// address.
    pub fn new(address: IpAddr, prefix_bits: u8) -> Self {
        Self { address, prefix_bits }
    }

    /// `127.0.0.0/8` and `::1`.
    pub fn loopback() -> [Self; 2] {
        [Self::new(Ipv4Addr::LOCALHOST.into(), 8), Self::new(Ipv6Addr::LOCALHOST.into(), 128)]
    }

    /// Whether the address is in the network. An IPv4 address written as IPv6 counts as the IPv4 address it is.
    pub fn contains(&self, address: IpAddr) -> bool {
        match (self.address, address.to_canonical()) {
            (IpAddr::V4(own), IpAddr::V4(other)) => {
                let shift = 32_u32.saturating_sub(self.prefix_bits.into());
                (own.to_bits() ^ other.to_bits()).checked_shr(shift).unwrap_or(0) == 0
            }
            (IpAddr::V6(own), IpAddr::V6(other)) => {
                let shift = 128_u32.saturating_sub(self.prefix_bits.into());
                (own.to_bits() ^ other.to_bits()).checked_shr(shift).unwrap_or(0) == 0
            }
            _ => false,
        }
    }
}

/// Whether an address is in one of the networks.
pub(super) fn is_allowed(networks: &[Network], address: IpAddr) -> bool {
    networks.iter().any(|network| network.contains(address))
}

/// The URL of an http subscription.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct HttpEndpoint {
    /// Name or address, without brackets.
    pub host: String,
    pub port: u16,
    /// For the `Host` header.
    pub authority: String,
    pub path_and_query: String,
}

impl HttpEndpoint {
    /// Reads a URL; one that is an address not allowed is refused right here, names are looked up when connecting.
    pub fn parse(url: &str, networks: &[Network]) -> Result<Self, String> {
        if url.len() > MAX_URL {
            return Err(format!("a URL has at most {MAX_URL} characters"));
        }
        let uri: Uri = url.parse().map_err(|_| "it is not a URL".to_string())?;
        let authority = uri.authority().ok_or("it has no host")?;
        if uri.scheme_str() != Some("http") {
            return Err("it must begin with http://".into());
        }
        if authority.as_str().contains('@') {
            return Err("names and passwords in URLs are not taken".into());
        }
        let host = authority.host().trim_start_matches('[').trim_end_matches(']').to_string();
        if host.is_empty() {
            return Err("it has no host".into());
        }
        if host.parse::<IpAddr>().is_ok_and(|address| !is_allowed(networks, address)) {
            return Err(format!("connections to {host} are not allowed; see the networks allowed for notifications"));
        }
        Ok(Self {
            host,
            port: authority.port_u16().unwrap_or(80),
            authority: authority.to_string(),
            path_and_query: request_target(&uri),
        })
    }
}

/// What the request line names: `http://host?query` has an empty path, which is written `/` (RFC 9112, 3.2.1).
fn request_target(uri: &Uri) -> String {
    match uri.path_and_query().map_or("/", |path| path.as_str()) {
        rooted if rooted.starts_with('/') => rooted.to_string(),
        query => format!("/{query}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed(address: &str) -> bool {
        is_allowed(&Network::loopback(), address.parse().unwrap())
    }

    #[test]
    fn only_the_loopback_networks_are_allowed_by_default() {
        for inside in ["127.0.0.1", "127.255.3.4", "::1", "::ffff:127.0.0.1"] {
            assert!(allowed(inside), "{inside}");
        }
        let outside = [
            "10.0.0.1",
            "169.254.169.254",
            "0.0.0.0",
            "192.168.1.1",
            "8.8.8.8",
            "fd00:ec2::254",
            "::",
            "::2",
            "::ffff:10.0.0.1",
            "fe80::1",
            "64:ff9b::7f00:1",
        ];
        for outside in outside {
            assert!(!allowed(outside), "{outside}");
        }
    }

    #[test]
    fn a_network_holds_what_begins_with_its_bits() {
        let network = Network::new("10.1.0.0".parse().unwrap(), 16);
        assert!(network.contains("10.1.255.255".parse().unwrap()));
        assert!(!network.contains("10.2.0.0".parse().unwrap()));
        assert!(Network::new("0.0.0.0".parse().unwrap(), 0).contains("8.8.8.8".parse().unwrap()));
    }

    #[test]
    fn urls_are_read_strictly() {
        let read = |url: &str| HttpEndpoint::parse(url, &Network::loopback());
        let found = read("http://localhost:8080/hook?x=1").unwrap();
        assert_eq!(
            (found.host.as_str(), found.port, found.path_and_query.as_str()),
            ("localhost", 8080, "/hook?x=1")
        );
        assert_eq!(read("http://[::1]/").unwrap().host, "::1");
        for refused in [
            "",
            "localhost",
            "https://localhost/",
            "http://u:p@localhost/",
            "http://10.0.0.1/",
            "ftp://localhost/",
            "http://[::ffff:169.254.169.254]/",
            "/path",
        ] {
            assert!(read(refused).is_err(), "{refused}");
        }
    }

    #[test]
    fn a_query_without_a_path_is_asked_of_the_root() {
        let target = |url: &str| HttpEndpoint::parse(url, &Network::loopback()).unwrap().path_and_query;
        assert_eq!(target("http://localhost?a=b"), "/?a=b");
        assert_eq!(target("http://localhost"), "/");
        assert_eq!(target("http://localhost/x?a"), "/x?a");
    }
}
