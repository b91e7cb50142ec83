//! Small forms: a few fields, a button, and beside each field what is wrong with it.

use app::Error;
use askama::Template;
use axum::extract::{Form, FromRequest, Request};
use axum::http::StatusCode;
use axum::response::Response;
use model::input::{FieldError, Invalid};
use serde::de::DeserializeOwned;

use super::{Nav, refused, trouble};

/// A form.
#[derive(Default)]
pub(super) struct Ask {
    pub(super) title: &'static str,
    pub(super) lead: String,
    pub(super) action: String,
    pub(super) hidden: Vec<(&'static str, String)>,
    /// Whose password is asked for, where no field says so: keepers of passwords go by it.
    pub(super) owner: String,
    pub(super) fields: Vec<Asked>,
    pub(super) button: &'static str,
    /// Whether it cannot be undone.
    pub(super) grave: bool,
    pub(super) links: Vec<(&'static str, &'static str)>,
    /// What a device does before the form is sent, by `js/passkeys.js`: `create` or `show` a passkey.
    pub(super) device: &'static str,
    /// A second form below the first.
    pub(super) instead: Option<Box<Ask>>,
    /// What is wrong with the whole.
    pub(super) refusal: Option<String>,
}

/// A field of a form.
#[derive(Default)]
pub(super) struct Asked {
    pub(super) id: String,
    pub(super) name: &'static str,
    pub(super) label: &'static str,
    /// `text`, `email`, `password` or `checkbox`.
    pub(super) kind: &'static str,
    /// What a browser may fill in.
    pub(super) complete: &'static str,
    pub(super) hint: &'static str,
    pub(super) value: String,
    pub(super) optional: bool,
    pub(super) chosen: bool,
    pub(super) errors: Vec<String>,
}

/// A line of the summary of errors.
pub(super) struct Line {
    pub(super) target: String,
    pub(super) message: String,
}

impl Asked {
    /// A field for text of some kind.
    pub(super) fn new(
        kind: &'static str,
        name: &'static str,
        label: &'static str,
        complete: &'static str,
    ) -> Asked {
        Asked { id: name.to_owned(), name, label, kind, complete, ..Asked::default() }
    }

    /// The address somebody signs in with; what was typed stays.
    pub(super) fn email(typed: &str) -> Asked {
        Asked { value: typed.to_owned(), ..Asked::new("email", "email", "E-mail address", "username") }
    }

    /// The password in use.
    pub(super) fn password() -> Asked {
        Asked::new("password", "password", "Password", "current-password")
    }

    /// A password to be chosen.
    pub(super) fn new_password(name: &'static str, label: &'static str) -> Asked {
        let hint = "At least 12 characters; a few unrelated words are easy to remember and hard to guess.";
        Asked { hint, ..Asked::new("password", name, label, "new-password") }
    }

    /// Ids of the error and the hint, for `aria-describedby`.
    pub(super) fn described_by(&self) -> String {
        let hint = (!self.hint.is_empty()).then(|| format!("{}-hint", self.id));
        let error = (!self.errors.is_empty()).then(|| format!("{}-error", self.id));
        [error, hint].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

impl Ask {
    /// Whether anything is wrong.
    pub(super) fn wrong(&self) -> bool {
        self.refusal.is_some() || self.fields.iter().any(|f| !f.errors.is_empty())
    }

    /// Everything that is wrong, with where to mend it.
    pub(super) fn summary(&self) -> Vec<Line> {
        let whole = self.refusal.iter().map(|m| Line { target: String::new(), message: m.clone() });
        let fields = self
            .fields
            .iter()
            .flat_map(|f| f.errors.iter().map(|m| Line { target: f.id.clone(), message: m.clone() }));
        whole.chain(fields).collect()
    }

    /// The form again with what is wrong; or why there is no form to mend.
    pub(super) fn with(mut self, error: Error) -> Result<(StatusCode, Ask), Error> {
        match error {
            Error::Invalid(Invalid(errors)) => {
                errors.iter().for_each(|e| self.place(e));
                Ok((StatusCode::UNPROCESSABLE_ENTITY, self))
            }
            Error::Refused(refusal) => {
                self.refusal = Some(refusal.to_string());
                let status = crate::problem::status_of(&refusal);
                // A page is no answer to a challenge of HTTP's own.
                let status = if status == StatusCode::UNAUTHORIZED { StatusCode::FORBIDDEN } else { status };
                Ok((status, self))
            }
            other => Err(other),
        }
    }

    fn place(&mut self, error: &FieldError) {
        let message = match error.suggestions.as_slice() {
            [] => error.message.clone(),
            some if some.iter().all(|s| error.message.contains(s.as_str())) => error.message.clone(),
            some => format!("{} {}", error.message, some.join(" ")),
        };
        match self.fields.iter_mut().find(|f| f.name == error.field.name()) {
            Some(field) => field.errors.push(message),
            None => self.refusal = Some(message),
        }
    }

    /// The form on a page of its own.
    pub(super) fn page(self, nav: &Nav) -> Response {
        nav.page(StatusCode::OK, &AskPage { form: self })
    }

    /// The same with what is wrong.
    pub(super) fn again(self, nav: &Nav, error: Error) -> Response {
        match self.with(error) {
            Ok((status, form)) => nav.page(status, &AskPage { form }),
            Err(error) => trouble(error),
        }
    }
}

#[derive(Template)]
#[template(path = "ask.html")]
struct AskPage {
    form: Ask,
}

/// What was sent with a form.
pub(super) struct Posted<T>(pub(super) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Posted<T> {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Posted<T>, Response> {
        match Form::from_request(request, state).await {
            Ok(Form(typed)) => Ok(Posted(typed)),
            Err(rejection) => Err(refused(rejection.status())),
        }
    }
}
