package dev.rolecall.local.process;

import dev.rolecall.local.PlatformException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/// The loopback ports of a platform, stored in a file: a process keeps its port from run to run
/// where it is free, so that Kafka's metadata and bookmarks stay valid.
///
/// A port is reserved from its choice until this is closed or the process ends: no other platform
/// of this machine takes it in the meantime.
public final class Ports implements AutoCloseable {
  /// Below the range that systems take outgoing connections from.
  private static final int MIN_PORT = 20_000;

  private static final int MAX_PORT = 32_000;

  private final Path file;
  private final Map<String, Integer> usual;
  private final Path locks;
  private final Map<String, Integer> taken = new TreeMap<>();
  private final Map<Integer, PortLock> held = new HashMap<>();

  /// @param usual the ports tried first; a name without one gets any free port
  public Ports(Path file, Map<String, Integer> usual) {
    this(file, usual, PortLock.usualFolder());
  }

  Ports(Path file, Map<String, Integer> usual, Path locks) {
    this.file = file;
    this.usual = Map.copyOf(usual);
    this.locks = locks;
  }

  /// The port of this name. When it is first requested in a run, it is free.
  public synchronized int of(String name) {
    Integer known = taken.get(name);
    return known == null ? take(name, stored(name)) : known;
  }

  /// Assigns another port to this name if its port is in use. Its process must not be running.
  public synchronized void reassignIfTaken(String name) {
    int port = of(name);
    if (!isFree(port)) {
      taken.remove(name);
      take(name, 0);
      release(port);
    }
  }

  /// Releases the ports. All processes must have ended.
  @Override
  public synchronized void close() {
    taken.clear();
    List.copyOf(held.keySet()).forEach(this::release);
  }

  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private int take(String name, int preferred) {
    int port = preferred > 0 && reserve(preferred) ? preferred : anyFree();
    taken.put(name, port);
    save();
    return port;
  }

  private int anyFree() {
    Set<Integer> tried = new HashSet<>();
    for (int i = 0; i < 2000; i++) {
      int port = ThreadLocalRandom.current().nextInt(MIN_PORT, MAX_PORT);
      if (tried.add(port) && reserve(port)) {
        return port;
      }
    }
    throw new PlatformException("No free port from %d to %d".formatted(MIN_PORT, MAX_PORT));
  }

  /// Takes the lock first: a port that was free before may have been taken by the lock's last
  /// holder.
  private boolean reserve(int port) {
    Optional<PortLock> lock = PortLock.tryLock(locks, port);
    lock.ifPresent(ours -> held.put(port, ours));
    boolean reserved = lock.isPresent() && isFree(port);
    if (lock.isPresent() && !reserved) {
      release(port);
    }
    return reserved;
  }

  private void release(int port) {
    PortLock lock = held.remove(port);
    if (lock != null) {
      lock.close();
    }
  }

  private int stored(String name) {
    String port = load().getProperty(name);
    return port == null ? usual.getOrDefault(name, 0) : Integer.parseInt(port);
  }

  private Properties load() {
    Properties properties = new Properties();
    if (Files.exists(file)) {
      try (var in = Files.newBufferedReader(file)) {
        properties.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + file, e);
      }
    }
    return properties;
  }

  private void save() {
    Properties properties = load();
    taken.forEach((name, port) -> properties.setProperty(name, port.toString()));
    AtomicFiles.store(file, properties);
  }
}
