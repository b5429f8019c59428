package dev.rolecall.ingest.kafka.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.model.source.DeadLetter;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.testkit.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Properties;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.mock.MockProducerFactory;

/// With a topology that fails on the records whose value names the failure.
class StreamsDeadLettersTest {
  private static final Instant NOW = Instant.parse("2026-11-05T09:00:00Z");
  private static final String UNREADABLE = "unreadable";
  private static final String FAILING = "failing";
  private static final String BROKER = "broker";
  private static final String TOO_LARGE = "too large";

  private final MockProducer<String, byte[]> letters =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
  private final TopologyTestDriver driver = new TopologyTestDriver(topology(), settings(), NOW);
  private final TestInputTopic<String, String> in =
      driver.createInputTopic("in", new StringSerializer(), new StringSerializer());
  private final TestOutputTopic<String, String> out =
      driver.createOutputTopic("out", new StringDeserializer(), new StringDeserializer());

  private static Topology topology() {
    Deserializer<String> values =
        (_, bytes) -> {
          String value = new String(bytes, StandardCharsets.UTF_8);
          if (value.equals(UNREADABLE)) {
            throw new SerializationException("not a text");
          }
          return value;
        };
    Serializer<String> result =
        (_, value) -> {
          if (value.equals(TOO_LARGE)) {
            throw new RecordTooLargeException("6 MB");
          }
          return value.getBytes(StandardCharsets.UTF_8);
        };
    return new Topology()
        .addSource("source", new StringDeserializer(), values, "in")
        .addProcessor("processor", FailingProcessor::new, "source")
        .addSink("sink", "out", new StringSerializer(), result, "processor");
  }

  private static final class FailingProcessor
      extends ContextualProcessor<String, String, String, String> {
    @Override
    public void process(Record<String, String> record) {
      switch (record.value()) {
        case FAILING -> throw new IllegalStateException("a bug");
        case BROKER -> throw new KafkaException("fenced");
        default -> context().forward(record);
      }
    }
  }

  private Properties settings() {
    Properties settings = new Properties();
    StreamsFactory.addHandlers(settings);
    settings.put(
        StreamsDeadLetters.TARGET,
        new StreamsDeadLetters.Target(
            "stage",
            "in.dlt",
            new KafkaTemplate<>(new MockProducerFactory<>(() -> letters)),
            SettableClock.at(NOW)));
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
    return settings;
  }

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void aRecordThatFailsBecomesADeadLetterAndTheNextIsProcessed() {
    in.pipeInput("a", "first");
    in.pipeInput("b", FAILING);
    in.pipeInput("c", "last");
    assertThat(out.readValuesToList()).containsExactly("first", "last");
    assertThat(letters.history()).hasSize(1);
    ProducerRecord<String, byte[]> record = letters.history().getFirst();
    assertThat(record.topic()).isEqualTo("in.dlt");
    assertThat(record.partition()).isZero();
    assertThat(record.key()).isEqualTo("b");
    assertThat(Codecs.DEAD_LETTER.read(record.value()))
        .isEqualTo(new DeadLetter("in", 0, 1, "b", base64(FAILING), "a bug", "stage", NOW));
  }

  @Test
  void aRecordThatCannotBeReadBecomesADeadLetterAndTheNextIsProcessed() {
    in.pipeInput("a", UNREADABLE);
    in.pipeInput("b", "last");
    assertThat(out.readValuesToList()).containsExactly("last");
    DeadLetter letter = onlyLetter();
    assertThat(letter.record()).isEqualTo(base64(UNREADABLE));
    assertThat(letter.reason()).isEqualTo("not a text");
  }

  @Test
  void aRecordWhoseResultCannotBeWrittenBecomesADeadLetter() {
    in.pipeInput("a", TOO_LARGE);
    in.pipeInput("b", "last");
    assertThat(out.readValuesToList()).containsExactly("last");
    assertThat(onlyLetter().record()).isEqualTo(base64(TOO_LARGE));
  }

  @Test
  void aFailureOfKafkaStopsTheThreadSoThatTheRecordIsReadAgain() {
    assertThatThrownBy(() -> in.pipeInput("a", BROKER)).isInstanceOf(StreamsException.class);
    assertThat(letters.history()).isEmpty();
  }

  @Test
  void aRecordIsNotSkippedWhenItsDeadLetterCannotBeSent() {
    letters.sendException = new KafkaException("unavailable");
    assertThatThrownBy(() -> in.pipeInput("a", FAILING)).isInstanceOf(StreamsException.class);
    assertThat(out.isEmpty()).isTrue();
  }

  private DeadLetter onlyLetter() {
    assertThat(letters.history()).hasSize(1);
    return Codecs.DEAD_LETTER.read(letters.history().getFirst().value());
  }

  private static String base64(String value) {
    return Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
  }
}
