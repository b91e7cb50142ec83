//! What stands at the edge of a service: addresses through proxies, allowances, origins, slow and hostile clients.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::support::lisbon;
use crate::support::server::{Answer, Server};

const SERVICE: [(&str, &str); 3] = [
    ("OUTERSKIES__SERVER__MODE", "service"),
    ("OUTERSKIES__SERVER__PUBLIC_URL", "https://stars.example"),
    ("OUTERSKIES__CORS__ORIGINS", "https://app.example,https://other.example"),
];

fn service(more: &[(&str, &str)]) -> Server {
    Server::start_with(&[&SERVICE[..], more].concat())
}

fn ask(server: &Server, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
    server.send(method, path, &[&[("Host", "stars.example")], headers].concat(), b"")
}

#[test]
fn a_service_insists_on_its_name_and_on_tls() {
    let server = service(&[]);
    let answer = ask(&server, "GET", "/about", &[]);
    assert_eq!(answer.status, 200);
    let hsts = Some("max-age=31536000; includeSubDomains; preload");
    assert_eq!(answer.header("strict-transport-security"), hsts);
    let other = server.get("/about");
    assert_eq!((other.status, other.header("strict-transport-security")), (421, hsts));
    assert_eq!(server.get("/health/live").status, 200, "probes come by any name");
    let personal = Server::start();
    assert_eq!(personal.get("/").header("strict-transport-security"), None);
}

#[test]
fn pages_of_allowed_origins_may_use_the_api_and_no_others() {
    let server = service(&[]);
    let preflight = |origin: &str| {
        let asked = [("Origin", origin), ("Access-Control-Request-Method", "POST")];
        ask(&server, "OPTIONS", "/api/v1/charts", &asked)
    };
    let answer = preflight("https://other.example");
    assert_eq!(
        (answer.status, answer.header("access-control-allow-origin")),
        (204, Some("https://other.example"))
    );
    assert_eq!(answer.header("access-control-allow-credentials"), None);
    for origin in
        ["https://evil.example", "null", "https://app.example.evil.example", "https://evil-app.example"]
    {
        let answer = preflight(origin);
        assert_eq!(answer.header("access-control-allow-origin"), None, "{origin}");
        assert!(answer.headers.iter().any(|(n, v)| n.eq_ignore_ascii_case("vary") && v.contains("Origin")));
    }
}

#[test]
fn the_address_is_the_peers_unless_a_trusted_proxy_says_otherwise() {
    let count = |server: &Server, headers: &[(&str, &str)]| {
        (0..10).filter(|_| ask(server, "GET", "/api/v1/places?q=Ulm", headers).status == 200).count()
    };
    let limit = ("OUTERSKIES__LIMITS__ANONYMOUS_PER_HOUR", "3");
    let direct = service(&[limit]);
    assert_eq!(count(&direct, &[]), 3);
    for name in ["X-Forwarded-For", "Forwarded", "X-Real-IP"] {
        assert_eq!(count(&direct, &[(name, "192.0.2.1"), ("True-Client-IP", "192.0.2.1")]), 0, "{name}");
    }
    let behind = service(&[limit, ("OUTERSKIES__PROXY__TRUSTED", "127.0.0.0/8,10.0.0.0/8")]);
    assert_eq!(count(&behind, &[("X-Forwarded-For", "192.0.2.1")]), 3);
    assert_eq!(count(&behind, &[("X-Forwarded-For", "192.0.2.2")]), 3, "another client");
    assert_eq!(
        count(&behind, &[("X-Forwarded-For", "203.0.113.9, 192.0.2.1, 10.1.1.1")]),
        0,
        "what was forged"
    );
    assert_eq!(count(&behind, &[("X-Forwarded-For", "192.0.2.1"), ("Forwarded", "for=192.0.2.7")]), 0);
    assert_eq!(count(&behind, &[("X-Forwarded-For", "2001:db8:0:7::1")]), 3);
    assert_eq!(count(&behind, &[("X-Forwarded-For", "2001:db8:0:7:ffff::2")]), 0, "the same /64");
}

#[test]
fn casting_has_an_allowance_of_its_own() {
    let server = service(&[]);
    let json = [("Host", "stars.example"), ("Content-Type", "application/json")];
    let cast = || server.send("POST", "/api/v1/charts", &json, lisbon().to_string().as_bytes());
    for left in (0..10).rev() {
        let answer = cast();
        assert_ne!(answer.status, 429);
        let told = answer.header("ratelimit").unwrap();
        assert!(
            told.starts_with(&format!("\"charts\";r={left};t=")) && told.contains("\"anonymous\";r="),
            "{told}"
        );
        assert_eq!(
            answer.header("ratelimit-policy"),
            Some("\"charts\";q=10;w=3600, \"anonymous\";q=100;w=3600")
        );
    }
    let refused = cast();
    assert_eq!((refused.status, refused.json()["code"].as_str()), (429, Some("rate_limited")));
    let wait: u64 = refused.header("retry-after").unwrap().parse().unwrap();
    assert!((350..=360).contains(&wait), "one in six minutes: {wait}");
    assert_eq!(ask(&server, "GET", "/api/v1/places?q=Ulm", &[]).status, 200);
}

#[cfg(target_os = "linux")]
#[test]
fn a_small_body_that_unpacks_to_a_gigabyte_is_refused_cheaply() {
    let memory = |server: &Server| {
        let status = std::fs::read_to_string(format!("/proc/{}/status", server.pid())).unwrap();
        let line = status.lines().find(|l| l.starts_with("VmRSS")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse::<i64>().unwrap()
    };
    let server = Server::start();
    let headers = [("Content-Type", "application/json"), ("Content-Encoding", "gzip")];
    let packed = gzip(lisbon().to_string().as_bytes());
    assert_eq!(server.send("POST", "/api/v1/charts", &headers, &packed).status, 201);
    let bomb = gzip(&vec![b' '; 1 << 30]);
    let before = memory(&server);
    for _ in 0..20 {
        let answer = server.send("POST", "/api/v1/charts", &headers, &bomb);
        assert_eq!((answer.status, answer.json()["code"].as_str()), (413, Some("body_too_large")));
    }
    let grown = memory(&server) - before;
    assert!(grown < 20_000, "{grown} KiB");
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut child = std::process::Command::new("gzip")
        .arg("-9c")
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut packed = Vec::new();
    std::thread::scope(|scope| {
        scope.spawn(move || stdin.write_all(bytes).unwrap());
        child.stdout.take().unwrap().read_to_end(&mut packed).unwrap();
    });
    child.wait().unwrap();
    packed
}

#[test]
fn many_who_say_nothing_do_not_keep_out_who_does() {
    let server = Server::start_with(&[("OUTERSKIES__SERVER__CONNECTIONS", "50")]);
    let mut silent: Vec<TcpStream> = Vec::new();
    for _ in 0..300 {
        let mut stream = TcpStream::connect(&server.address).unwrap();
        let _ = stream.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
        silent.push(stream);
    }
    let begun = Instant::now();
    for _ in 0..20 {
        assert_eq!(server.get("/health/live").status, 200);
    }
    assert!(begun.elapsed() < Duration::from_secs(2), "{:?}", begun.elapsed());
    let mut cut = 0;
    for stream in &mut silent {
        stream.set_read_timeout(Some(Duration::from_millis(5))).unwrap();
        cut += usize::from(matches!(stream.read(&mut [0; 1]), Ok(0)) || stream.write_all(b"x").is_err());
    }
    assert!(cut >= 240, "{cut} of 300 were cut to make room");
}

#[test]
fn slow_heads_are_cut_at_the_deadline() {
    let server = Server::start();
    let mut stream = TcpStream::connect(&server.address).unwrap();
    stream.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\n").unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    let begun = Instant::now();
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    assert!((13..19).contains(&begun.elapsed().as_secs()), "{:?}", begun.elapsed());
}

#[test]
fn forms_may_hold_an_apostrophe_and_no_nul() {
    let server = Server::start();
    let form = [("Content-Type", "application/x-www-form-urlencoded")];
    let nul = server.send("POST", "/charts", &form, b"name=a%00b&date=1990-07-04");
    assert_eq!((nul.status, nul.json()["code"].as_str()), (400, Some("body_has_nul")));
    let fine =
        server.send("POST", "/charts", &form, b"name=O%27Neill%20d'Oro&date=1990-07-04&time=14:30&place=Ulm");
    assert!([303, 422].contains(&fine.status), "{}", fine.status);
    let answer = server.post("/api/v1/charts", &json!({"name": "x'; DROP TABLE charts; --"}));
    assert_eq!(answer.status, 422, "only what is missing is complained of");
}

/// A Redis server on a free loopback port; killed when dropped.
struct Redis(std::process::Child);

impl Redis {
    fn start(port: u16) -> Redis {
        let child = std::process::Command::new("redis-server")
            .args(["--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--port", &port.to_string()])
            .stdout(std::process::Stdio::null())
            .spawn()
            .expect("redis-server is installed");
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(begun.elapsed() < Duration::from_secs(10), "it does not come up");
            std::thread::sleep(Duration::from_millis(20));
        }
        Redis(child)
    }

    fn signal(&self, name: &str) {
        let id = self.0.id().to_string();
        assert!(std::process::Command::new("kill").args(["-s", name, &id]).status().unwrap().success());
    }
}

impl Drop for Redis {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn instances_share_allowances_and_go_on_without_redis() {
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let redis = Redis::start(port);
    let url = format!("redis://127.0.0.1:{port}/");
    let settings = [
        ("OUTERSKIES__LIMITS__ANONYMOUS_PER_HOUR", "40"),
        ("OUTERSKIES__REDIS__KIND", "single"),
        ("OUTERSKIES__REDIS__URLS", url.as_str()),
    ];
    let (one, two) = (service(&settings), service(&settings));
    std::thread::sleep(Duration::from_millis(500));
    let accepted = |server: &Server, times: usize| {
        let mut accepted = 0;
        for _ in 0..times {
            let begun = Instant::now();
            let status = ask(server, "GET", "/api/v1/places?q=Ulm", &[]).status;
            assert!([200, 429].contains(&status), "{status}");
            assert!(begun.elapsed() < Duration::from_secs(1), "{:?}", begun.elapsed());
            accepted += usize::from(status == 200);
        }
        accepted
    };
    assert_eq!((accepted(&one, 10), accepted(&two, 10)), (10, 10));
    assert!(ask(&one, "GET", "/about", &[]).header("ratelimit").unwrap().contains("r=19;"), "they share");

    redis.signal("STOP");
    let mut total = 21 + accepted(&one, 30);
    assert!((36..=41).contains(&total), "what was known goes on: {total}");
    redis.signal("CONT");
    drop(redis);
    let redis = Redis::start(port);
    std::thread::sleep(Duration::from_secs(3));
    total += accepted(&one, 20);
    assert!(total <= 44, "nobody gains by it: {total}");
    assert!(accepted(&two, 30) <= 40 - 10, "the other goes by what it knew, and then by what is shared");
    drop(redis);
}
