package dev.rolecall.match.people.tracker;

import dev.rolecall.match.people.InvalidInputException;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.tracker.ProfileProposal.Change;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.profile.CompanyPreferences;
import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.profile.SeniorityRange;
import dev.rolecall.model.text.Phrases;
import dev.rolecall.model.text.SeniorityText;
import dev.rolecall.model.text.WorkModeText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Proposes the change to a profile that follows from why a job is not for its person, so that such
/// jobs no longer match. Each reason changes one field, and nothing that the person did not mean: a
/// reason that the job's posting does not support proposes nothing.
public final class ProfileProposals {
  /// The detail of [HideReason#LEVEL] for a job that is too senior.
  public static final String TOO_SENIOR = "TOO_SENIOR";

  /// The detail of [HideReason#LEVEL] for a job that is too junior.
  public static final String TOO_JUNIOR = "TOO_JUNIOR";

  private static final List<WorkMode> MODES =
      List.of(WorkMode.REMOTE, WorkMode.HYBRID, WorkMode.ONSITE);

  private ProfileProposals() {}

  /// @param written the profile as the person wrote it
  /// @param detail the id of a skill, or [#TOO_SENIOR] or [#TOO_JUNIOR]; empty for other reasons
  /// @throws InvalidInputException when the detail is not valid for the reason
  public static ProfileProposal of(
      Profile profile,
      ObjectNode written,
      Job job,
      HideReason reason,
      String detail,
      CurrencyRates rates) {
    ObjectNode changed = written.deepCopy();
    ProfileProposal proposal =
        switch (reason) {
          case PLACE -> place(profile, changed, job.opening());
          case PAY -> PayProposal.of(profile, changed, job.opening(), rates);
          case SKILL -> skill(profile, changed, job.opening(), detail);
          case LEVEL -> level(profile, changed, job.opening(), detail);
          case COMPANY -> company(profile, changed, job.opening());
          case OTHER -> ProfileProposal.none("", changed);
        };
    return isValid(profile.id(), proposal)
        ? proposal
        : ProfileProposal.none(
            "The change would contradict another rule of your profile.", written);
  }

  private static boolean isValid(String id, ProfileProposal proposal) {
    try {
      return proposal.changes().isEmpty() || People.read(id, proposal.profile()).id().equals(id);
    } catch (InvalidInputException contradiction) {
      return false;
    }
  }

  /// Leaves out the modes of a job that is not remote.
  private static ProfileProposal place(Profile profile, ObjectNode changed, Opening opening) {
    List<WorkMode> ofJob = Opening.orEmpty(opening.workModes());
    if (ofJob.isEmpty() || ofJob.contains(WorkMode.REMOTE)) {
      return ProfileProposal.none(
          ofJob.isEmpty()
              ? "The posting does not state whether the work is remote or on site."
              : "The work is remote, so your work modes stay as they are.",
          changed);
    }
    List<WorkMode> before = profile.work().modes();
    List<WorkMode> after =
        (before.isEmpty() ? MODES : before).stream().filter(mode -> !ofJob.contains(mode)).toList();
    if (after.isEmpty() || after.equals(before)) {
      return ProfileProposal.none(
          "You want this work mode only. You can choose places in your profile.", changed);
    }
    ArrayNode modes = changed.withObjectProperty("work").putArray("modes");
    after.forEach(mode -> modes.add(mode.name()));
    return changed("work.modes", "Work mode", before, after, changed);
  }

  private static ProfileProposal changed(
      String field, String label, List<WorkMode> from, List<WorkMode> to, ObjectNode profile) {
    return one(
        new Change(field, label, from.isEmpty() ? "Any" : labels(from), labels(to)), profile);
  }

  private static String labels(List<WorkMode> modes) {
    return String.join(", ", modes.stream().map(WorkModeText::label).toList());
  }

  /// Avoids the skill, even if it was wanted.
  private static ProfileProposal skill(
      Profile profile, ObjectNode changed, Opening opening, String detail) {
    SkillRequirement skill =
        Opening.orEmpty(opening.skills()).stream()
            .filter(each -> each.id().value().equals(detail))
            .findFirst()
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        "detail", "'%s' is not a skill of this job.".formatted(detail)));
    String before =
        profile.skills().stream()
            .filter(each -> each.id().equals(skill.id()))
            .map(each -> Phrases.capitalize(each.preference().name().toLowerCase(Locale.ROOT)))
            .findFirst()
            .orElse("Not in your profile");
    if (before.equals("Avoid")) {
      return ProfileProposal.none(
          "Your profile already avoids %s.".formatted(name(skill)), changed);
    }
    avoid(changed, skill.id());
    return one(new Change("skills", name(skill), before, "Avoid"), changed);
  }

  private static void avoid(ObjectNode changed, SkillId skill) {
    ArrayNode skills = changed.withArrayProperty("skills");
    for (int i = skills.size() - 1; i >= 0; i--) {
      if (skills.get(i).path("id").asString("").equals(skill.value())) {
        skills.remove(i);
      }
    }
    skills.addObject().put("id", skill.value()).put("need", "AVOID");
  }

  private static String name(SkillRequirement skill) {
    return SkillDictionary.shared().byId(skill.id()).map(Skill::name).orElse(skill.name());
  }

  /// Ends the range of levels before that of the job.
  private static ProfileProposal level(
      Profile profile, ObjectNode changed, Opening opening, String detail) {
    boolean senior = detail.equals(TOO_SENIOR);
    if (!senior && !detail.equals(TOO_JUNIOR)) {
      throw new InvalidInputException(
          "detail", "The detail must be %s or %s.".formatted(TOO_SENIOR, TOO_JUNIOR));
    }
    List<Seniority> levels = Opening.orEmpty(opening.seniority());
    Optional<Seniority> bound =
        levels.stream()
            .min(senior ? Comparator.naturalOrder() : Comparator.reverseOrder())
            .flatMap(level -> next(level, senior ? -1 : 1));
    if (bound.isEmpty()) {
      return ProfileProposal.none(
          levels.isEmpty() ? "The posting does not state a level." : "There is no level beyond it.",
          changed);
    }
    SeniorityRange before =
        profile.seniority() == null ? new SeniorityRange(null, null) : profile.seniority();
    Seniority end = senior ? before.max() : before.min();
    if (end != null
        && end != Seniority.UNKNOWN
        && (senior ? end.compareTo(bound.get()) <= 0 : end.compareTo(bound.get()) >= 0)) {
      return ProfileProposal.none("Your profile already leaves out this level.", changed);
    }
    SeniorityRange after =
        senior
            ? new SeniorityRange(before.min(), bound.get())
            : new SeniorityRange(bound.get(), before.max());
    changed.withObjectProperty("seniority").put(senior ? "max" : "min", bound.get().name());
    return one(new Change("seniority", "Level", range(before), range(after)), changed);
  }

  private static Optional<Seniority> next(Seniority level, int step) {
    List<Seniority> known =
        Arrays.stream(Seniority.values()).filter(each -> each != Seniority.UNKNOWN).toList();
    int index = known.indexOf(level) + step;
    return known.contains(level) && index >= 0 && index < known.size()
        ? Optional.of(known.get(index))
        : Optional.empty();
  }

  private static String range(SeniorityRange range) {
    String min = level(range.min());
    String max = level(range.max());
    if (min.isEmpty()) {
      return max.isEmpty() ? "Any" : "At most " + max;
    }
    return max.isEmpty() ? "At least " + min : min.equals(max) ? min : min + " to " + max;
  }

  private static String level(@Nullable Seniority level) {
    return level == null ? "" : SeniorityText.label(level);
  }

  private static ProfileProposal company(Profile profile, ObjectNode changed, Opening opening) {
    String name = opening.company().name();
    CompanyPreferences before = profile.companies();
    if (before.exclude().stream().anyMatch(each -> each.equalsIgnoreCase(name))) {
      return ProfileProposal.none("Your profile already excludes %s.".formatted(name), changed);
    }
    ObjectNode companies = changed.withObjectProperty("companies");
    companies.withArrayProperty("exclude").add(name);
    if (before.watch().stream().anyMatch(each -> each.equalsIgnoreCase(name))) {
      ArrayNode watch = companies.putArray("watch");
      before.watch().stream().filter(each -> !each.equalsIgnoreCase(name)).forEach(watch::add);
    }
    List<String> after = new ArrayList<>(before.exclude());
    after.add(name);
    return one(
        new Change(
            "companies.exclude",
            "Excluded companies",
            before.exclude().isEmpty() ? "None" : String.join(", ", before.exclude()),
            String.join(", ", after)),
        changed);
  }

  static ProfileProposal one(Change change, ObjectNode profile) {
    return new ProfileProposal(List.of(change), "", profile);
  }
}
