//! Pictures of figures, pure: positions are percents of the width, so that a picture is as wide as its page while its signs
//! and labels keep their size. Names stand beside it as text, never in it.
mod axis;
mod dots;
mod map;

pub use axis::Axis;
pub use dots::{Dot, DotRow, Dots};
pub use map::{Cell, Map};
