//! Stickiness cookies on the wire: their names and attributes, which are ELB's, and what is in them.
//!
//! A value is up to four entries of 40 characters, one for each target group (or rule, for the group's cookie) that the
//! client is bound within: `base64url(scope | identity | expiry | seal)`. Scope and identity are keyed hashes, so that
//! neither addresses nor names can be read from them; the seal is one over kind, scope, identity and expiry, so that an
//! entry that was forged, changed or meant for another cookie is as good as none.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::key::StickinessKey;

/// Length of an entry in a cookie's value.
pub(super) const ENTRY_CHARACTERS: usize = 40;

/// The part of an entry's text that is its scope.
const SCOPE_CHARACTERS: usize = 8;

/// Entries of one value; those of the rules used least recently fall out.
const MAX_ENTRIES: usize = 4;

/// Entries looked at for one request, over all its cookies: bounds what a client can make us compute.
const MAX_ENTRIES_READ: usize = 8;

/// How long a browser keeps the cookie; ELB's, whatever the duration of the stickiness.
const COOKIE_SECONDS: u64 = 7 * 24 * 60 * 60;

pub(super) type Scope = [u8; 6];
pub(super) type Identity = [u8; 8];

/// Which cookie an entry is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CookieKind {
    /// `AWSALB`: a target, by duration.
    Target,
    /// `AWSALBAPP-0`: a target, as long as the application's own cookie lives.
    Application,
    /// `AWSALBTG`: a target group.
    Group,
}

/// One binding of a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// Within what: the group of a target, or the rule of a group.
    pub(super) scope: Scope,
    /// To what.
    pub(super) identity: Identity,
    /// The last second in which it holds, since 1970-01-01 UTC.
    pub(super) expires_seconds: u32,
}

/// What a request's cookies of one kind say.
#[derive(Default)]
pub(super) struct Bindings {
    /// The entry of the scope that was asked for.
    pub(super) own: Option<Identity>,
    /// Entries of other scopes, as they came; an empty one allocates nothing.
    pub(super) others: Vec<u8>,
}

impl CookieKind {
    /// The names a client may send it under, the one to be believed first.
    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Target => &["AWSALB", "AWSALBCORS"],
            Self::Application => &["AWSALBAPP-0"],
            Self::Group => &["AWSALBTG", "AWSALBTGCORS"],
        }
    }

    fn label(self) -> &'static [u8] {
        match self {
            Self::Target => b"target cookie",
            Self::Application => b"application cookie",
            Self::Group => b"group cookie",
        }
    }
}

impl Entry {
    fn seal(&self, kind: CookieKind, key: &StickinessKey) -> [u8; 12] {
        key.tag(&[kind.label(), &self.scope, &self.identity, &self.expires_seconds.to_be_bytes()])
    }

    fn write(&self, kind: CookieKind, key: &StickinessKey, out: &mut Vec<u8>) {
        let mut bytes = [0; 30];
        bytes[..6].copy_from_slice(&self.scope);
        bytes[6..14].copy_from_slice(&self.identity);
        bytes[14..18].copy_from_slice(&self.expires_seconds.to_be_bytes());
        bytes[18..].copy_from_slice(&self.seal(kind, key));
        let start = out.len();
        out.resize(start + ENTRY_CHARACTERS, 0);
        URL_SAFE_NO_PAD.encode_slice(bytes, &mut out[start..]).expect("30 bytes are 40 characters");
    }

    /// None unless it is one of ours.
    fn read(kind: CookieKind, key: &StickinessKey, text: &[u8]) -> Option<Self> {
        let mut bytes = [0; 30];
        if URL_SAFE_NO_PAD.decode_slice(text, &mut bytes).ok()? != bytes.len() {
            return None;
        }
        let entry = Self {
            scope: bytes[..6].try_into().ok()?,
            identity: bytes[6..14].try_into().ok()?,
            expires_seconds: u32::from_be_bytes(bytes[14..18].try_into().ok()?),
        };
        // Compared in constant time: how much of a guess was right must not be measurable.
        let difference =
            entry.seal(kind, key).iter().zip(&bytes[18..]).fold(0, |all, (ours, theirs)| all | (ours ^ theirs));
        (difference == 0).then_some(entry)
    }
}

impl Bindings {
    /// Reads the cookies of a kind. `each_cookie_field` calls back with the values of the `Cookie` fields.
    pub(super) fn read(
        kind: CookieKind,
        scope: &Scope,
        key: &StickinessKey,
        now_seconds: u64,
        each_cookie_field: impl Fn(&mut dyn FnMut(&[u8])),
    ) -> Self {
        let mut bindings = Self::default();
        let mut entries_left = MAX_ENTRIES_READ;
        for name in kind.names() {
            let mut is_found = false;
            each_cookie_field(&mut |field| {
                for value in cookie_values(field, name.as_bytes()) {
                    for text in value.chunks_exact(ENTRY_CHARACTERS).take(entries_left) {
                        entries_left -= 1;
                        if let Some(entry) = Entry::read(kind, key, text) {
                            is_found = true;
                            bindings.take(&entry, scope, text, now_seconds);
                        }
                    }
                }
            });
            // The other name has the same, for requests that the browser does not send this one with.
            if is_found {
                break;
            }
        }
        bindings
    }

    fn take(&mut self, entry: &Entry, scope: &Scope, text: &[u8], now_seconds: u64) {
        // Seconds are cut off on both sides: a binding may last up to one longer than its duration, never less.
        if u64::from(entry.expires_seconds) < now_seconds {
            return;
        }
        if entry.scope == *scope {
            self.own = self.own.or(Some(entry.identity));
        } else if self.others.len() < ENTRY_CHARACTERS * (MAX_ENTRIES - 1) {
            self.others.extend_from_slice(text);
        }
    }
}

/// The values of the cookies of a name in a `Cookie` field (RFC 6265, 4.2.1).
pub(super) fn cookie_values<'a>(field: &'a [u8], name: &'a [u8]) -> impl Iterator<Item = &'a [u8]> {
    field.split(|byte| *byte == b';').filter_map(move |pair| {
        let value = pair.trim_ascii().strip_prefix(name)?.trim_ascii_start().strip_prefix(b"=")?;
        Some(value.trim_ascii_start())
    })
}

/// Whether a `Set-Cookie` field sets the cookie of a name.
pub(super) fn sets_cookie(field: &[u8], name: &[u8]) -> bool {
    let pair = field.split(|byte| *byte == b';').next().unwrap_or_default();
    cookie_values(pair, name).next().is_some()
}

/// A value: this entry first, then those of other scopes.
fn write_value(kind: CookieKind, entry: &Entry, others: &[u8], key: &StickinessKey, out: &mut Vec<u8>) {
    let start = out.len();
    entry.write(kind, key, out);
    for other in others.chunks_exact(ENTRY_CHARACTERS).take(MAX_ENTRIES - 1) {
        let is_of_this_scope = other[..SCOPE_CHARACTERS] == out[start..start + SCOPE_CHARACTERS];
        if !is_of_this_scope {
            out.extend_from_slice(other);
        }
    }
}

/// Appends the `Set-Cookie` lines of a kind.
///
/// As ELB: `Expires` in seven days whatever the duration, `Path=/`, and a second cookie with `SameSite=None` for requests
/// from other sites, marked `Secure` where the client came by TLS. `AWSALBAPP-0` has no second one and carries these
/// attributes itself, by TLS alone: without `Secure` browsers refuse `SameSite=None`.
pub(super) fn write_lines(
    kind: CookieKind,
    entry: &Entry,
    others: &[u8],
    key: &StickinessKey,
    (now_seconds, is_tls): (u64, bool),
    out: &mut Vec<u8>,
) {
    for name in kind.names() {
        out.extend_from_slice(b"Set-Cookie: ");
        out.extend_from_slice(name.as_bytes());
        out.push(b'=');
        write_value(kind, entry, others, key, out);
        out.extend_from_slice(b"; Expires=");
        write_date(now_seconds + COOKIE_SECONDS, out);
        out.extend_from_slice(b"; Path=/");
        let is_for_other_sites = name.ends_with("CORS") || (kind == CookieKind::Application && is_tls);
        if is_for_other_sites {
            out.extend_from_slice(b"; SameSite=None");
            if is_tls {
                out.extend_from_slice(b"; Secure");
            }
        }
        out.extend_from_slice(b"\r\n");
    }
}

/// An HTTP date (RFC 9110, 5.6.7), e.g. `Sun, 06 Nov 1994 08:49:37 GMT`.
fn write_date(seconds: u64, out: &mut Vec<u8>) {
    const WEEKDAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
    const MONTHS: [&str; 12] = ["Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb"];
    let (days, second_of_day) = (seconds / 86_400, seconds % 86_400);
    // Years begin in March here, so that the leap day is their last; eras of 400 years are all alike.
    let shifted = days + 719_468;
    let (era, day_of_era) = (shifted / 146_097, shifted % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let year = era * 400 + year_of_era + u64::from(month >= 10);
    let name = |names: &[&'static str], index: u64| names[usize::try_from(index).unwrap_or(0)];
    out.extend_from_slice(name(&WEEKDAYS, days % 7).as_bytes());
    out.extend_from_slice(b", ");
    write_two_digits(day, out);
    out.push(b' ');
    out.extend_from_slice(name(&MONTHS, month).as_bytes());
    out.push(b' ');
    write_two_digits(year / 100 % 100, out);
    write_two_digits(year % 100, out);
    for (separator, part) in
        [(b' ', second_of_day / 3_600), (b':', second_of_day / 60 % 60), (b':', second_of_day % 60)]
    {
        out.push(separator);
        write_two_digits(part, out);
    }
    out.extend_from_slice(b" GMT");
}

fn write_two_digits(value: u64, out: &mut Vec<u8>) {
    let digit = |value: u64| b'0' + u8::try_from(value % 10).unwrap_or(0);
    out.extend_from_slice(&[digit(value / 10), digit(value)]);
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: u64 = 1_700_000_000;

    fn key() -> StickinessKey {
        StickinessKey::new(&[1; 32])
    }

    fn entry(scope: u8, identity: u8) -> Entry {
        Entry { scope: [scope; 6], identity: [identity; 8], expires_seconds: 1_700_000_060 }
    }

    fn value(kind: CookieKind, entry: &Entry, others: &[u8]) -> String {
        let mut out = Vec::new();
        write_value(kind, entry, others, &key(), &mut out);
        String::from_utf8(out).unwrap()
    }

    fn read(kind: CookieKind, scope: u8, fields: &[&str], now: u64) -> Bindings {
        Bindings::read(kind, &[scope; 6], &key(), now, |take| fields.iter().for_each(|field| take(field.as_bytes())))
    }

    #[test]
    fn an_entry_comes_back_until_it_expires() {
        let text = value(CookieKind::Target, &entry(1, 2), &[]);
        assert_eq!(text.len(), ENTRY_CHARACTERS);
        let field = format!("a=b; AWSALB={text}; c=d");
        assert_eq!(read(CookieKind::Target, 1, &["x=y", &field], NOW + 60).own, Some([2; 8]));
        assert_eq!(read(CookieKind::Target, 1, &["x=y", &field], NOW + 61).own, None);
    }

    #[test]
    fn the_cookie_for_other_sites_counts_when_the_first_one_is_missing_or_not_ours() {
        let text = value(CookieKind::Target, &entry(1, 2), &[]);
        let other = value(CookieKind::Target, &entry(1, 3), &[]);
        assert_eq!(read(CookieKind::Target, 1, &[&format!("AWSALBCORS={text}")], NOW).own, Some([2; 8]));
        assert_eq!(read(CookieKind::Target, 1, &[&format!("AWSALB=x;AWSALBCORS={text}")], NOW).own, Some([2; 8]));
        let both = format!("AWSALBCORS={text}; AWSALB={other}");
        assert_eq!(read(CookieKind::Target, 1, &[&both], NOW).own, Some([3; 8]));
    }

    #[test]
    fn what_is_forged_changed_or_of_another_cookie_is_as_good_as_none() {
        let text = value(CookieKind::Target, &entry(1, 2), &[]);
        for index in 0..text.len() {
            let mut changed = text.clone().into_bytes();
            changed[index] = if changed[index] == b'A' { b'B' } else { b'A' };
            let field = format!("AWSALB={}", String::from_utf8(changed).unwrap());
            assert_eq!(read(CookieKind::Target, 1, &[&field], NOW).own, None, "character {index}");
        }
        assert_eq!(read(CookieKind::Application, 1, &[&format!("AWSALBAPP-0={text}")], NOW).own, None);
        assert_eq!(read(CookieKind::Group, 1, &[&format!("AWSALBTG={text}")], NOW).own, None);
        let other_key = StickinessKey::new(&[2; 32]);
        let field = format!("AWSALB={text}");
        let bindings = Bindings::read(CookieKind::Target, &[1; 6], &other_key, NOW, |take| take(field.as_bytes()));
        assert_eq!(bindings.own, None);
        for garbage in ["", "=", "AWSALB", "AWSALB=", "AWSALB==;;", "AWSALB=\u{fffd}", &"AWSALB=A".repeat(500)] {
            assert_eq!(read(CookieKind::Target, 1, &[garbage], NOW).own, None);
        }
    }

    #[test]
    fn bindings_of_other_groups_are_kept_and_the_oldest_fall_out() {
        let mut others = String::new();
        for scope in 1..=6 {
            let text = value(CookieKind::Target, &entry(scope, scope), others.as_bytes());
            let field = format!("AWSALB={text}");
            for kept in 1..=scope {
                let expected = (kept + 4 > scope).then_some([kept; 8]);
                assert_eq!(read(CookieKind::Target, kept, &[&field], NOW).own, expected, "{kept} of {scope}");
            }
            others = String::from_utf8(read(CookieKind::Target, scope + 1, &[&field], NOW).others).unwrap();
        }
    }

    #[test]
    fn a_scope_is_bound_once() {
        let first = value(CookieKind::Target, &entry(1, 2), &[]);
        let second = value(CookieKind::Target, &entry(1, 3), first.as_bytes());
        assert_eq!(second.len(), ENTRY_CHARACTERS);
    }

    #[test]
    fn many_cookies_cost_no_more_than_a_few() {
        let forged = "A".repeat(ENTRY_CHARACTERS);
        let text = value(CookieKind::Target, &entry(1, 2), &[]);
        let late = format!("{}; AWSALB={text}", vec![format!("AWSALB={forged}"); MAX_ENTRIES_READ].join("; "));
        assert_eq!(read(CookieKind::Target, 1, &[&late], NOW).own, None);
    }

    #[test]
    fn the_lines_have_the_names_and_attributes_of_elb() {
        let lines = |kind, is_tls| {
            let mut out = Vec::new();
            write_lines(kind, &entry(1, 2), &[], &key(), (NOW, is_tls), &mut out);
            String::from_utf8(out).unwrap().replace(&value(kind, &entry(1, 2), &[]), "V")
        };
        let expires = "Expires=Tue, 21 Nov 2023 22:13:20 GMT; Path=/";
        assert_eq!(
            lines(CookieKind::Target, true),
            format!(
                "Set-Cookie: AWSALB=V; {expires}\r\nSet-Cookie: AWSALBCORS=V; {expires}; SameSite=None; Secure\r\n"
            )
        );
        assert_eq!(
            lines(CookieKind::Group, false),
            format!("Set-Cookie: AWSALBTG=V; {expires}\r\nSet-Cookie: AWSALBTGCORS=V; {expires}; SameSite=None\r\n")
        );
        assert_eq!(lines(CookieKind::Application, false), format!("Set-Cookie: AWSALBAPP-0=V; {expires}\r\n"));
        assert_eq!(
            lines(CookieKind::Application, true),
            format!("Set-Cookie: AWSALBAPP-0=V; {expires}; SameSite=None; Secure\r\n")
        );
    }

    #[test]
    fn dates_are_those_of_http() {
        let date = |seconds| {
            let mut out = Vec::new();
            write_date(seconds, &mut out);
            String::from_utf8(out).unwrap()
        };
        assert_eq!(date(0), "Thu, 01 Jan 1970 00:00:00 GMT");
        assert_eq!(date(784_111_777), "Sun, 06 Nov 1994 08:49:37 GMT");
        assert_eq!(date(951_782_400), "Tue, 29 Feb 2000 00:00:00 GMT");
        assert_eq!(date(1_709_251_199), "Thu, 29 Feb 2024 23:59:59 GMT");
        assert_eq!(date(4_107_542_400), "Mon, 01 Mar 2100 00:00:00 GMT");
    }

    #[test]
    fn a_cookie_is_found_by_its_whole_name() {
        let values = |field: &'static str| cookie_values(field.as_bytes(), b"id").collect::<Vec<_>>();
        assert_eq!(values("id=1;xid=2; id2=3;  id = 4"), [b"1", b"4"]);
        assert!(sets_cookie(b"id=; Path=/", b"id"));
        assert!(!sets_cookie(b"other=1; id=2", b"id"));
        assert!(!sets_cookie(b"ID=1", b"id"));
    }
}
