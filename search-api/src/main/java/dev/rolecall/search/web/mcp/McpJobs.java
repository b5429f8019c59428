package dev.rolecall.search.web.mcp;

import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.text.EmploymentText;
import dev.rolecall.model.text.LocationText;
import dev.rolecall.model.text.PayText;
import dev.rolecall.model.text.Phrases;
import dev.rolecall.model.text.SeniorityText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// Writes jobs for an assistant: readable values, without evidence and history. A value that no
/// posting states is left out.
///
/// @param address of the pages, without a slash at the end
record McpJobs(String address) {
  private static final int MAX_DESCRIPTION = 8_000;

  /// A job in a list.
  Map<String, Object> row(Job job) {
    Opening opening = job.opening();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", job.id().value());
    row.put("title", opening.title());
    row.put("company", opening.company().name());
    put(row, "where", LocationText.of(opening));
    put(row, "level", SeniorityText.of(Opening.orEmpty(opening.seniority())));
    put(row, "pay", pay(opening));
    put(row, "skills", skills(opening));
    put(row, "postedAt", job.postedAt() == null ? "" : job.postedAt().toString());
    row.put("firstSeenAt", job.firstSeenAt().toString());
    row.put("status", job.status().name().toLowerCase(Locale.ROOT));
    row.put("url", address + "/jobs/" + job.id());
    put(row, "source", source(job));
    return row;
  }

  /// A job with its text.
  Map<String, Object> whole(Job job) {
    Opening opening = job.opening();
    Map<String, Object> whole = new LinkedHashMap<>(row(job));
    put(
        whole,
        "employment",
        Phrases.or(
            Opening.orEmpty(opening.employmentTypes()).stream().map(EmploymentText::of).toList()));
    putIfStated(whole, "visaSponsorship", opening.visaSponsorship());
    putIfStated(whole, "workPermitRequired", opening.workPermit());
    putIfStated(whole, "clearanceRequired", opening.clearance());
    whole.put("applyUrls", opening.applyUrls());
    whole.put("applyEmails", opening.applyEmails());
    whole.put("lastVerifiedAt", job.lastVerifiedAt().toString());
    whole.put("description", description(opening));
    return whole;
  }

  private static String pay(Opening opening) {
    return Opening.orEmpty(opening.pay()).stream()
        .map(PayText::of)
        .collect(Collectors.joining(", "));
  }

  private static String skills(Opening opening) {
    return Opening.orEmpty(opening.skills()).stream()
        .map(SkillRequirement::name)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /// The posting of the job and, where its source must be named, the source.
  private static String source(Job job) {
    List<JobPosting> postings = job.postings();
    return postings.stream()
        .filter(JobPosting::open)
        .findFirst()
        .or(() -> postings.stream().findFirst())
        .map(
            posting -> {
              String named = posting.rights().attribution();
              String url = posting.url() == null ? posting.source().value() : posting.url();
              return named == null ? url : url + " (from " + named + ")";
            })
        .orElse("");
  }

  private static String description(Opening opening) {
    String text = Jsoup.parseBodyFragment(opening.description()).body().wholeText().strip();
    return McpText.start(text, MAX_DESCRIPTION);
  }

  private static void put(Map<String, Object> row, String name, String value) {
    if (!value.isEmpty()) {
      row.put(name, value);
    }
  }

  private static void putIfStated(Map<String, Object> row, String name, @Nullable Boolean value) {
    if (value != null) {
      row.put(name, value);
    }
  }
}
