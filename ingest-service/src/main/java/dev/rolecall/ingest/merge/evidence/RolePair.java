package dev.rolecall.ingest.merge.evidence;

import dev.rolecall.model.job.Pay;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Two roles of one employer. Their texts are compared on first use: most pairs differ in something
/// that is cheaper to compare. Not for use by several threads.
final class RolePair {
  /// Postings that are published this far apart are reposts, not second openings. Monthly threads
  /// are at least 28 days apart.
  private static final Duration MIN_REPOST_GAP = Duration.ofDays(25);

  private final RoleFeatures first;
  private final RoleFeatures second;
  private final boolean sameBoard;
  private final boolean sameTitle;
  private final Duration between;
  private @Nullable TextSimilarity text;

  private RolePair(RoleFeatures first, RoleFeatures second) {
    this.first = first;
    this.second = second;
    this.sameBoard = first.board().equals(second.board());
    this.sameTitle =
        first.title().stated()
            && first.title().kind().equals(second.title().kind())
            && first.title().words().equals(second.title().words());
    this.between = Duration.between(first.publishedAt(), second.publishedAt()).abs();
  }

  static RolePair of(RoleFeatures first, RoleFeatures second) {
    return new RolePair(first, second);
  }

  RoleFeatures first() {
    return first;
  }

  RoleFeatures second() {
    return second;
  }

  TextSimilarity text() {
    TextSimilarity compared = text;
    if (compared == null) {
      compared = TextSimilarity.of(first.text(), second.text());
      text = compared;
    }
    return compared;
  }

  /// Whether both texts are long enough to be compared.
  boolean hasComparableTexts() {
    return first.text().comparable() && second.text().comparable();
  }

  /// Whether the texts are the same, except for names of places.
  boolean haveSameTextExceptPlaces() {
    return text().nearIdentical()
        && haveOnlyPlacesOfTheirOwn(first.text().allWords, second.text().allWords)
        && haveOnlyPlacesOfTheirOwn(second.text().allWords, first.text().allWords);
  }

  private boolean haveOnlyPlacesOfTheirOwn(int[] words, int[] others) {
    return SortedInts.containsAll(others, words, first.placeWords(), second.placeWords());
  }

  boolean sameBoard() {
    return sameBoard;
  }

  boolean sameSource() {
    return first.source().equals(second.source());
  }

  boolean samePosting() {
    return first.key().posting().equals(second.key().posting());
  }

  Duration between() {
    return between;
  }

  /// Whether one was published after the other: after it was closed, or about a month later.
  boolean isRepost() {
    return closedBefore(first, second)
        || closedBefore(second, first)
        || !sameBoard() && between().compareTo(MIN_REPOST_GAP) > 0;
  }

  boolean sameTitle() {
    return sameTitle;
  }

  boolean haveSamePay() {
    List<Pay> pay = first.content().pay();
    return !pay.isEmpty() && pay.equals(second.content().pay());
  }

  boolean sameSeniority() {
    return first.seniority().equals(second.seniority())
        && first.title().levels().equals(second.title().levels());
  }

  boolean haveNoCommonCity() {
    return !first.cities().isEmpty()
        && !second.cities().isEmpty()
        && Collections.disjoint(first.cities(), second.cities());
  }

  /// Whether each has addresses to apply at that are of one opening, and none in common.
  boolean haveDifferentAddresses() {
    Set<String> own = first.apply().openings();
    Set<String> theirs = second.apply().openings();
    return !own.isEmpty() && !theirs.isEmpty() && Collections.disjoint(own, theirs);
  }

  /// Identities of the same kind, such as `greenhouse:acme:internal`, with different values.
  Set<String> contradictingKinds() {
    if (first.identities().isEmpty() || second.identities().isEmpty()) {
      return Set.of();
    }
    Set<String> kinds = new HashSet<>();
    for (String identity : first.identities()) {
      String kind = kind(identity);
      boolean differs =
          !kind.isEmpty()
              && !second.identities().contains(identity)
              && second.identities().stream().anyMatch(theirs -> kind(theirs).equals(kind));
      if (differs) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  boolean sharesIdentity() {
    return !Collections.disjoint(first.identities(), second.identities());
  }

  private static String kind(String identity) {
    int colon = identity.lastIndexOf(':');
    return colon < 0 ? "" : identity.substring(0, colon);
  }

  private static boolean closedBefore(RoleFeatures earlier, RoleFeatures later) {
    var closed = earlier.posting().closed();
    return closed != null
        && earlier.publishedAt().isBefore(later.publishedAt())
        && !later.posting().firstSeenAt().isBefore(closed.at());
  }
}
