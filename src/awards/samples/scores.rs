//! What judges of the samples give: scores that follow how good an entry is, how strict a judge is, and chance; pure.
use super::entries::Both;
use crate::{
    awards::cycle::{Category, CommentRule, Scale},
    registration::samples::Dice,
};

/// Where a score stands on any scale, in thousandths.
type Position = i64;

/// What an entry of middling quality gets.
const MIDDLE: Position = 610;

/// The strict one, and the lenient one, by their places among all judges.
pub const HARSH: usize = 9;
pub const LENIENT: usize = 10;

/// Around 0, two thirds within `spread`.
fn around_zero(dice: &mut Dice, spread: i64) -> i64 {
    let four: usize = (0..4).map(|_| dice.below(1_001)).sum();
    (i64::try_from(four).unwrap_or(2_000) - 2_000) * spread / 577
}

/// What a judge adds to every score.
fn leniency(judge: usize) -> Position {
    match judge {
        HARSH => -240,
        LENIENT => 210,
        other => around_zero(&mut Dice::new(u64::try_from(other).unwrap_or_default() + 31), 55),
    }
}

/// What an entry has in one criterion more than the middle: some of it in all of them.
fn quality(entry: &str, criterion: usize) -> Position {
    let seed = entry.bytes().fold(11, |seed: u64, byte| seed.wrapping_mul(31).wrapping_add(byte.into()));
    let own = u64::try_from(criterion).unwrap_or_default();
    around_zero(&mut Dice::new(seed), 130) + around_zero(&mut Dice::new(seed ^ (own << 40)), 60)
}

/// A judge's score of an entry, by its name, in the criterion at that place.
pub fn score(scale: Scale, entry: &str, judge: usize, criterion: usize, dice: &mut Dice) -> i32 {
    let position = MIDDLE + quality(entry, criterion) + leniency(judge) + around_zero(dice, 80);
    let steps = i64::from(scale.to - scale.from);
    scale.from + i32::try_from((position.clamp(0, 1_000) * steps + 500) / 1_000).unwrap_or_default()
}

const LOW: [Both; 3] = [
    ("The figures do not show what is claimed.", "اعداد وہ نہیں دکھاتے جو دعویٰ کیا گیا ہے۔"),
    ("Others in the region are years ahead.", "خطے کے دوسرے برسوں آگے ہیں۔"),
    ("It is not clear who uses it.", "واضح نہیں کہ اسے کون استعمال کرتا ہے۔"),
];

const MIDDLING: [Both; 3] = [
    ("Sound work, well explained.", "ٹھوس کام، اچھی طرح سمجھایا گیا۔"),
    ("Good, but the comparison is missing.", "اچھا ہے، مگر موازنہ نہیں دیا گیا۔"),
    ("Convincing for its own market; less so abroad.", "اپنی منڈی کے لیے قائل کن؛ باہر کے لیے کم۔"),
];

const HIGH: [Both; 3] = [
    ("I have seen nothing like it in the region.", "میں نے خطے میں ایسا کچھ نہیں دیکھا۔"),
    ("The evidence is independent and strong.", "ثبوت آزاد اور مضبوط ہے۔"),
    ("An example for others to follow.", "دوسروں کے لیے قابلِ تقلید مثال۔"),
];

/// A word on a score: where the category asks for one, and now and then.
pub fn comment(category: &Category, score: i32, reads_urdu: bool, dice: &mut Dice) -> &'static str {
    let Scale { from, to } = category.scale;
    let is_asked = match category.comment_rule {
        CommentRule::Always => true,
        CommentRule::Extremes => score == from || score == to,
        CommentRule::Never => false,
    };
    let (chosen, says) = (dice.below(3), dice.below(4) == 0);
    if !is_asked && !says {
        return "";
    }
    let words = match (score - from) * 10 / (to - from) {
        ..=3 => LOW,
        4..=7 => MIDDLING,
        _ => HIGH,
    };
    let (en, ur) = words[chosen];
    if reads_urdu { ur } else { en }
}
