use lore::reader_data::ReaderData;
use lore::route::{Address, Route};
use lore::{EntryId, Id, Slug};

use super::{
    Command, PaletteAction, PaletteContext, PaletteOption, PaletteSection, SectionKind,
    find_answer, find_places, list_all, list_options, sections_in_words,
};
use crate::models::page::test_page;

fn context(here: &str) -> PaletteContext {
    PaletteContext {
        here: Address::parse(here),
        one_file: false,
    }
}

fn listed(here: &str, words: &str) -> Vec<PaletteSection> {
    let places = find_places(words, &Address::parse(here)).unwrap();
    let named = list_options(&context(here), words, &ReaderData::default(), &[]).unwrap();
    let answer = find_answer(words, &Address::parse(here)).unwrap();
    list_all(&named, &[&answer, &places], false)
}

fn section(sections: &[PaletteSection], kind: SectionKind) -> &PaletteSection {
    let found = sections.iter().find(|section| section.kind == kind);
    found.unwrap_or_else(|| panic!("no {kind:?} in {sections:#?}"))
}

/// The titles of the options that search boxes don't have.
fn titles(section: &PaletteSection) -> Vec<String> {
    let lines = section.options.iter().filter_map(|option| match option {
        PaletteOption::Line(line) => Some(line.title.plain()),
        PaletteOption::Suggested(_) => None,
    });
    lines.collect()
}

/// Where the first option of a section leads.
fn first_address(section: &PaletteSection) -> String {
    match section.options[0].action() {
        PaletteAction::Go(address) => address.print(),
        PaletteAction::Run(command) => panic!("{command:?} leads nowhere"),
    }
}

/// The path of the page that an option leads to.
fn leads_to(option: &PaletteOption) -> String {
    match option.action() {
        PaletteAction::Go(address) => address.path(),
        PaletteAction::Run(command) => panic!("{command:?} leads nowhere"),
    }
}

fn slugs(count: usize) -> Vec<Slug> {
    let page = test_page();
    let cards = (0..count).map(|at| page.lore.card(EntryId::from_index(at)).unwrap());
    cards.map(|card| Slug::parse(card.slug).unwrap()).collect()
}

#[test]
fn without_words_there_is_what_was_read_and_marked_and_what_can_be_done() {
    let recent = slugs(8);
    let mut data = ReaderData::default();
    data.toggle_bookmark(&recent[0]);
    let here = format!("entry/{}/", recent[2]);
    let sections = list_options(&context(&here), " ", &data, &recent).unwrap();
    let kinds: Vec<_> = sections.iter().map(|section| section.kind).collect();
    assert_eq!(
        kinds,
        [
            SectionKind::Recent,
            SectionKind::Bookmarks,
            SectionKind::Pages,
            SectionKind::Commands
        ]
    );
    // Not the entry that is open.
    assert_eq!((sections[0].count, sections[0].options.len()), (7, 5));
    assert_eq!(first_address(&sections[1]), format!("entry/{}/", recent[0]));
}

#[test]
fn a_title_finds_its_entry_first() {
    let page = test_page();
    let card = page.lore.card(page.lore.world().home).unwrap();
    let sections = listed("about/?year=1850", card.title);
    let entries = section(&sections, SectionKind::Entries);
    assert_eq!(
        first_address(entries),
        format!("entry/{}/?year=1850", card.slug)
    );
    assert!(entries.count >= 1);
}

#[test]
fn the_question_of_a_dispute_finds_the_dispute_first_of_all_disputes() {
    for dispute in test_page().lore.disputes().unwrap() {
        let sections = listed("", dispute.question);
        let disputes = section(&sections, SectionKind::Disputes);
        assert_eq!(
            first_address(disputes),
            format!("disputes/#{}", dispute.slug)
        );
    }
}

#[test]
fn headings_and_claims_lead_to_their_places() {
    let page = test_page();
    let mut found = [0, 0];
    for entry in page.lore.entries().take(40) {
        for heading in page.lore.article(entry).unwrap().headings {
            let sections = find_places(heading.text, &Address::parse("")).unwrap();
            for (at, kind) in [SectionKind::Headings, SectionKind::Claims]
                .into_iter()
                .enumerate()
            {
                for section in sections.iter().filter(|section| section.kind == kind) {
                    assert!(section.count >= section.options.len());
                    let address = Address::parse(&first_address(section));
                    assert!(matches!(address.route, Route::Entry(_)));
                    let fragment = address.fragment.unwrap_or_default();
                    assert_eq!(
                        fragment.starts_with("claim-"),
                        kind == SectionKind::Claims,
                        "{fragment}"
                    );
                    found[at] += 1;
                }
            }
        }
    }
    assert!(found.iter().all(|&found| found > 0), "{found:?}");
}

#[test]
fn a_year_is_looked_at_on_this_page_and_on_the_timeline() {
    let sections = listed("entry/port/?year=1850#history", "1860");
    let years = section(&sections, SectionKind::Years);
    assert_eq!(
        titles(years),
        ["This page as of 1860", "Timeline as of 1860"]
    );
    assert_eq!(first_address(years), "entry/port/?year=1860");
    for typed in ["1850..1860", "1850-1860", "1850 – 1860", "1850 to 1860"] {
        let range = listed("about/", typed);
        assert_eq!(
            first_address(section(&range, SectionKind::Years)),
            "about/?year=1850..1860",
            "{typed}"
        );
    }
    let same = listed("entry/port/?year=1850", "1850");
    assert_eq!(
        titles(section(&same, SectionKind::Years)),
        ["Timeline as of 1850"]
    );
}

#[test]
fn every_page_is_offered_but_the_search_itself_and_the_way_to_some_entry() {
    let pages = super::commands::pages(&context(""), "").unwrap();
    let offered: Vec<_> = pages.options.iter().map(leads_to).collect();
    for page in Route::top_level() {
        let offers = offered.contains(&Address::new(page.clone()).path());
        let needless = matches!(page, Route::Search(_) | Route::Random);
        assert_eq!(offers, !needless, "{page:?}");
    }
}

#[test]
fn a_command_is_found_by_other_words_and_comes_first_if_it_is_called_so() {
    let sections = listed("about/", "print");
    assert_eq!(sections[0].kind, SectionKind::Commands);
    assert_eq!(
        sections[0].options[0].action(),
        PaletteAction::Run(Command::Print)
    );
    let by_keyword = listed("about/", "shortcuts");
    assert_eq!(
        titles(section(&by_keyword, SectionKind::Commands)),
        ["Keyboard help"]
    );
    let theme = listed("about/", "theme dark");
    assert_eq!(
        section(&theme, SectionKind::Commands).options[0].action(),
        PaletteAction::Run(Command::Theme("dark"))
    );
}

#[test]
fn what_is_called_so_comes_before_what_a_keyword_finds() {
    for (words, title) in [
        ("story", "Story"),
        ("dark", "Theme: Dark"),
        ("help", "Keyboard help"),
    ] {
        let sections = listed("about/", words);
        assert_eq!(titles(&sections[0])[0], title, "{words}");
    }
}

#[test]
fn one_letter_names_no_command() {
    let sections = listed("about/", "p");
    assert!(
        sections
            .iter()
            .all(|section| section.kind != SectionKind::Commands)
    );
}

#[test]
fn all_years_are_offered_where_some_are_chosen() {
    let all = |here: &str| {
        let sections = list_options(&context(here), "", &ReaderData::default(), &[]);
        let titles = titles(section(&sections.unwrap(), SectionKind::Commands));
        titles.iter().any(|title| title.starts_with("All years"))
    };
    assert!(all("about/?year=1850"));
    assert!(!all("about/"));
}

#[test]
fn years_and_readings_stay_in_what_is_found() {
    let here = Address::parse("about/?read=fire.lamp&year=1850");
    let question = test_page().lore.disputes().unwrap()[0].question;
    let sections = find_places(question, &here).unwrap();
    let disputes = section(&sections, SectionKind::Disputes);
    assert!(first_address(disputes).contains("?read=fire.lamp&year=1850"));
}

#[test]
fn a_dispute_comes_first_for_its_own_question_and_for_no_word_of_it_alone() {
    let question = test_page().lore.disputes().unwrap()[0].question;
    assert_eq!(listed("about/", question)[0].kind, SectionKind::Disputes);
    for word in question.split_whitespace() {
        let sections = listed("about/", word);
        let first = sections.first().map(|section| section.kind);
        assert_ne!(first, Some(SectionKind::Disputes), "{word}");
    }
}

#[test]
fn what_is_listed_is_counted_in_words() {
    assert_eq!(sections_in_words(&[]), "Nothing found");
    let sections = listed("about/", "print");
    assert!(sections_in_words(&sections).starts_with("1 command"));
}
