//! Work done together: whatever waits while one group is being worked is the next group. No timer, so nobody waits
//! for company; one transaction for many, so nobody waits for the row of the one before.
use super::error::AppError;
use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};
use tokio::sync::oneshot;

/// Somebody's work, and where the answer goes.
struct Waiting<W, A> {
    work: W,
    answer: oneshot::Sender<A>,
}

struct Queue<W, A> {
    waiting: VecDeque<Waiting<W, A>>,
    /// A group is being worked; whoever comes now waits for the next.
    busy: bool,
}

/// A queue of `W`, each answered by an `A`, in the order they came.
pub struct Groups<W, A>(Mutex<Queue<W, A>>);

impl<W, A> Default for Groups<W, A> {
    fn default() -> Self {
        Self(Mutex::new(Queue { waiting: VecDeque::new(), busy: false }))
    }
}

/// How large a group may be, and how many may wait for theirs.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    pub group: usize,
    pub queue: usize,
}

impl<W: Send + 'static, A: Send + 'static> Groups<W, A> {
    /// Waits in line with `work` and answers what `run` says of it.
    ///
    /// Two that `alike` holds for are never in one group: the later waits for the next. `run` gives as many answers as
    /// it gets work, in the same order. [`AppError::Unavailable`] when too many wait.
    pub async fn join<F, R>(self: &Arc<Self>, work: W, bounds: Bounds, alike: fn(&W, &W) -> bool, run: F) -> Result<A, AppError>
    where
        F: Fn(Vec<W>) -> R + Send + 'static,
        R: Future<Output = Vec<A>> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        let leads = {
            let mut queue = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            if queue.waiting.len() >= bounds.queue {
                return Err(AppError::Unavailable(anyhow::anyhow!("too many wait in line")));
            }
            queue.waiting.push_back(Waiting { work, answer });
            !std::mem::replace(&mut queue.busy, true)
        };
        if leads {
            let groups = self.clone();
            tokio::spawn(async move { groups.lead(bounds, alike, run).await });
        }
        answered.await.map_err(|_| AppError::Internal(anyhow::anyhow!("the group was given up")))
    }

    /// Works group after group until nobody waits.
    async fn lead<F, R>(&self, bounds: Bounds, alike: fn(&W, &W) -> bool, run: F)
    where
        F: Fn(Vec<W>) -> R,
        R: Future<Output = Vec<A>> + Send + 'static,
    {
        while let Some((work, answers)) = self.next(bounds.group, alike) {
            // In a task of its own: if it panics, those in it get an error and the line moves on.
            let done = tokio::spawn(run(work)).await;
            for (answer, value) in answers.into_iter().zip(done.unwrap_or_default()) {
                // Whoever hung up does not hear it; what was done for them stays done.
                let _ = answer.send(value);
            }
        }
    }

    fn next(&self, most: usize, alike: fn(&W, &W) -> bool) -> Option<(Vec<W>, Vec<oneshot::Sender<A>>)> {
        let mut queue = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (mut group, mut answers, mut later) = (Vec::<W>::new(), vec![], VecDeque::new());
        while group.len() < most {
            let Some(next) = queue.waiting.pop_front() else { break };
            if group.iter().any(|w| alike(w, &next.work)) {
                later.push_back(next);
            } else {
                group.push(next.work);
                answers.push(next.answer);
            }
        }
        later.append(&mut queue.waiting);
        queue.waiting = later;
        if group.is_empty() {
            queue.busy = false;
            return None;
        }
        Some((group, answers))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{sync::atomic::AtomicUsize, sync::atomic::Ordering, time::Duration};

    const BOUNDS: Bounds = Bounds { group: 4, queue: 8 };

    fn alike(one: &u32, other: &u32) -> bool {
        one % 100 == other % 100
    }

    async fn echo(group: Vec<u32>) -> Vec<(u32, usize)> {
        tokio::time::sleep(Duration::from_millis(20)).await;
        let size = group.len();
        group.into_iter().map(|w| (w, size)).collect()
    }

    async fn all(groups: &Arc<Groups<u32, (u32, usize)>>, work: &[u32]) -> Vec<Result<(u32, usize), AppError>> {
        let mut tasks = tokio::task::JoinSet::new();
        for (i, w) in work.iter().copied().enumerate() {
            let groups = groups.clone();
            tasks.spawn(async move {
                tokio::time::sleep(Duration::from_millis(u64::try_from(i).expect("small"))).await;
                (i, groups.join(w, BOUNDS, alike, echo).await)
            });
        }
        let mut answers = tasks.join_all().await;
        answers.sort_by_key(|(i, _)| *i);
        answers.into_iter().map(|(_, a)| a).collect()
    }

    #[tokio::test]
    async fn who_waits_meanwhile_is_the_next_group_and_each_gets_an_answer_of_their_own() {
        let groups = Arc::default();
        let answers = all(&groups, &[1, 2, 3, 4, 5, 6]).await;
        let answers: Vec<_> = answers.into_iter().map(|a| a.expect("an answer")).collect();
        // The first comes alone; four wait meanwhile; the sixth is one too many for that group.
        assert_eq!(answers, [(1, 1), (2, 4), (3, 4), (4, 4), (5, 4), (6, 1)]);
    }

    #[tokio::test]
    async fn two_alike_are_not_in_one_group() {
        let groups = Arc::default();
        let answers = all(&groups, &[1, 2, 102, 3]).await;
        let sizes: Vec<_> = answers.into_iter().map(|a| a.expect("an answer")).collect();
        assert_eq!(sizes, [(1, 1), (2, 2), (102, 1), (3, 2)]);
    }

    #[tokio::test]
    async fn too_many_are_told_to_come_again() {
        let groups = Arc::default();
        let work: Vec<u32> = (0..12).collect();
        let answers = all(&groups, &work).await;
        assert!(answers.iter().filter(|a| matches!(a, Err(AppError::Unavailable(_)))).count() >= 1);
        assert!(answers.iter().filter(|a| a.is_ok()).count() >= 9);
    }

    #[tokio::test]
    async fn a_group_that_panics_takes_nobody_else_along() {
        static RUNS: AtomicUsize = AtomicUsize::new(0);
        async fn fails_first(group: Vec<u32>) -> Vec<u32> {
            assert!(RUNS.fetch_add(1, Ordering::SeqCst) > 0, "the first group fails on purpose");
            group
        }
        let groups: Arc<Groups<u32, u32>> = Arc::default();
        assert!(groups.join(1, BOUNDS, alike, fails_first).await.is_err());
        assert_eq!(groups.join(2, BOUNDS, alike, fails_first).await.expect("an answer"), 2);
    }
}
