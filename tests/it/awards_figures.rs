//! The figures of a closed round as organisers and its panel read them, in both languages.
use crate::{
    awards_jury::FOUR,
    awards_results::{replayed, results, room},
    awards_scoring::{Round, sends},
    awards_sealing::ends,
    support::{Reply, TestApp},
};
use summit::awards::{
    ledger::RoundPlaced,
    statistics::{self, Exact, Options},
};

const JUDGES: [(&str, &str); 5] = [FOUR[0], FOUR[1], FOUR[2], FOUR[3], ("Farid", "Malaysia")];
const ENTRIES: [&str; 5] = ["Saaf Pani", "Kitab Ghar", "Roshni", "Mizu", "Sora"];

/// For each entry what each judge gives to its impact, which weighs 40, and to its idea and its proof, 30 each.
const SCORES: [[[i64; 3]; 5]; 5] = [
    [[9, 6, 7], [8, 6, 7], [7, 6, 6], [7, 7, 6], [5, 8, 5]],
    [[7, 9, 6], [8, 5, 6], [8, 8, 6], [6, 6, 5], [6, 8, 4]],
    [[4, 7, 6], [8, 6, 6], [5, 4, 6], [3, 6, 5], [5, 4, 3]],
    [[7, 6, 7], [5, 8, 5], [3, 5, 5], [1, 4, 5], [4, 3, 2]],
    [[6, 4, 6], [4, 3, 4], [3, 3, 3], [3, 4, 4], [2, 2, 2]],
];

/// Worked out apart from the program, by the closed formulas of a balanced design: mean squares of entries 906.73, judges 424.04 and
/// the rest 51.09 give the variances, and these the effects and their deviations.
const CALIBRATED: [&str; 5] = ["66.41 ± 6.48", "65.09 ± 6.48", "51.88 ± 6.48", "46.41 ± 6.48", "36.41 ± 6.48"];
const LENIENCY: [&str; 5] = ["+10.17 ± 4.70", "+5.95 ± 4.70", "−1.09 ± 4.70", "−5.31 ± 4.70", "−9.71 ± 4.70"];
const MEANS: [[&str; 2]; 5] = [["67.20", "6.18"], ["65.80", "7.60"], ["51.80", "10.47"], ["46.00", "16.40"], ["35.40", "12.40"]];
/// The chance to be first among five normal values around the calibrated scores.
const CHANCES: [f64; 5] = [0.6182, 0.3818, 0.0, 0.0, 0.0];

/// The fourth, without whom Kitab Ghar would win.
const DECISIVE: usize = 3;

async fn scores(round: &Round<'_>, judge: usize, entry: usize, scores: [i64; 3]) {
    let [impact, idea, proof] = scores.map(|score| score.to_string());
    sends(round.judge(judge), &round.sheet(entry), &[&impact, &idea, &proof], &[]).await.is(303);
}

/// What organisers and the chair read, each in English and in Urdu.
async fn pages(round: &Round<'_>) -> [(Reply, bool); 4] {
    let (results, room) = (results(round).await, room(round).await);
    let (organiser, chair) = (&round.jury.open.organiser, round.judge(0));
    [
        (organiser.get(&results).await.is(200), false),
        (organiser.get(&format!("/ur{results}")).await.is(200), true),
        (chair.get(&room).await.is(200), false),
        (chair.get(&format!("/ur{room}")).await.is(200), true),
    ]
}

/// The words between tags, without marks that isolate them.
fn words(html: &str) -> String {
    let texts = html.split('<').filter_map(|tag| tag.split_once('>')).map(|(_, text)| text);
    let text = texts.collect::<String>().replace("&#60;", "<").replace("&#62;", ">");
    let text = text.replace(['\u{2068}', '\u{2069}', '\u{200E}', '\u{200F}'], "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The cells of the table's row that begins so.
fn row(page: &Reply, begins: &str) -> Vec<String> {
    let rows = page.body.split("<tr>").skip(1).filter_map(|row| row.split("</tr>").next());
    let mut rows = rows.map(|row| row.split("</t").filter_map(|cell| cell.split_once('<')).map(|(_, cell)| words(&format!("<{cell}"))));
    let found = rows.find_map(|cells| Some(cells.collect::<Vec<_>>()).filter(|cells| cells[0].starts_with(begins)));
    found.unwrap_or_else(|| panic!("no row {begins:?} in: {}", page.body))
}

/// By which number of the round each judge is told, as they gave it what they did.
fn numbers(placed: &RoundPlaced, first: &str) -> [usize; 5] {
    let entry = placed.entries.iter().position(|id| id.to_string() == first).expect("the first entry");
    let sheets: Vec<_> = placed.judged.sheets().iter().filter(|sheet| sheet.entry.0 == entry).collect();
    SCORES[0].map(|given| {
        let given = given.map(Exact::from);
        let sheet = sheets.iter().find(|sheet| sheet.scores == given).expect("a sheet with these scores");
        sheet.judge.0 + 1
    })
}

#[tokio::test]
async fn the_figures_of_a_round_stand_on_its_pages() {
    let app = TestApp::new().await;
    let round = Round::of(&app, &JUDGES, &ENTRIES).await;
    round.jury.open.pass(chrono::Duration::days(7)).await;
    for (entry, given) in SCORES.iter().enumerate() {
        for (judge, given) in given.iter().enumerate() {
            scores(&round, judge, entry, *given).await;
        }
    }
    ends(&app, &round).await;
    let standings = replayed(&round).await.standings;
    let placed = standings.rounds.last().expect("a round");
    let numbers = numbers(placed, &round.entries[0]);
    let analysis = statistics::analyse(&placed.judged, &Options::default());
    for (page, is_urdu) in pages(&round).await {
        let say = |en: &str, ur: &str| if is_urdu { ur.to_owned() } else { en.to_owned() };
        for (nth, name) in ENTRIES.iter().enumerate() {
            let cells = row(&page, name);
            let place = (nth + 1).to_string();
            let [mean, spread] = MEANS[nth];
            assert_eq!(cells[1..7], [place.as_str(), mean, spread, "5", CALIBRATED[nth], &place], "{name}: {cells:?}");
            // The draws follow the numbers of the round, which are made anew in each; they are never far from the truth.
            let at = placed.entries.iter().position(|id| id.to_string() == round.entries[nth]).expect("an entry");
            let chance = analysis.chances.iter().find(|one| one.entry.0 == at).expect("a chance").among_winners;
            assert!((chance - CHANCES[nth]).abs() < 0.04, "{name}: {chance}");
            let told = if chance < 0.01 { "<1 %".to_owned() } else { format!("{:.0} %", 100.0 * chance) };
            assert_eq!(cells[7], told, "{name}");
        }
        for (nth, number) in numbers.iter().enumerate() {
            let cells = row(&page, &say(&format!("Judge {number}"), &format!("جج {number}")));
            let without = if nth == DECISIVE { "Kitab Ghar".to_owned() } else { say("The same", "وہی") };
            assert_eq!(cells[1..4], ["5", LENIENCY[nth], &without], "{cells:?}");
        }
        for (label, value, word) in [
            (say("Krippendorff", "مجموعی اسکور کا"), "0.509", say("Too little to rely on one judge", "ایک جج پر بھروسے کے لیے بہت کم")),
            ("ICC(A,1)".to_owned(), "0.577", say("Moderate", "درمیانہ")),
            (say("Reliability of a panel", "پینل کا اعتبار"), "0.872", say("Good", "اچھا")),
        ] {
            assert_eq!(row(&page, &label)[1..3], [value, &word], "{label}");
        }
        // At 16/37 for the idea and 5/33 for its proof both have the same mean.
        let (more, less) = (say("more than 43.2 %", "43.2 % سے زیادہ"), say("less than 15.2 %", "15.2 % سے کم"));
        assert_eq!(row(&page, "Idea")[1..5], ["30 %", &more, "Kitab Ghar", "Saaf Pani"]);
        assert_eq!(row(&page, "Proof")[1..5], ["30 %", &less, "Kitab Ghar", "Saaf Pani"]);
        let page = page.says(&say("1.32 points of 100, less than one of ten", "1.32 پوائنٹ ہے، یعنی دس میں سے ایک سے بھی کم"));
        // Five entries and five judges are enough.
        page.does_not_say("is uncertain").does_not_say("غیر یقینی").does_not_say("such a mean says little").does_not_say("کم ہی بتاتی ہے");
    }
}

/// Of few entries, few judges and an entry with few sheets it is said that figures say little.
#[tokio::test]
async fn where_numbers_are_small_the_pages_say_so() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    for (judge, entry) in [(0, 0), (1, 0), (2, 0), (0, 1), (1, 1)] {
        scores(&round, judge, entry, SCORES[entry][judge]).await;
    }
    ends(&app, &round).await;
    for (page, is_urdu) in pages(&round).await {
        let told = if is_urdu {
            ["صرف 2 نامزدگیوں کو اسکور ملا", "صرف 3 ججوں نے اسکور دیا", "Kitab Ghar: صرف ایک یا دو ججوں نے"]
        } else {
            ["Only 2 entries are scored", "Only 3 judges have scored", "Kitab Ghar: scored by one or two judges only"]
        };
        let page = told.iter().fold(page, |page, told| page.says(told));
        page.does_not_say("Saaf Pani\u{2069}\u{2069}: ");
    }
}

/// Where the weights may move by a half without another winner, and no judge alone decides, that is said.
#[tokio::test]
async fn where_nothing_would_change_the_pages_say_so() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    for (judge, [first, second]) in [[[9, 8, 8], [3, 3, 4]], [[8, 9, 8], [4, 2, 3]], [[7, 8, 9], [2, 4, 4]]].into_iter().enumerate() {
        scores(&round, judge, 0, first).await;
        scores(&round, judge, 1, second).await;
    }
    ends(&app, &round).await;
    for (page, is_urdu) in pages(&round).await {
        let (judge, same) = if is_urdu { ("جج", "وہی") } else { ("Judge", "The same") };
        for number in 1..=3 {
            assert_eq!(row(&page, &format!("{judge} {number}"))[3], same);
        }
        let page = page.says(if is_urdu {
            "فاتح وہی رہتے ہیں"
        } else {
            "stay the same if any one weight is up to a half smaller or larger"
        });
        page.does_not_say("Would win").does_not_say("جیتتا");
    }
}
