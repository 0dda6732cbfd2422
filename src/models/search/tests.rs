use lore::answers::words_in_common;
use lore::route::{Address, Route, SearchParams};
use lore::{Id, Slug, Statement, Status, Years};

use super::{
    AnswerModel, FoundModel, HitPlace, NothingModel, SearchModel, Suggestion, UnsaidWords, suggest,
};
use crate::embedded;
use crate::models::PageContext;
use crate::models::page::test_page;

/// Letters that no name contains.
const GIBBERISH: &str = "zzzzqqqq";

fn model(page: PageContext, params: &SearchParams) -> SearchModel {
    let (search, answers) = (
        embedded::search(page.lore).unwrap(),
        embedded::answers(page.lore).unwrap(),
    );
    SearchModel::of(page, &search, &answers, params).unwrap()
}

fn found(page: PageContext, params: &SearchParams) -> FoundModel {
    match model(page, params) {
        SearchModel::Found(found) => found,
        other => panic!("{params:?} finds {other:?}"),
    }
}

fn nothing(page: PageContext, params: &SearchParams) -> NothingModel {
    match model(page, params) {
        SearchModel::Nothing(nothing) => nothing,
        other => panic!("{params:?} finds {other:?}"),
    }
}

fn titles(page: PageContext) -> Vec<&'static str> {
    let cards = page.lore.entries().map(|entry| page.lore.card(entry));
    cards.map(|card| card.unwrap().title).collect()
}

/// The search behind a link.
fn search_of(href: &str) -> SearchParams {
    match Address::parse(href.trim_start_matches('/')).route {
        Route::Search(params) => params,
        other => panic!("{href} leads to {other:?}"),
    }
}

/// A kind and a search that finds entries of it and of others.
fn mixed_kinds(page: PageContext) -> (SearchParams, String) {
    for title in titles(page) {
        let params = SearchParams::new(title);
        let found = found(page, &params);
        let kinds = found.facets.iter().find(|facet| facet.label == "Kind");
        if let Some(kinds) = kinds.filter(|kinds| kinds.values.len() > 1) {
            return (params, kinds.values[0].id.clone());
        }
    }
    panic!("every search finds one kind only");
}

#[test]
fn nothing_asked_shows_how_to_search() {
    let page = test_page();
    for words in ["", "  "] {
        let model = model(page, &SearchParams::new(words));
        assert!(matches!(model, SearchModel::Hints(_)), "{model:?}");
        assert!(!model.announcement().is_empty());
    }
}

#[test]
fn every_entry_is_found_by_its_title_and_marked() {
    let page = test_page();
    for title in titles(page) {
        let found = found(page, &SearchParams::new(title));
        let hit = found.hits.iter().find(|hit| hit.title.plain() == title);
        let hit = hit.unwrap_or_else(|| panic!("{title} is not among the first"));
        assert!(hit.title.0.iter().any(|piece| piece.marked), "{title}");
        assert!(!hit.excerpt.plain().is_empty(), "{title}");
    }
}

#[test]
fn the_count_is_told_with_the_words() {
    let page = test_page();
    let title = titles(page)[0];
    let model = model(page, &SearchParams::new(title));
    let announcement = model.announcement();
    assert!(
        announcement.ends_with(&format!(" for “{title}”")),
        "{announcement}"
    );
    let SearchModel::Found(found) = model else {
        panic!("{title} is not found");
    };
    assert!(announcement.starts_with(&found.count), "{announcement}");
    assert!(found.count.ends_with("entries") || found.count == "1 entry");
}

#[test]
fn all_results_are_one_link_away() {
    let page = test_page();
    let kinds = page.lore.world().kinds.iter();
    let most = kinds.max_by_key(|kind| kind.entries).unwrap();
    let mut params = SearchParams::default();
    params.kinds.insert(Slug::parse(most.id).unwrap());
    let best = found(page, &params);
    let rest = best.show_all.expect("there are more than are shown");
    let all = search_of(&rest.href);
    assert!(all.all);
    let found = found(page, &all);
    assert_eq!(found.hits.len(), best.hits.len() + rest.rest);
    assert_eq!(found.show_all, None);
    assert_eq!(found.searched_for, "");
}

#[test]
fn a_facet_is_chosen_and_taken_back() {
    let page = test_page();
    let (params, id) = mixed_kinds(page);
    let value = |params: &SearchParams| {
        let facets = found(page, params).facets.into_iter();
        let mut values = facets.flat_map(|facet| facet.values);
        values.find(|value| value.id == id).unwrap()
    };
    let off = value(&params);
    assert!(!off.selected);
    assert!(off.description().starts_with(off.label));
    let narrowed = search_of(&off.href);
    assert_eq!(narrowed.words, params.words);
    assert!(found(page, &narrowed).hits.len() <= off.count);
    let on = value(&narrowed);
    assert!(on.selected);
    assert_eq!(search_of(&on.href), params);
}

#[test]
fn a_facet_that_was_typed_is_taken_out_of_the_words() {
    let page = test_page();
    let (params, id) = mixed_kinds(page);
    let kind = id.trim_start_matches("kind-");
    let typed = SearchParams::new(format!("{} kind:{kind}", params.words));
    let facets = found(page, &typed).facets.into_iter();
    let mut values = facets.flat_map(|facet| facet.values);
    let on = values.find(|value| value.id == id).unwrap();
    assert!(on.selected);
    assert!(!search_of(&on.href).words.contains("kind:"));
}

#[test]
fn an_unknown_facet_is_told_and_ignored() {
    let page = test_page();
    let title = titles(page)[0];
    let plain = found(page, &SearchParams::new(title));
    let typed = found(page, &SearchParams::new(format!("{title} kind:wizard")));
    assert_eq!(typed.hits.len(), plain.hits.len());
    let [unknown] = &typed.remarks.unknown[..] else {
        panic!("{:?}", typed.remarks);
    };
    assert_eq!((&*unknown.facet, &*unknown.value), ("kind", "wizard"));
}

#[test]
fn the_examples_of_a_kind_and_of_years_find_something_in_this_world() {
    let page = test_page();
    let SearchModel::Hints(hints) = model(page, &SearchParams::default()) else {
        panic!("nothing was asked");
    };
    let examples = hints
        .iter()
        .filter(|hint| hint.typed.starts_with("kind:") || hint.typed.starts_with("year:"));
    assert_eq!(examples.clone().count(), 2, "{hints:?}");
    for hint in examples {
        let found = found(page, &SearchParams::new(&*hint.typed));
        assert_eq!(found.remarks.unknown, [], "{hint:?}");
        assert!(!found.hits.is_empty(), "{hint:?}");
    }
}

#[test]
fn a_year_that_is_none_is_told_and_ignored() {
    let page = test_page();
    let title = titles(page)[0];
    let plain = found(page, &SearchParams::new(title));
    let typed = found(page, &SearchParams::new(format!("{title} year:soon")));
    assert_eq!(typed.hits, plain.hits);
    assert_eq!(typed.remarks.unknown[0].value, "soon");
}

#[test]
fn a_word_that_no_entry_has_is_told_and_what_was_meant_by_another_is_not() {
    let page = test_page();
    let title = titles(page)[0];
    let unsaid = |words: String| {
        let model = model(page, &SearchParams::new(words));
        let SearchModel::Found(found) = &model else {
            panic!("{title} is not found");
        };
        let told = found.remarks.unsaid.as_ref().map(UnsaidWords::sentence);
        let announced = model.announcement();
        if let Some(told) = &told {
            assert_eq!(announced.matches(told.as_str()).count(), 1, "{announced}");
        }
        assert_eq!(announced.contains("No entry"), told.is_some());
        told
    };
    let told = unsaid(format!("{title} {GIBBERISH}, {GIBBERISH}"));
    assert_eq!(told, Some(format!("No entry mentions “{GIBBERISH}”.")));
    // Words of the lore, stop words, question words, numbers, and the beginning of a word.
    let begun = title
        .char_indices()
        .nth(4)
        .map_or(title, |(at, _)| &title[..at]);
    for words in [
        title.to_owned(),
        format!("{title} the 2999"),
        format!("what happened to {title}"),
        format!("{title}'s date"),
        format!("wasnt {title}"),
        format!("{title} {begun}"),
    ] {
        assert_eq!(unsaid(words.clone()), None, "{words}");
    }
}

#[test]
fn an_answer_has_no_remark_on_words_that_no_entry_has() {
    let page = test_page();
    let unsaid = |words: String| {
        let found = found(page, &SearchParams::new(words));
        (found.answer.is_some(), found.remarks.unsaid)
    };
    // The word only counts as a question word in a question that is understood.
    let word = "definition";
    let (_, told) = unsaid(format!("{} {word} {GIBBERISH}", titles(page)[0]));
    assert!(told.is_some_and(|told| told.sentence().contains(word)));
    let asked = titles(page).into_iter();
    let asked = asked.map(|title| unsaid(format!("{word} of {title}")));
    let answered: Vec<_> = asked.filter(|(answered, _)| *answered).collect();
    assert!(!answered.is_empty());
    assert!(answered.iter().all(|(_, unsaid)| unsaid.is_none()));
}

#[test]
fn a_name_that_is_spelt_rightly_is_not_guessed() {
    let page = test_page();
    for title in titles(page) {
        let found = found(page, &SearchParams::new(format!("{title} {GIBBERISH}")));
        let guess = found.remarks.did_you_mean;
        assert!(guess.is_none_or(|guess| guess.title != title), "{title}");
    }
}

#[test]
fn a_year_among_the_words_is_offered_unless_one_is_chosen() {
    let page = test_page();
    let eras = page.lore.world().eras.iter();
    let year = eras.filter_map(|era| Some(era.when.start_earliest?.year));
    let year = year.max().unwrap();
    let params = SearchParams::new(format!("{} {year}", titles(page)[0]));
    let offer = found(page, &params).remarks.year.unwrap();
    assert_eq!(offer.year, year.to_string());
    let there = Address::parse(offer.href.trim_start_matches('/'));
    assert_eq!(there.years(), Some(Years::of(year)));
    let chosen = page.with_years(there.years());
    assert_eq!(found(chosen, &params).remarks.year, None);
}

#[test]
fn a_kind_and_years_in_words_are_offered_as_filters() {
    let page = test_page();
    let kind = page.lore.world().kinds.iter();
    let kind = kind
        .filter(|kind| !kind.plural.contains(' '))
        .max_by_key(|kind| kind.entries)
        .unwrap();
    let offer = |words: &str| match model(page, &SearchParams::new(words)) {
        SearchModel::Found(found) => found.remarks.narrowed,
        SearchModel::Nothing(nothing) => nothing.narrowed,
        SearchModel::Hints(_) => None,
    };
    let words = format!("{} before 9999", kind.plural);
    let offered = offer(&words).unwrap();
    assert!(offered.only.contains(kind.plural) && offered.only.ends_with("before 9999"));
    let narrowed = search_of(&offered.href);
    let there = found(page, &narrowed);
    assert!(!there.hits.is_empty());
    assert_eq!(there.remarks.unknown, []);
    assert!(there.remarks.narrowed.is_none(), "offered twice");
    let facets = there.facets.iter().flat_map(|facet| &facet.values);
    let mut chosen = facets.filter(|value| value.selected);
    assert!(chosen.any(|value| value.label == kind.plural));
    // Nothing would be found, no kind is named, or a filter is already set.
    for words in [
        format!("{GIBBERISH} {words}"),
        "before 9999".to_owned(),
        format!("{words} year:1..9999"),
        format!("\"{}\" before 9999", kind.plural),
    ] {
        assert_eq!(offer(&words), None, "{words}");
    }
}

#[test]
fn nothing_found_has_ways_on() {
    let page = test_page();
    let without = nothing(page, &SearchParams::new(GIBBERISH));
    assert_eq!(without.words, GIBBERISH);
    assert!(without.similar.is_empty(), "no title is like it");
    // Every third letter of a long title is wrong.
    let title = titles(page)
        .into_iter()
        .max_by_key(|title| title.len())
        .unwrap();
    let letters = title.char_indices();
    let misspelt: String = letters
        .map(|(at, letter)| if at % 3 == 2 { 'x' } else { letter })
        .collect();
    let similar = nothing(page, &SearchParams::new(misspelt.replace(' ', "x"))).similar;
    assert_eq!(similar[0].link.title, title);
    assert_eq!(without.everything, None);
    let mut params = SearchParams::new(GIBBERISH);
    params
        .kinds
        .extend(Slug::parse(page.lore.world().kinds[0].id));
    let everything = nothing(page, &params).everything.unwrap();
    assert_eq!(search_of(&everything), SearchParams::new(GIBBERISH));
}

#[test]
fn long_words_are_cut_where_they_are_shown() {
    let page = test_page();
    let nothing = nothing(page, &SearchParams::new("q".repeat(500)));
    assert!(nothing.words.chars().count() < 100);
    assert!(nothing.words.ends_with('…'));
}

#[test]
fn a_claim_that_answers_leads_to_its_card() {
    let page = test_page();
    let mut places = 0;
    for id in page.lore.claims().take(200) {
        let claim = page.lore.claim(id).unwrap();
        let sentence = lore::sentence(page.lore, &claim).unwrap();
        for hit in found(page, &SearchParams::new(sentence)).hits {
            if let Some(HitPlace::Claim { href, sentence, .. }) = hit.place {
                assert!(href.contains("#claim-"), "{href}");
                assert!(!sentence.plain().is_empty());
                places += 1;
            }
        }
    }
    assert!(places > 0, "no claim answers its own sentence");
}

#[test]
fn the_box_suggests_each_entry_by_its_title() {
    for title in titles(test_page()) {
        let suggested = suggest(title, &Address::parse("")).unwrap();
        let mut entries = suggested.options.iter().filter_map(|option| match option {
            Suggestion::Entry(entry) => Some(&entry.title),
            Suggestion::All { .. } => None,
        });
        let entry = entries.find(|suggested| suggested.plain() == title);
        let entry = entry.unwrap_or_else(|| panic!("{title} is not suggested"));
        assert!(entry.0.iter().any(|piece| piece.marked), "{title}");
    }
}

#[test]
fn the_box_leads_to_all_results_where_it_shows_a_few() {
    let page = test_page();
    let here = Address::parse("about/?read=fire.lamp&year=1..2");
    let finds_many = |title: &&str| found(page, &SearchParams::new(*title)).hits.len() > 7;
    let many = titles(page).into_iter().find(finds_many);
    let many = many.expect("some title finds more than the box shows");
    let options = suggest(many, &here).unwrap().options;
    assert_eq!(options.len(), 8);
    for option in &options {
        assert_eq!(option.address().years(), here.years());
        assert_eq!(option.address().readings, here.readings);
    }
    let all = &options[7];
    assert_eq!(all.address().route, Route::Search(SearchParams::new(many)));
}

#[test]
fn the_box_counts_what_it_found_but_not_what_it_can_not_know() {
    let count = |words: &str| suggest(words, &Address::parse("")).unwrap().count();
    assert_eq!(count(""), None);
    assert_eq!(count(GIBBERISH).as_deref(), Some("Nothing found"));
    // Phrases are searched in the texts, which the box doesn't have.
    let page = test_page();
    let phrase = format!("\"{}\"", titles(page)[0]);
    assert_eq!(count(&phrase), None);
    assert!(
        !suggest(&phrase, &Address::parse(""))
            .unwrap()
            .options
            .is_empty()
    );
}

#[test]
fn a_query_of_exclusions_only_says_so() {
    let page = test_page();
    let nothing = nothing(page, &SearchParams::new("-mine"));
    assert!(nothing.message.contains("excludes"), "{}", nothing.message);
    let suggestions = suggest("-mine", &Address::parse("")).unwrap();
    assert!(suggestions.count().unwrap().contains("excludes"));
}

#[test]
fn a_question_is_answered_by_claims_with_the_passage_each_rests_on() {
    let page = test_page();
    let claim = page.lore.claims().map(|id| page.lore.claim(id).unwrap());
    let asked = claim.filter_map(|claim| match claim.statement {
        Statement::Relation { target, .. } if claim.status == Status::Stated => {
            let sentence = lore::sentence(page.lore, &claim).unwrap();
            let title = page.lore.card(target).unwrap().title;
            Some((format!("did {sentence}"), title))
        }
        _ => None,
    });
    let mut answered = 0;
    for (question, title) in asked.take(40) {
        let SearchModel::Found(found) = model(page, &SearchParams::new(&question)) else {
            continue;
        };
        if let Some(AnswerModel::Claims { lines, .. }) = found.answer {
            answered += 1;
            assert!(lines[0].sentence.plain().contains(title), "{question}");
            assert!(
                lines.iter().all(|line| line.passage.is_some()),
                "{question}"
            );
        }
    }
    assert!(answered > 10, "{answered} of 40 questions are answered");
}

#[test]
fn what_the_chosen_reading_rules_out_answers_nothing() {
    let all = test_page();
    let mut settled = 0;
    for dispute in all.lore.disputes().unwrap() {
        for reading in &dispute.readings {
            let chosen = format!("?read={}.{}", dispute.slug, reading.id);
            let readings = Address::parse(&chosen).readings;
            let page = all.with_readings(&readings).unwrap();
            let found = found(page, &SearchParams::new(dispute.question));
            if let Some(AnswerModel::Claims { lines, more }) = found.answer {
                let mut lines = lines.iter().chain(&more);
                assert!(lines.all(|line| !line.mark.ruled_out), "{chosen}");
                settled += 1;
            }
        }
    }
    assert!(settled > 0);
}

#[test]
fn what_rival_readings_agree_on_is_said_before_them() {
    let page = test_page();
    let mut agreed = 0;
    for id in page.lore.claims() {
        let claim = page.lore.claim(id).unwrap();
        let Statement::Fact { fact, .. } = claim.statement else {
            continue;
        };
        if claim.reading.is_none() {
            continue;
        }
        let title = page.lore.card(claim.subject).unwrap().title;
        let fact = page.lore.world().facts[usize::from(fact)]
            .label
            .to_lowercase();
        let answer = |words: &str| found(page, &SearchParams::new(words)).answer;
        let Some(AnswerModel::Dispute {
            agreed: Some(line),
            slug,
            ..
        }) = answer(&format!("{title} {fact}"))
        else {
            continue;
        };
        agreed += 1;
        // "The mine, leader: Ana", or "Ana commanded the mine".
        let said = line.plain();
        assert!(said.contains(title), "{said}");
        let disputes = page.lore.disputes().unwrap();
        let at = disputes.iter().position(|one| one.slug == slug).unwrap();
        for number in 0..disputes[at].readings.len() {
            let mut claims = page.lore.claims().map(|id| page.lore.claim(id).unwrap());
            let says = claims.any(|claim| {
                let of_it = claim.reading.is_some_and(|reading| {
                    reading.dispute.index() == at && usize::from(reading.reading) == number
                });
                of_it
                    && lore::sentence(page.lore, &claim)
                        .unwrap()
                        .starts_with(&said)
            });
            assert!(says, "reading {number} of {slug} does not say {said}");
        }
        // Who asks for the time is told of the dispute alone.
        if let Some(AnswerModel::Dispute { agreed, .. }) = answer(&format!("when {title} {fact}")) {
            assert_eq!(agreed, None, "when {title} {fact}");
        }
    }
    assert!(agreed > 0, "no rival readings agree on anything");
}

#[test]
fn a_search_that_leaves_words_out_is_no_question() {
    let page = test_page();
    let mut answered = 0;
    for dispute in page.lore.disputes().unwrap() {
        let answer = |words: &str| match model(page, &SearchParams::new(words)) {
            SearchModel::Found(found) => found.answer,
            _ => None,
        };
        // A word that the question itself has, so that only the sign in front of it makes the difference.
        let question = dispute.question.trim_end_matches('?');
        let last = question.rsplit(' ').next().unwrap();
        answered += usize::from(answer(question).is_some());
        assert_eq!(answer(&format!("{question} -{last}")), None, "{question}");
    }
    assert!(answered > 0);
}

#[test]
fn an_answer_quotes_the_passage_that_says_the_most_of_it() {
    let page = test_page();
    let mut others = 0;
    for id in page.lore.claims() {
        let claim = page.lore.claim(id).unwrap();
        if claim.passages.len() < 2 {
            continue;
        }
        let said = lore::sentence(page.lore, &claim).unwrap();
        let Some(AnswerModel::Claims { lines, .. }) =
            found(page, &SearchParams::new(format!("did {said}"))).answer
        else {
            continue;
        };
        let line = lines.iter().find(|line| line.sentence.plain() == said);
        let Some(quoted) = line.and_then(|line| line.passage.as_ref()) else {
            continue;
        };
        let in_common = |text: &str| words_in_common(&said, text);
        let first = page.lore.passage(claim.passages[0]).unwrap().text;
        assert!(
            in_common(quoted.text) >= in_common(first),
            "{said}: {}",
            quoted.text
        );
        others += usize::from(quoted.text != first);
    }
    assert!(others > 0, "every answer quotes its first passage");
}
