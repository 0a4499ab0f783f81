//! All that does not hold, a sentence each.
use crate::awards::ledger::{replay::Breach, verification::Verification};

pub struct Finding {
    pub row: Option<u64>,
    /// For programs.
    pub code: &'static str,
    pub words: String,
}

/// What is wrong with rows first, then with heads, then with what the rows say.
pub fn findings(verification: &Verification) -> Vec<Finding> {
    let chain = verification.chain_faults.iter().map(|fault| Finding { row: fault.row(), code: fault.code(), words: fault.to_string() });
    let heads = verification.heads.iter().filter(|head| head.row.is_none()).map(|head| Finding {
        row: None,
        code: "other_head",
        words: format!(
            "The head “{}” is none of this ledger's: it is another cycle's, or rows were changed after it was published.",
            head.published
        ),
    });
    let breach = |breach: &Breach| Finding { row: Some(breach.row), code: breach.fault.code(), words: breach.to_string() };
    chain.chain(heads).chain(verification.breaches().iter().map(breach)).collect()
}
