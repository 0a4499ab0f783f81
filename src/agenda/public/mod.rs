//! The programme as readers see it: a page a day, sessions, speakers, search, what is on now.
use crate::access::Routes;

pub const TEXT: crate::kit::text::Source = crate::text_source!();

pub fn routes(routes: Routes) -> Routes {
    routes
}
