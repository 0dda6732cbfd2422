//! Verbs of several words, in the patterns of `forms`, and verbs of opposite meaning.

/// Verbs of several words.
pub(super) const VERBS: &str = "\
bring|brought|haul|hauled|take|took|taken to|before court|trial|justice => tried
pull|pulled|drag|dragged|fish|fished * out of|from the water|waters|river => rescued *
pull|pulled|drag|dragged|fish|fished * from the water|waters|river => rescued *
pull|pulled|drag|dragged|fish|fished * out of the flood => rescued * from the flood
pull|pulled|drag|dragged|fish|fished * from the flood => rescued * from the flood
pack up|off|their|its|his|her bags => leave
pack|packed up => leave
go|went|gone home => leave
clear|cleared out of|from => withdraw from
clear|cleared out => withdraw
bring|brought on => caused
set|touched off => caused
set in motion => caused
come|came to an end|close|halt => end
draw|drew to an end|a close => end
get|got going|underway|started => begin
get|got off the ground => begin
kick|kicked off => begin
hold|held|make|made|find|found responsible|accountable|answerable => blame
put|lay|laid|place|placed|pin|pinned the blame|guilt on => blame
put|lay|laid|place|placed|pin|pinned the fault at|on => blame
point|pointed a|the|her|his|their finger at => accuse
team|teamed|band|banded up|together with => ally with
join forces with => ally with
drive|drove|driven|throw|threw|thrown out => expel
own|owned up to => confess
take her|his|their life|lives => kill
look|looked after => protect
look|looked up to => admire
look|looked down on => despise
have|had a hand|part|share in => take part in
play|played a part|role in => take part in
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
turn against => oppose / betray / leave
turn on => betray / oppose / leave
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
