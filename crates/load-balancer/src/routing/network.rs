//! Networks in CIDR notation, for source-ip conditions.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// A network of IPv4 or IPv6.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Network {
    /// Address without its host bits, and mask.
    V4(u32, u32),
    V6(u128, u128),
}

impl Network {
    /// Reads `address/length`; the error is a sentence. Host bits may be set, as ELB allows.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let wrong = || format!("{text:?} is not a network in CIDR notation, e.g. 192.0.2.0/24 or 2001:db8::/32");
        let (address, length) = text.split_once('/').ok_or_else(wrong)?;
        // `parse` would also take "+8" and "08".
        let is_plain = !length.is_empty() && length.bytes().all(|byte| byte.is_ascii_digit());
        let has_leading_zero = length.len() > 1 && length.starts_with('0');
        let length: u32 = length.parse().ok().filter(|_| is_plain && !has_leading_zero).ok_or_else(wrong)?;
        match address.parse().map_err(|_| wrong())? {
            IpAddr::V4(address) if length <= Ipv4Addr::BITS => {
                let mask = u32::MAX.checked_shl(Ipv4Addr::BITS - length).unwrap_or(0);
                Ok(Self::V4(address.to_bits() & mask, mask))
            }
            IpAddr::V6(address) if length <= Ipv6Addr::BITS => {
                let mask = u128::MAX.checked_shl(Ipv6Addr::BITS - length).unwrap_or(0);
                Ok(Self::V6(address.to_bits() & mask, mask))
            }
            _ => Err(wrong()),
        }
    }

    /// Whether an address lies in it. An IPv4 address inside an IPv6 one is taken for what it is.
    pub(super) fn contains(&self, address: IpAddr) -> bool {
        match (self, address.to_canonical()) {
            (Self::V4(network, mask), IpAddr::V4(address)) => address.to_bits() & mask == *network,
            (Self::V6(network, mask), IpAddr::V6(address)) => address.to_bits() & mask == *network,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contains(network: &str, address: &str) -> bool {
        Network::parse(network).unwrap().contains(address.parse().unwrap())
    }

    #[test]
    fn an_address_is_in_a_network_when_the_prefix_is_the_same() {
        assert!(contains("192.0.2.0/24", "192.0.2.255"));
        assert!(!contains("192.0.2.0/24", "192.0.3.0"));
        assert!(contains("192.0.2.77/24", "192.0.2.1"));
        assert!(contains("10.1.2.3/32", "10.1.2.3"));
        assert!(!contains("10.1.2.3/32", "10.1.2.2"));
        assert!(contains("0.0.0.0/0", "203.0.113.9"));
        assert!(contains("2001:db8::/33", "2001:db8:7fff::1"));
        assert!(!contains("2001:db8::/33", "2001:db8:8000::1"));
        assert!(contains("::/0", "::1"));
    }

    #[test]
    fn the_families_are_apart_but_a_mapped_address_is_ipv4() {
        assert!(!contains("0.0.0.0/0", "2001:db8::1"));
        assert!(!contains("::/0", "192.0.2.1"));
        assert!(contains("192.0.2.0/24", "::ffff:192.0.2.9"));
    }

    #[test]
    fn what_is_no_network_is_refused_with_a_sentence() {
        for text in
            ["", "/", "1.2.3.4", "1.2.3.4/", "1.2.3.4/33", "::/129", "1.2.3/8", "1.2.3.4/+8", "1.2.3.4/08", "a/8"]
        {
            let error = Network::parse(text).unwrap_err();
            assert!(error.contains("is not a network in CIDR notation"), "{text}: {error}");
        }
    }
}
