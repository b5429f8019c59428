package dev.rolecall.match.people.added;

import org.jspecify.annotations.Nullable;

/// A page that was fetched.
///
/// @param address after all redirects
/// @param charset as the server states it; null when it does not
public record FetchedPage(String address, byte[] content, @Nullable String charset) {
  @Override
  public String toString() {
    return "FetchedPage[" + content.length + " bytes]";
  }
}
