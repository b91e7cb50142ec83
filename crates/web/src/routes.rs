//! Every route on one screen.

use app::App;
use axum::Router;
use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use utoipa::OpenApi;
use utoipa::openapi::OpenApi as Document;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::api::v1::{account, charts, factors, keys, passkeys, people, places, sessions};
use crate::problem::Problem;
use crate::{Options, assets, docs, middleware, ops, pages};

#[derive(OpenApi)]
#[openapi(info(
    title = "Outer Skies",
    description = "From a birth moment and place to a chart, its wheel, and a reading whose every sentence \
                   names the facts it rests on. Errors are RFC 9457 problems with stable codes."
))]
struct Api;

fn api() -> OpenApiRouter<App> {
    OpenApiRouter::with_openapi(Api::openapi())
        .routes(routes!(charts::create, charts::list))
        .routes(routes!(charts::get, charts::delete))
        .routes(routes!(charts::wheel_svg))
        .routes(routes!(charts::reading))
        .routes(routes!(places::search))
        .merge(accounts())
        .routes(routes!(ops::live))
        .routes(routes!(ops::ready))
}

fn accounts() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(account::register))
        .routes(routes!(account::resend))
        .routes(routes!(account::confirm))
        .routes(routes!(account::forgot_password))
        .routes(routes!(account::reset_password))
        .routes(routes!(account::get))
        .routes(routes!(account::change_password))
        .routes(routes!(account::change_email))
        .routes(routes!(account::confirm_email))
        .routes(routes!(account::profile, account::put_profile))
        .routes(routes!(account::export))
        .routes(routes!(account::erase))
        .routes(routes!(factors::status, factors::enrol))
        .routes(routes!(factors::confirm))
        .routes(routes!(factors::disable))
        .routes(routes!(factors::recovery_codes))
        .routes(routes!(passkeys::add, passkeys::list))
        .routes(routes!(passkeys::offer))
        .routes(routes!(passkeys::rename, passkeys::remove))
        .routes(routes!(keys::create, keys::list))
        .routes(routes!(keys::revoke))
        .routes(routes!(keys::jwks))
        .routes(routes!(sessions::sign_in, sessions::list, sessions::end_others))
        .routes(routes!(sessions::second_factor))
        .routes(routes!(passkeys::ask))
        .routes(routes!(passkeys::sign_in))
        .routes(routes!(sessions::refresh))
        .routes(routes!(sessions::sign_out))
        .routes(routes!(sessions::end))
        .routes(routes!(people::list))
        .routes(routes!(people::get))
        .routes(routes!(people::set_role))
        .routes(routes!(people::set_disabled))
}

/// The description of the API, as served at `/openapi.json`.
pub fn openapi() -> Document {
    api().into_openapi()
}

/// The whole web: API, pages, assets, within the middleware stack.
pub fn router(app: App, options: &Options) -> Router {
    let (api, document) = api().split_for_parts();
    let description = document.to_pretty_json().unwrap_or_default();
    let routes = api
        .merge(pages::routes(app.has_accounts()))
        .route("/openapi.json", get(move || openapi_json(description.clone())))
        .route("/docs", get(move || docs::page(document.clone())))
        .route("/assets/{version}/{*name}", get(assets::serve))
        .method_not_allowed_fallback(wrong_method)
        .fallback(unknown)
        .with_state(app.clone());
    middleware::stack(routes, app, options)
}

async fn openapi_json(description: String) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], description).into_response()
}

async fn wrong_method() -> Problem {
    Problem::new(
        StatusCode::METHOD_NOT_ALLOWED,
        "method_not_allowed",
        "This address exists, but not for this method; see the Allow header.",
    )
}

/// Programs get a problem, people a page.
async fn unknown(request: Request) -> Response {
    let accepts = request.headers().get(header::ACCEPT).and_then(|v| v.to_str().ok()).unwrap_or_default();
    if accepts.contains("text/html") && !request.uri().path().starts_with("/api/") {
        return pages::not_found();
    }
    Problem::new(StatusCode::NOT_FOUND, "not_found", "There is nothing at this address.").into_response()
}
