//! What people write, what becomes of it, and what must not.
use super::*;
use std::time::{Duration, Instant};

/// Blocks without their direction, which all have.
fn shown(source: &str) -> String {
    html(source, 2).replace(" dir=\"auto\"", "").replace('\n', "")
}

const REST: &str = "rel=\"nofollow noopener ugc\"";

#[test]
fn plain_text_keeps_its_paragraphs_lines_and_signs() {
    for (source, expected) in [
        ("One\nline\n\n\n\nTwo\r\nlines\n", "<p>One<br>line</p><p>Two<br>lines</p>"),
        ("2 * 3 * 4 = 24, 2*3*4, 5*6 and 7*8", "<p>2 * 3 * 4 = 24, 2*3*4, 5*6 and 7*8</p>"),
        ("snake_case_name and _private", "<p>snake_case_name and _private</p>"),
        ("I <3 Rust", "<p>I &lt;3 Rust</p>"),
        ("a < b and c > d", "<p>a &lt; b and c &gt; d</p>"),
        ("if a<b and c>d then", "<p>if a&lt;b and c&gt;d then</p>"),
        ("C++ <vector> and <iostream>", "<p>C++ &lt;vector&gt; and &lt;iostream&gt;</p>"),
        ("<vector>\nin C++", "<p>&lt;vector&gt;in C++</p>"),
        ("Vec<String>, Option<Vec<u8>>", "<p>Vec&lt;String&gt;, Option&lt;Vec&lt;u8&gt;&gt;</p>"),
        ("The <canvas> and <video> elements", "<p>The &lt;canvas&gt; and &lt;video&gt; elements</p>"),
        ("<p>AT&T &notaname x; R&D</p>", "<p>AT&amp;T &amp;notaname x; R&amp;D</p>"),
        ("AT&T, R&D; 5 ~ 6, ~7 or ~8", "<p>AT&amp;T, R&amp;D; 5 ~ 6, ~7 or ~8</p>"),
        ("    four blanks in front\n\n\tand a tab", "<p>four blanks in front</p><p>and a tab</p>"),
        ("1986. A good year", "<ol start=\"1986\"><li>A good year</li></ol>"),
        ("#hashtag and C#", "<p>#hashtag and C#</p>"),
        ("[1]: see the paper", "<p>[1]: see the paper</p>"),
        (
            "[1]: https://example.org/x",
            &format!("<p>[1]: <a href=\"https://example.org/x\" {REST} dir=\"ltr\">https://example.org/x</a></p>"),
        ),
        ("سلام *دنیا*\nدوسری سطر", "<p>سلام <em>دنیا</em><br>دوسری سطر</p>"),
        ("", ""),
        (" \n\n ", ""),
    ] {
        assert_eq!(shown(source), expected, "{source:?}");
    }
}

#[test]
fn markdown_is_structure() {
    for (source, expected) in [
        ("*a* **b** `c` ~~d~~", "<p><em>a</em> <strong>b</strong> <code>c</code> <del>d</del></p>"),
        ("Points:\n- a\n- b\n    - c", "<p>Points:</p><ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>"),
        ("# A\n## B\n# C", "<h2>A</h2><h3>B</h3><h2>C</h2>"),
        ("### A\n###### B", "<h2>A</h2><h3>B</h3>"),
        ("> said", "<blockquote><p>said</p></blockquote>"),
        ("```rust\na <b>\n\n    c\n```", "<pre><code>a &lt;b&gt;    c</code></pre>"),
        (
            "|a|b|\n|-|:-:|\n|1|2|",
            "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
        ),
        ("![a view](https://evil.example/pixel.png)", "<p>a view</p>"),
    ] {
        assert_eq!(shown(source), expected, "{source:?}");
    }
    assert_eq!(html("# A", 3).replace('\n', ""), "<h3 dir=\"auto\">A</h3>");
}

#[test]
fn harmless_html_is_structure() {
    for (source, expected) in [
        ("<p>One <b>two</b>\nthree</p><p class=\"x\" style=\"color:red\" id=y>Four</p>", "<p>One <strong>two</strong>three</p><p>Four</p>"),
        ("One<br/>two<br>\nthree", "<p>One<br>two<br>three</p>"),
        ("<ul>\n  <li>a</li>\n\n      <li>b</li>\n</ul>", "<ul>  <li>a</li><li>b</li></ul>"),
        ("<h1>A</h1><h4>B</h4>", "<h2>A</h2><h3>B</h3>"),
        ("<div><span>a</span></div><section>b</section>", "<div>a</div><div>b</div>"),
        ("<i>a</i> and <u>b</u>", "<p><em>a</em> and <u>b</u></p>"),
        ("<img src=x alt=\"a view\" onerror=alert(1)>", "<p>a view</p>"),
        ("&lt;b&gt; &amp; &copy;", "<p>&lt;b&gt; &amp; ©</p>"),
        ("<b>not closed", "<p><strong>not closed</strong></p>"),
        ("</p></div>closed only", "<p>closed only</p>"),
        ("<!-- aside -->text", "<p>text</p>"),
        ("<iframe src=\"https://video.example/1\"></iframe>after", "<p>after</p>"),
    ] {
        assert_eq!(shown(source), expected, "{source:?}");
    }
}

#[test]
fn addresses_are_links() {
    let link = |to: &str, text: &str| format!("<a href=\"{to}\" {REST} dir=\"ltr\">{text}</a>");
    let (a, w) =
        (link("https://a.example/b?c=1&amp;d=2", "https://a.example/b?c=1&amp;d=2"), link("https://www.a.example/", "www.a.example"));
    let mail = link("mailto:desk@example.pk", "desk@example.pk");
    for (source, expected) in [
        ("See https://a.example/b?c=1&d=2.", format!("<p>See {a}.</p>")),
        ("(www.a.example), desk@example.pk!", format!("<p>({w}), {mail}!</p>")),
        ("<p>www.a.example</p>", format!("<p>{w}</p>")),
        ("دیکھیں https://a.example/b?c=1&d=2۔", format!("<p>دیکھیں {a}۔</p>")),
        (
            "https://a.example/_b_/c_d_e*f*g",
            format!("<p>{}</p>", link("https://a.example/_b_/c_d_e*f*g", "https://a.example/_b_/c_d_e*f*g")),
        ),
        ("main.rs, example.org, ftp://a.example/, v1.2", "<p>main.rs, example.org, ftp://a.example/, v1.2</p>".into()),
        ("`https://a.example`", "<p><code>https://a.example</code></p>".into()),
    ] {
        assert_eq!(shown(source), expected, "{source:?}");
    }
    for source in ["[x](https://a.example/)", "<a href=\"https://a.example/\" target=_blank>x</a>", "[x][r]\n\n[r]: https://a.example/"] {
        assert_eq!(shown(source), format!("<p><a href=\"https://a.example/\" {REST}>x</a></p>"), "{source:?}");
    }
    assert_eq!(shown("[x](www.a.example/y)"), format!("<p><a href=\"https://www.a.example/y\" {REST}>x</a></p>"));
    assert_eq!(with_links("<p>desk@example.pk <code>a@b.example</code></p>\n"), format!("<p>{mail} <code>a@b.example</code></p>\n"));
}

/// Everything that a page may hold of a text: names of tags, and their attributes as they are written.
fn is_harmless(made: &str) -> bool {
    pieces::pieces(made).all(|piece| match piece {
        pieces::Piece::Text(_) => true,
        pieces::Piece::Close(name) => tags::is_in(tags::KEPT, name),
        pieces::Piece::Open(name, raw) => {
            let href = raw.attribute("href").unwrap_or_default();
            let known = [
                " dir=\"auto\"".to_owned(),
                " dir=\"ltr\"".into(),
                format!(" {REST}"),
                format!(" href=\"{}\"", href.replace('&', "&amp;")),
            ];
            let bare = known.iter().fold(raw.0.to_owned(), |tag, known| tag.replace(known, ""));
            let web = href.is_empty() || ["https://", "http://", "mailto:"].iter().any(|scheme| href.starts_with(scheme));
            web && tags::is_in(tags::KEPT, name) && name != "img" && bare == format!("<{name}>")
        }
    })
}

#[test]
fn attacks_do_nothing() {
    for attack in [
        "<script>alert(1)</script>",
        "<SCRIPT\nsrc=//evil.example></SCRIPT>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<script",
        "<script src=//evil.example",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
        "<textarea><img title=\"</textarea><img src onerror=alert(1)>\"></textarea>",
        "<title><img title=\"</title><img src onerror=alert(1)>\"></title>",
        "<template><script>alert(1)</script></template>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\" &#x01;javascript:alert(1)\">x</a>",
        "<a href=\"java&#10;script:alert(1)\">x</a>",
        "<a href=data:text/html,x>x</a> <a href=\"vbscript:x\">y</a> <a href='//evil.example'>z</a>",
        "[x](javascript:alert(1)) [y](JaVaScRiPt:alert(1)) [z](data:text/html,x) [w](&#106;avascript:alert(1))",
        "<javascript:alert(1)> <data:text/html,x>",
        "[x](https://a.example/\"onclick=alert(1)) https://a.example/\"onclick=alert(1)",
        "[a](https://a.example '\" onclick=alert(1)')",
        "<p style=\"background:url(javascript:alert(1))\" onclick=x class=c id=i>x</p>",
        "<details open ontoggle=alert(1)><summary>x</summary></details>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe><object data=x></object><embed src=x>",
        "<base href=//evil.example><meta http-equiv=refresh content=0><link rel=stylesheet href=x>",
        "</div></main></body></html><form action=//evil.example><input name=password>",
        "<b><i><u></b></i></u><table><tr><td><table><p></table></td>",
        "<![CDATA[<script>alert(1)</script>]]> <?php <script> ?> <!DOCTYPE x [<!ENTITY y \"z\">]>",
        "<!--><script>alert(1)</script>--> <!-- --!><img src=x onerror=alert(1)> -->",
        "`</code><script>alert(1)</script>`",
        "&lt;script&gt;alert(1)&lt;/script&gt; &#60;script&#62;",
        "<a href=\"https://a.example/\u{1}\u{7f}\" title='x' onmouseover=alert(1)>x</a>",
    ] {
        let made = html(attack, 2);
        assert!(is_harmless(&made), "{attack} → {made}");
        // What a browser makes of it is what it would make of it again.
        let again = sanitise::clean(&made);
        assert_eq!(again.matches('<').count(), made.matches('<').count(), "{attack} → {made} → {again}");
    }
}

#[test]
fn a_hostile_text_comes_to_an_end() {
    let begin = Instant::now();
    for piece in [
        "> ",
        "[",
        "*",
        "**a ",
        "_a",
        "![",
        "- ",
        "<div>",
        "<b>",
        "<p>",
        "<script>",
        "</b>",
        "<a href=x>",
        "<!--",
        "<table><td>",
        "a@",
        "a@b.c",
        "www.",
        "https://",
        "http://a.b/_",
        "`",
        "~~",
        "<",
        "&",
        "&#",
        "|",
        "1. ",
        "# ",
        "\t",
        "[a]: b\n",
        "<b x=\"",
        "<svg><math>",
        "\\",
        "<b></i>",
        "*a_",
    ] {
        let text = piece.repeat(100_000 / piece.len());
        assert!(html(&text, 2).len() < 4_000_000, "{piece}");
        assert!(line(&text).len() < 400_000, "{piece}");
    }
    assert!(begin.elapsed() < Duration::from_secs(30), "{:?}", begin.elapsed());
}

#[test]
fn plain_text_has_no_marks_and_loses_no_words() {
    for (source, expected) in [
        ("One\nline\n\nTwo", "One\nline\n\nTwo"),
        ("# Title\n\nSome *strong* **words** and `code`.", "Title\n\nSome strong words and code."),
        ("Intro:\n\n* a\n* b\n  1. c\n  2. d\n\nEnd", "Intro:\n\n- a\n- b\n  1. c\n  2. d\n\nEnd"),
        ("<p>One</p>\n<p>Two<br>three</p>", "One\n\nTwo\nthree"),
        ("[Slides](https://a.example/s.pdf), [desk](mailto:a@b.example)", "Slides (https://a.example/s.pdf), desk (a@b.example)"),
        ("<https://a.example/> and https://a.example", "https://a.example/ and https://a.example"),
        ("[www.a.example](https://www.a.example/)", "www.a.example"),
        ("2 * 3 * 4, snake_case, <3, a < b, C++ <vector>", "2 * 3 * 4, snake_case, <3, a < b, C++ <vector>"),
        ("<ul><li><p>a</p></li><li>b</li></ul>after", "- a\n- b\n\nafter"),
        ("![a view](https://a.example/x.png) <img alt='b' src=x>", "a view b"),
        ("AT&amp;T &lt;b&gt;", "AT&T <b>"),
        ("> said", "said"),
        ("    indented\n        more", "indented\nmore"),
        ("1986. A good year", "1986. A good year"),
        ("<script>alert(1)</script>x", "x"),
    ] {
        assert_eq!(plain(source), expected, "{source:?}");
    }
    assert_eq!(line("# A\n\n[b](https://a.example) *c*\n- d"), "A b c - d");
    assert_eq!(line("nothing  to\ndo"), "nothing to do");
}

#[test]
fn cells_of_a_table_stay_apart_in_plain_text() {
    assert_eq!(plain("| Time | Price |\n|---|---|\n| 10 | 25 |\n| 11 | 30 |"), "Time · Price\n10 · 25\n11 · 30");
    assert_eq!(plain("<table><tr><td>7</td><td>8</td></tr></table>"), "7 · 8");
}

#[test]
fn lists_within_lists_grow_with_their_text_and_no_faster() {
    let deep = format!("{}x", "<ul><li>".repeat(1_200));
    assert!(plain(&deep).len() < 40_000, "{}", plain(&deep).len());
}
