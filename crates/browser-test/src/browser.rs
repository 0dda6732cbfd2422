//! A browser with a fresh profile: a headless Chromium with its logs, or another engine, without
//! logs.

mod chromium;
mod input;
mod start;

use std::{
    io::{Read as _, Write as _},
    net::{Ipv4Addr, TcpStream},
    process::Child,
    time::{Duration, Instant},
};

use fantoccini::{Client, Locator, elements::Element};
use serde_json::{Value, json};

use self::chromium::Extra;
pub use self::input::{CONTROL, ENTER, ESCAPE, SHIFT, TAB};
use crate::folder::Folder;

/// Longer than the page itself waits before it reports a fault.
const PATIENCE: Duration = Duration::from_secs(15);

/// The interval between two checks whether something has happened.
const LOOK: Duration = Duration::from_millis(25);

/// A browser; it ends when this is dropped.
#[derive(Debug)]
pub struct Browser {
    driver: Child,
    port: u16,
    session: String,
    /// Whether console and requests are logged, as in Chromium.
    logs: bool,
    /// The `WebDriver` session, for what has no method here.
    pub client: Client,
    /// Dropped after the driver has ended.
    _temporary: Folder,
}

impl Browser {
    /// Waits until an element is there.
    pub async fn wait_for(&self, css: &str) -> Element {
        let start = Instant::now();
        loop {
            // A page that is being left does not answer yet.
            match self.client.find(Locator::Css(css)).await {
                Ok(element) => return element,
                Err(fault) => assert!(
                    start.elapsed() < PATIENCE,
                    "no {css}: {fault}\n{:#?}\n{}",
                    self.log("browser").await,
                    self.client.source().await.expect("the page has a source"),
                ),
            }
            tokio::time::sleep(LOOK).await;
        }
    }

    /// Waits until an expression is true.
    pub async fn until(&self, expression: &str) {
        let start = Instant::now();
        let script = format!("return !!({expression})");
        loop {
            // A page that is being left does not answer yet.
            let came = self.client.execute(&script, Vec::new()).await;
            if matches!(came, Ok(Value::Bool(true))) {
                return;
            }
            assert!(
                start.elapsed() < PATIENCE,
                "never came true: {expression}\n{came:?} at {:?}\nfocus: {}\n{:#?}",
                self.client.current_url().await,
                self.value("document.activeElement?.outerHTML.slice(0, 300)")
                    .await,
                self.complaints().await,
            );
            tokio::time::sleep(LOOK).await;
        }
    }

    /// Waits until an expression is a given text.
    ///
    /// # Errors
    ///
    /// The actual text, once the time is up.
    pub async fn comes_to_read(&self, expression: &str, expected: &str) -> Result<(), String> {
        let start = Instant::now();
        loop {
            let text = self.value(expression).await;
            let text = text.as_str().unwrap_or_default();
            if text == expected {
                return Ok(());
            }
            if start.elapsed() > PATIENCE {
                return Err(text.to_owned());
            }
            tokio::time::sleep(LOOK).await;
        }
    }

    /// What a script returns.
    pub async fn run(&self, script: &str) -> Value {
        let result = self.client.execute(script, Vec::new()).await;
        result.unwrap_or_else(|fault| panic!("{fault}\n{}", excerpt(script)))
    }

    /// The value of an expression.
    pub async fn value(&self, expression: &str) -> Value {
        self.run(&format!("return {expression}")).await
    }

    /// The value that the promise of an expression resolves to.
    pub async fn promised(&self, expression: &str) -> Value {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             Promise.resolve({expression}).then(done, (fault) => done(`FAULT ${{fault}}`));"
        );
        let result = self.client.execute_async(&script, Vec::new()).await;
        result.unwrap_or_else(|fault| panic!("{fault}\n{}", excerpt(expression)))
    }

    /// Enters the frame that an expression finds, wherever it is in the page.
    pub async fn enter(&self, expression: &str) {
        let found = self.value(expression).await;
        let name = found.as_object().and_then(|found| found.values().next());
        let name = name.and_then(Value::as_str).expect("a frame is found");
        let frame = Element::from_element_id(self.client.clone(), name.to_owned().into());
        frame.enter_frame().await.expect("a frame can be entered");
    }

    /// Goes back from a frame to the top-level page.
    pub async fn leave_frame(&self) {
        let top = Extra("frame", json!({ "id": null }));
        let left = self.client.issue_cmd(top).await;
        left.expect("a page is around the frame");
    }

    /// Ends the browser in an orderly way.
    pub async fn close(mut self) {
        self.session.clear();
        self.client.clone().close().await.expect("the browser ends");
    }

    /// Ends the session without the runtime of a test that is failing: a driver that is only
    /// killed leaves its browser behind.
    fn end_session(&self) -> std::io::Result<()> {
        if self.session.is_empty() {
            return Ok(());
        }
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(
            stream,
            "DELETE /session/{} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n",
            self.session
        )?;
        stream.read(&mut [0; 64]).map(drop)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // It may have ended already; a failed test has already reported that.
        let _ = self.end_session();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

fn excerpt(script: &str) -> String {
    script.chars().take(300).collect()
}
