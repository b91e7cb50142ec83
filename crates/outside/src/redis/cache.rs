//! Computed values in Redis.

use model::cache::{Shared, SharedCache};

use super::Redis;

impl SharedCache for Redis {
    fn is_there(&self) -> bool {
        Redis::is_there(self)
    }

    fn get<'a>(&'a self, key: &'a str) -> Shared<'a, Option<Vec<u8>>> {
        Box::pin(async move { self.ask::<Option<Vec<u8>>>(redis::cmd("GET").arg(key)).await? })
    }

    fn put<'a>(&'a self, key: &'a str, value: &'a [u8], ttl_ms: u64) -> Shared<'a, ()> {
        Box::pin(async move {
            // A value that could not be kept is computed again.
            let mut command = redis::cmd("SET");
            command.arg(key).arg(value).arg("PX").arg(ttl_ms.max(1));
            let _ = self.ask::<()>(&command).await;
        })
    }
}
