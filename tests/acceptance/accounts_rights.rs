//! Who may do what: every route of the API for every role, other people's things, and rights that are taken away.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::support::lisbon;
use crate::support::server::Answer;
use crate::support::service::{PASSWORD, Service};

/// An identifier of nothing.
const NOTHING: &str = "018f0000-0000-7000-8000-000000000000";

/// For every operation: what a stranger, a key that reads charts, a person, support and an admin are answered.
/// `in` is anything but being turned away.
const MATRIX: &str = "
delete /api/v1/account/keys/{id}                       401 403 in  in  in
delete /api/v1/account/passkeys/{id}                   401 403 in  in  in
delete /api/v1/charts/{id}                             401 403 in  in  in
delete /api/v1/charts/{id}/share                       401 403 in  in  in
delete /api/v1/folders/{id}                            401 403 in  in  in
delete /api/v1/jobs/{id}                               401 403 in  in  in
delete /api/v1/readings/{id}                           401 403 in  in  in
delete /api/v1/sessions                                401 403 in  in  in
delete /api/v1/sessions/current                        401 401 in  in  in
delete /api/v1/sessions/{id}                           401 403 in  in  in
get    /.well-known/jwks.json                          in  in  in  in  in
get    /api/v1/account                                 401 403 in  in  in
get    /api/v1/account/export                          401 403 in  in  in
get    /api/v1/account/keys                            401 403 in  in  in
get    /api/v1/account/passkeys                        401 403 in  in  in
get    /api/v1/account/profile                         401 403 in  in  in
get    /api/v1/account/second-factor                   401 403 in  in  in
get    /api/v1/admin/jobs                              401 403 403 in  in
get    /api/v1/admin/people                            401 403 403 in  in
get    /api/v1/admin/people/{id}                       401 403 403 in  in
get    /api/v1/charts                                  401 in  in  in  in
get    /api/v1/charts/{id}                             401 in  in  in  in
get    /api/v1/charts/{id}/reading                     401 in  in  in  in
get    /api/v1/charts/{id}/readings                    401 in  in  in  in
get    /api/v1/charts/{id}/wheel.svg                   401 in  in  in  in
get    /api/v1/folders                                 401 in  in  in  in
get    /api/v1/jobs                                    401 in  in  in  in
get    /api/v1/jobs/{id}                               401 in  in  in  in
get    /api/v1/jobs/{id}/events                        401 in  in  in  in
get    /api/v1/options                                 in  in  in  in  in
get    /api/v1/places                                  in  in  in  in  in
get    /api/v1/public/{id}                             in  in  in  in  in
get    /api/v1/readings/{id}                           401 in  in  in  in
get    /api/v1/sessions                                401 403 in  in  in
get    /api/v1/shared/{token}                          in  in  in  in  in
get    /api/v1/tags                                    401 in  in  in  in
get    /api/v1/trash                                   401 in  in  in  in
get    /health/live                                    in  in  in  in  in
get    /health/ready                                   in  in  in  in  in
patch  /api/v1/charts/{id}                             401 403 in  in  in
patch  /api/v1/folders/{id}                            401 403 in  in  in
post   /api/v1/account/email                           401 403 in  in  in
post   /api/v1/account/email/confirm                   in  in  in  in  in
post   /api/v1/account/erase                           401 403 in  in  in
post   /api/v1/account/keys                            401 403 in  in  in
post   /api/v1/account/passkeys                        401 403 in  in  in
post   /api/v1/account/passkeys/options                401 403 in  in  in
post   /api/v1/account/second-factor                   401 403 in  in  in
post   /api/v1/account/second-factor/confirm           401 403 in  in  in
post   /api/v1/account/second-factor/disable           401 403 in  in  in
post   /api/v1/account/second-factor/recovery-codes    401 403 in  in  in
post   /api/v1/accounts                                in  in  in  in  in
post   /api/v1/accounts/confirm                        in  in  in  in  in
post   /api/v1/accounts/resend                         in  in  in  in  in
post   /api/v1/admin/jobs/{id}/replay                  401 403 403 403 in
post   /api/v1/charts                                  401 403 in  in  in
post   /api/v1/charts/batch                            401 in  in  in  in
post   /api/v1/charts/cast                             401 in  in  in  in
post   /api/v1/charts/{id}/readings                    401 403 in  in  in
post   /api/v1/charts/{id}/restore                     401 403 in  in  in
post   /api/v1/charts/{id}/share                       401 403 in  in  in
post   /api/v1/folders                                 401 403 in  in  in
post   /api/v1/password/forgot                         in  in  in  in  in
post   /api/v1/password/reset                          in  in  in  in  in
post   /api/v1/sessions                                401 401 401 401 401
post   /api/v1/sessions/passkey                         401 401 401 401 401
post   /api/v1/sessions/passkey/options                 in  in  in  in  in
post   /api/v1/sessions/refresh                        401 401 401 401 401
post   /api/v1/sessions/second-factor                  401 401 401 401 401
put    /api/v1/account/passkeys/{id}                   401 403 in  in  in
post   /api/v1/verify                                  401 in  in  in  in
put    /api/v1/account/password                        401 403 in  in  in
put    /api/v1/account/profile                         401 403 in  in  in
put    /api/v1/admin/people/{id}/disabled              401 403 403 403 in
put    /api/v1/admin/people/{id}/role                  401 403 403 403 in
";

/// Operations of the description, in order.
fn operations(service: &Service) -> Vec<(String, String)> {
    let document = service.call("GET", "/openapi.json", "", &Value::Null).json();
    let paths = document["paths"].as_object().unwrap().clone();
    let mut all: Vec<(String, String)> = paths
        .iter()
        .flat_map(|(path, methods)| methods.as_object().unwrap().keys().map(|m| (m.clone(), path.clone())))
        .filter(|(method, _)| ["get", "put", "post", "delete", "patch"].contains(&method.as_str()))
        .collect();
    all.sort();
    all
}

/// A body that is read without complaint; it asks for nothing that could be granted.
fn body(method: &str, path: &str) -> Value {
    let (email, password) = ("nobody@example.com", "this is not the password");
    match (method, path.trim_start_matches("/api/v1/")) {
        ("get" | "delete", _) => Value::Null,
        ("patch", "charts/{id}") => json!({"favourite": true}),
        (_, "charts" | "charts/batch" | "charts/cast") => lisbon(),
        (_, "charts/{id}/readings") => json!({}),
        (_, "verify") => json!({"chart_id": NOTHING, "text": "Your Sun is in Leo."}),
        (_, "folders" | "folders/{id}") => json!({"name": "Family"}),
        (_, "accounts" | "account/email" | "sessions") => json!({"email": email, "password": password}),
        (_, "accounts/resend" | "password/forgot") => json!({"email": email}),
        (_, "accounts/confirm" | "account/email/confirm") => json!({"token": "osm_x"}),
        (_, "password/reset") => json!({"token": "osm_x", "new_password": "seven lanterns cross the ferry"}),
        (_, "account/password") => {
            json!({"password": password, "new_password": "seven lanterns cross the ferry"})
        }
        (_, "account/keys") => json!({"name": "x", "scopes": ["charts:read"]}),
        (_, "account/passkeys/{id}") => json!({"name": "Phone"}),
        (_, "account/passkeys") => json!({"name": "Phone", "credential": {"response":
            {"clientDataJSON": "e30", "attestationObject": "oA"}}}),
        (_, "sessions/passkey/options") => json!({}),
        (_, "sessions/passkey") => json!({"credential": {"rawId": "AA", "response":
            {"clientDataJSON": "e30", "authenticatorData": "AA", "signature": "AA"}}}),
        (_, "account/second-factor/confirm") => json!({"code": "000000"}),
        (_, "account/profile") => json!({"name": "Ada"}),
        (_, "sessions/refresh") => json!({"refresh_token": "osr_x"}),
        (_, "sessions/second-factor") => json!({"challenge": "osc_x", "code": "000000"}),
        (_, "admin/people/{id}/role") => json!({"role": "person"}),
        (_, "admin/people/{id}/disabled") => json!({"disabled": false}),
        _ => json!({"password": password}),
    }
}

/// Calls an operation with that body; a batch is a line each.
fn call(service: &Service, (method, path): &(String, String), at: &str, bearer: &str) -> Answer {
    let (method_as_sent, body) = (method.to_uppercase(), body(method, path));
    if !path.ends_with("/batch") {
        return service.call(&method_as_sent, at, bearer, &body);
    }
    let authorization = format!("Bearer {bearer}");
    let mut headers = vec![("Content-Type", "application/x-ndjson")];
    if !bearer.is_empty() {
        headers.push(("Authorization", &authorization));
    }
    service.ask(&method_as_sent, at, &headers, body.to_string().as_bytes())
}

#[test]
fn every_route_answers_every_role_as_the_table_says() {
    let service = Service::start();
    service.register("ada@example.com");
    service.make("support@example.com", "support");
    service.make("admin@example.com", "admin");
    let [person, support, admin] =
        ["ada@example.com", "support@example.com", "admin@example.com"].map(|email| service.access(email));
    let key = json!({"name": "reader", "scopes": ["charts:read"]});
    let key = service.call("POST", "/api/v1/account/keys", &person, &key).json()["token"]
        .as_str()
        .unwrap()
        .to_owned();
    let roles = [String::new(), key, person, support, admin];

    // Signing out is asked for last: it works.
    let mut operations = operations(&service);
    operations.sort_by_key(|(_, path)| path.ends_with("/current"));
    let mut found = BTreeMap::new();
    for operation in operations {
        let at = operation.1.replace("{id}", NOTHING);
        let at = if at.ends_with("/places") { format!("{at}?q=Koln") } else { at };
        let row = roles.each_ref().map(|bearer| {
            let answer = call(&service, &operation, &at, bearer);
            assert!(answer.status < 500, "{operation:?}: {}", answer.text());
            match answer.status {
                refused @ (401 | 403) => refused.to_string(),
                _ => "in".to_owned(),
            }
        });
        found.insert(operation, row);
    }
    let expected: BTreeMap<(String, String), [String; 5]> = MATRIX
        .lines()
        .filter(|line| !line.is_empty())
        .map(|line| {
            let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
            let row = std::array::from_fn(|i| words[i + 2].clone());
            ((words[0].clone(), words[1].clone()), row)
        })
        .collect();
    for (operation, row) in &found {
        assert_eq!(
            Some(row),
            expected.get(operation),
            "{operation:?} is not what the table says, or is not in it"
        );
    }
    assert_eq!(found.len(), expected.len(), "the table names routes that are gone");
}

#[test]
fn what_is_anothers_is_answered_like_what_is_not_there() {
    let service = Service::start();
    service.register("ada@example.com");
    service.register("bob@example.com");
    let (ada, bob) = (service.access("ada@example.com"), service.access("bob@example.com"));
    let (ada_cookie, bob_cookie) = (service.cookie("ada@example.com"), service.cookie("bob@example.com"));
    let chart =
        service.call("POST", "/api/v1/charts", &ada, &lisbon()).json()["id"].as_str().unwrap().to_owned();
    let key = json!({"name": "k", "scopes": ["charts:read"]});
    let key =
        service.call("POST", "/api/v1/account/keys", &ada, &key).json()["id"].as_str().unwrap().to_owned();
    let session = service.call("GET", "/api/v1/sessions", &ada, &Value::Null).json();
    let session = session["sessions"][0]["id"].as_str().unwrap().to_owned();
    let folder = service.call("POST", "/api/v1/folders", &ada, &json!({"name": "Poets"})).json()["id"]
        .as_str()
        .unwrap()
        .to_owned();

    let of = |path: &str| match path {
        p if p.contains("/keys/") => key.clone(),
        p if p.contains("/sessions/") => session.clone(),
        p if p.contains("/folders/") => folder.clone(),
        _ => chart.clone(),
    };
    let mut tried = 0;
    for operation in operations(&service) {
        let (method, path) = &operation;
        if !path.contains("{id}") || path.contains("/admin/") {
            continue;
        }
        let [his, unknown] = [of(path), NOTHING.to_owned()].map(|id| {
            let answer = call(&service, &operation, &path.replace("{id}", &id), &bob);
            let mut said = answer.json();
            said.as_object_mut().unwrap().remove("request_id");
            (answer.status, answer.header("etag").map(str::to_owned), said)
        });
        assert_eq!(his.0, 404, "{method} {path}: {}", his.2);
        assert_eq!(his, unknown, "{method} {path}");
        tried += 1;
    }
    assert!(tried >= 12, "{tried}");

    for page in ["/charts/{id}", "/charts/{id}/delete"] {
        let [his, unknown] = [&chart, NOTHING].map(|id| {
            let answer = service.page(&page.replace("{id}", id), &bob_cookie);
            (answer.status, answer.text())
        });
        assert_eq!((his.0, &his.1), (404, &unknown.1), "{page}");
    }
    for (form, id) in [
        ("/charts/{id}/delete", &chart),
        ("/account/sessions/{id}/end", &session),
        ("/account/keys/{id}/revoke", &key),
    ] {
        assert_eq!(service.form(&form.replace("{id}", id), &bob_cookie, &[]).status, 404, "{form}");
    }
    assert_eq!(service.page("/admin", &bob_cookie).status, 404);
    assert_eq!(service.page(&format!("/charts/{chart}"), &ada_cookie).status, 200, "nothing was changed");
    assert_eq!(service.call("GET", "/api/v1/charts", &bob, &Value::Null).json()["charts"], json!([]));
}

#[test]
fn nobody_gives_themselves_anything() {
    let service = Service::start();
    service.register("ada@example.com");
    let access = service.access("ada@example.com");
    for field in ["role", "plan", "credits", "user_id", "person_id", "email_verified", "created_at", "id"] {
        for (method, path, mut body) in [
            ("POST", "/api/v1/accounts", json!({"email": "eve@example.com", "password": PASSWORD})),
            ("PUT", "/api/v1/account/profile", json!({"name": "Ada"})),
            ("POST", "/api/v1/charts", lisbon()),
            ("POST", "/api/v1/account/keys", json!({"name": "k", "scopes": ["charts:read"]})),
        ] {
            body[field] = json!("admin");
            let answer = service.call(method, path, &access, &body);
            assert_eq!(answer.status, 422, "{method} {path} {field}: {}", answer.text());
        }
    }
    let wide = json!({"name": "k", "scopes": ["charts:read", "administer"]});
    assert_eq!(service.call("POST", "/api/v1/account/keys", &access, &wide).status, 422);
    let fields = [("email", "eve@example.com"), ("password", PASSWORD), ("role", "admin")];
    service.form("/register", "", &fields);
    let me = service.call("GET", "/api/v1/account", &access, &Value::Null).json();
    assert_eq!((me["role"].as_str(), me["email"].as_str()), (Some("person"), Some("ada@example.com")));
}

#[test]
fn what_is_taken_away_is_gone_with_the_next_request() {
    let service = Service::start();
    service.register("ada@example.com");
    service.make("one@example.com", "admin");
    service.make("two@example.com", "admin");
    let [ada, one, two] =
        ["ada@example.com", "one@example.com", "two@example.com"].map(|e| service.access(e));
    let cookie = service.cookie("ada@example.com");
    let id = |access: &str| {
        service.call("GET", "/api/v1/account", access, &Value::Null).json()["id"].as_str().unwrap().to_owned()
    };
    let (ada_id, one_id, two_id) = (id(&ada), id(&one), id(&two));
    let people = |access: &str| service.call("GET", "/api/v1/admin/people", access, &Value::Null).status;

    assert_eq!((people(&two), people(&ada)), (200, 403));
    let role = json!({"role": "person"});
    let demote =
        |by: &str, who: &str| service.call("PUT", &format!("/api/v1/admin/people/{who}/role"), by, &role);
    assert_eq!(demote(&one, &two_id).status, 204);
    assert_eq!(people(&two), 403);
    let last = demote(&one, &one_id);
    assert_eq!((last.status, last.json()["code"].as_str()), (409, Some("last_admin")));

    let key = json!({"name": "k", "scopes": ["charts:read"]});
    let key =
        service.call("POST", "/api/v1/account/keys", &ada, &key).json()["token"].as_str().unwrap().to_owned();
    let path = format!("/api/v1/admin/people/{ada_id}/disabled");
    assert_eq!(service.call("PUT", &path, &one, &json!({"disabled": true})).status, 204);
    for bearer in [&ada, &key] {
        assert_eq!(service.call("GET", "/api/v1/charts", bearer, &Value::Null).status, 401);
    }
    assert_eq!(service.page("/charts", &cookie).status, 303);
    let shut = json!({"email": "ada@example.com", "password": PASSWORD});
    assert_eq!(service.call("POST", "/api/v1/sessions", "", &shut).json()["code"], "account_disabled");
    assert_eq!(service.call("PUT", &path, &one, &json!({"disabled": false})).status, 204);
    assert_eq!(service.tokens("ada@example.com")["status"], "signed_in");

    let sessions = service.call("GET", "/api/v1/sessions", &two, &Value::Null).json();
    let session = sessions["sessions"][0]["id"].as_str().unwrap();
    let other = service.access("two@example.com");
    assert_eq!(
        service.call("DELETE", &format!("/api/v1/sessions/{session}"), &other, &Value::Null).status,
        204
    );
    assert_eq!(service.call("GET", "/api/v1/account", &two, &Value::Null).status, 401);
}

#[test]
fn a_profile_begins_the_next_chart_and_everything_comes_out_and_goes() {
    let service = Service::start();
    service.register("ada@example.com");
    let (access, cookie) = (service.access("ada@example.com"), service.cookie("ada@example.com"));
    let fields = [
        ("name", "Ada"),
        ("date", "1990-07-04"),
        ("time", "14:30"),
        ("place", "Lisbon, Portugal"),
        ("house-system", "koch"),
        ("zodiac", "sidereal"),
    ];
    let half = service.form("/account/profile", &cookie, &fields[..2]);
    assert!(half.status == 422 && half.text().contains("time-error"), "{}", half.text());
    assert_eq!(service.form("/account/profile", &cookie, &fields).status, 303);
    let profile = service.call("GET", "/api/v1/account/profile", &access, &Value::Null).json();
    assert_eq!(
        (profile["house_system"].as_str(), profile["zone"].as_str()),
        (Some("koch"), Some("Europe/Lisbon"))
    );
    let empty = service.page("/", &cookie).text();
    assert!(empty.contains("value=\"koch\" selected") && !empty.contains("1990-07-04"));
    assert!(service.page("/?from=profile", &cookie).text().contains("value=\"1990-07-04\""));

    let chart = service.call("POST", "/api/v1/charts", &access, &lisbon()).json();
    let file = service.page("/account/export", &cookie);
    assert!(file.header("content-disposition").unwrap().starts_with("attachment"));
    let all = file.json();
    assert_eq!(all["account"]["email"], "ada@example.com");
    assert_eq!(all["charts"][0]["id"], chart["id"]);
    assert_eq!(all["sessions"].as_array().unwrap().len(), 2);
    assert!(!file.text().contains("argon2"));

    let wrong = service.form("/account/erase", &cookie, &[("password", "this is not the password")]);
    assert_eq!(wrong.status, 422);
    assert_eq!(service.form("/account/erase", &cookie, &[("password", PASSWORD)]).status, 303);
    assert_eq!(service.call("GET", "/api/v1/account", &access, &Value::Null).status, 401);
    let again = json!({"email": "ada@example.com", "password": PASSWORD});
    assert_eq!(service.call("POST", "/api/v1/sessions", "", &again).json()["code"], "sign_in_failed");
}
