//! Deleting a chart: asked first, done on the answer.

use app::App;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use model::charts::Expected;
use uuid::Uuid;

use super::{Visitor, view, words};

#[derive(Template)]
#[template(path = "delete.html")]
struct DeletePage {
    id: Uuid,
    title: String,
    moment: String,
    place: String,
}

/// `GET /charts/{id}/delete`.
pub(super) async fn ask(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Response {
    let id = match super::chart_id(&id) {
        Ok(id) => id,
        Err(response) => return response,
    };
    match app::charts::get(&app, visitor.caller, id).await {
        Ok(saved) => {
            let moment = &saved.chart.moment;
            let question = DeletePage {
                id,
                title: view::title(&saved),
                moment: words::local(&moment.local, moment.time_known),
                place: saved.chart.place.name.clone(),
            };
            visitor.nav.page(StatusCode::OK, &question)
        }
        Err(error) => super::trouble(error),
    }
}

/// `POST /charts/{id}/delete`.
pub(super) async fn confirm(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Response {
    let id = match super::chart_id(&id) {
        Ok(id) => id,
        Err(response) => return response,
    };
    match app::charts::delete(&app, visitor.caller, id, &Expected::Any).await {
        Ok(()) => Redirect::to("/charts").into_response(),
        Err(error) => super::trouble(error),
    }
}
