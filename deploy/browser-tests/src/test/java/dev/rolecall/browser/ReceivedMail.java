package dev.rolecall.browser;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A mail as a person receives it.
///
/// @param text its plain text
/// @param listUnsubscribe the address of its one-click header; empty without it
record ReceivedMail(String text, String listUnsubscribe) {
  /// The first link after a text, such as `Hide it: `.
  URI link(String label) {
    Matcher matcher = Pattern.compile(Pattern.quote(label) + ":\\s+(http\\S+)").matcher(text);
    if (!matcher.find()) {
      throw new AssertionError("No link '" + label + "' in the mail:\n" + text);
    }
    return URI.create(matcher.group(1));
  }
}
