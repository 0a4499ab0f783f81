//! What somebody sends gives no rights, and what is another's is not there.
use crate::support::TestApp;

#[tokio::test]
async fn nobody_gains_grants_by_naming_them() {
    let app = TestApp::new().await;
    let sana = app.visitor();
    let page = sana.get("/register").await;
    let mut fields = page.registration(&[]);
    for (name, value) in
        [("state", "confirmed"), ("right", "people.change"), ("verified_at", "2026-01-01"), ("person_id", "x"), ("capacity", "9")]
    {
        fields.push((name.into(), value.into()));
    }
    let fields: Vec<_> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    sana.post("/register", &fields).await.leads_to("/register/sent");
    assert_eq!(app.count("select count(*) from registrations where state = 'awaiting_confirmation'").await, 1);
    assert_eq!(app.count("select count(*) from granted_rights").await, 0);
}

#[tokio::test]
async fn another_persons_registration_does_not_exist() {
    let app = TestApp::new().await;
    app.delegate("Sana").await;
    let organiser = app.organiser().await;
    organiser.get("/me/ticket").await.is(404);
    let missing = organiser.get("/admin/registrations/01930000-0000-7000-8000-000000000000").await.is(404);
    let no_id = organiser.get("/admin/registrations/1").await.is(404);
    assert_eq!(missing.body, no_id.body, "what is no id is as good as none");
}
