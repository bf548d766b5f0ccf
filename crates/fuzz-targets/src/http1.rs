//! HTTP/1.1 messages read by the letter of RFC 9112, and nothing more: the other reader that what the balancer writes is
//! held against. What two readers could understand in two ways is an error here.

/// One message: its first line, its fields, its body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Request line or status line.
    pub line: String,
    /// Names in lower case, and values, in order.
    pub fields: Vec<(String, Vec<u8>)>,
    /// Without its framing.
    pub body: Vec<u8>,
}

/// What a stretch of bytes holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// Whole messages.
    pub messages: Vec<Message>,
    /// The head of a message whose body is not there yet, or breaks off.
    pub unfinished: Option<Message>,
    /// Why the bytes behind them are no message.
    pub fault: Option<String>,
}

impl Message {
    /// The values of a field.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a [u8]> {
        self.fields.iter().filter(move |(found, _)| found == name).map(|(_, value)| value.as_slice())
    }

    /// The method of a request.
    pub fn method(&self) -> &str {
        self.line.split(' ').next().unwrap_or_default()
    }

    /// The target of a request.
    pub fn target(&self) -> &str {
        self.line.split(' ').nth(1).unwrap_or_default()
    }

    /// The status of an answer.
    pub fn status(&self) -> u16 {
        self.line.split(' ').nth(1).and_then(|text| text.parse().ok()).unwrap_or_default()
    }
}

/// How long a body is.
enum Framing {
    None,
    Length(usize),
    Chunked,
    ToTheEnd,
}

/// Requests one behind the other.
pub fn requests(bytes: &[u8]) -> Read {
    read(bytes, |message, _| {
        check_request_line(&message.line)?;
        if message.all("host").count() != 1 {
            return Err("not exactly one Host".to_string());
        }
        if message.line.ends_with("HTTP/1.0") && message.all("transfer-encoding").next().is_some() {
            return Err("a transfer coding in HTTP/1.0".to_string());
        }
        framing(message).map(|found| found.unwrap_or(Framing::None))
    })
}

/// Answers one behind the other, to requests with these methods.
pub fn answers(bytes: &[u8], methods: &[String]) -> Read {
    let mut number = 0;
    read(bytes, |message, _| {
        let status = status_of(&message.line)?;
        let found = framing(message)?;
        if (100..200).contains(&status) {
            return if status == 101 { Err("an upgrade".to_string()) } else { Ok(Framing::None) };
        }
        let method = methods.get(number).ok_or("more answers than requests")?;
        number += 1;
        if method == "HEAD" || status == 204 || status == 304 {
            return Ok(Framing::None);
        }
        Ok(found.unwrap_or(Framing::ToTheEnd))
    })
}

fn read(mut rest: &[u8], mut framed: impl FnMut(&Message, usize) -> Result<Framing, String>) -> Read {
    let mut found = Read::default();
    while !rest.is_empty() {
        let Some(end) = rest.windows(4).position(|four| four == b"\r\n\r\n") else {
            found.fault = Some("a head that does not end".to_string());
            break;
        };
        let mut message = match head(&rest[..end]) {
            Ok(message) => message,
            Err(why) => {
                found.fault = Some(why);
                break;
            }
        };
        let behind = &rest[end + 4..];
        let body = match framed(&message, found.messages.len()) {
            Ok(Framing::None) => Ok(Some((Vec::new(), 0))),
            Ok(Framing::Length(length)) => Ok(behind.get(..length).map(|body| (body.to_vec(), length))),
            Ok(Framing::ToTheEnd) => Ok(Some((behind.to_vec(), behind.len()))),
            Ok(Framing::Chunked) => chunks(behind),
            Err(why) => Err(why),
        };
        match body {
            Ok(Some((body, length))) => {
                message.body = body;
                rest = &behind[length..];
                found.messages.push(message);
            }
            Ok(None) => {
                message.body = behind.to_vec();
                found.unfinished = Some(message);
                break;
            }
            Err(why) => {
                found.fault = Some(why);
                break;
            }
        }
    }
    found
}

fn head(bytes: &[u8]) -> Result<Message, String> {
    let mut lines = Vec::new();
    let mut rest = bytes;
    while let Some(end) = rest.windows(2).position(|two| two == b"\r\n") {
        lines.push(&rest[..end]);
        rest = &rest[end + 2..];
    }
    lines.push(rest);
    if lines.iter().any(|line| line.iter().any(|byte| matches!(byte, b'\r' | b'\n' | 0))) {
        return Err("a line end or a zero within a line".to_string());
    }
    let line = std::str::from_utf8(lines[0]).map_err(|_| "a first line that is no text")?.to_string();
    let mut fields = Vec::new();
    for line in &lines[1..] {
        let colon = line.iter().position(|byte| *byte == b':').ok_or("a field without a colon")?;
        let name = &line[..colon];
        let is_token = |byte: &u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(byte);
        if name.is_empty() || !name.iter().all(is_token) {
            return Err(format!("a field named {:?}", String::from_utf8_lossy(name)));
        }
        let name = String::from_utf8_lossy(name).to_ascii_lowercase();
        fields.push((name, line[colon + 1..].trim_ascii().to_vec()));
    }
    Ok(Message { line, fields, body: Vec::new() })
}

fn check_request_line(line: &str) -> Result<(), String> {
    let parts: Vec<&str> = line.split(' ').collect();
    let [method, target, version] = parts.as_slice() else { return Err(format!("a request line {line:?}")) };
    let is_plain = |text: &str| !text.is_empty() && !text.contains(|letter: char| letter.is_ascii_control());
    if !is_plain(method) || !is_plain(target) || !["HTTP/1.1", "HTTP/1.0"].contains(version) {
        return Err(format!("a request line {line:?}"));
    }
    Ok(())
}

fn status_of(line: &str) -> Result<u16, String> {
    // One of HTTP/1.0 is what a request of HTTP/1.0 gets.
    let rest = line.strip_prefix("HTTP/1.1 ").or_else(|| line.strip_prefix("HTTP/1.0 "));
    let rest = rest.ok_or_else(|| format!("a status line {line:?}"))?;
    let digits = rest.get(..3).filter(|digits| digits.bytes().all(|digit| digit.is_ascii_digit()));
    let is_ended = rest.len() == 3 || rest.as_bytes().get(3) == Some(&b' ');
    digits
        .filter(|_| is_ended)
        .and_then(|digits| digits.parse().ok())
        .ok_or_else(|| format!("a status line {line:?}"))
}

/// One length or one coding, not both and not twice.
fn framing(message: &Message) -> Result<Option<Framing>, String> {
    let (lengths, codings): (Vec<_>, Vec<_>) =
        (message.all("content-length").collect(), message.all("transfer-encoding").collect());
    match (lengths.as_slice(), codings.as_slice()) {
        ([], []) => Ok(None),
        ([length], []) => {
            let text =
                std::str::from_utf8(length).ok().filter(|text| text.bytes().all(|digit| digit.is_ascii_digit()));
            let length = text.and_then(|text| text.parse().ok());
            length.map(|length| Some(Framing::Length(length))).ok_or_else(|| "a length that is no number".to_string())
        }
        ([], [coding]) if coding.eq_ignore_ascii_case(b"chunked") => Ok(Some(Framing::Chunked)),
        _ => Err(format!("two framings: lengths {lengths:?}, codings {codings:?}")),
    }
}

/// The body and the bytes it takes; nothing when it breaks off.
fn chunks(bytes: &[u8]) -> Result<Option<(Vec<u8>, usize)>, String> {
    let (mut body, mut at) = (Vec::new(), 0);
    loop {
        let Some(end) = bytes[at..].windows(2).position(|two| two == b"\r\n") else { return Ok(None) };
        let line = &bytes[at..at + end];
        let is_size = !line.is_empty() && line.len() <= 8 && line.iter().all(u8::is_ascii_hexdigit);
        let size = std::str::from_utf8(line).ok().filter(|_| is_size);
        let size = size.and_then(|text| usize::from_str_radix(text, 16).ok());
        let size = size.ok_or_else(|| format!("a chunk of size {:?}", String::from_utf8_lossy(line)))?;
        at += end + 2;
        if size == 0 {
            break;
        }
        let Some(data) = bytes.get(at..at + size) else { return Ok(None) };
        let Some(line_end) = bytes.get(at + size..at + size + 2) else { return Ok(None) };
        if line_end != b"\r\n" {
            return Err("a chunk longer than its size".to_string());
        }
        body.extend_from_slice(data);
        at += size + 2;
    }
    // Trailers, up to an empty line.
    loop {
        let Some(end) = bytes[at..].windows(2).position(|two| two == b"\r\n") else { return Ok(None) };
        at += end + 2;
        if end == 0 {
            return Ok(Some((body, at)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_framings_or_a_stray_line_end_are_faults() {
        let fault = |text: &str| requests(text.as_bytes()).fault;
        assert_eq!(fault("GET / HTTP/1.1\r\nhost: a\r\n\r\n"), None);
        assert!(
            fault("GET / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n").is_some()
        );
        assert!(fault("GET / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 1\r\n\r\na").is_some());
        assert!(fault("GET / HTTP/1.1\r\nhost: a\nx: y\r\n\r\n").is_some());
        assert!(fault("GET / HTTP/1.1\r\nhost: a\r\nx : y\r\n\r\n").is_some());
        assert!(fault("GET / HTTP/1.1\r\nhost: a\r\n folded\r\n\r\n").is_some());
    }

    #[test]
    fn bodies_end_where_their_framing_says() {
        let text = "POST /a HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n\
                    POST /b HTTP/1.1\r\nhost: a\r\ncontent-length: 2\r\n\r\nxyGET";
        let found = requests(text.as_bytes());
        let bodies: Vec<&[u8]> = found.messages.iter().map(|message| message.body.as_slice()).collect();
        assert_eq!(bodies, [b"abc".as_slice(), b"xy"]);
        assert!(found.fault.is_some(), "what is behind is no message");
    }

    #[test]
    fn an_answer_too_many_is_a_fault() {
        let two = b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n";
        assert!(answers(two, &["GET".to_string()]).fault.is_some());
        assert_eq!(answers(two, &["GET".to_string(), "GET".to_string()]).messages.len(), 2);
    }
}
