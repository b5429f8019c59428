package dev.rolecall.local.store;

import dev.rolecall.local.DataDirectory;
import dev.rolecall.local.PlatformBinaries;
import dev.rolecall.local.process.AtomicFiles;
import dev.rolecall.local.process.ManagedProcess;
import dev.rolecall.local.process.Ports;
import dev.rolecall.local.process.ProcessSpec;
import dev.rolecall.local.process.Secrets;
import dev.rolecall.local.process.SystemCommands;
import dev.rolecall.local.process.UnprivilegedUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A PostgreSQL server on loopback, with a separate password for each data directory.
final class PostgresProcess implements ManagedProcess {
  static final String PORT = "postgresql";
  private static final String NAME = "rolecall";

  private final PlatformBinaries binaries;
  private final DataDirectory data;
  private final Ports ports;

  PostgresProcess(PlatformBinaries binaries, DataDirectory data, Ports ports) {
    this.binaries = binaries;
    this.data = data;
    this.ports = ports;
  }

  Endpoints.Database database() {
    String password = Secrets.of(data.file("postgresql.password"));
    return new Endpoints.Database("127.0.0.1", ports.of(PORT), NAME, NAME, password);
  }

  @Override
  public String name() {
    return "postgresql";
  }

  @Override
  public void prepare() throws IOException, InterruptedException {
    Path programs = PostgresBinaries.unpacked(binaries, data);
    // The file keeps its name: without it, an existing database would be initialized again.
    Path initialized = directory().resolve("made");
    if (!Files.exists(initialized)) {
      Directories.delete(cluster());
      initialize(programs);
      AtomicFiles.write(initialized, "");
    }
    UnprivilegedUser.changeOwner(directory());
  }

  private void initialize(Path programs) throws IOException, InterruptedException {
    Path password = directory().resolve("password");
    AtomicFiles.write(password, database().password());
    UnprivilegedUser.changeOwner(directory());
    SystemCommands.run(
        UnprivilegedUser.wrap(
            List.of(
                programs.resolve("bin/initdb").toString(),
                "--pgdata=" + cluster(),
                "--username=" + NAME,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8")));
    Files.delete(password);
  }

  /// Commits are durable, as in production. It listens on loopback only, without a socket file. The
  /// cluster name identifies the server and its workers in the list of processes.
  @Override
  public ProcessSpec spec() {
    Path programs = PostgresBinaries.unpacked(binaries, data);
    List<String> command =
        List.of(
            programs.resolve("bin/postgres").toString(),
            "-D",
            cluster().toString(),
            "-p",
            Integer.toString(ports.of(PORT)),
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "unix_socket_directories=",
            "-c",
            "max_connections=200",
            "-c",
            "timezone=UTC",
            "-c",
            // the details of errors contain values such as addresses, which must not be logged
            "log_error_verbosity=terse",
            "-c",
            "cluster_name=" + data.id());
    return new ProcessSpec(command, Map.of(), directory(), data.log(name()), true);
  }

  @Override
  public boolean isReady() {
    return Databases.ensure(database());
  }

  @Override
  public void reassignPorts() {
    ports.reassignIfOccupied(PORT);
  }

  /// A fast shutdown: it closes the sessions without losing committed data.
  @Override
  public String stopSignal() {
    return "INT";
  }

  private Path directory() {
    return data.directory("postgresql");
  }

  private Path cluster() {
    return directory().resolve("data");
  }
}
