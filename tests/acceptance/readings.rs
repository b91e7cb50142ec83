//! Readings written in the background: asked for, told as they come, called off, gone on with after SIGKILL.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::support::postgres::shared;
use crate::support::server::{Answer, Server};
use crate::support::service::Service;
use crate::support::webdriver::{Browser, Setup};
use crate::support::{TempDir, lisbon, program, with};

/// The URL of a database for each engine; none is the file in the data directory.
fn engines() -> [Option<String>; 2] {
    [None, Some(shared().database())]
}

fn serve(url: Option<&str>, data: TempDir, env: &[(&str, &str)]) -> Server {
    let mut all = env.to_vec();
    all.extend(url.map(|url| ("OUTERSKIES__DATABASE__URL", url)));
    all.push(("OUTERSKIES__JOBS__LEASE_SECONDS", "5"));
    all.push(("OUTERSKIES__LIMITS__REQUESTS_PER_MINUTE", "1000000"));
    Server::start_in(data, &all)
}

/// `outerskies work`, killed when dropped.
struct Worker(Child);

impl Worker {
    fn start(url: Option<&str>, data: &Path) -> Worker {
        let mut command = Command::new(program());
        command.arg("work").arg("--data").arg(data);
        command.envs(url.map(|url| ("OUTERSKIES__DATABASE__URL", url)));
        command.env("OUTERSKIES__JOBS__LEASE_SECONDS", "5");
        command.env("OUTERSKIES__LOG__LEVEL", "error").env("OUTERSKIES__TELEMETRY__METRICS_LISTEN", "");
        Worker(command.stdout(Stdio::null()).spawn().unwrap())
    }

    /// SIGKILL.
    fn kill(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.kill();
    }
}

fn chart(server: &Server) -> String {
    server.chart(&lisbon())["id"].as_str().unwrap().to_owned()
}

fn ask(server: &Server, chart: &str, body: &Value) -> Answer {
    server.post(&format!("/api/v1/charts/{chart}/readings"), body)
}

/// Asks until the reading is in a state in which nothing more happens.
fn ended(server: &Server, path: &str) -> Value {
    let start = Instant::now();
    loop {
        let reading = server.get(path).json();
        if ["done", "failed", "cancelled"].contains(&reading["state"].as_str().unwrap()) {
            return reading;
        }
        assert!(start.elapsed() < Duration::from_secs(60), "{reading}");
        std::thread::sleep(Duration::from_millis(30));
    }
}

/// A whole stream of events, from its head to its end.
fn stream(server: &Server, path: &str, seen: Option<&str>) -> Answer {
    let seen: Vec<_> = seen.map(|id| ("Last-Event-ID", id)).into_iter().collect();
    server.send("GET", path, &seen, b"")
}

fn of_events<'a>(text: &'a str, field: &str) -> Vec<&'a str> {
    text.lines().filter_map(|line| line.strip_prefix(field)?.strip_prefix(": ")).collect()
}

#[test]
fn a_reading_is_written_in_the_background_and_says_what_the_one_at_once_says() {
    for url in engines() {
        let server = serve(url.as_deref(), TempDir::new(), &[]);
        let chart = chart(&server);
        let asked = ask(&server, &chart, &json!({"language": "de"}));
        assert_eq!(asked.status, 202, "{}", asked.text());
        let (at, head) = (asked.header("location").unwrap().to_owned(), asked.json());
        assert_eq!(at, format!("/api/v1/readings/{}", head["id"].as_str().unwrap()));
        let reading = ended(&server, &at);
        assert_eq!((&reading["state"], &reading["progress"]), (&json!("done"), &json!(100)));

        let once = server.get(&format!("/api/v1/charts/{chart}/reading?language=de")).json();
        let texts = |of: &Value| -> Vec<(Value, Value, Value)> {
            let sections = of["sections"].as_array().unwrap();
            sections.iter().map(|s| (s["id"].clone(), s["title"].clone(), s["paragraphs"].clone())).collect()
        };
        assert_eq!(texts(&reading), texts(&once));
        assert!(texts(&reading).len() > 12);
        assert!(reading["sections"].as_array().unwrap().iter().all(|s| s["writer"] == once["interpreter"]));
        let facts = reading["facts"].as_array().unwrap();
        assert_eq!(facts.len(), once["facts"].as_array().unwrap().len());

        let job = server.get(head["job"].as_str().unwrap()).json();
        assert_eq!((&job["state"], &job["kind"]), (&json!("done"), &json!("reading")));
        assert_eq!(job["result"], json!({"reading": head["id"]}));
        assert_eq!(server.get("/api/v1/jobs?state=done").json()["jobs"][0]["kind"], job["kind"]);

        let short =
            ended(&server, ask(&server, &chart, &json!({"length": "short"})).header("location").unwrap());
        let long =
            ended(&server, ask(&server, &chart, &json!({"length": "long"})).header("location").unwrap());
        assert!(texts(&short).len() < 6 && texts(&long).iter().any(|(id, ..)| id == "houses"));
        let list = server.get(&format!("/api/v1/charts/{chart}/readings?limit=2")).json();
        assert_eq!(list["readings"].as_array().unwrap().len(), 2);
        assert_eq!(list["readings"][0]["id"], long["id"], "the newest first");
        let next = list["next"].as_str().unwrap();
        let rest = server.get(&format!("/api/v1/charts/{chart}/readings?before={next}")).json();
        assert_eq!(
            (rest["readings"].as_array().unwrap().len(), &rest["readings"][0]["id"]),
            (1, &head["id"])
        );

        assert_eq!(
            (server.delete(&at).status, server.get(&at).status, server.delete(&at).status),
            (204, 404, 404)
        );
    }
}

#[test]
fn what_cannot_be_written_is_refused_with_what_could() {
    let server = Server::start();
    let chart = chart(&server);
    for (field, value, code) in [
        ("kind", "synastry", "kind_unsupported"),
        ("kind", "fortune", "kind_unknown"),
        ("tone", "angry", "tone_unknown"),
        ("length", "endless", "length_unknown"),
        ("language", "tlh", "language_unknown"),
        ("model", "gpt-99", "model_unknown"),
    ] {
        let answer = ask(&server, &chart, &json!({field: value}));
        assert_eq!(answer.status, 422, "{field}: {}", answer.text());
        let problem = answer.json();
        assert_eq!(
            (&problem["code"], &problem["errors"][0]["pointer"]),
            (&json!(code), &json!(format!("/{field}")))
        );
        assert!(!problem["errors"][0]["suggestions"].as_array().unwrap().is_empty(), "{problem}");
    }
    let nothing = "018f0000-0000-7000-8000-000000000000";
    assert_eq!(ask(&server, nothing, &json!({})).json()["code"], "chart_not_found");
    assert!(
        server.get("/api/v1/jobs?limit=1").json()["jobs"]
            .as_array()
            .unwrap()
            .iter()
            .all(|j| j["kind"] != "reading")
    );
}

#[test]
fn sent_again_with_its_key_it_is_one_reading_and_nobody_elses() {
    let service = Service::start();
    service.register("ada@example.com");
    service.register("bob@example.com");
    let (ada, bob) = (service.access("ada@example.com"), service.access("bob@example.com"));
    let chart =
        service.call("POST", "/api/v1/charts", &ada, &lisbon()).json()["id"].as_str().unwrap().to_owned();
    let path = format!("/api/v1/charts/{chart}/readings");
    let bearer = format!("Bearer {ada}");
    let headers = [
        ("Authorization", bearer.as_str()),
        ("Idempotency-Key", "once"),
        ("Content-Type", "application/json"),
    ];
    let first = service.ask("POST", &path, &headers, b"{}");
    let again = service.ask("POST", &path, &headers, b"{}");
    assert_eq!((first.status, again.status), (202, 202), "{}", first.text());
    assert!(again.body == first.body && again.header("idempotent-replayed") == Some("true"));
    assert_eq!(
        service.call("GET", &path, &ada, &Value::Null).json()["readings"].as_array().unwrap().len(),
        1
    );

    let head = first.json();
    let unknown = "018f0000-0000-7000-8000-000000000000";
    let without_id = |answer: Answer| {
        let mut problem = answer.json();
        problem.as_object_mut().unwrap().remove("request_id");
        (answer.status, problem)
    };
    for (method, path, id) in [
        ("GET", "/api/v1/readings/{}", "id"),
        ("DELETE", "/api/v1/readings/{}", "id"),
        ("GET", "/api/v1/jobs/{}", "job_id"),
        ("GET", "/api/v1/jobs/{}/events", "job_id"),
        ("DELETE", "/api/v1/jobs/{}", "job_id"),
    ] {
        let call = |id: &str| without_id(service.call(method, &path.replace("{}", id), &bob, &Value::Null));
        let theirs = call(head[id].as_str().unwrap());
        assert_eq!((theirs.0, &theirs), (404, &call(unknown)), "{method} {path}");
    }
    assert_eq!(service.call("GET", &path, &bob, &Value::Null).status, 404);
    assert_eq!(service.call("POST", &path, &bob, &json!({})).status, 404);
}

#[test]
fn events_tell_what_becomes_of_a_job_and_go_on_where_they_ended() {
    for url in engines() {
        let idle = [("OUTERSKIES__JOBS__IN_SERVE", "false")];
        let server = serve(url.as_deref(), TempDir::new(), &idle);
        let head = ask(&server, &chart(&server), &json!({})).json();
        let events = head["events"].as_str().unwrap();
        // Nobody works yet: the stream begins, and goes on when somebody comes.
        let mut open = TcpStream::connect(&server.address).unwrap();
        open.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        write!(open, "GET {events} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", server.address)
            .unwrap();
        let mut some = [0; 4096];
        let mut text = String::new();
        while !text.contains("\"ready\"") {
            let n = open.read(&mut some).unwrap();
            assert!(n > 0, "{text}");
            text += std::str::from_utf8(&some[..n]).unwrap();
        }
        assert!(text.contains("text/event-stream") && text.contains("no-store"), "{text}");
        let worker = Worker::start(url.as_deref(), server.data.path());
        open.read_to_string(&mut text).unwrap();
        assert!(text.contains("\"state\":\"done\""), "{text}");
        let revisions: Vec<i64> = of_events(&text, "id").iter().map(|id| id.parse().unwrap()).collect();
        assert!(revisions.len() > 1 && revisions.is_sorted_by(|a, b| a < b), "{revisions:?}");

        let first = revisions[0].to_string();
        let rest = stream(&server, events, Some(&first));
        let last = revisions.last().unwrap().to_string();
        assert_eq!(of_events(&rest.text(), "id"), [last.as_str()], "only what is newer");
        assert_eq!(stream(&server, events, Some(&last)).status, 204, "there is nothing more to come");
        drop(worker);
    }
}

#[test]
fn streams_are_bounded_and_end_when_the_program_stops() {
    let server = serve(None, TempDir::new(), &[("OUTERSKIES__JOBS__IN_SERVE", "false")]);
    let head = ask(&server, &chart(&server), &json!({})).json();
    let events = head["events"].as_str().unwrap();
    let mut open: Vec<TcpStream> = (0..10)
        .map(|_| {
            let mut stream = TcpStream::connect(&server.address).unwrap();
            write!(stream, "GET {events} HTTP/1.1\r\nHost: {}\r\n\r\n", server.address).unwrap();
            assert!(stream.read(&mut [0; 512]).unwrap() > 0);
            stream
        })
        .collect();
    let refused = stream(&server, events, None);
    assert_eq!((refused.status, refused.json()["code"].as_str()), (429, Some("too_many_streams")));
    assert!(refused.header("retry-after").is_some());
    let start = Instant::now();
    let (code, _data) = server.terminate();
    assert_eq!(code, 0);
    assert!(start.elapsed() < Duration::from_secs(10), "{:?}", start.elapsed());
    let mut rest = String::new();
    open[0].read_to_string(&mut rest).unwrap();
    assert!(rest.ends_with("0\r\n\r\n"), "it was ended, not cut: {rest:?}");
}

#[test]
fn what_is_called_off_is_not_written_and_can_be_replayed() {
    for url in engines() {
        let server = serve(url.as_deref(), TempDir::new(), &[("OUTERSKIES__JOBS__IN_SERVE", "false")]);
        let asked = ask(&server, &chart(&server), &json!({}));
        let (at, head) = (asked.header("location").unwrap().to_owned(), asked.json());
        let job = head["job"].as_str().unwrap();
        let cancelled = server.delete(job);
        assert_eq!((cancelled.status, &cancelled.json()["state"]), (200, &json!("cancelled")));
        assert_eq!(server.delete(job).status, 200, "called off twice is called off");
        let _worker = Worker::start(url.as_deref(), server.data.path());
        std::thread::sleep(Duration::from_secs(2));
        let reading = server.get(&at).json();
        assert_eq!(reading["state"], "cancelled");
        assert!(reading["sections"].as_array().unwrap().iter().all(|s| s["state"] == "waiting"), "{reading}");

        let replay = format!("/api/v1/admin/jobs/{}/replay", head["job_id"].as_str().unwrap());
        assert_eq!(server.send("POST", &replay, &[], b"").status, 200);
        assert_eq!(ended(&server, &at)["state"], "done");
        assert_eq!(server.send("POST", &replay, &[], b"").json()["code"], "job_ended");
        assert_eq!(server.delete(job).json()["code"], "job_ended");
    }
}

#[test]
fn jobs_are_looked_after_on_the_command_line() {
    let server = serve(None, TempDir::new(), &[("OUTERSKIES__JOBS__IN_SERVE", "false")]);
    let head = ask(&server, &chart(&server), &json!({})).json();
    let id = head["job_id"].as_str().unwrap();
    let jobs = |args: &[&str]| {
        let mut command = Command::new(program());
        let done = command.arg("jobs").args(args).arg("--data").arg(server.data.path()).output().unwrap();
        let text = String::from_utf8(done.stdout).unwrap();
        (done.status.code().unwrap(), text)
    };
    assert!(jobs(&["list"]).1.contains(id));
    assert!(jobs(&["list", "--state", "ready"]).1.contains("reading"));
    assert_eq!(jobs(&["dead"]), (0, "No jobs.\n".to_owned()));
    assert!(jobs(&["show", id]).1.contains("ready, 0 %"));
    assert!(jobs(&["cancel", id]).1.contains("cancelled"));
    assert!(jobs(&["replay", id]).1.contains("ready"));
    assert_eq!(jobs(&["show", "018f0000-0000-7000-8000-000000000000"]).0, 3);
}

#[test]
fn readings_survive_the_killing_of_their_workers() {
    for url in engines() {
        let server = serve(url.as_deref(), TempDir::new(), &[("OUTERSKIES__JOBS__IN_SERVE", "false")]);
        let charts: Vec<String> = (0..8)
            .map(|n| {
                let born = with(lisbon(), "/birth/date", json!(format!("199{n}-07-04")));
                server.chart(&born)["id"].as_str().unwrap().to_owned()
            })
            .collect();
        let asked: Vec<String> = (0..64)
            .map(|n| ask(&server, &charts[n % 8], &json!({})).header("location").unwrap().to_owned())
            .collect();
        let start = || Worker::start(url.as_deref(), server.data.path());
        let mut workers = [start(), start(), start()];
        for n in 0..5 {
            std::thread::sleep(Duration::from_millis(400));
            workers[n % 3].kill();
            workers[n % 3] = start();
        }
        for (n, at) in asked.iter().enumerate() {
            let reading = ended(&server, at);
            assert_eq!(reading["state"], "done", "{reading}");
            let sections = reading["sections"].as_array().unwrap();
            assert!(sections.len() > 12 && sections.iter().all(|s| s["state"] == "done"), "{reading}");
            assert_eq!(reading["chart_id"].as_str(), Some(charts[n % 8].as_str()));
        }
    }
}

/// Row A4: whatever is killed when, a reading is there if and only if its job is.
#[test]
fn a_program_killed_while_it_is_asked_leaves_a_reading_with_its_job_or_neither() {
    let mut data = TempDir::new();
    let mut answered = 0;
    let mut made = String::new();
    for n in 0..12 {
        let server = serve(None, data, &[("OUTERSKIES__JOBS__IN_SERVE", "false")]);
        if made.is_empty() {
            made = chart(&server);
        }
        let body = json!({}).to_string();
        let mut open: Vec<TcpStream> = Vec::new();
        for _ in 0..5 {
            let mut stream = TcpStream::connect(&server.address).unwrap();
            let head = format!(
                "POST /api/v1/charts/{made}/readings HTTP/1.1\r\nHost: {}\r\nContent-Type: application/json\r\n\
                 Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
                server.address,
                body.len()
            );
            stream.write_all(head.as_bytes()).unwrap();
            open.push(stream);
        }
        std::thread::sleep(Duration::from_millis(n * 3));
        data = server.kill();
        for mut stream in open {
            let mut text = Vec::new();
            let _ = stream.read_to_end(&mut text);
            answered += usize::from(text.starts_with(b"HTTP/1.1 202"));
        }
    }
    let server = serve(None, data, &[("OUTERSKIES__JOBS__IN_SERVE", "false")]);
    let all = |path: &str, list: &str, id: &str| -> Vec<String> {
        let mut ids: Vec<String> = server.get(path).json()[list]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one[id].as_str().unwrap().to_owned())
            .collect();
        ids.sort();
        ids
    };
    let readings = all(&format!("/api/v1/charts/{made}/readings?limit=100"), "readings", "job_id");
    assert_eq!(readings, all("/api/v1/jobs?limit=100", "jobs", "id"));
    assert!(readings.len() >= answered, "{answered} were acknowledged");
}

/// A worker is killed in the middle of a reading that somebody looks at: the page goes on without being touched.
#[test]
fn a_page_shows_a_reading_as_it_comes_whoever_writes_it() {
    let server = serve(None, TempDir::new(), &[("OUTERSKIES__JOBS__IN_SERVE", "false")]);
    let chart = chart(&server);
    // What stands before it keeps the worker busy, so that it can be killed at work.
    for _ in 0..20 {
        ask(&server, &chart, &json!({"length": "long"}));
    }
    let browser = Browser::start(Setup::wide());
    browser.open(&server.url(&format!("/charts/{chart}")));
    browser.click(".asking button[value=long]");
    browser.wait_for_text(".coming", "waiting to be written");
    assert_eq!(browser.eval("return document.querySelectorAll('.claim').length"), json!(0));
    browser.eval("window.untouched = true");

    let running = || server.get("/api/v1/jobs?state=running").json()["jobs"].as_array().unwrap().len();
    let mut worker = Worker::start(None, server.data.path());
    let start = Instant::now();
    while running() == 0 {
        assert!(start.elapsed() < Duration::from_secs(20), "nobody works");
    }
    worker.kill();
    assert!(running() > 0, "it was killed at work");
    let _another = Worker::start(None, server.data.path());
    // The element is another one after each change.
    let said = || browser.eval("return document.querySelector('.coming').textContent").to_string();
    let start = Instant::now();
    while !said().contains("is whole") {
        assert!(start.elapsed() < Duration::from_secs(40), "{}", said());
        std::thread::sleep(Duration::from_millis(100));
    }
    assert_eq!(browser.eval("return window.untouched"), json!(true), "it was not loaded anew");
    assert!(browser.text(".reading").contains("Houses") || browser.text(".reading").contains("house"));
    // A sentence that came lights its facts on the wheel.
    browser.eval("document.querySelector('.claim').focus()");
    browser.wait("return document.querySelectorAll('.wheel .lit').length > 0");
    let severe: Vec<String> =
        browser.console().into_iter().filter(|line| !line.starts_with("\"INFO")).collect();
    assert_eq!(severe, Vec::<String>::new());

    let without = Browser::start(Setup { javascript: false, ..Setup::wide() });
    without.open(&server.url(&format!("/charts/{chart}")));
    without.click(".asking button[value=short]");
    let readings = server.get(&format!("/api/v1/charts/{chart}/readings?limit=1")).json();
    ended(&server, &format!("/api/v1/readings/{}", readings["readings"][0]["id"].as_str().unwrap()));
    // The page comes again every two seconds until the reading is whole, and not any more then.
    std::thread::sleep(Duration::from_secs(4));
    assert!(without.text(".coming").contains("is whole"), "{}", without.text(".coming"));
    assert!(without.text(".reading").contains("Moon"));
}
