//! Attributes of listeners.

use super::keys::{Key, number};
use crate::records::{Listener, Protocol};

const TCP_IDLE_TIMEOUT: &str = "tcp.idle_timeout.seconds";
/// Of TLS listeners, where it cannot be changed (as in AWS).
const TLS_IDLE_TIMEOUT_SECONDS: u32 = 350;
const RESPONSE: &str = "A change of response headers";
const REQUEST: &str = "Another name of a request header";

/// Headers of responses, then the names of the headers that tell targets of TLS.
const HTTPS: &[Key] = &[
    Key::fixed("routing.http.response.server.enabled", "true", RESPONSE),
    Key::fixed("routing.http.response.strict_transport_security.header_value", "", RESPONSE),
    Key::fixed("routing.http.response.access_control_allow_origin.header_value", "", RESPONSE),
    Key::fixed("routing.http.response.access_control_allow_methods.header_value", "", RESPONSE),
    Key::fixed("routing.http.response.access_control_allow_headers.header_value", "", RESPONSE),
    Key::fixed("routing.http.response.access_control_allow_credentials.header_value", "", RESPONSE),
    Key::fixed("routing.http.response.access_control_expose_headers.header_value", "", RESPONSE),
    Key::fixed("routing.http.response.access_control_max_age.header_value", "", RESPONSE),
    Key::fixed("routing.http.response.content_security_policy.header_value", "", RESPONSE),
    Key::fixed("routing.http.response.x_content_type_options.header_value", "", RESPONSE),
    Key::fixed("routing.http.response.x_frame_options.header_value", "", RESPONSE),
    Key::fixed("routing.http.request.x_amzn_tls_version.header_name", "X-Amzn-Tls-Version", REQUEST),
    Key::fixed("routing.http.request.x_amzn_tls_cipher_suite.header_name", "X-Amzn-Tls-Cipher-Suite", REQUEST),
];

/// How many of [`HTTPS`] an HTTP listener has.
const OF_HTTP: usize = 11;

const TCP: &[Key] = &[Key::number(TCP_IDLE_TIMEOUT, "350", 60, 6000)];

/// The attributes of one protocol.
pub(crate) fn known(protocol: Protocol) -> &'static [Key] {
    match protocol {
        Protocol::Http => &HTTPS[..OF_HTTP],
        Protocol::Https => HTTPS,
        Protocol::Tcp => TCP,
        Protocol::Tls => &[],
    }
}

/// How long a connection of a network listener may be silent.
pub(crate) fn idle_timeout_seconds(listener: &Listener) -> u32 {
    match listener.protocol {
        Protocol::Tcp => number(TCP, &listener.attributes, TCP_IDLE_TIMEOUT),
        _ => TLS_IDLE_TIMEOUT_SECONDS,
    }
}
