//! 100,000 waiting jobs do not slow the queue: every hot statement is led by an index, and a claim looks at few rows.

use sqlx::{Executor, PgPool, Row, SqlitePool};
use store::statements;

use crate::support::{self, File};

/// 100,000 ready jobs of a kind, and as many delayed; some running; one of another kind.
const FILL: &str = "WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 100000)
    INSERT INTO jobs (id, unique_key, kind, version, payload, priority, turn, state, due_at, attempts, most_attempts, fence,
        lease_until, progress, message, revision, created_at)
    SELECT ID, 'key ' || n, CASE WHEN n = 50001 THEN 'rare' ELSE 'common' END, 1, '{}', 1, n,
        CASE WHEN n % 1000 = 0 THEN 'running' WHEN n % 2 = 0 THEN 'delayed' ELSE 'ready' END, n, 0, 5, 0,
        CASE WHEN n % 1000 = 0 THEN n END, 0, '', 1, n FROM n";

/// A statement and the index that leads it.
fn hot() -> Vec<(&'static str, &'static str)> {
    let all: Vec<&str> = statements::all().into_iter().flat_map(|(_, s)| s.iter().copied()).collect();
    let one = |part: &str| {
        let found: Vec<&str> = all.iter().copied().filter(|s| s.contains(part)).collect();
        assert_eq!(found.len(), 1, "{part}: {found:#?}");
        found[0]
    };
    vec![
        (one("lease_until < $1 AND attempts >= most_attempts"), "jobs_running"),
        (one("lease_until < $1 AND attempts < most_attempts"), "jobs_running"),
        (one("SELECT id FROM jobs WHERE state = 'delayed' AND due_at <= $1"), "jobs_delayed"),
        (one("SELECT id FROM jobs WHERE unique_key = $1"), "jobs_unique"),
        (one("FROM jobs WHERE state = 'dead' AND id < $1"), "jobs_dead"),
    ]
}

fn claim(of: Vec<(&'static str, &'static [&'static str])>) -> &'static str {
    let found = of.iter().flat_map(|(_, s)| s.iter().copied()).find(|s| s.contains("WITH candidates"));
    found.expect("each engine has a claim")
}

const WANTED: &str =
    r#"[{"kind": "rare", "version": 1, "most": 4}, {"kind": "common", "version": 1, "most": 2}]"#;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sqlite_finds_the_next_jobs_by_index() {
    let file = File::new();
    file.open().await.close().await;
    let pool = SqlitePool::connect(&format!("sqlite://{}", file.path().display())).await.unwrap();
    let fill = FILL.replace("SELECT ID", "SELECT randomblob(16)");
    sqlx::query(sqlx::AssertSqlSafe(fill)).execute(&pool).await.unwrap();
    sqlx::query("ANALYZE").execute(&pool).await.unwrap();
    let claim = claim(statements::only_sqlite());
    for (sql, index) in hot().into_iter().chain([(claim, "jobs_ready")]) {
        let explain = sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}"));
        let rows = pool.fetch_all(explain).await.unwrap();
        let plan: Vec<String> = rows.iter().map(|r| r.get("detail")).collect();
        let plan = plan.join("\n");
        assert!(plan.contains(&format!("INDEX {index} ")), "{index}:\n{plan}\n{sql}");
        assert!(
            !plan.contains("SCAN jobs") && !plan.contains("SCAN j\n") && !plan.contains("SCAN i\n"),
            "{plan}"
        );
    }
    let taken = sqlx::query(claim).bind(WANTED).bind(3).bind(1).bind(2).bind("w").fetch_all(&pool).await;
    let kinds: Vec<String> = taken.unwrap().iter().map(|row| row.get("kind")).collect();
    assert_eq!(kinds.iter().filter(|kind| *kind == "common").count(), 2, "as many as were wanted");
    assert_eq!(kinds.iter().filter(|kind| *kind == "rare").count(), 1, "the one behind 50,000 others");
    pool.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgres_finds_the_next_jobs_by_index() {
    let url = testbed::shared().database();
    store::Db::connect(&url, &[], &support::few()).await.unwrap().close().await;
    let pool = PgPool::connect(&url).await.unwrap();
    let fill = FILL.replace("SELECT ID", "SELECT gen_random_uuid()");
    sqlx::query(sqlx::AssertSqlSafe(fill)).execute(&pool).await.unwrap();
    sqlx::query("VACUUM ANALYZE jobs").execute(&pool).await.unwrap();
    for (sql, index) in hot() {
        let plan = generic_plan(&pool, sql).await;
        assert!(plan.contains(index), "{index}:\n{plan}\n{sql}");
        assert!(!plan.contains("Seq Scan on jobs"), "{plan}");
    }
    let claim = claim(statements::only_postgres());
    let explain = sqlx::AssertSqlSafe(format!("EXPLAIN (ANALYZE, BUFFERS, TIMING OFF) {claim}"));
    let rows = sqlx::query(explain)
        .bind(WANTED)
        .bind(3_i64)
        .bind(1_i64)
        .bind(2_i64)
        .bind("w")
        .fetch_all(&pool)
        .await
        .unwrap();
    let plan: Vec<String> = rows.iter().map(|r| r.get(0)).collect();
    let plan = plan.join("\n");
    assert!(plan.contains("jobs_ready") && !plan.contains("Seq Scan on jobs"), "{plan}");
    pool.close().await;
}

/// The plan of a prepared statement whatever its parameters are (`EXPLAIN (GENERIC_PLAN)` came with PostgreSQL 16).
async fn generic_plan(pool: &PgPool, sql: &str) -> String {
    let parameters = (1..=9).take_while(|n| sql.contains(&format!("${n}"))).count();
    let nulls = vec!["NULL"; parameters].join(", ");
    let mut connection = pool.acquire().await.unwrap();
    connection.execute("SET plan_cache_mode = force_generic_plan").await.unwrap();
    connection.execute(sqlx::AssertSqlSafe(format!("PREPARE hot AS {sql}"))).await.unwrap();
    let explain = sqlx::AssertSqlSafe(format!("EXPLAIN EXECUTE hot ({nulls})"));
    let rows = sqlx::raw_sql(explain).fetch_all(&mut *connection).await.unwrap();
    connection.execute("DEALLOCATE hot").await.unwrap();
    rows.iter().map(|r| r.get::<String, _>(0)).collect::<Vec<_>>().join("\n")
}
