package dev.rolecall.match.notify.bounce;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where mails come back to.
///
/// @param address the sender of mails, as mail servers see it: `bounces@example.org`; blank: the
///   sender that people see
/// @param directory the Maildir into which the mail server delivers what is sent to it, also with
///   `+` and a token after its local part; blank: bounces are not read
/// @param pollInterval how often the directory is read
/// @param keep how long files that were processed are kept
@ConfigurationProperties("rolecall.mail.bounces")
public record BounceProperties(
    @DefaultValue("") String address,
    @DefaultValue("") String directory,
    @DefaultValue("1m") Duration pollInterval,
    @DefaultValue("7d") Duration keep) {
  private static final String PREFIX = "rolecall.mail.bounces.";

  public BounceProperties {
    if (!pollInterval.isPositive() || keep.isNegative()) {
      throw new IllegalArgumentException(PREFIX + "poll-interval and keep must be positive");
    }
  }

  /// @throws IllegalStateException saying why the setting is not valid
  public Optional<BounceAddress> bounceAddress() {
    if (address.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BounceAddress(address.strip()));
    } catch (IllegalArgumentException bad) {
      throw new IllegalStateException(PREFIX + "address " + bad.getMessage(), bad);
    }
  }

  /// @throws IllegalStateException saying which setting is missing or invalid
  public Optional<Path> maildir() {
    if (directory.isBlank()) {
      return Optional.empty();
    }
    if (address.isBlank()) {
      throw new IllegalStateException(
          PREFIX + "address is not set: without it no email that comes back can be recognized.");
    }
    Path maildir = Path.of(directory);
    if (!Files.isDirectory(maildir.resolve("new"))) {
      throw new IllegalStateException(
          PREFIX + "directory must be a Maildir, with the directory new; got " + directory);
    }
    return Optional.of(maildir);
  }
}
