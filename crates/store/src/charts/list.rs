//! Lists of charts. Each condition that an index serves has a statement of its own, so that the index leads and
//! a page costs the same however far down the list it is; the other conditions are looked at row by row.

use model::PersonId;
use model::charts::{Filter, Listed, Listing, Order, Page, PageRequest, Position};
use serde_json::json;
use sqlx::types::Json;
use uuid::Uuid;

use super::rows::ListedRow;
use crate::{Db, Error};

/// The newest first is written `id DESC NULLS LAST`: there are no NULLs, but PostgreSQL then has no use for the
/// primary key, which it would otherwise like to walk through everybody's charts in search of this person's.
///
/// `$1` person, `$2` and `$3` the place in the list, `$4` how many, then the conditions, NULL where there is none.
macro_rules! list {
    ($leading:literal, $order:literal) => {
        concat!(
            "SELECT c.id, c.name, c.created_at, c.local_time, c.time_known, c.place_name, c.sun_sign, c.moon_sign,
                c.rising_sign, c.zodiac, c.house_system, c.updated_at, c.version, c.favourite, c.public,
                c.share_hash IS NOT NULL AS shared, c.name_shown, c.folder_id, c.deleted_at,
                (SELECT string_agg(t.tag, ',' ORDER BY t.tag) FROM chart_tags t WHERE t.chart_id = c.id) AS tags
            FROM ",
            $leading,
            " AND (c.favourite = $5 OR $5 IS NULL) AND (c.public = $6 OR $6 IS NULL)
              AND (c.zodiac = $7 OR $7 IS NULL) AND (c.house_system = $8 OR $8 IS NULL)
              AND (c.birth_date >= $9 OR $9 IS NULL) AND (c.birth_date <= $10 OR $10 IS NULL)
              AND (c.name_key LIKE $11 ESCAPE '\\' OR $11 IS NULL)
              AND (c.folder_id = $12 OR $12 IS NULL)
              AND (EXISTS (SELECT 1 FROM chart_tags t WHERE t.chart_id = c.id AND t.person_id = $1 AND t.tag = $13)
                   OR $13 IS NULL)
            ORDER BY ",
            $order,
            " LIMIT $4"
        )
    };
}

pub(super) const CREATED: &str = list!(
    "charts c WHERE c.person_id = $1 AND c.deleted_at IS NULL AND c.id < $2 AND $3 = ''",
    "c.id DESC NULLS LAST"
);
pub(super) const FAVOURITE: &str = list!(
    "charts c WHERE c.person_id = $1 AND c.favourite AND c.deleted_at IS NULL AND c.id < $2 AND $3 = ''",
    "c.id DESC NULLS LAST"
);
pub(super) const PUBLIC: &str = list!(
    "charts c WHERE c.person_id = $1 AND c.public AND c.deleted_at IS NULL AND c.id < $2 AND $3 = ''",
    "c.id DESC NULLS LAST"
);
pub(super) const KIND: &str = list!(
    "charts c WHERE c.person_id = $1 AND c.zodiac = $7 AND c.house_system = $8 AND c.deleted_at IS NULL
        AND c.id < $2 AND $3 = ''",
    "c.id DESC NULLS LAST"
);
pub(super) const FOLDER: &str = list!(
    "charts c WHERE c.folder_id = $12 AND c.person_id = $1 AND c.deleted_at IS NULL AND c.id < $2 AND $3 = ''",
    "c.id DESC NULLS LAST"
);
pub(super) const TAG: &str = list!(
    "chart_tags l CROSS JOIN charts c WHERE c.id = l.chart_id AND l.person_id = $1 AND l.tag = $13
        AND l.chart_id < $2 AND c.person_id = $1 AND c.deleted_at IS NULL AND $3 = ''",
    "l.chart_id DESC NULLS LAST"
);
pub(super) const UPDATED: &str = list!(
    "charts c WHERE c.person_id = $1 AND c.deleted_at IS NULL AND (c.updated_at, c.id) < (CAST($3 AS BIGINT), $2)",
    "c.updated_at DESC, c.id DESC"
);
pub(super) const BORN: &str = list!(
    "charts c WHERE c.person_id = $1 AND (c.birth_date, c.id) < ($3, $2) AND c.birth_date >= coalesce($9, '')
        AND c.deleted_at IS NULL",
    "c.birth_date DESC, c.id DESC"
);
pub(super) const BIN: &str = list!(
    "charts c WHERE c.person_id = $1 AND c.deleted_at IS NOT NULL AND c.id < $2 AND $3 = ''",
    "c.id DESC NULLS LAST"
);

const SIGN_SQLITE: &str = "SELECT id FROM charts WHERE person_id = $1 AND deleted_at IS NULL AND EXISTS
        (SELECT 1 FROM json_each(placements) p, json_each($2) w
         WHERE p.value ->> 'point' = w.value ->> 'point' AND p.value ->> 'sign' = w.value ->> 'sign')
    ORDER BY id DESC NULLS LAST LIMIT $3";
const SIGN_POSTGRES: &str = "SELECT id FROM charts WHERE person_id = $1 AND deleted_at IS NULL
        AND placements @> $2 ORDER BY id DESC NULLS LAST LIMIT $3";

pub(crate) const STATEMENTS: &[&str] = &[CREATED, FAVOURITE, PUBLIC, KIND, FOLDER, TAG, UPDATED, BORN, BIN];
pub(super) const ONLY_SQLITE: &[&str] = &[SIGN_SQLITE];
pub(super) const ONLY_POSTGRES: &[&str] = &[SIGN_POSTGRES];

/// The owner's charts, newest first.
pub async fn list(db: &Db, owner: PersonId, request: PageRequest) -> Result<Page, Error> {
    let after = request.before.map(|id| Position { id, key: None });
    let listing = search(db, owner, &Filter::default(), request.limit, after.as_ref()).await?;
    Ok(Page {
        charts: listing.charts.into_iter().map(|c| c.summary).collect(),
        next: listing.next.map(|p| p.id),
    })
}

/// The owner's charts that meet the filter, `limit` of them, after a place in the list. Charts in the bin are not
/// among them. A range of birth dates is quickest in the order of birth.
pub async fn search(
    db: &Db,
    owner: PersonId,
    filter: &Filter,
    limit: u16,
    after: Option<&Position>,
) -> Result<Listing, Error> {
    page(db, owner, statement(filter), filter, limit, after).await
}

/// The owner's charts in the bin, newest first.
pub async fn bin(db: &Db, owner: PersonId, limit: u16, after: Option<&Position>) -> Result<Listing, Error> {
    page(db, owner, BIN, &Filter::default(), limit, after).await
}

/// The owner's newest charts that have a point in a sign, both by identifier (`venus`, `taurus`); at most `limit`.
pub async fn with_sign(
    db: &Db,
    owner: PersonId,
    point: &str,
    sign: &str,
    limit: u16,
) -> Result<Vec<Uuid>, Error> {
    let sql = match db {
        Db::Sqlite(_) => SIGN_SQLITE,
        Db::Postgres(_) => SIGN_POSTGRES,
    };
    on_read!(db, c => sqlx::query_scalar(sql)
        .bind(owner.0)
        .bind(Json(json!([{"point": point, "sign": sign}])))
        .bind(i64::from(limit))
        .fetch_all(c)
        .await)
}

fn statement(filter: &Filter) -> &'static str {
    match filter.order {
        Order::Updated => UPDATED,
        Order::Born => BORN,
        Order::Created if filter.tag.is_some() => TAG,
        Order::Created if filter.folder.is_some() => FOLDER,
        Order::Created if filter.favourite == Some(true) => FAVOURITE,
        Order::Created if filter.public == Some(true) => PUBLIC,
        Order::Created if filter.zodiac.is_some() && filter.house_system.is_some() => KIND,
        Order::Created => CREATED,
    }
}

async fn page(
    db: &Db,
    owner: PersonId,
    sql: &'static str,
    filter: &Filter,
    limit: u16,
    after: Option<&Position>,
) -> Result<Listing, Error> {
    let id = after.map_or(Uuid::max(), |p| p.id);
    // The list begins where its range of dates does, and not with later births that are passed over one by one.
    let last_born = filter.born_to.as_ref().map_or_else(|| "~".to_owned(), |date| format!("{date}~"));
    let key = match (filter.order, after.and_then(|p| p.key.as_deref())) {
        (Order::Created, _) => "",
        (Order::Updated, Some(key)) => key,
        (Order::Updated, None) => "9223372036854775807",
        (Order::Born, Some(key)) => key,
        (Order::Born, None) => &last_born,
    };
    let name = filter.name.as_deref().map(containing);
    let rows: Vec<ListedRow> = on_read!(db, c => sqlx::query_as(sql)
        .bind(owner.0)
        .bind(id)
        .bind(key)
        .bind(i64::from(limit) + 1)
        .bind(filter.favourite)
        .bind(filter.public)
        .bind(filter.zodiac.as_deref())
        .bind(filter.house_system.as_deref())
        .bind(filter.born_from.as_deref())
        .bind(filter.born_to.as_deref())
        .bind(name.as_deref())
        .bind(filter.folder)
        .bind(filter.tag.as_deref())
        .fetch_all(c)
        .await)?;
    let more = rows.len() > usize::from(limit);
    let charts = rows.into_iter().take(limit.into()).map(Listed::try_from);
    let charts = charts.collect::<Result<Vec<_>, Error>>()?;
    let next = charts.last().filter(|_| more).map(|last| Position {
        id: last.summary.id,
        key: match filter.order {
            Order::Created => None,
            Order::Updated => Some(last.marks.updated_at.as_millisecond().to_string()),
            Order::Born => last.summary.local_time.get(..10).map(str::to_owned),
        },
    });
    Ok(Listing { charts, next })
}

/// The pattern of LIKE for text that contains this, whose own wildcards mean themselves.
fn containing(text: &str) -> String {
    let mut pattern = String::from("%");
    for c in text.to_lowercase().chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}
