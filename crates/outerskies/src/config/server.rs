//! Section `[server]`: for whom it serves, where it listens, and what it is called.

use std::net::{IpAddr, SocketAddr};
use std::num::NonZeroU32;

use serde::Deserialize;
use web::Site;

use crate::config::cors::Cors;
use crate::exit::Failure;

/// Where it listens and where it keeps its data.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Server {
    /// `OUTERSKIES__SERVER__MODE`: for whom it serves.
    pub mode: Mode,
    /// `OUTERSKIES__SERVER__PUBLIC_URL`: the address of a service as people type it; empty in personal mode.
    pub public_url: String,
    /// `OUTERSKIES__SERVER__CONNECTIONS`: the most connections at a time, fewer when the system allows fewer.
    pub connections: NonZeroU32,
    /// `OUTERSKIES__SERVER__LISTEN`: address and port; loopback only in personal mode.
    pub listen: SocketAddr,
    /// `OUTERSKIES__SERVER__DATA`: the data directory; empty for the platform's usual place.
    pub data: String,
}

/// For whom it serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// One owner on this machine, without accounts.
    Personal,
    /// Everybody who has an account.
    Service,
}

impl Server {
    /// The site these settings describe. Refuses those that would be weak, by the name of the setting and never
    /// by its value.
    pub fn site(&self, cors: &Cors) -> Result<Site, Failure> {
        match self.mode {
            Mode::Personal if cors.origins.is_empty() => self.personal(),
            Mode::Personal => {
                Err(Failure::wrong("cors.origins: a personal instance serves its own pages alone")
                    .hint("leave cors.origins empty, or set server.mode to service"))
            }
            Mode::Service => self.service(cors),
        }
    }

    fn personal(&self) -> Result<Site, Failure> {
        if self.listen.ip().to_canonical().is_loopback() {
            return Ok(Site::Personal);
        }
        Err(Failure::wrong(
            "server.listen can be reached from other machines, and a personal instance has no accounts",
        )
        .hint("listen on 127.0.0.1 or [::1], or set server.mode to \"service\""))
    }

    fn service(&self, cors: &Cors) -> Result<Site, Failure> {
        const LIKE: &str = "write the address that people type, such as https://stars.example";
        if self.public_url.is_empty() {
            return Err(Failure::wrong("server.public_url is missing, and a service needs it").hint(LIKE));
        }
        let site = Site::service(&self.public_url, &cors.origins).map_err(|_| {
            Failure::wrong("server.public_url or an entry of cors.origins is not the address of a site")
                .hint(LIKE)
        })?;
        match &site {
            Site::Service(service) if !service.https && !is_loopback(&service.host) => {
                Err(Failure::wrong("server.public_url is not https, so passwords would travel in the open")
                    .hint("put a proxy that speaks TLS in front, and write its https address"))
            }
            _ => Ok(site),
        }
    }
}

/// Whether a host can only be this machine.
fn is_loopback(host: &str) -> bool {
    let host = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(mode: Mode, listen: &str, public_url: &str) -> Result<Site, Failure> {
        let listen = listen.parse().expect("an address");
        let connections = NonZeroU32::MIN;
        let public_url = public_url.to_owned();
        Server { mode, listen, public_url, connections, data: String::new() }
            .site(&Cors { origins: Vec::new() })
    }

    #[test]
    fn a_personal_instance_stays_on_loopback() {
        for good in ["127.0.0.1:0", "[::1]:8080", "[::ffff:127.0.0.1]:1"] {
            assert!(site(Mode::Personal, good, "").is_ok(), "{good}");
        }
        for bad in ["0.0.0.0:0", "[::]:8080", "192.0.2.1:80"] {
            assert!(site(Mode::Personal, bad, "").is_err(), "{bad}");
        }
    }

    #[test]
    fn a_service_has_an_address_that_keeps_passwords_to_itself() {
        for good in
            ["https://stars.example", "http://localhost:8080", "http://127.0.0.1:1", "http://[::1]:8080/"]
        {
            assert!(site(Mode::Service, "0.0.0.0:8080", good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "stars.example",
            "http://stars.example",
            "https://a@stars.example",
            "https://stars.example/x",
        ] {
            assert!(site(Mode::Service, "127.0.0.1:0", bad).is_err(), "{bad}");
        }
    }
}
