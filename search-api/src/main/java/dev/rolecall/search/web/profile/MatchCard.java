package dev.rolecall.search.web.profile;

import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.text.LocationText;
import dev.rolecall.model.text.PayText;
import dev.rolecall.model.text.Phrases;
import dev.rolecall.model.wire.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A job that matches a profile.
///
/// @param href of its page
/// @param where empty when it is not stated
/// @param pay empty when it is not stated
/// @param reasons the most important first
/// @param application the state of the person's application, `Saved`; empty when there is none
/// @param hidden whether the person hid the job
record MatchCard(
    String jobId,
    String title,
    String href,
    String company,
    String where,
    String pay,
    int score,
    List<String> reasons,
    String application,
    boolean hidden) {
  private static final int FIRST_REASONS = 3;

  static List<MatchCard> of(JsonNode matches) {
    return matches.path("matches").valueStream().map(MatchCard::card).toList();
  }

  /// For the template.
  public List<String> firstReasons() {
    return reasons.subList(0, Math.min(FIRST_REASONS, reasons.size()));
  }

  /// For the template.
  public List<String> moreReasons() {
    return reasons.subList(Math.min(FIRST_REASONS, reasons.size()), reasons.size());
  }

  private static MatchCard card(JsonNode matched) {
    JsonNode job = matched.path("job");
    JsonNode match = matched.path("match");
    return new MatchCard(
        job.path("id").asString(""),
        Phrases.jobTitle(job.path("title").asString("")),
        "/jobs/" + job.path("id").asString(""),
        job.at("/company/name").asString(""),
        where(job),
        String.join("; ", values(job.path("pay"), Pay.class).map(PayText::of).distinct().toList()),
        match.path("score").asInt(),
        match
            .path("parts")
            .valueStream()
            .sorted(Comparator.comparing(part -> -part.path("weight").asInt()))
            .map(part -> part.path("reason").asString(""))
            .filter(reason -> !reason.isBlank())
            .distinct()
            .toList(),
        Phrases.capitalize(matched.path("application").asString("").toLowerCase(Locale.ROOT)),
        matched.path("hidden").asBoolean(false));
  }

  private static String where(JsonNode job) {
    return LocationText.of(
        values(job.path("places"), Place.class).toList(),
        values(job.path("workModes"), WorkMode.class).toList(),
        values(job.path("remoteScope"), String.class).toList());
  }

  private static <T> Stream<T> values(JsonNode list, Class<T> type) {
    return list.valueStream().map(each -> Json.MAPPER.treeToValue(each, type));
  }
}
