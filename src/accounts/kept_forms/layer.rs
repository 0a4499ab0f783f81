//! The layer that keeps a form whose session has ended, or which asks for a fresh proof, and leads to signing in.
use super::{
    KeptFormId,
    addresses::{marked, path, unmarked},
    browser::Browser,
    store,
};
use crate::{
    access::{Oneself, sessions},
    accounts::purposes::purpose,
    kit::{
        address::encoded,
        app::App,
        error::{AppError, ErrorPage},
        error_pages::page_of_form,
        flash::Notice,
        form::LONGEST,
        late_body::LateBody,
        page,
        sent_again::{TypedForm, is_secret},
        upload,
    },
};
use axum::{
    body::Body,
    extract::{FromRequestParts, Request, State},
    http::{
        HeaderMap, Method, StatusCode,
        header::{CONTENT_LENGTH, CONTENT_TYPE, COOKIE, LOCATION, REFERER},
        request::Parts,
    },
    middleware::Next,
    response::{IntoResponse, Response},
};
use http_body_util::BodyExt;

/// A form refused with 401 before it was read, by a browser that was signed in, leads to signing in and back to what was
/// typed. Every other answer passes.
pub async fn keep(State(app): State<App>, request: Request, next: Next) -> Response {
    if request.method() != Method::POST || is_sent_by_a_script(request.headers()) {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    if !parts.headers.contains_key(COOKIE) {
        let is_typed = is_typed(&parts.headers);
        let response = next.run(Request::from_parts(parts, body)).await;
        return if is_typed { told(response, NOBODYS) } else { response };
    }
    let again = parts.clone();
    let (late, passed) = LateBody::of(body);
    let response = next.run(Request::from_parts(parts, passed)).await;
    let led_to = response.headers().get(LOCATION).and_then(|to| to.to_str().ok()).filter(|_| response.status() == StatusCode::SEE_OTHER);
    if let (Some(to), Some(id)) = (led_to.map(ToOwned::to_owned), marked(&again.uri)) {
        note_sent(&app, again, id, &to).await;
        return response;
    }
    let Some(refused) = response.extensions().get::<ErrorPage>().copied() else { return response };
    if response.status() != StatusCode::UNAUTHORIZED {
        return response;
    }
    let Some(body) = late.take() else { return response };
    let notice = match kept(&app, again, body, refused.prove_at).await {
        Ok(Some(leading)) => return leading,
        Ok(None) => return response,
        Err(Unkept::Because(notice)) => notice,
        Err(Unkept::Broken(error)) => {
            tracing::warn!(?error, "a form of an ended session was not kept");
            NOT_KEPT
        }
    };
    told(response, notice)
}

/// A kept form has led there. Where this is not written down, the form stays for the rest of its day.
async fn note_sent(app: &App, mut parts: Parts, id: KeptFormId, to: &str) {
    let (Some(browser), Ok(who)) = (Browser::of(&parts.headers), Oneself::from_request_parts(&mut parts, app).await) else { return };
    let noted = app.db.write(who.person, async |tx| {
        store::note_sent(tx, who.person, &browser, id, to).await?;
        Ok::<_, AppError>(())
    });
    if let Err(error) = noted.await {
        tracing::warn!(?error, "a kept form that was sent is kept on");
    }
}

/// The same answer, whose page says so, if it asks for signing in.
fn told(mut response: Response, notice: &'static str) -> Response {
    let refused = response.extensions().get::<ErrorPage>().copied().filter(|_| response.status() == StatusCode::UNAUTHORIZED);
    if let Some(refused) = refused {
        response.extensions_mut().insert(ErrorPage { notice: Some(notice), ..refused });
    }
    response
}

/// A page that saves itself keeps on the device what is not taken.
fn is_sent_by_a_script(headers: &HeaderMap) -> bool {
    headers.get("sec-fetch-mode").is_some_and(|mode| mode != "navigate")
}

/// Whether a form is longer than its key, and what it shows, so that somebody may have typed into it.
fn is_typed(headers: &HeaderMap) -> bool {
    let length = headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    length.is_some_and(|length| length > KEY_ALONE)
}

/// Bytes of a form that has a key and nothing else, generously.
const KEY_ALONE: usize = 200;

/// What is said where something typed is not there any more after signing in.
const NOT_KEPT: &str = "notice-form-not-kept";
const NOBODYS: &str = "notice-form-nobodys";
const TOO_LARGE: &str = "notice-form-too-large";
const PRESS_AGAIN: &str = "notice-press-again";

/// Why what somebody typed is not kept.
enum Unkept {
    /// As they are told.
    Because(&'static str),
    Broken(AppError),
}

impl From<AppError> for Unkept {
    fn from(error: AppError) -> Self {
        Self::Broken(error)
    }
}

async fn kept(app: &App, parts: Parts, body: Body, prove_at: Option<&'static str>) -> Result<Option<Response>, Unkept> {
    let asked = if prove_at.is_some() { Asked::Proof } else { Asked::SignIn };
    let page = page_of_form(app, &parts.headers).map(|page| unmarked(&page));
    let (browser, cookie) = Browser::made_known(&parts.headers);
    let Some((person, kind)) = sessions::last_of(app, &parts.headers).await? else {
        // Nobody knows whose it is.
        return if is_typed(&parts.headers) { Err(Unkept::Because(NOBODYS)) } else { Ok(None) };
    };
    let Some(form) = read(parts, body, asked, page).await? else { return Ok(None) };
    let id = app.db.write(person, async |tx| Ok::<_, AppError>(store::insert(tx, person, &browser, &form).await?)).await?;
    let back = encoded(&path(id));
    let to = match prove_at {
        Some(at) => format!("{at}?again=yes&next={back}"),
        None => format!("{}?next={back}", kind.sign_in_path()),
    };
    Ok(Some((cookie, page::see_other_with(&to, &Notice::key("notice-form-kept"))?).into_response()))
}

/// What is asked of whoever sent the form.
#[derive(PartialEq, Eq)]
enum Asked {
    SignIn,
    /// Who they are, once more.
    Proof,
}

/// What was typed or pressed, if it says anything.
async fn read(parts: Parts, body: Body, asked: Asked, page: Option<String>) -> Result<Option<TypedForm>, Unkept> {
    let Some(action) = parts.uri.path_and_query().map(|own| unmarked(own.as_str())) else { return Ok(None) };
    let (is_upload, is_on_no_page) = (is_multipart(&parts.headers), !parts.headers.contains_key(REFERER));
    let fields = if is_upload {
        upload::texts(Request::from_parts(parts, body)).await.map_err(|error| match error {
            AppError::Bad(StatusCode::PAYLOAD_TOO_LARGE) => Unkept::Because(TOO_LARGE),
            _ => Unkept::Because(NOT_KEPT),
        })?
    } else {
        let body = whole(body).await?;
        let fields: Vec<(String, String)> = serde_html_form::from_bytes(&body).unwrap_or_default();
        fields
    };
    let is_button = fields.len() < 2;
    // A button that has a name of its own is shown under it; any other is pressed again on its page, if the browser says
    // which that is.
    let is_named = asked == Asked::Proof && purpose(&action).is_some();
    if is_button && !is_named {
        let is_kept = is_on_no_page && !fields.is_empty();
        return if is_kept { Ok(Some(TypedForm { action, is_upload, fields, page })) } else { Err(Unkept::Because(PRESS_AGAIN)) };
    }
    if fields.iter().any(|(name, _)| is_secret(name) || name == "code" && is_proof(&action)) {
        return Err(Unkept::Because(NOT_KEPT));
    }
    Ok(Some(TypedForm { action, is_upload, fields, page }))
}

/// Whether a code sent to that address proves who somebody is. Elsewhere it is what a pass is reserved with, or a kind.
fn is_proof(action: &str) -> bool {
    let path = action.split('?').next().unwrap_or_default();
    ["/sign-in/", "/me/account/"].iter().any(|area| path.starts_with(area))
}

/// A form as it was sent. One that is too long is taken in to its end all the same: a browser whose sending is cut off
/// shows no answer.
async fn whole(mut body: Body) -> Result<Vec<u8>, Unkept> {
    let (mut whole, mut came) = (vec![], 0);
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| Unkept::Because(NOT_KEPT))?;
        let Ok(chunk) = frame.into_data() else { continue };
        came += chunk.len();
        if came <= LONGEST {
            whole.extend_from_slice(&chunk);
        } else if came > upload::BODY {
            break;
        }
    }
    if came <= LONGEST { Ok(whole) } else { Err(Unkept::Because(TOO_LARGE)) }
}

fn is_multipart(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).map(|kind| kind.as_bytes().to_ascii_lowercase());
    kind.is_some_and(|kind| kind.starts_with(b"multipart/form-data"))
}
