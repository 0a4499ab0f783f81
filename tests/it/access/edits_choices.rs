//! Two organisers who choose something else in the same field: the later is shown what the other chose, and takes either.
use super::{
    edits::{REMOVABLE, adds, bilal, sends},
    ground::Ground,
};
use crate::support::{Actor, Reply, TestApp};
use std::{collections::BTreeSet, fs, path::Path};
use summit::kit::form;

/// Every form with what is chosen in it, and where it is sent.
const CHOSEN: [(&str, &str, &[&str]); 16] = [
    (
        "PassForm",
        "/admin/passes/{id}",
        &["pools", "opens_days", "opens_all_days", "opens_social", "opens_sign_up", "audience", "needs_approval"],
    ),
    ("PoolForm", "/admin/pools/{id}", &["economy", "keeps_list"]),
    ("SpeakerForm", "/admin/agenda/speakers/{id}", &["economy", "confirmed"]),
    ("TrackForm", "/admin/agenda/tracks/{id}", &["colour"]),
    ("SessionForm", "/admin/agenda/sessions/{id}", &["kind", "track", "visibility", "passes"]),
    ("EconomyForm", "/admin/economies/{id}", &["status"]),
    ("SupporterForm", "/admin/supporters/{id}", &["level"]),
    ("ArticleForm", "/admin/articles/{id}", &["kind", "languages"]),
    ("CycleForm", "/admin/awards/cycles/{id}/rules", &["score_rule", "tie_rule", "conflict_kinds", "gives_feedback"]),
    ("CategoryForm", "/admin/awards/categories/{id}", &["entry_kind", "requirements", "economies"]),
    ("RubricForm", "/admin/awards/categories/{id}/rubric", &["comment_rule"]),
    ("PastHonourForm", "/admin/awards/archive/{id}", &["honour", "economy"]),
    ("JudgeForm", "/admin/awards/judges/{id}", &["economy", "reads"]),
    ("PanelForm", "/admin/awards/categories/{id}/panel", &["chair", "judges", "observers"]),
    ("RightsForm", "/admin/organisers/{id}", &["role", "right"]),
    ("RoleForm", "/admin/roles/{id}", &["right"]),
];

/// What is said of an option that somebody else chose, of a box that they ticked, and of one that they did not.
struct Words {
    prefix: &'static str,
    chosen: &'static str,
    ticked: &'static str,
    unticked: &'static str,
}

const ENGLISH: Words =
    Words { prefix: "", chosen: "chosen by somebody else", ticked: "ticked by somebody else", unticked: "left unticked by somebody else" };

const URDU: Words = Words {
    prefix: "/ur",
    chosen: "کسی اور نے یہ چُنا ہے",
    ticked: "کسی اور نے اس پر نشان لگایا ہے",
    unticked: "کسی اور نے اسے نشان کے بغیر چھوڑا ہے",
};

/// The options of a field, each with what stands beside it.
fn options(page: &Reply, field: &str) -> Vec<(String, String)> {
    let value = |tag: &str| tag.split("value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned();
    let mark = format!(" name=\"{field}\"");
    let mut selects = page.body.split("<select").skip(1).filter_map(|rest| rest.split("</select>").next());
    if let Some(select) = selects.find(|select| select.contains(&mark)) {
        return select.split("<option").skip(1).map(|option| (value(option), option.to_owned())).collect();
    }
    let inputs = page.body.split(&mark).skip(1);
    let beside = |input: &str| input.split("</td>").next().and_then(|input| input.split("</label>").next()).unwrap_or_default().to_owned();
    inputs.map(|input| (value(input), beside(input))).collect()
}

/// How somebody leaves a field: what was saved at first, what somebody else saved, and what was chosen here.
struct Choices {
    saved: Vec<String>,
    theirs: Vec<String>,
    mine: Vec<String>,
    /// What can be in two ways only is changed by both if the form does not say what it had shown.
    is_unseen: bool,
}

/// All the ways to be tried for a field with these options.
fn ways(options: &[String], is_box: bool) -> Vec<Choices> {
    let way = |saved: &[usize], theirs: &[usize], mine: &[usize]| {
        let [saved, theirs, mine] = [saved, theirs, mine].map(|at| at.iter().map(|at| options[*at].clone()).collect::<Vec<_>>());
        let is_unseen = saved == mine;
        Choices { saved, theirs, mine, is_unseen }
    };
    match (options.len(), is_box) {
        (0, _) => vec![],
        (1, true) => vec![way(&[], &[0], &[]), way(&[0], &[], &[0])],
        (2, true) => vec![way(&[0], &[0, 1], &[1])],
        (_, true) => vec![way(&[0], &[1], &[0, 2])],
        (2, false) => vec![way(&[0], &[1], &[0])],
        (_, false) => vec![way(&[0], &[1], &[2])],
    }
}

/// The form as it is shown, with that chosen in the field.
fn with_chosen(page: &Reply, address: &str, field: &str, chosen: &[String]) -> Vec<(String, String)> {
    let mut fields = page.filled(address);
    // A pass that opens all days opens none by itself.
    fields.retain(|(name, _)| name != field && !(field == "opens_days" && name == "opens_all_days"));
    // Nobody has two seats in a panel.
    let is_seat = |name: &str| matches!(name, "chair" | "judges" | "observers");
    fields.retain(|(name, _)| !(is_seat(field) && is_seat(name)));
    fields.extend(chosen.iter().map(|value| (field.to_owned(), value.clone())));
    fields
}

fn chosen(page: &Reply, address: &str, field: &str) -> Vec<String> {
    page.filled(address).into_iter().filter(|(name, _)| name == field).map(|(_, value)| value).collect()
}

/// Both change the field; the later is shown what the other chose, and takes that or their own.
async fn both_choose([one, other]: [&Actor<'_>; 2], (address, field): (&str, &str), words: &Words, takes_theirs: bool) {
    let page = one.get(address).await.is(200);
    let is_box = page.body.split("<input").any(|tag| tag.starts_with(" type=\"checkbox\"") && tag.contains(&format!(" name=\"{field}\"")));
    let known: Vec<_> = options(&page, field).into_iter().map(|(value, _)| value).collect();
    let ways = ways(&known, is_box);
    assert!(!ways.is_empty(), "{address} {field}: nothing to choose from in {}", page.body);
    for Choices { saved, theirs, mine, is_unseen } in ways {
        let page = one.get(address).await;
        sends(one, &page, address, &with_chosen(&page, address, field, &saved)).await.is(303);
        let (older, newer) = (one.get(address).await, other.get(address).await);
        sends(other, &newer, address, &with_chosen(&newer, address, field, &theirs)).await.is(303);
        let mut typed = with_chosen(&older, address, field, &mine);
        if is_unseen {
            typed.iter_mut().filter(|(name, _)| name == "form_key").for_each(|(_, key)| *key = form::new_key().to_string());
        }
        let refused = sends(one, &older, address, &typed).await.is(422);
        assert_eq!(chosen(&refused, address, field), mine, "{address} {field}");
        for (option, beside) in options(&refused, field) {
            let expected = match (theirs.contains(&option), mine.contains(&option)) {
                (true, _) if is_box => Some(words.ticked),
                (true, _) => Some(words.chosen),
                (false, true) if is_box => Some(words.unticked),
                (false, _) => None,
            };
            let said = [words.chosen, words.ticked, words.unticked].into_iter();
            let said = said.filter(|said| beside.contains(&format!(">{said}<")) || beside.contains(&format!("({said})<")));
            assert_eq!(said.collect::<Vec<_>>(), Vec::from_iter(expected), "{address} {field} {option}: {beside}");
        }
        let taken = if takes_theirs { &theirs } else { &mine };
        sends(one, &refused, address, &with_chosen(&refused, address, field, taken)).await.is(303);
        assert_eq!(chosen(&one.get(address).await, address, field), *taken, "{address} {field}");
    }
}

#[tokio::test]
async fn of_two_who_choose_the_later_is_shown_the_others_choice_and_takes_either() {
    let app = TestApp::new().await;
    let ground = Ground::new(&app).await;
    let (one, other) = (&ground.organiser, bilal(&app).await);
    let pools = REMOVABLE.into_iter().find(|(list, ..)| *list == "/admin/pools").expect("pools");
    for name in ["Workshops", "Dinner"] {
        adds(one, pools, name).await;
    }
    for (at, (_, path, fields)) in CHOSEN.into_iter().enumerate() {
        for (nth, field) in fields.iter().enumerate() {
            let words = if at % 2 == 0 { &ENGLISH } else { &URDU };
            let address = format!("{}{}", words.prefix, ground.address(path));
            both_choose([one, &other], (&address, field), words, nth % 2 == 1).await;
        }
    }
}

/// The forms that say what is chosen in them, with its names.
fn declared(folder: &Path, found: &mut BTreeSet<(String, String)>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            declared(&path, found);
        }
        if path.extension().is_none_or(|ending| ending != "rs") || path.starts_with("src/kit/editing") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a file");
        for part in text.split("impl EditForm for ").skip(1) {
            let name = part.split(' ').next().expect("a name");
            let list = part.split("\n}").next().and_then(|body| body.split("const CHOSEN").nth(1)).and_then(|rest| rest.split(';').next());
            let names = list.into_iter().flat_map(|list| list.split('"').skip(1).step_by(2));
            found.extend(names.map(|field| (name.to_owned(), field.to_owned())));
        }
    }
}

#[test]
fn everything_that_is_chosen_is_tried() {
    let mut found = BTreeSet::new();
    declared(Path::new("src"), &mut found);
    let tried: BTreeSet<_> =
        CHOSEN.iter().flat_map(|(name, _, fields)| fields.iter().map(|field| ((*name).to_owned(), (*field).to_owned()))).collect();
    assert!(found.len() > 15, "{found:?}");
    assert_eq!(found.difference(&tried).collect::<Vec<_>>(), Vec::<&(String, String)>::new(), "both should choose it");
}
