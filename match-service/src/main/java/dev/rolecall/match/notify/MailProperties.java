package dev.rolecall.match.notify;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Who mails come from.
///
/// @param from `Rolecall <rolecall@example.org>`; without it the service does not start: mails that
///   are skipped without a word are the worst kind
@ConfigurationProperties("rolecall.mail")
public record MailProperties(@Nullable String from) {
  /// @throws IllegalStateException saying which setting is missing or wrong
  InternetAddress sender() {
    if (from == null || from.isBlank()) {
      throw new IllegalStateException(
          "rolecall.mail.from is not set: no digest could be sent. Set it to the sender's address,"
              + " such as 'Rolecall <rolecall@example.org>'.");
    }
    try {
      InternetAddress address = new InternetAddress(from, true);
      host(address);
      return address;
    } catch (AddressException bad) {
      // its own words say less, and would be the ones that are told
      throw new IllegalStateException("rolecall.mail.from is no mail address: " + from);
    }
  }

  static String host(InternetAddress address) {
    int at = address.getAddress().lastIndexOf('@');
    if (at < 1) {
      throw new IllegalStateException("rolecall.mail.from needs name@host");
    }
    return address.getAddress().substring(at + 1);
  }
}
