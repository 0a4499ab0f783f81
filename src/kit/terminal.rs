//! Text for a terminal: names as wide as they look, and sentences that are broken between words.
use super::{
    characters,
    sentence::{CLOSE, OPEN},
};

use std::{
    fmt::Display,
    io::{self, Write},
};

/// Columns of a terminal.
pub const WIDE: usize = 100;

/// How many columns a character takes.
fn columns(c: char) -> usize {
    match c {
        '\u{300}'..='\u{36F}' | '\u{591}'..='\u{5BD}' | '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' => 0,
        c if characters::is_invisible(c) => 0,
        '\u{1100}'..='\u{115F}'
        | '\u{2E80}'..='\u{A4CF}'
        | '\u{AC00}'..='\u{D7A3}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{FE30}'..='\u{FE6F}'
        | '\u{FF00}'..='\u{FF60}'
        | '\u{FFE0}'..='\u{FFE6}'
        | '\u{1F300}'..='\u{1FAFF}'
        | '\u{20000}'..='\u{3FFFD}' => 2,
        _ => 1,
    }
}

/// Says a line on standard error. Whoever read it may have closed it, and then nobody is told.
pub fn to_standard_error(line: impl Display) {
    let _ = writeln!(io::stderr().lock(), "summit: {line}");
}

pub fn width(text: &str) -> usize {
    text.chars().map(columns).sum()
}

fn runs_leftwards(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{10800}'..='\u{10FFF}'))
}

/// Cut to so many columns.
pub fn cut(name: &str, most: usize) -> String {
    if width(name) <= most {
        return name.to_owned();
    }
    let mut taken = 0;
    let fits = |c: &char| {
        taken += columns(*c);
        taken < most
    };
    name.chars().take_while(fits).chain(['…']).collect()
}

/// Exactly so many columns, from the left.
pub fn left(name: &str, wide: usize) -> String {
    let name = cut(name, wide);
    let blanks = " ".repeat(wide.saturating_sub(width(&name)));
    if runs_leftwards(&name) { format!("{OPEN}{name}{CLOSE}{blanks}") } else { name + &blanks }
}

pub fn right(text: &str, wide: usize) -> String {
    format!("{}{text}", " ".repeat(wide.saturating_sub(width(text))))
}

/// A sentence without marks around those of its names that run as it does.
fn plain(sentence: &str) -> String {
    if runs_leftwards(sentence) { sentence.to_owned() } else { sentence.replace([OPEN, CLOSE], "") }
}

/// A sentence below a sign, on as many lines as it takes.
pub fn item(sign: &str, sentence: &str) -> String {
    let indent = width(sign);
    let (mut lines, mut line) = (vec![], String::new());
    for word in plain(sentence).split(' ') {
        if !line.is_empty() && indent + width(&line) + 1 + width(word) > WIDE {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
    format!("{sign}{}\n", lines.join(&format!("\n{}", " ".repeat(indent))))
}

/// A name on one line, with a sign in place of what would steer a terminal or turn letters round.
pub fn tidy(name: &str) -> String {
    let shown = |c: char| if c.is_control() || characters::is_override(c) { '\u{FFFD}' } else { c };
    characters::tidy_line(name).chars().map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_take_the_columns_that_they_look_like() {
        assert_eq!(["abc", "开幕式", "e\u{301}", "ثَنا"].map(width), [3, 6, 1, 3]);
        assert_eq!((left("abc", 5), left("abcdef", 5), left("开幕式", 4)), ("abc  ".into(), "abcd…".into(), "开… ".into()));
        assert_eq!(left("ثنا", 4), format!("{OPEN}ثنا{CLOSE} "));
        assert_eq!(width(&left(&"x".repeat(10_000), 30)), 30);
    }

    #[test]
    fn nothing_steers_the_terminal() {
        assert_eq!(tidy(" O\u{1B}[1m\n\u{202E}x "), "O\u{FFFD}[1m \u{FFFD}x");
    }

    #[test]
    fn sentences_are_broken_between_words() {
        let text = item("  - ", &"word ".repeat(40));
        assert!(text.lines().all(|line| width(line) <= WIDE) && text.lines().count() == 3, "{text}");
        assert_eq!(item("", &format!("{OPEN}A{CLOSE} wins.")), "A wins.\n");
    }
}
