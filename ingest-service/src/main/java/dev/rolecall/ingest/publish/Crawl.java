package dev.rolecall.ingest.publish;

import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.CrawlReport;
import dev.rolecall.model.source.RawPosting;
import java.util.List;

/// The result of reading a board once, to be published as a whole.
///
/// @param postings new or changed ones
/// @param held postings for the dead letters
/// @param found boards that a catalog lists and that are to be registered
record Crawl(
    List<RawPosting> postings,
    List<HeldPosting> held,
    CrawlReport report,
    Board board,
    List<Board> found) {}
