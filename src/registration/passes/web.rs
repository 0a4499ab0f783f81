//! Organisers set up passes.
use super::{
    Audience, Pass, Unfit,
    actions::{self, PassRefusal, PassUse},
    days_of,
    forms::PassForm,
    store,
};
use crate::{
    access::{Editor, Staff, area},
    event::Summit,
    kit::{
        app::App,
        clock::Timestamp,
        db::Tx,
        editing::{Edit, FormState, is_removed},
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{EmptyForm, Form, Problems},
        form_key::FormKey,
        ids::Id,
        page::{self, Page, PageResult},
        page_cache,
        submission::Submission,
    },
    registration::{
        ids::PassId,
        pools::{self, Pool},
    },
};
use askama::Template;
use axum::extract::State;

#[derive(Template)]
#[template(path = "registration/passes.html")]
struct PassesPage {
    page: Page,
    passes: Vec<Pass>,
    pools: Vec<Pool>,
    summit: Summit,
    now: Timestamp,
}

impl PassesPage {
    fn pools_of(&self, pass: &Pass) -> impl Iterator<Item = &Pool> {
        self.pools.iter().filter(|pool| pass.pools.contains(&pool.pool_id))
    }

    /// `Day 3 · Day 4`, where it opens days that the summit has no more.
    fn missing_days(&self, pass: &Pass) -> String {
        let missing = pass.missing_days(days_of(&self.summit));
        missing.iter().map(|day| self.page.with("registration-opens-day", "day", day)).collect::<Vec<_>>().join(" · ")
    }

    fn sale(&self, pass: &Pass) -> Result<(), Unfit> {
        pass.on_sale(self.now)
    }
}

#[derive(Template)]
#[template(path = "registration/pass.html")]
struct PassPage {
    page: Page,
    form_key: FormKey,
    /// None while it is being added.
    known: Option<PassId>,
    form: PassForm,
    problems: Problems,
    options: PassOptions,
    audiences: [Audience; 3],
}

impl PassPage {
    /// The summit's days, each with whether it is ticked.
    fn days(&self) -> Vec<(i16, bool)> {
        (1..=self.options.last_day(self.known)).map(|day| (day, self.form.has_day(day))).collect()
    }
}

/// What a pass can be made of: the summit's days and the pools, and the passes that there are.
struct PassOptions {
    summit: Summit,
    passes: Vec<Pass>,
    pools: Vec<Pool>,
}

impl PassOptions {
    async fn read(staff: &Staff<area::Registration>, app: &App) -> Result<Self, AppError> {
        app.db
            .read(staff.person, async |tx| {
                let summit = crate::event::summit(tx).await?;
                Ok(Self { summit, passes: store::list(tx).await?, pools: pools::list(tx).await? })
            })
            .await
    }

    /// The number of the last day that can be chosen: the summit's, or a later one that the pass opened when the summit had
    /// more days. It is not forgotten.
    fn last_day(&self, known: Option<PassId>) -> i16 {
        let opened = self.passes.iter().filter(|pass| Some(pass.pass_id) == known).flat_map(|pass| &pass.opens_days);
        opened.copied().chain([days_of(&self.summit)]).max().unwrap_or_default()
    }

    fn pass(&self, id: PassId) -> Result<&Pass, AppError> {
        self.passes.iter().find(|p| p.pass_id == id).ok_or(AppError::NotFound)
    }
}

fn form_page(page: Page, known: Option<PassId>, state: FormState<PassForm>, options: PassOptions) -> PassPage {
    let FormState { form, problems, key } = state;
    PassPage { page, form_key: key, known, form, problems, options, audiences: Audience::ALL }
}

pub async fn index(staff: Staff<area::Registration>, State(app): State<App>) -> PageResult {
    let PassOptions { summit, passes, pools } = PassOptions::read(&staff, &app).await?;
    page::ok(PassesPage { page: staff.page, passes, pools, summit, now: app.clock.now() })
}

/// Begins with what most passes are: for anybody, open all days, drawing on the pool if there is but one.
pub async fn new(Editor(staff): Editor<area::Registration>, State(app): State<App>) -> PageResult {
    let options = PassOptions::read(&staff, &app).await?;
    let last = options.passes.last().map_or(0, |p| p.position);
    let yes = || "yes".to_owned();
    let form = PassForm {
        position: (last + 1).min(999).to_string(),
        audience: Audience::default().value().to_owned(),
        hold_hours: "24".into(),
        approval_hours: "336".into(),
        opens_all_days: yes(),
        opens_social: yes(),
        opens_sign_up: yes(),
        pools: if let [only] = &*options.pools { vec![only.pool_id.to_string()] } else { vec![] },
        ..PassForm::default()
    };
    page::ok(form_page(staff.page, None, FormState::new(form), options))
}

pub async fn create(
    Editor(staff): Editor<area::Registration>,
    State(app): State<App>,
    Form { typed, submission }: Form<PassForm>,
) -> PageResult {
    let options = PassOptions::read(&staff, &app).await?;
    save(staff, app, None, typed, submission, options).await
}

pub async fn edit(staff: Staff<area::Registration>, State(app): State<App>, Id(id): Id<PassId>) -> PageResult {
    let options = PassOptions::read(&staff, &app).await?;
    let state = FormState::edit(PassForm::of(options.pass(id)?, options.summit.zone));
    page::ok(form_page(staff.page, Some(id), state, options))
}

pub async fn update(
    Editor(staff): Editor<area::Registration>,
    State(app): State<App>,
    Id(id): Id<PassId>,
    Form { typed, submission }: Form<PassForm>,
) -> PageResult {
    let options = PassOptions::read(&staff, &app).await?;
    if is_removed(&options.pass(id), &submission) {
        return page::rejected(form_page(staff.page, None, FormState::removed(typed), options));
    }
    options.pass(id)?;
    save(staff, app, Some(id), typed, submission, options).await
}

async fn save(
    staff: Staff<area::Registration>,
    app: App,
    known: Option<PassId>,
    typed: PassForm,
    submission: Submission,
    options: PassOptions,
) -> PageResult {
    let id = known.unwrap_or_else(|| PassId::new_at(app.clock.now()));
    let pass = match typed.parse(id, options.summit.zone, options.last_day(known), &options.pools) {
        Ok(pass) => pass,
        Err(problems) => {
            return page::rejected(form_page(staff.page, known, FormState::refused(typed, problems, &submission), options));
        }
    };
    let zone = options.summit.zone;
    let of = |pass: &Pass| PassForm::of(pass, zone);
    let saved = async |tx: &mut Tx| Ok(store::list(tx).await?.iter().find(|pass| pass.pass_id == id).map(of));
    let edit = Edit { db: &app.db, by: staff.person, submission: &submission, typed };
    let done = edit.save(
        saved,
        async |tx| {
            actions::save(tx, &pass).await?;
            Ok("/admin/passes".to_owned())
        },
        async |_, PassRefusal::NameTaken| Ok(Problems::one("name_en", "problem-taken")),
    );
    match done.await? {
        Ok(to) => {
            page_cache::refresh(&app).await?;
            page::see_other_with(&to, &Notice::key("notice-saved"))
        }
        Err(state) => page::rejected(form_page(staff.page, known, state, options)),
    }
}

pub async fn remove(
    Editor(staff): Editor<area::Registration>,
    State(app): State<App>,
    Id(id): Id<PassId>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let options = PassOptions::read(&staff, &app).await?;
    let pass = options.pass(id).cloned();
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::remove(tx, pass.as_ref().map_err(|_| AppError::NotFound)?).await?;
        Ok("/admin/passes".to_owned())
    });
    let used = match done.await {
        Ok(to) => {
            page_cache::refresh(&app).await?;
            return page::see_other_with(&to, &Notice::key("notice-removed"));
        }
        Err(Refused(PassUse::Registrations)) => "registration-pass-registered",
        Err(Refused(PassUse::Codes)) => "registration-pass-coded",
        Err(Refused(PassUse::Sessions)) => "registration-pass-opens-sessions",
        Err(Broken(error)) => return Err(error),
    };
    let state = FormState::edit(PassForm::of(&pass?, options.summit.zone)).with_problems(Problems::one("removal", used));
    page::rejected(form_page(staff.page, Some(id), state, options))
}
