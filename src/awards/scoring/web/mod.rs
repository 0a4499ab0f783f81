//! Pages of sheets: a judge's own, the chair's, and the organisers' view of a running round.
mod files;
mod items;
mod panel;
mod round;
mod sending;
mod sheet;
mod sheet_page;
mod table;

use crate::access::Routes;

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/me/entries/{id}", sheet::show)
        .post("/me/entries/{id}", sheet::save)
        .post("/me/entries/{id}/autosave", sheet::autosave)
        .post("/me/entries/{id}/submission", sending::submit)
        .post("/me/entries/{id}/abstention", sending::abstain)
        .get("/me/entries/{id}/reading.pdf", files::reading)
        .get("/me/entry-files/{id}", files::show)
        .get("/me/jury/{id}/scores", table::show)
        .post("/me/jury/{id}/scores", table::bring)
        .get("/me/jury/{id}/scores.csv", table::download)
        .get("/me/panels/{id}", panel::show)
        .post("/me/panels/{id}/reopening", panel::reopen)
        .get("/admin/awards/cycles/{id}/round", round::show)
        .post("/admin/awards/cycles/{id}/round/reminders", round::remind)
        .post("/admin/awards/cycles/{id}/round/reopening", round::reopen)
}
