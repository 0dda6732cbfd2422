//! A static file host for this machine only, on which `cargo xtask serve` and the browser tests put the
//! encyclopedia.
//!
//! It behaves like the plainest hosts, since the encyclopedia must run on those: each address is a file, a folder's
//! address ends in a slash and shows its `index.html`, and anything else is `404.html` with status 404. It rewrites
//! nothing unless told to ([`Site::rewriting`]).
//!
//! ```no_run
//! let host = static_host::Site::new("dist").under("/u/ency/").serve()?;
//! println!("{}", host.url()); // http://127.0.0.1:40123/u/ency/
//! drop(host); // stops it, and cuts what is open
//! # Ok::<(), std::io::Error>(())
//! ```
//!
//! A site is one [`Router`](axum::Router); delays, cuts and lies ([`Faults`]) are a layer around it, so finding
//! files needs no changes for them.

mod faults;
mod host;
mod router;

use std::path::PathBuf;

use axum::http::{HeaderName, HeaderValue};

pub use crate::faults::{Fault, Faults};
pub use crate::host::Host;

/// The headers that the samples for site owners (`docs/hosting/`) set on every answer. The policy covers everything
/// that any page needs.
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
    /// Serves `folder` at `/` on a free port.
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

    /// Serves on this port; 0 means any free one.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Sends this header with every answer.
    ///
    /// # Panics
    /// If HTTP doesn't allow the name or the value.
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

    /// Applies `faults` to its answers.
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
