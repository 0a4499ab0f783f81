//! The one kind of pass that an empty database begins with.
use super::{
    model::{Pass, PassId},
    store,
};
use crate::kit::{db::Tx, error::AppError};

/// Adds the delegate's pass where there is none; its capacity is for organisers to set.
pub async fn fill_if_empty(tx: &mut Tx) -> Result<(), AppError> {
    if store::find_pass(tx).await?.is_some() {
        return Ok(());
    }
    let pass = Pass {
        pass_id: PassId::new_at(tx.now),
        name_en: "Delegate".into(),
        name_ur: "مندوب".into(),
        capacity: 1_200,
        used: 0,
        hold_hours: 24,
    };
    Ok(store::insert_pass(tx, &pass).await?)
}
