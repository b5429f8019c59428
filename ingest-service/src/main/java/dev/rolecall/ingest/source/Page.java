package dev.rolecall.ingest.source;

import dev.rolecall.model.BoardKey;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The content of a response of a source.
public sealed interface Page {
  /// The requests for the pages that follow, none after the last one. Most boards have one next
  /// page; a board that is read in parts has several.
  List<SourceRequest> next();

  /// Postings of a board.
  ///
  /// @param listedOnly ids of items without a required field, such as the title. They are listed,
  ///   so they are not absent, but they are not read.
  /// @param unreadable number of items without an id, which cannot be identified
  /// @param repeated number of rows of postings that another row of the page already listed
  /// @param total the number of postings that the whole board has according to the response, null
  ///   when it does not state one. A crawl that read fewer is not complete.
  /// @param partial whether the pages may not show all postings, so that absence closes none
  record Postings(
      List<Item> items,
      List<String> listedOnly,
      int unreadable,
      int repeated,
      @Nullable Integer total,
      boolean partial,
      List<SourceRequest> next)
      implements Page {
    /// The only page of a board without a stated total.
    public Postings(List<Item> items, int unreadable) {
      this(items, List.of(), unreadable, 0, null, false, List.of());
    }

    /// The same page with a total and the next pages.
    public Postings with(@Nullable Integer newTotal, List<SourceRequest> newNext) {
      return new Postings(items, listedOnly, unreadable, repeated, newTotal, partial, newNext);
    }

    /// The same page of a board that may have postings that no page shows.
    public Postings withPartialListing() {
      return new Postings(items, listedOnly, unreadable, repeated, total, true, next);
    }
  }

  /// Postings, and links to other sites, which may be boards of other sources.
  ///
  /// @param problem why the page shows no posting that can be read, for operators; null when it
  ///   shows some, or when there may be none
  record Linked(Postings postings, List<URI> links, @Nullable String problem) implements Page {
    @Override
    public List<SourceRequest> next() {
      return postings.next();
    }
  }

  /// Boards listed by a catalog.
  record Boards(List<FoundBoard> boards, List<SourceRequest> next) implements Page {}

  /// One posting as the source returns it.
  ///
  /// @param contentHash changes with the content of the posting, but not with replies to it
  /// @param detail the request for the rest of the posting, for a source whose boards list only a
  ///   summary; null when the payload is everything. It is sent for new and changed postings only.
  /// @param lifetime how long a detail counts as current while the row in the list is the same; it
  ///   is then requested again, conditionally. The content hash is that of the row before the
  ///   detail is read, and that of the content afterwards. Null for a source whose rows show all
  ///   changes.
  record Item(
      String externalId,
      String payload,
      String contentHash,
      @Nullable SourceRequest detail,
      @Nullable Duration lifetime) {
    /// An item whose detail is read once for each version of its row.
    public Item(
        String externalId, String payload, String contentHash, @Nullable SourceRequest detail) {
      this(externalId, payload, contentHash, detail, null);
    }

    /// An item that needs no further request.
    public Item(String externalId, String payload, String contentHash) {
      this(externalId, payload, contentHash, null);
    }

    /// The same item with its whole payload. The hash remains that of the board's list, so that the
    /// next crawl can compare it without requesting the detail.
    public Item withPayload(String whole) {
      return new Item(externalId, whole, contentHash, null);
    }

    /// The same item with its whole payload and the hash of its content.
    public Item withContent(String whole, String hash) {
      return new Item(externalId, whole, hash, null, lifetime);
    }

    /// The same item, whose content was not read again.
    public Item withKnownContent(String hash) {
      return new Item(externalId, payload, hash, detail, lifetime);
    }
  }

  /// A board listed by a catalog.
  record FoundBoard(BoardKey key, String name, Instant postedAt) {}
}
