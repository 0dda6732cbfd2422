//! Questions and their answers, from the real lore and (the tables called `-valley`) from a small world of their own.
//! Each line of a table is a question with what its answer may contain: claims (`entry#key`), a dispute
//! (`dispute:slug`), or a `path` between two entries; nothing if the lore doesn't say. No answer may be wrong.
//!
//! The blind score says how many questions were answered when the table was new, in the lore and in the valley. What
//! the tables showed has been fixed since; `docs/decisions/answers.md` says how. A stranger is somebody who hadn't seen
//! the program.
//!
//! | table | written by | blind score |
//! | --- | --- | --- |
//! | `questions` | the author, while making the program | none |
//! | `more` | the author, while making the program | 43 of 66, 4 wrong |
//! | `fresh` | the author, from the source, when the program was done | 55 of 61 |
//! | `valley` | the author | 27 of 34 |
//! | `dev` | a stranger | 28 of 60; 22 of 34, 1 wrong |
//! | `judged` | a stranger | not recorded |
//! | `dev3` | the author, from the source, in as many forms as readers ask in | not recorded |
//! | `judged3` | a stranger | not recorded |
//! | `judged4` | a stranger; a third of the lore's questions were never looked at | 23 of 60, 6 wrong; 28 of 34 |
//! | `judged5` | a stranger | 42 of 60; 28 of 34 |
//! | `judged6` | a stranger | 49 of 60; 33 of 34 |
//! | `dev7` | the author, from the lore; a third was looked at last | 23 of 49 of that third |
//! | `judged7` | a stranger | 50 of 60, 4 wrong; 32 of 34, 1 wrong |
//! | `dev8` | the author, from the lore | 69 of 112; 36 of 41; 8 wrong in both |
//! | `judged8` | a stranger | 30 of 60; 22 of 34 |
//! | `judged9` | a stranger | 41 of 60, 2 wrong; 33 of 34 |
//! | `judged10` | a stranger | 37 of 60 |
//! | `judged11` | a stranger | 43 of 60, 3 wrong; 28 of 34 |
//! | `judged12` | a stranger | 18 of 60, 3 wrong; 17 of 34 |
//! | `judged13` | a stranger, as readers type | 53 of 60, 1 wrong; 34 of 34 |
//! | `judged14` | a stranger, as readers type | 46 of 60; 28 of 34 |
//! | `dev15` | a stranger who paraphrased as far as possible; used to mend | 46 of 120; 35 of 60 |
//! | `judged15` | a stranger, asked once after that | 38 of 60; 27 of 34 |
//! | `misled` | made to mislead: parts exchanged, denials, other deeds, years and places, superlatives, reasons that nobody gave; and as many plain questions as were answered | |
//! | `misled11` | made to mislead a looser way of answering, which was not kept | |
//! | `misled12` | made to mislead openings, descriptions and verbs | |
//! | `misled13` | a stranger, to look like those of `judged13` | none wrong |
//! | `misled14` | a stranger, to look like those of `judged14` | none wrong |
//! | `misled15` | two strangers, to look like those of `dev15` and `judged15` | none wrong |
//! | `misled17` | a tester who looked for wrong cards: those that were found, and the nearest that are right | |
//! | `roles18` | the author, after a tester found exchanged roles answered: who did what to whom, of what class somebody was, what happened beside an event; half have no answer | none |

use std::path::Path;

use lore::answers::{Answer, Answers};
use lore::route::Readings;
use lore::{Id, Lore, PageTable, PageTables, Slug};
use serde_json::Value;

/// The answers of a world, in a folder of this repository.
fn compiled(folder: &str) -> lore_compiler::Output {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    lore_compiler::compile(&dir).unwrap_or_else(|report| panic!("{report}"))
}

/// An answer as tables write it.
fn printed(lore: &Lore<'_>, answer: Option<Answer>) -> Vec<String> {
    let name = |id| {
        let claim = lore.claim(id).expect("a claim");
        let slug = lore.card(claim.subject).expect("a card").slug;
        format!("{slug}#{}", claim.key)
    };
    match answer {
        None => Vec::new(),
        Some(Answer::Claims(claims)) => claims.into_iter().map(name).collect(),
        Some(Answer::Dispute(id)) => {
            let slug = lore.disputes().expect("disputes")[id.index()].slug;
            vec![format!("dispute:{slug}")]
        }
        Some(Answer::Path { .. }) => vec!["path".to_owned()],
    }
}

/// Asks the questions of a table. No answer may be wrong, and of the questions that the lore answers, at least `least`
/// percent must get their answer.
fn check_table(folder: &str, table: &str, least: usize) {
    let output = compiled(folder);
    let lore = output.lore().expect("a lore");
    let tables = PageTables::open(&output.page_tables).expect("page tables");
    let bytes = tables.table(PageTable::Answers).expect("a table");
    let answers = Answers::open(&lore, bytes).expect("a table of answers");
    let (mut wrong, mut missed, mut asked) = (Vec::new(), Vec::new(), 0);
    for line in table.lines() {
        let question: Value = serde_json::from_str(line).expect("one question per line");
        let typed = question["q"].as_str().expect("words");
        let right = question["answers"].as_array().expect("a list");
        let right: Vec<&str> = right.iter().filter_map(Value::as_str).collect();
        let given = printed(&lore, answers.answer(typed).expect("intact bytes"));
        asked += usize::from(!right.is_empty());
        if given.is_empty() {
            missed.extend((!right.is_empty()).then(|| typed.to_owned()));
        } else if right.is_empty() || !given.iter().all(|claim| right.contains(&claim.as_str())) {
            wrong.push(format!("{typed:?}: {given:?}, not {right:?}"));
        }
    }
    for line in wrong.iter().chain(&missed) {
        println!("{line}");
    }
    println!("{} of {asked} missed, {} wrong", missed.len(), wrong.len());
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!((asked - missed.len()) * 100 >= asked * least, "{missed:#?}");
}

#[test]
fn questions_get_their_answer_or_none() {
    check_table("lore", include_str!("questions.jsonl"), 93);
    check_table("lore", include_str!("more.jsonl"), 95);
}

#[test]
fn questions_that_the_program_was_not_made_with_get_their_answer_or_none() {
    check_table("lore", include_str!("fresh.jsonl"), 95);
}

#[test]
fn questions_about_another_world_get_their_answer_or_none() {
    check_table("tests/answers/valley", include_str!("valley.jsonl"), 100);
}

#[test]
fn questions_of_somebody_who_did_not_know_the_program_get_their_answer_or_none() {
    check_table("lore", include_str!("dev.jsonl"), 85);
    check_table(
        "tests/answers/valley",
        include_str!("dev-valley.jsonl"),
        100,
    );
}

#[test]
fn slips_in_a_question_are_read_over_and_what_is_no_slip_is_not() {
    let table = r#"{"q": "Who buillt the Long Mill?", "answers": ["hester-crane#built-long-mill"]}
{"q": "wich guild did ivo marsh belong to", "answers": ["ivo-marsh#member-of-miners-guild"]}
{"q": "how did tobais crane dye", "answers": []}
{"q": "when was the great floid", "answers": ["great-flood#date"]}
{"q": "who milked the long mill", "answers": []}"#;
    check_table("tests/answers/valley", table, 100);
}

#[test]
fn questions_that_judged_the_program_get_their_answer_or_none() {
    check_table("lore", include_str!("judged.jsonl"), 88);
    let valley = include_str!("judged-valley.jsonl");
    check_table("tests/answers/valley", valley, 94);
}

#[test]
fn questions_in_many_forms_get_their_answer_or_none() {
    check_table("lore", include_str!("dev3.jsonl"), 90);
    let valley = include_str!("dev3-valley.jsonl");
    check_table("tests/answers/valley", valley, 94);
}

#[test]
fn questions_that_judged_the_program_last_get_their_answer_or_none() {
    let valley = include_str!("judged3-valley.jsonl");
    check_table("tests/answers/valley", valley, 94);
    check_table("lore", include_str!("judged3.jsonl"), 90);
}

#[test]
fn questions_of_the_fourth_judge_get_their_answer_or_none() {
    check_table("lore", include_str!("judged4.jsonl"), 70);
    let valley = include_str!("judged4-valley.jsonl");
    check_table("tests/answers/valley", valley, 97);
}

#[test]
fn questions_of_the_fifth_judge_get_their_answer_or_none() {
    check_table("lore", include_str!("judged5.jsonl"), 86);
    let valley = include_str!("judged5-valley.jsonl");
    check_table("tests/answers/valley", valley, 91);
}

#[test]
fn questions_of_the_sixth_judge_get_their_answer_or_none() {
    check_table("lore", include_str!("judged6.jsonl"), 90);
    let valley = include_str!("judged6-valley.jsonl");
    check_table("tests/answers/valley", valley, 100);
}

#[test]
fn questions_of_the_seventh_judge_get_their_answer_or_none() {
    check_table("lore", include_str!("judged7.jsonl"), 93);
    let valley = include_str!("judged7-valley.jsonl");
    check_table("tests/answers/valley", valley, 97);
}

#[test]
fn questions_written_after_the_seventh_judge_get_their_answer_or_none() {
    check_table("lore", include_str!("dev8.jsonl"), 72);
    let valley = include_str!("dev8-valley.jsonl");
    check_table("tests/answers/valley", valley, 90);
}

#[test]
fn questions_of_the_eighth_judge_get_their_answer_or_none() {
    check_table("lore", include_str!("judged8.jsonl"), 95);
    let valley = include_str!("judged8-valley.jsonl");
    check_table("tests/answers/valley", valley, 97);
}

#[test]
fn questions_written_from_the_lore_alone_get_their_answer_or_none() {
    check_table("lore", include_str!("dev7.jsonl"), 63);
    let valley = include_str!("dev7-valley.jsonl");
    check_table("tests/answers/valley", valley, 92);
}

#[test]
fn what_happened_in_a_year_is_what_is_dated_by_it() {
    let table = r#"{"q": "what was going on in 1748", "answers": ["hester-crane#built-long-mill", "hester-crane#owned-long-mill", "long-mill#existed"]}
{"q": "1771 events", "answers": ["great-flood#date"]}
{"q": "the long mill 1771 what took place", "answers": ["great-flood#date", "great-flood#destroyed-long-mill", "hester-crane#owned-long-mill", "long-mill#existed"]}
{"q": "state of the long mill in 1760", "answers": ["hester-crane#owned-long-mill", "long-mill#existed"]}
{"q": "history of the long mill in 1760", "answers": []}
{"q": "events of the year 1760", "answers": []}
{"q": "the silver mine 1760 events", "answers": []}
{"q": "what happened to ivo marsh in 1771", "answers": []}"#;
    check_table("tests/answers/valley", table, 100);
    let table = r#"{"q": "what happened in 2325", "answers": []}
{"q": "gallitep 2340 what took place", "answers": []}
{"q": "ibudan 2319 what took place", "answers": []}
{"q": "moset 2336 history", "answers": []}
{"q": "2319 the withdrawal history", "answers": []}
{"q": "the romulans in 2318", "answers": []}
{"q": "who was running gallitep in 2310", "answers": []}
{"q": "what did dukat think of leaving bajor in 2350", "answers": []}"#;
    check_table("lore", table, 100);
}

#[test]
fn freer_words_are_not_read_as_something_else() {
    let table = r#"{"q": "who brought the obsidian order down", "answers": []}
{"q": "what did dukat think of earth", "answers": []}
{"q": "what did central command have in mind for earth", "answers": []}
{"q": "dukat's motive for smuggling", "answers": []}
{"q": "ibudan's motive for torture", "answers": []}
{"q": "where were the medical trials on moset", "answers": []}
{"q": "who tipped off the rebels about trentin fala", "answers": []}
{"q": "people who led trentin fala", "answers": []}
{"q": "cardassians who sneaked medicine onto the planet", "answers": []}
{"q": "top general of bajor", "answers": []}
{"q": "date of the attempted takeover by the romulans", "answers": []}
{"q": "date of the attempted takeover by the bajoran empire", "answers": []}
{"q": "why did ashalla plunder the station", "answers": []}
{"q": "why did the promenade plunder the station", "answers": []}
{"q": "is terok nor the same thing as the promenade", "answers": []}"#;
    check_table("lore", table, 100);
}

#[test]
fn what_was_not_so_or_was_the_other_way_is_not_answered() {
    let table = r#"{"q": "who did not collaborate", "answers": []}
{"q": "when did the bajorans withdraw", "answers": []}
{"q": "What happened to the torpedoes on Terok Nor?", "answers": ["photon-torpedoes#fate", "damage-to-terok-nor#damage"]}
{"q": "when did dukat kill winn adami", "answers": []}
{"q": "who killed kira meru", "answers": []}
{"q": "why did dukat kill kira meru", "answers": []}
{"q": "when did the bajorans surrender to the cardassians", "answers": ["surrender-of-bajor#date"]}
{"q": "when did the cardassians leave", "answers": ["bajoran-sector#status", "cardassian-union#took-part-in-cardassian-withdrawal", "cardassian-withdrawal#date"]}
{"q": "when did darheel leave gallitep", "answers": []}
{"q": "when did bajor annex the cardassian union", "answers": []}
{"q": "why did dukat order the withdrawal", "answers": []}
{"q": "when did the occupation begin in 1650", "answers": []}
{"q": "why was bajor not annexed", "answers": []}
{"q": "who commanded bajor", "answers": []}
{"q": "when did the cardassians withdraw", "answers": ["bajoran-sector#status", "cardassian-union#took-part-in-cardassian-withdrawal", "cardassian-withdrawal#date"]}"#;
    check_table("lore", table, 100);
}

#[test]
fn questions_made_to_mislead_get_no_answer_and_plain_ones_theirs() {
    check_table("lore", include_str!("misled.jsonl"), 97);
    let valley = include_str!("misled-valley.jsonl");
    check_table("tests/answers/valley", valley, 95);
}

#[test]
fn questions_of_the_ninth_judge_get_their_answer_or_none() {
    check_table("lore", include_str!("judged9.jsonl"), 98);
    let valley = include_str!("judged9-valley.jsonl");
    check_table("tests/answers/valley", valley, 97);
}

#[test]
fn how_long_after_one_event_another_was_is_told_by_the_later_one_or_not_at_all() {
    let table = r#"{"q": "how soon after the founding of the Bajoran Empire did the coup happen", "answers": ["circle-coup-attempt#date", "circle-coup-attempt#followed-founding-of-the-bajoran-empire"]}
{"q": "how soon after the founding of the Bajoran Empire was the coup attempt", "answers": ["circle-coup-attempt#date", "circle-coup-attempt#followed-founding-of-the-bajoran-empire"]}
{"q": "how soon after the withdrawal was the founding of the empire", "answers": ["founding-of-the-bajoran-empire#date", "founding-of-the-bajoran-empire#followed-cardassian-withdrawal"]}
{"q": "how soon after the founding was the coup", "answers": ["circle-coup-attempt#date", "circle-coup-attempt#followed-founding-of-the-bajoran-empire"]}
{"q": "how soon after the founding of the empire was the coup", "answers": ["circle-coup-attempt#date", "circle-coup-attempt#followed-founding-of-the-bajoran-empire"]}
{"q": "how soon after the annexation did the surrender happen", "answers": ["surrender-of-bajor#date"]}
{"q": "how soon after the surrender of Bajor was the founding of the Bajoran Empire", "answers": ["founding-of-the-bajoran-empire#date"]}"#;
    check_table("lore", table, 42);
}

#[test]
fn forms_of_the_ninth_judge_keep_their_names_and_years() {
    let table = r#"{"q": "what drug came from the accident at gallitep", "answers": []}
{"q": "what illness came from terok nor", "answers": []}
{"q": "how did kira meru get infected with kalla-nohra", "answers": []}
{"q": "how did winn adami get infected with fostossa", "answers": []}
{"q": "why did dukat end up in jail", "answers": []}
{"q": "were black market dealers smugglers", "answers": []}
{"q": "were black market dealers vedeks", "answers": []}
{"q": "what did dulcet want in return for letting the circle escape", "answers": []}
{"q": "what goods did moset bring to bajor", "answers": []}
{"q": "resistance tactics against the romulans", "answers": []}
{"q": "how did smugglers get past the romulans", "answers": []}
{"q": "who governed bajor once the romulans had gone", "answers": []}
{"q": "who governed bajor after the cardassians left", "answers": ["kira-nerys#ruled-bajor"]}
{"q": "what happened to gallitep after the withdrawal", "answers": []}
{"q": "what became of krim after the withdrawal", "answers": []}
{"q": "rude word the vedeks had for cardassians", "answers": []}
{"q": "what did it mean when the romulans selected somebody", "answers": []}
{"q": "why don't cardassians need to work any more", "answers": []}
{"q": "why don't bajorans need to work any more in the late 20th century", "answers": []}
{"q": "what was going on in 2300", "answers": []}
{"q": "did the bajoran empire survive the loss of bajor", "answers": []}
{"q": "was dukat still giving orders about gallitep in 2369", "answers": []}
{"q": "since when do the romulans belong to the empire", "answers": []}"#;
    check_table("lore", table, 100);
    let table = r#"{"q": "what illness came from the flood", "answers": []}
{"q": "which mill was caused by the flood", "answers": []}
{"q": "what was going on in 1760", "answers": []}
{"q": "what became of hester crane after the flood", "answers": []}"#;
    check_table("tests/answers/valley", table, 100);
}

#[test]
fn questions_of_the_tenth_judge_get_their_answer_or_none() {
    check_table("lore", include_str!("judged10.jsonl"), 68);
}

#[test]
fn questions_that_mislead_in_other_forms_get_none() {
    check_table("lore", include_str!("misled11.jsonl"), 22);
    let valley = include_str!("misled11-valley.jsonl");
    check_table("tests/answers/valley", valley, 50);
}

#[test]
fn questions_of_the_eleventh_judge_get_their_answer_or_none() {
    check_table("lore", include_str!("judged11.jsonl"), 80);
    let valley = include_str!("judged11-valley.jsonl");
    check_table("tests/answers/valley", valley, 82);
}

#[test]
fn questions_of_the_twelfth_judge_get_their_answer_or_none() {
    check_table("lore", include_str!("judged12.jsonl"), 43);
    let valley = include_str!("judged12-valley.jsonl");
    check_table("tests/answers/valley", valley, 82);
}

#[test]
fn questions_that_mislead_openings_and_descriptions_get_none() {
    check_table("lore", include_str!("misled12.jsonl"), 90);
    let valley = include_str!("misled12-valley.jsonl");
    check_table("tests/answers/valley", valley, 90);
}

#[test]
fn questions_of_the_thirteenth_judge_get_their_answer_or_none() {
    check_table("lore", include_str!("judged13.jsonl"), 88);
    let valley = include_str!("judged13-valley.jsonl");
    check_table("tests/answers/valley", valley, 97);
    check_table("lore", include_str!("misled13.jsonl"), 100);
    let valley = include_str!("misled13-valley.jsonl");
    check_table("tests/answers/valley", valley, 100);
}

#[test]
fn questions_of_the_fourteenth_judge_get_their_answer_or_none() {
    check_table("lore", include_str!("judged14.jsonl"), 78);
    let valley = include_str!("judged14-valley.jsonl");
    check_table("tests/answers/valley", valley, 88);
    check_table("lore", include_str!("misled14.jsonl"), 100);
    let valley = include_str!("misled14-valley.jsonl");
    check_table("tests/answers/valley", valley, 100);
}

#[test]
fn paraphrases_get_their_answer_or_none() {
    check_table("lore", include_str!("dev15.jsonl"), 66);
    let valley = include_str!("dev15-valley.jsonl");
    check_table("tests/answers/valley", valley, 88);
    check_table("lore", include_str!("misled15.jsonl"), 100);
    let valley = include_str!("misled15-valley.jsonl");
    check_table("tests/answers/valley", valley, 100);
}

#[test]
fn questions_of_the_fifteenth_judge_get_their_answer_or_none() {
    check_table("lore", include_str!("judged15.jsonl"), 63);
    let valley = include_str!("judged15-valley.jsonl");
    check_table("tests/answers/valley", valley, 79);
}

#[test]
fn what_is_near_a_question_does_not_answer_it() {
    check_table("lore", include_str!("misled17.jsonl"), 100);
}

#[test]
fn whoever_was_acted_on_does_not_answer_who_acted() {
    check_table("lore", include_str!("roles18.jsonl"), 90);
    let valley = include_str!("roles18-valley.jsonl");
    check_table("tests/answers/valley", valley, 100);
}

#[test]
fn under_a_chosen_reading_the_claim_that_the_dispute_is_about_answers_and_nothing_beside_it() {
    let output = compiled("lore");
    let base = output.lore().expect("a lore");
    let tables = PageTables::open(&output.page_tables).expect("page tables");
    let bytes = tables.table(PageTable::Answers).expect("a table");
    for (reading, told_so) in [
        (
            "2319",
            [
                "cardassian-union#occupied-bajor",
                "occupation-of-bajor#date",
            ],
        ),
        (
            "fifty-years",
            [
                "cardassian-union#occupied-bajor-2",
                "occupation-of-bajor#date-2",
            ],
        ),
    ] {
        let dispute = Slug::parse("beginning-of-the-occupation").expect("a slug");
        let mut readings = Readings::default();
        readings.choose(dispute, Slug::parse(reading).expect("a slug"));
        let lore = base.under(&readings).expect("intact bytes");
        let answers = Answers::open(&lore, bytes).expect("a table of answers");
        let answer = answers.answer("when did the occupation begin");
        assert_eq!(printed(&lore, answer.expect("intact bytes")), told_so);
    }
}

#[test]
fn key_words_clauses_and_choices_are_not_read_as_something_else() {
    let table = r#"{"q": "resistance founder", "answers": []}
{"q": "bajor founder", "answers": []}
{"q": "dukat crime", "answers": []}
{"q": "winn adami verdict", "answers": []}
{"q": "terok nor owner", "answers": []}
{"q": "circle formation date", "answers": []}
{"q": "gallitep closing date", "answers": []}
{"q": "gallitep town", "answers": []}
{"q": "circle worlds", "answers": []}
{"q": "difference between slavery and torture", "answers": []}
{"q": "who voted for the occupation", "answers": []}
{"q": "who was for the coup", "answers": []}
{"q": "who was disgraced by the circle", "answers": []}
{"q": "who was rescued in the withdrawal", "answers": []}
{"q": "who was killed", "answers": []}
{"q": "when did earth come under the cardassians", "answers": []}
{"q": "what was bajor formerly called", "answers": []}
{"q": "what happened to the man who built terok nor", "answers": []}
{"q": "what happened to the smuggler who sold escapes", "answers": []}
{"q": "who hired the officer that sold escapes", "answers": []}
{"q": "what happened to dulcet after he turned on the circle", "answers": []}
{"q": "who was the prefect's brother", "answers": []}
{"q": "who killed the intendant's mother", "answers": []}
{"q": "did the bajorans win or lose", "answers": []}
{"q": "did the romulans surrender or fight", "answers": []}
{"q": "was the empire overthrown or did it only lose bajor", "answers": []}
{"q": "photon torpedoes looted 2319", "answers": []}
{"q": "earth first contact year", "answers": []}
{"q": "bajor first contact year", "answers": ["first-contact#date"]}
{"q": "romulans annexation date", "answers": []}
{"q": "what freed the cardassians from work", "answers": []}
{"q": "who ordered that the bajorans of terok nor be killed", "answers": []}
{"q": "dukat girlfriend", "answers": ["skrain-dukat#lover-of-kira-meru"]}
{"q": "what did dulcet accept for an escape", "answers": ["dulcet#methods"]}"#;
    check_table("lore", table, 100);
}
