package dev.rolecall.search.find;

import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import org.jspecify.annotations.Nullable;

/// A document of the index, as far as answers need it.
///
/// @param job null where it was merged, erased, or is nobody's to see
record IndexedJob(@Nullable JobId mergedInto, @Nullable Job job) {}
