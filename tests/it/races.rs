//! Many at once: places, forms and links are taken by one each. The long form is a command of its own.
use crate::support::TestApp;

/// Runs all of them at once and waits for every answer.
pub async fn together<F: Future>(all: Vec<F>) -> Vec<F::Output> {
    let mut pending: Vec<_> = all.into_iter().map(Box::pin).collect();
    let mut done: Vec<Option<F::Output>> = pending.iter().map(|_| None).collect();
    std::future::poll_fn(|cx| {
        for (future, slot) in pending.iter_mut().zip(&mut done).filter(|(_, slot)| slot.is_none()) {
            if let std::task::Poll::Ready(value) = future.as_mut().poll(cx) {
                *slot = Some(value);
            }
        }
        if done.iter().all(Option::is_some) { std::task::Poll::Ready(()) } else { std::task::Poll::Pending }
    })
    .await;
    done.into_iter().flatten().collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_hundred_people_for_ten_places() {
    let app = TestApp::new().await;
    app.set_capacity(10).await;
    let people: Vec<_> = (0..100).map(|i| (app.visitor(), format!("Person {}", letters(i)))).collect();
    let replies = together(people.iter().map(|(visitor, name)| visitor.registers(name)).collect()).await;
    let led = |to: &str| replies.iter().filter(|r| r.status == 303 && r.header("location") == to).count();
    assert_eq!((led("/register/sent"), led("/register/waiting")), (10, 90));
    app.assert_invariants().await;
    // In the order in which they came: who waits has a higher number than who has a place.
    let overtaken = "select count(*) from registrations a join registrations b on a.state = 'awaiting_confirmation' and b.state = 'waiting'
                     where a.registration_id > b.registration_id";
    assert_eq!(app.count(overtaken).await, 0);
    let ranks = "select count(*) from (select registration_id, lag(registration_id) over (order by rank) as before from waiting_list) w
                 where registration_id < before";
    assert_eq!(app.count(ranks).await, 0);
}

/// The same race with the guard off must oversell, or the race above proves nothing.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_the_guard_it_oversells() {
    let app = TestApp::new().await;
    let pool = &app.pool;
    sqlx::query("alter table pools drop constraint pools_never_oversold").execute(pool).await.expect("no belt");
    app.set_capacity(10).await;
    let naive = |_| async {
        let (used, capacity): (i32, i32) = sqlx::query_as("select confirmed, capacity from pools").fetch_one(pool).await.expect("a pass");
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        if used < capacity {
            sqlx::query("update pools set confirmed = confirmed + 1").execute(pool).await.expect("a claim");
        }
    };
    together((0..100).map(naive).collect()).await;
    assert!(app.count("select confirmed::bigint from pools").await > 10);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_form_sent_fifty_times_counts_once() {
    let app = TestApp::new().await;
    let sana = app.visitor();
    let fields = sana.get("/register").await.registration(&[]);
    let fields: Vec<_> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let replies = together((0..50).map(|_| sana.post("/register", &fields)).collect()).await;
    assert!(replies.iter().all(|r| [303, 503].contains(&r.status.as_u16())), "{:?}", replies.iter().map(|r| r.status).collect::<Vec<_>>());
    assert_eq!(app.count("select count(*) from registrations").await, 1);
    assert_eq!(app.mails().await.len(), 1);
    // The same key with other contents is another form, and nothing of it is lost.
    let other: Vec<_> = fields.iter().map(|(n, v)| if *n == "job_title" { (*n, "Other") } else { (*n, *v) }).collect();
    let again = sana
        .post("/register", &other)
        .await
        .is(409)
        .says("This form was already sent")
        .says("<dt>Role</dt><dd class=\"written\"><bdi>Other</bdi></dd>");
    assert_eq!(app.count("select count(*) from registrations").await, 1);
    let mut fields = again.filled("/register");
    let email = fields.iter_mut().find(|(name, _)| name == "email").expect("the address is kept");
    "omar@example.test".clone_into(&mut email.1);
    let fields: Vec<_> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    sana.post("/register", &fields).await.leads_to("/register/sent");
    assert_eq!(app.count("select count(*) from registrations where job_title = 'Other'").await, 1);
    app.assert_invariants().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_address_from_many_browsers_gets_one_place() {
    let app = TestApp::new().await;
    let browsers: Vec<_> = (0..20).map(|_| app.visitor()).collect();
    let replies = together(browsers.iter().map(|b| b.registers("Sana")).collect()).await;
    assert!(replies.iter().all(|r| [303, 503].contains(&r.status.as_u16())));
    assert_eq!(app.count("select count(*) from registrations").await, 1);
    app.assert_invariants().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_confirmation_raced_with_its_expiry_ends_in_one_of_both() {
    for _ in 0..5 {
        let app = TestApp::new().await;
        app.visitor().registers("Sana").await.is(303);
        let link = app.link_in_last_mail_to("sana@example.test").await;
        app.pass(chrono::Duration::hours(24) - chrono::Duration::seconds(1));
        let sana = app.visitor();
        let confirm = sana.post(&link, &[]);
        let expire = async {
            app.pass(chrono::Duration::seconds(1));
            app.run_jobs().await;
        };
        tokio::join!(confirm, expire);
        app.assert_invariants().await;
    }
}

/// A name of letters for a number.
pub fn letters(number: usize) -> String {
    number.to_string().chars().map(|c| char::from(b'a' + c as u8 - b'0')).collect()
}
