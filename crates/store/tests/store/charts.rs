//! Charts are kept, listed and deleted, each for its owner alone.

use model::PersonId;
use model::charts::{Change, Edit, Expected, Filter, Folder, Order, PageRequest};
use store::Db;

use crate::support::{self, both_engines, now, person, saved};

async fn folder(db: &Db, owner: PersonId, folder: &Folder) -> Result<(), store::Error> {
    let mut tx = db.begin().await?;
    store::folders::insert(&mut tx, owner, folder).await?;
    tx.commit().await
}

async fn share(db: &Db, owner: PersonId, id: uuid::Uuid, hash: Option<&[u8; 32]>) -> bool {
    let mut tx = db.begin().await.unwrap();
    let found = store::charts::share(&mut tx, owner, id, hash, now()).await.unwrap();
    tx.commit().await.unwrap();
    found
}

fn later(seconds: usize) -> jiff::Timestamp {
    now() + jiff::SignedDuration::from_secs(i64::try_from(seconds).unwrap())
}

both_engines! {
    async fn a_chart_comes_back_as_it_was_cast(db: Db) {
        let (ada, other) = (person(&db).await, person(&db).await);
        let kept = saved(1);
        store::charts::insert(&db, ada, &kept).await.unwrap();
        assert_eq!(store::charts::find(&db, ada, kept.id).await.unwrap(), Some(kept.clone()));
        assert_eq!(store::charts::find(&db, other, kept.id).await.unwrap(), None);
        assert!(!store::charts::delete(&db, other, kept.id).await.unwrap());
        assert!(store::charts::delete(&db, ada, kept.id).await.unwrap());
        assert_eq!(store::charts::find(&db, ada, kept.id).await.unwrap(), None);
    }

    async fn pages_hold_every_chart_once_newest_first(db: Db) {
        let ada = person(&db).await;
        let mut ids = Vec::new();
        for n in 0..7 {
            let chart = saved(n);
            store::charts::insert(&db, ada, &chart).await.unwrap();
            ids.push(chart.id);
        }
        ids.reverse();
        let (mut seen, mut before) = (Vec::new(), None);
        loop {
            let page = store::charts::list(&db, ada, PageRequest { limit: 3, before }).await.unwrap();
            seen.extend(page.charts.iter().map(|c| c.id));
            match page.next {
                Some(next) => before = Some(next),
                None => break,
            }
        }
        assert_eq!(seen, ids);
    }
}

/// Every chart that the filter finds, page by page, newest first.
async fn found(db: &Db, owner: model::PersonId, filter: &Filter) -> Vec<uuid::Uuid> {
    let (mut ids, mut after) = (Vec::new(), None);
    loop {
        let page = store::charts::search(db, owner, filter, 2, after.as_ref()).await.unwrap();
        ids.extend(page.charts.iter().map(|c| c.summary.id));
        match page.next {
            Some(next) => after = Some(next),
            None => return ids,
        }
    }
}

fn made(change: Change) -> i64 {
    match change {
        Change::Made(version) => version,
        other => panic!("{other:?}"),
    }
}

both_engines! {
    async fn each_filter_finds_what_it_says_on_every_page(db: Db) {
        let (ada, other) = (person(&db).await, person(&db).await);
        let mut ids = Vec::new();
        for n in 0..8 {
            for owner in [ada, other] {
                let chart = saved(n * 30);
                store::charts::insert(&db, owner, &chart).await.unwrap();
                if owner == ada {
                    ids.push(chart.id);
                }
            }
        }
        let family = Folder { id: uuid::Uuid::now_v7(), name: "Family".into(), created_at: now() };
        folder(&db, ada, &family).await.unwrap();
        let names = ["100% Ada", "100 Ada", "a_b", "aXb", "ÉMILE", "o'brien", "back\\slash", ""];
        for (n, id) in ids.iter().enumerate() {
            let edit = Edit {
                name: Some(names[n].into()),
                favourite: Some(n % 2 == 0),
                public: Some(n % 3 == 0),
                folder: Some((n % 4 == 0).then_some(family.id)),
                name_shown: Some(false),
                tags: Some(if n < 5 { vec!["b".into(), "a b".into()] } else { vec!["c".into()] }),
                chart: None,
            };
            made(store::charts::edit(&db, ada, *id, &Expected::Any, &edit, later(n)).await.unwrap());
        }
        let newest = |which: &[usize]| which.iter().rev().map(|n| ids[*n]).collect::<Vec<_>>();
        let all: Vec<usize> = (0..8).collect();
        let with = |change: &dyn Fn(&mut Filter)| {
            let mut filter = Filter::default();
            change(&mut filter);
            filter
        };
        let named = |text: &str| with(&|f| f.name = Some(text.to_owned()));
        for (filter, expected) in [
            (with(&|_| {}), newest(&all)),
            (with(&|f| f.favourite = Some(true)), newest(&[0, 2, 4, 6])),
            (with(&|f| f.favourite = Some(false)), newest(&[1, 3, 5, 7])),
            (with(&|f| f.public = Some(true)), newest(&[0, 3, 6])),
            (with(&|f| f.tag = Some("a b".into())), newest(&[0, 1, 2, 3, 4])),
            (with(&|f| (f.tag, f.favourite) = (Some("b".into()), Some(true))), newest(&[0, 2, 4])),
            (with(&|f| f.folder = Some(family.id)), newest(&[0, 4])),
            (with(&|f| f.zodiac = Some("tropical".into())), newest(&all)),
            (with(&|f| f.zodiac = Some("sidereal".into())), newest(&[])),
            (
                with(&|f| (f.zodiac, f.house_system) = (Some("tropical".into()), Some("placidus".into()))),
                newest(&all),
            ),
            (with(&|f| f.house_system = Some("koch".into())), newest(&[])),
            (named("100%"), newest(&[0])),
            (named("a_b"), newest(&[2])),
            (named("ada"), newest(&[0, 1])),
            (named("émile"), newest(&[4])),
            (named("o'b"), newest(&[5])),
            (named("\\"), newest(&[6])),
            (with(&|f| f.order = Order::Updated), newest(&all)),
            (with(&|f| f.order = Order::Born), newest(&all)),
        ] {
            assert_eq!(found(&db, ada, &filter).await, expected, "{filter:?}");
        }
        let born = |n: u32| saved(n * 30).chart.moment.local[..10].to_owned();
        for order in [Order::Created, Order::Born] {
            let filter = Filter { born_from: Some(born(2)), born_to: Some(born(4)), order, ..Filter::default() };
            assert_eq!(found(&db, ada, &filter).await, newest(&[2, 3, 4]), "{order:?}");
        }
        let tags = store::charts::tags(&db, ada).await.unwrap();
        assert_eq!(tags, [("a b".to_owned(), 5), ("b".to_owned(), 5), ("c".to_owned(), 3)]);
        let kept = store::charts::open(&db, ada, ids[0]).await.unwrap().unwrap();
        assert_eq!(kept.marks.tags, ["a b", "b"]);
        assert_eq!(store::charts::search(&db, other, &named("100"), 50, None).await.unwrap().charts.len(), 0);
    }

    async fn of_two_who_edit_the_same_version_one_is_told(db: Db) {
        let (ada, other) = (person(&db).await, person(&db).await);
        let chart = saved(1);
        store::charts::insert(&db, ada, &chart).await.unwrap();
        let name = |name: &str| Edit { name: Some(name.into()), ..Edit::default() };
        let edit = async |versions: Option<&[i64]>, edit: Edit| {
            let expected = versions.map_or(Expected::Any, |v| Expected::OneOf(v.to_vec()));
            store::charts::edit(&db, ada, chart.id, &expected, &edit, later(1)).await.unwrap()
        };
        for other in [&[][..], &[2], &[11, 10], &[i64::MAX]] {
            assert_eq!(edit(Some(other), name("none")).await, Change::Stale(1), "{other:?}");
        }
        assert_eq!(edit(Some(&[7, 1, 9]), name("first")).await, Change::Made(2));
        let refused = Edit { tags: Some(vec!["x".into()]), ..name("second") };
        assert_eq!(edit(Some(&[1]), refused).await, Change::Stale(2));
        let again = Edit { chart: Some(Box::new(saved(40).chart)), ..Edit::default() };
        assert_eq!(edit(None, again).await, Change::Made(3));
        let kept = store::charts::open(&db, ada, chart.id).await.unwrap().unwrap();
        assert_eq!((kept.saved.name.as_str(), kept.marks.version), ("first", 3));
        assert!(kept.marks.tags.is_empty(), "what is refused leaves nothing behind");
        assert_eq!(kept.saved.chart, saved(40).chart);

        let stranger = store::charts::edit(&db, other, chart.id, &Expected::Any, &name("mine"), now()).await.unwrap();
        assert_eq!(stranger, Change::Missing);
        let theirs = Folder { id: uuid::Uuid::now_v7(), name: "Theirs".into(), created_at: now() };
        folder(&db, other, &theirs).await.unwrap();
        let into = Edit { folder: Some(Some(theirs.id)), ..Edit::default() };
        assert_eq!(edit(None, into).await, Change::NoFolder, "a folder of somebody else");
        let bad = Edit { tags: Some(vec!["a,b".into()]), ..name("third") };
        assert!(store::charts::edit(&db, ada, chart.id, &Expected::Any, &bad, now()).await.is_err());
        let kept = store::charts::open(&db, ada, chart.id).await.unwrap().unwrap();
        assert_eq!(kept.saved.name, "first", "all or nothing");
    }

    async fn a_link_shows_the_chart_until_it_is_ended(db: Db) {
        let (ada, other) = (person(&db).await, person(&db).await);
        let chart = saved(1);
        store::charts::insert(&db, ada, &chart).await.unwrap();
        let hash = [7; 32];
        assert!(!share(&db, other, chart.id, Some(&hash)).await);
        assert!(share(&db, ada, chart.id, Some(&hash)).await);
        let seen = store::charts::find_shared(&db, &hash).await.unwrap().unwrap();
        assert_eq!(seen.saved, chart);
        assert!(seen.marks.shared);
        assert_eq!(store::charts::find_shared(&db, &[8; 32]).await.unwrap(), None);
        assert_eq!(store::charts::find_public(&db, chart.id).await.unwrap(), None);
        let public = Edit { public: Some(true), ..Edit::default() };
        made(store::charts::edit(&db, ada, chart.id, &Expected::Any, &public, now()).await.unwrap());
        assert!(store::charts::find_public(&db, chart.id).await.unwrap().is_some());
        let stale = store::charts::throw_away(&db, ada, chart.id, &Expected::OneOf(vec![99]), now()).await.unwrap();
        assert!(matches!(stale, Change::Stale(_)), "{stale:?}");
        let done = store::charts::throw_away(&db, ada, chart.id, &Expected::Any, now()).await.unwrap();
        assert!(matches!(done, Change::Made(_)), "{done:?}");
        assert_eq!(store::charts::find_shared(&db, &hash).await.unwrap(), None);
        assert_eq!(store::charts::find_public(&db, chart.id).await.unwrap(), None);
        assert!(store::charts::restore(&db, ada, chart.id, now()).await.unwrap());
        assert!(share(&db, ada, chart.id, None).await);
        assert_eq!(store::charts::find_shared(&db, &hash).await.unwrap(), None);
    }

    async fn the_bin_gives_back_for_thirty_days(db: Db) {
        let (ada, other) = (person(&db).await, person(&db).await);
        let (early, late) = (saved(1), saved(2));
        for chart in [&early, &late] {
            store::charts::insert(&db, ada, chart).await.unwrap();
            assert_eq!(store::charts::throw_away(&db, other, chart.id, &Expected::Any, now()).await.unwrap(), Change::Missing);
        }
        let day = |n: i64| now() + jiff::SignedDuration::from_hours(24 * n);
        store::charts::throw_away(&db, ada, early.id, &Expected::Any, day(0)).await.unwrap();
        store::charts::throw_away(&db, ada, late.id, &Expected::Any, day(10)).await.unwrap();
        assert_eq!(store::charts::find(&db, ada, early.id).await.unwrap(), None);
        assert!(found(&db, ada, &Filter::default()).await.is_empty());
        let bin = store::charts::bin(&db, ada, 10, None).await.unwrap();
        assert_eq!(bin.charts.iter().map(|c| c.summary.id).collect::<Vec<_>>(), [late.id, early.id]);
        assert!(!store::charts::restore(&db, ada, early.id, day(31)).await.unwrap(), "too late");
        assert_eq!(store::charts::purge(&db, day(30), 100).await.unwrap(), 0);
        assert_eq!(store::charts::purge(&db, day(31), 100).await.unwrap(), 1);
        assert_eq!(store::charts::purge(&db, day(31), 100).await.unwrap(), 0);
        assert!(!store::charts::restore(&db, other, late.id, day(31)).await.unwrap());
        assert!(store::charts::restore(&db, ada, late.id, day(31)).await.unwrap());
        assert_eq!(found(&db, ada, &Filter::default()).await, [late.id]);
    }

    async fn two_who_empty_the_bin_at_once_do_not_hinder_each_other(db: Db) {
        let ada = person(&db).await;
        for n in 0..40 {
            let chart = saved(n);
            store::charts::insert(&db, ada, &chart).await.unwrap();
            store::charts::throw_away(&db, ada, chart.id, &Expected::Any, now()).await.unwrap();
        }
        let month = now() + jiff::SignedDuration::from_hours(24 * 31);
        let empty = async || {
            let mut removed = 0;
            loop {
                match store::charts::purge(&db, month, 3).await.unwrap() {
                    0 => return removed,
                    n => removed += n,
                }
            }
        };
        let (one, two) = tokio::join!(empty(), empty());
        let rest = empty().await;
        assert_eq!(one + two + rest, 40);
        assert!(store::charts::bin(&db, ada, 10, None).await.unwrap().charts.is_empty());
    }

    async fn folders_are_a_persons_own(db: Db) {
        let (ada, other) = (person(&db).await, person(&db).await);
        let named = |name: &str| Folder { id: uuid::Uuid::now_v7(), name: name.into(), created_at: now() };
        let family = named("Family");
        folder(&db, ada, &family).await.unwrap();
        folder(&db, other, &named("Family")).await.unwrap();
        let twice = folder(&db, ada, &named("Family")).await;
        assert!(matches!(twice, Err(store::Error::Duplicate(_))), "{twice:?}");
        let chart = saved(1);
        store::charts::insert(&db, ada, &chart).await.unwrap();
        let into = Edit { folder: Some(Some(family.id)), ..Edit::default() };
        made(store::charts::edit(&db, ada, chart.id, &Expected::Any, &into, now()).await.unwrap());
        assert!(!store::folders::rename(&db, other, family.id, "Mine").await.unwrap());
        assert!(store::folders::rename(&db, ada, family.id, "Friends").await.unwrap());
        assert_eq!(store::folders::list(&db, ada).await.unwrap()[0].name, "Friends");
        assert!(!store::folders::delete(&db, other, family.id, now()).await.unwrap());
        assert!(store::folders::delete(&db, ada, family.id, now()).await.unwrap());
        let kept = store::charts::open(&db, ada, chart.id).await.unwrap().unwrap();
        assert_eq!(kept.marks.folder, None, "its charts stay");
    }

    async fn no_chart_is_refused_for_what_it_holds(db: Db) {
        let ada = person(&db).await;
        for (n, text) in [
            "x".repeat(200),
            "\u{10FFFF}".repeat(200),
            "\\u0000 'quoted\" {} [] % _".to_owned(),
            "\u{202e}\u{1F600}\n\t".to_owned(),
        ]
        .into_iter()
        .enumerate()
        {
            let mut chart = saved(u32::try_from(n).unwrap());
            chart.name = text.clone();
            chart.chart.place.name = text.clone();
            chart.chart.moment.explanation = text.repeat(50);
            store::charts::insert(&db, ada, &chart).await.unwrap();
            assert_eq!(store::charts::find(&db, ada, chart.id).await.unwrap(), Some(chart));
        }
    }
}
