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
/// of this machine uses it in the meantime.
public final class Ports implements AutoCloseable {
  /// Below the range of ports that systems use for outgoing connections.
  private static final int MIN_PORT = 20_000;

  private static final int MAX_PORT = 32_000;

  private final Path file;
  private final Map<String, Integer> defaults;
  private final Path locks;
  private final Map<String, Integer> assigned = new TreeMap<>();
  private final Map<Integer, PortLock> locked = new HashMap<>();

  /// @param defaults the ports tried first; a name without one gets any free port
  public Ports(Path file, Map<String, Integer> defaults) {
    this(file, defaults, PortLock.defaultDirectory());
  }

  Ports(Path file, Map<String, Integer> defaults, Path locks) {
    this.file = file;
    this.defaults = Map.copyOf(defaults);
    this.locks = locks;
  }

  /// The port of this name. When it is first requested in a run, it is free.
  public synchronized int of(String name) {
    Integer known = assigned.get(name);
    return known == null ? assign(name, stored(name)) : known;
  }

  /// Assigns another port to this name if its port is in use. Its process must not be running.
  public synchronized void reassignIfOccupied(String name) {
    int port = of(name);
    if (!isFree(port)) {
      assigned.remove(name);
      assign(name, 0);
      release(port);
    }
  }

  /// Releases the ports. All processes must have ended.
  @Override
  public synchronized void close() {
    assigned.clear();
    List.copyOf(locked.keySet()).forEach(this::release);
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

  private int assign(String name, int preferred) {
    int port = preferred > 0 && reserve(preferred) ? preferred : anyFree();
    assigned.put(name, port);
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

  /// Acquires the lock before it checks the port: the last owner of the lock may listen on it.
  private boolean reserve(int port) {
    Optional<PortLock> lock = PortLock.tryLock(locks, port);
    lock.ifPresent(acquired -> locked.put(port, acquired));
    boolean reserved = lock.isPresent() && isFree(port);
    if (lock.isPresent() && !reserved) {
      release(port);
    }
    return reserved;
  }

  private void release(int port) {
    PortLock lock = locked.remove(port);
    if (lock != null) {
      lock.close();
    }
  }

  private int stored(String name) {
    String port = load().getProperty(name);
    return port == null ? defaults.getOrDefault(name, 0) : Integer.parseInt(port);
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
    assigned.forEach((name, port) -> properties.setProperty(name, port.toString()));
    AtomicFiles.store(file, properties);
  }
}
