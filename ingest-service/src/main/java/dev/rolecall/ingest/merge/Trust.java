package dev.rolecall.ingest.merge;

import dev.rolecall.model.job.Role;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Set;

/// Whose word counts first when the postings of one opening differ.
final class Trust {
  private static final int EMPLOYERS_BOARD = 0;
  private static final int WRITTEN_ELSEWHERE = 1;
  private static final int COPIED = 2;
  private static final int AGENCY = 3;

  private static final Set<String> PEOPLE_WRITE = Set.of("hn-who-is-hiring");

  /// Job feeds, which copy what employers' boards say, later and at times cut.
  private static final Set<String> FEEDS =
      Set.of("remoteok", "remotive", "arbeitnow", "himalayas", "jobicy", "themuse", "adzuna");

  /// An employer's own board, then what people write elsewhere, then feeds, then agencies. Of equal
  /// ones that of a later month, which knows the pay of today; then the elder. The order is the
  /// same for the same roles, however they came.
  static final Comparator<Role> ORDER =
      Comparator.comparing(Trust::rank)
          .thenComparing(Trust::month, Comparator.reverseOrder())
          .thenComparing(Grouping.BY_AGE);

  private Trust() {}

  /// On a thread, where nobody takes a posting down when its opening is filled.
  static boolean writtenByPeople(Role role) {
    return PEOPLE_WRITE.contains(role.posting().source().value());
  }

  private static int rank(Role role) {
    if (Boolean.TRUE.equals(role.opening().company().agency())) {
      return AGENCY;
    }
    if (writtenByPeople(role)) {
      return WRITTEN_ELSEWHERE;
    }
    return FEEDS.contains(role.posting().source().value()) ? COPIED : EMPLOYERS_BOARD;
  }

  private static YearMonth month(Role role) {
    Instant posted = role.posting().postedAt();
    Instant told = posted == null ? role.posting().firstSeenAt() : posted;
    return YearMonth.from(told.atZone(ZoneOffset.UTC));
  }
}
