use std::convert::Infallible;
use std::sync::Mutex;
use std::sync::atomic::{AtomicI64, AtomicUsize};

use jiff::Timestamp;
use model::cache::Shared;

use super::*;

const LIFE: Life = Life { fresh: Duration::from_secs(100), stale: Duration::from_secs(50) };

struct Hands(AtomicI64);

impl Clock for Hands {
    fn now(&self) -> Timestamp {
        Timestamp::from_millisecond(self.0.load(Ordering::Relaxed)).expect("in range")
    }
}

/// A shared cache in memory that can be away.
#[derive(Default)]
struct Memory {
    kept: Mutex<std::collections::HashMap<String, Vec<u8>>>,
}

impl SharedCache for Memory {
    fn is_there(&self) -> bool {
        true
    }

    fn get<'a>(&'a self, key: &'a str) -> Shared<'a, Option<Vec<u8>>> {
        Box::pin(async move { self.kept.lock().expect("whole").get(key).cloned() })
    }

    fn put<'a>(&'a self, key: &'a str, value: &'a [u8], _: u64) -> Shared<'a, ()> {
        Box::pin(async move {
            self.kept.lock().expect("whole").insert(key.to_owned(), value.to_vec());
        })
    }
}

struct Bench {
    cache: Cache,
    clock: Arc<Hands>,
    computed: Arc<AtomicUsize>,
}

impl Bench {
    fn new(shared: Option<Arc<dyn SharedCache>>) -> Bench {
        let clock = Arc::new(Hands(AtomicI64::new(1_700_000_000_000)));
        Bench { cache: Cache::new(clock.clone(), shared), clock, computed: Arc::default() }
    }

    fn pass(&self, seconds: i64) {
        self.clock.0.fetch_add(seconds * 1000, Ordering::Relaxed);
    }

    /// Asks for a value that says the how-manieth computation it is from.
    async fn ask(&self, name: &str) -> String {
        let computed = self.computed.clone();
        let compute = move || async move {
            tokio::time::sleep(Duration::from_millis(20)).await;
            let n = computed.fetch_add(1, Ordering::Relaxed) + 1;
            Ok::<_, Infallible>(format!("number {n}").into_bytes())
        };
        let bytes =
            self.cache.get(Key::new("test", "1").with(name), LIFE, compute).await.expect("infallible");
        String::from_utf8(bytes.to_vec()).expect("text")
    }
}

#[tokio::test]
async fn of_five_hundred_who_ask_at_once_one_computes() {
    let bench = Arc::new(Bench::new(None));
    let tasks: Vec<_> = (0..500)
        .map(|_| {
            let bench = bench.clone();
            tokio::spawn(async move { bench.ask("a").await })
        })
        .collect();
    for task in tasks {
        assert_eq!(task.await.expect("no panic"), "number 1");
    }
    assert_eq!(bench.ask("b").await, "number 2");
}

#[tokio::test]
async fn a_stale_value_is_given_out_once_more_while_a_new_one_is_computed() {
    let bench = Bench::new(None);
    assert_eq!(bench.ask("a").await, "number 1");
    bench.pass(89);
    assert_eq!(bench.ask("a").await, "number 1", "fresh for at least 90 s");
    bench.pass(22);
    assert_eq!(bench.ask("a").await, "number 1", "stale after at most 110 s");
    assert_eq!(bench.ask("a").await, "number 1");
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert_eq!(bench.ask("a").await, "number 2", "computed once meanwhile");
    bench.pass(1000);
    assert_eq!(bench.ask("a").await, "number 3", "long gone");
}

#[tokio::test]
async fn values_of_others_are_taken_and_given() {
    let shared = Arc::new(Memory::default());
    let (one, two) = (Bench::new(Some(shared.clone())), Bench::new(Some(shared.clone())));
    assert_eq!(one.ask("a").await, "number 1");
    tokio::time::sleep(Duration::from_millis(50)).await;
    two.computed.store(7, Ordering::Relaxed);
    assert_eq!(two.ask("a").await, "number 1", "the other's");
    // What is not in our format counts as absent.
    for kept in shared.kept.lock().expect("whole").values_mut() {
        kept[0] = 99;
    }
    let three = Bench::new(Some(shared));
    three.computed.store(2, Ordering::Relaxed);
    assert_eq!(three.ask("a").await, "number 3");
}

#[tokio::test]
async fn failures_and_giants_are_not_kept() {
    let bench = Bench::new(None);
    let key = || Key::new("test", "1").with("a");
    let refused = bench.cache.get(key(), LIFE, || async { Err::<Vec<u8>, _>("no") }).await;
    assert_eq!(*refused.expect_err("it failed"), "no");
    for n in 0..2_u8 {
        let giant =
            bench.cache.get(key(), LIFE, move || async move { Ok::<_, Infallible>(vec![n; LARGEST + 1]) });
        assert_eq!(giant.await.expect("infallible")[0], n, "computed each time");
        bench.cache.local.run_pending_tasks().await;
    }
}
