package dev.rolecall.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A proxy in front of a server: closed, it disconnects every client; open, it forwards all. Closed
/// to begin with.
public final class Gate implements AutoCloseable {
  private final String host;
  private final int to;
  private final ServerSocket door;
  private final Set<Socket> through = ConcurrentHashMap.newKeySet();
  private volatile boolean open;

  public Gate(String host, int port) throws IOException {
    this.host = host;
    this.to = port;
    this.door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    Thread.ofVirtual().start(this::keep);
  }

  public int port() {
    return door.getLocalPort();
  }

  public void open() {
    open = true;
  }

  public void shut() {
    open = false;
    through.forEach(Gate::hangUp);
    through.clear();
  }

  private void keep() {
    while (!door.isClosed()) {
      try {
        Socket in = door.accept();
        if (open) {
          letThrough(in, new Socket(host, to));
        } else {
          in.close();
        }
      } catch (IOException closed) {
        // the test ended, or someone went
      }
    }
  }

  private void letThrough(Socket in, Socket out) {
    through.add(in);
    through.add(out);
    Thread.ofVirtual().start(() -> copy(in, out));
    Thread.ofVirtual().start(() -> copy(out, in));
  }

  private static void copy(Socket from, Socket to) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException cut) {
      hangUp(to);
    }
  }

  private static void hangUp(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      // it is closed, then
    }
  }

  @Override
  public void close() {
    shut();
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
