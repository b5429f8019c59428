package dev.rolecall.bench.quality;

import dev.rolecall.bench.quality.PairLabel.LabeledRole;
import dev.rolecall.bench.quality.ThreadComments.ThreadComment;
import dev.rolecall.ingest.merge.Grouping;
import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.model.CompanyId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Normalizes and merges all roles of some comments, and decides labeled pairs by the result.
final class PairMerging {
  private final Map<String, List<Role>> rolesByComment;
  private final Map<RoleKey, RoleKey> groupOf = new HashMap<>();
  private final Map<LabeledRole, Role> roleOf = new HashMap<>();

  private PairMerging(Map<String, List<Role>> rolesByComment) {
    this.rolesByComment = rolesByComment;
  }

  static List<PairDecision> decide(List<PairLabel> labels, Collection<ThreadComment> comments) {
    CommentRoles reader = new CommentRoles();
    PairMerging merging =
        new PairMerging(comments.stream().collect(Collectors.toMap(ThreadComment::id, reader::of)));
    merging.group();
    merging.findRoles(labels);
    return labels.stream().map(merging::decision).toList();
  }

  /// Groups the roles of each employer.
  private void group() {
    Map<CompanyId, List<RoleFeatures>> employers =
        rolesByComment.values().stream()
            .flatMap(List::stream)
            .map(RoleFeatures::of)
            .collect(
                Collectors.groupingBy(RoleFeatures::employer, TreeMap::new, Collectors.toList()));
    for (List<RoleFeatures> roles : employers.values()) {
      for (List<RoleFeatures> group : Grouping.of(roles, List.of())) {
        group.forEach(role -> groupOf.put(role.key(), group.getFirst().key()));
      }
    }
  }

  private void findRoles(List<PairLabel> labels) {
    Map<String, Set<String>> titles =
        labels.stream()
            .flatMap(PairLabel::roles)
            .collect(
                Collectors.groupingBy(
                    LabeledRole::comment,
                    Collectors.mapping(LabeledRole::title, Collectors.toSet())));
    titles.forEach(
        (comment, ofComment) ->
            TitleCorrespondence.of(ofComment, rolesByComment.getOrDefault(comment, List.of()))
                .forEach((title, role) -> roleOf.put(new LabeledRole(comment, title), role)));
  }

  private PairDecision decision(PairLabel label) {
    Role a = roleOf.get(label.a());
    Role b = roleOf.get(label.b());
    boolean merged = a != null && b != null && group(a).equals(group(b));
    return new PairDecision(label, a, b, merged);
  }

  private RoleKey group(Role role) {
    return groupOf.getOrDefault(role.key(), role.key());
  }
}
