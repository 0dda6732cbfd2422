//! Keyboard navigation in the drawing: it is a single Tab stop, and arrows go from bar to bar in
//! time order, and from lane to lane.

use super::{Drawing, DrawnBar, DrawnCluster, DrawnEra, DrawnLane};

/// What can have the focus in a drawing. A bar keeps its id in other windows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StopId {
    /// An era, by its name in addresses.
    Era(&'static str),
    /// A bar of a lane, by its number in it.
    Bar(&'static str, usize),
    /// The link that closes a lane.
    Fewer(&'static str),
    /// A cluster of a lane, by its number.
    Cluster(&'static str, usize),
}

/// A place that the focus goes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// What is there.
    pub id: StopId,
    /// Its first pixel.
    pub x: i32,
    /// The pixel in the middle of the time that it shows.
    pub middle: i32,
    /// The numbers of the bars that it stands for, if it is a cluster.
    pub bars: Vec<usize>,
}

/// A step for a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the next in time; at the end of a lane, to the next lane.
    Next,
    /// To the previous in time; at the beginning of a lane, to the previous lane.
    Previous,
    /// To the lane below.
    Down,
    /// To the lane above.
    Up,
    /// To the first of the lane.
    First,
    /// To the last of the lane.
    Last,
}

/// All stops of a drawing, lane by lane.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stops(Vec<Vec<Stop>>);

impl Stops {
    /// The stops of a drawing.
    pub fn of(drawing: &Drawing) -> Self {
        let mut eras: Vec<_> = drawing.eras.iter().collect();
        eras.sort_by_key(|era| era.first_day.unwrap_or(i64::MIN));
        let eras = eras.into_iter().map(era_stop).collect();
        let lanes = drawing.lanes.iter().map(lane_stops);
        let all = std::iter::once(eras).chain(lanes);
        Self(all.filter(|lane: &Vec<_>| !lane.is_empty()).collect())
    }

    /// The first stop for the Tab key: the first bar.
    pub fn first(&self) -> Option<&Stop> {
        let is_bar = |stop: &&Stop| matches!(stop.id, StopId::Bar(..));
        let bar = self.0.iter().flatten().find(is_bar);
        bar.or_else(|| self.0.iter().flatten().next())
    }

    /// Where the focus goes after a redraw: to the same stop if it still exists, otherwise to the
    /// cluster that contains its bar, otherwise to the first stop of its lane, otherwise to the
    /// first bar.
    pub fn remaining(&self, id: StopId) -> Option<&Stop> {
        let lane = |id: StopId| match id {
            StopId::Era(_) => None,
            StopId::Bar(lane, _) | StopId::Fewer(lane) | StopId::Cluster(lane, _) => Some(lane),
        };
        let in_lane = |stop: &&Stop| lane(stop.id) == lane(id);
        let counts = |stop: &&Stop| match id {
            StopId::Bar(_, number) => in_lane(stop) && stop.bars.contains(&number),
            _ => false,
        };
        let stops = || self.0.iter().flatten();
        let same = self.find(id).or_else(|| stops().find(counts));
        same.or_else(|| stops().find(in_lane))
            .or_else(|| self.first())
    }

    /// The ids, lane by lane.
    pub fn ids(&self) -> Vec<StopId> {
        self.0.iter().flatten().map(|stop| stop.id).collect()
    }

    /// The stop with an id.
    pub fn find(&self, id: StopId) -> Option<&Stop> {
        self.0.iter().flatten().find(|stop| stop.id == id)
    }

    /// Where a step from a stop leads; none at the edge of the drawing.
    pub fn step(&self, from: StopId, step: Step) -> Option<&Stop> {
        let (lane, place) = self.place(from)?;
        let stops = &self.0[lane];
        match step {
            Step::Next => stops.get(place + 1).or_else(|| self.step(from, Step::Down)),
            Step::Previous => match place.checked_sub(1) {
                Some(before) => stops.get(before),
                None => self.step(from, Step::Up),
            },
            Step::Down => nearest(self.0.get(lane + 1)?, stops[place].x),
            Step::Up => nearest(self.0.get(lane.checked_sub(1)?)?, stops[place].x),
            Step::First => stops.first(),
            Step::Last => stops.last(),
        }
    }

    fn place(&self, id: StopId) -> Option<(usize, usize)> {
        let lanes = self.0.iter().enumerate();
        let mut places = lanes.filter_map(|(lane, stops)| {
            let place = stops.iter().position(|stop| stop.id == id)?;
            Some((lane, place))
        });
        places.next()
    }
}

fn nearest(lane: &[Stop], x: i32) -> Option<&Stop> {
    lane.iter().min_by_key(|stop| (stop.x - x).abs())
}

/// The bars in time order, then clusters and the closing link.
fn lane_stops(lane: &DrawnLane) -> Vec<Stop> {
    let mut bars: Vec<_> = lane.bars.iter().collect();
    bars.sort_by_key(|bar| bar.first_day.unwrap_or(i64::MIN));
    let bars = bars.into_iter().map(|bar| bar_stop(lane, bar));
    let fewer = lane.open.then(|| Stop {
        id: StopId::Fewer(lane.id),
        x: lane.fewer.x,
        middle: lane.fewer.x + lane.fewer.width / 2,
        bars: Vec::new(),
    });
    let clusters = lane.clusters.iter().enumerate();
    let clusters = clusters.map(|(number, cluster)| cluster_stop(lane, number, cluster));
    bars.chain(fewer).chain(clusters).collect()
}

fn era_stop(era: &DrawnEra) -> Stop {
    Stop {
        id: StopId::Era(era.id),
        x: era.strip.x,
        middle: era.strip.x + era.strip.width / 2,
        bars: Vec::new(),
    }
}

fn bar_stop(lane: &DrawnLane, bar: &DrawnBar) -> Stop {
    Stop {
        id: StopId::Bar(lane.id, bar.number),
        x: bar.shape.target.x,
        middle: bar.shape.hull.x + bar.shape.hull.width / 2,
        bars: Vec::new(),
    }
}

fn cluster_stop(lane: &DrawnLane, number: usize, cluster: &DrawnCluster) -> Stop {
    Stop {
        id: StopId::Cluster(lane.id, number),
        x: cluster.strip.x,
        middle: cluster.strip.x + cluster.strip.width / 2,
        bars: cluster.bars.clone(),
    }
}

#[cfg(test)]
mod tests;
