package dev.rolecall.ingest.merge.evidence;

import dev.rolecall.ingest.registry.SourceRegistry;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.CompanyId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Role;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.source.SourceKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// The properties of a role that merging compares: its posting's dates and state, and the features
/// of its content.
///
/// @param moves how often the role's employer has changed
public record RoleFeatures(
    JobPosting posting, CompanyId employer, int moves, ContentFeatures content) {
  /// The oldest first. The id of the job is derived from the oldest role.
  public static final Comparator<RoleFeatures> BY_AGE =
      Comparator.comparing((RoleFeatures role) -> role.posting().firstSeenAt())
          .thenComparing(RoleFeatures::key);

  public static RoleFeatures of(Role role) {
    return new RoleFeatures(
        role.posting(), role.employer(), role.moves(), ContentFeatures.of(role));
  }

  public RoleKey key() {
    return posting.role();
  }

  /// When it was posted, or first seen when the posting does not state a date.
  public Instant publishedAt() {
    Instant posted = posting.postedAt();
    return posted == null ? posting.firstSeenAt() : posted;
  }

  /// Since when it is open: its date, or when it was first seen if that is earlier. A date that is
  /// later than that was renewed.
  public Instant openSince() {
    Instant seen = posting.firstSeenAt();
    return publishedAt().isBefore(seen) ? publishedAt() : seen;
  }

  /// Whether the texts are long enough to be compared, and the same except for single words.
  public boolean hasTextOf(RoleFeatures other) {
    return RolePair.of(this, other).text().nearIdentical();
  }

  /// Whether its source is a thread, in which people post.
  static boolean isFromThread(RoleFeatures role) {
    return SourceRegistry.terms(role.source()).kind() == SourceKind.THREAD;
  }

  public SourceId source() {
    return posting.source();
  }

  BoardKey board() {
    return posting.role().posting().board();
  }

  List<String> identities() {
    return content.identities();
  }

  TitleCore title() {
    return content.title();
  }

  Set<Seniority> seniority() {
    return content.seniority();
  }

  Set<String> cities() {
    return content.cities();
  }

  int[] placeWords() {
    return content.placeWords();
  }

  Set<WorkMode> modes() {
    return content.modes();
  }

  Set<EmploymentType> employment() {
    return content.employment();
  }

  ApplyAddresses apply() {
    return content.apply();
  }

  TextFingerprint text() {
    return content.text();
  }
}
