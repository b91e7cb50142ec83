//! `outerskies serve`.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use axum::serve::ListenerExt;
use clap::Args;
use tokio::net::TcpListener;

use super::Instance;
use crate::config::Settings;
use crate::exit::Failure;
use crate::telemetry::{self, Exporter};
use crate::wire;

/// How long open requests are waited for, once the program was asked to stop, before the door is closed.
const NOTICE: Duration = Duration::from_secs(5);
/// How long open requests may take to finish once the program was asked to stop.
const DRAIN: Duration = Duration::from_secs(10);

/// Serve the pages and the API.
#[derive(Args)]
pub struct Serve {
    /// Address and port to listen on; loopback only
    #[arg(long, value_name = "ADDRESS")]
    listen: Option<SocketAddr>,
    #[command(flatten)]
    instance: Instance,
}

impl Serve {
    /// Serves until it is told to stop.
    pub fn run(self) -> Result<(), Failure> {
        let (settings, data) = self.settings()?;
        let traces = telemetry::start(&settings.log, &settings.telemetry)?;
        refuse_beyond_loopback(settings.server.listen)?;
        tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .build()
            .map_err(Failure::failed)?
            .block_on(serve(settings, data, traces))
    }

    fn settings(&self) -> Result<(Settings, PathBuf), Failure> {
        let (mut settings, data) = self.instance.settings()?;
        if let Some(listen) = self.listen {
            settings.server.listen = listen;
        }
        Ok((settings, data))
    }
}

fn refuse_beyond_loopback(listen: SocketAddr) -> Result<(), Failure> {
    if listen.ip().to_canonical().is_loopback() {
        return Ok(());
    }
    Err(Failure::wrong(format!(
        "{listen} can be reached from other machines, and this instance has no accounts"
    ))
    .hint("listen on 127.0.0.1 or [::1]"))
}

async fn serve(settings: Settings, data: PathBuf, traces: Option<Exporter>) -> Result<(), Failure> {
    let traces = traces.map(Exporter::start);
    let app = wire::app(&data, &settings.database.place(&data)?).await?;
    let metrics = match settings.telemetry.metrics_listen {
        Some(listen) => telemetry::metrics::start(listen, app.clone()).await?,
        None => None,
    };
    let (db, lifecycle) = (app.db.clone(), app.lifecycle.clone());
    let options = web::Options { requests_per_minute: settings.limits.requests_per_minute };
    let router = web::router(app, &options);

    let listen = settings.server.listen;
    let listener = TcpListener::bind(listen).await.map_err(|e| {
        Failure::failed(format!("{listen} cannot be listened on: {e}"))
            .hint("choose another port with --listen")
    })?;
    let address = listener.local_addr().map_err(Failure::failed)?;
    super::print(&format!("Outer Skies is at http://{address}/\nIts data are in {}\n", data.display()))?;
    if let Some(address) = metrics {
        super::print(&format!("Its metrics are at http://{address}/metrics\n"))?;
    }

    // Small answers must not wait for Nagle's algorithm.
    let listener = listener.tap_io(|stream| {
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "TCP_NODELAY");
        }
    });
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let (stop, stopped) = tokio::sync::oneshot::channel();
    let serving = axum::serve(listener, service).with_graceful_shutdown(async move {
        told_to_stop().await;
        lifecycle.stop();
        let open = lifecycle.open();
        tracing::info!(open, "stopping: not ready any more, open requests are finished");
        let _ = stop.send(());
        let _ = tokio::time::timeout(NOTICE, quiet(&lifecycle)).await;
    });
    let deadline = async {
        // Only counts once the program was told to stop.
        if stopped.await.is_ok() {
            tokio::time::sleep(DRAIN).await;
        } else {
            std::future::pending::<()>().await;
        }
    };
    let outcome = tokio::select! {
        done = async { serving.await } => done.map_err(Failure::failed),
        () = deadline => Err(Failure::failed("some requests did not end in time and were cut")),
    };
    db.close().await;
    if let Some(traces) = traces {
        traces.finish().await;
    }
    outcome
}

/// Returns when no request is open. Until then the door stays open, so that probes learn that it is not ready.
async fn quiet(lifecycle: &app::Lifecycle) {
    while lifecycle.open() > 0 {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// Returns at Ctrl-C or SIGTERM.
async fn told_to_stop() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}
