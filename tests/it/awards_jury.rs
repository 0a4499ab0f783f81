//! Organisers invite a jury; judges sign, or decline, and declare with which entries they have a tie.
use crate::{
    nominations::{Open, at_screening, borrowed, decides, economy},
    support::{Actor, Reply, TestApp, email_of},
};
use chrono::Duration;
use summit::kit::{db::Actor as DbActor, error::AppError, form::new_key, ids::PersonId};
use uuid::Uuid;

/// Asks whoever is at that address to judge for that economy.
pub async fn invites(app: &TestApp, organiser: &Actor<'_>, cycle: &str, email: &str, where_: &str) -> Reply {
    let economy = economy(app, where_).await;
    let fields = [("email", email), ("language", "en"), ("economy", &economy), ("reads", "en"), ("employer", "Hikari Institute")];
    organiser.submits(&format!("/admin/awards/cycles/{cycle}/jury"), &fields).await.is(303)
}

/// Awards whose nominations are open, with entries that were found eligible and a jury that was asked.
pub struct Jury<'a> {
    pub open: Open<'a>,
    pub cycle: String,
    pub aiko: Actor<'a>,
}

impl<'a> Jury<'a> {
    /// Aiko of Japan is asked.
    pub async fn new(app: &'a TestApp) -> Self {
        let open = Open::new(app).await;
        let page = open.organiser.get("/admin/awards").await.link_to("ASOCIO Tech Excellence Awards");
        let cycle = page.rsplit('/').next().expect("an id").to_owned();
        let aiko = app.delegate("Aiko").await;
        invites(app, &open.organiser, &cycle, &email_of("Aiko"), "Japan").await;
        Self { open, cycle, aiko }
    }

    pub fn page(&self) -> String {
        format!("/admin/awards/cycles/{}/jury", self.cycle)
    }

    pub async fn signs(&self, who: &Actor<'_>, name: &str) -> String {
        let mine = who.get("/me/jury").await.is(200).link_below("/me/jury/");
        let fields = [("agrees", "yes"), ("signed_as", name)];
        who.submits_to(&mine, &format!("{mine}/agreement"), &fields).await.leads_to(&mine);
        mine
    }

    /// Seats the judges of these pages in the panel of a category.
    pub async fn seats(&self, category: &str, fields: &[(&str, &str)]) -> Reply {
        let panel = format!("/admin/awards/categories/{}/panel", self.open.category(category).await);
        self.open.organiser.submits(&panel, fields).await
    }

    /// An entry that may be judged, by its name.
    pub async fn enters(&self, who: &Actor<'_>, where_: &str, name: &str) -> String {
        let path = self.open.sends(who, "HealthTech", where_, name).await;
        decides(&self.open, &path, &[("decision", "accept")]).await.leads_to(&at_screening(&path));
        path
    }
}

pub fn id_in(path: &str) -> &str {
    path.rsplit('/').next().expect("an id")
}

/// The form of ties as it stands, all of it looked at.
pub fn looked(page: &Reply, path: &str) -> Vec<(String, String)> {
    let mut fields = page.filled(path);
    fields.retain(|(name, _)| name != "looked");
    fields.push(("looked".to_owned(), "yes".to_owned()));
    fields
}

/// The form of ties with what is said of the entry with that name.
pub fn said(page: &Reply, path: &str, name: &str, tie: &str, comment: &str) -> Vec<(String, String)> {
    let legends = page.body.split("<legend>").skip(1).filter(|part| part.contains("name=\"tie\""));
    let at = legends.into_iter().position(|part| part.contains(name)).unwrap_or_else(|| panic!("no {name} in {}", page.body));
    let mut fields = looked(page, path);
    for (field, value) in [("tie", tie), ("comment", comment)] {
        let own = fields.iter_mut().filter(|(known, _)| known == field).nth(at).expect("a row");
        value.clone_into(&mut own.1);
    }
    fields
}

#[tokio::test]
async fn a_judge_is_asked_signs_and_says_with_which_entries_they_have_a_tie() {
    let app = TestApp::new().await;
    let jury = Jury::new(&app).await;
    let (subject, letter) = app.last_mail_to(&email_of("Aiko")).await;
    assert!(subject.contains("will you judge?") && letter.contains("/me/jury"), "{subject} {letter}");
    jury.open.organiser.get(&jury.page()).await.says("Invited").says("Japan").says("In no panel yet");
    let mine = jury.aiko.get("/me/jury").await.is(200).link_below("/me/jury/");
    let agreement = format!("{mine}/agreement");
    jury.aiko.submits_to(&mine, &agreement, &[("signed_as", " ")]).await.has_problems_at(&["agrees", "signed_as"]);
    jury.signs(&jury.aiko, "Aiko Tanaka").await;
    jury.aiko.get(&mine).await.says("once the organisers have put you in a panel").does_not_say("Before you judge");
    jury.seats("HealthTech", &[("chair", id_in(&mine))]).await.leads_to(&jury.page());
    jury.open.organiser.get(&jury.page()).await.says("Signed").says("(chair)").says("Judges: 1; for each entry: 4");
    jury.aiko.get(&mine).await.says("will stand here by 7 November 2026");
    for (name, where_) in [("Saaf Pani", "Pakistan"), ("Kitab Ghar", "Pakistan")] {
        jury.enters(&jury.open.mariam, where_, name).await;
    }
    jury.enters(&jury.open.kenji, "Japan", "Mizu").await;
    jury.aiko.get(&mine).await.says("Please say of 2 entries");
    let ties = format!("{mine}/ties");
    let page = jury.aiko.get(&ties).await.is(200).says("Saaf Labs").says("Pakistan");
    // Of their own economy nothing is asked, and of no entry more than its name is shown.
    page.says("You do not judge this entry").does_not_say("Clean water").does_not_say("sana@saafpani.test");
    let page = jury.aiko.get(&ties).await;
    let wordless = said(&page, &ties, "Saaf Pani", "other", " ");
    jury.aiko.post(&ties, &borrowed(&wordless)).await.is(422).says("Please say in a few words");
    jury.aiko.post(&ties, &borrowed(&page.filled(&ties))).await.has_problems_at(&["looked"]);
    let (older, page) = (jury.aiko.get(&ties).await, jury.aiko.get(&ties).await);
    let family = said(&page, &ties, "Saaf Pani", "family", "My sister founded it.");
    jury.aiko.post(&ties, &borrowed(&family)).await.leads_to(&mine);
    // A page that never showed the tie does not take it away; nor does a rule under which it counts no more.
    jury.aiko.post(&ties, &borrowed(&looked(&older, &ties))).await.leads_to(&mine);
    let mut rules = app.pool.begin().await.expect("a transaction");
    for sql in [
        "select set_config('summit.now', '2026-11-02T08:00:00Z', true)",
        "update award_cycles set conflict_kinds = array_remove(conflict_kinds, 'family')",
    ] {
        sqlx::query(sql).execute(&mut *rules).await.expect(sql);
    }
    rules.commit().await.expect("a commit");
    let page = jury.aiko.get(&ties).await;
    jury.aiko.post(&ties, &borrowed(&looked(&page, &ties))).await.leads_to(&mine);
    let judge = format!("/admin/awards/judges/{}", id_in(&mine));
    jury.open
        .organiser
        .get(&judge)
        .await
        .says("<bdi>Aiko</bdi>")
        .says("Saaf Pani")
        .says("My sister founded it.")
        .does_not_say("Kitab Ghar");
    assert_eq!(app.count("select count(*) from award_declarations where kind is null").await, 1);
}

#[tokio::test]
async fn whoever_declines_finds_nothing_more_and_organisers_see_it() {
    let app = TestApp::new().await;
    let jury = Jury::new(&app).await;
    let mine = jury.aiko.get("/me/jury").await.link_below("/me/jury/");
    let agreement = jury.aiko.get(&mine).await.filled(&format!("{mine}/agreement"));
    jury.aiko.submits_to(&mine, &format!("{mine}/refusal"), &[]).await.leads_to("/me/jury");
    jury.aiko.get("/me/jury").await.says("You are in no jury").does_not_say(&mine);
    for path in [mine.clone(), format!("{mine}/ties")] {
        jury.aiko.get(&path).await.is(404);
    }
    let late = [&borrowed(&agreement)[..], &[("agrees", "yes"), ("signed_as", "Aiko")]].concat();
    jury.aiko.post(&format!("{mine}/agreement"), &late).await.is(404);
    jury.open.organiser.get(&jury.page()).await.says("Declined");
    invites_again(&jury).await.has_problems_at(&["email"]);
}

async fn invites_again(jury: &Jury<'_>) -> Reply {
    let economy = economy(jury.open.app, "Japan").await;
    let fields = [("email", &*email_of("Aiko")), ("language", "en"), ("economy", &economy), ("reads", "en")];
    jury.open.organiser.submits(&jury.page(), &fields).await
}

#[tokio::test]
async fn nobody_else_learns_who_is_in_a_jury() {
    let app = TestApp::new().await;
    let jury = Jury::new(&app).await;
    let mine = jury.signs(&jury.aiko, "Aiko Tanaka").await;
    jury.seats("HealthTech", &[("judges", id_in(&mine))]).await.is(303);
    jury.enters(&jury.open.mariam, "Pakistan", "Saaf Pani").await;
    let ties = format!("{mine}/ties");
    let page = jury.aiko.get(&ties).await;
    jury.aiko.post(&ties, &borrowed(&looked(&page, &ties))).await.leads_to(&mine);
    for path in [mine.clone(), ties.clone()] {
        jury.open.mariam.get(&path).await.is(404);
        app.visitor().get(&path).await.is(303);
    }
    jury.open.mariam.post(&ties, &[("form_key", &new_key().to_string())]).await.is(404);
    let rauf = app.staff(&jury.open.organiser, "Rauf", &["agenda.change"]).await;
    rauf.get(&jury.page()).await.is(403);
    rauf.get(&format!("/admin/awards/judges/{}", id_in(&mine))).await.is(403);
    // The same behind the pages.
    let people = ["Aiko", "Mariam", "Ayesha", "Rauf"];
    let mut ids = vec![];
    for name in people {
        let id = sqlx::query_scalar("select person_id from people where email_key like lower($1) || '@%'").bind(name);
        ids.push(PersonId(id.fetch_one(&app.pool).await.expect("a person")));
    }
    let found = async |actor: DbActor, sql: &'static str| -> i64 {
        let rows = app.app.db.read(actor, async |tx| Ok::<_, AppError>(sqlx::query_scalar(sql).fetch_one(&mut *tx.conn).await?));
        rows.await.expect(sql)
    };
    for (sql, own, organisers) in [
        ("select count(*) from award_judges", 1, 1),
        ("select count(*) from award_seats", 1, 1),
        ("select count(*) from award_declarations", 1, 1),
        ("select count(*) from award_judges, award_entries_to_declare(judge_id)", 1, 0),
        ("select count(*) from award_known_ties((select judge_id from award_judges))", 0, 0),
    ] {
        assert_eq!(found(DbActor::Person(ids[0]), sql).await, own, "{sql}");
        assert_eq!(found(DbActor::Person(ids[2]), sql).await, organisers, "{sql}");
        for stranger in [DbActor::Person(ids[1]), DbActor::Person(ids[3]), DbActor::Visitor, DbActor::System("agenda_release")] {
            assert_eq!(found(stranger, sql).await, 0, "{sql} for {stranger:?}");
        }
    }
}

#[tokio::test]
async fn ties_that_are_known_are_not_asked_for() {
    let app = TestApp::new().await;
    let jury = Jury::new(&app).await;
    // A coordinator of Japan judges for Pakistan, and works for a firm that enters.
    let new = [("email", &*email_of("Kenji")), ("language", "ur"), ("economy", &economy(&app, "Pakistan").await), ("reads", "en")];
    let new = [&new[..], &[("employer", "SAAF Labs (Pvt.) Ltd.")]].concat();
    jury.open.organiser.submits(&jury.page(), &new).await.leads_to(&jury.page());
    let mine = jury.signs(&jury.open.kenji, "Kenji Ito").await;
    jury.seats("HealthTech", &[("judges", id_in(&mine))]).await.is(303);
    jury.enters(&jury.open.kenji, "Japan", "Mizu").await;
    jury.enters(&jury.open.mariam, "Pakistan", "Saaf Pani").await;
    let page = jury.open.kenji.get(&format!("{mine}/ties")).await.is(200);
    let sections: Vec<_> = page.body.split("<legend>").skip(1).collect();
    assert_eq!(sections.len(), 2);
    // Both are entries of Saaf Labs, however that is written.
    for section in sections {
        assert!(!section.contains("name=\"tie\"") && section.contains("You do not judge this entry"), "{section}");
    }
}

#[tokio::test]
async fn a_panel_has_one_chair_and_nobody_twice() {
    let app = TestApp::new().await;
    let jury = Jury::new(&app).await;
    invites(&app, &jury.open.organiser, &jury.cycle, &email_of("Mariam"), "Pakistan").await;
    let (aiko, mariam) = (jury.signs(&jury.aiko, "Aiko").await, jury.signs(&jury.open.mariam, "Mariam").await);
    let (aiko, mariam) = (id_in(&aiko), id_in(&mariam));
    jury.seats("HealthTech", &[("chair", aiko), ("observers", aiko)]).await.has_problems_at(&["observers"]);
    jury.seats("HealthTech", &[("chair", &Uuid::nil().to_string())]).await.has_problems_at(&["chair"]);
    // Whoever is chair may be ticked as judge too.
    jury.seats("HealthTech", &[("chair", aiko), ("judges", aiko), ("judges", mariam)]).await.leads_to(&jury.page());
    assert_eq!(app.count("select count(*) from award_seats where seat = 'chair'").await, 1);
    jury.seats("HealthTech", &[("chair", mariam), ("observers", aiko)]).await.leads_to(&jury.page());
    jury.aiko.get(&format!("/me/jury/{aiko}")).await.says("You observe").does_not_say("/ties");
    let two = sqlx::query("update award_seats set seat = 'chair'").execute(&app.pool).await.expect_err("two chairs");
    assert_eq!(two.as_database_error().and_then(|error| error.constraint()), Some("award_seats_chair"));
    // Removed from the jury, they sit nowhere.
    let judge = format!("/admin/awards/judges/{mariam}");
    jury.open.organiser.submits_to(&judge, &format!("{judge}/removal"), &[]).await.leads_to(&jury.page());
    assert_eq!(app.count("select count(*) from award_seats").await, 1);
    jury.open.mariam.get("/me/jury").await.says("You are in no jury");
}

#[tokio::test]
async fn once_the_online_round_is_open_judges_step_back_and_do_not_return() {
    let app = TestApp::new().await;
    let jury = Jury::new(&app).await;
    let mine = jury.signs(&jury.aiko, "Aiko Tanaka").await;
    jury.seats("HealthTech", &[("judges", id_in(&mine))]).await.is(303);
    for name in ["Saaf Pani", "Kitab Ghar"] {
        jury.enters(&jury.open.mariam, "Pakistan", name).await;
    }
    let ties = format!("{mine}/ties");
    let says = async |tie: &str| {
        let page = jury.aiko.get(&ties).await.is(200);
        jury.aiko.post(&ties, &borrowed(&said(&page, &ties, "Saaf Pani", tie, ""))).await
    };
    // Until then they change their mind.
    for tie in ["family", "none", "past_tie", "none"] {
        says(tie).await.leads_to(&mine);
    }
    let before = jury.aiko.get(&ties).await;
    jury.open.pass(Duration::days(7)).await;
    says("family").await.leads_to(&mine);
    jury.aiko.get(&ties).await.says("You have stepped back from this entry");
    // A page from before leads nobody back, and what else it says is taken.
    let old = said(&before, &ties, "Kitab Ghar", "past_tie", "Years ago");
    jury.aiko.post(&ties, &borrowed(&old)).await.leads_to(&mine);
    assert_eq!(app.count("select count(*) from award_declarations where kind = 'past_tie'").await, 1);
    // Nor is why they stepped back told otherwise; what was typed stays.
    let mut other = said(&before, &ties, "Saaf Pani", "past_tie", "Later");
    other.iter_mut().filter(|(name, _)| name == "form_key").for_each(|(_, key)| *key = new_key().to_string());
    jury.aiko.post(&ties, &borrowed(&other)).await.is(422).says("nobody returns").says("Kitab Ghar");
    assert_eq!(app.count("select count(*) from award_declarations where kind = 'family'").await, 1);
}

/// What the database refuses when the pages do not: by its own connection, past all forms.
#[tokio::test]
async fn the_database_keeps_what_judges_answered() {
    let app = TestApp::new().await;
    let jury = Jury::new(&app).await;
    jury.enters(&jury.open.mariam, "Pakistan", "Saaf Pani").await;
    let refuses = async |sql: &'static str| {
        let done = sqlx::query(sql).execute(&app.pool).await;
        let error = done.err().unwrap_or_else(|| panic!("{sql}"));
        error.as_database_error().and_then(|error| error.constraint()).unwrap_or_default().to_owned()
    };
    let declares =
        "insert into award_declarations select judge_id, nomination_id, 'family', '', now() from award_judges, award_nominations";
    assert_eq!(refuses(declares).await, "award_declaration_unsigned");
    let mine = jury.signs(&jury.aiko, "Aiko Tanaka").await;
    for (sql, constraint) in [
        ("update award_judges set signed_as = 'Somebody else'", "award_judge_answered"),
        ("update award_judges set signed_at = null, signed_as = null, signed_words = null", "award_judge_answered"),
        ("update award_judges set person_id = (select owner_id from award_nominations)", "award_judge_answered"),
        ("update award_judges set declined_at = now()", "award_judges_one_answer"),
        ("update award_judges set languages = '{}'", "award_judges_languages_known"),
        ("update award_judges set most_entries = 0", "award_judges_most"),
        (
            "insert into award_declarations select judge_id, nomination_id, 'other', '', now() from award_judges, award_nominations",
            "award_declarations_other_said",
        ),
        (
            "insert into award_seats select category_id, gen_random_uuid(), cycle_id, 'judge' from award_categories limit 1",
            "award_seats_judge_fkey",
        ),
    ] {
        assert_eq!(refuses(sql).await, constraint, "{sql}");
    }
    // Signing once more, from another tab, changes nothing.
    let key = new_key().to_string();
    let again = [("form_key", key.as_str()), ("agrees", "yes"), ("signed_as", "Somebody else")];
    jury.aiko.post(&format!("{mine}/agreement"), &again).await.leads_to(&mine);
    assert_eq!(app.count("select count(*) from award_judges where signed_as = 'Aiko Tanaka'").await, 1);
}

const TIES: &str = "update award_declarations set kind = 'family'";
const GIVES: &str = "insert into award_assignments select judge_id, nomination_id, false, now() from award_declarations";

/// Somebody declares a tie while an entry comes to them: whoever is first, they do not judge it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_tie_that_is_declared_while_entries_are_assigned_is_a_wall() {
    let app = TestApp::new().await;
    let jury = Jury::new(&app).await;
    let mine = jury.signs(&jury.aiko, "Aiko Tanaka").await;
    jury.seats("HealthTech", &[("judges", id_in(&mine))]).await.is(303);
    jury.enters(&jury.open.mariam, "Pakistan", "Saaf Pani").await;
    declares_nothing(&jury.aiko, &mine).await;
    for (first, second) in [(TIES, GIVES), (GIVES, TIES)] {
        for sql in [
            "delete from award_declarations",
            "insert into award_declarations select judge_id, nomination_id, null, '', now() from award_judges, award_nominations",
        ] {
            sqlx::query(sql).execute(&app.pool).await.expect(sql);
        }
        let mut open = app.pool.begin().await.expect("a transaction");
        sqlx::query(first).execute(&mut *open).await.expect(first);
        let pool = app.pool.clone();
        let waits = tokio::spawn(async move { sqlx::query(second).execute(&pool).await });
        let waiting = "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
        while app.count(waiting).await == 0 && !waits.is_finished() {}
        open.commit().await.expect("a commit");
        let done = waits.await.expect("an end");
        let refused = done.err().and_then(|error| error.as_database_error()?.constraint().map(str::to_owned));
        assert_eq!(refused.as_deref(), (second == GIVES).then_some("award_assignment_walled"));
        assert_eq!(app.count("select count(*) from award_assignments").await, 0, "{first} first");
    }
}

/// Two windows at once: the one that never showed a tie takes it away neither before nor after.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_forms_of_ties_at_once_the_tie_stays() {
    let app = TestApp::new().await;
    let jury = Jury::new(&app).await;
    let mine = jury.signs(&jury.aiko, "Aiko Tanaka").await;
    jury.seats("HealthTech", &[("judges", id_in(&mine))]).await.is(303);
    jury.enters(&jury.open.mariam, "Pakistan", "Saaf Pani").await;
    let ties = format!("{mine}/ties");
    for _ in 0..5 {
        sqlx::query("delete from award_declarations").execute(&app.pool).await.expect("nothing said");
        let (one, two) = (jury.aiko.get(&ties).await, jury.aiko.get(&ties).await);
        let (none, family) = (looked(&one, &ties), said(&two, &ties, "Saaf Pani", "family", ""));
        let (none, family) = (borrowed(&none), borrowed(&family));
        for reply in crate::races::together(vec![jury.aiko.post(&ties, &none), jury.aiko.post(&ties, &family)]).await {
            reply.leads_to(&mine);
        }
        assert_eq!(app.count("select count(*) from award_declarations where kind = 'family'").await, 1);
    }
}

#[tokio::test]
async fn judges_do_not_change_what_organisers_know_of_them_and_say_nothing_of_other_panels_entries() {
    let app = TestApp::new().await;
    let jury = Jury::new(&app).await;
    let mine = jury.signs(&jury.aiko, "Aiko Tanaka").await;
    jury.seats("HealthTech", &[("judges", id_in(&mine))]).await.is(303);
    jury.enters(&jury.open.mariam, "Pakistan", "Saaf Pani").await;
    let id = sqlx::query_scalar("select person_id from award_judges").fetch_one(&app.pool).await.expect("a person");
    for sql in [
        "update award_judges set most_entries = 1",
        "update award_judges set employer_likeness = ''",
        "update award_judges set expertise = 'All'",
        "update award_judges set languages = '{en,ur}'",
    ] {
        let done = app
            .app
            .db
            .write(DbActor::Person(PersonId(id)), async |tx| Ok::<_, AppError>(sqlx::query(sql).execute(&mut *tx.conn).await.map(|_| ())?));
        let refused = format!("{:?}", done.await.expect_err(sql));
        assert!(refused.contains("organisers change this"), "{sql}: {refused}");
    }
    // What they promised stays as they read it, whatever the words say later.
    sqlx::query("alter table award_judges disable trigger award_judges_kept").execute(&app.pool).await.expect("a trigger");
    sqlx::query("update award_judges set signed_words = 'I keep it to myself.'").execute(&app.pool).await.expect("other words");
    jury.aiko.get(&mine).await.says("<li><bdi>I keep it to myself.</bdi></li>");
    // An entry that is not of their panels is none that they can speak of.
    let elsewhere = jury.open.sends(&jury.open.mariam, "Start-up", "Pakistan", "Kitab Ghar").await;
    decides(&jury.open, &elsewhere, &[("decision", "accept")]).await.leads_to(&at_screening(&elsewhere));
    let ties = format!("{mine}/ties");
    let page = jury.aiko.get(&ties).await.does_not_say("Kitab Ghar");
    let forged: Vec<_> = looked(&page, &ties)
        .into_iter()
        .map(|(name, value)| if name == "entry" { (name, id_in(&elsewhere).to_owned()) } else { (name, value) })
        .collect();
    jury.aiko.post(&ties, &borrowed(&forged)).await.leads_to(&mine);
    assert_eq!(app.count("select count(*) from award_declarations").await, 0);
}

/// The judges of most panels, with their economies.
pub const FOUR: [(&str, &str); 4] = [("Budi", "Indonesia"), ("Chen", "Chinese Taipei"), ("Dao", "Thailand"), ("Erdene", "Mongolia")];

/// Judges of these names and economies, who have signed and sit in one panel.
pub async fn panel_of<'a>(app: &'a TestApp, jury: &Jury<'a>, who: &[(&str, &str)]) -> Vec<(Actor<'a>, String)> {
    let mut judges = vec![];
    for (name, where_) in who {
        let who = app.delegate(name).await;
        invites(app, &jury.open.organiser, &jury.cycle, &email_of(name), where_).await;
        let mine = jury.signs(&who, name).await;
        judges.push((who, mine));
    }
    let seats: Vec<_> = judges.iter().map(|(_, mine)| ("judges", id_in(mine))).collect();
    jury.seats("HealthTech", &seats).await.leads_to(&jury.page());
    judges
}

pub async fn declares_nothing(who: &Actor<'_>, mine: &str) {
    let ties = format!("{mine}/ties");
    let page = who.get(&ties).await.is(200);
    who.post(&ties, &borrowed(&looked(&page, &ties))).await.leads_to(mine);
}

impl Jury<'_> {
    fn assignment(&self) -> String {
        format!("/admin/awards/cycles/{}/assignment", self.cycle)
    }

    /// Takes the proposal that starts from there.
    pub async fn assigns(&self, from: &str) {
        let page = self.open.organiser.get(&format!("{}?from={from}", self.assignment())).await.is(200).says("Nothing is saved yet");
        let form = page.filled(&self.assignment());
        self.open.organiser.post(&self.assignment(), &borrowed(&form)).await.leads_to(&self.assignment());
    }
}

#[tokio::test]
async fn entries_come_to_judges_without_ties_and_a_late_one_changes_little() {
    let app = TestApp::new().await;
    let jury = Jury::new(&app).await;
    jury.open.organiser.get(&jury.assignment()).await.is(200).says("No entry has been found eligible yet");
    let judges = panel_of(&app, &jury, &FOUR).await;
    for name in ["Saaf Pani", "Kitab Ghar", "Mizu"] {
        jury.enters(&jury.open.mariam, "Pakistan", name).await;
    }
    // Whoever has not declared gets nothing, and the organisers see why.
    let page = jury.open.organiser.get(&format!("{}?from=before", jury.assignment())).await.is(200);
    page.says("3 entries miss judges").says("4 have not declared ties");
    let (sister, mine) = &judges[0];
    let ties = format!("{mine}/ties");
    let page = sister.get(&ties).await;
    sister.post(&ties, &borrowed(&said(&page, &ties, "Mizu", "family", ""))).await.leads_to(mine);
    for (who, mine) in &judges[1..] {
        declares_nothing(who, mine).await;
    }
    jury.assigns("before").await;
    assert_eq!(app.count("select count(*) from award_assignments").await, 11);
    let page = jury.open.organiser.get(&jury.assignment()).await;
    page.says("one entry misses judges").says("One judge is missing").says("One has a tie to it");
    sister.get(mine).await.says("You judge 2 entries").does_not_say("Mizu");
    // Somebody comes late: only what is missing is given.
    invites(&app, &jury.open.organiser, &jury.cycle, &email_of("Mariam"), "Malaysia").await;
    let late = jury.signs(&jury.aiko, "Aiko Tanaka").await;
    let all: Vec<_> = judges.iter().map(|(_, mine)| ("judges", id_in(mine))).chain([("judges", id_in(&late))]).collect();
    jury.seats("HealthTech", &all).await.leads_to(&jury.page());
    declares_nothing(&jury.aiko, &late).await;
    jury.assigns("before").await;
    assert_eq!(app.count("select count(*) from award_assignments").await, 12);
    jury.aiko.get(&late).await.says("You judge one entry").says("Mizu");
    // A tie that comes up takes the entry away at once.
    let ties = format!("{late}/ties");
    let page = jury.aiko.get(&ties).await;
    jury.aiko.post(&ties, &borrowed(&said(&page, &ties, "Mizu", "past_tie", ""))).await.leads_to(&late);
    assert_eq!(app.count("select count(*) from award_assignments").await, 11);
}

#[tokio::test]
async fn what_is_saved_is_what_was_shown_and_what_was_given_by_hand_stays() {
    let app = TestApp::new().await;
    let jury = Jury::new(&app).await;
    let judges = panel_of(&app, &jury, &FOUR).await;
    jury.enters(&jury.open.mariam, "Pakistan", "Saaf Pani").await;
    for (who, mine) in &judges[..3] {
        declares_nothing(who, mine).await;
    }
    let shown = jury.open.organiser.get(&format!("{}?from=before", jury.assignment())).await.filled(&jury.assignment());
    declares_nothing(&judges[3].0, &judges[3].1).await;
    let changed = jury.open.organiser.post(&jury.assignment(), &borrowed(&shown)).await.is(422).says("another plan");
    assert_eq!(app.count("select count(*) from award_assignments").await, 0);
    jury.open.organiser.post(&jury.assignment(), &borrowed(&changed.filled(&jury.assignment()))).await.leads_to(&jury.assignment());
    assert_eq!(app.count("select count(*) from award_assignments").await, 4);
    // Taken and given by hand; never to whom something ties, or who is in no panel of it.
    let entry = sqlx::query_scalar::<_, Uuid>("select nomination_id from award_nominations").fetch_one(&app.pool).await.expect("an entry");
    let entry = entry.to_string();
    let moves = async |what: &str, judge: &str| {
        let fields = [("entry", entry.as_str()), ("judge", judge)];
        jury.open.organiser.submits_to(&jury.assignment(), &format!("{}/{what}", jury.assignment()), &fields).await
    };
    let (aiko, budi) = (jury.signs(&jury.aiko, "Aiko").await, id_in(&judges[0].1).to_owned());
    moves("removal", &budi).await.is(303);
    assert_eq!(app.count("select count(*) from award_assignments").await, 3);
    moves("gift", id_in(&aiko)).await.has_problems_at(&["judge"]).says("do not sit in the panel");
    moves("gift", &Uuid::nil().to_string()).await.has_problems_at(&["judge"]);
    let one = "update award_judges set most_entries = 1 where judge_id = $1";
    sqlx::query(one).bind(Uuid::parse_str(&budi).expect("an id")).execute(&app.pool).await.expect("a limit");
    moves("gift", &budi).await.is(303);
    moves("gift", &budi).await.is(303);
    jury.open.organiser.get(&jury.assignment()).await.says("by hand").says("1 of 1").does_not_say("as many as they take");
    let ties = format!("{}/ties", judges[1].1);
    let page = judges[1].0.get(&ties).await;
    judges[1].0.post(&ties, &borrowed(&said(&page, &ties, "Saaf Pani", "family", ""))).await.is(303);
    moves("gift", id_in(&judges[1].1)).await.has_problems_at(&["judge"]).says("have a tie to this entry");
    jury.assigns("hand").await;
    assert_eq!(app.count("select count(*) from award_assignments where by_hand").await, 1);
    assert_eq!(app.count("select count(*) from award_assignments").await, 3);
    // Whoever leaves the panel counts no more, and stays in sight until the entry is taken away.
    let seats: Vec<_> = judges[..3].iter().map(|(_, mine)| ("judges", id_in(mine))).collect();
    jury.seats("HealthTech", &seats).await.is(303);
    let page = jury.open.organiser.get(&jury.assignment()).await;
    page.says("not in the panel any more").says("2 judges are missing");
    let proposed = jury.open.organiser.get(&format!("{}?from=hand", jury.assignment())).await;
    proposed.says("Taken away: \u{2068}1\u{2069}").does_not_say("not in the panel any more");
}

/// Whoever judges or nominates finds their pages from their account, and nobody else is shown them.
#[tokio::test]
async fn the_account_leads_to_what_somebody_judges_and_nominates() {
    let app = TestApp::new().await;
    let jury = Jury::new(&app).await;
    jury.aiko.get("/me/account").await.is(200).says("\"/me/jury\"").does_not_say("\"/me/nominations\"");
    jury.open.mariam.get("/me/account").await.is(200).says("\"/me/nominations\"").does_not_say("\"/me/jury\"");
    app.delegate("Hina").await.get("/me/account").await.is(200).does_not_say("\"/me/jury\"").does_not_say("\"/me/nominations\"");
}
