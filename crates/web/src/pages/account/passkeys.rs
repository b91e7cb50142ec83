//! Passkeys. The browser makes one with `js/passkeys.js` and sends it along with the form.

use app::{App, Error, Refusal};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use jiff::Timestamp;
use model::account::passkey::Passkey;
use serde::Deserialize;

use super::security::{AT, render};
use super::{Row, Section, moment};
use crate::api::v1::passkeys::CreatedIn;
use crate::pages::ask::{Ask, Asked, Posted};
use crate::pages::{Visitor, chart_id, not_found, trouble};

const NEW: &str = "new-passkey";

/// What the forms send: a name, and of a new passkey what the browser made, JSON.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::pages) struct Typed {
    name: String,
    credential: String,
}

/// The parts of the page about security that list passkeys and make one.
pub(super) fn sections(passkeys: &[Passkey], now: Timestamp) -> [Section; 2] {
    let text = "A passkey in your phone, computer or security key opens the account without a password, once \
                the device knows that it is you.";
    let none = if passkeys.is_empty() { " There is none yet." } else { "" };
    let list = Section {
        id: "passkeys",
        title: "Passkeys",
        text: format!("{text}{none}"),
        rows: passkeys.iter().map(row).collect(),
        ..Section::default()
    };
    let named = Asked {
        value: format!("Passkey of {}", now.strftime("%-d %B %Y")),
        hint: "Such as the device it will be in.",
        ..Asked::new("text", "name", "Name", "off")
    };
    let new = Section {
        id: NEW,
        title: "A new passkey",
        text: "Your browser asks where to keep it. Where no form follows, this browser makes none.".into(),
        form: Some(Ask {
            action: "/account/passkeys".into(),
            device: "create",
            fields: vec![named, Asked::password()],
            button: "Make a passkey",
            ..Ask::default()
        }),
        ..Section::default()
    };
    [list, new]
}

fn row(passkey: &Passkey) -> Row {
    let used =
        passkey.used_at.map_or_else(|| "never used".to_owned(), |at| format!("last used {}", moment(at)));
    let kept = if passkey.backed_up { "Kept beyond its device" } else { "In one device only" };
    Row {
        title: passkey.name.clone(),
        lines: vec![format!("Made {}; {used}", moment(passkey.created_at)), kept.to_owned()],
        link: Some((format!("/account/passkeys/{}", passkey.id), "Rename")),
        act: Some((format!("/account/passkeys/{}/remove", passkey.id), "Remove")),
    }
}

/// `POST /account/passkeys`.
pub(in crate::pages) async fn add(
    State(app): State<App>,
    visitor: Visitor,
    Posted(typed): Posted<Typed>,
) -> Response {
    let done = match serde_json::from_str::<CreatedIn>(&typed.credential) {
        Ok(made) => {
            app::passkeys::add(&app, visitor.caller, &typed.name, &made.registration()).await.map(drop)
        }
        Err(_) => Err(Error::from(Refusal::PasskeyUnusable)),
    };
    match done {
        Ok(()) => Redirect::to(AT).into_response(),
        Err(error) => render(&app, &visitor, "", Some((NEW, error))).await,
    }
}

/// `GET /account/passkeys/{id}`.
pub(in crate::pages) async fn page(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Response {
    match app::passkeys::list(&app, visitor.caller).await {
        Ok(passkeys) => match passkeys.iter().find(|p| p.id.to_string() == id) {
            Some(passkey) => form(&id, &passkey.name).page(&visitor.nav),
            None => not_found(),
        },
        Err(error) => trouble(error),
    }
}

fn form(id: &str, name: &str) -> Ask {
    Ask {
        title: "Name of a passkey",
        action: format!("/account/passkeys/{id}"),
        fields: vec![Asked { value: name.to_owned(), ..Asked::new("text", "name", "Name", "off") }],
        button: "Keep the name",
        links: vec![(AT, "Back to the account")],
        ..Ask::default()
    }
}

/// `POST /account/passkeys/{id}`.
pub(in crate::pages) async fn rename(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    Posted(typed): Posted<Typed>,
) -> Response {
    let id = match chart_id(&id) {
        Ok(id) => id,
        Err(response) => return response,
    };
    match app::passkeys::rename(&app, visitor.caller, id, &typed.name).await {
        Ok(_) => Redirect::to(AT).into_response(),
        Err(error) => form(&id.to_string(), &typed.name).again(&visitor.nav, error),
    }
}

/// `POST /account/passkeys/{id}/remove`.
pub(in crate::pages) async fn remove(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Response {
    let id = match chart_id(&id) {
        Ok(id) => id,
        Err(response) => return response,
    };
    match app::passkeys::remove(&app, visitor.caller, id).await {
        Ok(()) => Redirect::to(AT).into_response(),
        Err(error) => trouble(error),
    }
}
