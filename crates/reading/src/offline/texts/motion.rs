//! What a planet's motion at birth adds.

use chart::point::PointId;

/// What it means that a planet runs backwards; nothing for those that never do.
pub(crate) fn retrograde(planet: PointId) -> Option<&'static str> {
    let text = match planet {
        PointId::Mercury => {
            "Mercury was retrograde when you were born, which suits a mind that goes over things twice: your \
             second thought is often your best one."
        }
        PointId::Venus => {
            "With Venus retrograde you tend to weigh affection inwardly before you show it, and old tastes and \
             old friends keep a claim on you."
        }
        PointId::Mars => {
            "Because Mars is retrograde, effort gathers out of sight before it shows; you act best once you \
             have given yourself time to want the thing."
        }
        PointId::Jupiter => {
            "Jupiter is retrograde, which turns the search for meaning inward: you would sooner grow a \
             conviction than borrow one."
        }
        PointId::Saturn => {
            "A retrograde Saturn keeps its rules on the inside, so it is worth asking now and then whose \
             standard you are trying to meet."
        }
        PointId::Uranus => {
            "Since Uranus is retrograde, a break with habit is usually complete in you well before anybody \
             sees it."
        }
        PointId::Neptune => {
            "Neptune, being retrograde, keeps its images to itself, and you hear it best in quiet."
        }
        PointId::Pluto => {
            "Pluto was retrograde: you take things apart in private, and return with what was worth keeping."
        }
        PointId::Chiron => {
            "Chiron is retrograde, so the mending is done out of view first, and spoken of later."
        }
        _ => return None,
    };
    Some(text)
}

/// What it means that a planet stands almost still.
pub(crate) fn stationary(planet: PointId) -> Option<&'static str> {
    let text = match planet {
        PointId::Mercury => {
            "Mercury had come almost to a standstill that day: a stationary planet dwells on its subject, and \
             you may think slowly on purpose, to good effect."
        }
        PointId::Venus => {
            "Venus was stationary, all but motionless, so your likings are slow to form and slow to fade."
        }
        PointId::Mars => {
            "Mars was stationary, gathered rather than moving; when you finally lean on a thing, you lean with \
             your whole weight."
        }
        PointId::Jupiter => {
            "Jupiter stood still in those days – stationary, in the term of the art – and underlines its theme: \
             what you believe deserves careful choosing."
        }
        PointId::Saturn => {
            "Saturn was stationary, which lends its lessons weight and patience; you are allowed to take the \
             time they need."
        }
        PointId::Uranus => {
            "Uranus was stationary then, and its call for freedom carries more clearly for it."
        }
        PointId::Neptune => "Neptune was stationary, and so its undertone is easier to hear.",
        PointId::Pluto => "Pluto was stationary at your birth, which deepens the groove it draws.",
        PointId::Chiron => "Chiron was stationary, and its question is put with some emphasis.",
        _ => return None,
    };
    Some(text)
}
