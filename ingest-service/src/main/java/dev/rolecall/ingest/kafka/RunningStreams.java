package dev.rolecall.ingest.kafka;

import dev.rolecall.model.wire.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
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

  /// Between attempts when replacing a thread does not help.
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final String application;
  private final StateFolder state;
  private final KafkaStreams streams;
  private final Deaths deaths = new Deaths(System::nanoTime);

  /// @param stateDir made anew from the log when it is missing; each instance takes a part of it
  public RunningStreams(String application, Topology topology, KafkaSettings kafka, Path stateDir) {
    this.application = application;
    this.state = StateFolder.claim(stateDir, application);
    this.streams = new KafkaStreams(topology, settings(application, kafka, state.path()));
    streams.setUncaughtExceptionHandler(this::replace);
  }

  private StreamThreadExceptionResponse replace(Throwable fault) {
    log.warn("A thread of {} died and is replaced", application, fault);
    deaths.another();
    if (deaths.tooMany()) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  private static Properties settings(String application, KafkaSettings kafka, Path stateDir) {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
    settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
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
    state.close();
  }

  @Override
  public boolean isRunning() {
    return streams.state().isRunningOrRebalancing();
  }

  @Override
  public Health health() {
    KafkaStreams.State now = streams.state();
    boolean dead = now == KafkaStreams.State.ERROR || now.hasCompletedShutdown();
    Health.Builder health = dead || deaths.tooMany() ? Health.down() : Health.up();
    return health.withDetail("application", application).withDetail("state", now).build();
  }
}
