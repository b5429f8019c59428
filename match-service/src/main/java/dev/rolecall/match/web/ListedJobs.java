package dev.rolecall.match.web;

import dev.rolecall.match.judge.Matching;
import dev.rolecall.match.localjobs.JobAddresses;
import dev.rolecall.match.newmatch.Visibility;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.model.job.Job;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Finds the open job that a person found elsewhere too.
@Component
class ListedJobs {
  private static final int MAX_FOUND = 20;

  private final Matching matching;
  private final Visibility visibility;

  ListedJobs(Matching matching, Visibility visibility) {
    this.matching = matching;
    this.visibility = visibility;
  }

  /// The open job whose posting is at an address.
  Optional<Job> at(AccountId account, String address) {
    Set<String> addresses = JobAddresses.normalized(address).map(Set::of).orElse(Set.of());
    return found(account, addresses, job -> isAt(job, addresses));
  }

  /// The open job with the address of this one, or with its title and a link to apply in common:
  /// links alone can be the same for all jobs of an employer.
  Optional<Job> sameAs(AccountId account, Job added) {
    Set<String> postings = JobAddresses.ofPostings(added);
    return found(
        account,
        JobAddresses.of(added),
        job -> isAt(job, postings) || title(job).equalsIgnoreCase(title(added)));
  }

  private Optional<Job> found(AccountId account, Set<String> addresses, Predicate<Job> isSame) {
    return matching.jobsAt(addresses, MAX_FOUND).stream()
        .filter(isSame)
        .flatMap(job -> visibility.openJob(account, job.id()).stream())
        .findFirst();
  }

  private static boolean isAt(Job job, Set<String> addresses) {
    return !Collections.disjoint(JobAddresses.ofPostings(job), addresses);
  }

  private static String title(Job job) {
    return job.opening().title();
  }
}
