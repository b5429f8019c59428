package dev.rolecall.match.web;

import dev.rolecall.match.people.InvalidInputException;
import dev.rolecall.model.added.AddedContent;
import dev.rolecall.model.job.Company;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a person corrects of an added job that was read wrongly.
///
/// @param title null to keep it
/// @param company null to keep it
record AddedJobCorrection(@Nullable String title, @Nullable String company) {
  private static final int MAX_LINE = 200;
  private static final Set<String> FIELDS = Set.of("title", "company");

  /// @throws InvalidInputException with the first field that is not valid
  static AddedJobCorrection parse(byte[] body) {
    JsonNode json = ProfileBody.parse(body);
    for (String name : json.isObject() ? json.propertyNames() : List.<String>of()) {
      if (!FIELDS.contains(name)) {
        throw new InvalidInputException(
            name,
            "'%s' cannot be changed. The fields are %s."
                .formatted(name, String.join(", ", new TreeSet<>(FIELDS))));
      }
    }
    String title = AddedJobBody.text(json, "title", MAX_LINE);
    String company = AddedJobBody.text(json, "company", MAX_LINE);
    if (title == null && company == null) {
      throw new InvalidInputException("", "Send the title of the job, or its employer.");
    }
    return new AddedJobCorrection(title, company);
  }

  /// The job as a page, to read it again with what the person states. What depends on the title,
  /// such as the level, changes with it.
  AddedContent content(Job job) {
    Opening opening = job.opening();
    String markup =
        Json.MAPPER
            .createObjectNode()
            .put("@type", "JobPosting")
            .put("title", title(opening))
            .put("description", opening.description())
            .toString()
            .replace("</", "<\\/");
    String page = "<script type=\"application/ld+json\">" + markup + "</script>";
    return new AddedContent(
        AddedContent.Kind.PAGE,
        page.getBytes(StandardCharsets.UTF_8),
        "utf-8",
        job.postings().stream()
            .map(JobPosting::url)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        title(opening),
        company(opening));
  }

  /// The job with the title and employer as the person wrote them, and with what the title and the
  /// employer decide. Pay, places and all else stay as they were read from the page.
  Job applied(Job job, Opening readAgain) {
    Opening before = job.opening();
    Company employer =
        company == null || company.equals(before.company().name())
            ? before.company()
            : Company.named(readAgain.company().id(), company);
    return job.toBuilder()
        .opening(
            before.toBuilder()
                .title(title(before))
                .company(employer)
                .family(readAgain.family())
                .backendRelevant(readAgain.backendRelevant())
                .seniority(readAgain.seniority())
                .skills(readAgain.skills())
                .build())
        .build();
  }

  private String title(Opening before) {
    return title == null ? before.title() : title;
  }

  private String company(Opening before) {
    return company == null ? before.company().name() : company;
  }
}
