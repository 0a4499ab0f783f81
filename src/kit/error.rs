//! How a request or a verb can fail.
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};

/// Why a request got no page. The `error_pages` layer shows it in the viewer's language, never with its cause.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    #[error("not found")]
    NotFound,
    #[error("forbidden")]
    Forbidden,
    #[error("sign in first")]
    SignIn,
    /// Signed in, but too long ago for this; `at` is where to prove it again.
    #[error("prove who you are again")]
    Prove { at: &'static str },
    /// Too often; try again after so many seconds.
    #[error("too many attempts")]
    TooMany { retry_after: u32 },
    /// A form already sent came again with other contents.
    #[error("conflict")]
    Conflict,
    /// A form was shown to somebody else than is signed in now.
    #[error("shown to another")]
    ShownToAnother,
    /// Something we need is away for now.
    #[error("unavailable")]
    Unavailable(#[source] anyhow::Error),
    #[error("bad request: {0}")]
    Bad(StatusCode),
    #[error(transparent)]
    Internal(#[from] anyhow::Error),
}

impl From<sqlx::Error> for AppError {
    fn from(error: sqlx::Error) -> Self {
        if away(&error) { Self::Unavailable(error.into()) } else { Self::Internal(error.into()) }
    }
}

impl From<askama::Error> for AppError {
    fn from(error: askama::Error) -> Self {
        Self::Internal(error.into())
    }
}

/// The database is down, full, starting, failing over or too busy: the same request may succeed later.
fn away(error: &sqlx::Error) -> bool {
    match error {
        // A server that is killed may end in the middle of a sentence, which is then an error of the protocol.
        sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::Io(_)
        | sqlx::Error::Tls(_)
        | sqlx::Error::Protocol(_)
        | sqlx::Error::WorkerCrashed => true,
        // 08 connection, 25006 read-only standby, 53 out of resources, 55P03 lock timeout, 57 cancelled or shutting down, 58 the
        // operating system's refusals
        sqlx::Error::Database(e) => e.code().is_some_and(|code| {
            code.starts_with("08")
                || code.starts_with("53")
                || code.starts_with("57")
                || code.starts_with("58")
                || code == "25006"
                || code == "55P03"
                || code == "40P01"
        }),
        _ => false,
    }
}

/// How a verb fails: refused for a reason that the person can mend, or broken.
#[derive(Debug)]
pub enum Failure<R> {
    Refused(R),
    Broken(AppError),
}

/// The refusals of a verb that refuses nothing.
#[derive(Debug)]
pub enum Never {}

impl AppError {
    /// The error of a verb that cannot refuse.
    pub fn from_unrefused(failure: Failure<Never>) -> Self {
        match failure {
            Failure::Broken(error) => error,
            Failure::Refused(never) => match never {},
        }
    }
}

impl<R> From<AppError> for Failure<R> {
    fn from(error: AppError) -> Self {
        Self::Broken(error)
    }
}

impl<R> From<sqlx::Error> for Failure<R> {
    fn from(error: sqlx::Error) -> Self {
        Self::Broken(error.into())
    }
}

/// Reads the database's refusal as the verb's.
pub trait OnConstraint<T> {
    /// A violation of the constraint or unique index `name` is `refusal`; any other error stays broken.
    fn on_constraint<R>(self, name: &str, refusal: R) -> Result<T, Failure<R>>;

    /// Several constraints, each with its refusal.
    fn on_constraints<R>(self, refusals: impl IntoIterator<Item = (&'static str, R)>) -> Result<T, Failure<R>>;
}

impl<T> OnConstraint<T> for sqlx::Result<T> {
    fn on_constraint<R>(self, name: &str, refusal: R) -> Result<T, Failure<R>> {
        self.map_err(|error| if violates(&error, name) { Failure::Refused(refusal) } else { error.into() })
    }

    fn on_constraints<R>(self, refusals: impl IntoIterator<Item = (&'static str, R)>) -> Result<T, Failure<R>> {
        self.map_err(|error| match refusals.into_iter().find(|(name, _)| violates(&error, name)) {
            Some((_, refusal)) => Failure::Refused(refusal),
            None => error.into(),
        })
    }
}

fn violates(error: &sqlx::Error, name: &str) -> bool {
    error.as_database_error().is_some_and(|e| e.constraint() == Some(name))
}

/// What the `error_pages` layer is to show; carried in the response's extensions.
#[derive(Clone, Copy, Debug)]
pub struct ErrorPage {
    /// Where somebody proves again who they are, if that is what is missing.
    pub prove_at: Option<&'static str>,
    /// A form was shown to somebody else than is signed in now.
    pub is_anothers: bool,
    /// The sentence that is shown where somebody is led to.
    pub notice: Option<&'static str>,
}

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        let (status, retry_after) = match &self {
            Self::NotFound => (StatusCode::NOT_FOUND, None),
            Self::Forbidden => (StatusCode::FORBIDDEN, None),
            Self::SignIn | Self::Prove { .. } => (StatusCode::UNAUTHORIZED, None),
            Self::TooMany { retry_after } => (StatusCode::TOO_MANY_REQUESTS, Some(*retry_after)),
            Self::Conflict | Self::ShownToAnother => (StatusCode::CONFLICT, None),
            Self::Unavailable(cause) => {
                tracing::warn!(error = ?cause, "unavailable");
                (StatusCode::SERVICE_UNAVAILABLE, Some(5))
            }
            Self::Bad(status) => (*status, None),
            Self::Internal(cause) => {
                tracing::error!(error = ?cause, "request failed");
                (StatusCode::INTERNAL_SERVER_ERROR, None)
            }
        };
        let mut response = status.into_response();
        if let Some(seconds) = retry_after {
            response.headers_mut().insert("retry-after", seconds.into());
        }
        let is_anothers = matches!(self, Self::ShownToAnother);
        let prove_at = if let Self::Prove { at } = self { Some(at) } else { None };
        response.extensions_mut().insert(ErrorPage { prove_at, is_anothers, notice: None });
        response
    }
}
