//! What is written.

use http1::{LAST_CHUNK, write_chunk_size, write_decimal, write_field, write_request_line, write_status_line};

fn written(write: impl FnOnce(&mut Vec<u8>)) -> String {
    let mut out = b"before ".to_vec();
    write(&mut out);
    String::from_utf8(out).expect("text").strip_prefix("before ").expect("what was there stays").to_owned()
}

#[test]
fn numbers_are_written_in_full() {
    for number in [0, 1, 9, 10, 99, 100, 12345, u64::MAX - 1, u64::MAX] {
        assert_eq!(written(|out| write_decimal(out, number)), number.to_string());
    }
    for length in [0, 1, 15, 16, 255, 256, 0x1f, usize::MAX] {
        assert_eq!(written(|out| write_chunk_size(out, length)), format!("{length:x}\r\n"));
    }
}

#[test]
fn lines_end_with_crlf() {
    assert_eq!(written(|out| write_request_line(out, "GET", "/a?b")), "GET /a?b HTTP/1.1\r\n");
    assert_eq!(written(|out| write_status_line(out, 200, b"OK")), "HTTP/1.1 200 OK\r\n");
    assert_eq!(written(|out| write_status_line(out, 299, b"")), "HTTP/1.1 299 \r\n");
    assert_eq!(written(|out| write_field(out, b"X-A", b"1 2")), "X-A: 1 2\r\n");
    assert_eq!(LAST_CHUNK, b"0\r\n\r\n");
}
