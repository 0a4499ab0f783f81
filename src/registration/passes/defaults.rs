//! The pass and the pool that an empty database begins with.
use super::{Audience, Pass, store};
use crate::{
    kit::{bilingual::Bilingual, db::Tx, error::AppError, page_cache},
    registration::{
        ids::{PassId, PoolId},
        pools::{self, Pool},
    },
};

/// Adds the delegate's pass and its places where there is no pass; the capacity is for organisers to set.
pub async fn fill_if_empty(tx: &mut Tx) -> Result<(), AppError> {
    if !store::list(tx).await?.is_empty() {
        return Ok(());
    }
    let pool = Pool { name: Bilingual::new("Summit", "سمٹ"), capacity: 1_200, ..Pool::new(PoolId::new_at(tx.now)) };
    let pass = Pass {
        pass_id: PassId::new_at(tx.now),
        name: Bilingual::new("Delegate", "مندوب"),
        description: Bilingual::new(
            "Sessions, meetings and the evening receptions, on all days.",
            "تمام دنوں کے سیشن، ملاقاتیں اور شام کی تقریبات۔",
        ),
        position: 1,
        audience: Audience::Anybody,
        needs_approval: false,
        hold_hours: 24,
        approval_hours: 336,
        sale_opens_at: None,
        sale_closes_at: None,
        opens_all_days: true,
        opens_days: vec![],
        opens_social: true,
        opens_sign_up: true,
        pools: vec![pool.pool_id],
    };
    pools::save(tx, &pool).await?;
    store::save(tx, &pass).await?;
    Ok(page_cache::bump_public_version(tx).await?)
}
