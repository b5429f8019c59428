package dev.rolecall.match.people.gap;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.JobFamily;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/// Forty jobs for backend engineers: all ask for Java, thirty for Kafka and ten for Kubernetes.
public final class StubFamilyDemand implements FamilyDemand {
  @Override
  public Map<JobFamily, SkillCounts> count() {
    SkillCounts backend = new SkillCounts();
    for (int i = 0; i < 40; i++) {
      backend.add(
          i < 10
              ? Set.of(SkillId.of("java"), SkillId.of("kafka"), SkillId.of("kubernetes"))
              : i < 30
                  ? Set.of(SkillId.of("java"), SkillId.of("kafka"))
                  : Set.of(SkillId.of("java")));
    }
    return new EnumMap<>(Map.of(JobFamily.BACKEND, backend));
  }
}
