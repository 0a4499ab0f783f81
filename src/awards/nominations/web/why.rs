//! Why nothing was done, where that is of no field.

/// A key of the words.
#[derive(Clone, Copy, Debug)]
pub struct Why(pub &'static str);
