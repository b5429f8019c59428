package dev.rolecall.bench.ranking;

import dev.rolecall.model.profile.Profile;
import java.util.Map;

/// A person with the grades that readers gave to jobs for them.
///
/// @param heldOut whether no weight may be fitted to this person's grades
/// @param text who they are and what they look for, as the readers saw it
/// @param grades by job key ([RankedJobs]): 0 should not be shown, 1 marginal, 2 worth a look, 3
///   would apply
record GradedPerson(
    String id, boolean heldOut, String text, Profile profile, Map<String, Integer> grades) {
  static final int GOOD = 2;

  GradedPerson {
    grades = Map.copyOf(grades);
  }

  GradedPerson withGrades(Map<String, Integer> others) {
    return new GradedPerson(id, heldOut, text, profile, others);
  }

  /// The grade of a job; 0 for a job that no one graded.
  int grade(String job) {
    return grades.getOrDefault(job, 0);
  }
}
