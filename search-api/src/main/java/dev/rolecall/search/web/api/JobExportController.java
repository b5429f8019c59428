package dev.rolecall.search.web.api;

import dev.rolecall.model.job.Job;
import dev.rolecall.model.wire.Json;
import dev.rolecall.search.find.JobExport;
import dev.rolecall.search.find.JobSearchRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/// All jobs that a search finds, as CSV and as JSON Lines. The response is streamed: a part is read
/// from the index when the client has received the part before it.
@RestController
class JobExportController {
  private static final MediaType CSV =
      MediaType.parseMediaType("text/csv;charset=UTF-8;header=present");
  private static final MediaType JSON_LINES = MediaType.parseMediaType("application/jsonl");

  private final JobExport export;
  private final Clock clock;

  JobExportController(JobExport export, Clock clock) {
    this.export = export;
    this.clock = clock;
  }

  @GetMapping("/api/v1/jobs.csv")
  ResponseEntity<Flux<DataBuffer>> csv(
      @RequestParam MultiValueMap<String, String> parameters, ServerWebExchange exchange) {
    return response(parameters, exchange, CSV, "jobs.csv", CsvJobs.header(), CsvJobs::lines);
  }

  @GetMapping("/api/v1/jobs.jsonl")
  ResponseEntity<Flux<DataBuffer>> jsonLines(
      @RequestParam MultiValueMap<String, String> parameters, ServerWebExchange exchange) {
    return response(
        parameters, exchange, JSON_LINES, "jobs.jsonl", "", JobExportController::jsonLines);
  }

  private static String jsonLines(List<Job> jobs) {
    return jobs.stream()
        .map(job -> Json.MAPPER.writeValueAsString(job) + "\n")
        .collect(Collectors.joining());
  }

  /// The header is a part of the first part, so that an error before it still has its own status.
  private ResponseEntity<Flux<DataBuffer>> response(
      MultiValueMap<String, String> parameters,
      ServerWebExchange exchange,
      MediaType type,
      String file,
      String header,
      Function<List<Job>, String> text) {
    JobSearchRequest search = SearchParameters.readWhole(parameters, clock.instant()).request();
    Flux<DataBuffer> body =
        export
            .read(search.query(), search.sort())
            .index((at, jobs) -> (at == 0 ? header : "") + text.apply(jobs))
            .map(
                part ->
                    exchange
                        .getResponse()
                        .bufferFactory()
                        .wrap(part.getBytes(StandardCharsets.UTF_8)));
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file).build().toString())
        .body(body);
  }
}
