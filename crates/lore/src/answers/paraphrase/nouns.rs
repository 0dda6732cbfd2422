//! Nouns that stand for a question: "pike verdict", "the origin of the plague", "what was her crime".

use super::rule::Rule;

/// The positions of such a noun, in the syntax of `forms`; `#` is the noun.
const AROUND: [&str; 5] = [
    "^ ~ # $",
    "^ # of|for|behind ~ $",
    "^ a|an|the # of|for|behind ~ $",
    "^ what|who|which be a|an|the # of|for|behind ~ $",
    "^ what|who be ~ # $",
];

/// Each noun, and the question that it asks. Longer phrases come before their last word alone.
const NOUNS: &str = "\
military|job|official|formal rank|title|position => ^ what was the rank of *
rank|title => ^ what was the rank of *
old|former|original|previous|other|second|alternative|alternate|later|earlier|new name|names => ^ what was the same as *
trial|court date|year|day => ^ when was the trial of *
trial|court location|place|venue|site => ^ where was the trial of *
verdict|sentence => ^ what was the outcome of the trial of *
death|dying date|year|day => ^ when did * die
end|ending|abolition|dissolution date|year => ^ when did * end
start|starting|launch|creation|formation|establishment date|year => ^ when did * begin / ^ when was * founded
construction|building date|year => ^ when was * built
end|ending|collapse|abolition|downfall reason|reasons|cause|causes => ^ why did * end / ^ why was * abolished
night|day|morning|evening date|year => ^ when was *
parent|mother|umbrella organisation|organization|body|group|institution => ^ what did * belong to
origin|origins|source => ^ what caused * / ^ where did * come from
offence|offense|crime|crimes|misdeed|charge|charges => ^ why was * imprisoned / ^ why was * tried
venue|setting|scene => ^ where was *
victims|victim => ^ who were the victims of *
architect => ^ who built *
proprietor => ^ who owned *
opponent|opponents|adversary|adversaries => ^ who opposed * / ^ who did * fight
supporters|supporter|backers|backer => ^ who supported *
consequence|consequences|aftermath|upshot|effect|effects => ^ what was the outcome of *
branches|divisions|subdivisions|units|departments => ^ what were the branches of *
weapons|gear|weaponry|armament|armaments => ^ what was the equipment of *
techniques|technique|tactics|tactic => ^ what were the methods of *
participants|participant|attendees => ^ who took part in *
position|post => ^ what was the role of *
residence|headquarters|quarters|base => ^ what was the seat of *
homeland|birthplace|hometown => ^ where did * come from
allegiance|loyalty|loyalties|affiliation|side => ^ what was the allegiance of *
standing => ^ what was the status of *
fame|renown|image => ^ what was the reputation of *
prisoners|inmates|captives => ^ who was imprisoned in *";

/// The rules for all of them.
pub(super) fn rules() -> impl Iterator<Item = Rule> {
    let nouns = NOUNS.lines().filter_map(|line| line.split_once("=>"));
    nouns.flat_map(|(noun, asked)| AROUND.map(|around| Rule::of(&around.replace('#', noun), asked)))
}
