//! What holds for every form that any test is shown.

/// Buttons that Enter may press: they save or look again, or do just what the one line of their form is for, such as a date.
const HARMLESS: [&str; 5] = ["value=\"save\"", "value=\"check\"", "value=\"columns\"", "value=\"later\"", "value=\"correct\""];

/// Enter in a line or on a box presses the first button of its form: of several, that is one that does no more than the form says.
pub fn enter_decides_nothing(html: &str) {
    for form in html.split("<form").skip(1).filter_map(|form| form.split("</form>").next()) {
        let buttons: Vec<_> = heads(form, "<button").into_iter().filter(|head| !head.contains("type=\"button\"")).collect();
        let is_typed = |head: &&str| !["hidden", "file", "submit"].iter().any(|kind| head.contains(&format!("type=\"{kind}\"")));
        let has_lines = heads(form, "<input").iter().any(is_typed);
        let [first, _, ..] = buttons[..] else { continue };
        let does_more = first.contains("name=") || first.contains("formaction=");
        let is_harmless = HARMLESS.iter().any(|known| first.contains(known));
        assert!(!has_lines || !does_more || is_harmless, "Enter presses <button{first}> in <form{form}");
    }
}

fn heads<'a>(form: &'a str, tag: &str) -> Vec<&'a str> {
    form.split(tag).skip(1).filter_map(|rest| rest.split('>').next()).collect()
}

#[test]
#[should_panic(expected = "Enter presses")]
fn a_form_whose_first_button_decides_is_seen() {
    enter_decides_nothing("<form><input name=\"reason\"><button name=\"decision\" value=\"accept\">A</button><button>B</button></form>");
}
