//! The program as a service: accounts, letters in a folder, people.

use std::net::TcpListener;
use std::ops::Deref;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::TempDir;
use super::server::{Answer, Server};

/// A password that nobody would guess.
pub const PASSWORD: &str = "walnut drifts under copper";

/// A running service.
pub struct Service {
    server: Server,
    /// Where people find it.
    pub url: String,
}

impl Deref for Service {
    type Target = Server;

    fn deref(&self) -> &Server {
        &self.server
    }
}

impl Service {
    pub fn start() -> Service {
        Service::start_in(TempDir::new())
    }

    pub fn start_with(env: &[(&str, &str)]) -> Service {
        Service::start_in_with(TempDir::new(), env)
    }

    /// Starts on an existing data directory, at a free port that is known beforehand.
    pub fn start_in(data: TempDir) -> Service {
        Service::start_in_with(data, &[])
    }

    fn start_in_with(data: TempDir, more: &[(&str, &str)]) -> Service {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let (listen, url) = (format!("127.0.0.1:{port}"), format!("http://localhost:{port}"));
        // Everybody in a test comes from one address: allowances have tests of their own.
        let env = [
            ("OUTERSKIES__SERVER__MODE", "service"),
            ("OUTERSKIES__SERVER__PUBLIC_URL", url.as_str()),
            ("OUTERSKIES__LIMITS__ANONYMOUS_PER_HOUR", "100000"),
            ("OUTERSKIES__LIMITS__SIGNED_IN_PER_HOUR", "100000"),
            ("OUTERSKIES__LIMITS__CHARTS_PER_HOUR", "100000"),
            ("OUTERSKIES__LIMITS__LOGINS_PER_5_MINUTES", "100000"),
        ];
        let server = Server::start_at(&listen, data, &[&env, more].concat());
        Service { server, url }
    }

    /// A request to the site by its name.
    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let host = self.url.trim_start_matches("http://");
        let mut all = headers.to_vec();
        if !headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("host")) {
            all.push(("Host", host));
        }
        self.server.send(method, path, &all, body)
    }

    /// A call of the API; `bearer` may be empty.
    pub fn call(&self, method: &str, path: &str, bearer: &str, body: &Value) -> Answer {
        let authorization = format!("Bearer {bearer}");
        let mut headers = vec![("Content-Type", "application/json")];
        if !bearer.is_empty() {
            headers.push(("Authorization", &authorization));
        }
        let body = if body.is_null() { String::new() } else { body.to_string() };
        self.ask(method, path, &headers, body.as_bytes())
    }

    /// A form sent from a page of the site; `cookie` may be empty.
    pub fn form(&self, path: &str, cookie: &str, fields: &[(&str, &str)]) -> Answer {
        let mut headers =
            vec![("Content-Type", "application/x-www-form-urlencoded"), ("Origin", self.url.as_str())];
        if !cookie.is_empty() {
            headers.push(("Cookie", cookie));
        }
        self.ask("POST", path, &headers, encoded(fields).as_bytes())
    }

    /// A page; `cookie` may be empty.
    pub fn page(&self, path: &str, cookie: &str) -> Answer {
        let mut headers = vec![("Accept", "text/html")];
        if !cookie.is_empty() {
            headers.push(("Cookie", cookie));
        }
        self.ask("GET", path, &headers, b"")
    }

    /// Letters to an address, oldest first, decoded.
    pub fn letters(&self, to: &str) -> Vec<String> {
        let Ok(folder) = std::fs::read_dir(self.data.path().join("outbox")) else { return Vec::new() };
        let mut paths: Vec<_> = folder.map(|e| e.unwrap().path()).collect();
        paths.retain(|path| path.extension().is_some_and(|e| e == "eml"));
        paths.sort();
        let letters = paths.iter().map(|path| std::fs::read_to_string(path).unwrap());
        let to = format!("To: {to}").to_lowercase();
        let mine = letters.filter(|l| l.to_lowercase().replace(['<', '>', '"'], "").contains(&to));
        mine.map(|l| l.replace("=\r\n", "").replace("=3D", "=")).collect()
    }

    /// Waits until so many letters have come to an address, and answers the last.
    pub fn letter(&self, to: &str, number: usize) -> String {
        let end = Instant::now() + Duration::from_secs(20);
        loop {
            let mut letters = self.letters(to);
            if letters.len() >= number {
                return letters.swap_remove(number - 1);
            }
            assert!(Instant::now() < end, "{} letters to {to}, not {number}", letters.len());
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Opens an account and confirms it.
    pub fn register(&self, email: &str) {
        let body = json!({"email": email, "password": PASSWORD});
        let asked = self.call("POST", "/api/v1/accounts", "", &body);
        assert_eq!(asked.status, 202, "{}", asked.text());
        let token = token(&self.letter(email, 1));
        let made = self.call("POST", "/api/v1/accounts/confirm", "", &json!({"token": token}));
        assert_eq!(made.status, 201, "{}", made.text());
    }

    /// Signs in for the API.
    pub fn tokens(&self, email: &str) -> Value {
        let body = json!({"email": email, "password": PASSWORD});
        let answer = self.call("POST", "/api/v1/sessions", "", &body);
        assert_eq!(answer.status, 201, "{}", answer.text());
        answer.json()
    }

    /// Signs in for the API, and answers the access token.
    pub fn access(&self, email: &str) -> String {
        self.tokens(email)["access_token"].as_str().unwrap().to_owned()
    }

    /// Signs in on the page, and answers the cookie.
    pub fn cookie(&self, email: &str) -> String {
        let answer = self.form("/login", "", &[("email", email), ("password", PASSWORD)]);
        assert_eq!(answer.status, 303, "{}", answer.text());
        cookie_of(&answer)
    }

    /// Makes an account with a role by the command line, as whoever runs the service does.
    pub fn make(&self, email: &str, role: &str) {
        make(self.data.path(), &[email, "--role", role]);
    }
}

/// `outerskies account create …`, with the password on its standard input.
pub fn make(data: &std::path::Path, arguments: &[&str]) {
    use std::io::Write;
    use std::process::{Command, Stdio};
    let mut child = Command::new(super::program())
        .args(["account", "create"])
        .args(arguments)
        .arg("--data")
        .arg(data)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(PASSWORD.as_bytes()).unwrap();
    assert!(child.wait().unwrap().success());
}

/// The `name=value` of the cookie that an answer sets.
pub fn cookie_of(answer: &Answer) -> String {
    answer.header("set-cookie").expect("a cookie").split(';').next().unwrap().to_owned()
}

/// The token in a letter's link.
pub fn token(letter: &str) -> String {
    let from = letter.find("osm_").unwrap_or_else(|| panic!("no link in {letter}"));
    letter[from..].chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect()
}

fn encoded(fields: &[(&str, &str)]) -> String {
    let one = |text: &str| -> String {
        text.bytes()
            .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
            .collect()
    };
    fields.iter().map(|(name, value)| format!("{}={}", name, one(value))).collect::<Vec<_>>().join("&")
}
