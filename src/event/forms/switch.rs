//! Registration closed or opened by a button.
use crate::event::model::RegistrationSwitch;
use serde::Deserialize;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SwitchForm {
    /// Which button was pressed: `open` or `close`.
    pub intent: String,
    /// Ticked: those who bring a code can register still.
    pub codes_go_on: String,
}

impl SwitchForm {
    /// What is meant; none if no button of ours was pressed.
    pub fn parse(&self) -> Option<RegistrationSwitch> {
        match (&*self.intent, &*self.codes_go_on) {
            ("open", _) => Some(RegistrationSwitch::ByDates),
            ("close", "yes") => Some(RegistrationSwitch::CodesOnly),
            ("close", _) => Some(RegistrationSwitch::Closed),
            _ => None,
        }
    }
}
