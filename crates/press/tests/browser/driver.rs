//! A headless Chromium with nothing remembered, and what it logs.

use std::{
    io::{BufRead as _, BufReader},
    process::{Child, Command, Stdio},
    time::Duration,
};

use fantoccini::{
    Client, ClientBuilder, Locator, elements::Element, wd::WebDriverCompatibleCommand,
};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// Longer than the page itself waits before it reports a fault.
const PATIENCE: Duration = Duration::from_secs(15);

/// No window, no talk with its maker; as root it needs to go without a sandbox.
const SWITCHES: [&str; 8] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
];

/// A browser; it ends when this is dropped.
pub(crate) struct Browser {
    driver: Child,
    pub(crate) client: Client,
}

impl Browser {
    /// Starts a chromedriver on a free port, and a browser in it.
    pub(crate) async fn open() -> Self {
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .spawn()
            .expect("chromedriver must be installed: cargo xtask test does that");
        let output = driver.stdout.take().expect("it is piped");
        let port = BufReader::new(output)
            .lines()
            .map_while(Result::ok)
            .find_map(|line| {
                let (_, port) = line.rsplit_once("started successfully on port ")?;
                port.trim_end_matches('.').parse::<u16>().ok()
            })
            .expect("chromedriver says its port");
        let capabilities = json!({
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
            "goog:chromeOptions": { "args": SWITCHES },
        });
        let Value::Object(capabilities) = capabilities else {
            unreachable!("it is written as an object")
        };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .expect("a browser starts");
        Self { driver, client }
    }

    /// Waits until an element is there.
    pub(crate) async fn wait_for(&self, css: &str) -> Element {
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

    /// What a script returns.
    pub(crate) async fn run(&self, script: &str) -> Value {
        let result = self.client.execute(script, Vec::new()).await;
        result.expect("the script runs")
    }

    /// What the console shows as wrong since the last call.
    pub(crate) async fn complaints(&self) -> Vec<String> {
        let bad = |line: &Value| line["level"] == "SEVERE" || line["level"] == "WARNING";
        let lines = self.log("browser").await;
        let lines = lines.iter().filter(|line| bad(line));
        lines.map(|line| line["message"].to_string()).collect()
    }

    /// The addresses that were asked for since the last call.
    pub(crate) async fn requests(&self) -> Vec<String> {
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
    pub(crate) async fn tell(&self, command: &str, parameters: &Value) {
        let body = json!({ "cmd": command, "params": parameters });
        let answer = self.client.issue_cmd(Extra("goog/cdp/execute", body)).await;
        answer.expect("Chromium knows the command");
    }

    async fn log(&self, kind: &'static str) -> Vec<Value> {
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
    pub(crate) async fn close(self) {
        self.client.clone().close().await.expect("the browser ends");
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // It may have ended already; a test that failed has said so.
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
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
