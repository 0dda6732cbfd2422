//! What stands in the tables.

use lore::route::Address;
use lore::{Article, ClaimId, EntryId, Id, Lore, Reading, Statement, Status, sentence};
use lore_compiler::Output;

use crate::coast::Coast;

fn find(lore: &Lore<'_>, slug: &str) -> EntryId {
    lore.find(slug).unwrap_or_else(|| panic!("no {slug}"))
}

fn slugs(lore: &Lore<'_>, ids: &[EntryId]) -> Vec<String> {
    let slug = |id: &EntryId| lore.card(*id).expect("a card").slug.to_owned();
    ids.iter().map(slug).collect()
}

fn keys(lore: &Lore<'_>, ids: &[ClaimId]) -> Vec<String> {
    let key = |id: &ClaimId| lore.claim(*id).expect("a claim").key;
    ids.iter().map(key).collect()
}

fn article<'o>(output: &'o Output, slug: &str) -> (Lore<'o>, Article<'o>) {
    let lore = output.lore().expect("a lore");
    let article = lore.article(find(&lore, slug)).expect("an article");
    (lore, article)
}

#[test]
fn entries_are_in_the_order_of_slugs_and_of_titles() {
    let output = Coast::new().output();
    let lore = output.lore().expect("a lore");
    let all: Vec<EntryId> = lore.entries().collect();
    assert_eq!(
        slugs(&lore, &all),
        ["anna-vel", "bram-oker", "north-pier", "pier-fire"]
    );
    // "The North Pier" stands under N.
    let by_title = lore.by_title().expect("an order");
    assert_eq!(
        slugs(&lore, &by_title),
        ["anna-vel", "bram-oker", "north-pier", "pier-fire"]
    );
}

#[test]
fn titles_are_collated_without_accents_and_article() {
    let output = Coast::new()
        .edit(
            "people/bram-oker.md",
            "title = \"Bram Oker\"",
            "title = \"Ábel Oker\"",
        )
        .edit(
            "places/north-pier.md",
            "title = \"The North Pier\"",
            "title = \"The Abacus\"",
        )
        .output();
    let lore = output.lore().expect("a lore");
    let by_title = lore.by_title().expect("an order");
    assert_eq!(
        slugs(&lore, &by_title),
        ["north-pier", "bram-oker", "anna-vel", "pier-fire"]
    );
}

#[test]
fn an_entry_knows_its_claims_and_those_that_lead_to_it() {
    let output = Coast::new().output();
    let (lore, anna) = article(&output, "anna-vel");
    assert_eq!(
        keys(&lore, &anna.claims),
        ["rank", "kept-north-pier", "friend-of-bram-oker"]
    );
    assert!(anna.incoming.is_empty());
    let (_, pier) = article(&output, "north-pier");
    assert_eq!(keys(&lore, &pier.incoming), ["kept-north-pier"]);
    assert_eq!(keys(&lore, &pier.claims), ["existed"]);
}

#[test]
fn backlinks_leave_out_what_relations_name() {
    let output = Coast::new().output();
    let (lore, pier) = article(&output, "north-pier");
    // Anna Vel links to the pier as well, but kept it.
    assert_eq!(slugs(&lore, &pier.backlinks), ["pier-fire"]);
    let (_, fire) = article(&output, "pier-fire");
    assert_eq!(slugs(&lore, &fire.backlinks), ["bram-oker", "north-pier"]);
}

#[test]
fn values_and_notes_link_back_too() {
    let output = Coast::new()
        .claim("fact = \"rank\"\nvalue = \"Hero of the [[pier-fire|fire]]\"\nnote = \"Not [[anna-vel]].\"\ncite = [\"gazette:1.1\"]")
        .output();
    let (lore, fire) = article(&output, "pier-fire");
    assert_eq!(
        slugs(&lore, &fire.backlinks),
        ["anna-vel", "bram-oker", "north-pier"]
    );
    let (_, anna) = article(&output, "anna-vel");
    assert!(anna.backlinks.is_empty());
    let claim = lore.claim(anna.claims[3]).expect("a claim");
    assert_eq!(claim.key, "rank-2");
    assert_eq!(
        sentence(&lore, &claim).expect("words"),
        "Anna Vel, rank: Hero of the fire"
    );
}

#[test]
fn neighbours_are_of_one_kind() {
    let output = Coast::new().output();
    let (lore, anna) = article(&output, "anna-vel");
    assert_eq!(anna.previous, None);
    assert_eq!(anna.next, Some(find(&lore, "bram-oker")));
    let (_, pier) = article(&output, "north-pier");
    assert_eq!((pier.previous, pier.next), (None, None));
}

#[test]
fn other_names_redirect() {
    let aliases = "title = \"Bram Oker\"\naliases = [\"Brám Łoker\"]";
    let output = Coast::new()
        .edit("people/bram-oker.md", "title = \"Bram Oker\"", aliases)
        .output();
    let lore = output.lore().expect("a lore");
    let leads = |name: &str| lore.redirect(name).map(|redirect| redirect.entry);
    let pier = find(&lore, "north-pier");
    assert_eq!(leads("old-pier"), Some(pier));
    assert_eq!(leads("the-north-pier"), Some(pier));
    assert_eq!(leads("captain-vel"), Some(find(&lore, "anna-vel")));
    // Letters that the reader can't fold are folded by the compiler.
    let bram = find(&lore, "bram-oker");
    assert_eq!(leads("bram-loker"), Some(bram));
    assert_eq!(leads("nobody"), None);
}

#[test]
fn the_chronicle_is_in_the_order_of_dates() {
    let output = Coast::new().output();
    let lore = output.lore().expect("a lore");
    let by_time = lore.by_time().expect("an order");
    assert_eq!(
        keys(&lore, &by_time),
        ["existed", "kept-north-pier", "existed"]
    );
}

#[test]
fn eras_and_kinds_are_counted() {
    let output = Coast::new().output();
    let lore = output.lore().expect("a lore");
    let eras: Vec<u32> = lore.world().eras.iter().map(|era| era.entries).collect();
    assert_eq!(eras, [2, 3]);
    let kinds: Vec<u32> = lore.world().kinds.iter().map(|kind| kind.entries).collect();
    assert_eq!(kinds, [2, 1, 1]);
}

#[test]
fn disputes_and_passages_know_what_rests_on_them() {
    let output = Coast::new().output();
    let lore = output.lore().expect("a lore");
    let disputes = lore.disputes().expect("disputes");
    let readings = &disputes[0].readings;
    assert_eq!(keys(&lore, &readings[0].claims), ["cause"]);
    assert_eq!(keys(&lore, &readings[1].claims), ["cause-2"]);
    let lamp = lore.claim(readings[0].claims[0]).expect("a claim");
    assert_eq!(lamp.status, Status::Disputed);
    let sources = lore.sources().expect("sources");
    let fire = &sources[0].sections[1];
    assert_eq!((fire.title, fire.len), ("The fire", 1));
    let passage = lore.passage(fire.first).expect("a passage");
    assert_eq!(passage.id, "gazette:2.1");
    let uses = lore.passage_uses().expect("uses");
    let passage_use = &uses[fire.first.index()];
    assert_eq!(
        keys(&lore, &passage_use.claims),
        ["existed", "existed", "cause", "cause-2"]
    );
    assert_eq!(
        slugs(&lore, &passage_use.cited_by),
        ["north-pier", "pier-fire"]
    );
}

#[test]
fn keys_do_not_change_when_claims_are_moved() {
    let claim = |value: &str, when: &str| {
        format!("fact = \"rank\"\nvalue = \"{value}\"\nwhen = \"{when}\"\ncite = [\"gazette:1.1\"]")
    };
    let key_of = |coast: Coast, when: &str| {
        let output = coast.output();
        let (lore, anna) = article(&output, "anna-vel");
        let claims = anna
            .claims
            .iter()
            .map(|id| lore.claim(*id).expect("a claim"));
        let mut claims = claims.filter(|claim| claim.when.as_ref().is_some_and(|w| w.edtf == when));
        claims.next().expect("the claim").key
    };
    // The captain of the first claim has no date, and no date is before any.
    let (mate, again) = (claim("Mate", "1840"), claim("Mate", "1850"));
    let one = Coast::new().claim(&mate).claim(&again);
    let other = Coast::new().claim(&again).claim(&mate);
    assert_eq!(key_of(one.clone(), "1840"), "rank-2");
    assert_eq!(key_of(one, "1850"), "rank-3");
    assert_eq!(key_of(other.clone(), "1840"), "rank-2");
    assert_eq!(key_of(other, "1850"), "rank-3");
}

#[test]
fn headings_and_plain_words_are_kept() {
    let output = Coast::new().output();
    let (lore, pier) = article(&output, "north-pier");
    assert_eq!(
        (
            pier.headings[0].level,
            pier.headings[0].id,
            pier.headings[0].text
        ),
        (2, "the-fire", "The fire")
    );
    let at = find(&lore, "north-pier").index();
    assert_eq!(
        output.texts[at],
        "The North Pier stood on the coast.\n\nThe fire\n\nIt burned in the Pier fire."
    );
}

#[test]
fn relations_read_as_sentences() {
    let output = Coast::new().output();
    let (lore, anna) = article(&output, "anna-vel");
    let claim = lore.claim(anna.claims[1]).expect("a claim");
    assert!(matches!(claim.statement, Statement::Relation { .. }));
    assert_eq!(
        sentence(&lore, &claim).expect("words"),
        "Anna Vel kept The North Pier"
    );
}

#[test]
fn an_author_can_fix_a_key() {
    let rank = |id: &str, value: &str| {
        format!("id = \"{id}\"\nfact = \"rank\"\nvalue = \"{value}\"\ncite = [\"gazette:1.1\"]")
    };
    let output = Coast::new()
        .claim(&rank("rank", "Mate"))
        .claim(&rank("first-post", "Cook"))
        .output();
    let (lore, anna) = article(&output, "anna-vel");
    // What is derived gives way to what is fixed.
    assert_eq!(
        keys(&lore, &anna.claims),
        [
            "rank-2",
            "kept-north-pier",
            "friend-of-bram-oker",
            "rank",
            "first-post"
        ]
    );
}

#[test]
fn readings_of_an_address_are_found_or_reported() {
    let output = Coast::new().output();
    let lore = output.lore().expect("a lore");
    let dispute = lore.disputes().expect("disputes").remove(0);
    let (first, second) = (&dispute.readings[0], &dispute.readings[1]);
    let slug = dispute.slug;
    let address = format!("?read={slug}.{}&read={slug}x.lamp&read=lamp", second.id);
    let chosen = Address::parse(&address).readings.resolve(&lore);
    let chosen = chosen.expect("a lore that is not damaged");
    assert_eq!(chosen.unknown, ["lamp".to_owned(), format!("{slug}x.lamp")]);
    let read = lore.under(&Address::parse(&address).readings);
    let read = read.expect("a lore that is not damaged");
    assert_eq!(*read.chosen(), chosen);
    let rules_out = |reading: &Reading<'_>| {
        let claim = read.claim(reading.claims[0]).expect("a claim");
        claim.ruled_out
    };
    assert!(rules_out(first));
    assert!(!rules_out(second));
}
