//! Folders and tags, by which charts are kept in order.

use app::App;
use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::Response;
use model::charts::Folder;
use model::idempotency::Answer;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Body, By, Id, Key, Once, answered, created};
use crate::problem::Problem;

/// A folder to make, or its new name.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "Family"}))]
pub struct FolderIn {
    /// Name, unlike those of your other folders.
    #[schema(min_length = 1, max_length = 100)]
    name: String,
}

/// A folder.
#[derive(Debug, Serialize, ToSchema)]
pub struct FolderOut {
    /// Identifier, a UUID.
    id: Uuid,
    /// Its name.
    name: String,
    /// When it was made, RFC 3339.
    created_at: String,
}

/// Your folders.
#[derive(Debug, Serialize, ToSchema)]
pub struct FoldersOut {
    /// The folders by name.
    folders: Vec<FolderOut>,
}

/// A tag in use.
#[derive(Debug, Serialize, ToSchema)]
pub struct TagOut {
    /// The tag.
    tag: String,
    /// How many charts have it.
    charts: i64,
}

/// Your tags.
#[derive(Debug, Serialize, ToSchema)]
pub struct TagsOut {
    /// The tags in order.
    tags: Vec<TagOut>,
}

impl From<Folder> for FolderOut {
    fn from(folder: Folder) -> FolderOut {
        FolderOut { id: folder.id, name: folder.name, created_at: folder.created_at.to_string() }
    }
}

/// List the folders
#[utoipa::path(get, path = "/api/v1/folders", operation_id = "list_folders", tag = "folders", responses((status = 200, body = FoldersOut)))]
pub async fn folders(State(app): State<App>, By(caller): By) -> Result<Json<FoldersOut>, Problem> {
    let folders = app::folders::list(&app, caller).await?;
    Ok(Json(FoldersOut { folders: folders.into_iter().map(FolderOut::from).collect() }))
}

/// Make a folder
#[utoipa::path(post, path = "/api/v1/folders", operation_id = "create_folder", tag = "folders", request_body = FolderIn, params(Key), responses(
    (status = 201, body = FolderOut, headers(("Location" = String, description = "Where the folder is found"))),
    (status = 409, body = Problem, content_type = "application/problem+json",
        description = "The name is taken, or the first request with this key is still being answered"),
    (status = 415, body = Problem, content_type = "application/problem+json", description = "Not application/json"),
    (status = 422, body = Problem, content_type = "application/problem+json", description = "A field is wrong")
))]
pub async fn create(
    State(app): State<App>,
    By(caller): By,
    Once { body, request }: Once<FolderIn>,
) -> Result<Response, Problem> {
    let done = match request {
        None => made(app::folders::create(&app, caller, &body.name).await?).into(),
        Some(request) => app::folders::create_once(&app, caller, &body.name, &request, made).await?,
    };
    Ok(answered(done))
}

/// The answer to a folder that was made.
fn made(folder: Folder) -> Answer {
    let location = (header::LOCATION, format!("/api/v1/folders/{}", folder.id));
    created(vec![location], serde_json::to_vec(&FolderOut::from(folder)).unwrap_or_default())
}

/// Rename a folder
#[utoipa::path(patch, path = "/api/v1/folders/{id}", operation_id = "rename_folder", tag = "folders", params(("id" = Uuid, Path)),
    request_body = FolderIn, responses(
    (status = 204, description = "It has the new name"),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "No such folder"),
    (status = 409, body = Problem, content_type = "application/problem+json", description = "The name is taken"),
    (status = 415, body = Problem, content_type = "application/problem+json", description = "Not application/json"),
    (status = 422, body = Problem, content_type = "application/problem+json", description = "A field is wrong")
))]
pub async fn rename(
    State(app): State<App>,
    By(caller): By,
    Id(id): Id,
    Body(body): Body<FolderIn>,
) -> Result<StatusCode, Problem> {
    app::folders::rename(&app, caller, id, &body.name).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Remove a folder
///
/// Its charts stay, in no folder.
#[utoipa::path(delete, path = "/api/v1/folders/{id}", operation_id = "remove_folder", tag = "folders", params(("id" = Uuid, Path)), responses(
    (status = 204, description = "It is gone"),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "No such folder")
))]
pub async fn remove(State(app): State<App>, By(caller): By, Id(id): Id) -> Result<StatusCode, Problem> {
    app::folders::delete(&app, caller, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// List the tags in use
#[utoipa::path(get, path = "/api/v1/tags", operation_id = "list_tags", tag = "folders", responses((status = 200, body = TagsOut)))]
pub async fn tags(State(app): State<App>, By(caller): By) -> Result<Json<TagsOut>, Problem> {
    let tags = app::charts::tags(&app, caller).await?;
    Ok(Json(TagsOut { tags: tags.into_iter().map(|(tag, charts)| TagOut { tag, charts }).collect() }))
}
