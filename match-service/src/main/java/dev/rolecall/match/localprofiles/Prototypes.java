package dev.rolecall.match.localprofiles;

import dev.rolecall.match.judge.criterion.JudgedJob;
import dev.rolecall.model.CompanyId;
import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Company;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.JobStatus;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.OpeningBuilder;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.YearsRange;
import dev.rolecall.model.profile.Alert;
import dev.rolecall.model.profile.CompanyPreferences;
import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.profile.WorkPreferences;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Jobs and people with one feature, to learn from a criterion what the feature is worth.
final class Prototypes {
  /// In the order of the keys of families.
  static final List<JudgedJob> FAMILIES = families();

  /// In the order of the keys of levels. That of an unknown level is not used.
  static final List<JudgedJob> LEVELS = levels();

  private Prototypes() {}

  private static List<JudgedJob> families() {
    List<JudgedJob> jobs = new ArrayList<>();
    for (JobFamily family : JobFamily.values()) {
      jobs.add(job(opening("Role").family(family)));
    }
    jobs.add(job(opening("Sales manager").family(JobFamily.OTHER)));
    return List.copyOf(jobs);
  }

  private static List<JudgedJob> levels() {
    List<JudgedJob> jobs = new ArrayList<>();
    for (Seniority level : Seniority.values()) {
      jobs.add(job(opening("Role").family(JobFamily.SOFTWARE).seniority(List.of(level))));
    }
    for (UnstatedLevel usual : UnstatedLevel.values()) {
      YearsRange years = usual.years == null ? null : new YearsRange(usual.years, null);
      jobs.add(job(opening("Role").family(usual.family).experienceYears(years)));
    }
    return List.copyOf(jobs);
  }

  private static OpeningBuilder opening(String title) {
    return Opening.builder(title, Company.named(CompanyId.of("none"), "None"));
  }

  private static JudgedJob job(OpeningBuilder opening) {
    return JudgedJob.of(
        new Job(
            JobId.of("prototypeprototype22"),
            1,
            null,
            opening.build(),
            List.of(),
            null,
            Instant.EPOCH,
            Instant.EPOCH,
            JobStatus.OPEN,
            List.of(),
            List.of()));
  }

  static Profile person(WorkPreferences work) {
    return new Profile(
        "prototype",
        "Prototype",
        List.of(),
        null,
        null,
        List.of(),
        null,
        work,
        List.of(),
        CompanyPreferences.NONE,
        List.of(),
        Alert.DAILY);
  }
}
