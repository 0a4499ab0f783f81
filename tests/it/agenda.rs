//! The agenda as organisers make it: rooms, sessions, clashes, releases, letters.
use crate::support::{Actor, Reply, TestApp, settings};
use std::time::{Duration, Instant};
use summit::{agenda::samples, kit::page_cache};

const AGENDA: &str = "/admin/agenda";

impl Reply {
    /// The value of the option with these words.
    fn option(&self, words: &str) -> String {
        let options = self.body.split("<option value=\"").skip(1).filter_map(|o| o.split_once('"'));
        let mut named = options.filter(|(_, rest)| rest.split_once('>').is_some_and(|(_, text)| text.starts_with(words)));
        named.next().unwrap_or_else(|| panic!("no option {words:?} in: {}", self.body)).0.to_owned()
    }

    /// What a hidden field of the page holds.
    fn kept(&self, name: &str) -> String {
        let found = self.body.split(&format!("name=\"{name}\" value=\"")).nth(1).and_then(|rest| rest.split('"').next());
        found.unwrap_or_else(|| panic!("no field {name} in: {}", self.body)).to_owned()
    }
}

async fn room(organiser: &Actor<'_>, en: &str, ur: &str) {
    let fields = [("name_en", en), ("name_ur", ur), ("capacity", "400"), ("position", "1")];
    organiser.submits("/admin/agenda/rooms/new", &fields).await.leads_to("/admin/agenda/rooms");
}

async fn speaker(organiser: &Actor<'_>, name: &str, email: &str) {
    let fields = [("name", name), ("email", email), ("organisation", "Chinar Labs"), ("confirmed", "yes")];
    organiser.submits("/admin/agenda/speakers/new", &fields).await.leads_to("/admin/agenda/speakers");
}

/// A session with these speakers, none of them twice; the path of its page.
async fn session(organiser: &Actor<'_>, title: &str, speakers: &[&str]) -> String {
    let form = organiser.get("/admin/agenda/sessions/new").await.is(200);
    let kind = form.option("Keynote");
    let mut fields = vec![("title_en", title), ("kind", &kind), ("visibility", "public"), ("language", "en")];
    for name in speakers {
        fields.extend([("speaker", *name), ("role", "speaker"), ("presence", "there")]);
    }
    let reply = organiser.submits("/admin/agenda/sessions/new", &fields).await.is(303);
    reply.header("location")
}

/// Saves a session's form as it is shown, but for these fields: of a field that stands in several rows, the first.
async fn save_with(organiser: &Actor<'_>, session: &str, changed: &[(&str, &str)]) -> Reply {
    let mut fields = organiser.get(session).await.is(200).filled(session);
    for (name, value) in changed {
        let field = fields.iter_mut().find(|(known, _)| known == name);
        (*value).clone_into(&mut field.unwrap_or_else(|| panic!("no field {name}")).1);
    }
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    organiser.post(session, &fields).await
}

/// Gives a session a time, or another; `room` as its option says.
async fn place(organiser: &Actor<'_>, session: &str, at: &str, room: &str) -> Reply {
    let room = organiser.get(session).await.is(200).option(room);
    save_with(organiser, session, &[("starts_at", at), ("minutes", "30"), ("room", &room), ("status", "planned")]).await
}

/// Sends the form of the next release as it is shown, with what else is ticked.
async fn release(organiser: &Actor<'_>, more: &[(&str, &str)]) -> Reply {
    let page = organiser.get("/admin/agenda/releases/new").await.is(200);
    let (key, digest) = (page.form_key(), page.kept("digest"));
    let fields = [("form_key", &*key), ("digest", &*digest), ("name_en", "Programme"), ("name_ur", "پروگرام")];
    organiser.post("/admin/agenda/releases/new", &[&fields, more].concat()).await
}

/// A draft of two sessions by Sana and Omar in two rooms, on the same morning.
async fn two_sessions(organiser: &Actor<'_>) -> [String; 2] {
    room(organiser, "Hall A", "ہال الف").await;
    room(organiser, "Hall B", "ہال ب").await;
    speaker(organiser, "Sana Malik", "sana@example.com").await;
    speaker(organiser, "Omar Khan", "omar@example.com").await;
    let sessions = [session(organiser, "Digital trade", &["Sana Malik"]).await, session(organiser, "Cyber security", &["omar khan"]).await];
    place(organiser, &sessions[0], "2026-11-17T09:00", "Hall A").await.leads_to(&sessions[0]);
    place(organiser, &sessions[1], "2026-11-17T09:00", "Hall B").await.leads_to(&sessions[1]);
    sessions
}

async fn move_to(organiser: &Actor<'_>, session: &str, at: &str, room: &str) {
    place(organiser, session, at, room).await.leads_to(session);
}

#[tokio::test]
async fn a_draft_is_released_changed_and_released_again() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let [trade, _] = two_sessions(&organiser).await;
    organiser.get("/admin/agenda/releases/new").await.is(200).says("2 sessions would be public").says("Everything goes together");
    release(&organiser, &[("note_en", "Welcome"), ("note_ur", "خوش آمدید")]).await.leads_to("/admin/agenda/releases/1");
    assert_eq!(app.count("select count(*) from engagements").await, 4, "two rooms and two speakers");

    // Everybody who takes part has a letter, which waits.
    organiser.get("/admin/agenda/releases/1").await.says("Released. The public pages show it now.").says("2 letters wait").says("Welcome");
    let letters = app.mails().await;
    let to: Vec<_> = letters.iter().rev().take(2).map(|(to, ..)| to.as_str()).collect();
    assert_eq!(to, ["omar@example.com", "sana@example.com"]);
    assert!(letters[letters.len() - 1].2.contains("Cyber security"), "{}", letters[letters.len() - 1].2);
    assert_eq!(app.count("select count(*) from messages where state = 'held'").await, 2);
    organiser.submits_to("/admin/agenda/releases/1", "/admin/agenda/releases/1/letters/dispatch", &[]).await.is(303);
    assert_eq!(app.count("select count(*) from messages where state = 'held'").await, 0);
    organiser.get("/admin/agenda/releases/1").await.says("No letter waits");

    // Another time and another room for one of them.
    move_to(&organiser, &trade, "2026-11-17T11:00", "Hall B").await;
    organiser.get("/admin/agenda/releases/new").await.says("Moved").says("Another room");
    release(&organiser, &[]).await.leads_to("/admin/agenda/releases/2");
    organiser.get("/admin/agenda/releases/2").await.says("One letter waits").says("Digital trade").says("Moved");
    let (subject, text) = app.last_mail_to("sana@example.com").await;
    assert!(subject.starts_with("Changes to your sessions"), "{subject}");
    assert!(text.contains("Digital trade") && text.contains("11:00") && text.contains("Hall B"), "{text}");
    // One session is told of once: what changed, how it is now, and how it was.
    assert_eq!(text.matches("Digital trade").count(), 1, "{text}");
    let plain = text.replace(['\u{2068}', '\u{2069}'], "");
    let line = |label: &str| plain.lines().find(|line| line.starts_with(label)).unwrap_or_else(|| panic!("no {label} in {plain}"));
    assert!(line("Change").contains("Moved") && line("Change").contains("Another room"), "{plain}");
    assert!(line("Now").contains("11:00") && line("Now").contains("Hall B"), "{plain}");
    let zone = "Islamabad time (UTC+5)";
    assert!(line("Now").contains(zone) && line("Before").contains(zone), "{plain}");
    assert_eq!(plain.matches("Before").count(), 1, "{plain}");
    assert!(line("Before").contains(':') && !line("Before").contains("11:00") && line("Before").contains("Hall A"), "{plain}");
    organiser.submits_to("/admin/agenda/releases/2", "/admin/agenda/releases/2/letters/removal", &[]).await.is(303);
    assert_eq!(app.count("select count(*) from messages where state = 'dropped'").await, 1);
    // Nothing that was dropped goes later.
    organiser.submits_to("/admin/agenda/releases/2", "/admin/agenda/releases/2/letters/dispatch", &[]).await.is(303);
    assert_eq!(app.count("select count(*) from messages where state = 'dropped'").await, 1);
}

#[tokio::test]
async fn hard_clashes_block_a_release_and_soft_ones_need_a_tick() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let [trade, _] = two_sessions(&organiser).await;
    move_to(&organiser, &trade, "2026-11-17T09:15", "Hall B").await;
    organiser.get(AGENDA).await.says("Two sessions in one room at the same time").says("Must be mended");
    organiser.get(&trade).await.says("Two sessions in one room at the same time").says("Cyber security");
    organiser.get("/admin/agenda/releases/new").await.says("Mend that first");
    release(&organiser, &[("clashes_seen", "yes")]).await.has_problems_at(&["preview"]);

    // One after the other, one of them by somebody who has not confirmed.
    move_to(&organiser, &trade, "2026-11-17T09:30", "Hall B").await;
    let omar = organiser.get("/admin/agenda/speakers").await.link_to("Omar Khan");
    organiser.submits(&omar, &[("name", "Omar Khan"), ("email", "omar@example.com")]).await.is(303);
    organiser.get(AGENDA).await.says("The speaker has not confirmed").does_not_say("Must be mended");
    release(&organiser, &[]).await.has_problems_at(&["clashes_seen"]);
    release(&organiser, &[("clashes_seen", "yes")]).await.leads_to("/admin/agenda/releases/1");
    assert_eq!(app.count("select count(*) from releases").await, 1);
}

#[tokio::test]
async fn only_what_was_looked_at_is_released() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    organiser.get("/admin/agenda/releases/new").await.says("No session has a time yet");
    release(&organiser, &[]).await.has_problems_at(&["preview"]);
    let [trade, _] = two_sessions(&organiser).await;
    let page = organiser.get("/admin/agenda/releases/new").await;
    let (key, digest) = (page.form_key(), page.kept("digest"));
    move_to(&organiser, &trade, "2026-11-17T12:00", "Hall A").await;
    let fields = [("form_key", &*key), ("digest", &*digest), ("name_en", "Programme"), ("name_ur", "پروگرام")];
    let again = organiser.post("/admin/agenda/releases/new", &fields).await.has_problems_at(&["preview"]).says("has changed");
    // The page that says so shows the draft as it is now, and can be sent.
    let fields = [("form_key", &*again.form_key()), ("digest", &*again.kept("digest")), ("name_en", "Programme"), ("name_ur", "پروگرام")];
    organiser.post("/admin/agenda/releases/new", &fields).await.leads_to("/admin/agenda/releases/1");
    // What does not go together is looked at too, though readers see nothing of it.
    let page = organiser.get("/admin/agenda/releases/new").await;
    let (key, digest) = (page.form_key(), page.kept("digest"));
    sqlx::query("update speakers set confirmed_at = null where name = 'Omar Khan'").execute(&app.pool).await.expect("an answer taken back");
    let fields = [("form_key", &*key), ("digest", &*digest), ("name_en", "Programme"), ("name_ur", "پروگرام"), ("clashes_seen", "yes")];
    organiser.post("/admin/agenda/releases/new", &fields).await.has_problems_at(&["preview"]).says("has changed").says("Omar Khan");
}

#[tokio::test]
async fn of_two_who_release_at_once_one_is_told_to_look_again() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    two_sessions(&organiser).await;
    let looked_at = [organiser.get("/admin/agenda/releases/new").await, organiser.get("/admin/agenda/releases/new").await];
    let send = async |page: &Reply| {
        let (key, digest) = (page.form_key(), page.kept("digest"));
        let fields = [("form_key", &*key), ("digest", &*digest), ("name_en", "Programme"), ("name_ur", "پروگرام")];
        organiser.post("/admin/agenda/releases/new", &fields).await
    };
    let (one, two) = tokio::join!(send(&looked_at[0]), send(&looked_at[1]));
    let mut found = [one.status.as_u16(), two.status.as_u16()];
    found.sort_unstable();
    assert_eq!(found, [303, 422]);
    assert_eq!(app.count("select count(*) from releases").await, 1);
}

#[tokio::test]
async fn a_release_is_refused_where_the_database_says_that_somebody_is_busy() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    two_sessions(&organiser).await;
    // Sana has a meeting, which only another part of the summit knows of.
    sqlx::query(
        "insert into engagements (busy, during, slice, reason)
         select person_id, '[2026-11-17T04:10Z,2026-11-17T04:20Z)', 'meetings', gen_random_uuid() from people where email = 'sana@example.com'",
    )
    .execute(&app.pool)
    .await
    .expect("an engagement");
    release(&organiser, &[]).await.has_problems_at(&["preview"]).says("outside the agenda");
    assert_eq!(app.count("select count(*) from releases").await, 0);
    assert_eq!(app.count("select count(*) from engagements").await, 1);
}

#[tokio::test]
async fn releases_cannot_be_changed_or_taken_back() {
    let app = TestApp::new().await;
    samples::release(&app.app, 12).await.expect("a release");
    for change in ["update releases set name_en = 'Other'", "delete from releases", "truncate releases cascade"] {
        let mut conn = app.pool.acquire().await.expect("a connection");
        sqlx::query("set role summit_app").execute(&mut *conn).await.expect("the role");
        let refused = sqlx::query(change).execute(&mut *conn).await.expect_err("refused");
        assert!(refused.to_string().contains("permission denied"), "{refused}");
        sqlx::query("reset role").execute(&mut *conn).await.expect("the role");
    }
}

#[tokio::test]
async fn bad_input_is_told_at_its_field_and_kept() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let [trade, _] = two_sessions(&organiser).await;
    let nowhere = uuid::Uuid::nil().to_string();
    let bad =
        [("starts_at", "2026-11-31T09:00"), ("starts_at", ""), ("minutes", "0"), ("minutes", "1800"), ("room", ""), ("room", &nowhere)];
    for (field, value) in bad {
        save_with(&organiser, &trade, &[(field, value)]).await.has_problems_at(&[&format!("{field}-1")]);
    }
    let long = "x".repeat(10_000);
    let form = organiser.get("/admin/agenda/sessions/new").await;
    let kind = form.option("Panel");
    let session = |title: &str, speaker: &str, links: &str| {
        let fields = [
            ("title_en", title),
            ("kind", &kind),
            ("visibility", "public"),
            ("speaker", speaker),
            ("role", "host"),
            ("presence", "there"),
            ("links", links),
        ];
        fields.map(|(n, v)| (n.to_owned(), v.to_owned()))
    };
    let cases = [
        (session("", "", ""), "title_en"),
        (session(&long, "", ""), "title_en"),
        (session("A \u{202E}title", "", ""), "title_en"),
        (session("A title", "Nobody Known", ""), "speaker-1"),
        (session("A title", "", "javascript:alert(1) Look"), "links"),
    ];
    for (fields, field) in cases {
        let fields: Vec<_> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        organiser.submits("/admin/agenda/sessions/new", &fields).await.has_problems_at(&[field]).says(fields[0].1);
    }
    // As much as a file may bring, in the script that takes most bytes; and one more.
    let much = "کمپیوٹر ".repeat(1_250);
    let known: Vec<String> = (0..101).map(|n| format!("https://example.com/{n} Paper {n}")).collect();
    let mut fields = vec![("title_en", "Much"), ("kind", &*kind), ("visibility", "public")];
    fields.extend(["summary_en", "summary_ur", "description_en", "description_ur"].map(|name| (name, &*much)));
    let (links, more) = (known[..100].join("\n"), known.join("\n"));
    organiser.submits("/admin/agenda/sessions/new", &[&fields[..], &[("links", &links)]].concat()).await.is(303);
    let refused = organiser.submits("/admin/agenda/sessions/new", &[&fields[..], &[("links", &more)]].concat()).await;
    refused.has_problems_at(&["links"]).says("There are more than 100 of them.").says("https://example.com/100 Paper 100");
    let rows: Vec<_> = (0..101).flat_map(|_| [("speaker", "Sana Malik"), ("role", "host"), ("presence", "there")]).collect();
    organiser.submits("/admin/agenda/sessions/new", &[&fields[..3], &rows].concat()).await.has_problems_at(&["speakers"]);
    // What a form names must be there.
    organiser.submits(&trade, &[("title_en", "A title"), ("kind", &nowhere), ("visibility", "public")]).await.has_problems_at(&["kind"]);
    for path in ["/admin/agenda/sessions/", "/admin/agenda/rooms/", "/admin/agenda/speakers/"] {
        organiser.get(&format!("{path}{nowhere}")).await.is(404);
    }
    organiser.get("/admin/agenda/releases/7").await.is(404);
}

#[tokio::test]
async fn a_session_with_its_time_and_room_is_one_form_saved_once() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    sqlx::query("update summit set starts_on = '2026-11-16', ends_on = '2026-11-18'").execute(&app.pool).await.expect("its days");
    room(&organiser, "Hall A", "ہال الف").await;
    speaker(&organiser, "Sana Malik", "sana@example.com").await;
    let new = "/admin/agenda/sessions/new";
    // A new one begins at the first free place.
    let form = organiser.get(new).await.is(200);
    let preset = form.filled(new);
    let field = |fields: &[(String, String)], name: &str| fields.iter().find(|(n, _)| n == name).expect("a field").1.clone();
    assert_eq!((field(&preset, "starts_at").as_str(), field(&preset, "room")), ("2026-11-16T09:00", form.option("Hall A")));
    let send = async |changed: &[(&str, &str)]| {
        let shown = organiser.get(new).await.filled(new);
        let kept = shown.iter().filter(|(name, _)| changed.iter().all(|(n, _)| n != name));
        let fields: Vec<_> = kept.map(|(n, v)| (n.as_str(), v.as_str())).chain(changed.iter().copied()).collect();
        organiser.post(new, &fields).await
    };
    // All that is wrong is said at once, beside its field, and nothing is saved; what was typed stays.
    let refused = send(&[("title_en", ""), ("starts_at", "2026-11-17T25:00"), ("minutes", "0"), ("subtitle_en", "A kept subtitle")]).await;
    refused.has_problems_at(&["title_en", "starts_at-1", "minutes-1"]).says("2026-11-17T25:00").says("A kept subtitle");
    assert_eq!(app.count("select count(*) from agenda_sessions").await + app.count("select count(*) from slots").await, 0);
    let first =
        send(&[("title_en", "Opening"), ("speaker", "Sana Malik"), ("role", "speaker"), ("presence", "there")]).await.header("location");
    assert_eq!(app.count("select count(*) from slots where starts_at = '2026-11-16T04:00Z' and ends_at = '2026-11-16T05:00Z'").await, 1);
    // The next begins where that one ends; one without a time says so.
    let next = organiser.get(new).await.filled(new);
    assert_eq!(field(&next, "starts_at"), "2026-11-16T10:00");
    let later = send(&[("title_en", "Some day"), ("status", "none")]).await.is(303).header("location");
    assert_eq!(app.count("select count(*) from slots").await, 1);
    organiser.get(&later).await.is(200).says("Take the first free place");
    let proposed = organiser.get(&format!("{later}?place=free")).await.is(200).filled(&later);
    assert_eq!(field(&proposed, "starts_at"), "2026-11-16T10:00");
    // The title is changed and the session moved, together; a second time is added; what clashes is shown as ever.
    save_with(&organiser, &first, &[("title_en", "Welcome"), ("starts_at", "2026-11-16T11:00")]).await.leads_to(&first);
    assert_eq!(app.count("select count(*) from agenda_sessions s join slots using (session_id) where title_en = 'Welcome' and starts_at = '2026-11-16T06:00Z'").await, 1);
    move_to(&organiser, &later, "2026-11-16T11:15", "Hall A").await;
    organiser.get(&later).await.says("Two sessions in one room at the same time").says("Welcome");
    let mut fields = organiser.get(&first).await.filled(&first);
    let hall = field(&fields, "room");
    for (name, value) in [("starts_at", "2026-11-17T11:00"), ("room", &*hall)] {
        let again = fields.iter_mut().filter(|(n, _)| n == name).nth(1).expect("a row for another time");
        value.clone_into(&mut again.1);
    }
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    organiser.post(&first, &fields).await.leads_to(&first);
    assert_eq!(app.count("select count(*) from slots s join agenda_sessions using (session_id) where title_en = 'Welcome'").await, 2);
    // Taken off the programme at one of its times.
    save_with(&organiser, &first, &[("status", "none")]).await.leads_to(&first);
    assert_eq!(app.count("select count(*) from slots s join agenda_sessions using (session_id) where title_en = 'Welcome'").await, 1);
    assert_eq!(app.count("select count(*) from audit_entries where action = 'session.taken_off'").await, 1);
}

#[tokio::test]
async fn a_removed_session_is_brought_back_as_it_was() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let [trade, cyber] = two_sessions(&organiser).await;
    organiser.brings(&format!("{trade}/materials"), &[("title", "Slides")], ("a.pdf", "application/pdf", b"%PDF-1.7")).await.is(303);
    release(&organiser, &[]).await.is(303);
    let rows = async || -> Vec<String> {
        let sql = "select to_jsonb(s)::text from agenda_sessions s union all select to_jsonb(t)::text from slots t
                   union all select to_jsonb(p)::text from session_speakers p union all select to_jsonb(p)::text from session_passes p
                   union all select (to_jsonb(m) - 'content')::text from session_materials m order by 1";
        sqlx::query_scalar(sql).fetch_all(&app.pool).await.expect("rows")
    };
    let before = rows().await;
    // One press removes nothing: the page asks first, and says that it can be undone.
    organiser.get(&trade).await.says("Remove this session").says("can be brought back for 90 days");
    let removed = organiser.submits_to(&trade, &format!("{trade}/removal"), &[]).await.is(303).header("location");
    let list = organiser.get(&removed).await.is(200).says("has been removed").says("Bring it back");
    organiser.get(&trade).await.is(404);
    organiser.get("/admin/agenda/releases/new").await.says("Cancelled");
    let back = format!("{trade}/restoration");
    assert!(list.forms().iter().any(|form| form.action == back));
    organiser.get("/admin/agenda/sessions?state=removed").await.says("Digital trade").says(&back);
    organiser.submits_to(&removed, &back, &[]).await.leads_to(&trade);
    organiser.get(&trade).await.says("It is back as it was.");
    assert_eq!(rows().await, before);
    organiser.get("/admin/agenda/sessions?state=removed").await.says("No session has been removed").does_not_say("Digital trade");

    // What is there no longer is left out, and said.
    organiser.submits_to(&cyber, &format!("{cyber}/removal"), &[]).await.is(303);
    let omar = organiser.get("/admin/agenda/speakers").await.link_to("Omar Khan");
    organiser.submits_to(&omar, &format!("{omar}/removal"), &[]).await.is(303);
    organiser.submits_to("/admin/agenda/sessions?state=removed", &format!("{cyber}/restoration"), &[]).await.leads_to(&cyber);
    organiser.get(&cyber).await.says("but for a room, track, kind, speaker or pass");
    // Times stay what the clock said, though the summit has moved to another zone meanwhile.
    organiser.submits_to(&trade, &format!("{trade}/removal"), &[]).await.is(303);
    sqlx::query("update summit set zone = 'Asia/Tokyo'").execute(&app.pool).await.expect("another zone");
    organiser.submits_to("/admin/agenda/sessions?state=removed", &format!("{trade}/restoration"), &[]).await.leads_to(&trade);
    let shown = organiser.get(&trade).await.filled(&trade);
    assert!(shown.contains(&("starts_at".to_owned(), "2026-11-17T09:00".to_owned())), "{shown:?}");
}

#[tokio::test]
async fn a_time_in_the_doubled_hour_stays_while_nobody_changes_it() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    sqlx::query("update summit set zone = 'Europe/Berlin'").execute(&app.pool).await.expect("a zone");
    room(&organiser, "Hall", "ہال").await;
    let night = session(&organiser, "Night watch", &[]).await;
    place(&organiser, &night, "2026-10-25T02:30", "Hall").await.is(303);
    // The clock shows it twice: at half past midnight in UTC, and an hour later.
    sqlx::query("update slots set starts_at = '2026-10-25T01:30Z', ends_at = '2026-10-25T02:00Z'")
        .execute(&app.pool)
        .await
        .expect("the second");
    save_with(&organiser, &night, &[("subtitle_en", "Until morning")]).await.is(303);
    assert_eq!(app.count("select count(*) from slots where starts_at = '2026-10-25T01:30Z'").await, 1);
    save_with(&organiser, &night, &[("starts_at", "2026-10-25T02:40")]).await.is(303);
    assert_eq!(app.count("select count(*) from slots where starts_at = '2026-10-25T00:40Z'").await, 1);
}

#[tokio::test]
async fn removed_sessions_are_forgotten_with_their_files_after_some_months() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let [trade, cyber] = two_sessions(&organiser).await;
    organiser.brings(&format!("{trade}/materials"), &[("title", "Slides")], ("a.pdf", "application/pdf", b"%PDF-1.7")).await.is(303);
    organiser.submits_to(&trade, &format!("{trade}/removal"), &[]).await.is(303);
    assert_eq!(app.count("select count(*) from session_materials").await, 1);
    sqlx::query("update removed_sessions set removed_at = removed_at - interval '91 days'").execute(&app.pool).await.expect("time");
    organiser.submits_to(&cyber, &format!("{cyber}/removal"), &[]).await.is(303);
    assert_eq!(app.count("select count(*) from removed_sessions").await, 1);
    assert_eq!(app.count("select count(*) from session_materials").await, 0);
}

#[tokio::test]
async fn the_list_of_sessions_is_by_time_and_filtered_by_day_room_kind_state_and_speaker() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let [trade, _] = two_sessions(&organiser).await;
    session(&organiser, "Not placed yet", &[]).await;
    place(&organiser, &trade, "2026-11-18T09:00", "Hall A").await.is(303);
    let listed = async |query: &str| -> Vec<String> {
        let page = organiser.get(&format!("/admin/agenda/sessions{query}")).await.is(200);
        let rows = page.body.split("<th scope=\"row\">").skip(1);
        rows.map(|row| row.split("<bdi>").nth(1).and_then(|r| r.split('<').next()).expect("a title").to_owned()).collect()
    };
    assert_eq!(listed("").await, ["Not placed yet", "Cyber security", "Digital trade"]);
    assert_eq!(listed("?day=2026-11-18").await, ["Digital trade"]);
    assert_eq!(listed("?state=unplaced").await, ["Not placed yet"]);
    assert_eq!(listed("?state=planned").await, ["Cyber security", "Digital trade"]);
    assert_eq!(listed("?state=internal").await, [""; 0]);
    assert_eq!(listed("?q=omar").await, ["Cyber security"], "by a speaker");
    assert_eq!(listed("?q=hall+b").await, ["Cyber security"], "by a room");
    assert_eq!(listed("?q=cyber+omar").await, ["Cyber security"], "by both");
    assert_eq!(listed("?q=%DB%81%D8%A7%D9%84+%D8%A7%D9%84%D9%81").await, ["Digital trade"], "in either script");
    let page = organiser.get("/admin/agenda/sessions").await.says("3 entries");
    let (hall, keynote) = (page.option("Hall A"), page.option("Keynote"));
    assert_eq!(listed(&format!("?room={hall}")).await, ["Digital trade"]);
    assert_eq!(listed(&format!("?kind={keynote}")).await.len(), 3);
    // Adding one begins on the day and in the room that are listed.
    let here = organiser.get(&format!("/admin/agenda/sessions?day=2026-11-18&room={hall}")).await;
    here.says(&format!("/admin/agenda/sessions/new?day=2026-11-18&#38;room={hall}"));
    let new = organiser.get(&format!("/admin/agenda/sessions/new?day=2026-11-18&room={hall}")).await.filled("/admin/agenda/sessions/new");
    assert!(new.contains(&("starts_at".to_owned(), "2026-11-18T09:30".to_owned())), "{new:?}");
    for odd in ["day=%2B262142-12-31", "day=-262143-01-01", "day=0000-01-01", "day=x", "room=x", "state=x"] {
        organiser.get(&format!("/admin/agenda/sessions?{odd}")).await.is(200);
        organiser.get(&format!("/admin/agenda/sessions/new?{odd}")).await.is(200);
    }
    for no_page in ["sessions?page=2", "sessions?page=999999", "sessions?page=-1", "sessions?state=removed&page=2"] {
        organiser.get(&format!("/admin/agenda/{no_page}")).await.is(404);
    }
    // A session in two places has two rows, and a long list has pages both ways.
    sqlx::query(
        "insert into slots (slot_id, session_id, room_id, starts_at, ends_at)
         select gen_random_uuid(), session_id, room_id, starts_at + n * interval '1 hour', ends_at + n * interval '1 hour'
         from slots, generate_series(1, 60) n where starts_at > '2026-11-18'",
    )
    .execute(&app.pool)
    .await
    .expect("more times");
    organiser.get("/admin/agenda/sessions").await.says("63 entries").says("1 to 50 are shown").says("/admin/agenda/sessions?page=2");
    let second = organiser.get("/admin/agenda/sessions?page=2").await.says("51 to 63 are shown").says("Previous page");
    second.does_not_say("Next page");
}

#[tokio::test]
async fn the_list_of_speakers_is_by_name_a_page_at_a_time() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    for (name, latin) in [("Zainab Aziz", ""), ("ثنا ملک", "Sana Malik"), ("omar khan", ""), ("Ayesha Noor", "")] {
        organiser.submits("/admin/agenda/speakers/new", &[("name", name), ("name_latin", latin)]).await.is(303);
    }
    let list = "/admin/agenda/speakers";
    let page = organiser.get(list).await.says("4 speakers").body;
    let places = ["Ayesha Noor", "omar khan", "Sana Malik", "Zainab Aziz"].map(|name| page.find(name).expect("a speaker"));
    assert!(places.is_sorted(), "{places:?}");
    sqlx::query(
        "insert into speakers (speaker_id, name, search, created_at)
         select gen_random_uuid(), 'Speaker ' || n, 'speaker ' || n, now() from generate_series(1, 60) n",
    )
    .execute(&app.pool)
    .await
    .expect("many speakers");
    let first = organiser.get(list).await.says("64 speakers").says("1 to 50 are shown").does_not_say("Zainab Aziz");
    let second = organiser.get(&first.link_to("Next page")).await.says("51 to 64 are shown").says("Zainab Aziz");
    second.does_not_say("Next page");
    organiser.get("/admin/agenda/speakers?q=speaker&page=2").await.says("60 speakers").says("/admin/agenda/speakers?q=speaker\"");
    organiser.get("/admin/agenda/speakers?page=3").await.is(404);
}

#[tokio::test]
async fn a_speaker_is_searched_for_and_chosen_in_the_form_of_a_session() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    for (name, latin) in [("ثنا ملک", "Sana Malik"), ("Sana Khan", ""), ("Omar Khan", "")] {
        organiser.submits("/admin/agenda/speakers/new", &[("name", name), ("name_latin", latin)]).await.is(303);
    }
    sqlx::query(
        "insert into speakers (speaker_id, name, search, created_at)
         select gen_random_uuid(), 'Speaker ' || n, 'speaker ' || n, now() from generate_series(1, 2400) n",
    )
    .execute(&app.pool)
    .await
    .expect("many speakers");
    let new = "/admin/agenda/sessions/new";
    let form = organiser.get(new).await.is(200).does_not_say("Speaker 77");
    assert!(form.body.len() < 60_000, "{} bytes", form.body.len());
    let suggested = async |typed: &str| organiser.get(&format!("/admin/agenda/speakers/suggestions?q={typed}")).await.is(200).body;
    assert!(suggested("sana").await.contains("ثنا ملک") && suggested("%D8%AB%D9%86%D8%A7").await.contains("Sana Malik"), "both scripts");
    assert!(suggested("speaker").await.len() < 5_000);
    // By name, whenever they were added.
    let in_order =
        |body: &str, names: [&str; 3]| names.map(|name| body.find(name).unwrap_or_else(|| panic!("no {name} in {body}"))).is_sorted();
    assert!(in_order(&suggested("khan").await, ["Omar Khan", "Sana Khan", "]"]));
    assert!(in_order(&suggested("sana").await, ["Sana Khan", "Sana Malik", "]"]));
    assert!(in_order(&suggested("speaker%201").await, ["Speaker 1 ", "Speaker 10 ", "Speaker 100 "]));
    let kind = form.option("Panel");
    let send = async |name: &str| {
        let fields = [
            ("title_en", "A title"),
            ("kind", &kind),
            ("visibility", "public"),
            ("speaker", name),
            ("role", "host"),
            ("presence", "there"),
        ];
        organiser.submits(new, &fields).await
    };
    // A part of a name is never taken for somebody: those who may be meant are shown to choose from.
    let asked = send("sana").await.has_problems_at(&["speaker-1"]).says("Who is");
    let written = asked.option("ثنا ملک");
    assert_ne!(written, asked.option("Sana Khan"));
    send("omar").await.has_problems_at(&["speaker-1"]);
    send("nobody at all").await.has_problems_at(&["speaker-1"]).says("Add them first");
    send(&written).await.is(303);
    send("sana malik").await.is(303);
    assert_eq!(
        app.count("select count(*) from session_speakers join speakers using (speaker_id) where name_latin = 'Sana Malik'").await,
        2
    );
}

#[tokio::test]
async fn what_sessions_need_stays() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    two_sessions(&organiser).await;
    let hall = organiser.get("/admin/agenda/rooms").await.link_to("Hall A");
    organiser.get(&hall).await.says("It is removed for good.");
    organiser.submits_to(&hall, &format!("{hall}/removal"), &[]).await.has_problems_at(&["removal"]);
    let sana = organiser.get("/admin/agenda/speakers").await.link_to("Sana Malik");
    organiser.submits_to(&sana, &format!("{sana}/removal"), &[]).await.has_problems_at(&["removal"]);
    let keynote = organiser.get("/admin/agenda/kinds").await.link_to("Keynote");
    organiser.submits_to(&keynote, &format!("{keynote}/removal"), &[]).await.has_problems_at(&["removal"]);
    room(&organiser, "Terrace", "چبوترہ").await;
    let free = organiser.get("/admin/agenda/rooms").await.link_to("Terrace");
    organiser.submits_to(&free, &format!("{free}/removal"), &[]).await.leads_to("/admin/agenda/rooms");
    organiser
        .submits("/admin/agenda/rooms/new", &[("name_en", "Hall A"), ("name_ur", "الف"), ("position", "2")])
        .await
        .has_problems_at(&["name_en"]);
    organiser
        .submits("/admin/agenda/speakers/new", &[("name", "Another"), ("email", "SANA@example.com")])
        .await
        .has_problems_at(&["email"]);
}

#[tokio::test]
async fn hours_that_do_not_fit_are_told() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    two_sessions(&organiser).await;
    let hall = organiser.get("/admin/agenda/rooms").await.link_to("Hall A");
    let hours = [("hours_day", "2026-11-17"), ("hours_from", "10:00"), ("hours_to", "18:00")];
    let fields = [("name_en", "Hall A"), ("name_ur", "ہال الف"), ("position", "1")];
    organiser.submits(&hall, &[&fields[..], &hours[..]].concat()).await.leads_to("/admin/agenda/rooms");
    organiser.get(&hall).await.says("value=\"10:00\"");
    organiser.get(AGENDA).await.says("The room is not open then");
    let wrong = [("hours_day", ""), ("hours_from", "10:00"), ("hours_to", "18:00")];
    organiser.submits(&hall, &[&fields[..], &wrong[..]].concat()).await.has_problems_at(&["hours"]);
}

#[tokio::test]
async fn files_are_handed_out_only_when_they_are_released() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let [trade, _] = two_sessions(&organiser).await;
    let files = format!("{trade}/materials");
    let add =
        |name: &'static str, content: &'static [u8]| organiser.brings(&files, &[("title", "Slides")], (name, "application/pdf", content));
    add("evil.html", b"<script>alert(1)</script>").await.has_problems_at(&["file"]).says("value=\"Slides\"");
    add("evil.pdf", b"<script>alert(1)</script>").await.has_problems_at(&["file"]);
    organiser.submits(&files, &[("title", "Slides")]).await.has_problems_at(&["file"]);
    organiser.brings(&files, &[("title", "")], ("a.pdf", "application/pdf", b"%PDF-1.7")).await.has_problems_at(&["title"]);
    add("../خطاب.pdf", b"%PDF-1.7 slides").await.leads_to(&files);
    let removal = organiser
        .get(&files)
        .await
        .body
        .split("/admin/agenda/materials/")
        .nth(1)
        .and_then(|r| r.split('/').next())
        .expect("a file")
        .to_owned();
    let address = format!("/agenda/materials/{removal}");
    app.visitor().get(&address).await.is(404);
    release(&organiser, &[]).await.is(303);
    let served = app.visitor().get(&address).await.is(200);
    assert_eq!(served.bytes, b"%PDF-1.7 slides");
    assert!(served.header("content-disposition").starts_with("attachment; "));
    assert_eq!(
        (served.header("content-security-policy").as_str(), served.header("x-content-type-options").as_str()),
        ("default-src 'none'; frame-ancestors 'none'; sandbox", "nosniff")
    );

    // Taken off the draft it is still there for readers of the release, and gone with the next.
    organiser.submits_to(&files, &format!("/admin/agenda/materials/{removal}/removal"), &[]).await.leads_to(&files);
    app.visitor().get(&address).await.is(200);
    release(&organiser, &[]).await.is(303);
    app.visitor().get(&address).await.is(404);
}

#[tokio::test]
async fn a_release_reaches_every_server_within_a_second() {
    let app = TestApp::new().await;
    let other = TestApp::on(&app.url, settings(&[]), summit::kit::clock::Clock::set_to(app.now()));
    let following = tokio::spawn(page_cache::follow(other.app.clone(), app.addresses.queue.clone()));
    let organiser = app.organiser().await;
    let [trade, _] = two_sessions(&organiser).await;
    let day = "/agenda/days/2026-11-17";
    other.visitor().get(day).await.is(404);
    for (title, minutes) in [("Digital trade", "09:00"), ("Digital trade", "11:00")] {
        move_to(&organiser, &trade, &format!("2026-11-17T{minutes}"), "Hall A").await;
        release(&organiser, &[]).await.is(303);
        let (released, wanted) = (Instant::now(), format!("datetime=\"2026-11-17T{:02}:00:00Z\"", if minutes == "09:00" { 4 } else { 6 }));
        loop {
            let page = other.visitor().get(day).await;
            if page.body.contains(title) && page.body.contains(&wanted) {
                break;
            }
            assert!(released.elapsed() < Duration::from_secs(15), "{}", page.body);
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }
    following.abort();
}

#[tokio::test]
async fn a_name_that_looks_the_same_is_the_same_room_track_pass_or_pool() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let room = |name| [("name_en", name), ("name_ur", "ہال"), ("position", "1")];
    organiser.submits("/admin/agenda/rooms/new", &room("\u{FEFF}Main Hall\u{200B}")).await.is(303);
    let kept: String = sqlx::query_scalar("select name_en from rooms").fetch_one(&app.pool).await.expect("a room");
    assert_eq!(kept, "Main Hall");
    for name in ["Main\u{2060} Hall", "\u{202B}main hall\u{202C}", "Main\u{A0}\u{200E}Hall", "Ｍain Hall"] {
        organiser.submits("/admin/agenda/rooms/new", &room(name)).await.has_problems_at(&["name_en"]);
    }
    let track = |name| [("name_en", name), ("name_ur", "ٹریک"), ("colour", "green"), ("position", "1")];
    organiser.submits("/admin/agenda/tracks/new", &track("Fintech")).await.is(303);
    organiser.submits("/admin/agenda/tracks/new", &track("fin\u{200B}tech")).await.has_problems_at(&["name_en"]);
    for sql in [
        "update economies set name_en = (select min(name_en) || U&'\\200B' from economies) where name_en = (select max(name_en) from economies)",
        "update supporters set name_en = (select U&'\\FEFF' || lower(min(name_en)) from supporters) where name_en = (select max(name_en) from supporters)",
    ] {
        let error = sqlx::query(sql).execute(&app.pool).await.expect_err("a name that is there").to_string();
        assert!(error.contains("_name_en_key"), "{error}");
    }
}

#[tokio::test]
async fn names_that_organisers_give_are_unique_as_they_are_folded() {
    let app = TestApp::new().await;
    let sql = "select tablename || '.' || substring(indexdef from 'folded\\((\\w+)\\)') from pg_indexes where indexdef ~ 'UNIQUE.*folded\\(\\w+\\)' order by 1";
    let columns: Vec<String> = sqlx::query_scalar(sql).fetch_all(&app.pool).await.expect("indexes");
    let expected = [
        "economies.name_en",
        "economies.name_ur",
        "passes.name_en",
        "pools.name_en",
        "rooms.name_en",
        "supporters.name_en",
        "tracks.name_en",
    ];
    assert_eq!(columns, expected);
}

#[tokio::test]
async fn another_zone_keeps_clock_times_and_goes_through_draft_and_release() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let [trade, _] = two_sessions(&organiser).await;
    let hours = [("hours_day", "2026-11-17"), ("hours_from", "08:30"), ("hours_to", "18:00")];
    let hall = [&[("name_en", "Hall C"), ("name_ur", "ہال ج"), ("position", "3")], &hours[..]].concat();
    organiser.submits("/admin/agenda/rooms/new", &hall).await.is(303);
    release(&organiser, &[]).await.is(303);
    page_cache::refresh(&app.app).await.expect("the version");
    app.visitor().get("/agenda/days/2026-11-17").await.is(200).says("\u{2066}9:00 am\u{2069}").says("Islamabad time (UTC+5)");

    // It says so beforehand; the draft keeps its clock times, and readers see what they saw.
    organiser.get("/admin/event").await.says("a session at 9:00 stays at 9:00").says("until you release it again");
    let facts = [
        ("name_en", "Summit"),
        ("name_ur", "سمٹ"),
        ("short_name_en", "S"),
        ("short_name_ur", "س"),
        ("edition", "2026"),
        ("host_en", "P@SHA"),
        ("host_ur", "پاشا"),
        ("city_en", "Tokyo"),
        ("city_ur", "ٹوکیو"),
        ("zone", "Asia/Tokyo"),
    ];
    organiser.submits("/admin/event", &facts).await.leads_to("/admin/event");
    organiser.get("/admin/event").await.says("The clock times of the draft are as before");
    organiser.get(&trade).await.says("value=\"2026-11-17T09:00\"");
    let kept =
        "select count(*) from slots where starts_at at time zone 'Asia/Tokyo' = '2026-11-17 09:00' and ends_at - starts_at = '30 min'";
    assert_eq!(app.count(kept).await, 2);
    assert_eq!(app.count("select count(*) from room_hours where opens_at at time zone 'Asia/Tokyo' = '2026-11-17 08:30'").await, 1);
    app.visitor().get("/agenda/days/2026-11-17").await.is(200).says("\u{2066}9:00 am\u{2069}").says("Islamabad time (UTC+5)");
    app.visitor().get("/agenda.ics").await.is(200).says("TZID=Asia/Karachi:20261117T090000");

    organiser.get("/admin/agenda/releases/new").await.says("Until now readers see the programme in Asia/Karachi");
    release(&organiser, &[]).await.is(303);
    page_cache::refresh(&app.app).await.expect("the version");
    app.visitor().get("/agenda/days/2026-11-17").await.is(200).says("\u{2066}9:00 am\u{2069}").says("Tokyo time (UTC+9)");
    app.visitor().get("/agenda.ics").await.is(200).says("TZID=Asia/Tokyo:20261117T090000");
}

#[tokio::test]
async fn the_database_folds_names_as_the_program_does() {
    let app = TestApp::new().await;
    for name in [
        "Main Hall",
        "\u{FEFF}Ha\u{200B}ll\u{A0}\u{2060} A",
        "علي كمال",
        "نا\u{200C}معلوم",
        "ہال ۂ آبِ ۱۲",
        "Nguyễn  Ánh",
        "Ｆｕｌｌ　Ｗｉｄｔｈ",
        "葛\u{E0100}飾",
        "ة أ إ ٱ ؤ ئ",
    ] {
        let folded: String = sqlx::query_scalar("select folded($1)").bind(name).fetch_one(&app.pool).await.expect("a name");
        assert_eq!(folded, summit::kit::field::folded(name), "{name:?}");
    }
}
