//! A page of ours whose form is filled in with what somebody typed before: as a browser would show it had they never left.
//! It works on the page as it is sent, so that it holds for every form, whatever its handler makes of it.
//!
//! All or nothing: where something that was typed has no place in the form any more, none of it is put in.
mod tag;
mod typed;
mod writing;

use super::form_key::KEY;
use std::ops::Range;
use tag::Tag;
use typed::Typed;
use writing::Writing;

/// The page `html`, which stands at `own`, with its form that is sent to `action` filled in; none if it has no such form,
/// or no place for all of `fields`. The form's hidden fields become what was sent, its key among them: it still says what
/// the form had shown. `mark` is added to the query of where it is sent.
pub fn filled(html: &str, own: &str, action: &str, fields: &[(String, String)], mark: &str) -> Option<String> {
    let forms: Vec<_> = forms(html).filter(|form| is_sent_to(&html[form.clone()], own, action)).collect();
    let mut fitting = forms.iter().filter(|form| forms.len() == 1 || is_of(&html[(*form).clone()], fields));
    let (form, written) = fitting.find_map(|form| Some((form, Writing::of(fields, mark).form(&html[form.clone()])?)))?;
    Some([&html[..form.start], &written, &html[form.end..]].concat())
}

/// Where each form stands, from its tag up to the tag that ends it.
fn forms(html: &str) -> impl Iterator<Item = Range<usize>> {
    html.match_indices("<form").filter_map(|(from, _)| html[from..].find("</form>").map(|length| from..from + length))
}

/// The tags of a form, each with its text.
fn tags(form: &str) -> impl Iterator<Item = (Tag<'_>, &str)> {
    form.split('<').filter_map(|piece| piece.split_once('>')).map(|(tag, text)| (Tag::read(tag), text))
}

/// Whether a form of the page at `own` is sent to `action`, or has a button that sends it there.
fn is_sent_to(form: &str, own: &str, action: &str) -> bool {
    let path = |address: &str| address.split('?').next().unwrap_or_default().to_owned();
    let mut tags = tags(form);
    let Some((head, _)) = tags.next().filter(|(head, _)| head.value("method") == Some("post")) else { return false };
    let is_its_own = head.value("action").map_or_else(|| path(own) == path(action), |to| to == action);
    is_its_own || tags.any(|(tag, _)| tag.value("formaction") == Some(action))
}

/// Whether what the form keeps hidden is what was sent, but for its key: of several forms that are sent to one address,
/// this tells them apart.
fn is_of(form: &str, fields: &[(String, String)]) -> bool {
    let typed = Typed::of(fields);
    let mut hidden = tags(form).filter(|(tag, _)| tag.value("type") == Some("hidden"));
    hidden.all(|(tag, _)| tag.value("name").is_none_or(|name| name == KEY || typed.has(name, tag.value("value").unwrap_or_default())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(fields: &[(&str, &str)]) -> Vec<(String, String)> {
        fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    }

    fn shown(form: &str, fields: &[(&str, &str)]) -> Option<String> {
        let page = format!("<p><form method=\"post\" action=\"/rooms\">{form}</form></p>");
        let filled = filled(&page, "/rooms/new", "/rooms", &typed(fields), "x=1")?;
        let inner = filled.strip_prefix("<p><form method=\"post\" action=\"/rooms?x=1\">")?.strip_suffix("</form></p>")?;
        Some(inner.to_owned())
    }

    #[test]
    fn each_field_shows_what_was_typed_ticked_or_chosen() {
        for (form, fields, wanted) in [
            ("<input name=\"a\" value=\"old\"> b", &[("a", "<\">")][..], Some("<input name=\"a\" value=\"&#60;&#34;&#62;\"> b")),
            ("<textarea name=\"a\">old</textarea>", &[("a", "\n<b>")], Some("<textarea name=\"a\">\n\n&#60;b&#62;</textarea>")),
            (
                "<input type=\"radio\" name=\"a\" value=\"1\" checked><input type=\"radio\" name=\"a\" value=\"2\">",
                &[("a", "2")],
                Some("<input type=\"radio\" name=\"a\" value=\"1\"><input type=\"radio\" name=\"a\" value=\"2\" checked>"),
            ),
            // A box that was not ticked is not sent.
            ("<input type=\"checkbox\" name=\"a\" value=\"yes\" checked>", &[], Some("<input type=\"checkbox\" name=\"a\" value=\"yes\">")),
            (
                "<select name=\"a\"><option value=\"\" selected>-</option><option value=\"1\">One</option></select>",
                &[("a", "1")],
                Some("<select name=\"a\"><option value=\"\">-</option><option value=\"1\" selected>One</option></select>"),
            ),
            ("<select name=\"a\"><option value=\"1\" selected>One</option></select>", &[("a", "2")], None),
            // Rows in their order; one that is there now and was not then is empty.
            (
                "<input name=\"a\" value=\"x\"><input name=\"a\" value=\"y\">",
                &[("a", "1")],
                Some("<input name=\"a\" value=\"1\"><input name=\"a\" value=\"\">"),
            ),
            ("<input name=\"a\" value=\"x\">", &[("a", "1"), ("a", "2")], None),
            ("<input name=\"a\" value=\"x\">", &[("a", "1"), ("b", "")], Some("<input name=\"a\" value=\"1\">")),
            ("<input type=\"file\" name=\"a\"><input name=\"c\" disabled>", &[("a", "1")], None),
            ("<button name=\"a\" value=\"1\">Send</button>", &[("a", "1")], Some("<button name=\"a\" value=\"1\">Send</button>")),
        ] {
            assert_eq!(shown(form, fields).as_deref(), wanted, "{form} {fields:?}");
        }
    }

    #[test]
    fn of_several_forms_the_one_that_was_sent_is_filled_in() {
        let row = |id: &str, note: &str| {
            format!(
                "<form method=\"post\" action=\"/x\"><input type=\"hidden\" name=\"id\" value=\"{id}\"><input name=\"note\" value=\"{note}\"></form>"
            )
        };
        let page =
            |notes: [&str; 2]| format!("<form action=\"/x\"><input name=\"note\"></form>{}{}", row("1", notes[0]), row("2", notes[1]));
        let fields = typed(&[("id", "2"), ("note", "new")]);
        let sent = |page: String| {
            page.replace(
                "action=\"/x\"><input type=\"hidden\" name=\"id\" value=\"2\"",
                "action=\"/x?k\"><input type=\"hidden\" name=\"id\" value=\"2\"",
            )
        };
        assert_eq!(filled(&page(["a", "b"]), "/", "/x", &fields, "k"), Some(sent(page(["a", "new"]))));
        assert_eq!(filled(&page(["a", "b"]), "/", "/y", &fields, "k"), None);
        // Without an address of its own, a form is sent to the page's, whatever is asked of that.
        let own = "<form method=\"post\"><input name=\"note\" value=\"new\"></form>";
        assert_eq!(filled(own, "/x?day=1", "/x", &fields[1..], "k").as_deref(), Some(own));
        assert_eq!(filled(own, "/z", "/x", &fields[1..], "k"), None);
        let by_button = |a: &str, x: &str| {
            format!(
                "<form method=\"post\" action=\"{a}\"><input name=\"note\" value=\"new\"><button formaction=\"{x}\">Keep</button></form>"
            )
        };
        let marked = by_button("/a?b=1&#38;k", "/x?k");
        assert_eq!(filled(&by_button("/a?b=1", "/x"), "/z", "/x", &fields[1..], "k"), Some(marked));
    }
}
