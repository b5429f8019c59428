package dev.rolecall.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.TestLog;
import dev.rolecall.model.source.DeadLetter;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topic;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.testkit.platform.StoreContract;
import dev.rolecall.testkit.platform.TestPlatform;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/// On a real broker.
@StoreContract
class DeadLetterReplayTest {
  private final KafkaSettings kafka = TestLog.kafka();
  private final Topics topics = TestLog.created(new Topics(TestPlatform.randomPrefix(), 3));
  private final Topic raw = topics.rawPostings();
  private final DeadLetterReplay replay = new DeadLetterReplay(topics, TestLog.clients());

  private void sendDeadLetter(String key, String record)
      throws InterruptedException, ExecutionException {
    DeadLetter letter =
        new DeadLetter(
            raw.name(),
            2,
            7,
            key,
            record == null
                ? null
                : Base64.getEncoder().encodeToString(record.getBytes(StandardCharsets.UTF_8)),
            "not JSON",
            "normalize",
            Instant.parse("2026-11-05T09:00:00Z"));
    send(Codecs.DEAD_LETTER.write(letter));
  }

  private void send(byte[] value) throws InterruptedException, ExecutionException {
    try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(kafka.producer())) {
      producer.send(new ProducerRecord<>(topics.deadLettersOf(raw).name(), 2, "k", value)).get();
    }
  }

  @Test
  void aRecordIsSentUnchangedToItsPartitionAndMarkedAsReplayed() throws Exception {
    sendDeadLetter("greenhouse:acme:1", "broken");
    assertThat(replay.replay(raw, false)).isEqualTo(new DeadLetterReplay.ReplayResult(1, 0, 0));
    ConsumerRecord<String, byte[]> again = TestLog.records(raw).getFirst();
    assertThat(again.key()).isEqualTo("greenhouse:acme:1");
    assertThat(new String(again.value(), StandardCharsets.UTF_8)).isEqualTo("broken");
    assertThat(again.partition()).isEqualTo(2);
    assertThat(again.headers().lastHeader(DeadLetters.REPLAYED)).isNotNull();
  }

  @Test
  void eachIsSentOnceUnlessRepeatsAreRequested() throws Exception {
    sendDeadLetter("greenhouse:acme:1", "broken");
    replay.replay(raw, false);
    assertThat(replay.replay(raw, false)).isEqualTo(new DeadLetterReplay.ReplayResult(0, 0, 0));
    sendDeadLetter("greenhouse:acme:2", "broken too");
    assertThat(replay.replay(raw, false)).isEqualTo(new DeadLetterReplay.ReplayResult(1, 0, 0));
    assertThat(replay.replay(raw, true)).isEqualTo(new DeadLetterReplay.ReplayResult(2, 0, 0));
    assertThat(TestLog.records(raw)).hasSize(4);
  }

  @Test
  void lettersWithoutARecordAreCounted() throws Exception {
    sendDeadLetter("greenhouse:acme:1", null);
    send("no letter".getBytes(StandardCharsets.UTF_8));
    assertThat(replay.replay(raw, false)).isEqualTo(new DeadLetterReplay.ReplayResult(0, 1, 1));
    assertThat(TestLog.records(raw)).isEmpty();
  }
}
