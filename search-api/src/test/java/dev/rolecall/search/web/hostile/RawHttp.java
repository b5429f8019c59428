package dev.rolecall.search.web.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Sends bytes to a server as they are and reads the response until the server closes the
/// connection.
final class RawHttp {
  private static final int TIMEOUT_MILLIS = 4_000;
  private static final String END_OF_HEAD = "\r\n\r\n";

  private RawHttp() {}

  /// @param status 0 when the server closed the connection without a response
  /// @param headers by name in lower case
  record Response(int status, Map<String, String> headers, String body) {
    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  /// @throws SocketTimeoutException when there is no byte for 4 s
  static Response send(int port, byte[] request) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      Thread writer = Thread.startVirtualThread(() -> write(socket, request));
      ByteArrayOutputStream received = new ByteArrayOutputStream();
      try {
        socket.getInputStream().transferTo(received);
      } catch (SocketException reset) {
        // the server closed the connection before it had read the whole request
      } catch (SocketTimeoutException open) {
        // the server responded, and waits for the rest of the request
        if (received.size() == 0) {
          throw open;
        }
      }
      writer.interrupt();
      return parse(received.toString(StandardCharsets.UTF_8));
    }
  }

  private static void write(Socket socket, byte[] request) {
    try {
      socket.getOutputStream().write(request);
    } catch (IOException closed) {
      // the server need not read a request that it rejects
    }
  }

  private static Response parse(String received) {
    String rest = received;
    while (rest.startsWith("HTTP/1.1 1")) {
      rest = rest.substring(rest.indexOf(END_OF_HEAD) + END_OF_HEAD.length());
    }
    int end = rest.indexOf(END_OF_HEAD);
    if (end < 0) {
      return new Response(0, Map.of(), rest);
    }
    String[] lines = rest.substring(0, end).split("\r\n");
    Map<String, String> headers = new TreeMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      headers.put(
          lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
          lines[i].substring(colon + 1).strip());
    }
    int status = Integer.parseInt(lines[0].split(" ")[1]);
    return new Response(status, headers, rest.substring(end + END_OF_HEAD.length()));
  }
}
