//! Numbers and addresses, compared exactly.

use std::cmp::Ordering;
use std::net::{IpAddr, Ipv6Addr};

/// A decimal number of any length: `-0.50`, `18446744073709551617`. No exponents, no infinities, no rounding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Decimal {
    negative: bool,
    /// Without leading zeros.
    whole: String,
    /// Without trailing zeros.
    fraction: String,
}

impl Decimal {
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !is_digits(whole) || !is_digits(fraction) {
            return None;
        }
        let (whole, fraction) = (whole.trim_start_matches('0').to_owned(), fraction.trim_end_matches('0').to_owned());
        let zero = whole.is_empty() && fraction.is_empty();
        Some(Self { negative: negative && !zero, whole, fraction })
    }

    fn magnitude(&self, other: &Self) -> Ordering {
        let by_length = self.whole.len().cmp(&other.whole.len());
        // Digits of one length compare as text; fractions always do.
        by_length.then_with(|| self.whole.cmp(&other.whole)).then_with(|| self.fraction.cmp(&other.fraction))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.negative, other.negative) {
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
            (false, false) => self.magnitude(other),
            (true, true) => other.magnitude(self),
        }
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// A CIDR range, or one address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct IpRange {
    address: IpAddr,
    prefix_bits: u32,
}

impl IpRange {
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (address, prefix) = match text.split_once('/') {
            Some((address, prefix)) => (address, Some(prefix)),
            None => (text, None),
        };
        let address: IpAddr = address.parse().ok()?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let prefix_bits = match prefix {
            Some(digits) if digits.bytes().all(|byte| byte.is_ascii_digit()) => digits.parse().ok()?,
            Some(_) => return None,
            None => most,
        };
        (prefix_bits <= most).then_some(Self { address, prefix_bits })
    }

    /// Whether `text` is an address in the range. An IPv4 address mapped into IPv6 is that IPv4 address, or a rule
    /// for one would not see a client that came over a dual-stack socket.
    pub(crate) fn contains(self, text: &str) -> bool {
        let Ok(found) = text.parse::<IpAddr>() else { return false };
        match (self.address, found.to_canonical()) {
            (IpAddr::V4(range), IpAddr::V4(found)) => {
                same_prefix(wide(range.to_bits()), wide(found.to_bits()), self.prefix_bits)
            }
            (IpAddr::V6(range), IpAddr::V6(found)) => same_prefix(range.to_bits(), found.to_bits(), self.prefix_bits),
            (IpAddr::V6(range), IpAddr::V4(found)) if range.to_ipv4_mapped().is_some() => {
                same_prefix(range.to_bits(), Ipv6Addr::to_bits(found.to_ipv6_mapped()), self.prefix_bits)
            }
            _ => false,
        }
    }
}

/// IPv4 bits at the upper end, so that prefixes count alike.
fn wide(bits: u32) -> u128 {
    u128::from(bits) << 96
}

fn same_prefix(left: u128, right: u128, bits: u32) -> bool {
    // Shifting by the whole width is not defined: a prefix of no bits is everything.
    bits == 0 || (left ^ right) >> (128 - bits) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_compare_exactly_whatever_their_length() {
        let order = ["-10", "-9.5", "-9.45", "0", "0.05", "0.5", "9", "10", "9007199254740992", "9007199254740993"];
        for pair in order.windows(2) {
            assert!(Decimal::parse(pair[0]) < Decimal::parse(pair[1]), "{pair:?}");
        }
        assert_eq!(Decimal::parse("-0.0"), Decimal::parse("0"));
        assert_eq!(Decimal::parse("+007.50"), Decimal::parse("7.5"));
        for text in ["", "1e3", "inf", "NaN", ".5", "5.", "0x1", "1 ", "--1"] {
            assert_eq!(Decimal::parse(text), None, "{text}");
        }
    }

    #[test]
    fn an_address_is_in_its_range_and_in_no_other() {
        let inside = |range: &str, address: &str| IpRange::parse(range).unwrap().contains(address);
        assert!(inside("10.1.0.0/16", "10.1.255.255"));
        assert!(!inside("10.1.0.0/16", "10.2.0.0"));
        assert!(inside("10.1.2.3/16", "10.1.9.9"), "host bits do not count");
        assert!(inside("10.1.2.3", "10.1.2.3") && !inside("10.1.2.3", "10.1.2.4"));
        assert!(inside("0.0.0.0/0", "255.1.1.1") && !inside("0.0.0.0/0", "2001:db8::1"));
        assert!(inside("2001:db8::/32", "2001:DB8:1::1") && !inside("2001:db8::/32", "2001:db9::1"));
        assert!(inside("10.0.0.0/8", "::ffff:10.1.1.1"), "a mapped address is the address");
        assert!(inside("::ffff:10.0.0.0/104", "10.1.1.1"));
        for text in ["10.0.0.0/33", "10.0.0.0/", "10.0.0.0/+8", "10.0.0", "x", "::1/129"] {
            assert_eq!(IpRange::parse(text), None, "{text}");
        }
    }
}
