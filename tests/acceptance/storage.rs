//! The program on PostgreSQL, and what it does when storage is in trouble.

use std::collections::HashSet;
use std::process::Command;
use std::time::{Duration, Instant};

use testbed::{Fault, Proxy};

use crate::support::load::{Load, Seen, request};
use crate::support::postgres::{Cluster, Stop, serve, shared};
use crate::support::server::{Answer, Server};
use crate::support::{TempDir, lisbon, program};

#[test]
fn the_same_program_serves_from_postgresql() {
    let url = shared().database();
    let server = serve(&url, "");
    let chart = server.chart(&lisbon());
    let path = format!("/api/v1/charts/{}", chart["id"].as_str().unwrap());
    assert_eq!(server.get(&path).json(), chart, "it comes back as it was cast");
    assert_eq!(server.get("/api/v1/charts").json()["charts"][0]["id"], chart["id"]);
    assert_eq!(server.get("/health/ready").status, 200);
    let again = serve(&url, "");
    assert_eq!(again.get(&path).json(), chart, "another program on the same database has it too");
    assert_eq!(again.delete(&path).status, 204);
    assert_eq!(server.get(&path).status, 404);
}

#[test]
fn both_engines_answer_alike() {
    let bodies = |server: &Server| {
        let mut chart = server.chart(&lisbon());
        let mut again = server.get(&format!("/api/v1/charts/{}", chart["id"].as_str().unwrap())).json();
        for value in [&mut chart, &mut again] {
            let object = value.as_object_mut().unwrap();
            for of_this_one in ["id", "created_at", "updated_at"] {
                object.remove(of_this_one).unwrap();
            }
        }
        (chart.to_string(), again.to_string())
    };
    assert_eq!(bodies(&Server::start()), bodies(&serve(&shared().database(), "")));
}

fn is_503(answer: &Answer) -> bool {
    if answer.status != 503 {
        return false;
    }
    assert!(answer.header("retry-after").is_some(), "{answer:?}");
    assert_eq!(answer.json()["code"], "storage_unavailable");
    true
}

/// What people saw while charts were saved all the time: nothing but charts and 503 with Retry-After, soon enough.
/// Answers the charts that were acknowledged.
fn ledger(seen: &[Seen]) -> Vec<String> {
    let mut kept = Vec::new();
    for one in seen {
        let answer = one.answer.as_ref().expect("nobody is cut off");
        assert!(one.took < Duration::from_secs(5), "{:?} {answer:?}", one.took);
        match answer.status {
            201 => kept.push(answer.json()["id"].as_str().unwrap().to_owned()),
            _ => assert!(is_503(answer), "{answer:?}"),
        }
    }
    kept
}

fn saving(server: &Server) -> Load {
    let json = [("Content-Type", "application/json")];
    let save = request("POST", "/api/v1/charts", &server.address, &json, &lisbon().to_string());
    Load::start(&server.address, 40, &save)
}

/// Every chart that was acknowledged is in the database.
fn all_kept(cluster: &Cluster, ledger: &[String]) {
    let stored = cluster.sql("postgres", "SELECT id FROM charts");
    let stored: HashSet<&str> = stored.lines().collect();
    let lost: Vec<_> = ledger.iter().filter(|id| !stored.contains(id.as_str())).collect();
    assert!(ledger.len() > 20 && lost.is_empty(), "{lost:?} of {}", ledger.len());
}

/// When the first chart was saved after a moment.
fn again(seen: &[Seen], after: Instant) -> Duration {
    let first = seen.iter().find(|s| s.at >= after && s.status() == 201).expect("it serves again");
    first.at + first.took - after
}

/// Of a restart people see 503 with Retry-After and nothing else; what was acknowledged stays.
#[test]
fn a_database_that_is_restarted_or_killed_costs_no_chart() {
    let cluster = Cluster::start(&[]);
    let server = serve(&cluster.url("postgres"), "");
    let load = saving(&server);
    let mut up = Vec::new();
    for how in [Stop::Fast, Stop::Kill] {
        std::thread::sleep(Duration::from_secs(1));
        cluster.stop(how);
        std::thread::sleep(Duration::from_secs(2));
        assert_eq!(server.get("/health/live").status, 200);
        assert_eq!(server.get("/health/ready").status, 503);
        cluster.run();
        up.push(Instant::now());
        std::thread::sleep(Duration::from_secs(4));
    }
    let seen = load.end();
    all_kept(&cluster, &ledger(&seen));
    assert!(seen.iter().any(|s| s.status() == 503), "it was noticed");
    for up in up {
        assert!(again(&seen, up) < Duration::from_secs(5));
    }
}

/// The primary is killed, its replica takes over under the same address, and the old primary comes back: writes that
/// the replica had confirmed are there, and nobody writes to the old one any more.
#[test]
fn a_replica_takes_over_and_nothing_acknowledged_is_lost() {
    let primary = Cluster::start(&[]);
    let follower = primary.replica();
    for setting in ["synchronous_standby_names = '*'", "synchronous_commit = remote_apply"] {
        primary.sql("postgres", &format!("ALTER SYSTEM SET {setting}"));
    }
    primary.sql("postgres", "SELECT pg_reload_conf()");
    let proxy = Proxy::before(primary.port());
    let server = serve(&format!("postgres://postgres@127.0.0.1:{}/postgres", proxy.port()), "");
    let load = saving(&server);
    std::thread::sleep(Duration::from_secs(2));
    primary.stop(Stop::Kill);
    let killed = Instant::now();
    // A pool that is slow to notice does not save it: connections to the old primary end here.
    proxy.set(Fault::Cut);
    follower.promote();
    proxy.lead_to(follower.port());
    proxy.set(Fault::None);
    std::thread::sleep(Duration::from_secs(3));
    primary.run();
    primary.sql("postgres", "ALTER SYSTEM RESET synchronous_standby_names");
    primary.sql("postgres", "SELECT pg_reload_conf()");
    let count = || primary.sql("postgres", "SELECT count(*) FROM charts");
    let before = count();
    std::thread::sleep(Duration::from_secs(2));
    let seen = load.end();
    all_kept(&follower, &ledger(&seen));
    assert!(again(&seen, killed) < Duration::from_secs(30));
    assert_eq!(count(), before, "nothing is written to the old primary");
    assert_eq!(seen.last().map(Seen::status), Some(201));
}

#[test]
fn a_replica_serves_and_its_death_is_not_noticed() {
    let primary = Cluster::start(&[]);
    let follower = primary.replica();
    let server = serve(&primary.url("postgres"), &follower.url("postgres"));
    for round in 0..10 {
        if round == 5 {
            follower.stop(Stop::Kill);
        }
        let id = server.chart(&lisbon())["id"].as_str().unwrap().to_owned();
        assert_eq!(server.get(&format!("/api/v1/charts/{id}")).status, 200, "a write is read at once");
    }
}

/// Two programs, one replica that stands still: who wrote through one sees it through the other, at once and always.
#[test]
fn who_writes_sees_it_through_every_program() {
    let primary = Cluster::start(&[]);
    let follower = primary.replica();
    let [one, other] = [(); 2].map(|()| serve(&primary.url("postgres"), &follower.url("postgres")));
    follower.sql("postgres", "SELECT pg_wal_replay_pause()");
    let mut last = String::new();
    for round in 0..50 {
        let (writer, reader) = if round % 2 == 0 { (&one, &other) } else { (&other, &one) };
        last = format!("/api/v1/charts/{}", writer.chart(&lisbon())["id"].as_str().unwrap());
        assert_eq!(reader.get(&last).status, 200, "round {round}");
        if round % 5 == 4 {
            assert_eq!(reader.delete(&last).status, 204);
            assert_eq!(writer.get(&last).status, 404, "round {round}");
        }
    }
    let id = one.chart(&lisbon())["id"].as_str().unwrap().to_owned();
    let path = format!("/api/v1/charts/{id}");
    let asking = |after: &str| other.send("GET", &path, &[("Read-After", after)], b"").status;
    // Whoever asks for no more than an early moment is answered by the replica, which does not know of it yet.
    assert_eq!(asking("0000000000000001"), 404, "the replica serves");
    assert_eq!(asking("not a token"), 200, "what cannot be read counts as nothing brought");
    let written = one.post("/api/v1/charts", &lisbon());
    let token = written.header("read-after").expect("an answer says after what to read").to_owned();
    assert_eq!(asking(&token), 200);
    follower.sql("postgres", "SELECT pg_wal_replay_resume()");
    let resumed = Instant::now();
    while asking("0000000000000001") != 200 {
        assert!(resumed.elapsed() < Duration::from_secs(20), "the replica catches up");
    }
    assert_eq!(one.get(&last).status, 404, "the last of the rounds was deleted");
}

/// On a disk of 1 MiB: 507 for writing, reading goes on, and room is used again without a restart.
#[test]
fn a_full_disk_is_said_and_survived() {
    let data = TempDir::new();
    let mount = Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=1m,mode=0700", "tmpfs"])
        .arg(data.path())
        .output();
    if !mount.is_ok_and(|o| o.status.success()) {
        eprintln!("skipped: a small disk cannot be mounted here");
        return;
    }
    struct Unmount(std::path::PathBuf);
    impl Drop for Unmount {
        fn drop(&mut self) {
            let _ = Command::new("umount").arg("--lazy").arg(&self.0).status();
        }
    }
    let _unmount = Unmount(data.path().to_owned());
    let ballast = data.path().join("ballast");
    std::fs::write(&ballast, vec![0; 300 * 1024]).unwrap();
    let server = Server::start_in(data, &[]);
    let mut kept = Vec::new();
    let full = loop {
        let answer = server.post("/api/v1/charts", &lisbon());
        if answer.status != 201 {
            break answer;
        }
        kept.push(answer.json()["id"].as_str().unwrap().to_owned());
        assert!(kept.len() < 500);
    };
    assert_eq!((full.status, full.json()["code"].as_str()), (507, Some("storage_full")), "{full:?}");
    for id in &kept {
        assert_eq!(server.get(&format!("/api/v1/charts/{id}")).status, 200);
    }
    std::fs::remove_file(ballast).unwrap();
    let id = server.chart(&lisbon())["id"].as_str().unwrap().to_owned();
    assert_eq!(server.get(&format!("/api/v1/charts/{id}")).status, 200);
}

#[test]
fn migrate_checks_and_migrates_either_engine() {
    let migrate = |url: &str, data: &TempDir, check: bool| {
        let output = Command::new(program())
            .args(["migrate", "--data"])
            .arg(data.path())
            .args(check.then_some("--check"))
            .env("OUTERSKIES__DATABASE__URL", url)
            .output()
            .unwrap();
        let text = [output.stdout, output.stderr].concat();
        (output.status.code().unwrap(), String::from_utf8(text).unwrap())
    };
    for url in [String::new(), shared().database()] {
        let data = TempDir::new();
        let (status, words) = migrate(&url, &data, true);
        assert!(status == 1 && words.contains("lacks migrations [1, 2"), "{status} {words}");
        let (status, words) = migrate(&url, &data, false);
        assert!(status == 0 && words.contains("up to date"), "{status} {words}");
        assert_eq!(migrate(&url, &data, true).0, 0);
        assert_eq!(migrate(&url, &data, false).0, 0, "nothing is left to do");
    }
    let (status, words) = migrate("mysql://u:hunter2@h/x", &TempDir::new(), true);
    assert!(status == 3 && words.contains("database.url") && !words.contains("hunter2"), "{status} {words}");
}
