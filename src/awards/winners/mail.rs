//! Letters to those whose entries were judged, once the winners are public.
use super::{
    model::{FeedbackLine, Honoured, RoundFeedback, feedback_rounds},
    store::{self, Judged},
};
use crate::{
    awards::{
        cycle::{self, Category},
        ids::{CategoryId, CycleId},
        nominations,
        results::Honour,
    },
    kit::{
        app::App,
        db::{Actor, Tx},
        error::AppError,
        error_pages::plain_page,
        jobs::Job,
        locale::Locale,
        mail::{self, Letter},
        sentence::{CLOSE, OPEN},
    },
};
use serde::{Deserialize, Serialize};

/// After the winners of a cycle became public: tells those whose entries they are, and, where
/// the cycle gives feedback, everybody else whose entry was to be judged.
#[derive(Serialize, Deserialize)]
pub struct TellWinners {
    pub cycle: CycleId,
}

impl Job for TellWinners {
    const NAME: &'static str = "awards_tell_winners";
    async fn run(self, app: &App) -> anyhow::Result<()> {
        app.db.write(Actor::System(Self::NAME), async |tx| tell(tx, app, self.cycle).await).await?;
        Ok(())
    }
}

async fn tell(tx: &mut Tx, app: &App, id: CycleId) -> Result<(), AppError> {
    let Some(cycle) = cycle::find_cycle(tx, id).await? else { return Ok(()) };
    let categories = cycle::list_categories(tx, id).await?;
    let category_of = |id: CategoryId| categories.iter().find(|one| one.category_id == id);
    let honoured = store::list(tx, id).await?;
    let mut letters = vec![];
    for one in &honoured {
        let Some(category) = category_of(one.category_id) else { continue };
        // Nothing where the cycle gives none.
        let feedback = feedback_rounds(category, &store::feedback(tx, one.nomination_id).await?);
        for (person, (email, locale)) in nominations::people_of(tx, one.nomination_id, one.economy_id).await? {
            let letter = won(Letter::new(app, locale, &email, "awards-mail-won-subject"), one, category, &honoured);
            let letter = scored(app, letter, category, &feedback);
            letters.push(letter.once(format!("award honour {} {person}", one.nomination_id)));
        }
    }
    let judged = if cycle.gives_feedback { store::list_judged(tx, id).await? } else { vec![] };
    for one in judged.iter().filter(|one| !honoured.iter().any(|won| won.nomination_id == one.nomination_id)) {
        let Some(category) = category_of(one.category_id) else { continue };
        let feedback = feedback_rounds(category, &store::feedback(tx, one.nomination_id).await?);
        for (person, (email, locale)) in nominations::people_of(tx, one.nomination_id, one.economy_id).await? {
            let letter = Letter::new(app, locale, &email, "awards-mail-feedback-subject");
            let letter = scored(app, thanks(letter, one, category, (&honoured, feedback.is_empty())), category, &feedback);
            letters.push(letter.once(format!("award feedback {} {person}", one.nomination_id)));
        }
    }
    mail::post_all(tx, letters).await
}

fn won(begun: Letter, own: &Honoured, category: &Category, honoured: &[Honoured]) -> Letter {
    let locale = begun.locale();
    let is_beside = |one: &&Honoured| one.category_id == own.category_id && one.nomination_id != own.nomination_id;
    let others: Vec<_> = winners(honoured.iter().filter(is_beside), locale);
    let (name, category) = (own.name.in_language(locale), category.name.in_language(locale));
    let begun = begun.about(name);
    let said = match own.honour {
        Honour::Winner if others.is_empty() => begun.say("awards-mail-won", &[("name", name), ("category", category)]),
        Honour::Winner => {
            let others = named(&others, locale);
            begun.say("awards-mail-won-jointly", &[("name", name), ("category", category), ("others", &others)])
        }
        Honour::Merit => begun.say("awards-mail-merit", &[("name", name), ("category", category)]),
    };
    said.button("awards-mail-won-button", &format!("/me/nominations/{}", own.nomination_id))
}

/// How the entry was scored on the category's scale, a line a criterion, round by round; no judge is named.
fn scored(app: &App, letter: Letter, category: &Category, feedback: &[RoundFeedback]) -> Letter {
    if feedback.is_empty() {
        return letter;
    }
    let page = plain_page(app, letter.locale());
    let line = |one: &FeedbackLine| {
        let names = one.of.iter().chain([&one.name]).map(|name| format!("{OPEN}{}{CLOSE}", name.in_language(page.locale)));
        let own = format!("{}: {}", names.collect::<Vec<_>>().join(" – "), one.own);
        let Some([lowest, middle, highest]) = &one.spread else { return own };
        let [of_lowest, of_middle, of_highest] =
            ["awards-feedback-lowest", "awards-feedback-middle", "awards-feedback-highest"].map(|key| page.t(key));
        format!("{own} ({of_lowest} {lowest}, {of_middle} {middle}, {of_highest} {highest})")
    };
    let round = |one: &RoundFeedback| {
        let heading = (feedback.len() > 1).then(|| format!("{}:", page.t(one.key())));
        let judges = page.count("awards-feedback-judges", one.judges());
        let few = (!one.has_spread()).then(|| page.t("awards-feedback-few"));
        heading.into_iter().chain([judges]).chain(one.lines.iter().map(line)).chain(few).collect::<Vec<_>>().join("\n")
    };
    let scale = page.with_two("awards-feedback-hint", "from", category.scale.from, "to", category.scale.to);
    let parts: Vec<_> = [scale].into_iter().chain(feedback.iter().map(round)).collect();
    letter.quote("awards-feedback", &parts.join("\n\n"))
}

/// What the winners among them are called.
fn winners<'a>(honoured: impl Iterator<Item = &'a Honoured>, locale: Locale) -> Vec<&'a str> {
    honoured.filter(|one| one.honour == Honour::Winner).map(|one| one.name.in_language(locale)).collect()
}

/// Names of any script, one beside the other.
fn named(names: &[&str], locale: Locale) -> String {
    let names: Vec<_> = names.iter().map(|name| format!("{OPEN}{name}{CLOSE}")).collect();
    names.join(if locale == Locale::Ur { "، " } else { ", " })
}

fn thanks(begun: Letter, judged: &Judged, category: &Category, (honoured, is_unscored): (&[Honoured], bool)) -> Letter {
    let locale = begun.locale();
    let (name, category) = (judged.name.in_language(locale), category.name.in_language(locale));
    let begun = begun.about(name);
    let winners = winners(honoured.iter().filter(|one| one.category_id == judged.category_id), locale);
    let said = match (is_unscored, winners.is_empty()) {
        (true, _) => begun.say("awards-mail-feedback-unscored", &[("name", name), ("category", category)]),
        (false, true) => begun.say("awards-mail-feedback-no-award", &[("name", name), ("category", category)]),
        (false, false) => {
            let winners = named(&winners, locale);
            begun.say("awards-mail-feedback", &[("name", name), ("category", category), ("winners", &winners)])
        }
    };
    said.button("awards-mail-feedback-button", &format!("/me/nominations/{}/feedback", judged.nomination_id))
}
