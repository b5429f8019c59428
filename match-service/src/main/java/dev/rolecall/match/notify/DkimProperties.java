package dev.rolecall.match.notify;

import dev.rolecall.match.notify.smtp.DkimKey;
import dev.rolecall.match.notify.smtp.DkimSigner;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// With what mails are signed by DKIM; all blank: they are not signed.
///
/// @param domain the domain of the sender, `example.org`
/// @param selector the name of the key's DNS record, `SELECTOR._domainkey.DOMAIN`
/// @param privateKey the path of a file with the private key in PEM format
@ConfigurationProperties("rolecall.mail.dkim")
public record DkimProperties(
    @DefaultValue("") String domain,
    @DefaultValue("") String selector,
    @DefaultValue("") String privateKey) {
  private static final String PREFIX = "rolecall.mail.dkim.";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

  /// @param senderHost the host of the sender's address
  /// @throws IllegalStateException saying which setting is missing or invalid
  Optional<DkimSigner> signer(String senderHost) {
    if (Stream.of(domain, selector, privateKey).allMatch(String::isBlank)) {
      return Optional.empty();
    }
    requireName("domain", domain);
    requireName("selector", selector);
    requireDomainOf(senderHost);
    requireSet("private-key", privateKey);
    try {
      return Optional.of(new DkimSigner(domain, selector, DkimKey.read(Path.of(privateKey))));
    } catch (IllegalArgumentException bad) {
      throw new IllegalStateException(PREFIX + "private-key: " + bad.getMessage(), bad);
    }
  }

  /// Receivers ignore a signature of a domain other than the sender's (DMARC).
  private void requireDomainOf(String senderHost) {
    String host = "." + senderHost.toLowerCase(Locale.ROOT);
    if (!host.endsWith("." + domain.toLowerCase(Locale.ROOT))) {
      throw new IllegalStateException(
          "%sdomain must be the domain of rolecall.notify.from (%s); got %s"
              .formatted(PREFIX, senderHost, domain));
    }
  }

  private static void requireName(String setting, String value) {
    requireSet(setting, value);
    if (!NAME.matcher(value).matches()) {
      throw new IllegalStateException(
          PREFIX + setting + " must be a DNS name such as example.org; got " + value);
    }
  }

  private static void requireSet(String setting, String value) {
    if (value.isBlank()) {
      throw new IllegalStateException(
          PREFIX
              + setting
              + " is not set. Set domain, selector and private-key to sign emails, or none of"
              + " them.");
    }
  }
}
