/// RSS, Atom and JSON feeds of any site.
@NullMarked
package dev.rolecall.ingest.source.feed;

import org.jspecify.annotations.NullMarked;
