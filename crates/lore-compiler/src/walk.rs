//! `walks/<walk>.toml`: guided readings, and whether each of their steps leads somewhere.

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

/// A walk of fewer steps is a link.
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
    let places: Vec<String> = match &address.route {
        Route::Missing(_) | Route::Random => {
            let remedy = "write it as it stands after the root: entry/<slug>/ or timeline/";
            return fault(
                format!("there is no page `{}`", shows.value),
                remedy.to_owned(),
            );
        }
        Route::Entry(slug) => {
            let names = context.names;
            match names.entry(slug.as_str(), &shows.place, context.faults) {
                Some(entry) => places_of(entry, model),
                None => return,
            }
        }
        Route::Disputes => drafts.disputes.iter().map(|one| one.slug.clone()).collect(),
        _ => return,
    };
    if let Some(place) = address.fragment
        && !places.contains(&place)
    {
        let near = suggest(&place, places.iter().map(String::as_str));
        fault(format!("there is no place `{place}` on this page"), near);
    }
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
