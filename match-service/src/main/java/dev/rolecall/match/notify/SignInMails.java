package dev.rolecall.match.notify;

import dev.rolecall.match.notify.mail.SignInMailWriter;
import dev.rolecall.match.notify.smtp.MailTransport;
import dev.rolecall.match.notify.smtp.SubmissionResult;
import dev.rolecall.match.people.signin.SignInLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends the mails with links to sign in. They are sent at once and at most once: a person who
/// receives none requests another.
public final class SignInMails {
  private static final Logger log = LoggerFactory.getLogger(SignInMails.class);

  private final SignInMailWriter writer;
  private final MailTransport transport;

  SignInMails(SignInMailWriter writer, MailTransport transport) {
    this.writer = writer;
    this.transport = transport;
  }

  /// @return false when the mail server is unavailable. A server that refuses the address, also
  ///   temporarily, is not reported: that would tell which addresses exist.
  public boolean send(SignInLink link) {
    return switch (transport.submit(writer.write(link))) {
      case SubmissionResult.Accepted _, SubmissionResult.Uncertain _ -> true;
      case SubmissionResult.Refused refused -> refused(refused.reason());
      case SubmissionResult.Deferred deferred ->
          deferred.concernsRecipient()
              ? refused(deferred.reason())
              : unavailable(deferred.reason());
      case SubmissionResult.Unreachable unreachable -> unavailable(unreachable.reason());
    };
  }

  private static boolean refused(String reason) {
    log.warn("A sign-in email was refused: {}", reason);
    return true;
  }

  private static boolean unavailable(String reason) {
    log.warn("A sign-in email could not be sent: {}", reason);
    return false;
  }
}
