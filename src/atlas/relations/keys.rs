//! The keyboard in the picture: one stop of the Tab key, then arrows.
//!
//! Left and right go through the siblings: all entries, or those that the one gone into is related
//! to. Down goes into the relations of an entry, up and Backspace back. Letters go to a name, Home
//! and End to the first and the last, Escape lets go of the selection and then leaves.

use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

use super::{VIEW, all, by_id, focus, follow, listen, paint, set, zoom};

/// How long typed letters belong to one name, in milliseconds.
const PAUSE: f64 = 900.0;

/// Where the keyboard is.
#[derive(Default)]
pub(super) struct Keys {
    /// The node that Tab comes to.
    current: String,
    /// The nodes that were gone into.
    trail: Vec<String>,
    /// Letters typed, and when the last was.
    typed: String,
    at: f64,
}

pub(super) fn attach(svg: &Element) {
    let nodes = all(svg, "a.node");
    let current = VIEW.with_borrow(|view| view.keys.current.clone());
    let stop = nodes
        .iter()
        .position(|node| node.id() == current)
        .or_else(|| {
            nodes
                .iter()
                .position(|node| node.has_attribute("aria-current"))
        })
        .unwrap_or_default();
    for (at, node) in nodes.iter().enumerate() {
        set(node, "tabindex", if at == stop { "0" } else { "-1" });
    }
    // A picture that listens for the focus would be a stop of its own.
    if let Some(frame) = by_id("graph-frame") {
        listen(&frame, "focusin", |event| {
            if let Some(node) = target(event) {
                arrive(&node);
            }
        });
    }
    listen(svg, "keydown", press);
}

fn target(event: &Event) -> Option<Element> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest("a.node").ok()?
}

/// The focus has come to a node: it is in sight, and Tab comes back to it.
fn arrive(node: &Element) {
    let before = VIEW.with_borrow_mut(|view| std::mem::replace(&mut view.keys.current, node.id()));
    if before != node.id() {
        if let Some(before) = by_id(&before) {
            set(&before, "tabindex", "-1");
        }
        if let Some(svg) = by_id("graph") {
            for other in all(&svg, "a.node[tabindex='0']") {
                set(&other, "tabindex", "-1");
            }
        }
    }
    set(node, "tabindex", "0");
    let place = node.get_attribute("transform").unwrap_or_default();
    let place = place.trim_start_matches("translate(").trim_end_matches(')');
    let mut sides = place.split(' ').filter_map(|side| side.parse::<u16>().ok());
    if let (Some(x), Some(y)) = (sides.next(), sides.next()) {
        zoom::show(f64::from(x), f64::from(y));
    }
}

fn press(event: &Event) {
    let (Some(key), Some(node)) = (event.dyn_ref::<KeyboardEvent>(), target(event)) else {
        return;
    };
    if key.ctrl_key() || key.meta_key() || key.alt_key() {
        return;
    }
    let id = node.id();
    let name = key.key();
    let done = match name.as_str() {
        "ArrowRight" => among(&id, |at, len| (at + 1) % len),
        "ArrowLeft" => among(&id, |at, len| (at + len - 1) % len),
        "Home" => among(&id, |_, _| 0),
        "End" => among(&id, |_, len| len - 1),
        "ArrowDown" => into(&id),
        "ArrowUp" | "Backspace" => back(),
        "Escape" => leave(&id),
        "+" | "=" | "-" | "0" => {
            match name.as_str() {
                "0" => zoom::fit(),
                sign => zoom::step(sign != "-"),
            }
            true
        }
        " " if !is_typing() => {
            VIEW.with_borrow_mut(|view| view.come_back = Some(id));
            follow(&node, false);
            true
        }
        letter if letter.chars().count() == 1 && letter != "/" && letter != "?" => seek(letter),
        _ => false,
    };
    if done {
        event.prevent_default();
        event.stop_propagation();
    }
}

/// The nodes beside the present one: those related to the one gone into, else all.
fn siblings() -> Vec<String> {
    let into = VIEW.with_borrow(|view| view.keys.trail.last().cloned());
    match into {
        Some(parent) => related(&parent),
        None => by_id("graph").map_or_else(Vec::new, |svg| {
            all(&svg, "a.node").iter().map(Element::id).collect()
        }),
    }
}

/// The nodes that a node is related to, in the order of the relations.
fn related(id: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let Some(svg) = by_id("graph") else {
        return found;
    };
    let slug = id.trim_start_matches("n-");
    for edge in all(&svg, "a.edge") {
        let ends = edge.get_attribute("data-ends").unwrap_or_default();
        let Some((from, to)) = ends.split_once(' ') else {
            continue;
        };
        let other = if from == slug {
            to
        } else if to == slug {
            from
        } else {
            continue;
        };
        let other = ["n-", other].concat();
        if !found.contains(&other) {
            found.push(other);
        }
    }
    found
}

fn among(id: &str, next: fn(usize, usize) -> usize) -> bool {
    let siblings = siblings();
    if !siblings.is_empty() {
        let at = siblings.iter().position(|other| other == id);
        go(&siblings[next(at.unwrap_or_default(), siblings.len())]);
    }
    true
}

fn into(id: &str) -> bool {
    if let Some(first) = related(id).first() {
        VIEW.with_borrow_mut(|view| view.keys.trail.push(id.to_owned()));
        go(first);
    } else {
        say("No relation of it is shown.");
    }
    true
}

fn back() -> bool {
    if let Some(before) = VIEW.with_borrow_mut(|view| view.keys.trail.pop()) {
        go(&before);
    }
    true
}

fn leave(id: &str) -> bool {
    VIEW.with_borrow_mut(|view| view.keys.trail.clear());
    if let Some(clear) = by_id("clear-selection") {
        VIEW.with_borrow_mut(|view| view.come_back = Some(id.to_owned()));
        follow(&clear, false);
    } else if let Some(out) = by_id("zoom-in").and_then(|out| out.dyn_into::<HtmlElement>().ok()) {
        // A button that is drawn takes the focus.
        let _ = out.focus();
    }
    true
}

fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// Whether a name is being typed, so that a space belongs to it.
fn is_typing() -> bool {
    let (typed, at) = VIEW.with_borrow(|view| (!view.keys.typed.is_empty(), view.keys.at));
    typed && now() - at <= PAUSE
}

/// Goes to the first node whose name begins with what is typed.
fn seek(letter: &str) -> bool {
    let now = now();
    let typed = VIEW.with_borrow_mut(|view| {
        if now - view.keys.at > PAUSE {
            view.keys.typed.clear();
        }
        view.keys.at = now;
        view.keys.typed.push_str(&letter.to_lowercase());
        view.keys.typed.clone()
    });
    let Some(svg) = by_id("graph") else {
        return false;
    };
    let named = all(&svg, "a.node").into_iter().find(|node| {
        let name = node.get_attribute("aria-label").unwrap_or_default();
        name.to_lowercase().starts_with(&typed)
    });
    if let Some(node) = named {
        VIEW.with_borrow_mut(|view| view.keys.trail.clear());
        go(&node.id());
    } else if !paint::seek(&typed) {
        say(&["No name begins with “", &typed, "”."].concat());
    }
    true
}

/// Moves the focus, and says by what relation.
fn go(id: &str) {
    focus(id);
    let from = VIEW.with_borrow(|view| view.keys.trail.last().cloned());
    let Some((from, svg)) = from.zip(by_id("graph")) else {
        say("");
        return;
    };
    let (a, b) = (from.trim_start_matches("n-"), id.trim_start_matches("n-"));
    let mut sentences = Vec::new();
    for edge in all(&svg, "a.edge") {
        let ends = edge.get_attribute("data-ends").unwrap_or_default();
        let joins = ends
            .split_once(' ')
            .is_some_and(|ends| ends == (a, b) || ends == (b, a));
        if joins && let Ok(Some(title)) = edge.query_selector("title") {
            sentences.push(title.text_content().unwrap_or_default());
        }
    }
    say(&sentences.join(". "));
}

fn say(words: &str) {
    if let Some(said) = document().get_element_by_id("graph-said") {
        said.set_text_content(Some(words));
    }
}
