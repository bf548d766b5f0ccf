//! The address of a page: its path and query, read once.

use std::fmt::Write as _;

use percent_encoding::percent_decode_str;

/// Where all pages are.
pub(crate) const ROOT: &str = "/console";
/// Longest address, in bytes.
const MOST_BYTES: usize = 2_000;

/// Path and query of a page, e.g. `/console/deployments?status=Failed`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Address {
    text: String,
    segments: Vec<String>,
    query: Vec<(String, String)>,
}

impl Address {
    /// Reads it; none when it is not below [`ROOT`], too long, or holds what no address of ours does.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let is_plain = text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\' && byte != b'#');
        if text.len() > MOST_BYTES || !is_plain {
            return None;
        }
        let (path, query) = text.split_once('?').unwrap_or((text, ""));
        let below = path.strip_prefix(ROOT)?.strip_prefix('/')?;
        let below = below.strip_suffix('/').unwrap_or(below);
        let decoded = |part: &str| percent_decode_str(part).decode_utf8().ok().map(|text| text.into_owned());
        let segments = match below {
            "" => Vec::new(),
            _ => below.split('/').map(decoded).collect::<Option<Vec<_>>>()?,
        };
        if segments.iter().any(String::is_empty) {
            return None;
        }
        let query = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        Some(Self { text: text.to_owned(), segments, query })
    }

    /// As it was written.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The path's parts behind `/console/`, decoded.
    pub(crate) fn segments(&self) -> Vec<&str> {
        self.segments.iter().map(String::as_str).collect()
    }

    /// A value of the query; empty when it is not there.
    pub(crate) fn value(&self, name: &str) -> &str {
        self.query.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.trim())
    }

    /// The same page with another value in its query; an empty one is left out.
    pub(crate) fn with(&self, name: &str, value: &str) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (known, old) in self.query.iter().filter(|(known, old)| known != name && !old.is_empty()) {
            query.append_pair(known, old);
        }
        if !value.is_empty() {
            query.append_pair(name, value);
        }
        let query = query.finish();
        let path = self.text.split('?').next().unwrap_or_default();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }
}

/// An address from parts of its path, each encoded.
pub(crate) fn path(segments: &[&str]) -> String {
    let mut text = ROOT.to_owned();
    for segment in segments {
        // Writing to a String does not fail.
        let _ = write!(text, "/{}", percent_encoding::utf8_percent_encode(segment, SEGMENT));
    }
    text
}

/// A query from its values, each encoded.
pub(crate) fn query(values: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(values).finish()
}

/// What a path's part cannot hold as it is; the marks of RFC 3986 can.
const SEGMENT: &percent_encoding::AsciiSet =
    &percent_encoding::NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_gives_its_decoded_parts() {
        let address = Address::parse("/console/applications/a%2Fb%20c/?q=x+y&q=z&empty=").unwrap();
        assert_eq!(address.segments(), ["applications", "a/b c"]);
        assert_eq!((address.value("q"), address.value("empty"), address.value("none")), ("x y", "", ""));
        assert_eq!(address.with("page", "2"), "/console/applications/a%2Fb%20c/?q=x+y&q=z&page=2");
        assert_eq!(path(&["applications", "a/b c"]), "/console/applications/a%2Fb%20c");
        assert_eq!(Address::parse("/console/").unwrap().segments(), Vec::<&str>::new());
    }

    #[test]
    fn what_leads_elsewhere_is_no_address() {
        let long = format!("/console/{}", "a".repeat(3_000));
        for text in [
            "/",
            "/consoles/x",
            "//evil.example/console/",
            "/console/\\evil",
            "/console/a//b",
            "/console/%ff",
            "https://evil.example/console/",
            "/console/a b",
            "/console/a#b",
            "/console",
            &long,
        ] {
            assert_eq!(Address::parse(text), None, "{text}");
        }
    }
}
