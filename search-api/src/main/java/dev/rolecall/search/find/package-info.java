/// 3 of 4: takes a search request, gives jobs with counts.
@NullMarked
package dev.rolecall.search.find;

import org.jspecify.annotations.NullMarked;
