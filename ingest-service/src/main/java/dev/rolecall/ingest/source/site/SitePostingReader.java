package dev.rolecall.ingest.source.site;

import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import java.util.List;
import java.util.Optional;

/// Reads the page of an opening, `{"externalId","url","html"}`: its markup or, without any, its
/// readable text. Also markup alone, as pages with several openings have it.
public final class SitePostingReader implements PostingReader {
  @Override
  public SourceId source() {
    return SiteSource.ID;
  }

  @Override
  public NativePosting read(BoardKey board, String payload) {
    return readAll(board, payload).stream()
        .findFirst()
        .orElseThrow(() -> new UnreadablePayloadException("The page is not an opening"));
  }

  @Override
  public List<NativePosting> readAll(BoardKey board, String payload) {
    return SitePosting.of(board, payload).postings();
  }

  @Override
  public Optional<Rejection> rejection(BoardKey board, String payload) {
    return Optional.ofNullable(SitePosting.of(board, payload).rejection());
  }
}
