package dev.rolecall.search.market.guide;

import dev.rolecall.search.find.JobGroup;
import java.time.Instant;

/// The counts that a guide is computed from, by request ([GuideAggregations]).
///
/// @param now when they were requested
record GuideCounts(
    GuideTopic topic,
    Instant now,
    JobGroup overview,
    JobGroup levels,
    JobGroup countries,
    JobGroup stack,
    JobGroup history,
    JobGroup roles) {}
