package dev.rolecall.match.judge;

import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.match.localjobs.LocalJobsView;
import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.query.JobQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Evaluates a search over the local jobs.
record LocalSearch(JobQuery query, SearchRequest request, ExcludedRoles excludedRoles) {
  private static final Comparator<JobAttributes> NEWEST_FIRST =
      Comparator.comparing(JobAttributes::postedOrSeenAt, Comparator.reverseOrder())
          .thenComparing(JobAttributes::id);

  static LocalSearch of(JobQuery query, SearchRequest request) {
    return new LocalSearch(query, request, ExcludedRoles.of(request.excludedRoles()));
  }

  FoundJobs in(LocalJobsView open) {
    List<JobAttributes> found = new ArrayList<>();
    open.forEachFound(
        query,
        request.firstSeenSince(),
        (attributes, _) -> {
          if (isRequested(attributes)) {
            found.add(attributes);
          }
        });
    List<JobId> first =
        found.stream().sorted(NEWEST_FIRST).limit(request.limit()).map(JobAttributes::id).toList();
    Map<JobId, Job> jobs = open.jobs(first);
    return new FoundJobs(
        first.stream().map(jobs::get).filter(Objects::nonNull).toList(), found.size());
  }

  private boolean isRequested(JobAttributes attributes) {
    boolean recent =
        request.firstSeenSince() == null
            || !attributes.firstSeenAt().isBefore(request.firstSeenSince());
    return recent && attributes.publiclyVisible() && !excludedRoles.contain(attributes);
  }
}
