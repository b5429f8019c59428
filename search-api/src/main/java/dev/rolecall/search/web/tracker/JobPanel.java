package dev.rolecall.search.web.tracker;

import dev.rolecall.model.text.Phrases;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What a person did with a job, and can do, on the job's page.
///
/// @param open whether the job is open: one that is not cannot be tracked or hidden
/// @param application the id of its application; empty when it is not tracked
/// @param state of the application, `Applied on 2 Nov 2026`; empty when it is not tracked
/// @param applied whether the person applied
/// @param hidden whether the person hid it
/// @param sameCompany applications for other jobs of the company
record JobPanel(
    String jobId,
    boolean open,
    String application,
    String state,
    boolean applied,
    boolean hidden,
    List<Earlier> sameCompany) {
  private static final int MAX_EARLIER = 3;

  /// An application for another job of the company.
  ///
  /// @param when `in March 2026`
  record Earlier(String jobId, String title, String when, String state) {}

  static JobPanel of(JsonNode status) {
    JsonNode application = status.path("application");
    String state = application.path("state").asString("");
    return new JobPanel(
        status.path("jobId").asString(""),
        status.path("open").asBoolean(false),
        application.path("jobId").asString(""),
        state(application),
        !state.isEmpty() && !state.equals("SAVED"),
        status.path("hidden").isObject(),
        status
            .path("sameCompany")
            .valueStream()
            .limit(MAX_EARLIER)
            .flatMap(JobPanel::earlier)
            .toList());
  }

  private static Stream<Earlier> earlier(JsonNode application) {
    String month = StateText.month(application.path("appliedOn"));
    String state = StateText.of(application.path("state"));
    return Stream.of(
        new Earlier(
            application.path("jobId").asString(""),
            Phrases.jobTitle(application.path("title").asString("")),
            month.isEmpty() ? "" : "in " + month,
            state.equals("Applied") ? "" : state));
  }

  private static String state(JsonNode application) {
    if (!application.isObject()) {
      return "";
    }
    String label = StateText.of(application.path("state"));
    String date = StateText.date(application.path("appliedOn"));
    if (date.isEmpty()) {
      return label;
    }
    return label.equals("Applied") ? "Applied on " + date : label + ", applied on " + date;
  }
}
