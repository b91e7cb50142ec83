//! Why a use-case was not done.

use std::fmt;

use jiff::SignedDuration;
use model::account::Scope;
use model::input::{FieldError, Invalid};
use model::signature::Fault;

/// A use-case that failed. Nothing was saved.
#[derive(Debug)]
pub enum Error {
    /// The input is wrong; the caller can mend it.
    Invalid(Invalid),
    /// There is no such thing, or it is somebody else's.
    NotFound,
    /// The input is well-formed, and the answer is no.
    Refused(Refusal),
    /// Too much is being asked at once; it may be asked again after a while.
    Busy,
    /// Storage failed.
    Storage(store::Error),
    /// Something else failed, a defect of ours.
    Internal(String),
}

/// Why the answer is no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Address and password do not belong together, or there is no such account.
    SignInFailed,
    /// Too many guesses; the next one is looked at after this long.
    TooManyAttempts(SignedDuration),
    /// The account was shut out.
    AccountDisabled,
    /// The cookie, access token, refresh token or API key is not good, or no longer.
    CredentialRefused,
    /// The request is signed, and not as it should be.
    Signature(Fault),
    /// A refresh token came a second time; the session was ended.
    RefreshReused,
    /// The mailed link is not good, or no longer.
    LinkRefused,
    /// Signing in was not begun, or took too long; it begins anew with the password.
    ChallengeRefused,
    /// The code of the authenticator, or the recovery code, is wrong.
    CodeWrong,
    /// The code was used already.
    CodeReplayed,
    /// The present password, asked for again, is wrong.
    PasswordWrong,
    /// The key lacks this scope.
    ScopeMissing(Scope),
    /// The caller's role does not allow it.
    RoleMissing,
    /// The instance has no accounts, or the caller none.
    NoAccount,
    /// Nobody may open an account here by themselves.
    RegistrationClosed,
    /// There is a second factor already.
    SecondFactorOn,
    /// There is no second factor to confirm or to switch off.
    SecondFactorOff,
    /// Somebody has to be able to run the instance.
    LastAdmin,
    /// There are as many keys as one person can have.
    TooManyKeys,
    /// The first request with this Idempotency-Key is still being done.
    InFlight,
    /// This Idempotency-Key was used for another request.
    KeyReused,
    /// The chart was changed since the caller saw it.
    Stale,
    /// There is no such folder.
    FolderMissing,
    /// There is a folder of this name.
    FolderExists,
    /// The passkey is not known, or what it signed is not what it was asked to sign.
    PasskeyRefused,
    /// What a device made cannot be used, or was not asked for.
    PasskeyUnusable,
    /// The passkey belongs to an account already.
    PasskeyKnown,
    /// There are as many passkeys as one person can have.
    TooManyPasskeys,
    /// The job ended before it could be called off, or did not end in a way that can be mended by trying again.
    JobEnded(model::jobs::State),
    /// Another job that does the same is live.
    JobAgain,
    /// As many streams of events are open as may be.
    TooManyStreams,
}

impl Refusal {
    /// Stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Refusal::SignInFailed => "sign_in_failed",
            Refusal::TooManyAttempts(_) => "too_many_attempts",
            Refusal::AccountDisabled => "account_disabled",
            Refusal::CredentialRefused => "credential_refused",
            Refusal::Signature(fault) => fault.code(),
            Refusal::RefreshReused => "refresh_token_reused",
            Refusal::LinkRefused => "link_refused",
            Refusal::ChallengeRefused => "challenge_refused",
            Refusal::CodeWrong => "code_wrong",
            Refusal::CodeReplayed => "code_replayed",
            Refusal::PasswordWrong => "password_wrong",
            Refusal::ScopeMissing(_) => "scope_missing",
            Refusal::RoleMissing => "role_missing",
            Refusal::NoAccount => "no_account",
            Refusal::RegistrationClosed => "registration_closed",
            Refusal::SecondFactorOn => "second_factor_on",
            Refusal::SecondFactorOff => "second_factor_off",
            Refusal::LastAdmin => "last_admin",
            Refusal::TooManyKeys => "too_many_keys",
            Refusal::InFlight => "idempotency_in_flight",
            Refusal::KeyReused => "idempotency_key_reused",
            Refusal::Stale => "version_stale",
            Refusal::FolderMissing => "folder_not_found",
            Refusal::FolderExists => "folder_exists",
            Refusal::PasskeyRefused => "passkey_refused",
            Refusal::PasskeyUnusable => "passkey_unusable",
            Refusal::PasskeyKnown => "passkey_known",
            Refusal::TooManyPasskeys => "too_many_passkeys",
            Refusal::JobEnded(_) => "job_ended",
            Refusal::JobAgain => "job_live_already",
            Refusal::TooManyStreams => "too_many_streams",
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Refusal::SignInFailed => {
                "Address and password do not belong together, or the address was not confirmed yet. Look for our \
                 letter, try again, or ask for a new password."
            }
            Refusal::TooManyAttempts(wait) => {
                let minutes = (wait.as_secs() + 59) / 60;
                return write!(
                    f,
                    "That were too many attempts. Try again in {minutes} minute{}.",
                    if minutes == 1 { "" } else { "s" }
                );
            }
            Refusal::AccountDisabled => "This account was shut out. Ask the people who run the site.",
            Refusal::CredentialRefused => "You are not signed in, or no longer. Sign in again.",
            Refusal::Signature(fault) => return fault.fmt(f),
            Refusal::RefreshReused => {
                "This refresh token was used before, so the session was ended for your safety. Sign in again."
            }
            Refusal::LinkRefused => {
                "This link was used already, is too old, or is not whole. Ask for another letter."
            }
            Refusal::ChallengeRefused => "Signing in took too long. Begin again.",
            Refusal::CodeWrong => "The code is wrong. Take the one your authenticator shows now.",
            Refusal::CodeReplayed => "This code was used already. Wait for the next one.",
            Refusal::PasswordWrong => "This is not your present password.",
            Refusal::ScopeMissing(scope) => {
                return write!(f, "This needs the scope {}, which the key does not have.", scope.id());
            }
            Refusal::RoleMissing => "Your role does not allow this.",
            Refusal::NoAccount => "This instance serves its one owner, without accounts.",
            Refusal::RegistrationClosed => "Accounts are made by the people who run this site. Ask them.",
            Refusal::SecondFactorOn => "There is an authenticator already. Switch it off first.",
            Refusal::SecondFactorOff => "There is no authenticator. Set one up first.",
            Refusal::LastAdmin => "Somebody has to run this site: make another admin first.",
            Refusal::InFlight => {
                "The first request with this Idempotency-Key is still being answered. Repeat it in a second."
            }
            Refusal::KeyReused => {
                "This Idempotency-Key was used for another request within the last 24 hours. Take a new one."
            }
            Refusal::Stale => "The chart was changed since you read it. Read it again and repeat the change.",
            Refusal::FolderMissing => "There is no folder with this id.",
            Refusal::FolderExists => "You have a folder of this name already.",
            Refusal::TooManyKeys => "You have as many keys as one can have. Revoke one first.",
            Refusal::PasskeyRefused => {
                "This passkey does not open an account here, or it took too long. Try again, or sign in with your \
                 password."
            }
            Refusal::PasskeyUnusable => {
                "The passkey cannot be used: it was made elsewhere, took too long, or its device did not ask who \
                 you are. Begin again."
            }
            Refusal::PasskeyKnown => "This passkey belongs to an account already.",
            Refusal::TooManyPasskeys => "You have as many passkeys as one can have. Remove one first.",
            Refusal::JobEnded(state) => {
                return write!(f, "The job is {} already, and stays so.", state.id());
            }
            Refusal::JobAgain => "Another job that does the same waits or runs already.",
            Refusal::TooManyStreams => {
                "As many streams of events are open as may be. Close one, or ask for the job itself every few seconds."
            }
        })
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Invalid(invalid) => invalid.fmt(f),
            Error::NotFound => f.write_str("There is no such chart."),
            Error::Refused(refusal) => refusal.fmt(f),
            Error::Busy => f.write_str("Too much is being asked just now. Try again in a few seconds."),
            Error::Storage(e) => e.fmt(f),
            Error::Internal(what) => f.write_str(what),
        }
    }
}

impl std::error::Error for Error {}

impl From<Invalid> for Error {
    fn from(invalid: Invalid) -> Error {
        Error::Invalid(invalid)
    }
}

impl From<FieldError> for Error {
    fn from(error: FieldError) -> Error {
        Error::Invalid(Invalid(vec![error]))
    }
}

impl From<Fault> for Error {
    fn from(fault: Fault) -> Error {
        Error::Refused(Refusal::Signature(fault))
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Error {
        Error::Refused(refusal)
    }
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Error {
        Error::Storage(error)
    }
}
