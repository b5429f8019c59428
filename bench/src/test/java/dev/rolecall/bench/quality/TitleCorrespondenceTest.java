package dev.rolecall.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.bench.quality.ThreadComments.ThreadComment;
import dev.rolecall.model.job.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TitleCorrespondenceTest {
  private static final Instant NOW = Instant.parse("2025-03-03T10:00:00Z");

  @Test
  void theMostSimilarTitlesBelongTogether() {
    assertThat(
            slugs(
                Set.of("Front-end developers", "Senior backend (Java)"),
                "Backend Engineer, Frontend Developer"))
        .containsEntry("Front-end developers", "frontend-developer")
        .containsEntry("Senior backend (Java)", "backend-engineer");
  }

  @Test
  void aRoleBelongsToOneTitle() {
    assertThat(slugs(Set.of("Data Engineer", "Data Analyst"), "Data Engineer"))
        .containsExactly(Map.entry("Data Engineer", "data-engineer"));
  }

  @Test
  void otherTitlesAreNotRead() {
    assertThat(
            slugs(Set.of("Security Engineer", "Recruiter"), "Backend Engineer, Frontend Developer"))
        .isEmpty();
  }

  @Test
  void theOnlyTitleBelongsToTheOnlyRole() {
    assertThat(slugs(Set.of("somebody who builds our database"), "Storage Engineer"))
        .containsValue("storage-engineer");
  }

  private static Map<String, String> slugs(Set<String> titles, String header) {
    String text = "Quillmarsh | " + header + " | Ghent | ONSITE<p>Quillmarsh binds books.";
    ThreadComment comment =
        new ThreadComment(
            "1", "2", NOW, "{\"id\":1,\"created_at_i\":1741000000,\"text\":\"" + text + "\"}");
    List<Role> roles = new CommentRoles().of(comment);
    return TitleCorrespondence.of(titles, roles).entrySet().stream()
        .collect(
            java.util.stream.Collectors.toMap(Map.Entry::getKey, e -> e.getValue().key().slug()));
  }
}
