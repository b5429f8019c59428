package dev.rolecall.ingest.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.ingest.merge.evidence.Similarity;
import dev.rolecall.model.CompanyId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.MergeDecision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroupingTest {
  @Test
  void anyOrderOfTheSameRolesGivesTheSameGroups() {
    byEmployer()
        .forEach(
            (employer, roles) -> {
              List<RoleFeatures> shuffled = new ArrayList<>(roles);
              List<List<RoleKey>> expected = keys(Grouping.of(roles, List.of()));
              for (int seed = 0; seed < 10; seed++) {
                Collections.shuffle(shuffled, new Random(seed));
                assertThat(keys(Grouping.of(shuffled, List.of())))
                    .as("%s, seed %d", employer, seed)
                    .isEqualTo(expected);
              }
            });
  }

  @Test
  void allRolesOfAGroupAreCompatible() {
    for (Collection<RoleFeatures> roles : byEmployer().values()) {
      for (List<RoleFeatures> group : Grouping.of(roles, List.of())) {
        for (RoleFeatures first : group) {
          for (RoleFeatures second : group) {
            assertThat(first == second || Similarity.of(first, second).compatible()).isTrue();
          }
        }
      }
    }
  }

  @Test
  void similarityIsSymmetric() {
    LabeledPairs.all()
        .forEach(
            pair -> {
              RoleFeatures a = RoleFeatures.of(pair.a());
              RoleFeatures b = RoleFeatures.of(pair.b());
              assertThat(Similarity.of(a, b)).as(pair.id()).isEqualTo(Similarity.of(b, a));
            });
  }

  @Test
  void unrelatedRolesDoNotChangeAGroup() {
    Map<String, List<RoleFeatures>> employers = byEmployer();
    List<RoleFeatures> all = new ArrayList<>(employers.get("korrelat"));
    List<List<RoleKey>> groups = keys(Grouping.of(all, List.of()));
    for (List<RoleKey> group : groups) {
      List<RoleFeatures> members = all.stream().filter(role -> group.contains(role.key())).toList();
      assertThat(keys(Grouping.of(members, List.of()))).containsExactly(group);
    }
  }

  @Test
  void rolesThatAnOperatorSeparatedAreNotGrouped() {
    List<RoleFeatures> roles = byEmployer().get("korrelat");
    List<RoleKey> group =
        keys(Grouping.of(roles, List.of())).stream()
            .filter(keys -> keys.size() > 2)
            .findFirst()
            .orElseThrow();
    MergeDecision separate =
        new MergeDecision(
            CompanyId.of("korrelat"), group.get(0), group.get(1), true, "operator", Instant.EPOCH);
    assertThat(keys(Grouping.of(roles, List.of(separate))))
        .noneMatch(keys -> keys.containsAll(Set.of(group.get(0), group.get(1))));
  }

  private static Map<String, List<RoleFeatures>> byEmployer() {
    Map<RoleKey, RoleFeatures> roles = new HashMap<>();
    LabeledPairs.all().stream()
        .flatMap(pair -> Stream.of(pair.a(), pair.b()))
        .forEach(role -> roles.computeIfAbsent(role.key(), _ -> RoleFeatures.of(role)));
    return roles.values().stream()
        .collect(
            Collectors.groupingBy(p -> p.employer().value(), TreeMap::new, Collectors.toList()));
  }

  private static List<List<RoleKey>> keys(List<List<RoleFeatures>> groups) {
    return groups.stream().map(group -> group.stream().map(RoleFeatures::key).toList()).toList();
  }
}
