package dev.rolecall.match.newmatch;

import dev.rolecall.match.judge.MatchRequest;
import dev.rolecall.match.localjobs.Hash64;
import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.match.people.StoredProfile;
import dev.rolecall.model.JobId;
import dev.rolecall.model.profile.Alert;
import dev.rolecall.model.profile.AlertFrequency;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds what is new for a person: matches with open jobs that were first seen since their last
/// mail and that no mail listed.
public final class NewMatchFinder {
  /// At least this many matches are read per profile when a person has several profiles: a job that
  /// matches two of them is listed once.
  private static final int MIN_READ_PER_PROFILE = 500;

  private static final Comparator<NewMatch> BEST_FIRST =
      Comparator.comparingInt((NewMatch match) -> match.visibleMatch().match().score())
          .reversed()
          .thenComparing(
              Comparator.comparingDouble(
                      (NewMatch match) -> match.visibleMatch().match().confidence())
                  .reversed())
          .thenComparing(match -> match.visibleMatch().job().id());

  private final Visibility visibility;
  private final Duration overlap;

  /// @param overlap jobs first seen this long before the last digest count as new, since they may
  ///   have arrived late
  public NewMatchFinder(Visibility visibility, Duration overlap) {
    this.visibility = visibility;
    this.overlap = overlap;
  }

  /// A job that matches several profiles is listed once, for the profile that it matches best.
  public NewMatchList find(List<StoredProfile> profiles, SentRoles sent) {
    Map<JobId, NewMatch> best = new LinkedHashMap<>();
    int unlisted = 0;
    for (StoredProfile profile : profiles) {
      VisibleMatches found =
          visibility.bestMatches(profile.profile(), request(profiles, profile, sent));
      unlisted += found.total() - found.matches().size();
      for (VisibleMatch match : found.matches()) {
        NewMatch candidate = new NewMatch(match, profile.profile(), possiblySent(match, sent));
        best.merge(match.job().id(), candidate, NewMatchFinder::better);
      }
    }
    return limited(best.values(), unlisted, limit(profiles));
  }

  private static NewMatchList limited(Collection<NewMatch> found, int unlisted, int limit) {
    CompanyPlaces places = CompanyPlaces.limited(limit);
    List<NewMatch> listed =
        found.stream()
            .sorted(BEST_FIRST)
            .filter(each -> places.add(each.visibleMatch().job(), each.possiblySent()).isPresent())
            .toList();
    return new NewMatchList(listed, unlisted + found.size() - listed.size());
  }

  private MatchRequest request(List<StoredProfile> all, StoredProfile one, SentRoles sent) {
    Alert alert = one.profile().alert();
    int read = CompanyPlaces.jobsToRead(alert.limit());
    boolean several = all.size() > 1;
    MatchRequest request =
        new MatchRequest(
            since(one),
            sent.certain(),
            alert.minScore(),
            several ? Math.max(MIN_READ_PER_PROFILE, read) : read);
    return several ? request : request.withSelection(withPlace(alert.limit(), sent));
  }

  /// The matches that have a place in the mail.
  private static Predicate<JobAttributes> withPlace(int limit, SentRoles sent) {
    CompanyPlaces places = CompanyPlaces.limited(limit);
    Set<Long> uncertain = sent.uncertain().stream().map(Hash64::of).collect(Collectors.toSet());
    return job ->
        places.add(job.company(), job.roles().stream().anyMatch(uncertain::contains)).isPresent();
  }

  /// A digest begins with all open jobs; instant mails with those that come after the profile was
  /// written.
  @Nullable Instant since(StoredProfile profile) {
    Instant sentUntil = profile.sentUntil();
    Instant late = sentUntil == null ? null : sentUntil.minus(overlap);
    boolean instant = profile.alert().frequency() == AlertFrequency.INSTANT;
    return instant && (late == null || late.isBefore(profile.writtenAt()))
        ? profile.writtenAt()
        : late;
  }

  /// The largest limit of the profiles.
  private static int limit(List<StoredProfile> profiles) {
    return profiles.stream().mapToInt(each -> each.profile().alert().limit()).max().orElse(0);
  }

  private static boolean possiblySent(VisibleMatch match, SentRoles sent) {
    return match.roles().stream().anyMatch(sent.uncertain()::contains);
  }

  private static NewMatch better(NewMatch one, NewMatch other) {
    return BEST_FIRST.compare(one, other) <= 0 ? one : other;
  }
}
