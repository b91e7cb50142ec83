//! Taking everything out, and leaving.

use app::App;
use axum::Json;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::{Section, show};
use crate::api::v1::account::export_of;
use crate::extract::From;
use crate::pages::ask::{Ask, Asked, Posted};
use crate::pages::entry::signed_out;
use crate::pages::{Visitor, trouble};

const AT: &str = "/account/privacy";

/// What the form sends.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::pages) struct Typed {
    password: String,
}

/// `GET /account/privacy`.
pub(in crate::pages) async fn page(visitor: Visitor) -> Response {
    show(&visitor, AT, sections(), None)
}

fn sections() -> Vec<Section> {
    vec![
        Section {
            id: "export",
            title: "Take everything with you",
            text:
                "One file with your account, profile, sessions, keys, passkeys and charts, and with what the \
                   audit trail says of you, for people and programs to read (JSON)."
                    .into(),
            link: Some(("/account/export", "Download everything about me")),
            ..Section::default()
        },
        Section {
            id: "erase",
            title: "Erase the account",
            text: "Account, profile and every chart are removed at once and for good.".into(),
            form: Some(Ask {
                action: "/account/erase".into(),
                fields: vec![Asked::password()],
                button: "Erase everything",
                grave: true,
                ..Ask::default()
            }),
            ..Section::default()
        },
    ]
}

/// `GET /account/export`.
pub(in crate::pages) async fn export(State(app): State<App>, visitor: Visitor) -> Response {
    match export_of(&app, visitor.caller).await {
        Ok(everything) => {
            let name = "attachment; filename=\"outerskies.json\"";
            ([(header::CONTENT_DISPOSITION, name)], Json(everything)).into_response()
        }
        Err(error) => trouble(error),
    }
}

/// `POST /account/erase`.
pub(in crate::pages) async fn erase(
    State(app): State<App>,
    visitor: Visitor,
    From(client): From,
    Posted(typed): Posted<Typed>,
) -> Response {
    match app::accounts::erase(&app, visitor.caller, &typed.password, &client).await {
        Ok(()) => signed_out("/register"),
        Err(error) => show(&visitor, AT, sections(), Some(("erase", error))),
    }
}
