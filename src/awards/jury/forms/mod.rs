//! What organisers and judges type.
mod agreement;
mod assignment;
mod declarations;
mod judge;
mod panel;

pub use agreement::AgreementForm;
pub use assignment::{MoveForm, ProposalForm};
pub use declarations::{DeclarationRow, DeclarationsForm, LABELS as DECLARATIONS};
pub use judge::JudgeForm;
pub use panel::PanelForm;
