package dev.rolecall.match.notify.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The address that bounces are sent to: `bounces@example.org`, and `bounces+TOKEN@example.org` for
/// a mail.
public final class BounceAddress {
  /// Of the local part, RFC 5321.
  private static final int MAX_LOCAL = 64;

  private static final int MAX_TOKENS = 20;

  /// Where mail servers write whom they delivered a mail to.
  private static final String[] RECIPIENT_HEADERS = {
    "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-Rcpt-To", "To"
  };

  private static final String TOKEN = "([0-9a-z]{" + BounceTokens.LENGTH + "})";

  private final String local;
  private final String host;
  private final Pattern token;

  /// @throws IllegalArgumentException when it is not an address to which a token can be added
  public BounceAddress(String address) {
    int at = address.lastIndexOf('@');
    this.local = at < 1 ? "" : address.substring(0, at);
    this.host = address.substring(at + 1);
    boolean valid = isValid(address) && at > 0 && !local.contains("+");
    if (!valid || local.length() + 1 + BounceTokens.LENGTH > MAX_LOCAL) {
      throw new IllegalArgumentException(
          "must be an address such as bounces@example.org, with at most %d characters before the @;"
                  .formatted(MAX_LOCAL - 1 - BounceTokens.LENGTH)
              + " got "
              + address);
    }
    String known = Pattern.quote(local) + "\\+" + TOKEN + "@" + Pattern.quote(host);
    String header = "(?:" + BounceTokens.HEADER + ":\\s{0,5}|\\A\\s*)" + TOKEN + "\\b";
    this.token = Pattern.compile(known + "|" + header, Pattern.CASE_INSENSITIVE);
  }

  String plain() {
    return local + "@" + host;
  }

  /// The sender of a mail, as the mail server sees it.
  String withToken(String token) {
    return local + "+" + token + "@" + host;
  }

  List<String> tokensOfRecipients(MimeMessage message) {
    List<String> tokens = new ArrayList<>();
    for (String name : RECIPIENT_HEADERS) {
      try {
        String value = message.getHeader(name, " ");
        tokens.addAll(value == null ? List.of() : tokensIn(value));
      } catch (MessagingException unreadable) {
        // the other headers may be readable
      }
    }
    return tokens;
  }

  /// What may be tokens: in our addresses, after the name of our header, or the text itself.
  List<String> tokensIn(CharSequence text) {
    return token
        .matcher(text)
        .results()
        .limit(MAX_TOKENS)
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .map(token -> token.toLowerCase(Locale.ROOT))
        .toList();
  }

  private static boolean isValid(String address) {
    try {
      new InternetAddress(address, true);
      return true;
    } catch (AddressException bad) {
      return false;
    }
  }
}
