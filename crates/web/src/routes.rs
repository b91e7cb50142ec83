//! Every route on one screen.

use app::App;
use axum::Router;
use axum::extract::Request;
use axum::http::header;
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use utoipa::OpenApi;
use utoipa::openapi::OpenApi as Document;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::api::v1::{
    account, batch, charts, factors, folders, jobs, keys, listing, options, passkeys, people, places,
    readings, sessions, sharing, verify,
};
use crate::contract::{self, Contract};
use crate::site::Site;
use crate::{Options, assets, description, docs, middleware, ops, pages};

fn api() -> OpenApiRouter<App> {
    OpenApiRouter::with_openapi(description::Base::openapi())
        .routes(routes!(charts::create, listing::list))
        .routes(routes!(charts::cast))
        .routes(routes!(batch::cast))
        .routes(routes!(charts::get, charts::edit, charts::delete))
        .routes(routes!(charts::restore))
        .routes(routes!(listing::trash))
        .routes(routes!(sharing::share, sharing::unshare))
        .routes(routes!(sharing::shared))
        .routes(routes!(sharing::public_chart))
        .routes(routes!(folders::folders, folders::create))
        .routes(routes!(folders::rename, folders::remove))
        .routes(routes!(folders::tags))
        .routes(routes!(charts::wheel_svg))
        .routes(routes!(charts::reading))
        .routes(routes!(readings::ask, readings::list))
        .routes(routes!(readings::get, readings::delete))
        .routes(routes!(jobs::list))
        .routes(routes!(jobs::get, jobs::cancel))
        .routes(routes!(jobs::events))
        .routes(routes!(jobs::everybodys))
        .routes(routes!(jobs::replay))
        .routes(routes!(verify::verify))
        .routes(routes!(places::search))
        .routes(routes!(options::options))
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
    let mut document = api().into_openapi();
    description::complete(&mut document);
    document
}

/// The whole web: API, pages, assets, within the middleware stack.
pub fn router(app: App, options: &Options) -> Router {
    let (api, mut document) = api().split_for_parts();
    description::complete(&mut document);
    if matches!(options.site, Site::Personal) {
        description::without_login(&mut document);
    }
    let contract = Contract::of(&mut document);
    let description = document.to_pretty_json().unwrap_or_default();
    let routes = api
        .merge(pages::routes(app.has_accounts()))
        .route("/openapi.json", get(move || openapi_json(description.clone())))
        .route("/docs", get(move || docs::page(document.clone())))
        .route("/assets/{version}/{*name}", get(assets::serve))
        .route_layer(from_fn_with_state(contract, contract::run))
        .method_not_allowed_fallback(contract::wrong_method)
        .fallback(unknown)
        .with_state(app.clone());
    middleware::stack(routes, app, options)
}

async fn openapi_json(description: String) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], description).into_response()
}

/// Programs get a problem, people a page.
async fn unknown(request: Request) -> Response {
    let accepts = request.headers().get(header::ACCEPT).and_then(|v| v.to_str().ok()).unwrap_or_default();
    if accepts.contains("text/html") && !request.uri().path().starts_with("/api/") {
        return pages::not_found();
    }
    contract::nothing_here(request.uri().path()).into_response()
}
