//! From bytes to the first view, which must cost the same for 100 entries and for 10,000.
//!
//! `cargo bench -p lore-compiler`

use std::hint::black_box;
use std::time::{Duration, Instant};

use lore::{Lore, TableError};
use lore_compiler::testing::folder;

const SIZES: [usize; 3] = [100, 1_000, 10_000];
const ROUNDS: u32 = 2_000;

/// What a page does before it shows an entry.
fn first_view(bytes: &[u8], slug: &str) -> Result<usize, TableError> {
    let lore = Lore::open(bytes)?;
    let entry = lore.find(slug).unwrap_or(lore.world().home);
    let card = lore.card(entry)?;
    let article = lore.article(entry)?;
    Ok(card.title.len() + article.html.len())
}

/// The fastest of many rounds, which other load on the machine affects least.
fn quickest(mut run: impl FnMut() -> Result<usize, TableError>) -> Result<Duration, TableError> {
    let mut best = Duration::MAX;
    for _ in 0..ROUNDS {
        let start = Instant::now();
        black_box(run()?);
        best = best.min(start.elapsed());
    }
    Ok(best)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("entries      bytes    compile    open  first view");
    let mut views = Vec::new();
    for size in SIZES {
        let start = Instant::now();
        let output = lore_compiler::compile_folder(folder(size, 7))?;
        let compile = start.elapsed();
        let bytes = &output.lore;
        let slug = format!("entry-{:05}", size / 2);
        let open = quickest(|| Ok(Lore::open(black_box(bytes))?.len()))?;
        let view = quickest(|| first_view(black_box(bytes), black_box(&slug)))?;
        println!(
            "{size:7} {:10} {compile:10.1?} {open:7.1?} {view:11.1?}",
            bytes.len()
        );
        views.push(view);
    }
    if let [small, .., large] = views[..] {
        let times = large.as_secs_f64() / small.as_secs_f64();
        println!("the largest takes {times:.2} times as long as the smallest");
        if times > 2.0 {
            return Err("the time to the first view grows with the lore".into());
        }
    }
    Ok(())
}
