//! Of several devices none loses a word.
use super::*;

fn typed(text: &str) -> Typed {
    [("name_en".to_owned(), text.to_owned())].into()
}

/// A page that showed `shown`, in which `text` stands now.
fn takes(contents: &mut Contents, form: u128, shown: &'static str, text: &str) -> usize {
    takes_in(contents, form, (shown, text), Coming::default())
}

fn takes_in(contents: &mut Contents, form: u128, (shown, text): (&'static str, &str), coming: Coming) -> usize {
    let is_as_shown = |_: &str, now: &str| now == shown;
    let typed = typed(text);
    let sent = Sent { typed: &typed, form: Uuid::from_u128(form), is_as_shown: &is_as_shown, coming };
    contents.take(&sent, Timestamp::UNIX_EPOCH).len()
}

#[test]
fn what_one_page_types_over_its_own_text_leaves_nothing_beside() {
    let mut contents = Contents::default();
    for text in ["A", "Ab", "Abc", ""] {
        assert_eq!(takes(&mut contents, 1, "", text), 0, "{text}");
        assert_eq!(contents.get("name_en"), text);
    }
    assert!(contents.earlier.is_empty());
}

#[test]
fn of_two_pages_neither_loses_a_word() {
    let mut contents = Contents::default();
    takes(&mut contents, 1, "", "From the phone");
    // The other page was opened before and knows nothing of it.
    assert_eq!(takes(&mut contents, 2, "", "From the desk"), 1);
    assert_eq!((contents.get("name_en"), contents.earlier_of("name_en")[0].text.as_str()), ("From the desk", "From the phone"));
    assert_eq!(takes(&mut contents, 1, "", "From the phone again"), 1);
    let texts: Vec<_> = contents.earlier_of("name_en").iter().map(|earlier| earlier.text.clone()).collect();
    assert_eq!(texts, ["From the phone", "From the desk"]);
}

#[test]
fn a_page_that_touched_nothing_changes_nothing_back() {
    let mut contents = Contents::default();
    takes(&mut contents, 1, "", "New");
    assert_eq!(takes(&mut contents, 2, "", ""), 0);
    assert_eq!(contents.get("name_en"), "New");
    // Its own text taken back is a change.
    assert_eq!(takes(&mut contents, 1, "", ""), 0);
    assert_eq!(contents.get("name_en"), "");
}

#[test]
fn what_comes_late_takes_the_place_of_nothing_newer() {
    let mut contents = Contents::default();
    let late = Coming { is_late: true, ..Coming::default() };
    // Nobody else typed meanwhile: it is what it would have been in time.
    assert_eq!(takes_in(&mut contents, 1, ("", "On the way"), late), 0);
    assert_eq!(takes_in(&mut contents, 1, ("", "On the way home"), late), 0);
    // The desk has seen it, and went on from there.
    assert_eq!(takes(&mut contents, 2, "On the way home", "At the desk"), 0);
    for _ in 0..2 {
        assert_eq!(takes_in(&mut contents, 1, ("", "On the way home again"), late), 1);
    }
    let beside: Vec<_> = contents.earlier_of("name_en").iter().map(|earlier| earlier.text.as_str()).collect();
    assert_eq!((contents.get("name_en"), beside), ("At the desk", vec!["On the way home again"]));
    // Emptied is typed, too.
    takes(&mut contents, 2, "", "");
    takes_in(&mut contents, 1, ("", "On the way home again"), late);
    assert_eq!(contents.get("name_en"), "");
}

#[test]
fn a_page_that_says_again_what_it_said_takes_nothing_back() {
    let mut contents = Contents::default();
    takes(&mut contents, 1, "", "At the desk");
    // The phone has seen it, and goes on from there; the desk types elsewhere, and sends this field along.
    takes(&mut contents, 2, "At the desk", "On the phone");
    assert_eq!((takes(&mut contents, 1, "", "At the desk"), contents.get("name_en")), (0, "On the phone"));
    takes(&mut contents, 3, "On the phone", "On a tablet");
    assert_eq!((takes(&mut contents, 1, "", "At the desk"), takes(&mut contents, 2, "At the desk", "On the phone")), (0, 0));
    assert_eq!((contents.get("name_en"), contents.earlier.len()), ("On a tablet", 0));
    // What is new there is no echo.
    assert_eq!((takes(&mut contents, 1, "", "At the desk again"), contents.earlier.len()), (1, 1));
    assert!(!contents.is_shown_by(&["name_en".to_owned()], &typed("On a tablet")));
    assert!(contents.is_shown_by(&["name_en".to_owned()], &typed("At the desk again")));
}

#[test]
fn of_two_savings_of_a_page_the_older_may_arrive_last() {
    let mut contents = Contents::default();
    let nth = |nth| Coming { nth: Some(nth), ..Coming::default() };
    for (number, text) in [(1, "A"), (3, "Abc"), (2, "Ab")] {
        takes_in(&mut contents, 1, ("", text), nth(number));
    }
    assert_eq!((contents.get("name_en"), contents.earlier.len()), ("Abc", 0));
    // Without scripts there are no numbers, and the button counts.
    takes(&mut contents, 1, "", "By the button");
    takes_in(&mut contents, 1, ("", "Ab"), nth(2));
    assert_eq!(contents.get("name_en"), "By the button");
    takes_in(&mut contents, 1, ("", "After it"), nth(4));
    assert_eq!(contents.get("name_en"), "After it");
}

#[test]
fn only_what_a_page_has_shown_is_let_go() {
    let mut contents = Contents::default();
    for form in 1..=4 {
        takes(&mut contents, form, "-", &format!("text {form}"));
    }
    contents.forget_earlier(2);
    assert_eq!(contents.earlier.iter().map(|one| one.text.as_str()).collect::<Vec<_>>(), ["text 3"]);
    contents.forget_earlier(9);
    assert!(contents.earlier.is_empty());
}

#[test]
fn what_stays_beside_has_a_limit() {
    let mut contents = Contents::default();
    for form in 1..=200 {
        takes(&mut contents, form, "-", &format!("text {form}"));
    }
    assert_eq!((contents.earlier.len(), contents.earlier[0].text.as_str()), (MOST_EARLIER, "text 140"));
}
