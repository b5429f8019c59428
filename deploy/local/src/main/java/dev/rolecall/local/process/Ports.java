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

/// The loopback ports of a platform, remembered in a file: a part keeps its port from start to
/// start where that is free, so that what others hold (Kafka's metadata, bookmarks) stays true.
///
/// Each is ours from its choice to the end of this, or of the process: no other platform of this
/// machine takes it meanwhile.
public final class Ports implements AutoCloseable {
  /// Below the range that systems take outgoing connections from.
  private static final int LOWEST = 20_000;

  private static final int HIGHEST = 32_000;

  private final Path file;
  private final Map<String, Integer> usual;
  private final Path locks;
  private final Map<String, Integer> taken = new TreeMap<>();
  private final Map<Integer, PortLock> held = new HashMap<>();

  /// @param usual the ports tried first; a part without one gets any free port
  public Ports(Path file, Map<String, Integer> usual) {
    this(file, usual, PortLock.usualFolder());
  }

  Ports(Path file, Map<String, Integer> usual, Path locks) {
    this.file = file;
    this.usual = Map.copyOf(usual);
    this.locks = locks;
  }

  /// The port of this name. Asked for the first time in this run, it is one that is free now.
  public synchronized int of(String name) {
    Integer known = taken.get(name);
    return known == null ? take(name, remembered(name)) : known;
  }

  /// Gives another port to this name, if its own is in use; the owner must not be running.
  public synchronized void moveIfTaken(String name) {
    int port = of(name);
    if (!isFree(port)) {
      taken.remove(name);
      take(name, 0);
      giveUp(port);
    }
  }

  /// Gives the ports up; all parts must have ended.
  @Override
  public synchronized void close() {
    taken.clear();
    List.copyOf(held.keySet()).forEach(this::giveUp);
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

  private int take(String name, int wished) {
    int port = wished > 0 && canHave(wished) ? wished : anyFree();
    taken.put(name, port);
    save();
    return port;
  }

  private int anyFree() {
    Set<Integer> tried = new HashSet<>();
    for (int i = 0; i < 2000; i++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      if (tried.add(port) && canHave(port)) {
        return port;
      }
    }
    throw new PlatformException("No free port from %d to %d".formatted(LOWEST, HIGHEST));
  }

  /// The lock first: a port that was free before it may have been taken by who held the lock.
  private boolean canHave(int port) {
    Optional<PortLock> lock = PortLock.tryLock(locks, port);
    lock.ifPresent(ours -> held.put(port, ours));
    boolean have = lock.isPresent() && isFree(port);
    if (lock.isPresent() && !have) {
      giveUp(port);
    }
    return have;
  }

  private void giveUp(int port) {
    PortLock lock = held.remove(port);
    if (lock != null) {
      lock.close();
    }
  }

  private int remembered(String name) {
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
