//! Idioms. The table has the syntax of `forms` and is applied before all others but `polite`.

/// Forms that don't mean what their words say, so the question isn't also asked as it was typed.
pub(super) const IDIOMS: &str = "\
^ what|who do * come|came to blows about|over|for $ => ^ why did * fight
^ what do * fall|fell out about|over $ => ^ why did * quarrel
^ what do * clash|scuffle|tangle about|over $ => ^ why did * fight
^ what do * differ|disagree about|over|on $ => ^ why did * quarrel
^ how come be => ^ why was
^ what|who come|came after|next => ^ what followed
^ whose work be * $ => ^ who made *
^ ~ stone|wood|metal|material type|kind|used $ => ^ how was *
side|sided with => supported
^ where be * located|situated $ => ^ where was *
^ what do * fight about|over => ^ why did * fight
^ what do * quarrel|argue about|over => ^ why did * quarrel
^ what lead|leads|led to => ^ what caused
^ what be * job|profession|trade $ => ^ what was the role of *
^ ~ job|profession|trade $ => ^ what was the role of *
^ from|since which|what year|date|day => ^ when
^ from which|what ~ do * $ => ^ where did * from
^ in|at which|what building|house|room|village|town|street do * $ => ^ where did *
^ who|whom do * work for $ => ^ who did * serve
^ what|which kind|sort|type of work|job do * do $ => ^ what was the role of *
^ what|which kind|sort|type|manner of ~ do => ^ which * did
^ what be to blame for => ^ what caused
^ what|which worlds|planets belong|belonged to * $ => ^ what worlds did * control
^ all|every ~ $ => ^ *
^ people|persons|those who => ^ who
who bring|brought * down $ => who brought down *
what take place $ => what happened
^ what can|could * do $ => ^ what was the purpose of *";
