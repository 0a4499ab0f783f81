//! Limits connections: so many in all, and so many from one network, so that no network takes them all.
use super::{config::Settings, throttle::network};
use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Arc, Mutex, PoisonError},
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

#[derive(Clone)]
pub struct ConnectionLimit {
    all: Arc<Semaphore>,
    taken: Arc<Mutex<HashMap<String, usize>>>,
    per_network: usize,
}

/// A permit out of the whole number, not yet counted for a network.
pub struct UnassignedPermit(Option<OwnedSemaphorePermit>);

/// A permit of one connection; given back when it is dropped.
pub struct ConnectionPermit {
    _one: Option<OwnedSemaphorePermit>,
    network: String,
    limit: ConnectionLimit,
}

impl ConnectionLimit {
    pub fn new(settings: &Settings) -> Self {
        Self { all: Arc::new(Semaphore::new(settings.max_connections)), taken: Arc::default(), per_network: settings.max_per_network }
    }

    /// Waits while all are taken; further connections wait in the socket's backlog.
    pub async fn wait(&self) -> UnassignedPermit {
        UnassignedPermit(self.all.clone().acquire_owned().await.ok())
    }
}

impl UnassignedPermit {
    /// The permit for a connection from `ip`; none if its network has its share.
    pub fn for_address(self, limit: &ConnectionLimit, ip: IpAddr) -> Option<ConnectionPermit> {
        let network = network(ip);
        let mut taken = limit.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let count = taken.entry(network.clone()).or_default();
        if *count >= limit.per_network {
            return None;
        }
        *count += 1;
        Some(ConnectionPermit { _one: self.0, network, limit: limit.clone() })
    }
}

impl Drop for ConnectionPermit {
    fn drop(&mut self) {
        let mut taken = self.limit.taken.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = taken.get_mut(&self.network) {
            *count -= 1;
            if *count == 0 {
                taken.remove(&self.network);
            }
        }
    }
}
