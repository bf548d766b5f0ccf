//! The redirect action: `Location` from ELB's placeholders.

use http::HeaderValue;
use http::request::Parts;

use super::conditions::{host_of, without_port};

/// A redirect action; the parts may hold `#{protocol}`, `#{host}`, `#{port}`, `#{path}` and `#{query}`.
pub(crate) struct Redirect {
    pub(crate) status: http::StatusCode,
    pub(crate) protocol: String,
    pub(crate) host: String,
    pub(crate) port: String,
    pub(crate) path: String,
    pub(crate) query: String,
}

/// What the placeholders stand for, besides what the request itself says.
pub(crate) struct RequestOrigin {
    pub(crate) port: u16,
}

impl Redirect {
    /// The `Location`; none when the result is no header value.
    pub(crate) fn location(&self, request: &Parts, origin: &RequestOrigin) -> Option<HeaderValue> {
        let host = without_port(host_of(request).unwrap_or_default());
        let port = origin.port.to_string();
        // ELB's `#{path}` is without the leading slash: its default path is `/#{path}`.
        let path = request.uri.path().trim_start_matches('/');
        let query = request.uri.query().unwrap_or_default();
        let fill = |template: &str| {
            let placeholders = [
                ("#{protocol}", "http"),
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
        HeaderValue::from_str(&location).ok()
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

    fn location(path: &str, query: &str, target: &str) -> String {
        let redirect = Redirect {
            status: http::StatusCode::FOUND,
            protocol: "HTTPS".into(),
            host: "new.#{host}".into(),
            port: "443".into(),
            path: path.into(),
            query: query.into(),
        };
        let request = http::Request::get(target).header("host", "a.example:81").body(()).unwrap().into_parts().0;
        let location = redirect.location(&request, &RequestOrigin { port: 81 }).unwrap();
        location.to_str().unwrap().to_owned()
    }

    #[test]
    fn placeholders_are_filled_from_the_request() {
        assert_eq!(location("/#{path}", "#{query}", "/x/y?z=1"), "https://new.a.example:443/x/y?z=1");
        assert_eq!(location("/was/#{port}/#{path}", "", "/x?z=1"), "https://new.a.example:443/was/81/x");
        assert_eq!(location("/#{path}", "#{query}", "/"), "https://new.a.example:443/");
    }

    #[test]
    fn what_the_client_sent_is_not_a_placeholder() {
        assert_eq!(fill_placeholders("#{path}", &[("#{path}", "#{host}"), ("#{host}", "x")]), "#{host}");
        assert_eq!(fill_placeholders("#{other}", &[]), "#{other}");
    }
}
