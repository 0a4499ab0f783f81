//! Pages of results: every category beside the others, one category, and a panel that deliberates.
mod category;
mod deliberation;
mod figures_trust;
mod figures_view;
mod overview;
mod scores;
mod shortlist;

use crate::access::Routes;

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/me/panels/{id}/deliberation", deliberation::show)
        .post("/me/panels/{id}/deliberation/notes", deliberation::note)
        .post("/me/panels/{id}/deliberation/votes", deliberation::vote)
        .post("/me/panels/{id}/deliberation/decision", deliberation::decide)
        .post("/me/panels/{id}/deliberation/shortlist", deliberation::shortlist)
        .get("/admin/awards/cycles/{id}/results", overview::show)
        .get("/admin/awards/cycles/{id}/scores.csv", scores::scores)
        .get("/admin/awards/cycles/{id}/rubric.csv", scores::rubric)
        .get("/admin/awards/categories/{id}/results", category::show)
        .post("/admin/awards/categories/{id}/results/decision", category::decide)
        .post("/admin/awards/categories/{id}/results/shortlist", category::shortlist)
}
