//! Letters to a real mail server: a small one of our own on a loopback port, spoken to over TCP.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    reason = "tests speak for themselves and may fail where they stand"
)]

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender as Pipe, channel};
use std::time::{Duration, Instant};

use model::account::EmailAddress;
use model::mail::{Letter, Mailer};
use outside::mail::{Encryption, Folder, Login, Sender, Smtp, SmtpSettings};

/// A letter as the server took it.
struct Taken {
    from: String,
    to: Vec<String>,
    data: String,
}

/// How the server behaves.
#[derive(Clone, Copy)]
enum Mood {
    Willing,
    AsksForName,
    Refuses(&'static str),
    Silent,
}

struct Sink {
    port: u16,
    letters: Receiver<Taken>,
}

impl Sink {
    fn new(mood: Mood) -> Sink {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let (pipe, letters) = channel();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let pipe = pipe.clone();
                std::thread::spawn(move || serve(stream.unwrap(), mood, &pipe));
            }
        });
        Sink { port, letters }
    }

    fn settings(&self) -> SmtpSettings {
        SmtpSettings {
            host: "127.0.0.1".into(),
            port: self.port,
            encryption: Encryption::None,
            login: None,
            authority: None,
            timeout: Duration::from_secs(5),
        }
    }

    fn smtp(&self) -> Smtp {
        Smtp::new(&self.settings(), sender("Outer Skies")).unwrap()
    }

    fn taken(&self) -> Taken {
        self.letters.recv_timeout(Duration::from_secs(5)).unwrap()
    }
}

/// One conversation, RFC 5321.
fn serve(mut stream: TcpStream, mood: Mood, pipe: &Pipe<Taken>) {
    let mut lines = BufReader::new(stream.try_clone().unwrap());
    let mut say = |text: &str| stream.write_all(format!("{text}\r\n").as_bytes()).is_ok();
    if matches!(mood, Mood::Silent) {
        std::thread::sleep(Duration::from_secs(30));
        return;
    }
    say("220 sink.example.com ready");
    let (mut from, mut to, mut named) = (String::new(), Vec::new(), false);
    let mut line = String::new();
    while {
        line.clear();
        lines.read_line(&mut line).is_ok_and(|n| n > 0)
    } {
        let command = line.trim_end().to_owned();
        let upper = command.to_ascii_uppercase();
        if upper.starts_with("EHLO") {
            let more = if matches!(mood, Mood::AsksForName) { "250-AUTH PLAIN\r\n" } else { "" };
            say(&format!("250-sink.example.com\r\n{more}250 8BITMIME"));
        } else if upper.starts_with("AUTH PLAIN ") {
            // "\0postman\0a secret" in base64.
            named = command.ends_with("AHBvc3RtYW4AYSBzZWNyZXQ=");
            say(if named { "235 welcome" } else { "535 who are you" });
        } else if upper.starts_with("MAIL FROM:") {
            if matches!(mood, Mood::AsksForName) && !named {
                say("530 say who you are");
            } else {
                from = command[10..].to_owned();
                say("250 ok");
            }
        } else if upper.starts_with("RCPT TO:") {
            if let Mood::Refuses(answer) = mood {
                say(answer);
            } else {
                to.push(command[8..].to_owned());
                say("250 ok");
            }
        } else if upper == "DATA" {
            say("354 go on");
            let mut data = String::new();
            while {
                line.clear();
                lines.read_line(&mut line).is_ok_and(|n| n > 0)
            } && line != ".\r\n"
            {
                data.push_str(line.strip_prefix('.').unwrap_or(&line));
            }
            say("250 taken");
            let _ = pipe.send(Taken { from: from.clone(), to: std::mem::take(&mut to), data });
        } else if upper == "QUIT" {
            say("221 bye");
            return;
        } else {
            say("250 ok");
        }
    }
}

fn sender(name: &str) -> Sender {
    Sender::new(name, &EmailAddress::parse("sky@example.com").unwrap()).unwrap()
}

fn letter() -> Letter {
    Letter {
        to: EmailAddress::parse("ada@example.com").unwrap(),
        subject: "Grüße: a new password".into(),
        text: "Choose:\nhttps://sky.example.com/reset-password?token=osm_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ\n\n.\nAfter the dot.\n".into(),
        html: "<p>Choose <a href=\"https://sky.example.com/\">here</a></p>\n".into(),
    }
}

/// The decoded body of the part of this type.
fn part(data: &str, kind: &str) -> String {
    let (_, rest) = data.split_once(&format!("Content-Type: {kind}; charset=utf-8\r\n")).unwrap();
    let (head, body) = rest.split_once("\r\n\r\n").unwrap();
    let body = body.split("\r\n--").next().unwrap();
    if head.contains("quoted-printable") {
        body.replace("=\r\n", "").replace("=3D", "=")
    } else {
        body.to_owned()
    }
}

#[tokio::test]
async fn a_letter_arrives_with_both_parts() {
    let sink = Sink::new(Mood::Willing);
    sink.smtp().send(&letter()).await.unwrap();
    let taken = sink.taken();
    assert!(taken.from.starts_with("<sky@example.com>"), "{}", taken.from);
    assert_eq!(taken.to, ["<ada@example.com>"]);
    let data = &taken.data;
    for header in [
        "From: \"Outer Skies\" <sky@example.com>\r\n",
        "To: ada@example.com\r\n",
        "MIME-Version: 1.0\r\n",
        "Auto-Submitted: auto-generated\r\n",
        "@example.com>\r\n",
        "Date: ",
        "Content-Type: multipart/alternative",
    ] {
        assert!(data.contains(header), "{header} is not in\n{data}");
    }
    assert!(data.contains("Subject: =?utf-8?"), "{data}");
    let text = part(data, "text/plain");
    assert!(text.contains("token=osm_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ\r\n"), "{text}");
    assert!(text.contains("\r\n.\r\nAfter the dot."), "a line with a dot does not end the letter: {text}");
    assert!(part(data, "text/html").contains("<a href=\"https://sky.example.com/\">here</a>"));
}

#[tokio::test]
async fn nothing_in_a_letter_becomes_a_header() {
    let sink = Sink::new(Mood::Willing);
    let smtp = Smtp::new(&sink.settings(), sender("Sky\r\nBcc: eve@example.com")).unwrap();
    for break_ in ["\r\n", "\n", "\r", "\u{85}", "\u{2028}", "\u{560a}"] {
        let subject = format!("Hello{break_}Bcc: eve@example.com{break_}{break_}<p>body");
        smtp.send(&Letter { subject, ..letter() }).await.unwrap();
        let taken = sink.taken();
        assert_eq!(taken.to, ["<ada@example.com>"], "{break_:?}");
        let head = taken.data.split("\r\n\r\n").next().unwrap();
        assert!(!head.lines().any(|l| l.to_ascii_lowercase().starts_with("bcc:")), "{break_:?}: {head}");
        assert!(!head.contains("<p>body\r\n\r\n"));
    }
}

#[tokio::test]
async fn what_the_server_says_decides_whether_it_is_tried_again() {
    for (answer, temporary) in [
        ("550 no such box <ada@example.com>", false),
        ("451 later, ada@example.com", true),
        ("421 closing", true),
    ] {
        let error = Sink::new(Mood::Refuses(answer)).smtp().send(&letter()).await.unwrap_err();
        assert_eq!(error.temporary, temporary, "{answer}: {error}");
        assert!(error.reason.contains(&answer[..3]) && !error.reason.contains("ada@"), "{error}");
    }
}

#[tokio::test]
async fn a_server_that_is_away_or_silent_is_tried_again() {
    let gone = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let sink = Sink::new(Mood::Silent);
    let settings = SmtpSettings { timeout: Duration::from_millis(300), ..sink.settings() };
    for settings in [SmtpSettings { port: gone, ..settings.clone() }, settings] {
        let smtp = Smtp::new(&settings, sender("x")).unwrap();
        let start = Instant::now();
        assert!(smtp.send(&letter()).await.unwrap_err().temporary);
        assert!(smtp.ping().await.is_err());
        assert!(start.elapsed() < Duration::from_secs(5));
    }
}

#[tokio::test]
async fn a_name_is_given_where_one_is_asked_for() {
    let sink = Sink::new(Mood::AsksForName);
    let login = |password: &str| Some(Login { name: "postman".into(), password: password.into() });
    let with = |login| Smtp::new(&SmtpSettings { login, ..sink.settings() }, sender("x")).unwrap();
    with(login("a secret")).send(&letter()).await.unwrap();
    assert_eq!(sink.taken().to.len(), 1);
    for wrong in [login("a guess"), None] {
        let error = with(wrong).send(&letter()).await.unwrap_err();
        assert!(error.temporary, "somebody will mend the settings: {error}");
    }
    assert!(!format!("{:?}", login("a secret")).contains("secret"));
}

#[tokio::test]
async fn letters_do_not_travel_in_clear() {
    let sink = Sink::new(Mood::Willing);
    let beyond = SmtpSettings { host: "mail.example.com".into(), ..sink.settings() };
    assert!(Smtp::new(&beyond, sender("x")).is_err());
    // A server that does not offer STARTTLS is given nothing.
    let settings = SmtpSettings { encryption: Encryption::StartTls, ..sink.settings() };
    let error = Smtp::new(&settings, sender("x")).unwrap().send(&letter()).await.unwrap_err();
    assert!(error.temporary, "{error}");
    assert!(sink.letters.try_recv().is_err());
}

#[tokio::test]
async fn a_folder_keeps_letters_for_its_owner() {
    let path = std::env::temp_dir().join(format!("outerskies-mail-{}", std::process::id()));
    let folder = Folder::new(&path.join("outbox"), sender("Outer Skies"));
    folder.send(&letter()).await.unwrap();
    folder.send(&letter()).await.unwrap();
    let files: Vec<_> = std::fs::read_dir(path.join("outbox")).unwrap().map(|f| f.unwrap().path()).collect();
    assert_eq!(files.len(), 2);
    for file in &files {
        assert_eq!(file.extension().unwrap(), "eml");
        let data = std::fs::read_to_string(file).unwrap();
        assert!(part(&data, "text/plain").contains("After the dot."));
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        for path in [&path.join("outbox"), &files[0]] {
            assert_eq!(std::fs::metadata(path).unwrap().permissions().mode() & 0o077, 0);
        }
    }
    std::fs::remove_dir_all(&path).unwrap();
    // Where nothing can be written it is tried again.
    std::fs::write(&path, "a file").unwrap();
    assert!(Folder::new(&path, sender("x")).send(&letter()).await.unwrap_err().temporary);
    std::fs::remove_file(&path).unwrap();
}
