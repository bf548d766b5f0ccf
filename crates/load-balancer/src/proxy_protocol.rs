//! PROXY protocol version 2, binary: tells a target who the client is, before the client's first byte.
//!
//! Source: HAProxy's `proxy-protocol.txt`, section 2.2. What is sent is `PROXY` over TCP with the client's address and
//! the one it connected to, and a checksum (`PP2_TYPE_CRC32C`), as NLB does. Leaves out: version 1, `LOCAL` (our own
//! health checks are no connections of clients), and reading headers from clients, which ELB does not trust either.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

const SIGNATURE: [u8; 12] = *b"\r\n\r\n\0\r\nQUIT\n";

/// Version 2, command `PROXY`.
const VERSION_AND_COMMAND: u8 = 0x21;

const TCP_OVER_IPV4: u8 = 0x11;
const TCP_OVER_IPV6: u8 = 0x21;

/// Type of the checksum.
const CRC32C: u8 = 0x03;

/// The checksum with its type and length.
const CHECKSUM_BYTES: u16 = 3 + 4;

/// The header for a connection from `source` to `destination`.
pub(crate) fn header(source: SocketAddr, destination: SocketAddr) -> Vec<u8> {
    let (family, addresses) = match (source.ip().to_canonical(), destination.ip().to_canonical()) {
        (IpAddr::V4(source), IpAddr::V4(destination)) => {
            (TCP_OVER_IPV4, [source.octets(), destination.octets()].concat())
        }
        (source, destination) => (TCP_OVER_IPV6, [in_ipv6(source).octets(), in_ipv6(destination).octets()].concat()),
    };
    let address_bytes: u16 = if family == TCP_OVER_IPV4 { 12 } else { 36 };
    let mut header = Vec::with_capacity(64);
    header.extend_from_slice(&SIGNATURE);
    header.extend_from_slice(&[VERSION_AND_COMMAND, family]);
    header.extend_from_slice(&(address_bytes + CHECKSUM_BYTES).to_be_bytes());
    header.extend_from_slice(&addresses);
    header.extend_from_slice(&source.port().to_be_bytes());
    header.extend_from_slice(&destination.port().to_be_bytes());
    header.extend_from_slice(&[CRC32C, 0, 4]);
    // The checksum is that of the whole header with zeroes in its place.
    let place = header.len();
    header.extend_from_slice(&[0; 4]);
    let checksum = crc32c(&header);
    header[place..].copy_from_slice(&checksum.to_be_bytes());
    header
}

fn in_ipv6(address: IpAddr) -> Ipv6Addr {
    match address {
        IpAddr::V4(address) => address.to_ipv6_mapped(),
        IpAddr::V6(address) => address,
    }
}

/// CRC-32C (RFC 3309), bit by bit: sixty bytes a connection.
fn crc32c(bytes: &[u8]) -> u32 {
    const POLYNOMIAL: u32 = 0x82f6_3b78;
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ POLYNOMIAL } else { crc >> 1 };
        }
    }
    !crc
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a strict receiver makes of a header: both addresses, and what follows the header.
    fn read(bytes: &[u8]) -> Result<(SocketAddr, SocketAddr, &[u8]), &'static str> {
        let rest = bytes.strip_prefix(&SIGNATURE).ok_or("another signature")?;
        let ([VERSION_AND_COMMAND, family, high, low], rest) = rest.split_first_chunk::<4>().ok_or("too short")?
        else {
            return Err("another version or command");
        };
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        let (mut block, behind) = rest.split_at_checked(length).ok_or("shorter than it says")?;
        let mut take = |count: usize| -> Result<&[u8], &'static str> {
            let (taken, left) = block.split_at_checked(count).ok_or("addresses are missing")?;
            block = left;
            Ok(taken)
        };
        let mut ip = || -> Result<IpAddr, &'static str> {
            match *family {
                TCP_OVER_IPV4 => Ok(IpAddr::from(<[u8; 4]>::try_from(take(4)?).unwrap())),
                TCP_OVER_IPV6 => Ok(IpAddr::from(<[u8; 16]>::try_from(take(16)?).unwrap())),
                _ => Err("another family"),
            }
        };
        let (source, destination) = (ip()?, ip()?);
        let mut port = || take(2).map(|bytes| u16::from_be_bytes(bytes.try_into().unwrap()));
        let (source, destination) = (SocketAddr::new(source, port()?), SocketAddr::new(destination, port()?));
        let mut has_checksum = false;
        while let Some(([kind, high, low], left)) = block.split_first_chunk::<3>() {
            let length = usize::from(u16::from_be_bytes([*high, *low]));
            let (value, left) = left.split_at_checked(length).ok_or("a value is longer than the header")?;
            if *kind == CRC32C {
                let mut whole = bytes[..bytes.len() - behind.len()].to_vec();
                let place = whole.len() - left.len() - 4;
                whole[place..place + 4].fill(0);
                if value != crc32c(&whole).to_be_bytes() {
                    return Err("another checksum");
                }
                has_checksum = true;
            }
            block = left;
        }
        if !block.is_empty() || !has_checksum {
            return Err("no checksum");
        }
        Ok((source, destination, behind))
    }

    #[test]
    fn a_header_over_ipv4_is_these_bytes() {
        let header = header("192.0.2.1:50000".parse().unwrap(), "198.51.100.7:443".parse().unwrap());
        let mut expected = b"\x0d\x0a\x0d\x0a\x00\x0d\x0a\x51\x55\x49\x54\x0a\x21\x11\x00\x13".to_vec();
        expected.extend([192, 0, 2, 1, 198, 51, 100, 7, 0xc3, 0x50, 0x01, 0xbb, 0x03, 0x00, 0x04]);
        assert_eq!(header[..31], expected);
        assert_eq!(header.len(), 35);
    }

    #[test]
    fn a_strict_receiver_reads_both_families_and_refuses_every_changed_byte_and_every_cut() {
        for (source, destination) in
            [("192.0.2.1:50000", "198.51.100.7:443"), ("[2001:db8::1]:50000", "[2001:db8::2]:443")]
        {
            let (source, destination) = (source.parse().unwrap(), destination.parse().unwrap());
            let header = header(source, destination);
            let followed = [header.as_slice(), b"first byte"].concat();
            assert_eq!(read(&followed), Ok((source, destination, b"first byte".as_slice())));
            for index in 0..header.len() {
                assert!(read(&header[..index]).is_err(), "cut at {index}");
                let mut changed = header.clone();
                changed[index] ^= 1;
                assert!(read(&changed).is_err(), "changed at {index}");
            }
        }
    }

    #[test]
    fn an_ipv4_client_of_an_ipv6_socket_is_told_as_ipv4() {
        let header = header("[::ffff:192.0.2.1]:50000".parse().unwrap(), "198.51.100.7:443".parse().unwrap());
        assert_eq!(read(&header).unwrap().0, "192.0.2.1:50000".parse().unwrap());
        let mixed = super::header("[2001:db8::1]:1".parse().unwrap(), "198.51.100.7:443".parse().unwrap());
        assert_eq!(read(&mixed).unwrap().1, "[::ffff:198.51.100.7]:443".parse().unwrap());
    }

    #[test]
    fn the_checksum_is_that_of_rfc_3720() {
        assert_eq!(crc32c(b"123456789"), 0xe306_9283);
        assert_eq!(crc32c(&[0; 32]), 0x8a91_36aa);
    }
}
