//! What somebody without a code would come to who registered now, for pages that lead to the form.
use super::{
    claim::Refusal,
    opening::{Invitation, PassStatus, check_form},
};
use crate::{
    event::Window,
    kit::{app::App, clock::Timestamp, db::Tx, error::AppError},
    registration::{
        passes::catalogue,
        pools::{self, Availability},
    },
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forecast {
    Open,
    /// Every place is taken; one can wait for one.
    WaitingList,
    SoldOut,
    NotYet(Timestamp),
    /// For those who bring a code.
    CodesOnly,
    Closed,
}

impl Forecast {
    /// `passes`: those that everybody is shown.
    fn of(window: Window, passes: &[PassStatus]) -> Self {
        match check_form(window, Invitation::None, passes) {
            Ok(()) if passes.contains(&PassStatus::Free) => Self::Open,
            Ok(()) => Self::WaitingList,
            Err(Refusal::SoldOut) => Self::SoldOut,
            Err(Refusal::NotYet(opens)) => Self::NotYet(opens),
            Err(Refusal::NeedsCode) => Self::CodesOnly,
            Err(_) => Self::Closed,
        }
    }

    /// Whether the form leads to something, now or later.
    pub fn has_form(self) -> bool {
        matches!(self, Self::Open | Self::WaitingList | Self::NotYet(_))
    }
}

pub async fn forecast(tx: &mut Tx, app: &App) -> Result<Forecast, AppError> {
    let catalogue = catalogue::within(tx, app).await?;
    let availability: Availability = pools::list(tx).await?.iter().map(|p| (p.pool_id, p.level())).collect();
    let shown = catalogue.passes.iter().filter(|pass| !pass.is_hidden());
    let statuses = shown.filter_map(|pass| PassStatus::of(pass.on_sale(tx.now), &availability.preview(&catalogue.reserves(pass), &[])));
    Ok(Forecast::of(catalogue.summit.window(tx.now), &statuses.collect::<Vec<_>>()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use PassStatus::{Free, SoldOut, Waits};

    #[test]
    fn it_is_open_only_while_a_pass_is_free() {
        let of = |passes: &[PassStatus]| Forecast::of(Window::Open, passes);
        assert_eq!(of(&[SoldOut, Waits, Free]), Forecast::Open);
        assert_eq!(of(&[SoldOut, Waits]), Forecast::WaitingList);
        assert_eq!(of(&[SoldOut]), Forecast::SoldOut);
        assert_eq!(of(&[]), Forecast::Closed);
        assert_eq!(Forecast::of(Window::Closed, &[Free]), Forecast::Closed);
        assert_eq!(Forecast::of(Window::SummitOver, &[Free]), Forecast::Closed);
        assert_eq!(Forecast::of(Window::CodesOnly, &[Free]), Forecast::CodesOnly);
        let opens = Timestamp::UNIX_EPOCH;
        assert_eq!(Forecast::of(Window::NotYet(opens), &[Free]), Forecast::NotYet(opens));
    }
}
