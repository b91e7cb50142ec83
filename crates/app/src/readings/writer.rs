//! Who writes a section: the one place where that is chosen.

use std::time::Duration;

use chart::Chart;
use model::cache::Key;
use model::readings::Written;
use model::secret::Secret;
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
    let (key, task) = (key(&app.secret, task, id)?, task.clone());
    let write = move || async move { serde_json::to_vec(&by_offline(&task, id)) };
    let bytes = app.cache.get(key, LIFE, write).await.map_err(broken)?;
    serde_json::from_slice(&bytes).map_err(broken)
}

/// The hash of everything that the text depends on.
fn key(secret: &Secret, task: &Task, id: SectionId) -> Result<Key, Error> {
    let facts = serde_json::to_vec(&task.facts).map_err(broken)?;
    let hash = secret.digest("facts of a section", &facts);
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

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use model::charts::ChartDraft;
    use reading::Language;
    use reading::brief::Tone;

    use super::*;

    fn task(name: &str, time: &str, brief: Brief) -> Task {
        let draft = ChartDraft {
            name: name.to_owned(),
            date: "1990-07-04".to_owned(),
            time: Some(time.to_owned()),
            latitude: Some(38.7167),
            longitude: Some(-9.1333),
            zone: Some("Europe/Lisbon".to_owned()),
            ..ChartDraft::default()
        };
        let chart = draft.parse().expect("nothing is wrong").cast(&sky::Ephemeris::embedded());
        let chart = chart.expect("it can be cast");
        Task { facts: reading::facts(&chart), chart, brief }
    }

    #[test]
    fn equal_facts_share_a_text_and_different_charts_never_do() {
        let secret = Secret::new([7; 32]);
        let key = |task: &Task, id| key(&secret, task, id).expect("facts can be written").as_str().to_owned();
        let german = Brief { language: Language::German, ..Brief::default() };
        let warm = Brief { tone: Tone::Warm, ..Brief::default() };
        let ada = task("Ada", "14:30", Brief::default());
        let same = task("Somebody else", "14:30", Brief::default());
        assert_eq!(key(&ada, SectionId::Moon), key(&same, SectionId::Moon));
        let mut keys = HashSet::from([key(&ada, SectionId::Moon), key(&ada, SectionId::Sun)]);
        for other in
            [task("Ada", "14:31", Brief::default()), task("Ada", "14:30", german), task("Ada", "14:30", warm)]
        {
            assert!(keys.insert(key(&other, SectionId::Moon)));
        }
        assert!(keys.iter().all(|key| !key.contains("Ada") && !key.contains("1990")));
    }
}
