//! What knows HTTP, SQL and text, and nothing of events. Imports no other part of the crate.
pub mod app;
pub mod assets;
pub mod audit;
pub mod clock;
pub mod config;
pub mod csrf;
pub mod dates;
pub mod db;
pub mod error;
pub mod error_pages;
pub mod field;
pub mod flash;
pub mod form;
pub mod headers;
pub mod held;
pub mod host;
pub mod ids;
pub mod jobs;
pub mod list;
pub mod locale;
pub mod mail;
pub mod metrics;
pub mod page;
pub mod password;
pub mod picture;
pub mod places;
pub mod postgres;
pub mod probes;
pub mod serve;
pub mod submission;
pub mod telemetry;
pub mod text;
pub mod throttle;
pub mod token;
pub mod upload;

/// The words that every slice uses.
pub const TEXT: text::Source = crate::text_source!();
