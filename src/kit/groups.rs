//! Work done together: whatever waits while one group is served is the next group. No timer, so nobody waits
//! for company; one transaction for many, so nobody waits for the row of the one before.
use super::error::AppError;
use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use tokio::sync::oneshot;

/// Somebody's work, and where the answer goes.
struct Waiting<W, A> {
    work: W,
    answer: oneshot::Sender<A>,
}

struct Queue<W, A> {
    waiting: VecDeque<Waiting<W, A>>,
    /// A group is being served; whoever comes now waits for the next.
    busy: bool,
    /// Groups that were taken so far.
    served: u64,
}

/// A queue of `W`, each answered by an `A`, in the order they came.
pub struct Groups<W, A>(Mutex<Queue<W, A>>);

impl<W, A> Default for Groups<W, A> {
    fn default() -> Self {
        Self(Mutex::new(Queue { waiting: VecDeque::new(), busy: false, served: 0 }))
    }
}

/// How a line goes on: how large a group may be, how many may wait, and who may not be in a group together.
pub struct Rules<W> {
    pub group: usize,
    pub queue: usize,
    /// Two that it holds for are never in one group: the later waits for the next.
    pub alike: fn(&W, &W) -> bool,
}

/// A group whose turn it is.
pub struct Turn<W, A> {
    pub work: Vec<W>,
    answers: Vec<oneshot::Sender<A>>,
}

impl<W, A> Turn<W, A> {
    /// Answers each, in the order of `work`. Whoever hung up does not hear it; what was done for them stays done.
    pub fn answer(self, answers: Vec<A>) {
        for (to, answer) in self.answers.into_iter().zip(answers) {
            let _ = to.send(answer);
        }
    }
}

/// The line, as whoever works it sees it.
pub struct Line<W: 'static, A> {
    groups: Arc<Groups<W, A>>,
    rules: &'static Rules<W>,
}

impl<W: Send, A: Send + 'static> Line<W, A> {
    /// Those who wait now. Best taken as late as can be: whoever comes meanwhile goes along.
    pub fn take(&self) -> Turn<W, A> {
        let mut queue = self.groups.queue();
        let (mut turn, mut later) = (Turn { work: Vec::<W>::new(), answers: vec![] }, VecDeque::new());
        while turn.work.len() < self.rules.group {
            let Some(next) = queue.waiting.pop_front() else { break };
            if turn.work.iter().any(|w| (self.rules.alike)(w, &next.work)) {
                later.push_back(next);
            } else {
                turn.work.push(next.work);
                turn.answers.push(next.answer);
            }
        }
        later.append(&mut queue.waiting);
        queue.waiting = later;
        queue.served += 1;
        turn
    }
}

impl<W: Send, A: Send + 'static> Groups<W, A> {
    /// Waits in line with `work`, and gives the answer that `serve` comes to.
    ///
    /// `serve` serves one group: it takes a [`Turn`] from the line and answers it. [`AppError::Unavailable`] when too
    /// many wait, [`AppError::Internal`] when the group was given up.
    pub async fn join<F, R>(self: &Arc<Self>, work: W, rules: &'static Rules<W>, serve: F) -> Result<A, AppError>
    where
        F: Fn(Line<W, A>) -> R + Send + 'static,
        R: Future<Output = ()> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        let leads = {
            let mut queue = self.queue();
            if queue.waiting.len() >= rules.queue {
                return Err(AppError::Unavailable(anyhow::anyhow!("too many wait in line")));
            }
            queue.waiting.push_back(Waiting { work, answer });
            !std::mem::replace(&mut queue.busy, true)
        };
        if leads {
            let groups = self.clone();
            tokio::spawn(async move { groups.lead(rules, serve).await });
        }
        answered.await.map_err(|_| AppError::Internal(anyhow::anyhow!("the group was given up")))
    }

    /// Serves group after group until nobody waits.
    async fn lead<F, R>(self: Arc<Self>, rules: &'static Rules<W>, serve: F)
    where
        F: Fn(Line<W, A>) -> R,
        R: Future<Output = ()> + Send + 'static,
    {
        let line = || Line { groups: self.clone(), rules };
        loop {
            let before = self.queue().served;
            // In a task of its own: if it panics, those in it get an error and the line moves on.
            let _ = tokio::spawn(serve(line())).await;
            let mut queue = self.queue();
            if queue.waiting.is_empty() {
                queue.busy = false;
                return;
            }
            drop(queue);
            if self.queue().served == before {
                drop(line().take());
            }
        }
    }

    fn queue(&self) -> MutexGuard<'_, Queue<W, A>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{sync::atomic::AtomicUsize, sync::atomic::Ordering, time::Duration};

    static RULES: Rules<u32> = Rules { group: 4, queue: 8, alike: |one, other| one % 100 == other % 100 };

    async fn echo(line: Line<u32, (u32, usize)>) {
        let turn = line.take();
        tokio::time::sleep(Duration::from_millis(20)).await;
        let size = turn.work.len();
        let answers = turn.work.iter().map(|w| (*w, size)).collect();
        turn.answer(answers);
    }

    async fn all(groups: &Arc<Groups<u32, (u32, usize)>>, work: &[u32]) -> Vec<Result<(u32, usize), AppError>> {
        let mut tasks = tokio::task::JoinSet::new();
        for (i, w) in work.iter().copied().enumerate() {
            let groups = groups.clone();
            tasks.spawn(async move {
                tokio::time::sleep(Duration::from_millis(u64::try_from(i).expect("small"))).await;
                (i, groups.join(w, &RULES, echo).await)
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
        async fn fails_first(line: Line<u32, u32>) {
            let turn = line.take();
            assert!(RUNS.fetch_add(1, Ordering::SeqCst) > 0, "the first group fails on purpose");
            let answers = turn.work.clone();
            turn.answer(answers);
        }
        let groups: Arc<Groups<u32, u32>> = Arc::default();
        assert!(groups.join(1, &RULES, fails_first).await.is_err());
        assert_eq!(groups.join(2, &RULES, fails_first).await.expect("an answer"), 2);
    }

    #[tokio::test]
    async fn who_is_served_by_nobody_is_told_so() {
        async fn idles(_: Line<u32, u32>) {}
        let groups: Arc<Groups<u32, u32>> = Arc::default();
        assert!(groups.join(1, &RULES, idles).await.is_err());
    }
}
