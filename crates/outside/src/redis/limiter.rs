//! Allowances in Redis: one key each, so that a cluster keeps each in one place; the sum is done there.

use model::limits::{Key, Quota, SharedAnswer, SharedLimiter, Taken};

use super::Redis;

/// The same sum as [`Quota::take`], on the server's clock, so that no instance's clock matters. The key holds the
/// moment, microseconds since 1970, at which the backlog will be gone, and goes with it.
/// ARGV: interval, capacity, and the backlog that the instance knows of, microseconds.
const TAKE: &str = "\
local t = redis.call('TIME')
local now = t[1] * 1000000 + t[2]
local interval, capacity, known = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local till = tonumber(redis.call('GET', KEYS[1]) or '') or 0
local backlog = math.min(math.max(till - now, known, 0), capacity)
if backlog + interval > capacity then return {0, backlog} end
backlog = backlog + interval
redis.call('SET', KEYS[1], string.format('%.0f', now + backlog), 'PX', math.ceil(backlog / 1000) + 1)
return {1, backlog}";

impl SharedLimiter for Redis {
    fn take<'a>(&'a self, key: &'a Key, quota: &'a Quota, known_us: u64) -> SharedAnswer<'a> {
        Box::pin(async move {
            if !self.is_there() {
                return None;
            }
            let mut command = redis::cmd("EVAL");
            command.arg(TAKE).arg(1).arg(key.text());
            command.arg(quota.interval_us()).arg(quota.capacity_us()).arg(known_us);
            let (accepted, backlog_us): (u8, u64) = self.ask(&command).await?;
            Some(Taken { accepted: accepted == 1, backlog_us })
        })
    }
}
