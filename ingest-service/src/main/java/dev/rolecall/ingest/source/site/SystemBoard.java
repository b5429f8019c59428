package dev.rolecall.ingest.source.site;

import dev.rolecall.ingest.source.BoardNames;
import dev.rolecall.ingest.source.ScriptData;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The board to add instead of a site whose list Phenom fills with scripts, on the host of the
/// employer. Lists at hosts of other systems are recognized by their addresses, when a board is
/// added.
final class SystemBoard {
  private static final String PHENOM_DATA = "phApp.ddo";

  /// The address of the site in one language, in the settings in each of its pages.
  private static final Pattern BASE =
      Pattern.compile("\"baseUrl\"\\s*:\\s*\"https?://([A-Za-z0-9.-]+)((?:/[\\w-]+){0,3})/?\"");

  /// Country and language, or `global` and the language, at the start of a path.
  private static final Pattern LOCALE =
      Pattern.compile(
          "(/(?:[a-z]{2}|global)/[a-z]{2}(?:-[a-z]{2})?)(?:/.*)?", Pattern.CASE_INSENSITIVE);

  private SystemBoard() {}

  /// Empty when Phenom does not fill the page.
  static Optional<String> of(Document page) {
    return page.select("script:not([type*=json])").stream()
        .map(Element::data)
        .filter(script -> ScriptData.isIn(script, PHENOM_DATA))
        .findFirst()
        .map(script -> "phenom:" + name(URI.create(page.location()), script));
  }

  private static String name(URI address, String script) {
    String host = address.getHost().toLowerCase(Locale.ROOT);
    Matcher base = BASE.matcher(script);
    if (base.find() && isSameSite(base.group(1), address)) {
      return base.group(1).toLowerCase(Locale.ROOT) + base.group(2);
    }
    Matcher locale = LOCALE.matcher(address.getPath());
    return locale.matches() ? host + locale.group(1) : host;
  }

  private static boolean isSameSite(String host, URI address) {
    return BoardNames.host(URI.create("https://" + host)).equals(BoardNames.host(address));
  }
}
