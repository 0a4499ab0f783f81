//! Places for connections: so many in all, and so many from one network, so that nobody takes them all.
use super::{config::Settings, throttle::network};
use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Arc, Mutex, PoisonError},
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

#[derive(Clone)]
pub struct Places {
    all: Arc<Semaphore>,
    taken: Arc<Mutex<HashMap<String, usize>>>,
    per_network: usize,
}

/// A place that is nobody's yet.
pub struct Free(Option<OwnedSemaphorePermit>);

/// A place held by a connection; given back when it is dropped.
pub struct Place {
    _one: Option<OwnedSemaphorePermit>,
    network: String,
    places: Places,
}

impl Places {
    pub fn new(settings: &Settings) -> Self {
        Self { all: Arc::new(Semaphore::new(settings.max_connections)), taken: Arc::default(), per_network: settings.max_per_network }
    }

    /// Waits while all are taken; connections meanwhile wait with the operating system.
    pub async fn wait(&self) -> Free {
        Free(self.all.clone().acquire_owned().await.ok())
    }
}

impl Free {
    /// The place for a connection from `ip`; none if its network has its share.
    pub fn of(self, places: &Places, ip: IpAddr) -> Option<Place> {
        let network = network(ip);
        let mut taken = places.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let count = taken.entry(network.clone()).or_default();
        if *count >= places.per_network {
            return None;
        }
        *count += 1;
        Some(Place { _one: self.0, network, places: places.clone() })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = self.places.taken.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = taken.get_mut(&self.network) {
            *count -= 1;
            if *count == 0 {
                taken.remove(&self.network);
            }
        }
    }
}
