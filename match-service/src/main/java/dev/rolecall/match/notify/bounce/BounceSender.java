package dev.rolecall.match.notify.bounce;

import dev.rolecall.match.notify.digest.MailKey;
import org.jspecify.annotations.Nullable;

/// With which sender mails are submitted, so that they can be recognized when they come back.
public final class BounceSender {
  private final BounceAddress address;
  private final BounceTokens tokens;

  public BounceSender(BounceAddress address, BounceTokens tokens) {
    this.address = address;
    this.tokens = tokens;
  }

  /// Also a header of the mail ([BounceTokens#HEADER]), as some mail servers replace the sender.
  public String token(MailKey mail) {
    return tokens.of(mail);
  }

  /// @param token null for a mail whose bounces are not processed
  public String envelopeFrom(@Nullable String token) {
    return token == null ? address.plain() : address.withToken(token);
  }
}
