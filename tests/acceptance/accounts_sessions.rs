//! Coming in, staying in, going out: cookies, tokens, keys, and pages of others that would like to.

use serde_json::{Value, json};

use crate::support::lisbon;
use crate::support::service::{PASSWORD, Service, cookie_of, token};
use crate::support::totp;

#[test]
fn registered_confirmed_signed_in_refreshed_signed_out() {
    let service = Service::start();
    service.register("ada@example.com");
    let first = service.tokens("ada@example.com");
    let access = first["access_token"].as_str().unwrap();
    assert_eq!(service.call("POST", "/api/v1/charts", access, &lisbon()).status, 201);
    assert_eq!(service.call("GET", "/api/v1/account", access, &Value::Null).json()["role"], "person");

    let refresh = json!({"refresh_token": first["refresh_token"]});
    let second = service.call("POST", "/api/v1/sessions/refresh", "", &refresh).json();
    assert_ne!(second["refresh_token"], first["refresh_token"]);
    let next = json!({"refresh_token": second["refresh_token"]});
    let third = service.call("POST", "/api/v1/sessions/refresh", "", &next).json();
    // The first token again, after its successor was used: somebody else has it, so nobody keeps the session.
    let stolen = service.call("POST", "/api/v1/sessions/refresh", "", &refresh);
    assert_eq!((stolen.status, stolen.json()["code"].as_str()), (401, Some("refresh_token_reused")));
    let access = third["access_token"].as_str().unwrap();
    assert_eq!(service.call("GET", "/api/v1/account", access, &Value::Null).status, 401);

    let access = service.access("ada@example.com");
    assert_eq!(service.call("DELETE", "/api/v1/sessions/current", &access, &Value::Null).status, 204);
    let replayed = service.call("GET", "/api/v1/account", &access, &Value::Null);
    assert_eq!((replayed.status, replayed.header("www-authenticate")), (401, Some("Bearer")));
}

#[test]
fn a_cookie_is_bound_fresh_and_dead_after_sign_out() {
    let service = Service::start();
    service.register("ada@example.com");
    let planted = format!("__Host-session=oss_{}", "A".repeat(43));
    let fields = [("email", "ada@example.com"), ("password", PASSWORD)];
    let answer = service.form("/login", &planted, &fields);
    let set = answer.header("set-cookie").unwrap();
    for flag in ["__Host-session=", "; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/"] {
        assert!(set.contains(flag), "{set}");
    }
    assert!(!set.contains("Domain"), "{set}");
    let cookie = cookie_of(&answer);
    assert_ne!(cookie, planted);
    assert_eq!(service.page("/charts", &planted).status, 303);
    assert_eq!(service.page("/charts", &cookie).status, 200);

    // Signing in again ends the session the browser came with.
    let again = cookie_of(&service.form("/login", &cookie, &fields));
    assert_eq!(service.page("/charts", &cookie).status, 303);
    assert_eq!(service.page("/charts", &again).status, 200);

    let out = service.form("/logout", &again, &[]);
    assert!(out.header("set-cookie").unwrap().contains("Max-Age=0"));
    assert_eq!(service.page("/charts", &again).status, 303);
    assert_eq!(service.page("/charts", &again).header("location"), Some("/login?next=/charts"));
}

#[test]
fn pages_of_others_change_nothing() {
    let service = Service::start();
    service.register("ada@example.com");
    let cookie = service.cookie("ada@example.com");
    let access = service.access("ada@example.com");
    let id =
        service.call("POST", "/api/v1/charts", &access, &lisbon()).json()["id"].as_str().unwrap().to_owned();
    let form = ("Content-Type", "application/x-www-form-urlencoded");
    let signed = ("Cookie", cookie.as_str());
    let password = format!("password={}", PASSWORD.replace(' ', "+"));
    let foreign: [&[(&str, &str)]; 6] = [
        &[form, signed],
        &[form, signed, ("Origin", "https://evil.example")],
        &[form, signed, ("Origin", "null")],
        &[form, signed, ("Origin", "http://localhost.evil.example")],
        &[form, signed, ("Sec-Fetch-Site", "cross-site"), ("Origin", "https://evil.example")],
        &[form, signed, ("Sec-Fetch-Site", "same-site")],
    ];
    let routes = [
        ("POST", "/logout".to_owned()),
        ("POST", "/account/erase".to_owned()),
        ("POST", "/account/password".to_owned()),
        ("POST", format!("/charts/{id}/delete")),
        ("DELETE", format!("/api/v1/charts/{id}")),
        ("DELETE", "/api/v1/sessions".to_owned()),
        ("POST", "/login".to_owned()),
    ];
    for headers in foreign {
        for (method, path) in &routes {
            let answer = service.ask(method, path, headers, password.as_bytes());
            assert_eq!(answer.status, 403, "{method} {path} {headers:?}: {}", answer.text());
        }
    }
    let plain = [("Content-Type", "text/plain"), signed, ("Origin", service.url.as_str())];
    assert_eq!(service.ask("POST", "/api/v1/charts", &plain, lisbon().to_string().as_bytes()).status, 415);
    for path in ["/logout", "/account/erase", "/account/authenticator"] {
        assert_eq!(service.page(path, &cookie).status, 405, "GET {path}");
    }
    assert_eq!(service.page(&format!("/charts/{id}"), &cookie).status, 200, "nothing was changed");
}

#[test]
fn a_key_is_shown_once_kept_as_a_hash_and_does_what_its_scopes_say() {
    let service = Service::start();
    service.register("ada@example.com");
    let access = service.access("ada@example.com");
    let id =
        service.call("POST", "/api/v1/charts", &access, &lisbon()).json()["id"].as_str().unwrap().to_owned();
    let wanted = json!({"name": "script", "scopes": ["charts:read"]});
    let made = service.call("POST", "/api/v1/account/keys", &access, &wanted).json();
    let key = made["token"].as_str().unwrap();
    assert!(key.starts_with("osk_"));

    let list = service.call("GET", "/api/v1/account/keys", &access, &Value::Null);
    assert!(!list.text().contains(key) && list.json()["keys"][0]["name"] == "script");
    for file in
        std::fs::read_dir(service.data.path()).unwrap().map(|f| f.unwrap().path()).filter(|p| p.is_file())
    {
        let bytes = std::fs::read(&file).unwrap();
        assert!(!bytes.windows(key.len()).any(|w| w == key.as_bytes()), "{} holds the key", file.display());
    }

    assert_eq!(service.call("GET", &format!("/api/v1/charts/{id}"), key, &Value::Null).status, 200);
    for (method, path, body) in [
        ("POST", "/api/v1/charts".to_owned(), lisbon()),
        ("DELETE", format!("/api/v1/charts/{id}"), Value::Null),
        ("GET", "/api/v1/account/profile".to_owned(), Value::Null),
        ("GET", "/api/v1/sessions".to_owned(), Value::Null),
        ("GET", "/api/v1/account/export".to_owned(), Value::Null),
        ("POST", "/api/v1/account/keys".to_owned(), wanted.clone()),
    ] {
        let answer = service.call(method, &path, key, &body);
        assert_eq!(
            (answer.status, answer.json()["code"].as_str()),
            (403, Some("scope_missing")),
            "{method} {path}"
        );
    }
    for query in [format!("?api_key={key}"), format!("?x={key}"), format!("?access_token={access}")] {
        let answer = service.call("GET", &format!("/api/v1/charts{query}"), "", &Value::Null);
        assert_eq!((answer.status, answer.json()["code"].as_str()), (400, Some("credential_in_url")));
    }
    let path = format!("/api/v1/account/keys/{}", made["id"].as_str().unwrap());
    assert_eq!(service.call("DELETE", &path, &access, &Value::Null).status, 204);
    assert_eq!(service.call("GET", "/api/v1/charts", key, &Value::Null).status, 401);
}

#[test]
fn nothing_tells_whether_an_address_has_an_account() {
    let service = Service::start();
    service.register("ada@example.com");
    let same = |method: &str, path: &str, body: fn(&str) -> Value| {
        let [known, unknown] = ["ada@example.com", "bob@example.com"].map(|email| {
            let answer = service.call(method, path, "", &body(email));
            let mut names: Vec<String> = answer.headers.iter().map(|(n, _)| n.clone()).collect();
            names.sort();
            let mut said = answer.json();
            said.as_object_mut().unwrap().remove("request_id");
            (answer.status, names, said)
        });
        assert_eq!(known, unknown, "{path}");
        known.0
    };
    assert_eq!(
        same("POST", "/api/v1/sessions", |e| json!({"email": e, "password": "not the password"})),
        401
    );
    assert_eq!(same("POST", "/api/v1/accounts", |e| json!({"email": e, "password": PASSWORD})), 202);
    assert_eq!(same("POST", "/api/v1/accounts/resend", |e| json!({"email": e})), 202);
    assert_eq!(same("POST", "/api/v1/password/forgot", |e| json!({"email": e})), 202);
    // Each was written to: one letter for every one that was asked for.
    service.letter("ada@example.com", 4);
    service.letter("bob@example.com", 3);

    let pages = ["ada@example.com", "carl@example.com"].map(|email| {
        let wrong = service.form("/login", "", &[("email", email), ("password", "not the password")]);
        let forgot = service.form("/forgot-password", "", &[("email", email)]);
        let register = service.form("/register", "", &[("email", email), ("password", PASSWORD)]);
        [wrong, forgot, register].map(|a| (a.status, a.text().replace(email, "…")))
    });
    assert_eq!(pages[0], pages[1]);
}

#[test]
fn the_second_factor_is_not_to_be_walked_around() {
    let service = Service::start();
    service.register("ada@example.com");
    let access = service.access("ada@example.com");
    let other = service.cookie("ada@example.com");
    let password = json!({"password": PASSWORD});
    let told = service.call("POST", "/api/v1/account/second-factor", &access, &password).json();
    assert!(told["uri"].as_str().unwrap().starts_with("otpauth://totp/"));
    let secret = told["secret"].as_str().unwrap();
    let confirm = |code: &str| {
        service.call("POST", "/api/v1/account/second-factor/confirm", &access, &json!({"code": code}))
    };
    // Never confirmed, it asks nobody.
    let off = service.call("GET", "/api/v1/account/second-factor", &access, &Value::Null).json();
    assert_eq!(off, json!({"on": false, "recovery_codes": 0}));
    let now = totp::code(secret, 0);
    let on = confirm(&now);
    assert_eq!(on.status, 200, "{}", on.text());
    let recovery = on.json()["recovery_codes"][0].as_str().unwrap().to_owned();
    assert_eq!(service.page("/charts", &other).status, 303, "sessions with one factor are over");

    let sign_in = || {
        let body = json!({"email": "ada@example.com", "password": PASSWORD});
        let step = service.call("POST", "/api/v1/sessions", "", &body);
        assert_eq!((step.status, step.json()["status"].as_str()), (200, Some("second_factor")));
        assert!(!step.text().contains("access_token"));
        step.json()["challenge"].as_str().unwrap().to_owned()
    };
    let go_on = |challenge: &str, code: &str| {
        let body = json!({"challenge": challenge, "code": code});
        let answer = service.call("POST", "/api/v1/sessions/second-factor", "", &body);
        (answer.status, answer.json()["code"].as_str().unwrap_or_default().to_owned())
    };
    let challenge = sign_in();
    // A challenge is neither a session nor a refresh token.
    assert_eq!(service.call("GET", "/api/v1/account", &challenge, &Value::Null).status, 401);
    let refresh = json!({"refresh_token": challenge});
    assert_eq!(service.call("POST", "/api/v1/sessions/refresh", "", &refresh).status, 401);
    assert_eq!(service.page("/charts", &format!("__Host-session={challenge}")).status, 303);
    assert_eq!(go_on(&challenge, &now), (422, "code_replayed".to_owned()), "the code that switched it on");
    assert_eq!(go_on(&challenge, &totp::code(secret, 5)), (422, "code_wrong".to_owned()));
    assert_eq!(go_on(&challenge, &recovery).0, 201);
    assert_eq!(go_on(&challenge, &recovery).0, 401, "the challenge is used up");
    assert_eq!(go_on(&sign_in(), &recovery), (422, "code_wrong".to_owned()), "and so is the code");

    // On the page as well, and a forgotten password does not switch it off.
    service.call("POST", "/api/v1/password/forgot", "", &json!({"email": "ada@example.com"}));
    let link = token(&service.letter("ada@example.com", 3));
    let new = "seven lanterns cross the ferry";
    let reset = json!({"token": link, "new_password": new});
    assert_eq!(service.call("POST", "/api/v1/password/reset", "", &reset).status, 204);
    let page = service.form("/login", "", &[("email", "ada@example.com"), ("password", new)]);
    assert!(page.header("set-cookie").is_none() && page.text().contains("second factor"), "{}", page.text());
}

#[test]
fn a_personal_instance_knows_nothing_of_accounts_and_its_owner_keeps_the_charts() {
    let personal = crate::support::server::Server::start();
    let id = personal.chart(&lisbon())["id"].as_str().unwrap().to_owned();
    for path in ["/login", "/register", "/account", "/account/keys", "/admin", "/.well-known/jwks.json"] {
        assert_eq!(personal.get(path).status, 404, "{path}");
    }
    for path in ["/api/v1/sessions", "/api/v1/account"] {
        assert_eq!(personal.get(path).json()["code"], "no_account", "{path}");
    }
    assert!(!personal.get("/").text().contains("/login"));

    let data = personal.kill();
    crate::support::service::make(data.path(), &["ada@example.com", "--role", "admin", "--owner"]);
    let service = Service::start_in(data);
    let access = service.access("ada@example.com");
    assert_eq!(service.call("GET", &format!("/api/v1/charts/{id}"), &access, &Value::Null).status, 200);
    service.register("bob@example.com");
    let other = service.access("bob@example.com");
    assert_eq!(service.call("GET", &format!("/api/v1/charts/{id}"), &other, &Value::Null).status, 404);
}
