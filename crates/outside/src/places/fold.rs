//! One spelling for many: how names and queries are brought to the same form.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// Lower-case words without accents or punctuation, joined by single spaces: `São Paulo` → `sao paulo`.
///
/// Letters that are not a base with an accent are spelled out (`ß` → `ss`, `æ` → `ae`, `ø` → `o`, `ł` → `l`).
/// Apostrophes join (`L'Aquila` → `laquila`), any other sign separates. Scripts without case or accents stay.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.nfkc().flat_map(char::to_lowercase) {
        if is_joiner(c) {
            continue;
        }
        let before = folded.len();
        if gap && before > 0 {
            folded.push(' ');
        }
        let start = folded.len();
        push_plain(&mut folded, c);
        if folded.len() > start {
            gap = false;
        } else {
            folded.truncate(before);
            gap |= !is_mark(c);
        }
    }
    folded
}

/// The folded form without spaces, which the index is sorted by: `new york`, `New-York` and `NewYork` are one.
pub fn key(text: &str) -> String {
    let mut key = fold(text);
    key.retain(|c| c != ' ');
    key
}

/// Appends `c` without its accents; nothing if it is not part of a word.
fn push_plain(out: &mut String, c: char) {
    // Only alphabets that are read without their accents are taken apart; Hangul and kana are left whole.
    if c < '\u{0500}' || ('\u{1e00}'..'\u{2000}').contains(&c) {
        decompose_canonical(c, |part| push_letter(out, part));
    } else {
        push_letter(out, c);
    }
}

fn push_letter(out: &mut String, c: char) {
    match spelled_out(c) {
        Some(letters) => out.push_str(letters),
        None if c.is_alphanumeric() && !is_mark(c) => out.push(c),
        None => {}
    }
}

/// Letters that have no decomposition but are commonly typed as others.
fn spelled_out(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' | 'ɖ' => "d",
        'þ' => "th",
        'ı' => "i",
        'ħ' => "h",
        'ŋ' => "n",
        'ŧ' => "t",
        'ĸ' => "k",
        'ə' | 'ǝ' => "e",
        'ƶ' => "z",
        'ς' => "σ",
        _ => return None,
    })
}

/// Signs inside a word that are often left out when typing: apostrophes, the soft hyphen, joiners.
fn is_joiner(c: char) -> bool {
    matches!(
        c,
        '\'' | '`'
            | '´'
            | '\u{ad}'
            | 'ʹ'..='ʿ'
            | 'ˈ'
            | '\u{200b}'..='\u{200f}'
            | '‘'..='‛'
            | '′'
    )
}

/// Marks that readers of their script leave out. The vowel signs of Indic scripts are not among them.
fn is_mark(c: char) -> bool {
    let optional = matches!(c, '\u{0300}'..='\u{036f}' | '\u{0483}'..='\u{0487}' | '\u{0591}'..='\u{05c7}'
        | '\u{064b}'..='\u{065f}' | '\u{0670}' | '\u{1ab0}'..='\u{1aff}');
    optional && is_combining_mark(c)
}

#[cfg(test)]
mod tests {
    use super::{fold, key};

    #[test]
    fn accents_case_and_punctuation_do_not_matter() {
        for (text, folded) in [
            ("São Paulo", "sao paulo"),
            ("SA\u{303}O  PAULO ", "sao paulo"),
            ("Saint-Étienne", "saint etienne"),
            ("L’Aquila", "laquila"),
            ("St. Louis", "st louis"),
            ("Łódź", "lodz"),
            ("Großenhain", "grossenhain"),
            ("İstanbul", "istanbul"),
            ("Diyarbakır", "diyarbakir"),
            ("Ålesund", "alesund"),
            ("Hồ Chí Minh", "ho chi minh"),
            ("Орёл", "орел"),
            ("Αθήνα", "αθηνα"),
            ("東京", "東京"),
            ("서울", "서울"),
            ("ＴＯＫＹＯ", "tokyo"),
            ("  ", ""),
            ("—!?", ""),
        ] {
            assert_eq!(fold(text), folded, "{text:?}");
        }
    }

    #[test]
    fn a_key_has_no_spaces() {
        assert_eq!(key("New York"), key("new-york"));
        assert_eq!(key("Baden-Baden"), "badenbaden");
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for text in ["Çanakkale", "Ørsta", "Xankǝndi", "ʻEwa Beach", "ノモ", "মস্কো", "a\u{0}b"]
        {
            assert_eq!(fold(&fold(text)), fold(text), "{text:?}");
        }
    }
}
