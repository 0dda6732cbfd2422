//! What is asked in a few words, and questions that these lead to; in the patterns of `forms`, and before them.

/// Questions of keywords, without a question word or a verb.
pub(super) const SHORT: &str = "\
^ ~ members|member $ => ^ who was a member of *
^ ~ duty|duties|responsibility|responsibilities $ => ^ what was the role of *
^ ~ position|attitude|stance|view|opinion on|toward|towards|about * $ => ^ what was the stance of * on *
^ ~ trial verdict|outcome|result $ => ^ what was the outcome of the trial of *
^ ~ used|meant|intended for $ => ^ what was the purpose of *
^ ~ meaning|definition $ => ^ what was the type of *
^ ~ built $ => ^ when was * built / ^ when was * founded
^ ~ start|beginning|started|began $ => ^ when did * begin
^ ~ end|ending|ended $ => ^ when did * end
^ ~ inhabitants|natives $ => ^ who came from *
^ who be the inhabitants|natives of * $ => ^ who came from *
^ inhabitants|natives of => ^ who came from
^ ~ parents|parent $ => ^ who was the mother of * / ^ who was the father of *
^ parents|parent of => ^ who was the mother of / ^ who was the father of
^ who be the parents of => ^ who was the mother of / ^ who was the father of
^ who be * parents $ => ^ who was the mother of * / ^ who was the father of *
^ what|which condition|state|shape be * in $ => ^ what was the damage to * / ^ what was the standing of *
^ what be stolen|looted|plundered => ^ what was taken
^ who came|come down with * $ => ^ who were the victims of *
^ what do * tell|told|order|ordered * to do => ^ what did * order
^ what|whatever happened|happens|became|become of|to most|many|some => ^ what happened to
try|tried|attempt|attempted to take over $ => coup
^ what be the motive|motives for|behind|of => ^ what was the cause of
^ ~ motive|motives for * $ => ^ what was the purpose of * in *
^ top|chief|highest|supreme commander|general|officer of => ^ who commanded
^ top|chief|highest|supreme leader of => ^ who led
^ state|condition|situation of => ^
^ ~ state|condition|situation in => ^ * in
^ what be * like in => ^ * in";
