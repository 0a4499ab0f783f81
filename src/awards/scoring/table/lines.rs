//! What a judge has scored so far, a line for each score.
use crate::{
    awards::{
        contents::Contents,
        cycle::Category,
        ids::CriterionId,
        jury::Owed,
        ledger::JudgingRound,
        scoring::model::{Items, comment_name, score_name},
    },
    kit::{bilingual::Bilingual, locale::Locale},
};

/// An entry that the judge scores, with what stands in their sheet.
#[derive(Clone, Debug)]
pub struct OwnEntry<'a> {
    pub owed: &'a Owed,
    pub category: &'a Category,
    /// Its sheet can be filled in: the round is open, and it is not sent.
    pub is_open: bool,
    /// None before something was typed.
    pub contents: Option<Contents>,
    /// What the pitch round is called.
    pub pitch: &'a Bilingual,
}

impl OwnEntry<'_> {
    /// What stands under a name.
    pub fn text(&self, name: &str) -> &str {
        self.contents.as_ref().map_or("", |contents| contents.get(name))
    }

    /// The category as tables name it in the online round and in that of the pitches, which stands for itself as in the organisers'.
    pub fn category_names(&self) -> [Bilingual; 2] {
        [self.category.name.clone(), behind(&self.category.name, self.pitch)]
    }

    /// As they name it in the round in which the entry is.
    pub fn category_name(&self) -> Bilingual {
        let [online, pitch] = self.category_names();
        if self.owed.round == JudgingRound::Pitch { pitch } else { online }
    }
}

/// Something that is scored, as a table names it.
pub struct NamedItem {
    pub id: CriterionId,
    /// A part stands behind its criterion: two of them may have parts of the same name.
    pub name: Bilingual,
    /// The part alone.
    pub short: Bilingual,
}

/// Those of a category, in their order.
pub fn named_items(category: &Category) -> Vec<NamedItem> {
    let groups = Items::of(category).into_iter();
    let named = groups.flat_map(|Items { group, items }| {
        let group = group.map(|(name, _)| name);
        items.into_iter().map(move |item| NamedItem {
            id: item.criterion_id,
            name: group.as_ref().map_or_else(|| item.name.clone(), |group| behind(group, &item.name)),
            short: item.name,
        })
    });
    named.collect()
}

fn behind(group: &Bilingual, part: &Bilingual) -> Bilingual {
    Bilingual::new(format!("{}: {}", group.en, part.en), format!("{}: {}", group.ur, part.ur))
}

/// In the order of [`super::columns::HEADER`]; a score that is missing is an empty cell.
pub fn lines(entries: &[OwnEntry<'_>], judge: &str, locale: Locale) -> Vec<[String; 7]> {
    let lines = entries.iter().flat_map(|entry| {
        named_items(entry.category).into_iter().map(move |item| {
            let text = |name: String| entry.text(&name).to_owned();
            [
                entry.category_name().in_language(locale).to_owned(),
                entry.owed.name.in_language(locale).to_owned(),
                entry.owed.organisation.clone(),
                judge.to_owned(),
                item.name.in_language(locale).to_owned(),
                text(score_name(item.id)),
                text(comment_name(item.id)),
            ]
        })
    });
    lines.collect()
}
