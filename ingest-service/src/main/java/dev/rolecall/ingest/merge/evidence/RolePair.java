package dev.rolecall.ingest.merge.evidence;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/// Two roles of one employer, and how alike their texts are.
record RolePair(RoleFeatures one, RoleFeatures other, TextSimilarity text) {
  /// Postings this far apart are told one after the other: a repost, not a second opening. Boards
  /// that are read monthly are 28 days apart at least.
  private static final Duration A_MONTH = Duration.ofDays(25);

  static RolePair of(RoleFeatures one, RoleFeatures other) {
    int[] places = one.placeWords();
    if (other.placeWords().length > 0) {
      places = java.util.Arrays.copyOf(places, places.length + other.placeWords().length);
      System.arraycopy(
          other.placeWords(), 0, places, one.placeWords().length, other.placeWords().length);
      java.util.Arrays.sort(places);
    }
    return new RolePair(one, other, TextSimilarity.of(one.text(), other.text(), places));
  }

  boolean sameBoard() {
    return one.board().equals(other.board());
  }

  boolean sameSource() {
    return one.source().equals(other.source());
  }

  boolean samePosting() {
    return one.key().posting().equals(other.key().posting());
  }

  Duration between() {
    return Duration.between(one.publishedAt(), other.publishedAt()).abs();
  }

  /// Whether one was told when the other was over: it had closed, or a month had gone by.
  boolean inTurn() {
    return closedBefore(one, other)
        || closedBefore(other, one)
        || !sameBoard() && between().compareTo(A_MONTH) > 0;
  }

  boolean sameTitle() {
    return one.title().stated()
        && one.title().kind().equals(other.title().kind())
        && one.title().words().equals(other.title().words());
  }

  boolean sameSeniority() {
    return one.seniority().equals(other.seniority())
        && one.title().levels().equals(other.title().levels());
  }

  boolean otherCities() {
    return !one.cities().isEmpty()
        && !other.cities().isEmpty()
        && Collections.disjoint(one.cities(), other.cities());
  }

  /// Identities of the same kind, such as `greenhouse:acme:internal`, with other values.
  Set<String> contradictingKinds() {
    Set<String> kinds = new HashSet<>();
    for (String identity : one.identities()) {
      String kind = kind(identity);
      boolean otherValue =
          !kind.isEmpty()
              && !other.identities().contains(identity)
              && other.identities().stream().anyMatch(theirs -> kind(theirs).equals(kind));
      if (otherValue) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  boolean sharesIdentity() {
    return !Collections.disjoint(one.identities(), other.identities());
  }

  private static String kind(String identity) {
    int colon = identity.lastIndexOf(':');
    return colon < 0 ? "" : identity.substring(0, colon);
  }

  private static boolean closedBefore(RoleFeatures earlier, RoleFeatures later) {
    var closed = earlier.posting().closed();
    return closed != null && !later.posting().firstSeenAt().isBefore(closed.at());
  }
}
