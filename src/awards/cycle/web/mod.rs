//! Pages of the awards: what the public reads, and where organisers set them up.
mod categories;
mod category_removal;
mod cycles;
mod overview;
mod public;
mod questions;
mod questions_page;
mod questions_removed;
mod rubric_page;
mod rubric_removed;
mod rubrics;

pub use public::pages as public_pages;

use crate::access::Routes;

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/awards", public::show)
        .get("/admin/awards", cycles::index)
        .get("/admin/awards/cycles/new", cycles::new)
        .post("/admin/awards/cycles/new", cycles::create)
        .get("/admin/awards/cycles/{id}", overview::show)
        .post("/admin/awards/cycles/{id}/display", overview::display)
        .post("/admin/awards/cycles/{id}/concealment", overview::conceal)
        .post("/admin/awards/cycles/{id}/removal", overview::remove)
        .get("/admin/awards/cycles/{id}/rules", cycles::edit)
        .post("/admin/awards/cycles/{id}/rules", cycles::update)
        .get("/admin/awards/cycles/{id}/categories/new", categories::new)
        .post("/admin/awards/cycles/{id}/categories/new", categories::create)
        .get("/admin/awards/categories/{id}", categories::edit)
        .post("/admin/awards/categories/{id}", categories::update)
        .post("/admin/awards/categories/{id}/removal", category_removal::remove)
        .get("/admin/awards/categories/{id}/rubric", rubrics::edit)
        .post("/admin/awards/categories/{id}/rubric", rubrics::update)
        .get("/admin/awards/categories/{id}/questions", questions::edit)
        .post("/admin/awards/categories/{id}/questions", questions::update)
}
