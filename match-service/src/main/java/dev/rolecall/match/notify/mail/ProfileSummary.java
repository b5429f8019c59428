package dev.rolecall.match.notify.mail;

import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.profile.Preference;
import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.profile.SkillPreference;
import dev.rolecall.model.text.JobFamilyText;
import dev.rolecall.model.text.PayText;
import dev.rolecall.model.text.Phrases;
import dev.rolecall.model.text.PlaceText;
import dev.rolecall.model.text.SeniorityText;
import dev.rolecall.model.text.WorkModeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What a profile searches for, in one line: `backend, Java and Kafka, senior or higher, remote or
/// hybrid from Germany, at least 65,000 EUR a year`.
final class ProfileSummary {
  private static final int MAX_SKILLS = 5;

  private ProfileSummary() {}

  static String of(Profile profile) {
    List<String> parts = new ArrayList<>();
    if (!profile.families().isEmpty()) {
      parts.add(JobFamilyText.of(profile.families()));
    }
    parts.addAll(skills(profile));
    level(profile).forEach(parts::add);
    place(profile).forEach(parts::add);
    Stream.ofNullable(profile.pay())
        .flatMap(pay -> Stream.ofNullable(pay.floor()))
        .forEach(floor -> parts.add("at least " + PayText.amount(floor.annual()) + " a year"));
    return parts.isEmpty() ? "any job" : String.join(", ", parts);
  }

  private static List<String> skills(Profile profile) {
    List<String> names =
        profile.skills().stream()
            .filter(
                each ->
                    each.preference() == Preference.MUST || each.preference() == Preference.WANT)
            .map(ProfileSummary::name)
            .toList();
    int more = names.size() - MAX_SKILLS;
    if (names.isEmpty()) {
      return List.of();
    }
    return more > 0
        ? List.of(
            String.join(", ", names.subList(0, MAX_SKILLS))
                + " and "
                + Phrases.count(more, "more skill", "more skills"))
        : List.of(Phrases.and(names));
  }

  private static String name(SkillPreference skill) {
    return SkillDictionary.shared().byId(skill.id()).map(Skill::name).orElse(skill.id().value());
  }

  private static Stream<String> level(Profile profile) {
    return Stream.ofNullable(profile.seniority())
        .flatMap(
            range -> {
              Seniority min = range.min();
              Seniority max = range.max();
              if (min == null) {
                return Stream.ofNullable(max).map(each -> SeniorityText.of(each) + " or lower");
              }
              return Stream.of(
                  Objects.equals(min, max)
                      ? SeniorityText.of(min)
                      : max == null
                          ? SeniorityText.of(min) + " or higher"
                          : SeniorityText.of(min) + " to " + SeniorityText.of(max));
            });
  }

  private static Stream<String> place(Profile profile) {
    String modes = WorkModeText.of(profile.work().modes());
    String from =
        Stream.ofNullable(profile.work().home())
            .map(home -> "from " + PlaceText.country(home.country()))
            .findFirst()
            .orElse("");
    String all = (modes + " " + from).strip();
    return all.isEmpty() ? Stream.of() : Stream.of(all);
  }
}
