package dev.rolecall.search.web.profile;

import dev.rolecall.model.text.PlaceText;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The content of the form of a profile.
///
/// @param id of the profile; empty for a new one
/// @param etag of the version that is changed; empty for a new profile
/// @param profile JSON as it was written, or as it was entered
/// @param evidence of a profile that a CV suggests
/// @param errors what is not valid; empty before the form is sent
record ProfileFormView(
    String id, String etag, ObjectNode profile, ProfileEvidence evidence, List<String> errors) {
  private static final int FIRST_SKILLS = 12;

  /// For the template, as all that follow.
  public String name() {
    return text("/name");
  }

  public List<SkillRow> skills() {
    List<SkillRow> all = SkillRow.of(profile.path("skills"), evidence);
    return all.subList(0, Math.min(FIRST_SKILLS, all.size()));
  }

  public List<SkillRow> moreSkills() {
    List<SkillRow> all = SkillRow.of(profile.path("skills"), evidence);
    return all.subList(Math.min(FIRST_SKILLS, all.size()), all.size());
  }

  public List<Choice> families() {
    return Choice.families(texts("/families"));
  }

  public List<Choice> seniorityMin() {
    return Choice.levels(text("/seniority/min"));
  }

  public List<Choice> seniorityMax() {
    return Choice.levels(text("/seniority/max"));
  }

  public String experienceYears() {
    return text("/experienceYears");
  }

  public String floorAmount() {
    return text("/pay/floor/amount");
  }

  public String targetAmount() {
    return text("/pay/target/amount");
  }

  public String currency() {
    return first(text("/pay/floor/currency"), text("/pay/target/currency"), "EUR");
  }

  public List<Choice> periods() {
    return Choice.periods(first(text("/pay/floor/period"), text("/pay/target/period"), "YEAR"));
  }

  public boolean includesUndisclosed() {
    return !text("/pay/undisclosed").equals("EXCLUDE");
  }

  public List<Choice> modes() {
    return Choice.modes(texts("/work/modes"));
  }

  public String homeCity() {
    return text("/work/home/city");
  }

  public String homeCountry() {
    String code = text("/work/home/country");
    return code.isEmpty() ? "" : PlaceText.country(code);
  }

  public List<PlaceRow> places() {
    return PlaceRow.of(profile.at("/work/places"));
  }

  public String authorizedIn() {
    return texts("/work/authorizedIn").stream()
        .map(PlaceText::country)
        .collect(Collectors.joining(", "));
  }

  public List<Choice> visa() {
    return Choice.visa(text("/work/needsVisa"));
  }

  public List<Choice> employmentTypes() {
    return Choice.employmentTypes(texts("/employmentTypes"));
  }

  public String excludeWords() {
    return String.join(", ", texts("/excludeWords"));
  }

  public List<Choice> alerts() {
    return Choice.alerts(first(text("/alert/when"), "DAILY"));
  }

  public String alertAt() {
    String at = first(text("/alert/at"), "08:00");
    return at.length() > 5 ? at.substring(0, 5) : at;
  }

  public List<Choice> stillLooking() {
    return Choice.stillLooking(first(text("/alert/stillLooking"), "true"));
  }

  public List<Choice> alertDays() {
    return Choice.days(texts("/alert/days"));
  }

  /// The words of the CV for a field; empty for none.
  public String why(String field) {
    return evidence.of(field);
  }

  public boolean isNew() {
    return id.isEmpty();
  }

  private String text(String path) {
    JsonNode value = profile.at(path);
    return value.isNumber() ? value.decimalValue().toPlainString() : value.asString("");
  }

  private List<String> texts(String path) {
    return profile.at(path).valueStream().map(each -> each.asString("")).toList();
  }

  private static String first(String... texts) {
    for (String text : texts) {
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }
}
