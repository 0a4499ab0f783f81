//! What is scored, as the sheet shows it.
use crate::{
    awards::{
        contents::Contents,
        cycle::{Category, Scale},
        scoring::model::{Item, Items, comment_name, score_name},
        statistics::Exact,
    },
    kit::{
        field,
        form::{Problems, row_id},
        page::Page,
    },
};

/// Scales with more steps than this are typed, not touched.
const MOST_STEPS: i32 = 21;

/// A criterion with what is scored of it.
pub struct GroupView {
    /// Where it has parts: its name and hint.
    pub heading: Option<(String, String)>,
    pub items: Vec<ItemView>,
}

/// Something that gets a score, with what stands in its fields.
pub struct ItemView {
    /// Of the fieldset, and of its problem: `score-3`.
    pub id: String,
    /// Of the field of the word on it, and its problem.
    pub comment_id: String,
    pub score_name: String,
    pub comment_name: String,
    pub name: String,
    pub hint: String,
    /// Of the whole, in percent.
    pub weight: String,
    /// The same from 0 to 1, for the script.
    pub share: String,
    pub value: String,
    /// What was typed, if it is a score.
    pub score: Option<i32>,
    /// All steps of the scale, and whether it is this one; none where a score is typed.
    pub steps: Vec<(i32, bool)>,
    pub comment: String,
    /// What another device had typed.
    pub earlier: Vec<String>,
    pub earlier_comments: Vec<String>,
}

impl ItemView {
    /// Something was typed, and it is no score.
    pub fn is_off_the_scale(&self) -> bool {
        self.score.is_none() && !self.value.trim().is_empty()
    }

    /// Whether the word on it is asked for or there.
    pub fn is_said(&self, problems: &Problems) -> bool {
        !self.comment.is_empty() || !self.earlier_comments.is_empty() || problems.of(&self.comment_id).is_some()
    }
}

/// All steps of a scale; none where a score is typed.
fn steps(scale: Scale) -> Vec<i32> {
    if scale.to - scale.from < MOST_STEPS { (scale.from..=scale.to).collect() } else { vec![] }
}

pub fn groups(page: &Page, category: &Category, contents: &Contents) -> Vec<GroupView> {
    let mut row = 0;
    let mut item = |one: &Item| {
        row += 1;
        view(page, category, contents, (row, one))
    };
    let group = |group: &Items| GroupView {
        heading: group.group.as_ref().map(|(name, hint)| (name.of(page).to_owned(), hint.of(page).to_owned())),
        items: group.items.iter().map(&mut item).collect(),
    };
    Items::of(category).iter().map(group).collect()
}

fn view(page: &Page, category: &Category, contents: &Contents, (row, item): (usize, &Item)) -> ItemView {
    let (score_name, comment_name) = (score_name(item.criterion_id), comment_name(item.criterion_id));
    let value = contents.get(&score_name).to_owned();
    let score = field::whole(&value, category.scale.from, category.scale.to).ok();
    let earlier = |name: &str| contents.earlier_of(name).into_iter().map(|earlier| earlier.text.clone()).collect();
    ItemView {
        id: row_id("score", row),
        comment_id: row_id("comment", row),
        name: item.name.of(page).to_owned(),
        hint: item.hint.of(page).to_owned(),
        weight: percent(&item.share),
        share: item.share.to_decimal(8),
        score,
        steps: steps(category.scale).into_iter().map(|step| (step, score == Some(step))).collect(),
        comment: contents.get(&comment_name).to_owned(),
        earlier: earlier(&score_name),
        earlier_comments: earlier(&comment_name),
        value,
        score_name,
        comment_name,
    }
}

/// `15`, `33.33`: a share of the whole in percent, with the decimals that it needs, two at most.
fn percent(share: &Exact) -> String {
    let hundredths = (&Exact::from(100) * share).to_decimal(2);
    hundredths.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_read_as_percent() {
        let shown = [(15, 100), (1, 3), (1, 8), (1, 1), (1, 10)].map(|(n, d)| percent(&Exact::ratio(n, d).expect("a share")));
        assert_eq!(shown, ["15", "33.33", "12.5", "100", "10"]);
    }

    #[test]
    fn a_wide_scale_is_typed() {
        assert_eq!(steps(Scale { from: 1, to: 5 }), [1, 2, 3, 4, 5]);
        assert_eq!(steps(Scale { from: 0, to: 20 }).len(), 21);
        assert!(steps(Scale { from: 0, to: 100 }).is_empty());
    }
}
