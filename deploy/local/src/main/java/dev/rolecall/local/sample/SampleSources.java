package dev.rolecall.local.sample;

import com.sun.net.httpserver.HttpServer;
import dev.rolecall.local.process.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/// Serves the sample at the paths of the sources' APIs, each source on a separate port, as each is
/// a separate host in reality, and a map of them at `/sources.json`.
public final class SampleSources implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<HttpServer> servers = new ArrayList<>();
  private final Ports ports;

  public SampleSources(SampleFiles files, Ports ports) throws IOException {
    this.ports = ports;
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("hn-algolia", serve("sample-hn-algolia", new HackerNewsEndpoint(files)));
    map.put("greenhouse", serve("sample-greenhouse", new GreenhouseEndpoint(files)));
    map.put("boards", Map.of("greenhouse", files.greenhouseBoards()));
    byte[] sources = JSON.writeValueAsBytes(map);
    serve(
        "sample-sources",
        request ->
            request.path().equals("/sources.json")
                ? SampleResponse.json(sources)
                : SampleResponse.notFound());
  }

  /// The address of the map.
  public String url() {
    return "http://127.0.0.1:%d/sources.json".formatted(ports.of("sample-sources"));
  }

  @Override
  public void close() {
    servers.forEach(server -> server.stop(0));
  }

  private String serve(String name, SampleEndpoint endpoint) throws IOException {
    ports.reassignIfOccupied(name);
    int port = ports.of(name);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", new SampleHttpHandler(endpoint));
    server.start();
    servers.add(server);
    return "http://127.0.0.1:" + port;
  }
}
