//! The pages: what a person sees in a browser. They work without scripts; scripts add ease.

mod about;
mod account;
mod admin;
mod ask;
mod asked;
mod delete;
mod edit;
mod entry;
mod folders;
mod form;
mod list;
mod result;
mod search;
mod trash;
mod view;
mod visitor;
mod words;

use app::App;
use askama::Template;
use axum::Router;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use uuid::Uuid;

pub use visitor::{Nav, Viewer, Visitor, Who};

/// Every page. Those of accounts exist where there are accounts.
pub fn routes(accounts: bool) -> Router<App> {
    if accounts { of_charts().merge(of_entry()).merge(of_accounts()) } else { of_charts() }
}

fn of_charts() -> Router<App> {
    Router::new()
        .route("/", get(form::show))
        .route("/charts", get(list::show).post(form::submit))
        .route("/charts/{id}", get(result::show))
        .route("/charts/{id}/delete", get(delete::ask).post(delete::confirm))
        .route("/charts/{id}/edit", get(edit::show).post(edit::save))
        .route("/charts/{id}/favourite", post(edit::favourite))
        .route("/charts/{id}/share", post(edit::share))
        .route("/charts/{id}/unshare", post(edit::unshare))
        .route("/charts/{id}/restore", post(trash::restore))
        .route("/charts/{id}/readings", post(asked::ask))
        .route("/folders", get(folders::show).post(folders::create))
        .route("/folders/{id}/rename", post(folders::rename))
        .route("/folders/{id}/delete", post(folders::delete))
        .route("/shared/{token}", get(result::shared))
        .route("/public/{id}", get(result::public))
        .route("/trash", get(trash::show))
        .route("/about", get(about::show))
}

fn of_entry() -> Router<App> {
    Router::new()
        .route("/register", get(entry::register).post(entry::do_register))
        .route("/confirm-account", get(entry::confirm).post(entry::do_confirm))
        .route("/login", get(entry::login).post(entry::do_login))
        .route("/login/code", post(entry::do_code))
        .route("/login/passkey", post(entry::do_passkey))
        .route("/logout", post(entry::logout))
        .route("/forgot-password", get(entry::forgot).post(entry::do_forgot))
        .route("/reset-password", get(entry::reset).post(entry::do_reset))
        .route("/confirm-email", get(entry::confirm_email).post(entry::do_confirm_email))
}

fn of_accounts() -> Router<App> {
    use account::{keys, passkeys, privacy, security, sessions};
    Router::new()
        .route("/account", get(form::profile::show))
        .route("/account/profile", post(form::profile::save))
        .route("/account/security", get(security::page))
        .route("/account/password", post(security::password))
        .route("/account/email", post(security::email))
        .route("/account/authenticator", post(security::enrol))
        .route("/account/authenticator/confirm", post(security::confirm))
        .route("/account/authenticator/remove", post(security::remove))
        .route("/account/recovery-codes", post(security::recovery_codes))
        .route("/account/passkeys", post(passkeys::add))
        .route("/account/passkeys/{id}", get(passkeys::page).post(passkeys::rename))
        .route("/account/passkeys/{id}/remove", post(passkeys::remove))
        .route("/account/sessions", get(sessions::page))
        .route("/account/sessions/others", post(sessions::end_others))
        .route("/account/sessions/{id}/end", post(sessions::end))
        .route("/account/keys", get(keys::page).post(keys::create))
        .route("/account/keys/{id}/revoke", post(keys::revoke))
        .route("/account/privacy", get(privacy::page))
        .route("/account/export", get(privacy::export))
        .route("/account/erase", post(privacy::erase))
        .route("/admin", get(admin::people))
        .route("/admin/people/{id}/disable", post(admin::disable))
        .route("/admin/people/{id}/enable", post(admin::enable))
        .route("/admin/people/{id}/role", post(admin::role))
}

/// The page for an address at which there is nothing.
pub fn not_found() -> Response {
    message(
        StatusCode::NOT_FOUND,
        "There is nothing here",
        "The address may be mistyped, or the chart was deleted.",
        "Your charts are listed under Charts; a new one is quickly drawn.",
    )
}

/// The page for what went wrong on our side; `status` is 500 or above.
pub fn failure(status: StatusCode) -> Response {
    match status {
        StatusCode::SERVICE_UNAVAILABLE => {
            let answer = message(
                status,
                "Not just now",
                "The charts cannot be reached at the moment.",
                "Nothing is lost. Please try again in a minute.",
            );
            ([(header::RETRY_AFTER, "10")], answer).into_response()
        }
        StatusCode::INSUFFICIENT_STORAGE => message(
            status,
            "No room left",
            "The chart could not be saved because the disk is full. Charts that were saved are safe.",
            "Delete charts that are no longer needed, or make room on the disk.",
        ),
        _ => message(
            status,
            "Something went wrong",
            "The mistake is ours, and it has been written down.",
            "Please try again; if it happens again, the log says more.",
        ),
    }
}

/// The page for a request that could not be read.
pub fn refused(status: StatusCode) -> Response {
    message(
        status,
        "That could not be read",
        "The form arrived in a shape that we do not understand.",
        "Please go back and send it again.",
    )
}

#[derive(Template)]
#[template(path = "error.html")]
struct Message {
    title: &'static str,
    what: &'static str,
    advice: &'static str,
}

fn message(status: StatusCode, title: &'static str, what: &'static str, advice: &'static str) -> Response {
    page(status, &Message { title, what, advice })
}

/// A rendered page. What it shows is private, so no cache keeps it.
pub(crate) fn page(status: StatusCode, template: &impl Template) -> Response {
    rendered(status, template.render())
}

fn rendered(status: StatusCode, page: askama::Result<String>) -> Response {
    match page {
        Ok(html) => (status, [(header::CACHE_CONTROL, "no-store")], Html(html)).into_response(),
        Err(error) => {
            tracing::error!(%error, "a page could not be rendered");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// The page for a use-case that failed.
fn trouble(error: app::Error) -> Response {
    match error {
        app::Error::NotFound => not_found(),
        app::Error::Invalid(_) => refused(StatusCode::UNPROCESSABLE_ENTITY),
        app::Error::Storage(error) => {
            tracing::error!(%error, "a page could not be answered");
            failure(match error {
                app::StorageError::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
                app::StorageError::Full(_) => StatusCode::INSUFFICIENT_STORAGE,
                _ => StatusCode::INTERNAL_SERVER_ERROR,
            })
        }
        // Who may not see a page does not learn that there is one.
        app::Error::Refused(_) => not_found(),
        app::Error::Busy => failure(StatusCode::SERVICE_UNAVAILABLE),
        app::Error::Internal(what) => {
            tracing::error!(%what, "a page could not be answered");
            failure(StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}

/// The identifier in a path; anything that is not one is an address without a page.
#[expect(clippy::result_large_err, reason = "the error is the finished page")]
fn chart_id(text: &str) -> Result<Uuid, Response> {
    text.parse().map_err(|_| not_found())
}

/// Whether two texts are the same; a template holds them by references of its own.
pub(crate) fn same(a: &str, b: &str) -> bool {
    a == b
}

#[cfg(test)]
mod tests;
