//! Forms as they stand in the site's own pages, whole and right, sent by those who may not: nothing changes anywhere.
use super::{
    cells::{self, Cell},
    everything::{everything, nothing_changed_since},
    mass_assignment::EXTRA,
    matrix,
    roles::{self, Session},
};
use crate::{
    access::ground::Ground,
    rights::fits,
    support::{Actor, PageForm, Reply, TestApp},
};
use std::collections::BTreeMap;
use summit::{access::Route, kit::form::new_key, server};

/// A form that was found in a page, and where it is sent.
pub struct Found {
    pub route: Route,
    pub address: String,
    pub form: PageForm,
}

/// Routes whose form no page of the ground shows, since it is for another moment: of these the key alone is sent, to what is
/// there.
const FOR_ANOTHER_MOMENT: [&str; 48] = [
    "POST /admin/awards/cycles/{id}/concealment",
    "POST /admin/articles/{id}/publication",
    "POST /admin/articles/{id}/removal",
    "POST /me/account/sessions/{id}/end",
    "POST /me/account/other-sessions/end",
    "POST /me/account/authenticators/removal",
    "POST /me/account/recovery-codes",
    "POST /me/account/second-factor/proof",
    "POST /me/account/passkeys/{id}/removal",
    "POST /admin/second-factor/people/{id}/reset",
    "POST /admin/second-factor/resets/{id}/agreement",
    "POST /admin/second-factor/resets/{id}/withdrawal",
    "POST /acting/end",
    "POST /me/nominations/{id}/autosave",
    "POST /me/nominations/{id}/submission",
    "POST /me/nominations/{id}/endorsement",
    "POST /me/nominations/{id}/return",
    "POST /me/nominations/{id}/withdrawal",
    "POST /admin/awards/nominations/{id}/reopening",
    "POST /admin/awards/cycles/{id}/assignment",
    "POST /admin/awards/cycles/{id}/assignment/gift",
    "POST /admin/awards/cycles/{id}/assignment/removal",
    "POST /me/jury/{id}/agreement",
    "POST /me/jury/{id}/refusal",
    "POST /me/jury/{id}/ties",
    "POST /me/entries/{id}/autosave",
    "POST /me/entries/{id}/submission",
    "POST /me/panels/{id}/reopening",
    "POST /me/panels/{id}/deliberation/notes",
    "POST /me/panels/{id}/deliberation/votes",
    "POST /me/panels/{id}/deliberation/decision",
    "POST /me/panels/{id}/deliberation/shortlist",
    "POST /me/panels/{id}/pitches/clock",
    "POST /admin/awards/categories/{id}/results/decision",
    "POST /admin/awards/categories/{id}/results/shortlist",
    "POST /admin/awards/categories/{id}/pitches/clock",
    "POST /admin/awards/cycles/{id}/publication",
    "POST /admin/awards/cycles/{id}/round/reminders",
    "POST /admin/awards/cycles/{id}/round/reopening",
    "POST /register/draft",
    "POST /register/confirmation/{token}/withdrawal",
    "POST /me/registration/acceptance",
    "POST /admin/registrations/{id}/decision",
    "POST /admin/pools/{id}/moves",
    "POST /admin/agenda/sessions/{id}/restoration",
    "POST /admin/agenda/releases/{number}/letters/dispatch",
    "POST /admin/agenda/releases/{number}/letters/removal",
    "POST /admin/outbox/{id}/retry",
];

/// The route that takes what is sent there: the most literal of those that fit.
pub fn route_of<'a>(table: &'a [Route], method: &str, address: &str) -> Option<&'a Route> {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    table.iter().filter(|route| route.method == method && fits(route.path, path)).min_by_key(|route| route.path.matches('{').count())
}

/// One form for each route that some page shows one for.
pub async fn forms_of(ground: &Ground<'_>, table: &[Route]) -> BTreeMap<String, Found> {
    let mut found = BTreeMap::new();
    for page in table.iter().filter(|route| route.method == "GET") {
        let address = ground.address(page.path);
        for who in [&ground.organiser, &ground.delegate] {
            for form in who.get(&address).await.forms().into_iter().filter(|form| form.is_post) {
                let to = if form.action.is_empty() { address.clone() } else { form.action.clone() };
                let Some(route) = route_of(table, "POST", &to) else { continue };
                found.entry(cells::name(route)).or_insert(Found { route: route.clone(), address: to, form });
            }
        }
    }
    for route in table.iter().filter(|route| FOR_ANOTHER_MOMENT.contains(&cells::name(route).as_str())) {
        let form = PageForm { action: String::new(), is_post: true, brings_file: false, fields: vec![], shown: vec![] };
        found.entry(cells::name(route)).or_insert(Found { route: route.clone(), address: ground.form_address(route.path), form });
    }
    found
}

impl Found {
    /// Sends it as it is shown, with the first of whatever is not chosen yet, a key of its own, and more fields.
    pub async fn is_sent_by(&self, who: &Actor<'_>, more: &[(&str, &str)]) -> Reply {
        let shown_key = self.form.shown.iter().find(|(name, _)| name == "form_key").map_or("", |(_, key)| key);
        // What the page showed stands behind the key.
        let seen = shown_key.split_once('.').map(|(_, seen)| format!(".{seen}")).unwrap_or_default();
        let key = format!("{}{seen}", new_key());
        let is_asked = |name: &str| self.form.fields.iter().any(|(known, _)| known == name);
        let shown = self.form.shown.iter().filter(|(name, _)| name != "form_key");
        let mut fields: Vec<_> = shown.map(|(name, value)| (name.as_str(), value.as_str())).chain([("form_key", key.as_str())]).collect();
        for (name, value) in &self.form.fields {
            if fields.iter().all(|(known, _)| known != name) {
                fields.push((name, value));
            }
        }
        // The text in both languages is one field. A form with a file has a hundred parts at most.
        fields.extend(more.iter().filter(|(name, _)| !is_asked(name) && !is_asked(&format!("{name}_en"))));
        fields.truncate(if self.form.brings_file { 95 } else { usize::MAX });
        if self.form.brings_file { who.post_parts(&self.address, &fields, None).await } else { who.post(&self.address, &fields).await }
    }
}

/// Sends each by whoever may, with more fields, and returns the statuses.
pub async fn are_sent<'a>(found: &'a BTreeMap<String, Found>, ground: &Ground<'_>, more: &[(&str, &str)]) -> BTreeMap<&'a str, u16> {
    let mut heard = BTreeMap::new();
    for (name, form) in found.iter().filter(|(_, form)| !["/sign-out", "/acting/end"].contains(&form.route.path)) {
        let is_delegates = form.route.path.starts_with("/me/") && !form.route.path.contains("authenticators");
        let who = if is_delegates { &ground.delegate } else { &ground.organiser };
        // What is asked for in a form that is not shown, nobody knows.
        let more = if FOR_ANOTHER_MOMENT.contains(&name.as_str()) { &[] } else { more };
        heard.insert(name.as_str(), form.is_sent_by(who, more).await.status.as_u16());
    }
    heard
}

#[tokio::test]
async fn attack_3_whole_forms_of_those_who_may_not_change_nothing() {
    let app = TestApp::new().await;
    let ground = Ground::new(&app).await;
    let (table, hosts) = (server::routes(&app.app).table().to_vec(), matrix::hosts(&app, &ground).await);
    let found = forms_of(&ground, &table).await;
    let posts = table.iter().filter(|route| route.method == "POST").map(cells::name);
    assert_eq!(posts.filter(|name| !found.contains_key(name)).collect::<Vec<_>>(), Vec::<String>::new(), "no page shows these");
    let (mut offences, mut refused) = (vec![], 0);
    // Of those who have yet to prove themselves the form is kept, which is a change.
    let roles = roles::all().into_iter().filter(|role| ![Session::Stale, Session::Unproven].contains(&role.session));
    for role in roles {
        let who = role.enters(&app, hosts).await;
        let before = everything(&app).await;
        for form in found.values().filter(|form| cells::cell(&form.route, &role) != Cell::Open) {
            let reply = form.is_sent_by(&who, &EXTRA).await;
            let heard = matrix::heard(reply.status.as_u16(), &reply.header("location"));
            offences.extend(cells::offence(&form.route, &role, &heard, &[]));
            refused += 1;
        }
        nothing_changed_since(&app, &before, &format!("what the {} sent", role.name)).await;
    }
    assert!(offences.is_empty(), "{offences:#?}");
    assert!(refused > 1_500, "only {refused} forms were refused");
}

/// The same forms, sent by those who may: they are taken, or it is said what is still missing in them. So it is for who
/// sends them that the others are refused.
#[tokio::test]
async fn whole_forms_of_those_who_may_are_taken() {
    let app = TestApp::new().await;
    let ground = Ground::new(&app).await;
    let table = server::routes(&app.app).table().to_vec();
    let found = forms_of(&ground, &table).await;
    let heard = are_sent(&found, &ground, &[]).await;
    let offences: Vec<_> = heard.iter().filter(|(_, status)| matches!(status, 400 | 403 | 415 | 500..)).collect();
    assert!(offences.is_empty(), "{offences:#?}");
    let taken = heard.values().filter(|status| **status == 303).count();
    assert!(taken > 35, "only {taken} forms were taken");
}
