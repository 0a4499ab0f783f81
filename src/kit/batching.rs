//! Batching: whatever queued up while the previous batch was processed is the next batch. There is no timer, so a lone
//! piece of work is processed at once; under load one transaction serves many.
use super::error::AppError;
use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use tokio::sync::oneshot;

/// A piece of work, and where its answer goes.
struct Waiting<W, A> {
    work: W,
    answer: oneshot::Sender<A>,
}

struct Queue<W, A> {
    waiting: VecDeque<Waiting<W, A>>,
    /// A batch is being processed; what comes now waits for the next.
    busy: bool,
    batches_taken: u64,
}

/// A queue of `W`, each answered by an `A`, in the order they came.
pub struct Batcher<W, A>(Mutex<Queue<W, A>>);

impl<W, A> Default for Batcher<W, A> {
    fn default() -> Self {
        Self(Mutex::new(Queue { waiting: VecDeque::new(), busy: false, batches_taken: 0 }))
    }
}

pub struct BatchRules<W> {
    pub max_batch: usize,
    /// Work that arrives while this many pieces wait is refused.
    pub max_waiting: usize,
    /// Two pieces of work for which it holds are never in one batch: the later waits for the next.
    pub must_not_share: fn(&W, &W) -> bool,
}

/// Work to be processed together.
pub struct Batch<W, A> {
    pub work: Vec<W>,
    answers: Vec<oneshot::Sender<A>>,
}

impl<W, A> Batch<W, A> {
    /// Answers each, in the order of `work`. An answer to somebody who has hung up is dropped; the work stays done.
    pub fn answer(self, answers: Vec<A>) {
        for (to, answer) in self.answers.into_iter().zip(answers) {
            let _ = to.send(answer);
        }
    }
}

/// Where the function that processes a batch takes it from.
pub struct BatchSource<W: 'static, A> {
    batcher: Arc<Batcher<W, A>>,
    rules: &'static BatchRules<W>,
}

impl<W: Send, A: Send + 'static> BatchSource<W, A> {
    /// The work that waits now. Call it as late as possible, so that what comes meanwhile is in the batch too.
    pub fn take(&self) -> Batch<W, A> {
        let mut queue = self.batcher.queue();
        let (mut batch, mut later) = (Batch { work: Vec::<W>::new(), answers: vec![] }, VecDeque::new());
        while batch.work.len() < self.rules.max_batch {
            let Some(next) = queue.waiting.pop_front() else { break };
            if batch.work.iter().any(|w| (self.rules.must_not_share)(w, &next.work)) {
                later.push_back(next);
            } else {
                batch.work.push(next.work);
                batch.answers.push(next.answer);
            }
        }
        later.append(&mut queue.waiting);
        queue.waiting = later;
        queue.batches_taken += 1;
        batch
    }
}

impl<W: Send, A: Send + 'static> Batcher<W, A> {
    /// Queues `work` and waits for its answer.
    ///
    /// `process` takes one [`Batch`] from the source and answers it. [`AppError::Unavailable`] when too much waits,
    /// [`AppError::Internal`] when the batch was dropped without answers.
    pub async fn submit<F, R>(self: &Arc<Self>, work: W, rules: &'static BatchRules<W>, process: F) -> Result<A, AppError>
    where
        F: Fn(BatchSource<W, A>) -> R + Send + 'static,
        R: Future<Output = ()> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        let is_idle = {
            let mut queue = self.queue();
            if queue.waiting.len() >= rules.max_waiting {
                return Err(AppError::Unavailable(anyhow::anyhow!("the queue is full")));
            }
            queue.waiting.push_back(Waiting { work, answer });
            !std::mem::replace(&mut queue.busy, true)
        };
        if is_idle {
            let batcher = self.clone();
            tokio::spawn(async move { batcher.process_all(rules, process).await });
        }
        answered.await.map_err(|_| AppError::Internal(anyhow::anyhow!("the batch was dropped without answers")))
    }

    /// Processes batch after batch until nothing waits.
    async fn process_all<F, R>(self: Arc<Self>, rules: &'static BatchRules<W>, process: F)
    where
        F: Fn(BatchSource<W, A>) -> R,
        R: Future<Output = ()> + Send + 'static,
    {
        let source = || BatchSource { batcher: self.clone(), rules };
        loop {
            let before = self.queue().batches_taken;
            // In a task of its own: if it panics, that batch gets errors and the next one is processed.
            let _ = tokio::spawn(process(source())).await;
            let mut queue = self.queue();
            if queue.waiting.is_empty() {
                queue.busy = false;
                return;
            }
            drop(queue);
            // It panicked before it took anything: those waiting get errors, or the loop would never end.
            if self.queue().batches_taken == before {
                drop(source().take());
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
    use std::sync::atomic::{AtomicUsize, Ordering};
    use tokio::{sync::Semaphore, task::JoinHandle};

    static RULES: BatchRules<u32> = BatchRules { max_batch: 4, max_waiting: 8, must_not_share: |one, other| one % 100 == other % 100 };

    /// Its batches take what waits only when they are let go on; each answer says how large its batch was.
    struct Held {
        batcher: Arc<Batcher<u32, (u32, usize)>>,
        go_on: Arc<Semaphore>,
    }

    type Answer = JoinHandle<Result<(u32, usize), AppError>>;

    impl Held {
        fn new() -> Self {
            Self { batcher: Arc::default(), go_on: Arc::new(Semaphore::new(0)) }
        }

        /// Submits `work` and comes back once it waits, is being processed, or was refused.
        async fn submits(&self, work: u32) -> Answer {
            let (batcher, go_on) = (self.batcher.clone(), self.go_on.clone());
            let answer = tokio::spawn(async move {
                let process = move |source: BatchSource<u32, (u32, usize)>| {
                    let go_on = go_on.clone();
                    async move {
                        let batch = source.take();
                        go_on.acquire().await.expect("open").forget();
                        let size = batch.work.len();
                        let answers = batch.work.iter().map(|w| (*w, size)).collect();
                        batch.answer(answers);
                    }
                };
                batcher.submit(work, &RULES, process).await
            });
            // On the one thread of a test everything that can run has run after some turns.
            for _ in 0..20 {
                tokio::task::yield_now().await;
            }
            answer
        }

        async fn submits_all(&self, work: &[u32]) -> Vec<Answer> {
            let mut answers = vec![];
            for w in work {
                answers.push(self.submits(*w).await);
            }
            answers
        }
    }

    async fn sizes(answers: Vec<Answer>) -> Vec<(u32, usize)> {
        let mut sizes = vec![];
        for answer in answers {
            sizes.push(answer.await.expect("a task").expect("an answer"));
        }
        sizes
    }

    #[tokio::test]
    async fn work_that_comes_meanwhile_is_the_next_batch_and_each_gets_its_own_answer() {
        let held = Held::new();
        let answers = held.submits_all(&[1, 2, 3, 4, 5, 6]).await;
        held.go_on.add_permits(3);
        // The first comes alone; four wait meanwhile; the sixth is one too many for that batch.
        assert_eq!(sizes(answers).await, [(1, 1), (2, 4), (3, 4), (4, 4), (5, 4), (6, 1)]);
    }

    #[tokio::test]
    async fn two_that_must_not_share_are_in_different_batches() {
        let held = Held::new();
        let answers = held.submits_all(&[1, 2, 102, 3]).await;
        held.go_on.add_permits(3);
        assert_eq!(sizes(answers).await, [(1, 1), (2, 2), (102, 1), (3, 2)]);
    }

    #[tokio::test]
    async fn work_beyond_the_limit_is_refused() {
        let held = Held::new();
        // One is being processed and eight wait.
        let accepted = held.submits_all(&[0, 1, 2, 3, 4, 5, 6, 7, 8]).await;
        let refused = held.submits(9).await.await.expect("a task");
        assert!(matches!(refused, Err(AppError::Unavailable(_))));
        held.go_on.add_permits(3);
        assert_eq!(sizes(accepted).await.len(), 9);
    }

    #[tokio::test]
    async fn a_batch_that_panics_does_not_stop_the_next() {
        static RUNS: AtomicUsize = AtomicUsize::new(0);
        async fn fails_first(source: BatchSource<u32, u32>) {
            let batch = source.take();
            assert!(RUNS.fetch_add(1, Ordering::SeqCst) > 0, "the first batch fails on purpose");
            let answers = batch.work.clone();
            batch.answer(answers);
        }
        let batcher: Arc<Batcher<u32, u32>> = Arc::default();
        assert!(batcher.submit(1, &RULES, fails_first).await.is_err());
        assert_eq!(batcher.submit(2, &RULES, fails_first).await.expect("an answer"), 2);
    }

    #[tokio::test]
    async fn work_that_is_never_taken_gets_an_error() {
        async fn idles(_: BatchSource<u32, u32>) {}
        let batcher: Arc<Batcher<u32, u32>> = Arc::default();
        assert!(batcher.submit(1, &RULES, idles).await.is_err());
    }
}
