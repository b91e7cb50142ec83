//! Charts are kept, listed and deleted, each for its owner alone.

use model::charts::PageRequest;
use store::Db;

use crate::support::{self, both_engines, person, saved};

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
