//! The summit: one crate, sliced by subject.
//!
//! Who may import whom, from the ground up (`tests/it/architecture.rs` holds it):
//!
//! | module | knows | may import |
//! |---|---|---|
//! | [`kit`] | HTTP, SQL, text; nothing of events | – |
//! | [`access`] | who may: guards, permissions, sessions, the route table | kit |
//! | [`accounts`] | people: signing in, invitations | kit, access |
//! | [`event`] | the summit, economies, supporters | kit, access, accounts |
//! | [`registration`] | passes, places, tickets | kit, access, accounts, event |
//! | [`agenda`] | rooms, sessions, speakers, releases, feeds | kit, access, accounts, event, registration |
//! | [`awards`] | cycles, categories, rubrics; the statistics of judging | kit, access, accounts, event, registration |
//! | [`site`] | public pages, articles; the home page, which follows the others | the above |
//! | [`admin`] | dashboard, outbox, audit trail | all slices |
//! | [`styleguide`] | every part of the look, in development | kit, access |
//! | [`doctor`] | looks over an installation | kit |
//! | [`server`] | the list of slices → routes, words, jobs; the layers | all |
//! | [`trial`] | bench and torture, from outside | all |
//!
//! Inside a slice: `model` ← `store` ← `actions` ← `web`, `jobs`; `forms` sees only `model`. A slice imports
//! another only through its `mod.rs`.
pub mod access;
pub mod accounts;
pub mod admin;
pub mod agenda;
pub mod awards;
pub mod doctor;
pub mod event;
pub mod kit;
pub mod registration;
pub mod server;
pub mod site;
pub mod styleguide;
pub mod trial;
