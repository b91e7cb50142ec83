//! Password, address, second factor and passkeys.

use app::factors::{Enrolment, Status};
use app::{App, Error};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::{Section, passkeys, show};
use crate::extract::From;
use crate::pages::Visitor;
use crate::pages::ask::{Ask, Asked, Posted};
use crate::pages::entry::Note;
use crate::pages::trouble;

pub(super) const AT: &str = "/account/security";

/// What the forms of this page send. Each sends some of it.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(in crate::pages) struct Typed {
    password: String,
    new_password: String,
    email: String,
    code: String,
}

/// `GET /account/security`.
pub(in crate::pages) async fn page(State(app): State<App>, visitor: Visitor) -> Response {
    render(&app, &visitor, "", None).await
}

pub(super) async fn render(
    app: &App,
    visitor: &Visitor,
    email: &str,
    wrong: Option<(&'static str, Error)>,
) -> Response {
    let status = app::factors::status(app, visitor.caller).await;
    let (status, keys) = match (status, app::passkeys::list(app, visitor.caller).await) {
        (Ok(status), Ok(keys)) => (status, keys),
        (Err(error), _) | (_, Err(error)) => return trouble(error),
    };
    let mut all = sections(visitor, status, email);
    all.extend(passkeys::sections(&keys, app.clock.now()));
    show(visitor, AT, all, wrong)
}

fn sections(visitor: &Visitor, status: Status, email: &str) -> Vec<Section> {
    let now = visitor.nav.who.as_ref().map_or_else(String::new, |w| w.email.clone());
    let mut list = vec![
        Section {
            id: "change-password",
            title: "Password",
            text: "Every other session ends when the password changes.".into(),
            form: Some(Ask {
                action: "/account/password".into(),
                fields: vec![
                    Asked { label: "Present password", ..Asked::password() },
                    Asked::new_password("new-password", "New password"),
                ],
                button: "Change the password",
                ..Ask::default()
            }),
            ..Section::default()
        },
        Section {
            id: "change-email",
            title: "E-mail address",
            text: format!("You sign in as {now}. A new address counts once its letter was answered."),
            form: Some(Ask {
                action: "/account/email".into(),
                fields: vec![
                    Asked { label: "New address", complete: "email", ..Asked::email(email) },
                    Asked::password(),
                ],
                button: "Send the letter",
                ..Ask::default()
            }),
            ..Section::default()
        },
    ];
    list.extend(if status.on { on(status) } else { off() });
    list
}

fn off() -> Vec<Section> {
    let ask = Ask {
        action: "/account/authenticator".into(),
        fields: vec![Asked::password()],
        button: "Set up an authenticator",
        ..Ask::default()
    };
    vec![Section {
        id: "authenticator",
        title: "Second factor",
        text: "An authenticator on your phone shows a code that is asked for beside the password. Whoever \
               learns your password still stays outside."
            .into(),
        form: Some(ask),
        ..Section::default()
    }]
}

fn on(status: Status) -> Vec<Section> {
    let left = status.recovery_codes;
    vec![
        Section {
            id: "recovery",
            title: "Recovery codes",
            text: format!("{left} recovery codes are left. New ones take the place of all of them."),
            form: Some(Ask {
                action: "/account/recovery-codes".into(),
                fields: vec![Asked::password()],
                button: "Make new codes",
                ..Ask::default()
            }),
            ..Section::default()
        },
        Section {
            id: "authenticator",
            title: "Second factor",
            text: "An authenticator is asked for a code when you sign in.".into(),
            form: Some(Ask {
                action: "/account/authenticator/remove".into(),
                fields: vec![Asked::password()],
                button: "Switch it off",
                grave: true,
                ..Ask::default()
            }),
            ..Section::default()
        },
    ]
}

/// `POST /account/password`.
pub(in crate::pages) async fn password(
    State(app): State<App>,
    visitor: Visitor,
    From(client): From,
    Posted(typed): Posted<Typed>,
) -> Response {
    let done =
        app::accounts::change_password(&app, visitor.caller, &typed.password, &typed.new_password, &client);
    match done.await {
        Ok(()) => note(&visitor, "The password is changed", "Your other sessions were ended."),
        Err(error) => render(&app, &visitor, "", Some(("change-password", error))).await,
    }
}

/// `POST /account/email`.
pub(in crate::pages) async fn email(
    State(app): State<App>,
    visitor: Visitor,
    From(client): From,
    Posted(typed): Posted<Typed>,
) -> Response {
    match app::accounts::change_email(&app, visitor.caller, &typed.password, &typed.email, &client).await {
        Ok(()) => note(
            &visitor,
            "Look for our letter",
            "A letter went to the new address. The account uses it once you open the link in it.",
        ),
        Err(error) => render(&app, &visitor, &typed.email, Some(("change-email", error))).await,
    }
}

/// `POST /account/authenticator`.
pub(in crate::pages) async fn enrol(
    State(app): State<App>,
    visitor: Visitor,
    From(client): From,
    Posted(typed): Posted<Typed>,
) -> Response {
    match app::factors::enrol(&app, visitor.caller, &typed.password, &client).await {
        Ok(enrolment) => confirmation(Some(&enrolment)).page(&visitor.nav),
        Err(error) => render(&app, &visitor, "", Some(("authenticator", error))).await,
    }
}

fn confirmation(enrolment: Option<&Enrolment>) -> Ask {
    let lead = match enrolment {
        Some(told) => format!(
            "Type this secret into your authenticator, and then the code it shows: {}. It counts in steps of 30 \
             seconds and shows six digits, as usual.",
            in_fours(&told.secret)
        ),
        None => {
            "Type the code that your authenticator shows now. If it was never told the secret, begin again \
                 under Security."
                .into()
        }
    };
    Ask {
        title: "Set up an authenticator",
        lead,
        action: "/account/authenticator/confirm".into(),
        fields: vec![Asked::new("text", "code", "Code", "one-time-code")],
        button: "Switch it on",
        links: vec![(AT, "Not now")],
        ..Ask::default()
    }
}

fn in_fours(secret: &str) -> String {
    let letters: Vec<char> = secret.chars().collect();
    letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// `POST /account/authenticator/confirm`.
pub(in crate::pages) async fn confirm(
    State(app): State<App>,
    visitor: Visitor,
    From(client): From,
    Posted(typed): Posted<Typed>,
) -> Response {
    match app::factors::confirm(&app, visitor.caller, &typed.code, &client).await {
        Ok(codes) => shown_once(&visitor, "The second factor is on", codes),
        Err(error) => confirmation(None).again(&visitor.nav, error),
    }
}

/// `POST /account/authenticator/remove`.
pub(in crate::pages) async fn remove(
    State(app): State<App>,
    visitor: Visitor,
    From(client): From,
    Posted(typed): Posted<Typed>,
) -> Response {
    match app::factors::disable(&app, visitor.caller, &typed.password, &client).await {
        Ok(()) => Redirect::to(AT).into_response(),
        Err(error) => render(&app, &visitor, "", Some(("authenticator", error))).await,
    }
}

/// `POST /account/recovery-codes`.
pub(in crate::pages) async fn recovery_codes(
    State(app): State<App>,
    visitor: Visitor,
    From(client): From,
    Posted(typed): Posted<Typed>,
) -> Response {
    match app::factors::new_recovery_codes(&app, visitor.caller, &typed.password, &client).await {
        Ok(codes) => shown_once(&visitor, "New recovery codes", codes),
        Err(error) => render(&app, &visitor, "", Some(("recovery", error))).await,
    }
}

fn shown_once(visitor: &Visitor, title: &'static str, codes: Vec<String>) -> Response {
    let what = "Each of these codes opens the account once when the authenticator is lost. Keep them where you \
                keep your passwords: they are not shown again.";
    let note = Note { title, what: what.into(), codes, href: AT, label: "I have kept them" };
    visitor.nav.page(StatusCode::OK, &note)
}

pub(super) fn note(visitor: &Visitor, title: &'static str, what: &str) -> Response {
    let note = Note { title, what: what.into(), codes: Vec::new(), href: AT, label: "Back to the account" };
    visitor.nav.page(StatusCode::OK, &note)
}
