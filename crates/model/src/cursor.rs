//! Opaque cursors: where a list goes on, sealed so that only what we gave out is taken back.

use uuid::Uuid;

use crate::secret::Secret;

const PURPOSE: &str = "cursor";

/// The cursor that stands for `id`: 64 hexadecimal digits.
pub fn seal(secret: &Secret, id: Uuid) -> String {
    let tag = Uuid::from_bytes(secret.tag(PURPOSE, id.as_bytes()));
    format!("{}{}", id.simple(), tag.simple())
}

/// What a cursor stands for; `None` when it is not one of ours.
pub fn open(secret: &Secret, cursor: &str) -> Option<Uuid> {
    let (id, tag) = (cursor.get(..32)?, cursor.get(32..)?);
    let id = Uuid::try_parse(id).ok()?;
    let tag = Uuid::try_parse(tag).ok()?;
    secret.verifies(PURPOSE, id.as_bytes(), tag.as_bytes()).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_cursors_open() {
        let (ours, other) = (Secret::new([1; 32]), Secret::new([2; 32]));
        let id = Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0001);
        let cursor = seal(&ours, id);
        assert_eq!(open(&ours, &cursor), Some(id));
        assert_eq!(open(&other, &cursor), None);
        let mut forged = cursor.clone();
        forged.replace_range(31..32, if cursor.as_bytes()[31] == b'0' { "1" } else { "0" });
        for wrong in [forged.as_str(), "", "é", &cursor[..63], &id.to_string()] {
            assert_eq!(open(&ours, wrong), None, "{wrong}");
        }
    }
}
