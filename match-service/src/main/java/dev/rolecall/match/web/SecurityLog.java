package dev.rolecall.match.web;

import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.signin.SignInResult;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Logs who signed in and what changed the access to an account, each as one line of the logger
/// `dev.rolecall.security`. Accounts are numbers: no line has an address, a token or a name.
final class SecurityLog {
  private static final Logger LOG = LoggerFactory.getLogger("dev.rolecall.security");

  private SecurityLog() {}

  static void signedIn(AccountId account, boolean created) {
    LOG.info("Signed in: account {}{}", account.value(), created ? ", which is new" : "");
  }

  static void signInRejected(SignInResult.Reason reason) {
    LOG.warn("Sign-in rejected: the link is {}", reason);
  }

  static void sessionEnded(AccountId account) {
    LOG.info("Session ended: account {}", account.value());
  }

  static void tokenCreated(AccountId account, UUID token) {
    LOG.info("API token created: account {}, token {}", account.value(), token);
  }

  static void tokenRevoked(AccountId account, UUID token) {
    LOG.info("API token revoked: account {}, token {}", account.value(), token);
  }

  static void erased(AccountId account) {
    LOG.info("Account erased: account {}", account.value());
  }
}
