//! The built-in interpreter: a whole reading from hand-written texts, without a network.
//!
//! Sections, in this order: `time` (only when it is unknown), `sun`, `moon`, `phase`, `ascendant` (only when the
//! time is known), `mercury`, `venus`, `mars`, `jupiter`, `saturn`, `slow` (Uranus, Neptune, Pluto), `aspects`,
//! `balance`, `node` (with Chiron), `synthesis`. One for which the chart has nothing is left out.

mod aspects;
mod balance;
mod node;
mod page;
mod planets;
mod rising;
mod synthesis;
mod texts;
mod words;

use chart::Chart;

use crate::reading::Reading;
use page::{Page, UNTIMED};

/// Name and version of the built-in interpreter; grows when a text or a rule changes.
pub const INTERPRETER: &str = "built-in 1";

/// Writes the reading of `chart`. The same chart gives the same bytes.
pub fn interpret(chart: &Chart) -> Reading {
    let mut page = Page::new(chart);
    untimed(&mut page);
    planets::sun(&mut page);
    planets::moon(&mut page);
    planets::moon_phase(&mut page);
    rising::ascendant(&mut page);
    planets::planets(&mut page);
    planets::slow(&mut page);
    aspects::closest(&mut page);
    balance::balance(&mut page);
    node::node_and_chiron(&mut page);
    synthesis::synthesis(&mut page);
    page.finish()
}

/// Says what is left out when the time of birth is not known.
fn untimed(page: &mut Page) {
    if !page.known() {
        page.section("time", "Without a time of birth");
        page.say(
            "The time of your birth is not known, so this reading leaves out whatever hangs on the hour: the \
             rising sign, the houses, and the difference between a birth by day and one by night.",
            [UNTIMED],
        );
        page.say(
            "What remains holds for the whole day, and where it might not, the text says so.",
            [UNTIMED],
        );
    }
}
