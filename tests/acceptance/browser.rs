//! The pages in a real browser: with and without JavaScript, wide and narrow, light and dark.

use serde_json::{Value, json};

use crate::support::server::Server;
use crate::support::webdriver::{Browser, Setup};
use crate::support::{birth, lisbon, with};

/// What no page may have: errors on the console, among which are violations of the content policy.
fn quiet(browser: &Browser) {
    assert_eq!(browser.console(), Vec::<String>::new());
}

fn truth(browser: &Browser, script: &str) -> bool {
    browser.eval(script) == json!(true)
}

#[test]
fn a_birth_becomes_a_chart_with_the_place_chosen_by_keyboard() {
    let server = Server::start();
    let browser = Browser::start(Setup::wide());
    browser.open(&server.url("/"));
    browser.type_into("#name", "Ada");
    browser.type_into("#date", "4 July 1990");
    browser.type_into("#time", "2:30 pm");
    browser.type_into("#place", "Koln");
    browser.wait("return document.querySelectorAll('[role=option]').length > 0");
    browser.type_into("#place", "\u{E015}\u{E007}"); // arrow down, enter
    browser.wait("return document.querySelector('#place').value.startsWith('Köln')");
    browser.click("form.ask button[type=submit]");
    browser.wait("return document.querySelector('article.chart') !== null");
    let page = browser.text("main");
    for expected in ["Ada", "4 July 1990", "14:30", "Köln", "Placidus", "12°", "Cancer"] {
        assert!(page.contains(expected), "{expected} in {page}");
    }
    assert!(truth(&browser, "return document.querySelector('svg [data-body=sun]') !== null"));
    quiet(&browser);
}

#[test]
fn it_all_works_without_javascript() {
    let server = Server::start();
    let browser = Browser::start(Setup { javascript: false, ..Setup::wide() });
    browser.open(&server.url("/"));
    browser.type_into("#date", "1990-07-04");
    browser.type_into("#time", "14:30");
    browser.type_into("#place", "Springfield");
    browser.click("form.ask button[type=submit]");
    let choice = browser.text("fieldset[data-candidates]");
    assert!(choice.contains("Missouri") && choice.contains("Illinois"), "{choice}");
    browser.click("fieldset[data-candidates] label:nth-of-type(2) input");
    browser.click("form.ask button[type=submit]");
    browser.wait_for_path("/charts/");
    let page = browser.text("main");
    assert!(page.contains("Springfield") && page.contains("What this rests on"), "{page}");
    browser.click("nav.ends a.last");
    browser.wait_for_path("/charts/");
    browser.click("main button.grave");
    browser.wait_for_path("/charts");
    assert!(browser.text("h1").contains("Charts"), "{}", browser.text("main"));
    assert_eq!(server.get("/api/v1/charts").json()["charts"], json!([]));
}

#[test]
fn what_was_typed_is_never_lost_and_each_error_stands_by_its_field() {
    let server = Server::start();
    let browser = Browser::start(Setup::wide());
    browser.open(&server.url("/"));
    let name = "O'Brien & <b>Søn</b> \"x\"";
    browser.type_into("#name", name);
    browser.type_into("#date", "30 February 1990");
    browser.type_into("#time", "27:00");
    browser.type_into("#place", "Lisbon, Portugal");
    browser.click("form.ask button[type=submit]");
    browser.wait("return document.querySelector('.error-summary') !== null");
    let value = |field: &str| browser.eval(&format!("return document.querySelector('#{field}').value"));
    assert_eq!(value("name"), json!(name));
    assert_eq!((value("date"), value("time")), (json!("30 February 1990"), json!("27:00")));
    for field in ["date", "time"] {
        assert!(truth(
            &browser,
            &format!("return document.querySelector('#{field}').getAttribute('aria-invalid') === 'true'")
        ));
        let script = format!(
            "const f = document.querySelector('#{field}'); \
             return f.getAttribute('aria-describedby').split(' ').some(id => document.getElementById(id).innerText.length > 20)"
        );
        assert!(truth(&browser, &script), "{field} says what is wrong");
    }
    assert_eq!(server.get("/api/v1/charts").json()["charts"], json!([]));
    browser.clear("#date");
    browser.type_into("#date", "28 February 1990");
    browser.clear("#time");
    browser.click("#time-unknown");
    browser.click("form.ask button[type=submit]");
    browser.wait("return document.querySelector('article.chart') !== null");
    assert_eq!(browser.text("h1"), name);
}

#[test]
fn a_time_that_came_twice_is_asked_about() {
    let server = Server::start();
    let browser = Browser::start(Setup { javascript: false, ..Setup::wide() });
    browser.open(&server.url("/"));
    browser.type_into("#date", "3 November 2024");
    browser.type_into("#time", "01:30");
    browser.type_into("#place", "New York City, New York, United States");
    browser.click("form.ask button[type=submit]");
    assert!(browser.text("#fold-choice").contains("later"));
    browser.click("#fold-choice input[value=later]");
    browser.click("form.ask button[type=submit]");
    browser.wait_for_path("/charts/");
    let chart = server.get("/api/v1/charts").json();
    let id = chart["charts"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(server.get(&format!("/api/v1/charts/{id}")).json()["moment"]["utc"], "2024-11-03T06:30:00Z");
}

#[test]
fn a_sentence_lights_what_it_rests_on_and_back() {
    let server = Server::start();
    let id = server.chart(&lisbon())["id"].as_str().unwrap().to_owned();
    let browser = Browser::start(Setup::wide());
    browser.open(&server.url(&format!("/charts/{id}")));
    let claims = "document.querySelectorAll('.claim[data-facts]')";
    assert!(truth(&browser, &format!("return {claims}.length > 20")));
    browser.eval(&format!("[...{claims}].find(c => c.dataset.points.split(' ').includes('sun')).focus()"));
    browser.wait("return document.querySelector('svg [data-body=sun]').classList.contains('lit')");
    assert!(truth(
        &browser,
        "const c = document.activeElement; const note = document.getElementById(c.getAttribute('aria-describedby')); \
         return note.innerText.includes('Sun') && getComputedStyle(note).visibility === 'visible'"
    ));
    browser.eval("document.activeElement.blur()");
    browser.wait("return document.querySelector('svg .lit') === null");
    quiet(&browser);
}

#[test]
fn every_page_fits_every_width_and_both_schemes() {
    let server = Server::start();
    let long = with(
        with(lisbon(), "/name", json!("Wolfeschlegelsteinhausenbergerdorff".repeat(5))),
        "/birth/time",
        json!("04:10"),
    );
    let crowded = birth("1962-02-05", "05:40", 28.6139, 77.209, "Asia/Kolkata");
    let unknown = json!({"name": "<script>alert(1)</script>", "birth": {"date": "1990-07-04"}, "place": lisbon()["place"]});
    let mut pages = vec![
        "/".to_owned(),
        "/charts".to_owned(),
        "/about".to_owned(),
        "/docs".to_owned(),
        "/nowhere".to_owned(),
    ];
    for body in [long, crowded, unknown] {
        pages.push(format!("/charts/{}", server.chart(&body)["id"].as_str().unwrap()));
    }
    let last = pages.last().unwrap().clone();
    let json = [("Content-Type", "application/json")];
    let marks = json!({"public": true, "favourite": true, "tags": ["family", "x".repeat(40)]});
    assert_eq!(
        server.send("PATCH", &format!("/api/v1{last}"), &json, marks.to_string().as_bytes()).status,
        200
    );
    assert_eq!(server.post("/api/v1/folders", &json!({"name": "W".repeat(100)})).status, 201);
    let bin = server.chart(&lisbon())["id"].as_str().unwrap().to_owned();
    assert_eq!(server.delete(&format!("/api/v1/charts/{bin}")).status, 204);
    pages.extend([
        format!("{last}/edit"),
        last.replace("/charts/", "/public/"),
        "/charts?tag=family&born_from=soon".to_owned(),
        "/folders".to_owned(),
        "/trash".to_owned(),
    ]);
    for setup in [
        Setup::wide(),
        Setup::phone(),
        Setup { dark: true, ..Setup::wide() },
        Setup { dark: true, ..Setup::phone() },
    ] {
        let browser = Browser::start(setup);
        for path in &pages {
            browser.open(&server.url(path));
            let overflow = browser
                .eval("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assert_eq!(overflow, json!(0), "{path} at {setup:?} is wider than its window");
            let light = browser
                .eval("return getComputedStyle(document.body).backgroundColor.match(/\\d+/g)[0] > 128");
            assert_eq!(light, json!(!setup.dark), "{path} at {setup:?}");
            accessible(&browser, path);
        }
        // The address without a page answers 404, which the browser notes.
        let noted: Vec<String> = browser.console().into_iter().filter(|line| !line.contains("404")).collect();
        assert_eq!(noted, Vec::<String>::new());
    }
}

/// What a screen reader needs, checked where a machine can.
pub fn accessible(browser: &Browser, path: &str) {
    let faults = browser.eval(
        "const faults = []; const all = s => [...document.querySelectorAll(s)];
         if (!document.documentElement.lang) faults.push('no language');
         if (document.title.trim() === '') faults.push('no title');
         if (all('h1').length !== 1) faults.push(all('h1').length + ' h1');
         if (all('main').length !== 1) faults.push('not one main');
         for (const f of all('input:not([type=hidden]), select, textarea'))
             if (f.labels.length === 0 && !f.getAttribute('aria-label')) faults.push('no label: ' + f.outerHTML);
         for (const b of all('a, button'))
             if (!(b.innerText.trim() || b.textContent.trim() || b.getAttribute('aria-label'))) faults.push('no name: ' + b.outerHTML);
         for (const s of all('svg')) {
             const hidden = s.closest('[aria-hidden=true]');
             const named = s.getAttribute('role') === 'img' && (s.querySelector('title') || s.getAttribute('aria-label'));
             if (!hidden && !named) faults.push('unnamed svg: ' + s.outerHTML.slice(0, 200));
         }
         let level = 1;
         for (const h of all('h1, h2, h3, h4')) {
             const n = Number(h.tagName[1]);
             if (n > level + 1) faults.push('skips to ' + h.outerHTML.slice(0, 100));
             level = n;
         }
         const ids = all('[id]').map(e => e.id);
         for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) faults.push('twice: #' + id);
         for (const e of all('[aria-describedby], [aria-labelledby]'))
             for (const id of ((e.getAttribute('aria-describedby') || '') + ' ' + (e.getAttribute('aria-labelledby') || '')).split(' '))
                 if (id && !document.getElementById(id)) faults.push('nothing is #' + id);
         return faults;",
    );
    assert_eq!(faults, Value::Array(Vec::new()), "{path}");
}
