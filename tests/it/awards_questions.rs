//! Organisers say what a nomination in a category is asked beyond what all are asked.
use crate::{
    awards::{category, cycle, later},
    support::{Actor, Reply, TestApp},
};
use summit::kit::{db::Actor as DbActor, error::AppError};

/// A question as it is typed, with some of its fields changed.
fn row<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("question", ""),
        ("place", ""),
        ("kind", "text"),
        ("required", "must"),
        ("most_words", "300"),
        ("label_en", "Who uses it?"),
        ("label_ur", "اسے کون استعمال کرتا ہے؟"),
        ("hint_en", ""),
        ("hint_ur", ""),
        ("options_en", ""),
        ("options_ur", ""),
    ];
    usual.map(|(name, value)| (name, changed.iter().find(|(other, _)| *other == name).map_or(value, |(_, value)| *value))).to_vec()
}

fn choice<'a>(en: &'a str, ur: &'a str) -> Vec<(&'a str, &'a str)> {
    row(&[("kind", "choice"), ("most_words", ""), ("options_en", en), ("options_ur", ur)])
}

/// The page of the questions of a category without any, and that of its cycle.
async fn unasked(organiser: &Actor<'_>) -> (String, String) {
    let path = cycle(organiser).await;
    let page = format!("{}/questions", category(&organiser.get(&path).await, "HealthTech"));
    let key = organiser.get(&page).await.form_key();
    organiser.post(&page, &[("form_key", &key)]).await.leads_to(&path);
    (page, path)
}

/// Sends these rows in place of all that stand in the page.
async fn asks(organiser: &Actor<'_>, page: &str, rows: &[Vec<(&str, &str)>]) -> Reply {
    let key = organiser.get(page).await.is(200).form_key();
    organiser.post(page, &[&[("form_key", key.as_str())], &rows.concat()[..]].concat()).await
}

/// The values of a field that is filled, row by row.
fn filled(page: &Reply, address: &str, name: &str) -> Vec<String> {
    page.filled(address).into_iter().filter(|(known, value)| known == name && !value.is_empty()).map(|(_, value)| value).collect()
}

/// The page's form with the fields of a row changed, counted from 0.
fn with(page: &Reply, address: &str, at: usize, changed: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut fields = page.filled(address);
    for (name, value) in changed {
        let field = fields.iter_mut().filter(|(known, _)| known == name).nth(at).unwrap_or_else(|| panic!("no {name} in row {at}"));
        (*value).clone_into(&mut field.1);
    }
    fields
}

async fn sends(who: &Actor<'_>, address: &str, fields: &[(String, String)]) -> Reply {
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    who.post(address, &fields).await
}

#[tokio::test]
async fn a_category_asks_what_organisers_say_and_the_public_reads_it() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let (page, path) = unasked(&organiser).await;
    organiser.get(&path).await.says("None yet").says("6 questions");
    let rows = [
        row(&[("place", "2")]),
        row(&[
            ("kind", "choice"),
            ("most_words", ""),
            ("label_en", "How large is it?"),
            ("label_ur", "یہ کتنا بڑا ہے؟"),
            ("options_en", "Large\nSmall"),
            ("options_ur", "بڑا\n\nچھوٹا"),
            ("place", "1"),
        ]),
        // Rows left empty are left out.
        row(&[("label_en", ""), ("label_ur", " "), ("most_words", ""), ("place", "9")]),
        row(&[("kind", "file"), ("required", "may"), ("most_words", "")]),
    ];
    asks(&organiser, &page, &rows).await.leads_to(&path);
    let saved = organiser.get(&page).await.is(200);
    assert_eq!(filled(&saved, &page, "label_en"), ["How large is it?", "Who uses it?", "Who uses it?"]);
    assert_eq!(filled(&saved, &page, "options_ur"), ["بڑا\nچھوٹا"]);
    assert_eq!(filled(&saved, &page, "most_words"), ["300"]);
    assert_eq!(filled(&saved, &page, "place"), ["1", "2", "3"]);
    organiser.get(&path).await.says("3 questions");
    organiser.submits_to(&path, &format!("{path}/display"), &[]).await.leads_to(&path);
    app.visitor().get("/awards").await.says("What a nomination is asked").says("How large is it?").says("at most 300 words");
    app.visitor().in_urdu().get("/awards").await.says("یہ کتنا بڑا ہے؟").says("زیادہ سے زیادہ 300 الفاظ");
    // Each keeps its id through a change, and leaves a trace.
    let ids = filled(&saved, &page, "question");
    sends(&organiser, &page, &with(&saved, &page, 0, &[("label_en", "What is its size?")])).await.leads_to(&path);
    let again = organiser.get(&page).await;
    assert_eq!(filled(&again, &page, "question"), ids);
    organiser.get("/admin/audit").await.says("Questions of an award category saved");
}

#[tokio::test]
async fn all_that_is_wrong_with_questions_is_said_at_once_with_their_rows() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let (page, _) = unasked(&organiser).await;
    let rows = [
        row(&[("label_ur", "")]),
        row(&[("kind", "essay"), ("required", "perhaps")]),
        row(&[("most_words", "")]),
        row(&[("most_words", "0")]),
        row(&[("most_words", "2001")]),
        choice("Large", "بڑا"),
        choice("Large\nSmall", "بڑا"),
        choice("Large\nLarge", "بڑا\nچھوٹا"),
        row(&[("options_en", "Large\nSmall")]),
        row(&[("place", "first")]),
    ];
    let told = asks(&organiser, &page, &rows).await.has_problems_at(&[
        "label_ur-1",
        "kind-2",
        "required-2",
        "most_words-3",
        "most_words-4",
        "most_words-5",
        "options_en-6",
        "options_ur-7",
        "options_en-8",
        "options_en-9",
        "place-10",
    ]);
    told.says("as many in Urdu").says("An option stands here twice").says("Only a choice has options");
    assert_eq!(
        app.count("select count(*) from award_questions join award_categories using (category_id) where name_en = 'HealthTech'").await,
        0
    );
    let many = vec![row(&[]); 31];
    asks(&organiser, &page, &many).await.has_problems_at(&["questions"]).says("At most 30 questions");
    asks(&organiser, &page, &many[..30]).await.is(303);
}

/// The longest that may be typed is more than an ordinary form takes.
#[tokio::test]
async fn thirty_long_questions_with_their_options_are_taken() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let (page, path) = unasked(&organiser).await;
    let options = |letter: char| (0..20).map(|n| format!("{n} {}", String::from(letter).repeat(110))).collect::<Vec<_>>().join("\n");
    let (en, ur) = (options('x'), options('ی'));
    asks(&organiser, &page, &vec![choice(&en, &ur); 30]).await.leads_to(&path);
}

#[tokio::test]
async fn more_rows_keep_what_was_typed() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let (page, _) = unasked(&organiser).await;
    let key = organiser.get(&page).await.form_key();
    let rows = [row(&[("label_ur", "")]), vec![("form_key", key.as_str()), ("intent", "rows")]].concat();
    let shown = organiser.post(&page, &rows).await.is(200).says("Who uses it?");
    assert_eq!(shown.filled(&page).iter().filter(|(name, _)| name == "label_en").count(), 4);
}

#[tokio::test]
async fn once_nominations_are_open_only_words_and_order_change() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let (page, path) = unasked(&organiser).await;
    asks(&organiser, &page, &[row(&[]), choice("Large\nSmall", "بڑا\nچھوٹا")]).await.leads_to(&path);
    let before = organiser.get(&page).await.does_not_say("Nominations are open, or were").says("More rows");
    later(&app, &organiser, 2).await;
    let open = organiser.get(&page).await.is(200).says("Nominations are open, or were").does_not_say("More rows");
    assert_eq!(filled(&open, &page, "label_en").len(), open.filled(&page).iter().filter(|(name, _)| name == "label_en").count());
    // A page from before they opened changes nothing of it either.
    let (kind, words) = ([("kind", "number"), ("most_words", "")], [("most_words", "299")]);
    let swapped = [("options_en", "Small\nLarge"), ("options_ur", "چھوٹا\nبڑا")];
    let (fewer, more) = ([("options_en", "Large"), ("options_ur", "بڑا")], [("options_en", "A\nB\nC"), ("options_ur", "ا\nب\nج")]);
    let gone = [("label_en", ""), ("label_ur", ""), ("most_words", "")];
    for (at, changed) in [(0, &kind[..]), (0, &words), (0, &[("required", "may")]), (1, &more), (1, &swapped), (0, &gone)] {
        let told = sends(&organiser, &page, &with(&before, &page, at, changed)).await.has_problems_at(&["questions"]);
        let (name, value) = changed[0];
        assert_eq!(told.filled(&page).iter().any(|(known, typed)| known == name && typed == value), !value.is_empty(), "{changed:?}");
    }
    sends(&organiser, &page, &with(&before, &page, 1, &fewer)).await.has_problems_at(&["options_en-2"]);
    let added = [("label_en", "And?"), ("label_ur", "اور؟"), ("most_words", "5")];
    sends(&organiser, &page, &with(&before, &page, 2, &added)).await.has_problems_at(&["questions"]).says("And?");
    // Words and order change.
    let reworded = [("label_en", "What is its size?"), ("place", "1"), ("options_en", "Very large\nSmall"), ("hint_ur", "اندازہ")];
    let mut fields = with(&open, &page, 1, &reworded);
    let first = fields.iter_mut().find(|(name, _)| name == "place").expect("a place");
    "2".clone_into(&mut first.1);
    sends(&organiser, &page, &fields).await.leads_to(&path);
    let saved = organiser.get(&page).await.says("Very large");
    assert_eq!(filled(&saved, &page, "label_en"), ["What is its size?", "Who uses it?"]);
}

/// What the database refuses when the page does not: each by its own connection, past all forms.
async fn refuses(app: &TestApp, sql: &'static str) -> Option<String> {
    let done = app.app.db.write(DbActor::System("awards_test"), async |tx| {
        Ok::<_, AppError>(
            sqlx::query(sql)
                .execute(&mut *tx.conn)
                .await
                .map_err(|error| error.as_database_error().and_then(|e| e.constraint()).unwrap_or_default().to_owned()),
        )
    });
    match done.await {
        Ok(Err(constraint)) => Some(constraint),
        Ok(Ok(done)) => {
            assert!(done.rows_affected() > 0, "it found nothing");
            None
        }
        Err(error) => panic!("{error:?}"),
    }
}

/// Adds a choice with these options to every category.
macro_rules! choice_of {
    ($options:literal) => {
        concat!(
            "insert into award_questions select gen_random_uuid(), category_id, 9, 'Size?', 'اندازہ؟', '', '', 'choice', true, null, ",
            $options,
            " from award_categories"
        )
    };
}

#[tokio::test]
async fn the_database_holds_the_rules_of_a_question() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    cycle(&organiser).await;
    for (sql, constraint) in [
        ("update award_questions set label_ur = '' where position = 1", "award_questions_named"),
        ("update award_questions set kind = 'essay', most_words = null where position = 1", "award_questions_kind_known"),
        ("update award_questions set most_words = null where kind = 'text'", "award_questions_words"),
        ("update award_questions set most_words = 0 where kind = 'text'", "award_questions_words"),
        ("update award_questions set most_words = 2001 where kind = 'text'", "award_questions_words"),
        ("update award_questions set most_words = 5 where kind = 'file'", "award_questions_words"),
        ("update award_questions set options_en = '{A,B}', options_ur = '{ا,ب}' where kind = 'file'", "award_questions_options"),
        ("update award_questions set kind = 'choice' where kind = 'file'", "award_questions_options"),
    ] {
        assert_eq!(refuses(&app, sql).await.as_deref(), Some(constraint), "{sql}");
    }
    for (sql, constraint) in [
        (choice_of!("'{A}', '{ا}'"), "award_questions_options"),
        (choice_of!("'{A,B}', '{ا}'"), "award_questions_options"),
        (choice_of!("'{A,\"\"}', '{ا,ب}'"), "award_questions_options_named"),
        (choice_of!("'{A,B}', '{ا,null}'"), "award_questions_options_differ"),
        (choice_of!("'{A,A}', '{ا,ب}'"), "award_questions_options_differ"),
        (choice_of!("'{A,B}', '{ا,ا}'"), "award_questions_options_differ"),
    ] {
        assert_eq!(refuses(&app, sql).await.as_deref(), Some(constraint), "{sql}");
    }
    assert_eq!(refuses(&app, choice_of!("'{A,B}', '{ا,ب}'")).await, None);
}

#[tokio::test]
async fn the_database_keeps_what_is_asked_once_nominations_are_open() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    cycle(&organiser).await;
    assert_eq!(refuses(&app, choice_of!("'{A,B}', '{ا,ب}'")).await, None);
    later(&app, &organiser, 2).await;
    for sql in [
        choice_of!("'{A,B}', '{ا,ب}'"),
        "delete from award_questions where position = 1",
        "update award_questions set kind = 'link' where kind = 'file'",
        "update award_questions set is_required = not is_required",
        "update award_questions set most_words = 301 where kind = 'text'",
        "update award_questions set options_en = '{A,B,C}', options_ur = '{ا,ب,ج}' where kind = 'choice'",
        "update award_questions set options_en = '{B,A}' where kind = 'choice'",
        "update award_questions set options_ur = '{ب,د}' where kind = 'choice'",
        "update award_questions set question_id = gen_random_uuid()",
        "update award_questions set category_id = (select max(category_id::text)::uuid from award_categories)",
    ] {
        assert_eq!(refuses(&app, sql).await.as_deref(), Some("award_questions_kept"), "{sql}");
    }
    for sql in [
        "update award_questions set label_en = label_en || '!', label_ur = label_ur || '!', hint_en = 'Short', hint_ur = 'مختصر'",
        "update award_questions set position = 10 - position",
        "update award_questions set options_en = '{C,D}', options_ur = '{ج,د}' where kind = 'choice'",
        "insert into award_questions select * from award_questions on conflict (question_id) do update set label_en = 'Again'",
    ] {
        assert_eq!(refuses(&app, sql).await, None, "{sql}");
    }
}

#[tokio::test]
async fn what_is_asked_is_said_by_whoever_has_the_right() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let (page, _) = unasked(&organiser).await;
    let sees = app.staff(&organiser, "Rida", &["awards.see"]).await;
    let shown = sees.get(&page).await.is(200);
    sees.post(&page, &[("form_key", &shown.form_key())]).await.is(403);
    app.staff(&organiser, "Rauf", &["agenda.change"]).await.get(&page).await.is(403);
    app.visitor().get(&page).await.is(303);
}
