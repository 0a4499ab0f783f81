//! Which judges of a category can be compared: the graph with a line wherever a judge has one of its entries.
//!
//! Between two of its components nobody has seen entries of both, so stricter judges cannot be told from weaker entries. A line is a
//! bridge if its component falls apart without it: the lines of a spanning forest that no other line goes round. Those are
//! found by contracting, for each other line, the way between its ends in the forest (Tarjan 1975 for sets that grow together).
//! O(lines · log lines).
use super::{
    ids::{CategoryIndex, EntryIndex, JudgeIndex, Pair},
    plan::Plan,
    problem::Problem,
};
use std::collections::VecDeque;

/// Entries and judges that are joined by pairs, each in ascending order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Component {
    pub entries: Vec<EntryIndex>,
    pub judges: Vec<JudgeIndex>,
}

/// A node is the number of an entry, or the number of a judge after all entries.
#[derive(Clone, Copy)]
struct Tree {
    parent: usize,
    depth: usize,
    /// Itself, or the node above that it was contracted into.
    block: usize,
}

pub(super) struct Graph {
    entries: usize,
    /// None: not in the graph, an entry without judges or of another category.
    trees: Vec<Option<Tree>>,
    pub components: Vec<Component>,
    /// Of the category, by entry.
    pairs: Vec<Pair>,
}

impl Graph {
    /// Components by their first entry. Entries and judges without a pair in the category are in none.
    pub fn of<W: Copy + Ord>(problem: &Problem<W>, plan: &Plan, category: CategoryIndex) -> Self {
        let entries: Vec<EntryIndex> = problem.entries().filter(|entry| problem.entry(*entry).category == category).collect();
        let panels = entries.iter().flat_map(|entry| plan.judges_of(*entry).iter().map(|judge| Pair::of(*entry, *judge)));
        let (all, judges) = (problem.entries().count(), problem.judges().count());
        let mut graph = Self { entries: all, trees: vec![None; all + judges], components: vec![], pairs: panels.collect() };
        let lines = graph.lines();
        for entry in entries {
            if !plan.judges_of(entry).is_empty() && graph.trees[entry.0].is_none() {
                graph.grow(&lines, entry);
            }
        }
        for pair in graph.pairs.clone() {
            graph.contract(pair);
        }
        graph
    }

    fn lines(&self) -> Vec<Vec<usize>> {
        let mut lines = vec![vec![]; self.trees.len()];
        for pair in &self.pairs {
            let judge = self.entries + pair.judge.0;
            lines[pair.entry.0].push(judge);
            lines[judge].push(pair.entry.0);
        }
        lines
    }

    /// The component of `entry`, and a tree that spans it.
    fn grow(&mut self, lines: &[Vec<usize>], entry: EntryIndex) {
        let mut found = Component::default();
        self.trees[entry.0] = Some(Tree { parent: entry.0, depth: 0, block: entry.0 });
        let mut queue = VecDeque::from([(entry.0, 0)]);
        while let Some((node, depth)) = queue.pop_front() {
            if node < self.entries {
                found.entries.push(EntryIndex(node));
            } else {
                found.judges.push(JudgeIndex(node - self.entries));
            }
            for next in &lines[node] {
                if self.trees[*next].is_none() {
                    self.trees[*next] = Some(Tree { parent: node, depth: depth + 1, block: *next });
                    queue.push_back((*next, depth + 1));
                }
            }
        }
        found.entries.sort_unstable();
        found.judges.sort_unstable();
        self.components.push(found);
    }

    /// Makes one block of the way in the tree between the ends of a line; nothing for a line of the tree itself.
    fn contract(&mut self, pair: Pair) {
        if self.tree_line(pair).is_some() {
            return;
        }
        let (mut a, mut b) = (self.block(pair.entry.0), self.block(self.entries + pair.judge.0));
        while a.0 != b.0 {
            if a.1 < b.1 {
                (a, b) = (b, a);
            }
            let Some(tree) = &mut self.trees[a.0] else { return };
            tree.block = tree.parent;
            let parent = tree.parent;
            a = self.block(parent);
        }
    }

    /// The top node of a node's block, and its depth.
    fn block(&mut self, mut node: usize) -> (usize, usize) {
        while let Some(tree) = self.trees[node]
            && tree.block != node
        {
            let above = self.trees[tree.block].map_or(tree.block, |above| above.block);
            if let Some(tree) = &mut self.trees[node] {
                tree.block = above;
            }
            node = above;
        }
        (node, self.trees[node].map_or(0, |tree| tree.depth))
    }

    /// The lower end of a line of the spanning forest.
    fn tree_line(&self, pair: Pair) -> Option<usize> {
        let (entry, judge) = (pair.entry.0, self.entries + pair.judge.0);
        let below = |node: usize, above: usize| self.trees[node].is_some_and(|tree| tree.parent == above && node != above);
        if below(entry, judge) { Some(entry) } else { below(judge, entry).then_some(judge) }
    }

    /// Whether the component falls apart without this one of its pairs.
    pub fn is_bridge(&self, pair: Pair) -> bool {
        self.tree_line(pair).is_some_and(|lower| self.trees[lower].is_some_and(|tree| tree.block == lower))
    }
}
