//! Hand-written texts: a folder a language, and the shape they share.

mod en;
#[cfg(test)]
mod tests;
pub(crate) mod tongue;

use crate::language::Language;
use tongue::Tongue;

/// The texts of a language.
pub(crate) fn of(language: Language) -> &'static Tongue {
    match language {
        Language::English => &en::ENGLISH,
    }
}
