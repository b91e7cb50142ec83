//! `outerskies serve`.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use axum::serve::ListenerExt;
use clap::Args;
use tokio::net::TcpListener;
use web::Site;

use super::Instance;
use crate::config::Settings;
use crate::exit::Failure;
use crate::{telemetry, wire};

/// How long open requests may take to finish once the program was asked to stop.
const DRAIN: Duration = Duration::from_secs(10);

/// Serve the pages and the API.
#[derive(Args)]
pub struct Serve {
    /// Address and port to listen on; loopback only in personal mode
    #[arg(long, value_name = "ADDRESS")]
    listen: Option<SocketAddr>,
    #[command(flatten)]
    instance: Instance,
}

impl Serve {
    /// Serves until it is told to stop.
    pub fn run(self) -> Result<(), Failure> {
        let (settings, data) = self.settings()?;
        telemetry::start(&settings.log)?;
        let site = settings.server.site()?;
        tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .build()
            .map_err(Failure::failed)?
            .block_on(serve(settings, site, data))
    }

    fn settings(&self) -> Result<(Settings, PathBuf), Failure> {
        let (mut settings, data) = self.instance.settings()?;
        if let Some(listen) = self.listen {
            settings.server.listen = listen;
        }
        Ok((settings, data))
    }
}

async fn serve(settings: Settings, site: Site, data: PathBuf) -> Result<(), Failure> {
    let app = wire::app(&data, &settings.database.place(&data)?).await?;
    let db = app.db.clone();
    let options = web::Options { site, requests_per_minute: settings.limits.requests_per_minute };
    let router = web::router(app, &options);

    let listen = settings.server.listen;
    let listener = TcpListener::bind(listen).await.map_err(|e| {
        Failure::failed(format!("{listen} cannot be listened on: {e}"))
            .hint("choose another port with --listen")
    })?;
    let address = listener.local_addr().map_err(Failure::failed)?;
    super::print(&format!("Outer Skies is at http://{address}/\nIts data are in {}\n", data.display()))?;

    // Small answers must not wait for Nagle's algorithm.
    let listener = listener.tap_io(|stream| {
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "TCP_NODELAY");
        }
    });
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let (stop, stopped) = tokio::sync::oneshot::channel();
    let serving = axum::serve(listener, service).with_graceful_shutdown(async {
        told_to_stop().await;
        tracing::info!("stopping: no new requests, open ones are finished");
        let _ = stop.send(());
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
    outcome
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
