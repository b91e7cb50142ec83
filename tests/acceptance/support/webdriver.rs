//! A headless Chromium, driven by the W3C WebDriver protocol.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

use super::TempDir;

/// The key under which WebDriver names an element (W3C WebDriver, "Elements").
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A browser with one window; ended when dropped.
pub struct Browser {
    driver: Child,
    session: String,
    _profile: TempDir,
}

/// How a browser is set up.
#[derive(Clone, Copy, Debug)]
pub struct Setup {
    pub width: u32,
    pub height: u32,
    pub dark: bool,
    pub javascript: bool,
}

impl Setup {
    pub fn wide() -> Setup {
        Setup { width: 1280, height: 1000, dark: false, javascript: true }
    }

    pub fn phone() -> Setup {
        Setup { width: 390, height: 844, ..Setup::wide() }
    }
}

impl Browser {
    /// Starts a browser.
    pub fn start(setup: Setup) -> Browser {
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver is installed by `cargo xtask test`");
        let stdout = BufReader::new(driver.stdout.take().unwrap());
        let port = stdout
            .lines()
            .map_while(Result::ok)
            .find_map(|line| {
                line.split("successfully on port ").nth(1)?.trim_end_matches('.').parse::<u16>().ok()
            })
            .expect("chromedriver says its port");
        let base = format!("http://127.0.0.1:{port}/session");
        let profile = TempDir::new();
        let args = [
            "--headless".to_owned(),
            "--no-sandbox".to_owned(),
            "--disable-gpu".to_owned(),
            "--disable-dev-shm-usage".to_owned(),
            "--disable-background-networking".to_owned(),
            "--disable-component-update".to_owned(),
            "--no-first-run".to_owned(),
            format!("--user-data-dir={}", profile.path().display()),
            format!("--window-size={},{}", setup.width, setup.height),
            format!("--blink-settings=preferredColorScheme={}", u8::from(!setup.dark)),
        ];
        let javascript = if setup.javascript { 1 } else { 2 };
        let mut options = json!({
            "args": args,
            "prefs": {"profile.managed_default_content_settings.javascript": javascript}
        });
        if setup.width < 500 {
            // A headless window cannot be as narrow as a phone; the screen can be told to be.
            let metrics = json!({"width": setup.width, "height": setup.height, "pixelRatio": 2.0});
            options["mobileEmulation"] = json!({"deviceMetrics": metrics});
        }
        let capabilities = json!({"capabilities": {"alwaysMatch": {
            "browserName": "chrome",
            "goog:chromeOptions": options,
            "goog:loggingPrefs": {"browser": "ALL"}
        }}});
        let answer: Value = call("POST", &base, &capabilities);
        let id = answer["sessionId"].as_str().unwrap_or_else(|| panic!("no session: {answer}"));
        Browser { driver, session: format!("{base}/{id}"), _profile: profile }
    }

    pub fn open(&self, url: &str) {
        self.post("/url", &json!({"url": url}));
    }

    pub fn path(&self) -> String {
        let url = call("GET", &format!("{}/url", self.session), &Value::Null);
        let url = url.as_str().unwrap().to_owned();
        let rest = url.split_once("://").unwrap().1.to_owned();
        rest.find('/').map_or_else(String::new, |i| rest[i..].to_owned())
    }

    /// Waits until the path of the address begins so, for at most ten seconds.
    pub fn wait_for_path(&self, beginning: &str) {
        for _ in 0..200 {
            if self.path().starts_with(beginning) {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        panic!("never at {beginning}, but at {}: {}", self.path(), self.text("main"));
    }

    /// Waits until the first element of a selector says this, for at most ten seconds; the page may be changing.
    pub fn wait_for_text(&self, css: &str, part: &str) {
        for _ in 0..200 {
            let found = self.post("/element", &json!({"using": "css selector", "value": css}));
            if let Some(id) = found[ELEMENT].as_str() {
                let text = call("GET", &format!("{}/element/{id}/text", self.session), &Value::Null);
                if text.as_str().is_some_and(|text| text.contains(part)) {
                    return;
                }
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        panic!("{css} never said {part}: {}", self.text("main"));
    }

    /// Runs a script and answers what it returns.
    pub fn eval(&self, script: &str) -> Value {
        self.post("/execute/sync", &json!({"script": script, "args": []}))
    }

    /// Waits until the script returns something true, for at most ten seconds.
    pub fn wait(&self, script: &str) {
        for _ in 0..200 {
            if self.eval(script) == Value::Bool(true) {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        panic!("never true: {script}\n{}", self.eval("return document.body.innerText"));
    }

    /// The first element of a selector.
    fn element(&self, css: &str) -> String {
        let found = self.post("/element", &json!({"using": "css selector", "value": css}));
        found[ELEMENT].as_str().unwrap_or_else(|| panic!("no element {css}: {found}")).to_owned()
    }

    pub fn click(&self, css: &str) {
        let id = self.element(css);
        self.post(&format!("/element/{id}/click"), &json!({}));
    }

    pub fn type_into(&self, css: &str, text: &str) {
        let id = self.element(css);
        self.post(&format!("/element/{id}/value"), &json!({"text": text}));
    }

    pub fn clear(&self, css: &str) {
        let id = self.element(css);
        self.post(&format!("/element/{id}/clear"), &json!({}));
    }

    pub fn text(&self, css: &str) -> String {
        let id = self.element(css);
        let text = call("GET", &format!("{}/element/{id}/text", self.session), &Value::Null);
        text.as_str().unwrap().to_owned()
    }

    /// Gives the browser a virtual authenticator that keeps passkeys and takes everybody for its owner (W3C Web
    /// Authentication, "User Agent Automation").
    pub fn authenticator(&self) {
        let device = json!({
            "protocol": "ctap2", "transport": "internal", "hasResidentKey": true, "hasUserVerification": true,
            "isUserVerified": true, "isUserConsenting": true
        });
        let made = self.post("/webauthn/authenticator", &device);
        assert!(made.is_string(), "no authenticator: {made}");
    }

    /// What the console held since it was last asked: errors and policy violations among it.
    pub fn console(&self) -> Vec<String> {
        let log = self.post("/se/log", &json!({"type": "browser"}));
        let entries = log.as_array().unwrap_or_else(|| panic!("no log: {log}"));
        entries.iter().map(|e| format!("{} {}", e["level"], e["message"])).collect()
    }

    fn post(&self, path: &str, body: &Value) -> Value {
        call("POST", &format!("{}{path}", self.session), body)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        call("DELETE", &self.session, &Value::Null);
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// One WebDriver command; answers the `value`, also of an error.
fn call(method: &str, url: &str, body: &Value) -> Value {
    let agent =
        ureq::Agent::new_with_config(ureq::Agent::config_builder().http_status_as_error(false).build());
    let response = match method {
        "GET" => agent.get(url).call(),
        "DELETE" => agent.delete(url).call(),
        _ => agent.post(url).send_json(body),
    };
    let mut answer: Value = response.unwrap().body_mut().read_json().unwrap();
    answer["value"].take()
}
