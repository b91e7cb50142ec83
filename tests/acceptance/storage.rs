//! The program on PostgreSQL, and what it does when storage is in trouble.

use std::process::Command;
use std::time::{Duration, Instant};

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
            object.remove("id").unwrap();
            object.remove("created_at").unwrap();
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

/// Of a restart people see 503 with Retry-After and nothing else; what was acknowledged stays.
#[test]
fn a_database_that_is_restarted_or_killed_costs_no_chart() {
    let cluster = Cluster::start(&[]);
    let server = serve(&cluster.url("postgres"), "");
    let mut ledger = vec![server.chart(&lisbon())["id"].as_str().unwrap().to_owned()];
    for how in [Stop::Fast, Stop::Kill] {
        cluster.stop(how);
        let mut refused = 0;
        while refused < 4 {
            let start = Instant::now();
            let answer = server.post("/api/v1/charts", &lisbon());
            assert!(start.elapsed() < Duration::from_secs(5), "{how:?}: {:?}", start.elapsed());
            match answer.status {
                // The children of a killed server go on for a moment.
                201 => ledger.push(answer.json()["id"].as_str().unwrap().to_owned()),
                _ => {
                    assert!(is_503(&answer), "{how:?}: {answer:?}");
                    refused += 1;
                }
            }
            assert!(refused == 0 || is_503(&server.get("/api/v1/charts")), "{how:?}");
            assert_eq!(server.get("/health/live").status, 200);
        }
        cluster.run();
        let up = Instant::now();
        loop {
            let answer = server.post("/api/v1/charts", &lisbon());
            if answer.status == 201 {
                ledger.push(answer.json()["id"].as_str().unwrap().to_owned());
                break;
            }
            assert!(is_503(&answer) && up.elapsed() < Duration::from_secs(5), "{how:?}: {answer:?}");
        }
        for id in &ledger {
            assert_eq!(server.get(&format!("/api/v1/charts/{id}")).status, 200, "{how:?}: lost {id}");
        }
    }
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
