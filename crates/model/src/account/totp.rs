//! Codes of an authenticator (TOTP, RFC 6238): SHA-1, six digits, steps of 30 seconds, as every such program
//! takes them. One step to either side is let pass for clocks that differ; a step is good once.

use std::fmt;

use jiff::Timestamp;
use totp_rs::{Builder, Totp};

/// The secret an authenticator shares with us.
#[derive(Clone, PartialEq, Eq)]
pub struct TotpSecret([u8; TotpSecret::BYTES]);

/// Why a code was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeRefused {
    /// It is not the code of now.
    Wrong,
    /// It was used before, or a later one was.
    Replayed,
}

impl TotpSecret {
    /// Random bytes of a secret: as many as SHA-1 has (RFC 4226, 4).
    pub const BYTES: usize = 20;

    /// A secret of these random bytes.
    pub fn new(bits: [u8; TotpSecret::BYTES]) -> TotpSecret {
        TotpSecret(bits)
    }

    /// A stored secret; `None` when the length is wrong.
    pub fn from_bytes(bytes: &[u8]) -> Option<TotpSecret> {
        bytes.try_into().ok().map(TotpSecret)
    }

    /// The secret in clear, to be sealed.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The secret as it is typed into an authenticator by hand: 32 characters of base32.
    pub fn base32(&self) -> String {
        self.generator("", "").secret().to_base32()
    }

    /// The `otpauth` address that an authenticator reads from a QR code.
    pub fn uri(&self, issuer: &str, account: &str) -> String {
        self.generator(issuer, account).to_url().unwrap_or_default()
    }

    /// The step whose code this is, when it is later than `last`, the one that was used last.
    pub fn check(&self, code: &str, now: Timestamp, last: Option<u64>) -> Result<u64, CodeRefused> {
        let code: String = code.chars().filter(|c| !c.is_whitespace()).collect();
        let seconds = u64::try_from(now.as_second()).unwrap_or_default();
        if code.len() != 6 || !code.bytes().all(|b| b.is_ascii_digit()) {
            return Err(CodeRefused::Wrong);
        }
        match self.generator("", "").check(&code, seconds) {
            None => Err(CodeRefused::Wrong),
            Some(step) if last.is_some_and(|last| step <= last) => Err(CodeRefused::Replayed),
            Some(step) => Ok(step),
        }
    }

    fn generator(&self, issuer: &str, account: &str) -> Totp {
        // A colon divides issuer and account in the address.
        let plain = |text: &str| text.replace(':', " ");
        Builder::new()
            .with_secret(self.0.to_vec())
            .with_issuer((!issuer.is_empty()).then(|| plain(issuer)))
            .with_account_name(plain(account))
            .build_noncompliant()
    }
}

impl fmt::Debug for TotpSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TotpSecret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).expect("in range")
    }

    /// The secret of RFC 6238, appendix B.
    fn secret() -> TotpSecret {
        TotpSecret::new(*b"12345678901234567890")
    }

    #[test]
    fn codes_are_those_of_the_standard() {
        // RFC 6238, appendix B, the last six of the eight digits for SHA-1.
        for (time, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
        ] {
            assert_eq!(secret().check(code, at(time), None), Ok(time as u64 / 30), "{time}");
        }
    }

    #[test]
    fn one_step_to_either_side_and_no_more() {
        for (time, good) in [(0, true), (30, true), (59, true), (89, true), (90, false), (120, false)] {
            assert_eq!(secret().check("287082", at(time), None).is_ok(), good, "{time}");
        }
    }

    #[test]
    fn a_step_is_good_once() {
        let step = secret().check("287 082", at(59), None).expect("the right code");
        assert_eq!(secret().check("287082", at(60), Some(step)), Err(CodeRefused::Replayed));
        assert_eq!(secret().check("287082", at(60), Some(step + 1)), Err(CodeRefused::Replayed));
        assert_eq!(secret().check("287082", at(60), Some(step - 1)), Ok(step));
    }

    #[test]
    fn what_is_no_code_is_wrong() {
        for wrong in ["", "28708", "2870820", "28708a", "２８７０８２", "-87082"] {
            assert_eq!(secret().check(wrong, at(59), None), Err(CodeRefused::Wrong), "{wrong}");
        }
    }

    #[test]
    fn the_address_names_issuer_and_account() {
        let uri = secret().uri("Outer Skies", "ada@example.com");
        assert!(uri.starts_with("otpauth://totp/Outer%20Skies:ada%40example.com?secret=GEZDGNBV"), "{uri}");
        assert!(uri.contains("issuer=Outer%20Skies"), "{uri}");
        assert_eq!(secret().base32(), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assert!(!secret().uri("a:b", "c:d").is_empty());
    }
}
