package dev.rolecall.ingest.source.greenhouse;

import dev.rolecall.ingest.source.BoardNames;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.PageItems;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceDescription;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.source.SourceKind;
import dev.rolecall.model.source.Terms;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Greenhouse. A board belongs to one company and has its token as name; one response contains all
/// of it.
public final class Greenhouse implements Source {
  public static final SourceId ID = SourceId.of("greenhouse");
  private static final SourceDescription DESCRIPTION =
      new SourceDescription(
          ID,
          "https://boards-api.greenhouse.io",
          Terms.of(SourceKind.EMPLOYER_BOARD_ONE_PLACE),
          Duration.ofHours(1));
  private static final Set<String> HOSTS =
      Set.of(
          "boards.greenhouse.io",
          "boards.eu.greenhouse.io",
          "job-boards.greenhouse.io",
          "job-boards.eu.greenhouse.io");
  private static final Pattern EMBEDDED = Pattern.compile("(?:^|&)for=([\\w-]+)");

  @Override
  public SourceDescription description() {
    return DESCRIPTION;
  }

  @Override
  public PostingReader reader() {
    return new GreenhousePostingReader();
  }

  /// `boards.greenhouse.io/acme`, also `boards.greenhouse.io/embed/job_board?for=acme`.
  @Override
  public Optional<BoardKey> boardOf(URI link) {
    Matcher embedded = EMBEDDED.matcher(link.getQuery() == null ? "" : link.getQuery());
    boolean onHost = HOSTS.contains(BoardNames.host(link));
    Optional<String> name =
        onHost && embedded.find() ? Optional.of(embedded.group(1)) : BoardNames.inPath(link, HOSTS);
    return name.map(token -> new BoardKey(ID, token.toLowerCase(Locale.ROOT)));
  }

  @Override
  public SourceRequest firstRequest(BoardKey board) {
    return new SourceRequest("/v1/boards/" + board.board() + "/jobs?content=true");
  }

  @Override
  public Page parse(BoardKey board, SourceRequest request, String body) {
    JsonNode response = PageItems.json(body);
    JsonNode jobs = PageItems.list(response, "jobs");
    return new PageItems("id", "updated_at")
        .titled("title")
        .withTextIn("content")
        .addAll(jobs)
        .page();
  }
}
