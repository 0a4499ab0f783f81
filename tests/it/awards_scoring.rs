//! Judges read the entries that came to them and score them; the chair opens a sheet again.
use crate::{
    awards_jury::{FOUR, Jury, declares_nothing, id_in, panel_of, said},
    nominations::borrowed,
    races::together,
    support::{Actor, Reply, TestApp, email_of},
};
use chrono::{DateTime, Duration, Utc};
use image::{DynamicImage, ImageFormat, RgbImage};
use std::io::Cursor;
use summit::kit::{compression::hex, db::Actor as DbActor, error::AppError, form::new_key, ids::PersonId};
use uuid::Uuid;

/// A rubric of two criteria, of which one has two parts.
const RUBRIC: [&str; 4] = [
    "select set_config('summit.now', '2026-11-02T08:00:00Z', true)",
    "insert into award_criteria (criterion_id, category_id, parent_id, position, name_en, name_ur, hint_en, hint_ur, weight)
     select gen_random_uuid(), category_id, null, 1, 'Impact', 'اثر', 'How many people are better off', '', 4000
     from award_categories where name_en = 'HealthTech'",
    "insert into award_criteria (criterion_id, category_id, parent_id, position, name_en, name_ur, hint_en, hint_ur, weight)
     select gen_random_uuid(), category_id, null, 2, 'Originality', 'جدت', '', '', 6000 from award_categories where name_en = 'HealthTech'",
    "insert into award_criteria (criterion_id, category_id, parent_id, position, name_en, name_ur, hint_en, hint_ur, weight)
     select gen_random_uuid(), category_id, criterion_id, 2 + place, part, part, '', '', 5000
     from award_criteria, (values (1, 'Idea'), (2, 'Proof')) as parts (place, part) where name_en = 'Originality'",
];

/// The judges of one panel, of which the first is the chair, with entries that all of them judge: mostly four, and two.
pub struct Round<'a> {
    pub jury: Jury<'a>,
    pub judges: Vec<(Actor<'a>, String)>,
    /// The ids of the entries, in their order.
    pub entries: Vec<String>,
}

impl<'a> Round<'a> {
    /// The online round is open.
    pub async fn new(app: &'a TestApp) -> Self {
        let round = Self::before(app).await;
        round.jury.open.pass(Duration::days(7)).await;
        round
    }

    async fn before(app: &'a TestApp) -> Self {
        Self::of(app, &FOUR, &["Saaf Pani", "Kitab Ghar"]).await
    }

    /// The same with these judges and entries; it opens in a week. Of one economy there are three entries at most.
    pub async fn of(app: &'a TestApp, who: &[(&str, &str)], names: &[&str]) -> Self {
        let jury = Jury::new(app).await;
        let mut rubric = app.pool.begin().await.expect("a transaction");
        for sql in RUBRIC {
            sqlx::query(sql).execute(&mut *rubric).await.expect(sql);
        }
        let size = sqlx::query("update award_categories set jury_size = $1 where name_en = 'HealthTech'");
        size.bind(i32::try_from(who.len()).expect("a few")).execute(&mut *rubric).await.expect("a size");
        rubric.commit().await.expect("a commit");
        let judges = panel_of(app, &jury, who).await;
        let ids: Vec<_> = judges.iter().map(|(_, mine)| ("judges", id_in(mine))).collect();
        jury.seats("HealthTech", &[&[("chair", ids[0].1)], &ids[1..]].concat()).await.leads_to(&jury.page());
        let mut entries = vec![];
        for (nth, name) in names.iter().enumerate() {
            let (whose, economy) = if nth < 3 { (&jury.open.mariam, "Pakistan") } else { (&jury.open.kenji, "Japan") };
            entries.push(id_in(&jury.enters(whose, economy, name).await).to_owned());
        }
        for (who, mine) in &judges {
            declares_nothing(who, mine).await;
        }
        jury.assigns("before").await;
        Self { jury, judges, entries }
    }

    pub fn judge(&self, nth: usize) -> &Actor<'a> {
        &self.judges[nth].0
    }

    /// A judge says that an entry is of their family.
    pub async fn has_tie(&self, nth: usize, entry: &str) {
        let ties = format!("{}/ties", self.judges[nth].1);
        let form = self.judge(nth).get(&ties).await;
        self.judge(nth).post(&ties, &borrowed(&said(&form, &ties, entry, "family", ""))).await.is(303);
    }

    pub fn sheet(&self, entry: usize) -> String {
        format!("/me/entries/{}", self.entries[entry])
    }

    pub async fn panel(&self) -> String {
        format!("/me/panels/{}", self.jury.open.category("HealthTech").await)
    }
}

/// The id of all that `judged_by` makes: after every id that comes of a clock.
pub const JUDGED: &str = "ffffffff-ffff-4000-8000-000000000001";

/// The same of a panel whose round is closed.
pub const CLOSED: &str = "ffffffff-ffff-4000-8000-000000000003";

/// What is honoured in it.
pub const HONOURED: &str = "ffffffff-ffff-4000-8000-000000000005";

/// Awards whose online round is open at the tests' moment, past all pages: `judged.person` chairs a panel, and judges an entry with
/// the file `judged.file`. All have the id `judged.id`.
const JUDGED_BY: [&str; 30] = [
    "select set_config('summit.now', '2026-10-01T00:00:00Z', true)",
    "insert into award_cycles (cycle_id, name_en, name_ur, edition, nominations_open_at, nominations_close_at, screening_ends_at,
         online_opens_at, online_closes_at, score_rule, tie_rule, conflict_kinds, created_at)
     select current_setting('judged.id')::uuid, 'Judged awards', 'پرکھے گئے ایوارڈز', 'judged', '2026-10-02', '2026-10-03', '2026-10-04',
         '2026-10-05', '2099-01-01', 'raw', 'chair', '{}', now()",
    "insert into award_categories (category_id, cycle_id, position, name_en, name_ur, description_en, description_ur, entry_kind,
         eligibility_en, eligibility_ur, requirements, economies, jury_size, winners, merits)
     select cycle_id, cycle_id, 1, 'Judged category', 'پرکھی گئی کیٹیگری', '', '', 'product', '', '', '{}', '{}', 3, 1, 0
     from award_cycles where edition = 'judged'",
    "insert into award_questions (question_id, category_id, position, label_en, label_ur, hint_en, hint_ur, kind, is_required, options_en,
         options_ur)
     select category_id, category_id, 1, 'Picture', 'تصویر', '', '', 'file', false, '{}', '{}'
     from award_categories where name_en = 'Judged category'",
    "insert into award_criteria (criterion_id, category_id, parent_id, position, name_en, name_ur, hint_en, hint_ur, weight)
     select category_id, category_id, null, 1, 'Impact', 'اثر', 'How many are better off', 'کتنے لوگ بہتر ہوئے', 10000
     from award_categories where name_en = 'Judged category'",
    "select set_config('summit.now', '2026-10-02T01:00:00Z', true)",
    "insert into award_nominations (nomination_id, category_id, economy_id, owner_id, route, name_en, name_ur, organisation, created_at,
         changed_at)
     select category_id, category_id, (select economy_id from economies order by name_en limit 1),
         current_setting('judged.person')::uuid, 'association', 'Saaf Pani', 'صاف پانی', 'Saaf Labs', now(), now()
     from award_categories where name_en = 'Judged category'",
    "insert into award_nomination_contents (nomination_id, texts)
     select nomination_id, jsonb_build_object('profile_en', jsonb_build_object('text', 'Clean water', 'form', nomination_id))
     from award_nominations where nomination_id = current_setting('judged.id')::uuid",
    "insert into award_nomination_files (file_id, nomination_id, question_id, name, medium, is_annotated, bytes, digest, added_at)
     select id, id, id, 'team.png', 'png', false, bytes, sha256(bytes), now()
     from (select current_setting('judged.id')::uuid as id, decode(current_setting('judged.file'), 'hex') as bytes) as file",
    "update award_nominations set state = 'submitted', submitted_at = now() where nomination_id = current_setting('judged.id')::uuid",
    "update award_nominations set state = 'eligible' where nomination_id = current_setting('judged.id')::uuid",
    "insert into award_judges (judge_id, cycle_id, person_id, economy_id, employer, employer_likeness, expertise, languages, invited_at,
         signed_at, signed_as, signed_words)
     select cycle_id, cycle_id, current_setting('judged.person')::uuid, (select economy_id from economies order by name_en desc limit 1),
         '', '', '', '{en}', now(), now(), 'A judge', 'I keep it.'
     from award_cycles where edition = 'judged'",
    "insert into award_seats (category_id, judge_id, cycle_id, seat)
     select judge_id, judge_id, cycle_id, 'chair' from award_judges where judge_id = current_setting('judged.id')::uuid",
    "insert into award_declarations (judge_id, nomination_id, kind, comment, at)
     select judge_id, judge_id, null, '', now() from award_judges where judge_id = current_setting('judged.id')::uuid",
    "insert into award_assignments (judge_id, nomination_id, by_hand, at)
     select judge_id, judge_id, true, now() from award_judges where judge_id = current_setting('judged.id')::uuid",
    "insert into award_cycles (cycle_id, name_en, name_ur, edition, nominations_open_at, nominations_close_at, screening_ends_at,
         online_opens_at, online_closes_at, pitch_opens_at, pitch_closes_at, score_rule, tie_rule, conflict_kinds, created_at)
     values ('ffffffff-ffff-4000-8000-000000000002', 'Closed awards', 'بند ایوارڈز', 'closed', '2026-10-02', '2026-10-03', '2026-10-04',
         '2026-10-05', '2026-10-06', '2026-10-07', '2099-01-01', 'raw', 'chair', '{}', now())",
    "insert into award_ledgers (cycle_id, head, online_closed_at)
     select cycle_id, sha256(convert_to(E'summit awards ledger 1\\n' || cycle_id, 'UTF8')), now()
     from award_cycles where edition = 'closed'",
    "insert into award_categories (category_id, cycle_id, position, name_en, name_ur, description_en, description_ur, entry_kind,
         eligibility_en, eligibility_ur, requirements, economies, jury_size, winners, merits)
     select 'ffffffff-ffff-4000-8000-000000000003', cycle_id, 1, 'Closed category', 'بند کیٹیگری', '', '', 'product', '', '', '{}', '{}', 3, 1, 0
     from award_cycles where edition = 'closed'",
    "insert into award_judges (judge_id, cycle_id, person_id, economy_id, employer, employer_likeness, expertise, languages, invited_at,
         signed_at, signed_as, signed_words)
     select 'ffffffff-ffff-4000-8000-000000000004', cycle_id, current_setting('judged.person')::uuid,
         (select economy_id from economies order by name_en desc limit 1), '', '', '', '{en}', now(), now(), 'A judge', 'I keep it.'
     from award_cycles where edition = 'closed'",
    "insert into award_seats (category_id, judge_id, cycle_id, seat)
     select category_id, judge_id, cycle_id, 'judge' from award_categories join award_judges using (cycle_id)
     where name_en = 'Closed category'",
    "insert into award_nominations (nomination_id, category_id, economy_id, owner_id, route, name_en, name_ur, organisation, created_at,
         changed_at)
     select 'ffffffff-ffff-4000-8000-000000000005', category_id, (select economy_id from economies order by name_en limit 1),
         current_setting('judged.person')::uuid, 'application', 'Roshni', 'روشنی', 'Roshni Labs', now(), now()
     from award_categories where name_en = 'Closed category'",
    "insert into award_nomination_contents (nomination_id, texts) values ('ffffffff-ffff-4000-8000-000000000005', '{}')",
    "update award_nominations set state = 'applied' where nomination_id = 'ffffffff-ffff-4000-8000-000000000005'",
    "update award_nominations set state = 'submitted', submitted_at = now() where nomination_id = 'ffffffff-ffff-4000-8000-000000000005'",
    "update award_nominations set state = 'eligible' where nomination_id = 'ffffffff-ffff-4000-8000-000000000005'",
    "insert into award_pitches (nomination_id, category_id, position)
     values ('ffffffff-ffff-4000-8000-000000000005', 'ffffffff-ffff-4000-8000-000000000003', 1)",
    "insert into award_pitch_rooms (category_id, place) values ('ffffffff-ffff-4000-8000-000000000003', 'Hall A')",
    "insert into award_decisions (category_id, at, by_id, method, reason)
     values ('ffffffff-ffff-4000-8000-000000000003', now(), current_setting('judged.person')::uuid, 'rule', '')",
    "insert into award_honours (nomination_id, category_id, honour, position)
     values ('ffffffff-ffff-4000-8000-000000000005', 'ffffffff-ffff-4000-8000-000000000003', 'winner', 1)",
    "update award_cycles set published_at = now(), gives_feedback = true where edition = 'closed'",
];

pub async fn judged_by(app: &TestApp, person: Uuid) {
    let mut png = Cursor::new(vec![]);
    DynamicImage::from(RgbImage::new(40, 40)).write_to(&mut png, ImageFormat::Png).expect("a picture");
    let hex = hex(&png.into_inner());
    let mut tx = app.pool.begin().await.expect("a transaction");
    for (name, value) in [("judged.id", JUDGED.to_owned()), ("judged.person", person.to_string()), ("judged.file", hex)] {
        let set = sqlx::query("select set_config($1, $2, true)").bind(name).bind(value);
        set.execute(&mut *tx).await.expect(name);
    }
    for sql in JUDGED_BY {
        sqlx::query(sql).execute(&mut *tx).await.expect(sql);
    }
    tx.commit().await.expect("a commit");
}

/// The form of a sheet with these scores and words, in the order of what is scored.
pub fn scored(page: &Reply, sheet: &str, scores: &[&str], words: &[&str]) -> Vec<(String, String)> {
    let mut fields = page.filled(sheet);
    for (kind, values) in [("score-", scores), ("comment-", words)] {
        let own = fields.iter_mut().filter(|(name, _)| name.starts_with(kind));
        own.zip(values).for_each(|((_, value), typed)| (*typed).clone_into(value));
    }
    fields
}

/// What a judge scores and sends.
pub async fn sends(who: &Actor<'_>, sheet: &str, scores: &[&str], words: &[&str]) -> Reply {
    let page = who.get(sheet).await.is(200);
    who.post(&format!("{sheet}/submission"), &borrowed(&scored(&page, sheet, scores, words))).await
}

/// What a page sends while an earlier save of its own is under way, which comes in between its two: each waits for the one before.
pub async fn sent_while_saved(
    lock: &'static str,
    app: &TestApp,
    sent: impl Future<Output = Reply>,
    late: impl Future<Output = Reply>,
) -> Reply {
    let mut busy = app.pool.begin().await.expect("a transaction");
    sqlx::query(lock).execute(&mut *busy).await.expect(lock);
    let (mut sent, mut late) = (Box::pin(sent), Box::pin(late));
    let wait = std::time::Duration::from_millis(400);
    assert!(tokio::time::timeout(wait, &mut sent).await.is_err(), "what is sent does not wait");
    assert!(tokio::time::timeout(wait, &mut late).await.is_err(), "what is saved does not wait");
    busy.commit().await.expect("a commit");
    tokio::join!(sent, late).0
}

/// The digit that was saved before the second was typed comes late: what is sealed is what the page had when it was sent.
#[tokio::test]
async fn a_late_save_of_the_same_page_changes_nothing_of_what_is_sent() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    let (who, sheet) = (round.judge(1), round.sheet(0));
    let page = who.get(&sheet).await.is(200);
    let (late, whole) = (scored(&page, &sheet, &["1", "8", "7"], &[]), scored(&page, &sheet, &["9", "8", "7"], &[]));
    let (autosave, submission) = (format!("{sheet}/autosave"), format!("{sheet}/submission"));
    who.post(&autosave, &borrowed(&late)).await.is(200);
    let (whole, late) = (borrowed(&whole), borrowed(&late));
    let lock = "select from award_sheet_contents for update";
    let answer = sent_while_saved(lock, &app, who.post(&submission, &whole), who.post(&autosave, &late)).await;
    answer.is(303);
    assert_eq!(app.count("select count(*) from award_scores where score = 9").await, 1);
    assert_eq!(app.count("select count(*) from award_scores where score = 1").await, 0);
    assert_eq!(app.count("select count(*) from award_sheet_contents where texts::text like '%\"9\"%'").await, 1);
}

#[tokio::test]
async fn a_judge_reads_scores_and_sends() {
    let app = TestApp::new().await;
    let round = Round::before(&app).await;
    let (who, mine) = (round.judge(1), &round.judges[1].1);
    let sheet = round.sheet(0);
    // Nothing is read before the round opens.
    who.get(&sheet).await.is(404);
    who.get(mine).await.says("You judge 2 entries").does_not_say("/me/entries/");
    round.jury.open.pass(Duration::days(7)).await;
    let page = who.get(mine).await.says("0").says("2").says("sheets sent").says("Not begun");
    assert!(page.body.contains(&sheet));
    let page = who.get(&sheet).await.is(200).says("Clean water").says("How many people are better off").says("40").says("30");
    // Whom to ask is not for judges.
    page.does_not_say("sana@saafpani.test").does_not_say("Sana Mirza");
    let page = who.get(&sheet).await;
    // Saved as it is typed, in digits of any script; what is not scored is no zero.
    let typed = scored(&page, &sheet, &["۷", ""], &["Good"]);
    who.post(&format!("{sheet}/autosave"), &borrowed(&typed)).await.is(200).says("Saved");
    let page =
        who.get(&sheet).await.says("1").says("3").says("scored").says("<output id=\"total\" class=\"tally__total\" dir=\"ltr\">–</output>");
    assert!(page.body.contains("value=\"7\" checked"), "{}", page.body);
    let wrong = who.post(&format!("{sheet}/submission"), &borrowed(&scored(&page, &sheet, &["۷", "11"], &[]))).await;
    wrong.has_problems_at(&["score-2", "score-3"]).says("Not scored yet");
    assert_eq!(app.count("select count(*) from award_scores").await, 0);
    // A word is asked for with the lowest and the highest score.
    let unsaid = sends(who, &sheet, &["7", "10", "0"], &["Good", "", ""]).await;
    unsaid.has_problems_at(&["comment-2", "comment-3"]).says("Please say why");
    let next = round.sheet(1);
    sends(who, &sheet, &["7", "10", "0"], &["Good", "New to all", "No proof"]).await.leads_to(&next);
    assert_eq!(app.count("select sum(score) from award_scores").await, 17);
    // 40 · 0.7 + 30 · 1 + 30 · 0
    let page = who.get(&sheet).await.says("Sent on").says("<b dir=\"ltr\">58.0</b>").says("No proof");
    assert!(!page.body.contains("<form method=\"post\" action=\"/me/entries"));
    sends(who, &next, &["5", "5", "5"], &[]).await.leads_to(mine);
    who.get(mine).await.says("All your sheets are sent");
    app.assert_invariants().await;
}

#[tokio::test]
async fn what_was_sent_stays_until_the_chair_opens_it_again() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    let (chair, who, other) = (round.judge(0), round.judge(1), round.judge(2));
    let (sheet, panel) = (round.sheet(0), round.panel().await);
    let open = who.get(&sheet).await;
    let form = scored(&open, &sheet, &["5", "6", "7"], &[]);
    who.post(&format!("{sheet}/submission"), &borrowed(&form)).await.is(303);
    // Sent twice by the same form it is led on; another page's change is refused with what was typed.
    who.post(&format!("{sheet}/submission"), &borrowed(&form)).await.is(303);
    let mut late = scored(&open, &sheet, &["9", "9", "9"], &["Late thought"]);
    late.iter_mut().filter(|(name, _)| name == "form_key").for_each(|(_, key)| *key = new_key().to_string());
    who.post(&sheet, &borrowed(&late)).await.is(422).says("sent already").says("Late thought");
    who.post(&format!("{sheet}/autosave"), &borrowed(&late)).await.is(409);
    who.post(&format!("{sheet}/submission"), &borrowed(&late)).await.is(422).says("sent already");
    who.post(&format!("{sheet}/abstention"), &[("form_key", &new_key().to_string()), ("reason", "Too late")]).await.is(422);
    assert_eq!(app.count("select sum(score) from award_scores").await, 18);
    // The chair sees how far the panel is, not what is given; nobody else sees even that.
    let page = chair.get(&panel).await.is(200).says("Chen").says("Saaf Pani").says("Sent").says("Not begun");
    page.does_not_say(">5<").does_not_say(">18<");
    for stranger in [who, other, &round.jury.open.mariam, &round.jury.open.organiser] {
        stranger.get(&panel).await.is(404);
        stranger.post(&format!("{panel}/reopening"), &[("form_key", &new_key().to_string()), ("reason", "No")]).await.is(404);
    }
    let id = sqlx::query_scalar::<_, Uuid>("select sheet_id from award_sheets").fetch_one(&app.pool).await.expect("a sheet").to_string();
    let reopening = format!("{panel}/reopening");
    chair.submits_to(&panel, &reopening, &[("sheet", &*id), ("reason", " ")]).await.has_problems_at(&["reason"]);
    chair.submits_to(&panel, &reopening, &[("sheet", &Uuid::nil().to_string()), ("reason", "Why")]).await.has_problems_at(&["sheet"]);
    chair.submits_to(&panel, &reopening, &[("sheet", &*id), ("reason", "The figures were corrected.")]).await.leads_to(&panel);
    app.run_due_jobs().await;
    let (subject, letter) = app.last_mail_to(&email_of("Chen")).await;
    assert!(subject.contains("opened again") && letter.contains("The figures were corrected.") && letter.contains(&sheet), "{letter}");
    assert_eq!(app.count("select count(*) from award_scores").await, 0);
    // What was typed is there to be changed.
    who.get(&sheet).await.says("The figures were corrected.").says("value=\"6\" checked");
    sends(who, &sheet, &["5", "6", "8"], &[]).await.is(303);
    assert_eq!(app.count("select sum(score) from award_scores").await, 19);
}

#[tokio::test]
async fn a_judge_abstains_with_a_reason_and_nothing_counts() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    let (who, sheet) = (round.judge(1), round.sheet(0));
    let page = who.get(&sheet).await;
    who.post(&sheet, &borrowed(&scored(&page, &sheet, &["3"], &[]))).await.leads_to(&sheet);
    let abstention = format!("{sheet}/abstention");
    who.submits_to(&sheet, &abstention, &[("reason", " ")]).await.has_problems_at(&["reason"]);
    who.submits_to(&sheet, &abstention, &[("reason", "I cannot read the language of its files.")]).await.leads_to(&round.sheet(1));
    who.get(&sheet).await.says("You abstain").says("I cannot read the language of its files.");
    who.get(&round.judges[1].1).await.says("Abstained");
    assert_eq!(app.count("select count(*) from award_scores").await, 0);
}

/// Two devices: neither loses what was typed on the other, and nothing is sent that one of them never showed.
#[tokio::test]
async fn of_two_devices_neither_loses_a_score() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    let (who, sheet) = (round.judge(1), round.sheet(0));
    let (tablet, phone) = (who.get(&sheet).await, who.get(&sheet).await);
    who.post(&format!("{sheet}/autosave"), &borrowed(&scored(&tablet, &sheet, &["4", "", ""], &["From the tablet"]))).await.is(200);
    // The phone has not touched the first; it keeps what the tablet gave.
    who.post(&format!("{sheet}/autosave"), &borrowed(&scored(&phone, &sheet, &["", "6", ""], &[]))).await.is(200).says("\"Saved.\"");
    let page = who.get(&sheet).await.says("From the tablet");
    assert!(page.body.contains("value=\"4\" checked") && page.body.contains("value=\"6\" checked"));
    // What the tablet never showed is not sent by it.
    let typed = scored(&tablet, &sheet, &["4", "", "5"], &["From the tablet"]);
    who.post(&format!("{sheet}/submission"), &borrowed(&typed)).await.is(422);
    assert_eq!(app.count("select count(*) from award_scores").await, 0);
    // Both gave the second something else: what was typed last counts, the other stands beside, and it is not sent unseen.
    let typed = scored(&tablet, &sheet, &["4", "8", "5"], &["From the tablet"]);
    who.post(&format!("{sheet}/submission"), &borrowed(&typed)).await.leads_to(&sheet);
    let page = who.get(&sheet).await.says("Typed elsewhere: <bdi>6</bdi>").says("value=\"8\" checked");
    let filled = page.filled(&sheet);
    let forget = [&borrowed(&filled)[..], &[("intent", "forget")]].concat();
    who.post(&sheet, &forget).await.leads_to(&sheet);
    who.get(&sheet).await.does_not_say("Typed elsewhere");
    sends(who, &sheet, &["4", "8", "5"], &["From the tablet"]).await.is(303);
}

/// The database's clock decides, to the millisecond, whatever a device's clock says.
#[tokio::test]
async fn a_score_counts_until_the_very_deadline() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    let (who, late, sheet) = (round.judge(1), round.judge(2), round.sheet(0));
    let closes = sqlx::query_scalar::<_, DateTime<Utc>>("select online_closes_at from award_cycles where edition = '2026'");
    let closes = closes.fetch_one(&app.pool).await.expect("a deadline");
    let (in_time, too_late) = (who.get(&sheet).await, late.get(&sheet).await);
    app.pass(closes - app.now() - Duration::milliseconds(1));
    who.post(&format!("{sheet}/submission"), &borrowed(&scored(&in_time, &sheet, &["5", "5", "5"], &[]))).await.is(303);
    late.post(&format!("{sheet}/autosave"), &borrowed(&scored(&too_late, &sheet, &["1", "", ""], &[]))).await.is(200);
    app.pass(Duration::milliseconds(1));
    late.post(&format!("{sheet}/autosave"), &borrowed(&scored(&too_late, &sheet, &["2", "", ""], &[]))).await.is(409);
    let typed = scored(&too_late, &sheet, &["2", "2", "2"], &["Kept in sight"]);
    late.post(&format!("{sheet}/submission"), &borrowed(&typed)).await.is(422).says("round is not open").says("Kept in sight");
    late.post(&sheet, &borrowed(&typed)).await.is(422);
    assert_eq!(app.count("select count(*) from award_scores").await, 3);
    // Nor is a sheet opened again.
    let panel = round.panel().await;
    let id = sqlx::query_scalar::<_, Uuid>("select sheet_id from award_sheets where state = 'submitted'");
    let id = id.fetch_one(&app.pool).await.expect("a sheet").to_string();
    let fields = [("form_key", &*new_key().to_string()), ("sheet", &*id), ("reason", "Late")];
    round.judge(0).post(&format!("{panel}/reopening"), &fields).await.is(422).says("round is not open");
    who.get(&sheet).await.says("Sent on");
}

/// Attacks 7 and 10: whoever does not judge an entry, or judges it no more, finds what everybody finds.
#[tokio::test]
async fn an_entry_is_found_by_its_judges_alone() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    let (sheet, who) = (round.sheet(0), round.judge(1));
    let addresses = ["", "/reading.pdf"].map(|end| format!("{sheet}{end}"));
    let posts = ["", "/autosave", "/submission", "/abstention"].map(|end| format!("{sheet}{end}"));
    let finds_nothing = async |who: &Actor<'_>| {
        for path in &addresses {
            let unknown = who.get(&path.replace(&round.entries[0], &Uuid::nil().to_string())).await.is(404);
            let known = who.get(path).await.is(404).body;
            assert_eq!(known.replace(&round.entries[0], &Uuid::nil().to_string()), unknown.body, "{path}");
        }
        for path in &posts {
            who.post(path, &[("form_key", &new_key().to_string()), ("reason", "Any")]).await.is(404);
        }
    };
    // Aiko was asked and has not signed; a nominator; an organiser.
    for stranger in [&round.jury.aiko, &round.jury.open.mariam, &round.jury.open.organiser] {
        finds_nothing(stranger).await;
    }
    round.jury.signs(&round.jury.aiko, "Aiko Tanaka").await;
    finds_nothing(&round.jury.aiko).await;
    // A judge who has scored steps back: what they gave is found by nobody, and counts no more.
    sends(who, &sheet, &["5", "5", "5"], &[]).await.is(303);
    let ties = format!("{}/ties", round.judges[1].1);
    let page = who.get(&ties).await;
    who.post(&ties, &borrowed(&said(&page, &ties, "Saaf Pani", "family", ""))).await.is(303);
    finds_nothing(who).await;
    who.get(&round.sheet(1)).await.is(200);
    // A tie that comes to be known.
    let knows =
        "update award_judges set economy_id = (select economy_id from economies where name_en = 'Pakistan') where signed_as = 'Dao'";
    sqlx::query(knows).execute(&app.pool).await.expect("an economy");
    finds_nothing(round.judge(2)).await;
    // Whoever leaves the panel.
    let seats = [("chair", id_in(&round.judges[0].1)), ("judges", id_in(&round.judges[1].1))];
    round.jury.seats("HealthTech", &seats).await.is(303);
    finds_nothing(round.judge(3)).await;
    round.judge(0).get(&sheet).await.is(200);
}

/// So that all entries come to have as many sheets.
#[tokio::test]
async fn the_entry_with_the_fewest_sheets_comes_next() {
    for covered in [0, 1] {
        let app = TestApp::new().await;
        let round = Round::new(&app).await;
        for nth in [0, 2] {
            sends(round.judge(nth), &round.sheet(covered), &["5", "5", "5"], &[]).await.is(303);
        }
        let mine = round.judge(1).get(&round.judges[1].1).await.is(200);
        assert_eq!(mine.link_to("To the next entry"), round.sheet(1 - covered));
    }
}

/// Whatever a device believes what time it is.
#[tokio::test]
async fn what_is_left_is_counted_from_the_servers_clock() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    let closes = sqlx::query_scalar("select online_closes_at from award_cycles where edition = '2026'");
    let closes: DateTime<Utc> = closes.fetch_one(&app.pool).await.expect("a deadline");
    round.jury.open.pass(closes - app.now() - Duration::seconds(90)).await;
    let page = round.judge(1).get(&round.sheet(0)).await.is(200);
    assert!(page.body.contains("data-seconds=\"90\""), "{}", page.body);
}

/// A sheet that was opened again is as shut to others as it was.
#[tokio::test]
async fn what_is_reopened_is_found_by_its_judge_alone() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    sends(round.judge(1), &round.sheet(0), &["5", "5", "5"], &[]).await.is(303);
    let id: Uuid = sqlx::query_scalar("select sheet_id from award_sheets").fetch_one(&app.pool).await.expect("a sheet");
    let panel = round.panel().await;
    let fields = [("sheet", &*id.to_string()), ("reason", "Look again.")];
    round.judge(0).submits_to(&panel, &format!("{panel}/reopening"), &fields).await.is(303);
    assert_eq!(app.count("select count(*) from award_sheets where state = 'open'").await, 1);
    for (name, own) in [("Chen", 1), ("Budi", 0), ("Dao", 0), ("Ayesha", 0)] {
        let id = sqlx::query_scalar("select person_id from people where email_key like lower($1) || '@%'").bind(name);
        let who = DbActor::Person(PersonId(id.fetch_one(&app.pool).await.expect("a person")));
        let found = app.app.db.read(who, async |tx| {
            let sql = "select (select count(*) from award_sheet_contents) + (select count(*) from award_scores)";
            Ok::<_, AppError>(sqlx::query_scalar::<_, i64>(sql).fetch_one(&mut *tx.conn).await?)
        });
        assert_eq!(found.await.expect("a count"), own, "{name}");
    }
}

/// The same behind the pages: what stands in sheets is found by their own judges, and by nobody else.
#[tokio::test]
async fn sheets_are_walled_in_the_database() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    sends(round.judge(1), &round.sheet(0), &["5", "5", "5"], &[]).await.is(303);
    let mut ids = vec![];
    for name in ["Chen", "Budi", "Dao", "Aiko", "Mariam", "Ayesha"] {
        let id = sqlx::query_scalar("select person_id from people where email_key like lower($1) || '@%'").bind(name);
        ids.push(PersonId(id.fetch_one(&app.pool).await.expect("a person")));
    }
    let now = app.now();
    let found = async |actor: DbActor, sql: &'static str| -> i64 {
        let rows = app.app.db.read(actor, async |tx| Ok::<_, AppError>(sqlx::query_scalar(sql).fetch_one(&mut *tx.conn).await?));
        rows.await.expect(sql)
    };
    // Of Chen, whose sheet it is; Budi, the chair; an organiser; Dao, of the same panel.
    for (sql, own, chair, organiser, peer) in [
        ("select count(*) from award_sheets", 1, 1, 1, 0),
        ("select count(*) from award_sheet_contents", 1, 0, 0, 0),
        ("select count(*) from award_scores", 3, 0, 0, 0),
        ("select count(*) from award_nominations", 0, 0, 2, 0),
        ("select count(*) from award_nominations, award_judged_texts(nomination_id) texts where texts is not null", 0, 0, 0, 0),
    ] {
        let counts = [own, chair, organiser, peer];
        for (id, count) in [ids[0], ids[1], ids[5], ids[2]].into_iter().zip(counts) {
            assert_eq!(found(DbActor::Person(id), sql).await, count, "{sql} for {id:?} at {now}");
        }
        for stranger in [DbActor::Person(ids[3]), DbActor::Visitor, DbActor::System("agenda_release")] {
            assert_eq!(found(stranger, sql).await, 0, "{sql} for {stranger:?}");
        }
    }
    // Nobody writes into another's sheet, changes what was sent, or brings in a score past the form.
    let writes = async |id: PersonId, sql: &'static str| -> u64 {
        let done = app.app.db.write(DbActor::Person(id), async |tx| {
            Ok::<_, AppError>(sqlx::query(sql).execute(&mut *tx.conn).await.map(|done| done.rows_affected())?)
        });
        done.await.unwrap_or_default()
    };
    for sql in [
        "update award_sheets set state = 'open', sent_at = null",
        "update award_sheets set state = 'abstained', reason = 'x'",
        "update award_sheet_contents set texts = '{}'",
        "insert into award_scores select sheet_id, criterion_id, 9, '' from award_sheets, award_criteria",
        "insert into award_sheets (sheet_id, judge_id, nomination_id) select gen_random_uuid(), judge_id, nomination_id from award_assignments",
    ] {
        // Dao begins sheets of their own.
        let begins_own = |id: PersonId| id == ids[2] && sql.starts_with("insert into award_sheets ");
        for id in [ids[0], ids[2], ids[3], ids[4]].into_iter().filter(|id| !begins_own(*id)) {
            assert_eq!(writes(id, sql).await, 0, "{sql} by {id:?}");
        }
    }
    assert_eq!(app.count("select sum(score) from award_scores").await, 15);
}

#[tokio::test]
async fn the_database_takes_whole_sheets_within_the_scale_only() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    let (who, sheet) = (round.judge(1), round.sheet(0));
    let page = who.get(&sheet).await;
    who.post(&sheet, &borrowed(&scored(&page, &sheet, &["5"], &[]))).await.is(303);
    let id = sqlx::query_scalar("select person_id from people where email_key like 'chen@%'").fetch_one(&app.pool).await.expect("Chen");
    let refused = async |sql: &'static str| {
        let done = app
            .app
            .db
            .write(DbActor::Person(PersonId(id)), async |tx| Ok::<_, AppError>(sqlx::query(sql).execute(&mut *tx.conn).await.map(|_| ())?));
        format!("{:?}", done.await.expect_err(sql))
    };
    for (sql, why) in [
        ("update award_sheets set state = 'submitted', sent_at = now()", "cannot become submitted"),
        (
            "insert into award_scores select sheet_id, criterion_id, 11, 'x' from award_sheets, award_criteria where name_en = 'Impact'",
            "does not count",
        ),
        (
            "insert into award_scores select sheet_id, criterion_id, 0, '' from award_sheets, award_criteria where name_en = 'Impact'",
            "does not count",
        ),
        (
            "insert into award_scores select sheet_id, criterion_id, 5, '' from award_sheets, award_criteria where name_en = 'Originality'",
            "does not count",
        ),
        (
            "insert into award_scores select sheet_id, criterion_id, 5, '' from award_sheets, award_criteria where name_en = 'Funding'",
            "does not count",
        ),
        ("update award_sheets set judge_id = gen_random_uuid()", "cannot become"),
    ] {
        let said = refused(sql).await;
        assert!(said.contains(why), "{sql}: {said}");
    }
}

/// A sheet saved from many tabs at once, and sent in the same moment: one sheet, and what is sent is whole.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_saves_at_once_make_one_sheet() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    let (who, sheet) = (round.judge(1), round.sheet(0));
    let page = who.get(&sheet).await;
    let forms: Vec<_> = (0..20).map(|n| scored(&page, &sheet, &["5", "6", &(n % 10).to_string()], &["", "", "Why"])).collect();
    let autosave = format!("{sheet}/autosave");
    let forms: Vec<_> = forms.iter().map(|form| borrowed(form)).collect();
    for reply in together(forms.iter().map(|form| who.post(&autosave, form)).collect()).await {
        reply.is(200);
    }
    assert_eq!(app.count("select count(*) from award_sheets").await, 1);
    let submission = format!("{sheet}/submission");
    let replies = together(forms.iter().take(10).map(|form| who.post(&submission, form)).collect::<Vec<_>>()).await;
    assert!(replies.iter().all(|reply| [303, 409, 422].contains(&reply.status.as_u16())));
    assert_eq!(app.count("select count(*) from award_sheets where state = 'submitted'").await, 1);
    assert_eq!(app.count("select count(*) from award_scores").await, 3);
    app.assert_invariants().await;
}

/// Where the chair has a tie to the entry, or there is none, it falls to an organiser to open a sheet again, and else to no organiser.
#[tokio::test]
async fn an_organiser_opens_a_sheet_again_where_no_chair_may() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    let organiser = &round.jury.open.organiser;
    let path = format!("/admin/awards/cycles/{}/round", round.jury.cycle);
    sends(round.judge(1), &round.sheet(0), &["5", "5", "5"], &[]).await.is(303);
    let id = sqlx::query_scalar::<_, Uuid>("select sheet_id from award_sheets").fetch_one(&app.pool).await.expect("a sheet").to_string();
    let reopening = format!("{path}/reopening");
    organiser.get(&path).await.does_not_say("/reopening");
    let fields = [("form_key", &*new_key().to_string()), ("sheet", &*id), ("reason", "Figures changed.")];
    organiser.post(&reopening, &fields).await.has_problems_at(&["sheet"]);
    let ties = format!("{}/ties", round.judges[0].1);
    let page = round.judge(0).get(&ties).await;
    round.judge(0).post(&ties, &borrowed(&said(&page, &ties, "Saaf Pani", "family", ""))).await.is(303);
    let panel = round.panel().await;
    round.judge(0).get(&panel).await.does_not_say("Saaf Pani");
    organiser.submits_to(&path, &reopening, &[("sheet", &*id), ("reason", "")]).await.has_problems_at(&["reason"]);
    organiser.submits_to(&path, &reopening, &[("sheet", &*id), ("reason", "Figures changed.")]).await.leads_to(&path);
    round.judge(1).get(&round.sheet(0)).await.says("Figures changed.");
    assert_eq!(app.count("select count(*) from award_scores").await, 0);
}

/// Organisers see who owes what, never what is given, and write to exactly those.
#[tokio::test]
async fn organisers_see_who_owes_what_and_remind_exactly_those() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    let organiser = &round.jury.open.organiser;
    let path = format!("/admin/awards/cycles/{}/round", round.jury.cycle);
    for entry in 0..2 {
        sends(round.judge(1), &round.sheet(entry), &["5", "6", "7"], &[]).await.is(303);
    }
    sends(round.judge(2), &round.sheet(0), &["8", "8", "8"], &[]).await.is(303);
    // Aiko has not signed; three of four still owe sheets.
    let page = organiser.get(&path).await.is(200).says("To sign").says("To score").says("Nothing").says("3").says("sheets sent");
    page.does_not_say(">80").does_not_say("58.0");
    let looked = organiser
        .get(&format!("{path}?remind=score"))
        .await
        .says("3")
        .says("judges have this letter")
        .says("What is not sent does not count");
    looked.says("<bdi>Budi</bdi>").says("<bdi>Dao</bdi>").says("<bdi>Erdene</bdi>");
    let before = app.mails().await.len();
    // One of them sends the rest before the letters go.
    sends(round.judge(2), &round.sheet(1), &["8", "8", "8"], &[]).await.is(303);
    let looked = organiser.get(&format!("{path}?remind=score")).await;
    let form = looked.filled(&format!("{path}/reminders"));
    organiser.post(&format!("{path}/reminders"), &borrowed(&form)).await.leads_to(&path);
    organiser.post(&format!("{path}/reminders"), &borrowed(&form)).await.leads_to(&path);
    app.run_due_jobs().await;
    let mut reminded: Vec<_> = app.mails().await.into_iter().skip(before).map(|(to, ..)| to).collect();
    reminded.sort_unstable();
    assert_eq!(reminded, [email_of("Budi"), email_of("Erdene")]);
    let form = organiser.get(&format!("{path}?remind=sign")).await.filled(&format!("{path}/reminders"));
    organiser.post(&format!("{path}/reminders"), &borrowed(&form)).await.leads_to(&path);
    app.run_due_jobs().await;
    let (subject, letter) = app.last_mail_to(&email_of("Aiko")).await;
    assert!(subject.contains("Your answer is awaited") && letter.contains("/me/jury/"), "{subject} {letter}");
    let rauf = app.staff(organiser, "Rauf", &["awards.see"]).await;
    rauf.get(&path).await.is(200).does_not_say("remind=score");
    rauf.post(&format!("{path}/reminders"), &borrowed(&form)).await.is(403);
}

/// Whoever steps back from an entry is led to its own row among many.
#[tokio::test]
async fn stepping_back_leads_to_the_row_of_the_entry() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    let to = round.judge(1).get(&round.sheet(1)).await.is(200).link_to("Step back from it");
    let (ties, row) = to.split_once('#').expect("a row");
    assert_eq!(ties, format!("{}/ties", round.judges[1].1));
    let page = round.judge(1).get(ties).await.is(200);
    let after = page.body.split_once(&format!("<fieldset class=\"sect\" id=\"{row}\">")).expect("the row").1;
    assert!(after.trim_start().starts_with("<legend><bdi>Kitab Ghar</bdi>"), "{after}");
}

/// Organisers read the same names wherever they read of judges, however these have signed.
#[tokio::test]
async fn organisers_read_judges_by_the_names_of_the_jury() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    let judge = id_in(&round.judges[1].1);
    // They have signed as Chen.
    let renames = "update people set name = 'Chen Wei' where person_id = (select person_id from award_judges where judge_id = $1::uuid)";
    sqlx::query(renames).bind(judge).execute(&app.pool).await.expect("another name");
    round.has_tie(0, "Kitab Ghar").await;
    sends(round.judge(1), &round.sheet(1), &["8", "8", "8"], &[]).await.is(303);
    let organiser = &round.jury.open.organiser;
    organiser.get(&round.jury.page()).await.is(200).says("Chen Wei");
    let page = organiser.get(&format!("/admin/awards/cycles/{}/round", round.jury.cycle)).await.is(200);
    // In the list of judges, and of the sheets that no chair may open again.
    page.says("<bdi>Chen Wei</bdi>").says("Chen Wei: Kitab Ghar").does_not_say("Chen: Kitab Ghar");
}
