//! When the program is to end.
use std::{
    future::pending,
    io::{sink, stdin},
};
use tokio::{
    signal::unix::{self, SignalKind},
    sync::watch,
};

/// Ends when the channel changes or closes.
pub async fn told(mut stopped: watch::Receiver<()>) {
    let _ = stopped.changed().await;
}

/// Ends when somebody interrupts the program or tells it to end.
pub async fn signal() {
    let (Ok(mut interrupt), Ok(mut terminate)) = (unix::signal(SignalKind::interrupt()), unix::signal(SignalKind::terminate())) else {
        return pending().await;
    };
    tokio::select! {
        _ = interrupt.recv() => {}
        _ = terminate.recv() => {}
    }
}

/// The same, and, if `until_eof`, when standard input ends.
pub async fn signal_or_eof(until_eof: bool) {
    if !until_eof {
        return signal().await;
    }
    let (tell, ended) = watch::channel(());
    // A thread of its own, since the runtime would wait for a blocking read at the end.
    std::thread::spawn(move || {
        let _ = std::io::copy(&mut stdin(), &mut sink());
        drop(tell);
    });
    tokio::select! {
        () = signal() => {}
        () = told(ended) => {}
    }
}
