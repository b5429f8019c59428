package dev.rolecall.search.find;

import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.text.Phrases;
import dev.rolecall.model.text.SeniorityText;
import dev.rolecall.search.find.SimilarJobs.SimilarJob;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Chooses from found jobs those to show next to a job, and explains each.
final class SimilarSelection {
  private static final int MAX_SKILLS = 3;

  /// One company does not fill the list.
  private static final int MAX_OF_A_COMPANY = 2;

  private final Job origin;
  private final List<Candidate> chosen = new ArrayList<>();

  private record Candidate(Job job, TextOverlap text, String opening) {
    static Candidate of(Job job) {
      Opening opening = job.opening();
      String title = opening.title().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
      return new Candidate(
          job, TextOverlap.of(opening), opening.company().id() + " " + title.strip());
    }

    boolean isSame(Candidate other) {
      return job.id().equals(other.job.id())
          || opening.equals(other.opening)
          || text.isSame(other.text);
    }
  }

  private SimilarSelection(Job origin) {
    this.origin = origin;
  }

  /// @param found the most similar first
  static List<SimilarJob> of(Job origin, List<Job> found, int limit) {
    SimilarSelection selection = new SimilarSelection(origin);
    Candidate itself = Candidate.of(origin);
    for (Job job : found) {
      Candidate candidate = Candidate.of(job);
      if (selection.chosen.size() < limit
          && !itself.isSame(candidate)
          && selection.accepts(candidate)) {
        selection.chosen.add(candidate);
      }
    }
    return selection.chosen.stream()
        .map(each -> new SimilarJob(each.job(), selection.reasons(each.job().opening())))
        .toList();
  }

  private boolean accepts(Candidate candidate) {
    long sameCompany =
        chosen.stream()
            .filter(
                other ->
                    other
                        .job()
                        .opening()
                        .company()
                        .id()
                        .equals(candidate.job().opening().company().id()))
            .count();
    return sameCompany < MAX_OF_A_COMPANY && chosen.stream().noneMatch(candidate::isSame);
  }

  private List<String> reasons(Opening other) {
    Opening opening = origin.opening();
    List<String> reasons = new ArrayList<>();
    add(reasons, "also ", sharedSkills(opening, other));
    add(reasons, "also in ", sharedCities(opening, other));
    if (Opening.orEmpty(opening.workModes()).contains(WorkMode.REMOTE)
        && Opening.orEmpty(other.workModes()).contains(WorkMode.REMOTE)) {
      reasons.add("also remote");
    }
    List<Seniority> levels = new ArrayList<>(Opening.orEmpty(opening.seniority()));
    levels.retainAll(Opening.orEmpty(other.seniority()));
    levels.remove(Seniority.UNKNOWN);
    add(reasons, "also ", levels.stream().distinct().map(SeniorityText::of).toList());
    return reasons;
  }

  private static void add(List<String> reasons, String also, List<String> values) {
    if (!values.isEmpty()) {
      reasons.add(also + Phrases.and(values));
    }
  }

  private static List<String> sharedSkills(Opening opening, Opening other) {
    Set<?> ids =
        Opening.orEmpty(other.skills()).stream()
            .map(SkillRequirement::id)
            .collect(Collectors.toSet());
    return Opening.orEmpty(opening.skills()).stream()
        .filter(skill -> ids.contains(skill.id()))
        .sorted(Comparator.comparing(SkillRequirement::importance))
        .map(SkillRequirement::name)
        .distinct()
        .limit(MAX_SKILLS)
        .toList();
  }

  private static List<String> sharedCities(Opening opening, Opening other) {
    List<String> cities = cities(opening);
    cities.retainAll(cities(other));
    return cities.stream().limit(2).toList();
  }

  private static List<String> cities(Opening opening) {
    return Opening.orEmpty(opening.places()).stream()
        .map(Place::city)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
