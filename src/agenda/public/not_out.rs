//! The page that stands for the programme before its first release.
use crate::kit::page::{self, Page, PageResult};
use askama::Template;

#[derive(Template)]
#[template(path = "agenda/not_out.html")]
struct NotOutPage {
    page: Page,
}

pub fn not_out(page: Page) -> PageResult {
    page::ok(NotOutPage { page })
}
