package dev.rolecall.ingest.source.jsonld;

import dev.rolecall.ingest.source.Deadlines;
import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.Requisitions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads one schema.org JobPosting, as Google's documentation describes it and as real pages
/// contain it: <https://developers.google.com/search/docs/appearance/structured-data/job-posting>.
public final class JobPostingFields {
  /// Placeholders for a company name.
  private static final Set<String> NOT_NAMES =
      Set.of(
          "confidential", "company confidential", "anonymous", "n/a", "none", "null", "undefined");

  private final ObjectNode posting;

  private JobPostingFields(ObjectNode posting) {
    this.posting = posting;
  }

  /// @param externalId the id of the posting at the source
  /// @param url of the page, for a posting without a URL of its own
  public static NativePosting read(ObjectNode posting, String externalId, @Nullable String url) {
    return new JobPostingFields(posting).read(externalId, url);
  }

  private NativePosting read(String externalId, @Nullable String url) {
    String company = company();
    SalaryField salary = SalaryField.of(posting);
    List<String> workplaces = SchemaOrgFields.lines(posting, "jobLocationType");
    boolean remote = workplaces.stream().anyMatch(JobPostingFields::isRemote);
    List<String> terms = new ArrayList<>(salary.words());
    workplaces.stream().filter(word -> !isRemote(word)).forEach(terms::add);
    String own = address("url");
    Instant posted = Fields.time(posting, "datePosted");
    return NativePosting.builder(externalId)
        .title(title(posting))
        .companyName(company)
        .html(DescriptionHtml.of(posting))
        .locations(PostalPlaces.of(posting, company))
        .employmentType(employmentType())
        .remote(remote ? Boolean.TRUE : null)
        .language(language())
        .pay(salary.pay())
        .url(own == null ? url : own)
        .postedAt(posted)
        .validThrough(Deadlines.of(posting, "validThrough", posted))
        .identities(identities(company))
        .terms(terms)
        .remoteFrom(PostalPlaces.applicants(posting))
        .companySites(sites())
        .build();
  }

  static @Nullable String title(JsonNode posting) {
    String title = SchemaOrgFields.line(posting, "title");
    return title == null ? SchemaOrgFields.line(posting, "name") : title;
  }

  private static boolean isRemote(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.contains("telecommut") || lower.equals("remote") || lower.equals("fully remote");
  }

  private @Nullable String company() {
    return organizations().stream()
        .map(JobPostingFields::name)
        .filter(name -> name != null && !NOT_NAMES.contains(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(null);
  }

  private List<JsonNode> organizations() {
    return SchemaOrgFields.values(posting, "hiringOrganization");
  }

  private static @Nullable String name(JsonNode organization) {
    if (!organization.isObject()) {
      String line = SchemaOrgFields.oneLine(organization.asString(""));
      return line.isEmpty() ? null : line;
    }
    String name = SchemaOrgFields.line(organization, "name");
    return name == null ? SchemaOrgFields.line(organization, "legalName") : name;
  }

  /// Addresses of the employer: its own site, and profiles elsewhere.
  private List<String> sites() {
    List<String> sites = new ArrayList<>();
    for (JsonNode organization : organizations()) {
      sites.addAll(SchemaOrgFields.lines(organization, "sameAs"));
      sites.addAll(SchemaOrgFields.lines(organization, "url"));
    }
    return sites;
  }

  private @Nullable String employmentType() {
    List<String> types =
        SchemaOrgFields.lines(posting, "employmentType").stream()
            .map(type -> type.substring(type.lastIndexOf('/') + 1).replace('_', ' '))
            .toList();
    return types.isEmpty() ? null : String.join(", ", types);
  }

  private @Nullable String language() {
    String language = SchemaOrgFields.line(posting, "inLanguage");
    return language == null || !language.matches("[a-zA-Z]{2}(?:[-_].*)?")
        ? null
        : language.substring(0, 2).toLowerCase(Locale.ROOT);
  }

  private List<String> identities(@Nullable String company) {
    String id = identifier(posting);
    return id == null || company == null || !Requisitions.isNumber(id)
        ? List.of()
        : List.of("job-posting:" + company.toLowerCase(Locale.ROOT).replace(':', ' ') + ":" + id);
  }

  /// The first `identifier`: a PropertyValue, or a plain value.
  static @Nullable String identifier(JsonNode posting) {
    for (JsonNode identifier : SchemaOrgFields.values(posting, "identifier")) {
      String id =
          identifier.isObject()
              ? SchemaOrgFields.line(identifier, "value")
              : SchemaOrgFields.oneLine(identifier.asString(""));
      if (id != null && !id.isEmpty()) {
        return id;
      }
    }
    return null;
  }

  private @Nullable String address(String field) {
    return SchemaOrgFields.lines(posting, field).stream()
        .filter(url -> url.startsWith("http"))
        .findFirst()
        .orElse(null);
  }
}
