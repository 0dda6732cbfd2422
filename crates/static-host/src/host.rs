//! A site on a port of this machine.

use std::{
    io,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::Path,
    thread::{self, JoinHandle},
};

use tokio::{runtime, sync::oneshot};

use crate::Site;

impl Site {
    /// Starts serving on a separate thread.
    ///
    /// # Errors
    /// If the folder has no `index.html` or the port is taken.
    pub fn serve(self) -> io::Result<Host> {
        expect_index(&self.folder)?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, self.port))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let (stop, stopped) = oneshot::channel();
        let router = self.router();
        let runtime = runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let thread = thread::spawn(move || {
            runtime.block_on(async {
                let serving = async {
                    axum::serve(tokio::net::TcpListener::from_std(listener)?, router).await
                };
                tokio::select! {
                    result = serving => result,
                    _ = stopped => Ok(()),
                }
            })
            // The runtime ends here with its tasks: open connections are cut, as when a host dies.
        });
        Ok(Host {
            address,
            prefix: self.prefix,
            stop: Some(stop),
            thread: Some(thread),
        })
    }
}

fn expect_index(folder: &Path) -> io::Result<()> {
    let index = folder.join("index.html");
    if index.is_file() {
        return Ok(());
    }
    Err(io::Error::new(
        io::ErrorKind::NotFound,
        format!("{} does not exist: build the site first", index.display()),
    ))
}

/// A site that is served until this is dropped.
#[derive(Debug)]
pub struct Host {
    address: SocketAddr,
    prefix: String,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<io::Result<()>>>,
}

impl Host {
    /// The address of the site's home page, with the slash at its end.
    pub fn url(&self) -> String {
        format!("{}{}/", self.origin(), self.prefix)
    }

    /// `http://127.0.0.1:port`.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The port, to serve another site at the same address later.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Serves until the process ends.
    ///
    /// # Errors
    /// If serving fails.
    pub fn wait(mut self) -> io::Result<()> {
        match self.thread.take().map(JoinHandle::join) {
            Some(Ok(result)) => result,
            _ => Err(io::Error::other("the host's thread panicked")),
        }
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        if let (Some(stop), Some(thread)) = (self.stop.take(), self.thread.take()) {
            // Either may have ended by itself already; there is no one left to tell.
            let _ = stop.send(());
            let _ = thread.join();
        }
    }
}
