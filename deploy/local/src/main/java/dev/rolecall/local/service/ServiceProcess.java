package dev.rolecall.local.service;

import dev.rolecall.local.DataDirectory;
import dev.rolecall.local.JavaProfile;
import dev.rolecall.local.process.ManagedProcess;
import dev.rolecall.local.process.Ports;
import dev.rolecall.local.process.Probe;
import dev.rolecall.local.process.ProcessSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// One of the services, run from the executable jar of its module.
final class ServiceProcess implements ManagedProcess {
  /// Otherwise glibc gives each thread a separate arena, and RocksDB's threads leave most of theirs
  /// empty.
  private static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

  /// Every 10 s, glibc returns free memory to the system, such as that of compilers. How much this
  /// saves is not measured.
  private static final String RETURN_NATIVE_MEMORY = "-XX:TrimNativeHeapInterval=10000";

  private final Service service;
  private final Path jar;
  private final DataDirectory data;
  private final Ports ports;
  private final JavaProfile java;
  private final Runnable writeProperties;

  ServiceProcess(
      Service service,
      Path jar,
      DataDirectory data,
      Ports ports,
      JavaProfile java,
      Runnable writeProperties) {
    this.service = service;
    this.jar = jar;
    this.data = data;
    this.ports = ports;
    this.java = java;
    this.writeProperties = writeProperties;
  }

  @Override
  public String name() {
    return service.module();
  }

  @Override
  public void prepare() {
    writeProperties.run();
  }

  @Override
  public ProcessSpec spec() {
    Stream<String> start = java.command(data, service.heap()).stream();
    Stream<String> main =
        Stream.of(
            RETURN_NATIVE_MEMORY,
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-jar",
            jar.toString(),
            "--spring.config.additional-location=file:" + data.serviceProperties(),
            "--server.address=127.0.0.1",
            "--server.port=" + port(),
            "--management.server.address=127.0.0.1",
            "--management.server.port=" + managementPort(),
            "--rolecall.state-dir=" + data.directory("state/" + service.module()));
    List<String> command = Stream.concat(start, main).toList();
    return new ProcessSpec(command, ENVIRONMENT, data.path(), data.log(name()), false);
  }

  @Override
  public boolean isReady() {
    return Probe.ok("http://127.0.0.1:%d/actuator/health".formatted(managementPort()));
  }

  @Override
  public void reassignPorts() {
    ports.reassignIfOccupied(name());
    ports.reassignIfOccupied(service.managementName());
  }

  private int port() {
    return ports.of(name());
  }

  private int managementPort() {
    return ports.of(service.managementName());
  }
}
