//! What is said in other words.
//!
//! Each line has a pattern and what stands for it; where it may mean several things, `/` parts these.
//! In a pattern `^` and `$` are the ends of a question, `*` is a run of words, `be` and `do` are any form
//! of these, `|` parts words that do alike. What stands for it has the runs in their order, without those that `_` leaves out.

/// Forms of questions.
pub(super) const FORMS: &str = "\
^ tell|show|give me => ^
^ do you know => ^
^ can|could you tell|show me => ^
^ i want|like to know => ^
in the end =>
at all =>
^ who * is|was|were|are $ => ^ who was *
^ who * do|does|did $ => ^ who did *
^ how come => ^ why did
^ what for => ^ why
^ for what|which reason => ^ why
^ what be the reason|reasons => ^ why
^ what made => ^ why did
^ what led|drove * to => ^ why did *
^ name|list all|every => ^ which
^ name|list the => ^ which
^ what be the name|names of => ^ who was
^ at what|which time => ^ when
^ on|at what|which date|day => ^ when
^ in what|which year => ^ when
^ what|which year => ^ when
how soon|early|late => when
^ what|whatever became|become|happened to|of * => ^ what happened to * / ^ what was the fate of *
^ what be * made|built of|from|out => ^ how was *
^ be * the same * as * => ^ is * _ *
^ be * the same as * => ^ is * *
^ be * and * the same => ^ is * *
^ be * another name for * => ^ is * *
^ what do * look like => ^ what was the appearance of *
^ what be * used|meant|built|made for $ => ^ what was the purpose of *
^ what do * do $ => ^ what was the role of * / ^ what was the purpose of *
^ what do * do for a living|work $ => ^ what was the role of *
^ how do * earn|make * living|money $ => ^ what was the role of *
^ what do * die of|from => ^ how did * die
^ what be * like $ => ^ what was the reputation of *
^ what be * known|famous|remembered|notorious for $ => ^ what was the reputation of *
^ what be * for|about $ => ^ what was the purpose of *
^ how be * remembered|regarded|seen|viewed $ => ^ what was the reputation of *
^ what do * mean|signify|denote|stand for|by => ^ what was the type of *
^ what do * mean|signify|denote $ => ^ what was the type of *
^ what be the meaning|definition of => ^ what was the type of
* job|profession $ => * role
* year|date $ => ^ when was *
^ where do * strike|hit $ => ^ where was *
^ when do * strike|hit $ => ^ when was *
^ why didnt|couldnt|wouldnt|cant|wasnt|werent|dont|doesnt => ^ why did not
^ what do * about|over $ => ^ why did *
^ what do * about|over in => ^ why did * in
^ how big|large|small|bad|serious|severe|extensive be => ^ what was the size of
^ how do|be * end up $ => ^ what was the fate of *
^ how do * end|finish|conclude $ => ^ what was the outcome of *";

/// Verbs of several words.
pub(super) const VERBS: &str = "\
set up => found
put up => build
pull|move|get out of => withdraw from
pull|move|get out => withdraw
give up => abolish / leave / surrender
take place => happen
do away with => abolish
get rid of => abolish
shut|close down => close
break out => outbreak
put|throw in|into prison|jail => imprison
lock up => imprison
put a stop|end to => stop
put a stop|end => stop
put down => defeat
carry|make|run off => take
fight back => fight / resist
stand up to => resist
wipe out => destroy
burn down => burn
blow up => destroy
lose her|his|their|its|life|lives => die
lose * life|lives => die
pass away => die
put to death => execute
run away => flee
get away => escape
hand over => surrender
look for => seek
turn against => oppose / betray
turn on => betray
work with the enemy => collaborate
be|become|get involved => involve
known|go as|by => call
find out => discover
kick|drive|throw|chase out => expel
let off => acquit
find guilty => convict
get married => marry
sign up => join
fall apart => dissolve
bring|come about => cause
lead|give to|rise => cause
bring in => import
bring down => overthrow
get|become sick|ill => infect
in favor|favour of => favour
in charge of => lead
at the head of => lead";

/// Words of opposite meaning: a question that may be answered by no is answered by a claim of the other.
pub(super) const OPPOSITES: &[(&str, &str)] = &[
    ("convict", "exonerate"),
    ("favour", "oppose"),
    ("survive", "die"),
    ("win", "lose"),
    ("accept", "refuse"),
    ("allow", "forbid"),
    ("keep", "lose"),
    ("succeed", "fail"),
];
