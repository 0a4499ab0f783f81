//! Text that no handler expects, in every field, query, path and header of every route: nothing breaks.
use super::ground::Ground;
use crate::support::{Actor, PageForm, TestApp, base_url, encoded};
use axum::{body::Body, http::Request};
use std::collections::{BTreeMap, BTreeSet};
use summit::{
    access::{Need, Route},
    kit::form::new_key,
    server,
};

/// NUL, C0, escape, DEL, C1, line breaks of every kind, marks that turn text round, a noncharacter.
const MARKS: &str = "a\0b\u{1}\u{8}\u{1b}[31m\u{7f}\u{85}\u{9f}\r\nx: y\t\u{2028}\u{2029}\u{202e}\u{feff}\u{fffe}c";
/// The same where a local path is expected.
const PATH: &str = "/a\0b\u{1}\u{1b}\u{7f}\u{2028}";
/// As they stand in an urlencoded value: a lone surrogate, and bytes that begin no character.
const BROKEN: [&str; 3] = ["%ED%A0%80", "a%FF%FEb", "%C3"];

/// What a site can be asked, and by whom.
struct Site<'a> {
    table: Vec<Route>,
    ground: Ground<'a>,
    stranger: Actor<'a>,
    /// Every form that is sent, by its address.
    forms: BTreeMap<String, PageForm>,
    /// Of fields and of what stands in queries, of all pages.
    names: BTreeSet<String>,
}

impl<'a> Site<'a> {
    async fn read(app: &'a TestApp) -> Self {
        let table = server::routes(&app.app).table().to_vec();
        let names = ["next", "again", "page", "q"].map(str::to_owned).into();
        let mut site = Self { table, ground: Ground::new(app).await, stranger: app.visitor(), forms: BTreeMap::new(), names };
        for route in site.of("GET") {
            let address = site.ground.address(route.path);
            let page = site.asker(&route).get(&address).await;
            for form in page.forms() {
                site.names.extend(form.fields.iter().map(|(name, _)| name.clone()));
                let action = if form.action.is_empty() { address.clone() } else { form.action.clone() };
                if form.is_post {
                    site.forms.entry(action).or_insert(form);
                }
            }
            let queries = page.body.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()?.split_once('?'));
            let pairs = queries.flat_map(|(_, query)| query.split(['&', ';'])).filter_map(|pair| pair.split_once('='));
            site.names.extend(pairs.map(|(name, _)| name.to_owned()));
        }
        site
    }

    fn of(&self, method: &str) -> Vec<Route> {
        self.table.iter().filter(|route| route.method == method).cloned().collect()
    }

    /// Somebody who may; a stranger where anyone may, so that nobody else is signed out.
    fn asker(&self, route: &Route) -> &Actor<'a> {
        match route.need {
            Need::Right(_) | Need::AnyRight => &self.ground.organiser,
            Need::SignedIn | Need::Oneself | Need::Standing(_) => &self.ground.delegate,
            Need::Public | Need::Infrastructure | Need::Anyone => &self.stranger,
        }
    }
}

/// The address with `value` in place of each part that is filled in.
fn filled(path: &str, value: &str) -> String {
    let parts = path.split('/').map(|part| if part.starts_with('{') { value } else { part });
    parts.collect::<Vec<_>>().join("/")
}

fn pairs(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

#[tokio::test]
async fn addresses_and_queries_of_any_text_break_nothing() {
    let app = TestApp::new().await;
    let site = Site::read(&app).await;
    let long = "x".repeat(4_096);
    let texts: Vec<_> = [MARKS, PATH, &long].iter().map(|text| encoded(&[("", text)])[1..].to_owned()).collect();
    let values = || texts.iter().map(String::as_str).chain(BROKEN);
    let mut broken = vec![];
    for route in site.of("GET").iter().chain(&site.of("POST")) {
        let asker = site.asker(route);
        let address = site.ground.form_address(route.path);
        let with_parts = values().filter(|_| route.path.contains('{')).map(|value| filled(route.path, value));
        let with_queries = values().map(|value| {
            let query: Vec<_> = site.names.iter().map(|name| format!("{name}={value}")).collect();
            // An address may be 16 KB long.
            if value.len() > 1_000 { format!("{address}?{}", query[0]) } else { format!("{address}?{}", query.join("&")) }
        });
        for address in with_parts.chain(with_queries) {
            let form = (route.method == "POST").then(|| encoded(&[("form_key", &new_key().to_string())]));
            let status = asker.send(route.method, &address, form).await.status.as_u16();
            if status >= 500 {
                broken.push(format!("{status} {} {}", route.method, address.chars().take(120).collect::<String>()));
            }
        }
    }
    // One name at a time where sign-in leads on.
    for name in &site.names {
        for value in values() {
            let status = site.stranger.get(&format!("/sign-in?{name}={value}")).await.status.as_u16();
            assert!(status < 500, "{status} /sign-in?{name}");
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[tokio::test]
async fn fields_of_any_text_break_nothing() {
    let app = TestApp::new().await;
    let site = Site::read(&app).await;
    assert!(site.forms.len() > 40, "only {} forms were found", site.forms.len());
    let long = "x".repeat(4_096);
    let mut broken = vec![];
    for route in site.of("POST") {
        let asker = site.asker(&route);
        let address = site.ground.form_address(route.path);
        let Some(form) = site.forms.get(&address) else { continue };
        let others: Vec<_> = form.fields.iter().filter(|(name, _)| name != "form_key").collect();
        let names: BTreeSet<_> = others.iter().map(|(name, _)| name.as_str()).chain(["next"]).collect();
        let mut tries = vec![];
        for text in [MARKS, PATH, &long] {
            for name in &names {
                let kept = others.iter().filter(|(other, _)| other != name).map(|(other, value)| (other.clone(), value.clone()));
                tries.push(kept.chain([((*name).to_owned(), text.to_owned())]).collect::<Vec<_>>());
            }
            tries.push(names.iter().map(|name| ((*name).to_owned(), text.to_owned())).collect());
        }
        for fields in tries {
            let key = ("form_key".to_owned(), new_key().to_string());
            let fields = [fields, vec![key]].concat();
            let reply = if form.brings_file {
                asker.post_parts(&address, &pairs(&fields), Some(("a\u{1}\u{2028}.csv", "text/csv", MARKS.as_bytes()))).await
            } else {
                asker.send("POST", &address, Some(encoded(&pairs(&fields)))).await
            };
            if reply.status.as_u16() >= 500 {
                let texts: Vec<_> = fields.iter().filter(|(_, value)| [MARKS, PATH, &long].contains(&value.as_str())).collect();
                broken.push(format!("{} {address} {}", reply.status, texts[0].0));
            }
        }
        for value in BROKEN {
            let fields: Vec<_> = names.iter().map(|name| format!("{name}={value}")).collect();
            let body = format!("{}&{}", encoded(&[("form_key", &new_key().to_string())]), fields.join("&"));
            let status = asker.send("POST", &address, Some(body)).await.status.as_u16();
            assert!(status < 500, "{address}: {status}");
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[tokio::test]
async fn headers_of_any_bytes_break_nothing() {
    let app = TestApp::new().await;
    let site = Site::read(&app).await;
    let names = [
        "user-agent",
        "referer",
        "accept",
        "accept-language",
        "accept-encoding",
        "cookie",
        "if-none-match",
        "if-modified-since",
        "if-match",
        "if-unmodified-since",
        "x-forwarded-for",
        "range",
        "origin",
        "content-type",
        "forwarded",
        "x-request-id",
    ];
    let long = vec![b'x'; 4_096];
    let values: [&[u8]; 4] = [b"a\xff\xfe\xed\xa0\x80\tb", "sid=\u{7f5}\u{2028}; notice=notice-\u{e9}".as_bytes(), &long, b"\x80"];
    for route in site.of("GET") {
        for value in values {
            let address = site.ground.address(route.path);
            let mut request = Request::get(&address).header("host", base_url().trim_start_matches("http://"));
            for name in names {
                request = request.header(name, value);
            }
            let status = site.stranger.exchange(request.body(Body::empty()).expect("a request")).await.status.as_u16();
            assert!(status < 500, "{status} {address}");
        }
    }
    let text = "x\u{e9}\u{ff}".repeat(1_000);
    for path in ["/sign-in/link/{token}", "/sign-in/password"] {
        let address = site.ground.address(path);
        let request = Request::post(&address).header("host", base_url().trim_start_matches("http://")).header("user-agent", &text);
        let request = request.header("content-type", "application/x-www-form-urlencoded").header("sec-fetch-site", "same-origin");
        let form = encoded(&[("form_key", &new_key().to_string()), ("email", "ayesha@pasha.test"), ("password", "x")]);
        let status = site.stranger.exchange(request.body(Body::from(form)).expect("a request")).await.status.as_u16();
        assert!(status < 500, "{status} {address}");
    }
}
