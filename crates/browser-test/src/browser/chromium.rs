//! What only Chromium offers: its protocol and its logs.

use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use url::{ParseError, Url};

use super::Browser;

impl Browser {
    /// Makes the page as large as a window of this size would.
    pub async fn resize(&self, width: u32, height: u32) {
        let size = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
        });
        self.tell("Emulation.setDeviceMetricsOverride", &size).await;
    }

    /// Gives the device a touch screen instead of a mouse.
    pub async fn touch(&self) {
        let touch = json!({ "enabled": true, "maxTouchPoints": 5 });
        self.tell("Emulation.setTouchEmulationEnabled", &touch)
            .await;
    }

    /// Runs a script in every page from now on, before the page's own.
    pub async fn before_each_page(&self, script: &str) {
        let source = json!({ "source": script });
        self.tell("Page.addScriptToEvaluateOnNewDocument", &source)
            .await;
    }

    /// Counts the timeouts that pages set from now on, for [`Self::timers_have_run`]. Those longer than five
    /// seconds are watchdogs and are left out.
    pub async fn count_timers(&self) {
        let script = "(() => {
            const waiting = window.timersWaiting = new Set();
            const { setTimeout, clearTimeout } = window;
            window.setTimeout = (act, delay, ...rest) => {
                const id = setTimeout(() => { waiting.delete(id); act(...rest); }, delay);
                if (!(delay > 5000)) waiting.add(id);
                return id;
            };
            window.clearTimeout = (id) => { waiting.delete(id); clearTimeout(id); };
        })()";
        self.before_each_page(script).await;
    }

    /// Waits until all timeouts of the page have run: what has not happened by then won't happen. It
    /// never ends on a page that keeps setting timeouts.
    pub async fn timers_have_run(&self) {
        self.until("timersWaiting.size === 0").await;
    }

    /// The console's warnings and errors since the last call.
    pub async fn complaints(&self) -> Vec<String> {
        let bad = |line: &Value| line["level"] == "SEVERE" || line["level"] == "WARNING";
        let lines = self.log("browser").await;
        let lines = lines.iter().filter(|line| bad(line));
        lines.map(|line| line["message"].to_string()).collect()
    }

    /// The addresses requested since the last call.
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

    pub(super) async fn log(&self, kind: &'static str) -> Vec<Value> {
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
}

/// A command of chromedriver beyond the standard.
#[derive(Debug)]
pub(super) struct Extra(pub(super) &'static str, pub(super) Value);

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
