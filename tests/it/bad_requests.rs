//! Requests that no browser sends by itself: each gets a clear answer, and nothing changes.
use crate::support::TestApp;
use axum::{body::Body, http::Request};

#[tokio::test]
async fn an_error_page_shows_everybody_their_own_menu() {
    let app = TestApp::new().await;
    let (sana, organiser) = (app.delegate("Sana").await, app.organiser().await);
    let (mine, admin, sign_in) = ("href=\"/me/registration\"", "href=\"/admin\"", "href=\"/sign-in\"");
    let one = sana.get("/nowhere").await.is(404).says(mine).says("/sign-out").does_not_say(sign_in).does_not_say(admin);
    assert_eq!(one.body, sana.get("/me/else").await.is(404).body, "of the same viewer");
    sana.get("/admin").await.is(403).says(mine).does_not_say(sign_in);
    sana.post("/agenda", &[]).await.is(405).says(mine).does_not_say(sign_in);
    organiser.get("/admin/nowhere").await.is(404).says(admin);
    app.visitor().get("/nowhere").await.is(404).says(sign_in).does_not_say(mine).does_not_say("/sign-out");
    app.delegate("Omar").await.in_urdu().get("/nowhere").await.is(404).says("href=\"/ur/me/registration\"");
    // Who it is cannot be told.
    sqlx::query("alter table sign_in_sessions rename to others").execute(&app.pool).await.expect("another name");
    sana.get("/nowhere").await.is(404).says(sign_in).does_not_say(mine);
}

#[tokio::test]
async fn unknown_places_and_methods() {
    let app = TestApp::new().await;
    let one = app.visitor().get("/nowhere").await.is(404).says("This page does not exist");
    let two = app.visitor().get("/me/else").await.is(404);
    assert_eq!(one.body, two.body);
    app.visitor().in_urdu().get("/nowhere").await.is(404).says("یہ صفحہ موجود نہیں").says("dir=\"rtl\"");
    let wrong = app.visitor().send("DELETE", "/register", None).await.is(405);
    assert!(wrong.header("allow").contains("GET"));
}

#[tokio::test]
async fn bodies_that_are_no_form() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    let large = "x=".to_owned() + &"a".repeat(70_000);
    visitor.send("POST", "/register", Some(large)).await.is(413).says("This is too large");
    let json =
        Request::post("/register").header("host", "localhost:8080").header("content-type", "application/json").body(Body::from("{}"));
    visitor.exchange(json.expect("a request")).await.is(415);
    visitor.send("POST", "/register", Some("name=Sana".into())).await.is(400);
    visitor.send("POST", "/register", Some("form_key=7&name=%FF%FE".into())).await.is(400);
    let many = (0..5_000).map(|i| format!("f{i}=1")).collect::<Vec<_>>().join("&");
    visitor.send("POST", "/register", Some(format!("form_key=01930000-0000-4000-8000-000000000000&{many}"))).await.is(422);
    assert_eq!(app.count("select count(*) from registrations").await, 0);
}

/// Ten thousand of anything: no stack overflows, nobody waits long, and the answer is clear.
#[tokio::test]
async fn forms_and_questions_beyond_measure() {
    let app = TestApp::new().await;
    let (visitor, organiser) = (app.visitor(), app.organiser().await);
    let many = |one: &str| vec![one; 10_000].join("&");
    let key = "form_key=01930000-0000-4000-8000-000000000000";
    let distinct = (0..10_000).map(|n| format!("f{n}=1")).collect::<Vec<_>>().join("&");
    let began = std::time::Instant::now();
    for form in ["/register", "/sign-in", "/sign-in/password", "/sign-in/recovery"] {
        // Fields that the form does not know are as good as none.
        visitor.send("POST", form, Some(format!("{key}&{}", many("a=")))).await.is(422);
        visitor.send("POST", form, Some(format!("{key}&{}", vec!["email="; 9_000].join("&")))).await.is(400);
        visitor.send("POST", form, Some(many(key).chars().take(60_000).collect())).await.is(400);
        visitor.send("POST", form, Some(format!("{key}&{distinct}"))).await.is(413).says("This is too large");
        for nested in ["[".repeat(10_000), "{\"a\":".repeat(10_000), format!("{}{}", "[".repeat(10_000), "]".repeat(10_000))] {
            let json = Request::post(form).header("host", "localhost:8080").header("content-type", "application/json");
            visitor.exchange(json.body(Body::from(nested.clone())).expect("a request")).await.is(415);
            // The same under a form's name, as a field and as a value.
            visitor.send("POST", form, Some(nested.clone())).await.is(400);
            visitor.send("POST", form, Some(format!("{key}&email={nested}"))).await;
            visitor.send("POST", form, Some(format!("{key}&a{}=1", "[a]".repeat(10_000)))).await;
        }
    }
    let distinct = (0..10_000).map(|n| format!("{n:x}")).collect::<Vec<_>>().join("&");
    for path in ["/", "/register", "/sign-in", "/me/registration", "/news"] {
        for query in [many("a=1"), many("q"), distinct.clone(), format!("q={}", "[".repeat(10_000)), format!("a{}=1", "[a]".repeat(10_000))]
        {
            let asked = visitor.get(&format!("{path}?{query}")).await.status.as_u16();
            assert!([200, 303].contains(&asked), "{path}: {asked}");
        }
    }
    for query in [many("q=k"), many("state"), distinct, format!("q={}", "a+".repeat(10_000))] {
        organiser.get(&format!("/admin/registrations?{query}")).await.is(200);
    }
    assert!(began.elapsed() < std::time::Duration::from_secs(20), "it took {:?}", began.elapsed());
    assert_eq!(app.count("select count(*) from registrations").await, 0);
}

#[tokio::test]
async fn every_page_tells_the_browser_to_trust_nothing_else() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    for path in ["/", "/register", "/nowhere", "/admin", "/sign-in"] {
        let page = organiser.get(path).await;
        assert!(page.header("content-security-policy").contains("default-src 'none'"), "{path}");
        assert_eq!(page.header("x-content-type-options"), "nosniff");
        assert_eq!(page.header("referrer-policy"), "same-origin");
        for forbidden in [" style=\"", "<style", "<script>", "javascript:", "onclick="] {
            assert!(!page.body.contains(forbidden), "{path}: {forbidden}");
        }
    }
    organiser.get("/admin").await;
    assert_eq!(organiser.get("/admin").await.header("cache-control"), "private, no-store");
}
