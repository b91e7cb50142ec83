//! Hand-written texts: a folder a language, and the shape they share.

mod de;
mod en;
mod es;
mod fr;
mod pt;
#[cfg(test)]
mod tests;
pub(crate) mod tongue;

use crate::language::Language;
use tongue::Tongue;

/// The texts of a language.
pub(crate) fn of(language: Language) -> &'static Tongue {
    match language {
        Language::English => &en::ENGLISH,
        Language::German => &de::GERMAN,
        Language::Spanish => &es::SPANISH,
        Language::French => &fr::FRENCH,
        Language::Portuguese => &pt::PORTUGUESE,
    }
}
