package dev.rolecall.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// Asks on loopback whether somebody answers.
public final class Probe {
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(SOON).build();

  private Probe() {}

  /// Whether a GET answers with 200.
  public static boolean ok(String url) {
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(SOON).build();
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// What a server sends after `request`, up to `most` bytes; empty when nobody is there.
  public static byte[] exchange(int port, byte[] request, int most) {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) SOON.toMillis());
      socket.setSoTimeout((int) SOON.toMillis());
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
      return socket.getInputStream().readNBytes(most);
    } catch (IOException e) {
      return new byte[0];
    }
  }
}
