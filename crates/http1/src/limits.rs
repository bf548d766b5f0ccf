//! How large a head may be.

/// The most fields that any head may have, whatever [`HeadLimits::max_fields`] says.
pub const MOST_FIELDS: usize = 256;

/// How large and how strict a head must be. The default is what an Application Load Balancer takes: 16 KiB for the request
/// line and for each field, 64 KiB in all ("HTTP header limits" of its user guide); and 100 fields.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HeadLimits {
    /// Bytes of the whole head, with the empty line that ends it.
    pub max_head_bytes: usize,
    /// Bytes of the first line and of each field, without the line's end.
    pub max_line_bytes: usize,
    /// Number of fields; at most [`MOST_FIELDS`].
    pub max_fields: usize,
    /// Also refuses requests that are well formed but known from smuggling attempts, as ALB's desync mitigation mode
    /// `strictest` does: bytes outside ASCII, empty fields, names that only look like framing fields
    /// (`Transfer_Encoding`), GET and HEAD with a body, and a Host that differs from an absolute target.
    pub is_strictest: bool,
}

impl Default for HeadLimits {
    fn default() -> Self {
        Self { max_head_bytes: 64 * 1024, max_line_bytes: 16 * 1024, max_fields: 100, is_strictest: false }
    }
}
