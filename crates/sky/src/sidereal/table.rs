//! The known sidereal zodiacs: names, sources, definitions.
//!
//! Where a source names the idea alone, its exact moment or value is the one that the Swiss Ephemeris documents
//! (Astrodienst, general documentation, section 2.8) and that its vectors show; the rows say so.

use super::definition::{
    DELTA_CANCRI, Definition, GALACTIC_CENTRE, GALACTIC_POLE, GALACTIC_POLE_1958, LAMBDA_SCORPII, SPICA,
    ZETA_PISCIUM,
};
use super::names::Ayanamsa;

/// One ayanamsa.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) ayanamsa: Ayanamsa,
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) aliases: &'static [&'static str],
    pub(super) definition: Definition,
    pub(super) source: &'static str,
}

/// Every ayanamsa, by its number.
#[rustfmt::skip]
pub(super) static ROWS: [Row; Ayanamsa::COUNT] = [
    Row {
        ayanamsa: Ayanamsa::FaganBradley, id: "fagan_bradley", name: "Fagan–Bradley", aliases: &["fagan", "Fagan/Bradley"],
        definition: Definition::newcomb(2_433_282.423_46, 24.042_044_444),
        source: "C. Fagan and D. Bradley: vernal point 335°57′28.64″ at B1950.0 (Fagan & Firebrace, Primer of Sidereal Astrology, 1971)",
    },
    Row {
        ayanamsa: Ayanamsa::Lahiri, id: "lahiri", name: "Lahiri", aliases: &["chitrapaksha", "Lahiri (Chitrapaksha)"],
        definition: Definition::iau_1976(2_435_553.5, 23.250_182_778 - 0.004_658_035),
        source: "Indian Calendar Reform Committee 1955: 23°15′00.658″ at the equinox of 21 March 1956, nutation in it (16.769″) removed",
    },
    Row {
        ayanamsa: Ayanamsa::DeLuce, id: "de_luce", name: "De Luce", aliases: &["deluce"],
        definition: Definition::at_ut(1_721_057.5, 0.0),
        source: "R. DeLuce, Constellational Astrology According to the Hindu System, 1963: zero at 1 BC",
    },
    Row {
        ayanamsa: Ayanamsa::Raman, id: "raman", name: "Raman", aliases: &["B. V. Raman"],
        definition: Definition::newcomb(2_415_020.0, 21.014_44),
        source: "B. V. Raman, Hindu Predictive Astrology, 1938; value of 1900.0",
    },
    Row {
        ayanamsa: Ayanamsa::UshaShashi, id: "usha_shashi", name: "Usha/Shashi", aliases: &["ushashashi"],
        definition: Definition::at(2_415_020.0, 18.660_96),
        source: "Usha and Shashi, Hindu Astrological Calculations, 1978; value of 1900.0",
    },
    Row {
        ayanamsa: Ayanamsa::Krishnamurti, id: "krishnamurti", name: "Krishnamurti", aliases: &["kp", "krishnamurti old"],
        definition: Definition::newcomb(2_415_020.0, 22.363_889),
        source: "K. S. Krishnamurti, Reader I, 1963; value of 1900.0",
    },
    Row {
        ayanamsa: Ayanamsa::DjwhalKhul, id: "djwhal_khul", name: "Djwhal Khul", aliases: &[],
        definition: Definition::at(2_415_020.0, 26.963_097_6),
        source: "after A. Bailey: the age of Aquarius begins in 2117; value of 1900.0 as in the Swiss Ephemeris",
    },
    Row {
        ayanamsa: Ayanamsa::Yukteshwar, id: "yukteshwar", name: "Yukteshwar", aliases: &["Sri Yukteswar"],
        definition: Definition::at(2_415_020.0, 21.082_222),
        source: "Swami Sri Yukteswar, The Holy Science, 1894; value of 1900.0 as in the Swiss Ephemeris",
    },
    Row {
        ayanamsa: Ayanamsa::JnBhasin, id: "jn_bhasin", name: "J. N. Bhasin", aliases: &["bhasin"],
        definition: Definition::at(2_415_020.0, 21.365_556),
        source: "J. N. Bhasin; value of 1900.0 as in the Swiss Ephemeris",
    },
    Row {
        ayanamsa: Ayanamsa::BabylonianKugler1, id: "babylonian_kugler_1", name: "Babylonian (Kugler 1)", aliases: &["babyl_kugler1", "Babylonian/Kugler 1"],
        definition: Definition::at_ut(1_684_532.5, -5.666_67),
        source: "F. X. Kugler, Sternkunde und Sterndienst in Babel, 1907; P. Huber, Centaurus 5, 1958",
    },
    Row {
        ayanamsa: Ayanamsa::BabylonianKugler2, id: "babylonian_kugler_2", name: "Babylonian (Kugler 2)", aliases: &["babyl_kugler2", "Babylonian/Kugler 2"],
        definition: Definition::at_ut(1_684_532.5, -4.266_67),
        source: "F. X. Kugler, Sternkunde und Sterndienst in Babel, 1907; P. Huber, Centaurus 5, 1958",
    },
    Row {
        ayanamsa: Ayanamsa::BabylonianKugler3, id: "babylonian_kugler_3", name: "Babylonian (Kugler 3)", aliases: &["babyl_kugler3", "Babylonian/Kugler 3"],
        definition: Definition::at_ut(1_684_532.5, -3.416_67),
        source: "F. X. Kugler, Sternkunde und Sterndienst in Babel, 1907; P. Huber, Centaurus 5, 1958",
    },
    Row {
        ayanamsa: Ayanamsa::BabylonianHuber, id: "babylonian_huber", name: "Babylonian (Huber)", aliases: &["babyl_huber", "Babylonian/Huber"],
        definition: Definition::at_ut(1_684_532.5, -4.466_67),
        source: "P. Huber, Über den Nullpunkt der babylonischen Ekliptik, Centaurus 5, 1958: −4°28′ ± 20′ at −100",
    },
    Row {
        ayanamsa: Ayanamsa::BabylonianEtaPiscium, id: "babylonian_eta_piscium", name: "Babylonian (η Piscium)", aliases: &["babyl_etpsc", "Babylonian/Eta Piscium"],
        definition: Definition::at_ut(1_673_941.0, -5.079_167),
        source: "R. Mercier, Studies in the Medieval Conception of Precession, 1977: η Piscium at −129",
    },
    Row {
        ayanamsa: Ayanamsa::BabylonianAldebaran, id: "babylonian_aldebaran", name: "Babylonian (Aldebaran at 15° Taurus)", aliases: &["aldebaran_15tau", "Babylonian/Aldebaran = 15 Tau"],
        definition: Definition::at_ut(1_684_532.5, -4.441_385_98),
        source: "Aldebaran at 15° Taurus in −100; value as in the Swiss Ephemeris",
    },
    Row {
        ayanamsa: Ayanamsa::Hipparchos, id: "hipparchos", name: "Hipparchos", aliases: &["hipparchus"],
        definition: Definition::at_ut(1_674_484.0, -9.333_33),
        source: "R. Mercier, Studies in the Medieval Conception of Precession, 1977: −9°20′ at 27 June −127",
    },
    Row {
        ayanamsa: Ayanamsa::Sassanian, id: "sassanian", name: "Sassanian", aliases: &["zij al-shah"],
        definition: Definition::at_ut(1_927_135.874_779_3, 0.0),
        source: "zero at the equinox of 18 March 564 (the tables of the Shah; R. Mercier 1977); moment as in the Swiss Ephemeris",
    },
    Row {
        ayanamsa: Ayanamsa::GalacticCentreSagittarius, id: "galactic_center_0_sagittarius", name: "Galactic centre at 0° Sagittarius", aliases: &["galcent_0sag", "Galact. Center = 0 Sag"],
        definition: Definition::Star { star: GALACTIC_CENTRE, longitude: 240.0 },
        source: "Sagittarius A* at 0° Sagittarius",
    },
    Row {
        ayanamsa: Ayanamsa::J2000, id: "j2000", name: "J2000.0", aliases: &[],
        definition: Definition::at(2_451_545.0, 0.0),
        source: "the mean equinox of J2000.0",
    },
    Row {
        ayanamsa: Ayanamsa::J1900, id: "j1900", name: "J1900.0", aliases: &[],
        definition: Definition::at(2_415_020.0, 0.0),
        source: "the mean equinox of J1900.0",
    },
    Row {
        ayanamsa: Ayanamsa::B1950, id: "b1950", name: "B1950.0", aliases: &[],
        definition: Definition::at(2_433_282.423_459_05, 0.0),
        source: "the mean equinox of B1950.0",
    },
    Row {
        ayanamsa: Ayanamsa::Suryasiddhanta, id: "suryasiddhanta", name: "Suryasiddhanta", aliases: &["surya siddhanta"],
        definition: Definition::at_ut(1_903_396.812_865_4, 0.0),
        source: "zero at Kali 3600, 21 March 499, noon at Ujjain, by the Suryasiddhanta's year",
    },
    Row {
        ayanamsa: Ayanamsa::SuryasiddhantaMeanSun, id: "suryasiddhanta_mean_sun", name: "Suryasiddhanta, mean Sun", aliases: &["suryasiddhanta_msun"],
        definition: Definition::at_ut(1_903_396.812_865_4, -0.214_633_95),
        source: "the same moment, the mean Sun at zero; value as in the Swiss Ephemeris",
    },
    Row {
        ayanamsa: Ayanamsa::Aryabhata, id: "aryabhata", name: "Aryabhata", aliases: &[],
        definition: Definition::at_ut(1_903_396.789_532_1, 0.0),
        source: "zero at Kali 3600, 21 March 499, by Aryabhata's year",
    },
    Row {
        ayanamsa: Ayanamsa::AryabhataMeanSun, id: "aryabhata_mean_sun", name: "Aryabhata, mean Sun", aliases: &["aryabhata_msun"],
        definition: Definition::at_ut(1_903_396.789_532_1, -0.237_632_38),
        source: "the same moment, the mean Sun at zero; value as in the Swiss Ephemeris",
    },
    Row {
        ayanamsa: Ayanamsa::SuryasiddhantaRevati, id: "suryasiddhanta_revati", name: "Suryasiddhanta, Revati", aliases: &["ss_revati"],
        definition: Definition::at_ut(1_903_396.812_865_4, -0.791_670_46),
        source: "ζ Piscium at polar longitude 359°50′ in 499; value as in the Swiss Ephemeris",
    },
    Row {
        ayanamsa: Ayanamsa::SuryasiddhantaCitra, id: "suryasiddhanta_citra", name: "Suryasiddhanta, Citra", aliases: &["ss_citra"],
        definition: Definition::at_ut(1_903_396.812_865_4, 2.110_704_44),
        source: "Spica at polar longitude 180° in 499; value as in the Swiss Ephemeris",
    },
    Row {
        ayanamsa: Ayanamsa::TrueCitra, id: "true_citra", name: "True Citra", aliases: &["true_chitra", "true chitrapaksha"],
        definition: Definition::Star { star: SPICA, longitude: 180.0 },
        source: "Spica at 0° Libra",
    },
    Row {
        ayanamsa: Ayanamsa::TrueRevati, id: "true_revati", name: "True Revati", aliases: &[],
        definition: Definition::Star { star: ZETA_PISCIUM, longitude: 359.0 + 50.0 / 60.0 },
        source: "ζ Piscium at 29°50′ Pisces",
    },
    Row {
        ayanamsa: Ayanamsa::TruePushya, id: "true_pushya", name: "True Pushya", aliases: &["pushya paksha", "True Pushya (PVRN Rao)"],
        definition: Definition::Star { star: DELTA_CANCRI, longitude: 106.0 },
        source: "P. V. R. Narasimha Rao: δ Cancri at 16° Cancer",
    },
    Row {
        ayanamsa: Ayanamsa::GalacticCentreGilBrand, id: "galactic_center_gil_brand", name: "Galactic centre (Gil Brand)", aliases: &["galcent_rgilbrand", "Galactic Center (Gil Brand)"],
        definition: Definition::Star { star: GALACTIC_CENTRE, longitude: 210.0 + 90.0 * 0.381_966_011_3 },
        source: "R. Gil Brand, Himmlische Matrix, 2014: Sagittarius A* at the golden section from Scorpio to Aquarius",
    },
    Row {
        ayanamsa: Ayanamsa::GalacticEquator1958, id: "galactic_equator_iau1958", name: "Galactic equator (IAU 1958)", aliases: &["galequ_iau1958"],
        definition: Definition::Pole { pole: GALACTIC_POLE_1958, longitude: 150.0 },
        source: "the Galaxy's equator crosses the ecliptic at 0° Sagittarius; its pole as of 1958",
    },
    Row {
        ayanamsa: Ayanamsa::GalacticEquator, id: "galactic_equator", name: "Galactic equator", aliases: &["galequ_true", "true galactic equator"],
        definition: Definition::Pole { pole: GALACTIC_POLE, longitude: 150.0 },
        source: "the Galaxy's equator crosses the ecliptic at 0° Sagittarius; its pole by Liu, Zhu & Zhang 2011",
    },
    Row {
        ayanamsa: Ayanamsa::GalacticEquatorMidMula, id: "galactic_equator_mid_mula", name: "Galactic equator in mid-Mula", aliases: &["galequ_mula", "Galactic Equator mid-Mula"],
        definition: Definition::Pole { pole: GALACTIC_POLE, longitude: 150.0 + 20.0 / 3.0 },
        source: "the Galaxy's equator crosses the ecliptic at 6°40′ Sagittarius, the middle of the nakshatra Mula",
    },
    Row {
        ayanamsa: Ayanamsa::Skydram, id: "skydram", name: "Skydram (Mardyks)", aliases: &["mardyks", "galalign_mardyks"],
        definition: Definition::at(2_451_079.734_892, 30.0),
        source: "R. Mardyks: the Galaxy's alignment at the equinox of autumn 1998; moment as in the Swiss Ephemeris",
    },
    Row {
        ayanamsa: Ayanamsa::TrueMula, id: "true_mula", name: "True Mula", aliases: &["True Mula (Chandra Hari)"],
        definition: Definition::Star { star: LAMBDA_SCORPII, longitude: 240.0 },
        source: "K. Chandra Hari, Indian Journal of History of Science 33, 1998: λ Scorpii at 0° Sagittarius",
    },
    Row {
        ayanamsa: Ayanamsa::DhruvaMula, id: "dhruva_mula", name: "Dhruva, Galactic centre in mid-Mula", aliases: &["galcent_mula_wilhelm", "Dhruva/Gal.Center/Mula (Wilhelm)", "wilhelm"],
        definition: Definition::Midheaven { star: GALACTIC_CENTRE, longitude: 240.0 + 20.0 / 3.0 },
        source: "E. Wilhelm: Sagittarius A* culminates with 6°40′ Sagittarius",
    },
    Row {
        ayanamsa: Ayanamsa::Aryabhata522, id: "aryabhata_522", name: "Aryabhata 522", aliases: &[],
        definition: Definition::at_ut(1_911_797.740_782_065, 0.0),
        source: "zero at the equinox of 522; moment as in the Swiss Ephemeris",
    },
    Row {
        ayanamsa: Ayanamsa::BabylonianBritton, id: "babylonian_britton", name: "Babylonian (Britton)", aliases: &["babyl_britton", "Babylonian/Britton"],
        definition: Definition::at_ut(1_721_057.5, -3.2),
        source: "J. P. Britton, Archive for History of Exact Sciences 64, 2010: −3.2° ± 0.1° at 0",
    },
    Row {
        ayanamsa: Ayanamsa::VedicSheoran, id: "vedic_sheoran", name: "“Vedic” (Sheoran)", aliases: &["true_sheoran", "sheoran", "\"Vedic\"/Sheoran"],
        definition: Definition::Star { star: DELTA_CANCRI, longitude: 103.492_642_216_25 },
        source: "S. Sheoran, The Science of Time and Timeline of World History, 2017",
    },
    Row {
        ayanamsa: Ayanamsa::GalacticCentreCapricorn, id: "galactic_center_0_capricorn", name: "Galactic centre at 0° Capricorn (Cochrane)", aliases: &["cochrane", "galcent_cochrane", "Cochrane (Gal.Center = 0 Cap)"],
        definition: Definition::Star { star: GALACTIC_CENTRE, longitude: 270.0 },
        source: "D. Cochrane: Sagittarius A* at 0° Capricorn",
    },
    Row {
        ayanamsa: Ayanamsa::GalacticEquatorFiorenza, id: "galactic_equator_fiorenza", name: "Galactic equator (Fiorenza)", aliases: &["fiorenza", "galequ_fiorenza"],
        definition: Definition::at(2_451_544.5, 25.0),
        source: "N. A. Fiorenza: 25° at the beginning of 2000",
    },
    Row {
        ayanamsa: Ayanamsa::Valens, id: "vettius_valens", name: "Vettius Valens", aliases: &["valens", "valens_moon"],
        definition: Definition::at_ut(1_775_845.5, -2.942_2),
        source: "J. H. Holden, AFA Journal of Research 7, 1995: −2.9422° at AD 150",
    },
    Row {
        ayanamsa: Ayanamsa::Lahiri1940, id: "lahiri_1940", name: "Lahiri 1940", aliases: &[],
        definition: Definition::newcomb(2_415_020.0, 22.445_972_22),
        source: "N. C. Lahiri, Panchanga Darpan, 1940: 22°26′45.50″ at 1900.0",
    },
    Row {
        ayanamsa: Ayanamsa::LahiriVp285, id: "lahiri_vp285", name: "Lahiri, zero in 285", aliases: &["vp285", "Lahiri VP285"],
        definition: Definition::at(1_825_235.245_851_302_8, 0.0),
        source: "N. C. Lahiri 1980: zero at the equinox of 285; moment as in the Swiss Ephemeris",
    },
    Row {
        ayanamsa: Ayanamsa::KrishnamurtiVp291, id: "krishnamurti_vp291", name: "Krishnamurti–Senthilathiban", aliases: &["senthilathiban", "krishnamurti new"],
        definition: Definition::at(1_827_424.752_255_678, 0.0),
        source: "D. Senthilathiban, Study of KP Ayanamsa with Modern Precession Theories, 2019: zero at the equinox of 291",
    },
    Row {
        ayanamsa: Ayanamsa::LahiriIcrc, id: "lahiri_icrc", name: "Lahiri, Calendar Reform Committee", aliases: &["icrc", "Lahiri ICRC"],
        definition: Definition::newcomb(2_435_553.5, 23.25 - 0.004_642_07),
        source: "Report of the Calendar Reform Committee, New Delhi 1955: 23°15′00″ true at 21 March 1956",
    },
];
