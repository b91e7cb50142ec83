//! Where Redis is: one server, a master that Sentinels name, or a cluster.

use std::fmt;

use redis::cluster::ClusterClient;
use redis::sentinel::{SentinelClient, SentinelClientBuilder, SentinelServerType};
use redis::{Client, ConnectionAddr, ConnectionInfo, IntoConnectionInfo, RedisError, TlsMode};
use tokio::sync::Mutex;

use super::Line;

/// Where Redis is and how to be let in.
#[derive(Clone, Default)]
pub struct Settings {
    /// Addresses such as `redis://127.0.0.1:6379/` or, with TLS, `rediss://redis.example/`: one server, or the
    /// Sentinels, or some nodes of the cluster.
    pub urls: Vec<String>,
    /// The name under which Sentinels know the master; with it `urls` are Sentinels.
    pub master: Option<String>,
    /// Whether `urls` are nodes of a cluster.
    pub cluster: bool,
    /// The user, when not the default one.
    pub username: Option<String>,
    /// The password, of Redis and of the Sentinels.
    pub password: Option<String>,
}

/// The password is a row of dots, and addresses may hold one.
impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("master", &self.master)
            .field("cluster", &self.cluster)
            .finish_non_exhaustive()
    }
}

/// Settings that were understood.
pub struct Target(Kind);

enum Kind {
    Server(Client),
    Sentinel(Mutex<SentinelClient>),
    Cluster(ClusterClient),
}

impl Target {
    /// Reads the settings. The error says what is wrong without showing an address, which may hold a password.
    pub fn new(settings: &Settings) -> Result<Target, String> {
        // Another part of the program may have chosen already; there is one choice.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let infos = settings.infos()?;
        let kind = match (&settings.master, settings.cluster) {
            (Some(_), true) => return Err("a cluster has no Sentinels; choose one of them".to_owned()),
            (Some(master), false) => {
                Kind::Sentinel(Mutex::new(settings.sentinel(master, &infos).map_err(|e| unreadable(&e))?))
            }
            (None, true) => Kind::Cluster(ClusterClient::new(infos).map_err(|e| unreadable(&e))?),
            (None, false) => match infos.as_slice() {
                [info] => Kind::Server(Client::open(info.clone()).map_err(|e| unreadable(&e))?),
                _ => return Err("one address is wanted, unless it is a cluster or has Sentinels".to_owned()),
            },
        };
        Ok(Target(kind))
    }

    /// Whether it can be reached just now; the error says why not without showing an address.
    pub async fn ping(&self) -> Result<(), String> {
        match tokio::time::timeout(super::CONNECT, self.connect()).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(error.to_string()),
            Err(_) => Err("it does not answer".to_owned()),
        }
    }

    /// Connects, and hears that it is answered by who may write.
    pub(super) async fn connect(&self) -> Result<Line, RedisError> {
        match &self.0 {
            Kind::Server(client) => {
                let mut line = client.get_multiplexed_async_connection().await?;
                redis::cmd("PING").query_async::<()>(&mut line).await?;
                Ok(Line::Server(line))
            }
            Kind::Sentinel(client) => Ok(Line::Server(client.lock().await.get_async_connection().await?)),
            Kind::Cluster(client) => Ok(Line::Cluster(client.get_async_connection().await?)),
        }
    }
}

impl Settings {
    fn infos(&self) -> Result<Vec<ConnectionInfo>, String> {
        if self.urls.is_empty() {
            return Err("no address is given".to_owned());
        }
        self.urls
            .iter()
            .map(|url| {
                let info = url.as_str().into_connection_info().map_err(|e| unreadable(&e))?;
                let mut redis = info.redis_settings().clone();
                if let Some(username) = &self.username {
                    redis = redis.set_username(username);
                }
                if let Some(password) = &self.password {
                    redis = redis.set_password(password);
                }
                Ok(info.set_redis_settings(redis))
            })
            .collect()
    }

    fn sentinel(&self, master: &str, infos: &[ConnectionInfo]) -> Result<SentinelClient, RedisError> {
        let addresses: Vec<ConnectionAddr> = infos.iter().map(|info| info.addr().clone()).collect();
        let tls = addresses.iter().any(|a| matches!(a, ConnectionAddr::TcpTls { .. }));
        let mut builder = SentinelClientBuilder::new(addresses, master, SentinelServerType::Master)?;
        if tls {
            builder = builder
                .set_client_to_redis_tls_mode(TlsMode::Secure)
                .set_client_to_sentinel_tls_mode(TlsMode::Secure);
        }
        if let Some(username) = &self.username {
            builder = builder.set_client_to_redis_username(username);
        }
        if let Some(password) = &self.password {
            builder =
                builder.set_client_to_redis_password(password).set_client_to_sentinel_password(password);
        }
        builder.build()
    }
}

fn unreadable(error: &RedisError) -> String {
    format!("an address cannot be read: {:?}", error.kind())
}
