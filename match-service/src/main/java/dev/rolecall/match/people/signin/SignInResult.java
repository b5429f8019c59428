package dev.rolecall.match.people.signin;

import dev.rolecall.match.people.Account;

/// The outcome of using a link.
public sealed interface SignInResult {
  /// @param sessionToken the secret of the new session
  /// @param created whether the account is new
  record SignedIn(Account account, String sessionToken, boolean created) implements SignInResult {
    /// Without the secret, which must not be logged.
    @Override
    public String toString() {
      return "SignedIn[" + account.id() + "]";
    }
  }

  record Rejected(Reason reason) implements SignInResult {}

  /// Why a link does not sign in.
  enum Reason {
    /// It is incomplete or was changed, or it expired long ago.
    UNKNOWN,
    EXPIRED,
    USED,
    /// It was requested in another browser. It stays valid for that one.
    OTHER_BROWSER
  }
}
