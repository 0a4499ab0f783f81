//! A head as words, to be read out, written down and typed in again.
use super::chain::Hash;
use std::sync::LazyLock;

/// So many bytes of a hash are said as a word each: nobody finds another ledger whose head begins with the same 16.
pub const WORDS: usize = 16;
/// A word is known by so many letters.
const TELLING: usize = 4;

/// A word for each byte, in the order of the letters. No two begin with the same four letters, differ by one or two letters
/// only, or sound alike; a list that has been published never changes.
const LIST: &str = "\
    acorn album almond anchor antenna apple apron arena artist atlas atom autumn avenue award badge bakery balcony \
    balloon bamboo banana basket bazaar bicycle blossom border bottle bowl branch brick bronze brush button \
    cabbage cabin calendar camera canyon captain caravan carpet castle cedar ceiling chair cheese chimney cinema \
    cinnamon circle citizen climate clinic cloud clover coast coconut coffee compass copper cottage cricket \
    crystal daisy dance daylight degree delta dentist desert diamond dinner diploma doctor dolphin domino eagle \
    echo eclipse elbow elephant embassy emerald engine envelope evening fabric farmer feather ferry festival field \
    filter forest fountain funnel galaxy garden garlic gate giraffe glacier glass globe granite guitar hammock \
    harbor harvest helmet hexagon honey horizon horse image indigo invite island jasmine jersey jigsaw journey \
    juice jungle kayak keyboard kitchen ladder lagoon lantern laptop lavender lemon leopard library lilac linen \
    lobby lotus lunch machine magazine magnet mango marathon marble meadow melody metal midnight mineral mirror \
    mobile monsoon moon morning mosaic muffin museum mustard napkin nature network nickel north novel number nylon \
    oasis oatmeal object ocean octopus olive onion orange orbit orchard oxygen oyster painter papaya parade parcel \
    passport pasta peach peanut pencil picnic pixel plastic pocket podium postcard potato project pumpkin pyramid \
    radio railway rainbow recipe ribbon river robot saffron salad sapphire school science scooter shoulder signal \
    sky soccer sofa sphere spinach spiral spring stadium station student subway sunset syrup tailor textile \
    tractor traffic travel triangle trophy trumpet tulip turbine umbrella uniform universe vacuum vessel village \
    violin visitor vitamin volcano voyage waffle walnut wardrobe wheel whisper window workshop yacht zenith";

static BY_BYTE: LazyLock<Vec<&str>> = LazyLock::new(|| LIST.split(' ').collect());

/// The head's first 16 bytes.
pub fn words(head: &Hash) -> [&'static str; WORDS] {
    std::array::from_fn(|at| BY_BYTE[usize::from(head.0[at])])
}

/// The byte of a word, or of its first four letters, in large or small letters.
pub fn byte(word: &str) -> Option<u8> {
    let word = word.to_ascii_lowercase();
    let is = |known: &&str| *known == word || word.len() >= TELLING && known.starts_with(&word);
    let at = BY_BYTE.iter().position(is)?;
    u8::try_from(at).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// How many letters must be put in, taken out or replaced.
    fn distance(a: &str, b: &str) -> usize {
        let mut before: Vec<usize> = (0..=b.len()).collect();
        for (i, x) in a.bytes().enumerate() {
            let mut row = vec![i + 1];
            for (j, y) in b.bytes().enumerate() {
                row.push((before[j] + usize::from(x != y)).min(before[j + 1] + 1).min(row[j] + 1));
            }
            before = row;
        }
        before[b.len()]
    }

    #[test]
    fn no_word_is_taken_for_another() {
        assert_eq!(BY_BYTE.len(), 256);
        assert!(BY_BYTE.is_sorted());
        let beginnings: BTreeSet<&str> = BY_BYTE.iter().map(|word| &word[..word.len().min(TELLING)]).collect();
        assert_eq!(beginnings.len(), 256);
        for (at, word) in BY_BYTE.iter().enumerate() {
            assert!((3..=8).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_lowercase()), "{word}");
            let near = BY_BYTE[..at].iter().find(|other| distance(word, other) < 3);
            assert_eq!(near, None, "{word}");
        }
    }

    #[test]
    fn every_byte_has_its_word() {
        let heads = (0..=255_u8).map(|byte| Hash([byte; 32]));
        for (head, expected) in heads.zip(0..=255_u8) {
            for word in words(&head) {
                let four = &word[..word.len().min(TELLING)];
                assert_eq!([byte(word), byte(&word.to_uppercase()), byte(four)], [Some(expected); 3], "{word}");
            }
        }
        for other in ["", "a", "sk", "sky1", "acorns", "acor n", "نیلا"] {
            assert_eq!(byte(other), None, "{other}");
        }
    }
}
