//! A load balancer before several servers on loopback, as small as one can be that asks for readiness.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// How often servers are asked whether they are ready.
const EVERY: Duration = Duration::from_millis(100);

/// A balancer on a free loopback port, for as long as the test program runs.
#[derive(Debug)]
pub struct Balancer {
    port: u16,
}

impl Balancer {
    /// A balancer before the servers at these ports. A connection goes to the next one that said it is ready when it
    /// was last asked; nothing is sent twice.
    pub fn before(servers: &[u16]) -> Balancer {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let ready = Arc::new(Mutex::new(servers.to_vec()));
        let (seen, servers) = (ready.clone(), servers.to_vec());
        std::thread::spawn(move || {
            loop {
                let now = servers.iter().copied().filter(|server| is_ready(*server)).collect();
                *seen.lock().unwrap() = now;
                std::thread::sleep(EVERY);
            }
        });
        std::thread::spawn(move || {
            let turn = AtomicUsize::new(0);
            for client in listener.incoming().flatten() {
                let ready = ready.lock().unwrap().clone();
                let Some(turn) = turn.fetch_add(1, Ordering::Relaxed).checked_rem(ready.len()) else {
                    continue;
                };
                let _ = crate::proxy::join(client, ready[turn], &Arc::default());
            }
        });
        Balancer { port }
    }

    /// Its address.
    pub fn address(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }
}

fn is_ready(server: u16) -> bool {
    let Ok(mut line) = TcpStream::connect((Ipv4Addr::LOCALHOST, server)) else { return false };
    let mut answer = [0; 12];
    let asked = line.set_read_timeout(Some(Duration::from_secs(1))).and_then(|()| {
        line.write_all(b"GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
        line.read_exact(&mut answer)
    });
    asked.is_ok() && answer == *b"HTTP/1.1 200"
}
