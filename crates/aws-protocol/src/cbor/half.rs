//! Half precision numbers: CBOR's shortest, which Rust has no type for.

/// Bytes of the item: its head and 16 bits.
pub(super) const ITEM_BYTES: usize = 3;

/// The number behind 16 bits (RFC 8949, appendix D); every one of them is exact in an `f64`.
pub(super) fn to_f64(bits: u16) -> f64 {
    let exponent = i32::from((bits >> 10) & 0x1f);
    let fraction = f64::from(bits & 0x3ff);
    let magnitude = match exponent {
        0 => fraction * 2_f64.powi(-24),
        0x1f if fraction == 0.0 => f64::INFINITY,
        0x1f => f64::NAN,
        _ => (1024.0 + fraction) * 2_f64.powi(exponent - 25),
    };
    if bits & 0x8000 == 0 { magnitude } else { -magnitude }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_precision_numbers_are_exact() {
        for (bits, number) in [
            (0x0000, 0.0),
            (0x0001, 5.960_464_477_539_063e-8),
            (0x0050, 0.000_004_768_371_582_031_25),
            (0x03ff, 0.000_060_975_551_605_224_61),
            (0x0400, 0.000_061_035_156_25),
            (0x3c00, 1.0),
            (0x3e00, 1.5),
            (0x47a0, 7.625),
            (0x7bff, 65_504.0),
            (0xc400, -4.0),
        ] {
            assert_eq!(to_f64(bits).to_bits(), f64::to_bits(number), "{bits:x}");
        }
        assert!(to_f64(0x8000).is_sign_negative());
        assert_eq!((to_f64(0x7c00), to_f64(0xfc00)), (f64::INFINITY, f64::NEG_INFINITY));
        assert!(to_f64(0x7c01).is_nan() && to_f64(0x7e00).is_nan());
    }
}
