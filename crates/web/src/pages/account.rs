//! Somebody's account: profile, security, sessions, keys, privacy; a page each.

pub(super) mod keys;
pub(super) mod passkeys;
pub(super) mod privacy;
pub(super) mod security;
pub(super) mod sessions;

use app::Error;
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use jiff::Timestamp;

use super::ask::Ask;
use super::{Visitor, trouble, words};

/// The pages of an account, as they are listed on each of them.
pub(super) const PAGES: [(&str, &str); 5] = [
    ("/account", "Profile"),
    ("/account/security", "Security"),
    ("/account/sessions", "Sessions"),
    ("/account/keys", "Keys"),
    ("/account/privacy", "Privacy"),
];

/// A page of sections.
#[derive(Template)]
#[template(path = "account.html")]
struct AccountPage {
    pages: &'static [(&'static str, &'static str)],
    at: &'static str,
    title: &'static str,
    sections: Vec<Section>,
}

/// A part of a page: words, rows, a form.
#[derive(Default)]
pub(super) struct Section {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    pub(super) text: String,
    pub(super) rows: Vec<Row>,
    pub(super) form: Option<Ask>,
    pub(super) link: Option<(&'static str, &'static str)>,
}

/// Something in a list, and what can be done with it.
#[derive(Default)]
pub(super) struct Row {
    pub(super) title: String,
    pub(super) lines: Vec<String>,
    /// A page about it, and what the link says.
    pub(super) link: Option<(String, &'static str)>,
    /// Where its button leads and what the button says.
    pub(super) act: Option<(String, &'static str)>,
}

impl Section {
    /// The fields of several forms on a page need names of their own to be pointed at, and a password its owner's.
    fn distinct(mut self, owner: &str) -> Section {
        if let Some(form) = &mut self.form {
            let asks = |kind| form.fields.iter().any(|f| f.kind == kind);
            if asks("password") && !asks("email") {
                form.owner = owner.to_owned();
            }
            form.fields.iter_mut().for_each(|f| f.id = format!("{}-{}", self.id, f.name));
        }
        self
    }
}

/// The page at `at`. When one of its forms was refused, `wrong` names the section and says why.
fn show(
    visitor: &Visitor,
    at: &'static str,
    mut sections: Vec<Section>,
    wrong: Option<(&'static str, Error)>,
) -> Response {
    let mut status = StatusCode::OK;
    let owner = visitor.nav.who.as_ref().map_or("", |who| who.email.as_str());
    sections = sections.into_iter().map(|s| s.distinct(owner)).collect();
    if let Some((id, error)) = wrong {
        let form = sections.iter_mut().find(|s| s.id == id).and_then(|s| s.form.as_mut());
        let Some(form) = form else { return trouble(error) };
        match std::mem::take(form).with(error) {
            Ok((why, mended)) => (status, *form) = (why, mended),
            Err(error) => return trouble(error),
        }
    }
    let title = PAGES.iter().find(|(path, _)| *path == at).map_or("Account", |(_, title)| title);
    visitor.nav.page(status, &AccountPage { pages: &PAGES, at, title, sections })
}

/// `12 May 2026, 14:30 UTC`.
pub(super) fn moment(at: Timestamp) -> String {
    let text = at.to_string();
    match text.split_once('T') {
        Some((date, time)) => format!("{}, {} UTC", words::date(date), time.get(..5).unwrap_or(time)),
        None => text,
    }
}
