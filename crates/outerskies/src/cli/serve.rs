//! `outerskies serve`.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use tokio::net::TcpListener;

use super::ConfigFile;
use crate::config::{self, Settings};
use crate::exit::Failure;
use crate::{data_dir, listen, telemetry, wire};

/// How long open requests may take to finish once the program was asked to stop.
const DRAIN: Duration = Duration::from_secs(10);

/// Serve the pages and the API.
#[derive(Args)]
pub struct Serve {
    /// Address and port to listen on; loopback only
    #[arg(long, value_name = "ADDRESS")]
    listen: Option<SocketAddr>,
    /// Data directory
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    #[command(flatten)]
    config: ConfigFile,
}

impl Serve {
    /// Serves until it is told to stop.
    pub fn run(self) -> Result<(), Failure> {
        let (settings, data) = self.settings()?;
        telemetry::start(&settings.log)?;
        refuse_beyond_loopback(settings.server.listen)?;
        tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .build()
            .map_err(Failure::failed)?
            .block_on(serve(settings, data))
    }

    /// Options win over the environment, the environment over the file.
    fn settings(&self) -> Result<(Settings, PathBuf), Failure> {
        let mut settings = config::load(self.config.config.as_deref())?;
        let data = self.data_dir(&settings)?;
        let usual = data.join("config.toml");
        if self.config.config.is_none() && usual.is_file() {
            settings = config::load(Some(&usual))?;
        }
        if let Some(listen) = self.listen {
            settings.server.listen = listen;
        }
        Ok((settings, data))
    }

    fn data_dir(&self, settings: &Settings) -> Result<PathBuf, Failure> {
        let configured = Some(&settings.server.data).filter(|d| !d.is_empty()).map(PathBuf::from);
        self.data.clone().or(configured).or_else(data_dir::default).ok_or_else(|| {
            Failure::wrong("there is no home directory to keep data in").hint("give a directory with --data")
        })
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

async fn serve(settings: Settings, data: PathBuf) -> Result<(), Failure> {
    let options = options(&settings)?;
    let app = wire::app(&data).await?;
    let (db, audit) = (app.db.clone(), app.audit.clone());
    let router = web::router(app, &options);

    let listen = settings.server.listen;
    let listener = TcpListener::bind(listen).await.map_err(|e| {
        Failure::failed(format!("{listen} cannot be listened on: {e}"))
            .hint("choose another port with --listen")
    })?;
    let address = listener.local_addr().map_err(Failure::failed)?;
    super::print(&format!("Outer Skies is at http://{address}/\nIts data are in {}\n", data.display()))?;

    let (stop, stopped) = tokio::sync::oneshot::channel();
    let most = settings.server.connections.get() as usize;
    let serving = listen::serve(listener, router, most, async {
        told_to_stop().await;
        tracing::info!("stopping: no new requests, open ones are finished");
        let _ = stop.send(());
    });
    let deadline = async {
        // Only counts once the program was told to stop; told again, it does not wait.
        if stopped.await.is_ok() {
            tokio::select! {
                () = tokio::time::sleep(DRAIN) => {}
                () = told_to_stop() => {}
            }
        } else {
            std::future::pending::<()>().await;
        }
    };
    let outcome = tokio::select! {
        () = serving => Ok(()),
        () = deadline => Err(Failure::failed("some requests did not end in time and were cut")),
    };
    audit.flush().await;
    db.close().await;
    outcome
}

/// How the web is set up.
fn options(settings: &Settings) -> Result<web::Options, Failure> {
    Ok(web::Options {
        site: settings.server.site(&settings.cors)?,
        quotas: settings.limits.quotas(),
        shared_limiter: None,
        proxies: settings.proxy.proxies()?,
    })
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
