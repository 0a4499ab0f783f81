//! The page that a kept form is sent from.
use super::{
    KeptFormId,
    addresses::{LISTED, mark},
    browser::Browser,
    store,
};
use crate::{
    access::{Oneself, Routes},
    accounts::{purposes::purpose, staff},
    kit::{
        address::with_pair,
        app::App,
        error::AppError,
        flash::Notice,
        form::Query,
        ids::Id,
        page::{self, PageResult},
        sent_again::{SentAgainPage, TypedForm, Why},
    },
};
use axum::{extract::State, http::HeaderMap};
use uuid::Uuid;

const WHY: Why =
    Why { title: "accounts-kept-form", advice: "accounts-kept-form-advice", send: "accounts-kept-form-send", page: "sent-again-page" };

pub fn routes(routes: Routes) -> Routes {
    routes.get("/me/kept-forms/{id}", show)
}

/// It may hold what is confidential.
async fn show(who: Oneself, State(app): State<App>, Id(id): Id<KeptFormId>, query: Query, headers: HeaderMap) -> PageResult {
    let who = who.proven()?;
    let browser = Browser::of(&headers).ok_or(AppError::NotFound)?;
    let found = app.db.read(who.person, async |tx| {
        let (typed, led_to) = store::find(tx, who.person, &browser, id).await?.ok_or(AppError::NotFound)?;
        let roles = staff::find_names(tx, &ids(&typed)).await?;
        Ok::<_, AppError>((typed, led_to, roles))
    });
    let (typed, led_to, roles) = found.await?;
    if let Some(to) = led_to {
        // It was sent meanwhile, and counted.
        return page::see_other(&to);
    }
    let own_page = typed.page.as_deref().filter(|_| !typed.is_mere_press() && query.get(LISTED).is_empty());
    if let Some(page) = own_page {
        return page::see_other_with(&with_pair(page, &mark(id)), &Notice::key("notice-form-filled"));
    }
    let (why, names) = (why(&typed), roles.into_iter().map(|(id, name)| (id, name.of(&who.page).to_owned())).collect());
    let typed = TypedForm { action: with_pair(&typed.action, &mark(id)), ..typed };
    page::ok(SentAgainPage::new(who.page, why, app.forms, typed).naming(names))
}

/// A button that was pressed has its name again.
fn why(typed: &TypedForm) -> Why {
    match purpose(&typed.action) {
        Some(send) if typed.is_mere_press() => {
            Why { title: "accounts-kept-press", advice: "accounts-kept-press-advice", send, page: "sent-again-page" }
        }
        _ => WHY,
    }
}

/// Which roles may have been ticked.
fn ids(typed: &TypedForm) -> Vec<Uuid> {
    typed.fields.iter().filter(|(name, _)| name == "role").filter_map(|(_, id)| Uuid::parse_str(id).ok()).collect()
}
