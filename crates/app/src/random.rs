//! Random bytes, from the system.

/// As many as asked for.
pub(crate) fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("a system that runs us has random bytes");
    bytes
}
