//! Pages of winners: the organisers' publication, what everybody reads, and certificates.
mod certificate;
mod editions;
mod feedback;
mod honour;
mod public;
mod publication;

pub use public::pages as public_pages;

use crate::access::Routes;

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/awards/winners", public::latest)
        .get("/awards/winners/{edition}", public::edition)
        .get("/awards/honours/{id}", honour::show)
        .get("/awards/honours/{id}/picture.png", honour::picture)
        .get("/me/nominations/{id}/certificate.pdf", certificate::mine)
        .get("/me/nominations/{id}/feedback", feedback::show)
        .get("/admin/awards/nominations/{id}/certificate.pdf", certificate::of_staff)
        .get("/admin/awards/cycles/{id}/publication", publication::show)
        .post("/admin/awards/cycles/{id}/publication", publication::publish)
}
