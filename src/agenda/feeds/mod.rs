//! The programme as apps and calendars read it.
use crate::access::Routes;

pub const TEXT: crate::kit::text::Source = crate::text_source!();

pub fn routes(routes: Routes) -> Routes {
    routes
}
