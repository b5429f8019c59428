package dev.rolecall.ingest.normalize;

import dev.rolecall.ingest.normalize.apply.ApplyStep;
import dev.rolecall.ingest.normalize.draft.Step;
import dev.rolecall.ingest.normalize.pay.EquityStep;
import dev.rolecall.ingest.normalize.pay.PayStep;
import dev.rolecall.ingest.normalize.place.PlaceStep;
import dev.rolecall.ingest.normalize.place.WorkModeStep;
import dev.rolecall.ingest.normalize.skill.SkillStep;
import dev.rolecall.ingest.normalize.terms.ClearanceStep;
import dev.rolecall.ingest.normalize.terms.EmploymentStep;
import dev.rolecall.ingest.normalize.terms.ExperienceStep;
import dev.rolecall.ingest.normalize.terms.LanguageStep;
import dev.rolecall.ingest.normalize.terms.PermitStep;
import dev.rolecall.ingest.normalize.terms.SignalStep;
import dev.rolecall.ingest.normalize.terms.VisaStep;
import dev.rolecall.ingest.normalize.title.SeniorityStep;
import java.util.List;

/// All steps, in order: later steps use the results of earlier ones.
final class Steps {
  static final List<Step> ALL =
      List.of(
          new LanguageStep(),
          new SeniorityStep(),
          new ExperienceStep(),
          new WorkModeStep(),
          new PlaceStep(),
          new PayStep(),
          new EquityStep(),
          new EmploymentStep(),
          new VisaStep(),
          new PermitStep(),
          new ClearanceStep(),
          new SkillStep(),
          new SignalStep(),
          new ApplyStep());

  private Steps() {}
}
