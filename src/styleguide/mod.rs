//! Every part of the look, in both directions and both schemes, with the markup that makes it. For those who build
//! pages; it stands in development only, and shows nobody's data.
use crate::{
    access::{Routes, Visitor},
    kit::{
        app::App,
        error::AppError,
        error_pages::plain_page,
        form::Problems,
        locale::Locale,
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::extract::State;

pub const TEXT: crate::kit::text::Source = crate::text_source!();

pub fn routes(routes: Routes) -> Routes {
    if routes.is_production() { routes } else { routes.get("/styleguide", show) }
}

/// A scheme as `data-theme` names it.
const SCHEMES: [&str; 2] = ["light", "dark"];

/// A part as it looks in one language and scheme.
struct Look {
    page: Page,
    scheme: &'static str,
    html: String,
}

struct Part {
    /// The key of its name.
    name: &'static str,
    looks: Vec<Look>,
    /// As it is written in English.
    markup: String,
}

#[derive(Template)]
#[template(path = "styleguide/index.html")]
struct IndexPage {
    page: Page,
    parts: Vec<Part>,
}

/// Declares the parts: a block of `styleguide/parts.html` each, and the key of its name.
macro_rules! parts {
    ($($block:ident $literal:literal $name:literal),* $(,)?) => {
        $(
            #[derive(Template)]
            #[template(path = "styleguide/parts.html", block = $literal)]
            struct $block { page: Page, at: String }
        )*

        fn parts(app: &App) -> Result<Vec<Part>, AppError> {
            Ok(vec![$(part(app, $name, |page, at| $block { page, at }.render())?),*])
        }
    };
}

parts!(
    Headings "headings" "styleguide-headings",
    Buttons "buttons" "styleguide-buttons",
    Fields "fields" "styleguide-fields",
    Summary "summary" "styleguide-summary",
    Choices "choices" "styleguide-choices",
    File "file" "styleguide-file",
    Logo "logo" "styleguide-logo",
    Notice "notice" "styleguide-notice",
    Badges "badges" "styleguide-badges",
    Figures "figures" "styleguide-figures",
    Facts "facts" "styleguide-facts",
    Table "table" "styleguide-table",
    Pager "pager" "styleguide-pager",
    Empty "empty" "styleguide-empty",
);

fn part(app: &App, name: &'static str, render: impl Fn(Page, String) -> askama::Result<String>) -> Result<Part, AppError> {
    let mut looks = vec![];
    for locale in Locale::ALL {
        for scheme in SCHEMES {
            let page = plain_page(app, locale);
            // Ids are told apart by where they stand.
            let at = format!("{name}-{}-{scheme}", locale.tag());
            looks.push(Look { html: render(page.clone(), at)?, page, scheme });
        }
    }
    let markup = looks.first().map(|l| l.html.trim().to_owned()).unwrap_or_default();
    Ok(Part { name, looks, markup })
}

async fn show(visitor: Visitor, State(app): State<App>) -> PageResult {
    page::ok(IndexPage { page: visitor.page, parts: parts(&app)? })
}
