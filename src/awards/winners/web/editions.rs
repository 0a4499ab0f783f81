//! The editions whose winners everybody reads: those of published cycles, and past ones from the archive.
use crate::{
    awards::{
        archive::{self, PastCategory, Won},
        cycle,
        ids::CycleId,
        results::Honour,
        whose::whose,
        winners::{
            model::{HonouredCategory, by_category},
            store,
        },
    },
    event::{self, Economy},
    kit::{bilingual::Bilingual, db::Tx, error::AppError, page::Page},
};

pub struct Edition {
    /// Stands in the address.
    pub edition: String,
    /// What the awards were called, in the page's language.
    pub name: String,
    /// None of an archived one.
    pub cycle: Option<CycleId>,
}

/// An edition with those honoured in it.
pub struct Shown {
    pub edition: Edition,
    pub categories: Vec<ShownCategory>,
}

pub struct ShownCategory {
    /// Of its heading, on the page.
    pub id: String,
    pub name: Bilingual,
    /// There was no award. Of past editions it is not known.
    pub is_without: bool,
    pub lines: Vec<Line>,
}

/// Somebody honoured.
pub struct Line {
    pub is_winner: bool,
    /// The key of what was won.
    pub won: &'static str,
    pub name: Bilingual,
    pub whose: String,
    /// Its page on this site, in the page's language.
    pub path: Option<String>,
    /// Its own place on the web, where it has no page here.
    pub website: String,
}

/// All, the newest first.
pub async fn list(tx: &mut Tx, page: &Page) -> Result<Vec<Edition>, AppError> {
    let of_cycle = |one: cycle::Cycle| Edition { name: one.name.of(page).to_owned(), cycle: Some(one.cycle_id), edition: one.edition };
    let archived = |edition: String| Edition { name: page.with("awards-winners-past", "edition", &edition), cycle: None, edition };
    let mut editions: Vec<_> = cycle::published_cycles(tx).await?.into_iter().map(of_cycle).collect();
    editions.extend(archive::editions(tx).await?.into_iter().map(archived));
    editions.sort_by(|one, other| other.edition.cmp(&one.edition));
    Ok(editions)
}

/// What there is to read of one.
pub async fn shown(tx: &mut Tx, edition: &Edition, page: &Page) -> Result<Shown, AppError> {
    let economies = event::list_all_economies(tx).await?;
    let categories = if let Some(cycle) = edition.cycle {
        let categories = cycle::list_categories(tx, cycle).await?;
        let (decided, honoured) = (store::list_decided(tx, cycle).await?, store::list(tx, cycle).await?);
        by_category(categories, &decided, &honoured).into_iter().map(|one| of_cycle(one, &economies, page)).collect()
    } else {
        let past = archive::by_category(archive::list(tx, Some(&edition.edition)).await?).into_iter().enumerate();
        past.map(|(at, one)| of_archive(at, one, &economies, page)).collect()
    };
    let edition = Edition { edition: edition.edition.clone(), name: edition.name.clone(), cycle: edition.cycle };
    Ok(Shown { edition, categories })
}

fn of_cycle(category: HonouredCategory, economies: &[Economy], page: &Page) -> ShownCategory {
    let is_without = !category.has_winner();
    let lines = category.honoured.iter().map(|one| Line {
        is_winner: one.honour == Honour::Winner,
        won: one.honour.key(),
        name: one.name.clone(),
        whose: one.whose(economies, page),
        path: Some(page.to(&format!("/awards/honours/{}", one.nomination_id))),
        website: String::new(),
    });
    ShownCategory { lines: lines.collect(), id: category.category.category_id.to_string(), name: category.category.name, is_without }
}

fn of_archive(at: usize, category: PastCategory, economies: &[Economy], page: &Page) -> ShownCategory {
    let lines = category.honours.into_iter().map(|one| Line {
        is_winner: one.honour == Won::Winner,
        won: one.honour.key(),
        whose: whose(&one.organisation, one.economy_id, economies, page),
        name: one.name,
        path: None,
        website: one.website,
    });
    ShownCategory { id: at.to_string(), name: category.name, is_without: false, lines: lines.collect() }
}
