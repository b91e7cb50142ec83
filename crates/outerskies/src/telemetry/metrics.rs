//! Figures for Prometheus, on a listener of their own. docs/OPERATIONS.md has the table of all of them.

use std::net::SocketAddr;
use std::time::Duration;

use app::App;
use axum::Router;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::get;
use metrics::{Unit, describe_counter, describe_gauge, describe_histogram, gauge};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use tokio::net::TcpListener;

use super::process;
use crate::exit::Failure;

/// Upper bounds of the duration histogram, seconds: from a health answer to the handlers' deadline.
const DURATIONS: [f64; 12] = [0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0, 30.0];
/// How often recorded durations are sorted into their buckets when nobody asks.
const UPKEEP: Duration = Duration::from_secs(5);

/// Serves `/metrics` from a task and answers its address; `None` when that could not be listened on, which is said in
/// the log and hinders nothing else. Without it, nothing is recorded at all.
pub async fn start(listen: SocketAddr, app: App) -> Result<Option<SocketAddr>, Failure> {
    let bound = match TcpListener::bind(listen).await {
        Ok(listener) => listener.local_addr().map(|address| (listener, address)),
        Err(error) => Err(error),
    };
    let (listener, address) = match bound {
        Ok(bound) => bound,
        Err(error) => {
            tracing::warn!(%error, %listen, "metrics cannot be served: choose another telemetry.metrics_listen, or empty");
            return Ok(None);
        }
    };
    let handle = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Full("http_request_duration_seconds".to_owned()), &DURATIONS)
        .and_then(PrometheusBuilder::install_recorder)
        .map_err(Failure::failed)?;
    describe();
    gauge!("event_streams_open").set(0.0);
    gauge!("outerskies_build_info", "version" => env!("CARGO_PKG_VERSION")).set(1.0);
    app::worker::count_from_zero(&app::jobs::kinds());
    tokio::spawn(upkeep(handle.clone()));
    let router = Router::new().route("/metrics", get(render)).with_state((handle, app));
    tokio::spawn(async move {
        if let Err(error) = axum::serve(listener, router).await {
            tracing::error!(%error, "metrics are not served any more");
        }
    });
    Ok(Some(address))
}

async fn upkeep(handle: PrometheusHandle) {
    loop {
        tokio::time::sleep(UPKEEP).await;
        handle.run_upkeep();
    }
}

/// Prometheus text format 0.0.4.
async fn render(State((handle, app)): State<(PrometheusHandle, App)>) -> impl IntoResponse {
    gauge!("http_requests_in_flight").set(app.lifecycle.open() as f64);
    for pool in app::health::pools(&app) {
        let used = pool.open.saturating_sub(pool.idle);
        for (state, connections) in [("idle", pool.idle), ("used", used)] {
            gauge!("db_pool_connections", "pool" => pool.name.clone(), "state" => state)
                .set(f64::from(connections));
        }
        gauge!("db_pool_connections_max", "pool" => pool.name).set(f64::from(pool.most));
    }
    let (entries, bytes) = app.cache.size();
    gauge!("cache_entries").set(entries as f64);
    gauge!("cache_bytes").set(bytes as f64);
    if let Some(there) = app.cache.shared_is_there() {
        gauge!("redis_up").set(f64::from(u8::from(there)));
    }
    if let Ok(queue) = app::jobs::queue(&app).await {
        gauge!("jobs_oldest_ready_seconds").set(queue.oldest.as_secs_f64());
        for (kind, state, jobs) in queue.counts {
            gauge!("jobs", "kind" => kind, "state" => state.id()).set(f64::from(jobs));
        }
    }
    (
        [(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")],
        handle.render() + &process::render(),
    )
}

fn describe() {
    describe_counter!(
        "http_requests_total",
        "Requests that ended, by method, route template and class of status."
    );
    describe_histogram!(
        "http_request_duration_seconds",
        Unit::Seconds,
        "Time from a request's head to its answer's, seconds."
    );
    describe_gauge!("http_requests_in_flight", "Requests that are being answered.");
    describe_counter!("rate_limit_refusals_total", "Requests that were answered 429, by route template.");
    describe_counter!(
        "charts_generated_total",
        "Charts that were cast, by zodiac and house system asked for."
    );
    describe_counter!(
        "jobs_ended_total",
        "Attempts at jobs that ended, by kind and outcome: done, failed (tried again), dead (given up), stopped."
    );
    describe_counter!("jobs_taken_back_total", "Jobs that were taken back from workers that are gone.");
    describe_gauge!("event_streams_open", "Streams of events that are open.");
    describe_gauge!("jobs", "Jobs that wait, run or were given up, by kind and state.");
    describe_gauge!(
        "jobs_oldest_ready_seconds",
        Unit::Seconds,
        "Since when the longest waiting ready job is due."
    );
    describe_gauge!("db_pool_connections", "Open database connections, by pool and whether one is used.");
    describe_gauge!("db_pool_connections_max", "The most connections that a pool may open.");
    describe_counter!("cache_requests_total", "Kept values that were asked for, by kind.");
    describe_counter!(
        "cache_fills_total",
        "Values that were not in the process, by kind and where they came from: shared (Redis) or computed."
    );
    describe_gauge!("cache_entries", "Values kept in the process.");
    describe_gauge!("cache_bytes", Unit::Bytes, "Bytes that they take.");
    describe_gauge!("redis_up", "1 when Redis is there, 0 when the program goes on without it.");
    describe_counter!("trace_spans_exported_total", "Spans that the collector took.");
    describe_counter!("trace_spans_dropped_total", "Spans that were given up, by reason.");
    describe_gauge!("outerskies_build_info", "Always 1; its label names the version.");
}
