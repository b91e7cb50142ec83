//! What people have to see of what they wrote, where reads go to replicas: from one request to the next, and
//! through whichever program serves it.
//!
//! The position of a person's last write stands in their row, so that browsers and API callers need to do nothing.
//! An API caller who hands on the token of an answer saves the look into that row, and is served as well where one
//! has written and another, told by the first, reads.

use crate::{App, Caller};

pub use store::Fresh;

/// Whether reads go to replicas at all.
pub fn matters(app: &App) -> bool {
    app.db.has_replicas()
}

/// What a request has to see: what the token says that it brought, or else what the caller wrote last.
pub async fn of(app: &App, caller: Option<Caller>, token: Option<&str>) -> Fresh {
    let brought = token.map(Fresh::from_token).filter(|fresh| fresh.token().is_some());
    match (brought, caller) {
        (Some(fresh), _) => fresh,
        (None, None) => Fresh::default(),
        (None, Some(caller)) => {
            let kept = store::people::fresh(&app.db, caller.person(), app.clock.now()).await;
            // The primary does not say: what this program wrote itself is the best that is known.
            kept.unwrap_or_else(|_| app.db.fresh())
        }
    }
}

/// Keeps what the caller has to see from now on, when the request has written something.
pub async fn keep(app: &App, caller: Option<Caller>, fresh: &Fresh) {
    let Some(caller) = caller.filter(|_| fresh.has_moved()) else { return };
    if let Err(error) = store::people::note(&app.db, caller.person(), fresh, app.clock.now()).await {
        tracing::warn!(%error, "what a person wrote may not be seen by them at once");
    }
}
