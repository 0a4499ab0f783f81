//! Clients who go on whatever happens to the servers.
use super::{journal::Shared, person::Person};
use crate::registration::samples::Dice;
use std::sync::Arc;
use tokio::task::JoinSet;

/// So many clients at once, until `people` have tried or the journal says stop.
pub fn spawn(shared: &Arc<Shared>, clients: u64, people: u64) -> JoinSet<()> {
    let mut crowd = JoinSet::new();
    for client in 0..clients {
        let shared = shared.clone();
        crowd.spawn(async move {
            let mut dice = Dice::new(shared.seed.wrapping_add(client << 32));
            while !shared.journal.is_stopping() {
                let number = shared.journal.next_person();
                if number >= people {
                    break;
                }
                let email = format!("torture.{}.{number}@delegates.example", shared.seed);
                Person { shared: &shared, dice: &mut dice, email }.registers_and_goes_on().await;
            }
        });
    }
    crowd
}
