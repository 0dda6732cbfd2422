//! Verbs of several words, in the patterns of `forms`, and verbs of opposite meaning.

/// Verbs of several words.
pub(super) const VERBS: &str = "\
set up => found
fight|struggle|battle against => fight
tip|tipped off => informed
pass|passed on|along to => inform
fall|fell out => quarrel
break|broke with|away => leave
take|took over => conquer / annex / control
take|took away => remove
set|let free|go => free
step|stepped down => resign
sweep|swept|wash|washed away => destroyed
wreck|ruin|devastate => damaged / destroyed
tear|tore|pull|pulled|knock|knocked|break|broke down => destroyed
carry out => happen
seize|take|grab power => coup
put up => build
pull|move|get out of => withdraw from
pull|move|get out => withdraw
give up => abolish / leave / surrender
take place => happen
do|done away with => abolished
get rid of => abolished
shut|close down => close
break out => outbreak
put|throw|threw|thrown in|into prison|jail => imprisoned
take|took up arms => fight
go|goes|going|went on => happen
lock up => imprisoned
put a stop|end to => stop
put a stop|end => stop
put down => defeated
carry|make|run off => take
fight back => fight / resist
stand up to => resist
wipe out => destroyed
burn down => burn
blow up => destroyed
lose her|his|their|its life|lives => die
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
bring|come about => caused
lead|give to|rise => cause
bring in => imported
bring down => overthrown / disgraced
get|become|fall|fell sick|ill => infect
come|came down with => infect
in favor|favour of => favour
in charge of => lead
at the head of => lead";

/// Words of opposite meaning: a question that may be answered by no is answered by a claim of the other.
pub(super) const OPPOSITES: &[(&str, &str)] = &[
    ("convict", "exonerate"),
    ("punish", "exonerate"),
    ("favour", "oppose"),
    ("aid", "oppose"),
    ("win", "lose"),
    ("accept", "refuse"),
    ("allow", "forbid"),
    ("keep", "lose"),
    ("succeed", "fail"),
];
