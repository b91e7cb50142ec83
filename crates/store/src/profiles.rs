//! Table `profiles`.

use jiff::Timestamp;
use model::PersonId;
use model::account::{Profile, ProfileDraft};
use model::charts::ChartDraft;

use crate::{Db, Error};

const FIND: &str =
    "SELECT name, birth_date, birth_time, calendar, fold, place_name, latitude, longitude, zone,
        zodiac, ayanamsa, house_system, delta_t_s, public_profile, public_history
    FROM profiles WHERE person_id = $1";

const PUT: &str = "INSERT INTO profiles (person_id, name, birth_date, birth_time, calendar, fold, place_name, latitude,
        longitude, zone, zodiac, ayanamsa, house_system, delta_t_s, public_profile, public_history, updated_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
    ON CONFLICT (person_id) DO UPDATE SET name = excluded.name, birth_date = excluded.birth_date,
        birth_time = excluded.birth_time, calendar = excluded.calendar, fold = excluded.fold,
        place_name = excluded.place_name, latitude = excluded.latitude, longitude = excluded.longitude,
        zone = excluded.zone, zodiac = excluded.zodiac, ayanamsa = excluded.ayanamsa,
        house_system = excluded.house_system, delta_t_s = excluded.delta_t_s,
        public_profile = excluded.public_profile, public_history = excluded.public_history,
        updated_at = excluded.updated_at";

/// Every statement of this file, to be prepared in a test.
pub(crate) const STATEMENTS: &[&str] = &[FIND, PUT];

#[derive(sqlx::FromRow)]
struct Row {
    name: String,
    birth_date: String,
    birth_time: Option<String>,
    calendar: Option<String>,
    fold: Option<String>,
    place_name: String,
    latitude: Option<f64>,
    longitude: Option<f64>,
    zone: Option<String>,
    zodiac: Option<String>,
    ayanamsa: Option<String>,
    house_system: Option<String>,
    delta_t_s: Option<f64>,
    public_profile: bool,
    public_history: bool,
}

impl From<Row> for Profile {
    fn from(row: Row) -> Profile {
        let chart = ChartDraft {
            name: row.name,
            date: row.birth_date,
            time: row.birth_time,
            calendar: row.calendar,
            fold: row.fold,
            place_name: row.place_name,
            latitude: row.latitude,
            longitude: row.longitude,
            zone: row.zone,
            zodiac: row.zodiac,
            ayanamsa: row.ayanamsa,
            house_system: row.house_system,
            delta_t_s: row.delta_t_s,
        };
        let (public_profile, public_history) = (row.public_profile, row.public_history);
        Profile::stored(ProfileDraft { chart, public_profile, public_history })
    }
}

/// A person's profile, if they ever wrote one.
pub async fn find(db: &Db, person: PersonId) -> Result<Option<Profile>, Error> {
    let row: Option<Row> = on_read!(db, c => sqlx::query_as(FIND).bind(person.0).fetch_optional(c).await)?;
    Ok(row.map(Profile::from))
}

/// Stores a person's profile in place of the one before.
pub async fn put(db: &Db, person: PersonId, profile: &Profile, now: Timestamp) -> Result<(), Error> {
    let fields = profile.fields();
    let chart = &fields.chart;
    on_write!(db, c => sqlx::query(PUT)
        .bind(person.0)
        .bind(&chart.name)
        .bind(&chart.date)
        .bind(chart.time.as_deref())
        .bind(chart.calendar.as_deref())
        .bind(chart.fold.as_deref())
        .bind(&chart.place_name)
        .bind(chart.latitude)
        .bind(chart.longitude)
        .bind(chart.zone.as_deref())
        .bind(chart.zodiac.as_deref())
        .bind(chart.ayanamsa.as_deref())
        .bind(chart.house_system.as_deref())
        .bind(chart.delta_t_s)
        .bind(fields.public_profile)
        .bind(fields.public_history)
        .bind(now.as_millisecond())
        .execute(c)
        .await
        .map(drop))
}
