//! What `summit bench` is asked for.
use clap::Args;
use std::path::PathBuf;

#[derive(Args, Clone)]
pub struct Bench {
    /// Sample delegates that lists and searches go through
    #[arg(long, default_value_t = 100_000)]
    pub people: u32,
    /// How long each measure takes
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u64).range(1..=600))]
    pub seconds: u64,
    /// Sessions of the programme whose memory is measured
    #[arg(long, default_value_t = 18_000)]
    pub sessions: usize,
    /// Sheets of the largest round of judging that is analysed
    #[arg(long, default_value_t = 73_000)]
    pub sheets: usize,
    /// Judges who fill in their sheets in the last minute
    #[arg(long, default_value_t = 500, value_parser = clap::value_parser!(u32).range(1..=2000))]
    pub judges: u32,
    /// Only the measures whose names have this in them
    #[arg(long, default_value = "")]
    pub only: String,
    /// Where to write the figures as JSON too
    #[arg(long)]
    pub json: Option<PathBuf>,
    /// Only be the server that others are compared with
    #[arg(long, hide = true)]
    pub bare: bool,
}

impl Bench {
    pub fn wants(&self, name: &str) -> bool {
        name.contains(&self.only)
    }
}
