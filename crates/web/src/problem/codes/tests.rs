use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use app::Refusal;
use axum::http::StatusCode;
use jiff::SignedDuration;
use model::account::Scope;
use model::signature::Fault;

use super::*;

/// Calls that make an error out of a code, and the crates whose sources make errors.
const MAKERS: [&str; 8] = [
    "Problem::new(",
    "Problem::field(",
    "FieldError::new(",
    "one(",
    "unknown(",
    "bad(",
    "wrong(",
    "refused(",
];
const CRATES: [&str; 4] = ["web", "app", "model", "chart"];
/// Ends of words by which a code is known wherever it stands.
const ENDS: [&str; 5] = ["_missing", "_unknown", "_out_of_range", "_unreadable", "_invalid"];
/// Words like codes that no problem carries: a warning of charts, coupons, which no address takes yet, and how a job fails.
const OTHERS: [&str; 3] = ["time_unknown", "coupon_unknown", "payload_unreadable"];

#[test]
fn every_code_in_the_sources_is_in_the_table() {
    let known: BTreeMap<_, _> = all().map(|c| (c.code, c.status)).collect();
    let (mut found, mut missing) = (BTreeSet::new(), BTreeSet::new());
    for (file, text) in sources() {
        for (code, status) in codes_in(&text) {
            let listed = known.get(code.as_str());
            if listed.is_none() {
                missing.insert(format!("{code} in {file}"));
            } else if let Some(status) = status {
                assert_eq!(
                    listed,
                    Some(&status),
                    "{file}: {code} has another status than problem/codes.rs says"
                );
            }
            found.insert(code);
        }
    }
    assert!(missing.is_empty(), "missing in problem/codes.rs: {missing:#?}");
    assert!(found.len() > 60, "the search finds codes: {}", found.len());
}

#[test]
fn every_code_of_the_table_is_in_use_and_stands_there_once() {
    let text: String = sources().into_iter().map(|(_, text)| text).collect();
    let mut seen = BTreeSet::new();
    for Code { code, status, meaning, remedy } in all() {
        assert!(text.contains(&format!("\"{code}\"")), "{code} is used nowhere");
        assert!(seen.insert(code), "{code} stands twice");
        assert!(
            StatusCode::from_u16(*status).is_ok_and(|s| s.is_client_error() || s.is_server_error()),
            "{code}"
        );
        assert!(meaning.ends_with('.') && remedy.ends_with('.'), "{code}");
    }
}

#[test]
fn refusals_have_the_status_that_the_table_says() {
    let all: BTreeMap<_, _> = all().map(|c| (c.code, c.status)).collect();
    for refusal in &REFUSALS {
        let status = crate::problem::status_of(refusal).as_u16();
        assert_eq!(all.get(refusal.code()), Some(&status), "{}", refusal.code());
    }
    let source = include_str!("../../../../app/src/error.rs");
    for code in SIGNED {
        assert_eq!(code.status, crate::problem::status_of(&Refusal::Signature(Fault::Several)).as_u16());
    }
    let in_source: BTreeSet<_> = in_code_function(source).map(str::to_owned).collect();
    assert_eq!(Refusal::Signature(Fault::Several).code(), "signature_several", "it has its fault's code");
    let here = REFUSALS.iter().map(|r| r.code().to_owned()).collect();
    assert_eq!(in_source, here, "every refusal is compared");
}

/// Every refusal once.
const REFUSALS: [Refusal; 30] = [
    Refusal::SignInFailed,
    Refusal::TooManyAttempts(SignedDuration::ZERO),
    Refusal::AccountDisabled,
    Refusal::CredentialRefused,
    Refusal::RefreshReused,
    Refusal::LinkRefused,
    Refusal::ChallengeRefused,
    Refusal::CodeWrong,
    Refusal::CodeReplayed,
    Refusal::PasswordWrong,
    Refusal::ScopeMissing(Scope::ChartsRead),
    Refusal::RoleMissing,
    Refusal::NoAccount,
    Refusal::RegistrationClosed,
    Refusal::SecondFactorOn,
    Refusal::SecondFactorOff,
    Refusal::LastAdmin,
    Refusal::TooManyKeys,
    Refusal::InFlight,
    Refusal::KeyReused,
    Refusal::Stale,
    Refusal::FolderMissing,
    Refusal::FolderExists,
    Refusal::PasskeyRefused,
    Refusal::PasskeyUnusable,
    Refusal::PasskeyKnown,
    Refusal::TooManyPasskeys,
    Refusal::JobEnded(model::jobs::State::Done),
    Refusal::JobAgain,
    Refusal::TooManyStreams,
];

/// Every source file without its tests.
fn sources() -> Vec<(String, String)> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = Vec::new();
    for name in CRATES {
        collect(&crates.join(name).join("src"), &mut files);
    }
    files
}

fn collect(directory: &Path, files: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(directory).expect("the sources are here") {
        let path = entry.expect("an entry").path();
        let name = path.display().to_string();
        if path.is_dir() {
            collect(&path, files);
        } else if name.ends_with(".rs") && !name.ends_with("tests.rs") && !name.ends_with("codes.rs") {
            let text = std::fs::read_to_string(&path).expect("a source file");
            let text = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
            files.push((name, text));
        }
    }
}

/// The codes that a source file uses, with the status where it stands beside them.
fn codes_in(text: &str) -> Vec<(String, Option<u16>)> {
    let mut codes = Vec::new();
    for maker in MAKERS {
        for (at, _) in text.match_indices(maker) {
            let inside_a_word = text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
            if inside_a_word {
                continue;
            }
            let arguments = arguments(&text[at + maker.len()..]);
            codes.extend(words(arguments).map(|code| (code.to_owned(), status(arguments))));
        }
    }
    codes.extend(
        words(text)
            .filter(|w| ENDS.iter().any(|end| w.ends_with(end)) && !OTHERS.contains(w))
            .map(|w| (w.to_owned(), None)),
    );
    codes.extend(in_code_function(text).map(|code| (code.to_owned(), None)));
    codes
}

/// The codes in the body of a `fn code(&self)`.
fn in_code_function(text: &str) -> impl Iterator<Item = &str> {
    let body = text.split_once("fn code(&self)").map_or("", |(_, body)| body);
    words(body.split("\n    }\n").next().unwrap_or_default())
}

/// The text up to the parenthesis that closes the call.
fn arguments(text: &str) -> &str {
    let mut depth = 1_u32;
    for (i, byte) in text.bytes().enumerate() {
        match byte {
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &text[..i];
        }
    }
    text
}

/// Literals of the form of a code: lower case words joined by underscores.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split('"').filter(|word| {
        word.contains('_')
            && word.starts_with(|c: char| c.is_ascii_lowercase())
            && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
    })
}

fn status(arguments: &str) -> Option<u16> {
    let (_, name) = arguments.split_once("StatusCode::")?;
    let name: String = name.chars().take_while(|c| c.is_ascii_uppercase() || *c == '_').collect();
    (400..600).find(|status| {
        let words = StatusCode::from_u16(*status).ok().and_then(|s| s.canonical_reason());
        words.is_some_and(|w| w.to_ascii_uppercase().replace([' ', '-'], "_") == name)
    })
}
