package dev.rolecall.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.bench.quality.ThreadComments.ThreadComment;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairMergingTest {
  private static final String TEXT =
      "<p>Tidewater Loom weaves sails from recycled nets. You own the planner that decides which"
          + " loom runs which pattern: a Kotlin service with a solver inside, fed by sensors of"
          + " forty looms. You will make it replan within a second when a thread breaks, and"
          + " explain each plan to the weavers who work with it.<p>Write to"
          + " jobs@tidewaterloom.example";

  @TempDir Path data;

  @BeforeEach
  void writeComments() throws IOException {
    write(
        data.resolve("hn/items/100.json.gz"),
        """
        {"id":100,"children":[
          {"id":101,"created_at":"2025-03-03T10:00:00Z","text":"Tidewater Loom | Backend Engineer | Porto | ONSITE%1$s"},
          {"id":102,"created_at":"2025-03-03T11:00:00Z","text":"Fernleaf | Data Scientist | Turin | ONSITE<p>Fernleaf counts trees."}
        ]}
        """
            .formatted(TEXT)
            .replace("\n", " "));
    write(
        data.resolve("hn/comments/other.jsonl.gz"),
        """
        {"id":201,"parent":200,"month":"2025-04","time":"2025-04-01T09:00:00Z","html":"Tidewater Loom | Back-end Engineers | Porto | ONSITE%1$s"}
        {"id":202,"parent":200,"month":"2025-04","time":"2025-04-01T09:30:00Z","html":"I am not looking for anything, but thank you."}
        """
            .formatted(TEXT));
  }

  @Test
  void findsCommentsInThreadsAndInLines() throws IOException {
    List<ThreadComment> comments = ThreadComments.find(data, Set.of("101", "201", "999"));
    assertThat(comments).extracting(ThreadComment::id).containsExactly("101", "201");
    assertThat(comments).extracting(ThreadComment::thread).containsExactly("100", "200");
  }

  @Test
  void decidesPairsByTheGroupsOfTheirRoles() throws IOException {
    PairScores scores =
        scores(
            label(101, "Backend Engineer", 201, "Back-end Engineers", true),
            label(102, "Data Scientist", 201, "Back-end Engineers", false),
            label(101, "Backend Engineer", 202, "Backend Engineer", true));
    assertThat(scores.decisions())
        .extracting(PairDecision::merged)
        .containsExactly(true, false, false);
    assertThat(scores.precision()).isEqualTo(1);
    assertThat(scores.recall()).isEqualTo(0.5);
    assertThat(scores.recallOfRead()).isEqualTo(1);
  }

  @Test
  void reportsWrongDecisionsWithTheirReasons() throws IOException {
    String report =
        scores(
                label(101, "Backend Engineer", 201, "Back-end Engineers", false),
                label(102, "Data Scientist", 201, "Back-end Engineers", true),
                label(101, "Backend Engineer", 202, "Backend Engineer", true))
            .report();
    assertThat(report)
        .contains("all pairs (3, 2 of one opening, 1 of them read): precision 0.000, recall 0.000")
        .containsSubsequence("False merges", "similar-text (1)", "101 \"Backend Engineer\"")
        .contains("similar-text +0.95")
        .containsSubsequence("Misses", "different employers (1)", "not read (1)", "second");
  }

  private PairScores scores(PairLabel... labels) throws IOException {
    List<ThreadComment> comments = ThreadComments.find(data, Set.of("101", "102", "201", "202"));
    return new PairScores(PairMerging.decide(List.of(labels), comments));
  }

  private static PairLabel label(int a, String titleA, int b, String titleB, boolean same) {
    return PairLabel.of(
        """
        {"a":{"comment":%d,"title":"%s"},"b":{"comment":%d,"title":"%s"},"same":%b,"why":"text"}
        """
            .formatted(a, titleA, b, titleB, same));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
      out.write(text);
    }
  }
}
