/// Part of stage 1: assesses a CV, and compares its skills with what jobs ask for. Each finding has
/// its place in the text, and the score follows from the findings by the tables of this package.
/// Nothing of a CV is stored.
@NullMarked
package dev.rolecall.match.people.cv.score;

import org.jspecify.annotations.NullMarked;
