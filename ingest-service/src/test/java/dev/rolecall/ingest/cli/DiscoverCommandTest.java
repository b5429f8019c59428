package dev.rolecall.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.registry.SourceRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DiscoverCommandTest {
  private static final String THREAD =
      """
      {"id": 1, "created_at": "2026-11-02T09:00:00.000Z", "children": [\
      {"id": 2, "created_at": "2026-11-02T09:00:00.000Z", "text": "Tidewrack (YC W20) | Backend Engineer | Utrecht<p>Apply: <a href=\\"https:&#x2F;&#x2F;jobs.lever.co&#x2F;tidewrack&#x2F;1f0c2a34\\">https:&#x2F;&#x2F;jobs.lever.co&#x2F;tidewrack&#x2F;1f0c...</a>"},\
      {"id": 3, "created_at": "2026-11-02T09:00:00.000Z", "text": "We are hiring. See https:&#x2F;&#x2F;boards.greenhouse.io&#x2F;orrery. Or https:&#x2F;&#x2F;orrery.example&#x2F;jobs"},\
      {"id": 4, "created_at": "2026-11-02T09:00:00.000Z", "text": null}]}
      """;

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return new CommandLine(new DiscoverCommand(SourceRegistry.sources()))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(args);
  }

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    if (name.endsWith(".gz")) {
      try (OutputStream zipped = new GZIPOutputStream(Files.newOutputStream(file))) {
        zipped.write(text.getBytes(StandardCharsets.UTF_8));
      }
    } else {
      Files.writeString(file, text);
    }
    return file.toString();
  }

  @Test
  void findsTheBoardsOfAThread() throws IOException {
    assertThat(run(file("thread.json", THREAD))).isZero();
    assertThat(out.toString().lines())
        .containsExactly("greenhouse\torrery\t2026\t", "lever\ttidewrack\t2026\tTidewrack");
    assertThat(err.toString()).contains("2 posts read, 0 lines unreadable, 2 boards found");
  }

  @Test
  void theLatestPostOfABoardCounts() throws IOException {
    String archive =
        file(
            "archive.jsonl.gz",
            """
            {"id": 9, "time": "2014-03-01T20:00:00Z", "html": "Tidewrack | Engineer<p>https://jobs.lever.co/Tidewrack"}
            not JSON
            {"id": 8, "time": "2013-03-01T20:00:00Z", "html": "Glimmer | Engineer<p>https://glimmer.recruitee.com/o/x"}
            """);
    assertThat(run(archive, file("thread.json", THREAD))).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "greenhouse\torrery\t2026\t",
            "lever\ttidewrack\t2026\tTidewrack",
            "recruitee\tglimmer\t2013\tGlimmer");
    assertThat(err.toString()).contains("1 lines unreadable");
  }

  @Test
  void linksThatAreCutOffOrLeadToNoBoardAreNotRead() throws IOException {
    String post =
        "{\"id\": 8, \"time\": 1793545200, \"text\": \"Tidewrack | Engineer<p>"
            + "<a href='https://tidewrack.wd5.myworkdayjobs.com/External_Career_Site'>"
            + "https://tidewrack.wd5.myworkdayjobs.com/External_Car...</a>"
            + " https://apply.workable.com/j/DD136DD7E7 https://get.workable.com"
            + " https://orrery.wd5.myworkdayjobs.com/apply https://jobs.lever.co/../x\"}";
    assertThat(run(file("comment.json", post))).isZero();
    assertThat(out.toString().lines())
        .containsExactly("workday\ttidewrack.wd5/External_Career_Site\t2026\tTidewrack");
  }

  @Test
  void onlyRecentBoardsOnRequest() throws IOException {
    String old = "{\"id\": 8, \"time\": 1362168000, \"text\": \"https://glimmer.recruitee.com\"}";
    assertThat(run("--since", "2019", file("comment.json", old))).isZero();
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aMissingFileIsAnError() {
    assertThat(run(folder.resolve("missing.json").toString())).isEqualTo(1);
    assertThat(List.of(err.toString().split("\n"))).hasSize(1);
  }
}
