/// Part 5 of 6. Serves fictional postings over local copies of the sources' APIs, and holds the
/// profile of a sample person.
@NullMarked
package dev.rolecall.local.sample;

import org.jspecify.annotations.NullMarked;
