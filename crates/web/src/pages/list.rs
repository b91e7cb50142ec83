//! The list of charts: searched, narrowed, put in order.

use app::App;
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use chart::wheel;
use chart::zodiac::Sign;
use model::charts::{Listed, Marks, Summary};
use uuid::Uuid;

use super::search::{Looking, SearchView};
use super::view::{SignView, named};
use super::{Visitor, words};
use crate::paging;

/// Charts on a page.
const LIMIT: u16 = 30;

#[derive(Template)]
#[template(path = "list.html")]
struct ListPage {
    glyphs: String,
    search: SearchView,
    charts: Vec<Item>,
    /// Whether this is not the first page.
    older: bool,
    /// Where the list goes on.
    next: Option<String>,
}

/// A line of the list.
pub(super) struct Item {
    pub(super) id: Uuid,
    pub(super) title: String,
    pub(super) moment: String,
    pub(super) place: String,
    pub(super) signs: Vec<Mark>,
    pub(super) favourite: bool,
    /// `shared`, `public`, or nothing.
    pub(super) shown: &'static str,
    pub(super) tags: Vec<String>,
}

/// `Sun ♓ Pisces`.
pub(super) struct Mark {
    pub(super) what: &'static str,
    pub(super) sign: SignView,
}

/// `GET /charts`.
pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Query(looking): Query<Looking>,
) -> Response {
    match page(&app, &visitor, &looking).await {
        Ok(Some(page)) => visitor.nav.page(StatusCode::OK, &page),
        Ok(None) => super::not_found(),
        Err(error) => super::trouble(error),
    }
}

/// `None` when the cursor is not one of this list.
async fn page(app: &App, visitor: &Visitor, looking: &Looking) -> Result<Option<ListPage>, app::Error> {
    let caller = visitor.caller;
    let (filter, search) = {
        let folders = app::folders::list(app, caller).await?;
        let tags = app::charts::tags(app, caller).await?;
        (looking.filter(), SearchView::new(looking, &folders, &tags))
    };
    let list = paging::List::of(caller, &filter);
    let after = match looking.after().map(|cursor| list.open(app, cursor)) {
        Some(None) => return Ok(None),
        after => after.flatten(),
    };
    let found = app::charts::search(app, caller, &filter, LIMIT, after.as_ref()).await?;
    Ok(Some(ListPage {
        glyphs: wheel::glyph_symbols(),
        next: found.next.as_ref().map(|p| looking.address(Some(&list.seal(app, p)))),
        charts: found.charts.iter().map(marked).collect(),
        older: after.is_some(),
        search,
    }))
}

/// A chart of a list with what was noted about it.
pub(super) fn marked(listed: &Listed) -> Item {
    let Marks { favourite, tags, .. } = listed.marks.clone();
    Item { favourite, shown: shown(&listed.marks), tags, ..item(&listed.summary) }
}

/// Who may see a chart beside its owner, in a word.
pub(super) fn shown(marks: &Marks) -> &'static str {
    match (marks.public, marks.shared) {
        (true, _) => "public",
        (false, true) => "shared",
        (false, false) => "",
    }
}

/// A summary as a line.
pub(super) fn item(summary: &Summary) -> Item {
    let signs = [
        ("Sun", Some(&summary.sun_sign)),
        ("Moon", Some(&summary.moon_sign)),
        ("Rising", summary.rising_sign.as_ref()),
    ];
    Item {
        id: summary.id,
        title: named(&summary.name, &summary.local_time),
        moment: words::local(&summary.local_time, summary.time_known),
        place: summary.place_name.clone(),
        signs: signs.into_iter().filter_map(|(what, name)| mark(what, name?)).collect(),
        favourite: false,
        shown: "",
        tags: Vec::new(),
    }
}

fn mark(what: &'static str, name: &str) -> Option<Mark> {
    let sign = Sign::ALL.into_iter().find(|s| s.name() == name)?;
    Some(Mark { what, sign: sign.into() })
}
