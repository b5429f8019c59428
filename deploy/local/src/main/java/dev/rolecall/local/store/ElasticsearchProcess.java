package dev.rolecall.local.store;

import dev.rolecall.local.DataDirectory;
import dev.rolecall.local.JavaProfile;
import dev.rolecall.local.PlatformBinaries;
import dev.rolecall.local.process.AtomicFiles;
import dev.rolecall.local.process.ManagedProcess;
import dev.rolecall.local.process.Ports;
import dev.rolecall.local.process.Probe;
import dev.rolecall.local.process.ProcessSpec;
import dev.rolecall.local.process.UnprivilegedUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/// One Elasticsearch node on loopback, without security, with the analysis plugin. Its home is
/// read-only; settings, data and logs are in the data directory.
final class ElasticsearchProcess implements ManagedProcess {
  static final String HTTP = "elasticsearch";
  static final String TRANSPORT = "elasticsearch-transport";

  private final PlatformBinaries binaries;
  private final DataDirectory data;
  private final Ports ports;
  private final String heap;
  private final JavaProfile java;

  ElasticsearchProcess(
      PlatformBinaries binaries, DataDirectory data, Ports ports, String heap, JavaProfile java) {
    this.binaries = binaries;
    this.data = data;
    this.ports = ports;
    this.heap = heap;
    this.java = java;
  }

  String url() {
    return "http://127.0.0.1:" + ports.of(HTTP);
  }

  @Override
  public String name() {
    return "elasticsearch";
  }

  @Override
  public void prepare() throws IOException {
    Path config = directory("config");
    for (String file : List.of("jvm.options", "log4j2.properties")) {
      Files.copy(
          home().resolve("config").resolve(file),
          config.resolve(file),
          StandardCopyOption.REPLACE_EXISTING);
    }
    AtomicFiles.write(config.resolve("elasticsearch.yml"), settings());
    Path options = Files.createDirectories(config.resolve("jvm.options.d"));
    AtomicFiles.write(options.resolve("rolecall.options"), jvmOptions());
    directory("data");
    directory("logs");
    directory("tmp");
    UnprivilegedUser.changeOwner(data.directory("elasticsearch"));
  }

  @Override
  public ProcessSpec spec() {
    Map<String, String> environment =
        Map.of(
            "ES_JAVA_HOME", PlatformBinaries.javaHome().toString(),
            "ES_PATH_CONF", directory("config").toString(),
            "ES_TMPDIR", directory("tmp").toString(),
            "CLI_JAVA_OPTS", data.marker());
    return new ProcessSpec(
        List.of(home().resolve("bin/elasticsearch").toString()),
        environment,
        directory("logs"),
        data.log(name()),
        true);
  }

  @Override
  public boolean isReady() {
    return Probe.ok(url() + "/_cluster/health?wait_for_status=yellow&timeout=2s");
  }

  @Override
  public void reassignPorts() {
    ports.reassignIfOccupied(HTTP);
    ports.reassignIfOccupied(TRANSPORT);
  }

  private Path home() {
    return ReadableCopy.of(binaries.elasticsearchHome(), data);
  }

  private Path directory(String name) {
    return data.directory("elasticsearch/" + name);
  }

  /// The disk thresholds are off: with them, a nearly full disk would make every index read-only.
  private String settings() {
    return """
    cluster.name: rolecall
    node.name: local
    path.data: "%s"
    path.logs: "%s"
    network.host: 127.0.0.1
    http.port: %d
    transport.port: %d
    discovery.type: single-node
    xpack.security.enabled: false
    cluster.routing.allocation.disk.threshold_enabled: false
    """
        .formatted(directory("data"), directory("logs"), ports.of(HTTP), ports.of(TRANSPORT));
  }

  private String jvmOptions() {
    return """
    -Xms%s
    -Xmx%s
    -XX:-AlwaysPreTouch
    -XX:-HeapDumpOnOutOfMemoryError
    %s
    %s
    """
        .formatted(heap, heap, String.join("\n", java.compilers()), data.marker());
  }
}
