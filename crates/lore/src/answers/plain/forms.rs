//! What is said in other words.
//!
//! Each line has a pattern and what stands for it; where it may mean several things, `/` parts these.
//! In a pattern `^` and `$` are the ends of a question, `*` is a run of words, `~` is one without a question
//! word or a verb that only asks, `be` and `do` are any form of these, `|` parts words that do alike. What stands for it has the runs in their order, without those that `_` leaves out.

/// Forms of questions.
pub(super) const FORMS: &str = "\
wen|whn => when
wat => what
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
^ name|names of => ^ who was
^ what position|post|job|office do * hold|have|occupy => ^ what was the role of * / ^ what was the office of *
^ what|which position|post|office do * hold|have => ^ what was the office of * / ^ what was the role of *
^ what|which kind|sort|type of work|job do * do $ => ^ what was the role of *
^ what|which kind|sort|type of ~ be * $ => ^ what was the type of _ *
^ what|which kind|sort|type|manner of ~ do => ^ which * did
^ what|which material|stuff be * made|built => ^ how was *
^ what|which side be|do * on|take|support|back $ => ^ what was the side of *
^ at what|which time => ^ when
^ on|at what|which date|day => ^ when
^ in what|which year => ^ when
^ what|which year|day|date|month|century => ^ when
since|from|until|till when => when
how soon|early|late => when
^ in|on|at which|what ~ be * located|situated|found $ => ^ where which * was *
^ in|on|at which|what ~ be * => ^ where which * was *
^ location|site of => ^ where was
^ ~ location $ => ^ where was *
^ where can|could * be found|seen => ^ where was *
^ where be * tried $ => ^ where was the trial of *
^ length|duration of => ^ how long was
^ ~ length|duration $ => ^ how long was *
^ how old be * $ => ^ when was * born / ^ when was * founded
^ ~ foundation|founding year|date $ => ^ when was * founded
^ ~ job|profession|trade|occupation $ => ^ what was the role of *
^ in|on|at which|what ~ do * => ^ where which * did *
^ which|what ~ be * in|on|at|located $ => ^ where which * was *
^ how long be * under occupation $ => ^ how long was * occupied
^ number of dead|deaths|casualties in|of => ^ how many people died in
^ number of => ^ how many
^ death|deaths toll of|in|from => ^ how many people died in
^ ~ death toll|deaths|casualties $ => ^ how many people died in *
^ how many|much lives|life do * claim|take|cost => ^ how many people died in *
^ how many * drowned|killed|perished => ^ how many * died
^ ~ born|birth $ => ^ when was * born
^ ~ birth year|date $ => ^ when was * born
^ ~ year|date of birth $ => ^ when was * born
^ year|date of birth of => ^ when was born
^ ~ age|birthday $ => ^ when was * born
^ ~ died|dies $ => ^ when did * die / ^ how did * die
^ ~ founded|built|established|formed|opened|made $ => ^ when was * founded
^ who died in * => ^ who was killed in * / ^ who drowned in *
^ who ran|runs => ^ who led
^ who fought * => ^ who did * fight
^ how be * destroyed|damaged|wrecked $ => ^ what destroyed *
^ how do * start|begin|happen $ => ^ what caused *
^ what killed * => ^ how did * die
^ what be the cause of death of * => ^ how did * die
^ cause of death of * => ^ how did * die
^ ~ cause of death $ => ^ how did * die
^ how be * made|built|constructed|produced $ => ^ how was *
^ who|whom do * belong to => ^ who owned *
^ whose * be * => ^ who owned _ *
^ who live|inhabit on|in * => ^ who came from *
^ who suffered|suffer|caught|got from|with * => ^ who were the victims of *
^ who be sent|taken|held|kept|interned to|in|at => ^ who were the victims of
^ who be at => ^ who took part in
^ who be affected|struck by|with * => ^ who were the victims of *
^ what|how do people|they|others think|say|feel of|about * => ^ what was the reputation of *
^ what be|do * plan|planning|want|intend|intending|try|trying|hope|hoping to do => ^ what was the purpose of *
^ what be * looking for $ => ^ what was the purpose of *
^ what be * after $ => ^ what was the purpose of *
^ why do * fail|succeed $ => ^ what was the outcome of *
^ do * succeed|fail|work $ => ^ what was the outcome of *
^ what be * by trade|profession $ => ^ what was the role of *
^ what do * work as $ => ^ what was the role of *
^ other|another name of|for => ^ what was the same as
^ what be * later|also|otherwise called|known $ => ^ what was the same as *
^ what be * made up|composed of $ => ^ what were the parts of *
^ what do * consist of $ => ^ what were the parts of *
home planet|world => homeworld
in the time|days|age|era of => during
without a fight|struggle => peacefully
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
^ what be * over $ => ^ why was *
^ what be * about $ => ^ what was the purpose of * / ^ why was *
^ what be * for $ => ^ what was the purpose of *
^ how be * remembered|regarded|seen|viewed $ => ^ what was the reputation of *
^ what do * mean|signify|denote|stand for|by => ^ what was the type of *
^ what do * mean|signify|denote $ => ^ what was the type of *
^ what be the meaning|definition of => ^ what was the type of
* job|profession $ => * role
* year|date $ => ^ when was *
^ where do * strike|hit $ => ^ where was *
^ when do * strike|hit|come $ => ^ when was *
^ why didnt|couldnt|wouldnt|cant|wasnt|werent|dont|doesnt => ^ why did not
^ what do * about|over $ => ^ why did *
^ what do * about|over in => ^ why did * in
^ how big|large|small|bad|serious|severe|extensive be => ^ what was the size of
^ how do|be * end up $ => ^ what was the fate of *
^ how do * end|finish|conclude $ => ^ what was the outcome of *";

/// Forms that mean something else than their words do: the question is not asked as it was typed.
pub(super) const IDIOMS: &str = "\
^ what|who come|came after|next => ^ what followed
^ what be to blame for => ^ what caused
^ what can|could * do $ => ^ what was the purpose of *";

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
find|found guilty => convict
put on trial => try
give|gave in => surrender
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
    ("win", "lose"),
    ("accept", "refuse"),
    ("allow", "forbid"),
    ("keep", "lose"),
    ("succeed", "fail"),
];
