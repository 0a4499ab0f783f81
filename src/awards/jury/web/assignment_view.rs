//! A plan as its page shows it.
use crate::{
    awards::{
        cycle::Category,
        ids::{CategoryId, JudgeId, NominationId},
        jury::{
            assignment::{Assignment, EntryIndex, JudgeIndex, Shortage},
            model::{Judge, Wall},
            planning::Standing,
        },
    },
    kit::{ids::PersonId, page::Page},
};
use std::collections::HashMap;

/// A category with what there is to say of its plan.
pub struct CategoryLine {
    pub id: CategoryId,
    pub name: String,
    pub entries: usize,
    /// Entries that miss judges.
    pub short: usize,
    /// Parts of its jury that share no entry, however far round.
    pub parts: usize,
}

/// Somebody who judges an entry.
pub struct Given {
    pub id: JudgeId,
    pub name: String,
    pub by_hand: bool,
    /// Is not in the plan that is saved.
    pub is_new: bool,
    /// What has come between since they were given it, in words.
    pub wall: Option<String>,
}

pub struct EntryLine {
    pub id: NominationId,
    pub name: String,
    pub judges: Vec<Given>,
    /// To whom it can be given by hand.
    pub free: Vec<(JudgeId, String)>,
    pub missing: usize,
    /// Why judges are missing, in words.
    pub reasons: Vec<String>,
}

/// What a judge has, in all categories.
pub struct Load {
    pub name: String,
    pub entries: usize,
    pub limit: Option<i32>,
    pub is_over: bool,
}

pub struct View<'a> {
    pub page: &'a Page,
    pub standing: &'a Standing,
    pub plan: &'a Assignment<Wall>,
    pub names: &'a HashMap<PersonId, String>,
}

impl View<'_> {
    fn name(&self, judge: &Judge) -> String {
        self.names.get(&judge.person_id).cloned().unwrap_or_default()
    }

    fn of(&self, category: CategoryId) -> impl Iterator<Item = EntryIndex> + '_ {
        let entries = self.standing.entries.iter().enumerate();
        entries.filter(move |(_, entry)| entry.category_id == category).map(|(at, _)| EntryIndex(at))
    }

    fn shortage(&self, entry: EntryIndex) -> Option<&Shortage<Wall>> {
        self.plan.shortages.iter().find(|one| one.entry == entry)
    }

    /// None where nothing is to be judged.
    pub fn category(&self, category: &Category) -> Option<CategoryLine> {
        let entries: Vec<_> = self.of(category.category_id).collect();
        if entries.is_empty() {
            return None;
        }
        Some(CategoryLine {
            id: category.category_id,
            name: category.name.of(self.page).to_owned(),
            short: entries.iter().filter(|entry| self.shortage(**entry).is_some()).count(),
            parts: self.standing.parts(self.plan, category.category_id),
            entries: entries.len(),
        })
    }

    pub fn entries(&self, category: CategoryId) -> Vec<EntryLine> {
        self.of(category).map(|entry| self.entry(entry)).collect()
    }

    fn entry(&self, at: EntryIndex) -> EntryLine {
        let entry = &self.standing.entries[at.0];
        let judges = self.plan.plan.judges_of(at);
        let is_free = |(nth, judge): &(usize, &Judge)| !judges.contains(&JudgeIndex(*nth)) && self.standing.wall(judge, entry).is_none();
        let free = self.standing.judges.iter().enumerate().filter(is_free).map(|(_, judge)| (judge.judge_id, self.name(judge)));
        let shortage = self.shortage(at);
        EntryLine {
            id: entry.nomination_id,
            name: entry.name.of(self.page).to_owned(),
            judges: judges.iter().map(|judge| self.given(at, *judge)).collect(),
            free: free.collect(),
            missing: shortage.map_or(0, |one| usize::from(one.wanted).saturating_sub(one.given)),
            reasons: shortage.map(|one| self.reasons(one)).unwrap_or_default(),
        }
    }

    fn given(&self, entry: EntryIndex, judge: JudgeIndex) -> Given {
        let (entry, judge) = (&self.standing.entries[entry.0], &self.standing.judges[judge.0]);
        let is_it = |(judge_id, nomination_id): (JudgeId, NominationId)| judge_id == judge.judge_id && nomination_id == entry.nomination_id;
        let saved = self.standing.assigned.iter().find(|one| is_it((one.judge_id, one.nomination_id)));
        Given {
            id: judge.judge_id,
            name: self.name(judge),
            by_hand: saved.is_some_and(|one| one.by_hand),
            is_new: saved.is_none(),
            wall: self.standing.wall(judge, entry).map(|wall| self.page.t(key(wall))),
        }
    }

    fn reasons(&self, of: &Shortage<Wall>) -> Vec<String> {
        let walled = of.walled.iter().map(|(wall, judges)| match wall {
            Wall::NotSeated => self.page.count("awards-short-unseated", *judges),
            Wall::Unsigned => self.page.count("awards-short-unsigned", *judges),
            Wall::Undeclared => self.page.count("awards-short-undeclared", *judges),
            Wall::Tie => self.page.count("awards-short-tie", *judges),
        });
        let full = (of.full > 0).then(|| self.page.count("awards-short-full", of.full));
        walled.chain(full).collect()
    }

    /// Who sits in a panel, with what they have.
    pub fn loads(&self) -> Vec<Load> {
        let loads = self.standing.judges.iter().zip(&self.plan.loads);
        let load = |(judge, entries): (&Judge, &usize)| Load {
            name: self.name(judge),
            entries: *entries,
            limit: judge.details.most_entries,
            is_over: judge.details.most_entries.is_some_and(|most| i32::try_from(*entries).is_ok_and(|entries| entries > most)),
        };
        loads.map(load).collect()
    }
}

/// The key of what stands between.
fn key(wall: Wall) -> &'static str {
    match wall {
        Wall::NotSeated => "awards-wall-unseated",
        Wall::Unsigned => "awards-wall-unsigned",
        Wall::Undeclared => "awards-wall-undeclared",
        Wall::Tie => "awards-wall-tie",
    }
}
