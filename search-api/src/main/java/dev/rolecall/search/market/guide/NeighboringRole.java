package dev.rolecall.search.market.guide;

import dev.rolecall.search.market.PayQuartiles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Another role whose jobs name similar skills.
///
/// @param slug the address of its guide, which exists if it has enough jobs
/// @param similarity of the skills that both name, 0..100: the cosine of their numbers of jobs
/// @param shared the skills that most jobs of both name
/// @param additional the skills that its jobs have more often, without the shared ones
/// @param pay null for fewer than [GuideFigures#MIN_JOBS] jobs with stated pay
/// @param payStep the difference of the medians in percent; null if either is not known
public record NeighboringRole(
    String slug,
    String title,
    String search,
    long jobs,
    long similarity,
    List<String> shared,
    List<String> additional,
    @Nullable PayQuartiles pay,
    @Nullable Long payStep) {}
