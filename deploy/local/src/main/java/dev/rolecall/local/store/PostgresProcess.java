package dev.rolecall.local.store;

import dev.rolecall.local.DataFolder;
import dev.rolecall.local.Installation;
import dev.rolecall.local.process.AtomicFiles;
import dev.rolecall.local.process.ManagedProcess;
import dev.rolecall.local.process.Ports;
import dev.rolecall.local.process.ProcessSpec;
import dev.rolecall.local.process.Secrets;
import dev.rolecall.local.process.SystemCommands;
import dev.rolecall.local.process.Unprivileged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A PostgreSQL server on loopback, with a password of its own for each data folder.
final class PostgresProcess implements ManagedProcess {
  static final String PORT = "postgresql";
  private static final String NAME = "rolecall";

  private final Installation installation;
  private final DataFolder data;
  private final Ports ports;

  PostgresProcess(Installation installation, DataFolder data, Ports ports) {
    this.installation = installation;
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
    Path programs = PostgresBinaries.unpacked(installation, data);
    Path made = folder().resolve("made");
    if (!Files.exists(made)) {
      Directories.delete(cluster());
      make(programs);
      AtomicFiles.write(made, "");
    }
    Unprivileged.own(folder());
  }

  private void make(Path programs) throws IOException, InterruptedException {
    Path password = folder().resolve("password");
    AtomicFiles.write(password, database().password());
    Unprivileged.own(folder());
    SystemCommands.run(
        Unprivileged.wrap(
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

  /// Durable at commit, as in production; the socket folder is off, loopback is enough. Its name
  /// tells in the list of processes whose it and its workers are.
  @Override
  public ProcessSpec launch() {
    Path programs = PostgresBinaries.unpacked(installation, data);
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
            "cluster_name=" + data.id());
    return new ProcessSpec(command, Map.of(), folder(), data.log(name()), true);
  }

  @Override
  public boolean answers() {
    return Databases.ensure(database());
  }

  @Override
  public void movePorts() {
    ports.moveIfTaken(PORT);
  }

  /// A fast shutdown: sessions are ended, nothing is lost.
  @Override
  public String endSignal() {
    return "INT";
  }

  private Path folder() {
    return data.folder("postgresql");
  }

  private Path cluster() {
    return folder().resolve("data");
  }
}
