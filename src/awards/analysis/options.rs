//! What `summit awards analyse` is asked for.
use super::{columns::Named, rubric::Scale};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Args, Clone, Debug)]
pub struct Analyse {
    /// The scores, a CSV file with a line for each (entry, judge, criterion, score); - is standard input
    #[arg(default_value = "-")]
    pub scores: PathBuf,
    /// The header of the column that names the entry; without it, usual names are looked for
    #[arg(long, value_name = "COLUMN")]
    pub entry: Option<String>,
    /// The header of the column that names the judge
    #[arg(long, value_name = "COLUMN")]
    pub judge: Option<String>,
    /// The header of the column that names the criterion; without one there is one criterion
    #[arg(long, value_name = "COLUMN")]
    pub criterion: Option<String>,
    /// The header of the column with the score
    #[arg(long, value_name = "COLUMN")]
    pub score: Option<String>,
    /// The header of the column that names the award category; each is analysed on its own
    #[arg(long, value_name = "COLUMN")]
    pub category: Option<String>,
    /// The lowest and the highest score, 0..10; without it, those that occur
    #[arg(long, value_name = "LOWEST..HIGHEST", allow_hyphen_values = true)]
    pub scale: Option<Scale>,
    /// What each criterion weighs, "Impact=60,Novelty=40", 100 or 1 in all; without it, all the same
    #[arg(long, conflicts_with = "rubric")]
    pub weights: Option<String>,
    /// A CSV file with the columns criterion, weight, lowest, highest, and category where rubrics differ
    #[arg(long, value_name = "FILE")]
    pub rubric: Option<PathBuf>,
    /// How many places win
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    pub winners: u32,
    /// How many draws the chances of winning are taken from; 0 for none
    #[arg(long, default_value_t = 4_000, value_parser = clap::value_parser!(u32).range(0..=100_000))]
    pub draws: u32,
    /// Of the draws: the same seed gives the same chances
    #[arg(long, default_value_t = 0)]
    pub seed: u64,
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
    /// With --format csv: a line for each of these
    #[arg(long, value_enum, default_value_t = What::Entries)]
    pub what: What,
    /// Where to write the result; without it, to standard output
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Say how far the work is, also where standard error is no terminal
    #[arg(long)]
    pub progress: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For a terminal
    Table,
    /// For a spreadsheet
    Csv,
    /// Everything, for programs
    Json,
    /// An HTML file with pictures, complete in itself
    Page,
    /// The scores themselves, in the format that is read
    Scores,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum What {
    Entries,
    Judges,
    Criteria,
}

impl Analyse {
    pub fn columns(&self) -> Named {
        Named {
            entry: self.entry.clone(),
            judge: self.judge.clone(),
            criterion: self.criterion.clone(),
            score: self.score.clone(),
            category: self.category.clone(),
        }
    }
}
