//! The profile: one's own birth and preferred settings, on the same fields as a chart.

use app::App;
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use model::account::ProfileDraft;
use model::input::{Field, FieldError, Invalid};
use model::places::FoundPlace;
use serde::Deserialize;

use super::typed::Typed;
use super::view::FormView;
use super::{Refusal, place};
use crate::pages::account::PAGES;
use crate::pages::{Visitor, trouble};

#[derive(Template)]
#[template(path = "profile.html")]
struct ProfilePage {
    pages: &'static [(&'static str, &'static str)],
    at: &'static str,
    form: FormView,
    saved: bool,
}

/// Whether one comes from saving.
#[derive(Deserialize)]
pub(in crate::pages) struct Saved {
    saved: Option<String>,
}

/// `GET /account`.
pub(in crate::pages) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Query(saved): Query<Saved>,
) -> Response {
    match app::profile::get(&app, visitor.caller).await {
        Ok(profile) => {
            let form = FormView::new(&Typed::of_profile(&profile), &[], &[]);
            render(&visitor, StatusCode::OK, form, saved.saved.is_some())
        }
        Err(error) => trouble(error),
    }
}

/// `POST /account/profile`.
pub(in crate::pages) async fn save(State(app): State<App>, visitor: Visitor, typed: Typed) -> Response {
    match put(&app, &visitor, &typed).await {
        Ok(()) => Redirect::to("/account?saved=yes").into_response(),
        Err(Refusal::Mend(errors, candidates)) => {
            let form = FormView::new(&typed, &errors, &candidates);
            render(&visitor, StatusCode::UNPROCESSABLE_ENTITY, form, false)
        }
        Err(Refusal::Trouble(error)) => trouble(error),
    }
}

fn render(visitor: &Visitor, status: StatusCode, form: FormView, saved: bool) -> Response {
    visitor.nav.page(status, &ProfilePage { pages: &PAGES, at: PAGES[0].0, form, saved })
}

/// A birth is given whole or not at all; settings stand alone.
async fn put(app: &App, visitor: &Visitor, typed: &Typed) -> Result<(), Refusal> {
    let mend = |errors: Vec<FieldError>, places: Vec<FoundPlace>| Err(Refusal::Mend(errors, places));
    let given = typed.gives_birth();
    let place = if given { place::resolve(app, typed) } else { place::Resolved::default() };
    let mut errors = if given { typed.errors() } else { Vec::new() };
    errors.extend(place.errors.iter().cloned());
    let draft = ProfileDraft { chart: typed.draft(&place), ..ProfileDraft::default() };
    if !errors.is_empty() {
        if let Err(Invalid(more)) = draft.parse() {
            let unsaid = |e: &FieldError| !place.accounts_for(e.field) && e.field != Field::Place;
            errors.extend(more.into_iter().filter(unsaid));
        }
        return mend(errors, place.candidates);
    }
    match app::profile::put(app, visitor.caller, draft).await {
        Ok(_) => Ok(()),
        Err(app::Error::Invalid(Invalid(errors))) => mend(errors, place.candidates),
        Err(error) => Err(Refusal::Trouble(error)),
    }
}
