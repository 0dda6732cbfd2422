//! Measures the search engine: answers, their times, and the index's size.
//!
//! `cargo run --release -p lore --example search-bench -- --docs DOCS.jsonl --queries QUERIES.jsonl --k 10`
//!
//! Documents are `{"id","title","aliases","body"}` a line, queries `{"q"}` a line. Out come
//! `{"q","ids","micros"}` for each query and, last, the index's size and the time to build it.

use lore::search::Index;
use lore::search::build::{Document, build};
use serde::{Deserialize, Serialize};
use std::error::Error;
use std::io::{BufWriter, Write};
use std::time::Instant;

#[derive(Deserialize)]
struct Entry {
    id: String,
    title: String,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    headings: Vec<String>,
    #[serde(default)]
    claims: Vec<String>,
    #[serde(default)]
    body: String,
}

#[derive(Deserialize)]
struct Query {
    q: String,
}

#[derive(Serialize)]
struct Answer<'a> {
    q: &'a str,
    ids: Vec<&'a str>,
    micros: f64,
}

#[derive(Serialize)]
struct Summary {
    documents: usize,
    index_bytes: usize,
    index_brotli: usize,
    build_millis: f64,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (mut docs, mut queries, mut most) = (None, None, 10);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--docs" => docs = arguments.next(),
            "--queries" => queries = arguments.next(),
            "--k" => most = arguments.next().ok_or("--k needs a number")?.parse()?,
            other => return Err(format!("unknown argument {other}").into()),
        }
    }
    let entries: Vec<Entry> = read_lines(&docs.ok_or("--docs is missing")?)?;
    let queries: Vec<Query> = read_lines(&queries.ok_or("--queries is missing")?)?;

    let documents: Vec<Document<'_>> = entries
        .iter()
        .map(|entry| Document {
            title: &entry.title,
            aliases: entry.aliases.iter().map(String::as_str).collect(),
            headings: entry.headings.iter().map(String::as_str).collect(),
            claims: entry.claims.iter().map(String::as_str).collect(),
            body: &entry.body,
        })
        .collect();
    let began = Instant::now();
    let table = build(&documents);
    let build_millis = began.elapsed().as_secs_f64() * 1e3;
    let index = Index::open(&table)?;

    // Warm, as a page is after its first keys.
    for query in queries.iter().take(200) {
        std::hint::black_box(index.search(&query.q, most));
    }
    let mut out = BufWriter::new(std::io::stdout().lock());
    for query in &queries {
        let began = Instant::now();
        let hits = index.search(&query.q, most);
        let micros = began.elapsed().as_secs_f64() * 1e6;
        let ids = hits
            .iter()
            .map(|hit| entries[hit.entry as usize].id.as_str())
            .collect();
        serde_json::to_writer(
            &mut out,
            &Answer {
                q: &query.q,
                ids,
                micros,
            },
        )?;
        writeln!(out)?;
    }
    let summary = Summary {
        documents: entries.len(),
        index_bytes: table.len(),
        index_brotli: brotli(&table)?,
        build_millis,
    };
    serde_json::to_writer(&mut out, &summary)?;
    writeln!(out)?;
    Ok(())
}

fn read_lines<T: for<'de> Deserialize<'de>>(path: &str) -> Result<Vec<T>, Box<dyn Error>> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    let lines = text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(at, line)| {
            serde_json::from_str(line).map_err(|error| format!("{path}:{}: {error}", at + 1).into())
        })
        .collect()
}

/// The size that a host sends: brotli at its best.
fn brotli(bytes: &[u8]) -> std::io::Result<usize> {
    let mut packed = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &settings)?;
    Ok(packed.len())
}
