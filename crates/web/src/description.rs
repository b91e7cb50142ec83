//! The description of the API, with what every operation has in common written once.

use axum::http::Method;
use utoipa::OpenApi;
use utoipa::openapi::path::{Operation, Parameter};
use utoipa::openapi::schema::{SchemaType, Type};
use utoipa::openapi::{Content, OpenApi as Document, Ref, RefOr, Response, Schema};

#[derive(OpenApi)]
#[openapi(info(
    title = "Outer Skies",
    description = "From a birth moment and place to a chart, its wheel, and a reading whose every sentence \
                   names the facts it rests on. Errors are RFC 9457 problems with stable codes, all of them listed in \
                   docs/ERRORS.md. HEAD is answered wherever GET is, OPTIONS everywhere."
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
    for (_, method, operation) in operations(document) {
        let changing = if method == Method::GET { &[][..] } else { &CHANGING };
        for (status, meaning) in ALWAYS.iter().chain(changing) {
            let responses = &mut operation.responses.responses;
            responses.entry((*status).to_owned()).or_insert_with(|| RefOr::T(problem(meaning)));
        }
        operation.parameters.iter_mut().flatten().for_each(never_null);
    }
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
