package dev.rolecall.search.web.page;

import java.time.Instant;
import java.util.List;

/// The newest jobs of a search, for feed readers.
///
/// @param page the address of the search
/// @param self the address of the feed, without its format: `https://.../jobs/feed`
/// @param parameters of the feed's address, with the question mark; may be empty
/// @param updated when one of its items changed last
record Feed(
    String title, String page, String self, String parameters, Instant updated, List<Item> items) {
  Feed {
    items = List.copyOf(items);
  }

  /// A job.
  ///
  /// @param address of its page, which also identifies it: a job keeps its id
  /// @param published when the job was first seen
  /// @param html sanitized
  /// @param tags names of its skills
  /// @param rights whom the text belongs to; empty when its source need not be named
  record Item(
      String address,
      String title,
      String company,
      Instant published,
      Instant updated,
      String html,
      List<String> tags,
      String rights) {
    Item {
      tags = List.copyOf(tags);
    }

    /// `Backend Engineer at Acme`
    String headline() {
      return title + " at " + company;
    }
  }

  String address(String format) {
    return self + "." + format + parameters;
  }
}
