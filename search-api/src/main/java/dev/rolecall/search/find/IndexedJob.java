package dev.rolecall.search.find;

import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import org.jspecify.annotations.Nullable;

/// The fields of an index document that responses need.
///
/// @param job null when it was merged, erased, or is not public
record IndexedJob(@Nullable JobId mergedInto, @Nullable Job job) {}
