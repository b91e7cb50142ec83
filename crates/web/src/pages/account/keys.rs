//! Keys for programs of one's own.

use app::{App, Error};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use model::account::Token;
use model::account::key::{ApiKey, KeyDraft};
use model::input::{Field, FieldError};
use serde::Deserialize;

use super::{Row, Section, moment, show};
use crate::pages::ask::{Ask, Asked, Posted};
use crate::pages::entry::Note;
use crate::pages::{Visitor, chart_id, trouble};

const AT: &str = "/account/keys";

/// What the form for a new key sends: a scope that is ticked sends its own name.
#[derive(Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(in crate::pages) struct Typed {
    name: String,
    expires_at: String,
    charts_read: String,
    charts_write: String,
    profile_read: String,
    profile_write: String,
}

impl Typed {
    fn scopes(&self) -> [(&'static str, &'static str, &'static str, &str); 4] {
        [
            ("charts-read", "charts:read", "Read charts", &self.charts_read),
            ("charts-write", "charts:write", "Save and delete charts", &self.charts_write),
            ("profile-read", "profile:read", "Read the profile", &self.profile_read),
            ("profile-write", "profile:write", "Change the profile", &self.profile_write),
        ]
    }

    fn draft(&self) -> Result<KeyDraft, Error> {
        let ticked = self.scopes().into_iter().filter(|(.., typed)| !typed.is_empty());
        let scopes = ticked.map(|(_, id, ..)| id.to_owned());
        Ok(KeyDraft {
            name: self.name.clone(),
            scopes: scopes.collect(),
            expires_at: self.end()?,
            signature: None,
        })
    }

    fn end(&self) -> Result<Option<Timestamp>, Error> {
        let text = self.expires_at.trim();
        if text.is_empty() {
            return Ok(None);
        }
        let end = text.parse::<Date>().and_then(|date| date.to_zoned(TimeZone::UTC));
        let wrong = |_| {
            let message = "Write the last day as year, month and day, such as 2027-01-31.";
            Error::from(FieldError::new(Field::ExpiresAt, "date_malformed", message))
        };
        Ok(Some(end.map_err(wrong)?.timestamp()))
    }
}

/// `GET /account/keys`.
pub(in crate::pages) async fn page(State(app): State<App>, visitor: Visitor) -> Response {
    render(&app, &visitor, &Typed::default(), None).await
}

async fn render(app: &App, visitor: &Visitor, typed: &Typed, wrong: Option<Error>) -> Response {
    match app::api_keys::list(app, visitor.caller).await {
        Ok(keys) => {
            let now = app.clock.now();
            let rows: Vec<Row> = keys.iter().map(|key| row(key, now)).collect();
            let none = if rows.is_empty() { "There is none yet." } else { "" };
            let text =
                format!("A key lets a program of yours use the API in your name, within its scopes. {none}");
            let list = Section {
                id: "keys",
                title: "Keys",
                text,
                rows,
                form: None,
                link: Some(("/docs", "What programs can do")),
            };
            let new =
                Section { id: "new-key", title: "A new key", form: Some(form(typed)), ..Section::default() };
            show(visitor, AT, vec![list, new], wrong.map(|error| ("new-key", error)))
        }
        Err(error) => trouble(error),
    }
}

fn row(key: &ApiKey, now: Timestamp) -> Row {
    let used = key.used_at.map_or_else(|| "never used".to_owned(), |at| format!("last used {}", moment(at)));
    let end = if key.expires_at <= now { "Ended" } else { "Ends" };
    Row {
        title: key.name.clone(),
        lines: vec![
            format!("{}, {}", known_by(key), key.scopes),
            format!("{end} {}; {used}", moment(key.expires_at)),
        ],
        act: Some((format!("/account/keys/{}/revoke", key.id), "Revoke")),
    }
}

/// How a key is told from others.
fn known_by(key: &ApiKey) -> String {
    match key.signs {
        Some(algorithm) => format!("signs by {} as {}", algorithm.id(), key.id),
        None => format!("{}…", key.hint),
    }
}

fn form(typed: &Typed) -> Ask {
    let name = Asked {
        value: typed.name.clone(),
        hint: "Such as the program that will use it.",
        ..Asked::new("text", "name", "Name", "off")
    };
    let hint = "Such as 2027-01-31. In 90 days when left out, a year at most.";
    let end = Asked {
        value: typed.expires_at.clone(),
        hint,
        optional: true,
        ..Asked::new("text", "expires-at", "Until", "off")
    };
    let scopes = typed.scopes().map(|(name, id, label, typed)| Asked {
        value: id.to_owned(),
        chosen: !typed.is_empty(),
        ..Asked::new("checkbox", name, label, "off")
    });
    Ask {
        action: AT.into(),
        fields: [name, end].into_iter().chain(scopes).collect(),
        button: "Make the key",
        ..Ask::default()
    }
}

/// `POST /account/keys`.
pub(in crate::pages) async fn create(
    State(app): State<App>,
    visitor: Visitor,
    Posted(typed): Posted<Typed>,
) -> Response {
    let made = match typed.draft() {
        Ok(draft) => app::api_keys::create(&app, visitor.caller, &draft).await,
        Err(error) => Err(error),
    };
    match made {
        Ok((_, handed)) => {
            let what =
                "This is the key. It is not shown again: keep it where you keep passwords, and send it as \
                        Authorization: Bearer."
                    .to_owned();
            let codes = handed.token().iter().map(Token::reveal).collect();
            let note = Note { title: "A new key", what, codes, href: AT, label: "I have kept it" };
            visitor.nav.page(StatusCode::OK, &note)
        }
        Err(error) => render(&app, &visitor, &typed, Some(error)).await,
    }
}

/// `POST /account/keys/{id}/revoke`.
pub(in crate::pages) async fn revoke(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Response {
    let id = match chart_id(&id) {
        Ok(id) => id,
        Err(response) => return response,
    };
    match app::api_keys::revoke(&app, visitor.caller, id).await {
        Ok(()) => Redirect::to(AT).into_response(),
        Err(error) => trouble(error),
    }
}
