//! A head as somebody has written it down, in hexadecimal digits or in words.
use super::{
    chain::Hash,
    words::{self, WORDS},
};
use std::{fmt, str::FromStr};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PublishedHead {
    Hash(Hash),
    /// The bytes that the words stand for.
    Words([u8; WORDS]),
}

/// Why it is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoHead {
    /// So many words.
    Count(usize),
    /// A word, counted from 1, that is not in the list.
    Unknown(usize, String),
}

impl PublishedHead {
    pub fn is(&self, head: &Hash) -> bool {
        match self {
            Self::Hash(hash) => hash == head,
            Self::Words(bytes) => head.0.starts_with(bytes),
        }
    }
}

impl FromStr for PublishedHead {
    type Err = NoHead;

    /// In large or small letters; whatever stands between words, commas, numbers or ends of lines, does not matter.
    fn from_str(text: &str) -> Result<Self, NoHead> {
        let digits: String = text.split_whitespace().collect::<String>().to_ascii_lowercase();
        if let Ok(hash) = digits.parse() {
            return Ok(Self::Hash(hash));
        }
        let said: Vec<&str> = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
        if said.len() != WORDS {
            return Err(NoHead::Count(said.len()));
        }
        let mut bytes = [0; WORDS];
        for (at, word) in said.into_iter().enumerate() {
            bytes[at] = words::byte(word).ok_or_else(|| NoHead::Unknown(at + 1, word.to_owned()))?;
        }
        Ok(Self::Words(bytes))
    }
}

impl fmt::Display for PublishedHead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Hash(hash) => hash.fmt(f),
            Self::Words(bytes) => {
                let mut hash = Hash([0; 32]);
                hash.0[..WORDS].copy_from_slice(bytes);
                f.write_str(&words::words(&hash).join(" "))
            }
        }
    }
}

/// For whoever has typed it.
impl fmt::Display for NoHead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Count(count) => write!(f, "a head is {WORDS} words or 64 hexadecimal digits, and this has {count} words"),
            Self::Unknown(at, word) => write!(f, "word {at}, “{word}”, is none that a head is said in"),
        }
    }
}

impl std::error::Error for NoHead {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_read_as_people_write_it() {
        let head = Hash::seed(crate::awards::ids::CycleId(uuid::Uuid::nil()));
        let said = words::words(&head);
        let short: Vec<&str> = said.iter().map(|word| &word[..word.len().min(4)]).collect();
        let numbered: Vec<String> = said.iter().enumerate().map(|(at, word)| format!("{}. {word}", at + 1)).collect();
        let written = [
            head.to_string(),
            head.to_string().to_uppercase(),
            format!(" {} \r\n{}\n", &head.to_string()[..32], &head.to_string()[32..]),
            said.join(" "),
            said.join(",  ").to_uppercase(),
            said.join("\r\n"),
            short.join("-"),
            numbered.join("\n"),
        ];
        for text in written {
            let read: PublishedHead = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
            assert!(read.is(&head), "{text}");
            assert!(!read.is(&Hash([7; 32])), "{text}");
            assert_eq!(read.to_string().parse(), Ok(read));
        }
    }

    #[test]
    fn what_is_no_head_is_refused_with_its_reason() {
        let read = |text: &str| text.parse::<PublishedHead>();
        assert_eq!(read(""), Err(NoHead::Count(0)));
        assert_eq!(read(&"ab".repeat(31)), Err(NoHead::Count(1)));
        assert_eq!(read(&["acorn"; 15].join(" ")), Err(NoHead::Count(15)));
        assert_eq!(read(&["acorn"; 17].join(" ")), Err(NoHead::Count(17)));
        let mut wrong = ["acorn"; 16];
        wrong[4] = "acron";
        assert_eq!(read(&wrong.join(" ")), Err(NoHead::Unknown(5, "acron".to_owned())));
    }
}
