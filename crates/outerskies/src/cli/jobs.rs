//! `outerskies jobs`: what waits, runs and was given up, for whoever runs the instance.

use app::jobs::Asked;
use app::{App, Caller};
use clap::{Args, Subcommand, ValueEnum};
use model::jobs::{Job, State};
use uuid::Uuid;

use super::{Instance, print};
use crate::exit::Failure;
use crate::wire;

/// Work in the background.
#[derive(Subcommand)]
pub enum Command {
    /// List jobs, newest first
    List {
        /// Only those in this state
        #[arg(long, value_enum)]
        state: Option<StateName>,
        #[command(flatten)]
        part: Part,
    },
    /// List the jobs that were given up
    Dead(Part),
    /// Show one job
    Show(One),
    /// Call a job off, whether it waits or runs
    Cancel(One),
    /// Have a job tried again that was given up or called off
    Replay(One),
}

/// Which part of the list.
#[derive(Args)]
pub struct Part {
    /// The most jobs to list, 1 to 100
    #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u16).range(1..=100))]
    limit: u16,
    /// Go on after this job
    #[arg(long, value_name = "ID")]
    before: Option<Uuid>,
    #[command(flatten)]
    instance: Instance,
}

/// A job.
#[derive(Args)]
pub struct One {
    /// Its identifier
    id: Uuid,
    #[command(flatten)]
    instance: Instance,
}

/// A state, as it is typed.
#[derive(Clone, Copy, ValueEnum)]
pub enum StateName {
    /// Put off, or to be tried again
    Delayed,
    /// Waits for a worker
    Ready,
    /// Is worked on
    Running,
    /// Was done
    Done,
    /// Was given up
    Dead,
    /// Was called off
    Cancelled,
}

impl From<StateName> for State {
    fn from(name: StateName) -> State {
        match name {
            StateName::Delayed => State::Delayed,
            StateName::Ready => State::Ready,
            StateName::Running => State::Running,
            StateName::Done => State::Done,
            StateName::Dead => State::Dead,
            StateName::Cancelled => State::Cancelled,
        }
    }
}

impl Command {
    /// Does it.
    pub fn run(self) -> Result<(), Failure> {
        wire::block_on(async {
            let owner = Caller::local_owner();
            match self {
                Command::List { state, part } => list(part, state.map(State::from)).await,
                Command::Dead(part) => list(part, Some(State::Dead)).await,
                Command::Show(one) => {
                    let app = open(&one.instance).await?;
                    shown(&app, app::jobs::find_any(&app, owner, one.id).await).await
                }
                Command::Cancel(one) => {
                    let app = open(&one.instance).await?;
                    shown(&app, app::jobs::cancel_any(&app, owner, one.id).await).await
                }
                Command::Replay(one) => {
                    let app = open(&one.instance).await?;
                    shown(&app, app::jobs::replay(&app, owner, one.id).await).await
                }
            }
        })
    }
}

async fn open(instance: &Instance) -> Result<App, Failure> {
    let (settings, data) = instance.settings()?;
    wire::app(&data, &settings.database.place(&data)?).await
}

async fn list(part: Part, state: Option<State>) -> Result<(), Failure> {
    let app = open(&part.instance).await?;
    let asked = Asked { state, limit: part.limit, before: part.before };
    let jobs = app::jobs::everybodys(&app, Caller::local_owner(), asked).await;
    app.db.close().await;
    let jobs = jobs?;
    if jobs.is_empty() {
        return print("No jobs.\n");
    }
    let mut text = format!(
        "{:<36}  {:<10} {:<9} {:>4} {:>5}  {:<20}  error\n",
        "id", "kind", "state", "%", "tries", "asked for"
    );
    for job in &jobs {
        let error = job.error.as_ref().map_or(String::new(), ToString::to_string);
        let tries = format!("{}/{}", job.attempts, job.most_attempts);
        let asked = job.created_at.strftime("%Y-%m-%d %H:%M:%SZ");
        text += format!(
            "{}  {:<10} {:<9} {:>4} {tries:>5}  {asked:<20}  {error}",
            job.id,
            job.kind,
            job.state.id(),
            job.progress
        )
        .trim_end();
        text += "\n";
    }
    print(&text)
}

async fn shown(app: &App, job: Result<Job, app::Error>) -> Result<(), Failure> {
    app.db.close().await;
    let job = job.map_err(|error| match error {
        app::Error::NotFound => Failure::wrong("there is no job with this id"),
        other => other.into(),
    })?;
    let mut text = format!("{} {}\n", job.kind, job.id);
    let mut line = |name: &str, value: String| text += &format!("  {name:<10} {value}\n");
    line(
        "state",
        format!("{}, {} %, {} of {} tries", job.state.id(), job.progress, job.attempts, job.most_attempts),
    );
    if let Some(person) = job.person {
        line("for", person.0.to_string());
    }
    if !job.message.is_empty() {
        line("doing", job.message.clone());
    }
    line("asked for", job.created_at.to_string());
    for (name, at) in [("begun", job.started_at), ("ended", job.finished_at)] {
        if let Some(at) = at {
            line(name, at.to_string());
        }
    }
    if let Some(error) = &job.error {
        line("error", error.to_string());
    }
    if let Some(result) = &job.result {
        line("result", result.to_string());
    }
    print(&text)
}
