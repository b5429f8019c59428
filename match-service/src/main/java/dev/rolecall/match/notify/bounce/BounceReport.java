package dev.rolecall.match.notify.bounce;

import java.util.List;

/// What a file in the Maildir turned out to be.
sealed interface BounceReport {
  /// A report that a mail did not arrive, or not yet.
  ///
  /// @param tokens what may be the mail's token, for which nothing is proved yet
  /// @param status of RFC 3463, `5.1.1`
  record Failed(List<String> tokens, MailStatusCode status) implements BounceReport {
    public Failed {
      tokens = List.copyOf(tokens);
    }
  }

  /// Something else.
  record Ignored(Reason reason) implements BounceReport {}

  /// Why a file is not processed.
  enum Reason {
    /// An automatic reply: out of office, a ticket system.
    AUTO_REPLY,
    /// A report that the mail arrived.
    DELIVERED,
    /// A mail that is not a report, or a report of another kind, or in an unknown form.
    NOT_A_REPORT,
    /// It is not a mail.
    MALFORMED,
    /// It is larger than a report is.
    TOO_LARGE
  }
}
