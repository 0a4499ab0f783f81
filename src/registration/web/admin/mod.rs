//! What organisers see and do.
pub mod passes;
pub mod pools;
pub mod registrations;
pub mod waiting;
