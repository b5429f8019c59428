package dev.rolecall.search.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A job of a page, with jobs that are shown on request.
///
/// @param copies the other postings of the job: by recruiters, in other cities, reposts; may be
///   empty
/// @param more of the same company, collapsed under the job; may be empty
record JobGroup(JobCard job, List<JobCard> copies, List<JobCard> more) {
  /// How many jobs of a company are shown; a company with one more is not worth a click.
  private static final int SHOWN = 2;

  JobGroup {
    copies = List.copyOf(copies);
    more = List.copyOf(more);
  }

  /// Collapses jobs under the first one of the page with the same title and text. Of the others, it
  /// keeps the first jobs of each company at their places, and collapses the rest under the last of
  /// these, so that one company that recruits many people does not fill the page. A page of one
  /// company's jobs is grouped by text only.
  static List<JobGroup> of(List<JobCard> page) {
    Map<JobCard, List<JobCard>> copies = copies(page);
    List<JobCard> first = List.copyOf(copies.keySet());
    Map<String, List<JobCard>> byCompany = new LinkedHashMap<>();
    first.forEach(job -> byCompany.computeIfAbsent(job.company(), _ -> new ArrayList<>()).add(job));
    List<JobGroup> groups = new ArrayList<>();
    for (JobCard job : first) {
      List<JobCard> jobs = byCompany.getOrDefault(job.company(), List.of());
      boolean collapse = byCompany.size() > 1 && jobs.size() > SHOWN + 1;
      int at = jobs.indexOf(job);
      if (!collapse || at < SHOWN) {
        boolean last = collapse && at == SHOWN - 1;
        List<JobCard> more = last ? jobs.subList(SHOWN, jobs.size()) : List.of();
        groups.add(
            new JobGroup(job, copies.getOrDefault(job, List.of()), withCopies(more, copies)));
      }
    }
    return groups;
  }

  /// The first job of each opening in the order of the page, with its copies.
  private static Map<JobCard, List<JobCard>> copies(List<JobCard> page) {
    Map<JobCard, List<JobCard>> copies = new LinkedHashMap<>();
    for (JobCard job : page) {
      copies.keySet().stream()
          .filter(earlier -> earlier.opening().isSame(job.opening()))
          .findFirst()
          .ifPresentOrElse(
              earlier -> copies.getOrDefault(earlier, List.of()).add(job),
              () -> copies.put(job, new ArrayList<>()));
    }
    return copies;
  }

  private static List<JobCard> withCopies(List<JobCard> jobs, Map<JobCard, List<JobCard>> copies) {
    List<JobCard> all = new ArrayList<>();
    for (JobCard job : jobs) {
      all.add(job);
      all.addAll(copies.getOrDefault(job, List.of()));
    }
    return all;
  }
}
