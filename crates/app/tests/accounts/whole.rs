//! All about somebody: kept, taken out, erased.

use app::Caller;
use model::PersonId;
use model::account::key::KeyDraft;
use model::account::{ProfileDraft, SessionKind};
use model::charts::{ChartDraft, PageRequest};

use crate::support::*;

fn birth() -> ChartDraft {
    ChartDraft {
        name: "Ada".into(),
        date: "1815-12-10".into(),
        place_name: "London".into(),
        latitude: Some(51.5),
        longitude: Some(-0.1),
        zone: Some("Europe/London".into()),
        house_system: Some("whole_sign".into()),
        ..ChartDraft::default()
    }
}

both_engines! {
    async fn a_profile_is_kept_as_it_was_given(t: Test) {
        t.person("ada@example.com").await;
        let caller = t.caller("ada@example.com").await;
        assert_eq!(app::profile::get(&t.app, caller).await.unwrap().fields(), &ProfileDraft::default());
        let draft = ProfileDraft { chart: birth(), public_profile: true, public_history: false };
        app::profile::put(&t.app, caller, draft.clone()).await.unwrap();
        let kept = app::profile::get(&t.app, caller).await.unwrap();
        assert_eq!(kept.fields(), &draft);
        assert!(app::charts::draw(&t.app, &kept.birth().unwrap()).is_ok());
        let wrong = ProfileDraft { chart: ChartDraft { zone: Some("Mars/Olympus".into()), ..birth() }, ..draft.clone() };
        assert_eq!(code(app::profile::put(&t.app, caller, wrong).await), "zone_unknown");
        assert_eq!(app::profile::get(&t.app, caller).await.unwrap().fields(), &draft);
    }

    async fn everything_about_me_is_taken_out(t: Test) {
        t.person("ada@example.com").await;
        let caller = t.caller("ada@example.com").await;
        app::profile::put(&t.app, caller, ProfileDraft { chart: birth(), ..ProfileDraft::default() }).await.unwrap();
        let draft = KeyDraft { name: "x".into(), scopes: vec!["charts:read".into()], ..KeyDraft::default() };
        app::api_keys::create(&t.app, caller, &draft).await.unwrap();
        let export = app::accounts::export(&t.app, caller).await.unwrap();
        assert_eq!(export.account.unwrap().email.as_str(), "ada@example.com");
        assert_eq!(export.profile.fields().chart, birth());
        assert_eq!((export.sessions.len(), export.keys.len()), (1, 1));
    }

    async fn who_is_erased_leaves_nothing(t: Test) {
        let account = t.person("ada@example.com").await;
        t.person("bob@example.com").await;
        let started = t.started("ada@example.com", SessionKind::Browser).await;
        let (caller, bob) = (started.caller, t.caller("bob@example.com").await);
        for caller in [caller, bob] {
            app::charts::create(&t.app, caller, birth().parse().unwrap()).await.unwrap();
            app::profile::put(&t.app, caller, ProfileDraft { chart: birth(), ..ProfileDraft::default() }).await.unwrap();
        }
        assert_eq!(code(app::accounts::erase(&t.app, caller, OTHER, &home()).await), "password_wrong");
        app::accounts::erase(&t.app, caller, PASSWORD, &home()).await.unwrap();
        assert_eq!(code(app::sessions::by_cookie(&t.app, &cookie(&started)).await), "credential_refused");
        assert_eq!(code(t.sign_in("ada@example.com", PASSWORD, &home()).await), "sign_in_failed");
        assert_eq!(code(app::accounts::me(&t.app, caller).await), "no_account");
        let page = PageRequest { limit: 10, before: None };
        assert!(app::charts::list(&t.app, caller, page).await.unwrap().charts.is_empty());
        assert_eq!(app::profile::get(&t.app, caller).await.unwrap().fields(), &ProfileDraft::default());
        assert_eq!(app::charts::list(&t.app, bob, page).await.unwrap().charts.len(), 1, "others keep theirs");
        assert_eq!(app::profile::get(&t.app, bob).await.unwrap().fields().chart, birth());
        let letters = t.letters().await;
        assert_eq!((letters.len(), letters[0].to.as_str()), (1, "ada@example.com"));
        let again = t.person("ada@example.com").await;
        assert_ne!(again.person, account.person, "somebody new");
    }

    async fn the_owner_of_a_personal_instance_erases_everything_and_remains(t: Test) {
        let app = app::App::new(t.app.db.clone(), t.app.ephemeris, t.app.places.clone(), t.app.clock.clone(), t.app.secret.clone()).await.unwrap();
        assert!(!app.has_accounts());
        let owner = Caller::local_owner();
        app::charts::create(&app, owner, birth().parse().unwrap()).await.unwrap();
        assert!(app::accounts::export(&app, owner).await.unwrap().account.is_none());
        app::accounts::erase(&app, owner, "", &home()).await.unwrap();
        let page = PageRequest { limit: 10, before: None };
        assert!(app::charts::list(&app, owner, page).await.unwrap().charts.is_empty());
        app::charts::create(&app, owner, birth().parse().unwrap()).await.unwrap();
        assert_eq!(owner.person(), PersonId::LOCAL_OWNER);
        // Without accounts nobody comes in, whatever they bring.
        assert_eq!(code(app::sessions::by_cookie(&app, "oss_x").await), "no_account");
        assert_eq!(code(app::accounts::register(&app, "ada@example.com", PASSWORD).await), "no_account");
    }
}
