//! Table `folders`.

use jiff::Timestamp;
use model::PersonId;
use model::charts::Folder;
use uuid::Uuid;

use crate::{Db, Error, Tx};

const INSERT: &str = "INSERT INTO folders (id, person_id, name, created_at) VALUES ($1, $2, $3, $4)";
const LIST: &str = "SELECT id, name, created_at FROM folders WHERE person_id = $1 ORDER BY name, id";
const RENAME: &str = "UPDATE folders SET name = $3 WHERE person_id = $1 AND id = $2";
const EMPTY: &str = "UPDATE charts SET folder_id = NULL, version = version + 1, updated_at = $3
    WHERE person_id = $1 AND folder_id = $2";
const DELETE: &str = "DELETE FROM folders WHERE person_id = $1 AND id = $2";

/// Every statement of this file, to be prepared in a test.
pub(crate) const STATEMENTS: &[&str] = &[INSERT, LIST, RENAME, EMPTY, DELETE];

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    name: String,
    created_at: i64,
}

/// Makes a folder; [`Error::Duplicate`] when the person has one of that name.
pub async fn insert(tx: &mut Tx, owner: PersonId, folder: &Folder) -> Result<(), Error> {
    on_tx!(tx, c => sqlx::query(INSERT)
        .bind(folder.id)
        .bind(owner.0)
        .bind(&folder.name)
        .bind(folder.created_at.as_millisecond())
        .execute(c)
        .await
        .map(drop))
}

/// The owner's folders by name.
pub async fn list(db: &Db, owner: PersonId) -> Result<Vec<Folder>, Error> {
    let rows: Vec<Row> = on_read!(db, c => sqlx::query_as(LIST).bind(owner.0).fetch_all(c).await)?;
    let folder = |row: Row| {
        Ok(Folder { id: row.id, name: row.name, created_at: crate::columns::moment(row.created_at)? })
    };
    rows.into_iter().map(folder).collect()
}

/// Renames the owner's folder; `false` when there is none.
pub async fn rename(db: &Db, owner: PersonId, id: Uuid, name: &str) -> Result<bool, Error> {
    let rows = on_write!(db, c => sqlx::query(RENAME)
        .bind(owner.0)
        .bind(id)
        .bind(name)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(rows > 0)
}

/// Removes the owner's folder; its charts stay, in no folder and with a new version. `false` when there is none.
pub async fn delete(db: &Db, owner: PersonId, id: Uuid, now: Timestamp) -> Result<bool, Error> {
    let mut tx = db.begin().await?;
    on_tx!(&mut tx, c => sqlx::query(EMPTY)
        .bind(owner.0)
        .bind(id)
        .bind(now.as_millisecond())
        .execute(c)
        .await
        .map(drop))?;
    let rows = on_tx!(&mut tx, c => sqlx::query(DELETE)
        .bind(owner.0)
        .bind(id)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    tx.commit().await?;
    Ok(rows > 0)
}
