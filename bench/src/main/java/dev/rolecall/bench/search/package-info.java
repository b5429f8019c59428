/// The benchmark of searches: results, counts by facet, completion and pages, at fixed rates.
@NullMarked
package dev.rolecall.bench.search;

import org.jspecify.annotations.NullMarked;
