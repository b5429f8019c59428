package dev.rolecall.ingest.source.eightfold;

import dev.rolecall.ingest.source.BoardNames;
import dev.rolecall.model.BoardKey;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A career site: `acme` for `acme.eightfold.ai` with the domain `acme.com`, and `acme/acme.org`
/// for another domain. The API needs the employer's domain, which the host does not state.
/// `acme/apply` and `acme/acme.org/apply` are sites with the older API: a refusal is respected, so
/// no other one is tried.
record EightfoldSite(String tenant, String domain, EightfoldApi api) {
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final String DOMAIN = "(?:" + LABEL + "\\.){1,5}[A-Za-z]{2,24}";
  static final Pattern NAME = Pattern.compile("(" + LABEL + ")(?:/(" + DOMAIN + "))?(/apply)?");
  private static final Pattern CAREERS = Pattern.compile("/careers(?:/.*)?");
  private static final Pattern DOMAIN_OF_LINK =
      Pattern.compile("(?:^|&)domain=(" + DOMAIN + ")(?:&|$)");

  private static final String HOST = "eightfold.ai";
  private static final String USUAL = ".com";

  /// @throws IllegalArgumentException when the name is in none of these forms
  static EightfoldSite of(BoardKey board) {
    return parse(board)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "An Eightfold board is tenant or tenant/domain, for the older API with /apply,"
                        + " got '"
                        + board.board()
                        + "'"));
  }

  /// Empty when the name is in none of these forms.
  static Optional<EightfoldSite> parse(BoardKey board) {
    Matcher name = NAME.matcher(board.board());
    if (!name.matches()) {
      return Optional.empty();
    }
    String domain = name.group(2) == null ? name.group(1) + USUAL : name.group(2);
    EightfoldApi api = name.group(3) == null ? EightfoldApi.PCSX : EightfoldApi.APPLY;
    return Optional.of(new EightfoldSite(name.group(1), domain.toLowerCase(Locale.ROOT), api));
  }

  /// The name of the board of a link to a site, or to a job of it: `acme.eightfold.ai/careers`.
  static Optional<String> boardOf(URI link) {
    String path = link.getRawPath() == null ? "" : link.getRawPath();
    return BoardNames.inHost(link, HOST)
        .filter(_ -> CAREERS.matcher(path).matches())
        .map(tenant -> tenant + domain(tenant, link.getRawQuery()));
  }

  private static String domain(String tenant, @Nullable String query) {
    Matcher stated = DOMAIN_OF_LINK.matcher(query == null ? "" : query);
    return stated.find() ? unusual(tenant, stated.group(1)) : "";
  }

  /// The domain as a part of the name; empty for the usual one.
  private static String unusual(String tenant, String domain) {
    return domain.equalsIgnoreCase(tenant + USUAL) ? "" : "/" + domain.toLowerCase(Locale.ROOT);
  }

  /// The shortest name, in lower case.
  String name() {
    String older = api == EightfoldApi.APPLY ? "/apply" : "";
    return tenant.toLowerCase(Locale.ROOT) + unusual(tenant, domain) + older;
  }

  URI address() {
    return URI.create("https://" + tenant.toLowerCase(Locale.ROOT) + "." + HOST);
  }

  /// The address of a job's page.
  String page(String id) {
    return address() + "/careers/job/" + id;
  }
}
