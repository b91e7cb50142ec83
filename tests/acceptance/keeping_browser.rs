//! Keeping charts on the pages: marked, tagged, searched, shown to others, thrown away; without JavaScript.

use serde_json::json;

use crate::support::server::Server;
use crate::support::webdriver::{Browser, Setup};
use crate::support::{lisbon, with};

/// A server with three charts, and a browser without JavaScript.
fn begin() -> (Server, Browser, String) {
    let server = Server::start();
    let ada = server.chart(&lisbon())["id"].as_str().unwrap().to_owned();
    let grace = with(with(lisbon(), "/name", json!("Grace")), "/birth/date", json!("1906-12-09"));
    server.chart(&with(grace, "/settings/house_system", json!("koch")));
    server.chart(&with(lisbon(), "/name", json!("Emmy")));
    (server, Browser::start(Setup { javascript: false, ..Setup::wide() }), ada)
}

fn listed(browser: &Browser) -> Vec<&'static str> {
    let list = browser.text("main");
    ["Ada", "Grace", "Emmy"].into_iter().filter(|name| list.contains(name)).collect()
}

#[test]
fn charts_are_marked_and_found_again() {
    let (server, browser, ada) = begin();
    browser.open(&server.url(&format!("/charts/{ada}")));
    browser.click(".kept button.star");
    assert!(browser.text(".kept").contains('★'), "{}", browser.text(".kept"));

    browser.open(&server.url("/folders"));
    for (shown, said) in [(".rows", "Family"), (".error-summary", "already")] {
        browser.clear("#new-folder");
        browser.type_into("#new-folder", "Family");
        browser.click("form.search button");
        browser.wait_for_text(shown, said);
    }
    browser.open(&server.url(&format!("/charts/{ada}/edit")));
    browser.type_into("#tags", "poets, , London");
    browser.click("#folder option:nth-child(2)");
    browser.click("form.ask button[type=submit]");
    assert!(browser.text(".kept").contains("poets") && browser.text(".kept").contains("London"));
    let chart = server.get(&format!("/api/v1/charts/{ada}")).json();
    assert_eq!((&chart["favourite"], &chart["tags"]), (&json!(true), &json!(["London", "poets"])));

    browser.open(&server.url("/charts"));
    assert_eq!(listed(&browser), ["Ada", "Grace", "Emmy"]);
    browser.type_into("#name", "gRa");
    browser.click("form.looking button");
    assert_eq!(listed(&browser), ["Grace"]);
    for (what, found) in [
        ("#folder option:nth-child(2)", vec!["Ada"]),
        ("#tag option:nth-child(3)", vec!["Ada"]),
        ("#house_system option[value=koch]", vec!["Grace"]),
        ("#zodiac option[value=sidereal]", vec![]),
        ("input[name=favourite]", vec!["Ada"]),
    ] {
        browser.open(&server.url("/charts"));
        browser.click("details.more summary");
        browser.click(what);
        browser.click("form.looking button");
        assert_eq!(listed(&browser), found, "{what}");
    }
    browser.type_into("#born_from", "soon");
    browser.click("form.looking button");
    assert!(browser.text("#born_from-error").contains("1990-07-04"));
}

#[test]
fn what_was_changed_meanwhile_is_not_overwritten_unasked() {
    let (server, browser, ada) = begin();
    browser.open(&server.url(&format!("/charts/{ada}/edit")));
    let patch = |body: &str| {
        let json = [("Content-Type", "application/json")];
        server.send("PATCH", &format!("/api/v1/charts/{ada}"), &json, body.as_bytes())
    };
    assert_eq!(patch(r#"{"name": "Ada L."}"#).status, 200);
    browser.clear("#name");
    browser.type_into("#name", "Ada Lovelace");
    browser.click("form.ask button[type=submit]");
    assert!(browser.text(".error-summary").contains("changed elsewhere"), "{}", browser.text("main"));
    assert_eq!(server.get(&format!("/api/v1/charts/{ada}")).json()["name"], "Ada L.");
    browser.click("form.ask button[type=submit]");
    assert_eq!(browser.text("h1"), "Ada Lovelace", "what was typed is kept and saved when asked again");

    browser.open(&server.url(&format!("/charts/{ada}/edit")));
    browser.type_into("#tags", &"x".repeat(41));
    browser.click("form.ask button[type=submit]");
    assert!(browser.text("#tags-error").contains("40 characters"), "{}", browser.text("main"));
}

#[test]
fn a_chart_is_shown_to_others_without_its_name_and_hidden_again() {
    let (server, browser, ada) = begin();
    browser.open(&server.url(&format!("/charts/{ada}/edit")));
    browser.click("form[action$='/share'] button");
    let link = browser.text(".codes");
    assert!(link.starts_with(&server.url("/shared/")), "{link}");
    browser.open(&link);
    let page = browser.text("body");
    assert!(page.contains("Chart for 4 July 1990") && page.contains("What this rests on"), "{page}");
    for private in ["Ada", "Favourite", "Delete", "Name, tags, sharing"] {
        assert!(!page.contains(private), "{private}");
    }
    browser.open(&server.url(&format!("/charts/{ada}/edit")));
    browser.click("input[name=public]");
    browser.click("input[name=name-shown]");
    browser.click("form.ask button[type=submit]");
    assert!(browser.text(".kept").contains("public"));
    browser.open(&server.url(&format!("/public/{ada}")));
    assert_eq!(browser.text("h1"), "Ada");
    browser.open(&server.url(&format!("/charts/{ada}/edit")));
    browser.click("form[action$='/unshare'] button");
    browser.open(&link);
    assert!(browser.text("h1").contains("nothing here"), "{}", browser.text("h1"));
}

#[test]
fn what_was_thrown_away_comes_back() {
    let (server, browser, ada) = begin();
    browser.open(&server.url(&format!("/charts/{ada}/delete")));
    browser.click("main button.grave");
    browser.wait_for_path("/charts");
    assert_eq!(listed(&browser), ["Grace", "Emmy"]);
    browser.open(&server.url("/trash"));
    assert_eq!(listed(&browser), ["Ada"]);
    browser.click("main form button");
    assert_eq!(browser.text("h1"), "Ada");
}
