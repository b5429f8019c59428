package dev.rolecall.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.source.generic.GenericPostingReader;
import dev.rolecall.model.wire.Json;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

class NormalizeCommandTest {
  private static final String ITEM =
      """
      {"externalId":"%s","title":"Senior Backend Engineer","company":"Acme","descriptionHtml":"<p>We use Java.</p>"}
      """
          .strip();

  private final InputStream standardInput = System.in;
  private final StringWriter err = new StringWriter();
  private int status;

  @AfterEach
  void restore() {
    System.setIn(standardInput);
  }

  private List<JsonNode> normalize(String input, String... arguments) {
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    StringWriter out = new StringWriter();
    status =
        new CommandLine(new NormalizeCommand(List.of(new GenericPostingReader())))
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return out.toString().lines().map(Json.MAPPER::readTree).toList();
  }

  @Test
  void aByteOrderMarkDoesNotLoseTheFirstLine() {
    List<JsonNode> lines =
        normalize(
            "\uFEFF" + ITEM.formatted("1") + "\n\uFEFF" + ITEM.formatted("2") + "\n",
            "--source=generic");
    assertThat(status).isZero();
    assertThat(lines).extracting(line -> line.get("input").asString()).containsExactly("1", "2");
    assertThat(lines).allMatch(line -> line.get("rejected").isNull());
    assertThat(lines.getFirst().at("/jobs/0").toString()).contains("Senior Backend Engineer");
  }

  @Test
  void reportsAnUnreadableLineAndContinues() {
    List<JsonNode> lines =
        normalize("not json\n\n" + ITEM.formatted("2") + "\n", "--source=generic");
    assertThat(status).isZero();
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst().at("/rejected/reason").asString()).startsWith("unreadable: ");
    assertThat(err.toString()).contains("2 read, {jobs=1, normalized=1, rejected unreadable=1}");
  }

  @Test
  void explainsWhichRulesMatched() {
    JsonNode explanation =
        normalize(ITEM.formatted("1"), "--source=generic", "--explain").getFirst().at("/explain/0");
    assertThat(explanation.at("/matched/seniority").toString()).contains("title-word");
    assertThat(explanation.at("/unmatched/visaSponsorship").toString()).contains("visa-words");
  }

  @Test
  void anUnknownSourceIsAUsageError() {
    assertThat(normalize("", "--source=nowhere")).isEmpty();
    assertThat(status).isEqualTo(2);
    assertThat(err.toString()).contains("Unknown source 'nowhere'; the known sources are generic");
  }
}
