-- Whether a sheet is one's own is asked at each row of what stands in it. Asking through the table asked its policy too, so that the
-- wall of `award_judge_of` was computed twice for each rule of an update, which took most of the database's time when judges saved.

-- It stands in functions/awards.sql alone.
create function award_own_sheet(sheet uuid) returns boolean language sql stable as $$ select false $$;

alter policy award_sheet_contents_own on award_sheet_contents using (award_own_sheet(sheet_id));
alter policy award_scores_own on award_scores using (award_own_sheet(sheet_id));
