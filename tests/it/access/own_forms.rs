//! Forms that are for anyone, sent as their own page shows them: the handler runs, and still asks for nobody's sign-in.
use super::ground::Ground;
use crate::{
    attacks::{
        matrix,
        planted::{ask, planted},
    },
    support::{Reply, TestApp, encoded},
};
use axum::{body::Body, extract::Request, response::Response};
use summit::{
    access::{Need, Routes, Visitor},
    kit::{
        error::AppError,
        form::{EmptyForm, Form, new_key},
    },
    server,
};

/// Where a form is shown, if not at the address that it is sent to.
const SHOWN_AT: &[(&str, &str)] =
    &[("/register/draft", "/register"), ("/register/sent", "/register"), ("/sign-in/passkey", "/sign-in"), ("/sign-out", "/")];

/// What a stranger hears who fills in nothing. All others are shown the form again, with what is wrong: 422.
const HEARD: &[(&str, &str)] = &[
    ("/sign-in/link/{token}", "303 /me/registration"),
    // The address has moved, and its owner signs in with the new one.
    ("/email-change/{token}", "303 /sign-in"),
    // Where the browser asks the device.
    ("/sign-in/passkey", "303 /sign-in/passkey/{id}"),
    ("/sign-out", "303 /"),
    // Only the browser that sent a form can have its message sent again.
    ("/register/sent", "303 /register"),
    ("/register/draft/{token}/removal", "303 /register"),
    ("/register/confirmation/{token}", "303 /me/ticket"),
    ("/register/confirmation/{token}/withdrawal", "303 /register"),
];

/// The fields of the form that is sent to that address, of all forms where none names it, with the values that a browser
/// would send, ticks left out.
fn fields(page: &Reply, address: &str) -> Vec<(String, String)> {
    let action = format!("action=\"{address}\"");
    let one = page.body.split("<form").skip(1).filter_map(|form| form.split("</form>").next()).find(|form| form.contains(&action));
    let tags = one.unwrap_or(&page.body).split('<').filter_map(|tag| tag.split('>').next());
    let tags = tags.filter(|tag| ["input ", "textarea ", "select "].iter().any(|kind| tag.starts_with(kind)));
    let ticks = |tag: &&str| !tag.contains("type=\"checkbox\"") && !tag.contains("type=\"radio\"");
    let value =
        |tag: &str, name: &str| tag.split(&format!(" {name}=\"")).nth(1).and_then(|rest| rest.split('"').next()).map(ToOwned::to_owned);
    tags.filter(ticks).filter_map(|tag| Some((value(tag, "name")?, value(tag, "value").unwrap_or_default()))).collect()
}

/// An id at the end of an address is another each time.
fn without_id(heard: &str) -> String {
    let begun = heard.rsplit_once('/').filter(|(_, id)| uuid::Uuid::parse_str(id).is_ok());
    begun.map_or_else(|| heard.to_owned(), |(head, _)| format!("{head}/{{id}}"))
}

fn offence(path: &str, heard: &str) -> Option<String> {
    let expected = HEARD.iter().find(|(known, _)| *known == path).map_or("422", |(_, heard)| *heard);
    (heard != expected).then(|| format!("{path}: {heard} in place of {expected}"))
}

#[tokio::test]
async fn forms_for_anyone_lead_nobody_to_sign_in() {
    let app = TestApp::new().await;
    let ground = Ground::new(&app).await;
    let mut wrong = vec![];
    for route in server::routes(&app.app).table().iter().filter(|r| r.method == "POST" && r.need == Need::Anyone) {
        let (stranger, address) = (app.visitor(), ground.address(route.path));
        let page = address.trim_end_matches("/removal").trim_end_matches("/withdrawal");
        let page = SHOWN_AT.iter().find(|(path, _)| *path == route.path).map_or(page, |(_, at)| *at);
        let page = stranger.get(page).await.is(200);
        let fields = fields(&page, &address);
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let reply = stranger.send("POST", &address, Some(encoded(&fields))).await;
        let heard = without_id(&matrix::heard(reply.status.as_u16(), &reply.header("location")));
        wrong.extend(offence(route.path, &heard));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

async fn guarded_late(visitor: Visitor, _: Form<EmptyForm>) -> Result<Response, AppError> {
    if visitor.page.viewer.is_none() { Err(AppError::SignIn) } else { Ok(Response::default()) }
}

/// An empty form never reaches the handler; one with a key does, and so finds what it asks for.
#[tokio::test]
async fn a_form_that_wrongly_asks_for_sign_in_is_seen() {
    let app = TestApp::new().await;
    let router = planted(&app, Routes::new(&app.app).post("/planted", guarded_late));
    let send = |body: String| {
        let request = Request::post("/planted").header("content-type", "application/x-www-form-urlencoded");
        request.body(Body::from(body)).expect("a request")
    };
    assert_eq!(ask(&router, send(String::new())).await, "400");
    let heard = ask(&router, send(encoded(&[("form_key", &new_key().to_string())]))).await;
    assert_eq!(heard, "303 /sign-in");
    assert!(offence("/planted", &heard).is_some());
}
