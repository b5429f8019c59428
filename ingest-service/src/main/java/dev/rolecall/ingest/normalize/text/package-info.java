/// 1 of 10: takes the HTML of a posting, gives its plain text with lines and links, and finds
/// patterns and words in it.
@NullMarked
package dev.rolecall.ingest.normalize.text;

import org.jspecify.annotations.NullMarked;
