//! Routes as data. A handler whose first argument is not an [`Access`] does not compile.
use super::{Access, Need, Proof, evenly};
use crate::kit::{app::App, page_cache};
use axum::{
    Router,
    handler::Handler,
    middleware,
    routing::{MethodRouter, get, post},
};

/// A route: what it is, and who may use it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    pub method: &'static str,
    pub path: &'static str,
    pub need: Need,
    pub proof: Proof,
}

/// The routes of a slice, then of all.
pub struct Routes {
    app: App,
    router: Router<App>,
    table: Vec<Route>,
}

impl Routes {
    pub fn new(app: &App) -> Self {
        Self { app: app.clone(), router: Router::new(), table: vec![] }
    }

    #[must_use]
    pub fn get<H, Args>(self, path: &'static str, handler: H) -> Self
    where
        H: Handler<Args, App>,
        Args: Guarded + 'static,
    {
        let route = get(handler);
        let route = match Args::NEED {
            Need::Public => route.layer(middleware::from_fn_with_state(self.app.clone(), page_cache::answer)),
            _ => route,
        };
        self.add(Route { method: "GET", path, need: Args::NEED, proof: Args::PROOF }, route)
    }

    #[must_use]
    pub fn post<H, Args>(self, path: &'static str, handler: H) -> Self
    where
        H: Handler<Args, App>,
        Args: Guarded + 'static,
    {
        self.add(Route { method: "POST", path, need: Args::NEED, proof: Args::PROOF }, post(handler))
    }

    #[must_use]
    pub fn merge(mut self, slice: fn(Routes) -> Routes) -> Self {
        let other = slice(Self::new(&self.app));
        self.table.extend(other.table);
        Self { router: self.router.merge(other.router), ..self }
    }

    /// Whether routes for builders only stay away.
    pub fn is_production(&self) -> bool {
        self.app.settings.is_production()
    }

    pub fn table(&self) -> &[Route] {
        &self.table
    }

    /// The paths of everything that can be read.
    pub fn readable(&self) -> Vec<&'static str> {
        self.table.iter().filter(|route| route.method == "GET").map(|route| route.path).collect()
    }

    pub fn into_router(self) -> Router<App> {
        self.router
    }

    fn add(mut self, route: Route, handler: MethodRouter<App>) -> Self {
        let handler = match route.need {
            Need::Standing(_) => handler.layer(middleware::from_fn(evenly::refuse)),
            _ => handler,
        };
        let router = self.router.route(route.path, handler);
        self.table.push(route);
        Self { router, ..self }
    }
}

/// Handler arguments whose first is an access extractor.
#[diagnostic::on_unimplemented(
    message = "this handler does not say who may call it",
    label = "its first argument must be an access extractor: `Public`, `Visitor`, `SignedIn`, `Staff<_>`, …"
)]
pub trait Guarded {
    const NEED: Need;
    const PROOF: Proof;
}

macro_rules! guarded { ($($rest:ident),*) => {
    impl<Marker, A: Access, $($rest),*> Guarded for (Marker, A, $($rest,)*) { const NEED: Need = A::NEED; const PROOF: Proof = A::PROOF; }
} }
guarded!();
guarded!(B);
guarded!(B, C);
guarded!(B, C, D);
guarded!(B, C, D, E);
guarded!(B, C, D, E, F);
