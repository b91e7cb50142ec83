//! `outerskies audit`.

use std::path::PathBuf;

use app::audit::Break;
use clap::{Args, Subcommand};
use model::audit::Head;
use model::secret::Secret;
use store::Db;

use super::Instance;
use crate::exit::Failure;
use crate::wire;

/// What to do with the audit trail.
#[derive(Subcommand)]
pub enum Audit {
    /// Go through the whole trail; the first entry that is not as it was written is named
    Verify(Verify),
    /// Print the end of the trail, signed, to be kept elsewhere and given to `audit verify` later
    Head(Instance),
}

/// Verify the trail.
#[derive(Args)]
pub struct Verify {
    #[command(flatten)]
    instance: Instance,
    /// A file with heads that were kept elsewhere, one a line: they show whether the end was cut off
    #[arg(long, value_name = "FILE")]
    heads: Option<PathBuf>,
}

impl Audit {
    /// Does it.
    pub fn run(self) -> Result<(), Failure> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        runtime.map_err(Failure::failed)?.block_on(async {
            match self {
                Audit::Verify(verify) => verify.run().await,
                Audit::Head(instance) => head(&instance).await,
            }
        })
    }
}

async fn open(instance: &Instance) -> Result<(Db, Secret), Failure> {
    let (settings, data) = instance.settings()?;
    wire::open(&data, &settings.database.place(&data)?).await
}

async fn head(instance: &Instance) -> Result<(), Failure> {
    let (db, secret) = open(instance).await?;
    let head = app::audit::head(&db, &secret, wire::now()).await?;
    db.close().await;
    super::print(&format!("{head}\n"))
}

impl Verify {
    async fn run(&self) -> Result<(), Failure> {
        let kept = self.kept()?;
        let (db, secret) = open(&self.instance).await?;
        let found = app::audit::verify(&db, &secret, &kept).await?;
        db.close().await;
        match found {
            Ok(whole) => super::print(&format!("The audit trail is whole: {} entries.\n", whole.entries)),
            Err(found) => Err(Failure::failed(words(&found))),
        }
    }

    fn kept(&self) -> Result<Vec<Head>, Failure> {
        let Some(path) = &self.heads else { return Ok(Vec::new()) };
        let text = std::fs::read_to_string(path)
            .map_err(|e| Failure::wrong(format!("{} cannot be read: {e}", path.display())))?;
        let lines = text.lines().filter(|line| !line.trim().is_empty());
        lines.map(|line| line.parse().map_err(Failure::wrong)).collect()
    }
}

fn words(found: &Break) -> String {
    match found {
        Break::Entry(seq) => format!("the audit trail is broken: entry {seq} is not as it was written"),
        Break::Missing(seq) => format!("the audit trail is broken: entry {seq} is missing"),
        Break::End(seq) => format!("the audit trail is broken: its end is cut off, there was an entry {seq}"),
        Break::NotOurHead => "the kept heads are not all of this instance, or were changed".to_owned(),
    }
}
