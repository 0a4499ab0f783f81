//! What organisers and judges type.
mod agreement;
mod declarations;
mod judge;
mod panel;

pub use agreement::AgreementForm;
pub use declarations::{DeclarationRow, DeclarationsForm, LABELS as DECLARATIONS, NO_TIE};
pub use judge::JudgeForm;
pub use panel::PanelForm;
