//! Table `schedules`: what is done at set times. The first program to see that one is due moves it on, in the
//! transaction that queues its job.

use jiff::Timestamp;

use crate::columns::moment;
use crate::jobs::now;
use crate::{Error, Tx};

const ENSURE: &str = "INSERT INTO schedules (name, next_at) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";
const NEXT: &str = "SELECT next_at FROM schedules WHERE name = $1";
const MOVE: &str = "UPDATE schedules SET next_at = $3 WHERE name = $1 AND next_at = $2";

/// Every statement of this file, to be prepared in a test.
pub(crate) const STATEMENTS: &[&str] = &[ENSURE, NEXT, MOVE];

/// Whether the schedule is due, by the database's clock. Then it is moved to what `following` says comes after now,
/// and nobody else is told that it is due. One that was never heard of is due now. However late it is, it is due once.
pub async fn take(
    tx: &mut Tx,
    name: &str,
    following: impl Fn(Timestamp) -> Option<Timestamp>,
) -> Result<bool, Error> {
    let now = now(tx).await?;
    on_tx!(tx, c => sqlx::query(ENSURE).bind(name).bind(now).execute(c).await.map(drop))?;
    let next: i64 = on_tx!(tx, c => sqlx::query_scalar(NEXT).bind(name).fetch_one(c).await)?;
    let Some(following) = following(moment(now)?).filter(|_| next <= now) else { return Ok(false) };
    let rows = on_tx!(tx, c => sqlx::query(MOVE)
        .bind(name)
        .bind(next)
        .bind(following.as_millisecond())
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(rows == 1)
}
