package dev.rolecall.ingest.source.phenom;

import dev.rolecall.ingest.source.BoardNames;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.model.BoardKey;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/// A career site in one language, as the name of a board: `careers.acme.example/global/en`, or the
/// host alone.
///
/// @param host in lower case
/// @param folder the part of the path with country and language, `/global/en`; empty for none
record PhenomSite(String host, String folder) {
  /// A public host, and up to three parts of a path that are none of the pages in it.
  static final Pattern NAME =
      Pattern.compile(
          "(?=[^/?]+(?:/(?!(?:search-results|search-page|job|apply)(?:/|$))[\\w-]{1,40}){0,3}$)"
              + BoardNames.HOST_AND_PATH.pattern());

  private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final int MAX_LENGTH_OF_NAME = 80;

  static PhenomSite of(BoardKey board) {
    String host = board.board().split("[/?]", 2)[0];
    String folder = board.board().substring(host.length());
    return new PhenomSite(
        host.toLowerCase(Locale.ROOT),
        folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder);
  }

  String name() {
    return host + folder;
  }

  /// The path of the part of the list that begins with this posting, from 0.
  String list(int from) {
    return folder + "/search-results?from=" + from + "&s=1";
  }

  /// The path of a posting's page. The title in it is for readers: the site finds the posting by
  /// its id.
  String job(String id, String title) {
    String page = folder + "/job/" + encoded(id);
    String name = NOT_IN_NAMES.matcher(title).replaceAll("-").replaceAll("^-|-$", "");
    return name.isEmpty() ? page : page + "/" + encoded(shortened(name));
  }

  private static String shortened(String name) {
    return name.length() > MAX_LENGTH_OF_NAME ? name.substring(0, MAX_LENGTH_OF_NAME) : name;
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// @throws UnreadablePayloadException when this is not an address in the folder, but of another
  ///   site or, usually, in another language
  void checkList(URI moved) {
    if (!host.equalsIgnoreCase(moved.getHost())) {
      throw new UnreadablePayloadException(
          "The list is on another host: " + moved.getHost() + moved.getPath());
    }
    String path = moved.getPath().toLowerCase(Locale.ROOT);
    if (!path.startsWith(folder.toLowerCase(Locale.ROOT) + "/")) {
      throw new UnreadablePayloadException(
          "The list redirects from %s to another folder: %s".formatted(folder, moved.getPath()));
    }
  }

  URI address() {
    return URI.create("https://" + host);
  }
}
