//! HTTP/1.1 messages as a proxy needs them: strict heads kept as flat bytes, body framing; no I/O.
