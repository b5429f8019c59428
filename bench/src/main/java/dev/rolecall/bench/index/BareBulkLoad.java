package dev.rolecall.bench.index;

import dev.rolecall.model.job.Job;
import dev.rolecall.search.index.document.JobDocumentWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/// Sends finished bulk requests, one after the other, and refreshes once at the end: the maximum
/// rate of Elasticsearch on this machine. The requests are built before the clock starts.
///
/// @param index to load into; it has the mapping of the live index
/// @param cpu of Elasticsearch, in seconds
record BareBulkLoad(
    URI elasticsearch, String index, JobDocumentWriter documents, DoubleSupplier cpu) {
  private static final int DOCUMENTS_PER_REQUEST = 500;

  IndexRates.Load load(Stream<Job> jobs) throws IOException, InterruptedException {
    List<byte[]> requests = requests(jobs.iterator());
    double cpuBefore = cpu.getAsDouble();
    long start = System.nanoTime();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (byte[] request : requests) {
        String response = post(client, "/_bulk?filter_path=errors,items.*.error", request);
        if (response.contains("\"errors\":true")) {
          throw new IOException("The bulk load was rejected: " + response);
        }
      }
      post(client, "/_refresh", new byte[0]);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new IndexRates.Load(seconds, cpu.getAsDouble() - cpuBefore);
  }

  private List<byte[]> requests(Iterator<Job> jobs) {
    List<byte[]> requests = new ArrayList<>();
    while (jobs.hasNext()) {
      ByteArrayOutputStream request = new ByteArrayOutputStream();
      for (int i = 0; i < DOCUMENTS_PER_REQUEST && jobs.hasNext(); i++) {
        append(jobs.next(), request);
      }
      requests.add(request.toByteArray());
    }
    return requests;
  }

  private void append(Job job, ByteArrayOutputStream request) {
    String action = "{\"index\":{\"_id\":\"%s\"}}%n".formatted(job.id());
    request.writeBytes(action.getBytes(StandardCharsets.UTF_8));
    request.writeBytes(documents.write(job));
    request.write('\n');
  }

  private String post(HttpClient client, String path, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(elasticsearch.resolve("/" + index + path))
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new IOException(request.uri() + ": " + response.body());
    }
    return response.body();
  }
}
