//! A browser with nothing remembered: a headless Chromium and what it logs, or another engine,
//! which has no log.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{Ipv4Addr, TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use fantoccini::{
    Client, ClientBuilder, Locator,
    actions::{InputSource as _, KeyAction, KeyActions, MouseActions, PointerAction},
    elements::Element,
    wd::WebDriverCompatibleCommand,
};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::folder::Folder;

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

/// No window, no talk with its maker; as root it needs to go without a sandbox.
const SWITCHES: [&str; 9] = [
    "--headless",
    "--window-size=1280,900",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
];

/// A browser; it ends when this is dropped.
#[derive(Debug)]
pub struct Browser {
    driver: Child,
    port: u16,
    session: String,
    /// Chromium tells what its console shows and what it asks for.
    logs: bool,
    /// Dropped after the driver has ended.
    temporary: Option<Folder>,
    /// The `WebDriver` session, for what has no name here.
    pub client: Client,
}

/// Starts a chromedriver on a free port, which it says. It and its browser keep what is theirs in a
/// folder that goes with them: a run of the tests in which some fail leaves nothing behind.
fn chromedriver(temporary: &Folder) -> Option<(Child, u16)> {
    let mut driver = Command::new("chromedriver")
        .arg("--port=0")
        .env("TMPDIR", temporary.path())
        .stdout(Stdio::piped())
        .spawn()
        .expect("chromedriver must be installed: cargo xtask test does that");
    let output = driver.stdout.take().expect("it is piped");
    let mut lines = BufReader::new(output).lines().map_while(Result::ok);
    let port = lines.find_map(|line| {
        let (_, port) = line.rsplit_once("started successfully on port ")?;
        port.trim_end_matches('.').parse().ok()
    });
    Some((driver, port?))
}

impl Browser {
    /// Starts a chromedriver on a free port, and a browser in it.
    pub async fn open() -> Self {
        Self::with(&[]).await
    }

    /// The same with more switches.
    pub async fn with(more: &[&str]) -> Self {
        // Two that start at once may want the same port; the one that does not get it ends.
        let temporary = Folder::empty();
        let (driver, port) = (0..3)
            .find_map(|_| chromedriver(&temporary))
            .expect("chromedriver says its port");
        let switches = [&SWITCHES[..], more].concat();
        let capabilities = json!({
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
            "goog:chromeOptions": { "args": switches },
            "timeouts": { "script": 120_000 },
        });
        let Value::Object(capabilities) = capabilities else {
            unreachable!("it is written as an object")
        };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .expect("a browser starts");
        let mut browser = Self::driven(driver, port, client, true).await;
        browser.temporary = Some(temporary);
        browser
    }

    async fn driven(driver: Child, port: u16, client: Client, logs: bool) -> Self {
        let session = client.session_id().await.expect("it has a session");
        Self {
            driver,
            port,
            session: session.unwrap_or_default(),
            logs,
            temporary: None,
            client,
        }
    }

    /// Starts `WebKit`, the engine of Safari. It has a window, so there must be a display.
    pub async fn webkit() -> Self {
        Self::other("WebKitWebDriver", json!({})).await
    }

    /// Starts Firefox without a window.
    pub async fn firefox() -> Self {
        let capabilities = json!({ "moz:firefoxOptions": { "args": ["-headless"] } });
        Self::other("geckodriver", capabilities).await
    }

    /// Starts a driver that takes a port and tells none.
    async fn other(driver: &str, capabilities: Value) -> Self {
        let temporary = Folder::empty();
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port is free");
        let port = free.local_addr().expect("it has an address").port();
        drop(free);
        let child = Command::new(driver)
            .arg(format!("--port={port}"))
            .env("TMPDIR", temporary.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|fault| panic!("{driver} must be installed: {fault}"));
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            assert!(start.elapsed() < PATIENCE, "{driver} does not answer");
            tokio::time::sleep(LOOK).await;
        }
        let Value::Object(capabilities) = capabilities else {
            unreachable!("it is written as an object")
        };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .expect("a browser starts");
        let mut browser = Self::driven(child, port, client, false).await;
        browser.temporary = Some(temporary);
        browser
    }

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
