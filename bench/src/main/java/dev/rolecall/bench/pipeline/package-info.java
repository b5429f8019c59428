/// The whole-system benchmark: an archive of postings through real stores and services, until every
/// job is searchable.
@NullMarked
package dev.rolecall.bench.pipeline;

import org.jspecify.annotations.NullMarked;
