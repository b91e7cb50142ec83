//! Where somebody is signed in.

use app::App;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use model::account::{Session, SessionKind};

use super::{Row, Section, moment, show};
use crate::pages::ask::Ask;
use crate::pages::{Visitor, chart_id, trouble};

const AT: &str = "/account/sessions";

/// `GET /account/sessions`.
pub(in crate::pages) async fn page(State(app): State<App>, visitor: Visitor) -> Response {
    let sessions = match app::sessions::list(&app, visitor.caller).await {
        Ok(sessions) => sessions,
        Err(error) => return trouble(error),
    };
    let others = sessions.len() > 1;
    let here = visitor.caller.session();
    let rows = sessions.iter().map(|s| row(s, here == Some(s.id))).collect();
    let form = others.then(|| Ask {
        action: "/account/sessions/others".into(),
        button: "End all others",
        ..Ask::default()
    });
    let text = "A session you do not know: end it, and change your password.".to_owned();
    let section = Section { id: "sessions", title: "Where you are signed in", text, rows, form, link: None };
    show(&visitor, AT, vec![section], None)
}

fn row(session: &Session, here: bool) -> Row {
    let kind = match session.kind {
        SessionKind::Browser => "Browser",
        SessionKind::Api => "Program",
    };
    let agent = if session.agent.is_empty() { "unnamed".to_owned() } else { session.agent.clone() };
    let title = if here { format!("{kind}, this one") } else { kind.to_owned() };
    let since = format!("Since {}, last used {}", moment(session.created_at), moment(session.seen_at));
    let act = (!here).then(|| (format!("/account/sessions/{}/end", session.id), "End"));
    let lines = vec![agent, since, format!("From {}", session.address)];
    Row { title, lines, act, ..Row::default() }
}

/// `POST /account/sessions/{id}/end`.
pub(in crate::pages) async fn end(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Response {
    let id = match chart_id(&id) {
        Ok(id) => id,
        Err(response) => return response,
    };
    match app::sessions::revoke(&app, visitor.caller, id).await {
        Ok(()) => Redirect::to(AT).into_response(),
        Err(error) => trouble(error),
    }
}

/// `POST /account/sessions/others`.
pub(in crate::pages) async fn end_others(State(app): State<App>, visitor: Visitor) -> Response {
    match app::sessions::revoke_others(&app, visitor.caller).await {
        Ok(_) => Redirect::to(AT).into_response(),
        Err(error) => trouble(error),
    }
}
