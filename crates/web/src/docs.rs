//! The API's documentation page, made from its own description and served from our own assets.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::Value;
use utoipa::openapi::OpenApi;

use crate::pages;

#[derive(Template)]
#[template(path = "docs.html")]
struct DocsPage {
    description: String,
    operations: Vec<Operation>,
    schemas: Vec<Schema>,
}

struct Operation {
    id: String,
    method: String,
    path: String,
    summary: String,
    parameters: Vec<Field>,
    body: Option<String>,
    content_type: String,
    answers: Vec<Answer>,
    example: String,
}

struct Answer {
    status: String,
    meaning: String,
    schema: Option<String>,
}

struct Schema {
    name: String,
    description: String,
    values: Vec<String>,
    fields: Vec<Field>,
}

struct Field {
    name: String,
    kind: String,
    required: bool,
    description: String,
}

/// The page of this description.
pub(crate) async fn page(document: OpenApi) -> Response {
    let document = serde_json::to_value(&document).unwrap_or_default();
    let page = DocsPage {
        description: text(&document["info"]["description"]),
        operations: operations(&document),
        schemas: entries(&document["components"]["schemas"]).map(|(name, s)| schema(name, s)).collect(),
    };
    pages::page(StatusCode::OK, &page)
}

fn operations(document: &Value) -> Vec<Operation> {
    entries(&document["paths"])
        .flat_map(|(path, methods)| {
            entries(methods).map(move |(method, op)| operation(document, method, path, op))
        })
        .collect()
}

fn operation(document: &Value, method: &str, path: &str, op: &Value) -> Operation {
    let (content_type, content) = entries(&op["requestBody"]["content"]).next().unwrap_or(("", &Value::Null));
    let body = &content["schema"];
    let example = reference(body).map(|name| &document["components"]["schemas"][name]["example"]);
    Operation {
        id: text(&op["operationId"]),
        method: method.to_uppercase(),
        path: path.to_owned(),
        summary: text(&op["summary"]),
        parameters: items(&op["parameters"]).map(parameter).collect(),
        body: reference(body).map(str::to_owned),
        content_type: content_type.to_owned(),
        answers: entries(&op["responses"]).map(|(status, answer)| self::answer(status, answer)).collect(),
        example: curl(method, path, content_type, example),
    }
}

fn parameter(parameter: &Value) -> Field {
    Field {
        name: text(&parameter["name"]),
        kind: kind(&parameter["schema"]),
        required: parameter["required"] == true,
        description: text(&parameter["description"]),
    }
}

fn answer(status: &str, answer: &Value) -> Answer {
    let schema = entries(&answer["content"]).next().map(|(_, content)| kind(&content["schema"]));
    Answer { status: status.to_owned(), meaning: text(&answer["description"]), schema }
}

fn schema(name: &str, schema: &Value) -> Schema {
    // A flattened shape is listed under allOf: its own fields, and a reference to those it takes over.
    let parts: Vec<&Value> = items(&schema["allOf"]).chain([schema]).collect();
    let required: Vec<&str> =
        parts.iter().flat_map(|p| items(&p["required"])).filter_map(Value::as_str).collect();
    let taken_over = parts.iter().filter_map(|p| reference(p)).map(|other| Field {
        name: "…".to_owned(),
        kind: other.to_owned(),
        required: true,
        description: format!("Every field of {other}."),
    });
    let own = parts.iter().flat_map(|p| entries(&p["properties"])).map(|(name, property)| Field {
        name: name.to_owned(),
        kind: kind(property),
        required: required.contains(&name),
        description: text(&property["description"]),
    });
    Schema {
        name: name.to_owned(),
        description: text(&schema["description"]),
        values: items(&schema["enum"]).map(text).collect(),
        fields: own.chain(taken_over).collect(),
    }
}

/// The type of a schema in a word or two.
fn kind(schema: &Value) -> String {
    if let Some(name) = reference(schema) {
        return name.to_owned();
    }
    for one_of in ["oneOf", "anyOf"] {
        if schema[one_of].is_array() {
            return items(&schema[one_of]).map(kind).collect::<Vec<_>>().join(" or ");
        }
    }
    match &schema["type"] {
        Value::String(t) if t == "array" => format!("array of {}", kind(&schema["items"])),
        Value::String(t) => t.clone(),
        Value::Array(types) => types.iter().map(text).collect::<Vec<_>>().join(" or "),
        _ => "any".to_owned(),
    }
}

fn reference(schema: &Value) -> Option<&str> {
    schema["$ref"].as_str().and_then(|r| r.rsplit('/').next())
}

fn curl(method: &str, path: &str, content_type: &str, body: Option<&Value>) -> String {
    let path = path.replace("{id}", "$ID");
    let path = if path.ends_with("/places") { format!("{path}?q=Koln") } else { path };
    let target = format!("\"http://127.0.0.1:8080{path}\"");
    match (method, body) {
        ("get", _) => format!("curl {target}"),
        (_, Some(body)) if !body.is_null() => {
            let method = method.to_uppercase();
            format!("curl -X {method} {target} -H \"Content-Type: {content_type}\" -d '{body}'")
        }
        _ => format!("curl -X {} {target}", method.to_uppercase()),
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn entries(value: &Value) -> impl Iterator<Item = (&str, &Value)> {
    value.as_object().into_iter().flatten().map(|(k, v)| (k.as_str(), v))
}
