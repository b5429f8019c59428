package dev.rolecall.ingest.kafka;

import dev.rolecall.model.wire.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/// A topology that runs: exactly once, its threads replaced when they die, its state reported to
/// whoever asks for health.
public final class RunningStreams implements SmartLifecycle, HealthIndicator {
  private static final Logger log = LoggerFactory.getLogger(RunningStreams.class);

  private final String application;
  private final KafkaStreams streams;

  /// @param stateDir made anew from the log when it is missing; one process a folder
  public RunningStreams(String application, Topology topology, KafkaSettings kafka, Path stateDir) {
    this.application = application;
    this.streams = new KafkaStreams(topology, settings(application, kafka, stateDir));
    streams.setUncaughtExceptionHandler(
        fault -> {
          log.warn("A thread of {} died and is replaced", application, fault);
          return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
  }

  private static Properties settings(String application, KafkaSettings kafka, Path stateDir) {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
    settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.resolve("streams").toString());
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
    settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 1);
    settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 16 * 1024 * 1024);
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 2_000);
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    settings.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
        2 * Topics.MAX_RECORD_BYTES);
    settings.put(StreamsConfig.topicPrefix("max.message.bytes"), 2 * Topics.MAX_RECORD_BYTES);
    return settings;
  }

  @Override
  public void start() {
    streams.start();
  }

  @Override
  public void stop() {
    streams.close(Duration.ofSeconds(10));
  }

  @Override
  public boolean isRunning() {
    return streams.state().isRunningOrRebalancing();
  }

  @Override
  public Health health() {
    KafkaStreams.State state = streams.state();
    Health.Builder health =
        state == KafkaStreams.State.ERROR || state.hasCompletedShutdown()
            ? Health.down()
            : Health.up();
    return health.withDetail("application", application).withDetail("state", state).build();
  }
}
