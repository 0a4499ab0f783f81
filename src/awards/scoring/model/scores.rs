//! From what is typed into a sheet to scores.
use super::Items;
use crate::{
    awards::{
        contents::Contents,
        cycle::{Category, CommentRule, Scale},
        ids::CriterionId,
        statistics::Exact,
    },
    kit::{
        field,
        form::{Fault, Labels, Problems},
    },
};

/// The fields of a sheet by their labels.
pub const LABELS: Labels = &[("score", "awards-score"), ("comment", "awards-score-comment")];

/// The name of the field of a score.
pub fn score_name(criterion: CriterionId) -> String {
    format!("score-{criterion}")
}

/// The name of the field of the word on it.
pub fn comment_name(criterion: CriterionId) -> String {
    format!("comment-{criterion}")
}

/// The names of all fields of a sheet, in alphabetical order.
pub fn names_of(category: &Category) -> Vec<String> {
    let criteria = Items::of(category).into_iter().flat_map(|group| group.items).map(|item| item.criterion_id);
    let mut names: Vec<_> = criteria.flat_map(|id| [score_name(id), comment_name(id)]).collect();
    names.sort_unstable();
    names
}

/// A score to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewScore {
    pub criterion_id: CriterionId,
    pub score: i32,
    pub comment: String,
}

/// A score as it was typed, in digits of any script; none where nothing was.
fn typed_score(typed: &str, scale: Scale) -> Result<Option<i32>, Fault> {
    if field::pasted(typed).is_empty() { Ok(None) } else { field::whole(typed, scale.from, scale.to).map(Some) }
}

/// All scores of a sheet, or what stands in the way of sending it: `score-3` and `comment-3` are of the third that is scored.
pub fn scores_of(category: &Category, contents: &Contents) -> Result<Vec<NewScore>, Problems> {
    let mut problems = Problems::of_form(LABELS);
    let mut scores = vec![];
    for (row, item) in (1..).zip(Items::of(category).into_iter().flat_map(|group| group.items)) {
        let typed = typed_score(contents.get(&score_name(item.criterion_id)), category.scale);
        let score = problems.keep_in_row("score", row, typed.and_then(|score| score.ok_or("awards-score-missing".into())));
        let comment = problems.keep_in_row("comment", row, field::note(contents.get(&comment_name(item.criterion_id))));
        let (Some(score), Some(comment)) = (score, comment) else { continue };
        if comment.is_empty() && needs_comment(category, score) {
            let _ = problems.keep_in_row::<()>("comment", row, Err("awards-score-unsaid".into()));
        }
        scores.push(NewScore { criterion_id: item.criterion_id, score, comment });
    }
    if problems.is_empty() { Ok(scores) } else { Err(problems) }
}

/// Whether a judge must say why they give that.
fn needs_comment(category: &Category, score: i32) -> bool {
    match category.comment_rule {
        CommentRule::Always => true,
        CommentRule::Extremes => [category.scale.from, category.scale.to].contains(&score),
        CommentRule::Never => false,
    }
}

/// How far a sheet is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    pub scored: usize,
    pub of: usize,
    /// `100 Σ w (x − lo) / (hi − lo)`, once all are scored: what is missing is never zero.
    pub total: Option<Exact>,
}

pub fn tally_of(category: &Category, contents: &Contents) -> Tally {
    let Scale { from, to } = category.scale;
    let items: Vec<_> = Items::of(category).into_iter().flat_map(|group| group.items).collect();
    let scores = items.iter().map(|item| typed_score(contents.get(&score_name(item.criterion_id)), category.scale).ok().flatten());
    let scores: Vec<_> = scores.collect();
    let points = |share: &Exact, score: i32| {
        let on_scale = Exact::ratio(i64::from(score - from) * 100, i64::from(to - from)).unwrap_or_else(Exact::zero);
        share * &on_scale
    };
    let parts = items.iter().zip(&scores).map(|(item, score)| score.map(|score| points(&item.share, score)));
    let total = parts.collect::<Option<Vec<_>>>().map(|parts| Exact::sum(&parts));
    Tally { scored: scores.iter().flatten().count(), of: items.len(), total }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        awards::{
            contents::Text,
            cycle::{Criterion, Part, Weight, category},
        },
        kit::{bilingual::Bilingual, form::Problem},
    };
    use uuid::Uuid;

    fn id(n: u128) -> CriterionId {
        CriterionId(Uuid::from_u128(n))
    }

    /// One criterion of 40 percent, and one of 60 with two parts, three quarters and one quarter of it.
    fn judged() -> Category {
        let part = |n, weight| Part { criterion_id: id(n), name: Bilingual::default(), hint: Bilingual::default(), weight: Weight(weight) };
        let criterion = |n, weight, parts| Criterion {
            criterion_id: id(n),
            name: Bilingual::default(),
            hint: Bilingual::default(),
            weight: Weight(weight),
            parts,
        };
        let mut category = category();
        category.rubric.criteria = vec![criterion(1, 4_000, vec![]), criterion(2, 6_000, vec![part(3, 7_500), part(4, 2_500)])];
        category
    }

    fn typed(fields: &[(String, &str)]) -> Contents {
        let text = |(name, text): &(String, &str)| (name.clone(), Text { text: (*text).to_owned(), ..Text::default() });
        Contents { texts: fields.iter().map(text).collect(), earlier: vec![] }
    }

    fn problems_at(contents: &Contents, category: &Category) -> Vec<String> {
        scores_of(category, contents).expect_err("problems").all().iter().map(Problem::id).collect()
    }

    #[test]
    fn a_criterion_with_parts_is_scored_by_them() {
        let names = names_of(&judged());
        assert_eq!(names.len(), 6);
        assert!(!names.contains(&score_name(id(2))) && names.is_sorted());
    }

    #[test]
    fn digits_of_any_script_are_scores_and_what_is_missing_is_no_zero() {
        let sheet = typed(&[(score_name(id(1)), "۷"), (score_name(id(3)), " 8 "), (score_name(id(4)), "٤")]);
        let scores = scores_of(&judged(), &sheet).expect("scores");
        assert_eq!(scores.iter().map(|one| one.score).collect::<Vec<_>>(), [7, 8, 4]);
        // 40 · 0.7 + 45 · 0.8 + 15 · 0.4
        assert_eq!(tally_of(&judged(), &sheet), Tally { scored: 3, of: 3, total: Some(Exact::from(70)) });
        let missing = typed(&[(score_name(id(1)), "7"), (score_name(id(3)), ""), (score_name(id(4)), "4")]);
        assert_eq!(problems_at(&missing, &judged()), ["score-2"]);
        assert_eq!(tally_of(&judged(), &missing), Tally { scored: 2, of: 3, total: None });
    }

    #[test]
    fn what_is_no_score_is_said_at_its_place() {
        let mut category = judged();
        let sheet = typed(&[(score_name(id(1)), "11"), (score_name(id(3)), "-1"), (score_name(id(4)), "seven")]);
        assert_eq!(problems_at(&sheet, &category), ["score-1", "score-2", "score-3"]);
        assert_eq!(tally_of(&category, &sheet).scored, 0);
        // Why the lowest and the highest are given is said.
        let ends = [(score_name(id(1)), "0"), (score_name(id(3)), "10"), (score_name(id(4)), "5")];
        assert_eq!(problems_at(&typed(&ends), &category), ["comment-1", "comment-2"]);
        let said = [&ends[..], &[(comment_name(id(1)), "No plan"), (comment_name(id(3)), "In use everywhere")]].concat();
        assert!(scores_of(&category, &typed(&said)).is_ok());
        category.comment_rule = CommentRule::Always;
        assert_eq!(problems_at(&typed(&said), &category), ["comment-3"]);
        category.comment_rule = CommentRule::Never;
        assert!(scores_of(&category, &typed(&ends)).is_ok());
    }
}
