package dev.rolecall.ingest.source.ashby;

import dev.rolecall.ingest.source.BoardNames;
import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.PostalAddress;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Sections;
import dev.rolecall.ingest.source.Workplace;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads one element of a board's `jobs`. `isRemote` is also true for hybrid jobs, so
/// `workplaceType` has precedence.
final class AshbyPostingReader implements PostingReader {
  /// Separates places in the name of a location: `New York or San Francisco`.
  private static final Pattern SEVERAL = Pattern.compile("(?i)\\s(?:or|and|&)\\s|[/;|]");

  private static final Pattern CAMEL_CASE = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  private static final Set<String> CONTINENTS =
      Set.of(
          "africa",
          "americas",
          "anywhere",
          "apac",
          "asia",
          "emea",
          "europe",
          "global",
          "latam",
          "latin america",
          "north america",
          "south america",
          "worldwide");

  @Override
  public SourceId source() {
    return Ashby.ID;
  }

  /// Postings that are not listed are not postings of the board.
  @Override
  public List<NativePosting> readAll(BoardKey board, String payload) {
    return Ashby.isListed(Fields.object(payload)) ? List.of(read(board, payload)) : List.of();
  }

  @Override
  public NativePosting read(BoardKey board, String payload) {
    JsonNode job = Fields.object(payload);
    String url = Fields.text(job, "jobUrl");
    Workplace workplace = workplace(job);
    AshbyPay pay = AshbyPay.of(job);
    return NativePosting.builder(Fields.id(job, "id"))
        .title(Fields.line(job, "title"))
        .companyName(company(board, url))
        .html(html(job, pay))
        .locations(locations(job))
        .employmentType(employmentType(job))
        .remote(workplace.remote())
        .remoteFrom(remoteFrom(job))
        .terms(workplace.terms())
        .pay(pay.ranges())
        .url(url)
        .applyUrl(Fields.text(job, "applyUrl"))
        .postedAt(Fields.time(job, "publishedAt"))
        .build();
  }

  private static @Nullable String company(BoardKey board, @Nullable String url) {
    return BoardNames.link(url)
        .flatMap(link -> BoardNames.inPath(link, Ashby.HOSTS))
        .map(BoardNames::company)
        .orElseGet(() -> BoardNames.company(board));
  }

  private static Workplace workplace(JsonNode job) {
    Workplace stated = Workplace.of(Fields.text(job, "workplaceType"));
    boolean remote = job.path("isRemote").asBoolean(false);
    return stated.isKnown() ? stated : Workplace.of(remote, false, false);
  }

  private static String html(JsonNode job, AshbyPay pay) {
    String html = Fields.text(job, "descriptionHtml");
    return new Sections()
        .add(html == null ? Fields.text(job, "descriptionPlain") : html)
        .line(pay.summary() == null ? null : "Compensation: " + pay.summary())
        .html();
  }

  private static @Nullable String employmentType(JsonNode job) {
    String type = Fields.line(job, "employmentType");
    return type == null ? null : CAMEL_CASE.matcher(type).replaceAll(" ");
  }

  private static List<String> locations(JsonNode job) {
    Set<String> places = new LinkedHashSet<>();
    addPlace(places, job);
    job.path("secondaryLocations").forEach(place -> addPlace(places, place));
    return List.copyOf(places);
  }

  /// The address, which has the country, and the name of the location, unless the address has all
  /// of it: the name can be `Remote (EU)`, or an office.
  private static void addPlace(Set<String> places, JsonNode item) {
    if (item.isString()) {
      add(places, item.asString().isBlank() ? null : item.asString().strip());
      return;
    }
    JsonNode address = item.path("address").path("postalAddress");
    String city = Fields.line(address, "addressLocality");
    String line =
        PostalAddress.line(
            city, Fields.line(address, "addressRegion"), Fields.line(address, "addressCountry"));
    String name = Fields.line(item, "location");
    if (city == null || line == null) {
      add(places, name == null ? line : name);
      boolean stated =
          name == null
              || line == null
              || isRemote(name)
              || name.contains(line)
              || isContinent(name);
      add(places, stated ? null : line);
      return;
    }
    boolean named =
        name == null || startsWith(name, city) && !isRemote(name) && !SEVERAL.matcher(name).find();
    if (!named) {
      add(places, name);
    }
    add(places, line);
  }

  /// The country of a posting whose location is only `Remote`.
  private static List<String> remoteFrom(JsonNode job) {
    JsonNode address = job.path("address").path("postalAddress");
    String name = Fields.line(job, "location");
    String country = PostalAddress.country(Fields.line(address, "addressCountry"));
    boolean onlyCountry = Fields.line(address, "addressLocality") == null && !country.isEmpty();
    return onlyCountry && name != null && isRemote(name) ? List.of(country) : List.of();
  }

  private static boolean startsWith(String name, String city) {
    return name.toLowerCase(Locale.ROOT).startsWith(city.toLowerCase(Locale.ROOT));
  }

  /// Whether the location is larger than a country, so that the country of the address is only that
  /// of the company.
  private static boolean isContinent(String name) {
    return CONTINENTS.contains(name.toLowerCase(Locale.ROOT));
  }

  private static boolean isRemote(String name) {
    return name.toLowerCase(Locale.ROOT).contains("remote");
  }

  private static void add(Set<String> places, @Nullable String place) {
    if (place != null) {
      places.add(place);
    }
  }
}
