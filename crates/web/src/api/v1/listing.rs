//! Lists of charts: filters, order, and cursors that belong to them.

use app::App;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use chart::options::{HouseSystem, Zodiac};
use jiff::civil::Date;
use model::charts::{Filter, Order, PageRequest, Position};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::view::ChartsOut;
use crate::extract::{By, Params};
use crate::paging;
use crate::problem::Problem;

/// Charts on a page when no limit is given.
const USUAL: u16 = 50;
/// The longest name of a chart, characters.
const LONGEST_NAME: usize = 200;

/// Which charts, in which order, which part.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct List {
    /// The most charts to answer with, 1 to 100; 50 when left out.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u16>,
    /// `next_cursor` of the part before, with the same filter and order.
    cursor: Option<String>,
    /// Only favourites, or only the others.
    favourite: Option<bool>,
    /// Only public charts, or only the others.
    public: Option<bool>,
    /// Only charts with this tag.
    tag: Option<String>,
    /// Only charts in this folder.
    folder: Option<Uuid>,
    /// Only charts of this zodiac: `tropical` or `sidereal`.
    zodiac: Option<String>,
    /// Only charts of this house system.
    house_system: Option<String>,
    /// Only births on this local date or later, `YYYY-MM-DD`.
    born_from: Option<String>,
    /// Only births on this local date or earlier, `YYYY-MM-DD`.
    born_to: Option<String>,
    /// Only charts with this in their name, in upper or lower case.
    #[param(max_length = 200)]
    name: Option<String>,
    /// The order, always descending.
    #[param(inline)]
    order: Option<OrderIn>,
}

/// The order of a list, always descending.
#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum OrderIn {
    /// The last saved first (default).
    Created,
    /// The last changed first.
    Updated,
    /// The last born first.
    Born,
}

/// Which part of the trash.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Part {
    /// The most charts to answer with, 1 to 100; 50 when left out.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u16>,
    /// `next_cursor` of the part before.
    cursor: Option<String>,
}

/// List the saved charts
///
/// All conditions given are met together. The newest come first unless `order` says otherwise.
#[utoipa::path(get, path = "/api/v1/charts", tag = "charts", params(List), responses(
    (status = 200, body = ChartsOut),
    (status = 400, body = Problem, content_type = "application/problem+json", description = "A wrong parameter")
))]
pub async fn list(
    State(app): State<App>,
    By(caller): By,
    Params(list): Params<List>,
) -> Result<Json<ChartsOut>, Problem> {
    let (size, filter) = (limit(list.limit)?, filter(&list)?);
    let of = paging::List::of(caller, &filter);
    let after = position(&app, &of, list.cursor.as_deref())?;
    let listing = app::charts::search(&app, caller, &filter, size, after.as_ref()).await?;
    let next = listing.next.as_ref().map(|p| of.seal(&app, p));
    Ok(Json(ChartsOut::new(listing, next)))
}

/// List the charts in the trash
///
/// Each can be restored for 30 days after it was deleted; the last saved come first.
#[utoipa::path(get, path = "/api/v1/trash", tag = "charts", params(Part), responses(
    (status = 200, body = ChartsOut),
    (status = 400, body = Problem, content_type = "application/problem+json", description = "A wrong parameter")
))]
pub async fn trash(
    State(app): State<App>,
    By(caller): By,
    Params(part): Params<Part>,
) -> Result<Json<ChartsOut>, Problem> {
    let (size, of) = (limit(part.limit)?, paging::List::trash(caller));
    let after = position(&app, &of, part.cursor.as_deref())?;
    let listing = app::charts::bin(&app, caller, size, after.as_ref()).await?;
    let next = listing.next.as_ref().map(|p| of.seal(&app, p));
    Ok(Json(ChartsOut::new(listing, next)))
}

fn limit(given: Option<u16>) -> Result<u16, Problem> {
    let limit = given.unwrap_or(USUAL);
    if (1..=PageRequest::MOST).contains(&limit) {
        return Ok(limit);
    }
    let detail = format!("limit must be between 1 and {}.", PageRequest::MOST);
    Err(Problem::field(StatusCode::BAD_REQUEST, "?limit", "limit_out_of_range", detail))
}

fn filter(list: &List) -> Result<Filter, Problem> {
    let zodiac = list.zodiac.as_deref().map(|given| {
        Zodiac::parse(given)
            .map(|z| z.id().to_owned())
            .ok_or_else(|| cannot_be("zodiac", "There is no such zodiac."))
    });
    let house_system = list.house_system.as_deref().map(|given| {
        let known = HouseSystem::parse(given).map(|h| h.id().to_owned());
        known.ok_or_else(|| cannot_be("house_system", "There is no such house system."))
    });
    Ok(Filter {
        favourite: list.favourite,
        public: list.public,
        tag: list.tag.clone(),
        folder: list.folder,
        zodiac: zodiac.transpose()?,
        house_system: house_system.transpose()?,
        born_from: date("born_from", list.born_from.as_deref())?,
        born_to: date("born_to", list.born_to.as_deref())?,
        name: name(list.name.as_deref())?,
        order: match list.order.unwrap_or(OrderIn::Created) {
            OrderIn::Created => Order::Created,
            OrderIn::Updated => Order::Updated,
            OrderIn::Born => Order::Born,
        },
    })
}

fn name(given: Option<&str>) -> Result<Option<String>, Problem> {
    match given.map(str::trim) {
        Some(name) if name.chars().count() > LONGEST_NAME => {
            Err(cannot_be("name", "A name has at most 200 characters."))
        }
        name => Ok(name.filter(|n| !n.is_empty()).map(str::to_owned)),
    }
}

fn date(parameter: &str, given: Option<&str>) -> Result<Option<String>, Problem> {
    let Some(given) = given else { return Ok(None) };
    let read = Date::strptime("%Y-%m-%d", given).ok().filter(|_| given.len() == 10);
    let read = read.ok_or_else(|| cannot_be(parameter, "A date is written as 1990-07-04."))?;
    Ok(Some(read.to_string()))
}

fn cannot_be(parameter: &str, detail: &str) -> Problem {
    Problem::field(StatusCode::BAD_REQUEST, format!("?{parameter}"), "filter_invalid", detail)
}

fn position(app: &App, list: &paging::List, cursor: Option<&str>) -> Result<Option<Position>, Problem> {
    let Some(cursor) = cursor else { return Ok(None) };
    list.open(app, cursor).map(Some).ok_or_else(|| {
        let detail = "cursor must be the next_cursor of an earlier answer to the same list.";
        Problem::field(StatusCode::BAD_REQUEST, "?cursor", "cursor_invalid", detail)
    })
}
