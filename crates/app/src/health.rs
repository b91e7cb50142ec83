//! Whether the program can serve.

use crate::{App, Error};

/// Ready when the database answers.
pub async fn ready(app: &App) -> Result<(), Error> {
    Ok(app.db.ping().await?)
}
