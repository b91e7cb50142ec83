//! The folders in which charts are kept.

use app::{App, Refusal};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use model::charts::Folder;
use serde::Deserialize;

use super::ask::Posted;
use super::{Visitor, trouble};

const AT: &str = "/folders";

#[derive(Template)]
#[template(path = "folders.html")]
struct FoldersPage {
    folders: Vec<Folder>,
    /// The name that was refused, and why.
    typed: String,
    refusal: Option<String>,
}

/// The one field of each form.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Named {
    name: String,
}

/// `GET /folders`.
pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Response {
    render(&app, &visitor, String::new(), None).await
}

/// `POST /folders`.
pub(super) async fn create(
    State(app): State<App>,
    visitor: Visitor,
    Posted(Named { name }): Posted<Named>,
) -> Response {
    let done = app::folders::create(&app, visitor.caller, &name).await.map(drop);
    after(&app, &visitor, name, done).await
}

/// `POST /folders/{id}/rename`.
pub(super) async fn rename(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    Posted(Named { name }): Posted<Named>,
) -> Response {
    let id = match super::chart_id(&id) {
        Ok(id) => id,
        Err(response) => return response,
    };
    let done = app::folders::rename(&app, visitor.caller, id, &name).await;
    after(&app, &visitor, String::new(), done).await
}

/// `POST /folders/{id}/delete`.
pub(super) async fn delete(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Response {
    let id = match super::chart_id(&id) {
        Ok(id) => id,
        Err(response) => return response,
    };
    let done = app::folders::delete(&app, visitor.caller, id).await;
    after(&app, &visitor, String::new(), done).await
}

async fn after(app: &App, visitor: &Visitor, typed: String, done: Result<(), app::Error>) -> Response {
    let refusal = match done {
        Ok(()) => return Redirect::to(AT).into_response(),
        Err(app::Error::Invalid(invalid)) => (StatusCode::UNPROCESSABLE_ENTITY, invalid.to_string()),
        Err(app::Error::Refused(why @ Refusal::FolderExists)) => (StatusCode::CONFLICT, why.to_string()),
        Err(error) => return trouble(error),
    };
    render(app, visitor, typed, Some(refusal)).await
}

async fn render(
    app: &App,
    visitor: &Visitor,
    typed: String,
    refusal: Option<(StatusCode, String)>,
) -> Response {
    let (status, refusal) = refusal.map_or((StatusCode::OK, None), |(status, why)| (status, Some(why)));
    match app::folders::list(app, visitor.caller).await {
        Ok(folders) => visitor.nav.page(status, &FoldersPage { folders, typed, refusal }),
        Err(error) => trouble(error),
    }
}
