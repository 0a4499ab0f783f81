//! Programmes from files of other systems, and from tables.
use crate::access::Routes;

pub const TEXT: crate::kit::text::Source = crate::text_source!();

pub fn routes(routes: Routes) -> Routes {
    routes
}
