//! A part of a page that another slice gives, where neither imports the other: `server` hands all of them in, and the page asks
//! the app for those at a place of its own.

/// What is said, in the page's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PagePart {
    /// Of its heading, on the page.
    pub id: &'static str,
    pub heading: String,
    /// Empty for none.
    pub lead: String,
    pub groups: Vec<PartGroup>,
    /// The way to all of it.
    pub more: Option<PartLink>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartGroup {
    /// Empty where the heading says enough.
    pub name: String,
    pub lines: Vec<PartLine>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartLine {
    pub link: PartLink,
    /// What it is, before its name; empty for nothing.
    pub label: String,
    /// What stands after its name; it runs as the page does.
    pub beside: String,
}

/// An address on this site with the words that lead there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartLink {
    pub path: String,
    pub words: String,
}
