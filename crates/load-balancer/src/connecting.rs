//! A TCP connection to a target.

use std::io;
use std::net::SocketAddr;

use tokio::net::TcpStream;

/// Connects. Where a target listened in the range of outgoing ports and does no more, the system may give a connection
/// to it that very port, and then finds that both sides agree: such a connection is refused like any other to a port on
/// which nobody listens.
pub(crate) async fn connect(address: SocketAddr) -> io::Result<TcpStream> {
    refuse_itself(TcpStream::connect(address).await?)
}

fn refuse_itself(stream: TcpStream) -> io::Result<TcpStream> {
    if stream.local_addr()? == stream.peer_addr()? {
        return Err(io::Error::new(io::ErrorKind::ConnectionRefused, "nobody listens there"));
    }
    stream.set_nodelay(true)?;
    Ok(stream)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_connection_that_met_itself_is_not_taken_for_a_target() {
        // What the system does by chance, done on purpose: from a port to itself.
        let socket = tokio::net::TcpSocket::new_v4().unwrap();
        socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
        let address = socket.local_addr().unwrap();
        let met = refuse_itself(socket.connect(address).await.unwrap());
        assert_eq!(met.unwrap_err().kind(), io::ErrorKind::ConnectionRefused);
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        assert!(connect(listener.local_addr().unwrap()).await.is_ok());
    }
}
