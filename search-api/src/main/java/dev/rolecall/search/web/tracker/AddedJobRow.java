package dev.rolecall.search.web.tracker;

import dev.rolecall.model.text.Phrases;
import dev.rolecall.search.web.page.SafeLinks;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What became of a job that a person added.
///
/// @param href of its page here; empty for a job that was not added
/// @param outcome a sentence
/// @param posting the address of the posting; empty when it is not known
record AddedJobRow(String title, String company, String href, String outcome, String posting) {
  static List<AddedJobRow> of(JsonNode added) {
    return added.path("jobs").valueStream().map(AddedJobRow::row).toList();
  }

  private static AddedJobRow row(JsonNode entry) {
    String id = entry.path("jobId").asString("");
    String outcome = entry.path("outcome").asString("");
    boolean listed = outcome.equals("LISTED");
    String page = (listed ? "/jobs/" : "/applications/") + id;
    return new AddedJobRow(
        Phrases.jobTitle(entry.path("title").asString("")),
        entry.path("company").asString(""),
        id.isEmpty() ? "" : page,
        switch (outcome) {
          case "ADDED" -> "Added to your applications.";
          case "TRACKED" -> "You are already tracking this job.";
          case "LISTED" -> "Rolecall lists this job: save it on its page.";
          case "FULL" -> "Not added: you have reached the limit. Remove some jobs first.";
          default -> "Not added: the email does not state the employer or the place.";
        },
        SafeLinks.web(entry.path("url").asString("")).orElse(""));
  }
}
