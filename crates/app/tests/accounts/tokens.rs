//! Keys that sign access tokens.

use jiff::SignedDuration;
use model::account::SessionKind;
use model::secret::Secret;

use crate::support::*;

both_engines! {
    async fn keys_are_replaced_and_old_tokens_live_on(t: Test) {
        t.person("ada@example.com").await;
        let (first, _) = pair(&t.started("ada@example.com", SessionKind::Api).await);
        let old = app::tokens::public_keys(&t.app).await.unwrap();
        assert_eq!(old.len(), 1);
        t.pass(SignedDuration::from_hours(30 * 24) - SignedDuration::from_secs(60));
        let before = pair(&t.started("ada@example.com", SessionKind::Api).await).0;
        t.pass(SignedDuration::from_mins(6));
        let after = pair(&t.started("ada@example.com", SessionKind::Api).await).0;
        let keys = app::tokens::public_keys(&t.app).await.unwrap();
        assert_eq!(keys.len(), 2);
        assert_eq!(keys[1], old[0]);
        let head = |token: &str| token.split('.').next().unwrap().to_owned();
        assert_eq!(head(&first), head(&before));
        assert_ne!(head(&before), head(&after), "another key signs");
        for token in [before, after] {
            assert_eq!(code(app::sessions::by_bearer(&t.app, &token).await), "ok");
        }
        t.pass(SignedDuration::from_hours(25));
        assert_eq!(app::tokens::public_keys(&t.app).await.unwrap().len(), 1, "the old one is no longer believed");
    }

    async fn programs_on_one_database_believe_one_another(t: Test) {
        t.person("ada@example.com").await;
        let other = t.app.clone().with_accounts(settings());
        app::tokens::public_keys(&other).await.unwrap();
        let (token, _) = pair(&t.started("ada@example.com", SessionKind::Api).await);
        assert_eq!(code(app::sessions::by_bearer(&other, &token).await), "ok");
        // One of them makes a key that the other has not read yet.
        t.pass(SignedDuration::from_hours(30 * 24));
        let (token, _) = pair(&t.started("ada@example.com", SessionKind::Api).await);
        assert_eq!(code(app::sessions::by_bearer(&other, &token).await), "ok");
    }

    async fn a_key_sealed_elsewhere_signs_nothing(t: Test) {
        app::tokens::public_keys(&t.app).await.unwrap();
        let mut stranger = t.app.clone().with_accounts(settings());
        stranger.secret = Secret::new([8; 32]);
        assert!(matches!(app::tokens::public_keys(&stranger).await, Err(app::Error::Internal(_))));
    }

    async fn a_token_for_another_site_is_refused(t: Test) {
        t.person("ada@example.com").await;
        let mut elsewhere = settings();
        elsewhere.site.url = "https://other.example.com".into();
        let other = t.app.clone().with_accounts(elsewhere);
        let (token, _) = pair(&t.started("ada@example.com", SessionKind::Api).await);
        assert_eq!(code(app::sessions::by_bearer(&other, &token).await), "credential_refused");
    }
}
