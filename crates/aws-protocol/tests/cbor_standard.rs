//! The examples of RFC 8949: appendix A is read as it says, appendix F is refused.
#![allow(clippy::unwrap_used)]

mod common;

use common::kinds::{bytes, member, read_body, refusal, text};
use serde_json::{Value, json};

#[test]
fn the_examples_of_the_standard_are_read() {
    for (item, value) in [
        ("00", json!(0)),
        ("01", json!(1)),
        ("0a", json!(10)),
        ("17", json!(23)),
        ("1818", json!(24)),
        ("1819", json!(25)),
        ("1864", json!(100)),
        ("1903e8", json!(1000)),
        ("1a000f4240", json!(1_000_000)),
        ("1b000000e8d4a51000", json!(1_000_000_000_000_u64)),
        ("1bffffffffffffffff", json!(u64::MAX)),
        ("20", json!(-1)),
        ("29", json!(-10)),
        ("3863", json!(-100)),
        ("3903e7", json!(-1000)),
        ("3b7fffffffffffffff", json!(i64::MIN)),
        ("f90000", json!(0.0)),
        ("f98000", json!(-0.0)),
        ("f93c00", json!(1.0)),
        ("fb3ff199999999999a", json!(1.1)),
        ("f93e00", json!(1.5)),
        ("f97bff", json!(65504.0)),
        ("fa47c35000", json!(100_000.0)),
        ("fa7f7fffff", json!(3.402_823_466_385_288_6e38)),
        ("fb7e37e43c8800759c", json!(1.0e300)),
        ("f90001", json!(5.960_464_477_539_063e-8)),
        ("f90400", json!(0.000_061_035_156_25)),
        ("f9c400", json!(-4.0)),
        ("fbc010666666666666", json!(-4.1)),
        ("f4", json!(false)),
        ("f5", json!(true)),
        ("60", json!("")),
        ("6161", json!("a")),
        ("6449455446", json!("IETF")),
        ("62225c", json!("\"\\")),
        ("62c3bc", json!("ü")),
        ("63e6b0b4", json!("水")),
        ("64f0908591", json!("𐅑")),
        ("80", json!([])),
        ("83010203", json!([1, 2, 3])),
        ("8301820203820405", json!([1, [2, 3], [4, 5]])),
        ("98190102030405060708090a0b0c0d0e0f101112131415161718181819", json!((1..=25).collect::<Vec<_>>())),
        ("a0", json!({})),
        ("a26161016162820203", json!({"a": 1, "b": [2, 3]})),
        ("826161a161626163", json!(["a", {"b": "c"}])),
        ("a56161614161626142616361436164614461656145", json!({"a": "A", "b": "B", "c": "C", "d": "D", "e": "E"})),
        ("7f657374726561646d696e67ff", json!("streaming")),
        ("9fff", json!([])),
        ("9f018202039f0405ffff", json!([1, [2, 3], [4, 5]])),
        ("9f01820203820405ff", json!([1, [2, 3], [4, 5]])),
        ("83018202039f0405ff", json!([1, [2, 3], [4, 5]])),
        ("83019f0203ff820405", json!([1, [2, 3], [4, 5]])),
        ("bf61610161629f0203ffff", json!({"a": 1, "b": [2, 3]})),
        ("826161bf61626163ff", json!(["a", {"b": "c"}])),
        ("bf6346756ef563416d7421ff", json!({"Fun": true, "Amt": -2})),
        ("82f6f7", json!([null, null])),
    ] {
        assert_eq!(member("any", item), Ok(value), "{item}");
        // The same items where the model knows no such member.
        assert_eq!(member("novelty", item), Ok(Value::Null), "{item}");
    }
    for (item, value) in [("40", ""), ("4401020304", "AQIDBA=="), ("5f42010243030405ff", "AQIDBAU="), ("5fff", "")] {
        assert_eq!(member("blob", item), Ok(json!(value)), "{item}");
    }
    assert_eq!(member("time", "c11a514b67b0"), Ok(json!(1_363_896_240)));
    assert_eq!(member("time", "c1fb41d452d9ec200000"), Ok(json!(1_363_896_240.5)));
}

#[test]
fn the_examples_of_the_standard_that_no_document_can_hold_are_refused_with_the_members_path() {
    for item in ["f97c00", "f97e00", "f9fc00", "fa7f800000", "fa7fc00000", "fb7ff0000000000000", "fbfff0000000000000"]
    {
        assert_eq!(refusal("any", item), "any: expected a finite number", "{item}");
        assert_eq!(refusal("double", item), "double: expected a finite number", "{item}");
    }
    let too_large = "any: -18446744073709551616 does not fit a 64-bit integer";
    assert_eq!(refusal("any", "3bffffffffffffffff"), too_large);
    assert_eq!(refusal("any", "c249010000000000000000"), "any: expected a value, found a tag");
    assert_eq!(refusal("any", "f0"), "any: expected a value, found a simple value");
    assert_eq!(refusal("any", "f8ff"), "any: expected a value, found a simple value");
    assert_eq!(refusal("any", "4401020304"), "any: expected a value, found bytes");
    assert_eq!(refusal("any", "a201020304"), "any: expected text as a key, found a whole number");
    let date = format!("c0{}", text("2013-03-21T20:04:00Z"));
    assert_eq!(refusal("time", &date), "time: expected a time (tag 1), found tag 0 on text");
    // All of them may stand where nobody looks.
    for item in ["f97c00", "3bffffffffffffffff", "c249010000000000000000", "f0", "f8ff", "a201020304", &date] {
        assert_eq!(member("novelty", item), Ok(Value::Null), "{item}");
    }
}

#[test]
fn bodies_that_are_not_well_formed_are_refused() {
    for item in [
        "18",
        "19",
        "1a",
        "1b",
        "1901",
        "1a0102",
        "1b01020304050607",
        "38",
        "58",
        "78",
        "98",
        "9a01ff00",
        "b8",
        "d8",
        "f8",
        "f900",
        "fa0000",
        "fb000000",
        "41",
        "61",
        "5affffffff00",
        "5bffffffffffffffff010203",
        "7affffffff00",
        "7b7fffffffffffffff010203",
        "81",
        "818181818181818181",
        "8200",
        "a1",
        "a20102",
        "a100",
        "a2000000",
        "c0",
        "5f4100",
        "7f6100",
        "9f",
        "9f0102",
        "bf",
        "bf01020102",
        "819f",
        "9f8000",
        "9f9f9f9f9fffffffff",
        "9f819f819f9fffffff",
        "1c",
        "1d",
        "1e",
        "3c",
        "3d",
        "3e",
        "5c",
        "5d",
        "5e",
        "7c",
        "7d",
        "7e",
        "9c",
        "9d",
        "9e",
        "bc",
        "bd",
        "be",
        "dc",
        "dd",
        "de",
        "fc",
        "fd",
        "fe",
        "f800",
        "f818",
        "f81f",
        "5f00ff",
        "5f21ff",
        "5f6100ff",
        "5f80ff",
        "5fa0ff",
        "5fc000ff",
        "5fe0ff",
        "7f4100ff",
        "5f5f4100ffff",
        "7f7f6100ffff",
        "ff",
        "81ff",
        "8200ff",
        "a1ff",
        "a1ff00",
        "a100ff",
        "a20000ff",
        "9f81ff",
        "9f829f819f9fffffffff",
        "bf00ff",
        "bf000000ff",
        "1f",
        "3f",
        "df",
    ] {
        for name in ["any", "novelty"] {
            assert!(member(name, item).is_err(), "{name} {item}");
        }
    }
    assert!(member("text", "62c328").unwrap_err().contains("not CBOR"), "text that is not UTF-8");
    assert!(read_body(&bytes("a0 a0")).unwrap_err().contains("more bytes follow the document"));
    assert!(read_body(&bytes("bf")).unwrap_err().contains("body ends within an item"));
}
