//! How much memory one input may take. Counts what this process allocates, so one input runs at a time.

use peak_alloc::PeakAlloc;

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

/// What the tools themselves and small tables take.
const FLOOR_BYTES: usize = 24 << 20;
/// A JSON object of one member (`{"":0}`) takes a hundred times its text as a tree; nothing may take much more.
const BYTES_PER_BYTE: usize = 250;

/// Most bytes that an input of `length` bytes may take at a time.
pub fn memory_bound(length: usize) -> usize {
    FLOOR_BYTES + BYTES_PER_BYTE * length
}

/// Bytes in use now; the peak is counted from here.
pub(crate) fn begin() -> usize {
    ALLOCATOR.reset_peak_usage();
    ALLOCATOR.current_usage()
}

/// The most that was in use since [`begin`].
pub(crate) fn peak_since(start: usize) -> usize {
    ALLOCATOR.peak_usage().saturating_sub(start)
}
