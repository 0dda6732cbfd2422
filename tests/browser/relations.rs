//! The view of the relations: the picture and all that is asked of it, its words and its table.

mod asking;
mod keys;
mod looking;
mod narrow;
mod saving;
mod years;

use crate::reader::Reader;

/// The lines that are drawn.
const LINES: &str = ".graph a.edge";

/// The nodes that stand out.
const NODES: &str = ".graph a.node:not(.dim)";

/// The node of an entry, by its title.
fn node(title: &str) -> String {
    format!(".graph a.node[aria-label^=\"{title}, \"]")
}

/// The titles of the two entries that a line joins, from what it says: a function of scripts.
const ENDS: &str = r"const ends = (line) => {
    const titles = [...document.querySelectorAll('.graph a.node')]
        .map((node) => node.getAttribute('aria-label').replace(/, [^,]*, \d+ relations?$/, ''))
        .sort((a, b) => b.length - a.length);
    const sentence = line.querySelector('title').textContent;
    const from = titles.find((title) => sentence.startsWith(`${title} `));
    // A time that something else tells names that, too.
    const rest = sentence.slice(from.length).replace(/, (at some time during|throughout) .*$/, '');
    const stands = (title) => rest.endsWith(` ${title}`) || rest.includes(` ${title}, `) || rest.includes(` ${title} (`);
    return [from, titles.find((title) => title !== from && stands(title))];
};";

/// How many pairs of names in the picture overlap.
const OVERLAPS: &str = "(() => {
    const boxes = [...document.querySelectorAll('.graph .name')]
        .filter((name) => getComputedStyle(name).display !== 'none')
        .map((name) => [name.textContent, name.getBoundingClientRect()]);
    const frame = document.querySelector('.graph-frame').getBoundingClientRect();
    const seen = boxes.filter(([, box]) => box.right > frame.left && box.left < frame.right && box.bottom > frame.top && box.top < frame.bottom);
    const pairs = [];
    for (let a = 0; a < seen.length; a++) for (let b = 0; b < a; b++) {
        const [[one, first], [other, second]] = [seen[a], seen[b]];
        const across = Math.min(first.right, second.right) - Math.max(first.left, second.left);
        const down = Math.min(first.bottom, second.bottom) - Math.max(first.top, second.top);
        // A box has room above and below its letters.
        if (across > 0 && down > 3) pairs.push(`${one} / ${other}`);
    }
    return `${pairs.join(', ')}`;
})()";

/// What part of the picture is seen.
async fn seen(reader: &Reader) -> String {
    reader.text_of(SEEN).await
}

/// The four numbers of what is seen, however they are written.
const SEEN: &str =
    "document.querySelector('.graph').getAttribute('viewBox').split(' ').map(Number).join(' ')";

/// Waits until another part is seen.
async fn moves_from(reader: &Reader, before: &str) -> String {
    let moved = format!("{SEEN} !== '{before}'");
    reader.browser.until(&moved).await;
    // What a hand moves is drawn anew when it rests.
    let rest = "new Promise((done) => setTimeout(done, 200))";
    reader.browser.promised(rest).await;
    seen(reader).await
}
