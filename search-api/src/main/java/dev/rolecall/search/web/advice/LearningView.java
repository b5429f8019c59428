package dev.rolecall.search.web.advice;

import dev.rolecall.model.Money;
import dev.rolecall.model.text.PayText;
import dev.rolecall.model.text.Phrases;
import dev.rolecall.model.wire.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A learning path as text.
///
/// @param summary how many jobs fit, and how many of them are open to the person already
/// @param sampled a note when not every open job was compared; empty otherwise
/// @param payUnknown whether a step of a path for pay was chosen by the number of jobs
record LearningView(String summary, String sampled, boolean payUnknown, List<StepView> steps) {
  /// @param opens `12 more jobs`
  /// @param total how many jobs are open in total after it
  /// @param pay the median of the additional jobs; empty when too few state pay
  /// @param notes what it builds on and prepares for, in sentences
  record StepView(
      String name,
      String opens,
      String total,
      String pay,
      List<String> notes,
      List<ExampleView> examples) {}

  record ExampleView(String title, String href, String company) {}

  static LearningView of(JsonNode path) {
    int jobs = path.path("jobs").asInt();
    int share = path.path("share").asInt(1);
    boolean pay = path.path("goal").asString("").equals("PAY");
    return new LearningView(
        Phrases.count(jobs, "open job fits", "open jobs fit")
            + " you, apart from the skills they ask for. You qualify for "
            + (jobs == 0 ? "none" : path.path("open").asInt() + " of them")
            + ".",
        share == 1
            ? ""
            : "Only one in "
                + share
                + " open jobs was compared, so the counts are estimates (multiplied by "
                + share
                + ").",
        pay
            && path.path("steps")
                .valueStream()
                .anyMatch(step -> step.path("chosenFor").asString("").equals("JOBS")),
        path.path("steps").valueStream().map(LearningView::step).toList());
  }

  private static StepView step(JsonNode step) {
    int opens = step.path("opens").asInt();
    return new StepView(
        step.path("name").asString(""),
        opens == 0 ? "No more jobs on its own" : Phrases.count(opens, "more job", "more jobs"),
        Phrases.count(step.path("openAfter").asInt(), "job", "jobs"),
        pay(step),
        notes(step),
        step.path("examples").valueStream().map(LearningView::example).toList());
  }

  private static String pay(JsonNode step) {
    JsonNode median = step.path("medianPay");
    return median.isObject()
        ? PayText.amount(Json.MAPPER.treeToValue(median, Money.class))
            + " a year is the median of the "
            + step.path("statePay").asInt()
            + " that state their pay"
        : "";
  }

  private static List<String> notes(JsonNode step) {
    String buildsOn =
        Phrases.and(step.path("buildsOn").valueStream().map(each -> each.asString("")).toList());
    JsonNode preparesFor = step.path("preparesFor");
    return java.util.stream.Stream.of(
            preparesFor.isString() ? "You need it for " + preparesFor.asString() + "." : "",
            buildsOn.isEmpty() ? "" : "It builds on " + buildsOn + ".")
        .filter(note -> !note.isEmpty())
        .toList();
  }

  private static ExampleView example(JsonNode job) {
    return new ExampleView(
        Phrases.jobTitle(job.path("title").asString("")),
        "/jobs/" + job.path("jobId").asString(""),
        job.path("company").asString(""));
  }
}
