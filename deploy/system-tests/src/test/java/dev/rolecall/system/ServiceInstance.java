package dev.rolecall.system;

import dev.rolecall.local.DataDirectory;
import dev.rolecall.local.JavaProfile;
import dev.rolecall.local.process.ManagedProcess;
import dev.rolecall.local.process.Ports;
import dev.rolecall.local.process.Probe;
import dev.rolecall.local.process.ProcessSpec;
import dev.rolecall.local.service.ServiceJar;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// One of several instances of a service, each with a separate port and state directory.
record ServiceInstance(
    String module, int number, Path root, DataDirectory data, Ports ports, List<String> settings)
    implements ManagedProcess {
  @Override
  public String name() {
    return module + "-" + number;
  }

  @Override
  public void prepare() {}

  @Override
  public ProcessSpec spec() {
    Stream<String> java = JavaProfile.QUICK_START.command(data, "320m").stream();
    Stream<String> own =
        Stream.of(
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-jar",
            ServiceJar.of(root, module).toString(),
            "--server.address=127.0.0.1",
            "--server.port=" + port(),
            "--management.server.port=" + managementPort(),
            "--rolecall.state-dir=" + data.directory("state/" + name()));
    List<String> command = Stream.of(java, own, settings.stream()).flatMap(s -> s).toList();
    return new ProcessSpec(command, Map.of(), data.path(), data.log(name()), false);
  }

  @Override
  public boolean isReady() {
    return Probe.ok("http://127.0.0.1:" + managementPort() + "/actuator/health");
  }

  @Override
  public void reassignPorts() {
    ports.reassignIfOccupied(name());
    ports.reassignIfOccupied(managementName());
  }

  @Override
  public Duration startTimeout() {
    return Duration.ofSeconds(180);
  }

  String url() {
    return "http://127.0.0.1:" + port();
  }

  private int port() {
    return ports.of(name());
  }

  private int managementPort() {
    return ports.of(managementName());
  }

  private String managementName() {
    return name() + "-management";
  }
}
