package dev.rolecall.match.people;

/// An account with a token for it.
///
/// @param token shown only this once; its hash is stored
/// @param created whether the account is new
public record SignUp(Account account, String token, boolean created) {
  /// Without the token, which must not be logged.
  @Override
  public String toString() {
    return "SignUp[" + account.id() + "]";
  }
}
