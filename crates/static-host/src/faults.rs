//! Deliberate failures between a host and a reader: delays, cuts and lies.

use std::{
    convert::Infallible,
    future::pending,
    io,
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll},
    time::Duration,
};

use axum::{
    body::{Body, Bytes, HttpBody, to_bytes},
    extract::Request,
    http::{StatusCode, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};

/// What happens to an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It never comes.
    Hang,
    /// It comes late.
    Late(Duration),
    /// Only this percentage of its bytes comes; then the connection ends.
    Cut(usize),
    /// Another status, and nothing else.
    Status(u16),
    /// Another status, which browsers are told to cache forever.
    Kept(u16),
    /// A page comes instead, as from a host that answers every request.
    Page,
    /// Its media type is that of arbitrary bytes.
    Untyped,
}

/// The faults of a host, which can be changed while it serves.
#[derive(Clone, Debug, Default)]
pub struct Faults(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    faults: Vec<(String, Fault)>,
    asked: Vec<String>,
}

impl Faults {
    /// Applies a fault to each answer whose path contains `part`, from now on.
    pub fn add(&self, part: &str, fault: Fault) {
        self.state().faults.push((part.to_owned(), fault));
    }

    /// Removes all faults.
    pub fn clear(&self) {
        self.state().faults.clear();
    }

    /// The paths requested since the last call.
    pub fn asked(&self) -> Vec<String> {
        std::mem::take(&mut self.state().asked)
    }

    /// Notes the path, and returns the fault for its answer.
    fn of(&self, path: &str) -> Option<Fault> {
        let mut state = self.state();
        state.asked.push(path.to_owned());
        let fault = state.faults.iter().find(|(part, _)| path.contains(part));
        fault.map(|(_, fault)| *fault)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // A poisoned lock is fine: the lists are complete at any time.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Answers a request as well as the faults allow.
    pub(crate) async fn answer(self, request: Request, next: Next) -> Result<Response, Infallible> {
        let fault = self.of(request.uri().path());
        Ok(match fault {
            None => next.run(request).await,
            Some(Fault::Hang) => pending().await,
            Some(Fault::Late(delay)) => {
                tokio::time::sleep(delay).await;
                next.run(request).await
            }
            Some(Fault::Cut(share)) => cut(next.run(request).await, share).await,
            Some(Fault::Status(status)) => answered(status),
            Some(Fault::Kept(status)) => {
                let keep = "public, max-age=31536000, immutable";
                ([(header::CACHE_CONTROL, keep)], answered(status)).into_response()
            }
            Some(Fault::Page) => (
                [(header::CONTENT_TYPE, "text/html")],
                "<!doctype html><title>Welcome</title><p>Welcome",
            )
                .into_response(),
            Some(Fault::Untyped) => {
                let mut answer = next.run(request).await;
                let bytes = header::HeaderValue::from_static("application/octet-stream");
                answer.headers_mut().insert(header::CONTENT_TYPE, bytes);
                answer
            }
        })
    }
}

fn answered(status: u16) -> Response {
    StatusCode::from_u16(status)
        .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
        .into_response()
}

/// The unchanged head, and a share of the body.
async fn cut(answer: Response, share: usize) -> Response {
    let (head, body) = answer.into_parts();
    let Ok(body) = to_bytes(body, usize::MAX).await else {
        return StatusCode::BAD_GATEWAY.into_response();
    };
    let kept = body.slice(..body.len() * share / 100);
    let cut = Cut {
        kept: Some(kept),
        promised: body.len() as u64,
        end: Box::pin(tokio::time::sleep(Duration::from_millis(50))),
    };
    Response::from_parts(head, Body::new(cut))
}

/// A body that promises more than it gives.
struct Cut {
    kept: Option<Bytes>,
    promised: u64,
    /// Lets the kept bytes go out before the connection ends.
    end: Pin<Box<tokio::time::Sleep>>,
}

impl HttpBody for Cut {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, io::Error>>> {
        match self.kept.take() {
            Some(kept) => Poll::Ready(Some(Ok(http_body::Frame::data(kept)))),
            None => self
                .end
                .as_mut()
                .poll(context)
                .map(|()| Some(Err(io::ErrorKind::ConnectionReset.into()))),
        }
    }

    fn size_hint(&self) -> http_body::SizeHint {
        http_body::SizeHint::with_exact(self.promised)
    }
}
