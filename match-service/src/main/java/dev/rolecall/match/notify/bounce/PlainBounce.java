package dev.rolecall.match.notify.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reports in the forms of mail servers that do not write delivery status notifications: qmail, and
/// Exim before 4.86 or without them.
final class PlainBounce {
  /// The format QSBMF: how its text begins.
  private static final Pattern QMAIL =
      Pattern.compile("\\A\\s*Hi\\. This is the .{1,100}\\bat \\S{1,255}", Pattern.DOTALL);

  private static final Pattern EXIM_DELAY =
      Pattern.compile("(?i)\\AWarning: message \\S{1,80} delayed ");

  private PlainBounce() {}

  /// Empty when it is not a report in a known form.
  static Optional<MailStatusCode> failure(MimeMessage message, String text)
      throws MessagingException {
    String subject = message.getHeader("Subject", " ");
    if (subject != null && EXIM_DELAY.matcher(subject.strip()).find()) {
      return Optional.of(MailStatusCode.DELAYED);
    }
    boolean exim = message.getHeader("X-Failed-Recipients") != null;
    return exim || QMAIL.matcher(text).find()
        ? Optional.of(code(text).orElse(MailStatusCode.UNSPECIFIED))
        : Optional.empty();
  }

  /// The code that the text states before the mail that came back. Both servers write only about
  /// permanent failures, including those of a temporary code that lasted too long.
  private static Optional<MailStatusCode> code(String text) {
    return text.lines()
        .takeWhile(
            line ->
                !line.startsWith("--- Below this line")
                    && !line.startsWith("------ This is a copy"))
        .flatMap(line -> MailStatusCode.ofReply(line.strip()).stream())
        .findFirst();
  }
}
