//! The redirect action: `Location` from ELB's placeholders.

use http1::RequestHead;

use super::conditions::without_port;
use super::origin::RequestOrigin;

/// A redirect action; the parts may hold `#{protocol}`, `#{host}`, `#{port}`, `#{path}` and `#{query}`.
pub(crate) struct Redirect {
    pub(crate) status: http::StatusCode,
    pub(crate) protocol: String,
    pub(crate) host: String,
    pub(crate) port: String,
    pub(crate) path: String,
    pub(crate) query: String,
}

impl Redirect {
    /// The `Location`; none when the result is no header value.
    pub(crate) fn location(&self, request: &RequestHead, origin: &RequestOrigin) -> Option<String> {
        let host = without_port(request.host().unwrap_or_default());
        let port = origin.listener.port().to_string();
        let protocol = if origin.is_tls { "https" } else { "http" };
        // ELB's `#{path}` is without the leading slash: its default path is `/#{path}`.
        let path = request.path().trim_start_matches('/');
        let query = request.query().unwrap_or_default();
        let fill = |template: &str| {
            let placeholders = [
                ("#{protocol}", protocol),
                ("#{host}", host),
                ("#{port}", &port),
                ("#{path}", path),
                ("#{query}", query),
            ];
            fill_placeholders(template, &placeholders)
        };
        let mut location = format!(
            "{}://{}:{}{}",
            fill(&self.protocol).to_ascii_lowercase(),
            fill(&self.host),
            fill(&self.port),
            fill(&self.path)
        );
        let query = fill(&self.query);
        if !query.is_empty() {
            location.push('?');
            location.push_str(&query);
        }
        // The parts of a table may hold anything; a line break would be a header of its own.
        location.bytes().all(|byte| byte >= b' ' && byte != 0x7f).then_some(location)
    }
}

/// Fills in one pass, so that what a client sent is never taken for a placeholder.
fn fill_placeholders(template: &str, placeholders: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(start) = rest.find("#{") {
        filled.push_str(&rest[..start]);
        rest = &rest[start..];
        match placeholders.iter().find(|(name, _)| rest.starts_with(name)) {
            Some((name, value)) => {
                filled.push_str(value);
                rest = &rest[name.len()..];
            }
            None => {
                filled.push_str("#{");
                rest = &rest[2..];
            }
        }
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;
    use http1::HeadLimits;

    fn redirect(protocol: &str, path: &str, query: &str) -> Redirect {
        Redirect {
            status: http::StatusCode::FOUND,
            protocol: protocol.into(),
            host: "new.#{host}".into(),
            port: "443".into(),
            path: path.into(),
            query: query.into(),
        }
    }

    fn location_of(redirect: &Redirect, target: &str, is_tls: bool) -> Option<String> {
        let mut head = RequestHead::default();
        let text = format!("GET {target} HTTP/1.1\r\nHost: a.example:81\r\n\r\n");
        head.parse(text.as_bytes(), &HeadLimits::default()).unwrap().unwrap();
        let (client, listener) = (([192, 0, 2, 1], 1).into(), ([127, 0, 0, 1], 81).into());
        redirect.location(&head, &RequestOrigin { client, listener, is_tls })
    }

    fn location(path: &str, query: &str, target: &str) -> String {
        location_of(&redirect("HTTPS", path, query), target, false).unwrap()
    }

    #[test]
    fn placeholders_are_filled_from_the_request() {
        assert_eq!(location("/#{path}", "#{query}", "/x/y?z=1"), "https://new.a.example:443/x/y?z=1");
        assert_eq!(location("/was/#{port}/#{path}", "", "/x?z=1"), "https://new.a.example:443/was/81/x");
        assert_eq!(location("/#{path}", "#{query}", "/"), "https://new.a.example:443/");
    }

    #[test]
    fn the_protocol_is_the_one_that_the_listener_speaks() {
        let redirect = redirect("#{protocol}", "/", "");
        assert_eq!(location_of(&redirect, "/", false).unwrap(), "http://new.a.example:443/");
        assert_eq!(location_of(&redirect, "/", true).unwrap(), "https://new.a.example:443/");
    }

    #[test]
    fn a_line_break_never_gets_into_the_location() {
        assert_eq!(location_of(&redirect("HTTPS", "/a\r\nSet-Cookie: x", ""), "/", false), None);
    }

    #[test]
    fn what_the_client_sent_is_not_a_placeholder() {
        assert_eq!(fill_placeholders("#{path}", &[("#{path}", "#{host}"), ("#{host}", "x")]), "#{host}");
        assert_eq!(fill_placeholders("#{other}", &[]), "#{other}");
    }
}
