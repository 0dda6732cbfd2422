//! A browser with nothing remembered: a headless Chromium and what it logs, or another engine,
//! which has no log.

mod start;

use std::{
    io::{Read as _, Write as _},
    net::{Ipv4Addr, TcpStream},
    process::Child,
    time::{Duration, Instant},
};

use fantoccini::{
    Client, Locator,
    actions::{InputSource as _, KeyAction, KeyActions, MouseActions, PointerAction},
    elements::Element,
    wd::WebDriverCompatibleCommand,
};
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::folder::Folder;

/// The Control key.
pub const CONTROL: char = '\u{e009}';
/// The Enter key.
pub const ENTER: char = '\u{e007}';
/// The Escape key.
pub const ESCAPE: char = '\u{e00c}';
/// The Shift key.
pub const SHIFT: char = '\u{e008}';
/// The Tab key.
pub const TAB: char = '\u{e004}';

/// Longer than the page itself waits before it reports a fault.
const PATIENCE: Duration = Duration::from_secs(15);

/// Between two looks at whether something has happened.
const LOOK: Duration = Duration::from_millis(25);

/// A browser; it ends when this is dropped.
#[derive(Debug)]
pub struct Browser {
    driver: Child,
    port: u16,
    session: String,
    /// Chromium tells what its console shows and what it asks for.
    logs: bool,
    /// The `WebDriver` session, for what has no name here.
    pub client: Client,
    /// Dropped after the driver has ended.
    _temporary: Folder,
}

impl Browser {
    /// Waits until an element is there.
    pub async fn wait_for(&self, css: &str) -> Element {
        let wait = self.client.wait().at_most(PATIENCE);
        match wait.for_element(Locator::Css(css)).await {
            Ok(element) => element,
            Err(fault) => panic!(
                "no {css}: {fault}\n{:#?}\n{}",
                self.log("browser").await,
                self.client.source().await.expect("the page has a source"),
            ),
        }
    }

    /// Waits until an expression is true.
    pub async fn until(&self, expression: &str) {
        let start = Instant::now();
        let script = format!("return !!({expression})");
        loop {
            // A page that is being left has no answer yet.
            let came = self.client.execute(&script, Vec::new()).await;
            if matches!(came, Ok(Value::Bool(true))) {
                return;
            }
            assert!(
                start.elapsed() < PATIENCE / 3,
                "never came true: {expression}\n{came:?} at {:?}\nfocus: {}\n{:#?}",
                self.client.current_url().await,
                self.value("document.activeElement?.outerHTML.slice(0, 300)")
                    .await,
                self.complaints().await,
            );
            tokio::time::sleep(LOOK).await;
        }
    }

    /// What a script returns.
    pub async fn run(&self, script: &str) -> Value {
        let result = self.client.execute(script, Vec::new()).await;
        result.unwrap_or_else(|fault| panic!("{fault}\n{}", excerpt(script)))
    }

    /// What an expression comes to.
    pub async fn value(&self, expression: &str) -> Value {
        self.run(&format!("return {expression}")).await
    }

    /// What the promise of an expression comes to.
    pub async fn promised(&self, expression: &str) -> Value {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             Promise.resolve({expression}).then(done, (fault) => done(`FAULT ${{fault}}`));"
        );
        let result = self.client.execute_async(&script, Vec::new()).await;
        result.unwrap_or_else(|fault| panic!("{fault}\n{}", excerpt(expression)))
    }

    /// Goes into the frame that an expression finds, wherever in the page it stands.
    pub async fn enter(&self, expression: &str) {
        let found = self.value(expression).await;
        let name = found.as_object().and_then(|found| found.values().next());
        let name = name.and_then(Value::as_str).expect("a frame is found");
        let frame = Element::from_element_id(self.client.clone(), name.to_owned().into());
        frame.enter_frame().await.expect("a frame can be entered");
    }

    /// Goes back from a frame into the page around all.
    pub async fn leave_frame(&self) {
        let top = Extra("frame", json!({ "id": null }));
        let left = self.client.issue_cmd(top).await;
        left.expect("a page is around the frame");
    }

    /// Presses keys, one after the other.
    pub async fn press(&self, keys: &[char]) {
        let strokes = keys
            .iter()
            .fold(KeyActions::new("keys".into()), |keys, &value| {
                keys.then(KeyAction::Down { value })
                    .then(KeyAction::Up { value })
            });
        let pressed = self.client.perform_actions(strokes).await;
        pressed.expect("the keys are pressed");
    }

    /// Types a text.
    pub async fn type_text(&self, text: &str) {
        self.press(&text.chars().collect::<Vec<_>>()).await;
    }

    /// Presses a key while another is held.
    pub async fn press_with(&self, held: char, key: char) {
        let strokes = KeyActions::new("keys".into())
            .then(KeyAction::Down { value: held })
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key })
            .then(KeyAction::Up { value: held });
        let pressed = self.client.perform_actions(strokes).await;
        pressed.expect("the keys are pressed");
    }

    /// Moves the mouse onto the middle of an element.
    pub async fn point_at(&self, css: &str) {
        let element = self.wait_for(css).await;
        let scroll = "arguments[0].scrollIntoView({ block: 'center' })";
        let shown = serde_json::to_value(&element).expect("an element has a name");
        let scrolled = self.client.execute(scroll, vec![shown]).await;
        scrolled.expect("the element is there");
        let mouse = MouseActions::new("mouse".into()).then(PointerAction::MoveToElement {
            element,
            duration: Some(Duration::from_millis(50)),
            x: 0.0,
            y: 0.0,
        });
        let moved = self.client.perform_actions(mouse).await;
        moved.expect("the mouse moves");
    }

    /// Moves the mouse to a place in the window.
    pub async fn point_to(&self, x: f64, y: f64) {
        let mouse = MouseActions::new("mouse".into()).then(PointerAction::MoveTo {
            duration: Some(Duration::from_millis(50)),
            x,
            y,
        });
        let moved = self.client.perform_actions(mouse).await;
        moved.expect("the mouse moves");
    }

    /// Makes the page as large as a window of this size would.
    pub async fn resize(&self, width: u32, height: u32) {
        let size = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
        });
        self.tell("Emulation.setDeviceMetricsOverride", &size).await;
    }

    /// Runs a script in every page from now on, before the page's own.
    pub async fn before_each_page(&self, script: &str) {
        let source = json!({ "source": script });
        self.tell("Page.addScriptToEvaluateOnNewDocument", &source)
            .await;
    }

    /// What the console shows as wrong since the last call.
    pub async fn complaints(&self) -> Vec<String> {
        let bad = |line: &Value| line["level"] == "SEVERE" || line["level"] == "WARNING";
        let lines = self.log("browser").await;
        let lines = lines.iter().filter(|line| bad(line));
        lines.map(|line| line["message"].to_string()).collect()
    }

    /// The addresses that were asked for since the last call.
    pub async fn requests(&self) -> Vec<String> {
        let lines = self.log("performance").await;
        lines
            .iter()
            .filter_map(|line| serde_json::from_str::<Value>(line["message"].as_str()?).ok())
            .filter(|event| event["message"]["method"] == "Network.requestWillBeSent")
            .filter_map(|event| {
                let url = &event["message"]["params"]["request"]["url"];
                url.as_str().map(str::to_owned)
            })
            .filter(|url| !url.starts_with("data:"))
            .collect()
    }

    /// Sends a command of Chromium's own protocol.
    pub async fn tell(&self, command: &str, parameters: &Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        let answer = self.client.issue_cmd(Extra("goog/cdp/execute", body)).await;
        answer.unwrap_or_else(|fault| panic!("{command}: {fault}"))
    }

    async fn log(&self, kind: &'static str) -> Vec<Value> {
        if !self.logs {
            return Vec::new();
        }
        let log = Extra("se/log", json!({ "type": kind }));
        match self
            .client
            .issue_cmd(log)
            .await
            .expect("chromedriver keeps a log")
        {
            Value::Array(lines) => lines,
            other => panic!("a log is a list, not {other}"),
        }
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
        // It may have ended already; a test that failed has said so.
        let _ = self.end_session();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

fn excerpt(script: &str) -> String {
    script.chars().take(300).collect()
}

/// What chromedriver knows beyond the standard.
#[derive(Debug)]
struct Extra(&'static str, Value);

impl WebDriverCompatibleCommand for Extra {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.0
        ))
    }

    fn method_and_body(&self, _: &Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.1.to_string()))
    }
}
