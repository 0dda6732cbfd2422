//! Phrasal verbs, as a table with the syntax of `forms`, and verbs with opposite meanings.

/// Phrasal verbs.
pub(super) const VERBS: &str = "\
put|puts up a|any|no fight|resistance => fight
come|came to blows => fight
pull|pulled|drag|dragged|fish|fished out of|from the flood => rescued from the flood
pull|pulled|drag|dragged|fish|fished out of|from the fire => rescued from the fire
pull|pulled|drag|dragged|fish|fished out of|from the water|waters|river => rescued
argue|argued|argues|argument|vote|voted|speak|spoke|campaign|protest|protested against => opposed
argue|argued|vote|voted|speak|spoke|campaign|campaigned for => favoured
disagree|disagreed with => opposed
agree|agreed with => favoured
wage|waged war => fight
sign|signed off on => approve
sign|signed off => approve
look|looked|looking away => looking the other way
carry|carried|swept|sweep|wash away|off => destroyed / taken
spare|spared * from => freed * from
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
hold|held|make|made|find|found responsible|accountable|answerable => blamed
put|lay|laid|place|placed|pin|pinned the blame|guilt on => blamed
put|lay|laid|place|placed|pin|pinned the fault at|on => blamed
point|pointed a|the|her|his|their finger at => accused
team|teamed|band|banded up|together with => allied with
join forces with => allied with
drive|drove|driven|throw|threw|thrown out => expelled
own|owned up to => confess
take her|his|their life|lives => kill
look|looked after => protected
look|looked up to => admired
look|looked down on => despised
have|had a hand|part|share in => take part in
play|played a part|role in => take part in
set up => founded
fight|struggle|battle against => fight
tip|tipped off => informed
pass|passed on|along to => informed
fall|fell out => quarrel
break|broke with|away => leave
take|took over => conquered / annexed / controlled
take|took|taken away => removed
set|let free|go => freed
step|stepped down => resign
sweep|swept|wash|washed away => destroyed
wreck|ruin|devastate => damaged / destroyed
tear|tore|pull|pulled|knock|knocked|break|broke down => destroyed
carry out => happen
seize|take|grab power => coup
put up => built
pull|move|get out of => withdraw from
pull|move|get out => withdraw
give up => abolish / leave / surrender
take place => happen
do|done away with => abolished
get rid of => abolished
shut|close down => closed
break out => outbreak
put|throw|threw|thrown in|into prison|jail => imprisoned
take|took up arms => fight
go|goes|going|went on => happen
lock up => imprisoned
put a stop|end to => stopped
put a stop|end => stopped
put down => defeated
carry|make|run off => taken
fight back => fight / resist
stand up to => resist
wipe out => destroyed
burn down => burned
blow up => destroyed
lose her|his|their|its life|lives => die
lose * life|lives => die
pass away => die
put to death => executed
run away => flee
get away => escape
hand over => surrender
look for => seek
turn against => oppose / betray / leave
turn on => betray / oppose / leave
work with the enemy => collaborate
be|become|get involved => involved
known|go as|by => called
find out => discovered
kick|drive|throw|chase out => expelled
let off => acquitted
find|found guilty => convicted
put on trial => tried
give|gave in => surrender
get married => marry
sign up => join
fall apart => dissolved
bring|come about => caused
lead|give to|rise => cause
bring in => imported / smuggled
bring down => overthrown / disgraced
get|become|fall|fell sick|ill => infected
come|came down with => infected
in favor|favour of => favour
in charge of => led
at the head of => led";

/// Words with opposite meanings: a yes-or-no question may be answered by a claim about the opposite.
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
