//! Body framing. Chunks as attackers write them are in the corpus.

use http1::{BodyDecoder, BodyError, BodyLength, Decoded};

/// Decodes everything and says what was payload and what is left.
fn decoded(length: BodyLength, input: &[u8]) -> Result<(Vec<u8>, Vec<u8>, bool), BodyError> {
    let mut decoder = BodyDecoder::new(length);
    let (mut payload, mut at) = (Vec::new(), 0);
    loop {
        match decoder.decode(&input[at..])? {
            Decoded::Data { skip, length } => {
                assert!(length > 0);
                payload.extend_from_slice(&input[at + skip..at + skip + length]);
                at += skip + length;
            }
            Decoded::NeedMore { skip } => {
                assert_eq!(at + skip, input.len(), "everything is consumed before more is asked for");
                return Ok((payload, Vec::new(), false));
            }
            Decoded::End { skip } => {
                assert!(decoder.is_end());
                assert_eq!(decoder.decode(b"more"), Ok(Decoded::End { skip: 0 }));
                return Ok((payload, input[at + skip..].to_vec(), true));
            }
        }
    }
}

#[test]
fn a_body_never_takes_a_byte_of_the_next_message() {
    let cases: [(BodyLength, &[u8], &[u8], bool); 7] = [
        (BodyLength::Empty, b"NEXT", b"", true),
        (BodyLength::Length(0), b"NEXT", b"", true),
        (BodyLength::Length(5), b"helloNEXT", b"hello", true),
        (BodyLength::Length(5), b"hell", b"hell", false),
        (BodyLength::Chunked, b"5\r\nhello\r\n1;x=y\r\n!\r\n0\r\nA: b\r\n\r\nNEXT", b"hello!", true),
        (BodyLength::Chunked, b"0\r\n\r\nNEXT", b"", true),
        (BodyLength::UntilClose, b"hello", b"hello", false),
    ];
    for (length, input, payload, is_end) in cases {
        let next: &[u8] = if is_end { b"NEXT" } else { b"" };
        assert_eq!(decoded(length, input), Ok((payload.to_vec(), next.to_vec(), is_end)), "{length:?}");
    }
}

#[test]
fn a_body_of_known_length_has_ended_with_its_last_byte() {
    let mut decoder = BodyDecoder::new(BodyLength::Length(3));
    assert_eq!(decoder.decode(b"ab"), Ok(Decoded::Data { skip: 0, length: 2 }));
    assert!(!decoder.is_end());
    assert_eq!(decoder.decode(b"cd"), Ok(Decoded::Data { skip: 0, length: 1 }));
    assert!(decoder.is_end());
    assert!(BodyDecoder::new(BodyLength::Empty).is_end() && BodyDecoder::new(BodyLength::Length(0)).is_end());
}

#[test]
fn nothing_to_read_asks_for_more() {
    for length in [BodyLength::Length(1), BodyLength::Chunked, BodyLength::UntilClose] {
        assert_eq!(BodyDecoder::new(length).decode(b""), Ok(Decoded::NeedMore { skip: 0 }));
    }
}

#[test]
fn the_end_of_the_stream_is_an_error_inside_a_body() {
    for length in [BodyLength::Empty, BodyLength::Length(0), BodyLength::UntilClose] {
        let mut decoder = BodyDecoder::new(length);
        assert_eq!(decoder.end_of_stream(), Ok(()));
        assert!(decoder.is_end());
    }
    assert_eq!(BodyDecoder::new(BodyLength::Length(1)).end_of_stream(), Err(BodyError::Truncated));
    let whole = b"5;a\r\nhello\r\n0\r\nA: b\r\n\r\n";
    for cut in 0..whole.len() {
        let mut decoder = BodyDecoder::new(BodyLength::Chunked);
        let mut at = 0;
        while at < cut {
            at += match decoder.decode(&whole[at..cut]).unwrap() {
                Decoded::Data { skip, length } => skip + length,
                Decoded::NeedMore { skip } | Decoded::End { skip } => skip,
            };
        }
        assert_eq!(decoder.end_of_stream(), Err(BodyError::Truncated), "cut at {cut}");
    }
}

#[test]
fn each_fault_has_its_name() {
    let error = |input: &[u8]| decoded(BodyLength::Chunked, input).unwrap_err();
    assert_eq!(error(b"g"), BodyError::ChunkSize);
    assert_eq!(error(b"\r\n"), BodyError::ChunkSize);
    assert_eq!(error(b"5\n"), BodyError::ChunkSize);
    assert_eq!(error(b"12345678901234567"), BodyError::ChunkSize);
    assert_eq!(error(b"5;a\n"), BodyError::ChunkExtension);
    assert_eq!(error(b"5\rx"), BodyError::ChunkEnd);
    assert_eq!(error(b"1\r\nab"), BodyError::ChunkEnd);
    assert_eq!(error(b"1\r\na\rb"), BodyError::ChunkEnd);
    assert_eq!(error(b"0\r\n:"), BodyError::Trailer);
    assert_eq!(error(b"0\r\nA\r"), BodyError::Trailer);
    assert_eq!(error(b"0\r\nA: b\rc"), BodyError::Trailer);
    assert_eq!(error(b"0\r\n\rx"), BodyError::Trailer);
    assert_eq!(decoded(BodyLength::Chunked, b"ffffffffffffffff\r\n"), Ok((vec![], vec![], false)));
}

#[test]
fn what_is_dropped_is_bounded_to_the_byte() {
    let with_extension = |bytes: usize| {
        let input = format!("1;{}\r\nx\r\n0\r\n\r\n", "a".repeat(bytes - 1));
        decoded(BodyLength::Chunked, input.as_bytes()).map(|(payload, ..)| payload)
    };
    assert_eq!(with_extension(256), Ok(b"x".to_vec()));
    assert_eq!(with_extension(257), Err(BodyError::ChunkExtension));
    let with_extensions = |bytes: usize| {
        let mut input = format!("1;{}\r\nx\r\n", "a".repeat(127)).repeat(bytes / 128);
        input += &format!("0;{}\r\n\r\n", "a".repeat(bytes % 128));
        decoded(BodyLength::Chunked, input.as_bytes()).map(|(payload, ..)| payload.len())
    };
    assert_eq!(with_extensions(16 * 1024 - 1), Ok(127));
    assert_eq!(with_extensions(16 * 1024), Err(BodyError::ChunkExtension));
    let with_trailer = |bytes: usize| {
        let input = format!("0\r\nA:{}\r\n\r\n", "a".repeat(bytes - 4));
        decoded(BodyLength::Chunked, input.as_bytes()).map(|(.., is_end)| is_end)
    };
    assert_eq!(with_trailer(8 * 1024), Ok(true));
    assert_eq!(with_trailer(8 * 1024 + 1), Err(BodyError::TrailerTooLong));
}
