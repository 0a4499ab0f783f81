//! Scores in and out as tables, in the format of `summit awards analyse`.
use crate::{
    awards_pitches::{OPENS, chooses, comes},
    awards_results::scored,
    awards_scoring::{Round, scored as typed, sends},
    command::folder,
    nominations::borrowed,
    support::{Reply, TestApp},
};
use std::{fs, process::Command};

/// Where a judge takes out their table and brings it.
fn table(round: &Round<'_>, nth: usize) -> String {
    format!("{}/scores", round.judges[nth].1)
}

async fn brings(round: &Round<'_>, nth: usize, text: &str) -> Reply {
    round.judge(nth).brings(&table(round, nth), &[("text", text)], ("", "", b"")).await
}

/// What stands in the sheets of a judge, by the number of the score.
async fn scores(round: &Round<'_>, nth: usize, entry: usize) -> Vec<String> {
    let sheet = round.sheet(entry);
    let fields = round.judge(nth).get(&sheet).await.is(200).filled(&sheet);
    fields.into_iter().filter(|(name, _)| name.starts_with("score-")).map(|(_, value)| value).collect()
}

#[tokio::test]
async fn a_judge_takes_a_table_out_fills_it_in_and_brings_it() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    let at = table(&round, 1);
    round.judge(1).get(&round.judges[1].1).await.says("Your scores as a table");
    let empty = round.judge(1).get(&format!("{at}.csv")).await.is(200);
    assert!(empty.body.starts_with("\u{FEFF}category,entry,organisation,judge,criterion,score,comment\r\n"), "{}", empty.body);
    let lines: Vec<_> = empty.body.lines().skip(1).map(str::to_owned).collect();
    assert_eq!(lines.len(), 6, "two entries, three criteria: {lines:?}");
    assert!(lines.iter().all(|line| line.ends_with(",,") && line.contains(",Chen,")), "nothing is scored yet: {lines:?}");
    // Filled in with digits of any script; what is left empty stays as it is.
    let filled: Vec<_> = lines.iter().map(|line| line.trim_end_matches(",,").to_owned()).collect();
    let typed = ["7", "۸", "6", "5", "", "4"];
    let rows: Vec<_> = filled.iter().zip(typed).map(|(line, score)| format!("{line},{score},")).collect();
    let text = format!("{}\n{}", empty.body.lines().next().expect("a header"), rows.join("\n"));
    brings(&round, 1, &text).await.leads_to(&round.judges[1].1);
    round.judge(1).get(&round.judges[1].1).await.says("The scores are in your sheets");
    assert_eq!(scores(&round, 1, 0).await, ["7", "8", "6"]);
    assert_eq!(scores(&round, 1, 1).await, ["5", "", "4"]);
    assert_eq!(app.count("select count(*) from award_sheets where state <> 'open'").await, 0, "none is sent");
    // It comes out as it went in, and brought again it changes nothing.
    let again = round.judge(1).get(&format!("{at}.csv")).await.is(200).body;
    brings(&round, 1, &again).await.leads_to(&round.judges[1].1);
    round.judge(1).get(&round.judges[1].1).await.says("The table brought nothing new").does_not_say("The scores are in your sheets");
    assert_eq!(round.judge(1).get(&format!("{at}.csv")).await.body, again);
    assert_eq!(app.count("select count(*) from audit_entries where action = 'award_judge.scores_brought'").await, 1);
    // Rows of a sheet that was sent and says the same are no mistakes; of one that says something else they are.
    sends(round.judge(1), &round.sheet(0), &["7", "8", "6"], &[]).await.is(303);
    brings(&round, 1, &again).await.leads_to(&round.judges[1].1);
    let page = brings(&round, 1, &again.replace(",8,", ",9,")).await.is(200).says("One row was left out");
    page.says("This sheet is sent already");
    // Somebody else's table is nobody's business.
    round.judge(2).get(&at).await.is(404);
    round.judge(2).get(&format!("{at}.csv")).await.is(404);
}

#[tokio::test]
async fn what_cannot_be_taken_is_left_out_row_by_row() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    let empty = round.judge(1).get(&format!("{}.csv", table(&round, 1))).await.is(200).body;
    let cell = |line: usize, at: usize| empty.lines().nth(line).expect("a line").split(',').nth(at).expect("a cell").to_owned();
    let (category, first, second, criterion) = (cell(1, 0), cell(1, 1), cell(4, 1), cell(1, 4));
    sends(round.judge(1), &round.sheet(1), &["8", "8", "8"], &[]).await.is(303);
    let text = format!(
        "category;entry;judge;criterion;score\n\
         {category};{first};CHEN;{criterion};9\n\
         {category};{first};Dao;{criterion};8\n\
         ;Nobody there;;{criterion};8\n\
         ;{second};;{criterion};7\n\
         ;{first};;Beauty;8\n\
         ;{first};;{criterion};99\n\
         ;{first};;{criterion};7.5\n\
         ;{first};;{criterion};4\n"
    );
    let page = brings(&round, 1, &text).await.is(200).says("One score is in your sheets").says("7 rows were left out");
    page.says("This row is of another judge")
        .says("You score no entry of this name")
        .says("This sheet is sent already")
        .says("Nothing of this name is scored in the category")
        .says("Line 2 gives another score")
        .says("Nobody there");
    assert_eq!(scores(&round, 1, 0).await[0], "9");
    // A later table takes the place of an earlier one; what was typed on a page stays beside.
    let brings_one = async |score: &str| brings(&round, 1, &format!("entry,criterion,score\n{first},{criterion},{score}")).await.is(303);
    brings_one("3.0").await;
    let sheet = round.sheet(0);
    let page = round.judge(1).get(&sheet).await.does_not_say("Typed elsewhere");
    round.judge(1).post(&format!("{sheet}/autosave"), &borrowed(&typed(&page, &sheet, &["5"], &[]))).await.is(200);
    brings_one("۶٫۰").await;
    round.judge(1).get(&sheet).await.says("Typed elsewhere");
    assert_eq!(scores(&round, 1, 0).await[0], "6");
    // A word without a score is one too.
    brings(&round, 1, &format!("entry,criterion,score,comment\n{first},{criterion},,Seen in use")).await.is(303);
    round.judge(1).get(&sheet).await.says("Seen in use");
    assert_eq!(scores(&round, 1, 0).await[0], "6");
    for (text, said) in [
        ("", "Please fill this in."),
        ("entry,score\nA,7", "needs the columns entry, criterion and score"),
        ("entry,criterion,score\nA,B,", "There is no score in this table"),
        ("entry,criterion,score", "no row below the header"),
        ("Saaf Pani, 7", "needs the columns entry, criterion and score"),
        ("entry,criterion,score,score\nA,B,3,4", "Two columns are taken for the same"),
        ("entry,criterion,score,comment\nA,B,3,\"open\nA,C,4,", "A quotation mark in line 2 is not closed"),
    ] {
        brings(&round, 1, text).await.is(422).says(said);
    }
    // Once the round is over nothing is typed any more.
    let late = round.judge(1).get(&table(&round, 1)).await;
    crate::awards_sealing::ends(&app, &round).await;
    let fields: Vec<_> =
        late.hidden().into_iter().chain([("text".to_owned(), format!("entry,criterion,score\n{first},{criterion},5"))]).collect();
    round
        .judge(1)
        .post_parts(&table(&round, 1), &borrowed(&fields), None)
        .await
        .is(422)
        .says("The round is not open")
        .says(&format!("{criterion},5"));
    round.judge(1).get(&table(&round, 1)).await.is(200).does_not_say("Put into my sheets");
}

#[tokio::test]
async fn another_category_and_a_score_off_the_scale_are_called_so() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    for (row, said) in [
        ("Smart City,Saaf Pani,Impact,8", "You score an entry of this name in another category."),
        ("HealthTech,Saaf Pani,Impact,7.5", "A score here is a whole number on the scale 0–10."),
        (",Saaf Pani,Impact,99", "A score here is a whole number on the scale 0–10."),
    ] {
        let page = brings(&round, 1, &format!("category,entry,criterion,score\n{row}")).await.is(200).says("One row was left out");
        page.says(said).does_not_say("You score no entry of this name").does_not_say("such as 12");
    }
}

/// The second sheet of an entry is no place for what it had in the first round.
#[tokio::test]
async fn a_table_of_the_online_round_does_not_fill_in_second_sheets() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    scored(&app, &round, [["8", "5"], ["9", "6"], ["7", "4"]]).await;
    let online = round.judge(1).get(&format!("{}.csv", table(&round, 1))).await.is(200).body;
    chooses(&round, 0, &[0]).await.is(303);
    comes(&app, &round, OPENS).await;
    let both = round.judge(1).get(&format!("{}.csv", table(&round, 1))).await.is(200).body;
    assert_eq!(both.matches("HealthTech: Pitch round,Saaf Pani,").count(), 3, "{both}");
    assert_eq!(both.matches("HealthTech,Kitab Ghar,").count(), 3, "{both}");
    brings(&round, 1, &online).await.is(200).says("3 rows were left out").says("This row is of the other round");
    let criterion = online.lines().nth(1).and_then(|line| line.split(',').nth(4)).expect("a criterion").to_owned();
    let bare = format!("entry,criterion,score\nSaaf Pani,{criterion},4\n");
    brings(&round, 1, &bare).await.is(200).says("This row is of the other round");
    assert_eq!(scores(&round, 1, 0).await, ["", "", ""]);
    // As it came out it is full of scores, and brings none that is new.
    brings(&round, 1, &both).await.leads_to(&round.judges[1].1);
    round.judge(1).get(&round.judges[1].1).await.says("The table brought nothing new").does_not_say("The scores are in your sheets");
    let filled = both.replace(",,", ",5,");
    brings(&round, 1, &filled).await.leads_to(&round.judges[1].1);
    assert_eq!(scores(&round, 1, 0).await, ["5", "5", "5"]);
}

/// Who has sent everything reads that, and not that the round is over.
#[tokio::test]
async fn nothing_is_brought_once_all_is_sent() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    let at = table(&round, 2);
    sends(round.judge(2), &round.sheet(0), &["8", "8", "8"], &[]).await.is(303);
    round.judge(2).get(&at).await.says("Put into my sheets");
    sends(round.judge(2), &round.sheet(1), &["8", "8", "8"], &[]).await.is(303);
    round.judge(2).get(&at).await.is(200).does_not_say("Put into my sheets").does_not_say("The round is not open");
}

/// What organisers take out says the same as the pages, read by the command that anybody has.
#[tokio::test]
async fn sealed_scores_are_taken_out_and_analysed() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    let (organiser, cycle) = (&round.jury.open.organiser, format!("/admin/awards/cycles/{}", round.jury.cycle));
    sends(round.judge(1), &round.sheet(0), &["8", "8", "8"], &[]).await.is(303);
    for file in ["scores.csv", "rubric.csv"] {
        let sealed = organiser.get(&format!("{cycle}/{file}")).await.is(200).body;
        assert_eq!(sealed.lines().count(), 1, "nothing before the round is closed: {sealed}");
    }
    sends(round.judge(0), &round.sheet(0), &["7", "7", "7"], &[]).await.is(303);
    sends(round.judge(0), &round.sheet(1), &["9", "5", "4"], &[]).await.is(303);
    crate::awards_sealing::ends(&app, &round).await;
    organiser.get(&format!("{cycle}/results")).await.says("scores (CSV)").says("weights and scales (CSV)");
    let scores = organiser.get(&format!("{cycle}/scores.csv")).await.is(200).body;
    let rubric = organiser.get(&format!("{cycle}/rubric.csv")).await.is(200).body;
    assert_eq!(scores.lines().count(), 1 + 9, "{scores}");
    assert!(["Budi", "Chen", "Dao"].iter().all(|name| !scores.contains(name)), "no judge is named: {scores}");
    let folder = folder("awards_tables");
    let [scores_file, rubric_file] = ["scores.csv", "rubric.csv"].map(|name| folder.join(name));
    fs::write(&scores_file, scores).expect("a file");
    fs::write(&rubric_file, rubric).expect("a file");
    let mut command = Command::new(env!("CARGO_BIN_EXE_summit"));
    command.args(["awards", "analyse"]).arg(&scores_file).arg("--rubric").arg(&rubric_file).args(["--format", "csv"]);
    let done = command.output().expect("an end");
    let said = String::from_utf8(done.stdout).expect("UTF-8");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let first = said.lines().nth(1).expect("a place");
    assert!(first.contains("Saaf Pani") && first.contains("75"), "{said}");
    organiser.get(&format!("{cycle}/results")).await.says("Saaf Pani");
}

#[tokio::test]
async fn of_pitches_scores_come_out_once_their_round_is_closed() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    scored(&app, &round, [["8", "5"], ["9", "6"], ["7", "4"]]).await;
    let file = format!("/admin/awards/cycles/{}/scores.csv", round.jury.cycle);
    let scores = round.jury.open.organiser.get(&file).await.is(200).body;
    assert_eq!(scores.lines().count(), 1 + 18);
    assert!(!scores.contains("Pitch"), "{scores}");
}
