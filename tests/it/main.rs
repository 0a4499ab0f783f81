//! One binary: a real database per test, actors who speak, a clock that stands still.
mod access;
mod accounts;
mod admin;
mod architecture;
mod bad_requests;
mod browser;
mod command;
mod disconnect;
mod event;
mod faults;
mod held;
mod races;
mod registration;
mod site;
mod support;
mod text;
