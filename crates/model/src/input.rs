//! What is wrong with an input, field by field, in words and in stable codes.

use std::fmt;

/// A field of a request, under the names by which the doors of the house know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Field {
    Name,
    Date,
    Time,
    Fold,
    Calendar,
    Place,
    Latitude,
    Longitude,
    Zone,
    Zodiac,
    Ayanamsa,
    HouseSystem,
    DeltaT,
    Folder,
    Tags,
    Email,
    Password,
    NewPassword,
    Code,
    Scopes,
    ExpiresAt,
    Algorithm,
    PublicKey,
    Role,
    Kind,
    Tone,
    Length,
    Language,
    Model,
    Text,
}

impl Field {
    /// JSON pointer into the body of the request.
    pub fn pointer(self) -> &'static str {
        match self {
            Field::Name => "/name",
            Field::Date => "/birth/date",
            Field::Time => "/birth/time",
            Field::Fold => "/birth/fold",
            Field::Calendar => "/birth/calendar",
            Field::Place => "/place/name",
            Field::Latitude => "/place/latitude",
            Field::Longitude => "/place/longitude",
            Field::Zone => "/place/zone",
            Field::Zodiac => "/settings/zodiac",
            Field::Ayanamsa => "/settings/ayanamsa",
            Field::HouseSystem => "/settings/house_system",
            Field::DeltaT => "/settings/delta_t_s",
            Field::Folder => "/folder",
            Field::Tags => "/tags",
            Field::Email => "/email",
            Field::Password => "/password",
            Field::NewPassword => "/new_password",
            Field::Code => "/code",
            Field::Scopes => "/scopes",
            Field::ExpiresAt => "/expires_at",
            Field::Algorithm => "/signature/algorithm",
            Field::PublicKey => "/signature/public_key",
            Field::Role => "/role",
            Field::Kind => "/kind",
            Field::Tone => "/tone",
            Field::Length => "/length",
            Field::Language => "/language",
            Field::Model => "/model",
            Field::Text => "/text",
        }
    }

    /// Name of the form field and, after `--`, of the command-line option.
    pub fn name(self) -> &'static str {
        match self {
            Field::Name => "name",
            Field::Date => "date",
            Field::Time => "time",
            Field::Fold => "fold",
            Field::Calendar => "calendar",
            Field::Place => "place",
            Field::Latitude => "lat",
            Field::Longitude => "lon",
            Field::Zone => "zone",
            Field::Zodiac => "zodiac",
            Field::Ayanamsa => "ayanamsa",
            Field::HouseSystem => "house-system",
            Field::DeltaT => "delta-t",
            Field::Folder => "folder",
            Field::Tags => "tags",
            Field::Email => "email",
            Field::Password => "password",
            Field::NewPassword => "new-password",
            Field::Code => "code",
            Field::Scopes => "scopes",
            Field::ExpiresAt => "expires-at",
            Field::Algorithm => "algorithm",
            Field::PublicKey => "public-key",
            Field::Role => "role",
            Field::Kind => "kind",
            Field::Tone => "tone",
            Field::Length => "length",
            Field::Language => "language",
            Field::Model => "model",
            Field::Text => "text",
        }
    }
}

/// One of two instants that share a clock time.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeChoice {
    /// `earlier` or `later`: what to answer as `fold`.
    pub fold: &'static str,
    /// Offset from UTC, such as `-04:00`.
    pub offset: String,
    /// The instant in UTC.
    pub utc: String,
}

/// One thing that is wrong with an input.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldError {
    /// Which field.
    pub field: Field,
    /// Stable code, such as `zone_unknown`.
    pub code: &'static str,
    /// What is wrong and what would be right, for a person.
    pub message: String,
    /// Values that would be accepted, or were perhaps meant.
    pub suggestions: Vec<String>,
    /// The two readings of a time that happened twice or never.
    pub choices: Vec<TimeChoice>,
}

impl FieldError {
    /// An error without suggestions.
    pub fn new(field: Field, code: &'static str, message: impl Into<String>) -> FieldError {
        FieldError { field, code, message: message.into(), suggestions: Vec::new(), choices: Vec::new() }
    }

    /// The same with values to choose from.
    pub fn suggesting(self, suggestions: Vec<String>) -> FieldError {
        FieldError { suggestions, ..self }
    }
}

/// Everything that is wrong with an input; never empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Invalid(pub Vec<FieldError>);

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, error) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str(" ")?;
            }
            f.write_str(&error.message)?;
        }
        Ok(())
    }
}

impl std::error::Error for Invalid {}
