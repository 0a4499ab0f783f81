//! Templates and stylesheets are written to be read: lines of a length that fits, one declaration a line, and sides
//! named by the direction of the text, so that a page turns with its language.
use std::{fs, path::Path};

/// Characters a line.
const LONGEST: usize = 140;

/// Every file under `folder` whose name ends so, with its text.
fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    fn gather(folder: &Path, ending: &str, found: &mut Vec<(String, String)>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                gather(&path, ending, found);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push((path.display().to_string(), fs::read_to_string(&path).expect("a file")));
            }
        }
    }
    let mut found = vec![];
    gather(Path::new(folder), ending, &mut found);
    assert!(!found.is_empty(), "nothing in {folder} ends in {ending}");
    found
}

/// Where `is_wrong` holds for a line: file, number and line.
fn lines_that(files: &[(String, String)], is_wrong: impl Fn(&str) -> bool) -> Vec<String> {
    let numbered = files.iter().flat_map(|(name, text)| text.lines().enumerate().map(move |(at, line)| (name, at + 1, line)));
    numbered.filter(|(_, _, line)| is_wrong(line)).map(|(name, at, line)| format!("{name}:{at}: {line}")).collect()
}

fn templates() -> Vec<(String, String)> {
    [files("templates", ".html"), files("templates", ".xml")].concat()
}

fn stylesheets() -> Vec<(String, String)> {
    files("static/css", ".css")
}

#[test]
fn no_line_of_a_template_or_stylesheet_is_too_long() {
    let all = [templates(), stylesheets()].concat();
    assert_eq!(lines_that(&all, |line| line.chars().count() > LONGEST), [""; 0]);
}

#[test]
fn templates_step_in_by_two_blanks() {
    let uneven = |line: &str| (line.len() - line.trim_start_matches(' ').len()) % 2 == 1 || line.starts_with('\t');
    assert_eq!(lines_that(&templates(), uneven), [""; 0]);
}

/// Elements that a browser sets below one another.
const BLOCKS: &str = "article aside blockquote body dd details dl dt div fieldset figure footer form h1 h2 h3 head header \
    legend li main nav ol p pre section table tbody td th thead tr ul";

#[test]
fn a_block_element_begins_its_line() {
    let within = |line: &str| {
        let line = line.trim_start();
        let later = line.strip_prefix('<').unwrap_or(line).split('<').skip(1);
        let mut names = later.filter_map(|tag| tag.split(|c: char| !c.is_ascii_alphanumeric()).next());
        names.any(|name| BLOCKS.split_whitespace().any(|block| block == name))
    };
    assert_eq!(lines_that(&files("templates", ".html"), within), [""; 0]);
}

#[test]
fn a_control_flow_tag_begins_its_line() {
    let opens = |tag: &str| {
        let word = tag.trim_start_matches(['-', '+', ' ']).split(' ').next().unwrap_or_default();
        ["for", "match", "when", "include", "let", "import", "macro"].contains(&word)
    };
    let within = |line: &str| {
        let begun = line.trim_start().strip_prefix("{%").unwrap_or(line);
        begun.split("{%").skip(1).any(opens)
    };
    assert_eq!(lines_that(&files("templates", ".html"), within), [""; 0]);
}

#[test]
fn stylesheets_hold_one_declaration_a_line() {
    let crowded = |line: &str| line.matches(';').count() > 1 || line.matches('{').count() > 1;
    assert_eq!(lines_that(&stylesheets(), crowded), [""; 0]);
}

#[test]
fn sides_are_logical_in_every_stylesheet() {
    let physical = |line: &str| {
        let Some((name, value)) = line.trim().split_once(':') else { return false };
        let sided = |word: &str| word.split(['-', ' ', ';']).any(|part| part == "left" || part == "right");
        sided(name) || (["text-align", "float", "clear"].contains(&name) && sided(value))
    };
    assert_eq!(lines_that(&stylesheets(), physical), [""; 0]);
}
