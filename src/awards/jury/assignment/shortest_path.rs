//! Shortest paths of Dijkstra (1959) with potentials (Edmonds and Karp 1972; Tomizawa 1971), which make costs of arcs non-negative.
//!
//! With a potential π for each judge, and 0 for the sink, an arc from u to v costs c + π(u) − π(v) ≥ 0. After a search that ended at
//! the sink at distance D, π(v) grows by d(v) − D for all that were settled before it; that keeps every arc at 0 or above, also
//! those that turn up the other way along the path, which cost exactly 0 (Ahuja, Magnanti, Orlin 1993, §9.7).
//!
//! Among paths of the same cost it is one of the fewest arcs. Such a path meets no entry's bundle twice, where the second unit would
//! cost more than the first: it could be cut short there, and no circle costs less than 0.
use super::{
    cost::Cost,
    ids::{EntryIndex, JudgeIndex, Pair},
    network::{Network, Successor},
};

/// Cost by potentials, then the number of arcs.
type Distance = (Cost, usize);

/// How a judge was reached: from the entry that the path begins at, or in place of another judge.
#[derive(Clone, Copy)]
enum Before {
    Start,
    Replaces(Pair),
}

/// A judge for an entry, or nobody; and who must leave what for whom so that this can be.
pub(super) struct Path {
    pub first: Successor,
    pub moves: Vec<(Pair, Successor)>,
}

/// The end of a path: the judge who takes one more entry, or the pair that is left without a successor.
#[derive(Clone, Copy)]
enum End {
    MissingAtOnce,
    Room(JudgeIndex),
    Missing(Pair),
}

pub(super) struct ShortestPaths {
    potentials: Vec<Cost>,
}

struct Search {
    reached: Vec<Option<(Distance, Before)>>,
    settled: Vec<bool>,
    end: (Distance, End),
}

impl ShortestPaths {
    /// All potentials 0: right for a network without flow, where no arc costs less.
    pub fn new(judges: usize) -> Self {
        Self { potentials: vec![Cost::NONE; judges] }
    }

    pub fn potential(&self, judge: JudgeIndex) -> Cost {
        self.potentials[judge.0]
    }

    /// A cheapest path for one more unit of an entry. O(J²), and less where the sink is near.
    pub fn find<W: Copy + Ord>(&mut self, network: &Network<W>, entry: EntryIndex) -> Path {
        let mut search = self.start(network, entry);
        while let Some((judge, distance)) = search.nearest() {
            search.settled[judge.0] = true;
            self.end_at(network, &mut search, judge, distance);
            for next in network.problem.judges().filter(|next| *next != judge) {
                if let Some((cost, via)) = network.arc(judge, Successor::Judge(next)) {
                    let further = (distance.0 + cost + self.potential(judge) - self.potential(next), distance.1 + 1);
                    search.reach(next, further, Before::Replaces(Pair::of(via, judge)));
                }
            }
        }
        for judge in network.problem.judges().filter(|judge| search.settled[judge.0]) {
            if let Some(((distance, _), _)) = search.reached[judge.0] {
                self.potentials[judge.0] = self.potentials[judge.0] + distance - search.end.0.0;
            }
        }
        search.path()
    }

    fn start<W: Copy + Ord>(&self, network: &Network<W>, entry: EntryIndex) -> Search {
        let missing = Cost::of_missing(network.missing[entry.0]);
        let judges = self.potentials.len();
        let mut search = Search { reached: vec![None; judges], settled: vec![false; judges], end: ((missing, 1), End::MissingAtOnce) };
        for judge in network.problem.judges() {
            if let Some(cost) = network.coming(entry, Successor::Judge(judge)) {
                search.reach(judge, (cost - self.potential(judge), 1), Before::Start);
            }
        }
        search
    }

    fn end_at<W: Copy + Ord>(&self, network: &Network<W>, search: &mut Search, judge: JudgeIndex, distance: Distance) {
        let room = network.to_sink(judge).map(|cost| (cost, End::Room(judge)));
        let missing = network.arc(judge, Successor::Nobody).map(|(cost, entry)| (cost, End::Missing(Pair::of(entry, judge))));
        for (cost, end) in [room, missing].into_iter().flatten() {
            let further = (distance.0 + cost + self.potential(judge), distance.1 + 1);
            if further < search.end.0 {
                search.end = (further, end);
            }
        }
    }
}

impl Search {
    fn reach(&mut self, judge: JudgeIndex, distance: Distance, before: Before) {
        if self.reached[judge.0].is_none_or(|(known, _)| distance < known) {
            self.reached[judge.0] = Some((distance, before));
        }
    }

    /// The nearest judge that is not settled; none once the sink is nearer.
    fn nearest(&self) -> Option<(JudgeIndex, Distance)> {
        let open = self.reached.iter().zip(&self.settled).enumerate().filter(|(_, (_, settled))| !**settled);
        let distances = open.filter_map(|(judge, (reached, _))| reached.map(|(distance, _)| (distance, JudgeIndex(judge))));
        distances.min().filter(|(distance, _)| *distance < self.end.0).map(|(distance, judge)| (judge, distance))
    }

    fn path(&self) -> Path {
        let (mut judge, mut moves) = match self.end.1 {
            End::MissingAtOnce => return Path { first: Successor::Nobody, moves: vec![] },
            End::Room(judge) => (judge, vec![]),
            End::Missing(pair) => (pair.judge, vec![(pair, Successor::Nobody)]),
        };
        while let Some((_, Before::Replaces(pair))) = self.reached[judge.0] {
            moves.push((pair, Successor::Judge(judge)));
            judge = pair.judge;
        }
        Path { first: Successor::Judge(judge), moves }
    }
}
