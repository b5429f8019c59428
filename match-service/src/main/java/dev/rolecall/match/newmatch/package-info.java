/// Stage 6 of 7. Input: matches, and what earlier mails listed. Output: the new matches for the
/// next mail. Also decides which jobs a person may see ([dev.rolecall.match.newmatch.Visibility]).
@NullMarked
package dev.rolecall.match.newmatch;

import org.jspecify.annotations.NullMarked;
