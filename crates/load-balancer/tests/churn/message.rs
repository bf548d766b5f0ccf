//! What is asked and what must be answered: both ends of the balancer make it from here.
//!
//! A request names itself (`x-churn: ID-EPOCH`), and may have a body. The answer is `SUM TARGET\n` and then, if the
//! path asks for it, so many bytes that follow from the sum. The sum covers method, path, name and body: an answer to
//! another request, a lost or doubled piece of a body, or bytes of somebody else's answer cannot pass.

use super::draw::Draw;

/// Names a request and the state of the table in which it began.
pub const NAME: &str = "x-churn";

/// Length of the sum in an answer.
pub const SUM_LENGTH: usize = 16;

/// A sum over bytes that come in pieces.
#[derive(Clone, Copy)]
pub struct Sum(u64);

impl Default for Sum {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Sum {
    /// FNV-1a.
    pub fn add(mut self, bytes: &[u8]) -> Self {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
        self
    }

    /// Of everything before the body.
    pub fn of(method: &str, path: &str, name: &str) -> Self {
        Self::default()
            .add(method.as_bytes())
            .add(b" ")
            .add(path.as_bytes())
            .add(b" ")
            .add(name.as_bytes())
            .add(b"\n")
    }

    /// The number.
    pub fn value(self) -> u64 {
        self.0
    }
}

/// Byte number `at` behind the first line of the answer.
pub fn filler(sum: u64, at: usize) -> u8 {
    let place = u32::try_from(at % 64).unwrap_or_default();
    sum.rotate_right(place).to_le_bytes()[0] ^ (at >> 6).to_le_bytes()[0]
}

/// How a request comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// GET, a short answer.
    Get,
    /// GET, an answer in pieces without a length.
    Stream,
    /// GET, an answer that takes some hundred milliseconds.
    SlowStream,
    /// POST with `Content-Length`.
    Post,
    /// POST in chunks.
    PostChunked,
}

/// All shapes, in the order of [`Shape::index`].
pub const SHAPES: [&str; 5] = ["get", "stream", "slow_stream", "post", "post_chunked"];

impl Shape {
    /// Place in [`SHAPES`].
    pub fn index(self) -> usize {
        self as usize
    }

    fn draw(draw: &mut Draw) -> Self {
        match draw.below(1_000) {
            0..40 => Self::Stream,
            40..42 => Self::SlowStream,
            42..90 => Self::Post,
            90..120 => Self::PostChunked,
            _ => Self::Get,
        }
    }
}

/// A request and what its answer must be.
pub struct Message {
    pub shape: Shape,
    pub method: &'static str,
    pub path: String,
    /// Value of [`NAME`].
    pub name: String,
    pub body: Vec<u8>,
    sum: u64,
    filler: usize,
}

impl Message {
    /// Draws one for a stream of requests.
    pub fn draw(draw: &mut Draw, stream: usize, id: u64, epoch: u64) -> Self {
        let shape = Shape::draw(draw);
        Self::new(shape, draw, stream, id, epoch)
    }

    /// One of a shape.
    pub fn new(shape: Shape, draw: &mut Draw, stream: usize, id: u64, epoch: u64) -> Self {
        let (filler, pause) = match shape {
            Shape::Get | Shape::Post | Shape::PostChunked => (0, 0),
            Shape::Stream => (draw.index(40_000), 0),
            Shape::SlowStream => (2_000 + draw.index(10_000), 1 + draw.below(40)),
        };
        let path = if filler == 0 { format!("/{stream}") } else { format!("/{stream}?bytes={filler}&pause={pause}") };
        let (method, length) = match shape {
            Shape::Post | Shape::PostChunked if draw.below(8) == 0 => ("POST", draw.index(40_000)),
            Shape::Post | Shape::PostChunked => ("POST", draw.index(1_500)),
            _ => ("GET", 0),
        };
        let seed = draw.next();
        let body: Vec<u8> = (0..length).map(|at| self::filler(seed, at)).collect();
        let name = format!("{id:x}-{epoch:x}");
        let sum = Sum::of(method, &path, &name).add(&body).value();
        Self { shape, method, path, name, body, sum, filler }
    }

    /// Whether this is the answer; the error says what is wrong with it.
    pub fn check(&self, body: &[u8]) -> Result<(), String> {
        let line =
            body.iter().position(|byte| *byte == b'\n').ok_or_else(|| format!("no line in {}", shown(body)))?;
        let sum = std::str::from_utf8(&body[..SUM_LENGTH.min(line)]).ok();
        if sum.and_then(|text| u64::from_str_radix(text, 16).ok()) != Some(self.sum) {
            return Err(format!("the answer to something else: {}", shown(body)));
        }
        let rest = &body[line + 1..];
        if rest.len() != self.filler {
            return Err(format!("{} bytes instead of {}", rest.len(), self.filler));
        }
        match rest.iter().enumerate().find(|(at, byte)| **byte != filler(self.sum, *at)) {
            Some((at, _)) => Err(format!("byte {at} of the body is another one")),
            None => Ok(()),
        }
    }
}

fn shown(bytes: &[u8]) -> String {
    String::from_utf8_lossy(&bytes[..bytes.len().min(120)]).into_owned()
}

/// Id and epoch of a request's name.
pub fn read_name(name: &str) -> Option<(u64, u64)> {
    let (id, epoch) = name.split_once('-')?;
    Some((u64::from_str_radix(id, 16).ok()?, u64::from_str_radix(epoch, 16).ok()?))
}
