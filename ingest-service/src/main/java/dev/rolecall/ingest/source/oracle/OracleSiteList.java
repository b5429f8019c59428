package dev.rolecall.ingest.source.oracle;

import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.PageItems;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The sites of a host. The list of jobs ignores a site that does not exist and returns the jobs of
/// all sites, so a site must be one of these. It also does not know the names that sites have in
/// addresses, nor the employer; these are here.
record OracleSiteList(List<Entry> sites) {
  /// @param number as in the requests for jobs: `CX_1`
  /// @param names that the site may have in addresses instead of its number
  /// @param title the name of the site, such as `Acme Careers`
  record Entry(String number, List<String> names, @Nullable String title) {
    private boolean isNamed(String name) {
      return names.stream().anyMatch(name::equalsIgnoreCase);
    }

    @Override
    public String toString() {
      return title == null ? number : number + " (" + title + ")";
    }
  }

  /// @throws UnreadablePayloadException when the response is not a list of sites
  static OracleSiteList of(JsonNode response) {
    List<Entry> sites = new ArrayList<>();
    for (JsonNode item : PageItems.list(response, "items")) {
      String number = Fields.text(item, "SiteNumber");
      if (number != null) {
        List<String> names =
            Stream.of("SiteURLName", "SiteCode")
                .flatMap(field -> Stream.ofNullable(Fields.text(item, field)))
                .toList();
        sites.add(new Entry(number, names, Fields.line(item, "SiteName")));
      }
    }
    if (sites.isEmpty()) {
      throw new UnreadablePayloadException("The response lists no site");
    }
    return new OracleSiteList(sites);
  }

  /// The site with a number or a name.
  ///
  /// @throws UnreadablePayloadException when the host has no such site
  Entry find(String name) {
    return first(site -> site.number().equalsIgnoreCase(name))
        .or(() -> first(site -> site.isNamed(name)))
        .orElseThrow(
            () ->
                new UnreadablePayloadException(
                    "The host has no site '%s'; its sites are %s".formatted(name, sites)));
  }

  private Optional<Entry> first(Predicate<Entry> condition) {
    return sites.stream().filter(condition).findFirst();
  }
}
