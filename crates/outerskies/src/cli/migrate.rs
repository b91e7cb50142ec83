//! `outerskies migrate`.

use clap::Args;

use super::Instance;
use crate::data_dir;
use crate::exit::Failure;

/// Bring the schema of the database up to date; serving does so too
#[derive(Args)]
pub struct Migrate {
    /// Change nothing; say what is missing, and end with status 1 if anything is
    #[arg(long)]
    check: bool,
    #[command(flatten)]
    instance: Instance,
}

impl Migrate {
    /// Migrates, or says what is to be done.
    pub fn run(self) -> Result<(), Failure> {
        let (settings, data) = self.instance.settings()?;
        let place = settings.database.place(&data)?;
        if !self.check {
            data_dir::prepare(&data)?;
        }
        let state = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(Failure::failed)?
            .block_on(async { if self.check { place.migrations().await } else { place.migrate().await } })
            .map_err(|e| {
                Failure::failed(e).hint("`[database]` in the configuration says where the database is")
            })?;
        if !state.pending.is_empty() {
            return Err(Failure::failed(format!("the schema lacks migrations {:?}", state.pending))
                .hint("`outerskies migrate` applies them; take a backup first"));
        }
        let latest = state.applied.last().copied().unwrap_or_default();
        let newer = if state.newer.is_empty() { "" } else { ", by a newer version of this program" };
        super::print(&format!("The schema is up to date: migration {latest}{newer}.\n"))
    }
}
