//! Heads of requests from the parts of HTTP/2 messages.

use super::RequestHead;
use crate::error::RequestError;
use crate::field::FieldKind;
use crate::{BodyLength, Version, framing, syntax, target};

impl RequestHead {
    /// From the parts of an HTTP/2 request, its fields in order. The authority becomes what [`Self::host`] says. Cookie
    /// fields become one (RFC 9113 section 8.2.3). Refused is what could not be the head of an HTTP/1.1 request or would
    /// be another one there (RFC 9113 section 10.3), so that forwarding it over HTTP/1.1 cannot smuggle anything.
    ///
    /// # Errors
    ///
    /// Control characters, malformed names, fields of HTTP/1.1 connections, `Content-Length` that is not `body`'s, a Host
    /// that is not the authority. Afterwards this head is empty.
    pub fn rebuild<'a>(
        &mut self,
        method: &str,
        authority: Option<&str>,
        path_and_query: &str,
        fields: impl Iterator<Item = (&'a [u8], &'a [u8])>,
        body: BodyLength,
    ) -> Result<(), RequestError> {
        self.clear();
        let result = self.rebuild_into(method, authority, path_and_query, fields, body);
        if result.is_err() {
            self.clear();
        }
        result
    }

    fn rebuild_into<'a>(
        &mut self,
        method: &str,
        authority: Option<&str>,
        path_and_query: &str,
        fields: impl Iterator<Item = (&'a [u8], &'a [u8])>,
        body: BodyLength,
    ) -> Result<(), RequestError> {
        self.version = Version::Http2;
        self.body = body;
        if !syntax::is_token(method.as_bytes()) {
            return Err(RequestError::Method);
        }
        // `:path` is in origin form or `*` (RFC 9113 section 8.3.1).
        if !target::has_only_target_bytes(path_and_query)
            || path_and_query.contains("://") && !path_and_query.starts_with('/')
        {
            return Err(RequestError::Target);
        }
        self.take_target(method, path_and_query)?;
        let mut cookies = std::mem::take(&mut self.cookies);
        let taken = self.take_fields(fields, &mut cookies);
        if taken.is_ok() && !cookies.is_empty() {
            self.fields.add(b"cookie", &cookies);
        }
        self.cookies = cookies;
        taken?;
        match authority {
            Some(authority) => self.take_authority(authority)?,
            None => self.take_host()?,
        }
        let declared = framing::content_length_of_request(&self.fields)?;
        match (body, declared) {
            (BodyLength::UntilClose, _) => Err(RequestError::AmbiguousLength),
            (_, None) | (BodyLength::Empty, Some(0)) => Ok(()),
            (BodyLength::Length(length), Some(declared)) if length == declared => Ok(()),
            _ => Err(RequestError::ContentLength),
        }
    }

    fn take_fields<'a>(
        &mut self,
        fields: impl Iterator<Item = (&'a [u8], &'a [u8])>,
        cookies: &mut Vec<u8>,
    ) -> Result<(), RequestError> {
        for (name, value) in fields {
            // RFC 9113 section 8.2.1.
            if !syntax::is_token(name) || name.iter().any(u8::is_ascii_uppercase) {
                return Err(RequestError::FieldName);
            }
            if !value.iter().all(|byte| syntax::is_value_byte(*byte)) || syntax::trimmed(value).len() != value.len() {
                return Err(RequestError::FieldValue);
            }
            match FieldKind::of(name) {
                FieldKind::Te if value.eq_ignore_ascii_case(b"trailers") => self.fields.add(name, value),
                FieldKind::Trailer => self.fields.add(name, value),
                kind if kind.is_hop_by_hop() => return Err(RequestError::ConnectionField),
                FieldKind::Cookie => {
                    if !cookies.is_empty() {
                        cookies.extend_from_slice(b"; ");
                    }
                    cookies.extend_from_slice(value);
                }
                _ => self.fields.add(name, value),
            }
        }
        Ok(())
    }

    fn take_authority(&mut self, authority: &str) -> Result<(), RequestError> {
        if !syntax::is_host(authority.as_bytes()) {
            return Err(RequestError::Host);
        }
        let mut hosts = self.fields.values(FieldKind::Host);
        if hosts.next().is_some_and(|host| !host.eq_ignore_ascii_case(authority.as_bytes())) || hosts.next().is_some()
        {
            return Err(RequestError::Host);
        }
        self.text.push_str(authority);
        self.has_host = true;
        Ok(())
    }
}
