package dev.rolecall.model.profile;

import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one person can do and wants.
///
/// @param families empty for every kind of work
/// @param excludeWords whole words that a job's text must not contain
public record Profile(
    String id,
    String name,
    List<JobFamily> families,
    @Nullable SeniorityRange seniority,
    @Nullable Integer experienceYears,
    List<SkillPreference> skills,
    @Nullable PayExpectation pay,
    WorkPreferences work,
    List<EmploymentType> employmentTypes,
    CompanyPreferences companies,
    List<String> excludeWords,
    Alert alert) {
  public Profile {
    families = List.copyOf(families);
    skills = List.copyOf(skills);
    employmentTypes = List.copyOf(employmentTypes);
    excludeWords = List.copyOf(excludeWords);
    if (id.isBlank() || id.length() > 64) {
      throw new IllegalArgumentException(
          "The id of a profile must have 1 to 64 characters and not be blank; got '" + id + "'");
    }
  }
}
