//! What a person notes about a chart: its name, tags and folder, and to whom it is shown.

use app::App;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use model::charts::{Edit, EditDraft, Expected, Folder, Kept};
use model::input::{Field, FieldError, Invalid};
use serde::Deserialize;
use uuid::Uuid;

use super::ask::Posted;
use super::search::{Select, select};
use super::{Visitor, trouble, view};

#[derive(Template)]
#[template(path = "edit.html")]
struct EditPage {
    id: Uuid,
    title: String,
    typed: Typed,
    folder: Select,
    public: bool,
    shared: bool,
    /// What is wrong with the whole.
    refusal: Option<String>,
    name_errors: Vec<String>,
    tag_errors: Vec<String>,
}

#[derive(Template)]
#[template(path = "link.html")]
struct LinkPage {
    id: Uuid,
    address: String,
}

/// The fields of the form as they came.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(super) struct Typed {
    name: String,
    /// Separated by commas.
    tags: String,
    folder: String,
    favourite: String,
    public: String,
    name_shown: String,
    /// The version that was seen.
    version: String,
}

/// What the star sends.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Star {
    favourite: String,
}

impl Typed {
    /// The form as it begins.
    fn of(kept: &Kept) -> Typed {
        let tick = |on: bool| if on { "yes".to_owned() } else { String::new() };
        let marks = &kept.marks;
        Typed {
            name: kept.saved.name.clone(),
            tags: marks.tags.join(", "),
            folder: marks.folder.map(|id| id.to_string()).unwrap_or_default(),
            favourite: tick(marks.favourite),
            public: tick(marks.public),
            name_shown: tick(marks.name_shown),
            version: marks.version.to_string(),
        }
    }

    fn edit(&self) -> Result<Edit, Invalid> {
        let tags = self.tags.split(',').map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned);
        let draft = EditDraft {
            name: Some(self.name.clone()),
            favourite: Some(!self.favourite.is_empty()),
            public: Some(!self.public.is_empty()),
            name_shown: Some(!self.name_shown.is_empty()),
            folder: Some(Uuid::try_parse(&self.folder).ok()),
            tags: Some(tags.collect()),
        };
        draft.parse()
    }

    /// A form that was made by hand may lack the version; then the last one wins.
    fn expected(&self) -> Expected {
        self.version.parse().map_or(Expected::Any, |version| Expected::OneOf(vec![version]))
    }
}

/// `GET /charts/{id}/edit`.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Response {
    let id = match super::chart_id(&id) {
        Ok(id) => id,
        Err(response) => return response,
    };
    match load(&app, &visitor, id).await {
        Ok((kept, folders)) => {
            let page = page(&kept, &folders, Typed::of(&kept), &[]);
            visitor.nav.page(StatusCode::OK, &page)
        }
        Err(error) => trouble(error),
    }
}

/// `POST /charts/{id}/edit`.
pub(super) async fn save(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    Posted(typed): Posted<Typed>,
) -> Response {
    let id = match super::chart_id(&id) {
        Ok(id) => id,
        Err(response) => return response,
    };
    let done = match typed.edit() {
        Ok(edit) => app::charts::edit(&app, visitor.caller, id, &typed.expected(), &edit).await,
        Err(invalid) => Err(invalid.into()),
    };
    match done {
        Ok(_) => Redirect::to(&format!("/charts/{id}")).into_response(),
        Err(error) => mend(&app, &visitor, id, typed, error).await,
    }
}

/// The form again, with what was typed and what is wrong with it.
async fn mend(app: &App, visitor: &Visitor, id: Uuid, typed: Typed, error: app::Error) -> Response {
    let (kept, folders) = match load(app, visitor, id).await {
        Ok(loaded) => loaded,
        Err(error) => return trouble(error),
    };
    match error {
        app::Error::Invalid(Invalid(errors)) => {
            let page = page(&kept, &folders, typed, &errors);
            visitor.nav.page(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        app::Error::Refused(app::Refusal::Stale) => {
            let typed = Typed { version: kept.marks.version.to_string(), ..typed };
            let refusal = "The chart was changed elsewhere since you opened this page. Save again to put this in \
                           its place.";
            let page = EditPage { refusal: Some(refusal.to_owned()), ..page(&kept, &folders, typed, &[]) };
            visitor.nav.page(StatusCode::CONFLICT, &page)
        }
        other => trouble(other),
    }
}

async fn load(app: &App, visitor: &Visitor, id: Uuid) -> Result<(Kept, Vec<Folder>), app::Error> {
    let kept = app::charts::kept(app, visitor.caller, id).await?;
    Ok((kept, app::folders::list(app, visitor.caller).await?))
}

fn page(kept: &Kept, folders: &[Folder], typed: Typed, errors: &[FieldError]) -> EditPage {
    let of = |field| errors.iter().filter(|e| e.field == field).map(|e| e.message.clone()).collect();
    let elsewhere = errors.iter().find(|e| ![Field::Name, Field::Tags].contains(&e.field));
    let options = folders.iter().map(|f| (f.id.to_string(), f.name.clone())).collect();
    EditPage {
        id: kept.saved.id,
        title: view::title(&kept.saved),
        folder: select("folder", "Folder", "No folder", options, &typed.folder),
        public: kept.marks.public,
        shared: kept.marks.shared,
        refusal: elsewhere.map(|e| e.message.clone()),
        name_errors: of(Field::Name),
        tag_errors: of(Field::Tags),
        typed,
    }
}

/// `POST /charts/{id}/favourite`.
pub(super) async fn favourite(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    Posted(star): Posted<Star>,
) -> Response {
    let id = match super::chart_id(&id) {
        Ok(id) => id,
        Err(response) => return response,
    };
    let edit = Edit { favourite: Some(star.favourite == "yes"), ..Edit::default() };
    match app::charts::edit(&app, visitor.caller, id, &Expected::Any, &edit).await {
        Ok(_) => Redirect::to(&format!("/charts/{id}")).into_response(),
        Err(error) => trouble(error),
    }
}

/// `POST /charts/{id}/share`: the link, shown this once.
pub(super) async fn share(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Response {
    let id = match super::chart_id(&id) {
        Ok(id) => id,
        Err(response) => return response,
    };
    match app::charts::share(&app, visitor.caller, id).await {
        Ok(token) => {
            // A browser says from which of our own addresses the form was sent; it was checked on the way in.
            let origin = headers.get(header::ORIGIN).and_then(|v| v.to_str().ok());
            let origin = origin.filter(|o| o.starts_with("http")).unwrap_or_default();
            let page = LinkPage { id, address: format!("{origin}/shared/{token}") };
            visitor.nav.page(StatusCode::OK, &page)
        }
        Err(error) => trouble(error),
    }
}

/// `POST /charts/{id}/unshare`.
pub(super) async fn unshare(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Response {
    let id = match super::chart_id(&id) {
        Ok(id) => id,
        Err(response) => return response,
    };
    match app::charts::unshare(&app, visitor.caller, id).await {
        Ok(()) => Redirect::to(&format!("/charts/{id}/edit")).into_response(),
        Err(error) => trouble(error),
    }
}
