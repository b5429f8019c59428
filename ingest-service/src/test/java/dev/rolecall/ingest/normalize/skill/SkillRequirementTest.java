package dev.rolecall.ingest.normalize.skill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.normalize.Normalized;
import dev.rolecall.ingest.normalize.RuleNormalizer;
import dev.rolecall.ingest.source.generic.GenericPostingReader;
import dev.rolecall.model.PostingKey;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.source.RawPosting;
import dev.rolecall.model.source.Terms;
import dev.rolecall.model.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The need of a skill, by the words of its sentence.
class SkillRequirementTest {
  private static final Instant NOW = Instant.parse("2026-11-05T09:00:00Z");
  private static final Terms TERMS = new Terms(null, true, Duration.ofDays(540), null, false);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p>You know Java and Kafka. Kotlin is a plus.</p>                    | java=MENTIONED, kafka=MENTIONED, kotlin=NICE
          <p>Bonus: Kotlin. We use Java.</p>                                   | java=MENTIONED, kotlin=NICE
          <p>Must have Java; Kafka would be a plus.</p>                        | java=MUST, kafka=NICE
          <p>Requirements:</p><ul><li>Java</li><li>Kafka preferred</li></ul>   | java=MUST, kafka=NICE
          <p>With agentic AI and deep expertise, we make mills turn.</p>       | ai-agents=MENTIONED
          <p>We seek strong Java expertise.</p>                                | java=MUST
          <p>Must have: Java. Nice to have: Go.</p>                            | go=NICE, java=MUST
          <p>You might also have</p><ul><li>Rust experience</li></ul>          | rust=NICE
          <p>Das bringst du mit</p><ul><li>Java</li></ul>                      | java=MUST
          <p>Twój profil:</p><ul><li>Java</li></ul>                            | java=MUST
          <p>Meriterande</p><ul><li>Kafka</li></ul>                            | kafka=NICE
          <p>NICE: Kotlin. MUST: Java.</p>                                     | java=MUST, kotlin=NICE
          <p>Must know Linux, and preferably Kafka.</p>                        | kafka=NICE, linux=MUST
          <p>Our code base is 11 years of Java.</p>                            | java=MENTIONED
          <p>5+ years of experience in Java</p>                                | java=MUST
          <p>Bonus points: experience with Kafka</p>                           | kafka=NICE
          <p>Pluses:</p><ul><li>Kotlin</li></ul><p>Our stack is Java.</p>      | java=MENTIONED, kotlin=NICE
          <p>Nice to have:</p><ul><li>Kotlin</li></ul>                         | kotlin=NICE
          <p>Key Qualifications</p><p>Java</p>                                 | java=MUST
          <p>Trusted by teams at Redis and Docker, written in Java</p>         | java=MENTIONED
          <p>You work without PHP and instead of Perl with Java</p>            | java=MENTIONED
          <p>Kafka (nice to have), Java (required)</p>                         | java=MUST, kafka=NICE
          <p>Must have Java, Kafka a plus</p>                                  | java=MUST, kafka=NICE
          <p>Needs Java and Kafka experience; Kotlin a plus</p>                | java=MUST, kafka=MUST, kotlin=NICE
          <p>Requirements & Qualifications</p><ul><li>Go</li></ul>             | go=MUST
          <p>You will need:</p><ul><li>Go</li><li>Kafka</li></ul>              | go=MUST, kafka=MUST
          <p>Proficient at Java; good at Kafka</p>                             | java=MUST, kafka=MUST
          <p>We write Java, not C# or PHP</p>                                  | java=MENTIONED
          <p>Neither PHP nor Perl, but Java</p>                                | java=MENTIONED
          <p>We have moved off Ruby and PHP. New code is Java</p>              | java=MENTIONED
          <p>We no longer use Perl. Java</p>                                   | java=MENTIONED
          <p>You don't need to know Rust; we write Java</p>                    | java=MENTIONED
          <p>We compete with Snowflake and Redis. Java</p>                     | java=MENTIONED
          <p>Our founders built Kafka at Fernwick. Stack: Java</p>             | java=MENTIONED
          <p>Agents backed by vector databases</p>                             | vector-databases=MENTIONED
          """)
  void isDeterminedByTheSentence(String html, String expected) {
    assertThat(needs(html)).isEqualTo(expected);
  }

  private static String needs(String html) {
    String item =
        Json.MAPPER.writeValueAsString(
            Map.of(
                "externalId",
                "1",
                "title",
                "Backend Engineer",
                "company",
                "Acme",
                "descriptionHtml",
                html));
    RawPosting raw =
        new RawPosting(PostingKey.parse("generic:test:1"), item, "h", "c", NOW, NOW, TERMS);
    var normalizer = new RuleNormalizer(List.of(new GenericPostingReader()));
    var found = (Normalized.Openings) normalizer.normalize(raw);
    return Opening.orEmpty(found.openings().getFirst().opening().skills()).stream()
        .map(SkillRequirementTest::told)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String told(SkillRequirement skill) {
    return skill.id() + "=" + skill.importance();
  }
}
