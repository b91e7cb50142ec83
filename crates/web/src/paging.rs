//! Where a list goes on: cursors that only the list they were given out for takes back.

use app::{App, Caller};
use model::charts::{Filter, Position};
use model::cursor;
use uuid::Uuid;

/// A list of somebody's charts, named by everything that makes it.
pub(crate) struct List(String);

impl List {
    /// The charts that meet a filter, in its order.
    pub(crate) fn of(caller: Caller, filter: &Filter) -> List {
        List(format!("{} {filter:?}", caller.person().0))
    }

    /// The charts in the trash.
    pub(crate) fn trash(caller: Caller) -> List {
        List(format!("{} trash", caller.person().0))
    }

    /// The cursor for a place in the list.
    pub(crate) fn seal(&self, app: &App, position: &Position) -> String {
        let key = position.key.as_deref().map_or(String::new(), |key| format!(" {key}"));
        cursor::seal(&app.secret, &self.0, &format!("{}{key}", position.id))
    }

    /// The place that a cursor stands for; `None` when it was not given out for this list.
    pub(crate) fn open(&self, app: &App, cursor: &str) -> Option<Position> {
        let text = cursor::open(&app.secret, &self.0, cursor)?;
        let (id, key) = text.split_once(' ').map_or((text.as_str(), None), |(id, key)| (id, Some(key)));
        Some(Position { id: Uuid::try_parse(id).ok()?, key: key.map(str::to_owned) })
    }
}
