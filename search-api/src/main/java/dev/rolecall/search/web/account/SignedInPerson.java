package dev.rolecall.search.web.account;

import java.time.ZoneId;

/// The person whose session sent a request, as the match-service verified it. Controllers receive
/// it as a parameter with `@AuthenticationPrincipal`.
///
/// @param session the token of the session, for calls of the match-service
/// @param email as the person wrote it
public record SignedInPerson(String session, String email, ZoneId timeZone) {
  /// Without the token and the address, which must not be logged.
  @Override
  public String toString() {
    return "SignedInPerson[...]";
  }
}
