use super::{Step, Stop, StopId, Stops};

fn stop(lane: &'static str, number: usize, x: i32) -> Stop {
    Stop {
        id: StopId::Cluster(lane, number),
        x,
        middle: x,
        bars: vec![10 + number],
    }
}

fn stops() -> Stops {
    let above = vec![stop("above", 0, 0), stop("above", 1, 50)];
    let below = vec![stop("below", 0, 5), stop("below", 1, 60)];
    Stops(vec![above, below])
}

fn after(stops: &Stops, from: (&'static str, usize), step: Step) -> Option<StopId> {
    let from = StopId::Cluster(from.0, from.1);
    stops.step(from, step).map(|stop| stop.id)
}

#[test]
fn arrows_go_through_a_lane_and_on_to_what_is_nearest_in_the_next() {
    let stops = stops();
    for (from, step, to) in [
        (("above", 0), Step::Next, Some(("above", 1))),
        (("above", 1), Step::Next, Some(("below", 1))),
        (("below", 0), Step::Previous, Some(("above", 0))),
        (("below", 1), Step::Up, Some(("above", 1))),
        (("above", 0), Step::Down, Some(("below", 0))),
        (("below", 0), Step::Last, Some(("below", 1))),
        (("below", 1), Step::First, Some(("below", 0))),
        (("above", 0), Step::Previous, None),
        (("above", 0), Step::Up, None),
        (("below", 1), Step::Next, None),
        (("elsewhere", 0), Step::Next, None),
    ] {
        let to = to.map(|(lane, number)| StopId::Cluster(lane, number));
        assert_eq!(after(&stops, from, step), to, "{from:?} {step:?}");
    }
}

#[test]
fn the_focus_stays_in_its_lane_when_what_had_it_is_gone() {
    let stops = stops();
    for (gone, left) in [
        (StopId::Cluster("below", 1), ("below", 1)),
        (StopId::Bar("below", 11), ("below", 1)),
        (StopId::Bar("below", 99), ("below", 0)),
        (StopId::Fewer("below"), ("below", 0)),
        (StopId::Fewer("elsewhere"), ("above", 0)),
        (StopId::Era("silence"), ("above", 0)),
    ] {
        let left = StopId::Cluster(left.0, left.1);
        let found = stops.remaining(gone).map(|stop| stop.id);
        assert_eq!(found, Some(left), "{gone:?}");
    }
}

#[test]
fn the_tab_key_leads_to_the_first_bar() {
    let mut stops = stops();
    assert_eq!(stops.first(), Some(&stop("above", 0, 0)));
    let bar = Stop {
        id: StopId::Bar("below", 7),
        ..stop("below", 2, 70)
    };
    stops.0[1].push(bar.clone());
    assert_eq!(stops.first(), Some(&bar));
    assert_eq!(Stops::default().first(), None);
}
