//! The fields of a head: their bytes in one buffer, spans into it, and what was learned when they were added.

use crate::field::{Field, FieldKind};
use crate::syntax;

/// Offsets into the block's bytes. A head is far smaller than 4 GiB; `add` and `span` refuse what is not.
#[derive(Copy, Clone, Debug)]
struct Span {
    name_start: u32,
    name_end: u32,
    value_start: u32,
    value_end: u32,
    kind: FieldKind,
}

/// What `Connection` fields say.
#[derive(Copy, Clone, Debug, Default)]
pub(crate) struct ConnectionOptions {
    pub(crate) close: bool,
    pub(crate) keep_alive: bool,
    pub(crate) upgrade: bool,
    /// Any other option: then fields have to be compared with the list.
    others: bool,
}

/// The fields of one head.
#[derive(Clone, Debug, Default)]
pub(crate) struct FieldBlock {
    bytes: Vec<u8>,
    spans: Vec<Span>,
    present: u32,
    is_irregular: bool,
    pub(crate) options: ConnectionOptions,
}

impl FieldBlock {
    pub(crate) fn clear(&mut self) {
        self.bytes.clear();
        self.spans.clear();
        self.present = 0;
        self.is_irregular = false;
        self.options = ConnectionOptions::default();
    }

    /// Takes over a parsed head. `headers` are slices of `head`.
    pub(crate) fn take_parsed(&mut self, head: &[u8], headers: &[httparse::Header<'_>]) {
        self.bytes.extend_from_slice(head);
        let offset = |part: &[u8]| part.as_ptr() as usize - head.as_ptr() as usize;
        for header in headers {
            let (name, value) = (header.name.as_bytes(), header.value);
            self.push(offset(name), name, offset(value), value);
        }
    }

    /// Adds a field whose parts were checked.
    pub(crate) fn add(&mut self, name: &[u8], value: &[u8]) {
        let start = self.bytes.len();
        self.bytes.extend_from_slice(name);
        self.bytes.extend_from_slice(value);
        self.push(start, name, start + name.len(), value);
    }

    fn push(&mut self, name_start: usize, name: &[u8], value_start: usize, value: &[u8]) {
        let kind = FieldKind::of(name);
        self.present |= kind.bit();
        match kind {
            FieldKind::Other => self.is_irregular |= syntax::is_irregular_name(name),
            FieldKind::Connection => self.note_options(value),
            _ => {}
        }
        let offset = |at: usize| u32::try_from(at).expect("a head is smaller than 4 GiB");
        self.spans.push(Span {
            name_start: offset(name_start),
            name_end: offset(name_start + name.len()),
            value_start: offset(value_start),
            value_end: offset(value_start + value.len()),
            kind,
        });
    }

    /// Leaves one Content-Length of those that say the same, and of a list its first element: who passes the fields on
    /// passes on what has one meaning (RFC 9112 section 6.3, rule 5).
    pub(crate) fn keep_one_content_length(&mut self) {
        if !self.has(FieldKind::ContentLength) {
            return;
        }
        let mut is_first = true;
        self.spans.retain(|span| span.kind != FieldKind::ContentLength || std::mem::take(&mut is_first));
        let bytes = &self.bytes;
        for span in self.spans.iter_mut().filter(|span| span.kind == FieldKind::ContentLength) {
            let value = &bytes[span.value_start as usize..span.value_end as usize];
            let digits = value.iter().take_while(|byte| byte.is_ascii_digit()).count();
            span.value_end = span.value_start + u32::try_from(digits).expect("no longer than the value");
        }
    }

    /// Takes the fields of a kind away.
    pub(crate) fn remove(&mut self, kind: FieldKind) {
        if self.has(kind) {
            self.spans.retain(|span| span.kind != kind);
            self.present &= !kind.bit();
        }
    }

    fn note_options(&mut self, value: &[u8]) {
        for option in syntax::elements(value) {
            if option.eq_ignore_ascii_case(b"keep-alive") {
                self.options.keep_alive = true;
            } else if option.eq_ignore_ascii_case(b"close") {
                self.options.close = true;
            } else if option.eq_ignore_ascii_case(b"upgrade") {
                self.options.upgrade = true;
            } else {
                self.options.others = true;
            }
        }
    }

    fn field(&self, span: &Span) -> Field<'_> {
        Field {
            name: &self.bytes[span.name_start as usize..span.name_end as usize],
            value: &self.bytes[span.value_start as usize..span.value_end as usize],
            kind: span.kind,
        }
    }

    pub(crate) fn fields(&self) -> impl Iterator<Item = Field<'_>> + '_ {
        self.spans.iter().map(|span| self.field(span))
    }

    pub(crate) fn has(&self, kind: FieldKind) -> bool {
        self.present & kind.bit() != 0
    }

    pub(crate) fn is_irregular(&self) -> bool {
        self.is_irregular
    }

    pub(crate) fn values(&self, kind: FieldKind) -> impl Iterator<Item = &[u8]> {
        let spans = if self.has(kind) { self.spans.as_slice() } else { &[] };
        spans.iter().filter(move |span| span.kind == kind).map(|span| self.field(span).value)
    }

    pub(crate) fn values_named<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a [u8]> {
        let kind = FieldKind::of(name.as_bytes());
        let spans = if self.has(kind) { self.spans.as_slice() } else { &[] };
        let is_named =
            move |field: &Field<'_>| kind != FieldKind::Other || field.name.eq_ignore_ascii_case(name.as_bytes());
        spans
            .iter()
            .filter(move |span| span.kind == kind)
            .map(|span| self.field(span))
            .filter(is_named)
            .map(|field| field.value)
    }

    /// Whether `Connection` names this field. Never Host and Content-Length: without them the message would mean something
    /// else to the next reader.
    pub(crate) fn is_named_by_connection(&self, name: &[u8]) -> bool {
        if !self.has(FieldKind::Connection) {
            return false;
        }
        let options = &self.options;
        match name.len() {
            4 if name.eq_ignore_ascii_case(b"host") => false,
            14 if name.eq_ignore_ascii_case(b"content-length") => false,
            5 if name.eq_ignore_ascii_case(b"close") => options.close,
            7 if name.eq_ignore_ascii_case(b"upgrade") => options.upgrade,
            10 if name.eq_ignore_ascii_case(b"keep-alive") => options.keep_alive,
            _ => {
                options.others
                    && self
                        .values(FieldKind::Connection)
                        .any(|value| syntax::elements(value).any(|option| option.eq_ignore_ascii_case(name)))
            }
        }
    }
}
