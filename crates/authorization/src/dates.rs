//! ISO 8601 dates of policies, to and from seconds since 1970.

/// Reads `2026-01-02`, `2026-01-02T03:04Z`, `2026-01-02T03:04:05[.678](Z|±hh:mm)` or whole epoch seconds, to
/// milliseconds since 1970. Text without a zone is UTC.
pub(crate) fn parse_millis(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) && digits.len() != 4 {
        return text.parse::<i64>().ok()?.checked_mul(1000);
    }
    let (date, time) = match text.split_once(['T', 't']) {
        Some((date, time)) => (date, Some(time)),
        None => (text, None),
    };
    let mut parts = date.split('-');
    let year = number(parts.next()?, 4, 4)?;
    let month = parts.next().map_or(Some(1), |part| number(part, 2, 2))?;
    let day = parts.next().map_or(Some(1), |part| number(part, 2, 2))?;
    let known = parts.next().is_none() && (1..=12).contains(&month) && day >= 1 && day <= days_in(year, month);
    let midnight = known.then(|| days_from_civil(year, month, day) * 86_400_000)?;
    Some(midnight + time.map_or(Some(0), parse_time)?)
}

/// Milliseconds since midnight UTC; may be negative through the zone.
fn parse_time(text: &str) -> Option<i64> {
    let (clock, zone_minutes) = if let Some(clock) = text.strip_suffix(['Z', 'z']) {
        (clock, 0)
    } else if let Some(at) = text.rfind(['+', '-']) {
        let (hours, minutes) = text[at + 1..].split_once(':')?;
        let minutes = number(hours, 2, 2).filter(|h| *h < 24)? * 60 + number(minutes, 2, 2).filter(|m| *m < 60)?;
        (&text[..at], if text[at..].starts_with('-') { -minutes } else { minutes })
    } else {
        (text, 0)
    };
    let mut parts = clock.split(':');
    let hours = number(parts.next()?, 2, 2).filter(|h| *h < 24)?;
    let minutes = number(parts.next()?, 2, 2).filter(|m| *m < 60)?;
    let (seconds, millis) = match parts.next() {
        None => (0, 0),
        Some(part) => {
            let (whole, fraction) = part.split_once('.').unwrap_or((part, "0"));
            let fraction_digits = number(fraction, 1, 9)?;
            let power = 10_i64.pow(u32::try_from(fraction.len()).ok()?);
            (number(whole, 2, 2).filter(|s| *s < 60)?, fraction_digits * 1000 / power)
        }
    };
    parts.next().is_none().then_some(((hours * 60 + minutes - zone_minutes) * 60 + seconds) * 1000 + millis)
}

fn number(text: &str, least: usize, most: usize) -> Option<i64> {
    let fits = (least..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| text.parse().ok()).flatten()
}

fn days_in(year: i64, month: i64) -> i64 {
    match month {
        2 if (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days since 1970-01-01 of a date of the Gregorian calendar.
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    // Years begin in March, so that the leap day is the last of its year.
    let (year, month) = if month <= 2 { (year - 1, month + 9) } else { (year, month - 3) };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * month + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// `2026-01-02T03:04:05Z`.
pub(crate) fn iso(epoch_seconds: i64) -> String {
    let (days, second_of_day) = (epoch_seconds.div_euclid(86_400), epoch_seconds.rem_euclid(86_400));
    let shifted = days + 719_468;
    let (era, day_of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * march_month + 2) / 5 + 1;
    let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    let (hours, minutes, seconds) = (second_of_day / 3600, second_of_day / 60 % 60, second_of_day % 60);
    format!("{year:04}-{month:02}-{day:02}T{hours:02}:{minutes:02}:{seconds:02}Z")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_reads_back_as_it_was_written() {
        for seconds in (0..4_102_444_800).step_by(7_777_777).chain([951_782_399, 951_782_400, 1_709_164_800]) {
            assert_eq!(parse_millis(&iso(seconds)), Some(seconds * 1000), "{}", iso(seconds));
        }
        assert_eq!(iso(1_767_225_599), "2025-12-31T23:59:59Z");
    }

    #[test]
    fn every_form_of_the_same_time_is_the_same_time() {
        let expected = Some(1_767_322_800_000);
        for text in ["2026-01-02T03:00Z", "2026-01-02T03:00:00Z", "2026-01-02T04:00:00+01:00", "1767322800"] {
            assert_eq!(parse_millis(text), expected, "{text}");
        }
        assert_eq!(parse_millis("2026-01-02T03:00:00.250Z"), expected.map(|at| at + 250));
        assert_eq!(parse_millis("2026"), parse_millis("2026-01-01T00:00:00Z"));
    }

    #[test]
    fn a_date_that_is_none_is_refused() {
        for text in ["", "2026-13-01", "2026-02-29", "2026-01-02T24:00Z", "2026-01-02T03", "soon", "1e9", "2026-1-2"]
        {
            assert_eq!(parse_millis(text), None, "{text}");
        }
    }
}
