//! How long a handler may take.

use std::time::Duration;

use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::problem::Problem;

/// The longest that a handler may take.
const HANDLER: Duration = Duration::from_secs(30);

/// Cuts a handler that takes too long, and says so.
pub async fn run(request: Request, next: Next) -> Response {
    within(HANDLER, next.run(request)).await
}

async fn within(limit: Duration, answer: impl Future<Output = Response>) -> Response {
    if let Ok(response) = tokio::time::timeout(limit, answer).await {
        return response;
    }
    let seconds = limit.as_secs();
    tracing::error!(seconds, "a handler took too long and was cut");
    Problem::new(
        StatusCode::SERVICE_UNAVAILABLE,
        "handler_timeout",
        format!("The request was not done within {seconds} seconds and was given up."),
    )
    .into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_takes_too_long_is_a_problem() {
        let limit = Duration::from_millis(20);
        let slow = within(limit, std::future::pending()).await;
        assert_eq!(slow.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert!(slow.headers().contains_key("retry-after"));
        let quick = within(limit, async { StatusCode::OK.into_response() }).await;
        assert_eq!(quick.status(), StatusCode::OK);
    }
}
