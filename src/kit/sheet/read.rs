//! Files are read one at a time, on a thread of their own: a workbook unpacks to many times its size.
use crate::kit::{error::AppError, form::Fault};
use axum::body::Bytes;
use tokio::sync::Semaphore;

static AT_WORK: Semaphore = Semaphore::const_new(1);

/// What a table was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Csv,
    Xlsx,
}

impl Format {
    const ALL: [Self; 2] = [Self::Csv, Self::Xlsx];

    /// Its value in the database.
    pub fn value(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }

    /// The key of its name in the words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Csv => "sheet-format-csv",
            Self::Xlsx => "sheet-format-xlsx",
        }
    }

    pub fn of(value: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.value() == value)
    }
}

/// Whether the file is an archive, as workbooks are.
pub fn is_workbook(file: &[u8]) -> bool {
    file.starts_with(b"PK\x03\x04")
}

/// Runs `parse` over a file. The inner error is what is wrong with the file as a whole.
pub async fn read<T: Send + 'static>(
    file: Bytes,
    parse: impl FnOnce(&[u8]) -> Result<T, Fault> + Send + 'static,
) -> Result<Result<T, Fault>, AppError> {
    let turn = AT_WORK.acquire().await.map_err(anyhow::Error::from)?;
    let read = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        parse(&file)
    });
    match read.await {
        Ok(read) => Ok(read),
        // A parser that panicked met a file that it did not foresee: the file is at fault.
        Err(error) if error.is_panic() => Ok(Err("sheet-broken".into())),
        Err(error) => Err(AppError::Internal(error.into())),
    }
}
