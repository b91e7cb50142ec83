//! The pages' own assets, embedded in the program and named by their content: a name never changes its bytes.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

use crate::pages;

#[derive(RustEmbed)]
#[folder = "assets/"]
struct Files;

/// First sixteen digits of a hash over every name and content: one version for all, so that a style sheet
/// may name its fonts by relative paths.
static VERSION: LazyLock<String> = LazyLock::new(|| {
    // FNV-1a, 64 bits: a name, not a defence.
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut names: Vec<_> = Files::iter().collect();
    names.sort();
    for name in names {
        let content = Files::get(&name).map(|f| f.metadata.sha256_hash()).unwrap_or_default();
        for byte in name.bytes().chain(content) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    format!("{hash:016x}")
});

/// The address of an asset, such as `css/site.css`.
pub fn url(name: &str) -> String {
    format!("/assets/{}/{name}", *VERSION)
}

/// Answers `/assets/{version}/{name}`.
pub async fn serve(Path((version, name)): Path<(String, String)>) -> Response {
    match Files::get(&name).filter(|_| version == *VERSION) {
        Some(file) => (
            [
                (header::CONTENT_TYPE, content_type(&name)),
                (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
            ],
            file.data.into_owned(),
        )
            .into_response(),
        None => pages::not_found(),
    }
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        "png" => "image/png",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
