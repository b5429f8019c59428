package dev.rolecall.ingest.source.oracle;

import dev.rolecall.ingest.source.BoardNames;
import dev.rolecall.model.BoardKey;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A career site: `acme.us2/CX_1` for the site `CX_1` of `acme.fa.us2.oraclecloud.com`. A host
/// without a region, `acme.fa.oraclecloud.com`, has none in the name: `acme/CX_1`.
///
/// @param label the first part of the host, which rarely names the employer
/// @param region with a dot in front; empty for a host without one
/// @param site the number of the site, or the name that its addresses have instead
record OracleSite(String label, String region, String site) {
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final String REGION = "((?:\\." + LABEL + "){0,2})";
  private static final String SITE = "([A-Za-z0-9][\\w-]{0,79})";

  static final Pattern NAME = Pattern.compile("(" + LABEL + ")" + REGION + "/" + SITE);

  private static final Pattern HOST =
      Pattern.compile("(" + LABEL + ")\\.fa" + REGION + "\\.oraclecloud\\.com");

  /// The language is a part of the path: `/hcmUI/CandidateExperience/en/sites/CX_1/job/1042`.
  private static final Pattern PAGE =
      Pattern.compile("/hcmUI/CandidateExperience/(?:[\\w-]{2,12}/)?sites/" + SITE + "(?:/.*)?");

  /// @throws IllegalArgumentException when the name is not in this form
  static OracleSite of(BoardKey board) {
    return parse(board)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "An Oracle board is host.region/site, got '" + board.board() + "'"));
  }

  /// Empty when the name is not in this form.
  static Optional<OracleSite> parse(BoardKey board) {
    Matcher name = NAME.matcher(board.board());
    return name.matches()
        ? Optional.of(new OracleSite(name.group(1), name.group(2), name.group(3)))
        : Optional.empty();
  }

  /// The name of the board of a link to a site, or to a job of it.
  static Optional<String> boardOf(URI link) {
    Matcher host = HOST.matcher(BoardNames.host(link));
    Matcher page = PAGE.matcher(link.getRawPath() == null ? "" : link.getRawPath());
    return host.matches() && page.matches()
        ? Optional.of(host.group(1) + host.group(2) + "/" + page.group(1))
        : Optional.empty();
  }

  /// The host in lower case; the site as written.
  String name() {
    return hostName() + "/" + site;
  }

  /// The part of the name that the host is made of.
  String hostName() {
    return (label + region).toLowerCase(Locale.ROOT);
  }

  URI address() {
    String host = (label + ".fa" + region).toLowerCase(Locale.ROOT);
    return URI.create("https://" + host + ".oraclecloud.com");
  }

  /// The address of a job's page.
  String page(String id) {
    return address() + "/hcmUI/CandidateExperience/en/sites/" + site + "/job/" + id;
  }
}
