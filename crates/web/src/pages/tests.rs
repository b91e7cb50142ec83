//! The pages as a browser without scripts sees them.

mod house;
mod inks;

use axum::http::StatusCode;
use house::House;

#[tokio::test]
async fn the_form_greets_with_the_sky_of_the_moment() {
    let house = House::new().await;
    let (status, html) = house.get("/").await;
    assert_eq!(status, StatusCode::OK);
    assert!(html.contains("The sky over Greenwich, 15 May 1990 at 12:00 UTC"), "no caption");
    assert!(html.contains("data-body=\"sun\""), "no wheel");
    assert!(!html.contains("Drawn lately"), "charts before there are any");
}

#[tokio::test]
async fn a_chart_is_drawn_listed_and_deleted() {
    let house = House::new().await;
    let path = house.draw("name=Ada&date=4+July+1990&time=14:30&place=Lisbon").await;
    let (status, html) = house.get(&path).await;
    assert_eq!(status, StatusCode::OK);
    for part in
        ["4 July 1990, 14:30", "Lisbon, Portugal", "38°43′ N", "Placidus houses", "data-aspect=", "#g-sun"]
    {
        assert!(html.contains(part), "no {part}");
    }
    assert!(house.get("/charts").await.1.contains("Ada"));
    assert!(house.get("/").await.1.contains("Drawn lately"));
    let question = house.get(&format!("{path}/delete")).await;
    assert!(question.1.contains("Delete <bdi>Ada</bdi>?"));
    let (status, location) = house.post(&format!("{path}/delete"), "").await;
    assert_eq!((status, location.as_str()), (StatusCode::SEE_OTHER, "/charts"));
    assert_eq!(house.get(&path).await.0, StatusCode::NOT_FOUND);
    assert_eq!(house.post(&format!("{path}/delete"), "").await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_was_typed_comes_back_with_a_word_beside_each_field() {
    let house = House::new().await;
    let body = "name=%22Ada%22+%3Cb%3E&date=31+June+1990&time=25:99&place=Atlantis&zone=Mars/Olympus&house-system=koch";
    let (status, html) = house.post("/charts", body).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    for part in [
        "value=\"&#34;Ada&#34; &#60;b&#62;\"",
        "value=\"31 June 1990\"",
        "value=\"25:99\"",
        "value=\"Atlantis\"",
        "value=\"Mars/Olympus\"",
        "<option value=\"koch\" selected>",
        "aria-describedby=\"date-error date-hint\" aria-invalid=\"true\"",
        "<a href=\"#time\">",
        "id=\"place-error\"",
        "<details class=\"more\" open>",
    ] {
        assert!(html.contains(part), "no {part}");
    }
}

#[tokio::test]
async fn an_empty_form_is_told_what_it_lacks_once_each() {
    let (status, html) = House::new().await.post("/charts", "").await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(html.contains("3 things are missing"), "the date, the time and the place");
}

#[tokio::test]
async fn a_place_of_many_is_asked_for_and_then_taken() {
    let house = House::new().await;
    let typed = "name=&date=1990-07-04&time-unknown=yes&place=Springfield";
    let (status, html) = house.post("/charts", typed).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(html.contains("name=\"place-id\" value=\"2\" checked"), "the first is proposed");
    let path = house.draw(&format!("{typed}&place-id=3")).await;
    let (_, html) = house.get(&path).await;
    assert!(html.contains("Springfield, Missouri, United States"));
    assert!(html.contains("Chart for 4 July 1990"), "a chart without a name");
    assert!(html.contains("time unknown"));
}

#[tokio::test]
async fn a_time_that_came_twice_leaves_a_choice() {
    let house = House::new().await;
    let typed = "date=1990-10-28&time=01:30&lat=40%C2%B042%27N&lon=74+W&zone=America/New_York";
    let (status, html) = house.post("/charts", typed).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    for part in
        ["The earlier, UTC−04:00 (05:30 UTC)", "The later, UTC−05:00 (06:30 UTC)", "href=\"#fold-choice\""]
    {
        assert!(html.contains(part), "no {part}");
    }
    let path = house.draw(&format!("{typed}&fold=later")).await;
    assert!(house.get(&path).await.1.contains("EST, UTC-05:00"));
}

#[tokio::test]
async fn names_are_text_and_nothing_else() {
    let house = House::new().await;
    let body = "name=%3Cscript%3Ealert(1)%3C/script%3E%22%27&date=1990-07-04&time=14:30&place=Lisbon";
    let path = house.draw(body).await;
    for page in [path.as_str(), "/charts", "/", &format!("{path}/delete")] {
        let (_, html) = house.get(page).await;
        assert!(!html.contains("<script>"), "{page}");
        assert!(!html.contains(" style=") && !html.contains("<style"), "{page}: a style the policy forbids");
        assert!(!html.contains(" onclick") && !html.contains("javascript:"), "{page}");
        house::assert_ids_are_unique(page, &html);
    }
}

#[tokio::test]
async fn what_no_browser_sends_is_refused_and_what_is_not_there_is_not_found() {
    let house = House::new().await;
    assert_eq!(house.post("/charts", "name=%ff").await.0, StatusCode::BAD_REQUEST);
    assert_eq!(house.post("/charts", "name=a%00").await.0, StatusCode::BAD_REQUEST);
    for path in ["/charts/x", "/charts/00000000-0000-7000-8000-000000000000", "/charts?after=x"] {
        assert_eq!(house.get(path).await.0, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(house.get("/about").await.0, StatusCode::OK);
}
