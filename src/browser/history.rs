//! The window's history and the reader's address, kept the same.

use std::cell::Cell;
use std::rc::Rc;

use gloo::history::{BrowserHistory, History, Location};
use lore::route::Address;

use crate::nav::{Move, Nav, Step};

/// The address that the window shows.
pub fn address(root: &str) -> Address {
    within(root, &BrowserHistory::new().location())
}

/// Follows the history into `nav`, and lets `nav` travel.
pub fn follow(nav: Nav) {
    let history = BrowserHistory::new();
    // The history announces each move but not its cause; none means back or forward.
    let cause = Rc::new(Cell::new(None::<Step>));

    let listener = history.listen({
        let (history, cause) = (history.clone(), Rc::clone(&cause));
        move || {
            let step = cause.take().unwrap_or(Step::Returned);
            nav.arrive(within(&nav.root(), &history.location()), step);
        }
    });
    // The program lives as long as the page.
    std::mem::forget(listener);

    nav.travel_by(move |to| match to {
        Move::Push(href) => {
            cause.set(Some(Step::Pushed));
            history.push(href.to_owned());
        }
        Move::Replace(href) => {
            cause.set(Some(Step::Replaced));
            history.replace(href.to_owned());
        }
        Move::Back => history.back(),
    });
}

fn within(root: &str, location: &Location) -> Address {
    let path = location.path();
    let path = path.strip_prefix(root).unwrap_or(path);
    Address::parse(&format!(
        "{path}{}{}",
        location.query_str(),
        location.hash()
    ))
}
