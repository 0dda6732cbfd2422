//! A monkey at the keys.

use std::{
    env,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use crate::reader::Reader;

/// How long it plays; `LORE_MONKEY` gives another number of seconds.
const SECONDS: u64 = 15;

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_monkey_breaks_nothing() {
    let setting = |name, default| {
        let number = env::var(name).ok().and_then(|text| text.parse().ok());
        number.unwrap_or(default)
    };
    let seed = setting("LORE_SEED", 2369);
    let end = Instant::now() + Duration::from_secs(setting("LORE_MONKEY", SECONDS));
    let reader = Reader::at("").await;
    reader.browser.run("window.first = true").await;
    let mut round = 0;
    while Instant::now() < end {
        let arguments = vec![json!(seed + round), json!(1500)];
        let client = &reader.browser.client;
        let came = client
            .execute_async(include_str!("monkey.js"), arguments)
            .await;
        let address = reader.text_of("location.href").await;
        match came {
            Ok(Value::Null) => {}
            fault => panic!(
                "LORE_SEED={seed}, round {round}, at {address}: {fault:?}\n{:#?}",
                reader.complaints().await
            ),
        }
        let stayed = reader.browser.value("window.first").await;
        assert_eq!(
            stayed, true,
            "LORE_SEED={seed}, round {round}: {address} was loaded"
        );
        assert_eq!(
            reader.complaints().await,
            Vec::<String>::new(),
            "LORE_SEED={seed} round {round} {address}"
        );
        round += 1;
    }
    println!("{} acts", reader.number("window.acts").await);
    reader.leave().await;
}
