package dev.rolecall.ingest.added;

import dev.rolecall.ingest.source.NativePosting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A job that a mail lists.
///
/// @param company null when it is not stated
/// @param place null when it is not stated
/// @param text all lines about it
record MailedJob(
    String title, @Nullable String company, @Nullable String place, String url, String text) {

  boolean isComplete() {
    return company != null && place != null;
  }

  NativePosting posting() {
    return NativePosting.builder("added")
        .title(title)
        .companyName(company)
        .locations(place == null ? List.of() : List.of(place))
        .html(TextReader.html(text))
        .url(url)
        .build();
  }
}
