/// 4 of 5: takes matches and what a person was sent before, gives the candidates for the next mail,
/// and only what that person may see.
@NullMarked
package dev.rolecall.match.candidate;

import org.jspecify.annotations.NullMarked;
