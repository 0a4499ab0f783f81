//! A stranger does not learn which addresses the site knows.
use crate::{
    races::together,
    support::{Reply, TestApp},
};
use std::sync::atomic::{AtomicUsize, Ordering};

/// An organiser, a delegate without a password, and nobody.
const ADDRESSES: [&str; 3] = ["ayesha@pasha.test", "sana@example.test", "nobody@example.test"];

/// A page without what is another each time, and without what was typed.
fn same(page: &Reply, email: &str) -> String {
    let lines = page.body.lines().filter(|line| !line.contains("/sign-in/code/") && !line.contains("form_key"));
    lines.collect::<Vec<_>>().join("\n").replace(email, "")
}

/// A path without the id at its end.
fn path_of(reply: &Reply) -> String {
    let path = reply.header("location");
    match path.rsplit_once('/') {
        Some((head, id)) if uuid::Uuid::parse_str(id).is_ok() => head.to_owned(),
        _ => path,
    }
}

#[tokio::test]
async fn attack_18_known_and_unknown_addresses_hear_the_same() {
    let app = TestApp::new().await;
    app.organiser().await;
    app.delegate("Sana").await;
    for (form, status) in [("/sign-in", 303), ("/sign-in/recovery", 303), ("/sign-in/password", 422)] {
        let mut heard = vec![];
        for email in ADDRESSES {
            let visitor = app.visitor();
            let reply = visitor.submits(form, &[("email", email), ("password", "wrong horse")]).await.is(status);
            let headers: Vec<_> = reply.headers.keys().map(ToString::to_string).collect();
            let shown = if status == 303 { visitor.get(&reply.header("location")).await } else { reply };
            heard.push((path_of(&shown), headers, shown.status, same(&shown, email)));
        }
        assert!(heard[1..].iter().all(|other| *other == heard[0]), "{form}: {heard:#?}");
    }
    // Only the mailbox is told.
    let (subject, text) = app.last_mail_to("nobody@example.test").await;
    assert!(!text.contains("/sign-in/recovery/") && !text.contains("/sign-in/link/"), "{subject} {text}");
    assert!(!app.last_mail_to("sana@example.test").await.1.contains("/sign-in/recovery/"));
    assert!(app.last_mail_to("ayesha@pasha.test").await.1.contains("/sign-in/recovery/"));
}

/// Whoever registers with a known address is led where a stranger is, and so is who saves a draft.
#[tokio::test]
async fn attack_18_registering_tells_nothing_of_who_has_registered() {
    let app = TestApp::new().await;
    app.organiser().await;
    app.delegate("Sana").await;
    for email in ADDRESSES {
        let stranger = app.visitor();
        stranger.registers_with(&[("name", "Mallory"), ("email", email)]).await.leads_to("/register/sent");
        let sent = stranger.get("/register/sent").await.is(200);
        assert_eq!(same(&sent, email), same(&stranger.get("/register/sent").await, email));
        let key = summit::kit::form::new_key().to_string();
        stranger.post("/register/draft", &[("form_key", &key), ("email", email)]).await.leads_to("/register/saved");
    }
}

/// Passwords are looked at in the order in which they came, never more at once than the machine has cores. So whoever is
/// answered after all that came before had one looked at too, and waited no less for an address that nobody has.
#[tokio::test]
async fn attack_18_a_hash_is_computed_for_every_address() {
    let app = TestApp::new().await;
    app.organiser().await;
    app.delegate("Sana").await;
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let known = app.app.hasher.hash("another's password").await.expect("a hash");
    for email in ADDRESSES {
        let (visitor, done, before) = (app.visitor(), AtomicUsize::new(0), 5 * cores);
        let earlier = (0..before).map(|_| async {
            app.app.hasher.matches("wrong horse", Some(&known)).await.expect("an answer");
            done.fetch_add(1, Ordering::SeqCst);
        });
        let asks = async {
            let key = summit::kit::form::new_key().to_string();
            let form = [("form_key", &*key), ("email", email), ("password", "wrong horse")];
            visitor.post("/sign-in/password", &form).await.is(422);
            done.load(Ordering::SeqCst)
        };
        let (_, done_by_then) = tokio::join!(together(earlier.collect()), asks);
        assert!(done_by_then > before - cores, "{email}: {done_by_then} of {before}");
    }
}
