//! Of an entry to which they have a tie a judge learns nothing: whatever happens to it, all that they read stays the same to the byte.
use crate::{
    awards_jury::{FOUR, id_in},
    awards_pitches::{CLOSES, OPENS, chooses, comes, plan},
    awards_results::{decides, decision, results, room, scored as scored_by_three, told},
    awards_scoring::{Round, scored, sends},
    awards_sealing::ends,
    nominations::borrowed,
    support::{Actor, Reply, TestApp},
};
use chrono::Duration;
use summit::kit::form::new_key;
use uuid::Uuid;

/// The chair and another, who have a tie to the second entry.
const TIED: [usize; 2] = [0, 3];
const HIDDEN: usize = 1;

/// The key of a form is another whenever it is shown.
fn still(reply: &Reply) -> String {
    let lines: Vec<_> = reply.body.lines().filter(|line| !line.contains("name=\"form_key\"")).collect();
    let headers = ["content-type", "cache-control", "content-disposition", "location"].map(|name| reply.header(name));
    format!("{} {headers:?}\n{}", reply.status, lines.join("\n"))
}

/// All that those who have the tie read, by its address.
async fn read(round: &Round<'_>) -> Vec<(String, String)> {
    let (panel, mut found) = (round.panel().await, vec![]);
    for nth in TIED {
        let mine = &round.judges[nth].1;
        let own = ["", "/ties", "/scores", "/scores.csv"].map(|end| format!("{mine}{end}"));
        let panels = ["", "/pitches", "/pitches/clock", "/deliberation"].map(|end| format!("{panel}{end}"));
        let sheets = (0..round.entries.len()).map(|entry| round.sheet(entry));
        let others = ["/me/jury".to_owned(), "/me/account".to_owned(), format!("{}/reading.pdf", round.sheet(HIDDEN))];
        for path in own.into_iter().chain(panels).chain(sheets).chain(others) {
            for path in [path.clone(), format!("/ur{path}")] {
                found.push((format!("{nth} {path}"), still(&round.judge(nth).get(&path).await)));
            }
        }
    }
    found
}

/// They read what they read before, although something has happened.
async fn learn_nothing(round: &Round<'_>, before: &[(String, String)], of: &str) {
    for ((at, now), (_, before)) in read(round).await.iter().zip(before) {
        let other = now.lines().zip(before.lines()).find(|(now, before)| now != before);
        assert!(now == before, "{at} tells of {of}: {other:?}");
    }
}

/// Three entries, whose second is hidden to two of four judges.
async fn walled(app: &TestApp) -> Round<'_> {
    let round = Round::of(app, &FOUR, &["Saaf Pani", "Kitab Ghar", "Roshni"]).await;
    round.jury.open.pass(Duration::days(7)).await;
    for nth in TIED {
        round.has_tie(nth, "Kitab Ghar").await;
        // That it was saved is said once.
        round.judge(nth).get(&round.judges[nth].1).await.is(200);
    }
    round
}

/// An organiser opens the sheet again that a judge sent for the hidden entry, since no chair may.
async fn reopens(round: &Round<'_>, nth: usize) {
    let organiser = &round.jury.open.organiser;
    let path = format!("/admin/awards/cycles/{}/round", round.jury.cycle);
    let sheet = "select sheet_id::text from award_sheets where judge_id = $1::uuid and nomination_id = $2::uuid and state <> 'open'
                 order by round desc limit 1";
    let sheet = sqlx::query_scalar::<_, String>(sheet).bind(id_in(&round.judges[nth].1)).bind(&round.entries[HIDDEN]);
    let sheet = sheet.fetch_one(&round.jury.open.app.pool).await.expect("a sheet");
    let fields = [("sheet", sheet.as_str()), ("reason", "Look again.")];
    organiser.submits_to(&path, &format!("{path}/reopening"), &fields).await.leads_to(&path);
}

#[tokio::test]
async fn while_the_round_is_open_a_tied_judge_reads_the_same_whatever_comes_to_the_entry() {
    let app = TestApp::new().await;
    let round = walled(&app).await;
    sends(round.judge(1), &round.sheet(0), &["6", "6", "6"], &[]).await.is(303);
    let (hidden, before) = (round.sheet(HIDDEN), read(&round).await);
    for (path, text) in &before {
        assert!(!text.contains(&hidden) && (path.contains("/ties") || !text.contains("Kitab Ghar")), "{path}: {text}");
    }
    let page = round.judge(1).get(&hidden).await;
    let typed = scored(&page, &hidden, &["4", "", ""], &["A thought"]);
    round.judge(1).post(&format!("{hidden}/autosave"), &borrowed(&typed)).await.is(200);
    learn_nothing(&round, &before, "a sheet that was begun").await;
    sends(round.judge(1), &hidden, &["9", "9", "9"], &[]).await.is(303);
    learn_nothing(&round, &before, "a sheet that was sent").await;
    round.judge(2).submits_to(&hidden, &format!("{hidden}/abstention"), &[("reason", "Not my field.")]).await.is(303);
    learn_nothing(&round, &before, "an abstention").await;
    reopens(&round, 2).await;
    learn_nothing(&round, &before, "a sheet that was opened again").await;
    sends(round.judge(2), &hidden, &["1", "1", "1"], &[]).await.is(303);
    learn_nothing(&round, &before, "a second sheet").await;
    let assignment = format!("/admin/awards/cycles/{}/assignment", round.jury.cycle);
    let fields = [("entry", round.entries[HIDDEN].as_str()), ("judge", id_in(&round.judges[1].1))];
    round.jury.open.organiser.submits_to(&assignment, &format!("{assignment}/removal"), &fields).await.is(303);
    learn_nothing(&round, &before, "an entry that was taken from a judge").await;
    round.has_tie(2, "Kitab Ghar").await;
    learn_nothing(&round, &before, "somebody who stepped back").await;
    // Nothing is withdrawn any more.
    let withdrawal = format!("/me/nominations/{}", round.entries[HIDDEN]);
    let mariam = &round.jury.open.mariam;
    mariam.post(&format!("{withdrawal}/withdrawal"), &[("form_key", &new_key().to_string())]).await.is(422);
    learn_nothing(&round, &before, "a withdrawal that came too late").await;
    // What they may know they see at once.
    sends(round.judge(2), &round.sheet(0), &["6", "6", "6"], &[]).await.is(303);
    assert_ne!(read(&round).await, before);
}

/// Chooses by an organiser who is heard.
async fn hears(round: &Round<'_>, entries: &[usize]) {
    let (organiser, page) = (&round.jury.open.organiser, results(round).await);
    let to = format!("{page}/shortlist");
    let mut fields = organiser.get(&page).await.filled(&to);
    fields.retain(|(name, _)| name != "heard");
    fields.extend(entries.iter().map(|at| ("heard".to_owned(), round.entries[*at].clone())));
    organiser.post(&to, &borrowed(&fields)).await.leads_to(&page);
}

/// Says when and where, the first of the list last, and writes to those who are heard.
async fn plans(round: &Round<'_>) {
    let (organiser, plan) = (&round.jury.open.organiser, plan(round).await);
    let mut fields = organiser.get(&plan).await.filled(&plan);
    let turns = fields.iter().filter(|(name, _)| name == "turn").count();
    let mut turn = turns;
    for (name, value) in &mut fields {
        match name.as_str() {
            "starts_at" => "2026-11-17T10:00".clone_into(value),
            "place" => "Margalla Hall".clone_into(value),
            "turn" => {
                *value = turn.to_string();
                turn -= 1;
            }
            _ => {}
        }
    }
    fields.push(("intent".to_owned(), "tell".to_owned()));
    organiser.post(&plan, &borrowed(&fields)).await.leads_to(&plan);
    round.jury.open.app.run_due_jobs().await;
}

/// What the chair, who has a tie, is answered who would start the clock for an entry of which they may know.
async fn starts(round: &Round<'_>) -> [String; 2] {
    let at = format!("{}/pitches", round.panel().await);
    let fields = [("form_key", &*new_key().to_string()), ("step", "start"), ("seen", "idle"), ("entry", &round.entries[0])];
    let answer = round.judge(0).post(&format!("{at}/clock"), &fields).await.leads_to(&at);
    [still(&answer), still(&round.judge(0).get(&at).await.says("The clock was not set"))]
}

#[tokio::test]
async fn before_the_pitch_round_a_tied_judge_does_not_learn_that_the_entry_is_heard() {
    let app = TestApp::new().await;
    let round = walled(&app).await;
    for (nth, entry) in [(1, 0), (2, 0), (1, 1), (2, 1), (1, 2), (2, 2)] {
        sends(round.judge(nth), &round.sheet(entry), &["6", "7", "8"], &[]).await.is(303);
    }
    ends(&app, &round).await;
    let (room, before) = (room(&round).await, read(&round).await);
    let about = [("about", round.entries[HIDDEN].as_str()), ("note", "Let us hear Kitab Ghar")];
    round.judge(1).submits_to(&room, &format!("{room}/notes"), &about).await.is(303);
    learn_nothing(&round, &before, "a note").await;
    round.judge(1).submits_to(&room, &format!("{room}/votes"), &[("votes", &round.entries[HIDDEN])]).await.is(303);
    learn_nothing(&round, &before, "a vote").await;
    hears(&round, &[HIDDEN]).await;
    learn_nothing(&round, &before, "a shortlist").await;
    plans(&round).await;
    learn_nothing(&round, &before, "when and where it is heard").await;
    hears(&round, &[]).await;
    learn_nothing(&round, &before, "a shortlist that was taken back").await;
    // Heard beside another it changes nothing either, in whatever order.
    hears(&round, &[0]).await;
    plans(&round).await;
    let (refused, alone) = (starts(&round).await, read(&round).await);
    assert_ne!(alone, before);
    hears(&round, &[0, HIDDEN]).await;
    plans(&round).await;
    learn_nothing(&round, &alone, "another that is heard").await;
    assert_eq!(starts(&round).await, refused);
    learn_nothing(&round, &alone, "a clock that was tried").await;
    round.judge(1).get(&format!("{}/pitches", round.panel().await)).await.is(200).says("Kitab Ghar").says("10:25");
    // What is scored once the round is open they do not learn.
    comes(&app, &round, OPENS).await;
    let open = read(&round).await;
    sends(round.judge(1), &round.sheet(HIDDEN), &["3", "3", "3"], &[]).await.is(303);
    learn_nothing(&round, &open, "a second sheet").await;
    reopens(&round, 1).await;
    learn_nothing(&round, &open, "a second sheet that was opened again").await;
}

/// Where none of the others was scored after a pitch, a judge with a tie reads the places among them as the online round gives them, as in
/// a category without the hidden entry: whether that one was scored, they do not learn.
#[tokio::test]
async fn that_the_entry_alone_was_scored_after_its_pitch_is_not_told() {
    let mut pages = vec![];
    for is_scored in [true, false] {
        let app = TestApp::new().await;
        let round = Round::new(&app).await;
        round.has_tie(3, "Kitab Ghar").await;
        scored_by_three(&app, &round, [["8", "5"], ["9", "6"], ["7", "4"]]).await;
        chooses(&round, 0, &[0, HIDDEN]).await.is(303);
        let room = room(&round).await;
        round.judge(3).get(&room).await.is(200).says("80.00");
        comes(&app, &round, OPENS).await;
        if is_scored {
            sends(round.judge(1), &round.sheet(HIDDEN), &["9", "9", "9"], &["1", "2", "3"]).await.is(303);
        }
        comes(&app, &round, CLOSES).await;
        let other = round.judge(1).get(&room).await.is(200);
        assert_eq!(other.body.contains("ltr\">90.00"), is_scored);
        let page = round.judge(3).get(&room).await.is(200).says("Among the entries that you see").does_not_say("No sheet counts");
        pages.push(told(&page.says("By the rule the award goes to").says("Saaf Pani").says("80.00").body));
        // Once it is decided, what the rule would have given to the others is not called what came of it.
        decides(&round, 0, &decision(&[&round.entries[HIDDEN]], &[], "Heard at its best.")).await.is(303);
        let part = round.judge(3).get(&room).await.is(200).says("80.00").does_not_say("By the rule the award goes to");
        let whole = round.judge(1).get(&room).await.is(200).says("By the rule the award goes to");
        assert_eq!([part, whole].map(|page| page.has("class=\"placing__wins\"")), [false, true]);
    }
    assert_eq!(pages[0], pages[1]);
}

/// A file of that entry is as one that is not there.
#[tokio::test]
async fn a_file_of_the_entry_is_found_by_those_who_judge_it_alone() {
    let app = TestApp::new().await;
    let round = walled(&app).await;
    let file = "ffffffff-ffff-4000-8000-0000000000f1";
    let mut tx = app.pool.begin().await.expect("a transaction");
    sqlx::query("set local session_replication_role = replica").execute(&mut *tx).await.expect("what was sent stays");
    let brings =
        "insert into award_nomination_files (file_id, nomination_id, question_id, name, medium, is_annotated, bytes, digest, added_at)
                  values ($1::uuid, $2::uuid, $1::uuid, 'team.png', 'png', false, $3, sha256($3), now())";
    let brings = sqlx::query(brings).bind(file).bind(&round.entries[HIDDEN]).bind(crate::logos::png(40, 30));
    brings.execute(&mut *tx).await.expect("a file");
    tx.commit().await.expect("a commit");
    let path = format!("/me/entry-files/{file}");
    let answer = async |who: &Actor<'_>, id: &str| {
        let path = path.replace(file, id);
        still(&who.get(&path).await).replace(id, "")
    };
    round.judge(1).get(&path).await.is(200);
    let nobody = Uuid::nil().to_string();
    for nth in TIED {
        let unknown = answer(round.judge(nth), &nobody).await;
        assert!(unknown.starts_with("404"), "{unknown}");
        assert_eq!(answer(round.judge(nth), file).await, unknown);
    }
    round.has_tie(1, "Kitab Ghar").await;
    assert_eq!(answer(round.judge(1), file).await, answer(round.judge(1), &nobody).await);
}
