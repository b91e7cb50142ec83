//! The listener: a bounded number of connections, each with deadlines, and an orderly end.
//!
//! A connection that is slow to send its request is cut after [`HEAD`], one that does not take its answer after
//! [`STALLED`]. When there are as many connections as may be, the one that has waited longest for a request makes
//! room for a new one: whoever opens many and says nothing loses them, whoever comes with a request is served.

mod registry;
mod stalling;

use std::convert::Infallible;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, Request};
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tower_service::Service;

use registry::{Place, Registry, Watched};
use stalling::Stalling;

/// How long the head of a request may take to arrive, and how long a connection may wait for the next one.
const HEAD: Duration = Duration::from_secs(15);
/// How long a client may take no byte of its answer.
const STALLED: Duration = Duration::from_secs(30);
/// The most bytes that are buffered of a connection; a longer head is refused with 431.
const BUFFER: usize = 32 * 1024;
/// The pause after the system would not give us another connection.
const PAUSE: Duration = Duration::from_millis(20);
/// Files that the program needs beside its connections: databases, logs, listeners.
const OTHER_FILES: usize = 100;

/// Serves until `stop` is done, then lets open requests end.
pub async fn serve(listener: TcpListener, router: Router, most: usize, stop: impl Future<Output = ()>) {
    let registry = Arc::new(Registry::new(most.min(files().saturating_sub(OTHER_FILES)).max(1)));
    // The sender closes when the last connection has dropped its receiver.
    let (stopping, stopped) = watch::channel(false);
    let mut stop = pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        match accepted {
            Ok((stream, peer)) => {
                // When nobody can make room the new connection is closed at once.
                if let Some(place) = registry.admit() {
                    tokio::spawn(connection(stream, peer, router.clone(), place, stopped.clone()));
                }
            }
            Err(error) => {
                tracing::debug!(%error, "a connection could not be accepted");
                registry.make_room();
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
    drop((listener, stopped));
    // Nobody listens when there is no connection left.
    let _ = stopping.send(true);
    stopping.closed().await;
}

/// How many files the system lets this process open; many when it does not say.
fn files() -> usize {
    let limits = std::fs::read_to_string("/proc/self/limits").unwrap_or_default();
    let line = limits.lines().find_map(|line| line.strip_prefix("Max open files"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(usize::MAX)
}

async fn connection(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    place: Place,
    mut stopped: watch::Receiver<bool>,
) {
    // Small answers must not wait for Nagle's algorithm.
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "TCP_NODELAY");
    }
    let place = Arc::new(place);
    let at = place.clone();
    let service = service_fn(move |request| answer(router.clone(), peer, at.clone(), request));
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(HEAD).max_buf_size(BUFFER);
    let io = TokioIo::new(Stalling::new(stream, STALLED));
    let mut serving = pin!(builder.serve_connection(io, service));
    loop {
        tokio::select! {
            done = serving.as_mut() => {
                if let Err(error) = done {
                    tracing::trace!(%error, "a connection ended early");
                }
                return;
            }
            () = place.evicted() => return,
            changed = stopped.changed() => {
                serving.as_mut().graceful_shutdown();
                if changed.is_err() {
                    return;
                }
            }
        }
    }
}

async fn answer(
    mut router: Router,
    peer: SocketAddr,
    place: Arc<Place>,
    request: hyper::Request<Incoming>,
) -> Result<Response, Infallible> {
    place.busy();
    let mut request: Request = request.map(Body::new);
    request.extensions_mut().insert(ConnectInfo(peer));
    let response = router.call(request).await?;
    Ok(response.map(|body| Body::new(Watched::new(body, place))))
}
