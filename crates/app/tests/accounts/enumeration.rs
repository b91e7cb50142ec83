//! Whether an address has an account shows nowhere but in its letters.

use crate::support::*;

both_engines! {
    async fn every_answer_is_the_same_and_a_letter_goes_out(t: Test) {
        t.person("ada@example.com").await;
        for (n, email) in ["ada@example.com", "nobody@example.com"].into_iter().enumerate() {
            app::accounts::register(&t.app, email, OTHER).await.unwrap();
            assert_eq!(t.letters().await.len(), 1);
            app::accounts::forgot_password(&t.app, email).await.unwrap();
            assert_eq!(t.letters().await.len(), 1);
            app::accounts::resend_confirmation(&t.app, email).await.unwrap();
            assert_eq!(t.letters().await.len(), 1);
            let client = elsewhere(u8::try_from(n).unwrap());
            for _ in 0..5 {
                let failed = t.sign_in(email, "wrong horse entirely here", &client).await.unwrap_err().to_string();
                assert_eq!(failed, app::Refusal::SignInFailed.to_string());
            }
            assert_eq!(code(t.sign_in(email, "wrong horse entirely here", &client).await), "too_many_attempts");
        }
    }
}

/// A password nobody can have is answered as slowly as any other.
#[tokio::test]
async fn an_endless_password_is_no_short_cut() {
    let file = File::new();
    let t = Test::on(file.open().await).await;
    t.person("ada@example.com").await;
    let endless = "x".repeat(1_000_000);
    assert_eq!(code(t.sign_in("ada@example.com", &endless, &home()).await), "sign_in_failed");
    t.app.db.close().await;
}
