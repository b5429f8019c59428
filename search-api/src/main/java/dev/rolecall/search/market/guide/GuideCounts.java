package dev.rolecall.search.market.guide;

import dev.rolecall.search.find.CountedJobs;
import java.time.Instant;

/// The counts that a guide is computed from, by request ([GuideAggregations]).
///
/// @param now when they were requested
record GuideCounts(
    GuideTopic topic,
    Instant now,
    CountedJobs overview,
    CountedJobs levels,
    CountedJobs countries,
    CountedJobs stack,
    CountedJobs history,
    CountedJobs roles) {}
