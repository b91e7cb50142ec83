//! Saying of an address that it will go away: `Deprecation` (RFC 9745), `Sunset` (RFC 8594) and where to go.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// When an address was deprecated, when it goes away, and what to read.
#[derive(Clone, Copy, Debug)]
pub struct Deprecated {
    /// Since when it should not be used any more.
    pub since: Timestamp,
    /// When it will be gone; later than `since`.
    pub sunset: Timestamp,
    /// The address of a text that says what to use instead.
    pub instead: &'static str,
}

impl Deprecated {
    /// Adds the fields to an answer.
    pub fn announce(&self, headers: &mut HeaderMap) {
        let sunset = self.sunset.to_zoned(TimeZone::UTC).strftime("%a, %d %b %Y %H:%M:%S GMT");
        let fields = [
            (HeaderName::from_static("deprecation"), format!("@{}", self.since.as_second())),
            (HeaderName::from_static("sunset"), sunset.to_string()),
            (header::LINK, format!("<{}>; rel=\"deprecation\"; type=\"text/html\"", self.instead)),
        ];
        for (name, value) in fields {
            if let Ok(value) = HeaderValue::from_str(&value) {
                headers.append(name, value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fields_are_those_of_the_standards() {
        let at = |text: &str| text.parse::<Timestamp>().expect("a time");
        let old = Deprecated {
            since: at("2023-06-30T23:59:59Z"),
            sunset: at("2023-11-11T23:59:59Z"),
            instead: "/docs#charts",
        };
        let mut headers = HeaderMap::new();
        old.announce(&mut headers);
        // The examples of RFC 9745, section 2.1, and RFC 8594, section 3 (with another date).
        assert_eq!(headers["deprecation"], "@1688169599");
        assert_eq!(headers["sunset"], "Sat, 11 Nov 2023 23:59:59 GMT");
        assert_eq!(headers["link"], "</docs#charts>; rel=\"deprecation\"; type=\"text/html\"");
    }
}
