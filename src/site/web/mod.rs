//! Public pages, what search engines read, and where organisers write.
mod admin;
mod articles;
mod engines;
mod home;
mod publishing;
mod sitemap;

pub use sitemap::pages as public_pages;

use super::home as home_page;
use crate::access::Routes;

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/", home::show)
        .get("/news", articles::news)
        .get("/news/{slug}", articles::item)
        .get("/practical", articles::practical)
        .get("/privacy", articles::privacy)
        .get("/contact", articles::contact)
        .get("/pages/{slug}", articles::page)
        .get("/sitemap.xml", sitemap::show)
        .get("/robots.txt", engines::robots)
        .get("/admin/home", home_page::edit)
        .post("/admin/home", home_page::update)
        .get("/admin/articles", admin::index)
        .get("/admin/articles/new", admin::new)
        .post("/admin/articles/new", admin::create)
        .get("/admin/articles/{id}", admin::edit)
        .post("/admin/articles/{id}", admin::update)
        .post("/admin/articles/{id}/publication", publishing::publish)
        .post("/admin/articles/{id}/withdrawal", publishing::withdraw)
        .post("/admin/articles/{id}/removal", publishing::remove)
}
