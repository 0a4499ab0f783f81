//! Every page's forms are filled in with what somebody had typed, whatever their fields are.
use super::ground::Ground;
use crate::support::{PageForm, Reply, TestApp};
use std::collections::BTreeSet;
use summit::{
    access::Need,
    kit::{form_filling::filled, form_key::KEY, sent_again::is_secret},
    server,
};

/// Nothing that any list of choices has.
const TYPED: &str = "\n<a> & \"b\" &#38;\r\n</textarea>";

/// The names of the page's fields that are chosen or hidden rather than typed.
fn chosen(page: &Reply) -> BTreeSet<String> {
    let tags = page.body.split('<').filter_map(|tag| tag.split('>').next());
    let of_kind = |tag: &str| {
        tag.starts_with("select ") || ["hidden", "checkbox", "radio"].iter().any(|kind| tag.contains(&format!("type=\"{kind}\"")))
    };
    let names = tags.filter(|tag| of_kind(tag)).filter_map(|tag| tag.split(" name=\"").nth(1)?.split('"').next());
    names.map(ToOwned::to_owned).collect()
}

/// The page with its form number `at` filled in.
fn refilled(page: &Reply, address: &str, at: usize, fields: &[(String, String)]) -> Option<PageForm> {
    let action = &page.forms()[at].action;
    let body = filled(&page.body, address, if action.is_empty() { address } else { action }, fields, "kept=1")?;
    let again = Reply { body, headers: page.headers.clone(), bytes: vec![], ..*page };
    again.forms().get(at).cloned()
}

#[tokio::test]
async fn every_form_is_filled_in_with_what_was_typed() {
    let app = TestApp::new().await;
    let ground = Ground::new(&app).await;
    let (mut forms, mut texts) = (0, 0);
    for route in server::routes(&app.app).table().iter().filter(|route| route.method == "GET") {
        let address = ground.address(route.path);
        let who = if matches!(route.need, Need::Right(_) | Need::AnyRight) { &ground.organiser } else { &ground.delegate };
        let page = who.get(&address).await;
        let is_page = page.status == 200 && page.header("content-type").starts_with("text/html");
        // Forms with a password are not kept.
        let is_kept = |form: &PageForm| form.is_post && !form.shown.iter().any(|(name, _)| is_secret(name));
        let shown = page.forms().into_iter().enumerate().filter(|(_, form)| is_page && is_kept(form));
        let chosen = chosen(&page);
        for (at, form) in shown {
            // As it is shown, nothing changes.
            let same = refilled(&page, &address, at, &form.shown).unwrap_or_else(|| panic!("{address}: {form:?}"));
            assert_eq!(same.shown, form.shown, "{address}");
            forms += 1;
            for place in (0..form.shown.len()).filter(|place| form.shown[*place].0 != KEY) {
                let mut typed = form.shown.clone();
                TYPED.clone_into(&mut typed[place].1);
                let Some(again) = refilled(&page, &address, at, &typed) else {
                    assert!(chosen.contains(&typed[place].0), "{address} has no place for {}", typed[place].0);
                    continue;
                };
                assert_eq!(again.shown, typed, "{address}");
                texts += 1;
            }
        }
    }
    assert!(forms > 80 && texts > 200, "{forms} forms, {texts} texts");
}
