package dev.rolecall.search.web.account;

/// The result of a form of the account page.
///
/// @param error empty when there is none
/// @param newToken the secret of the token that was just created; empty when none was
record AccountNotice(String error, String newToken) {
  static final AccountNotice NONE = new AccountNotice("", "");

  static AccountNotice error(String reason) {
    return new AccountNotice(reason, "");
  }

  static AccountNotice newToken(String secret) {
    return new AccountNotice("", secret);
  }

  @Override
  public String toString() {
    return "AccountNotice[...]";
  }
}
