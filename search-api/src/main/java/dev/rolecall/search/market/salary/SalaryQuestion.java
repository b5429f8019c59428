package dev.rolecall.search.market.salary;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.profile.PayRate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An offer, and the job that it is for.
///
/// @param title as the person wrote it
/// @param family the kind of work that the title names
/// @param level null when neither the person nor the title states it
/// @param skills at most [SalaryQuestionReader#MAX_SKILLS]
/// @param city its name with its country, as in `Berlin, DE`; null when only a country is stated
/// @param country ISO 3166-1 alpha-2; null for remote work from anywhere
/// @param remote whether the job is remote; the country is then where the person works
/// @param type FULL_TIME or CONTRACT
public record SalaryQuestion(
    String title,
    JobFamily family,
    @Nullable Seniority level,
    List<SkillId> skills,
    @Nullable String city,
    @Nullable String country,
    boolean remote,
    EmploymentType type,
    PayRate offer) {
  public SalaryQuestion {
    skills = List.copyOf(skills);
    if (country == null && !remote) {
      throw new IllegalArgumentException("A job that is not remote needs a country");
    }
  }
}
