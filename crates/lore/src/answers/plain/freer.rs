//! What is asked in freer words than the other forms foresee; in the patterns of `forms`, and before them all.

/// Questions in free words.
pub(super) const FREER: &str = "\
usually|normally|typically|generally|commonly|eventually|ultimately =>
any more|longer =>
the fighters => the resistance
^ what|which goods|wares|items|stuff do => ^ what item did
^ what|which ~ came|comes|resulted|arose|stemmed from * $ => ^ which * was caused by * / ^ which * was *
^ how be * infected $ => ^ what infected *
^ how do * get|become infected with|by * $ => ^ what infected * with *
^ how do * get|slip|sneak|come past|around|round * $ => ^ how did * handle *
^ * do * end|land|wind up in|behind jail|prison|bars|custody $ => ^ * was * imprisoned
^ who ended|landed|wound up in|behind jail|prison|bars|custody $ => ^ who was imprisoned
letting|helping prisoners|captives|inmates|people|others|somebody|someone escape|flee => escapes
^ ~ tactics|methods against * $ => ^ how did * fight *
^ rude|ugly|mocking|insulting|derogatory|offensive|slang word|name|term => ^ word
^ word|name|term|slur|insult|nickname * have|had|used for * $ => ^ what did * call *
once|after the ~ had|have|were gone|left|departed|withdrawn => after the withdrawal of the *
once|after the ~ left|departed|withdrew => after the withdrawal of the *
^ what do it mean when|if the * * somebody|someone|anybody|people|others $ => ^ what was the purpose of *2 by the *1
^ why dont|didnt|doesnt * need|have to work => ^ why did * leisure
^ why do * not need|have to work => ^ why did * leisure
^ what be going on => ^ what happened / ^ what was underway
^ what be happening => ^ what happened / ^ what was underway";
