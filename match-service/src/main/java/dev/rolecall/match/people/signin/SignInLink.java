package dev.rolecall.match.people.signin;

import java.time.Duration;

/// A link that signs its recipient in.
///
/// @param token the secret in the link
/// @param email the recipient's address, as the person wrote it
/// @param lifetime how long it can be used
public record SignInLink(String token, String email, Duration lifetime) {
  /// Without the secret and the address, which must not be logged.
  @Override
  public String toString() {
    return "SignInLink[...]";
  }
}
