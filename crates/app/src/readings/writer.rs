//! Who writes a section: the one place where that is chosen.

use std::time::Duration;

use chart::Chart;
use model::cache::Key;
use model::readings::Written;
use reading::offline::{self, INTERPRETER, SectionId};
use reading::{Brief, Fact};

use crate::cache::Life;
use crate::{App, Error};

/// The built-in interpreter, which is always there.
pub const OFFLINE: &str = "offline";
/// Who can be asked to write, the usual one first.
pub const MODELS: &[&str] = &[OFFLINE];

/// How long a section is kept for the next chart that states the same.
const LIFE: Life = Life { fresh: Duration::from_secs(24 * 3600), stale: Duration::ZERO };

/// What a section is written from. Nothing in it says whose chart it is.
pub(super) struct Task {
    pub chart: Chart,
    pub facts: Vec<Fact>,
    pub brief: Brief,
}

/// Writes a section; `None` when the chart has nothing for it. Charts that state the same, asked for the same, get the
/// same text, which is kept under a hash of all that.
pub(super) async fn section(
    app: &App,
    task: &std::sync::Arc<Task>,
    id: SectionId,
) -> Result<Option<Written>, Error> {
    let (key, task) = (key(app, task, id)?, task.clone());
    let write = move || async move { serde_json::to_vec(&by_offline(&task, id)) };
    let bytes = app.cache.get(key, LIFE, write).await.map_err(broken)?;
    serde_json::from_slice(&bytes).map_err(broken)
}

/// The hash of everything that the text depends on.
fn key(app: &App, task: &Task, id: SectionId) -> Result<Key, Error> {
    let facts = serde_json::to_vec(&task.facts).map_err(broken)?;
    let hash = app.secret.digest("facts of a section", &facts);
    let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    let Brief { kind, tone, length, language } = task.brief;
    Ok(Key::new("section", INTERPRETER)
        .with(id.id())
        .with(kind.id())
        .with(tone.id())
        .with(length.id())
        .with(language.code())
        .with(hash))
}

fn by_offline(task: &Task, id: SectionId) -> Option<Written> {
    let section = offline::section(&task.chart, &task.facts, id, task.brief.language)?;
    let sentences = section.paragraphs.iter().flat_map(|paragraph| &paragraph.sentences);
    let cited: Vec<&String> = sentences.flat_map(|sentence| &sentence.facts).collect();
    let facts = task.facts.iter().filter(|fact| cited.contains(&&fact.id)).cloned().collect();
    Some(Written { writer: INTERPRETER.to_owned(), section, facts })
}

fn broken(error: impl std::fmt::Display) -> Error {
    Error::Internal(format!("a section cannot be kept or read: {error}"))
}
