//! News and pages: written by organisers in both languages, safe whatever they type, seen from their time on; and
//! what search engines and link previews read.
use crate::support::{Actor, Reply, TestApp};
use chrono::Duration;
use std::collections::BTreeSet;

/// A news item about visas as an organiser fills it in, some of it changed.
fn article<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("kind", "news"),
        ("slug", "visa-desk"),
        ("title_en", "A desk for visas"),
        ("title_ur", "ویزا ڈیسک"),
        ("body_en", "It opens **soon**. [Register](/register) first."),
        ("body_ur", "یہ **جلد** کھلے گا۔ پہلے [رجسٹر](/register) کریں۔"),
        ("intent", "save"),
    ];
    usual.iter().filter(|(n, _)| !changed.iter().any(|(c, _)| c == n)).chain(changed).copied().collect()
}

/// Saves a new article, a draft, and answers with its page in the admin area.
async fn writes(organiser: &Actor<'_>, changed: &[(&str, &str)]) -> String {
    let reply = organiser.submits("/admin/articles/new", &article(changed)).await.is(303);
    reply.header("location")
}

/// Presses a button of the publication form.
async fn publishes(organiser: &Actor<'_>, path: &str, intent: &str, at: &str) -> Reply {
    organiser.submits_to(path, &format!("{path}/publication"), &[("intent", intent), ("published_at", at)]).await
}

/// Everything that a reader could see of articles.
async fn everywhere(app: &TestApp) -> String {
    let mut seen = String::new();
    for path in ["/", "/news", "/sitemap.xml", "/practical"] {
        seen += &app.visitor().get(path).await.is(200).body;
        seen += &app.visitor().in_urdu().get(path).await.is(200).body;
    }
    seen
}

#[tokio::test]
async fn standing_pages_are_there_in_both_languages_and_linked_everywhere() {
    let app = TestApp::new().await;
    for (path, en, ur) in [
        ("/practical", "Practical information", "عملی معلومات"),
        ("/privacy", "We do not collect passport data yet.", "ہم فی الحال پاسپورٹ کی معلومات نہیں لیتے۔"),
        ("/contact", "The organisers' e-mail address stands", "منتظمین کا ای میل پتہ"),
    ] {
        app.visitor().get(path).await.is(200).says(en);
        app.visitor().in_urdu().get(path).await.is(200).says(ur);
        app.visitor().get("/sign-in").await.says(&format!("href=\"{path}\""));
        app.visitor().in_urdu().get("/sign-in").await.says(&format!("href=\"/ur{path}\""));
        // One address each.
        app.visitor().get(&format!("/pages{path}")).await.is(404);
        app.visitor().get(&format!("/news{path}")).await.is(404);
    }
    app.visitor().in_urdu().get("/practical").await.says("href=\"/ur/register\"");
    app.visitor().get("/news").await.is(200).says("No news yet.");
    app.visitor().get("/").await.does_not_say("All news");
}

#[tokio::test]
async fn a_second_start_changes_nothing() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let id: uuid::Uuid =
        sqlx::query_scalar("select article_id from articles where slug = 'contact'").fetch_one(&app.pool).await.expect("the page");
    let path = format!("/admin/articles/{id}");
    let contact = [
        ("kind", "page"),
        ("slug", "contact"),
        ("title_en", "Reach us"),
        ("title_ur", "رابطہ"),
        ("body_en", "Ours."),
        ("body_ur", "ہمارا۔"),
    ];
    organiser.submits(&path, &contact).await.leads_to(&path);
    summit::server::fill_if_empty(&app.app).await.expect("nothing to do");
    app.visitor().get("/contact").await.says("Reach us").says("Ours.");
    assert_eq!(app.count("select count(*) from articles").await, 3);
}

#[tokio::test]
async fn a_draft_is_seen_nowhere_until_it_is_published() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let path = writes(&organiser, &[]).await;
    organiser.get(&path).await.says("Draft").does_not_say("Show the page");
    let missing = app.visitor().get("/news/no-such-item").await.is(404);
    assert_eq!(app.visitor().get("/news/visa-desk").await.is(404).body, missing.body, "a draft is as good as none");
    let theirs = organiser.get("/news/no-such-item").await.is(404).body;
    assert_eq!(organiser.get("/news/visa-desk").await.is(404).body, theirs, "on public pages for organisers too");
    let seen = everywhere(&app).await;
    assert!(!seen.contains("visa-desk") && !seen.contains("A desk for visas"));

    publishes(&organiser, &path, "now", "").await.leads_to(&path);
    organiser.get(&path).await.says("Published.").says("href=\"/news/visa-desk\"");
    app.visitor()
        .get("/news/visa-desk")
        .await
        .is(200)
        .says("<strong>soon</strong>")
        .says("<a href=\"/register\">Register</a>")
        .says("1 November 2026")
        .says("lang=\"en\" dir=\"ltr\"");
    app.visitor()
        .in_urdu()
        .get("/news/visa-desk")
        .await
        .is(200)
        .says("یہ <strong>جلد</strong> کھلے گا۔")
        .says("href=\"/ur/register\"")
        .says("lang=\"ur\" dir=\"rtl\"");
    app.visitor().get("/").await.says("A desk for visas").says("All news");
    app.visitor().in_urdu().get("/news").await.says("ویزا ڈیسک").says("href=\"/ur/news/visa-desk\"");
    app.visitor().get("/sitemap.xml").await.says("/ur/news/visa-desk");

    organiser.submits_to(&path, &format!("{path}/withdrawal"), &[]).await.leads_to(&path);
    assert_eq!(app.visitor().get("/news/visa-desk").await.is(404).body, missing.body);
    assert!(!everywhere(&app).await.contains("visa-desk"));
    let trail = organiser.get("/admin/audit").await;
    trail.says("article.added").says("article.published").says("article.withdrawn").says("visa-desk");
}

#[tokio::test]
async fn a_scheduled_item_appears_at_its_time_in_the_summits_zone() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let path = writes(&organiser, &[]).await;
    organiser.get(&path).await.says("Asia/Karachi");
    // It is noon in Islamabad.
    publishes(&organiser, &path, "later", "2026-11-01T12:30").await.leads_to(&path);
    organiser.get(&path).await.says("Scheduled").says("value=\"2026-11-01T12:30\"");
    organiser.get("/admin/articles").await.says("Scheduled").says("1 November 2026, \u{2066}12:30 pm");
    let missing = app.visitor().get("/news/no-such-item").await;
    app.pass(Duration::minutes(29));
    assert_eq!(app.visitor().get("/news/visa-desk").await.is(404).body, missing.body);
    assert!(!everywhere(&app).await.contains("visa-desk"));
    app.pass(Duration::minutes(1));
    app.visitor().get("/news/visa-desk").await.is(200);
    assert!(everywhere(&app).await.contains("visa-desk"));
    assert_eq!(app.count("select count(*) from audit_entries where action = 'article.scheduled'").await, 1);
}

#[tokio::test]
async fn a_wrong_time_is_refused_beside_its_field() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let path = writes(&organiser, &[]).await;
    for bad in ["", "tomorrow", "2026-11-01", "2026-11-31T10:00", "2026-11-01T12:00", "2025-01-01T00:00"] {
        publishes(&organiser, &path, "later", bad).await.has_problems_at(&["published_at"]).says("A desk for visas");
    }
    assert_eq!(app.count("select count(*) from articles where published_at is null").await, 1);
    publishes(&organiser, "/admin/articles/01930000-0000-7000-8000-000000000000", "now", "").await.is(404);
}

#[tokio::test]
async fn publishing_twice_keeps_the_first_day() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let path = writes(&organiser, &[]).await;
    publishes(&organiser, &path, "now", "").await.leads_to(&path);
    app.pass(Duration::minutes(20));
    publishes(&organiser, &path, "now", "").await.leads_to(&path);
    organiser.submits(&path, &article(&[("title_en", "The desk is open")])).await.leads_to(&path);
    app.visitor().get("/news/visa-desk").await.says("The desk is open").says("published_time\" content=\"2026-11-01T07:00:00Z");
    app.visitor().get("/sitemap.xml").await.says("<lastmod>2026-11-01T07:20:00Z</lastmod>");
}

#[tokio::test]
async fn bad_input_is_refused_beside_its_fields() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    writes(&organiser, &[]).await;
    let long = "x".repeat(6_001);
    for (changed, fields) in [
        (&[("title_en", " "), ("title_ur", "")][..], &["title_en"][..]),
        (&[("languages", "latin")], &["languages"]),
        (&[("body_en", long.as_str())], &["body_en"]),
        (&[("kind", "poem")], &["kind"]),
        (&[("slug", "")], &["slug"]),
        (&[("slug", "Visa Desk")], &["slug"]),
        (&[("slug", "../admin")], &["slug"]),
        (&[("slug", "خبر")], &["slug"]),
        (&[("slug", "visa-desk")], &["slug"]),
        (&[("slug", "privacy")], &["slug"]),
        (&[("title_en", "a\u{202E}b"), ("slug", "other")], &["title_en"]),
    ] {
        organiser.submits("/admin/articles/new", &article(changed)).await.has_problems_at(fields);
    }
    organiser.submits("/admin/articles/new", &article(&[("slug", "visa-desk")])).await.says("Another article already has this address.");
    assert_eq!(app.count("select count(*) from articles").await, 4);
    let odd = app.visitor().get("/news/no-such-item").await.body;
    for path in ["/news/%00", "/news/A", "/news/%ff", "/news/..%2fadmin", "/pages/x%20y", "/news/no-such-item?x=1"] {
        assert_eq!(app.visitor().get(path).await.is(404).body, odd, "{path}");
    }
    app.visitor().get("/news?after=01930000-0000-7000-8000-000000000000").await.is(200);
}

#[tokio::test]
async fn markup_and_bad_links_do_nothing() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let bad = "# Big\n<script>alert(1)</script>\n\n[a](javascript:alert(2)) [b](data:text/html,x) ![c](https://evil.example/c.png)\n\n\
               <img src=x onerror=alert(3)> [d](https://good.example/?a=\"b)";
    let path = writes(&organiser, &[("title_en", "<b>Bold</b>"), ("body_en", bad)]).await;
    publishes(&organiser, &path, "now", "").await.leads_to(&path);
    let shown = app.visitor().get("/news/visa-desk").await.is(200);
    let body = shown.body.split("<div class=\"prose\"").nth(1).and_then(|r| r.split("</div>").next()).expect("an article").to_owned();
    assert!(body.contains("<h2>Big</h2>") && body.contains("&lt;script&gt;") && body.contains("&lt;img"), "{body}");
    assert!(body.contains("<a href=\"https://good.example/?a=%22b\" rel=\"noopener nofollow\">d</a>"), "{body}");
    for tag in ["<script", "<img", "javascript:alert(2)\"", "data:", "<b>"] {
        assert!(!body.contains(tag), "{tag} in {body}");
    }
    shown.says("&#60;b&#62;Bold&#60;/b&#62;").does_not_say("<b>Bold");
    app.visitor().get("/").await.does_not_say("<b>Bold");
    organiser.get("/admin/articles").await.does_not_say("<b>Bold");
}

#[tokio::test]
async fn a_preview_shows_both_languages_and_saves_nothing() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let typed = article(&[("intent", "preview"), ("slug", "Not yet good"), ("body_en", "**so** <script>x</script>")]);
    let shown = organiser.submits("/admin/articles/new", &typed).await.is(200);
    let again =
        shown.says("<strong>so</strong> &lt;script&gt;").says("<strong>جلد</strong>").says("value=\"Not yet good\"").says("ویزا ڈیسک");
    assert_eq!(app.count("select count(*) from articles").await, 3);
    // The form that it shows can be sent on.
    let key = again.form_key();
    organiser.post("/admin/articles/new", &[&article(&[])[..], &[("form_key", &key)]].concat()).await.is(303);
    let path = organiser.get("/admin/articles").await.link_to("A desk for visas");
    let typed = article(&[("intent", "preview"), ("title_en", "Changed")]);
    organiser.submits(&path, &typed).await.is(200).says("Changed").says("Publish now");
    organiser.get(&path).await.does_not_say("Changed");
    let entries = app.count("select count(*) from audit_entries where action like 'article.%'").await;
    assert_eq!(entries, 1, "a preview leaves no trace");
}

#[tokio::test]
async fn a_form_sent_twice_writes_one_article() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let key = organiser.get("/admin/articles/new").await.form_key();
    let fields = [&article(&[])[..], &[("form_key", &key)]].concat();
    let first = organiser.post("/admin/articles/new", &fields).await.is(303).header("location");
    organiser.post("/admin/articles/new", &fields).await.leads_to(&first);
    assert_eq!(app.count("select count(*) from articles").await, 4);
}

#[tokio::test]
async fn standing_pages_keep_their_address_and_stay_published() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let path = organiser.get("/admin/articles").await.link_to("Privacy");
    organiser.get(&path).await.says("it stays published").does_not_say("Take back to draft");
    let page = |slug: &'static str, kind: &'static str| article(&[("slug", slug), ("kind", kind)]);
    organiser.submits(&path, &page("privacy-old", "page")).await.has_problems_at(&["slug"]);
    organiser.submits(&path, &page("privacy", "news")).await.has_problems_at(&["slug"]);
    organiser.submits_to(&path, &format!("{path}/withdrawal"), &[]).await.has_problems_at(&["published_at"]);
    publishes(&organiser, &path, "later", "2026-12-01T10:00").await.has_problems_at(&["published_at"]);
    app.visitor().get("/privacy").await.is(200).says("passport");
    organiser.submits(&path, &page("privacy", "page")).await.leads_to(&path);
    app.visitor().get("/privacy").await.says("A desk for visas");
    organiser.get("/admin/audit").await.says("article.edited");
}

#[tokio::test]
async fn pages_of_ones_own_have_an_address_too() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let path = writes(&organiser, &[("kind", "page"), ("slug", "partners")]).await;
    publishes(&organiser, &path, "now", "").await.leads_to(&path);
    app.visitor().get("/pages/partners").await.is(200).does_not_say("1 November 2026").does_not_say("article:published_time");
    app.visitor().get("/news/partners").await.is(404);
    app.visitor().get("/sitemap.xml").await.says("/pages/partners");
    app.visitor().get("/news").await.does_not_say("partners");
}

#[tokio::test]
async fn long_lists_go_on_to_older_news() {
    let app = TestApp::new().await;
    sqlx::query(
        "insert into articles (article_id, kind, slug, title_en, title_ur, body_en, body_ur, published_at, updated_at)
         select gen_random_uuid(), 'news', 'item-' || n, 'Item ' || n || '.', 'خبر ' || n, 'x', 'x',
                timestamptz '2026-10-01 00:00Z' + n / 3 * interval '1 minute', now() from generate_series(1, 120) n",
    )
    .execute(&app.pool)
    .await
    .expect("much news");
    let stranger = app.visitor();
    let mut seen = BTreeSet::new();
    let (mut path, mut pages) = (Some("/news".to_owned()), vec![]);
    while let Some(at) = path {
        let page = stranger.get(&at).await.is(200);
        seen.extend(page.body.split("href=\"/news/").skip(1).filter_map(|r| r.split('"').next()).map(ToOwned::to_owned));
        path = page.body.split("rel=\"next\" href=\"").nth(1).and_then(|r| r.split('"').next()).map(ToOwned::to_owned);
        assert_eq!(page.body.contains("noindex"), at != "/news");
        pages.push(page.body);
    }
    assert_eq!((pages.len(), seen.len()), (3, 120));
    let back = pages[1].split("rel=\"prev\" href=\"").nth(1).and_then(|r| r.split('"').next()).expect("a way back");
    stranger.get(back).await.says("Item 120.").says("Item 72.").does_not_say("Item 68.");
    stranger.get("/").await.says("Item 120.").does_not_say("Item 116.");
}

#[tokio::test]
async fn every_public_page_says_what_it_is_in_both_languages() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let path = writes(&organiser, &[]).await;
    publishes(&organiser, &path, "now", "").await.leads_to(&path);
    let origin = "http://localhost:8080";
    for (path, ur) in [
        ("/", "/ur"),
        ("/register", "/ur/register"),
        ("/news", "/ur/news"),
        ("/news/visa-desk", "/ur/news/visa-desk"),
        ("/practical", "/ur/practical"),
    ] {
        for (reader, own, region, picture) in
            [(app.visitor(), path, "en_GB", "share-en.png"), (app.visitor().in_urdu(), ur, "ur_PK", "share-ur.png")]
        {
            let page = reader.get(path).await.is(200);
            let picture_at =
                page.body.split("og:image\" content=\"").nth(1).and_then(|r| r.split('"').next()).expect("a picture").to_owned();
            assert!(picture_at.starts_with(origin) && picture_at.ends_with(picture), "{picture_at}");
            assert_eq!(app.visitor().get(&picture_at[origin.len()..]).await.is(200).header("content-type"), "image/png");
            page.says("<title>")
                .says("<meta name=\"description\" content=\"")
                .says(&format!("<link rel=\"canonical\" href=\"{origin}{own}\">"))
                .says(&format!("hreflang=\"en\" href=\"{origin}{path}\">"))
                .says(&format!("hreflang=\"ur\" href=\"{origin}{ur}\">"))
                .says(&format!("hreflang=\"x-default\" href=\"{origin}{path}\">"))
                .says(&format!("<meta property=\"og:url\" content=\"{origin}{own}\">"))
                .says(&format!("<meta property=\"og:locale\" content=\"{region}\">"))
                .says("<meta property=\"og:title\" content=\"")
                .says("<meta property=\"og:description\" content=\"")
                .says("<meta property=\"og:type\" content=\"");
        }
    }
    let item = app.visitor().get("/news/visa-desk?utm_source=x").await;
    item.says("<link rel=\"canonical\" href=\"http://localhost:8080/news/visa-desk\">")
        .says("<title>A desk for visas · ")
        .says("content=\"It opens soon. Register first.\"")
        .says("property=\"article:published_time\" content=\"2026-11-01T07:00:00Z\"");
}

#[tokio::test]
async fn robots_know_what_is_closed_and_where_the_map_is() {
    let app = TestApp::new().await;
    let robots = app.visitor().get("/robots.txt").await.is(200);
    assert_eq!(robots.header("content-type"), "text/plain; charset=utf-8");
    let closed: Vec<_> = robots.body.lines().filter_map(|l| l.strip_prefix("Disallow: ")).collect();
    assert_eq!(closed, ["/admin", "/ur/admin", "/me/", "/ur/me/"]);
    robots.says("Sitemap: http://localhost:8080/sitemap.xml");
    let map = app.visitor().get("/sitemap.xml").await.is(200);
    assert_eq!(map.header("content-type"), "application/xml; charset=utf-8");
    assert!(map.body.starts_with("<?xml version"), "{}", map.body);
    let said: Vec<_> = map.body.split("<loc>").skip(1).filter_map(|r| r.split("</loc>").next()).collect();
    let known = ["", "/register", "/news", "/practical", "/privacy", "/contact"];
    let expected: BTreeSet<_> = known.iter().flat_map(|p| [format!("{p}/").replace("//", "/"), format!("/ur{p}")]).collect();
    let expected: BTreeSet<_> = expected.iter().map(|p| if p.len() > 1 { p.trim_end_matches('/') } else { p }).collect();
    let found: BTreeSet<_> = said.iter().map(|a| a.trim_start_matches("http://localhost:8080")).collect();
    assert_eq!((found, said.len()), (expected, 12));
    for address in said {
        app.visitor().get(address.trim_start_matches("http://localhost:8080")).await.is(200);
    }
    map.says("<xhtml:link rel=\"alternate\" hreflang=\"ur\" href=\"http://localhost:8080/ur/practical\"/>")
        .says("hreflang=\"x-default\" href=\"http://localhost:8080/\"/>");
}

fn event_data(page: &Reply) -> serde_json::Value {
    let text = page.body.split("<script type=\"application/ld+json\">").nth(1).and_then(|r| r.split("</script>").next()).expect("data");
    serde_json::from_str(text).expect("JSON")
}

#[tokio::test]
async fn the_home_page_describes_the_event_and_invents_nothing() {
    let app = TestApp::new().await;
    let event = event_data(&app.visitor().get("/").await);
    assert_eq!((&event["@type"], &event["name"]), (&"Event".into(), &"ASOCIO Digital Summit 2026".into()));
    assert_eq!(event["location"]["name"], "Islamabad, Pakistan");
    assert!(event.get("startDate").is_none() && event.get("endDate").is_none(), "the days are not known");
    let urdu = event_data(&app.visitor().in_urdu().get("/").await);
    assert_eq!((&urdu["name"], &urdu["url"]), (&"ایسوسیو ڈیجیٹل سمٹ 2026".into(), &"http://localhost:8080/ur".into()));

    sqlx::query("update summit set starts_on = '2026-11-17', ends_on = '2026-11-19', venue_en = '</script><script>alert(1)</script>'")
        .execute(&app.pool)
        .await
        .expect("the days");
    let page = app.visitor().get("/?x").await.is(200);
    let event = event_data(&page);
    assert_eq!((&event["startDate"], &event["endDate"]), (&"2026-11-17".into(), &"2026-11-19".into()));
    assert_eq!(event["location"]["name"], "</script><script>alert(1)</script>");
    page.does_not_say("<script>alert(1)");
}

#[tokio::test]
async fn the_menu_of_every_page_leads_to_practical_information_news_and_contact() {
    let app = TestApp::new().await;
    let sana = app.delegate("Sana").await;
    for reply in [app.visitor().get("/agenda").await, app.visitor().in_urdu().get("/").await, sana.get("/me/registration").await] {
        let menu = reply.body.split("<header").nth(1).and_then(|rest| rest.split("</header>").next()).expect("a header").to_owned();
        for path in ["/practical", "/news", "/contact"] {
            assert!(menu.contains(&format!("{path}\"")), "{path}");
        }
    }
}

#[tokio::test]
async fn an_article_begins_in_one_language_and_is_published_in_both_or_marked_as_in_one() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let path = writes(&organiser, &[("title_ur", ""), ("body_ur", "")]).await;
    organiser.get("/admin/articles").await.says("A desk for visas");
    publishes(&organiser, &path, "now", "").await.has_problems_at(&["published_at"]).says("title and a text in Urdu");
    publishes(&organiser, &path, "later", "2026-12-01T10:00").await.has_problems_at(&["published_at"]);
    app.visitor().get("/news/visa-desk").await.is(404);

    // Marked as in English only it is published, and says so to readers of Urdu, in its own direction.
    organiser.submits(&path, &article(&[("title_ur", ""), ("body_ur", ""), ("languages", "en")])).await.leads_to(&path);
    publishes(&organiser, &path, "now", "").await.is(303);
    let urdu = app.visitor().in_urdu().get("/news/visa-desk").await.is(200);
    urdu.says("A desk for visas").says("یہ متن صرف انگریزی میں ہے۔").says("<div class=\"prose\" lang=\"en\" dir=\"ltr\">");
    app.visitor().get("/news/visa-desk").await.says("This text is in English only.");
    app.visitor().in_urdu().get("/news").await.says("A desk for visas");
    // What is published stays whole.
    let lacking = article(&[("title_ur", ""), ("body_ur", ""), ("languages", "both")]);
    organiser.submits(&path, &lacking).await.has_problems_at(&["languages"]);
    organiser.submits(&path, &article(&[("languages", "both")])).await.leads_to(&path);
    app.visitor().in_urdu().get("/news/visa-desk").await.says("ویزا ڈیسک").does_not_say("صرف انگریزی میں");
    let direct = sqlx::query("update articles set body_ur = '' where slug = 'visa-desk'").execute(&app.pool).await.expect_err("refused");
    assert!(direct.to_string().contains("articles_published_whole"), "{direct}");
}

#[tokio::test]
async fn a_draft_is_removed_and_what_readers_see_says_why_not() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let path = writes(&organiser, &[]).await;
    let remove = async |path: &str| organiser.submits_to(path, &format!("{path}/removal"), &[]).await;
    publishes(&organiser, &path, "now", "").await.is(303);
    remove(&path).await.has_problems_at(&["published_at"]).says("Take it back to a draft first");
    organiser.submits_to(&path, &format!("{path}/withdrawal"), &[]).await.is(303);
    remove(&path).await.leads_to("/admin/articles");
    organiser.get(&path).await.is(404);
    assert_eq!(app.count("select count(*) from articles").await, 3);
    let privacy = organiser.get("/admin/articles").await.link_to("Privacy");
    remove(&privacy).await.has_problems_at(&["published_at"]);
    assert_eq!(app.count("select count(*) from audit_entries where action = 'article.removed'").await, 1);
}

#[tokio::test]
async fn the_home_pages_texts_themes_and_figures_are_edited() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    app.visitor().get("/").await.says("3,000+").says("Cyber security");
    let shown = organiser.get("/admin/home").await.is(200).filled("/admin/home");
    let send = async |changed: &[(&str, &str)]| {
        let mut fields = shown.clone();
        for (name, value) in changed {
            let field = fields.iter_mut().find(|(known, _)| known == name).expect("a field");
            (*value).clone_into(&mut field.1);
        }
        let key = organiser.get("/admin/home").await.form_key();
        let fields: Vec<_> = fields.iter().map(|(n, v)| (n.as_str(), if n == "form_key" { &key } else { v.as_str() })).collect();
        organiser.post("/admin/home", &fields).await
    };
    let wrong = [("lead_ur", ""), ("themes_en", "One\nTwo"), ("themes_ur", "ایک"), ("number", "")];
    send(&wrong).await.has_problems_at(&["lead_ur", "themes_ur", "number-1"]).says("not as many themes");
    send(&[
        ("lead_en", "A new lead"),
        ("heading_en", "A new heading"),
        ("about_en", "First.\n\nSecond <b>x</b>."),
        ("themes_en", "Space\nOceans"),
        ("themes_ur", "خلا\nسمندر"),
        ("number", "4,500+"),
    ])
    .await
    .leads_to("/admin/home");
    let home = app.visitor().get("/").await.is(200).says("A new lead").says("A new heading").says("<p>First.</p>").says("&#60;b&#62;");
    home.says("Oceans").says("4,500+").does_not_say("3,000+").does_not_say("Cyber security").does_not_say("<b>x</b>");
    app.visitor().in_urdu().get("/").await.says("سمندر");
    assert_eq!(event_data(&app.visitor().get("/").await)["description"], "A new lead");
    assert_eq!(app.count("select count(*) from audit_entries where action = 'home.saved'").await, 1);
    // No themes and no figures: no empty sections.
    let none = [("themes_en", ""), ("themes_ur", "")];
    send(&none).await.is(303);
    app.visitor().get("/").await.does_not_say("id=\"themes\"").does_not_say("#themes");
}
