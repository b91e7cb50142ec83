//! What is looked for in the list of charts: the form, and the filter that it asks for.

use chart::options::{HouseSystem, Zodiac};
use jiff::civil::Date;
use model::charts::{Filter, Folder, Order};
use serde::Deserialize;
use uuid::Uuid;

use super::visitor::escaped;

/// The fields of the form as they came; an empty one asks for nothing.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Looking {
    name: String,
    tag: String,
    folder: String,
    favourite: String,
    public: String,
    zodiac: String,
    house_system: String,
    born_from: String,
    born_to: String,
    order: String,
    after: String,
}

/// The form, filled in as it was sent.
pub(super) struct SearchView {
    pub(super) name: String,
    pub(super) favourite: bool,
    pub(super) public: bool,
    pub(super) dates: [When; 2],
    pub(super) selects: Vec<Select>,
    /// Whether anything beside the name is looked for.
    pub(super) open: bool,
    /// Whether anything is looked for.
    pub(super) narrowed: bool,
}

/// A date as it was typed.
pub(super) struct When {
    pub(super) name: &'static str,
    pub(super) label: &'static str,
    pub(super) value: String,
    pub(super) wrong: bool,
}

/// A list to choose from.
pub(super) struct Select {
    pub(super) name: &'static str,
    pub(super) label: &'static str,
    pub(super) options: Vec<Choice>,
}

/// One thing to choose.
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) label: String,
    pub(super) chosen: bool,
}

impl Looking {
    /// The filter. What cannot be meant (a date that is none, a zodiac that is none) narrows nothing; the form says so.
    pub(super) fn filter(&self) -> Filter {
        Filter {
            favourite: given(&self.favourite).map(|_| true),
            public: given(&self.public).map(|_| true),
            tag: given(&self.tag).map(str::to_owned),
            folder: given(&self.folder).and_then(|id| Uuid::try_parse(id).ok()),
            zodiac: given(&self.zodiac).and_then(Zodiac::parse).map(|z| z.id().to_owned()),
            house_system: given(&self.house_system).and_then(HouseSystem::parse).map(|h| h.id().to_owned()),
            born_from: date(&self.born_from),
            born_to: date(&self.born_to),
            name: given(&self.name).map(str::to_owned),
            order: match self.order.as_str() {
                "updated" => Order::Updated,
                "born" => Order::Born,
                _ => Order::Created,
            },
        }
    }

    /// The cursor that was followed.
    pub(super) fn after(&self) -> Option<&str> {
        given(&self.after)
    }

    /// The address of this list, from a cursor on.
    pub(super) fn address(&self, after: Option<&str>) -> String {
        let fields = [
            ("name", self.name.as_str()),
            ("tag", &self.tag),
            ("folder", &self.folder),
            ("favourite", &self.favourite),
            ("public", &self.public),
            ("zodiac", &self.zodiac),
            ("house_system", &self.house_system),
            ("born_from", &self.born_from),
            ("born_to", &self.born_to),
            ("order", &self.order),
            ("after", after.unwrap_or_default()),
        ];
        let query: Vec<String> = fields
            .into_iter()
            .filter_map(|(name, value)| Some((name, given(value)?)))
            .map(|(name, value)| format!("{name}={}", value.bytes().map(escaped).collect::<String>()))
            .collect();
        if query.is_empty() { "/charts".to_owned() } else { format!("/charts?{}", query.join("&")) }
    }
}

impl SearchView {
    /// The form for what was looked for, among these folders and tags.
    pub(super) fn new(looking: &Looking, folders: &[Folder], tags: &[(String, i64)]) -> SearchView {
        let filter = looking.filter();
        let when = |name, label, typed: &String, read: &Option<String>| When {
            name,
            label,
            value: typed.clone(),
            wrong: given(typed).is_some() && read.is_none(),
        };
        let dates = [
            when("born_from", "Born from", &looking.born_from, &filter.born_from),
            when("born_to", "Born until", &looking.born_to, &filter.born_to),
        ];
        let beside = Filter { name: None, ..filter.clone() };
        let open = beside != Filter::default() || dates.iter().any(|d| d.wrong);
        SearchView {
            name: looking.name.clone(),
            favourite: filter.favourite.is_some(),
            public: filter.public.is_some(),
            dates,
            selects: selects(&filter, folders, tags),
            open,
            narrowed: open || filter.name.is_some(),
        }
    }
}

fn selects(filter: &Filter, folders: &[Folder], tags: &[(String, i64)]) -> Vec<Select> {
    let folder = filter.folder.map(|id| id.to_string()).unwrap_or_default();
    let folders = folders.iter().map(|f| (f.id.to_string(), f.name.clone())).collect();
    let tags = tags.iter().map(|(tag, charts)| (tag.clone(), format!("{tag} ({charts})"))).collect();
    let houses = HouseSystem::ALL.map(|s| (s.id().to_owned(), s.name().to_owned())).into();
    let zodiacs = [("tropical", "Tropical"), ("sidereal", "Sidereal")];
    let zodiacs = zodiacs.map(|(id, name)| (id.to_owned(), name.to_owned())).into();
    let orders = [("updated", "Last changed"), ("born", "Last born")];
    let orders = orders.map(|(id, name)| (id.to_owned(), name.to_owned())).into();
    let order = match filter.order {
        Order::Created => "",
        Order::Updated => "updated",
        Order::Born => "born",
    };
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    vec![
        select("folder", "Folder", "Any folder", folders, &folder),
        select("tag", "Tag", "Any tag", tags, &text(&filter.tag)),
        select("zodiac", "Zodiac", "Any zodiac", zodiacs, &text(&filter.zodiac)),
        select("house_system", "House system", "Any house system", houses, &text(&filter.house_system)),
        select("order", "First comes", "Last drawn", orders, order),
    ]
}

/// A list whose first entry stands for nothing chosen.
pub(super) fn select(
    name: &'static str,
    label: &'static str,
    nothing: &str,
    options: Vec<(String, String)>,
    chosen: &str,
) -> Select {
    let nothing = [(String::new(), nothing.to_owned())];
    let options = nothing.into_iter().chain(options).map(|(value, label)| {
        let chosen = value == chosen;
        Choice { value, label, chosen }
    });
    Select { name, label, options: options.collect() }
}

fn given(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|t| !t.is_empty())
}

fn date(text: &str) -> Option<String> {
    let text = given(text)?;
    Date::strptime("%Y-%m-%d", text).ok().filter(|_| text.len() == 10).map(|date| date.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_form_asks_for_everything_and_what_cannot_be_narrows_nothing() {
        let none = Looking { zodiac: "maya".into(), born_from: "1990-02-30".into(), ..Looking::default() };
        assert_eq!(none.filter(), Filter::default());
        let view = SearchView::new(&none, &[], &[]);
        assert!(view.dates[0].wrong && !view.dates[1].wrong && view.open);
        assert!(!SearchView::new(&Looking::default(), &[], &[]).narrowed);
    }

    #[test]
    fn the_address_asks_for_the_same_again() {
        let looking = Looking {
            name: "O'Brien & Söhne".into(),
            favourite: "yes".into(),
            order: "born".into(),
            ..Looking::default()
        };
        assert_eq!(
            looking.address(Some("c1")),
            "/charts?name=O%27Brien%20%26%20S%C3%B6hne&favourite=yes&order=born&after=c1"
        );
        assert_eq!(Looking::default().address(None), "/charts");
    }
}
