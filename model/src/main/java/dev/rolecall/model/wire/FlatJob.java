package dev.rolecall.model.wire;

import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Change;
import dev.rolecall.model.job.Company;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.Evidence;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.JobFlag;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.JobStatus;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.Signals;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.job.YearsRange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/// A job as it is in JSON: with the fields of its opening next to its own.
///
/// Jackson can read an unwrapped object too, but it first copies all fields that it does not know,
/// here nearly the whole job, into a buffer and then parses that.
record FlatJob(
    JobId id,
    long revision,
    @Nullable JobId mergedInto,
    String title,
    Company company,
    JobFamily family,
    boolean backendRelevant,
    @Nullable List<Seniority> seniority,
    @Nullable YearsRange experienceYears,
    @Nullable List<WorkMode> workModes,
    @Nullable List<Place> places,
    @Nullable List<String> remoteScope,
    @Nullable List<Pay> pay,
    @Nullable Boolean bonus,
    @Nullable Boolean equity,
    @Nullable List<EmploymentType> employmentTypes,
    @Nullable Boolean visaSponsorship,
    @Nullable Boolean workPermit,
    @Nullable List<String> citizenship,
    @Nullable Boolean clearance,
    @Nullable String language,
    @Nullable List<SkillRequirement> skills,
    Signals signals,
    List<String> applyUrls,
    List<String> applyEmails,
    String description,
    List<Evidence> evidence,
    List<JobPosting> postings,
    @Nullable Instant postedAt,
    Instant firstSeenAt,
    Instant lastVerifiedAt,
    JobStatus status,
    List<JobFlag> marks,
    List<Change> history) {

  private Job toJob() {
    return new Job(
        id,
        revision,
        mergedInto,
        opening(),
        postings,
        postedAt,
        firstSeenAt,
        lastVerifiedAt,
        status,
        marks,
        history);
  }

  private Opening opening() {
    return new Opening(
        title,
        company,
        family,
        backendRelevant,
        seniority,
        experienceYears,
        workModes,
        places,
        remoteScope,
        pay,
        bonus,
        equity,
        employmentTypes,
        visaSponsorship,
        workPermit,
        citizenship,
        clearance,
        language,
        skills,
        signals,
        applyUrls,
        applyEmails,
        description,
        evidence);
  }

  /// Reads a job through its flat form.
  static final class JobDeserializer extends StdDeserializer<Job> {
    JobDeserializer() {
      super(Job.class);
    }

    @Override
    public Job deserialize(JsonParser parser, DeserializationContext context) {
      FlatJob flat = context.readValue(parser, FlatJob.class);
      try {
        return flat.toJob();
      } catch (IllegalArgumentException | NullPointerException invalid) {
        throw context.instantiationException(Job.class, invalid);
      }
    }
  }
}
