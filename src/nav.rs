//! Where the reader is. The address is the only state that pages have; everything shown is
//! derived from it.

use std::cell::{Cell, RefCell};

use lore::route::Address;

/// How an address was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The first page of the visit.
    Landed,
    /// A link was followed: a new place in the history.
    Pushed,
    /// The same place in the history looks different now.
    Replaced,
    /// Back or forward.
    Returned,
}

/// A move through the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move<'a> {
    /// To a new place.
    Push(&'a Address),
    /// To another address of the present place.
    Replace(&'a Address),
    /// To the place before.
    Back,
}

/// An address and how it was reached.
#[derive(Clone, Debug)]
pub struct Place {
    /// The address.
    pub address: Address,
    /// How it was reached.
    pub step: Step,
}

/// What is drawn or done anew when the reader has moved.
type Follower = Box<dyn FnMut(&Place)>;

/// The reader's address, and the ways to another.
#[derive(Clone, Copy)]
pub struct Nav {
    /// As long as the program, of which there is one.
    kept: &'static Kept,
    root: &'static str,
    travel: fn(Nav, Move<'_>),
}

/// Does what a signal and its effects would, without what leptos' own bring along: threads, locks, a
/// second allocator, a quarter of the first program. There is one state, and nothing is derived from
/// another thing that is.
struct Kept {
    place: RefCell<Place>,
    followers: RefCell<Vec<Follower>>,
    telling: Cell<bool>,
    /// Whether a follower has moved the reader on.
    moved: Cell<bool>,
}

impl Nav {
    /// A reader at `address` in an encyclopedia whose links begin with `root`. `travel` carries
    /// moves out: through the browser's history, or not at all where pages are only drawn.
    pub fn new(root: &'static str, address: Address, travel: fn(Nav, Move<'_>)) -> Self {
        let step = Step::Landed;
        let kept = Kept {
            place: RefCell::new(Place { address, step }),
            followers: RefCell::default(),
            telling: Cell::new(false),
            moved: Cell::new(false),
        };
        Self {
            kept: Box::leak(Box::new(kept)),
            root,
            travel,
        }
    }

    /// Runs `act` at once, and again whenever the reader has moved, in the order in which this was
    /// called. No follower may bring another.
    pub fn follow(self, mut act: impl FnMut(&Place) + 'static) {
        act(&self.place_now());
        self.kept.followers.borrow_mut().push(Box::new(act));
    }

    fn place_now(&self) -> Place {
        self.kept.place.borrow().clone()
    }

    /// The address, for handlers.
    pub fn address_now(&self) -> Address {
        self.kept.place.borrow().address.clone()
    }

    /// The path that every link begins with.
    pub fn root(&self) -> &'static str {
        self.root
    }

    /// The link to an address.
    pub fn href(&self, address: &Address) -> String {
        let mut href = self.root.to_owned();
        href.push_str(&address.print());
        href
    }

    /// Goes to an address as by following a link.
    pub fn go(&self, address: &Address) {
        (self.travel)(*self, Move::Push(address));
    }

    /// Changes the address in place: for what changes with each key stroke.
    pub fn replace(&self, address: &Address) {
        (self.travel)(*self, Move::Replace(address));
    }

    /// The history tells where the reader is now.
    pub fn arrive(&self, address: Address, step: Step) {
        self.kept.place.replace(Place { address, step });
        if self.kept.telling.replace(true) {
            self.kept.moved.set(true);
            return;
        }
        loop {
            let place = self.place_now();
            for act in self.kept.followers.borrow_mut().iter_mut() {
                act(&place);
            }
            if !self.kept.moved.replace(false) {
                break;
            }
        }
        self.kept.telling.set(false);
    }

    /// Leaves what lies over the page: the way it was opened, so that back does not open it again.
    pub fn close_overlay(&self) {
        let Place { mut address, step } = self.place_now();
        if step == Step::Pushed {
            (self.travel)(*self, Move::Back);
        } else {
            address.fragment = None;
            self.replace(&address);
        }
    }
}
