package dev.rolecall.match.web;

import dev.rolecall.match.judge.Matching;
import dev.rolecall.match.localjobs.JobAddresses;
import dev.rolecall.match.newmatch.Visibility;
import dev.rolecall.model.job.Job;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Finds the open job that a person found elsewhere too.
@Component
class ListedJobs {
  private static final int MAX_FOUND = 100;

  private final Matching matching;
  private final Visibility visibility;

  ListedJobs(Matching matching, Visibility visibility) {
    this.matching = matching;
    this.visibility = visibility;
  }

  /// The open job whose posting is at an address; empty when there are several, such as those of
  /// one comment.
  Optional<Job> at(String address) {
    Set<String> addresses = JobAddresses.normalized(address).map(Set::of).orElse(Set.of());
    return onlyOne(found(addresses), addresses);
  }

  /// The open job with the title of this one and an address or a link to apply in common: these
  /// alone can be the same for all jobs of an employer. Else the only one at the address of this.
  Optional<Job> sameAs(Job added) {
    List<Job> found = found(JobAddresses.of(added));
    return found.stream()
        .filter(job -> title(job).equalsIgnoreCase(title(added)))
        .findFirst()
        .or(() -> onlyOne(found, JobAddresses.ofPostings(added)));
  }

  private List<Job> found(Set<String> addresses) {
    return matching.jobsAt(addresses, MAX_FOUND).stream()
        .flatMap(job -> visibility.openJob(job.id()).stream())
        .toList();
  }

  private static Optional<Job> onlyOne(List<Job> found, Set<String> addresses) {
    List<Job> at = found.stream().filter(job -> isAt(job, addresses)).toList();
    return at.size() == 1 ? Optional.of(at.getFirst()) : Optional.empty();
  }

  private static boolean isAt(Job job, Set<String> addresses) {
    return !Collections.disjoint(JobAddresses.ofPostings(job), addresses);
  }

  private static String title(Job job) {
    return job.opening().title();
  }
}
