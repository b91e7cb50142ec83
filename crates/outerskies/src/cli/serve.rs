//! `outerskies serve`.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use app::cache::Cache;
use clap::Args;
use model::cache::SharedCache;
use model::limits::SharedLimiter;
use outside::redis::Redis;
use tokio::net::TcpListener;
use web::Site;

use super::Instance;
use crate::config::Settings;
use crate::exit::Failure;
use crate::telemetry::{self, Exporter};
use crate::{listen, wire};

/// How long open requests are waited for, once the program was asked to stop, before the door is closed.
const NOTICE: Duration = Duration::from_secs(5);
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
        let traces = telemetry::start(&settings.log, &settings.telemetry)?;
        let site = settings.server.site(&settings.cors)?;
        tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .build()
            .map_err(Failure::failed)?
            .block_on(serve(settings, site, data, traces))
    }

    fn settings(&self) -> Result<(Settings, PathBuf), Failure> {
        let (mut settings, data) = self.instance.settings()?;
        if let Some(listen) = self.listen {
            settings.server.listen = listen;
        }
        Ok((settings, data))
    }
}

async fn serve(
    settings: Settings,
    site: Site,
    data: PathBuf,
    traces: Option<Exporter>,
) -> Result<(), Failure> {
    let redis = settings.redis.target()?.map(Redis::start).map(Arc::new);
    let options = options(&settings, site, redis.clone())?;
    let traces = traces.map(Exporter::start);
    let mut app = wire::app(&data, &settings.database.place(&data)?).await?;
    app.cache = Cache::new(app.clock.clone(), redis.map(|r| r as Arc<dyn SharedCache>));
    let app = match &options.site {
        Site::Personal => app,
        Site::Service(service) => wire::with_accounts(app, &service.origin, &settings, &data)?,
    };
    let metrics = match settings.telemetry.metrics_listen {
        Some(listen) => telemetry::metrics::start(listen, app.clone()).await?,
        None => None,
    };
    tokio::spawn(app::sweep::run(app.clone()));
    let (db, audit, lifecycle) = (app.db.clone(), app.audit.clone(), app.lifecycle.clone());
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

    let (stop, stopped) = tokio::sync::oneshot::channel();
    let most = settings.server.connections.get() as usize;
    let serving = listen::serve(listener, router, most, async move {
        told_to_stop().await;
        lifecycle.stop();
        let open = lifecycle.open();
        tracing::info!(open, "stopping: not ready any more, open requests are finished");
        let _ = stop.send(());
        let _ = tokio::time::timeout(NOTICE, quiet(&lifecycle)).await;
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
    if let Some(traces) = traces {
        traces.finish().await;
    }
    outcome
}

/// How the web is set up.
fn options(settings: &Settings, site: Site, redis: Option<Arc<Redis>>) -> Result<web::Options, Failure> {
    Ok(web::Options {
        site,
        quotas: settings.limits.quotas(),
        shared_limiter: redis.map(|r| r as Arc<dyn SharedLimiter>),
        proxies: settings.proxy.proxies()?,
    })
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
