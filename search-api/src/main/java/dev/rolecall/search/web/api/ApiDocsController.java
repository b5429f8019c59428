package dev.rolecall.search.web.api;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Serves the description of the API, OpenAPI 3.1.
@RestController
class ApiDocsController {
  private final OpenApiDocument document;

  /// @param address the public address
  ApiDocsController(@Value("${rolecall.search-api.url:}") String address) {
    this.document = OpenApiDocument.load(address);
  }

  @GetMapping("/v3/api-docs")
  ResponseEntity<byte[]> document() {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .body(document.json());
  }
}
