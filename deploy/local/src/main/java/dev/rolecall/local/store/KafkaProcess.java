package dev.rolecall.local.store;

import dev.rolecall.local.DataDirectory;
import dev.rolecall.local.JavaProfile;
import dev.rolecall.local.PlatformBinaries;
import dev.rolecall.local.process.AtomicFiles;
import dev.rolecall.local.process.ManagedProcess;
import dev.rolecall.local.process.Ports;
import dev.rolecall.local.process.Probe;
import dev.rolecall.local.process.ProcessSpec;
import dev.rolecall.local.process.SystemCommands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// One Kafka node in KRaft mode, both broker and controller.
final class KafkaProcess implements ManagedProcess {
  static final String BROKER = "kafka";
  static final String CONTROLLER = "kafka-controller";

  /// ApiVersions (18), version 0, correlation 1, no client id: the request that every client sends
  /// first. The response repeats the correlation id and has no error.
  private static final byte[] API_VERSIONS = {0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 1, -1, -1};

  private final PlatformBinaries binaries;
  private final DataDirectory data;
  private final Ports ports;
  private final JavaProfile java;

  KafkaProcess(PlatformBinaries binaries, DataDirectory data, Ports ports, JavaProfile java) {
    this.binaries = binaries;
    this.data = data;
    this.ports = ports;
    this.java = java;
  }

  String bootstrapServers() {
    return "127.0.0.1:" + ports.of(BROKER);
  }

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public void prepare() throws IOException, InterruptedException {
    AtomicFiles.write(
        config(),
        BrokerSettings.broker(ports.of(BROKER), ports.of(CONTROLLER), directory().resolve("data")));
    AtomicFiles.write(logging(), BrokerSettings.LOGGING);
    Path formatted = directory().resolve("formatted");
    if (!Files.exists(formatted)) {
      Directories.delete(directory().resolve("data"));
      SystemCommands.run(
          command(
              "kafka.tools.StorageTool",
              "format",
              "-t",
              BrokerSettings.newClusterId(),
              "-c",
              config().toString()));
      AtomicFiles.write(formatted, "");
    }
  }

  @Override
  public ProcessSpec spec() {
    return new ProcessSpec(
        command("kafka.Kafka", config().toString()),
        Map.of(),
        directory(),
        data.log(name()),
        false);
  }

  @Override
  public boolean isReady() {
    byte[] response = Probe.exchange(ports.of(BROKER), API_VERSIONS, 10);
    return response.length == 10 && response[7] == 1 && response[8] == 0 && response[9] == 0;
  }

  @Override
  public void reassignPorts() {
    ports.reassignIfOccupied(BROKER);
    ports.reassignIfOccupied(CONTROLLER);
  }

  private List<String> command(String mainClass, String... args) {
    Stream<String> start = java.command(data, "512m").stream();
    Stream<String> main =
        Stream.of(
            "-Dlog4j2.configurationFile=" + logging().toUri(),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            binaries.kafkaClassPath(),
            mainClass);
    return Stream.of(start, main, Stream.of(args)).flatMap(s -> s).toList();
  }

  private Path directory() {
    return data.directory("kafka");
  }

  private Path config() {
    return directory().resolve("server.properties");
  }

  private Path logging() {
    return directory().resolve("log4j2.properties");
  }
}
