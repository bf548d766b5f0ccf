//! Random changes of an input: of its bytes, of its words, and with parts of other inputs.

/// SplitMix64: small, and the same on every machine.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// The sequence of a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number.
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`; 0 when there is none.
    pub fn below(&mut self, bound: usize) -> usize {
        let bound = u64::try_from(bound.max(1)).expect("a usize has at most 64 bits");
        usize::try_from(self.draw() % bound).expect("it is below a usize")
    }

    fn pick<'a>(&mut self, items: &'a [Vec<u8>]) -> &'a [u8] {
        items.get(self.below(items.len())).map_or(&[], Vec::as_slice)
    }
}

/// Longest input made; what is longer is cut.
pub(crate) const MAX_INPUT_BYTES: usize = 64 * 1024;

/// Words that readers stumble over, whatever they read.
const WORDS: [&str; 64] = [
    "0",
    "-1",
    "1",
    "255",
    "256",
    "65536",
    "2147483648",
    "-2147483649",
    "9223372036854775808",
    "1e400",
    "0.1",
    "-0.0",
    "NaN",
    "inf",
    "null",
    "true",
    "\"\"",
    "{}",
    "[]",
    "{\"\":",
    "[[[[[[[[",
    "}",
    "]",
    ",",
    ":",
    "\\u0000",
    "\\ud800",
    "\\n",
    "\u{0}",
    "\n",
    "\r\n",
    "\r\n\r\n",
    "\t",
    " ",
    "'",
    "\"",
    "&",
    "=",
    "%",
    "%2F",
    "%00",
    "%ff",
    "+",
    "*",
    "?",
    "**",
    "/",
    "//",
    "../",
    "..",
    ".",
    ";",
    "<",
    ">",
    "</",
    "]]>",
    "&lt;",
    "&#0;",
    "&#x10ffff;",
    "\u{feff}",
    "\u{1F600}",
    "\u{85}",
    "- ",
    "aaaaaaaaaaaaaaaa",
];

/// Changes an input once to eight times.
pub(crate) fn mutate(input: &mut Vec<u8>, pool: &[Vec<u8>], words: &[Vec<u8>], random: &mut Random) {
    for _ in 0..=random.below(8).min(random.below(8)) {
        change(input, pool, words, random);
    }
    input.truncate(MAX_INPUT_BYTES);
}

fn change(input: &mut Vec<u8>, pool: &[Vec<u8>], words: &[Vec<u8>], random: &mut Random) {
    let (from, to) = part(input.len(), random);
    match random.below(14) {
        0 if from < input.len() => input[from] ^= 1 << random.below(8),
        1 if from < input.len() => input[from] = random.draw().to_le_bytes()[0],
        2 => drop(input.drain(from..to)),
        3 => {
            let copied = input[from..to].to_vec();
            let times = 1 + random.below(3) * random.below(40);
            insert(input, from, &copied.repeat(times));
        }
        4 | 5 => {
            let word = WORDS[random.below(WORDS.len())].as_bytes();
            replace(input, from, to, word, random);
        }
        6 | 7 => replace(input, from, to, random.pick(words).to_vec().as_slice(), random),
        8 => {
            // The end of another.
            let other = random.pick(pool);
            let at = random.below(other.len() + 1);
            input.truncate(from);
            input.extend_from_slice(&other[at..]);
        }
        9 => {
            let other = random.pick(pool).to_vec();
            let (start, end) = part(other.len(), random);
            insert(input, from, &other[start..end]);
        }
        10 => swap_words(input, words, random),
        11 => change_a_number(input, random),
        12 if from < input.len() => {
            // A length in binary, one off or far off.
            let byte = &mut input[from];
            *byte = [byte.wrapping_add(1), byte.wrapping_sub(1), 0xff, 0x7f][random.below(4)];
        }
        _ => {
            let byte = random.draw().to_le_bytes()[0];
            insert(input, from, &[byte]);
        }
    }
}

/// A stretch of an input, mostly a short one.
fn part(length: usize, random: &mut Random) -> (usize, usize) {
    let from = random.below(length + 1);
    let most = if random.below(4) == 0 { length - from } else { (length - from).min(16) };
    (from, from + random.below(most + 1))
}

fn insert(input: &mut Vec<u8>, at: usize, bytes: &[u8]) {
    let bytes = &bytes[..bytes.len().min(MAX_INPUT_BYTES)];
    input.splice(at..at, bytes.iter().copied());
}

fn replace(input: &mut Vec<u8>, from: usize, to: usize, bytes: &[u8], random: &mut Random) {
    let to = if random.below(2) == 0 { from } else { to };
    input.splice(from..to, bytes.iter().copied());
}

/// Makes a number in digits another one: near it, its double, nothing, or one too large for most.
fn change_a_number(input: &mut Vec<u8>, random: &mut Random) {
    let is_number = |&(from, to): &(usize, usize)| input[from..to].iter().all(u8::is_ascii_digit);
    let numbers: Vec<(usize, usize)> = stretches(input).into_iter().filter(is_number).collect();
    let Some(&(from, to)) = numbers.get(random.below(numbers.len())) else { return };
    let number: u64 = String::from_utf8_lossy(&input[from..to]).parse().unwrap_or(u64::MAX);
    let other = match random.below(6) {
        0 => number.wrapping_add(1),
        1 => number.wrapping_sub(1),
        2 => number.wrapping_mul(2),
        3 => 0,
        4 => u64::MAX,
        _ => random.draw() >> random.below(64),
    };
    input.splice(from..to, other.to_string().into_bytes());
}

/// Puts one word where another stands.
fn swap_words(input: &mut Vec<u8>, words: &[Vec<u8>], random: &mut Random) {
    let found = stretches(input);
    let Some(&(from, to)) = found.get(random.below(found.len())) else { return };
    let other = if random.below(3) == 0 { WORDS[random.below(WORDS.len())].as_bytes() } else { random.pick(words) };
    input.splice(from..to, other.iter().copied());
}

/// The words of a corpus: what stands between its punctuation.
pub(crate) fn words_of(corpus: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let all = corpus.iter().flat_map(|input| stretches(input).into_iter().map(|(from, to)| input[from..to].to_vec()));
    let mut words: Vec<Vec<u8>> = all.filter(|word| word.len() <= 80).collect();
    words.sort();
    words.dedup();
    words
}

fn stretches(input: &[u8]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, byte) in input.iter().chain(std::iter::once(&b' ')).enumerate() {
        let inside = byte.is_ascii_alphanumeric() || b"-_".contains(byte);
        match (start, inside) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                found.push((from, at));
                start = None;
            }
            _ => {}
        }
    }
    found
}
