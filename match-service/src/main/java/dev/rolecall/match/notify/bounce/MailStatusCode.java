package dev.rolecall.match.notify.bounce;

import dev.rolecall.match.notify.digest.DigestBounces.Severity;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A status code of RFC 3463, such as `5.1.1`: class, subject and detail.
record MailStatusCode(int type, int subject, int detail) {
  /// The host name or the reply of a mail server may contain similar numbers, such as addresses.
  private static final Pattern CODE =
      Pattern.compile("(?<![\\d.])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.]*\\d)");

  /// A reply of RFC 5321, where it begins: `smtp; 550 no such user`.
  private static final Pattern REPLY =
      Pattern.compile("(?:^|[;:<]|said:)\\s*\"?([45])\\d\\d(?=[ -]|$)");

  private static final int PERMANENT = 5;
  private static final int TEMPORARY = 4;

  /// A permanent failure without details.
  static final MailStatusCode UNSPECIFIED = new MailStatusCode(PERMANENT, 0, 0);

  static final MailStatusCode DELAYED = new MailStatusCode(TEMPORARY, 0, 0);

  /// The permanent failures that say that the mailbox or its domain does not exist or takes no mail
  /// at all. Others concern this mail, the sender, or a full mailbox.
  private static final Set<String> UNDELIVERABLE =
      Set.of(
          "0.0", "1.0", "1.1", "1.2", "1.3", "1.4", "1.6", "1.9", "1.10", "2.0", "2.1", "4.1",
          "4.4");

  /// The first code in a text.
  static Optional<MailStatusCode> in(String text) {
    Matcher found = CODE.matcher(text);
    return found.find()
        ? Optional.of(new MailStatusCode(number(found, 1), number(found, 2), number(found, 3)))
        : Optional.empty();
  }

  /// The code of a mail server's reply, `smtp; 550 no such user`.
  static Optional<MailStatusCode> ofReply(String text) {
    Matcher found = REPLY.matcher(text);
    return in(text)
        .filter(code -> code.type() >= TEMPORARY)
        .or(
            () ->
                found.find()
                    ? Optional.of(new MailStatusCode(number(found, 1), 0, 0))
                    : Optional.empty());
  }

  Severity severity() {
    if (type != PERMANENT) {
      return Severity.TEMPORARY;
    }
    return UNDELIVERABLE.contains(subject + "." + detail)
        ? Severity.UNDELIVERABLE
        : Severity.REFUSED;
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  @Override
  public String toString() {
    return type + "." + subject + "." + detail;
  }
}
