//! How a site answers: which file an address names, and which headers are sent.

use axum::{
    Router,
    extract::Request,
    http::{HeaderValue, Uri, header},
    middleware,
    response::Redirect,
    routing::{MethodRouter, any_service, get},
};
use percent_encoding::percent_decode_str;
use tower_http::{
    services::{ServeDir, ServeFile},
    set_header::SetResponseHeaderLayer,
};

use crate::Site;

impl Site {
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
        let site = site.layer(middleware::map_request(possible));
        let site = match self.faults.clone() {
            Some(faults) => site.layer(middleware::from_fn(move |request, next| {
                faults.clone().answer(request, next)
            })),
            None => site,
        };
        // Without this, browsers keep `index.html` for a tenth of its age, and a reader of a new build sees the
        // previous one.
        let fresh = (header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        self.headers
            .iter()
            .cloned()
            .chain([fresh])
            .fold(site, |site, (name, value)| {
                site.layer(SetResponseHeaderLayer::if_not_present(name, value))
            })
    }
}

/// Treats an impossible path as a missing file; the operating system would report an error.
async fn possible(mut request: Request) -> Request {
    /// The maximum length of a name, in bytes, on common file systems.
    const LONGEST: usize = 255;
    /// The maximum length of a path, in bytes, without that of the folder itself.
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
