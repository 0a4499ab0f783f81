//! Letters about a registration, in its own language.
use crate::{
    event::Summit,
    kit::{
        app::App,
        db::Tx,
        error::AppError,
        error_pages::plain_page,
        mail::{self, Letter},
        token::{self, Purpose},
    },
    registration::{
        record::{self, DueLetter, Registration, RegistrationState},
        waiting,
    },
};

/// The letter as it is to be now; none if the registration has ended meanwhile, since that has a letter of its own.
async fn letter(writing: DueLetter, tx: &mut Tx, app: &App, r: &Registration) -> Result<Option<Letter>, AppError> {
    let path = format!("/register/confirmation/{}", token::link(Purpose::Confirmation, writing.link.0));
    let page = plain_page(app, r.locale);
    let until = page.deadline(&r.held_until, &app.page_cache.identity().zone);
    let begun = |subject: &str| Letter::new(app, r.locale, &r.email, subject).say("registration-mail-greeting", &[("name", &r.name)]);
    let pass = r.pass_name.in_language(r.locale);
    let letter = match r.state {
        RegistrationState::AwaitingConfirmation => begun("registration-mail-confirm-subject")
            .say("registration-mail-confirm", &[("until", &until), ("pass", pass)])
            .button("registration-mail-confirm-button", &path),
        RegistrationState::Unheld => begun("registration-mail-confirm-subject")
            .say("registration-mail-unheld", &[("until", &until), ("pass", pass)])
            .button("registration-mail-confirm-button", &path),
        RegistrationState::Waiting => {
            let mut letter = begun("registration-mail-waiting-subject").say("registration-mail-waiting", &[("pass", pass)]);
            for p in waiting::positions(tx, r.registration_id).await? {
                letter = letter.fact("registration-waiting-position", &p.line(&page));
            }
            letter.say("registration-mail-waiting-leave", &[]).button("registration-mail-waiting-button", &path)
        }
        RegistrationState::Offered => begun("registration-mail-offer-subject")
            .say("registration-mail-offer", &[("until", &until), ("pass", pass)])
            .button("registration-mail-offer-button", &path)
            .say("registration-mail-offer-leave", &[]),
        RegistrationState::Confirmed | RegistrationState::AwaitingApproval => begun("registration-mail-already-subject")
            .say("registration-mail-already", &[])
            .button("registration-mail-already-button", "/me/registration"),
        RegistrationState::Rejected | RegistrationState::Cancelled | RegistrationState::Expired => return Ok(None),
    };
    // Of what holds no place nothing can be released.
    let unasked = if r.state.holds_place() { "registration-mail-unasked" } else { "registration-mail-waiting-unasked" };
    Ok(Some(letter.say(unasked, &[]).once(format!("link {}", writing.link))))
}

/// Puts them into the outbox, each once however often the job runs. A link that was taken back, since the address was
/// corrected, goes to nobody.
pub async fn write_all(tx: &mut Tx, app: &App, all: &[DueLetter]) -> Result<(), AppError> {
    let ids: Vec<_> = all.iter().map(|w| w.registration).collect();
    let registrations = record::find_all(tx, &ids).await?;
    let links: Vec<_> = all.iter().map(|w| w.link).collect();
    let known = record::known_links(tx, &links).await?;
    let mut letters = vec![];
    for writing in all.iter().filter(|writing| known.contains(&writing.link)) {
        if let Some(r) = registrations.iter().find(|r| r.registration_id == writing.registration) {
            letters.extend(letter(*writing, tx, app, r).await?);
        }
    }
    mail::post_all(tx, letters).await
}

/// The organisers are to decide.
pub async fn for_approval(tx: &mut Tx, app: &App, r: &Registration) -> Result<(), AppError> {
    let letter = Letter::new(app, r.locale, &r.email, "registration-mail-approval-subject")
        .say("registration-mail-greeting", &[("name", &r.name)])
        .say("registration-mail-approval", &[("pass", r.pass_name.in_language(r.locale))])
        .button("registration-mail-already-button", "/me/registration");
    letter.post(tx).await
}

/// The organisers have decided against it.
pub async fn rejected(tx: &mut Tx, app: &App, r: &Registration, reason: &str) -> Result<(), AppError> {
    let letter = Letter::new(app, r.locale, &r.email, "registration-mail-rejected-subject")
        .say("registration-mail-greeting", &[("name", &r.name)])
        .say("registration-mail-rejected", &[("pass", r.pass_name.in_language(r.locale))])
        .fact("registration-reason", reason);
    letter.post(tx).await
}

/// The place is theirs.
pub async fn ticket(tx: &mut Tx, app: &App, r: &Registration, summit: &Summit) -> Result<(), AppError> {
    let page = plain_page(app, r.locale);
    let venue = summit.venue(&page);
    let venue = if venue.is_empty() { page.t("to-be-announced") } else { venue };
    let letter = Letter::new(app, r.locale, &r.email, "registration-mail-ticket-subject")
        .say("registration-mail-greeting", &[("name", &r.name)])
        .say("registration-mail-ticket", &[])
        .fact("registration-name", &r.name)
        .fact("registration-organisation", &r.organisation)
        .fact("registration-ticket-code", &r.ticket_code)
        .fact("registration-when", &summit.when(&page))
        .fact("registration-where", &format!("{venue}, {}", summit.city(&page)))
        .button("registration-mail-ticket-button", "/me/ticket");
    letter.post(tx).await
}

/// It is given up, by its owner or by the organisers, who say why.
pub async fn cancelled(tx: &mut Tx, app: &App, r: &Registration, reason: &str) -> Result<(), AppError> {
    let mut letter = Letter::new(app, r.locale, &r.email, "registration-mail-cancelled-subject")
        .say("registration-mail-greeting", &[("name", &r.name)])
        .say("registration-mail-cancelled", &[]);
    if !reason.is_empty() {
        letter = letter.fact("registration-reason", reason);
    }
    with_way_back(app, letter).post(tx).await
}

/// Whoever lost a registration may begin anew, as long as anybody can register.
fn with_way_back(app: &App, letter: Letter) -> Letter {
    let offered = app.page_cache.identity().offers_registration(app.clock.now());
    if offered { letter.button("registration-mail-cancelled-button", "/register") } else { letter }
}

/// The time to confirm ran out; `from`: where the registration stood until then.
pub async fn expired(tx: &mut Tx, app: &App, r: &Registration, from: RegistrationState) -> Result<(), AppError> {
    let begun = |subject: &str| Letter::new(app, r.locale, &r.email, subject).say("registration-mail-greeting", &[("name", &r.name)]);
    let letter = if from.holds_place() {
        begun("registration-mail-expired-subject").say("registration-mail-expired", &[])
    } else {
        begun("registration-mail-lapsed-subject").say("registration-mail-lapsed", &[])
    };
    with_way_back(app, letter).post(tx).await
}
