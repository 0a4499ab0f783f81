//! Letters to the speakers whose sessions a release concerns. They wait in the outbox until an organiser sends them.
use super::store::{self, NewRelease};
use crate::{
    agenda::{
        model::SpeakerId,
        programme::{Change, ChangeKind, Programme, Session, Slot, Speaker},
    },
    event,
    kit::{
        app::App,
        db::Tx,
        error::AppError,
        error_pages::plain_page,
        mail::{self, Letter},
        page::Page,
    },
};
use chrono_tz::Tz;

/// Writes a letter to every speaker with an address whom the release concerns: at the first release to all who take
/// part, later to those whose sessions have changed. How many.
pub async fn write(tx: &mut Tx, app: &App, release: &NewRelease) -> Result<usize, AppError> {
    let zone = event::summit(tx).await?.zone;
    let mut letters = vec![];
    for reader in store::list_letter_recipients(tx).await? {
        let page = plain_page(app, reader.locale);
        let facts = if release.number == 1 {
            sessions(&page, &release.programme, reader.speaker, zone)
        } else {
            changes(&page, &release.changes, reader.speaker, zone)
        };
        if facts.is_empty() {
            continue;
        }
        let (subject, lead) = if release.number == 1 {
            ("agenda-letter-first-subject", "agenda-letter-first")
        } else {
            ("agenda-letter-changed-subject", "agenda-letter-changed")
        };
        let mut letter = Letter::new(app, reader.locale, &reader.email, subject).held(release.id.0);
        letter = letter.say("agenda-letter-hello", &[("name", &reader.name)]).say(lead, &[]);
        for (label, value) in facts {
            letter = letter.fact(label, &value);
        }
        // A speaker who no longer takes part in anything has no page.
        let here = release.programme.speakers.iter().find(|s| s.id == reader.speaker);
        let path = here.map_or_else(|| "/agenda/changes".to_owned(), Speaker::path);
        letters.push(letter.button("agenda-letter-button", &path));
    }
    let count = letters.len();
    mail::post_all(tx, letters).await?;
    Ok(count)
}

/// What somebody takes part in: one line for each time.
fn sessions(page: &Page, programme: &Programme, speaker: SpeakerId, zone: Tz) -> Vec<(&'static str, String)> {
    let part = |session: &&Session| session.speakers.iter().any(|p| p.speaker == speaker);
    let room = |slot: &Slot| programme.rooms.iter().find(|r| r.id == slot.room).map_or("", |r| r.name.of(page)).to_owned();
    let line = |session: &Session, slot: &Slot| {
        ("agenda-letter-session", line(page, &[session.title.of(page), &page.deadline(&slot.from, &zone), &room(slot)]))
    };
    let taking_part = programme.sessions.iter().filter(part);
    taking_part.flat_map(|s| s.slots.iter().filter(|t| !t.is_cancelled()).map(move |t| line(s, t))).collect()
}

/// What changed of what somebody takes part in: the session, what of it changed, how it is now, and how it was.
fn changes(page: &Page, changes: &[Change], speaker: SpeakerId, zone: Tz) -> Vec<(&'static str, String)> {
    let concerned = changes.iter().filter(|c| c.concerned.contains(&speaker));
    concerned.flat_map(|c| change(page, c, zone)).collect()
}

fn change(page: &Page, c: &Change, zone: Tz) -> Vec<(&'static str, String)> {
    let kinds: Vec<_> = c.kinds.iter().map(|kind| page.t(kind.key())).collect();
    let kinds: Vec<_> = kinds.iter().map(String::as_str).collect();
    let here = line(page, &[&*page.deadline(&c.from, &zone), c.room.of(page)]);
    let was_at = c.was_from.map(|at| page.deadline(&at, &zone));
    let was = [c.was_title.as_ref().map(|title| title.of(page)), was_at.as_deref(), c.was_room.as_ref().map(|room| room.of(page))];
    let was = line(page, &was.into_iter().flatten().collect::<Vec<_>>());
    let (now, before) = if c.kinds.contains(&ChangeKind::Cancelled) { (String::new(), here) } else { (here, was) };
    let facts = [
        ("agenda-letter-session", c.title.of(page).to_owned()),
        ("agenda-letter-change", line(page, &kinds)),
        ("agenda-letter-now", now),
        ("agenda-letter-before", before),
    ];
    facts.into_iter().filter(|(_, fact)| !fact.is_empty()).collect()
}

/// Joins the parts of a line with the comma of the language.
fn line(page: &Page, parts: &[&str]) -> String {
    parts.join(&page.t("agenda-feed-comma"))
}
