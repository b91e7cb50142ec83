//! The hot queries are led by an index on both engines, and a page deep down costs what the first one costs.

use model::PersonId;
use sqlx::types::Json;
use sqlx::{PgPool, Row, SqlitePool};
use store::{Db, statements};
use uuid::Uuid;

use crate::support::{self, File, now, person, saved};

/// Charts of one person, and as many of each of four others.
const CHARTS: u32 = 3000;

/// A statement, the index that must lead it, and whether rows may be sorted afterwards.
fn hot() -> Vec<(&'static str, &'static str)> {
    let lists: Vec<&str> = statements::all().into_iter().flat_map(|(_, s)| s.iter().copied()).collect();
    let one = |part: &str| {
        let found: Vec<&str> = lists.iter().copied().filter(|s| s.contains(part)).collect();
        assert_eq!(found.len(), 1, "{part}: {found:#?}");
        found[0]
    };
    let listed = |leading: &str, order: &str| {
        let found: Vec<&str> = lists
            .iter()
            .copied()
            .filter(|s| s.contains(leading) && s.contains(&format!("ORDER BY {order} LIMIT")))
            .collect();
        assert_eq!(found.len(), 1, "{leading}: {found:#?}");
        found[0]
    };
    vec![
        (
            listed(
                "FROM charts c WHERE c.person_id = $1 AND c.deleted_at IS NULL AND c.id < $2",
                "c.id DESC NULLS LAST",
            ),
            "charts_live",
        ),
        (listed("c.person_id = $1 AND c.favourite AND", "c.id DESC NULLS LAST"), "charts_favourite"),
        (listed("c.person_id = $1 AND c.public AND", "c.id DESC NULLS LAST"), "charts_public"),
        (listed("c.zodiac = $7 AND c.house_system = $8 AND", "c.id DESC NULLS LAST"), "charts_by_kind"),
        (listed("c.folder_id = $12 AND c.person_id", "c.id DESC NULLS LAST"), "charts_by_folder"),
        (listed("l.tag = $13", "l.chart_id DESC NULLS LAST"), "chart_tags_by_tag"),
        (listed("(c.updated_at, c.id) <", "c.updated_at DESC, c.id DESC"), "charts_by_update"),
        (listed("(c.birth_date, c.id) <", "c.birth_date DESC, c.id DESC"), "charts_by_birth"),
        (listed("c.deleted_at IS NOT NULL AND", "c.id DESC NULLS LAST"), "charts_bin"),
        (one("c.share_hash = $1"), "charts_shared"),
    ]
}

/// The hot statements that only one engine runs: that which empties the trash.
fn hot_of(only: Vec<(&'static str, &'static [&'static str])>) -> Vec<(&'static str, &'static str)> {
    let all = only.into_iter().flat_map(|(_, statements)| statements.iter().copied());
    let purges: Vec<&str> =
        all.filter(|sql| sql.starts_with("DELETE FROM charts WHERE deleted_at < $1")).collect();
    assert_eq!(purges.len(), 1, "{purges:#?}");
    hot().into_iter().chain([(purges[0], "charts_to_purge")]).collect()
}

/// The parameters of a list, of which some statements use fewer.
macro_rules! bind_list {
    ($sql:expr, $query:expr, $owner:expr, $folder:expr) => {
        $query
            .bind($owner.0)
            .bind(Uuid::max())
            .bind("")
            .bind(51_i64)
            .bind(None::<bool>)
            .bind(None::<bool>)
            .bind($sql.contains("c.zodiac = $7 AND c.house").then_some("tropical"))
            .bind($sql.contains("c.zodiac = $7 AND c.house").then_some("placidus"))
            .bind(None::<&str>)
            .bind(None::<&str>)
            .bind(None::<&str>)
            .bind($sql.contains("c.folder_id = $12 AND c.person").then_some($folder))
            .bind($sql.contains("l.tag = $13").then_some("rare"))
    };
}

/// Copies of one chart with new identifiers, marks spread thinly; faster than casting thousands.
const FILL: &str =
    "INSERT INTO charts (id, person_id, name, created_at, engine_version, local_time, time_known,
        place_name, zodiac, house_system, sun_sign, moon_sign, rising_sign, document, updated_at, birth_date,
        birth_time, latitude, longitude, name_key, placements, favourite, public, deleted_at, folder_id)
    SELECT $3, $2, name, $5, engine_version, local_time, time_known, place_name, zodiac,
        CASE WHEN $4 % 5 = 0 THEN 'placidus' ELSE 'koch' END, sun_sign, moon_sign, rising_sign, document, $5,
        birth_date, birth_time, latitude, longitude, name_key, placements, $6, $6, $7, $8
    FROM charts WHERE id = $1";

async fn fill(db: &Db, folder: Uuid) -> (PersonId, Uuid) {
    let ada = person(db).await;
    let first = saved(1);
    store::charts::insert(db, ada, &first).await.unwrap();
    let of = model::charts::Folder { id: folder, name: "Family".into(), created_at: now() };
    let mut tx = db.begin().await.unwrap();
    store::folders::insert(&mut tx, ada, &of).await.unwrap();
    tx.commit().await.unwrap();
    (ada, first.id)
}

macro_rules! fill_more {
    ($pool:expr, $first:expr, $people:expr, $folder:expr) => {{
        let mut tx = $pool.begin().await.unwrap();
        for owner in &$people {
            for n in 0..i64::from(CHARTS) {
                let id = Uuid::now_v7();
                let deleted = (n % 100 == 7).then_some(n);
                let folder = (n % 50 == 3 && *owner == $people[0]).then_some($folder);
                sqlx::query(FILL)
                    .bind($first)
                    .bind(owner.0)
                    .bind(id)
                    .bind(n)
                    .bind(n)
                    .bind(n % 40 == 1)
                    .bind(deleted)
                    .bind(folder)
                    .execute(&mut *tx)
                    .await
                    .unwrap();
                if n % 60 == 5 {
                    sqlx::query("INSERT INTO chart_tags (chart_id, person_id, tag) VALUES ($1, $2, 'rare')")
                        .bind(id)
                        .bind(owner.0)
                        .execute(&mut *tx)
                        .await
                        .unwrap();
                }
            }
        }
        tx.commit().await.unwrap();
        sqlx::query("ANALYZE").execute(&$pool).await.unwrap();
    }};
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sqlite_leads_with_the_index() {
    let file = File::new();
    let db = file.open().await;
    let folder = Uuid::now_v7();
    let (ada, first) = fill(&db, folder).await;
    let mut people = vec![ada];
    for _ in 0..4 {
        people.push(person(&db).await);
    }
    let pool = SqlitePool::connect(&format!("sqlite://{}", file.path().display())).await.unwrap();
    fill_more!(pool, first, people, folder);
    for (sql, index) in hot_of(statements::only_sqlite()) {
        let explain = sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}"));
        let query = sqlx::query(explain);
        let rows = match sql.contains("$13") {
            true => bind_list!(sql, query, ada, folder).fetch_all(&pool).await,
            false => query.fetch_all(&pool).await,
        };
        let plan: Vec<String> = rows.unwrap().iter().map(|r| r.get("detail")).collect();
        let plan = plan.join("\n");
        assert!(plan.contains(&format!("INDEX {index} ")), "{index}:\n{plan}\n{sql}");
        assert!(
            !plan.contains("USE TEMP B-TREE FOR ORDER BY\n") && !plan.starts_with("SCAN"),
            "{plan}\n{sql}"
        );
    }
    db.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgres_leads_with_the_index() {
    let url = testbed::shared().database();
    let db = Db::connect(&url, &[], &support::few()).await.unwrap();
    let folder = Uuid::now_v7();
    let (ada, first) = fill(&db, folder).await;
    let mut people = vec![ada];
    for _ in 0..4 {
        people.push(person(&db).await);
    }
    let pool = PgPool::connect(&url).await.unwrap();
    fill_more!(pool, first, people, folder);
    for (sql, index) in hot_of(statements::only_postgres()) {
        let explain = sqlx::AssertSqlSafe(format!("EXPLAIN {sql}"));
        let query = sqlx::query(explain);
        let rows = match () {
            () if sql.contains("CAST($3 AS BIGINT)") => {
                // The place in this list is a number.
                let sql = sql
                    .replace("CAST($3 AS BIGINT)", "coalesce(nullif($3, '')::bigint, 9223372036854775807)");
                let query = sqlx::query(sqlx::AssertSqlSafe(format!("EXPLAIN {sql}")));
                bind_list!(sql, query, ada, folder).fetch_all(&pool).await
            }
            () if sql.contains("$13") => bind_list!(sql, query, ada, folder).fetch_all(&pool).await,
            () if sql.contains("share_hash = $1") => query.bind([1_u8; 32].as_slice()).fetch_all(&pool).await,
            () => query.bind(1_i64).bind(50_i64).fetch_all(&pool).await,
        };
        let plan: Vec<String> = rows.unwrap().iter().map(|r| r.get(0)).collect();
        let plan = plan.join("\n");
        assert!(plan.contains(index), "{index}:\n{plan}\n{sql}");
        assert!(!plan.contains("Seq Scan on charts"), "{plan}");
    }
    let sql =
        statements::only_postgres().into_iter().flat_map(|(_, s)| s).find(|s| s.contains("placements @>"));
    let mut plain = pool.begin().await.unwrap();
    sqlx::query("SET LOCAL enable_seqscan = off").execute(&mut *plain).await.unwrap();
    let rows = sqlx::query(sqlx::AssertSqlSafe(format!(
        "EXPLAIN SELECT id FROM charts WHERE {}",
        "placements @> $1"
    )))
    .bind(Json(serde_json::json!([{"point": "moon", "sign": "aries"}])))
    .fetch_all(&mut *plain)
    .await
    .unwrap();
    let plan: Vec<String> = rows.iter().map(|r| r.get(0)).collect();
    assert!(sql.is_some() && plan.join("\n").contains("charts_placements"), "{plan:?}");
    db.close().await;
}

/// Rows that are looked at, not time: a page near the end of the list touches no more than the first page.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_deep_down_reads_no_more_than_the_first() {
    let url = testbed::shared().database();
    let db = Db::connect(&url, &[], &support::few()).await.unwrap();
    let folder = Uuid::now_v7();
    let (ada, first) = fill(&db, folder).await;
    let people = vec![ada];
    let pool = PgPool::connect(&url).await.unwrap();
    fill_more!(pool, first, people, folder);
    let live: Vec<Uuid> = sqlx::query_scalar(
        "SELECT id FROM charts WHERE person_id = $1 AND deleted_at IS NULL ORDER BY id DESC",
    )
    .bind(ada.0)
    .fetch_all(&pool)
    .await
    .unwrap();
    let (sql, _) = hot()[0];
    let mut touched = Vec::new();
    for before in [Uuid::max(), live[live.len() / 2], live[live.len() - 60]] {
        let explain =
            sqlx::AssertSqlSafe(format!("EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) {sql}"));
        let plan: Json<serde_json::Value> = sqlx::query_scalar(explain)
            .bind(ada.0)
            .bind(before)
            .bind("")
            .bind(51_i64)
            .bind(None::<bool>)
            .bind(None::<bool>)
            .bind(None::<&str>)
            .bind(None::<&str>)
            .bind(None::<&str>)
            .bind(None::<&str>)
            .bind(None::<&str>)
            .bind(None::<Uuid>)
            .bind(None::<&str>)
            .fetch_one(&pool)
            .await
            .unwrap();
        let top = &plan.0[0]["Plan"];
        assert_eq!(top["Actual Rows"].as_f64(), Some(51.0), "{top:#}");
        touched
            .push(top["Shared Hit Blocks"].as_u64().unwrap() + top["Shared Read Blocks"].as_u64().unwrap());
    }
    assert!(touched.iter().all(|t| *t <= touched[0] + 30), "blocks touched: {touched:?}");
    db.close().await;
}

/// Makes `$2` charts of one person, with identifiers that begin at `$3`, the documents left small.
const MANY: &str = "INSERT INTO charts (id, person_id, name, created_at, engine_version, local_time, time_known,
        place_name, zodiac, house_system, sun_sign, moon_sign, rising_sign, document, updated_at, birth_date,
        latitude, longitude, name_key)
    SELECT (lpad(to_hex($3 + g), 12, '0') || '70008000' || substr(md5(g::text), 1, 12))::uuid, $1, 'Ada ' || g, g,
        '0', '1990-07-04T14:30:00', FALSE, 'Lisbon', 'tropical', 'placidus', 'Cancer', 'Libra', NULL, '{}', g,
        to_char(date '1900-01-01' + (g % 40000)::int, 'YYYY-MM-DD'), 38.7, -9.1, 'ada ' || g
    FROM generate_series(1, $2) g";

/// The load script: `OUTERSKIES_LOAD_CHARTS=1000000 cargo test --release -p store --test store -- --ignored --nocapture
/// a_page_costs_the_same_at_any_size`. A tenth of the charts is one person's, older than all others.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "makes as many charts as OUTERSKIES_LOAD_CHARTS says"]
async fn a_page_costs_the_same_at_any_size() {
    let all: i64 = std::env::var("OUTERSKIES_LOAD_CHARTS").map_or(200_000, |n| n.parse().unwrap());
    let url = testbed::shared().database();
    let limits = store::Limits { statement: std::time::Duration::from_secs(600), ..support::few() };
    let db = Db::connect(&url, &[], &limits).await.unwrap();
    let (many, others, few) = (person(&db).await, person(&db).await, person(&db).await);
    let pool = PgPool::connect(&url).await.unwrap();
    for (owner, count, start) in
        [(few, 100, 1), (many, all / 10, 1_000), (others, all - all / 10, 100_000_000)]
    {
        sqlx::query(MANY).bind(owner.0).bind(count).bind(start as i64).execute(&pool).await.unwrap();
    }
    sqlx::query("VACUUM ANALYZE charts").execute(&pool).await.unwrap();

    let median = async |owner, after: Option<model::charts::Position>| {
        let filter = model::charts::Filter::default();
        let mut times = Vec::new();
        for _ in 0..41 {
            let start = std::time::Instant::now();
            let page = store::charts::search(&db, owner, &filter, 50, after.as_ref()).await.unwrap();
            times.push(start.elapsed());
            assert_eq!(page.charts.len(), 50);
        }
        times.sort();
        times[20]
    };
    let deep = async |owner: PersonId, offset: i64| {
        let sql = "SELECT id FROM charts WHERE person_id = $1 ORDER BY id DESC NULLS LAST OFFSET $2 LIMIT 1";
        let id = sqlx::query_scalar(sql).bind(owner.0).bind(offset).fetch_one(&pool).await.unwrap();
        Some(model::charts::Position { id, key: None })
    };
    let small = median(few, None).await;
    let first = median(many, None).await;
    let last = median(many, deep(many, all / 10 - 60).await).await;
    println!(
        "of 100 charts {small:?}; of {}: first page {first:?}, last page {last:?}; {all} in all",
        all / 10
    );
    let explain = sqlx::AssertSqlSafe(format!("EXPLAIN (ANALYZE, TIMING OFF, COSTS OFF) {}", hot()[0].0));
    let rows =
        bind_list!(hot()[0].0, sqlx::query(explain), many, Uuid::nil()).fetch_all(&pool).await.unwrap();
    rows.iter().for_each(|r| println!("{}", r.get::<String, _>(0)));
    assert!(first.max(last) < small * 3, "a page of many costs more than one of few");
    assert!(last < first * 3, "a page deep down costs more than the first");
    db.close().await;
}
