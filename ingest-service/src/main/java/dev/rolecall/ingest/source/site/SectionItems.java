package dev.rolecall.ingest.source.site;

import dev.rolecall.ingest.source.ContentHash;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.wire.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// The items of openings that are sections of a page. Their ids are the path of the board's page
/// and their anchors or titles, so that they remain when the sections are in another order, and
/// when the page is redirected.
///
/// @param page the id of the board's page
/// @param address of the page
/// @param forbidden whether the page must not be indexed, so that its openings are closed
record SectionItems(BoardKey board, String page, String address, boolean forbidden) {
  /// Begins the content hash of a section.
  private static final String OF_SECTION = "section:";

  /// Whether a posting of the board is a section.
  static boolean anyOf(Board board) {
    return board.state().seen().values().stream()
        .anyMatch(posting -> posting.contentHash().startsWith(OF_SECTION));
  }

  List<Page.Item> of(List<PageSection> openings) {
    Set<String> texts = new HashSet<>();
    Set<String> names = new HashSet<>();
    List<Page.Item> items = new ArrayList<>();
    for (PageSection section : openings) {
      // a page may have its sections twice, for phones and for larger screens
      if (texts.add(section.title() + " " + section.body().text())) {
        items.add(item(section, unique(name(section), names)));
      }
    }
    return items;
  }

  private static String name(PageSection section) {
    return section
        .anchor()
        .orElseGet(() -> SectionAnchor.slug(section.title()))
        .toLowerCase(Locale.ROOT);
  }

  private static String unique(String name, Set<String> taken) {
    String unique = name;
    for (int number = 2; !taken.add(unique); number++) {
      unique = name + "-" + number;
    }
    return unique;
  }

  private Page.Item item(PageSection section, String name) {
    String url = section.anchor().map(anchor -> address + "#" + anchor).orElse(address);
    String externalId = page + SiteSource.PART + name;
    ObjectNode item = Json.MAPPER.createObjectNode().put("externalId", externalId).put("url", url);
    if (forbidden) {
      item.put(SitePosting.CLOSED, "noindex");
    } else {
      item.put(SitePosting.SECTION, section.title())
          .put("html", ReducedPage.compact(section.page()));
    }
    String payload = item.toString();
    return new Page.Item(
        externalId, payload, OF_SECTION + ContentHash.of(SitePosting.of(board, payload)));
  }
}
