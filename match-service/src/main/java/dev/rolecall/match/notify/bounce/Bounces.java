package dev.rolecall.match.notify.bounce;

import dev.rolecall.match.notify.digest.DigestBounces;
import dev.rolecall.match.notify.digest.MailKey;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Processes what was delivered to the bounce address. The same report can be processed again.
final class Bounces {
  private static final Logger log = LoggerFactory.getLogger(Bounces.class);

  private final BounceParser parser;
  private final BounceTokens tokens;
  private final DigestBounces digests;

  Bounces(BounceAddress address, BounceTokens tokens, DigestBounces digests) {
    this.parser = new BounceParser(address);
    this.tokens = tokens;
    this.digests = digests;
  }

  /// @return empty when it must be processed again later
  /// @throws org.springframework.dao.DataAccessException while PostgreSQL is unavailable
  Optional<BounceOutcome> process(byte[] content) {
    return switch (parser.parse(content)) {
      case BounceReport.Ignored(BounceReport.Reason reason) ->
          Optional.of(BounceOutcome.of(reason));
      case BounceReport.Failed failed -> process(failed);
    };
  }

  private Optional<BounceOutcome> process(BounceReport.Failed failed) {
    Optional<MailKey> mail =
        failed.tokens().stream().distinct().flatMap(each -> tokens.read(each).stream()).findFirst();
    if (mail.isEmpty()) {
      return Optional.of(BounceOutcome.UNSIGNED);
    }
    MailStatusCode status = failed.status();
    DigestBounces.Result result =
        digests.record(mail.get(), new DigestBounces.Failure(status.toString(), status.severity()));
    log.info("An email to account {} came back: {}, {}", mail.get().account(), status, result);
    return result == DigestBounces.Result.TOO_EARLY
        ? Optional.empty()
        : Optional.of(BounceOutcome.of(result));
  }
}
