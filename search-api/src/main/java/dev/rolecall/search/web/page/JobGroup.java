package dev.rolecall.search.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A job of a page, with jobs of the same company that are shown on request.
///
/// @param more collapsed under the job; may be empty
record JobGroup(JobCard job, List<JobCard> more) {
  /// How many jobs of a company are shown; a company with one more is not worth a click.
  private static final int SHOWN = 2;

  JobGroup {
    more = List.copyOf(more);
  }

  /// Keeps the first jobs of each company at their places, and collapses the others under the last
  /// of these, so that one company that recruits many people does not fill the page. A page of one
  /// company's jobs is not changed.
  static List<JobGroup> of(List<JobCard> page) {
    Map<String, List<JobCard>> byCompany = new LinkedHashMap<>();
    page.forEach(job -> byCompany.computeIfAbsent(job.company(), _ -> new ArrayList<>()).add(job));
    List<JobGroup> groups = new ArrayList<>();
    for (JobCard job : page) {
      List<JobCard> jobs = byCompany.getOrDefault(job.company(), List.of());
      boolean collapse = byCompany.size() > 1 && jobs.size() > SHOWN + 1;
      int at = jobs.indexOf(job);
      if (!collapse || at < SHOWN) {
        boolean last = collapse && at == SHOWN - 1;
        groups.add(new JobGroup(job, last ? jobs.subList(SHOWN, jobs.size()) : List.of()));
      }
    }
    return groups;
  }
}
