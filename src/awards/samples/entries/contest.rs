//! What a category of the samples consists of.

/// A text in English and in Urdu.
pub type Both = (&'static str, &'static str);

/// Something that is entered.
pub struct Firm {
    /// The economy's English name, as the summit lists it.
    pub economy: &'static str,
    pub name: Both,
    /// What it does.
    pub work: Both,
}

/// What is entered in a category, and what its answers are put together from.
pub struct Contest {
    /// The category's English name.
    pub category: &'static str,
    pub firms: &'static [Firm],
    /// For whom it is.
    pub users: Both,
    /// What is new about it.
    pub novelties: [Both; 3],
    /// What came of it: `{n}` is a large number, `{p}` a percentage.
    pub results: [Both; 3],
}

/// Something that is entered from there.
pub const fn firm(economy: &'static str, name: Both, work: Both) -> Firm {
    Firm { economy, name, work }
}
