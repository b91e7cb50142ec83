//! The way in and out: opening an account, signing in with one or two factors, a forgotten password, signing out.
//!
//! Links of letters lead to pages that ask once more: opening a link changes nothing, since programs that look
//! through mail open links too.

use app::sessions::{Carrier, SignIn, Started, Step};
use app::{App, Caller, Error, Refusal};
use askama::Template;
use axum::Extension;
use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use model::account::{SessionKind, Token};
use serde::Deserialize;

use super::ask::{Ask, Asked, Posted};
use super::{Nav, Viewer, Visitor};
use crate::api::v1::passkeys::ShownIn;
use crate::cookie;
use crate::extract::From;

/// What the forms of this file send. Each sends some of it.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(super) struct Typed {
    email: String,
    password: String,
    new_password: String,
    code: String,
    token: String,
    challenge: String,
    credential: String,
    next: String,
}

#[derive(Template)]
#[template(path = "note.html")]
pub(super) struct Note {
    pub(super) title: &'static str,
    pub(super) what: String,
    pub(super) codes: Vec<String>,
    pub(super) href: &'static str,
    pub(super) label: &'static str,
}

fn note(nav: &Nav, title: &'static str, what: &str, href: &'static str, label: &'static str) -> Response {
    nav.page(StatusCode::OK, &Note { title, what: what.to_owned(), codes: Vec::new(), href, label })
}

/// The same page whether there is an account or not.
fn letter(nav: &Nav) -> Response {
    let what = "If the address can be written to, a letter is on its way. Open the link in it to go on. \
                It may take a minute, and it may lie with the unwanted mail.";
    note(nav, "Look for our letter", what, "/login", "To sign in")
}

fn register_form(email: &str) -> Ask {
    Ask {
        title: "Open an account",
        lead: "An address and a password are enough. We write you one letter to make sure that the address is yours.".into(),
        action: "/register".into(),
        fields: vec![Asked::email(email), Asked::new_password("password", "Password")],
        button: "Open an account",
        links: vec![("/login", "Sign in instead")],
        ..Ask::default()
    }
}

/// `GET /register`.
pub(super) async fn register(Viewer(nav): Viewer) -> Response {
    register_form("").page(&nav)
}

/// `POST /register`.
pub(super) async fn do_register(
    State(app): State<App>,
    Viewer(nav): Viewer,
    Posted(typed): Posted<Typed>,
) -> Response {
    match app::accounts::register(&app, &typed.email, &typed.password).await {
        Ok(()) => letter(&nav),
        Err(error) => register_form(&typed.email).again(&nav, error),
    }
}

fn confirm_form(token: &str) -> Ask {
    Ask {
        title: "Confirm your address",
        lead: "One more step: the account is opened when you say so here.".into(),
        action: "/confirm-account".into(),
        hidden: vec![("token", token.to_owned())],
        button: "Confirm and open the account",
        ..Ask::default()
    }
}

/// `GET /confirm-account?token=…`.
pub(super) async fn confirm(Viewer(nav): Viewer, Query(typed): Query<Typed>) -> Response {
    confirm_form(&typed.token).page(&nav)
}

/// `POST /confirm-account`.
pub(super) async fn do_confirm(
    State(app): State<App>,
    Viewer(nav): Viewer,
    Posted(typed): Posted<Typed>,
) -> Response {
    match app::accounts::verify_email(&app, &typed.token).await {
        Ok(_) => note(
            &nav,
            "Your account is open",
            "The address is confirmed. Sign in to begin.",
            "/login",
            "Sign in",
        ),
        Err(error) => confirm_form(&typed.token).again(&nav, error),
    }
}

fn login_form(email: &str, next: &str) -> Ask {
    Ask {
        title: "Sign in",
        lead: "Your charts are kept for you alone.".into(),
        action: "/login".into(),
        hidden: vec![("next", next.to_owned())],
        fields: vec![Asked::email(email), Asked::password()],
        button: "Sign in",
        links: vec![("/forgot-password", "I forgot my password"), ("/register", "Open an account")],
        instead: Some(Box::new(Ask {
            action: "/login/passkey".into(),
            device: "show",
            hidden: vec![("next", next.to_owned())],
            button: "Sign in with a passkey",
            ..Ask::default()
        })),
        ..Ask::default()
    }
}

/// `GET /login`.
pub(super) async fn login(Viewer(nav): Viewer, Query(typed): Query<Typed>) -> Response {
    if nav.who.is_some() {
        return Redirect::to(local(&typed.next)).into_response();
    }
    login_form("", &typed.next).page(&nav)
}

/// `POST /login`.
pub(super) async fn do_login(
    State(app): State<App>,
    Viewer(nav): Viewer,
    before: Option<Extension<Caller>>,
    From(client): From,
    Posted(typed): Posted<Typed>,
) -> Response {
    let kind = SessionKind::Browser;
    let with = SignIn { email: typed.email.clone(), password: typed.password.clone(), kind };
    match app::sessions::sign_in(&app, with, &client).await {
        Ok(Step::Done(started)) => welcome(&app, before, *started, &typed.next).await,
        Ok(Step::SecondFactor(challenge)) => code_form(&challenge.token.reveal(), &typed.next).page(&nav),
        Err(error) => login_form(&typed.email, &typed.next).again(&nav, error),
    }
}

fn code_form(challenge: &str, next: &str) -> Ask {
    let hint = "Six digits from your authenticator, or one of your recovery codes.";
    Ask {
        title: "Your second factor",
        lead: "The password is right. Now the code.".into(),
        action: "/login/code".into(),
        hidden: vec![("challenge", challenge.to_owned()), ("next", next.to_owned())],
        fields: vec![Asked { hint, ..Asked::new("text", "code", "Code", "one-time-code") }],
        button: "Sign in",
        links: vec![("/login", "Begin again")],
        ..Ask::default()
    }
}

/// `POST /login/code`.
pub(super) async fn do_code(
    State(app): State<App>,
    Viewer(nav): Viewer,
    before: Option<Extension<Caller>>,
    From(client): From,
    Posted(typed): Posted<Typed>,
) -> Response {
    let (challenge, kind) = (&typed.challenge, SessionKind::Browser);
    match app::sessions::second_factor(&app, challenge, &typed.code, kind, &client).await {
        Ok(started) => welcome(&app, before, started, &typed.next).await,
        Err(error) => code_form(challenge, &typed.next).again(&nav, error),
    }
}

/// `POST /login/passkey`.
pub(super) async fn do_passkey(
    State(app): State<App>,
    Viewer(nav): Viewer,
    before: Option<Extension<Caller>>,
    From(client): From,
    Posted(typed): Posted<Typed>,
) -> Response {
    let done = match serde_json::from_str::<ShownIn>(&typed.credential) {
        Ok(shown) => app::passkeys::sign_in(&app, &shown.answer(), SessionKind::Browser, &client).await,
        Err(_) => Err(Error::from(Refusal::PasskeyRefused)),
    };
    match done {
        Ok(started) => welcome(&app, before, started, &typed.next).await,
        Err(error) => login_form("", &typed.next).again(&nav, error),
    }
}

/// A session begins with a token of its own, and whatever the browser came with ends: a cookie that somebody
/// planted is worth nothing afterwards.
async fn welcome(app: &App, before: Option<Extension<Caller>>, started: Started, next: &str) -> Response {
    if let Some(Extension(before)) = before {
        let _ = app::sessions::sign_out(app, before).await;
    }
    let Carrier::Cookie(token) = &started.carrier else {
        return super::failure(StatusCode::INTERNAL_SERVER_ERROR);
    };
    let mut response = with_cookie(token, Redirect::to(local(next)).into_response());
    response.extensions_mut().insert(started.caller);
    response
}

fn with_cookie(token: &Token, mut response: Response) -> Response {
    if let Some(value) = cookie::set(token) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}

/// A path of ours, and nothing that a browser could take for the address of another site.
fn local(next: &str) -> &str {
    let plain = next.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    if plain && next.starts_with('/') && !next.starts_with("//") { next } else { "/" }
}

/// `POST /logout`.
pub(super) async fn logout(State(app): State<App>, visitor: Visitor) -> Response {
    match app::sessions::sign_out(&app, visitor.caller).await {
        Ok(()) | Err(Error::NotFound | Error::Refused(_)) => signed_out("/login"),
        Err(error) => super::trouble(error),
    }
}

/// Takes the cookie away and leads elsewhere.
pub(super) fn signed_out(to: &str) -> Response {
    let mut response = Redirect::to(to).into_response();
    response.headers_mut().append(header::SET_COOKIE, cookie::clear());
    response
}

fn forgot_form(email: &str) -> Ask {
    Ask {
        title: "A new password",
        lead: "Tell us the address of your account, and we send a link to choose another password.".into(),
        action: "/forgot-password".into(),
        fields: vec![Asked::email(email)],
        button: "Send the letter",
        links: vec![("/login", "Back to signing in")],
        ..Ask::default()
    }
}

/// `GET /forgot-password`.
pub(super) async fn forgot(Viewer(nav): Viewer) -> Response {
    forgot_form("").page(&nav)
}

/// `POST /forgot-password`.
pub(super) async fn do_forgot(
    State(app): State<App>,
    Viewer(nav): Viewer,
    Posted(typed): Posted<Typed>,
) -> Response {
    match app::accounts::forgot_password(&app, &typed.email).await {
        Ok(()) => letter(&nav),
        Err(error) => forgot_form(&typed.email).again(&nav, error),
    }
}

fn reset_form(token: &str) -> Ask {
    Ask {
        title: "Choose a new password",
        lead: "Everybody who is signed in with your account has to sign in again.".into(),
        action: "/reset-password".into(),
        hidden: vec![("token", token.to_owned())],
        fields: vec![Asked::new_password("new-password", "New password")],
        button: "Use this password",
        links: vec![("/forgot-password", "Ask for another letter")],
        ..Ask::default()
    }
}

/// `GET /reset-password?token=…`.
pub(super) async fn reset(Viewer(nav): Viewer, Query(typed): Query<Typed>) -> Response {
    reset_form(&typed.token).page(&nav)
}

/// `POST /reset-password`.
pub(super) async fn do_reset(
    State(app): State<App>,
    Viewer(nav): Viewer,
    Posted(typed): Posted<Typed>,
) -> Response {
    match app::accounts::reset_password(&app, &typed.token, &typed.new_password).await {
        Ok(()) => note(&nav, "The password is changed", "Sign in with the new one.", "/login", "Sign in"),
        Err(error) => reset_form(&typed.token).again(&nav, error),
    }
}

fn confirm_email_form(token: &str) -> Ask {
    Ask {
        title: "Use this address",
        lead: "Your account will use the new address from now on.".into(),
        action: "/confirm-email".into(),
        hidden: vec![("token", token.to_owned())],
        button: "Use the new address",
        ..Ask::default()
    }
}

/// `GET /confirm-email?token=…`.
pub(super) async fn confirm_email(Viewer(nav): Viewer, Query(typed): Query<Typed>) -> Response {
    confirm_email_form(&typed.token).page(&nav)
}

/// `POST /confirm-email`.
pub(super) async fn do_confirm_email(
    State(app): State<App>,
    Viewer(nav): Viewer,
    Posted(typed): Posted<Typed>,
) -> Response {
    match app::accounts::confirm_email(&app, &typed.token).await {
        Ok(()) => note(
            &nav,
            "The address is changed",
            "Sign in with it from now on.",
            "/account",
            "To your account",
        ),
        Err(error) => confirm_email_form(&typed.token).again(&nav, error),
    }
}

#[cfg(test)]
mod tests {
    use super::local;

    #[test]
    fn one_is_led_back_to_a_page_of_ours_only() {
        for good in ["/", "/charts", "/charts/1?x=%2F", "/account/keys"] {
            assert_eq!(local(good), good);
        }
        for bad in [
            "",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "javascript:x",
            "/a\r\nb",
            "\\/x",
        ] {
            assert_eq!(local(bad), "/", "{bad}");
        }
    }
}
