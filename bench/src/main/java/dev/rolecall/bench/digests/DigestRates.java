package dev.rolecall.bench.digests;

import dev.rolecall.bench.pipeline.PipelineFailedException;
import dev.rolecall.bench.pipeline.ProcessMemory;
import java.util.Locale;
import java.util.stream.Collectors;

/// The result of one size.
///
/// @param people all of them had a digest that was due
record DigestRates(
    int people,
    MailCount mails,
    DigestRows.Content rows,
    DigestTimers timers,
    Cpu cpu,
    ProcessMemory memory) {
  /// CPU seconds from the first mail on.
  ///
  /// @param server the mail server's, which is this process
  /// @param digests how many were sent in that time
  record Cpu(double match, double database, double server, int digests) {
    double perDigest(double seconds) {
      return digests == 0 ? 0 : 1e3 * seconds / digests;
    }
  }

  /// @throws PipelineFailedException when a mail is missing or was sent twice
  DigestRates verified() {
    boolean complete =
        mails.count() == rows.sent()
            && mails.people() == mails.count()
            && rows.digests().values().stream().mapToInt(each -> each).sum() == people;
    if (!complete) {
      throw new PipelineFailedException(
          "%d emails to %d people for digests %s of %d people"
              .formatted(mails.count(), mails.people(), rows.digests(), people));
    }
    return this;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        """
        %,d people: %s; none twice, none missing; %.1f jobs and %,.0f bytes in a mail
          %,.0f digests/s (%,.0f in the second half); each p50 %.1f ms, p99 %.1f ms
          time of the workers: %s
          CPU per digest: match-service %.2f ms, PostgreSQL %.2f ms, mail server %.2f ms
          %s
        """,
        people,
        rows.digests(),
        mails.count() == 0 ? 0 : (double) rows.jobs() / mails.count(),
        mails.meanBytes(),
        mails.rate(),
        mails.lateRate(),
        timers.median(),
        timers.p99(),
        shares(),
        cpu.perDigest(cpu.match()),
        cpu.perDigest(cpu.database()),
        cpu.perDigest(cpu.server()),
        memory);
  }

  private String shares() {
    return timers.stages().entrySet().stream()
        .map(
            stage ->
                String.format(
                    Locale.ROOT,
                    "%s %.0f%%",
                    stage.getKey(),
                    100 * stage.getValue() / timers.total()))
        .collect(Collectors.joining(", "));
  }
}
