//! Reads the corpus of smuggling attempts (`../corpus/README.md`).

use std::fs;
use std::path::Path;

/// What the next message in a case's bytes must be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Expected {
    /// This request.
    Accepted(Request),
    /// Refused with this status.
    Refused(u16),
    /// A head that is taken, and a body that is not.
    Broken(Request),
    /// More bytes are waited for.
    Incomplete,
}

/// What must have been understood of a request.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Request {
    pub method: String,
    pub target: String,
    pub host: String,
    pub body: Vec<u8>,
}

/// A case of HTTP/1.1.
#[derive(Clone, Debug)]
pub struct Case {
    pub name: String,
    pub bytes: Vec<u8>,
    pub is_strictest: bool,
    pub expected: Vec<Expected>,
}

/// A case of HTTP/2: the parts of one request.
#[derive(Clone, Debug, Default)]
#[allow(dead_code, reason = "not every test that shares this file reads them")]
pub struct Http2Case {
    pub name: String,
    pub method: String,
    pub authority: Option<String>,
    pub path: String,
    pub fields: Vec<(Vec<u8>, Vec<u8>)>,
    /// None: the stream ends with the head. Some(None): it does not say.
    pub length: Option<Option<u64>>,
    pub expected: Vec<Expected>,
    /// What becomes of it on a socket, where that differs.
    pub on_the_wire: Option<Expected>,
}

/// Every case of HTTP/1.1 in the directory of the corpus.
pub fn cases(directory: &Path) -> Vec<Case> {
    let mut cases = Vec::new();
    for (file, text) in files(directory).into_iter().filter(|(file, _)| file != "http2.txt") {
        for (name, lines) in records(&file, &text) {
            cases.push(read_case(name, &lines));
        }
    }
    cases
}

/// Every case of HTTP/2.
#[allow(dead_code, reason = "not every test that shares this file reads them")]
pub fn http2_cases(directory: &Path) -> Vec<Http2Case> {
    let text = fs::read_to_string(directory.join("http2.txt")).expect("the corpus is there");
    records("http2.txt", &text).into_iter().map(|(name, lines)| read_http2_case(name, &lines)).collect()
}

fn files(directory: &Path) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = fs::read_dir(directory)
        .expect("the corpus is there")
        .map(|entry| entry.expect("a readable directory").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .map(|path| {
            let name = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
            (name, fs::read_to_string(&path).expect("a readable file"))
        })
        .collect();
    files.sort();
    files
}

/// The cases of a file: their names and lines.
fn records<'a>(file: &str, text: &'a str) -> Vec<(String, Vec<&'a str>)> {
    let mut records: Vec<(String, Vec<&str>)> = Vec::new();
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("## ") {
            records.push((format!("{file}: {name}"), Vec::new()));
        } else if !line.is_empty() && !line.starts_with("# ") {
            records.last_mut().expect("a case begins with its name").1.push(line);
        }
    }
    records
}

fn read_case(name: String, lines: &[&str]) -> Case {
    let mut case = Case { name, bytes: Vec::new(), is_strictest: false, expected: Vec::new() };
    for line in lines {
        if let Some(text) = line.strip_prefix("> ") {
            case.bytes.extend(unescaped(text));
        } else if let Some(text) = line.strip_prefix(">* ") {
            case.bytes.extend(repeated(text));
        } else if *line == "mode strictest" {
            case.is_strictest = true;
        } else {
            read_expected(&case.name, &mut case.expected, line);
        }
    }
    assert!(!case.bytes.is_empty() && !case.expected.is_empty(), "{}: bytes and expectation", case.name);
    case
}

fn read_http2_case(name: String, lines: &[&str]) -> Http2Case {
    let mut case = Http2Case { name, ..Http2Case::default() };
    for line in lines {
        let (key, text) = line.split_once(' ').unwrap_or((line, ""));
        let text_string = || String::from_utf8(unescaped(text)).expect("text");
        match key {
            "method" => case.method = text_string(),
            "authority" => case.authority = Some(text_string()),
            "path" => case.path = text_string(),
            "field" => {
                let (name, value) = text.rsplit_once(": ").expect("name: value");
                case.fields.push((unescaped(name), unescaped(value)));
            }
            "wire" => case.on_the_wire = Some(read_message(&case.name, text)),
            "length" => case.length = Some(text.parse().ok()),
            _ => read_expected(&case.name, &mut case.expected, line),
        }
    }
    assert!(case.expected.len() == 1, "{}: one expectation", case.name);
    case
}

fn read_expected(name: &str, expected: &mut Vec<Expected>, line: &str) {
    let (key, text) = line.split_once(' ').unwrap_or((line, ""));
    match (key, expected.last_mut()) {
        ("=", _) => expected.push(read_message(name, text)),
        ("body", Some(Expected::Accepted(request))) => request.body = unescaped(text),
        ("body*", Some(Expected::Accepted(request))) => request.body = repeated(text),
        ("host", Some(Expected::Accepted(request) | Expected::Broken(request))) => request.host = text.to_owned(),
        _ => panic!("{name}: cannot read {line:?}"),
    }
}

fn read_message(name: &str, text: &str) -> Expected {
    let words: Vec<&str> = text.split(' ').collect();
    let request = |method: &str, target: &str| Request {
        method: method.to_owned(),
        target: String::from_utf8(unescaped(target)).expect("a target is text"),
        host: "example.com".to_owned(),
        body: Vec::new(),
    };
    match words[..] {
        ["accepted", method, target] => Expected::Accepted(request(method, target)),
        ["broken", method, target] => Expected::Broken(request(method, target)),
        ["refused", status] => Expected::Refused(status.parse().expect("a status")),
        ["incomplete"] => Expected::Incomplete,
        _ => panic!("{name}: cannot read {text:?}"),
    }
}

fn repeated(text: &str) -> Vec<u8> {
    let (times, text) = text.split_once(' ').expect("times and text");
    unescaped(text).repeat(times.parse().expect("a number"))
}

fn unescaped(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text.chars();
    while let Some(letter) = rest.next() {
        if letter != '\\' {
            bytes.extend(letter.encode_utf8(&mut [0; 4]).bytes());
            continue;
        }
        match rest.next() {
            Some('r') => bytes.push(b'\r'),
            Some('n') => bytes.push(b'\n'),
            Some('t') => bytes.push(b'\t'),
            Some('0') => bytes.push(0),
            Some('\\') => bytes.push(b'\\'),
            Some('x') => {
                let digits: String = rest.by_ref().take(2).collect();
                bytes.push(u8::from_str_radix(&digits, 16).expect("two hexadecimal digits"));
            }
            other => panic!("no such escape: {other:?}"),
        }
    }
    bytes
}
