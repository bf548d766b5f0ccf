//! What a disk can hold after power was lost: from a trace of system calls to images of a directory.
//!
//! Holds: the reader of `strace` output ([`read_trace`]), which keeps what happens to the files below one directory and
//! what is said on sockets; the model of a disk ([`Disk`]), which tells what is synced from what is not; the images a
//! crash can leave at one moment ([`images`]); the exchanges of HTTP in a trace ([`exchanges`]). Promises: nothing that
//! was synced is missing from an image, everything else may be missing, torn, zero or from another moment; the same
//! seed gives the same images; a call this cannot model is an error and not left out. Leaves out: what the files
//! mean, who opens the images, errors of the disk itself, and memory that is mapped and written.
//!
//! The model is what POSIX promises and not what one file system does: a file's sync makes its bytes durable but not
//! its name; a directory's sync makes its names durable but not the bytes of its files; between syncs every sector of
//! 512 bytes goes its own way.

mod disk;
mod draw;
mod exchanges;
mod image;
mod steps;
mod trace;

pub use disk::{Disk, DiskError};
pub use draw::Draw;
pub use exchanges::{Exchange, exchanges};
pub use image::{Effort, Entry, Image, Kind, images};
pub use steps::{Action, Place, Step, read_trace};
pub use trace::TraceError;
