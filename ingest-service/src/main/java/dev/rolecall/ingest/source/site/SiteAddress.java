package dev.rolecall.ingest.source.site;

import dev.rolecall.ingest.source.BoardNames;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.TrackingParameters;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// The address in the name of a board: `careers.acme.example`, `acme.example/jobs?lang=en`.
///
/// @param host in lower case
/// @param path with its query, starting with a slash
record SiteAddress(String host, String path) {
  static SiteAddress of(BoardKey board) {
    String host = board.board().split("[/?]", 2)[0];
    String rest = board.board().substring(host.length());
    return new SiteAddress(host.toLowerCase(Locale.ROOT), rest.startsWith("/") ? rest : "/" + rest);
  }

  URI resolve(String relative) {
    return URI.create("https://" + host).resolve(relative);
  }

  /// The folder that the board is limited to, in lower case: `/jobs/`; a slash for a whole host.
  String folder() {
    String folder = path.split("\\?", 2)[0].toLowerCase(Locale.ROOT);
    return folder.endsWith("/") ? folder : folder + "/";
  }

  /// An address as written on the site, without its fragment. Empty when it is not one of http.
  Optional<URI> link(String written) {
    return link(resolve(path), written);
  }

  /// The same for a link on a page of the site.
  static Optional<URI> link(URI page, String written) {
    String text = written.strip().replace(" ", "%20").replace("|", "%7C");
    int fragment = text.indexOf('#');
    try {
      URI resolved = page.resolve(fragment < 0 ? text : text.substring(0, fragment));
      // in one form, whether the list encodes it or not, and wherever the link is
      URI link = URI.create(withoutTracking(resolved.toASCIIString()));
      boolean http =
          "https".equalsIgnoreCase(link.getScheme()) || "http".equalsIgnoreCase(link.getScheme());
      return http && link.getHost() != null && link.getUserInfo() == null
          ? Optional.of(link)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String withoutTracking(String address) {
    String[] parts = address.split("\\?", 2);
    if (parts.length < 2) {
      return address;
    }
    String query = TrackingParameters.VISITS.removedFrom(parts[1]);
    return query.isEmpty() ? parts[0] : parts[0] + "?" + query;
  }

  /// Whether an address is on this host, with or without `www.`.
  boolean hosts(URI link) {
    return link.getPort() == -1 && BoardNames.host(link).equals(BoardNames.host(resolve("/")));
  }

  /// The path with its query, as it is requested.
  static String path(URI link) {
    String path =
        link.getRawPath() == null || link.getRawPath().isEmpty() ? "/" : link.getRawPath();
    return link.getRawQuery() == null ? path : path + "?" + link.getRawQuery();
  }
}
