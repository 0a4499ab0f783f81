//! Letters about nominations and their scores: to whoever applied and to their association, each in the language of its reader.
use crate::{
    awards_results::{decides, decision, scored},
    awards_scoring::Round,
    nominations::{COORDINATORS, NOMINATE, Open, at_screening, borrowed, decides as screens, economy, saves, screens as looks_over, sends},
    support::{Actor, TestApp, email_of},
};
use chrono::{DateTime, Duration, Utc};

const FIRM: &str = "founder@mizu.test";

/// What was written to everybody since there were so many letters, by whom it went to, without marks that isolate names.
async fn written(app: &TestApp, before: usize) -> Vec<(String, String)> {
    let letters = app.mails().await.into_iter().skip(before);
    let mut written: Vec<_> = letters.map(|(to, subject, text)| (to, format!("{subject}\n{text}"))).collect();
    written.sort();
    let unmarked = |text: String| text.replace(['\u{2068}', '\u{2069}', '\u{200E}', '\u{200F}'], "");
    written.into_iter().map(|(to, text)| (to, unmarked(text))).collect()
}

/// An application in Japan of a firm that reads Urdu; whoever nominates there, Kenji, reads English.
async fn applies<'a>(open: &Open<'a>) -> (Actor<'a>, String) {
    let firm = open.app.visitor();
    let fields = [("category", &*open.category("Start-up").await), ("economy", &economy(open.app, "Japan").await), ("email", FIRM)];
    firm.submits(NOMINATE, &fields).await.is(303);
    let link = open.app.link_in_last_mail_to(FIRM).await;
    let back = firm.submits(&link, &[]).await.is(303).header("location");
    let chosen = firm.get(&back).await.is(200).filled(NOMINATE);
    let path = firm.post(NOMINATE, &borrowed(&chosen)).await.is(303).header("location");
    sqlx::query("update people set locale = 'ur' where email = $1").bind(FIRM).execute(&open.app.pool).await.expect("Urdu");
    saves(&firm, &path, &[]).await.leads_to(&path);
    sends(&firm, &path).await.leads_to(&path);
    (firm, path)
}

#[tokio::test]
async fn of_an_application_both_parties_are_told_each_in_their_language() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    let (firm, path) = applies(&open).await;
    let screening = at_screening(&path);
    open.kenji.submits_to(&path, &format!("{path}/endorsement"), &[]).await.leads_to(&path);
    let correct = [("decision", "correct"), ("reason", "Figures, please."), ("until", "2026-11-04T12:00")];
    let is_told = async |before: usize, english: [&str; 2], urdu: [&str; 2], both: &[&str]| {
        let letters = written(&app, before).await;
        let to: Vec<_> = letters.iter().map(|(to, _)| to.as_str()).collect();
        assert_eq!(to, [FIRM, &email_of("Kenji")], "each once: {letters:?}");
        for (said, (_, letter)) in [urdu, english].iter().zip(&letters) {
            let says = |text: &&str| letter.contains(*text);
            assert!(said.iter().all(says) && both.iter().all(says), "{said:?} {both:?}: {letter}");
            assert!(letter.contains(&format!("{} – Saaf Pani", said[0])) && letter.contains(&path), "{letter}");
        }
    };
    let before = app.mails().await.len();
    screens(&open, &path, &correct).await.leads_to(&screening);
    let english = ["please correct your nomination", "ask for a correction of the nomination “Saaf Pani” in “Start-up”"];
    is_told(
        before,
        english,
        ["براہِ کرم اپنی نامزدگی درست کریں", "منتظمین ”اسٹارٹ اپ“ میں نامزدگی ”Saaf Pani“ کی درستی چاہتے ہیں"],
        &["Figures, please."],
    )
    .await;
    let letters = written(&app, before).await;
    assert!(
        letters[1].1.contains("4 November 2026") && letters[0].1.contains("4 نومبر، 2026"),
        "until when, in their language: {letters:?}"
    );
    saves(&firm, &path, &[("profile_en", "Twelve villages.")]).await.leads_to(&path);
    sends(&firm, &path).await.leads_to(&path);
    let before = app.mails().await.len();
    screens(&open, &path, &[("decision", "reject"), ("reason", "It is a subsidiary.")]).await.leads_to(&screening);
    let english = ["your nomination was not accepted", "The nomination “Saaf Pani” in “Start-up” was not accepted."];
    is_told(
        before,
        english,
        ["آپ کی نامزدگی قبول نہیں ہوئی", "”اسٹارٹ اپ“ میں نامزدگی ”Saaf Pani“ قبول نہیں ہوئی۔"],
        &["It is a subsidiary."],
    )
    .await;
    looks_over(&open, &path, "reopening", &[("reason", "A second look.")]).await.leads_to(&screening);
    let before = app.mails().await.len();
    screens(&open, &path, &[("decision", "accept")]).await.leads_to(&screening);
    let english = ["your nomination is eligible", "was looked over and goes to the judges."];
    is_told(before, english, ["آپ کی نامزدگی اہل ہے", "دیکھ لی گئی اور ججوں کو جائے گی۔"], &[]).await;
    let before = app.mails().await.len();
    firm.submits_to(&path, &format!("{path}/withdrawal"), &[]).await.leads_to(&path);
    let english = ["your nomination was withdrawn", "The nomination “Saaf Pani” in “Start-up” was withdrawn."];
    is_told(before, english, ["آپ کی نامزدگی واپس لی گئی", "”اسٹارٹ اپ“ میں نامزدگی ”Saaf Pani“ واپس لے لی گئی۔"], &[]).await;
}

/// Whose entry was judged and is not honoured is thanked, with how it was scored, where the cycle says so.
#[tokio::test]
async fn whoever_did_not_win_is_thanked_with_how_they_were_scored() {
    for gives_feedback in [true, false] {
        let app = TestApp::new().await;
        let round = Round::new(&app).await;
        let organiser = &round.jury.open.organiser;
        sqlx::query("update award_cycles set gives_feedback = $1").bind(gives_feedback).execute(&app.pool).await.expect("a cycle");
        scored(&app, &round, [["8", "5"], ["9", "6"], ["7", "4"]]).await;
        let fields = [("economy", &*economy(&app, "Pakistan").await), ("email", "hina@pasha.test"), ("language", "ur")];
        organiser.submits(COORDINATORS, &fields).await.leads_to(COORDINATORS);
        decides(&round, 0, &decision(&[&round.entries[0]], &[], "No merit this year.")).await.is(303);
        let before = app.mails().await.len();
        let publication = format!("/admin/awards/cycles/{}/publication", round.jury.cycle);
        organiser.submits(&publication, &[("is_early", "yes"), ("is_final", "yes")]).await.leads_to(&publication);
        let letters = written(&app, before).await;
        let thanks: Vec<_> = letters.iter().filter(|(_, text)| text.contains("Kitab Ghar")).collect();
        assert!(letters.iter().any(|(_, text)| text.contains("Saaf Pani wins")), "{letters:?}");
        if !gives_feedback {
            assert_eq!(thanks, Vec::<&(String, String)>::new());
            continue;
        }
        let to: Vec<_> = thanks.iter().map(|(to, _)| to.as_str()).collect();
        assert_eq!(to, ["hina@pasha.test", &email_of("Mariam")]);
        let english = [
            "the awards are published",
            "was won by Saaf Pani. Thank you for Kitab Ghar.",
            "How the entry was scored",
            "3 judges scored the entry.",
            "on a scale from 0 to 10",
            "Impact: 5.00",
            "Idea: 5.00",
            "With fewer than five scored entries",
        ];
        let urdu = ["ایوارڈز شائع ہو گئے", "کے فاتح: Saaf Pani۔ Kitab Ghar کے لیے شکریہ۔", "اثر: 5.00", "Idea: 5.00"];
        let feedback = format!("/me/nominations/{}/feedback", round.entries[1]);
        for (said, (_, letter)) in [&urdu[..], &english].into_iter().zip(thanks) {
            assert!(said.iter().all(|text| letter.contains(text)) && letter.contains(&feedback), "{said:?}: {letter}");
            assert!(["Budi", "Chen", "Dao"].iter().all(|name| !letter.contains(name)), "{letter}");
        }
    }
}

/// Who wins with others is told with whom, each under a subject of its own.
#[tokio::test]
async fn joint_winners_are_told_of_each_other() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    scored(&app, &round, [["8", "5"], ["9", "6"], ["7", "4"]]).await;
    decides(&round, 0, &decision(&[&round.entries[0], &round.entries[1]], &[], "Both change how water is drunk.")).await.is(303);
    let before = app.mails().await.len();
    let publication = format!("/admin/awards/cycles/{}/publication", round.jury.cycle);
    round.jury.open.organiser.submits(&publication, &[("is_early", "yes"), ("is_final", "yes")]).await.leads_to(&publication);
    let letters = written(&app, before).await;
    for [own, other] in [["Saaf Pani", "Kitab Ghar"], ["Kitab Ghar", "Saaf Pani"]] {
        let said = [format!("is honoured – {own}"), format!("{own} wins in the category HealthTech, together with {other}.")];
        assert!(letters.iter().any(|(_, text)| said.iter().all(|said| text.contains(said))), "{said:?}: {letters:?}");
    }
}

/// Of a category in which nobody won no winners are spoken of.
#[tokio::test]
async fn where_nobody_won_the_letter_says_so() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    sqlx::query("update award_cycles set gives_feedback = true").execute(&app.pool).await.expect("a cycle");
    scored(&app, &round, [["8", "5"], ["9", "6"], ["7", "4"]]).await;
    decides(&round, 0, &decision(&[], &[&round.entries[1]], "None is ready.")).await.is(303);
    let before = app.mails().await.len();
    let publication = format!("/admin/awards/cycles/{}/publication", round.jury.cycle);
    let ticks = [("is_early", "yes"), ("is_final", "yes")];
    round.jury.open.organiser.submits(&publication, &ticks).await.leads_to(&publication);
    let letters = written(&app, before).await;
    let (_, thanks) = letters.iter().find(|(_, text)| text.contains("Thank you for Saaf Pani.")).expect("a letter");
    assert!(thanks.contains("in the category HealthTech nobody won") && !thanks.contains("The winners in the category"), "{thanks}");
}

/// Whose entry no judge has scored learns it too.
#[tokio::test]
async fn whoever_was_not_scored_is_told_so() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    sqlx::query("update award_cycles set gives_feedback = true").execute(&app.pool).await.expect("a cycle");
    scored(&app, &round, [["8", ""], ["9", ""], ["7", ""]]).await;
    decides(&round, 0, &decision(&[&round.entries[0]], &[], "")).await.is(303);
    let before = app.mails().await.len();
    let publication = format!("/admin/awards/cycles/{}/publication", round.jury.cycle);
    let ticks = [("is_early", "yes"), ("is_final", "yes")];
    round.jury.open.organiser.submits(&publication, &ticks).await.leads_to(&publication);
    let letters = written(&app, before).await;
    let (_, told) = letters.iter().find(|(_, text)| text.contains("Thank you for Kitab Ghar")).expect("a letter");
    assert!(told.contains("No judge has scored it.") && !told.contains("How it was scored"), "{told}");
}

/// Two days before nominations close, each once for a deadline, and nobody who has sent theirs.
#[tokio::test]
async fn whoever_has_not_sent_theirs_is_told_before_nominations_close() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    let (_, applied) = applies(&open).await;
    open.sends(&open.mariam, "HealthTech", "Pakistan", "Roshni").await;
    let draft = open.begins(&open.mariam, "Start-up", "Pakistan").await;
    let closes = "select nominations_close_at from award_cycles where edition = '2026'";
    let closes: DateTime<Utc> = sqlx::query_scalar(closes).fetch_one(&app.pool).await.expect("a deadline");
    let reminded = async || {
        let before = app.mails().await.len();
        sqlx::query("select graphile_worker.add_job('awards_remind_nominators', '{}')").execute(&app.pool).await.expect("the queue");
        app.run_due_jobs().await;
        written(&app, before).await
    };
    open.pass(closes - Duration::days(2) - Duration::seconds(1) - app.now()).await;
    assert_eq!(reminded().await, [], "it is early");
    open.pass(Duration::seconds(1)).await;
    let letters = reminded().await;
    let to: Vec<_> = letters.iter().map(|(to, _)| to.clone()).collect();
    assert_eq!(to, [email_of("Kenji"), email_of("Mariam")]);
    let says = |nth: usize, all: &[&str]| assert!(all.iter().all(|text| letters[nth].1.contains(text)), "{all:?}: {}", letters[nth].1);
    says(0, &["“Saaf Pani” applies in “Start-up”", "Islamabad time", &applied]);
    says(1, &["Your nomination in “Start-up” is a draft.", &draft]);
    assert_eq!(reminded().await, [], "they were told");
    // Given back, it is the firm's again; and another deadline is told anew.
    open.kenji.submits_to(&applied, &format!("{applied}/return"), &[("reason", "Figures, please.")]).await.is(303);
    let moved = "update award_cycles set nominations_close_at = nominations_close_at + interval '1 hour' where edition = '2026'";
    let mut tx = app.pool.begin().await.expect("a transaction");
    let now = sqlx::query("select set_config('summit.now', $1, true)").bind(app.now().to_rfc3339());
    now.execute(&mut *tx).await.expect("the moment");
    sqlx::query(moved).execute(&mut *tx).await.expect("another deadline");
    tx.commit().await.expect("a commit");
    app.pass(Duration::hours(1));
    let letters = reminded().await;
    let to: Vec<_> = letters.iter().map(|(to, _)| to.clone()).collect();
    assert_eq!(to, [FIRM.to_owned(), email_of("Mariam")]);
    let urdu = &letters[0].1;
    assert!(urdu.contains("”اسٹارٹ اپ“ میں آپ کی نامزدگی ”Saaf Pani“ ابھی مسودہ ہے۔") && urdu.contains("نامزدگیاں بند"), "{urdu}");
}
