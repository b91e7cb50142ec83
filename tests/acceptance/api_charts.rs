//! Keeping charts: marks, folders, tags, lists, sharing, the trash, and edits that do not overwrite one another.

use serde_json::{Value, json};

use crate::support::server::{Answer, Server};
use crate::support::{birth, lisbon, with};

fn id(chart: &Value) -> String {
    chart["id"].as_str().unwrap().to_owned()
}

fn patch(server: &Server, id: &str, body: &Value) -> Answer {
    patch_if(server, id, body, &[])
}

fn patch_if(server: &Server, id: &str, body: &Value, more: &[(&str, &str)]) -> Answer {
    let headers = [&[("Content-Type", "application/json")], more].concat();
    server.send("PATCH", &format!("/api/v1/charts/{id}"), &headers, body.to_string().as_bytes())
}

fn names(server: &Server, query: &str) -> Vec<String> {
    let answer = server.get(&format!("/api/v1/charts?{query}"));
    assert_eq!(answer.status, 200, "{query}: {}", answer.text());
    answer.json()["charts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| c["name"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn a_saved_chart_is_passed_on_as_it_is_stored_with_its_tag() {
    let server = Server::start();
    let made = server.post("/api/v1/charts", &lisbon());
    let path = made.header("location").unwrap().to_owned();
    let read = server.get(&path);
    assert!(read.body == made.body, "to the byte");
    let tag = read.header("etag").unwrap();
    assert_eq!((tag, made.header("etag")), ("\"1\"", Some("\"1\"")));
    let again = server.send("GET", &path, &[("If-None-Match", tag)], b"");
    assert_eq!((again.status, again.body.len(), again.header("etag")), (304, 0, Some(tag)));
    assert_eq!(server.send("GET", &path, &[("If-None-Match", "\"7\"")], b"").status, 200);
}

#[test]
fn marks_are_changed_alone_and_move_the_version() {
    let server = Server::start();
    let chart = server.chart(&lisbon());
    let id = id(&chart);
    assert_eq!(
        (&chart["version"], &chart["favourite"], &chart["tags"]),
        (&json!(1), &json!(false), &json!([]))
    );
    let changed = patch(&server, &id, &json!({"favourite": true, "tags": ["work", " family "]}));
    let now = changed.json();
    assert_eq!((changed.status, changed.header("etag")), (200, Some("\"2\"")));
    assert_eq!(
        (&now["favourite"], &now["tags"], &now["name"]),
        (&json!(true), &json!(["family", "work"]), &json!("Ada"))
    );
    assert!(now["points"] == chart["points"] && now["moment"] == chart["moment"]);
    let renamed = patch(&server, &id, &json!({"name": "Ada L."})).json();
    assert_eq!(
        (&renamed["name"], &renamed["favourite"], &renamed["version"]),
        (&json!("Ada L."), &json!(true), &json!(3))
    );
    assert_eq!(server.get("/api/v1/tags").json()["tags"][0], json!({"tag": "family", "charts": 1}));

    for (body, code) in [
        (json!({"tags": ["a,b"]}), "tag_malformed"),
        (json!({"tags": vec!["x"; 21]}), "too_many_tags"),
        (json!({"name": "x".repeat(201)}), "text_too_long"),
        (json!({"folder": "0190e1a0-0000-7000-8000-000000000001"}), "folder_unknown"),
        (json!({"favourite": "yes"}), "json_shape"),
    ] {
        let refused = patch(&server, &id, &body);
        assert_eq!((refused.status, refused.json()["code"].as_str()), (422, Some(code)), "{body}");
    }
}

#[test]
fn nothing_but_marks_can_be_assigned() {
    let server = Server::start();
    let id = id(&server.chart(&lisbon()));
    let before = server.get(&format!("/api/v1/charts/{id}")).body;
    for field in [
        "id",
        "person_id",
        "user_id",
        "created_at",
        "updated_at",
        "version",
        "deleted_at",
        "share_hash",
        "role",
        "points",
    ] {
        let refused = patch(&server, &id, &json!({ field: "0190e1a0-0000-7000-8000-000000000001" }));
        assert_eq!((refused.status, refused.json()["code"].as_str()), (422, Some("json_shape")), "{field}");
        let created = server.post("/api/v1/charts", &with(lisbon(), &format!("/{field}"), json!("x")));
        assert_eq!(created.status, 422, "{field}");
    }
    assert_eq!(server.get(&format!("/api/v1/charts/{id}")).body, before);
}

#[test]
fn of_a_hundred_edits_of_one_version_one_wins() {
    let server = Server::start();
    let id = id(&server.chart(&lisbon()));
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..100)
            .map(|n| {
                let (server, id) = (&server, &id);
                let body = json!({ "name": format!("edit {n}") });
                scope.spawn(move || patch_if(server, id, &body, &[("If-Match", "\"1\"")]).status)
            })
            .collect();
        threads.into_iter().map(|t| t.join().unwrap()).collect()
    });
    let count = |status| statuses.iter().filter(|s| **s == status).count();
    assert_eq!((count(200), count(412)), (1, 99), "{statuses:?}");
    assert_eq!(server.get(&format!("/api/v1/charts/{id}")).json()["version"], 2);
    let path = format!("/api/v1/charts/{id}");
    let stale = server.send("DELETE", &path, &[("If-Match", "\"1\"")], b"");
    assert_eq!((stale.status, stale.json()["code"].as_str()), (412, Some("version_stale")));
    assert_eq!(server.send("DELETE", &path, &[("If-Match", "2")], b"").status, 400);
    assert_eq!(server.send("DELETE", &path, &[("If-Match", "\"1\", \"2\"")], b"").status, 204);
}

#[test]
fn lists_are_filtered_ordered_and_searched() {
    let server = Server::start();
    let named = |name: &str, date: &str, settings: Value| {
        let mut body = birth(date, "12:00", 38.7, -9.1, "Europe/Lisbon");
        body["name"] = json!(name);
        body["settings"] = settings;
        id(&server.chart(&body))
    };
    let ada = named("Ada", "1990-07-04", json!({}));
    let grace = named("Grace 100%", "1906-12-09", json!({"house_system": "koch"}));
    named("Emmy", "1982-03-23", json!({"zodiac": "sidereal"}));
    let folder = server.post("/api/v1/folders", &json!({"name": "Family"}));
    assert_eq!(folder.status, 201, "{}", folder.text());
    let folder = id(&folder.json());
    patch(&server, &ada, &json!({"favourite": true, "folder": folder, "tags": ["poets"]}));
    patch(&server, &grace, &json!({"public": true}));

    assert_eq!(names(&server, ""), ["Emmy", "Grace 100%", "Ada"]);
    for (query, expected) in [
        ("favourite=true", vec!["Ada"]),
        ("favourite=false", vec!["Emmy", "Grace 100%"]),
        ("public=true", vec!["Grace 100%"]),
        ("tag=poets", vec!["Ada"]),
        ("tag=nobody", vec![]),
        (&format!("folder={folder}"), vec!["Ada"]),
        ("zodiac=sidereal", vec!["Emmy"]),
        ("house_system=koch", vec!["Grace 100%"]),
        ("born_from=1982-03-23&born_to=1990-07-03", vec!["Emmy"]),
        ("order=born", vec!["Ada", "Emmy", "Grace 100%"]),
        ("order=updated", vec!["Grace 100%", "Ada", "Emmy"]),
        ("name=aD", vec!["Ada"]),
        ("name=%25", vec!["Grace 100%"]),
        ("name=_", vec![]),
        ("name='%20OR%201=1--", vec![]),
    ] {
        assert_eq!(names(&server, query), expected, "{query}");
    }
    for (query, code) in [
        ("zodiac=maya", "filter_invalid"),
        ("house_system=none", "filter_invalid"),
        ("born_from=yesterday", "filter_invalid"),
        ("born_to=1990-7-4", "filter_invalid"),
        ("favourite=maybe", "query_invalid"),
        ("order=random", "query_invalid"),
        ("limit=0", "limit_out_of_range"),
        ("limit=101", "limit_out_of_range"),
    ] {
        let refused = server.get(&format!("/api/v1/charts?{query}"));
        assert_eq!((refused.status, refused.json()["code"].as_str()), (400, Some(code)), "{query}");
    }
}

#[test]
fn a_cursor_belongs_to_its_list() {
    let server = Server::start();
    for n in 0..5 {
        server.chart(&with(lisbon(), "/name", json!(format!("chart {n}"))));
    }
    for order in ["created", "updated", "born"] {
        let mut seen = Vec::new();
        let mut cursor = String::new();
        for _ in 0..3 {
            let page = server.get(&format!("/api/v1/charts?limit=2&order={order}{cursor}")).json();
            seen.extend(page["charts"].as_array().unwrap().iter().map(id));
            cursor = page["next_cursor"].as_str().map(|c| format!("&cursor={c}")).unwrap_or_default();
        }
        seen.sort();
        seen.dedup();
        assert_eq!((seen.len(), cursor.as_str()), (5, ""), "{order}");
    }
    let cursor = server.get("/api/v1/charts?limit=2").json()["next_cursor"].as_str().unwrap().to_owned();
    for other in ["favourite=true", "order=born", "tag=x"] {
        let refused = server.get(&format!("/api/v1/charts?{other}&cursor={cursor}"));
        assert_eq!(
            (refused.status, refused.json()["code"].as_str()),
            (400, Some("cursor_invalid")),
            "{other}"
        );
    }
    assert_eq!(server.get(&format!("/api/v1/trash?cursor={cursor}")).status, 400);
}

#[test]
fn a_chart_goes_to_the_trash_and_comes_back() {
    let server = Server::start();
    let chart = server.chart(&lisbon());
    let path = format!("/api/v1/charts/{}", id(&chart));
    assert_eq!(server.delete(&path).status, 204);
    for gone in [server.get(&path), server.get(&format!("{path}/reading")), server.delete(&path)] {
        assert_eq!(gone.status, 404);
    }
    let trash = server.get("/api/v1/trash").json();
    assert_eq!(trash["charts"][0]["id"], chart["id"]);
    assert!(trash["charts"][0]["deleted_at"].is_string());
    let back = server.send("POST", &format!("{path}/restore"), &[], b"");
    assert_eq!(back.status, 200, "{}", back.text());
    assert!(back.json()["points"] == chart["points"]);
    assert_eq!(server.get(&path).status, 200);
    let again = server.send("POST", &format!("{path}/restore"), &[], b"");
    assert_eq!((again.status, again.json()["version"] == back.json()["version"]), (200, true), "asked twice");
    assert_eq!(server.get("/api/v1/trash").json()["charts"], json!([]));
}

#[test]
fn a_link_shows_one_chart_until_it_is_ended() {
    let server = Server::start();
    let chart = server.chart(&lisbon());
    let path = format!("/api/v1/charts/{}", id(&chart));
    let link = server.send("POST", &format!("{path}/share"), &[], b"");
    assert_eq!(link.status, 201, "{}", link.text());
    let link = link.json();
    assert_eq!(link["token"].as_str().unwrap().len(), 64);
    let seen = server.get(link["path"].as_str().unwrap());
    assert_eq!(seen.header("x-robots-tag"), Some("noindex, nofollow"));
    assert_eq!(seen.header("cache-control"), Some("private, no-cache"));
    let tag = seen.header("etag").unwrap().to_owned();
    let again = server.send("GET", link["path"].as_str().unwrap(), &[("If-None-Match", &tag)], b"");
    assert_eq!((again.status, again.body.len()), (304, 0));
    let seen = seen.json();
    assert_eq!((&seen["name"], &seen["points"]), (&json!(null), &chart["points"]));
    for own in ["id", "version", "favourite", "tags", "folder", "created_at"] {
        assert!(seen[own].is_null(), "{own} is nobody else's business");
    }
    let page = server.get(link["page"].as_str().unwrap());
    assert_eq!((page.status, page.header("x-robots-tag")), (200, Some("noindex, nofollow")));
    for private in [">Ada<", "/edit", "/delete", &id(&chart)] {
        assert!(!page.text().contains(private), "{private}");
    }
    patch(&server, &id(&chart), &json!({"name_shown": true}));
    assert_eq!(server.get(link["path"].as_str().unwrap()).json()["name"], "Ada", "when its owner wants it");
    assert!(server.get(link["page"].as_str().unwrap()).text().contains(">Ada<"));
    let stranger = format!("/api/v1/shared/{}", "0".repeat(64));
    assert_eq!(server.get(&stranger).status, 404);
    let newer = server.send("POST", &format!("{path}/share"), &[], b"").json();
    assert_eq!(server.get(link["path"].as_str().unwrap()).status, 404, "a new link ends the old one");
    assert_eq!(server.delete(&format!("{path}/share")).status, 204);
    assert_eq!(server.get(newer["path"].as_str().unwrap()).status, 404);
    assert_eq!(server.get(newer["page"].as_str().unwrap()).status, 404);

    let public = format!("/api/v1/public/{}", id(&chart));
    let page = format!("/public/{}", id(&chart));
    assert_eq!((server.get(&public).status, server.get(&page).status), (404, 404));
    patch(&server, &id(&chart), &json!({"public": true, "name_shown": false}));
    let seen = server.get(&public);
    assert_eq!(seen.header("cache-control"), Some("public, no-cache"));
    assert_eq!((&seen.json()["name"], &seen.json()["points"]), (&json!(null), &chart["points"]));
    assert!(server.get(&page).status == 200 && !server.get(&page).text().contains(">Ada<"));
    server.delete(&path);
    assert_eq!((server.get(&public).status, server.get(&page).status), (404, 404));
}

#[test]
fn folders_are_made_renamed_and_removed() {
    let server = Server::start();
    let made = server.post("/api/v1/folders", &json!({"name": " Family "})).json();
    assert_eq!(made["name"], "Family");
    let twice = server.post("/api/v1/folders", &json!({"name": "Family"}));
    assert_eq!((twice.status, twice.json()["code"].as_str()), (409, Some("folder_exists")));
    assert_eq!(server.post("/api/v1/folders", &json!({"name": " "})).status, 422);
    let chart = id(&server.chart(&lisbon()));
    assert_eq!(patch(&server, &chart, &json!({"folder": made["id"]})).json()["folder"], made["id"]);

    let path = format!("/api/v1/folders/{}", id(&made));
    let headers = [("Content-Type", "application/json")];
    assert_eq!(server.send("PATCH", &path, &headers, b"{\"name\":\"Friends\"}").status, 204);
    assert_eq!(server.get("/api/v1/folders").json()["folders"][0]["name"], "Friends");
    assert_eq!(server.delete(&path).status, 204);
    let gone = server.delete(&path);
    assert_eq!((gone.status, gone.json()["code"].as_str()), (404, Some("folder_not_found")));
    let left = server.get(&format!("/api/v1/charts/{chart}"));
    assert_eq!((left.header("etag"), &left.json()["folder"]), (Some("\"3\""), &json!(null)), "a new version");
    let out = patch(&server, &chart, &json!({"folder": null}));
    assert_eq!(out.status, 200);
}
