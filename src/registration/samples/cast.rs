//! People in the samples of other slices: named as people of their economy are, by a number.
use super::{
    names::COMMUNITIES,
    people::{self, Dice},
};

/// Somebody who plays a part in samples.
pub struct Role {
    pub name: String,
    /// In Latin letters.
    pub name_latin: String,
    pub phone: String,
    /// At the organisation, under `.example`.
    pub email: String,
}

/// Number `number` of that economy, at that organisation; none where no names of the economy are known.
pub fn persona(number: u64, economy: &str, organisation: &str) -> Option<Role> {
    let mut dice = Dice::new(number.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let count = COMMUNITIES.iter().filter(|community| community.economy == economy).count();
    let community = COMMUNITIES.iter().filter(|community| community.economy == economy).nth(dice.below(count))?;
    let (name, name_latin) = people::name(community, &mut dice);
    let phone = people::phone(community.phone, &mut dice);
    let email = people::email(&name_latin, number, organisation);
    Some(Role { name, name_latin, phone, email })
}
