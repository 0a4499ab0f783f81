-- Whether a panel decided on a category or an organiser in place of its chair is told with the decision.

-- What it tells stands with the functions.
drop function if exists award_decision(uuid);
