package dev.rolecall.match.people.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How people sign in.
///
/// @param linkLifetime how long the link in a mail can be used
/// @param linksPerAddress how many mails an address receives within `window`
/// @param linksPerClient how many links a client, by its network address, may request within
///   `window` from one instance
/// @param linksInTotal how many sign-in mails are sent to all people within `window`: more are a
///   sign of abuse
/// @param window the period of these limits
/// @param sessionLifetime how long a session is valid after its last use
/// @param sessionMaxLifetime how long a session is valid at most, however often it is used
/// @param maxSessions how many sessions an account can have; a new one ends the one that was unused
///   for the longest time
@ConfigurationProperties("rolecall.sign-in")
public record SignInProperties(
    @DefaultValue("10m") Duration linkLifetime,
    @DefaultValue("5") int linksPerAddress,
    @DefaultValue("20") int linksPerClient,
    @DefaultValue("1000") int linksInTotal,
    @DefaultValue("1h") Duration window,
    @DefaultValue("30d") Duration sessionLifetime,
    @DefaultValue("180d") Duration sessionMaxLifetime,
    @DefaultValue("20") int maxSessions) {
  public SignInProperties {
    if (!linkLifetime.isPositive() || !window.isPositive() || !sessionLifetime.isPositive()) {
      throw new IllegalArgumentException(
          "rolecall.sign-in needs link-lifetime, window and session-lifetime > 0");
    }
    if (sessionMaxLifetime.compareTo(sessionLifetime) < 0) {
      throw new IllegalArgumentException(
          "rolecall.sign-in needs session-max-lifetime >= session-lifetime");
    }
    if (linksPerAddress < 1 || linksPerClient < 1 || linksInTotal < 1 || maxSessions < 1) {
      throw new IllegalArgumentException(
          "rolecall.sign-in needs links-per-address, links-per-client, links-in-total and"
              + " max-sessions >= 1");
    }
  }
}
