//! A static file host for this machine only: what `cargo xtask serve` and the
//! browser tests put the encyclopedia on.
//!
//! It behaves as the plainest hosts do, because that is what the encyclopedia
//! must run on: each address is a file, a folder's address ends in a slash and
//! shows its `index.html`, anything else is `404.html` with status 404. It knows
//! no rewrites, unless it is told to be such a host ([`Site::rewriting`]).
//!
//! ```no_run
//! let host = static_host::Site::new("dist").under("/u/ency/").serve()?;
//! println!("{}", host.url()); // http://127.0.0.1:40123/u/ency/
//! drop(host); // stops it, and cuts what is open
//! # Ok::<(), std::io::Error>(())
//! ```
//!
//! A site is one [`Router`]; delays, cuts and lies ([`Faults`]) are a layer around it, so they need
//! no change in how files are found.

mod faults;

use std::{
    io,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::{Path, PathBuf},
    thread::{self, JoinHandle},
};

use axum::{
    Router,
    extract::Request,
    http::{HeaderName, HeaderValue, Uri, header},
    middleware,
    response::Redirect,
    routing::{MethodRouter, any_service, get},
};
use percent_encoding::percent_decode_str;
use tokio::{runtime, sync::oneshot};
use tower_http::{
    services::{ServeDir, ServeFile},
    set_header::SetResponseHeaderLayer,
};

pub use crate::faults::{Fault, Faults};

/// The headers that the samples for site owners (`docs/hosting/`) set on every answer. The policy is
/// that of the pages, for all of them together.
pub const SAMPLE_HEADERS: [(&str, &str); 7] = [
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'self'; form-action 'self'; require-trusted-types-for 'script'; trusted-types lore",
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "cross-origin"),
    ("access-control-allow-origin", "*"),
    (
        "permissions-policy",
        "camera=(), geolocation=(), microphone=()",
    ),
];

/// What is served, and where. Nothing runs until [`Site::serve`].
#[derive(Clone, Debug)]
pub struct Site {
    folder: PathBuf,
    prefix: String,
    port: u16,
    headers: Vec<(HeaderName, HeaderValue)>,
    faults: Option<Faults>,
    rewriting: bool,
}

impl Site {
    /// Serves `folder` at `/` on a port that is free.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
            prefix: String::new(),
            port: 0,
            headers: Vec::new(),
            faults: None,
            rewriting: false,
        }
    }

    /// Serves below `path` (`/u/ency/`); everything beside it is an empty 404.
    pub fn under(mut self, path: &str) -> Self {
        let path = path.trim_matches('/');
        self.prefix = if path.is_empty() {
            String::new()
        } else {
            format!("/{path}")
        };
        self
    }

    /// Serves on this port; 0 is any that is free.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Sends this header with every answer.
    ///
    /// # Panics
    /// If the name or the value is none that HTTP allows.
    pub fn header(mut self, name: &'static str, value: &'static str) -> Self {
        self.headers.push((
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        ));
        self
    }

    /// Sends [`SAMPLE_HEADERS`] with every answer.
    pub fn sample_headers(self) -> Self {
        SAMPLE_HEADERS
            .into_iter()
            .fold(self, |site, (name, value)| site.header(name, value))
    }

    /// Lets `faults` happen to what it answers.
    pub fn faults(mut self, faults: &Faults) -> Self {
        self.faults = Some(faults.clone());
        self
    }

    /// Answers what is no file with `index.html`, as hosts of apps of one page do.
    pub fn rewriting(mut self) -> Self {
        self.rewriting = true;
        self
    }

    /// The site as a service, without a socket.
    pub fn router(&self) -> Router {
        let files = ServeDir::new(&self.folder)
            .redirect_path_prefix(&self.prefix)
            .precompressed_br()
            .precompressed_gzip();
        let page = |name: &str| ServeFile::new(self.folder.join(name));
        let files: MethodRouter = if self.rewriting {
            any_service(files.fallback(page("index.html")))
        } else {
            any_service(files.not_found_service(page("404.html")))
        };
        let site = if self.prefix.is_empty() {
            Router::new().fallback_service(files)
        } else {
            let home = format!("{}/", self.prefix);
            Router::new()
                .nest_service(&home, files)
                .route(&self.prefix, get(async move || Redirect::temporary(&home)))
        };
        // Without this a browser keeps `index.html` for a tenth of its age, and
        // a reader of a fresh build sees the last one.
        let site = site.layer(middleware::map_request(possible));
        let site = match self.faults.clone() {
            Some(faults) => site.layer(middleware::from_fn(move |request, next| {
                faults.clone().answer(request, next)
            })),
            None => site,
        };
        let fresh = (header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        self.headers
            .iter()
            .cloned()
            .chain([fresh])
            .fold(site, |site, (name, value)| {
                site.layer(SetResponseHeaderLayer::if_not_present(name, value))
            })
    }

    /// Starts serving, on a thread of its own.
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
            // The runtime goes with its tasks here: open connections are cut, as
            // they are when a host dies.
        });
        Ok(Host {
            address,
            prefix: self.prefix,
            stop: Some(stop),
            thread: Some(thread),
        })
    }
}

/// A path that no file can have is that of a file that is not there; asked for as it is, the system
/// would call it a fault.
async fn possible(mut request: Request) -> Request {
    /// Bytes in a name: what file systems in use allow.
    const LONGEST: usize = 255;
    /// Bytes in a path, the folder's own not counted.
    const FARTHEST: usize = 2048;
    let path = request.uri().path();
    let impossible = |part: &str| {
        let name: Vec<u8> = percent_decode_str(part).collect();
        name.len() > LONGEST || name.contains(&0)
    };
    if path.len() > FARTHEST || path.split('/').any(impossible) {
        let mut missing = String::new();
        // Still below the folder that is served.
        for part in path.split('/').take_while(|part| !impossible(part)) {
            if missing.len() + part.len() > FARTHEST {
                break;
            }
            missing.push_str(part);
            missing.push('/');
        }
        missing.push('~');
        if let Ok(uri) = missing.parse::<Uri>() {
            *request.uri_mut() = uri;
        }
    }
    request
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

/// A site that is being served; dropping it ends that.
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
