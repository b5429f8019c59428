/// The indexing benchmark: jobs from `jobs.v1` until they are searchable, compared with a bulk load
/// of the same documents.
@NullMarked
package dev.rolecall.bench.index;

import org.jspecify.annotations.NullMarked;
