//! Opaque cursors: where a list goes on, sealed so that only what we gave out for this very list is taken back.

use uuid::Uuid;

use crate::secret::Secret;

const PURPOSE: &str = "cursor";
/// Hexadecimal digits of the seal.
const SEAL: usize = 32;

/// The cursor that stands for a `position` of a `list`. The list is named by everything that makes it: whose it is,
/// its filter and its order.
pub fn seal(secret: &Secret, list: &str, position: &str) -> String {
    let tag = Uuid::from_bytes(secret.tag(PURPOSE, &message(list, position)));
    let position: String = position.bytes().map(|byte| format!("{byte:02x}")).collect();
    format!("{}{position}", tag.simple())
}

/// What a cursor of this `list` stands for; `None` when it is not one of ours, or one of another list.
pub fn open(secret: &Secret, list: &str, cursor: &str) -> Option<String> {
    let (tag, position) = (cursor.get(..SEAL)?, cursor.get(SEAL..)?);
    let tag = Uuid::try_parse(tag).ok()?;
    let bytes: Option<Vec<u8>> = position.as_bytes().chunks(2).map(byte).collect();
    let position = String::from_utf8(bytes?).ok()?;
    secret.verifies(PURPOSE, &message(list, &position), tag.as_bytes()).then_some(position)
}

fn message(list: &str, position: &str) -> Vec<u8> {
    [list.as_bytes(), &[0], position.as_bytes()].concat()
}

fn byte(digits: &[u8]) -> Option<u8> {
    let [high, low] = digits else { return None };
    let digit = |d: u8| (d as char).to_digit(16);
    u8::try_from(digit(*high)? * 16 + digit(*low)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_cursors_of_the_same_list_open() {
        let (ours, other) = (Secret::new([1; 32]), Secret::new([2; 32]));
        let cursor = seal(&ours, "mine", "0190|1990-07-04");
        assert_eq!(open(&ours, "mine", &cursor).as_deref(), Some("0190|1990-07-04"));
        assert_eq!(open(&other, "mine", &cursor), None);
        assert_eq!(open(&ours, "theirs", &cursor), None);
        for at in [0, 31, 32, cursor.len() - 1] {
            let mut forged = cursor.clone();
            forged.replace_range(at..=at, if cursor.as_bytes()[at] == b'0' { "1" } else { "0" });
            assert_eq!(open(&ours, "mine", &forged), None, "{forged}");
        }
        for wrong in ["", "é", &cursor[..31], &cursor[..32], &cursor[..33]] {
            assert_eq!(open(&ours, "mine", wrong), None, "{wrong}");
        }
    }
}
