//! Public pages from memory, the same on every server.
use crate::{
    event::summit,
    support::{TestApp, settings},
};
use axum::{body::Body, http::Request};
use chrono::{DateTime, Duration, Utc};
use http_body_util::BodyExt;
use std::io::Read;
use summit::agenda::samples;

fn get(encoding: &str, etag: &str) -> Request<Body> {
    let request =
        Request::builder().uri("/").header("host", "localhost:8080").header("accept-encoding", encoding).header("if-none-match", etag);
    request.body(Body::empty()).expect("a request")
}

#[tokio::test]
async fn a_page_is_compressed_once_and_answered_304() {
    let app = TestApp::new().await;
    let plain = app.visitor().get("/").await.is(200);
    let etag = plain.header("etag");
    assert_eq!(plain.header("cache-control"), "no-cache");
    for (wanted, coding) in [("gzip, br", "br"), ("gzip", "gzip"), ("br;q=0, gzip;q=0", "")] {
        let response = app.respond(get(wanted, "")).await;
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.expect("a body").to_bytes();
        let said = parts.headers.get("content-encoding").map(|v| v.to_str().expect("text").to_owned()).unwrap_or_default();
        let mut text = String::new();
        match said.as_str() {
            "br" => brotli::Decompressor::new(&bytes[..], 4096).read_to_string(&mut text).map(|_| ()).expect("brotli"),
            "gzip" => flate2::read::GzDecoder::new(&bytes[..]).read_to_string(&mut text).map(|_| ()).expect("gzip"),
            _ => text = String::from_utf8(bytes.to_vec()).expect("text"),
        }
        assert_eq!((said.as_str(), &text), (coding, &plain.body));
        assert_eq!(parts.headers["etag"], etag.as_str());
    }
    assert_eq!(app.respond(get("br", &etag)).await.status(), 304);
    assert_eq!(app.respond(get("br", "W/\"other\"")).await.status(), 200);
}

#[tokio::test]
async fn who_wants_one_version_alone_gets_no_other() {
    let app = TestApp::new().await;
    samples::release(&app.app, 20).await.expect("a release");
    let visitor = app.visitor();
    let asks = async |path: &str, (name, value): (&str, &str)| {
        let request = Request::get(path).header("host", "localhost:8080").header(name, value);
        visitor.exchange(request.body(Body::empty()).expect("a request")).await
    };
    for path in ["/", "/ur/agenda.json"] {
        // Not in the cache yet, and then from it.
        for _ in 0..2 {
            let refused = asks(path, ("if-match", "\"other\"")).await.is(412).says(if path == "/" {
                "not the version"
            } else {
                "وہ نسخہ نہیں"
            });
            assert_eq!((refused.header("etag"), refused.header("x-content-type-options")), (String::new(), "nosniff".to_owned()));
            let shown = asks(path, ("if-match", "*")).await.is(200);
            // Its tag is a weak one, which no version is the same by.
            asks(path, ("if-match", &shown.header("etag"))).await.is(412);
        }
    }
    let changed = visitor.get("/agenda.ics").await.is(200).header("last-modified");
    asks("/agenda.ics", ("if-unmodified-since", "Sun, 01 Nov 2020 00:00:00 GMT")).await.is(412);
    asks("/agenda.ics", ("if-unmodified-since", &changed)).await.is(200);
}

#[tokio::test]
async fn whoever_has_a_feed_is_told_so_by_tag_and_by_time() {
    let app = TestApp::new().await;
    samples::release(&app.app, 20).await.expect("a release");
    app.pass(Duration::hours(3));
    let (visitor, delegate) = (app.visitor(), app.delegate("Sana").await);
    for path in ["/schedule.xml", "/agenda.ics", "/agenda/changes.atom", "/ur/agenda.json", "/agenda/sessions/2/calendar.ics"] {
        let first = visitor.get(path).await.is(200);
        let (tag, changed) = (first.header("etag"), first.header("last-modified"));
        let released: DateTime<Utc> = sqlx::query_scalar("select released_at from releases").fetch_one(&app.pool).await.expect("a release");
        assert_eq!(changed, released.format("%a, %d %b %Y %H:%M:%S GMT").to_string(), "{path}");
        let strong = tag.trim_start_matches("W/").to_owned();
        let list = format!("\"other\", {strong}");
        let later = "Fri, 01 Jan 2027 00:00:00 GMT".to_owned();
        for (name, value) in [
            ("if-none-match", &tag),
            ("if-none-match", &strong),
            ("if-none-match", &list),
            ("if-none-match", &"*".to_owned()),
            ("if-modified-since", &changed),
            ("if-modified-since", &later),
        ] {
            // Cookies and a query make no difference to a feed.
            for (address, cookie) in [(path.to_owned(), ""), (path.to_owned(), "sid=x"), (format!("{path}?x=1"), "")] {
                let request = Request::get(&address).header("host", "localhost:8080").header(name, value).header("cookie", cookie);
                let again = visitor.exchange(request.body(Body::empty()).expect("a request")).await.is(304);
                for kept in ["etag", "last-modified", "cache-control", "vary", "access-control-allow-origin", "content-security-policy"] {
                    assert_eq!(again.header(kept), first.header(kept), "{address} {name}: {value}: {kept}");
                }
                assert_eq!(again.body, "");
            }
        }
        let request = Request::get(path).header("host", "localhost:8080").header("if-modified-since", "Sun, 01 Nov 2020 00:00:00 GMT");
        visitor.exchange(request.body(Body::empty()).expect("a request")).await.is(200);
        assert_eq!(delegate.get(path).await.is(200).header("etag"), tag, "{path}");
    }
}

#[tokio::test]
async fn a_feed_changes_with_the_summits_facts() {
    let app = TestApp::new().await;
    samples::release(&app.app, 20).await.expect("a release");
    let before = app.visitor().get("/agenda.ics").await.is(200).header("last-modified");
    app.pass(Duration::hours(3));
    let organiser = app.organiser().await;
    organiser.submits("/admin/event", &summit(&[("short_name_en", "Another Summit")])).await.is(303);
    let request = Request::get("/agenda.ics").header("host", "localhost:8080").header("if-modified-since", &before);
    app.visitor().exchange(request.body(Body::empty()).expect("a request")).await.is(200);
}

#[tokio::test]
async fn a_page_has_one_address() {
    let app = TestApp::new().await;
    samples::release(&app.app, 20).await.expect("a release");
    let visitor = app.visitor();
    let day = visitor.get("/agenda").await.link_below("/agenda/days/");
    visitor.get(&day).await.is(200);
    visitor.get("/agenda/sessions/2").await.is(200);
    let (pages, bytes) = (app.app.page_cache.len(), app.app.page_cache.bytes());
    for n in 0..day.len() {
        if day.as_bytes()[n] == b'/' {
            continue;
        }
        let other = format!("{}%{:02x}{}", &day[..n], day.as_bytes()[n], &day[n + 1..]);
        for prefix in ["", "/ur"] {
            visitor.get(&format!("{prefix}{other}")).await.is(308).leads_on_to(&format!("{prefix}{day}"));
        }
    }
    visitor.get("/agenda/sessions/%32?x=1").await.is(308).leads_on_to("/agenda/sessions/2?x=1");
    for other in ["/agenda/sessions/02", "/agenda/sessions/+2", "//agenda", "/agenda/sessions/2%00"] {
        visitor.get(other).await.is(404);
    }
    visitor.post("/%72egister", &[]).await.is(404);
    assert_eq!((app.app.page_cache.len(), app.app.page_cache.bytes()), (pages, bytes));
}

#[tokio::test]
async fn a_slash_too_many_at_the_end_leads_to_the_address_without_it() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    for (asked, meant) in [
        ("/agenda/", "/agenda"),
        ("/agenda/?q=ai&x", "/agenda?q=ai&x"),
        ("/agenda//", "/agenda"),
        ("/agenda/sessions/2/", "/agenda/sessions/2"),
        ("/ur/agenda/speakers/", "/ur/agenda/speakers"),
        ("/schedule.xml/", "/schedule.xml"),
        ("/admin/agenda/import/", "/admin/agenda/import"),
    ] {
        visitor.get(asked).await.is(308).leads_on_to(meant);
    }
    for unknown in ["/nothing/", "/agenda//now", "/agenda/x/y/z/", "/sign-out/", "//"] {
        visitor.get(unknown).await.is(404);
    }
    visitor.get("/ur/").await.is(200);
    visitor.post("/register/", &[]).await.is(404);
}

/// Only packed forms are kept.
#[tokio::test]
async fn who_takes_nothing_packed_gets_the_same_bytes() {
    let app = TestApp::new().await;
    samples::release(&app.app, 180).await.expect("a release");
    let ask = |method: &str, coding: &str| {
        let request = Request::builder().method(method).uri("/schedule.xml").header("host", "localhost:8080");
        app.respond(request.header("accept-encoding", coding).body(Body::empty()).expect("a request"))
    };
    let packed = ask("GET", "br").await.into_body().collect().await.expect("a body").to_bytes();
    let mut expected = vec![];
    brotli::Decompressor::new(&packed[..], 4096).read_to_end(&mut expected).expect("brotli");
    let plain = ask("GET", "identity").await;
    assert!(plain.headers().get("content-encoding").is_none());
    assert_eq!(axum::body::HttpBody::size_hint(plain.body()).exact(), Some(expected.len() as u64));
    assert!(plain.into_body().collect().await.expect("a body").to_bytes() == expected);
    let head = ask("HEAD", "identity").await;
    assert_eq!(head.headers()["content-length"], expected.len().to_string());
    assert!(expected.len() > 100_000 && app.app.page_cache.bytes() < expected.len() as u64 / 2, "the plain form is kept too");
}

#[tokio::test]
async fn after_a_release_nothing_of_the_one_before_is_kept() {
    let app = TestApp::new().await;
    let everybody_reads = async || {
        for path in ["/schedule.xml", "/schedule.json", "/agenda.ics", "/agenda.json", "/agenda/sessions/2/calendar.ics"] {
            app.visitor().get(path).await.is(200);
            app.visitor().in_urdu().get(path).await.is(200);
        }
        app.app.page_cache.bytes()
    };
    samples::release(&app.app, 180).await.expect("a release");
    let before = everybody_reads().await;
    samples::release_changed(&app.app, |programme| programme.sessions.truncate(90)).await.expect("a release");
    assert_eq!(app.app.page_cache.bytes(), 0);
    assert!(everybody_reads().await < before);
}

#[tokio::test]
async fn who_has_signed_in_gets_a_page_of_their_own() {
    let app = TestApp::new().await;
    app.visitor().get("/").await.says("Sign in");
    let sana = app.delegate("Sana").await;
    let hers = sana.get("/").await.is(200).says("My registration");
    assert_eq!(hers.header("cache-control"), "private, no-store");
    app.visitor().get("/").await.does_not_say("My registration");
}

#[tokio::test]
async fn strangers_cost_no_query_once_a_page_is_held() {
    let app = TestApp::new().await;
    app.visitor().get("/").await.is(200);
    app.pool.close().await;
    let away = sqlx::PgPool::connect(&app.url).await.expect("a pool");
    sqlx::query("alter table economies rename to elsewhere").execute(&away).await.expect("a broken page");
    app.visitor().get("/").await.is(200).says("Japan");
    app.visitor().get("/?x").await.is(500);
}

#[tokio::test]
async fn a_change_on_one_server_reaches_the_other() {
    let one = TestApp::new().await;
    let other = TestApp::on(&one.url, settings(&[]), one.app.clock.clone());
    summit::kit::page_cache::refresh(&other.app).await.expect("the version");
    tokio::spawn(summit::kit::page_cache::follow(other.app.clone(), one.addresses.queue.clone()));
    other.visitor().get("/").await.is(200).does_not_say("Kiribati");
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    let organiser = one.organiser().await;
    organiser.submits("/admin/economies/new", &[("name_en", "Kiribati"), ("name_ur", "کریباتی"), ("status", "guest")]).await.is(303);
    let began = std::time::Instant::now();
    while !other.visitor().get("/").await.body.contains("Kiribati") {
        assert!(began.elapsed().as_millis() < 1_000, "the other server still shows the old page");
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    // The session holds on both.
    let there = other.visitor().has_cookie("sid", &organiser.cookie("sid").expect("a session"));
    there.get("/admin").await.is(200);
}

#[tokio::test]
async fn files_are_kept_for_ever_and_set_no_cookie() {
    let app = TestApp::new().await;
    let home = app.visitor().get("/").await;
    let css = home.body.split("rel=\"stylesheet\" href=\"").nth(1).and_then(|r| r.split('"').next()).expect("a stylesheet").to_owned();
    let file = app.visitor().get(&css).await.is(200);
    assert_eq!(file.header("cache-control"), "public, max-age=31536000, immutable");
    assert!(file.headers.get("set-cookie").is_none());
    let old = app.visitor().get("/assets/old/css/public.css").await.is(200);
    assert_eq!(old.header("cache-control"), "public, max-age=60");
    app.visitor().get("/assets/old/../../Cargo.toml").await.is(404);
}
