//! A house to visit: an empty database, four places, a clock that stands still.

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::Arc;

use app::App;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use axum::middleware::from_fn_with_state;
use jiff::Timestamp;
use model::Clock;
use model::places::{FoundPlace, PlaceFinder};
use model::secret::Secret;
use tower::ServiceExt;
use uuid::Uuid;

use crate::middleware::authentication;

/// The pages over a database of their own, which goes when the house does.
pub(super) struct House {
    router: Router,
    file: PathBuf,
}

impl House {
    pub(super) async fn new() -> House {
        let file = std::env::temp_dir().join(format!("outerskies-pages-{}.sqlite3", Uuid::now_v7()));
        let db = store::Db::open(&file).await.expect("a new database opens");
        let secret = Secret::new([7; Secret::LENGTH]);
        let app = App::new(db, sky::Ephemeris::embedded(), Arc::new(Atlas), Arc::new(Noon), secret).await;
        let app = app.expect("an empty house");
        let asking = from_fn_with_state((app.clone(), crate::site::Site::Personal), authentication::run);
        House { router: super::super::routes(false).with_state(app).layer(asking), file }
    }

    /// Status and body of a page.
    pub(super) async fn get(&self, path: &str) -> (StatusCode, String) {
        self.send(Request::get(path).body(Body::empty()).expect("a request")).await
    }

    /// Status, and the body or where it leads.
    pub(super) async fn post(&self, path: &str, form: &str) -> (StatusCode, String) {
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(form.to_owned()));
        self.send(request.expect("a request")).await
    }

    /// The address of the chart that this form draws.
    pub(super) async fn draw(&self, form: &str) -> String {
        let (status, location) = self.post("/charts", form).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{location}");
        location
    }

    async fn send(&self, request: Request<Body>) -> (StatusCode, String) {
        let response = self.router.clone().oneshot(request).await.expect("routers always answer");
        let location =
            response.headers().get(header::LOCATION).map(|l| l.to_str().unwrap_or_default().to_owned());
        let status = response.status();
        let body = to_bytes(response.into_body(), usize::MAX).await.expect("a body");
        (status, location.unwrap_or_else(|| String::from_utf8_lossy(&body).into_owned()))
    }
}

impl Drop for House {
    fn drop(&mut self) {
        for ending in ["", "-wal", "-shm"] {
            let mut name = self.file.clone().into_os_string();
            name.push(ending);
            let _gone = std::fs::remove_file(name);
        }
    }
}

/// No two elements of a page share an id.
pub(super) fn assert_ids_are_unique(page: &str, html: &str) {
    let mut seen = HashSet::new();
    for id in html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(seen.insert(id), "{page}: two elements with the id {id}");
    }
}

struct Noon;

impl Clock for Noon {
    fn now(&self) -> Timestamp {
        "1990-05-15T12:00:00Z".parse().expect("a moment")
    }
}

struct Atlas;

impl PlaceFinder for Atlas {
    fn search(&self, query: &str, limit: usize) -> Vec<FoundPlace> {
        let query = query.to_lowercase();
        let all = [
            (1, "Lisbon", None, "Portugal", 38.7167, -9.1333, "Europe/Lisbon"),
            (2, "Springfield", Some("Illinois"), "United States", 39.8, -89.64, "America/Chicago"),
            (3, "Springfield", Some("Missouri"), "United States", 37.2, -93.29, "America/Chicago"),
        ];
        let known = all.into_iter().filter(|(_, name, ..)| name.to_lowercase().starts_with(&query));
        known
            .take(limit)
            .map(|(id, name, admin, country, latitude, longitude, zone)| FoundPlace {
                id,
                name: name.to_owned(),
                admin: admin.map(str::to_owned),
                country: country.to_owned(),
                country_code: String::new(),
                latitude,
                longitude,
                zone: zone.to_owned(),
                population: 100_000,
            })
            .collect()
    }

    fn attribution(&self) -> &str {
        "An atlas of three places"
    }
}
