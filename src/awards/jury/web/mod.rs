//! Pages of the jury: the organisers' lists and panels, and a judge's own.
mod assignment;
mod assignment_view;
mod declarations;
mod judge;
mod judges;
mod mine;
mod panel;

pub use mine::AGREEMENT;

use crate::access::Routes;

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/admin/awards/cycles/{id}/jury", judges::index)
        .post("/admin/awards/cycles/{id}/jury", judges::create)
        .get("/admin/awards/judges/{id}", judge::edit)
        .post("/admin/awards/judges/{id}", judge::update)
        .post("/admin/awards/judges/{id}/removal", judge::remove)
        .get("/admin/awards/categories/{id}/panel", panel::edit)
        .post("/admin/awards/categories/{id}/panel", panel::update)
        .get("/admin/awards/cycles/{id}/assignment", assignment::show)
        .post("/admin/awards/cycles/{id}/assignment", assignment::apply)
        .post("/admin/awards/cycles/{id}/assignment/gift", assignment::give)
        .post("/admin/awards/cycles/{id}/assignment/removal", assignment::take)
        .get("/me/jury", mine::index)
        .get("/me/jury/{id}", mine::show)
        .post("/me/jury/{id}/agreement", mine::sign)
        .post("/me/jury/{id}/refusal", mine::decline)
        .get("/me/jury/{id}/ties", declarations::edit)
        .post("/me/jury/{id}/ties", declarations::update)
}
