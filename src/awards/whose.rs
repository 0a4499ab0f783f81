//! Whose an entry is, and of which economy, on a page.
use crate::{
    event::{Economy, EconomyId},
    kit::{
        page::Page,
        sentence::{CLOSE, OPEN},
    },
};

/// In a line that runs as the page does, whatever the script of the organisation: `Saaf Labs, Pakistan`; the economy alone where the entry is the organisation itself.
pub fn whose(organisation: &str, economy: EconomyId, economies: &[Economy], page: &Page) -> String {
    let economy = economies.iter().find(|one| one.economy_id == economy).map(|one| one.name(page)).unwrap_or_default();
    if organisation.is_empty() { economy } else { format!("{OPEN}{organisation}{CLOSE}{}{economy}", page.pick(", ", "، ")) }
}
