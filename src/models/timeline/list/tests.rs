use lore::route::{ClaimFilter, Lanes};
use lore::{Date, EntryId, Holding, Slug, Years};

use super::ListLine;
use crate::models::page::test_page;
use crate::models::timeline::TimelineModel;

/// The lines of all sections.
fn lines() -> Vec<ListLine> {
    let page = test_page();
    let model = TimelineModel::of(page).unwrap();
    let sections = model.list(page, &ClaimFilter::default()).unwrap();
    let lines = sections.into_iter().flat_map(|section| section.lines);
    lines.collect()
}

#[test]
fn dates_of_an_event_by_several_readings_are_one_line_that_names_it_once() {
    let mut found = 0;
    for line in &lines() {
        let ListLine::Rivals { event, readings } = line else {
            continue;
        };
        found += 1;
        assert!(readings.len() > 1, "{}", event.plain());
        for reading in readings {
            let ListLine::Claim { line, reading, .. } = reading else {
                panic!("{reading:?} is no claim");
            };
            assert!(reading.is_some(), "{}", line.sentence.plain());
            assert!(!line.sentence.plain().starts_with(&event.plain()));
        }
    }
    assert!(found > 0);
}

#[test]
fn an_event_of_a_plain_year_is_its_name_since_the_year_stands_beside_it() {
    let mut found = 0;
    for line in &lines() {
        if let ListLine::Claim {
            line,
            date: None,
            reading: None,
            ..
        } = line
        {
            let sentence = line.sentence.plain();
            let years = line.years.as_deref().unwrap_or_default();
            assert!(!sentence.ends_with(&format!(": {years}")), "{sentence}");
            found += 1;
        }
    }
    assert!(found > 0);
}

/// The links of the claims in some lines.
fn links(lines: &[ListLine]) -> Vec<String> {
    let each = lines.iter().map(|line| match line {
        ListLine::Claim { line, .. } => vec![line.mark.href.clone()],
        ListLine::Rivals { readings, .. } => links(readings),
        ListLine::Event { .. } => Vec::new(),
    });
    each.flatten().collect()
}

#[test]
fn in_lists_of_each_entry_rivals_answer_one_question_and_no_claim_is_lost_or_told_twice() {
    let page = test_page();
    let model = TimelineModel::of(page).unwrap();
    let of_entry = |entry, reverse| {
        let slug = page.lore.card(entry).unwrap().slug;
        let filter = ClaimFilter {
            entry: Slug::parse(slug),
            reverse,
            ..ClaimFilter::default()
        };
        let sections = model.list(page, &filter).unwrap().into_iter();
        let lines = sections.flat_map(|section| section.lines);
        lines.collect::<Vec<_>>()
    };
    let mut found = 0;
    for entry in page.lore.entries() {
        let lines = of_entry(entry, false);
        let mut all = links(&lines);
        let mut reversed = links(&of_entry(entry, true));
        reversed.reverse();
        assert_eq!(all, reversed);
        all.sort();
        all.dedup();
        assert_eq!(all.len(), reversed.len());
        for line in &lines {
            let ListLine::Rivals { readings, .. } = line else {
                continue;
            };
            found += 1;
            let letters = readings.iter().map(|reading| match reading {
                ListLine::Claim { line, .. } => {
                    line.years.as_deref().and_then(|years| years.chars().next())
                }
                _ => None,
            });
            let letters: Vec<_> = letters.collect();
            assert!(letters.is_sorted(), "{letters:?}");
            assert!(letters.first() < letters.last(), "{letters:?}");
        }
    }
    assert!(found > 0);
}

#[test]
fn an_undated_event_is_listed_in_the_years_in_which_it_may_have_been_and_keeps_its_row_in_all() {
    let page = test_page();
    let model = TimelineModel::of(page).unwrap();
    let filter = ClaimFilter::default();
    let rows = |page| {
        let lanes = model.lanes(page, Lanes::Themes, &filter).unwrap();
        let bars = lanes.into_iter().flat_map(|lane| lane.bars);
        bars.map(|bar| (bar.subject, bar.holds)).collect::<Vec<_>>()
    };
    let entries = |rows: Vec<(EntryId, Holding)>| rows.into_iter().map(|(entry, _)| entry);
    let mut undated = 0;
    for event in model.order.events.iter().filter(|event| !event.dated) {
        let Some(day) = event.days.from else { continue };
        undated += 1;
        let title = page.lore.card(event.entry).unwrap().title;
        let year = Date::of_day_number(day).year;
        for (year, may_be) in [(year, true), (year - 10, false)] {
            let then = page.with_years(Some(Years::of(year)));
            assert!(entries(rows(then)).eq(entries(rows(page))), "{year}");
            let expected = if may_be {
                Holding::Perhaps
            } else {
                Holding::No
            };
            assert!(rows(then).contains(&(event.entry, expected)), "{title}");
            let list = model.list(then, &filter).unwrap();
            let listed = list.iter().filter(|section| section.id == "undated");
            let is_named = |line: &ListLine| match line {
                ListLine::Event { line, .. } => line.plain().contains(title),
                _ => false,
            };
            let listed = listed.flat_map(|section| &section.lines).any(is_named);
            assert_eq!(listed, may_be, "{title} in {year}");
        }
    }
    assert!(undated > 0);
}
