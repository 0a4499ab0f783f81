//! Names in the order in which they first appear.
use crate::kit::terminal::tidy;
use std::collections::HashMap;

/// Distinct names, each with its number from 0.
#[derive(Debug, Default)]
pub struct Names {
    names: Vec<String>,
    numbers: HashMap<String, usize>,
    /// Of spellings that were met before, so that each is looked at once.
    seen: HashMap<String, usize>,
}

impl Names {
    /// The number of a name; nothing where the cell is empty. Spaces around and between words do not matter.
    pub fn number(&mut self, cell: &str) -> Option<usize> {
        if let Some(number) = self.seen.get(cell) {
            return Some(*number);
        }
        let name = tidy(cell);
        if name.is_empty() {
            return None;
        }
        let number = *self.numbers.entry(name.clone()).or_insert(self.names.len());
        if number == self.names.len() {
            self.names.push(name);
        }
        self.seen.insert(cell.to_owned(), number);
        Some(number)
    }

    pub fn name(&self, number: usize) -> &str {
        &self.names[number]
    }

    pub fn into_names(self) -> Vec<String> {
        self.names
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_numbered_as_they_come() {
        let mut names = Names::default();
        let numbers = ["Sana", "Omar", " Sana ", "", "sana", "ثنا", "O\u{1B}[1m"].map(|cell| names.number(cell));
        assert_eq!(numbers, [Some(0), Some(1), Some(0), None, Some(2), Some(3), Some(4)]);
        assert_eq!(names.name(4), "O\u{FFFD}[1m");
    }
}
