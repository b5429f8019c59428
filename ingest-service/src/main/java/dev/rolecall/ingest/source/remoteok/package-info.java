/// Remote OK, a feed of remote jobs. Its terms, in the feed itself, require a followed link and its
/// name.
@NullMarked
package dev.rolecall.ingest.source.remoteok;

import org.jspecify.annotations.NullMarked;
