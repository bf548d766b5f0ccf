//! Request paths against the URI templates of a model.
//!
//! Promises: labels are percent-decoded once, after the path was cut into segments, so an encoded slash never
//! changes which operation a path means; nothing is normalised away.

use percent_encoding::percent_decode_str;

/// A label of a template and its decoded text.
pub(crate) type Label = (&'static str, String);

/// How a path fits a template, and how well: more literal segments and query parameters win.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Match {
    pub(crate) labels: Vec<Label>,
    pub(crate) literals: usize,
}

/// Matches `path` and `query` (as sent, still encoded) against a template such as
/// `/2015-03-31/functions/{FunctionName}/code` or `/{Bucket}/{Key+}` or `/{Bucket}?list-type=2`.
pub(crate) fn match_template(template: &'static str, path: &str, query: &str) -> Option<Match> {
    let (template_path, template_query) = template.split_once('?').unwrap_or((template, ""));
    let mut literals = query_literals(template_query, query)?;
    let mut rest = path.strip_prefix('/')?;
    let mut labels = Vec::new();
    let mut done = false;
    for segment in template_path.trim_matches('/').split('/').filter(|segment| !segment.is_empty()) {
        if done {
            return None;
        }
        let label = segment.strip_prefix('{').and_then(|inner| inner.strip_suffix('}'));
        if let Some(greedy) = label.and_then(|label| label.strip_suffix('+')) {
            labels.push((greedy, decoded(rest)?));
            rest = "";
            done = true;
            continue;
        }
        let (first, others) = rest.split_once('/').unwrap_or((rest, ""));
        done = !rest.contains('/');
        rest = others;
        match label {
            Some(label) => labels.push((label, decoded(first)?)),
            None if first == segment => literals += 1,
            None => return None,
        }
    }
    (rest.is_empty() && labels.iter().all(|(_, text)| !text.is_empty())).then_some(Match { labels, literals })
}

/// The number of literal parameters of the template, when the request has them all.
fn query_literals(template: &str, query: &str) -> Option<usize> {
    let wanted: Vec<_> = form_urlencoded::parse(template.as_bytes()).collect();
    let sent: Vec<_> = form_urlencoded::parse(query.as_bytes()).collect();
    wanted.iter().all(|pair| sent.contains(pair)).then_some(wanted.len())
}

/// One non-empty segment or rest of a path, decoded; nothing when it is not UTF-8.
fn decoded(text: &str) -> Option<String> {
    percent_decode_str(text).decode_utf8().ok().map(std::borrow::Cow::into_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(template: &'static str, path: &str) -> Option<Vec<Label>> {
        match_template(template, path, "").map(|found| found.labels)
    }

    #[test]
    fn labels_take_one_segment_and_greedy_labels_take_the_rest() {
        let one = |name, text: &str| (name, text.to_string());
        assert_eq!(
            labels("/{Bucket}/{Key+}", "/b/a/b%2Fc//d"),
            Some(vec![one("Bucket", "b"), one("Key", "a/b/c//d")])
        );
        assert_eq!(labels("/{Bucket}", "/b/"), Some(vec![one("Bucket", "b")]));
        assert_eq!(labels("/{Bucket}/{Key+}", "/b/"), None);
        assert_eq!(labels("/{Bucket}", "/b/k"), None);
        assert_eq!(labels("/", "/"), Some(vec![]));
        assert_eq!(labels("/", "/b"), None);
        assert_eq!(labels("/x/{F}/code", "/x/arn%3Aaws%2Ff/code"), Some(vec![one("F", "arn:aws/f")]));
        assert_eq!(labels("/x/{F}/code", "/x/a/b/code"), None);
        assert_eq!(labels("/x/{F}", "/x"), None);
        assert_eq!(labels("/x", "/x/"), Some(vec![]));
    }

    #[test]
    fn literal_parameters_must_be_there_and_count() {
        let found = match_template("/{Bucket}?list-type=2", "/b", "prefix=a&list-type=2").unwrap();
        assert_eq!(found.literals, 1);
        assert!(match_template("/{Bucket}?list-type=2", "/b", "list-type=1").is_none());
        assert!(match_template("/{Bucket}?delete", "/b", "delete").is_some());
        assert!(match_template("/{Bucket}?delete", "/b", "delete=").is_some());
    }
}
