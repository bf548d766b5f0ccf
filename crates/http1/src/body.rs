//! Where a message's body is in a stream of bytes, one direction (RFC 9112 sections 6 and 7).

use crate::BodyLength;
use crate::error::BodyError;
use crate::syntax;

/// The most bytes that the extension of one chunk may have, its `;` included.
const MAX_EXTENSION_BYTES: usize = 256;
/// The most bytes of extensions in one body.
const MAX_ALL_EXTENSIONS_BYTES: usize = 16 * 1024;
/// The most bytes of the trailer section.
const MAX_TRAILER_BYTES: usize = 8 * 1024;

/// What stands at the beginning of the input.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Decoded {
    /// `input[skip..skip + length]` is payload; `length` is not 0. Consume both. Ask [`BodyDecoder::is_end`] then: a body
    /// of known length has ended with its last byte.
    Data {
        /// Bytes of framing before the payload.
        skip: usize,
        /// Bytes of payload.
        length: usize,
    },
    /// Consume `skip` bytes, which is all there was, and read more.
    NeedMore {
        /// Bytes of framing.
        skip: usize,
    },
    /// The body has ended `skip` bytes from here. What follows is the next message.
    End {
        /// Bytes of framing.
        skip: usize,
    },
}

/// Follows the framing of one body. It keeps nothing of the body, and what it dropped (extensions, trailers) is bounded.
#[derive(Clone, Debug)]
pub struct BodyDecoder {
    state: State,
    /// Bytes of extensions so far, of this chunk and of all.
    extension: usize,
    all_extensions: usize,
    /// Bytes of trailers so far.
    trailer: usize,
}

#[derive(Copy, Clone, PartialEq, Eq, Debug)]
enum State {
    /// So many bytes are left; never 0.
    Length(u64),
    UntilClose,
    End,
    ChunkSize {
        size: u64,
        digits: u8,
    },
    /// Chunk extension, up to CR.
    Extension {
        size: u64,
    },
    /// LF that ends the size line.
    SizeLineFeed {
        size: u64,
    },
    /// So many bytes are left of the chunk; never 0.
    ChunkData(u64),
    DataCarriageReturn,
    DataLineFeed,
    /// The beginning of a trailer line, or the CR of the last line.
    TrailerStart,
    TrailerName,
    TrailerValue,
    TrailerLineFeed,
    LastLineFeed,
}

impl BodyDecoder {
    /// A decoder for a body of this length.
    #[must_use]
    pub fn new(length: BodyLength) -> Self {
        let state = match length {
            BodyLength::Empty | BodyLength::Length(0) => State::End,
            BodyLength::Length(length) => State::Length(length),
            BodyLength::Chunked => State::ChunkSize { size: 0, digits: 0 },
            BodyLength::UntilClose => State::UntilClose,
        };
        Self { state, extension: 0, all_extensions: 0, trailer: 0 }
    }

    /// Whether the body has ended: the next byte belongs to another message.
    #[must_use]
    pub fn is_end(&self) -> bool {
        self.state == State::End
    }

    /// Looks at the beginning of `input`, never past the body's end.
    ///
    /// # Errors
    ///
    /// Malformed framing. The connection cannot be read any further.
    pub fn decode(&mut self, input: &[u8]) -> Result<Decoded, BodyError> {
        let mut skip = 0;
        loop {
            let rest = &input[skip..];
            match self.state {
                State::End => return Ok(Decoded::End { skip }),
                _ if rest.is_empty() => return Ok(Decoded::NeedMore { skip }),
                State::UntilClose => return Ok(Decoded::Data { skip, length: rest.len() }),
                State::Length(left) => {
                    let (length, left) = taken(rest, left);
                    self.state = if left == 0 { State::End } else { State::Length(left) };
                    return Ok(Decoded::Data { skip, length });
                }
                State::ChunkData(left) => {
                    let (length, left) = taken(rest, left);
                    self.state = if left == 0 { State::DataCarriageReturn } else { State::ChunkData(left) };
                    return Ok(Decoded::Data { skip, length });
                }
                _ => {
                    self.state = self.after(rest[0])?;
                    skip += 1;
                }
            }
        }
    }

    /// The peer will send nothing more.
    ///
    /// # Errors
    ///
    /// The body is not complete.
    pub fn end_of_stream(&mut self) -> Result<(), BodyError> {
        match self.state {
            State::End => Ok(()),
            State::UntilClose => {
                self.state = State::End;
                Ok(())
            }
            _ => Err(BodyError::Truncated),
        }
    }

    /// The state after one byte of framing.
    fn after(&mut self, byte: u8) -> Result<State, BodyError> {
        match (self.state, byte) {
            (State::ChunkSize { size, digits }, byte) => self.after_size(size, digits, byte),
            (State::Extension { size }, b'\r') => Ok(State::SizeLineFeed { size }),
            (State::Extension { size }, byte) => self.after_extension(size, byte),
            (State::SizeLineFeed { size: 0 }, b'\n') => Ok(State::TrailerStart),
            (State::SizeLineFeed { size }, b'\n') => Ok(State::ChunkData(size)),
            (State::DataCarriageReturn, b'\r') => Ok(State::DataLineFeed),
            (State::DataLineFeed, b'\n') => Ok(State::ChunkSize { size: 0, digits: 0 }),
            (State::LastLineFeed, b'\n') => Ok(State::End),
            (State::SizeLineFeed { .. } | State::DataCarriageReturn | State::DataLineFeed, _) => {
                Err(BodyError::ChunkEnd)
            }
            (State::TrailerStart, b'\r') => Ok(State::LastLineFeed),
            (state, byte) => self.after_trailer(state, byte),
        }
    }

    fn after_size(&mut self, size: u64, digits: u8, byte: u8) -> Result<State, BodyError> {
        let digit = match byte {
            b'0'..=b'9' => byte - b'0',
            b'a'..=b'f' => byte - b'a' + 10,
            b'A'..=b'F' => byte - b'A' + 10,
            b'\r' if digits > 0 => return Ok(State::SizeLineFeed { size }),
            b';' if digits > 0 => {
                self.extension = 0;
                return self.after_extension(size, byte);
            }
            _ => return Err(BodyError::ChunkSize),
        };
        // 16 digits are 64 bits: nothing can overflow.
        if digits == 16 {
            return Err(BodyError::ChunkSize);
        }
        Ok(State::ChunkSize { size: size << 4 | u64::from(digit), digits: digits + 1 })
    }

    fn after_extension(&mut self, size: u64, byte: u8) -> Result<State, BodyError> {
        self.extension += 1;
        self.all_extensions += 1;
        let is_too_long = self.extension > MAX_EXTENSION_BYTES || self.all_extensions > MAX_ALL_EXTENSIONS_BYTES;
        if is_too_long || !syntax::is_value_byte(byte) {
            return Err(BodyError::ChunkExtension);
        }
        Ok(State::Extension { size })
    }

    fn after_trailer(&mut self, state: State, byte: u8) -> Result<State, BodyError> {
        self.trailer += 1;
        if self.trailer > MAX_TRAILER_BYTES {
            return Err(BodyError::TrailerTooLong);
        }
        match (state, byte) {
            (State::TrailerName, b':') => Ok(State::TrailerValue),
            (State::TrailerStart | State::TrailerName, byte) if syntax::is_token_byte(byte) => Ok(State::TrailerName),
            (State::TrailerValue, b'\r') => Ok(State::TrailerLineFeed),
            (State::TrailerValue, byte) if syntax::is_value_byte(byte) => Ok(State::TrailerValue),
            (State::TrailerLineFeed, b'\n') => Ok(State::TrailerStart),
            _ => Err(BodyError::Trailer),
        }
    }
}

/// How much of `rest` belongs to a body of which `left` bytes are missing, and how many are missing then.
fn taken(rest: &[u8], left: u64) -> (usize, u64) {
    let length = usize::try_from(left).unwrap_or(usize::MAX).min(rest.len());
    (length, left - u64::try_from(length).unwrap_or(left))
}
