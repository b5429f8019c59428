package dev.rolecall.local.store;

import dev.rolecall.local.process.AtomicFiles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/// Endpoints in a file, for other processes.
public final class EndpointsFile {
  private EndpointsFile() {}

  /// @param owner the process that keeps the stores running
  public record Entry(Endpoints endpoints, long owner) {}

  public static void write(Path file, Endpoints endpoints, long owner) {
    Properties p = new Properties();
    p.setProperty("kafka", endpoints.kafka());
    p.setProperty("elasticsearch", endpoints.elasticsearch());
    p.setProperty("database.host", endpoints.database().host());
    p.setProperty("database.port", Integer.toString(endpoints.database().port()));
    p.setProperty("database.name", endpoints.database().name());
    p.setProperty("database.user", endpoints.database().user());
    p.setProperty("database.password", endpoints.database().password());
    p.setProperty("smtp.host", endpoints.smtp().host());
    p.setProperty("smtp.port", Integer.toString(endpoints.smtp().port()));
    p.setProperty("mail", endpoints.mail().toString());
    p.setProperty("owner", Long.toString(owner));
    AtomicFiles.store(file, p);
  }

  /// The content of the file, if it exists and its owner still runs.
  public static Optional<Entry> read(Path file) {
    return AtomicFiles.load(file).flatMap(EndpointsFile::running);
  }

  private static Optional<Entry> running(Properties p) {
    long owner = Long.parseLong(p.getProperty("owner"));
    boolean runs = ProcessHandle.of(owner).map(ProcessHandle::isAlive).orElse(false);
    return runs ? Optional.of(new Entry(endpoints(p), owner)) : Optional.empty();
  }

  private static Endpoints endpoints(Properties p) {
    return new Endpoints(
        p.getProperty("kafka"),
        p.getProperty("elasticsearch"),
        new Endpoints.Database(
            p.getProperty("database.host"),
            Integer.parseInt(p.getProperty("database.port")),
            p.getProperty("database.name"),
            p.getProperty("database.user"),
            p.getProperty("database.password")),
        new Endpoints.Smtp(
            p.getProperty("smtp.host"), Integer.parseInt(p.getProperty("smtp.port"))),
        Path.of(p.getProperty("mail")));
  }
}
