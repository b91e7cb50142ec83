//! Figures of the process under the names that Prometheus's own clients use, from Linux's `/proc`.
//! <https://prometheus.io/docs/instrumenting/writing_clientlibs/#process-metrics>

use std::fs;

/// Clock ticks a second in `/proc`: `USER_HZ`, which is 100 on every architecture that Rust's Linux targets have.
const TICKS: f64 = 100.0;

/// What is known, as lines of the text format; nothing where there is no `/proc`.
pub fn render() -> String {
    let mut out = String::new();
    let mut put = |name: &str, kind: &str, help: &str, value: Option<f64>| {
        if let Some(value) = value {
            out += &format!("# HELP {name} {help}\n# TYPE {name} {kind}\n{name} {value}\n");
        }
    };
    let stat = Stat::read();
    put(
        "process_cpu_seconds_total",
        "counter",
        "CPU time used, user and system, seconds.",
        stat.as_ref().map(|s| s.cpu_s),
    );
    put(
        "process_start_time_seconds",
        "gauge",
        "When the process began, seconds since 1970.",
        stat.and_then(|s| s.start_s),
    );
    put("process_resident_memory_bytes", "gauge", "Resident memory, bytes.", resident());
    put("process_open_fds", "gauge", "Open file descriptors.", open_fds());
    put("process_max_fds", "gauge", "The most file descriptors that may be open.", max_fds());
    out
}

struct Stat {
    cpu_s: f64,
    start_s: Option<f64>,
}

impl Stat {
    /// Fields 14, 15 and 22 of `/proc/self/stat` (proc(5)), counted behind the name, which may hold spaces.
    fn read() -> Option<Stat> {
        let text = fs::read_to_string("/proc/self/stat").ok()?;
        let fields: Vec<&str> = text.rsplit_once(')')?.1.split_whitespace().collect();
        let ticks = |field: usize| fields.get(field - 3)?.parse::<f64>().ok();
        let start = ticks(22)?;
        Some(Stat { cpu_s: (ticks(14)? + ticks(15)?) / TICKS, start_s: booted().map(|b| b + start / TICKS) })
    }
}

/// When the machine was started, seconds since 1970.
fn booted() -> Option<f64> {
    let text = fs::read_to_string("/proc/stat").ok()?;
    text.lines().find_map(|line| line.strip_prefix("btime "))?.trim().parse().ok()
}

fn resident() -> Option<f64> {
    let text = fs::read_to_string("/proc/self/status").ok()?;
    let kib: f64 = text
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))?
        .trim()
        .strip_suffix(" kB")?
        .parse()
        .ok()?;
    Some(kib * 1024.0)
}

fn open_fds() -> Option<f64> {
    // The directory's own descriptor is among them.
    Some(fs::read_dir("/proc/self/fd").ok()?.count().saturating_sub(1) as f64)
}

fn max_fds() -> Option<f64> {
    let text = fs::read_to_string("/proc/self/limits").ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("Max open files"))?;
    match line.split_whitespace().next()? {
        "unlimited" => None,
        soft => soft.parse().ok(),
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn the_figures_are_plausible() {
        let now = std::time::UNIX_EPOCH.elapsed().expect("it is after 1970").as_secs_f64();
        let stat = Stat::read().expect("Linux has it");
        let start = stat.start_s.expect("Linux has it");
        assert!((now - 86_400.0..now + 2.0).contains(&start), "{start} at {now}");
        assert!(stat.cpu_s < 3600.0);
        assert!(resident().expect("Linux has it") > 1e5);
        assert!(open_fds().expect("Linux has it") >= 3.0);
    }
}
