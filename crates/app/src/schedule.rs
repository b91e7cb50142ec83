//! What is done at set times: a schedule queues a job when it is due, once for all programs together.

use model::jobs::NewJob;
use model::jobs::cron::Cron;

use crate::{App, Error};

/// Something that is done at set times.
#[derive(Clone, Copy, Debug)]
pub struct Schedule {
    /// Its name, as it is stored.
    pub name: &'static str,
    /// When, in UTC.
    pub cron: Cron,
    /// The job it queues. While the one before is live, no other is queued.
    pub job: fn() -> NewJob,
}

/// Queues the schedule's job if it is due.
pub(crate) async fn tick(app: &App, schedule: &Schedule) -> Result<(), Error> {
    let mut tx = app.db.begin().await?;
    if store::schedules::take(&mut tx, schedule.name, |now| schedule.cron.after(now)).await? {
        let job = NewJob { unique_key: Some(format!("schedule {}", schedule.name)), ..(schedule.job)() };
        store::jobs::insert(&mut tx, &job).await?;
        tx.commit().await?;
    }
    Ok(())
}
