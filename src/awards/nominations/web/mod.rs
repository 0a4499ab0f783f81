//! Pages of nominations: where somebody begins one, what is theirs, and the organisers' screening.
mod apply;
mod correction;
mod edit;
mod entry;
mod file;
mod files;
mod judged;
mod lodging;
mod mine;
mod reading;
mod row;
mod screening;
mod screening_list;
mod show;
mod why;

pub use judged::{judged_copy, judged_file, judged_rows};
pub use row::Row;

use crate::access::Routes;

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/awards/nominate", apply::new)
        .post("/awards/nominate", apply::create)
        .get("/me/nominations", mine::index)
        .get("/me/nominations/{id}", entry::show)
        .post("/me/nominations/{id}", entry::save)
        .post("/me/nominations/{id}/autosave", entry::autosave)
        .post("/me/nominations/{id}/submission", lodging::submit)
        .post("/me/nominations/{id}/endorsement", lodging::endorse)
        .post("/me/nominations/{id}/return", lodging::give_back)
        .post("/me/nominations/{id}/withdrawal", lodging::withdraw)
        .post("/me/nominations/{id}/discard", lodging::discard)
        .get("/me/nominations/{id}/receipt.json", show::receipt)
        .get("/me/nominations/{id}/reading.pdf", reading::mine)
        .get("/me/nominations/{id}/files", files::index)
        .post("/me/nominations/{id}/files", files::create)
        .get("/me/nomination-files/{id}", file::show)
        .post("/me/nomination-files/{id}/removal", files::remove)
        .get("/admin/awards/nominations", screening_list::index)
        .get("/admin/awards/nominations/{id}", screening::show)
        .get("/admin/awards/nominations/{id}/reading.pdf", reading::of_staff)
        .post("/admin/awards/nominations/{id}/decision", screening::decide)
        .post("/admin/awards/nominations/{id}/reopening", screening::reopen)
        .get("/admin/awards/nomination-files/{id}", file::show_to_staff)
}
