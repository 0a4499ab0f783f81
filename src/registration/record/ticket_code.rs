//! Codes of tickets, as they are made and read.
use crate::kit::{clock::random, field};

/// Crockford's base 32: without letters that are easily mistaken for another.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// `N` random letters, five bits each.
pub fn letters<const N: usize>() -> String {
    random::<N>().iter().map(|b| char::from(LETTERS[usize::from(b % 32)])).collect()
}

/// 80 random bits in four groups of four: `7K2M-X0Q4-…`.
pub fn new_code() -> String {
    let letters: Vec<char> = letters::<16>().chars().collect();
    grouped(&letters)
}

/// A code as people read it out or paste it: in any case, with or without its dashes. None if it is no code.
pub fn read_code(typed: &str) -> Option<String> {
    let letters: Vec<char> =
        field::pasted(typed).chars().filter(|c| !matches!(c, '-' | ' ' | '.')).map(|c| c.to_ascii_uppercase()).collect();
    let known = |c: &char| u8::try_from(*c).is_ok_and(|b| LETTERS.contains(&b));
    (letters.len() == 16 && letters.iter().all(known)).then(|| grouped(&letters))
}

fn grouped(letters: &[char]) -> String {
    letters.chunks(4).map(|g| g.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_have_four_groups_and_do_not_repeat() {
        let codes: std::collections::HashSet<_> = (0..1_000).map(|_| new_code()).collect();
        assert_eq!(codes.len(), 1_000);
        for code in &codes {
            assert!(code.split('-').map(str::len).eq([4, 4, 4, 4]), "{code}");
            assert_eq!(read_code(&code.to_lowercase().replace('-', " ")), Some(code.clone()));
            assert_eq!(read_code(&format!("\u{200E}{}\u{FEFF}", code.replace('-', "\u{2013}"))), Some(code.clone()));
        }
    }
}
