package dev.rolecall.ingest.source.smartrecruiters;

import dev.rolecall.ingest.source.BoardNames;
import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.PeriodUnits;
import dev.rolecall.ingest.source.PostalAddress;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Requisitions;
import dev.rolecall.ingest.source.Sections;
import dev.rolecall.ingest.source.StructuredPay;
import dev.rolecall.ingest.source.Workplace;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.Pay;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the detail of a posting, or an element of the list, which has no text.
final class SmartRecruitersPostingReader implements PostingReader {
  private static final List<String> SECTIONS =
      List.of("companyDescription", "jobDescription", "qualifications", "additionalInformation");

  @Override
  public SourceId source() {
    return SmartRecruiters.ID;
  }

  @Override
  public NativePosting read(BoardKey board, String payload) {
    JsonNode job = Fields.object(payload);
    String id = Fields.id(job, "id", "uuid");
    JsonNode location = job.path("location");
    boolean hybrid = location.path("hybrid").asBoolean(false);
    boolean remote = location.path("remote").asBoolean(false) && !hybrid;
    Workplace workplace = Workplace.of(remote, hybrid, false);
    String company = Fields.text(job.path("company"), "identifier");
    String tenant = company == null ? board.board() : company;
    String url =
        Optional.ofNullable(Fields.text(job, "postingUrl"))
            .orElse("https://jobs.smartrecruiters.com/" + tenant + "/" + id);
    return NativePosting.builder(id)
        .title(Fields.line(job, "name"))
        .companyName(company(board, job))
        .html(html(job))
        .locations(place(location).stream().toList())
        .employmentType(Fields.line(job.path("typeOfEmployment"), "label"))
        .remote(workplace.remote())
        .terms(workplace.terms())
        .language(language(job))
        .pay(pay(job.path("compensation").path("salary")))
        .url(url)
        .applyUrl(Optional.ofNullable(Fields.text(job, "applyUrl")).orElse(url))
        .postedAt(Fields.time(job, "releasedDate"))
        // the postings of one opening in several cities have the same reference number
        .identities(
            Requisitions.identities("smartrecruiters", tenant, Fields.line(job, "refNumber")))
        .build();
  }

  private static @Nullable String company(BoardKey board, JsonNode job) {
    String name = Fields.line(job.path("company"), "name");
    return name == null ? BoardNames.company(board) : name;
  }

  private static String html(JsonNode job) {
    JsonNode sections = job.path("jobAd").path("sections");
    Sections text = new Sections();
    for (String name : SECTIONS) {
      JsonNode section = sections.path(name);
      text.add(Fields.line(section, "title"), Fields.text(section, "text"));
    }
    return text.html();
  }

  /// The parts of the address; the full text has the street of some postings.
  private static Optional<String> place(JsonNode location) {
    String line =
        PostalAddress.line(
            Fields.line(location, "city"),
            Fields.line(location, "region"),
            Fields.line(location, "country"));
    return Optional.ofNullable(line)
        .or(() -> Optional.ofNullable(Fields.line(location, "fullLocation")));
  }

  private static @Nullable String language(JsonNode job) {
    String code = Fields.text(job.path("language"), "code");
    return code == null || code.length() < 2 ? null : code.substring(0, 2);
  }

  private static List<Pay> pay(JsonNode salary) {
    return StructuredPay.range(
            Fields.amount(salary, "min"),
            Fields.amount(salary, "max"),
            Fields.text(salary, "currency"),
            PeriodUnits.of(Fields.text(salary, "period")))
        .stream()
        .toList();
  }
}
