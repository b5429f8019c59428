package dev.rolecall.search.web.api;

import dev.rolecall.model.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The description of the API, `openapi.yaml`, as JSON.
record OpenApiDocument(byte[] json) {
  private static final String FILE = "openapi.yaml";

  /// @param address the public address of the service; blank when it is not configured. It never
  ///   depends on the request, which names any host.
  static OpenApiDocument load(String address) {
    try (InputStream file = OpenApiDocument.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("There is no " + FILE + " on the class path");
      }
      Map<String, Object> document =
          new LinkedHashMap<>(new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
      if (!address.isBlank()) {
        document.put("servers", List.of(Map.of("url", address.replaceFirst("/+$", ""))));
      }
      return new OpenApiDocument(Json.MAPPER.writeValueAsBytes(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
