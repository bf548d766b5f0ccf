//! Signature Version 4: verification of requests and, for our own client, signing.
//!
//! Promises: the time and the keys are arguments; verifier and signer share one canonical form (`canonical`), which
//! normalises nothing: a path means what it says. Presigned URLs and bodies signed chunk by chunk are for S3 alone and
//! have functions of their own; [`verify`] refuses both in clear words.

mod canonical;
mod chunks;
mod fault;
mod presigned;
mod sign;
mod verify;

pub use chunks::{Streamed, is_streamed, verify_streamed};
pub use fault::AuthFault;
pub use presigned::{is_presigned, verify_presigned};
pub use sign::{Signer, sign};
pub use verify::{Credentials, Expectation, Secret, Verified, verify};

/// The only algorithm.
const ALGORITHM: &str = "AWS4-HMAC-SHA256";
/// Last part of every credential scope.
const TERMINATOR: &str = "aws4_request";
/// Payload hash of bodies that are not signed (S3 only).
const UNSIGNED_PAYLOAD: &str = "UNSIGNED-PAYLOAD";
