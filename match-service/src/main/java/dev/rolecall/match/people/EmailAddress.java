package dev.rolecall.match.people;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A mail address that a digest can be sent to: `name@host`, without a display name.
///
/// @param written as the person wrote it
public record EmailAddress(String written) {
  /// A regular expression, for Java and PostgreSQL, of a local part with a subaddress.
  public static final String SUBADDRESS = "^([^@+]+)[+][^@]*@";

  /// RFC 5321, 4.5.3.1.3.
  private static final int MAX_LENGTH = 254;

  /// @throws InvalidInputException when it is not a valid address
  public static EmailAddress required(@Nullable String text) {
    return parse(text)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "email", "An email address is required, such as sam@example.org."));
  }

  /// Empty when it is not a valid address.
  public static Optional<EmailAddress> parse(@Nullable String text) {
    if (text == null || text.isBlank() || text.strip().length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String stripped = text.strip();
    if (stripped.chars().anyMatch(c -> c <= ' ' || c > '~' || "<>()[],;:\\\"".indexOf(c) >= 0)) {
      return Optional.empty();
    }
    try {
      InternetAddress address = new InternetAddress(stripped, true);
      return stripped.equals(address.getAddress()) && stripped.indexOf('@') > 0
          ? Optional.of(new EmailAddress(stripped))
          : Optional.empty();
    } catch (AddressException bad) {
      return Optional.empty();
    }
  }

  /// The address in lower case: equal for addresses that differ in case only.
  public String key() {
    return written.toLowerCase(Locale.ROOT);
  }

  /// The key without a subaddress (RFC 5233): `sam@example.org` for `Sam+jobs@example.org`. Mails
  /// to both usually arrive at one person, so limits count them together.
  public String limitKey() {
    return key().replaceFirst(SUBADDRESS, "$1@");
  }

  /// Without the address, which must not be logged.
  @Override
  public String toString() {
    return "EmailAddress[...]";
  }
}
