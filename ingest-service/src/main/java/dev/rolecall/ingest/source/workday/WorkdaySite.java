package dev.rolecall.ingest.source.workday;

import dev.rolecall.ingest.source.BoardNames;
import dev.rolecall.model.BoardKey;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A career site: `acme.wd5/External` for `acme.wd5.myworkdayjobs.com/External`, and
/// `wd5.myworkdaysite.com/acme/External` for the sites on that domain.
record WorkdaySite(String host, String tenant, String site) {
  private static final Pattern BOARD =
      Pattern.compile("([A-Za-z0-9][\\w-]*)\\.(wd\\d{1,3})/([\\w-]+)");
  private static final Pattern SHARED =
      Pattern.compile("(wd\\d{1,3}\\.myworkdaysite\\.com)/([\\w-]+)/([\\w-]+)");

  /// Both forms of a board's name.
  static final Pattern NAME = Pattern.compile(BOARD.pattern() + "|" + SHARED.pattern());

  private static final Pattern OWN_HOST =
      Pattern.compile("([\\w-]+)\\.(wd\\d{1,3})\\.myworkdayjobs\\.com");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(?:-[A-Za-z]{2})?");

  /// First parts of paths that are not sites.
  private static final Set<String> OTHER_PAGES = Set.of("wday", "apply", "search", "job", "login");

  private static final String OWN_DOMAIN = ".myworkdayjobs.com";

  /// @throws IllegalArgumentException when the name is in neither form
  static WorkdaySite of(BoardKey board) {
    return parse(board)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "A Workday board is tenant.wd5/site, got '" + board.board() + "'"));
  }

  /// Empty when the name is in neither form.
  static Optional<WorkdaySite> parse(BoardKey board) {
    Matcher own = BOARD.matcher(board.board());
    if (own.matches()) {
      String host = own.group(1) + "." + own.group(2) + OWN_DOMAIN;
      return Optional.of(new WorkdaySite(host, own.group(1), own.group(3)));
    }
    Matcher shared = SHARED.matcher(board.board());
    return shared.matches()
        ? Optional.of(new WorkdaySite(shared.group(1), shared.group(2), shared.group(3)))
        : Optional.empty();
  }

  /// The name of the employer in the name of a board, even of a board that is not in either form.
  static String tenant(BoardKey board) {
    return parse(board).map(WorkdaySite::tenant).orElse(board.board());
  }

  /// The board of a link: `acme.wd5.myworkdayjobs.com/en-US/External/job/...`.
  static Optional<String> boardOf(URI link) {
    Matcher own = OWN_HOST.matcher(BoardNames.host(link));
    String[] parts = link.getRawPath() == null ? new String[0] : link.getRawPath().split("/");
    if (!own.matches() || parts.length < 2) {
      return Optional.empty();
    }
    boolean language = LANGUAGE.matcher(parts[1]).matches() && parts.length > 2;
    String site = parts[language ? 2 : 1];
    return site.matches("[\\w-]{2,60}") && !OTHER_PAGES.contains(site.toLowerCase(Locale.ROOT))
        ? Optional.of(own.group(1) + "." + own.group(2) + "/" + site)
        : Optional.empty();
  }

  URI address() {
    return URI.create("https://" + host);
  }

  /// The path of the site's API.
  String api() {
    return "/wday/cxs/" + tenant + "/" + site;
  }

  /// The address of a posting's page.
  String page(String externalPath) {
    return host.endsWith(OWN_DOMAIN)
        ? address() + "/" + site + externalPath
        : address() + "/recruiting/" + tenant + "/" + site + externalPath;
  }
}
