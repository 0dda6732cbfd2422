//! `walks/<walk>.toml`: guided readings, with a check that each of their steps leads somewhere.

use lore::route::{Address, Route};
use lore::{EntryId, Id, Walk, WalkStep};

use crate::context::Context;
use crate::drafts::Drafts;
use crate::fault::{Fault, Faults, SourceSpan, Spot};
use crate::fields;
use crate::folder::{FileId, Folder};
use crate::ids::check_slug;
use crate::model::Model;
use crate::suggest::suggest;

/// The fewest steps of a walk: with fewer, it is a link.
const FEWEST_STEPS: usize = 2;

/// A walk as written.
#[derive(Debug)]
pub(crate) struct WalkDraft {
    pub(crate) slug: String,
    pub(crate) title: Spot,
    pub(crate) summary: Spot,
    pub(crate) steps: Vec<StepDraft>,
}

/// One `[[steps]]` as written.
#[derive(Debug)]
pub(crate) struct StepDraft {
    /// An address of the encyclopedia: `entry/old-mine/#claim-dug`.
    pub(crate) shows: Spot,
    pub(crate) text: Spot,
}

/// Reads one walk.
pub(crate) fn read(folder: &Folder, file: FileId, faults: &Faults) -> WalkDraft {
    let slug = folder.file(file).stem().to_owned();
    check_slug("walk", &slug, &SourceSpan::file(file), faults);
    let text = &folder.file(file).text;
    fields::parse(file, text, 0, faults, |fields| {
        let title = fields.required("title");
        let summary = fields.required("summary");
        let mut steps = Vec::new();
        for table in fields.tables("steps") {
            steps.push(StepDraft {
                shows: table.required("shows"),
                text: table.required("text"),
            });
            table.finish();
        }
        fields.finish();
        if steps.len() < FEWEST_STEPS {
            let fault = Fault::new(format!("the walk `{slug}` has too few steps"));
            let fault = fault.at(SourceSpan::file(file), "");
            faults.add(fault.remedy("give at least two [[steps]]"));
        }
        WalkDraft {
            slug,
            title,
            summary,
            steps,
        }
    })
}

/// Reports each step that leads nowhere.
pub(crate) fn check(model: &Model<'_>, drafts: &Drafts, context: Context<'_>) {
    let steps = drafts.walks.iter().flat_map(|walk| &walk.steps);
    // What is missing was reported when it was read.
    for step in steps.filter(|step| !step.shows.value.is_empty()) {
        check_step(&step.shows, model, drafts, context);
    }
}

fn check_step(shows: &Spot, model: &Model<'_>, drafts: &Drafts, context: Context<'_>) {
    let fault = |title: String, remedy: String| {
        let fault = Fault::new(title).at(shows.place.clone(), "");
        context.faults.add(fault.remedy(remedy));
    };
    let address = Address::parse(&shows.value);
    if matches!(address.route, Route::Missing(_) | Route::Random) {
        let remedy = "write it as it stands after the root: entry/<slug>/ or timeline/";
        return fault(
            format!("there is no page `{}`", shows.value),
            remedy.to_owned(),
        );
    }
    if let Some(name) = unread_parameter(&shows.value, &address.print()) {
        fault(
            format!("unknown parameter `{name}`, or a value that this page does not accept"),
            "copy the address from the address bar, or leave the parameter out".to_owned(),
        );
    }
    if let Some(entry) = address
        .route
        .filter()
        .and_then(|filter| filter.entry.as_ref())
    {
        let names = context.names;
        names.entry(entry.as_str(), &shows.place, context.faults);
    }
    let Some(places) = places_on(&address.route, &shows.place, model, drafts, context) else {
        return;
    };
    if let Some(place) = address.fragment
        && !places.contains(&place)
    {
        let near = suggest(&place, places.iter().map(String::as_str));
        fault(format!("there is no place `{place}` on this page"), near);
    }
}

/// The name of a parameter that is in an address as written, but was not understood.
fn unread_parameter<'a>(written: &'a str, read: &str) -> Option<&'a str> {
    let page = written.split('#').next()?;
    let (_, query) = page.split_once('?')?;
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    let mut names = pairs.filter_map(|pair| pair.split('=').next());
    names.find(|name| {
        let mut marks = ['?', '&'].into_iter();
        !marks.any(|mark| read.contains(&format!("{mark}{name}=")))
    })
}

/// The fragments of a page that an address may name; none if there is no such page, which is reported, or if they
/// are unknown.
fn places_on(
    route: &Route,
    place: &SourceSpan,
    model: &Model<'_>,
    drafts: &Drafts,
    context: Context<'_>,
) -> Option<Vec<String>> {
    let (names, faults) = (context.names, context.faults);
    match route {
        Route::Entry(slug) => {
            let entry = names.entry(slug.as_str(), place, faults)?;
            Some(places_of(entry, model))
        }
        Route::Disputes => Some(drafts.disputes.iter().map(|one| one.slug.clone()).collect()),
        Route::Sources => Some(places_of_sources(drafts)),
        Route::Reading { dispute, reading } => {
            let value = format!("{}/{}", dispute.as_str(), reading.as_str());
            let place = place.clone();
            names.reading(&Spot { value, place }, faults);
            None
        }
        Route::Walk(slug) => {
            let walks = drafts.walks.iter().map(|walk| walk.slug.as_str());
            if !walks.clone().any(|known| known == slug.as_str()) {
                let title = format!("there is no walk `{}`", slug.as_str());
                let near = suggest(slug.as_str(), walks);
                faults.add(Fault::new(title).at(place.clone(), "").remedy(near));
            }
            None
        }
        _ => None,
    }
}

/// The sources, their sections and their passages, as fragments of addresses name them.
fn places_of_sources(drafts: &Drafts) -> Vec<String> {
    let mut places = vec!["coverage".to_owned()];
    for source in &drafts.sources {
        places.push(source.id.clone());
        for (number, section) in (1..).zip(&source.sections) {
            places.push(format!("{}-{number}", source.id));
            let passages = section.passages.iter();
            places.extend(passages.map(|passage| passage.name.clone()));
        }
    }
    places
}

/// The claims and headings of an entry, as fragments of addresses name them.
fn places_of(entry: EntryId, model: &Model<'_>) -> Vec<String> {
    let own = &model.claims[model.own[entry.index()].clone()];
    let claims = own.iter().map(|one| format!("claim-{}", one.claim.key));
    let headings = model.bodies[entry.index()].headings.iter();
    claims
        .chain(headings.map(|(_, id, _)| id.clone()))
        .collect()
}

/// The walks as they are stored, in the order of their slugs.
pub(crate) fn stored<'d>(drafts: &'d Drafts, context: Context<'d>) -> Vec<Walk<'d>> {
    let walk = |draft: &'d WalkDraft| Walk {
        slug: &draft.slug,
        title: &draft.title.value,
        summary: &draft.summary.value,
        steps: draft
            .steps
            .iter()
            .map(|step| stored_step(step, context))
            .collect(),
    };
    drafts.walks.iter().map(walk).collect()
}

fn stored_step<'d>(step: &'d StepDraft, context: Context<'d>) -> WalkStep<'d> {
    let shows = Address::parse(&step.shows.value).print();
    WalkStep {
        shows: context.strings.keep(shows),
        text: &step.text.value,
    }
}
