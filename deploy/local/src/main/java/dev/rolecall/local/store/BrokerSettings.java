package dev.rolecall.local.store;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;

/// The broker's settings: one node, so one replica of everything, and few partitions of internal
/// topics; records up to 5.5 MB; only the services create topics.
final class BrokerSettings {
  static final String LOGGING =
      """
      appender.out.type = Console
      appender.out.name = out
      appender.out.layout.type = PatternLayout
      appender.out.layout.pattern = %d{ISO8601} %-5p %m (%c{1})%n
      rootLogger.level = warn
      rootLogger.appenderRef.out.ref = out
      logger.server.name = kafka.server
      logger.server.level = info
      """;

  private BrokerSettings() {}

  static String broker(int port, int controllerPort, Path data) {
    return """
    process.roles=broker,controller
    node.id=1
    controller.quorum.voters=1@127.0.0.1:%2$d
    listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
    advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
    controller.listener.names=CONTROLLER
    log.dirs=%3$s
    num.network.threads=2
    num.io.threads=4
    num.partitions=1
    auto.create.topics.enable=false
    message.max.bytes=5500000
    compression.type=producer
    default.replication.factor=1
    min.insync.replicas=1
    offsets.topic.replication.factor=1
    offsets.topic.num.partitions=4
    offsets.retention.minutes=43200
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    transaction.state.log.num.partitions=4
    share.coordinator.state.topic.replication.factor=1
    share.coordinator.state.topic.min.isr=1
    group.initial.rebalance.delay.ms=0
    group.min.session.timeout.ms=1000
    log.cleaner.dedupe.buffer.size=33554432
    """
        .formatted(port, controllerPort, data);
  }

  /// A random id that does not begin with a dash, which the storage tool would read as an option.
  static String newClusterId() {
    while (true) {
      UUID id = UUID.randomUUID();
      byte[] bytes =
          ByteBuffer.allocate(16)
              .putLong(id.getMostSignificantBits())
              .putLong(id.getLeastSignificantBits())
              .array();
      String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      if (!encoded.startsWith("-")) {
        return encoded;
      }
    }
  }
}
