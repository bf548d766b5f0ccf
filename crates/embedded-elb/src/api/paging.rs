//! Marker, NextMarker, PageSize.

use aws_protocol::ApiError;

use crate::errors::invalid;

const MAX_PAGE: usize = 400;

/// One page of `items` after the item whose ARN is `marker`, and the marker of the next page.
pub(crate) fn page<'a, T>(
    items: Vec<&'a T>,
    arn: impl Fn(&T) -> &str,
    marker: Option<&str>,
    page_size: Option<i64>,
) -> Result<(Vec<&'a T>, Option<String>), ApiError> {
    let size = match page_size {
        None => MAX_PAGE,
        Some(size) => usize::try_from(size)
            .ok()
            .filter(|size| (1..=MAX_PAGE).contains(size))
            .ok_or_else(|| invalid(format!("PageSize must be between 1 and {MAX_PAGE}.")))?,
    };
    let start = match marker {
        None => 0,
        Some(marker) => {
            let last = items.iter().position(|item| arn(item) == marker);
            last.ok_or_else(|| invalid("The Marker is not valid; start again without one."))? + 1
        }
    };
    let more = items.len() > start + size;
    let shown: Vec<_> = items.into_iter().skip(start).take(size).collect();
    let next = shown.last().filter(|_| more).map(|item| arn(item).to_string());
    Ok((shown, next))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_join_to_the_whole_list_and_the_last_one_has_no_marker() {
        let items: Vec<String> = (0..5).map(|number| format!("arn{number}")).collect();
        let (mut seen, mut marker) = (Vec::new(), None);
        for _ in 0..3 {
            let all = items.iter().collect();
            let (shown, next) = page(all, |item: &String| item, marker.as_deref(), Some(2)).unwrap();
            seen.extend(shown.into_iter().cloned());
            marker = next;
        }
        assert_eq!(seen, items);
        assert_eq!(marker, None);
        assert!(page(items.iter().collect(), |item: &String| item, Some("gone"), None).is_err());
        assert!(page(items.iter().collect(), |item: &String| item, None, Some(0)).is_err());
    }
}
