package dev.rolecall.ingest.normalize;

import java.util.List;

/// All steps, in order: later ones use what earlier ones found.
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
