package dev.rolecall.search.web.profile;

import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Period;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.profile.AlertFrequency;
import dev.rolecall.model.profile.Preference;
import dev.rolecall.model.text.EmploymentText;
import dev.rolecall.model.text.JobFamilyText;
import dev.rolecall.model.text.SeniorityText;
import dev.rolecall.model.text.WorkModeText;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A value that a person can choose in a form.
record Choice(String value, String label, boolean selected) {
  static List<Choice> families(Collection<String> selected) {
    return Stream.of(
            JobFamily.BACKEND,
            JobFamily.SOFTWARE,
            JobFamily.FULLSTACK,
            JobFamily.INFRA,
            JobFamily.DATA,
            JobFamily.ML,
            JobFamily.SECURITY,
            JobFamily.QA,
            JobFamily.EMBEDDED,
            JobFamily.MOBILE,
            JobFamily.FRONTEND,
            JobFamily.MANAGEMENT)
        .map(each -> of(each, JobFamilyText.label(each), selected))
        .toList();
  }

  static List<Choice> levels(String selected) {
    return Stream.concat(
            Stream.of(new Choice("", "Any", selected.isEmpty())),
            Arrays.stream(Seniority.values())
                .filter(each -> each != Seniority.UNKNOWN)
                .map(each -> of(each, SeniorityText.label(each), List.of(selected))))
        .toList();
  }

  static List<Choice> modes(Collection<String> selected) {
    return Arrays.stream(WorkMode.values())
        .filter(each -> each != WorkMode.UNKNOWN)
        .map(each -> of(each, WorkModeText.label(each), selected))
        .toList();
  }

  static List<Choice> employmentTypes(Collection<String> selected) {
    return Arrays.stream(EmploymentType.values())
        .filter(each -> each != EmploymentType.UNKNOWN)
        .map(each -> of(each, EmploymentText.label(each), selected))
        .toList();
  }

  static List<Choice> periods(String selected) {
    return Arrays.stream(Period.values())
        .filter(each -> !each.name().equals("UNKNOWN"))
        .map(each -> of(each, "a " + each.name().toLowerCase(Locale.ROOT), List.of(selected)))
        .map(each -> each.value().equals("HOUR") ? each.labeled("an hour") : each)
        .toList();
  }

  static List<Choice> needs(String selected) {
    return List.of(
        of(Preference.MUST, "Must", List.of(selected)),
        of(Preference.WANT, "Want", List.of(selected)),
        of(Preference.NICE, "Nice", List.of(selected)),
        of(Preference.AVOID, "Avoid", List.of(selected)),
        new Choice(ProfileForm.REMOVE, "Remove", false));
  }

  static List<Choice> skillLevels(String selected) {
    return List.of(
        of("", "Level not stated", selected),
        of("1", "1 beginner", selected),
        of("2", "2 basics", selected),
        of("3", "3 good", selected),
        of("4", "4 strong", selected),
        of("5", "5 expert", selected));
  }

  static List<Choice> alerts(String selected) {
    return List.of(
        of(AlertFrequency.INSTANT, "At once", List.of(selected)),
        of(AlertFrequency.DAILY, "Daily", List.of(selected)),
        of(AlertFrequency.WEEKLY, "Weekly", List.of(selected)),
        of(AlertFrequency.OFF, "No emails", List.of(selected)));
  }

  static List<Choice> stillLooking(String selected) {
    return List.of(
        of("true", "Email me, at most once a week", selected), of("false", "No email", selected));
  }

  static List<Choice> days(Collection<String> selected) {
    return Arrays.stream(DayOfWeek.values())
        .map(each -> of(each, each.getDisplayName(TextStyle.SHORT, Locale.ENGLISH), selected))
        .toList();
  }

  static List<Choice> visa(String selected) {
    return List.of(
        of("", "Not stated", selected),
        of("true", "Yes, I need sponsorship", selected),
        of("false", "No", selected));
  }

  static List<Choice> radiuses(String selected) {
    return Stream.concat(
            Stream.of(of("", "this place only", selected)),
            Stream.concat(
                    Stream.of("10", "25", "50", "100", "200"),
                    Stream.of(selected).filter(each -> !each.isEmpty()))
                .distinct()
                .map(km -> of(km, "within " + km + " km", selected)))
        .toList();
  }

  private Choice labeled(String other) {
    return new Choice(value, other, selected);
  }

  private static Choice of(String value, String label, String selected) {
    return new Choice(value, label, value.equals(selected));
  }

  private static Choice of(Enum<?> value, String label, Collection<String> selected) {
    return new Choice(value.name(), label, selected.contains(value.name()));
  }
}
