//! What was typed, as it came, and the draft that is made of it.

use axum::body::Body;
use axum::extract::{Form, FromRequest, RawForm, Request};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::Response;
use model::account::Profile;
use model::charts::ChartDraft;
use model::input::{Field, FieldError};
use serde::Deserialize;

use super::place::Resolved;
use super::{angle, error};
use crate::pages::refused;

/// The fields of the form. A browser leaves out what was not ticked; anything else may be missing too.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(in crate::pages) struct Typed {
    pub(super) name: String,
    pub(super) date: String,
    pub(super) time: String,
    pub(super) time_unknown: String,
    pub(super) fold: String,
    pub(super) calendar: String,
    pub(super) place: String,
    /// A place chosen from a list that the server offered.
    pub(super) place_id: String,
    /// The text for which a script filled in latitude, longitude and zone; they are stale when it differs.
    pub(super) place_filled: String,
    pub(super) lat: String,
    pub(super) lon: String,
    pub(super) zone: String,
    pub(super) zodiac: String,
    pub(super) ayanamsa: String,
    pub(super) house_system: String,
}

impl Typed {
    /// What a profile would have been typed as.
    pub(super) fn of_profile(profile: &Profile) -> Typed {
        let chart = profile.fields().chart.clone();
        let number = |degrees: Option<f64>| degrees.map(|d| d.to_string()).unwrap_or_default();
        let time_unknown = profile.birth().is_some() && chart.time.is_none();
        Typed {
            name: chart.name,
            date: chart.date,
            time: chart.time.unwrap_or_default(),
            time_unknown: if time_unknown { "yes".to_owned() } else { String::new() },
            fold: chart.fold.unwrap_or_default(),
            calendar: chart.calendar.unwrap_or_default(),
            place_filled: chart.place_name.clone(),
            place: chart.place_name,
            lat: number(chart.latitude),
            lon: number(chart.longitude),
            zone: chart.zone.unwrap_or_default(),
            zodiac: chart.zodiac.unwrap_or_default(),
            ayanamsa: chart.ayanamsa.unwrap_or_default(),
            house_system: chart.house_system.unwrap_or_default(),
            ..Typed::default()
        }
    }

    /// The preferred settings without a birth.
    pub(super) fn settings_alone(self) -> Typed {
        let Typed { zodiac, ayanamsa, house_system, .. } = self;
        Typed { zodiac, ayanamsa, house_system, ..Typed::default() }
    }

    /// Whether anything of a birth was typed.
    pub(super) fn gives_birth(&self) -> bool {
        [&self.date, &self.time, &self.place, &self.lat, &self.lon, &self.zone]
            .iter()
            .any(|text| !text.trim().is_empty())
    }

    /// Whether "I don't know the time" was ticked.
    pub(super) fn time_unknown(&self) -> bool {
        !self.time_unknown.is_empty()
    }

    /// Whether latitude, longitude and zone belong to a place that was typed over.
    fn stale(&self) -> bool {
        !self.place_filled.is_empty() && self.place_filled.trim() != self.place.trim()
    }

    /// The place for which a script filled them in, when it still stands.
    pub(super) fn filled(&self) -> &str {
        if self.stale() { "" } else { &self.place_filled }
    }

    /// Latitude, longitude and zone as typed, unless they are stale.
    pub(super) fn position(&self) -> [&str; 3] {
        if self.stale() { [""; 3] } else { [self.lat.trim(), self.lon.trim(), self.zone.trim()] }
    }

    /// The draft of a chart at a resolved place.
    pub(super) fn draft(&self, place: &Resolved) -> ChartDraft {
        let given = |text: &String| (!text.trim().is_empty()).then(|| text.clone());
        ChartDraft {
            name: self.name.clone(),
            date: self.date.clone(),
            time: given(&self.time).filter(|_| !self.time_unknown()),
            calendar: given(&self.calendar),
            fold: given(&self.fold),
            place_name: place.name.clone(),
            latitude: place.latitude,
            longitude: place.longitude,
            zone: place.zone.clone(),
            zodiac: given(&self.zodiac),
            ayanamsa: given(&self.ayanamsa),
            house_system: given(&self.house_system),
            delta_t_s: None,
        }
    }

    /// What is wrong before anything is looked up: an unknown time must be said, not guessed.
    pub(super) fn errors(&self) -> Vec<FieldError> {
        let mut errors = Vec::new();
        if self.time.trim().is_empty() && !self.time_unknown() {
            let message = "Give the time of birth, or tick that it is not known.";
            errors.push(error(Field::Time, "time_missing", message));
        }
        let [lat, lon, _] = self.position();
        for (field, text, sides, like) in [
            (Field::Latitude, lat, angle::LATITUDE, "48.40 or 48°24′ N"),
            (Field::Longitude, lon, angle::LONGITUDE, "-74.01 or 74°00′ W"),
        ] {
            if !text.is_empty() && angle::degrees(text, sides).is_none() {
                let message = format!("This is not an angle that we can read. Write it like {like}.");
                errors.push(FieldError::new(field, "not_an_angle", message));
            }
        }
        errors
    }
}

/// Refuses a body that is not a form, or whose text is not UTF-8 or holds a NUL: no browser sends such.
impl<S: Send + Sync> FromRequest<S> for Typed {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Typed, Response> {
        let RawForm(bytes) =
            RawForm::from_request(request, state).await.map_err(|rejection| refused(rejection.status()))?;
        if !is_sound(&bytes) {
            return Err(refused(StatusCode::BAD_REQUEST));
        }
        let mut request = Request::new(Body::from(bytes));
        *request.method_mut() = Method::POST;
        let kind = HeaderValue::from_static("application/x-www-form-urlencoded");
        request.headers_mut().insert(header::CONTENT_TYPE, kind);
        let Form(typed) =
            Form::from_request(request, state).await.map_err(|rejection| refused(rejection.status()))?;
        Ok(typed)
    }
}

/// Whether the percent-decoded bytes are UTF-8 without NUL.
fn is_sound(body: &[u8]) -> bool {
    let digit = |at: usize| body.get(at).and_then(|b| char::from(*b).to_digit(16));
    let mut text = Vec::with_capacity(body.len());
    let mut at = 0;
    while let Some(&byte) = body.get(at) {
        match (byte, digit(at + 1), digit(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                text.push((high * 16 + low) as u8);
                at += 3;
            }
            _ => {
                text.push(byte);
                at += 1;
            }
        }
    }
    !text.contains(&0) && std::str::from_utf8(&text).is_ok()
}

#[cfg(test)]
mod tests {
    use super::is_sound;

    #[test]
    fn broken_text_is_seen() {
        assert!(is_sound(b"name=K%C3%B6ln&x=100%&y=%zz"));
        assert!(!is_sound(b"name=%ff"));
        assert!(!is_sound(b"name=%C3"));
        assert!(!is_sound(b"name=a%00b"));
    }
}
