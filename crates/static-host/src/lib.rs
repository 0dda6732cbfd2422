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
//! A site is one [`Router`](axum::Router); delays, cuts and lies ([`Faults`]) are a layer around it, so they need
//! no change in how files are found.

mod faults;
mod host;
mod router;

use std::path::PathBuf;

use axum::http::{HeaderName, HeaderValue};

pub use crate::faults::{Fault, Faults};
pub use crate::host::Host;

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

    /// Serves `index.html` for missing files, as hosts of single-page apps do.
    pub fn rewriting(mut self) -> Self {
        self.rewriting = true;
        self
    }
}
