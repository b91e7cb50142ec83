//! A change of a saved chart as it comes in at any door.

use uuid::Uuid;

use super::Edit;
use super::draft::text;
use crate::input::{Field, FieldError, Invalid};

/// The most tags of a chart.
const MOST_TAGS: usize = 20;
/// The longest tag, characters.
const LONGEST_TAG: usize = 40;
/// The longest name of a folder, characters.
const LONGEST_FOLDER: usize = 100;

/// What is to be changed; `None` leaves it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EditDraft {
    /// Its name; may be empty.
    pub name: Option<String>,
    /// Whether it is a favourite.
    pub favourite: Option<bool>,
    /// Whether everybody may see it.
    pub public: Option<bool>,
    /// Whether others who may see it see its name too.
    pub name_shown: Option<bool>,
    /// The folder it is in; `Some(None)` takes it out.
    pub folder: Option<Option<Uuid>>,
    /// All its tags.
    pub tags: Option<Vec<String>>,
}

impl EditDraft {
    /// Reads every field; on failure names all that are wrong.
    pub fn parse(self) -> Result<Edit, Invalid> {
        let mut errors = Vec::new();
        let mut keep = |e: Vec<FieldError>| errors.extend(e);
        let name = self.name.and_then(|name| text(Field::Name, &name).map_err(&mut keep).ok());
        let tags = self.tags.and_then(|tags| tidy(&tags).map_err(&mut keep).ok());
        if !errors.is_empty() {
            return Err(Invalid(errors));
        }
        let EditDraft { favourite, public, name_shown, folder, .. } = self;
        Ok(Edit { name, favourite, public, name_shown, folder, tags, chart: None })
    }
}

/// Tags without blanks around them, in order, each once.
fn tidy(tags: &[String]) -> Result<Vec<String>, Vec<FieldError>> {
    let mut tidy = Vec::with_capacity(tags.len().min(MOST_TAGS));
    for tag in tags.iter().take(MOST_TAGS + 1) {
        let tag = text(Field::Tags, tag)?;
        if tag.is_empty() || tag.contains(',') || tag.chars().count() > LONGEST_TAG {
            let message = format!("A tag has 1 to {LONGEST_TAG} characters and no comma.");
            return Err(vec![FieldError::new(Field::Tags, "tag_malformed", message)]);
        }
        tidy.push(tag);
    }
    if tags.len() > MOST_TAGS {
        let message = format!("A chart has at most {MOST_TAGS} tags.");
        return Err(vec![FieldError::new(Field::Tags, "too_many_tags", message)]);
    }
    tidy.sort();
    tidy.dedup();
    Ok(tidy)
}

/// The name of a folder: 1 to 100 characters.
pub fn folder_name(name: &str) -> Result<String, Invalid> {
    let name = text(Field::Name, name).map_err(Invalid)?;
    if name.is_empty() || name.chars().count() > LONGEST_FOLDER {
        let message = format!("The name of a folder has 1 to {LONGEST_FOLDER} characters.");
        return Err(Invalid(vec![FieldError::new(Field::Name, "folder_name_malformed", message)]));
    }
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(tags: &[&str]) -> Result<Vec<String>, &'static str> {
        let tags = Some(tags.iter().map(|t| (*t).to_owned()).collect());
        let edit = EditDraft { tags, ..EditDraft::default() }.parse();
        edit.map(|e| e.tags.unwrap_or_default()).map_err(|e| e.0[0].code)
    }

    #[test]
    fn tags_are_tidied_and_bounded() {
        assert_eq!(tags(&[" work ", "family", "work"]), Ok(vec!["family".to_owned(), "work".to_owned()]));
        let (long, longer) = ("é".repeat(40), "é".repeat(41));
        assert!(tags(&[&long]).is_ok());
        for wrong in ["", " ", "a,b", &longer] {
            assert_eq!(tags(&[wrong]), Err("tag_malformed"), "{wrong}");
        }
        assert_eq!(tags(&["a\u{0}b"]), Err("text_control_character"));
        let many: Vec<String> = (0..21).map(|n| n.to_string()).collect();
        assert_eq!(tags(&many.iter().map(String::as_str).collect::<Vec<_>>()), Err("too_many_tags"));
    }

    #[test]
    fn folders_have_names() {
        assert_eq!(folder_name(" Family ").as_deref(), Ok("Family"));
        for wrong in ["", "  ", &"x".repeat(101)] {
            assert!(folder_name(wrong).is_err(), "{wrong}");
        }
    }
}
