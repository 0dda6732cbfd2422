//! The export and its schema.

use lore_compiler::{Folder, compile, compile_folder, export, testing};
use serde_json::Value;

use crate::coast::Coast;

fn schema() -> jsonschema::Validator {
    let schema = include_str!("../../../../docs/lore.schema.json");
    let schema: Value = serde_json::from_str(schema).expect("JSON");
    assert!(jsonschema::meta::is_valid(&schema));
    jsonschema::validator_for(&schema).expect("a schema")
}

fn check(text: &str) -> Value {
    let value: Value = serde_json::from_str(text).expect("JSON");
    let faults: Vec<String> = schema()
        .iter_errors(&value)
        .map(|e| format!("{}: {e}", e.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{faults:#?}");
    value
}

#[test]
fn the_export_follows_its_schema() {
    let output = Coast::new()
        .claim("fact = \"rank\"\nvalue = \"Friend of [[bram-oker|Bram]]\"\nstatus = \"inferred\"\nnote = \"He says so.\"\ncite = [\"gazette:1.1\"]")
        .output();
    let value = check(&export::json(&output).expect("an export"));
    assert_eq!(value["entries"][0]["id"], "anna-vel");
    assert_eq!(value["entries"][0]["claims"][3]["value"], "Friend of Bram");
    assert_eq!(value["relations"][0]["from"], "anna-vel");
    assert_eq!(value["relations"][0]["when"], "1836/1857");
    assert_eq!(value["events"][0]["id"], "pier-fire");
    assert_eq!(value["events"][0]["source"][0], "gazette:2.1");
    assert_eq!(
        value["disputes"][0]["readings"][0]["claims"][0],
        "pier-fire#cause"
    );
    assert_eq!(value["sources"][0]["passages"][2]["section"], "The fire");
}

#[test]
fn an_event_without_a_date_is_exported_too() {
    let output = Coast::new()
        .edit("events/pier-fire.md", "when = \"1857\"", "value = \"once\"")
        .output();
    let value = check(&export::json(&output).expect("an export"));
    assert_eq!(value["events"][0]["when"], Value::Null);
    assert_eq!(value["events"][0]["source"][0], "gazette:2.1");
}

#[test]
fn a_large_export_follows_the_schema_and_is_the_same_each_time() {
    let export = |folder: Folder| {
        let output = compile_folder(folder).expect("valid");
        export::json(&output).expect("an export")
    };
    let first = export(testing::folder(100, 5));
    check(&first);
    assert_eq!(first, export(testing::folder(100, 5)));
}

#[test]
fn the_schema_is_strict() {
    let output = Coast::new().output();
    let mut value: Value =
        serde_json::from_str(&export::json(&output).expect("an export")).expect("JSON");
    value["entries"][0]["colour"] = Value::from("red");
    assert!(!schema().is_valid(&value));
}

/// Whatever world stands in the project's own folder.
#[test]
fn the_lore_of_this_project_is_valid_and_its_export_follows_the_schema() {
    let dir = concat!(env!("CARGO_MANIFEST_DIR"), "/../../lore");
    let output = compile(dir.as_ref()).unwrap_or_else(|report| panic!("{report}"));
    let value = check(&export::json(&output).expect("an export"));
    assert_eq!(value["world"]["edition"].as_str().map(str::len), Some(12));
}
