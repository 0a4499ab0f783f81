//! What a request claims about the site's address reaches no letter.
use super::everything::{everything, nothing_changed_since};
use crate::support::{TestApp, base_url, encoded};
use axum::{
    body::Body,
    http::{Request, request::Builder},
};
use summit::kit::form::new_key;

/// Fields, or headers.
type Pairs = &'static [(&'static str, &'static str)];

/// Forms that have a letter with a link sent, with what is typed, and whether an organiser sends them.
const FORMS: [(&str, Pairs, bool); 6] = [
    ("/sign-in", &[("email", "sana@example.test")], false),
    ("/sign-in", &[("email", "nobody@example.test")], false),
    ("/sign-in/recovery", &[("email", "ayesha@pasha.test")], false),
    ("/register/draft", &[("email", "draft@example.test")], false),
    ("/admin/organisers/new", &[("email", "omar@pasha.test"), ("right", "agenda.see")], true),
    ("/me/account/email", &[("email", "moved@pasha.test")], true),
];

/// A way to say that the site is somewhere else: hosts, the address as it is asked for, and headers.
struct Forged {
    hosts: &'static [&'static str],
    before_path: &'static str,
    headers: Pairs,
    answer: u16,
}

const OURS: &[&str] = &["localhost:8080"];

const FORGED: [Forged; 9] = [
    Forged { hosts: &["evil.test"], before_path: "", headers: &[], answer: 421 },
    Forged { hosts: &["localhost:8080.evil.test"], before_path: "", headers: &[], answer: 421 },
    Forged { hosts: &["evil.test:8080"], before_path: "", headers: &[("x-forwarded-host", "localhost:8080")], answer: 421 },
    Forged { hosts: &["localhost:8080@evil.test"], before_path: "", headers: &[], answer: 421 },
    Forged { hosts: &["localhost:8080", "evil.test"], before_path: "", headers: &[], answer: 400 },
    Forged { hosts: &["evil.test", "localhost:8080"], before_path: "", headers: &[], answer: 400 },
    Forged { hosts: &["localhost:8080", "localhost:8080"], before_path: "", headers: &[], answer: 400 },
    Forged { hosts: &[], before_path: "", headers: &[], answer: 400 },
    Forged { hosts: OURS, before_path: "http://evil.test", headers: &[], answer: 421 },
];

/// Headers that proxies set, which change nothing.
const CLAIMED: [(&str, &str); 7] = [
    ("x-forwarded-host", "evil.test"),
    ("x-forwarded-server", "evil.test"),
    ("x-forwarded-proto", "ftp"),
    ("forwarded", "for=1.2.3.4;host=evil.test;proto=https"),
    ("x-host", "evil.test"),
    ("x-original-url", "http://evil.test/"),
    ("x-rewrite-url", "http://evil.test/"),
];

fn sent(request: Builder, fields: &[(&str, &str)], cookie: &str) -> Request<Body> {
    let key = new_key().to_string();
    let request = request.header("content-type", "application/x-www-form-urlencoded").header("sec-fetch-site", "same-origin");
    let request = if cookie.is_empty() { request } else { request.header("cookie", format!("sid={cookie}")) };
    request.body(encoded(&[fields, &[("form_key", &key)]].concat()).into()).expect("a request")
}

#[tokio::test]
async fn attack_17_a_forged_host_is_refused_and_changes_nothing() {
    let app = TestApp::new().await;
    app.delegate("Sana").await;
    let organiser = app.organiser().await;
    let cookie = organiser.cookie("sid").expect("a session");
    let before = everything(&app).await;
    for (path, fields, by_organiser) in FORMS {
        for forged in &FORGED {
            let request =
                forged.hosts.iter().fold(Request::post(format!("{}{path}", forged.before_path)), |r, host| r.header("host", *host));
            let request = forged.headers.iter().fold(request, |r, (name, value)| r.header(*name, *value));
            let request = sent(request, fields, if by_organiser { &cookie } else { "" });
            let answer = app.visitor().exchange(request).await;
            assert_eq!(answer.status.as_u16(), forged.answer, "{path} {:?} {}", forged.hosts, forged.before_path);
            assert_eq!(answer.header("location"), "");
        }
    }
    nothing_changed_since(&app, &before, "forms for another host").await;
    // Probes ask by address.
    let probe = Request::get("/livez").header("host", "10.0.0.7").body(Body::empty());
    app.visitor().exchange(probe.expect("a request")).await.is(200);
}

#[tokio::test]
async fn attack_17_links_in_letters_lead_to_the_configured_address() {
    let app = TestApp::new().await;
    app.delegate("Sana").await;
    let organiser = app.organiser().await;
    let cookie = organiser.cookie("sid").expect("a session");
    for (path, fields, by_organiser) in FORMS {
        let letters = app.mails().await.len();
        let request = CLAIMED.iter().fold(Request::post(path).header("host", OURS[0]), |r, (name, value)| r.header(*name, *value));
        let request = sent(request, fields, if by_organiser { &cookie } else { "" });
        let answer = app.visitor().exchange(request).await.is(303).header("location");
        assert!(answer.starts_with('/') && !answer.starts_with("//"), "{path}: {answer}");
        let mails = app.mails().await;
        assert!(mails.len() > letters, "{path} sends a letter");
        for (_, _, text) in &mails[letters..] {
            let links: Vec<_> = text.split_whitespace().filter(|word| word.contains("://")).collect();
            assert!(!text.contains("evil") && links.iter().all(|link| link.starts_with(base_url())), "{path}: {links:?}");
        }
    }
    let forged = "select count(*) from message_bodies where body_html ~ 'evil|ftp:' or body_text ~ 'evil|ftp:'";
    assert_eq!(app.count(forged).await, 0);
}
