//! Stands in for the crate `wasm-streams` (see `[patch.crates-io]` in the workspace's `Cargo.toml`).
//!
//! leptos links it for the streams of server functions. It exports classes to scripts, and what is
//! exported no linker takes out: with all that they call, 3 KB of each program. This encyclopedia
//! has no server; here are the few names that leptos is compiled against, and every stream is empty.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use wasm_bindgen::JsValue;

/// A stream that is read by a script or by the program.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// A stream of the browser's.
    pub fn from_raw(stream: web_sys::ReadableStream) -> Self {
        Self(stream)
    }

    /// A stream without any of the items.
    ///
    /// # Panics
    /// If the browser can't make a stream.
    pub fn from_stream<S>(_items: S) -> Self
    where
        S: Stream<Item = Result<JsValue, JsValue>> + 'static,
    {
        Self(web_sys::ReadableStream::new().expect("a browser has streams"))
    }

    /// The browser's stream.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// No item of the stream.
    pub fn into_stream(self) -> Empty {
        Empty
    }
}

/// A stream that has ended.
#[derive(Clone, Copy, Debug)]
pub struct Empty;

impl Stream for Empty {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
