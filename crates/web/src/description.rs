//! The description of the API, with what every operation has in common written once.

use axum::http::Method;
use utoipa::OpenApi;
use utoipa::openapi::path::{Operation, Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::{ObjectBuilder, SchemaType, Type};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{Content, OpenApi as Document, Ref, RefOr, Required, Response, Schema};

#[derive(OpenApi)]
#[openapi(info(
    title = "Outer Skies",
    description = "From a birth moment and place to a chart, its wheel, and a reading whose every sentence \
                   names the facts it rests on. Errors are RFC 9457 problems with stable codes, all of them listed in \
                   docs/ERRORS.md. HEAD is answered wherever GET is, OPTIONS everywhere. A service wants to know who asks: an \
                   access token or an API key as `Authorization: Bearer`, or a signature (docs/SIGNATURES.md); a personal \
                   instance knows its owner. Where replicas answer, an answer may carry `Read-After`: a request that brings \
                   it along sees what was written until then."
))]
pub(crate) struct Base;

/// Answers that any operation may give.
const ALWAYS: [(&str, &str); 7] = [
    ("400", "The address or a query parameter is malformed or unknown"),
    ("406", "`Accept` excludes the form of the answer"),
    ("414", "Path and query are too long"),
    ("421", "The instance does not answer to this host name"),
    ("429", "Too many requests; see `Retry-After`"),
    ("500", "Something went wrong on our side"),
    ("503", "The service or its database is not available; see `Retry-After`"),
];

/// Answers that any operation may give that changes something.
const CHANGING: [(&str, &str); 3] = [
    ("403", "A page of another site asked for it"),
    ("413", "The body is too large"),
    ("507", "The disk is full"),
];

/// Answers that any operation may give that reads a body.
const READING: [(&str, &str); 2] = [
    ("415", "The body is not of the type that is named here"),
    ("422", "A field is wrong, or the body has another shape"),
];

/// Answers that any operation may give that wants to know who asks.
const GUARDED: [(&str, &str); 2] =
    [("401", "Nobody is signed in, or the signature is not good"), ("403", "The caller may not do this")];

/// Below these, nobody has to be signed in.
const OPEN: [&str; 9] = [
    "/.well-known/",
    "/health/",
    "/api/v1/accounts",
    "/api/v1/account/email/confirm",
    "/api/v1/options",
    "/api/v1/password/",
    "/api/v1/places",
    "/api/v1/public/",
    "/api/v1/shared/",
];
/// Below these, a personal instance has nothing.
const OF_ACCOUNTS: [&str; 5] =
    ["/api/v1/account", "/api/v1/admin/", "/api/v1/password/", "/api/v1/sessions", "/.well-known/"];

fn below(paths: &[&str], path: &str) -> bool {
    paths.iter().any(|p| path.starts_with(p))
}

/// Whether an operation asks nobody who they are. Signing in does not, ending a session does.
fn is_open(method: &Method, path: &str) -> bool {
    below(&OPEN, path) || *method == Method::POST && path.starts_with("/api/v1/sessions")
}

/// Every operation of a description.
pub(crate) fn operations(document: &mut Document) -> impl Iterator<Item = (&str, Method, &mut Operation)> {
    document.paths.paths.iter_mut().flat_map(|(path, item)| {
        [
            (Method::GET, item.get.as_mut()),
            (Method::PUT, item.put.as_mut()),
            (Method::POST, item.post.as_mut()),
            (Method::DELETE, item.delete.as_mut()),
            (Method::PATCH, item.patch.as_mut()),
        ]
        .into_iter()
        .filter_map(|(method, operation)| Some((path.as_str(), method, operation?)))
    })
}

/// Writes the answers into the description that are everywhere the same.
pub(crate) fn complete(document: &mut Document) {
    for (path, method, operation) in operations(document) {
        let open = is_open(&method, path);
        let mut answers = ALWAYS.to_vec();
        answers.extend_from_slice(if method == Method::GET { &[] } else { &CHANGING });
        answers.extend_from_slice(if operation.request_body.is_some() { &READING } else { &[] });
        answers.extend_from_slice(if open { &[] } else { &GUARDED });
        if below(&OF_ACCOUNTS, path) {
            answers.push(("404", "The instance has no accounts, or there is no such thing"));
        }
        for (status, meaning) in answers {
            let responses = &mut operation.responses.responses;
            responses.entry(status.to_owned()).or_insert_with(|| RefOr::T(problem(meaning)));
        }
        operation.parameters.iter_mut().flatten().for_each(never_null);
        if open {
            operation.security = Some(Vec::new());
        } else if method == Method::GET {
            operation.parameters.get_or_insert_default().push(RefOr::T(read_after()));
        }
    }
    let bearer = HttpBuilder::new().scheme(HttpAuthScheme::Bearer);
    let bearer = bearer.description(Some("An access token of POST /api/v1/sessions, or an API key."));
    let components = document.components.get_or_insert_default();
    components.add_security_scheme("bearer", SecurityScheme::Http(bearer.build()));
    document.security = Some(vec![SecurityRequirement::new("bearer", Vec::<String>::new())]);
}

/// The same for a personal instance, which serves its owner without a login.
pub(crate) fn without_login(document: &mut Document) {
    document.security = None;
    document.components.get_or_insert_default().security_schemes.clear();
    operations(document).for_each(|(_, _, operation)| operation.security = None);
}

/// The field that makes a read see what was written before.
fn read_after() -> Parameter {
    let text = ObjectBuilder::new().schema_type(Type::String).build();
    ParameterBuilder::new()
        .name("Read-After")
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some("As an earlier answer carried it: what was written until then is seen."))
        .schema(Some(text))
        .build()
}

/// A parameter may be left out, but none can be null: derived from `Option`, it is described as if it could.
fn never_null(parameter: &mut RefOr<Parameter>) {
    if let RefOr::T(Parameter { schema: Some(RefOr::T(Schema::Object(object))), .. }) = parameter
        && let SchemaType::Array(types) = &object.schema_type
        && let Some(only) = types.iter().find(|t| **t != Type::Null)
    {
        object.schema_type = SchemaType::Type(only.clone());
    }
}

fn problem(meaning: &str) -> Response {
    let mut response = Response::new(meaning);
    let schema = Ref::from_schema_name("Problem");
    response.content.insert("application/problem+json".to_owned(), Content::new(Some(schema)).into());
    response
}
