//! What an authenticator shows: RFC 6238 over HMAC-SHA-1, written here so that the program is not its own judge.

use std::time::{SystemTime, UNIX_EPOCH};

/// The code of a base32 secret, so many half-minutes from now.
#[expect(clippy::disallowed_methods, reason = "an authenticator goes by the clock")]
pub fn code(secret: &str, steps: i64) -> String {
    #[expect(clippy::disallowed_methods, reason = "an authenticator reads the clock")]
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs() as i64;
    at(&base32(secret), (now / 30 + steps) as u64)
}

fn at(key: &[u8], step: u64) -> String {
    let mac = hmac(key, &step.to_be_bytes());
    let from = usize::from(mac[19] & 15);
    let number = u32::from_be_bytes(mac[from..from + 4].try_into().unwrap()) & 0x7fff_ffff;
    format!("{:06}", number % 1_000_000)
}

fn base32(text: &str) -> Vec<u8> {
    let (mut bits, mut held, mut out) = (0_u32, 0, Vec::new());
    for c in text.bytes() {
        let value = match c {
            b'A'..=b'Z' => c - b'A',
            _ => c - b'2' + 26,
        };
        (bits, held) = (bits << 5 | u32::from(value), held + 5);
        if held >= 8 {
            held -= 8;
            out.push((bits >> held) as u8);
        }
    }
    out
}

fn hmac(key: &[u8], message: &[u8]) -> [u8; 20] {
    let pad = |with: u8| -> Vec<u8> { (0..64).map(|i| key.get(i).copied().unwrap_or(0) ^ with).collect() };
    let inner = sha1(&[pad(0x36).as_slice(), message].concat());
    sha1(&[pad(0x5c).as_slice(), &inner].concat())
}

/// SHA-1 (RFC 3174).
fn sha1(message: &[u8]) -> [u8; 20] {
    let mut padded = message.to_vec();
    padded.push(0x80);
    padded.resize(padded.len().next_multiple_of(64) + if padded.len() % 64 > 56 { 64 } else { 0 } - 8, 0);
    padded.extend((message.len() as u64 * 8).to_be_bytes());
    let mut h: [u32; 5] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0];
    for block in padded.chunks(64) {
        let mut w: Vec<u32> = block.chunks(4).map(|b| u32::from_be_bytes(b.try_into().unwrap())).collect();
        for t in 16..80 {
            w.push((w[t - 3] ^ w[t - 8] ^ w[t - 14] ^ w[t - 16]).rotate_left(1));
        }
        let [mut a, mut b, mut c, mut d, mut e] = h;
        for (t, word) in w.iter().enumerate() {
            let (f, k) = match t {
                0..20 => (b & c | !b & d, 0x5a82_7999),
                20..40 => (b ^ c ^ d, 0x6ed9_eba1),
                40..60 => (b & c | b & d | c & d, 0x8f1b_bcdc),
                _ => (b ^ c ^ d, 0xca62_c1d6_u32),
            };
            let next = a.rotate_left(5).wrapping_add(f).wrapping_add(e).wrapping_add(k).wrapping_add(*word);
            (a, b, c, d, e) = (next, a, b.rotate_left(30), c, d);
        }
        for (old, new) in h.iter_mut().zip([a, b, c, d, e]) {
            *old = old.wrapping_add(new);
        }
    }
    let mut out = [0; 20];
    out.chunks_mut(4).zip(h).for_each(|(four, word)| four.copy_from_slice(&word.to_be_bytes()));
    out
}

#[test]
fn the_vectors_of_rfc_6238() {
    let key = base32("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assert_eq!(key, b"12345678901234567890");
    for (seconds, code) in [(59, "287082"), (1_111_111_109, "081804"), (20_000_000_000, "353130")] {
        assert_eq!(at(&key, seconds / 30), code);
    }
}
