//! `outerskies work`, and the worker beside the doors of `outerskies serve`.

use std::path::PathBuf;

use app::App;
use clap::Args;
use tokio::sync::watch;
use web::Site;

use super::Instance;
use super::serve::told_to_stop;
use crate::config::Settings;
use crate::config::jobs::Jobs;
use crate::exit::Failure;
use crate::telemetry::{self, Exporter};
use crate::wire;

/// Work on jobs, and serve nothing.
#[derive(Args)]
pub struct Work {
    #[command(flatten)]
    instance: Instance,
}

impl Work {
    /// Works until it is told to stop.
    pub fn run(self) -> Result<(), Failure> {
        let (settings, data) = self.instance.settings()?;
        let traces = telemetry::start(&settings.log, &settings.telemetry)?;
        let site = settings.server.site(&settings.cors)?;
        wire::block_on(work(settings, site, data, traces))
    }
}

async fn work(
    settings: Settings,
    site: Site,
    data: PathBuf,
    traces: Option<Exporter>,
) -> Result<(), Failure> {
    let traces = traces.map(Exporter::start);
    let app = wire::app(&data, &settings.database.place(&data)?).await?;
    let app = match &site {
        Site::Personal => app,
        Site::Service(service) => wire::with_accounts(app, &service.origin, &settings, &data)?,
    };
    let worker = wire::worker(app.clone(), &settings.jobs)?;
    let metrics = match settings.telemetry.metrics_listen {
        Some(listen) => telemetry::metrics::start(listen, app.clone()).await?,
        None => None,
    };
    super::print(&format!("Outer Skies works on jobs\nIts data are in {}\n", data.display()))?;
    if let Some(address) = metrics {
        super::print(&format!("Its metrics are at http://{address}/metrics\n"))?;
    }
    let outcome = worker.run(told_to_stop()).await;
    app.audit.flush().await;
    app.db.close().await;
    if let Some(traces) = traces {
        traces.finish().await;
    }
    outcome.map_err(|app::worker::Stuck| {
        Failure::failed("jobs that cannot be stopped hold every place").hint(
            "start the program anew; the log names the jobs, which are put away after their last attempt",
        )
    })
}

/// A worker that goes on until `stopping` says so. When jobs that cannot be stopped hold its places, it is given new
/// ones: the doors must not close for that.
pub(super) fn beside(
    app: App,
    jobs: Jobs,
    stopping: watch::Receiver<bool>,
) -> Result<impl Future<Output = ()>, Failure> {
    let mut worker = wire::worker(app.clone(), &jobs)?;
    Ok(async move {
        loop {
            let mut stop = stopping.clone();
            let told = async move {
                let _ = stop.wait_for(|told| *told).await;
            };
            if worker.run(told).await.is_ok() {
                return;
            }
            tracing::error!("jobs that cannot be stopped hold threads for good: start the program anew");
            match wire::worker(app.clone(), &jobs) {
                Ok(another) => worker = another,
                Err(_) => return,
            }
        }
    })
}
