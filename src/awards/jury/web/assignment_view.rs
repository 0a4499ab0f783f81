//! A plan as its page shows it.
use crate::{
    awards::{
        cycle::Category,
        ids::{CategoryId, JudgeId, NominationId},
        jury::{
            assignment::{Assignment, EntryIndex, JudgeIndex, Shortage},
            model::{Assigned, Judge, Wall},
            planning::Standing,
        },
    },
    kit::page::Page,
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
    /// Exchanges by which the proposal joined them.
    pub exchanges: usize,
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
    pub names: &'a HashMap<JudgeId, String>,
    pub is_proposed: bool,
}

impl View<'_> {
    fn name(&self, judge: &Judge) -> String {
        self.names.get(&judge.judge_id).cloned().unwrap_or_default()
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
            exchanges: self.standing.exchanges(self.plan, category.category_id),
            entries: entries.len(),
        })
    }

    pub fn entries(&self, category: CategoryId) -> Vec<EntryLine> {
        self.of(category).map(|entry| self.entry(entry)).collect()
    }

    fn entry(&self, at: EntryIndex) -> EntryLine {
        let entry = &self.standing.entries[at.0];
        let judges = self.plan.plan.judges_of(at);
        let others = self.standing.judges.iter().enumerate().filter(|(nth, _)| !judges.contains(&JudgeIndex(*nth)));
        let (walled, open): (Vec<_>, Vec<_>) = others.partition(|(_, judge)| self.standing.wall(judge, entry).is_some());
        // Between whom and the entry something has come count no more, and stay in sight until they are taken away.
        let stale = walled.into_iter().filter(|(_, judge)| !self.is_proposed && self.saved(judge, at).is_some());
        let has_room = |(nth, judge): &(usize, &Judge)| !is_at_limit(judge, self.plan.loads[*nth]);
        let shortage = self.shortage(at);
        EntryLine {
            id: entry.nomination_id,
            name: entry.name.of(self.page).to_owned(),
            judges: judges
                .iter()
                .map(|judge| &self.standing.judges[judge.0])
                .chain(stale.map(|(_, judge)| judge))
                .map(|one| self.given(at, one))
                .collect(),
            free: open.into_iter().filter(has_room).map(|(_, judge)| (judge.judge_id, self.name(judge))).collect(),
            missing: shortage.map_or(0, |one| usize::from(one.wanted).saturating_sub(one.given)),
            reasons: shortage.map(|one| self.reasons(one)).unwrap_or_default(),
        }
    }

    /// What is saved of a judge and an entry.
    fn saved(&self, judge: &Judge, entry: EntryIndex) -> Option<&Assigned> {
        let pair = (judge.judge_id, self.standing.entries[entry.0].nomination_id);
        self.standing.assigned.iter().find(|one| (one.judge_id, one.nomination_id) == pair)
    }

    fn given(&self, at: EntryIndex, judge: &Judge) -> Given {
        let saved = self.saved(judge, at);
        Given {
            id: judge.judge_id,
            name: self.name(judge),
            by_hand: saved.is_some_and(|one| one.by_hand),
            is_new: saved.is_none(),
            wall: self.standing.wall(judge, &self.standing.entries[at.0]).map(|wall| self.page.t(key(wall))),
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
        let loads = self.standing.judges.iter().zip(&self.plan.loads).enumerate();
        let load = |(nth, (judge, entries)): (usize, (&Judge, &usize))| Load {
            name: self.name(judge),
            entries: *entries,
            limit: judge.details.most_entries,
            is_over: self.plan.over_limits.iter().any(|one| one.judge == JudgeIndex(nth)),
        };
        loads.map(load).collect()
    }
}

/// Whether the judge takes no more than so many entries.
fn is_at_limit(judge: &Judge, entries: usize) -> bool {
    judge.details.most_entries.is_some_and(|most| i32::try_from(entries).is_ok_and(|entries| entries >= most))
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
