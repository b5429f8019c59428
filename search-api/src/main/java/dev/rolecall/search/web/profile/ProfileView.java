package dev.rolecall.search.web.profile;

import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.profile.PayExpectation;
import dev.rolecall.model.profile.PayRate;
import dev.rolecall.model.profile.Preference;
import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.profile.SeniorityRange;
import dev.rolecall.model.profile.UndisclosedPayPolicy;
import dev.rolecall.model.text.EmploymentText;
import dev.rolecall.model.text.JobFamilyText;
import dev.rolecall.model.text.Phrases;
import dev.rolecall.model.text.PlaceText;
import dev.rolecall.model.text.SeniorityText;
import dev.rolecall.model.text.WorkModeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A profile as text.
///
/// @param skills by need, those that must be there first
/// @param facts the other fields that are stated
record ProfileView(String id, String name, List<SkillGroup> skills, List<Fact> facts) {
  /// @param label `Must have`
  record SkillGroup(String label, List<String> names) {}

  record Fact(String label, String text) {}

  static ProfileView of(Profile profile) {
    List<SkillGroup> skills =
        Stream.of(
                group(profile, Preference.MUST, "Must have"),
                group(profile, Preference.WANT, "Want"),
                group(profile, Preference.NICE, "Nice to have"),
                group(profile, Preference.AVOID, "Avoid"))
            .filter(group -> !group.names().isEmpty())
            .toList();
    return new ProfileView(profile.id(), profile.name(), skills, facts(profile));
  }

  private static SkillGroup group(Profile profile, Preference need, String label) {
    return new SkillGroup(
        label,
        profile.skills().stream()
            .filter(skill -> skill.preference() == need)
            .map(skill -> SkillRow.name(skill.id().value()))
            .toList());
  }

  private static List<Fact> facts(Profile profile) {
    List<Fact> facts = new ArrayList<>();
    add(facts, "Kind of work", join(profile.families().stream().map(ProfileView::label)));
    add(facts, "Level", level(profile.seniority()));
    add(
        facts,
        "Experience",
        profile.experienceYears() == null
            ? ""
            : Phrases.count(profile.experienceYears(), "year", "years"));
    add(facts, "Pay", pay(profile.pay()));
    add(facts, "Work mode", join(profile.work().modes().stream().map(ProfileView::label)));
    add(
        facts,
        "Home",
        profile.work().home() == null
            ? ""
            : PlaceText.of(profile.work().home().city(), null, profile.work().home().country()));
    add(
        facts,
        "Places",
        join(
            profile.work().places().stream()
                .map(
                    place ->
                        PlaceText.of(place.city(), null, place.country())
                            + (place.radiusKm() == null
                                ? ""
                                : " within " + place.radiusKm() + " km"))));
    add(facts, "May work in", join(profile.work().authorizedIn().stream().map(PlaceText::country)));
    add(
        facts,
        "Visa sponsorship",
        profile.work().needsVisa() == null
            ? ""
            : profile.work().needsVisa() ? "Needed" : "Not needed");
    add(facts, "Employment type", join(profile.employmentTypes().stream().map(ProfileView::label)));
    add(facts, "Without the words", join(profile.excludeWords().stream()));
    add(facts, "Emails", emails(profile));
    return facts;
  }

  private static String label(JobFamily family) {
    return JobFamilyText.label(family);
  }

  private static String label(WorkMode mode) {
    return WorkModeText.label(mode);
  }

  private static String label(EmploymentType type) {
    return EmploymentText.label(type);
  }

  private static String level(@Nullable SeniorityRange range) {
    if (range == null || range.min() == null && range.max() == null) {
      return "";
    }
    if (range.min() == null) {
      return "Up to " + SeniorityText.of(Objects.requireNonNull(range.max()));
    }
    return range.max() == null
        ? SeniorityText.label(range.min()) + " and above"
        : range.min() == range.max()
            ? SeniorityText.label(range.min())
            : SeniorityText.label(range.min()) + " to " + SeniorityText.of(range.max());
  }

  private static String pay(@Nullable PayExpectation pay) {
    if (pay == null) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    if (pay.floor() != null) {
      parts.add("at least " + rate(pay.floor()));
    }
    if (pay.target() != null) {
      parts.add("ideally " + rate(pay.target()));
    }
    if (pay.undisclosed() == UndisclosedPayPolicy.EXCLUDE) {
      parts.add("only jobs that state their pay");
    }
    return Phrases.capitalize(String.join("; ", parts));
  }

  private static String rate(PayRate rate) {
    return "%s %,.0f %s"
        .formatted(
            rate.currency(),
            rate.amount(),
            rate.period().name().equals("HOUR")
                ? "an hour"
                : "a " + rate.period().name().toLowerCase(Locale.ROOT));
  }

  private static String emails(Profile profile) {
    return switch (profile.alert().frequency()) {
      case DAILY -> "Daily at " + profile.alert().at() + nothingNew(profile);
      case WEEKLY -> "Weekly at " + profile.alert().at() + nothingNew(profile);
      case INSTANT -> "For each new job";
      case OFF, UNKNOWN -> "None";
    };
  }

  private static String nothingNew(Profile profile) {
    return profile.alert().stillLooking()
        ? "; at most one email a week when nothing is new"
        : "; no email when nothing is new";
  }

  private static String join(Stream<String> texts) {
    return String.join(", ", texts.toList());
  }

  private static void add(List<Fact> facts, String label, String text) {
    if (!text.isEmpty()) {
      facts.add(new Fact(label, text));
    }
  }
}
