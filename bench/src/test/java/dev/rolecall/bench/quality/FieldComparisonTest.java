package dev.rolecall.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.bench.quality.FieldLabels.CommentLabel;
import dev.rolecall.bench.quality.FieldLabels.Selection;
import dev.rolecall.bench.quality.FieldValues.Field;
import dev.rolecall.bench.quality.ThreadComments.ThreadComment;
import dev.rolecall.model.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldComparisonTest {
  private static final String TEXT =
      "Fernhollow | Berlin, Germany | ONSITE<p>- Senior Backend Engineer (Kotlin, PostgreSQL)"
          + "<p>- Frontend Engineer (React)";

  private final FieldComparison comparison = new FieldComparison(List.of(comment()));

  @Test
  void correctValuesOfEachRoleCountForItsField() {
    FieldScores scores =
        comparison.roles(
            List.of(
                label(
                    role("Senior Backend Engineer", "'Kotlin', 'Postgres'"),
                    role("Frontend Engineer (React)", "'React.js'"))));
    assertThat(scores.differences(Field.TITLES)).isEmpty();
    assertThat(scores.f1(Field.TITLES)).isEqualTo(1);
    assertThat(scores.f1(Field.PLACES)).isEqualTo(1);
  }

  @Test
  void aRoleThatWasNotReadMissesAllItsValues() {
    FieldScores scores =
        comparison.roles(
            List.of(
                label(
                    role("Senior Backend Engineer", ""),
                    role("Frontend Engineer (React)", ""),
                    role("Office Manager", ""))));
    assertThat(scores.differences(Field.TITLES))
        .containsExactly("7  missed [Office Manager]  wrong []");
    assertThat(scores.differences(Field.PLACES)).containsExactly("7  missed [berlin]  wrong []");
  }

  @Test
  void aRoleThatTheLabelsDoNotHaveIsWrong() {
    FieldScores scores =
        comparison.roles(List.of(label(role("Frontend Engineer (React)", "'React'"))));
    assertThat(scores.differences(Field.TITLES))
        .containsExactly("7  missed []  wrong [Senior Backend Engineer]");
    assertThat(scores.report()).contains("titles", "precision");
  }

  @Test
  void aCommentThatIsNotAJobShouldHaveNoValues() {
    FieldScores scores = comparison.comments(List.of(new CommentLabel("7", List.of())));
    assertThat(scores.f1(Field.COMPANY)).isZero();
  }

  @Test
  void unopenedLabelsAreSeparate(@TempDir Path folder) throws IOException {
    String line = "{\"id\":%d,\"is_job\":true,\"company\":\"Fernhollow\",\"roles\":[]}%n";
    Files.writeString(folder.resolve("comments.jsonl"), line.formatted(1) + line.formatted(2));
    Files.writeString(folder.resolve("roles.jsonl"), line.formatted(1) + line.formatted(3));
    Files.writeString(folder.resolve("unopened.tsv"), "# note\ncomments\t2\nroles\t1\n");
    FieldLabels opened = FieldLabels.read(folder, Selection.OPENED);
    assertThat(opened.comments()).extracting(CommentLabel::comment).containsExactly("1");
    assertThat(opened.roles()).extracting(CommentLabel::comment).containsExactly("3");
    FieldLabels unopened = FieldLabels.read(folder, Selection.UNOPENED);
    assertThat(unopened.ids()).containsExactlyInAnyOrder("2", "1");
  }

  private static CommentLabel label(FieldValues... roles) {
    return new CommentLabel("7", List.of(roles));
  }

  private static FieldValues role(String title, String skills) {
    String json =
        "{'title':'%s','company':'Fernhollow','locations':[{'city':'Berlin','country':'DE'}],'skills':[%s]}"
            .formatted(title, skills)
            .replace('\'', '"');
    return FieldValues.labeled(Json.MAPPER.readTree(json));
  }

  private static ThreadComment comment() {
    String payload =
        Json.MAPPER
            .createObjectNode()
            .put("id", 7)
            .put("text", TEXT)
            .put("created_at_i", 1_793_638_800L)
            .toString();
    return new ThreadComment("7", "100", Instant.ofEpochSecond(1_793_638_800L), payload);
  }
}
