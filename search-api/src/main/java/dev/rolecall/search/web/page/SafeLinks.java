package dev.rolecall.search.web.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Decides which addresses from postings become links: only web pages and plain email addresses.
public final class SafeLinks {
  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  private SafeLinks() {}

  /// The address if it is one of the web; empty otherwise.
  public static Optional<String> web(@Nullable String address) {
    if (address == null) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(address.strip());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("https") || scheme.equals("http");
      return web && uri.getHost() != null ? Optional.of(uri.toASCIIString()) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /// The `mailto:` link of an address.
  static Optional<String> mail(String address) {
    return MAIL.matcher(address).matches()
        ? Optional.of("mailto:" + address.replace("%", "%25").replace("'", "%27"))
        : Optional.empty();
  }
}
