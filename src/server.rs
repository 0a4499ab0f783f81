//! The whole: every slice's routes, words and jobs, and the layers around them.
use crate::{
    access::{Routes, sessions},
    accounts, admin, agenda, awards, event,
    kit::{
        self,
        app::{App, Parts},
        assets::{self, Assets, Stylesheet},
        audit::Seal,
        canonical,
        clock::Clock,
        config::Settings,
        csrf,
        db::{Actor, Db},
        error::AppError,
        error_pages,
        events::Events,
        flash, headers, host,
        jobs::{Jobs, Sweep},
        known_form::KnownForms,
        locale::{LocaleLayer, LocaleService},
        mail::{Mailer, SendMessage},
        navigation::Wing,
        page_cache::CacheService,
        password::Hasher,
        picture, probes, serve,
        singletons::Singletons,
        telemetry,
        text::{Source, Words},
        token,
    },
    registration, site, styleguide,
};
use axum::{
    Router,
    extract::DefaultBodyLimit,
    http::{Method, StatusCode, Uri},
    middleware,
};
use std::{
    sync::{Arc, atomic::AtomicBool},
    time::Duration,
};
use tokio::sync::Semaphore;
use tower::Layer;
use tower_http::{
    catch_panic::CatchPanicLayer,
    csrf::CsrfLayer,
    timeout::{RequestBodyTimeoutLayer, TimeoutLayer},
};

/// What every page needs, in the order of the layers.
const SHARED: [&str; 5] = ["fonts", "tokens", "base", "layout", "parts"];
/// The files that follow the shared ones, for visitors' pages and for the admin area.
const PUBLIC: [&str; 5] = ["site", "registration", "agenda", "agenda_places", "awards"];
const ADMIN: [&str; 5] = ["admin", "site_admin", "registration_admin", "agenda_admin", "awards_admin"];

/// The stylesheets that layouts name, and what each is joined from. Rules for paper come last.
pub const STYLESHEETS: [Stylesheet; 3] = [
    ("css/public.css", &[&SHARED, &PUBLIC, &["print"]]),
    ("css/admin.css", &[&SHARED, &ADMIN, &["print"]]),
    // The style guide shows the parts of both.
    ("css/styleguide.css", &[&SHARED, &PUBLIC, &ADMIN, &["styleguide", "print"]]),
];

/// The organisers' area: its tabs, with the pages of each.
const WINGS: &[Wing] = &[
    Wing { label: "admin-area-registration", doors: &[registration::DOORS] },
    Wing { label: "admin-area-programme", doors: &[agenda::DOORS] },
    Wing { label: "admin-area-awards", doors: &[awards::DOORS] },
    Wing { label: "admin-area-site", doors: &[site::DOORS, event::SUPPORTERS] },
    Wing { label: "admin-area-settings", doors: &[event::DOORS, accounts::DOORS, admin::DOORS] },
];

/// The forms that people fill in at length.
const FORMS: KnownForms = KnownForms {
    forms: &[registration::FORMS, agenda::FORMS, awards::FORMS, event::FORMS, site::FORMS, accounts::FORMS],
    words_of: |name, value| admin::words_of_choice(name, value).or_else(|| registration::words_of_choice(name, value)),
};

/// Every file of words.
pub fn texts() -> Vec<Source> {
    let mut texts =
        vec![kit::TEXT, accounts::TEXT, event::TEXT, site::TEXT, registration::TEXT, awards::TEXT, admin::TEXT, styleguide::TEXT];
    texts.extend(agenda::TEXTS);
    texts
}

/// The app from its settings and the address of the login that serves; nothing is connected yet.
pub fn app(settings: Settings, serving: &str, clock: Clock) -> anyhow::Result<App> {
    let (key, pepper) = token::secrets(&settings)?;
    Ok(App::new(Parts {
        db: Db::new(serving, clock.clone(), events().listeners().clone(), settings.patience)?,
        mailer: Mailer::new(&settings)?,
        in_flight: Arc::new(Semaphore::new(settings.max_in_flight)),
        settings: Arc::new(settings),
        clock,
        words: Arc::new(Words::new(&texts())),
        assets: Arc::new(Assets::new(&STYLESHEETS)),
        key: Arc::new(key),
        hasher: Arc::new(Hasher::new(&pepper)),
        page_cache: Arc::default(),
        load_identity: event::load_site_identity,
        find_viewer: sessions::find_viewer,
        find_missing_days: registration::passes_of_missing_days,
        sitemap: &[site::public_pages, agenda::public_pages, awards::public_pages, awards::pages_of_winners],
        own_doors: &[awards::own_doors],
        page_parts: &[agenda::PAGE_PARTS, awards::PAGE_PARTS],
        wings: WINGS,
        forms: FORMS,
        singletons: Singletons::default(),
        ready: Arc::new(AtomicBool::new(true)),
    }))
}

/// Fills an empty database with the summit, so that there is something to see and to edit.
pub async fn fill_if_empty(app: &App) -> Result<(), AppError> {
    app.db
        .write(Actor::System("setup"), async |tx| {
            event::fill_if_empty(tx).await?;
            site::fill_if_empty(tx).await?;
            registration::fill_if_empty(tx).await?;
            agenda::fill_if_empty(tx).await
        })
        .await
}

pub fn routes(app: &App) -> Routes {
    Routes::new(app)
        .merge(infrastructure)
        .merge(site::routes)
        .merge(accounts::routes)
        .merge(registration::routes)
        .merge(agenda::routes)
        .merge(awards::routes)
        .merge(event::routes)
        .merge(admin::routes)
        .merge(styleguide::routes)
}

fn infrastructure(routes: Routes) -> Routes {
    routes
        .get("/livez", probes::live)
        .get("/readyz", probes::ready)
        .get("/assets/{digest}/{*file}", assets::serve)
        .get("/pictures/{picture}", picture::serve)
}

/// Which slice reacts to what happened in another.
pub fn events() -> Events {
    Events::default().on(&accounts::EMAIL_CHANGED, registration::FollowEmail)
}

pub fn jobs() -> Jobs {
    let jobs = Jobs::default().with::<SendMessage>().with_recurring::<Sweep>("11 * * * *").with_recurring::<Seal>("* * * * *");
    events().jobs(awards::jobs(registration::jobs(accounts::jobs(jobs))))
}

/// The routes inside their layers, the outermost last. The language is taken off before routing, so it wraps all;
/// pages in the page cache are answered before any of it.
pub fn service(app: &App) -> CacheService<LocaleService<Router>> {
    let state = || app.clone();
    let slices = routes(app);
    let readable = slices.readable();
    let router = slices
        .into_router()
        .fallback(move |method: Method, asked: Uri| {
            let answer = canonical::without_slash(&readable, &method, &asked);
            async move { answer }
        })
        .method_not_allowed_fallback(|| async { AppError::Bad(StatusCode::METHOD_NOT_ALLOWED) })
        .layer(middleware::from_fn(serve::run_to_completion))
        .layer(CatchPanicLayer::new())
        .layer(middleware::from_fn_with_state(state(), accounts::keep_forms))
        .layer(middleware::from_fn_with_state(state(), accounts::fill_forms))
        .layer(DefaultBodyLimit::max(kit::form::FIELDS))
        .layer(RequestBodyTimeoutLayer::new(Duration::from_secs(10)))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, app.settings.patience.request))
        .layer(middleware::from_fn_with_state(state(), serve::limit_in_flight))
        .layer(middleware::from_fn(csrf::fail_closed))
        .layer(CsrfLayer::new())
        .layer(middleware::from_fn(canonical::guard))
        .layer(middleware::from_fn_with_state(state(), host::guard))
        .layer(middleware::from_fn(flash::clear))
        .layer(middleware::from_fn_with_state(state(), error_pages::render))
        .layer(middleware::from_fn_with_state(state(), headers::secure))
        .layer(middleware::from_fn(telemetry::trace))
        .with_state(app.clone());
    CacheService::new(app, LocaleLayer.layer(router))
}
