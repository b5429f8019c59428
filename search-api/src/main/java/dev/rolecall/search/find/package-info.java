/// 3 of 5: input a search request, output jobs and facet counts.
@NullMarked
package dev.rolecall.search.find;

import org.jspecify.annotations.NullMarked;
