//! Forms that another site has a browser send: refused, whatever they hold, and nothing changes.
use super::{
    cells,
    everything::{everything, nothing_changed_since},
    whole_forms::{self, Found},
};
use crate::{
    access::ground::Ground,
    support::{Actor, Reply, TestApp, encoded},
};
use axum::{body::Body, http::Request};
use summit::{kit::form::new_key, server};

/// What browsers say of where a form comes from, if it is not one of our own pages.
const ELSEWHERE: [&[(&str, &str)]; 7] = [
    &[("sec-fetch-site", "cross-site")],
    &[("sec-fetch-site", "same-site")],
    &[("sec-fetch-site", "cross-site"), ("origin", "null")],
    &[("origin", "null")],
    &[("origin", "https://evil.test")],
    &[("origin", "http://localhost:8080.evil.test")],
    &[("origin", "http://localhost:8081")],
];

async fn sends(who: &Actor<'_>, path: &str, fields: &[(&str, &str)], headers: &[(&str, &str)]) -> Reply {
    let request = Request::post(path).header("host", "localhost:8080").header("content-type", "application/x-www-form-urlencoded");
    let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    let cookie = who.cookie("sid").map(|sid| format!("sid={sid}"));
    let request = cookie.iter().fold(request, |request, cookie| request.header("cookie", cookie));
    who.exchange(request.body(Body::from(encoded(fields))).expect("a request")).await
}

fn whole<'a>(found: &'a Found, key: &'a str) -> Vec<(&'a str, &'a str)> {
    let shown = found.form.shown.iter().map(|(name, value)| (name.as_str(), value.as_str())).filter(|(name, _)| *name != "form_key");
    shown.chain([("form_key", key)]).collect()
}

#[tokio::test]
async fn attack_24_no_form_is_taken_from_another_site() {
    let app = TestApp::new().await;
    let ground = Ground::new(&app).await;
    let table = server::routes(&app.app).table().to_vec();
    let found = whole_forms::forms_of(&ground, &table).await;
    assert_eq!(found.len(), table.iter().filter(|route| route.method == "POST").count());
    let before = everything(&app).await;
    for (at, form) in found.values().enumerate() {
        let key = new_key().to_string();
        // Every form from three places; every place has its turn. And with a cookie alone, as old browsers send it.
        let places = [ELSEWHERE[at % 7], ELSEWHERE[(at + 2) % 7], ELSEWHERE[(at + 4) % 7], &[]];
        for who in [&ground.organiser, &ground.delegate] {
            for headers in places {
                let reply = sends(who, &form.address, &whole(form, &key), headers).await;
                assert_eq!(reply.status.as_u16(), 403, "{} {headers:?}", cells::name(&form.route));
                assert!(!reply.headers.contains_key("set-cookie"), "{}", cells::name(&form.route));
            }
        }
    }
    nothing_changed_since(&app, &before, "what other sites sent").await;
}

/// Somebody is made to sign in as another, so that what they type lands in the other's account.
#[tokio::test]
async fn attack_24_nobody_is_signed_in_from_another_site() {
    let app = TestApp::new().await;
    app.organiser().await;
    app.delegate("Mallory").await;
    app.visitor().submits("/sign-in", &[("email", "mallory@example.test")]).await.is(303);
    let link = app.link_in_last_mail_to("mallory@example.test").await;
    let key = new_key().to_string();
    let password = [("form_key", &*key), ("email", "ayesha@pasha.test"), ("password", "qutub-lahar 9 chinar tez")];
    let victim = app.visitor();
    for headers in ELSEWHERE {
        for (path, fields) in [("/sign-in/password", &password[..]), (link.as_str(), &[])] {
            sends(&victim, path, fields, headers).await.is(403);
            assert_eq!(victim.cookie("sid"), None, "{path} {headers:?}");
        }
    }
    // From our own pages it is taken, whichever of the two a browser says.
    sends(&victim, "/sign-in/password", &password, &[("origin", "http://localhost:8080")]).await.leads_to("/admin");
    let again = app.visitor();
    sends(&again, &link, &[], &[("sec-fetch-site", "same-origin")]).await.leads_to("/me/registration");
    sends(&again, "/sign-out", &[], &[("origin", "http://localhost:8080")]).await.leads_to("/");
}
