/// Extracts the text of a CV. Runs in a process of its own, because documents are hostile input:
/// see [dev.rolecall.match.people.cv.extract.ExtractionProcess].
@NullMarked
package dev.rolecall.match.people.cv.extract;

import org.jspecify.annotations.NullMarked;
