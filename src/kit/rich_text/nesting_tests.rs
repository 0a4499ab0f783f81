//! Texts that nest deeper than anybody reads.
use super::html;

/// How deep the elements of HTML stand within each other at most.
fn deepest(html: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for tag in html.split('<').skip(1) {
        let name = tag.split([' ', '>']).next().unwrap_or_default();
        if name.starts_with('/') {
            depth -= 1;
        } else if !matches!(name, "br" | "hr") {
            depth += 1;
            deepest = deepest.max(depth);
        }
    }
    assert_eq!(depth, 0, "{html}");
    deepest
}

#[test]
fn what_nests_too_deep_is_shown_flat_and_whole() {
    for (open, close) in [
        ("<div>", "</div>"),
        ("<ul><li>", "</li></ul>"),
        ("<blockquote>", "</blockquote>"),
        ("<table><tr><td>", "</td></tr></table>"),
        ("<dl><dd>", "</dd></dl>"),
        ("<b>", "</b>"),
        ("<ul><li><i>", "</i></li></ul>"),
        ("<div><h2>", "</h2></div>"),
    ] {
        let words: Vec<_> = (0..100).map(|n| format!("word{n}. ")).collect();
        let opened = format!("{open}{}", words.join(open));
        for source in [format!("{opened}{}", close.repeat(100)), opened.clone()] {
            let shown = html(&source, 2);
            assert!(deepest(&shown) <= 34, "{open}: {}", deepest(&shown));
            let said: Vec<_> =
                shown.split('<').filter_map(|tag| tag.split_once('>')).flat_map(|(_, text)| text.split_whitespace()).collect();
            assert_eq!(said.len(), 100, "{open}: {shown}");
            // A list holds points and nothing else, a row holds cells.
            assert!(!shown.replace(" dir=\"auto\"", "").contains("<ul>word"), "{shown}");
            for (begin, held) in [("<ul", "<li"), ("<dl", "<dd"), ("<table", "<tbody"), ("<tr", "<td")] {
                let bare = shown.replace(" dir=\"auto\"", "").replace([' ', '\n'], "");
                for rest in bare.split(&format!("{begin}>")).skip(1) {
                    assert!(rest.starts_with(held), "{begin}: {rest}");
                }
            }
        }
    }
    let two = format!("{}<p>One</p><p>two</p>", "<div>".repeat(40));
    assert!(html(&two, 2).contains("One two"), "{}", html(&two, 2));
    let usual = format!("{}x", "<ul><li>".repeat(7));
    assert_eq!(html(&usual, 2).matches("<li").count(), 7);
}
