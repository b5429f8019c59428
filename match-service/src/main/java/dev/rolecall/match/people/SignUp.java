package dev.rolecall.match.people;

/// An account with a token for it.
///
/// @param token shown this once; only its hash is kept
/// @param made whether the account is new
public record SignUp(Account account, String token, boolean made) {
  /// Without the token, which no log may hold.
  @Override
  public String toString() {
    return "SignedUp[" + account.id() + "]";
  }
}
