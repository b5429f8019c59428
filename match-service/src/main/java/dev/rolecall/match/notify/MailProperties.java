package dev.rolecall.match.notify;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The sender of mails.
///
/// @param from `Rolecall <rolecall@example.org>`; required: without it the service does not start,
///   rather than skip mails silently
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
      // as a cause its less helpful message would be the one that is printed
      throw new IllegalStateException("rolecall.mail.from is not a valid mail address: " + from);
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
