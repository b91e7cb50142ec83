//! Dates, angles and coordinates as people read them.

use chart::zodiac::dms;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `14 March 1879` from `1879-03-14`; what is not such a date is given back as it is.
pub(crate) fn date(iso: &str) -> String {
    let parts: Option<(&str, usize, u8)> = (|| {
        let (rest, day) = iso.rsplit_once('-')?;
        let (year, month) = rest.rsplit_once('-')?;
        Some((year, month.parse().ok()?, day.parse().ok()?))
    })();
    match parts {
        Some((year, month @ 1..=12, day)) => format!("{day} {} {year}", MONTHS[month - 1]),
        _ => iso.to_owned(),
    }
}

/// `11:30` from `11:30:00`; seconds are kept when they are not nought.
pub(crate) fn clock(time: &str) -> String {
    let time = time.strip_suffix(".000").unwrap_or(time);
    match time.strip_suffix(":00") {
        Some(short) if short.contains(':') => short.to_owned(),
        _ => time.to_owned(),
    }
}

/// The date and, when it is known, the clock time of `YYYY-MM-DDTHH:MM:SS[.mmm]`.
pub(crate) fn local(local: &str, time_known: bool) -> String {
    let (day, time) = local.split_once('T').unwrap_or((local, ""));
    if time_known {
        format!("{}, {}", date(day), clock(time))
    } else {
        format!("{}, time unknown", date(day))
    }
}

/// `23°30′` within the sign, truncated.
pub(crate) fn degree(longitude: f64) -> String {
    let (d, m, _) = dms(longitude);
    format!("{d}°{m:02}′")
}

/// `1°02′` for an orb or any other small angle, truncated.
pub(crate) fn angle(degrees: f64) -> String {
    let minutes = (degrees.abs() * 60.0 + 1e-7) as u32;
    format!("{}°{:02}′", minutes / 60, minutes % 60)
}

/// `48°24′ N, 9°59′ E`, rounded to the nearest minute.
pub(crate) fn coordinates(latitude: f64, longitude: f64) -> String {
    let half = |x: f64, positive, negative| {
        let minutes = (x.abs() * 60.0).round() as u32;
        format!("{}°{:02}′ {}", minutes / 60, minutes % 60, if x < 0.0 { negative } else { positive })
    };
    format!("{}, {}", half(latitude, 'N', 'S'), half(longitude, 'E', 'W'))
}

/// The same with a capital.
pub(crate) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_read_as_people_say_them() {
        assert_eq!(local("1879-03-14T11:30:00", true), "14 March 1879, 11:30");
        assert_eq!(local("1879-03-14T11:30:07", true), "14 March 1879, 11:30:07");
        assert_eq!(local("1990-12-01T00:00:00.000", true), "1 December 1990, 00:00");
        assert_eq!(local("1879-03-14T12:00:00", false), "14 March 1879, time unknown");
        assert_eq!(date("soon"), "soon");
        assert_eq!(date("1990-13-01"), "1990-13-01");
    }

    #[test]
    fn angles_are_truncated_and_places_rounded() {
        assert_eq!(degree(359.9999), "29°59′");
        assert_eq!(degree(15.0), "15°00′");
        assert_eq!(angle(1.05), "1°03′");
        assert_eq!(angle(-0.999), "0°59′");
        assert_eq!(coordinates(48.4011, 9.9876), "48°24′ N, 9°59′ E");
        assert_eq!(coordinates(-33.86785, -0.001), "33°52′ S, 0°00′ W");
    }
}
