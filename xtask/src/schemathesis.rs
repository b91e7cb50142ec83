//! `cargo xtask schemathesis`: everything that the description of the API allows and forbids, asked of running servers.
//!
//! Three rounds: a personal instance; a service by a stranger; a service by a program with an API key of every scope. A key
//! and not a session, since the tool asks for everything, signing out and erasing the account included.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::test::target_directory;

/// The version that the findings are those of.
const PACKAGE: &str = "schemathesis==4.32.5";
const EMAIL: &str = "ada@example.com";
const PASSWORD: &str = "walnut drifts under copper";
/// Examples for each operation unless another number is given.
const EXAMPLES: &str = "25";
/// Allowances that nobody uses up.
const ALLOWANCES: [&str; 5] = [
    "REQUESTS_PER_MINUTE",
    "ANONYMOUS_PER_HOUR",
    "SIGNED_IN_PER_HOUR",
    "CHARTS_PER_HOUR",
    "LOGINS_PER_5_MINUTES",
];

/// Installs the tool below the target directory, builds the program, and runs the rounds: `[EXAMPLES]` for each operation.
pub(crate) fn run(arguments: &[String]) -> Result<(), String> {
    let examples = arguments.first().map_or(EXAMPLES, String::as_str);
    let target = target_directory()?;
    let tool = install(&target.join("schemathesis"))?;
    finish(Command::new("cargo").args(["build", "--workspace", "--bin", "outerskies"]))?;
    let program = target.join("debug/outerskies");
    let mut failed = Vec::new();
    for round in ["personal", "stranger", "key"] {
        println!("── {round}");
        let server =
            Server::start(&program, &target.join("schemathesis-data").join(round), round != "personal")?;
        let key = if round == "key" { Some(server.key()?) } else { None };
        let mut command = Command::new(&tool);
        // What a date that exists, a cursor that was given out or an unused key is, no schema can say.
        command.args(["run", &format!("{}/openapi.json", server.url), "--checks", "all"]);
        command.args(["--exclude-checks", "positive_data_acceptance"]);
        command.args(["--max-examples", examples, "--phases", "examples,coverage,fuzzing,stateful"]);
        command.args(["--continue-on-failure", "--no-color"]);
        // The tool cannot write NDJSON.
        command.args(["--exclude-path", "/api/v1/charts/batch"]).current_dir(&server.data);
        if let Some(key) = key {
            command.args(["--header", &format!("Authorization: Bearer {key}")]);
        }
        if finish(&mut command).is_err() {
            failed.push(round);
        }
    }
    if failed.is_empty() {
        Ok(())
    } else {
        Err(format!("schemathesis found something: {}", failed.join(", ")))
    }
}

/// The tool, in a virtual environment of its own.
fn install(folder: &Path) -> Result<PathBuf, String> {
    let tool = folder.join("bin/schemathesis");
    if !tool.exists() {
        finish(Command::new("python3").args(["-m", "venv"]).arg(folder))?;
        finish(Command::new(folder.join("bin/pip")).args(["install", "--quiet", PACKAGE]))?;
    }
    Ok(tool)
}

/// A program that serves on a free port; killed when dropped.
struct Server {
    child: Child,
    url: String,
    data: PathBuf,
}

impl Server {
    fn start(program: &Path, data: &Path, service: bool) -> Result<Server, String> {
        let error = |e: std::io::Error| format!("{}: {e}", data.display());
        if data.exists() {
            std::fs::remove_dir_all(data).map_err(error)?;
        }
        std::fs::create_dir_all(data).map_err(error)?;
        let port = TcpListener::bind("127.0.0.1:0").and_then(|l| l.local_addr()).map_err(error)?.port();
        let (listen, url) = (format!("127.0.0.1:{port}"), format!("http://localhost:{port}"));
        let mut command = Command::new(program);
        command.args(["serve", "--listen", &listen, "--data"]).arg(data);
        command.env("OUTERSKIES__LOG__LEVEL", "error").env("OUTERSKIES__TELEMETRY__METRICS_LISTEN", "");
        command.envs(ALLOWANCES.map(|name| (format!("OUTERSKIES__LIMITS__{name}"), "4000000")));
        if service {
            make_account(program, data)?;
            command.env("OUTERSKIES__SERVER__MODE", "service").env("OUTERSKIES__SERVER__PUBLIC_URL", &url);
        }
        let mut child = command.stdout(Stdio::piped()).spawn().map_err(error)?;
        let mut line = String::new();
        let stdout = child.stdout.take().ok_or("no output")?;
        BufReader::new(stdout).read_line(&mut line).map_err(error)?;
        Ok(Server { child, url, data: data.to_owned() })
    }

    /// A new key of every scope.
    fn key(&self) -> Result<String, String> {
        let login = format!(r#"{{"email": "{EMAIL}", "password": "{PASSWORD}"}}"#);
        let access = self.post("/api/v1/sessions", None, &login, "access_token")?;
        let scopes = r#"["charts:read", "charts:write", "profile:read", "profile:write"]"#;
        let key = format!(r#"{{"name": "schemathesis", "scopes": {scopes}}}"#);
        self.post("/api/v1/account/keys", Some(&access), &key, "token")
    }

    fn post(&self, path: &str, bearer: Option<&str>, body: &str, member: &str) -> Result<String, String> {
        let mut command = Command::new("curl");
        command.args([
            "-sS",
            "-H",
            "Content-Type: application/json",
            "-d",
            body,
            &format!("{}{path}", self.url),
        ]);
        if let Some(bearer) = bearer {
            command.args(["-H", &format!("Authorization: Bearer {bearer}")]);
        }
        let output = command.output().map_err(|e| format!("curl: {e}"))?;
        let answer: serde_json::Value =
            serde_json::from_slice(&output.stdout).map_err(|e| format!("{path}: {e}"))?;
        answer[member].as_str().map(str::to_owned).ok_or_else(|| format!("{path} answered {answer}"))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn make_account(program: &Path, data: &Path) -> Result<(), String> {
    let mut command = Command::new(program);
    command.args(["account", "create", EMAIL, "--data"]).arg(data);
    let child = command.stdin(Stdio::piped()).stdout(Stdio::null()).spawn();
    let mut child = child.map_err(|e| format!("account create: {e}"))?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(PASSWORD.as_bytes()).map_err(|e| format!("account create: {e}"))?;
    }
    match child.wait() {
        Ok(status) if status.success() => Ok(()),
        other => Err(format!("account create: {other:?}")),
    }
}

fn finish(command: &mut Command) -> Result<(), String> {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{} failed ({status})", command.get_program().display())),
        Err(error) => Err(format!("{} did not start: {error}", command.get_program().display())),
    }
}
