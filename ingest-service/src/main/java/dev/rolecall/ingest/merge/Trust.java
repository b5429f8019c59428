package dev.rolecall.ingest.merge;

import dev.rolecall.model.job.Role;
import java.util.Comparator;

/// Whose word counts first when the postings of one opening differ.
final class Trust {
  private static final int EMPLOYERS_BOARD = 0;
  private static final int WRITTEN_ELSEWHERE = 1;
  private static final int AGENCY = 2;

  /// An employer's own board, then what people write elsewhere, then agencies; the elder first. The
  /// order is the same for the same roles, however they came.
  static final Comparator<Role> ORDER =
      Comparator.comparing(Trust::rank).thenComparing(Grouping.BY_AGE);

  private Trust() {}

  private static int rank(Role role) {
    if (Boolean.TRUE.equals(role.opening().company().agency())) {
      return AGENCY;
    }
    return role.posting().source().value().equals("hn-who-is-hiring")
        ? WRITTEN_ELSEWHERE
        : EMPLOYERS_BOARD;
  }
}
