//! The layer that keeps a form whose session has ended, or which asks for a fresh proof, and leads to signing in.
use super::{KeptFormId, store};
use crate::{
    access::sessions,
    kit::{
        address::encoded,
        app::App,
        error::{AppError, ErrorPage},
        flash::Notice,
        form::FIELDS,
        late_body::LateBody,
        page,
        sent_again::{TypedForm, is_secret},
        upload,
    },
};
use axum::{
    body::{Body, Bytes},
    extract::{FromRequest, Request, State},
    http::{
        HeaderMap, Method, StatusCode,
        header::{CONTENT_TYPE, COOKIE, REFERER},
        request::Parts,
    },
    middleware::Next,
    response::Response,
};

/// A form refused with 401 before it was read, by a browser that was signed in, leads to signing in and back to what was
/// typed. Every other answer passes.
pub async fn keep(State(app): State<App>, request: Request, next: Next) -> Response {
    if request.method() != Method::POST || !request.headers().contains_key(COOKIE) {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let again = parts.clone();
    let (late, passed) = LateBody::of(body);
    let response = next.run(Request::from_parts(parts, passed)).await;
    let Some(refused) = response.extensions().get::<ErrorPage>().copied() else { return response };
    if response.status() != StatusCode::UNAUTHORIZED {
        return response;
    }
    let Some(body) = late.take() else { return response };
    match kept(&app, again, body, refused.prove_at).await {
        Ok(Some(leading)) => leading,
        Ok(None) => response,
        Err(error) => {
            tracing::warn!(?error, "a form of an ended session was not kept");
            response
        }
    }
}

async fn kept(app: &App, parts: Parts, body: Body, prove_at: Option<&'static str>) -> Result<Option<Response>, AppError> {
    let Some((person, kind)) = sessions::last_of(app, &parts.headers).await? else { return Ok(None) };
    let Some(form) = read(app, parts, body).await else { return Ok(None) };
    let id = app.db.write(person, async |tx| Ok::<_, AppError>(store::insert(tx, person, &form).await?)).await?;
    let back = encoded(&path(id));
    let to = match prove_at {
        Some(at) => format!("{at}?again=yes&next={back}"),
        None => format!("{}?next={back}", kind.sign_in_path()),
    };
    page::see_other_with(&to, &Notice::key("notice-form-kept")).map(Some)
}

/// Where a kept form is shown.
fn path(id: KeptFormId) -> String {
    format!("/me/kept-forms/{id}")
}

/// What was typed, if it may be kept and says anything.
async fn read(app: &App, parts: Parts, body: Body) -> Option<TypedForm> {
    let action = parts.uri.path_and_query()?.as_str().to_owned();
    let (is_upload, is_on_no_page) = (is_multipart(&parts.headers), !parts.headers.contains_key(REFERER));
    let request = Request::from_parts(parts, body);
    let fields = if is_upload {
        upload::texts(request).await.ok()?
    } else {
        let body = Bytes::from_request(request, app).await.ok()?;
        serde_html_form::from_bytes(&body).ok()?
    };
    // A button alone is pressed again on the page that has it, if the browser says which that is.
    let says_enough = fields.len() > 1 || is_on_no_page;
    let size: usize = fields.iter().map(|(name, text)| name.len() + text.len()).sum();
    let is_kept = says_enough && !fields.is_empty() && size <= FIELDS && !fields.iter().any(|(name, _)| is_secret(name) || name == "code");
    is_kept.then_some(TypedForm { action, is_upload, fields })
}

fn is_multipart(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).map(|kind| kind.as_bytes().to_ascii_lowercase());
    kind.is_some_and(|kind| kind.starts_with(b"multipart/form-data"))
}
