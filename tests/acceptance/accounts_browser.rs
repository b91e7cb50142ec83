//! Accounts in a real browser, with and without JavaScript.

use serde_json::json;

use crate::support::service::{PASSWORD, Service, token};
use crate::support::webdriver::{Browser, Setup};

fn open(browser: &Browser, service: &Service, path: &str) {
    browser.open(&format!("{}{path}", service.url));
}

#[test]
fn from_opening_an_account_to_signing_out() {
    for javascript in [true, false] {
        let service = Service::start();
        let browser = Browser::start(Setup { javascript, ..Setup::wide() });
        open(&browser, &service, "/");
        browser.wait_for_path("/login");
        open(&browser, &service, "/register");
        browser.type_into("#email", "ada@example.com");
        browser.type_into("#password", "password1234");
        browser.click("form.ask button[type=submit]");
        assert!(browser.text("#password-error").len() > 20, "{}", browser.text("main"));
        let kept = browser.eval("return [email.value, password.value]");
        if javascript {
            assert_eq!(kept, json!(["ada@example.com", ""]), "what was typed is kept, but for passwords");
        }
        browser.type_into("#password", PASSWORD);
        browser.click("form.ask button[type=submit]");
        assert!(browser.text("h1").contains("letter"), "{}", browser.text("main"));

        let link = token(&service.letter("ada@example.com", 1));
        open(&browser, &service, &format!("/confirm-account?token={link}"));
        browser.click("form.ask button[type=submit]");
        assert!(browser.text("h1").contains("open"), "{}", browser.text("main"));

        open(&browser, &service, "/charts");
        browser.wait_for_path("/login?next=/charts");
        browser.type_into("#email", "ada@example.com");
        browser.type_into("#password", PASSWORD);
        browser.click("form.ask button[type=submit]");
        browser.wait_for_path("/charts");
        assert!(browser.text(".site-nav").contains("Sign out"));

        open(&browser, &service, "/");
        browser.type_into("#date", "1990-07-04");
        browser.type_into("#time", "14:30");
        browser.type_into("#place", "Lisbon, Portugal");
        browser.click("form.ask button[type=submit]");
        browser.wait_for_path("/charts/");
        let chart = browser.path();
        browser.click(".site-nav form button");
        browser.wait_for_path("/login");
        open(&browser, &service, &chart);
        browser.wait_for_path("/login");
        // A form refused with 422 and a page refused with 4xx are noted by the browser; nothing else may be.
        let noted = browser.console().into_iter().filter(|l| !l.contains("422")).collect::<Vec<_>>();
        assert_eq!(noted, Vec::<String>::new());
    }
}

#[test]
fn every_page_of_accounts_fits_and_is_accessible() {
    let service = Service::start();
    service.make("a-very-long-address-that-goes-on-and-on@mail.department.example.com", "admin");
    for setup in [Setup::wide(), Setup { dark: true, ..Setup::phone() }] {
        let browser = Browser::start(setup);
        let pages = |paths: &[&str]| {
            for path in paths {
                open(&browser, &service, path);
                let overflow = browser.eval(
                    "return document.documentElement.scrollWidth - document.documentElement.clientWidth",
                );
                assert_eq!(overflow, json!(0), "{path} at {setup:?} is wider than its window");
                crate::browser::accessible(&browser, path);
            }
        };
        pages(&[
            "/login",
            "/register",
            "/forgot-password",
            "/reset-password?token=x",
            "/confirm-account?token=x",
        ]);
        open(&browser, &service, "/login");
        browser.type_into("#email", "a-very-long-address-that-goes-on-and-on@mail.department.example.com");
        browser.type_into("#password", PASSWORD);
        browser.click("form.ask button[type=submit]");
        browser.wait("return document.querySelector('.site-nav form') !== null");
        pages(&[
            "/",
            "/account",
            "/account/security",
            "/account/sessions",
            "/account/keys",
            "/account/privacy",
            "/admin",
        ]);
        // A forgotten password is replaced without saying whose it is; that much advice is not heeded.
        let noted =
            browser.console().into_iter().filter(|l| !l.contains("reset-password")).collect::<Vec<_>>();
        assert_eq!(noted, Vec::<String>::new());
    }
}
