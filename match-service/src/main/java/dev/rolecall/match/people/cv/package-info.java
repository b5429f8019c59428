/// Part of stage 1: reads a CV and proposes a profile, with the words that each value came from.
/// Nothing of a CV is stored.
@NullMarked
package dev.rolecall.match.people.cv;

import org.jspecify.annotations.NullMarked;
