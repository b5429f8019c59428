package dev.rolecall.ingest.source;

import dev.rolecall.model.BoardKey;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Names of boards: in links, and as the names of their companies.
public final class BoardNames {
  /// A part of a path, which cannot lead to another path: neither `..` nor a slash or a query.
  public static final Pattern PART_OF_PATH = Pattern.compile("[A-Za-z0-9](?:[\\w.-]|%20){0,79}");

  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

  /// The first part of a host.
  public static final Pattern SUBDOMAIN = Pattern.compile(LABEL);

  /// The same, or a whole public host. Neither an IP address nor a name that only exists in local
  /// networks (RFC 6762, RFC 8375, RFC 9476, ICANN's `internal`).
  public static final Pattern SUBDOMAIN_OR_HOST =
      Pattern.compile(
          LABEL
              + "|(?:"
              + LABEL
              + "\\.)+"
              + "(?!(?i:local|localhost|localdomain|internal|intranet|lan|home|corp|arpa|onion|alt)$)"
              + "(?:[A-Za-z]{2,24}|(?i:xn)--[A-Za-z0-9-]{1,58})");

  /// A public host with the path and the query of a page on it: `acme.example/jobs.rss?lang=en`.
  /// The path cannot lead to another host or out of its folder. Which hosts a board may be on is
  /// decided when it is registered.
  public static final Pattern HOST_AND_PATH =
      Pattern.compile(
          "(?!.*\\.\\.)(?:"
              + LABEL
              + "\\.)+"
              + "(?!(?i:local|localhost|localdomain|internal|intranet|lan|home|corp|arpa|onion|alt)(?:[/?]|$))"
              + "(?:[A-Za-z]{2,24}|(?i:xn)--[A-Za-z0-9-]{1,58})"
              + "(?:/(?!/)[\\w.~!$&'()*+,;=@%/-]{0,200})?(?:\\?[\\w.~!$&'()*+,;=@%/-]{1,200})?");

  private static final String WWW = "www.";
  private static final Pattern SEPARATOR = Pattern.compile("[-_+\\s]+|%20");
  private static final Pattern CAREER_HOST =
      Pattern.compile("(?:careers?|jobs?|work|join|karriere|hiring|talent|apply)\\.(.+)");

  /// First parts of paths, and subdomains, that do not name a board.
  private static final Set<String> OTHER_PAGES =
      Set.of(
          "www",
          "jobs",
          "job",
          "careers",
          "embed",
          "api",
          "app",
          "help",
          "support",
          "blog",
          "about",
          "login",
          "signin",
          "robots.txt",
          "v0",
          "v1",
          "accounts",
          "apply",
          "get",
          "oneclick-ui",
          "postings",
          "j",
          "search",
          "companies",
          "internal",
          "status",
          "docs",
          "developers",
          "resources",
          "static",
          "assets",
          "cdn",
          "favicon.ico");

  private BoardNames() {}

  /// The name of a company that the source does not state: `acme-robotics` becomes `Acme Robotics`.
  /// Null for the placeholder `stdin` of the normalize command.
  public static @Nullable String company(BoardKey board) {
    return company(board.board());
  }

  /// The same for the board's name alone, which can be a host: `careers.acme.example`.
  public static @Nullable String company(String board) {
    if (board.equals("stdin")) {
      return null;
    }
    String name = board.indexOf('/') > 0 ? board.substring(0, board.indexOf('/')) : board;
    if (name.indexOf('.') > 0) {
      String whole =
          name.toLowerCase(Locale.ROOT).startsWith(WWW) ? name.substring(WWW.length()) : name;
      Matcher host = CAREER_HOST.matcher(whole);
      String site = host.matches() ? host.group(1) : whole;
      name = site.substring(0, site.indexOf('.') < 0 ? site.length() : site.indexOf('.'));
    }
    return Arrays.stream(SEPARATOR.split(name))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }

  /// The company whose career site this is: `jobs.acme.example` is that of Acme. Null for other
  /// hosts, which may have postings of several companies.
  public static @Nullable String companyOfCareerSite(String host) {
    return CAREER_HOST.matcher(host).matches() ? company(host) : null;
  }

  /// The first part of a link's path, if the link is on one of the hosts: `acme` of
  /// `jobs.lever.co/acme/1`.
  public static Optional<String> inPath(URI link, Set<String> hosts) {
    return inPath(link, hosts, 0);
  }

  /// @param index of the part of the path, from 0
  public static Optional<String> inPath(URI link, Set<String> hosts, int index) {
    if (!hosts.contains(host(link)) || link.getRawPath() == null) {
      return Optional.empty();
    }
    String[] parts = link.getRawPath().split("/");
    return parts.length > index + 1 ? name(parts[index + 1]) : Optional.empty();
  }

  /// The subdomain of a link on a domain whose boards have their own hosts: `acme` of
  /// `acme.recruitee.com`.
  public static Optional<String> inHost(URI link, String domain) {
    String host = host(link);
    if (!host.endsWith("." + domain)) {
      return Optional.empty();
    }
    String name = host.substring(0, host.length() - domain.length() - 1);
    return name.indexOf('.') >= 0 ? Optional.empty() : name(name);
  }

  private static Optional<String> name(String part) {
    return part.length() > 1
            && PART_OF_PATH.matcher(part).matches()
            && !OTHER_PAGES.contains(part.toLowerCase(Locale.ROOT))
        ? Optional.of(part)
        : Optional.empty();
  }

  /// The host of a link in lower case, without `www.`; empty when the link has none.
  public static String host(URI link) {
    String host = link.getHost() == null ? "" : link.getHost().toLowerCase(Locale.ROOT);
    return host.startsWith(WWW) ? host.substring(WWW.length()) : host;
  }

  /// A link as written in a field of an item; empty when it is not an address.
  public static Optional<URI> link(@Nullable String written) {
    try {
      return written == null ? Optional.empty() : Optional.of(URI.create(written.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
