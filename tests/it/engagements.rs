//! Who is busy when: a slice's engagements as a whole, and the booking of one reason.
use crate::support::TestApp;
use chrono::{DateTime, Utc};
use summit::{
    event::{self, Busy, Conflict, Engagement, Reason},
    kit::{db::Actor, error::Failure},
};
use uuid::Uuid;

const SANA: Uuid = Uuid::from_u128(1);
const OMAR: Uuid = Uuid::from_u128(2);
const TABLE: Uuid = Uuid::from_u128(3);

fn at(hour: u32) -> DateTime<Utc> {
    format!("2026-11-17T{hour:02}:00:00Z").parse().expect("a time")
}

fn meeting(id: u128) -> Reason {
    Reason::new("meetings", Uuid::from_u128(id))
}

async fn book(app: &TestApp, reason: &Reason, busy: &[Uuid], from: u32, to: u32) -> Result<(), Conflict> {
    let done = app.app.db.write(Actor::System("test"), async |tx| event::book(tx, reason, busy, (at(from), at(to))).await).await;
    done.map_err(|failure| match failure {
        Failure::Refused(conflict) => conflict,
        Failure::Broken(error) => panic!("{error:?}"),
    })
}

async fn free(app: &TestApp, reason: &Reason) {
    let done = app.app.db.write(Actor::System("test"), async |tx| Ok::<_, summit::kit::error::AppError>(event::free(tx, reason).await?));
    done.await.expect("free");
}

#[tokio::test]
async fn whoever_is_engaged_cannot_be_booked_and_it_is_said_by_what() {
    let app = TestApp::new().await;
    assert_eq!(book(&app, &meeting(1), &[SANA, TABLE], 9, 10).await, Ok(()));
    let refused = Err(Conflict { busy: SANA, with: meeting(1) });
    assert_eq!(book(&app, &meeting(2), &[OMAR, SANA], 9, 11).await, refused);
    // Nothing is left of what was refused: Omar is free, and what follows without overlap fits.
    assert_eq!(app.count("select count(*) from engagements").await, 2);
    assert_eq!(book(&app, &meeting(3), &[OMAR], 9, 10).await, Ok(()));
    assert_eq!(book(&app, &meeting(2), &[OMAR, SANA], 10, 11).await, Ok(()));
}

#[tokio::test]
async fn a_reason_has_one_booking_and_gives_it_back() {
    let app = TestApp::new().await;
    assert_eq!(book(&app, &meeting(1), &[SANA, OMAR, SANA], 9, 10).await, Ok(()));
    assert_eq!(book(&app, &meeting(1), &[SANA, OMAR], 9, 10).await, Ok(()));
    assert_eq!(app.count("select count(*) from engagements").await, 2);
    // Moved over its own time, with somebody else.
    assert_eq!(book(&app, &meeting(1), &[SANA, TABLE], 9, 11).await, Ok(()));
    assert_eq!(book(&app, &meeting(2), &[OMAR], 9, 10).await, Ok(()));
    assert_eq!(book(&app, &meeting(3), &[TABLE], 10, 12).await, Err(Conflict { busy: TABLE, with: meeting(1) }));
    free(&app, &meeting(1)).await;
    assert_eq!(book(&app, &meeting(3), &[TABLE], 10, 12).await, Ok(()));
    assert_eq!(app.count("select count(*) from engagements where slice = 'meetings'").await, 2);
}

#[tokio::test]
async fn a_slice_is_replaced_as_a_whole_and_keeps_off_what_others_booked() {
    let app = TestApp::new().await;
    let replace = async |all: &[Engagement]| {
        app.app.db.write(Actor::System("test"), async |tx| event::replace_engagements(tx, "agenda", all).await).await
    };
    let session = |id, busy, from, to| Engagement { busy, reason: Uuid::from_u128(id), from: at(from), to: at(to) };
    assert!(replace(&[session(10, SANA, 9, 10), session(10, TABLE, 9, 10), session(11, SANA, 10, 11)]).await.is_ok());
    let refused = Err(Conflict { busy: SANA, with: Reason::new("agenda", Uuid::from_u128(11)) });
    assert_eq!(book(&app, &meeting(1), &[SANA], 10, 12).await, refused);
    assert_eq!(book(&app, &meeting(1), &[SANA], 11, 12).await, Ok(()));
    assert!(replace(&[session(10, SANA, 9, 10)]).await.is_ok());
    assert_eq!(app.count("select count(*) from engagements").await, 2, "one of the agenda, one meeting");
    let taken = replace(&[session(12, OMAR, 9, 10), session(12, SANA, 11, 12)]).await;
    assert!(matches!(taken, Err(Failure::Refused(Busy))));
    assert_eq!(app.count("select count(*) from engagements where slice = 'agenda'").await, 1, "as it was");
}

#[tokio::test]
async fn of_two_who_book_at_once_one_is_told_of_the_other() {
    let app = TestApp::new().await;
    let (one, two) = (meeting(1), meeting(2));
    let (first, second) = tokio::join!(book(&app, &one, &[SANA, TABLE], 9, 10), book(&app, &two, &[TABLE, SANA], 9, 10));
    let refused = [&first, &second].into_iter().filter(|done| done.is_err()).count();
    assert_eq!(refused, 1, "{first:?} {second:?}");
    let other = if first.is_err() { two } else { one };
    assert_eq!(first.and(second).expect_err("one of them").with, other);
    assert_eq!(app.count("select count(*) from engagements").await, 2);
}
