package dev.rolecall.ingest.normalize.stream;

import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Role;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Comparator;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/// The part of a posting that is compared with a crawl report, in nine bytes. Most postings of a
/// board do not change with a crawl, so their roles are not read.
///
/// @param open whether a role is open
/// @param absent whether it is absent from its board
/// @param reopens whether it has a closed role that is reopened when a crawl sees the posting again
/// @param verifiedAt the earliest `lastVerifiedAt` of its open roles, in whole seconds; null when
///   none is open
record PostingSummary(boolean open, boolean absent, boolean reopens, @Nullable Instant verifiedAt) {
  static final PostingSummary NONE = new PostingSummary(false, false, false, null);

  private static final int BYTES = 9;
  private static final int OPEN = 1;
  private static final int ABSENT = 2;
  private static final int REOPENS = 4;

  static PostingSummary of(PostingRoles posting) {
    Instant verified =
        posting
            .open()
            .map(role -> role.posting().lastVerifiedAt())
            .min(Comparator.naturalOrder())
            .map(at -> Instant.ofEpochSecond(at.getEpochSecond()))
            .orElse(null);
    boolean reopens =
        posting.roles().stream().map(Role::posting).anyMatch(PostingSummary::closedAsAbsent);
    return new PostingSummary(verified != null, posting.absentSince() != null, reopens, verified);
  }

  private static boolean closedAsAbsent(JobPosting role) {
    return role.closed() != null && CrawlComparison.isAbsence(role.closed().reason());
  }

  static Serde<PostingSummary> serde() {
    return Serdes.serdeFrom(
        (_, summary) -> summary == null ? null : summary.toBytes(),
        (_, bytes) -> bytes == null ? null : of(bytes));
  }

  private byte[] toBytes() {
    int flags = (open ? OPEN : 0) | (absent ? ABSENT : 0) | (reopens ? REOPENS : 0);
    long seconds = verifiedAt == null ? 0 : verifiedAt.getEpochSecond();
    return ByteBuffer.allocate(BYTES).put((byte) flags).putLong(seconds).array();
  }

  private static PostingSummary of(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int flags = buffer.get();
    Instant verified = Instant.ofEpochSecond(buffer.getLong());
    boolean open = (flags & OPEN) != 0;
    return new PostingSummary(
        open, (flags & ABSENT) != 0, (flags & REOPENS) != 0, open ? verified : null);
  }
}
