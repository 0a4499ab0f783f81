//! Where organisers write articles, look at them and save them.
use crate::{
    access::{Editor, Staff, area},
    event,
    kit::{
        app::App,
        clock::Timestamp,
        db::Tx,
        editing::{Edit, FormState, is_removed},
        error::AppError,
        flash::Notice,
        form::{self, Form, Problems, Query},
        form_key::FormKey,
        ids::Id,
        list,
        locale::Locale,
        page::{self, Page, PageResult},
        page_cache,
        submission::Submission,
    },
    site::{
        actions::{self, ArticleRefusal},
        forms::{ArticleForm, PublicationForm},
        markdown,
        model::{Article, ArticleId, ArticleKind, ArticleState, Headline, Languages, Missing},
        store,
    },
};
use askama::Template;
use axum::extract::State;
use chrono_tz::Tz;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "site/articles.html")]
struct ArticlesPage {
    page: Page,
    articles: list::ListPage<Headline>,
    total: i64,
    now: Timestamp,
    zone: Tz,
}

impl ArticlesPage {
    fn state(&self, headline: &Headline) -> ArticleState {
        ArticleState::at(headline.published_at, self.now)
    }
}

/// An article as it is stored, and when it is read.
pub struct Known {
    pub article: Article,
    pub state: ArticleState,
    pub zone: Tz,
    pub now: Timestamp,
}

impl Known {
    fn is_published(&self) -> bool {
        matches!(self.state, ArticleState::Published(_))
    }
}

#[derive(Template)]
#[template(path = "site/edit.html")]
pub struct EditPage {
    page: Page,
    form_key: FormKey,
    /// None while it is new.
    known: Option<Known>,
    form: ArticleForm,
    problems: Problems,
    kinds: [ArticleKind; 2],
    languages: [Languages; 3],
    preview: Option<[Preview; 2]>,
    publication: PublicationForm,
    publication_problems: Problems,
    publication_key: Uuid,
    withdrawal_key: Uuid,
}

/// How an article will look in one language.
struct Preview {
    locale: Locale,
    title: String,
    /// Safe HTML.
    body: String,
}

impl EditPage {
    pub fn new(page: Page, known: Option<Known>, state: FormState<ArticleForm>) -> Self {
        let FormState { form, problems, key } = state;
        let publication = known.as_ref().map(|k| PublicationForm::of(k.state.time(), k.zone)).unwrap_or_default();
        Self {
            page,
            form_key: key,
            known,
            form,
            problems,
            kinds: ArticleKind::ALL,
            languages: Languages::ALL,
            preview: None,
            publication,
            publication_problems: Problems::default(),
            publication_key: form::new_key(),
            withdrawal_key: form::new_key(),
        }
    }

    /// With what is wrong with the time at which it is to be read.
    pub fn with_publication(self, publication: PublicationForm, publication_problems: Problems) -> Self {
        Self { publication, publication_problems, ..self }
    }

    fn with_preview(self) -> Self {
        let form = &self.form;
        let one = |locale: Locale, title: &str, body: &str| Preview { locale, title: title.to_owned(), body: markdown::html(body, locale) };
        let preview = Some([one(Locale::En, &form.title.en, &form.body.en), one(Locale::Ur, &form.title.ur, &form.body.ur)]);
        Self { preview, ..self }
    }
}

/// What is said of an article that cannot be read in a language.
pub fn lacks(missing: Missing) -> &'static str {
    match missing.0 {
        Locale::En => "site-article-needs-en",
        Locale::Ur => "site-article-needs-ur",
    }
}

pub async fn find_known(tx: &mut Tx, id: ArticleId) -> Result<Known, AppError> {
    let article = store::find(tx, id).await?.ok_or(AppError::NotFound)?;
    let zone = event::summit(tx).await?.zone;
    Ok(Known { state: ArticleState::at(article.published_at, tx.now), article, zone, now: tx.now })
}

async fn known(staff: &Staff<area::Content>, app: &App, id: ArticleId) -> Result<Known, AppError> {
    app.db.read(staff.person, async |tx| find_known(tx, id).await).await
}

pub async fn index(staff: Staff<area::Content>, State(app): State<App>, query: Query) -> PageResult {
    let (page, from) = (staff.page, list::Cursor::of(&query));
    let shown = app.db.read(staff.person, async |tx| {
        let rows = store::list_all(tx, from).await?;
        let articles = list::ListPage::new(rows, from, |a| a.article_id.0, "/admin/articles", &[]);
        let zone = event::summit(tx).await?.zone;
        let total = store::count(tx).await?;
        Ok::<_, AppError>(ArticlesPage { page, articles, total, now: tx.now, zone })
    });
    page::ok(shown.await?)
}

pub async fn new(Editor(staff): Editor<area::Content>) -> PageResult {
    let form = ArticleForm { kind: ArticleKind::default().value().to_owned(), ..ArticleForm::default() };
    page::ok(EditPage::new(staff.page, None, FormState::new(form)))
}

pub async fn create(
    Editor(staff): Editor<area::Content>,
    State(app): State<App>,
    Form { typed, submission }: Form<ArticleForm>,
) -> PageResult {
    save(staff, app, None, typed, submission).await
}

pub async fn edit(staff: Staff<area::Content>, State(app): State<App>, Id(id): Id<ArticleId>) -> PageResult {
    let known = known(&staff, &app, id).await?;
    let state = FormState::edit(ArticleForm::of(&known.article));
    page::ok(EditPage::new(staff.page, Some(known), state))
}

pub async fn update(
    Editor(staff): Editor<area::Content>,
    State(app): State<App>,
    Id(id): Id<ArticleId>,
    Form { typed, submission }: Form<ArticleForm>,
) -> PageResult {
    let found = known(&staff, &app, id).await;
    if is_removed(&found, &submission) {
        return page::rejected(EditPage::new(staff.page, None, FormState::removed(typed)));
    }
    save(staff, app, Some(found?), typed, submission).await
}

async fn save(staff: Staff<area::Content>, app: App, known: Option<Known>, typed: ArticleForm, submission: Submission) -> PageResult {
    if typed.asks_for_preview() {
        let state = FormState::refused(typed, Problems::default(), &submission);
        return page::ok(EditPage::new(staff.page, known, state).with_preview());
    }
    let id = known.as_ref().map_or_else(|| ArticleId::new_at(app.clock.now()), |k| k.article.article_id);
    let article = match typed.parse(id) {
        Ok(article) => article,
        Err(problems) => return page::rejected(EditPage::new(staff.page, known, FormState::refused(typed, problems, &submission))),
    };
    let saved = async |tx: &mut Tx| Ok(store::find(tx, id).await?.as_ref().map(ArticleForm::of));
    let edit = Edit { db: &app.db, by: staff.person, submission: &submission, typed };
    let done = edit.save(
        saved,
        async |tx| {
            match known {
                Some(_) => actions::edit(tx, &article).await?,
                None => actions::add(tx, &article).await?,
            }
            Ok(format!("/admin/articles/{id}"))
        },
        async |_, refusal| {
            Ok(match refusal {
                ArticleRefusal::SlugTaken => Problems::one("slug", "site-slug-taken"),
                ArticleRefusal::Standing | ArticleRefusal::Published => Problems::one("slug", "site-standing-address"),
                ArticleRefusal::Incomplete(missing) => Problems::one("languages", lacks(missing)),
            })
        },
    );
    match done.await? {
        Ok(to) => {
            page_cache::refresh(&app).await?;
            page::see_other_with(&to, &Notice::key("notice-saved"))
        }
        Err(state) => page::rejected(EditPage::new(staff.page, known, state)),
    }
}
