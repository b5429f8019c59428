package dev.rolecall.model.query;

import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Opening;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The fields of a job that its postings may leave out, and that searches filter on. Both
/// evaluators of a [JobQuery] (Elasticsearch and in memory) decide with this class whether a job
/// states a field.
///
/// A list without values counts as not stated: it has no value that a filter could accept.
public enum OptionalField {
  SKILL(job -> has(job.opening().skills())),
  SENIORITY(job -> has(job.opening().seniority())),
  MODE(job -> has(job.opening().workModes())),
  TYPE(job -> has(job.opening().employmentTypes())),
  PLACE(job -> has(job.opening().places())),
  /// Where one may work remotely from.
  REMOTE_FROM(job -> has(job.opening().remoteScope())),
  PAY(job -> has(job.opening().pay())),
  /// The minimum of the required years of experience.
  EXPERIENCE(job -> hasMinimum(job.opening())),
  VISA(job -> job.opening().visaSponsorship() != null),
  PERMIT(job -> job.opening().workPermit() != null),
  CLEARANCE(job -> job.opening().clearance() != null),
  CITIZENSHIP(job -> has(job.opening().citizenship())),
  LANGUAGE(job -> job.opening().language() != null),
  /// What the company does.
  SECTOR(job -> job.opening().company().sector() != null),
  AGENCY(job -> job.opening().company().agency() != null),
  POSTED(job -> job.postedAt() != null);

  private final Predicate<Job> stated;

  OptionalField(Predicate<Job> stated) {
    this.stated = stated;
  }

  /// Whether the job states this field.
  public boolean isStatedBy(Job job) {
    return stated.test(job);
  }

  /// The fields that the job does not state.
  public static Set<OptionalField> notStatedBy(Job job) {
    Set<OptionalField> fields = EnumSet.allOf(OptionalField.class);
    fields.removeIf(field -> field.isStatedBy(job));
    return fields;
  }

  private static boolean has(@Nullable Collection<?> values) {
    return values != null && !values.isEmpty();
  }

  private static boolean hasMinimum(Opening opening) {
    return opening.experienceYears() != null && opening.experienceYears().min() != null;
  }
}
