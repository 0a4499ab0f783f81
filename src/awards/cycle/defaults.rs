//! What organisers may begin with: the categories that such awards had in recent years, and the rubric of the APICTA awards for
//! start-ups, the best that is published. All of it is theirs to change.
use super::model::{Anchor, Category, CommentRule, Criterion, EntryKind, Part, Question, QuestionKind, Requirement, Rubric, Scale, Weight};
use crate::{
    awards::ids::{CategoryId, CriterionId, CycleId, QuestionId},
    kit::{bilingual::Bilingual, clock::Timestamp},
};

/// What is entered, and its name in both languages.
const CATEGORIES: [(EntryKind, &str, &str); 12] = [
    (EntryKind::Organisation, "Outstanding Tech Company", "نمایاں ٹیک کمپنی"),
    (EntryKind::Organisation, "Outstanding User Organisation", "ٹیکنالوجی سے کام لینے والا نمایاں ادارہ"),
    (EntryKind::Organisation, "Digital Government", "ڈیجیٹل حکومت"),
    (EntryKind::Organisation, "Digital Transformation", "ڈیجیٹل تبدیلی"),
    (EntryKind::Product, "ICT Education", "آئی سی ٹی تعلیم"),
    (EntryKind::Product, "HealthTech", "ہیلتھ ٹیک"),
    (EntryKind::Product, "Cybersecurity", "سائبر سیکیورٹی"),
    (EntryKind::Organisation, START_UP, "اسٹارٹ اپ"),
    (EntryKind::Product, "Emerging Digital Solutions and Ecosystem", "ابھرتے ہوئے ڈیجیٹل حل اور ماحول"),
    (EntryKind::Organisation, "Talent Development", "ہنرمندوں کی تیاری"),
    (EntryKind::Organisation, "AI Service Provider", "اے آئی خدمات کا ادارہ"),
    (EntryKind::Person, "ICT Leadership", "آئی سی ٹی قیادت"),
];

const START_UP: &str = "Start-up";

pub fn categories(cycle_id: CycleId, now: Timestamp) -> Vec<Category> {
    let category = |(at, (entry_kind, en, ur)): (usize, (EntryKind, &str, &str))| {
        let is_start_up = en == START_UP;
        Category {
            category_id: CategoryId::new_at(now),
            cycle_id,
            position: i32::try_from(at + 1).unwrap_or(i32::MAX),
            name: Bilingual::new(en, ur),
            description: Bilingual::default(),
            entry_kind,
            eligibility: Bilingual::default(),
            max_age_years: is_start_up.then_some(3),
            requirements: if is_start_up { Requirement::ALL.to_vec() } else { vec![] },
            economies: vec![],
            quota: Some(3),
            jury_size: 4,
            winners: 1,
            merits: 2,
            scale: Scale { from: 0, to: 10 },
            comment_rule: CommentRule::Extremes,
            rubric: if is_start_up { rubric(now) } else { Rubric::default() },
            questions: questions(entry_kind, now),
        }
    };
    CATEGORIES.into_iter().enumerate().map(category).collect()
}

/// Percent and names of a criterion, and of its parts.
type Row = (i32, &'static str, &'static str, &'static [(i32, &'static str, &'static str)]);

const CRITERIA: [Row; 5] = [
    (30, "Business model and financials", "کاروباری ماڈل اور مالیات", &[(50, "Funding", "سرمایہ"), (50, "Scalability", "پھیلاؤ کی گنجائش")]),
    (15, "Client reach", "گاہکوں تک رسائی", &[]),
    (20, "Execution", "عمل درآمد", &[(50, "Scalability", "پھیلاؤ کی گنجائش"), (50, "Team", "ٹیم")]),
    (10, "Investment viability", "سرمایہ کاری کی موزونیت", &[(50, "Customer base", "گاہک"), (50, "Market share", "مارکیٹ میں حصہ")]),
    (
        25,
        "Unique selling proposition",
        "منفرد خوبی",
        &[(50, "Entry barrier and intellectual property", "داخلے کی رکاوٹ اور حقوقِ دانش"), (50, "Differentiation", "دوسروں سے فرق")],
    ),
];

const ANCHORS: [(i32, &str, &str); 3] = [
    (0, "Nothing is shown", "کچھ نہیں دکھایا گیا"),
    (5, "Sound, as others in the region", "ٹھوس، خطے کے دوسروں کے برابر"),
    (10, "Outstanding, an example to the region", "شاندار، خطے کے لیے مثال"),
];

pub fn rubric(now: Timestamp) -> Rubric {
    let part = |(percent, en, ur): &(i32, &str, &str)| Part {
        criterion_id: CriterionId::new_at(now),
        name: Bilingual::new(*en, *ur),
        hint: Bilingual::default(),
        weight: Weight(percent * 100),
    };
    let criterion = |(percent, en, ur, parts): &Row| Criterion {
        criterion_id: CriterionId::new_at(now),
        name: Bilingual::new(*en, *ur),
        hint: Bilingual::default(),
        weight: Weight(percent * 100),
        parts: parts.iter().map(part).collect(),
    };
    let anchor = |(score, en, ur): &(i32, &str, &str)| Anchor { score: *score, label: Bilingual::new(*en, *ur) };
    Rubric { criteria: CRITERIA.iter().map(criterion).collect(), anchors: ANCHORS.iter().map(anchor).collect() }
}

/// What is answered, in how many words at most if it is a text, whether it must be, and the question in both languages.
type Asked = (QuestionKind, Option<i32>, bool, &'static str, &'static str);

const QUESTIONS: [Asked; 6] = [
    (QuestionKind::Text, Some(300), true, "What does it do, and for whom?", "یہ کیا کرتا ہے، اور کس کے لیے؟"),
    (QuestionKind::Text, Some(200), true, "What is new about it?", "اس میں نیا کیا ہے؟"),
    (QuestionKind::Text, Some(300), true, "Results, with figures", "نتائج، اعداد کے ساتھ"),
    (QuestionKind::Number, None, false, "Number of users or clients", "صارفین یا گاہکوں کی تعداد"),
    (QuestionKind::Link, None, false, "Link to a video or a demonstration", "ویڈیو یا عملی مظاہرے کا لنک"),
    FILE,
];

const OF_A_PERSON: [Asked; 6] = [
    (QuestionKind::Text, Some(300), true, "What have they achieved, and for whom?", "انہوں نے کیا کر دکھایا، اور کس کے لیے؟"),
    (QuestionKind::Text, Some(200), true, "What is new about how they lead?", "ان کی قیادت میں نیا کیا ہے؟"),
    (QuestionKind::Text, Some(300), true, "What has changed through them, with figures", "ان سے کیا بدلا، اعداد کے ساتھ"),
    (QuestionKind::Number, None, false, "Years in the industry", "صنعت میں گزرے ہوئے سال"),
    (QuestionKind::Link, None, false, "Link to a talk or a portrait", "تقریر یا تعارف کا لنک"),
    FILE,
];

const FILE: Asked = (QuestionKind::File, None, false, "Supporting document", "معاون دستاویز");

/// What is asked of an entry of that kind.
pub fn questions(of: EntryKind, now: Timestamp) -> Vec<Question> {
    let asked = if of == EntryKind::Person { &OF_A_PERSON } else { &QUESTIONS };
    let question = |&(kind, most_words, is_required, en, ur): &Asked| Question {
        question_id: QuestionId::new_at(now),
        label: Bilingual::new(en, ur),
        hint: Bilingual::default(),
        kind,
        is_required,
        most_words,
        options: vec![],
    };
    asked.iter().map(question).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use uuid::Uuid;

    #[test]
    fn the_defaults_keeps_the_rules() {
        let categories = categories(CycleId(Uuid::nil()), Timestamp::UNIX_EPOCH);
        let names: BTreeSet<_> = categories.iter().flat_map(|c| [&c.name.en, &c.name.ur]).collect();
        assert_eq!(names.len(), 2 * categories.len());
        let judged: Vec<_> = categories.iter().filter(|c| !c.rubric.is_empty()).collect();
        assert_eq!(judged.iter().map(|c| c.name.en.as_str()).collect::<Vec<_>>(), [START_UP]);
        assert_eq!(judged[0].rubric.check_weights(), Ok(()));
    }
}
