package dev.rolecall.search.web.tracker;

import dev.rolecall.model.text.Phrases;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the page of an application shows of a job that the person added: its skills, and how it
/// matches each of their profiles.
///
/// @param required names of skills that it requires
/// @param others names of the other skills that it mentions
/// @param correction of its title and employer; null for an application to a listed job
record AddedJobView(
    List<String> required,
    List<String> others,
    List<ProfileMatch> matches,
    @Nullable Correction correction) {
  private static final int MAX_REASONS = 12;

  /// @param profile its name
  /// @param vetoes why the person would not see such a job; empty for none
  /// @param reasons the most important first
  record ProfileMatch(String profile, int score, List<String> vetoes, List<String> reasons) {}

  /// The form for the title and the employer.
  ///
  /// @param error why it was not accepted; empty otherwise
  record Correction(String title, String company, String error) {}

  /// @param added missing for an application to a listed job
  static AddedJobView of(JsonNode added) {
    Correction correction =
        added.isMissingNode()
            ? null
            : new Correction(
                added.at("/job/title").asString(""),
                added.at("/job/company/name").asString(""),
                "");
    return new AddedJobView(
        skills(added, true), skills(added, false), matches(added.path("matches")), correction);
  }

  /// The same with what the person entered.
  AddedJobView with(Correction entered) {
    return new AddedJobView(required, others, matches, correction == null ? null : entered);
  }

  private static List<String> skills(JsonNode added, boolean required) {
    return added
        .at("/job/skills")
        .valueStream()
        .filter(skill -> skill.path("need").asString("").equals("MUST") == required)
        .map(skill -> skill.path("name").asString(""))
        .toList();
  }

  private static List<ProfileMatch> matches(JsonNode matches) {
    return matches
        .valueStream()
        .map(
            each -> {
              String name = each.path("profileName").asString("");
              String shown = name.isBlank() ? each.path("profileId").asString("") : name;
              JsonNode match = each.path("match");
              return new ProfileMatch(
                  Phrases.capitalize(shown),
                  match.path("score").asInt(0),
                  reasons(match.path("vetoes")),
                  reasons(match.path("parts")));
            })
        .toList();
  }

  private static List<String> reasons(JsonNode parts) {
    return parts
        .valueStream()
        .sorted(Comparator.comparing(part -> -part.path("weight").asInt(0)))
        .map(part -> part.path("reason").asString(""))
        .filter(reason -> !reason.isBlank())
        .distinct()
        .limit(MAX_REASONS)
        .toList();
  }
}
