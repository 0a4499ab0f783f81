//! `summit bench`.
