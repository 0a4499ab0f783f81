//! The scores themselves, in the format that is read: sorted, each once, numbers with a point.
use super::csv::Document;
use crate::awards::analysis::read::{Scores, shortest};

pub fn scores(scores: &Scores) -> anyhow::Result<Vec<u8>> {
    let columns = [scores.categories.is_some(), true, true, scores.has_criteria];
    let header = ["category", "entry", "judge", "criterion"].into_iter().zip(columns).filter(|(_, is)| *is).map(|(name, _)| name);
    let mut document = Document::new(&header.chain(["score"]).collect::<Vec<_>>())?;
    for one in &scores.scored {
        let category = scores.categories.as_ref().map(|names| names[one.category].as_str());
        let criterion = scores.has_criteria.then(|| scores.criteria[one.criterion].as_str());
        let names = [category, Some(&*scores.entries[one.entry]), Some(&*scores.judges[one.judge]), criterion];
        let names: Vec<&str> = names.into_iter().flatten().collect();
        document.line(&names, [one.score.as_ref().map(shortest).unwrap_or_default()])?;
    }
    document.into_bytes()
}
