//! A TCP proxy before a server on loopback that delays, holds back or cuts what passes.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicU16, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What is wrong with the way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fault {
    /// Nothing.
    #[default]
    None,
    /// Everything comes later by this much, in each direction.
    Delay(Duration),
    /// Connections stand, and nothing comes through any more until the fault is gone.
    BlackHole,
    /// Connections are cut, and new ones at once.
    Cut,
}

/// A proxy on a free loopback port, for as long as the test program runs.
#[derive(Debug)]
pub struct Proxy {
    port: u16,
    server: Arc<AtomicU16>,
    fault: Arc<Mutex<Fault>>,
}

/// How often a way that stands still is looked at again.
const LOOK: Duration = Duration::from_millis(10);

impl Proxy {
    /// A proxy before the server at this port.
    pub fn before(server: u16) -> Proxy {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let fault = Arc::new(Mutex::new(Fault::None));
        let way = fault.clone();
        let server = Arc::new(AtomicU16::new(server));
        let to = server.clone();
        std::thread::spawn(move || {
            for client in listener.incoming().flatten() {
                let _ = join(client, to.load(Ordering::Relaxed), &way);
            }
        });
        Proxy { port, server, fault }
    }

    /// Its port on 127.0.0.1.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Leads new connections to another server.
    pub fn lead_to(&self, server: u16) {
        self.server.store(server, Ordering::Relaxed);
    }

    /// Sets what is wrong from now on.
    pub fn set(&self, fault: Fault) {
        *self.fault.lock().unwrap() = fault;
    }
}

/// Joins a client to the server at a port.
pub(crate) fn join(client: TcpStream, server: u16, way: &Arc<Mutex<Fault>>) -> std::io::Result<()> {
    if *way.lock().unwrap() == Fault::Cut {
        return client.shutdown(Shutdown::Both);
    }
    let server = TcpStream::connect((Ipv4Addr::LOCALHOST, server))?;
    for (from, to) in [(client.try_clone()?, server.try_clone()?), (server, client)] {
        from.set_read_timeout(Some(LOOK))?;
        to.set_nodelay(true)?;
        let way = way.clone();
        std::thread::spawn(move || {
            let _ = pass(&from, &to, &way);
            let _ = from.shutdown(Shutdown::Both);
            let _ = to.shutdown(Shutdown::Both);
        });
    }
    Ok(())
}

/// Passes bytes on until an end closes or the way is cut.
fn pass(mut from: &TcpStream, mut to: &TcpStream, way: &Mutex<Fault>) -> std::io::Result<()> {
    let mut bytes = [0; 16 * 1024];
    loop {
        let read = match from.read(&mut bytes) {
            Ok(0) => return Ok(()),
            Ok(read) => read,
            Err(e) if matches!(e.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut) => 0,
            Err(e) => return Err(e),
        };
        loop {
            let fault = *way.lock().unwrap();
            match fault {
                Fault::Cut => return Ok(()),
                Fault::BlackHole if read > 0 => std::thread::sleep(LOOK),
                Fault::Delay(by) if read > 0 => {
                    std::thread::sleep(by);
                    break;
                }
                _ => break,
            }
        }
        to.write_all(&bytes[..read])?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Instant;

    #[test]
    fn it_passes_delays_holds_back_and_cuts() {
        let echo = TcpListener::bind("127.0.0.1:0").unwrap();
        let proxy = Proxy::before(echo.local_addr().unwrap().port());
        std::thread::spawn(move || {
            for one in echo.incoming().flatten() {
                std::thread::spawn(move || std::io::copy(&mut &one, &mut &one));
            }
        });
        let mut line = TcpStream::connect(("127.0.0.1", proxy.port())).unwrap();
        let mut ask = |wait: u64| {
            line.set_read_timeout(Some(Duration::from_millis(wait))).unwrap();
            let begun = Instant::now();
            line.write_all(b"x").and_then(|()| line.read_exact(&mut [0])).map(|()| begun.elapsed())
        };
        assert!(ask(5000).is_ok());
        proxy.set(Fault::Delay(Duration::from_millis(100)));
        assert!(ask(5000).unwrap() >= Duration::from_millis(200), "once each way");
        proxy.set(Fault::BlackHole);
        assert!(ask(200).is_err());
        proxy.set(Fault::None);
        assert!(ask(5000).is_ok(), "what was held back comes");
        proxy.set(Fault::Cut);
        std::thread::sleep(Duration::from_millis(100));
        assert!(ask(5000).and_then(|_| ask(5000)).is_err());
    }
}
