use lore::route::ClaimFilter;

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
