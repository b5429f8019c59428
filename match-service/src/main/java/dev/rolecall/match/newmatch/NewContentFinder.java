package dev.rolecall.match.newmatch;

import dev.rolecall.match.judge.SearchRequest;
import dev.rolecall.match.people.StoredProfile;
import dev.rolecall.match.people.search.SavedSearch;
import dev.rolecall.model.RoleKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds what is new for a person: matches of profiles, and results of saved searches, that were
/// first seen since their last mail and that no mail listed.
public final class NewContentFinder {
  private final NewMatchFinder matches;
  private final Visibility visibility;
  private final Duration overlap;

  /// @param overlap jobs first seen this long before the last mail count as new, since they may
  ///   have arrived late
  public NewContentFinder(Visibility visibility, Duration overlap) {
    this.matches = new NewMatchFinder(visibility, overlap);
    this.visibility = visibility;
    this.overlap = overlap;
  }

  /// @param asOf the time that relative ages in searches count from
  public NewContent find(
      List<StoredProfile> profiles, List<SavedSearch> searches, SentRoles sent, Instant asOf) {
    NewContent content = NewContent.ofMatches(matches.find(profiles, sent));
    List<NewSearchJobs> found = new ArrayList<>();
    Set<RoleKey> listed = new HashSet<>(sent.certain());
    listed.addAll(content.roles());
    for (SavedSearch search : searches) {
      NewSearchJobs jobs = find(search, new SentRoles(listed, sent.uncertain()), asOf);
      if (!jobs.jobs().isEmpty()) {
        found.add(jobs);
        jobs.jobs().forEach(job -> listed.addAll(job.roles()));
      }
    }
    return new NewContent(content.matches(), found);
  }

  /// Since when jobs are new for one of these; [Instant#MIN] when all open jobs are.
  public Instant newSince(List<StoredProfile> profiles, List<SavedSearch> searches) {
    return Stream.concat(
            profiles.stream()
                .map(each -> Optional.ofNullable(matches.since(each)).orElse(Instant.MIN)),
            searches.stream().map(this::since))
        .min(Instant::compareTo)
        .orElse(Instant.MIN);
  }

  private NewSearchJobs find(SavedSearch search, SentRoles listed, Instant asOf) {
    VisibleJobs found =
        visibility.search(
            search.queryAt(asOf),
            new SearchRequest(
                since(search), listed.certain(), CompanyPlaces.jobsToRead(search.alert().limit())));
    CompanyPlaces places = CompanyPlaces.limited(search.alert().limit());
    List<NewJob> jobs =
        found.jobs().stream()
            .map(
                each ->
                    new NewJob(
                        each.job(),
                        each.roles(),
                        each.roles().stream().anyMatch(listed.uncertain()::contains)))
            .filter(each -> places.add(each.job(), each.possiblySent()).isPresent())
            .toList();
    return new NewSearchJobs(search, jobs, found.total() - jobs.size());
  }

  /// Never before the search was saved: the person saw those jobs.
  private Instant since(SavedSearch search) {
    Instant sentUntil = search.sentUntil();
    Instant late = sentUntil == null ? search.newSince() : sentUntil.minus(overlap);
    return late.isBefore(search.newSince()) ? search.newSince() : late;
  }
}
