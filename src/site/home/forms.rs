//! The home page's text as organisers type it.
use super::model::{Figure, HomeText};
use crate::kit::{
    bilingual::Bilingual,
    editing::{EditForm, Parts},
    field,
    form::{Fault, Labels, Problems},
};
use serde::{Deserialize, Serialize};

/// The longest text of each field but the themes, as people count characters.
const LEAD: usize = 500;
const ABOUT: usize = 3_000;
/// The longest number.
const NUMBER: usize = 20;
/// The most themes.
const THEMES: usize = 40;
/// As many figures as a line holds twice.
pub const FIGURES: usize = 6;

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct HomeForm {
    pub lead: Bilingual,
    pub heading: Bilingual,
    pub about: Bilingual,
    /// One a line.
    pub themes: Bilingual,
    /// Row by row: a number, and what it counts in each language.
    pub number: Vec<String>,
    pub label_english: Vec<String>,
    pub label_urdu: Vec<String>,
}

/// A row of figures as it was typed.
#[derive(Clone, Debug, Default)]
pub struct FigureRow {
    pub number: String,
    pub english: String,
    pub urdu: String,
}

impl EditForm for HomeForm {
    const LABELS: Labels = &[
        ("lead_en", "site-home-lead-en"),
        ("lead_ur", "site-home-lead-ur"),
        ("heading_en", "site-home-heading-en"),
        ("heading_ur", "site-home-heading-ur"),
        ("about_en", "site-home-about-en"),
        ("about_ur", "site-home-about-ur"),
        ("themes_en", "site-home-themes-en"),
        ("themes_ur", "site-home-themes-ur"),
        ("number", "site-home-number"),
        ("label_english", "site-home-label-en"),
        ("label_urdu", "site-home-label-ur"),
        ("figures", "site-home-figures"),
    ];
    const PARTS: Parts = &[("figures", &["number", "label_english", "label_urdu"])];

    fn told(&self, part: &str) -> Option<String> {
        let rows = self.rows();
        let told = rows.iter().filter(|row| !row.is_empty()).map(|row| format!("{} {}, {}", row.number, row.english, row.urdu));
        (part == "figures").then(|| told.collect::<Vec<_>>().join("; "))
    }

    fn tidy(self) -> Self {
        let rows: Vec<FigureRow> = self.rows().into_iter().filter(|row| !row.is_empty()).collect();
        Self {
            number: rows.iter().map(|row| row.number.clone()).collect(),
            label_english: rows.iter().map(|row| row.english.clone()).collect(),
            label_urdu: rows.iter().map(|row| row.urdu.clone()).collect(),
            ..self
        }
    }
}

impl FigureRow {
    fn is_empty(&self) -> bool {
        [&self.number, &self.english, &self.urdu].iter().all(|text| text.trim().is_empty())
    }
}

impl HomeForm {
    pub fn of(text: &HomeText) -> Self {
        let lines = |of: fn(&Bilingual) -> &String| text.themes.iter().map(|t| of(t).as_str()).collect::<Vec<_>>().join("\n");
        Self {
            lead: text.lead.clone(),
            heading: text.heading.clone(),
            about: text.about.clone(),
            themes: Bilingual::new(lines(|t| &t.en), lines(|t| &t.ur)),
            number: text.figures.iter().map(|f| f.number.clone()).collect(),
            label_english: text.figures.iter().map(|f| f.label.en.clone()).collect(),
            label_urdu: text.figures.iter().map(|f| f.label.ur.clone()).collect(),
        }
    }

    /// The rows of figures as they were typed, and empty ones up to the most there may be.
    pub fn rows(&self) -> Vec<FigureRow> {
        let at = |list: &[String], i: usize| list.get(i).cloned().unwrap_or_default();
        let row = |i| FigureRow { number: at(&self.number, i), english: at(&self.label_english, i), urdu: at(&self.label_urdu, i) };
        (0..FIGURES).map(row).collect()
    }

    pub fn parse(&self) -> Result<HomeText, Problems> {
        let mut problems = Problems::of_form(Self::LABELS);
        let p = &mut problems;
        let lead = p.keep_both(["lead_en", "lead_ur"], &self.lead, |typed| needed(typed, LEAD));
        let heading = p.keep_both(["heading_en", "heading_ur"], &self.heading, field::required);
        let about = p.keep_both(["about_en", "about_ur"], &self.about, |typed| needed(typed, ABOUT));
        let themes = self.themes(p);
        let figures = self.figures(p);
        match (lead, heading, about, problems.is_empty()) {
            (Some(lead), Some(heading), Some(about), true) => Ok(HomeText { lead, heading, about, themes, figures }),
            _ => Err(problems),
        }
    }

    /// As many in one language as in the other: those of a line are one theme.
    fn themes(&self, problems: &mut Problems) -> Vec<Bilingual> {
        let en = problems.keep("themes_en", lines(&self.themes.en));
        let ur = problems.keep("themes_ur", lines(&self.themes.ur));
        let (Some(en), Some(ur)) = (en, ur) else { return vec![] };
        if en.len() != ur.len() {
            problems.add("themes_ur", "site-home-themes-pairs");
        }
        en.into_iter().zip(ur).map(|(en, ur)| Bilingual { en, ur }).collect()
    }

    fn figures(&self, problems: &mut Problems) -> Vec<Figure> {
        let mut figures = vec![];
        for (n, row) in (1..).zip(self.rows()) {
            if row.is_empty() {
                continue;
            }
            let number = problems.keep_in_row("number", n, needed(&row.number, NUMBER));
            let english = problems.keep_in_row("label_english", n, field::required(&row.english));
            let urdu = problems.keep_in_row("label_urdu", n, field::required(&row.urdu));
            if let (Some(number), Some(en), Some(ur)) = (number, english, urdu) {
                figures.push(Figure { number, label: Bilingual { en, ur } });
            }
        }
        figures
    }
}

fn needed(typed: &str, most: usize) -> Result<String, Fault> {
    let text = field::text(typed, most)?;
    if text.is_empty() { Err("problem-required".into()) } else { Ok(text) }
}

fn lines(typed: &str) -> Result<Vec<String>, Fault> {
    let lines: Vec<String> = typed.lines().filter(|line| !line.trim().is_empty()).map(field::line).collect::<Result<_, Fault>>()?;
    if lines.len() <= THEMES { Ok(lines) } else { Err(Fault("site-home-themes-many", Some(("most", THEMES.to_string())))) }
}

#[cfg(test)]
mod tests {
    use super::{super::defaults, *};

    #[test]
    fn the_text_of_an_empty_database_reads_back_as_it_was() {
        assert_eq!(HomeForm::of(&defaults::text()).parse(), Ok(defaults::text()));
    }

    #[test]
    fn everything_wrong_is_said_at_its_field() {
        let form = HomeForm {
            lead: Bilingual::new("A lead", ""),
            themes: Bilingual::new("One\nTwo", "A"),
            number: vec![String::new(), "12".into()],
            label_english: vec![String::new(), "of something".into()],
            label_urdu: vec![],
            ..HomeForm::of(&defaults::text())
        };
        let problems = form.parse().expect_err("three problems");
        let ids: Vec<_> = problems.all().iter().map(crate::kit::form::Problem::id).collect();
        assert_eq!(ids, ["lead_ur", "themes_ur", "label_urdu-2"]);
    }
}
