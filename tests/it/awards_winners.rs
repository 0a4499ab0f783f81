//! What was decided becomes public: not before an organiser publishes, whole, and for good.
use crate::{
    agenda_pages::release,
    awards_pitches::{CLOSES, OPENS, chooses, comes},
    awards_results::{decides_by_rule, room, scored},
    awards_scoring::{Round, sends},
    support::{Actor, TestApp, email_of},
};
use image::ImageFormat;
use summit::agenda::samples;

/// Said before the planned moment, by whoever means it for good.
const EARLY: [(&str, &str); 2] = [("is_early", "yes"), ("is_final", "yes")];

/// Two entries, of which the first wins and the second has a merit award.
async fn decided(app: &TestApp) -> Round<'_> {
    let round = Round::new(app).await;
    scored(app, &round, [["8", "5"], ["9", "6"], ["7", "4"]]).await;
    decides_by_rule(round.judge(0), &room(&round).await).await.is(303);
    round
}

fn publication(round: &Round<'_>) -> String {
    format!("/admin/awards/cycles/{}/publication", round.jury.cycle)
}

/// Nothing of who won is found by these.
async fn is_embargoed(visitor: &Actor<'_>, round: &Round<'_>) {
    visitor.get("/awards/winners").await.is(200).says("once they are published").does_not_say("Saaf Pani");
    visitor.get("/awards/winners/2026").await.is(404);
    visitor.get("/awards").await.is(200).does_not_say("/awards/winners");
    for entry in &round.entries {
        visitor.get(&format!("/awards/honours/{entry}")).await.is(404);
    }
}

#[tokio::test]
async fn nothing_is_published_before_all_is_decided() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    scored(&app, &round, [["8", "5"], ["9", "6"], ["7", "4"]]).await;
    let organiser = &round.jury.open.organiser;
    let page = publication(&round);
    organiser.get(&page).await.is(200).says("Not every category is decided yet").does_not_say("Publish the winners");
    let key =
        organiser.get(&room(&round).await.replace("/me/panels", "/admin/awards/categories").replace("/deliberation", "/rubric")).await;
    organiser
        .post(&page, &[&[("form_key", key.form_key().as_str())], &EARLY[..]].concat())
        .await
        .is(422)
        .says("Not every category is decided yet");
    let error = sqlx::query("update award_cycles set published_at = now()").execute(&app.pool).await.expect_err("early");
    assert_eq!(error.as_database_error().and_then(|error| error.constraint()), Some("award_publication_early"));
    is_embargoed(&app.visitor(), &round).await;
}

#[tokio::test]
async fn winners_are_public_once_an_organiser_publishes_them() {
    let app = TestApp::new().await;
    let round = decided(&app).await;
    let (organiser, mariam) = (&round.jury.open.organiser, &round.jury.open.mariam);
    let visitor = app.visitor();
    is_embargoed(&visitor, &round).await;
    // Whose entry it is learns nothing before either; organisers look, and print for the ceremony.
    let mine = format!("/me/nominations/{}", round.entries[0]);
    mariam.get(&mine).await.is(200).does_not_say("honoured");
    mariam.get(&format!("{mine}/certificate.pdf")).await.is(404);
    let page = publication(&round);
    organiser.get(&page).await.is(200).says("Saaf Pani").says("Kitab Ghar").says("Publish the winners");
    let certificate = organiser.get(&format!("/admin/awards/nominations/{}/certificate.pdf", round.entries[0])).await.is(200);
    assert!(certificate.bytes.starts_with(b"%PDF"));
    // Before the planned moment one says that it is meant.
    organiser.get("/admin/awards/nominations").await.says("Eligible").does_not_say("Honoured");
    organiser.submits(&page, &[]).await.has_problems_at(&["is_early", "is_final"]).says("or wait for it");
    organiser.submits(&page, &EARLY[..1]).await.has_problems_at(&["is_final"]).says("confirm that this is final");
    is_embargoed(&visitor, &round).await;
    organiser.submits(&page, &EARLY).await.leads_to(&page);
    organiser.get(&page).await.says("Published on").does_not_say("Publish the winners");
    // Everybody reads it, in both languages.
    visitor.get("/awards").await.says("/awards/winners");
    let head: Vec<u8> = sqlx::query_scalar("select head from award_ledgers").fetch_one(&app.pool).await.expect("a head");
    visitor.get("/awards/winners").await.says("Sealed scores").says(&summit::kit::compression::hex(&head));
    visitor.get("/awards/winners").await.is(200).says("HealthTech").says("Saaf Pani").says("Merit").says("Saaf Labs");
    visitor.get("/awards/winners/2026").await.is(200).says("Kitab Ghar");
    app.visitor().in_urdu().get("/awards/winners").await.is(200).says("میرٹ ایوارڈ");
    let entry = visitor.get(&format!("/awards/honours/{}", round.entries[0])).await.is(200).says("Winner").says("Clean water");
    entry.says("og:title").does_not_say("sana@saafpani.test");
    visitor.get("/sitemap.xml").await.says("/awards/winners/2026").says(&round.entries[1]);
    // Those whose entries they are have a letter and a certificate.
    let (subject, letter) = app.last_mail_to(&email_of("Mariam")).await;
    assert!(subject.contains("is honoured") && letter.contains("/me/nominations/"), "{subject} {letter}");
    mariam.get(&mine).await.is(200).says("This entry is honoured");
    mariam.get("/me/nominations").await.is(200).says("Honoured").does_not_say("Eligible");
    organiser.get("/admin/awards/nominations").await.is(200).says("Honoured");
    let certificate = mariam.get(&format!("{mine}/certificate.pdf")).await.is(200);
    assert!(certificate.bytes.starts_with(b"%PDF"));
    // How it was scored is told where the cycle allows it, to those whose it is alone.
    let feedback = format!("{mine}/feedback");
    mariam.get(&feedback).await.is(404);
    sqlx::query("update award_cycles set gives_feedback = true").execute(&app.pool).await.expect("feedback");
    let told = mariam.get(&feedback).await.is(200).says("Impact").says("8.00").says("fewer than five scored entries");
    told.does_not_say("Budi").does_not_say("Chen");
    app.delegate("Hina").await.get(&feedback).await.is(404);
    // Published once, and for good.
    let letters = app.mails().await.len();
    let error = sqlx::query("update award_cycles set published_at = null").execute(&app.pool).await.expect_err("public");
    assert_eq!(error.as_database_error().and_then(|error| error.constraint()), Some("award_publication_kept"));
    assert_eq!(app.count("select count(*) from audit_entries where action = 'award_cycle.published'").await, 1);
    sqlx::query("select graphile_worker.add_job('awards_tell_winners', json_build_object('cycle', $1::text))")
        .bind(&round.jury.cycle)
        .execute(&app.pool)
        .await
        .expect("the queue");
    assert_eq!(app.mails().await.len(), letters, "each letter once");
}

/// Where the cycle allows it, the letter says how the entry was scored; no judge is named.
#[tokio::test]
async fn the_letter_says_how_an_entry_was_scored_where_the_cycle_allows_it() {
    let app = TestApp::new().await;
    let round = decided(&app).await;
    sqlx::query("update award_cycles set gives_feedback = true").execute(&app.pool).await.expect("feedback");
    round.jury.open.organiser.submits(&publication(&round), &EARLY).await.is(303);
    app.run_due_jobs().await;
    let (_, letter) = app.last_mail_to(&email_of("Mariam")).await;
    let told = letter.replace(['\u{2068}', '\u{2069}'], "");
    assert!(told.contains("How the entry was scored") && told.contains("Impact: ") && told.contains("Idea: "), "{told}");
    assert!(["Budi", "Chen", "Dao"].iter().all(|name| !told.contains(name)), "{told}");
}

/// Where pitches decided, those who were heard learn how they were scored in both rounds, each by its name; the others in the one they had.
#[tokio::test]
async fn whoever_was_heard_learns_how_both_rounds_scored_them() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    sqlx::query("update award_cycles set gives_feedback = true").execute(&app.pool).await.expect("feedback");
    scored(&app, &round, [["8", "5"], ["9", "6"], ["7", "4"]]).await;
    // Whoever comes by stays signed in.
    round.jury.open.mariam.get("/me/nominations").await.is(200);
    chooses(&round, 0, &[0]).await.is(303);
    comes(&app, &round, OPENS).await;
    for (nth, score) in [(0, "3"), (1, "2")] {
        sends(round.judge(nth), &round.sheet(0), &[score; 3], &["1", "2", "3"]).await.is(303);
    }
    comes(&app, &round, CLOSES).await;
    decides_by_rule(round.judge(0), &room(&round).await).await.is(303);
    let (organiser, mariam) = (&round.jury.open.organiser, &round.jury.open.mariam);
    organiser.submits(&publication(&round), &EARLY).await.is(303);
    app.run_due_jobs().await;
    let feedback = |entry: usize| format!("/me/nominations/{}/feedback", round.entries[entry]);
    let page = mariam.get(&feedback(0)).await.is(200).says("8.00").says("2.50").says("3 judges scored").says("2 judges scored");
    assert_eq!(page.body.matches("fewer than five scored entries").count(), 2, "{}", page.body);
    let page = page.says("which decided among those who were heard").does_not_say("Budi").does_not_say("Chen");
    let [online, pitch] = ["<h2>Online round", "<h2>Pitch round"].map(|heading| page.body.find(heading).expect(heading));
    assert!(online < page.body.find("8.00").expect("online") && pitch < page.body.find("2.50").expect("after the pitch"));
    let page = mariam.get(&feedback(1)).await.is(200).says("5.00").says("those of the online round").does_not_say("2.50");
    assert!(!page.has("which decided among those who were heard"), "{}", page.body);
    let letters = app.mails().await.into_iter().map(|(_, _, text)| text.replace(['\u{2068}', '\u{2069}'], ""));
    let letters: Vec<_> = letters.filter(|text| text.contains("How the entry was scored")).collect();
    let told = letters.iter().find(|text| text.contains("Saaf Pani wins")).expect("a letter");
    let [online, pitch] = ["Online round:", "Pitch round:"].map(|heading| told.find(heading).expect(heading));
    assert!(online < told.find("Impact: 8.00").expect("online") && pitch < told.find("Impact: 2.50").expect("after the pitch"), "{told}");
    let other = letters.iter().find(|text| !text.contains("Saaf Pani wins")).expect("another letter");
    assert!(other.contains("Impact: 5.00") && !other.contains("round:"), "{other}");
}

/// Where the page of an entry says that its picture is.
async fn picture_of(reader: &Actor<'_>, entry: &str) -> String {
    let page = reader.get(&format!("/awards/honours/{entry}")).await.is(200);
    let rest = page.body.split("property=\"og:image\" content=\"").nth(1).expect("a picture");
    let address = rest.split('"').next().expect("its address");
    format!("/{}", address.splitn(4, '/').nth(3).expect("on this site"))
}

#[tokio::test]
async fn a_page_that_is_shared_has_a_picture_of_the_entry() {
    let app = TestApp::new().await;
    let round = decided(&app).await;
    let (visitor, entry) = (app.visitor(), &round.entries[0]);
    let path = format!("/awards/honours/{entry}/picture.png");
    // Organisers see who won before; by that address they do not, since it is kept in memory for everybody.
    visitor.get(&path).await.is(404);
    round.jury.open.organiser.get(&path).await.is(404);
    round.jury.open.organiser.submits(&publication(&round), &EARLY).await.is(303);
    let mut made = vec![];
    for (reader, expected) in [(app.visitor(), path.clone()), (app.visitor().in_urdu(), format!("/ur{path}"))] {
        assert_eq!(picture_of(&reader, entry).await, expected);
        let picture = visitor.get(&expected).await.is(200);
        assert_eq!(picture.header("content-type"), "image/png");
        let drawn = image::load_from_memory_with_format(&picture.bytes, ImageFormat::Png).expect("a picture");
        assert_eq!((drawn.width(), drawn.height()), (1200, 630));
        assert!(picture.bytes.len() < 500_000, "{} bytes", picture.bytes.len());
        // From memory the second time, as its mark tells.
        let again = visitor.get(&expected).await.is(200);
        assert!(!again.header("etag").is_empty() && again.header("etag") == picture.header("etag"));
        made.push(picture.bytes);
    }
    assert!(made[0] != made[1], "each in its language");
    assert!(made[0] != visitor.get(&format!("/awards/honours/{}/picture.png", round.entries[1])).await.is(200).bytes);
    let nobody = "01930000-0000-7000-8000-000000000000";
    visitor.get(&format!("/awards/honours/{nobody}/picture.png")).await.is(404);
}

#[tokio::test]
async fn the_ceremony_in_the_programme_says_who_won_once_that_is_public() {
    let app = TestApp::new().await;
    let round = decided(&app).await;
    let (organiser, visitor) = (&round.jury.open.organiser, app.visitor());
    let mut programme = samples::programme(2, "2026-11-17".parse().expect("a date"), chrono_tz::Asia::Karachi);
    let [ceremony, other] = [&programme.sessions[0], &programme.sessions[1]];
    let (at, elsewhere) = (format!("/agenda/sessions/{}", ceremony.number), format!("/agenda/sessions/{}", other.number));
    let (title, kind) = (ceremony.title.en.clone(), ceremony.kind);
    assert_ne!(kind, other.kind);
    release(&app, 1, &programme).await;
    visitor.get("/awards/winners").await.is(200).does_not_say("Award ceremony");
    visitor.get(&at).await.is(200).does_not_say("are announced here");
    // The first session becomes the ceremony.
    programme.kinds.iter_mut().filter(|one| one.id == kind).for_each(|one| "award-ceremony".clone_into(&mut one.code));
    release(&app, 2, &programme).await;
    visitor.get(&at).await.is(200).says("are announced here").says("href=\"/awards\"").does_not_say("Saaf Pani");
    visitor.get("/awards/winners").await.is(200).says("Award ceremony").says(&at).says(&title).says("17 November 2026");
    visitor.get(&elsewhere).await.is(200).does_not_say("are announced here");
    // From the moment of publication it names them.
    organiser.submits(&publication(&round), &EARLY).await.is(303);
    let page = visitor.get(&at).await.is(200).says("Saaf Pani").says("HealthTech").says("Merit").says("Kitab Ghar");
    page.says(&format!("/awards/honours/{}", round.entries[0])).says("/awards/winners/2026").does_not_say("are announced here");
    app.visitor().in_urdu().get(&at).await.is(200).says("میرٹ ایوارڈ").says("/ur/awards/honours/");
    visitor.get(&elsewhere).await.is(200).does_not_say("Saaf Pani");
    visitor.get("/awards/winners/2026").await.says(&at);
}
