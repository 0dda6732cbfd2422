//! Synonyms: irregular forms of verbs, and everyday English words that mean the same in questions about any world.
//! Synonyms of one world are in its `world.toml`.

use std::sync::LazyLock;

use crate::search::stem;

/// One group per line; the first word stands for the others.
const ALIKE: &str = "\
begin began begun beginning start started commence outset
end finish stop over cease conclude halt
run ran
leave left depart departed departure withdraw withdrew withdrawn withdrawal retreat evacuate evacuation vacate pullout exit quit
arrive arrival land landing reach
want wanted wish desire
come came
use used using user
mine mining miner mines mined
produce product production
rebel rebellion revolt uprising
lead led leader head boss chief ringleader
command commander commanding commandant
rule ruler govern governor reign
fight fought battle combat clash skirmish brawl scuffle
kill killing slay butcher exterminate slain slew murder murderer slaughter massacre assassinate
execute execution
die dead death died dying perish
found founder establish established establishment create creator creation form formed forming install
build built builder construct erect
make made maker
join enter enlist
help aid assist support helper supporter
harm hurt injure wound
imprison imprisonment jail jailed incarcerate prison arrest inmate captive detain detainee
meet met meeting encounter contact
marry married marriage wed wife husband spouse
steal stole stolen thief rob loot looted plunder pillage ransack
destroy destruction demolish annihilate
damage wreck ruin devastate
attack assault raid
sell sold
buy bought purchase
flee fled escape
free freed liberate liberation liberated
ally allied alliance allies
enemy foe
doctor physician surgeon
medicine medical medication
illness disease sickness ailment
ship vessel craft boat
soldier troop
pay paid payment
pick picked select selected selection choose chose chosen
win won victory
invade invasion
conquer conquest conqueror
annex annexation
occupy occupation occupied occupier
surrender capitulate capitulation
belong member membership
succeed successor succession
spy spied spying spies espionage
abolish abolition abolished abandon
exonerate acquit absolve clear vindicate
betray betrayal traitor
own owner possess
invent inventor invention
teach taught teacher
write wrote written author pen penned
bring brought
angry anger furious fury rage enraged
headquarter hq seat
location locate
type kind sort
final last
deal dealt
give gave given
take took taken
hold held holder
keep kept keeper
fall fell fallen
lose lost loss
send sent
speak spoke spoken
sink sank sunk sunken
break broke broken burst
burn burnt burned
bear bore
born birth
stand stood
draw drew drawn
grow grew grown
steer steered pilot
sail sailed voyage
small little minor tiny
branch division subdivision
try tried trial tribunal prosecute
accuse accused accusation blame
convict conviction guilty condemn
call name label brand dub nickname
colonize colonise colonist colony settle settler settlement
close closed closure shut
admire admiration admired revere
oppose opposed opposition opponent object
resist resisted
favour favor
work job labor labour
survive outlast outlive
prevent hinder thwart
protect protection defend defense defence
seize seizure capture captured grab
plot scheme conspiracy conspire
exile banish banishment
vanish disappear disappearance
hate hatred
famous renowned
notorious infamous
obey obeyed comply complied
cruel brutal ruthless harsh vicious savage
forbid ban prohibit
discover discovery
punish punishment penalty
rescue rescued save saved
opinion view
drown drowned
overthrow overthrew overthrown topple oust
experiment
preach preacher sermon
challenge contest dispute quarrel feud
child children kid
mother mum mom
father dad
wealthy rich
decide decision
approve approval
appearance
reputation
material substance
purpose aim goal objective mission intention
fate downfall
size extent scale
refuse refusal reject
reveal expose disclose
smuggle smuggler smuggling sneak snuck
cure remedy antidote
infect contract catch caught
shop shopkeeper store
respect esteem
suspect suspicion
permit permission allow allowed let
family relative kin
province region area district
insult slur
profit gain
weapon armament
mighty powerful
outbreak epidemic
restore regain
fail failure
big large great huge
information secret covert info
slave slavery
dig dug
cause trigger provoke spark
accident mishap
connection connexion tie ties bond bonds
need needed lack lacked lacking
force forced compel compelled coerce coerced
military army
lover girlfriend boyfriend sweetheart paramour";

/// Each stem with the first stem of its group, sorted.
static STEMS: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let mut stems = Vec::new();
    for line in ALIKE.lines() {
        let words: Vec<String> = line.split(' ').map(stem_of).collect();
        if let Some(first) = words.first().cloned() {
            stems.extend(words.into_iter().map(|word| (word, first.clone())));
        }
    }
    stems.sort();
    stems.dedup();
    stems
});

/// The stem of a folded word; synonyms have the same one.
pub(super) fn common_stem(word: &str) -> String {
    let stem = stem_of(word);
    let known = STEMS.binary_search_by(|(known, _)| known.as_str().cmp(&stem));
    let known = known.ok().and_then(|at| STEMS.get(at));
    known.map_or(stem, |(_, instead)| instead.clone())
}

/// Whether a group has a word with this stem.
pub(super) fn has(stem: &str) -> bool {
    STEMS
        .iter()
        .any(|(known, instead)| known == stem || instead == stem)
}

/// Calls a function with the stems of all groups.
pub(super) fn each(tell: &mut impl FnMut(&str)) {
    STEMS.iter().for_each(|(stem, _)| tell(stem));
}

/// The stem of a word, stemmed again until nothing changes, so that "surrendered" and "surrender" have the same one.
pub(super) fn stem_of(word: &str) -> String {
    let mut shorter = stem(word.as_bytes());
    loop {
        let next = stem(&shorter);
        if next.len() >= shorter.len() {
            return String::from_utf8_lossy(&shorter).into_owned();
        }
        shorter = next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_stem_stands_in_two_lines() {
        for pair in STEMS.windows(2) {
            assert_ne!(pair[0].0, pair[1].0, "{} and {}", pair[0].1, pair[1].1);
        }
    }

    #[test]
    fn words_that_ask_alike_have_one_stem() {
        for (one, other) in [
            ("departed", "leaves"),
            ("Founder", "established"),
            ("led", "boss"),
        ] {
            assert_eq!(common_stem(&one.to_lowercase()), common_stem(other));
        }
        assert_ne!(common_stem("mine"), common_stem("mind"));
    }
}
